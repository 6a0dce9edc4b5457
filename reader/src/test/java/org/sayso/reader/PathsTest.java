// SPDX-License-Identifier: Apache-2.0
package org.sayso.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PathsTest {

    /** "guards who fled Tovin were arrested": nsubj(5, 0), nsubj(2, 1), acl(0, 2), obj(2, 3), aux(5, 4), root 5. */
    private static final int[] HEADS = {5, 2, 0, 2, 5, -1};

    private static final int NSUBJ = 0;
    private static final int ACL = 1;
    private static final int OBJ = 2;
    private static final int AUX = 3;
    private static final int ROOT = 4;
    private static final int RELATIONS = 5;
    private static final int[] OF = {NSUBJ, NSUBJ, ACL, OBJ, AUX, ROOT};

    @Test
    void numbersTheWayFromAPredicateToEachWord() {
        int[] paths = new Paths(HEADS, OF, RELATIONS).from(2);

        assertThat(paths[2]).as("the predicate").isEqualTo(1);
        assertThat(paths[0]).as("its governor").isEqualTo(2 + ACL);
        assertThat(paths[5]).as("a governor farther up").isEqualTo(2 + RELATIONS + NSUBJ);
        assertThat(paths[1]).as("under it, leftmost").isEqualTo(2 + 3 * RELATIONS + NSUBJ);
        assertThat(paths[4]).as("under the governor two steps up, leftmost").isEqualTo(2 + 7 * RELATIONS + AUX);
    }

    @Test
    void letsNoWordHeadAnArgumentThatLiesInsideAnother() {
        Paths paths = new Paths(HEADS, OF, RELATIONS);

        assertThat(paths.heads(5).stream().toArray()).as("of were arrested").containsExactly(0, 4, 5);
        assertThat(paths.heads(2).stream().toArray()).as("of fled").containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void knowsWhichWordIsLeftmostUnderANode() {
        int[] paths = new Paths(HEADS, OF, RELATIONS).from(5);

        assertThat(paths[0]).as("guards").isEqualTo(2 + 3 * RELATIONS + NSUBJ);
        assertThat(paths[3]).as("Tovin, inside the subject").isEqualTo(2 + 2 * RELATIONS + NSUBJ);
    }
}
