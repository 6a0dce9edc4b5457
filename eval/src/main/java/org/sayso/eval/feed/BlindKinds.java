// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval.feed;

import static org.sayso.eval.feed.PrintedLine.by;
import static org.sayso.eval.feed.PrintedLine.capitals;
import static org.sayso.eval.feed.PrintedLine.clock;
import static org.sayso.eval.feed.PrintedLine.date;
import static org.sayso.eval.feed.PrintedLine.often;
import static org.sayso.eval.feed.PrintedLine.opening;
import static org.sayso.eval.feed.PrintedLine.pick;
import static org.sayso.eval.feed.PrintedLine.section;
import static org.sayso.eval.feed.PrintedLine.seldom;
import static org.sayso.eval.feed.PrintedLine.town;

import java.util.List;
import java.util.random.RandomGenerator;
import org.sayso.eval.feed.Kind.Surroundings;

/**
 * The siblings of {@link FreshKinds}: only their total may be read, never an error, and each reading is written down in
 * docs/decisions.md.
 */
final class BlindKinds {

    private BlindKinds() {}

    static List<Kind> all() {
        return List.of(
                new Kind(
                        "broadcaster",
                        BlindKinds::broadcastTop,
                        BlindKinds::broadcastStory,
                        BlindKinds::broadcastBottom),
                new Kind("agency-site", BlindKinds::agencyTop, BlindKinds::agencyStory, BlindKinds::agencyBottom),
                new Kind("weekly-capitals", BlindKinds::weeklyTop, BlindKinds::weeklyStory, (out, random) -> {}),
                new Kind("live-clock", BlindKinds::liveTop, BlindKinds::liveStory, BlindKinds::liveBottom),
                new Kind("front-teasers", BlindKinds::frontTop, BlindKinds::frontStory, BlindKinds::frontBottom),
                new Kind("ruled-letter", BlindKinds::letterTop, BlindKinds::letterStory, BlindKinds::letterBottom),
                new Kind(
                        "aggregator",
                        BlindKinds::aggregatorTop,
                        BlindKinds::aggregatorStory,
                        BlindKinds::aggregatorBottom),
                new Kind("nagging", BlindKinds::naggingTop, BlindKinds::naggingStory, BlindKinds::naggingBottom),
                new Kind("titles-only", (out, random) -> {}, BlindKinds::bareStory, (out, random) -> {}),
                new Kind("gallery", BlindKinds::galleryTop, BlindKinds::galleryStory, (out, random) -> {}),
                new Kind("portal-cms", BlindKinds::cmsTop, BlindKinds::cmsStory, BlindKinds::cmsBottom),
                new Kind("press-room", (out, random) -> {}, BlindKinds::releaseStory, BlindKinds::releaseBottom),
                new Kind("breadcrumbs", BlindKinds::crumbsTop, BlindKinds::crumbsStory, BlindKinds::crumbsBottom),
                new Kind("blog", BlindKinds::blogTop, BlindKinds::blogStory, BlindKinds::blogBottom));
    }

    private static void broadcastTop(FeedText out, RandomGenerator random) {
        out.lines(
                "Rivermark Homepage",
                "Skip to content",
                "Accessibility Help",
                "Your account",
                "Home",
                "News",
                "Sport",
                "Weather");
        out.lines("iSound", "Menu", "More menu", "Search Rivermark");
    }

    private static void broadcastStory(FeedText out, Story story, Surroundings around) {
        RandomGenerator random = around.random();
        out.lines(story.title(), (1 + random.nextInt(22)) + " hours ago", "Share", "Save")
                .tight();
        out.lines(
                        by(story, "", "Mara Lindqvist"),
                        pick(random, "Political reporter", "Rivermark News, Torvik", "Rivermark Verify"))
                .blank();
        out.loose();
        if (often(random)) {
            out.lines("Image source, " + pick(random, "Orbis Images", "Lens Pool", "EPN"));
            out.lines("Image caption, "
                    + pick(random, "The bridge was closed to traffic", "Thousands gathered in the main square"));
        }
        out.body(story, 3, "Image source, Transmere", "Image caption,", "The building, pictured in 2019");
        if (often(random)) {
            out.lines("Related topics", section(story, "World"), pick(random, "Karsu", "Torvik", "Valdara"));
        }
        out.lines("More on this story").lines(around.teasers().toArray(String[]::new));
        if (seldom(random)) {
            out.lines("Published", date(story, "d MMMM yyyy"));
        }
    }

    private static void broadcastBottom(FeedText out, RandomGenerator random) {
        out.lines("Top stories", "Elsewhere on Rivermark", "Most read", "Terms of Use", "Parental Guidance", "Cookies");
        out.lines(
                "Copyright © 2024 Rivermark. Rivermark is not responsible for the content of external sites. Read about our approach to external linking.");
    }

