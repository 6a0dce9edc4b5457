// SPDX-License-Identifier: Apache-2.0
package org.sayso.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sayso.sentence.Token;
import org.sayso.sentence.TokenRange;
import org.sayso.text.Span;

class ArgumentSpansTest {

    /** Form, tag, governor (from 1, 0 is the root), relation. */
    private static final String[] RELATIVE = {
        "The DET 2 det",
        "guards NOUN 7 nsubj",
        "who PRON 4 nsubj",
        "fled VERB 2 acl:relcl",
        "Tovin PROPN 4 obj",
        "were AUX 7 aux:pass",
        "arrested VERB 0 root",
        ". PUNCT 7 punct"
    };

    private static final String[] COPULA = {
        "She PRON 5 nsubj", "is AUX 5 cop", "now ADV 5 advmod", "a DET 5 det", "judge NOUN 0 root", ". PUNCT 5 punct"
    };

    private static final String[] QUOTED = {
        "He PRON 2 nsubj",
        "wrote VERB 0 root",
        "“ PUNCT 4 punct",
        "Dawn PROPN 2 obj",
        "” PUNCT 4 punct",
        ", PUNCT 2 punct",
        "twice ADV 2 advmod",
        ". PUNCT 2 punct"
    };

    private static final String[] DESCRIBED = {
        "It PRON 4 nsubj",
        "is AUX 4 cop",
        "very ADV 4 advmod",
        "close ADJ 0 root",
        "to ADP 6 case",
        "Tovin PROPN 4 obl",
        "and CCONJ 8 cc",
        "grows VERB 4 conj",
        ". PUNCT 4 punct"
    };

    private static final String[] FOUND = {
        "They PRON 2 nsubj",
        "found VERB 0 root",
        "the DET 4 det",
        "news NOUN 2 obj",
        "hopeful ADJ 2 xcomp",
        ". PUNCT 2 punct"
    };

    private static final String[] SPEECH = {
        "“ PUNCT 3 punct",
        "She PRON 3 nsubj",
        "left VERB 6 ccomp",
        ", PUNCT 3 punct",
        "” PUNCT 3 punct",
        "said VERB 0 root"
    };

    @Test
    void takesWhatHangsFromTheHeadWord() {
        assertThat(span(RELATIVE, 6, 1)).isEqualTo("The guards who fled Tovin");
    }

    @Test
    void leavesOutTheClauseOfThePredicateItself() {
        assertThat(span(RELATIVE, 3, 1)).isEqualTo("The guards");
    }

    @Test
    void keepsWhatStandsBetweenCopulaAndNounUnlessItIsAnArgument() {
        assertThat(span(COPULA, 1, 4)).isEqualTo("now a judge");
        assertThat(span(COPULA, 1, 4, "ARG2", 2)).isEqualTo("a judge");
    }

    @Test
    void keepsWhatFollowsTheHeadOfACopulaUnlessItSaysSomethingOfItsOwn() {
        assertThat(span(DESCRIBED, 1, 3)).isEqualTo("very close to Tovin");
        assertThat(span(DESCRIBED, 1, 3, "ARG2", 5)).isEqualTo("very close");
    }

    @Test
    void objectTakesInWhatIsSaidOfIt() {
        assertThat(span(FOUND, 1, 3)).isEqualTo("the news hopeful");
        assertThat(span(FOUND, 1, 3, "ARG1", 4)).isEqualTo("the news");
    }

    @Test
    void lightVerbStandsAlone() {
        assertThat(span(RELATIVE, 4, 3, "ARGM-LVB")).isEqualTo("fled");
    }

    @Test
    void speechStandsWithoutItsQuotationMarks() {
        assertThat(span(SPEECH, 5, 2)).isEqualTo("She left");
    }

    @Test
    void keepsPairsOfQuotationMarksAndNoOtherMarksAtTheEnds() {
        assertThat(span(QUOTED, 1, 3)).isEqualTo("“ Dawn ”");
    }

    private static String span(String[] rows, int predicate, int word) {
        return span(rows, predicate, word, "ARG2");
    }

    private static String span(String[] rows, int predicate, int word, String role, int... labelled) {
        List<Token> tokens = new ArrayList<>();
        int[] heads = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            String[] cells = rows[i].split(" ");
            heads[i] = Integer.parseInt(cells[2]) - 1;
            tokens.add(new Token(new Span(i, i + 1), cells[0], cells[0], cells[1], cells[1], heads[i], cells[3]));
        }
        BitSet labelledWords = new BitSet();
        IntStream.of(labelled).forEach(labelledWords::set);
        TokenRange range = new ArgumentSpans(tokens, heads).of(predicate, word, role, labelledWords);
        return String.join(
                " ",
                IntStream.range(range.start(), range.end())
                        .mapToObj(i -> tokens.get(i).form())
                        .toList());
    }
}
