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
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.sayso.eval.feed.Kind.Surroundings;

/**
 * Kinds of furniture written by a second hand, before it had read the splitter or the older kinds; their errors may be looked at.
 *
 * <p>Fourteen families of site were written, two kinds each; a coin (Python's {@code random.Random(20261125)}) sent one of
 * each pair here and its sibling to {@link BlindKinds}. All wording is ours and all outlets are made up.
 */
final class FreshKinds {

    private FreshKinds() {}

    static List<Kind> all() {
        return List.of(
                new Kind("world-channel", FreshKinds::channelTop, FreshKinds::channelStory, FreshKinds::channelBottom),
                new Kind("wire-slugs", (out, random) -> {}, FreshKinds::slugStory, (out, random) -> {}),
                new Kind("local-paper", FreshKinds::localTop, FreshKinds::localStory, FreshKinds::localBottom),
                new Kind("live-dashes", FreshKinds::liveTop, FreshKinds::liveStory, (out, random) -> {}),
                new Kind("front-cards", FreshKinds::cardsTop, FreshKinds::cardsStory, FreshKinds::cardsBottom),
                new Kind("numbered-letter", FreshKinds::letterTop, FreshKinds::letterStory, FreshKinds::letterBottom),
                new Kind("forum-posts", FreshKinds::forumTop, FreshKinds::forumStory, FreshKinds::forumBottom),
                new Kind("paywalled", FreshKinds::paywallTop, FreshKinds::paywallStory, FreshKinds::paywallBottom),
                new Kind("titles-tight", (out, random) -> out.tight(), FreshKinds::tightStory, (out, random) -> {}),
                new Kind("captions", (out, random) -> {}, FreshKinds::captionStory, FreshKinds::captionBottom),
                new Kind("rss-dump", FreshKinds::rssTop, FreshKinds::rssStory, (out, random) -> {}),
                new Kind("relief-desk", FreshKinds::reliefTop, FreshKinds::reliefStory, FreshKinds::reliefBottom),
                new Kind("updated-ist", FreshKinds::portalTop, FreshKinds::portalStory, FreshKinds::portalBottom),
                new Kind("print-archive", FreshKinds::archiveTop, FreshKinds::archiveStory, FreshKinds::archiveBottom));
    }

    private static void channelTop(FeedText out, RandomGenerator random) {
        out.lines(
                "Skip links",
                "Skip to Content",
                "play",
                "Live",
                "Navigation menu",
                "News",
                "Show more news sections",
                "Africa");
        out.lines(
                "Asia",
                "Europe",
                "Latin America",
                "Explained",
                "Opinion",
                "Sport",
                "Video",
                "More",
                "Click here to search");
    }

    private static void channelStory(FeedText out, Story story, Surroundings around) {
        RandomGenerator random = around.random();
        out.lines("News|" + section(story, "Conflict"), story.title());
        out.lines("Listen to this article", "Listen to this article | " + (2 + random.nextInt(6)) + " mins", "info");
        out.lines(by(story, "By ", "Meridian World Staff") + (often(random) ? " and News Agencies" : ""));
        out.lines("Published On " + date(story, "d MMM yyyy") + date(story, "d MMM yyyy"));
        out.lines(
                "Click here to share on social media",
                "share2",
                "Share",
                "facebook",
                "twitter",
                "whatsapp",
                "copylink");
        if (often(random)) {
            out.lines("Save articles to read later and create your own reading list.", "Save");
        }
        out.body(
                story,
                2,
                "Recommended Stories",
                "list of 3 items",
                "list 1 of 3" + around.teasers().get(0));
        if (seldom(random)) {
            out.lines("end of list");
        }
        out.lines("Source: Meridian World and news agencies");
    }

    private static void channelBottom(FeedText out, RandomGenerator random) {
        out.lines(
                "About", "About Us", "Code of Ethics", "Terms and Conditions", "Work for us", "Connect", "Contact Us");
        out.lines("Follow Meridian World on:", "facebook", "twitter", "youtube", "© 2024 Meridian World Network");
    }

    private static void slugStory(FeedText out, Story story, Surroundings around) {
        RandomGenerator random = around.random();
        out.tight()
                .lines("ORB" + String.format(Locale.ROOT, "%04d", random.nextInt(10_000)) + " 4 P INT "
                        + random.nextInt(900) + " ORB");
        out.lines("ORB-" + capitals(section(story, "general")).replace(' ', '-') + "/" + date(story, "ddMMyy"));
        if (seldom(random)) {
            out.lines("URGENT");
        }
        out.loose().lines(story.title());
        Story dated = opening(story, town(random) + ", " + date(story, "MMM d") + " (Orbis) -- ");
        out.body(dated, 3, "(MORE)");
        if (often(random)) {
            out.lines("orb/" + pick(random, "kt", "lmv", "ra", "dd") + "/" + clock(random, "HHmm") + "gmt");
        }
        out.lines(pick(random, "-30-", "(END)", "ENDITEM", "###"));
    }