    private static void agencyTop(FeedText out, RandomGenerator random) {
        out.lines(
                "Exclusive news, data and analytics for financial market professionals",
                "Transmere home",
                "World",
                "Business",
                "Markets");
        out.lines("Sustainability", "Legal", "Breakingviews", "My View");
    }

    private static void agencyStory(FeedText out, Story story, Surroundings around) {
        RandomGenerator random = around.random();
        out.lines(section(story, "World"), story.title(), by(story, "By ", "Transmere staff"));
        out.lines(date(story, "MMMM d, yyyy") + clock(random, "h:mm a") + " UTC"
                + (often(random) ? "Updated " + (2 + random.nextInt(20)) + " hours ago" : ""));
        if (often(random)) {
            out.lines("A general view shows the central bank in " + pick(random, "Torvik", "Karsu City")
                    + ", January 12, 2024. TRANSMERE/Ilse Marr Purchase Licensing Rights, opens new tab");
        }
        Story dated = opening(story, town(random) + ", " + date(story, "MMM d") + " (Transmere) - ");
        out.body(dated, 2, "Advertisement · Scroll to continue");
        out.lines("Reporting by " + by(story, "", "the Torvik newsroom") + "; Editing by Paul Oster");
        out.lines("Our Standards: The Transmere Principles of Trust., opens new tab");
        if (seldom(random)) {
            out.lines("Read Next").lines(around.teasers().toArray(String[]::new));
        }
    }

    private static void agencyBottom(FeedText out, RandomGenerator random) {
        out.lines(
                "Latest", "Home", "Authors", "Topic Sitemap", "Archive", "Download the App (iOS)", "Advertise With Us");
        out.lines("All quotes delayed a minimum of 15 minutes. See here for a complete list of exchanges and delays.");
        out.lines("© 2024 Transmere. All rights reserved");
    }

    private static void weeklyTop(FeedText out, RandomGenerator random) {
        out.tight()
                .lines("THE ALDER VALLEY WEEKLY", "Serving the valley since 1891", "Vol. 133 No. 18")
                .blank();
    }

    private static void weeklyStory(FeedText out, Story story, Surroundings around) {
        out.tight().lines(capitals(story.title()));
        if (often(around.random())) {
            out.lines(
                    by(story, "By ", "Staff Reports"),
                    pick(around.random(), "Staff Writer", "Of the Weekly", "Contributing Writer"));
        }
        out.body(story).blank();
    }

    private static void liveTop(FeedText out, RandomGenerator random) {
        out.lines(
                "Live",
                "World news live: latest updates",
                "Key events",
                "Show key events only",
                "Please turn on JavaScript to use this feature");
    }

    private static void liveStory(FeedText out, Story story, Surroundings around) {
        RandomGenerator random = around.random();
        String time = clock(random, "HH.mm");
        out.lines((1 + around.number()) + "h ago", time + " GMT", story.title());
        if (seldom(random)) {
            out.lines(by(story, "", "Jonas Feld"));
        }
        out.body(story);
        out.lines("Share");
        if (often(random)) {
            out.lines("Updated at " + clock(random, "HH.mm") + " GMT");
        }
    }

    private static void liveBottom(FeedText out, RandomGenerator random) {
        out.lines("Older", "1 of 4", "Explore more on these topics", "Most viewed", "Back to top");
    }

    private static void frontTop(FeedText out, RandomGenerator random) {
        out.tight()
                .lines("Home", "World", "Politics", "Business", "Culture", "Games", "Podcasts", "Search")
                .blank();
        out.loose().lines("World news");
    }

    private static void frontStory(FeedText out, Story story, Surroundings around) {
        RandomGenerator random = around.random();
        out.lines(story.title());
        out.lines(date(story, "dd/MM/yyyy") + " - " + clock(random, "HH:mm"));
        out.body(story, 2, "Read more: " + around.teasers().get(0));
        out.lines("In pictures", "Don't miss").tight();
        around.teasers().forEach(teaser -> out.lines("• " + teaser));
        out.blank().loose();
    }

    private static void frontBottom(FeedText out, RandomGenerator random) {
        out.lines(
                "See all",
                "Load more",
                "Partner content",
                "Follow us",
                "Download our app",
                "Imprint",
                "Data protection");
    }

    private static void letterTop(FeedText out, RandomGenerator random) {
        out.lines("THE CONFLICT BRIEF", "Issue #212", "In this issue: the week in seven minutes")
                .lines("=".repeat(60));
    }

