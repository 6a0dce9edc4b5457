// SPDX-License-Identifier: Apache-2.0
package org.sayso.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sayso.sentence.Token;
import org.sayso.text.Span;

class NameEdgesTest {

    private static final int FROM = 3;

    @Test
    void goesOnBehindAPrepositionThatEndsAName() {
        List<Token> tokens = tokens("Institute/NNP/PROPN for/IN/ADP Public/NNP/PROPN Opinion/NNP/PROPN said/VBD/VERB");

        assertThat(mended(tokens, chunk(0, 2, "ORG"))).containsExactly(chunk(0, 4, "ORG"));
        assertThat(mended(tokens, chunk(0, 2, "ORG"), chunk(2, 4, "ORG"))).containsExactly(chunk(0, 4, "ORG"));
    }

    @Test
    void stopsBeforeAPrepositionThatNoNameFollows() {
        List<Token> tokens = tokens("Old/NNP/PROPN Institute/NNP/PROPN of/IN/ADP late/JJ/ADJ");

        assertThat(mended(tokens, chunk(0, 3, "ORG"))).containsExactly(chunk(0, 2, "ORG"));
    }

    @Test
    void leavesOutARankBeforeTheOneWhoHoldsIt() {
        List<Token> tokens = tokens("Lt./NNP/PROPN Gov./NNP/PROPN Karl/NNP/PROPN Ott/NNP/PROPN");

        assertThat(mended(tokens, chunk(0, 2, "PER"), chunk(2, 4, "PER"))).containsExactly(chunk(2, 4, "PER"));
    }

    @Test
    void takesASurnameWithItsSecondHalf() {
        List<Token> joined = tokens("Anna/NNP/PROPN Berg/NNP/PROPN -~/HYPH/PUNCT Holm~/NNP/PROPN");

        assertThat(mended(joined, chunk(0, 2, "PER"))).containsExactly(chunk(0, 4, "PER"));
        List<Token> apart = tokens("Anna/NNP/PROPN Berg/NNP/PROPN -/HYPH/PUNCT Holm/NNP/PROPN");
        assertThat(mended(apart, chunk(0, 2, "PER"))).containsExactly(chunk(0, 2, "PER"));
    }

    @Test
    void takesNoSignForAName() {
        assertThat(mended(tokens("\u00a9/NNP/PROPN"), chunk(0, 1, "PER"))).isEmpty();
    }

    private static List<Bio.Chunk> mended(List<Token> tokens, Bio.Chunk... chunks) {
        return NameEdges.mended(List.of(chunks), tokens, FROM);
    }

    private static Bio.Chunk chunk(int start, int end, String label) {
        return new Bio.Chunk(FROM + start, FROM + end, label);
    }

    /** Words as form/tag/part of speech; a tilde at the end of a form joins it to the word before. */
    private static List<Token> tokens(String words) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        for (String word : words.split(" ")) {
            String[] parts = word.split("/");
            boolean joined = parts[0].endsWith("~");
            String form = joined ? parts[0].substring(0, parts[0].length() - 1) : parts[0];
            at += joined || at == 0 ? 0 : 1;
            tokens.add(new Token(new Span(at, at + form.length()), form, form, parts[2], parts[1], -1, "dep"));
            at += form.length();
        }
        return tokens;
    }
}
