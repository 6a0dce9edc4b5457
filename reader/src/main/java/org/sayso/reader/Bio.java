// SPDX-License-Identifier: Apache-2.0
package org.sayso.reader;

import java.util.ArrayList;
import java.util.List;

/** Labels of the form O, B-X, I-X: the best sequence in which an I-X follows only B-X or I-X, and its spans. */
final class Bio {

    /** A labelled stretch of positions {@code [start, end)}. */
    record Chunk(int start, int end, String label) {}

    private final String[] kinds;
    private final boolean[] inside;
    /** For I-X the label B-X that may stand before it. */
    private final int[] opener;

    Bio(List<String> labels) {
        int size = labels.size();
        kinds = new String[size];
        inside = new boolean[size];
        opener = new int[size];
        for (int i = 0; i < size; i++) {
            String label = labels.get(i);
            kinds[i] = label.equals("O") ? "" : label.substring(2);
            inside[i] = label.startsWith("I-");
            opener[i] = inside[i] ? labels.indexOf("B-" + label.substring(2)) : -1;
        }
    }

    /** Viterbi: the sequence with the highest sum of {@code scores[position][label]} among the legal ones. */
    int[] best(float[][] scores, int from, int to) {
        int size = to - from;
        int labels = kinds.length;
        int[][] back = new int[size][labels];
        float[] total = scores[from].clone();
        for (int l = 0; l < labels; l++) {
            total[l] = inside[l] ? Float.NEGATIVE_INFINITY : total[l];
        }
        for (int t = 1; t < size; t++) {
            int top = argmax(total);
            float[] next = new float[labels];
            for (int l = 0; l < labels; l++) {
                int before = top;
                if (inside[l]) {
                    before = total[l] >= total[opener[l]] ? l : opener[l];
                }
                back[t][l] = before;
                next[l] = total[before] + scores[from + t][l];
            }
            total = next;
        }
        int[] path = new int[size];
        path[size - 1] = argmax(total);
        for (int t = size - 1; t > 0; t--) {
            path[t - 1] = back[t][path[t]];
        }
        return path;
    }

    /** The chunks of a legal sequence, positions counted from {@code offset}. */
    List<Chunk> chunks(int[] path, int offset) {
        List<Chunk> chunks = new ArrayList<>();
        int start = -1;
        for (int t = 0; t <= path.length; t++) {
            boolean continues = t < path.length && inside[path[t]];
            if (start >= 0 && !continues) {
                chunks.add(new Chunk(offset + start, offset + t, kinds[path[start]]));
                start = -1;
            }
            if (t < path.length && !continues && !kinds[path[t]].isEmpty()) {
                start = t;
            }
        }
        return chunks;
    }

    private static int argmax(float[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] > values[best]) {
                best = i;
            }
        }
        return best;
    }
}
