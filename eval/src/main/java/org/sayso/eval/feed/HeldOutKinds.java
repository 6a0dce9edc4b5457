// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval.feed;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Kinds of furniture that were written before the splitter was built and never looked at while it was. */
final class HeldOutKinds {

    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter NUMERIC = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ENGLISH);

    private HeldOutKinds() {}

    static List<Kind> all() {
        return List.of(
                portal(), blog(), digest(), releases(), aggregator(), radio(), bare(), tight(), magazine(), mobile());
    }

    private static Kind portal() {
        return new Kind(
                "portal",
                (out, random) -> out.lines("TOP NEWS", "World", "Politics", "Business", "Sport", "Opinion"),
                (out, story, around) -> out.lines(
                                story.title(),
                                "By " + story.author().toUpperCase(Locale.ROOT),
                                story.date().format(LONG) + " 10:15 am")
                        .body(story)
                        .lines("Tags: " + story.section() + ", news, report", "0 Comments"),
                (out, random) -> out.lines(
                        "About us", "Contact", "Privacy policy", "© 2024 The Daily Portal. All rights reserved."));
    }

    private static Kind blog() {
        return new Kind(
                "blog",
                (out, random) -> out.lines("Skip to content", "My Small World", "Just another weblog", "Home", "About"),
                (out, story, around) -> out.lines(
                                "Home » " + story.section(),
                                story.title(),
                                "Posted on " + story.date().format(LONG) + " by " + story.author(),
                                "Leave a comment")
                        .body(story)
                        .lines(
                                "Share this:",
                                "Click to share on Twitter (Opens in new window)",
                                "Click to share on Facebook (Opens in new window)",
                                "Like this:",
                                "Like Loading..."),
                (out, random) -> out.lines(
                        "Older posts", "Search for:", "Archives", "June 2024", "May 2024", "Blog at WordPress.com."));
    }

    private static Kind digest() {
        return new Kind(
                "digest",
                (out, random) -> out.lines(
                        "The Morning Digest",
                        "View this email in your browser",
                        "Good morning. Here is what you need to know today."),
                (out, story, around) -> out.lines(around.number() + ". " + story.title())
                        .body(story)
                        .lines("Read it online", "* * *"),
                (out, random) -> out.lines(
                        "That is all for today. See you tomorrow.",
                        "Unsubscribe",
                        "Manage preferences",
                        "Forward to a friend"));
    }

    private static Kind releases() {
        return new Kind(
                "releases",
                (out, random) -> out.lines("Newsroom", "Press releases", "Filter by year"),
                (out, story, around) -> out.lines(
                                "FOR IMMEDIATE RELEASE", story.date().format(LONG), story.title())
                        .body(story)
                        .lines("Media contact: " + story.author() + ", +1 555 0100", "- ENDS -"),
                (out, random) -> out.lines("Download as PDF", "Subscribe to our press list"));
    }

    private static Kind aggregator() {
        return new Kind(
                "aggregator",
                (out, random) -> out.lines("hot | new | rising | top", "login or register"),
                (out, story, around) -> out.lines(
                                story.title(),
                                around.random().nextInt(2, 20) + " hours ago | "
                                        + around.random().nextInt(3, 90) + " comments | via "
                                        + story.section().toLowerCase(Locale.ROOT) + "wire")
                        .body(story)
                        .lines("view original", "save | hide | report", "----------------------------"),
                (out, random) -> out.lines("next page", "help | rules | contact"));
    }

    private static Kind radio() {
        return new Kind(
                "radio",
                (out, random) -> out.lines("Listen Live", "On Air Now: The Morning Show", "21°C Partly cloudy"),
                (out, story, around) -> out.lines(
                                story.section(),
                                story.title(),
                                "Updated: " + story.date().format(DAY_FIRST) + " 5:04 PM EDT",
                                "Photo: " + story.author())
                        .body(story)
                        .lines("Copyright 2024 Valley Radio. All rights reserved.", "Back to top"),
                (out, random) -> out.lines("Station info", "Contest rules", "EEO report", "FCC public file"));
    }

    private static Kind bare() {
        return new Kind(
                "bare",
                (out, random) -> {},
                (out, story, around) -> out.lines(story.title()).body(story),
                (out, random) -> {});
    }

    private static Kind tight() {
        return new Kind(
                "tight",
                (out, random) -> out.lines("Latest headlines"),
                (out, story, around) -> out.tight()
                        .lines(
                                story.title(),
                                story.author() + " | " + story.date().format(NUMERIC))
                        .body(story)
                        .blank()
                        .loose(),
                (out, random) -> out.lines("More headlines tomorrow"));
    }

    private static Kind magazine() {
        return new Kind(
                "magazine",
                (out, random) -> out.lines("THE REVIEW", "Subscribe", "Sign in", "Current issue"),
                (out, story, around) -> {
                    out.lines("FEATURES", story.title(), "Words by " + story.author())
                            .body(story)
                            .lines("You might also like");
                    around.teasers().forEach(out::lines);
                    out.lines("Get the best of The Review in your inbox", "Enter your email address", "Sign up");
                },
                (out, random) -> out.lines("Current issue", "Back issues", "Advertise", "Stockists"));
    }

    private static Kind mobile() {
        return new Kind(
                "mobile",
                (out, random) -> out.lines("☰ Menu", "For you", "Following", "Local"),
                (out, story, around) -> {
                    out.lines(story.title(), story.author() + " · 4 min read", "Save", "Listen")
                            .body(story, around.random().nextInt(0, 4), "Advertisement")
                            .lines("Recommended stories");
                    around.teasers().forEach(teaser -> out.lines(teaser, "The Courier · 3h ago"));
                },
                (out, random) -> out.lines("Open in app", "Feedback"));
    }
}
