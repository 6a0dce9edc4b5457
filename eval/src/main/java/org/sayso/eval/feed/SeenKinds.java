// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval.feed;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Kinds of furniture that the splitter was built on. */
final class SeenKinds {

    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private SeenKinds() {}

    static List<Kind> all() {
        return List.of(
                scraped(),
                broadcaster(),
                agency(),
                weekly(),
                none(),
                regional(),
                tabloid(),
                dashed(),
                captioned(),
                listing(),
                plain());
    }

    private static Kind scraped() {
        return new Kind(
                "scraped",
                (out, random) -> out.lines("Connect with us"),
                (out, story, around) -> out.lines(
                                story.section().toUpperCase(Locale.ROOT), story.title(), "Published", "on")
                        .body(story)
                        .lines("Continue Reading"),
                (out, random) -> out.lines("MOST READ", "Economy"));
    }

    private static Kind broadcaster() {
        return new Kind(
                "broadcaster",
                (out, random) -> out.lines("Skip to main content", "Live", "News", "Weather", "Sign in"),
                (out, story, around) -> out.lines(
                                story.title(), "Published " + story.date().format(LONG), "Share", "Close share panel")
                        .body(story)
                        .lines("Related Topics", story.section(), "More on this story"),
                (out, random) -> out.lines(
                        "Top Stories",
                        "Features",
                        "Terms of Use",
                        "Cookies",
                        "© 2024. The broadcaster is not responsible for the content of external sites."));
    }

    private static Kind agency() {
        return new Kind(
                "agency",
                (out, random) -> out.lines("World News"),
                (out, story, around) -> out.lines(
                                story.title(),
                                "By " + story.author(),
                                story.date().format(LONG) + " 12:34 GMT",
                                "3 Min Read")
                        .body(story)
                        .lines("Our Standards: The Agency Principles."),
                (out, random) -> out.lines("All quotes delayed a minimum of 15 minutes."));
    }

    private static Kind weekly() {
        return new Kind(
                "weekly",
                (out, random) -> out.lines("Menu", "Weekly edition", "Search"),
                (out, story, around) -> {
                    out.lines(story.section(), story.title(), story.date().format(LONG))
                            .body(story)
                            .lines("Read more:");
                    around.teasers().forEach(out::lines);
                },
                (out, random) -> out.lines("Keep updated", "Published since 1904", "Manage cookies"));
    }

    private static Kind none() {
        return new Kind(
                "none",
                (out, random) -> {},
                (out, story, around) ->
                        out.lines(story.title(), story.date().format(LONG)).body(story),
                (out, random) -> {});
    }

    private static Kind regional() {
        return new Kind(
                "regional",
                (out, random) -> out.lines("E-paper", "Video", "Photos", "Trending: elections, monsoon, cricket"),
                (out, story, around) -> out.lines(
                                story.title(),
                                story.author() + " / " + story.date().format(LONG),
                                "A+ A-",
                                "Follow us on Google News")
                        .body(story, 1, "ALSO READ: " + around.teasers().get(0))
                        .lines("Disclaimer: This story has not been edited by our staff."),
                (out, random) -> out.lines("Latest news", "Download our app"));
    }

    private static Kind tabloid() {
        return new Kind(
                "tabloid",
                (out, random) -> out.lines("HOME", "SHOWBIZ", "SPORT", "TV", "LOGIN"),
                (out, story, around) -> out.lines(
                                story.title(), "By " + story.author() + ", Reporter", "Comments", "Share")
                        .body(story, 2, "READ MORE: " + around.teasers().get(0), "Advertisement")
                        .lines("Show comments", "MORE ON: " + story.section()),
                (out, random) -> out.lines("Follow us", "Facebook", "Twitter", "Instagram"));
    }

    private static Kind dashed() {
        return new Kind(
                "dashed",
                (out, random) -> out.lines("Bulletin"),
                (out, story, around) -> out.lines(story.title()).body(story).lines(around.last() ? "END" : "====="),
                (out, random) -> {});
    }

    private static Kind captioned() {
        return new Kind(
                "captioned",
                (out, random) -> out.lines("Sections", "Obituaries", "Classifieds"),
                (out, story, around) -> out.lines(
                                story.section().toUpperCase(Locale.ROOT),
                                story.title(),
                                story.author(),
                                "Staff writer",
                                "[Image: file photo]")
                        .body(story)
                        .lines("Sign up for our newsletter", "Email address", "Submit"),
                (out, random) -> out.lines("Contact us", "Jobs"));
    }

    private static Kind listing() {
        return new Kind(
                "listing",
                (out, random) -> out.lines("News archive", "Showing 1 to 12 of 240"),
                (out, story, around) -> out.lines(story.date().format(LONG), story.title())
                        .body(story)
                        .lines("Permalink", "Print"),
                (out, random) -> out.lines("1", "2", "3", "Next »"));
    }

    private static Kind plain() {
        return new Kind(
                "plain",
                (out, random) -> {},
                (out, story, around) -> out.lines(story.title()).body(story),
                (out, random) -> {});
    }
}
