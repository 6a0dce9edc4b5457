// SPDX-License-Identifier: Apache-2.0
package org.sayso.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sayso.claim.Titles;
import org.sayso.sentence.EntityType;
import org.sayso.sentence.Mention;
import org.sayso.sentence.Predicate;
import org.sayso.sentence.Reading;
import org.sayso.sentence.Sentence;
import org.sayso.sentence.Token;

/** The shipped model, on sentences written for the project. */
class OnnxReaderTest extends WithReader {

    private static final String NEWS =
            "Interior Minister Lena Orlova, who was dismissed in March, was arrested by the army in Tarsk on Monday."
                    + " \"We will not yield,\" a spokesman for the Northern Front told reporters. The Northern Front denied the attack.";

    @Test
    void findsTheTitlesBesideNames() {
        Reading reading =
                reader.read("Finance Minister Anna Berg met Karl Ott, the chairman of the bank. Mayor Jan Holm left. "
                        + "The governor was ill. Vice President Eva Falk is a former senator.");
        assertThat(Titles.in(reading))
                .extracting(title -> reading.text(title.range()))
                .containsExactly("Finance Minister", "chairman", "Mayor", "Vice President", "senator");
    }

    @Test
    void readsNamesRolesAndSpeakers() {
        Reading reading = reader.read(NEWS);
        assertThat(reading.mentions())
                .filteredOn(m -> m.kind() == Mention.Kind.NAME)
                .extracting(m -> m.type() + " " + reading.text(m.range()))
                .contains(
                        EntityType.PER + " Lena Orlova", EntityType.LOC + " Tarsk", EntityType.ORG + " Northern Front");
        Predicate arrest = reading.predicates().stream()
                .filter(p -> p.lemma().equals("arrest"))
                .findFirst()
                .orElseThrow();
        assertThat(arrest.arguments())
                .extracting(a -> a.role() + " " + reading.text(a.range()))
                .contains("ARG0 by the army", "ARGM-TMP on Monday");
        assertThat(reading.attributions()).isNotEmpty();
        assertThat(reading.sentences()).hasSize(3);
    }

    @Test
    void readsTheSameAloneAndBesideOthersAndOnManyThreads() throws Exception {
        Reading alone = reader.read(NEWS);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Reading>> readings = IntStream.range(0, 12)
                    .mapToObj(i -> threads.submit(
                            () -> reader.read(i % 2 == 0 ? NEWS : "Something else entirely, number " + i + ".")))
                    .toList();
            for (int i = 0; i < readings.size(); i += 2) {
                assertThat(readings.get(i).get()).isEqualTo(alone);
                assertThat(types(readings.get(i).get())).isEqualTo(types(alone));
            }
        } finally {
            threads.shutdownNow();
        }
        Reading beside = reader.read("A quiet day. ".repeat(200) + "\n\n" + NEWS);
        assertThat(beside.tokens()).hasSizeGreaterThan(alone.tokens().size());
    }

    private static List<Map<String, Double>> types(Reading reading) {
        return reading.predicates().stream()
                .map(predicate -> reading.claimScores().types(predicate.token(), List.of()))
                .toList();
    }

    @Test
    void knowsWhichClaimAWordStatesAndWhoFillsItsRoles() {
        Reading reading = reader.read("The army killed two farmers near Velmora on Monday.");
        List<String> word = List.of("l:kill", "r:kill.01", "S:subject", "S:object");
        Map<String, Double> types = reading.claimScores().types(2, word);
        assertThat(types.get("killing")).isGreaterThan(0.6);
        assertThat(reading.claimScores()
                        .roles(2, "killing", 1, List.of("v", "s:subject"))
                        .get("actor"))
                .isGreaterThan(0.6);
        assertThat(reading.claimScores()
                        .roles(2, "killing", 4, List.of("v", "s:object"))
                        .get("victim"))
                .isGreaterThan(0.6);
        assertThat(reading.unscored().claimScores().types(2, word)).isEmpty();
    }

    @Test
    void keepsGivenWordsAndSentences() {
        List<List<String>> words = List.of(List.of("Don't", "cut", "this", "."), List.of("Nor-this", "!"));
        Reading reading = reader.read(words);
        assertThat(reading.sentences()).hasSize(2);
        assertThat(reading.tokens())
                .extracting(Token::form)
                .containsExactly("Don't", "cut", "this", ".", "Nor-this", "!");
    }

    @Test
    void givesATreeForEveryTextHoweverOdd() {
        String wild = "\u0000\ufffd \ud83d\ude00 ((((( ]] ... --- ,,, \u202e abc\u0301 " + "x".repeat(5_000);
        for (String text : List.of(
                "",
                " \n\t",
                "a",
                "!!!",
                wild,
                NEWS.toUpperCase(Locale.ROOT),
                NEWS.toLowerCase(Locale.ROOT),
                "and ".repeat(3_000))) {
            assertTrees(reader.read(text));
        }
    }

    @Test
    void readsAGivenSentencePastTheWindowAsOneSentence() {
        Reading reading = reader.read(List.of(Collections.nCopies(1_000, "word")));
        assertThat(reading.sentences()).hasSize(1);
        assertTrees(reading);
    }

    private static void assertTrees(Reading reading) {
        for (Sentence sentence : reading.sentences()) {
            List<Token> tokens = reading.tokens().subList(sentence.first(), sentence.last());
            int[] heads = tokens.stream()
                    .mapToInt(t -> t.head() < 0 ? -1 : t.head() - sentence.first())
                    .toArray();
            assertThat(Arrays.stream(heads).allMatch(h -> h >= -1 && h < tokens.size()))
                    .isTrue();
            assertThat(SpanningTree.isTree(heads)).isTrue();
            assertThat(tokens).allMatch(t -> (t.head() < 0) == t.deprel().equals("root"));
        }
    }
}
