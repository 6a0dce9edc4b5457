// SPDX-License-Identifier: Apache-2.0
package org.sayso.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.article.Article.PublishedBasis;
import org.sayso.page.Page;
import org.sayso.page.PageOptions;
import org.sayso.page.PageResult;
import org.sayso.page.Pages;

class ArticleSplitterTest {

    private static final String BRIDGE_1 =
            "The council of Velmora voted on Tuesday to close the old harbour bridge for two years of repairs.";
    private static final String BRIDGE_2 =
            "Mayor Ada Quill said that a ferry would carry workers across the river until the bridge is open again.";
    private static final String MINE_1 =
            "Miners in the northern hills of Tarsk ended their strike after the company agreed to pay for new lamps.";
    private static final String MINE_2 =
            "Union leader Oren Pask told reporters that the men had waited since 2021 and would wait no longer.";

    @Test
    void mendsLettersThatWereReadInTheWrongCodePage() {
        Article article = only(html(
                "<html lang=en><head><title>Mayor</title></head><body><article><p>Mayor Ana PeÃ±a said she didnâ€™t"
                        + " know why the ferry had cost Â£20 more since March.</p><p>The council of Â, a town, meets again in May, said SÃ£o"
                        + " Lund, its clerk, who has kept the books since 2011.</p></article></body></html>"));

        assertThat(article.body())
                .startsWith("Mayor Ana Peña said she didn’t know why the ferry had cost £20 more")
                .contains("The council of Â, a town,")
                .contains("São Lund");
    }

    @Test
    void takesTheStoryOutOfItsFurniture() {
        Article article = only(html("""
                <html><head><title>Velmora closes its harbour bridge | The Courier</title>
                <meta property="og:title" content="Velmora closes its harbour bridge">
                <meta property="article:published_time" content="2024-07-02T10:15:00Z">
                <meta name="author" content="By Jon Teller and Mia Roth"></head><body>
                <div class="cookie-banner"><p>We use cookies to make this site better for you, our dear reader, every day.</p></div>
                <nav><a href="/">Home</a> <a href="/world">World</a></nav>
                <article><h1>Velmora closes its harbour bridge</h1><p class="byline">By Jon Teller</p>
                <p>%s</p>
                <div class="newsletter-signup"><p>Sign up for our newsletter and get the best stories in your inbox every day.</p></div>
                <h2>A ferry instead</h2>
                <p>%s</p>
                <figure><img src="b.jpg"><figcaption>The bridge, as it was seen by our photographer in 2019.</figcaption></figure>
                <p>Related stories</p><ul><li><a href="/1">Bridge toll to rise next year</a></li><li><a href="/2">Ferry runs aground off the pier</a></li></ul>
                </article>
                <section id="comments"><p>I have used this bridge every day for thirty years, and I will miss it very much.</p></section>
                <footer><p>All rights reserved.</p></footer></body></html>
                """.formatted(BRIDGE_1, BRIDGE_2)));

        assertThat(article.body()).isEqualTo(BRIDGE_1 + "\n\nA ferry instead\n\n" + BRIDGE_2);
        assertThat(article.title()).isEqualTo("Velmora closes its harbour bridge");
        assertThat(article.authors()).containsExactly("Jon Teller", "Mia Roth");
        assertThat(article.published()).isEqualTo("2024-07-02");
        assertThat(article.publishedBasis()).isEqualTo(PublishedBasis.META);
        assertThat(article.language()).isEqualTo("en");
    }

    @Test
    void splitsAPageThatPrintsSeveralWholeStories() {
        List<Article> articles = split(html("""
                <html><head><title>Evening news</title></head><body>
                <article><h2>Velmora closes its bridge</h2><time datetime="2024-07-02">2 July</time><p>%1$s</p><p>%2$s</p><p>%2$s</p></article>
                <article><h2>Miners of Tarsk end their strike</h2><p>By Lena Brook</p><p>%3$s</p><p>%4$s</p><p>%4$s</p></article>
                </body></html>
                """.formatted(BRIDGE_1, BRIDGE_2, MINE_1, MINE_2)));

        assertThat(articles)
                .extracting(Article::title)
                .containsExactly("Velmora closes its bridge", "Miners of Tarsk end their strike");
        assertThat(articles.get(0).published()).isEqualTo("2024-07-02");
        assertThat(articles.get(0).body()).startsWith(BRIDGE_1).doesNotContain(MINE_1);
        assertThat(articles.get(1).authors()).containsExactly("Lena Brook");
    }