    private static void localTop(FeedText out, RandomGenerator random) {
        out.tight()
                .lines(
                        "Harbour Gazette",
                        "Log In",
                        "Subscribe",
                        "News",
                        "Crime & Courts",
                        "Obituaries",
                        "High School Sports");
        out.lines("Weather", "61°", "E-Edition", "Classifieds").blank();
        out.loose();
    }

    private static void localStory(FeedText out, Story story, Surroundings around) {
        RandomGenerator random = around.random();
        out.tight().lines(capitals(section(story, "local news")), story.title());
        out.lines(by(story, "By ", "Gazette staff") + " | newsroom@harbourgazette.example");
        out.lines("PUBLISHED: " + date(story, "MMMM d, yyyy") + " at " + clock(random, "h:mm a"));
        if (seldom(random)) {
            out.lines("UPDATED: " + date(story, "MMMM d, yyyy") + " at " + clock(random, "h:mm a"));
        }
        out.lines("Categories:" + section(story, "News") + ", Local News, Latest Headlines")
                .blank();
        out.loose();
        out.body(story, 1 + random.nextInt(3), "Advertisement", "Article continues below this ad");
        if (often(random)) {
            out.lines("Get the day's top headlines in your inbox. Sign up for our free Morning Harbour newsletter.");
        }
        out.lines("Originally Published: " + date(story, "MMMM d, yyyy") + " at " + clock(random, "h:mm a"));
        out.lines("RELATED ARTICLES").tight();
        around.teasers().forEach(teaser -> out.lines(section(story, "News") + " | " + teaser));
        out.blank().loose();
    }

    private static void localBottom(FeedText out, RandomGenerator random) {
        out.lines(
                "Most Popular",
                "Trending Nationally",
                "Place an Obituary",
                "Work With Us",
                "Privacy Policy",
                "Arbitration");
        out.lines("Copyright © 2024 Harbour Gazette Media Group");
    }

    private static void liveTop(FeedText out, RandomGenerator random) {
        out.lines(
                "LIVE: The day's events as they happen",
                "Follow our rolling coverage",
                "Auto-refresh is on",
                "Newest first");
    }

    private static void liveStory(FeedText out, Story story, Surroundings around) {
        RandomGenerator random = around.random();
        out.lines("- " + (around.number() * 9 + random.nextInt(8)) + " minutes ago - ");
        out.lines(story.title());
        if (often(random)) {
            out.lines(by(story, "", "Live desk"));
        }
        out.body(story);
        if (seldom(random)) {
            out.lines("Copied link to this post", "Jump to comments");
        }
    }

    private static void cardsTop(FeedText out, RandomGenerator random) {
        out.lines("The Northwater Post", "Democracy, daily", "Sections", "Today's paper", "Top stories")
                .tight();
    }

    private static void cardsStory(FeedText out, Story story, Surroundings around) {
        RandomGenerator random = around.random();
        if (around.number() == 1 || seldom(random)) {
            cards(out, around);
        }
        out.loose().lines(section(story, "World"), story.title());
        out.lines(by(story, "by ", "The Northwater Post") + " · " + date(story, "MMM d, yyyy") + " · "
                + (2 + random.nextInt(8)) + " min read");
        out.body(story);
        out.lines((1 + random.nextInt(400)) + " comments", "Share this article").tight();
    }

    private static void cards(FeedText out, Surroundings around) {
        for (String teaser : around.teasers()) {
            out.lines(teaser, (3 + around.random().nextInt(7)) + " min read");
        }
        out.blank();
    }

    private static void cardsBottom(FeedText out, RandomGenerator random) {
        out.blank()
                .loose()
                .lines("Opinions", "Editor's picks", "Company", "About The Post", "Newsroom policies", "Get The Post");
        out.lines("thenorthwaterpost.example © 2016-2024", "Terms of Sale");
    }

    private static void letterTop(FeedText out, RandomGenerator random) {
        out.lines(
                "View in browser", "The Early Signal", "Good morning. Today's letter is 1,140 words, a 4-minute read.");
        out.lines("Was this email forwarded to you? Sign up here.");
    }

