// SPDX-License-Identifier: Apache-2.0
package org.sayso.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPiecesTest {

    private static final String[] PIECES = {
        "[PAD]", "[UNK]", "[CLS]", "[SEP]", "un", "##believ", "##able", "cafe", "'", "s", "-", ".", "a", "##b"
    };
    private final WordPieces pieces =
            WordPieces.load(new ByteArrayInputStream(String.join("\n", PIECES).getBytes(StandardCharsets.UTF_8)));

    @ParameterizedTest
    @CsvSource({
        "Unbelievable, 4 5 6",
        "Café, 7",
        "’s, 8 9",
        "a—b, 12 10 1",
        "xyz, 1",
        "ABABA, 1",
        "ab, 12 13",
        "…, 11 11 11"
    })
    void cutsByLongestMatchWithoutCaseAccentsAndCurlySigns(String word, String expected) {
        StringBuilder found = new StringBuilder();
        for (int id : pieces.of(word)) {
            found.append(found.length() == 0 ? "" : " ").append(id);
        }
        assertThat(found.toString()).isEqualTo(expected);
    }

    @Test
    void keepsTheFirstPiecesOfAnEndlessWord() {
        assertThat(pieces.of("a.".repeat(50))).hasSize(8);
        assertThat(pieces.of("")).containsExactly(1);
    }

    @ParameterizedTest
    @CsvSource({
        "word, LOWER",
        "1990, LOWER",
        "Word, CAPITALISED",
        "NATO, UPPER",
        "U.S., UPPER",
        "I, SINGLE",
        "iPhone, MIXED",
        "McDonald, MIXED"
    })
    void knowsTheCaseOfAWord(String word, WordCase expected) {
        assertThat(WordCase.of(word)).isEqualTo(expected);
    }
}
