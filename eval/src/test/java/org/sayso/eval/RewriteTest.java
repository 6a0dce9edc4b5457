// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RewriteTest {

    /** Mira Solt, the mayor, praised the Dorn-Hale bridge. */
    private static final Treebank.Sentence OLD = sentence(
            "Mira ", "Solt", ", ", "the ", "mayor", ", ", "praised ", "the ", "Dorn", "-", "Hale ", "bridge", ".");

    private static Treebank.Sentence sentence(String... words) {
        List<String[]> rows = new ArrayList<>();
        List<Boolean> spaces = new ArrayList<>();
        for (String word : words) {
            rows.add(new String[] {"", word.strip()});
            spaces.add(word.endsWith(" "));
        }
        return new Treebank.Sentence("x-1", rows, spaces, false);
    }

    private static Rewrite rewrite(String names, String pieces) {
        return Rewrite.of("x\t1\tvoice\t" + names + "\t" + pieces);
    }

    @Test
    void onlyNamesAreReplaced() {
        assertEquals(
                "Ada Voss, the mayor, praised the Kell bridge.",
                rewrite("1-2=Ada Voss; 9-11=Kell", "1-13").renamed(OLD));
    }

    @Test
    void piecesComeInTheirOrderWithOurWordsBetween() {
        assertEquals(
                "The Kell bridge was praised by the mayor, Ada Voss.",
                rewrite("1-2=Ada Voss; 9-11=Kell", "8-12 \"was\" 7 \"by\" 4-5 \",\" 1-2 13")
                        .text(OLD));
    }

    @Test
    void aFillerIsReplacedByWholeNames() {
        Rewrite rewrite = rewrite("1-2=Ada Voss; 9-11=Kell", "1-13");
        assertEquals("Kell bridge", rewrite.replaced("Dorn-Hale bridge", OLD));
        assertEquals("Mira Solten", rewrite.replaced("Mira Solten", OLD));
    }

    @Test
    void aCutNameABadPieceAndATokenTooManyAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> rewrite("1-2=Ada Voss", "1 3-13").text(OLD));
        assertThrows(IllegalArgumentException.class, () -> rewrite("", "1-2 was 3"));
        assertThrows(IllegalArgumentException.class, () -> rewrite("", "1-14").text(OLD));
        assertThrows(IllegalArgumentException.class, () -> rewrite("Ada Voss", "1-13"));
    }

    @Test
    void fillersAreTheSameWhereOneHoldsTheWordsOfTheOther() {
        assertTrue(RewriteEvaluation.sameFiller("the Mayor Ada Voss", "Ada Voss"));
        assertTrue(RewriteEvaluation.sameFiller("her", "she"));
        assertFalse(RewriteEvaluation.sameFiller("Ada Voss", "Ada Vossen"));
    }
}
