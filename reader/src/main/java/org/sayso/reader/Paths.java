// SPDX-License-Identifier: Apache-2.0
package org.sayso.reader;

import java.util.Arrays;
import java.util.BitSet;

/**
 * How a sentence's tree leads from a predicate to each word, as one small number that the roles' head knows; the same as
 * {@code training/paths.py}. With R relations, of which r is one:
 *
 * <pre>
 *   1                              the predicate itself
 *   2 + r                          its governor; r is the relation of the predicate
 *   2 + R + r                      a governor farther up; r is the relation of the node below it on the way
 *   2 + (2 + 2 u + first) R + r    under a node that hangs with relation r from the predicate (u = 0) or from its governor
 *                                  u steps up (at most 3); first is 1 for the leftmost word under that node
 * </pre>
 */
final class Paths {

    private static final int FARTHEST = 3;

    private final int[] heads;
    private final int[] relationOf;
    private final int relations;
    private final int[] leftmost;

    /**
     * @param heads      of each word its governor within the sentence, -1 for the root
     * @param relationOf of each word the number of its relation
     * @param relations  how many relations there are
     */
    Paths(int[] heads, int[] relationOf, int relations) {
        this.heads = heads;
        this.relationOf = relationOf;
        this.relations = relations;
        leftmost = leftmost(heads);
    }

    private static int[] leftmost(int[] heads) {
        int[] leftmost = new int[heads.length];
        for (int i = 0; i < heads.length; i++) {
            leftmost[i] = i;
        }
        for (int i = 0; i < heads.length; i++) {
            for (int k = heads[i]; k >= 0; k = heads[k]) {
                leftmost[k] = Math.min(leftmost[k], i);
            }
        }
        return leftmost;
    }

    /** How many words the sentence has. */
    int size() {
        return heads.length;
    }

    /** The path's number for each word of the sentence. */
    int[] from(int predicate) {
        int[] steps = new int[heads.length];
        int[] below = new int[heads.length];
        Arrays.fill(steps, -1);
        int last = -1;
        int step = 0;
        for (int k = predicate; k >= 0; k = heads[k]) {
            steps[k] = step++;
            below[k] = last;
            last = k;
        }
        int[] paths = new int[heads.length];
        for (int w = 0; w < heads.length; w++) {
            paths[w] = path(w, steps, below);
        }
        return paths;
    }

    /**
     * The words that may head an argument of a predicate: those on the way from it to the root, what hangs from these, and the
     * leftmost word of that. Deeper words belong to an argument that another heads.
     */
    BitSet heads(int predicate) {
        BitSet way = new BitSet();
        for (int k = predicate; k >= 0; k = heads[k]) {
            way.set(k);
        }
        BitSet able = (BitSet) way.clone();
        for (int w = 0; w < heads.length; w++) {
            if (!way.get(w) && heads[w] >= 0 && way.get(heads[w])) {
                able.set(w);
                able.set(leftmost[w]);
            }
        }
        return able;
    }

    private int path(int word, int[] steps, int[] below) {
        if (steps[word] == 0) {
            return 1;
        }
        if (steps[word] > 0) {
            return 2 + (steps[word] > 1 ? relations : 0) + relationOf[below[word]];
        }
        int node = word;
        while (heads[node] >= 0 && steps[heads[node]] < 0) {
            node = heads[node];
        }
        int up = heads[node] < 0 ? FARTHEST : Math.min(FARTHEST, steps[heads[node]]);
        int first = leftmost[node] == word ? 1 : 0;
        return 2 + (2 + 2 * up + first) * relations + relationOf[node];
    }
}