    @Test
    void readsDatesFromJsonLdAndWhatIsSeen() {
        Article described = only(html(
                "<html><head><script type='application/ld+json'>{\"@graph\":[{\"@type\":\"NewsArticle\",\"headline\":\"Bridge\","
                        + "\"datePublished\":\"2023-03-04T00:00:00+01:00\",\"author\":[{\"name\":\"Mia Roth\"}]}]}</script></head><body><p>"
                        + BRIDGE_1 + "</p><p>" + BRIDGE_2 + "</p></body></html>"));
        Article seen = only(html("<html><body><h1>Bridge shut</h1><div>Published 4 March 2023, 10:15 GMT</div><div><p>"
                + BRIDGE_1 + "</p><p>" + BRIDGE_2 + "</p></div></body></html>"));

        assertThat(described.published()).isEqualTo("2023-03-04");
        assertThat(described.publishedBasis()).isEqualTo(PublishedBasis.JSONLD);
        assertThat(described.authors()).containsExactly("Mia Roth");
        assertThat(seen.published()).isEqualTo("2023-03-04");
        assertThat(seen.publishedBasis()).isEqualTo(PublishedBasis.TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By Mia Roth on March 4, 2023 11:41am | Updated on March 5, 2023 12:05pm",
                "Northern Press March 4, 2023, 9:02 AM",
                "March 4, 2023 - 11:28 AMT",
                "Updated 04.03.2023, 11:28",
            })
    void readsTheDateOfALineNearTheHeadline(String line) {
        Article seen = only(html("<html><body><h1>Bridge shut</h1><div>" + line + "</div><div><p>" + BRIDGE_1
                + "</p><p>" + BRIDGE_2 + "</p></div></body></html>"));

        assertThat(seen.published()).isEqualTo("2023-03-04");
        assertThat(seen.publishedBasis()).isEqualTo(PublishedBasis.TEXT);
    }

