// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sayso.sentence.Reading;

class SpeakersTest {

    private static final OwnSentences SENTENCES = OwnSentences.named("speakers");

    static Stream<OwnSentences.Case> cases() {
        return SENTENCES.cases();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void areThoseWhoSayTheWord(OwnSentences.Case sentence) {
        List<Speaker> speakers = Speakers.of(SENTENCES.reading(sentence), SENTENCES.token(sentence));

        String chain = speakers.stream().map(Speaker::text).collect(Collectors.joining(" < "));
        assertThat(chain.isEmpty() ? "-" : chain).isEqualTo(sentence.expected());
    }

    @Test
    void keepTheCueWithTheOneWhoWasTold() {
        OwnSentences.Case told = SENTENCES
                .cases()
                .filter(sentence -> sentence.text().contains("told Volna Radio"))
                .findFirst()
                .orElseThrow();
        Reading reading = SENTENCES.reading(told);

        List<Speaker> speakers = Speakers.in(reading).of(SENTENCES.token(told));

        assertThat(speakers).singleElement().extracting(Speaker::cue).isEqualTo("told Volna Radio");
    }
}