    private static void letterStory(FeedText out, Story story, Surroundings around) {
        RandomGenerator random = around.random();
        out.lines(around.number() + ". " + (around.number() == 1 ? "1 big thing: " : "") + story.title());
        if (seldom(random)) {
            out.lines("Illustration: " + by(story, "", "Ida Thorsby") + "/The Early Signal");
        }
        out.body(story);
        out.lines(pick(random, "Go deeper.", "Share this story.", "Read the full story", "Tell a friend"));
        if (around.number() == 2) {
            out.lines(
                    "A MESSAGE FROM OUR SPONSOR",
                    "Fast, fair loans for small firms",
                    "Brightwell Bank opens accounts in nine minutes. Learn more.");
        }
    }

    private static void letterBottom(FeedText out, RandomGenerator random) {
        out.lines(
                "Thanks for reading! Edited by Ned Polder.",
                "Unsubscribe",
                "Manage your email preferences",
                "Follow us:");
        out.lines("You received this email because you signed up for The Early Signal. 12 Quay Street, Vellmar");
    }

    private static void forumTop(FeedText out, RandomGenerator random) {
        out.tight()
                .lines("r/worldreport", "Hot", "New", "Top", "Rising", "Search within r/worldreport", "Join")
                .blank()
                .loose();
    }

    private static void forumStory(FeedText out, Story story, Surroundings around) {
        RandomGenerator random = around.random();
        out.lines("Posted by u/" + pick(random, "tidewatcher", "old_kestrel", "mapreader77", "quietdesk") + " "
                + (1 + random.nextInt(23)) + " hours ago");
        out.lines(story.title());
        if (often(random)) {
            out.lines(pick(random, "Discussion", "Serious", "Covered by other articles"));
        }
        out.body(story);
        out.lines(
                random.nextInt(900) + " Comments",
                "Share",
                "Save",
                "Hide",
                "Report",
                (50 + random.nextInt(50)) + "% Upvoted");
    }

    private static void forumBottom(FeedText out, RandomGenerator random) {
        out.lines(
                "About Community",
                "A place for major news from around the world.",
                "Created Jan 25, 2011",
                "Rules",
                "1. No editorialised titles");
        out.lines("Back to Top");
    }

    private static void paywallTop(FeedText out, RandomGenerator random) {
        out.lines("We value your privacy");
        out.lines(
                "We and our 812 partners store and access information on a device, such as cookies, and process personal data. "
                        + "You can change your choices at any time by clicking on the privacy link at the bottom of the page.");
        out.lines("Accept all", "Reject all", "More options");
    }

    private static void paywallStory(FeedText out, Story story, Surroundings around) {
        RandomGenerator random = around.random();
        out.lines("You have " + (1 + random.nextInt(3)) + " free articles remaining this month.", "Subscribe for €1");
        out.lines(story.title());
        out.lines(by(story, "", "Anders Hollin") + " in " + pick(random, "Vellmar", "Osthaven", "Torvik") + " "
                + capitals(date(story, "MMMM d yyyy")));
        out.lines("Print this page", "Unlock the Editor's Digest for free");
        out.body(story, 1, "Already a subscriber? Log in", "Keep reading for €1");
        out.lines(
                "Copyright The Sterling Review Limited 2024. All rights reserved.",
                "Reuse this content",
                "Promoted Content");
    }

    private static void paywallBottom(FeedText out, RandomGenerator random) {
        out.lines(
                "Useful links",
                "Support",
                "View Site Tips",
                "Help Centre",
                "Legal & Privacy",
                "Manage Cookies",
                "Switch to UK Edition");
        out.lines("Markets data delayed by at least 15 minutes.");
    }

    private static void tightStory(FeedText out, Story story, Surroundings around) {
        out.lines(story.title()).body(story).blank();
    }

    private static void captionStory(FeedText out, Story story, Surroundings around) {
        RandomGenerator random = around.random();
        out.lines(story.title());
        out.lines(by(story, "", "Staff reporter"), date(story, "EEEE, d MMMM yyyy"));
        out.lines(pick(
                random,
                "File photo: Soldiers stand guard outside a government building in the capital. [Lena Orv/Orbis]",
                "A market in the old town, seen earlier this year. Photograph: Tomas Berrin/Transmere",
                "People walk past a shop that was damaged in the storm (Photo by Ruth Amani)",
                "The minister speaks to reporters on Monday. PHOTO: COURTESY"));
        out.body(story, 4, "The river front at dusk. Picture: Ole Strand");
        out.lines("Tags: " + section(story, "world") + ", news, region");
    }

    private static void captionBottom(FeedText out, RandomGenerator random) {
        out.lines("Photos of the week", "Next gallery", "Contact the picture desk");
    }

    private static void rssTop(FeedText out, RandomGenerator random) {
        out.tight()
                .lines(
                        "Title: Tarn Radio World News",
                        "Link: https://tarnradio.example/world",
                        "Generator: FeedPress 2.1")
                .blank();
    }