    @ParameterizedTest
    @CsvSource({"14/09/2013 11:41,2013-09-14", "9/14/2013,2013-09-14", "03/04/2013,", "14-09-2013,2013-09-14"})
    void readsDatesInFiguresWhereOnlyOneDayIsMeant(String line, String published) {
        Article seen = only(html("<html><body><h1>Bridge shut</h1><div>" + line + "</div><div><p>"
                + BRIDGE_1.replaceAll("\\d{4}", "then") + "</p><p>" + BRIDGE_2.replaceAll("\\d{4}", "then")
                + "</p></div></body></html>"));

        assertThat(seen.published()).isEqualTo(published);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LYSGARD, Sept. 14, 2013 - | 2013-09-14",
                "LYSGARD (Northern Press) 14 September 2013 — | 2013-09-14",
                "NORVIA said on 14 September 2013 - | 2013/..",
            })
    void readsTheDateOfADateline(String opening, String published) {
        Article seen = only(text(
                opening + " " + MINE_1.replaceAll("\\d{4}", "then") + "\n\n" + MINE_2.replaceAll("\\d{4}", "then")));

        assertThat(seen.published()).isEqualTo(published);
    }

    @Test
    void boundsALostDateByTheYearsLookedBackOn() {
        Article bounded = only(text(MINE_1 + "\n\n" + MINE_2 + "\n\nThe mine will close by 2040."));

        assertThat(bounded.published()).isEqualTo("2021/..");
        assertThat(bounded.publishedBasis()).isEqualTo(PublishedBasis.BOUNDED);
        assertThat(only(text(BRIDGE_1 + "\n\n" + BRIDGE_2)).publishedBasis()).isEqualTo(PublishedBasis.UNKNOWN);
    }

    @Test
    void cutsScrapedTextIntoItsStories() {
        List<Article> articles = split(text(String.join(
                "\n\n",
                "Follow along",
                "CITY",
                "Velmora closes its old harbour bridge",
                "Posted",
                "at",
                BRIDGE_1,
                BRIDGE_2,
                "A ferry instead",
                BRIDGE_2.replace("Mayor", "The mayor"),
                "Show everything",
                "HILLS",
                "Miners of Tarsk end their long strike",
                "Posted",
                "at",
                MINE_1,
                MINE_2,
                "Show everything",
                "EDITOR'S CHOICE",
                "Norway")));

        assertThat(articles).hasSize(2);
        assertThat(articles.get(0).title()).isEqualTo("Velmora closes its old harbour bridge");
        assertThat(articles.get(0).section()).isEqualTo("CITY");
        assertThat(articles.get(0).body())
                .isEqualTo(String.join(
                        "\n\n", BRIDGE_1, BRIDGE_2, "A ferry instead", BRIDGE_2.replace("Mayor", "The mayor")));
        assertThat(articles.get(1).title()).isEqualTo("Miners of Tarsk end their long strike");
        assertThat(articles.get(1).body()).isEqualTo(MINE_1 + "\n\n" + MINE_2);
    }

    @Test
    void partsStoriesOfATightTextAtItsEmptyLines() {
        List<Article> articles = split(text(String.join(
                "\n",
                "Velmora shuts its bridge",
                BRIDGE_1,
                BRIDGE_2,
                "",
                "Miners of Tarsk go back to work",
                MINE_1,
                MINE_2,
                "A vote on Sunday",
                MINE_2.replace("Union leader", "Leader"))));

        assertThat(articles)
                .extracting(Article::title)
                .containsExactly("Velmora shuts its bridge", "Miners of Tarsk go back to work");
        assertThat(articles.get(1).body()).contains("A vote on Sunday");
    }

    @Test
    void readsTheFieldsOfAnExportedFeed() {
        List<Article> articles = split(text(String.join(
                "\n\n",
                "Title: Courier",
                "Link: https://courier.example",
                "Title: Bridge shut",
                "PubDate: Fri, 03 May 2024 14:05:00 +0000",
                "Author: Mia Roth",
                BRIDGE_1,
                BRIDGE_2,
                "Title: Strike over",
                "PubDate: Sat, 04 May 2024 09:00:00 +0000",
                MINE_1,
                MINE_2)));

        assertThat(articles).extracting(Article::title).containsExactly("Bridge shut", "Strike over");
        assertThat(articles).extracting(Article::published).containsExactly("2024-05-03", "2024-05-04");
        assertThat(articles.get(0).authors()).containsExactly("Mia Roth");
        assertThat(articles.get(1).body()).isEqualTo(MINE_1 + "\n\n" + MINE_2);
    }

    @Test
    void leavesOutWhatASiteSaysToItsReaders() {
        List<Article> articles = split(text(String.join(
                "\n\n",
                "Before you read on",
                "We and our partners keep cookies on your device to show you what you like to see.",
                "Accept all",
                "Velmora closes its old harbour bridge",
                "By Mia Roth",
                BRIDGE_1,
                BRIDGE_2,
                "A message from our sponsor",
                "Loans for builders",
                "The Tarsk Savings Bank lends in nine minutes.",
                "Miners of Tarsk end their long strike",
                "By Jon Teller",
                MINE_1,
                MINE_2,
                "Help",
                "Legal",
                "Site map",
                "Prices are shown with a delay of a quarter of an hour.")));

        assertThat(articles)
                .extracting(Article::body)
                .containsExactly(BRIDGE_1 + "\n\n" + BRIDGE_2, MINE_1 + "\n\n" + MINE_2);
    }

    @Test
    void readsDatesThatWereGluedToTheNextField() {
        for (String line : List.of("Published On 3 May 20243 May 2024", "May 3, 202410:04 AM UTCUpdated 2 hours ago")) {
            List<Article> articles =
                    split(text(String.join("\n\n", "Velmora closes its old harbour bridge", line, BRIDGE_1, BRIDGE_2)));

            assertThat(articles).extracting(Article::published).containsExactly("2024-05-03");
            assertThat(articles.get(0).body()).isEqualTo(BRIDGE_1 + "\n\n" + BRIDGE_2);
        }
    }

    @Test
    void leavesOneArticleWithoutFurnitureWhole() {
        String body = String.join("\n\n", BRIDGE_1, "A ferry instead", BRIDGE_2, "The council meets again on Friday");

        Article article = only(text("Velmora closes its old harbour bridge\n\n" + body));

        assertThat(article.title()).isEqualTo("Velmora closes its old harbour bridge");
        assertThat(article.body()).isEqualTo(body);
    }

    @Test
    void joinsLinesThatWereBrokenAtAFixedWidth() {
        String wrapped = (BRIDGE_1 + " " + BRIDGE_2 + " " + MINE_1).replaceAll("(.{50,60}) ", "$1\n");

        assertThat(only(text(wrapped)).body()).isEqualTo(BRIDGE_1 + " " + BRIDGE_2 + " " + MINE_1);
    }

    @Test
    void findsNoArticleWhereThereIsNavigationOnly() {
        String links = "<li><a href='/x'>World news today</a></li>".repeat(40);

        assertThat(split(html("<html><body><nav><ul>" + links + "</ul></nav><ul>" + links + "</ul></body></html>")))
                .isEmpty();
        assertThat(split(text("Home\n\nWorld\n\nSport\n\nLog in"))).isEmpty();
    }

    @Test
    void namesTheLanguageOfAForeignPage() {
        Article french = only(
                text(
                        "Le conseil municipal a voté mardi la fermeture du vieux pont du port pour deux ans de travaux.\n\n"
                                + "La maire a déclaré que des bateaux transporteraient les ouvriers d'une rive à l'autre pendant ce temps."));

        assertThat(french.language()).isEqualTo("fr");
    }

    @Test
    void survivesTwoHundredThousandNestedTags() {
        String deep = "<div>".repeat(200_000) + "<p>" + BRIDGE_1 + "</p><p>" + BRIDGE_2 + "</p>";

        assertThat(split(html("<html><body>" + deep)).size()).isLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a'", "A.", "A. ", "1,", "2024 ", "“", "- ", "x: ", "By ", "Ab Cd, ", "\n \n"})
    void isNotSlowedByOneThingOverAndOver(String thing) {
        String story = "Two held in Velmora\n\nPolice held two men in Velmora in 2021, the mayor said. "
                + thing.repeat(200_000 / thing.length()) + " They were freed.\n";

        List<Article> articles = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> split(text(story)));

        assertThat(articles).isNotEmpty();
    }

    @Test
    void dropsControlCharactersOfEveryKind() {
        Article article = split(
                        html(
                                "<html><title>Two\u001b]0; held\u0007</title><article><h1>Two&#27;]0; held</h1>"
                                        + "<p>Police held two men\u009b2J in Velmora&#7;, the mayor said on Monday after a long meeting.</p>"
                                        + "<p>They were\u0085freed later that day, and nobody\u007f else was held.</p></article></html>"))
                .get(0);

        assertThat(article.title()).isEqualTo("Two]0; held");
        assertThat(article.body())
                .isEqualTo("Police held two men2J in Velmora, the mayor said on Monday after a long meeting.\n\n"
                        + "They were freed later that day, and nobody else was held.");
    }

    @Test
    void survivesASentenceOfTwentyThousandWords() {
        String sentence = "The council said " + "and said again ".repeat(6_700) + "that it would vote.";

        assertThat(only(text(sentence)).body()).isEqualTo(sentence);
    }

    @Test
    void givesTheTwoStoriesOfTheScrapedPage() {
        Path page = sharedPage("pages/feed-asia.txt");
        assumeTrue(Files.exists(page), "the given pages are not on this machine");
        List<Article> articles = new ArrayList<>();
        Pages.with(PageOptions.none())
                .read(List.of(page), result -> articles.addAll(split(((PageResult.Read) result).page())));

        assertThat(articles).hasSize(2).allMatch(article -> "ASIA".equals(article.section()));
        assertThat(articles.get(0).body())
                .startsWith("China and Russia have held")
                .endsWith("in July last year.");
        assertThat(articles.get(0).body()).contains("\n\nAiming to strengthen law enforcement cooperation\n\n");
        assertThat(articles.get(1).body())
                .startsWith("While Chinese tech giant")
                .endsWith("a positive impact.”");
        assertThat(articles.get(1).body()).contains("\n\nSelf-sufficiency\n\n");
    }

    private static Path sharedPage(String name) {
        String named = System.getProperty("sayso.shared");
        if (named != null) {
            return Path.of(named, name);
        }
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            if (Files.isDirectory(up.resolve("shared"))) {
                return up.resolve("shared").resolve(name);
            }
        }
        return Path.of("shared", name);
    }

    private static Page html(String content) {
        return new Page("page.html", Page.Kind.HTML, content, "", null, null, null, null);
    }

    private static Page text(String content) {
        return new Page("page.txt", Page.Kind.TEXT, content, "", null, null, null, null);
    }

    private static List<Article> split(Page page) {
        return ArticleSplitter.standard().split(page);
    }

    private static Article only(Page page) {
        List<Article> articles = split(page);
        assertThat(articles).hasSize(1);
        return articles.get(0);
    }
}
