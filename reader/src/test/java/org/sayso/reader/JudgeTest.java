// SPDX-License-Identifier: Apache-2.0
package org.sayso.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sayso.claim.ClaimReader;
import org.sayso.sentence.ClaimMarks;
import org.sayso.sentence.Reading;
import org.sayso.time.ArticleDate;
import org.sayso.vocabulary.Vocabulary;

/** What the shipped weights say of whole claims, and what may change it. */
class JudgeTest extends WithReader {

    private static final ClaimReader CLAIMS = ClaimReader.of(Vocabulary.load());

    private static ClaimMarks first(Reading reading, String type) {
        return CLAIMS.appraisals(reading, ArticleDate.UNKNOWN).stream()
                .filter(asked -> asked.claim().type().equals(type))
                .findFirst()
                .orElseThrow()
                .marks();
    }

    @Test
    void aPlainClaimIsLikelyRight() {
        Reading reading = reader.read("The rebels killed two policemen near Lysgard on Monday.");

        assertThat(reading.claimScores()
                        .right(List.of(first(reading, "killing")))
                        .get(0))
                .isBetween(0.5, 1.0);
    }

    @Test
    void noClaimSeesAnother() {
        Reading reading =
                reader.read("The rebels killed two policemen near Lysgard on Monday, and the mayor of Lysgard,"
                        + " Anna Berg, opposed the plan of the firm to buy the mill.");
        List<ClaimMarks> all = CLAIMS.appraisals(reading, ArticleDate.UNKNOWN).stream()
                .map(ClaimReader.Asked::marks)
                .toList();
        List<Double> together = reading.claimScores().right(all);

        assertThat(all).hasSizeGreaterThan(3);
        for (int i = 0; i < all.size(); i++) {
            // what is run together shares the scale of its activations
            assertThat(reading.claimScores().right(List.of(all.get(i))).get(0))
                    .isCloseTo(together.get(i), within(0.05));
        }
    }

    @Test
    void eachClaimIsAskedInTheWindowWhereItsWordStands() {
        String filler = "The council of the town met for an hour and went home. ".repeat(30);
        Reading reading = reader.read("Rebels killed two policemen. " + filler + "Soldiers killed three farmers.");
        List<ClaimMarks> killings = CLAIMS.appraisals(reading, ArticleDate.UNKNOWN).stream()
                .filter(asked -> asked.claim().type().equals("killing"))
                .map(ClaimReader.Asked::marks)
                .toList();

        assertThat(killings).hasSize(2);
        assertThat(reading.claimScores().right(killings))
                .hasSize(2)
                .allSatisfy(likely -> assertThat(likely).isBetween(0.0, 1.0));
    }

    @Test
    void ofTypesThatItNeverLearntItSaysNothing() {
        Reading reading = reader.read("China and Russia held a joint naval exercise near Lysgard.");
        ClaimMarks exercise = first(reading, "exercise");

        assertThat(reading.claimScores().right(List.of(exercise))).containsExactly(Double.NaN);
        assertThat(CLAIMS.read(reading, ArticleDate.UNKNOWN))
                .anySatisfy(claim -> assertThat(claim.type()).isEqualTo("exercise"));
    }

    @Test
    void noClaimAsksForNoAnswer() {
        Reading reading = reader.read("Rebels killed two policemen.");

        assertThat(reading.claimScores().right(Collections.emptyList())).isEmpty();
    }
}
