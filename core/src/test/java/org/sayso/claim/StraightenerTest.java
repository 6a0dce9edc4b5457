// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sayso.sentence.Reading;
import org.sayso.sentence.Token;

class StraightenerTest {

    private static final OwnSentences SENTENCES = OwnSentences.named("straightener");
    private static final OwnSentences STRAIGHT = OwnSentences.named("certainty");

    static Stream<OwnSentences.Case> cases() {
        return SENTENCES.cases();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void hangsWordsWhereEnglishHasThem(OwnSentences.Case sentence) {
        Reading mended = Straightener.straight(SENTENCES.reading(sentence));

        Token word = mended.tokens().get(SENTENCES.token(sentence));
        String governor = mended.tokens().get(word.head()).form();
        assertThat(word.deprel() + " " + governor).isEqualTo(sentence.expected());
    }

    @Test
    void leavesTreesAloneThatAreRight() {
        assertThat(STRAIGHT.cases().map(STRAIGHT::reading))
                .allSatisfy(
                        reading -> assertThat(Straightener.straight(reading)).isSameAs(reading));
    }
}
