// SPDX-License-Identifier: Apache-2.0
package org.sayso.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sayso.claim.ClaimReader;
import org.sayso.sentence.Reading;
import org.sayso.sentence.SettingQuestion;
import org.sayso.sentence.SettingQuestion.Choice;
import org.sayso.time.ArticleDate;
import org.sayso.vocabulary.Vocabulary;

/** What the shipped weights say of the time, the place and the speaker of claims. */
class SettingHeadTest extends WithReader {

    private static final ClaimReader CLAIMS = ClaimReader.of(Vocabulary.load());

    private static List<SettingQuestion> questions(Reading reading, String type) {
        return CLAIMS.settingQuestions(reading, ArticleDate.of("2024-07-03")).stream()
                .filter(question -> question.type().equals(type))
                .toList();
    }

    private static SettingQuestion question(Reading reading, String type, Choice choice) {
        return questions(reading, type).stream()
                .filter(one -> one.choice() == choice)
                .findFirst()
                .orElseThrow();
    }

    private static List<Double> shares(Reading reading, SettingQuestion question) {
        return reading.claimScores().settings(List.of(question)).get(0);
    }

    @Test
    void anIncidentHasTheDayAndThePlaceOfTheSentenceBefore() {
        Reading reading = reader.read("A bomb exploded in a market in Lysgard on Monday. Three people were killed.");

        for (Choice choice : List.of(Choice.TIME, Choice.PLACE)) {
            List<Double> shares = shares(reading, question(reading, "killing", choice));
            assertThat(shares.stream().mapToDouble(share -> share).sum()).isBetween(0.999, 1.001);
            assertThat(shares.get(0)).isLessThan(0.5);
        }
    }

    @Test
    void anotherDeedsYearIsNotTaken() {
        Reading reading = reader.read(
                "Anna Berg founded the Lysgard Bakery in 1987. The mayor of Tovin will resign, she told reporters."
                        + " Rebels killed two policemen.");
        SettingQuestion question = question(reading, "killing", Choice.TIME);

        assertThat(question.candidates()).hasSize(1);
        assertThat(shares(reading, question).get(0)).isGreaterThan(0.5);
    }

    @Test
    void whatIsAskedFirstDoesNotMatter() {
        String text =
                "Rebels killed two policemen in Lysgard on Monday. Soldiers arrested a farmer in Tovin on Tuesday.";
        Reading once = reader.read(text);
        Reading again = reader.read(text);
        SettingQuestion killing = question(once, "killing", Choice.TIME);
        SettingQuestion arrest = question(once, "arrest", Choice.TIME);

        List<Double> first = shares(once, killing);
        shares(again, arrest);
        assertThat(shares(again, killing)).isEqualTo(first);
    }

    @Test
    void whoIsQuotedGoesOnSpeaking() {
        Reading reading = reader.read("\"We asked for talks,\" Mayor Anna Berg said. \"Rebels killed two policemen.\""
                + " The council met on Friday.");

        List<Double> shares = shares(reading, question(reading, "killing", Choice.SPEAKER));

        assertThat(shares.get(0)).isLessThan(0.3);
    }

    @Test
    void whatTheOutletAddsIsSaidByNobody() {
        Reading reading = reader.read(
                "A spokesman for the army said Karl Ott, a member of the National Front, had attacked two posts.");

        List<Double> shares = shares(reading, question(reading, "membership", Choice.SPEAKER));

        assertThat(shares.get(0)).isGreaterThan(0.6);
    }
}
