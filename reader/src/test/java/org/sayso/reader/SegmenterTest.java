// SPDX-License-Identifier: Apache-2.0
package org.sayso.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SegmenterTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "She didn't say \"no\". | She did n't say \" no \" .",
                "It’s Ambrose’s house, isn’t it? | It ’s Ambrose ’s house , is n’t it ?",
                "The U.S. and the U.K. agreed. | The U.S. and the U.K. agreed .",
                "Mr. J. Doe Jr. earned $1,200.50 (3.5%) | Mr. J. Doe Jr. earned $ 1,200.50 ( 3.5 % )",
                "a long-term plan of the pre-war co-founder | a long - term plan of the pre-war co-founder",
                "We cannot stay - go. | We can not stay - go .",
                "AT&T wrote to a.b@example.org at 10:30. | AT&T wrote to a.b@example.org at 10:30 .",
                "See https://example.org/a?b=c. | See https://example.org/a?b=c .",
                "Read holm-lyon.fr, or berg.com/press. It ended.Fine | Read holm-lyon.fr , or berg.com/press . It ended . Fine",
                "Wait... what?! | Wait ... what ?!",
                "the 1990s, the 21st | the 1990s , the 21st",
                "No. 5 won; no. | No. 5 won ; no .",
            })
    void cutsWordsAsTheTreebanksDo(String text, String words) {
        assertThat(forms(text)).containsExactly(words.split(" "));
    }

    @Test
    void endsSentencesAtStopsButNotAtAbbreviations() {
        assertThat(
                        sentences(
                                "Gen. A. Orlo met Dr. Vay in the U.S. last week. He left. \"Why?\" she asked. Acme Inc. said so."))
                .containsExactly(
                        "Gen. A. Orlo met Dr. Vay in the U.S. last week.",
                        "He left.",
                        "\"Why?\" she asked.",
                        "Acme Inc. said so.");
    }

    @Test
    void keepsAQuestionInsideAQuotationWithItsSpeaker() {
        assertThat(sentences("“We will stay. We will win,” she said. Nobody moved."))
                .containsExactly("“We will stay.", "We will win,” she said.", "Nobody moved.");
    }

    @Test
    void takesTwoApostrophesForOneQuotationMark() {
        assertThat(forms("''It holds,'' she said."))
                .containsExactly("''", "It", "holds", ",", "''", "she", "said", ".");
        assertThat(sentences("''It does not hold.'' The mayor left.")).hasSize(2);
    }

    @Test
    void endsAtEmptyLinesAndHeadingsWithoutAStop() {
        assertThat(sentences("A heading without a stop\n\nThe text begins here and\ngoes on in the next line. Done."))
                .containsExactly(
                        "A heading without a stop", "The text begins here and\ngoes on in the next line.", "Done.");
    }

    @Test
    void endsSentencesInTextThatHasLostItsCapitals() {
        assertThat(
                        sentences(
                                "gen. a. orlo met dr. vay in the u.s. last week. he left for tovin on 3 may.  \"why?\" she asked."))
                .containsExactly(
                        "gen. a. orlo met dr. vay in the u.s. last week.",
                        "he left for tovin on 3 may.",
                        "\"why?\" she asked.");
    }

    @Test
    void cutsASentenceWithoutEndIntoBoundedPieces() {
        String text = "word ".repeat(20_000);
        assertThat(Segmenter.segment(text).sentences())
                .allMatch(s -> s.size() <= Segmenter.LONGEST_SENTENCE)
                .satisfies(
                        s -> assertThat(s.stream().mapToInt(List::size).sum()).isEqualTo(20_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a'", "a.b@", "a-", "A.", "1:", "1,000", "1/", "\"", "]", "'", "e\u0301", "x"})
    void isNotSlowedByARunWithoutEnd(String thing) {
        String text = "Police held two men. " + thing.repeat(200_000 / thing.length()) + " They were freed.";
        Words words = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> Segmenter.segment(text));
        assertThat(words.sentences()).isNotEmpty();
    }

    @Test
    void losesNoSignThatIsNotBlank() {
        String text = "Ünïcode 😀 «a» \u200b\u00a0x—y … #tag @me 1/2 ½ a\u0301 日本語 ''quoted'' \ufffd";
        StringBuilder joined = new StringBuilder();
        forms(text).forEach(joined::append);
        assertThat(joined.toString()).isEqualTo(text.replaceAll("[\\s\u200b\u00a0]", ""));
    }

    private static List<String> forms(String text) {
        return Segmenter.segment(text).sentences().stream()
                .flatMap(List::stream)
                .map(s -> s.of(text))
                .toList();
    }

    private static List<String> sentences(String text) {
        return Segmenter.segment(text).sentences().stream()
                .map(s -> text.substring(s.get(0).start(), s.get(s.size() - 1).end()))
                .toList();
    }
}