    private static void rssStory(FeedText out, Story story, Surroundings around) {
        RandomGenerator random = around.random();
        out.tight()
                .lines(
                        "Title: " + story.title(),
                        "Link: https://tarnradio.example/world/" + (100_000 + random.nextInt(900_000)));
        out.lines("PubDate: " + date(story, "EEE, dd MMM yyyy") + " " + clock(random, "HH:mm:ss") + " +0000");
        if (often(random)) {
            out.lines("Author: " + by(story, "", "Tarn Radio"), "Category: " + section(story, "World"));
        }
        out.lines("Description:").blank().loose();
        out.body(story).lines("----");
    }

    private static void reliefTop(FeedText out, RandomGenerator random) {
        out.lines(
                "HazardDesk",
                "Informing those who help",
                "Home",
                "Updates",
                "Countries",
                "Disasters",
                "Jobs",
                "Training");
    }

    private static void reliefStory(FeedText out, Story story, Surroundings around) {
        RandomGenerator random = around.random();
        out.tight()
                .lines("Country", pick(random, "Karsu", "Mbelani", "Valdara + 2 more"), "News and Press Release")
                .blank()
                .loose();
        out.lines(story.title());
        out.tight().lines("Source", pick(random, "Coast Relief", "Gov't Karsu", "Orbis Foundation"));
        out.lines(
                        "Posted",
                        date(story, "d MMM yyyy"),
                        "Originally published",
                        date(story, "d MMM yyyy"),
                        "Origin",
                        "View original")
                .blank()
                .loose();
        out.body(story);
        out.tight()
                .lines(
                        "Primary country",
                        pick(random, "Karsu", "Mbelani"),
                        "Format",
                        "News and Press Release",
                        "Language",
                        "English")
                .blank()
                .loose();
    }

    private static void reliefBottom(FeedText out, RandomGenerator random) {
        out.lines(
                "Related Content", "Subscribe to HazardDesk", "Terms & Conditions", "About this service", "Contact us");
    }

    private static void portalTop(FeedText out, RandomGenerator random) {
        out.lines(
                "Advertisement",
                "Home",
                "India",
                "World",
                "Cities",
                "Elections",
                "Web Stories",
                "Today's ePaper",
                "Breaking News");
    }

    private static void portalStory(FeedText out, Story story, Surroundings around) {
        RandomGenerator random = around.random();
        out.lines("News / " + section(story, "World") + " / " + story.title(), story.title());
        out.lines("Written by: " + by(story, "", "Express Wire Desk"));
        out.lines(
                "Updated: " + date(story, "MMMM d, yyyy") + " " + clock(random, "HH:mm") + " IST",
                pick(random, "New Alderton", "Torvik"));
        out.body(story, 2, "Also Read | " + around.teasers().get(1), "Story continues below this ad");
        out.lines("First published on: " + date(story, "dd-MM-yyyy") + " at " + clock(random, "HH:mm") + " IST");
        if (seldom(random)) {
            out.lines("Join our WhatsApp channel for the latest news and top stories.");
        }
    }

    private static void portalBottom(FeedText out, RandomGenerator random) {
        out.lines(
                "Latest Comment",
                "Post Comment",
                "Read Comments",
                "Best of the Daily",
                "Top Categories",
                "Trending News");
        out.lines("Copyright © 2024 The Daily Alder [P] Ltd. All Rights Reserved");
    }

    private static void archiveTop(FeedText out, RandomGenerator random) {
        out.tight()
                .lines(
                        "Page 1 of 48",
                        "User Name: reading room",
                        "Date and Time: Friday, May 3, 2024 2:05 PM CEST",
                        "Job Number: 223344")
                .blank();
    }

    private static void archiveStory(FeedText out, Story story, Surroundings around) {
        RandomGenerator random = around.random();
        out.tight().lines(story.title());
        out.lines(pick(random, "The Vellmar Herald", "Osthaven Chronicle", "Torvik Observer"));
        out.lines(date(story, "MMMM d, yyyy EEEE"), pick(random, "Final Edition", "London Edition", "1st Edition"))
                .blank();
        out.lines("Copyright 2024 Alder Newspapers Ltd All Rights Reserved").blank();
        out.lines("Section: " + capitals(section(story, "news")) + "; Pg. " + (1 + random.nextInt(40)));
        out.lines("Length: " + (200 + random.nextInt(900)) + " words", by(story, "Byline: ", "Staff"), "Body")
                .blank()
                .loose();
        out.body(story);
        out.tight()
                .lines("Load-Date: " + date(story, "MMMM d, yyyy"))
                .blank()
                .lines("End of Document")
                .blank();
    }

    private static void archiveBottom(FeedText out, RandomGenerator random) {
        out.lines("Classification", "Search terms: all", "Powered by ClipRoom");
    }
}
