// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sayso.sentence.Reading;
import org.sayso.sentence.Sentence;
import org.sayso.sentence.Token;
import org.sayso.text.Span;

class CertaintyTest {

    private static final OwnSentences SENTENCES = OwnSentences.named("certainty");

    static Stream<OwnSentences.Case> cases() {
        return SENTENCES.cases();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isWhatWrapsTheWord(OwnSentences.Case sentence) {
        Certainty certainty = Certainty.of(SENTENCES.reading(sentence), SENTENCES.token(sentence));

        assertThat(written(certainty)).isEqualTo(sentence.expected());
    }

    @Test
    void isFoundInTheDeepestNestingWithoutOverflow() {
        List<Token> tokens = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            tokens.add(new Token(new Span(2 * i, 2 * i + 1), "a", "a", "VERB", "VB", i - 1, i == 0 ? "root" : "xcomp"));
            text.append("a ");
        }
        Reading reading = new Reading(
                text.toString(),
                tokens,
                List.of(new Sentence(new Span(0, text.length() - 1), 0, tokens.size())),
                List.of(),
                List.of(),
                List.of(),
                "made");

        assertThat(Certainty.of(reading, 19_999).polarity()).isEqualTo(Polarity.POSITIVE);
    }

    private static String written(Certainty certainty) {
        String sign = certainty.polarity() == Polarity.POSITIVE ? "+" : "-";
        return sign + certainty.modality().name().toLowerCase(Locale.ROOT);
    }
}