    private static void letterStory(FeedText out, Story story, Surroundings around) {
        RandomGenerator random = around.random();
        out.tight()
                .lines(story.title(), "-".repeat(Math.min(60, story.title().length())))
                .blank()
                .loose();
        out.body(story);
        out.lines("Read online: https://conflictbrief.example/p/" + (1000 + random.nextInt(9000)));
        out.lines(pick(random, "* * *", "~ ~ ~", "=".repeat(60)));
    }

    private static void letterBottom(FeedText out, RandomGenerator random) {
        out.lines(
                "You are receiving this because you subscribed at conflictbrief.example.",
                "Unsubscribe: https://conflictbrief.example/u");
        out.lines("The Conflict Brief, PO Box 12, Osthaven");
    }

    private static void aggregatorTop(FeedText out, RandomGenerator random) {
        out.tight()
                .lines("Linkhouse", "new | past | comments | ask | submit", "login")
                .blank()
                .loose();
    }

    private static void aggregatorStory(FeedText out, Story story, Surroundings around) {
        RandomGenerator random = around.random();
        out.tight()
                .lines(around.number() + ". " + story.title() + " ("
                        + pick(random, "torvikobserver.example", "orbis.example") + ")");
        out.lines(random.nextInt(800) + " points by " + pick(random, "kestrel", "fenwick", "mossy") + " "
                + (1 + random.nextInt(12)) + " hours ago | hide | " + random.nextInt(300) + " comments");
        out.blank().loose().body(story);
        if (often(random)) {
            out.lines("permalink", "embed", "save", "report", "reply");
        }
    }

    private static void aggregatorBottom(FeedText out, RandomGenerator random) {
        out.lines("More", "Guidelines | FAQ | Lists | API | Security | Legal | Contact");
    }

    private static void naggingTop(FeedText out, RandomGenerator random) {
        out.lines(
                "This site uses cookies. By continuing to browse the site you are agreeing to our use of cookies. Find out more here.",
                "OK");
        out.lines("Skip to main content", "Toggle navigation", "Donate");
    }

    private static void naggingStory(FeedText out, Story story, Surroundings around) {
        RandomGenerator random = around.random();
        out.lines(story.title());
        out.lines(by(story, "", "The Open Desk") + ", " + date(story, "d MMMM yyyy") + ", " + clock(random, "h.mm")
                + pick(random, "am", "pm") + " EDT");
        if (seldom(random)) {
            out.lines("Last modified on " + date(story, "EEE d MMM yyyy") + " " + clock(random, "HH.mm") + " EDT");
        }
        out.body(
                story,
                2,
                "Sign up to First Light: our free daily email with the stories that matter",
                "Privacy Notice: Newsletters may contain information about charities. We use a third party to protect our website and its terms apply.");
        out.lines(
                "We hope you valued this article. We have no owner and no paywall, and we rely on readers like you to keep our reporting open to everyone. "
                        + "If you can, please consider giving just once from as little as a coffee, or better still every month. Thank you.");
        out.lines("Support us", "Remind me later");
    }

    private static void naggingBottom(FeedText out, RandomGenerator random) {
        out.lines(
                "Topics",
                "Reuse this content",
                "All topics",
                "Complaints & corrections",
                "Digital newspaper archive",
                "Tax strategy");
    }

    private static void bareStory(FeedText out, Story story, Surroundings around) {
        out.lines(story.title()).body(story);
    }

    private static void galleryTop(FeedText out, RandomGenerator random) {
        out.lines("Menu", "Weekend Reader", "Photos");
    }

    private static void galleryStory(FeedText out, Story story, Surroundings around) {
        RandomGenerator random = around.random();
        out.lines("1 of " + (2 + random.nextInt(7)) + " | ", story.title());
        out.lines(
                "1 of 4 | A woman carries water past a damaged house in " + pick(random, "Karsu", "Mbelani") + ", "
                        + date(story, "EEEE, MMM d, yyyy") + ". (CP Photo/Edo Basri)",
                "Read More");
        out.lines(
                by(story, "BY ", "CITIZEN PRESS"),
                "Updated " + clock(random, "h:mm a") + " EDT, " + date(story, "MMMM d, yyyy"));
        out.body(opening(story, town(random) + " (CP) — "));
        if (often(random)) {
            out.lines("___", "Citizen Press writer Hana Brokk in Osthaven contributed to this report.");
        }
    }

    private static void cmsTop(FeedText out, RandomGenerator random) {
        out.lines(
                "Today is " + pick(random, "Friday", "Sunday") + ", May 03, 2024",
                "Home",
                "National",
                "Foreign",
                "Editorial",
                "Contacts");
    }

