// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sayso.sentence.Reading;
import org.sayso.time.ArticleDate;
import org.sayso.vocabulary.Vocabulary;

/** What the engine makes of treebanks: no model stands between the grammar and the claims. */
class GoldTreesTest {

    private static final Path DATA =
            Path.of(System.getProperty("sayso.shared", "../../shared")).resolve("data");

    private static Map<String, Reading> documents = Map.of();

    @BeforeAll
    static void readTrees() throws IOException {
        assumeTrue(Files.isDirectory(DATA), "the folder shared beside the checkout holds the treebanks");
        documents = new GoldTrees(DATA).ewt();
    }

    @Test
    void everyArgumentIsShortAndStandsInItsSentence() {
        ClaimReader reader = ClaimReader.of(Vocabulary.load());
        for (Reading reading : documents.values()) {
            for (Claim claim : reader.read(reading, ArticleDate.UNKNOWN)) {
                String sentence = claim.evidence().of(reading.text());
                for (Argument argument : claim.arguments()) {
                    if (isFromEarlier(reading, claim, argument)) {
                        // where an incident was, as a sentence before told it: in the words of that sentence
                        assertThat(reading.text(argument.range())).contains(argument.text());
                    } else if (argument.range() != null && !claim.type().equals("measure")) {
                        // one of several cities is a city
                        boolean sort =
                                claim.type().equals("kind") && argument.role().equals("value");
                        String words = sort ? reading.text(argument.range()) : argument.text();
                        if (claim.type().equals("statement")) {
                            assertStandsInOrder(sentence, words);
                        } else {
                            assertThat(sentence.replaceAll("\\s+", " ")).contains(words.replaceAll("\\s+", " "));
                        }
                        // what is said, asked or opposed stands whole where it is a clause
                        boolean clause =
                                Set.of("topic", "target", "charge", "dimension").contains(argument.role());
                        int restricted = argument.role().equals("other") ? 18 : 12; // "those who ..." stand whole
                        int longest = claim.type().equals("statement") ? 60 : clause ? 42 : restricted;
                        assertThat(argument.text().split(" "))
                                .as(claim.toString())
                                .hasSizeLessThanOrEqualTo(longest);
                    }
                }
            }
        }
    }

    /** What is said on both sides of an aside is joined: all its words stand in the sentence, in this order. */
    private static void assertStandsInOrder(String sentence, String words) {
        int at = 0;
        for (String word : words.split(" ")) {
            int next = sentence.indexOf(word, at);
            assertThat(next).as("%s in %s", word, sentence).isGreaterThanOrEqualTo(at);
            at = next + word.length();
        }
    }

    @Test
    void readsThousandsOfWordsASecondBesideTheModel() {
        ClaimReader reader = ClaimReader.of(Vocabulary.load());
        List<Reading> readings = List.copyOf(documents.values());
        readings.subList(0, 50).forEach(reading -> reader.read(reading, ArticleDate.UNKNOWN));
        long start = System.nanoTime();
        long tokens = 0;
        for (Reading reading : readings) {
            reader.read(reading, ArticleDate.UNKNOWN);
            tokens += reading.tokens().size();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        assertThat(tokens / seconds).as("tokens a second").isGreaterThan(4_000);
    }

    private static boolean isFromEarlier(Reading reading, Claim claim, Argument argument) {
        return argument.role().equals("place")
                && argument.range() != null
                && reading.span(argument.range()).end() <= claim.evidence().start();
    }
}