    private static void cmsStory(FeedText out, Story story, Surroundings around) {
        RandomGenerator random = around.random();
        out.tight()
                .lines(date(story, "EEEE, dd MMMM yyyy") + " " + clock(random, "HH:mm"))
                .blank();
        out.lines(story.title()).blank();
        out.lines(
                        by(story, "Written by ", "Super User"),
                        "font size decrease font size increase font size",
                        "Print",
                        "Email")
                .blank()
                .loose();
        out.body(story);
        out.tight()
                .lines(
                        "Read " + random.nextInt(5000) + " times",
                        "Last modified on " + date(story, "EEEE, dd MMMM yyyy") + " " + clock(random, "HH:mm"));
        out.lines("Published in " + section(story, "World"), "Tagged under", "# " + section(story, "news"))
                .blank()
                .loose();
        if (often(random)) {
            out.lines(
                    "More in this category:",
                    "« " + around.teasers().get(0),
                    around.teasers().get(1) + " »",
                    "back to top");
        }
    }

    private static void cmsBottom(FeedText out, RandomGenerator random) {
        out.lines(
                "Login to post comments",
                "Who's Online",
                "We have 41 guests and no members online",
                "Copyright 2024 Mbelani Times");
    }

    private static void releaseStory(FeedText out, Story story, Surroundings around) {
        RandomGenerator random = around.random();
        out.lines("FOR IMMEDIATE RELEASE", date(story, "MMMM d, yyyy"));
        if (often(random)) {
            out.lines("Media Contact: " + by(story, "", "Press Office") + ", press@coastrelief.example, +00 555 0147");
        }
        out.lines(pick(random, capitals(story.title()), story.title()));
        out.body(opening(story, town(random) + " – "));
        out.lines(
                "About Coast Relief",
                "Coast Relief is an independent group that works in eleven countries. For more information visit coastrelief.example.",
                "###");
    }

    private static void releaseBottom(FeedText out, RandomGenerator random) {
        out.lines("Browse all releases", "Email alerts", "RSS");
    }

    private static void crumbsTop(FeedText out, RandomGenerator random) {
        out.lines("Sign in", "Welcome! Log into your account", "Forgot your password? Get help", "Password recovery");
        out.lines("Daily Lantern", "HOME", "NEWS", "POLITICS", "METRO", "BUSINESS", "OPINION");
    }

    private static void crumbsStory(FeedText out, Story story, Surroundings around) {
        RandomGenerator random = around.random();
        out.lines("Home » " + section(story, "News") + " » " + story.title()).lines(story.title());
        out.tight()
                .lines(
                        by(story, "By ", "Our Correspondents"),
                        "On " + date(story, "MMM d, yyyy"),
                        "Last updated " + date(story, "MMM d, yyyy"));
        out.lines("Share", "Facebook", "Twitter", "WhatsApp", "Telegram")
                .blank()
                .loose();
        out.body(story, 3, "READ ALSO: " + around.teasers().get(2));
        out.lines(
                "Previous article",
                around.teasers().get(0),
                "Next article",
                around.teasers().get(1));
        if (often(random)) {
            out.lines(
                    "RELATED ARTICLES MORE FROM AUTHOR",
                    "LEAVE A REPLY Cancel reply",
                    "Save my name, email, and website in this browser for the next time I comment.");
        }
    }

    private static void crumbsBottom(FeedText out, RandomGenerator random) {
        out.lines(
                "ABOUT US",
                "The Lantern is published in Mbelani.",
                "Contact us: editor@dailylantern.example",
                "FOLLOW US",
                "© 2024 Daily Lantern");
    }

    private static void blogTop(FeedText out, RandomGenerator random) {
        out.lines("Watching the Strait", "Just another reporting site", "Skip to content", "Home", "About", "Archives");
    }

    private static void blogStory(FeedText out, Story story, Surroundings around) {
        RandomGenerator random = around.random();
        out.lines(story.title());
        out.lines("Posted on " + date(story, "MMMM d, yyyy") + by(story, " by ", "admin") + " — "
                + pick(random, "No Comments ↓", "3 Comments ↓", "Leave a comment"));
        out.body(story);
        out.lines(
                "Share this:",
                "Click to share on Twitter (Opens in new window)",
                "Click to share on Facebook (Opens in new window)",
                "Like Loading...");
        out.lines("Filed under: " + section(story, "World")
                + (often(random) ? " | Tagged: news, " + section(story, "world") : ""));
    }

    private static void blogBottom(FeedText out, RandomGenerator random) {
        out.lines(
                "← Older posts",
                "Recent Posts",
                "Recent Comments",
                "Meta",
                "Log in",
                "Entries feed",
                "Proudly powered by PressWord");
    }
}
