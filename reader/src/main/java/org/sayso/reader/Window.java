// SPDX-License-Identifier: Apache-2.0
package org.sayso.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A run of neighbouring sentences that the encoder reads at once, as pieces: {@code [CLS] s1 [SEP] s2 [SEP]}.
 *
 * @param first      number of the first sentence
 * @param sentences  how many sentences
 * @param pieces     the pieces' numbers
 * @param cases      the case of the word that each piece belongs to
 * @param firstPiece for each word, where its pieces begin
 * @param bounds     for each sentence its first word within the window, and at the end the number of words
 */
record Window(int first, int sentences, long[] pieces, long[] cases, long[] firstPiece, int[] bounds) {

    /** Pieces of a window; the model was trained with the same. A longer sentence has a window to itself. */
    private static final int BUDGET = 160;

    /** Positions the encoder knows. */
    private static final int LONGEST = 512;

    int words() {
        return bounds[sentences];
    }

    /** Packs the sentences of a text greedily. What is packed depends on nothing but the text. */
    static List<Window> of(List<List<String>> sentences, WordPieces wordPieces) {
        List<Window> windows = new ArrayList<>();
        int first = 0;
        int used = 1;
        for (int i = 0; i < sentences.size(); i++) {
            int size = size(sentences.get(i), wordPieces);
            if (i > first && used + size > BUDGET) {
                windows.add(make(sentences, first, i, wordPieces));
                first = i;
                used = 1;
            }
            used += size;
        }
        if (first < sentences.size()) {
            windows.add(make(sentences, first, sentences.size(), wordPieces));
        }
        return windows;
    }

    private static int size(List<String> sentence, WordPieces wordPieces) {
        int size = 1;
        for (String word : sentence) {
            size += wordPieces.of(word).length;
        }
        return size;
    }

    private static Window make(List<List<String>> sentences, int from, int to, WordPieces wordPieces) {
        int words = 0;
        int pieces = 1;
        for (List<String> sentence : sentences.subList(from, to)) {
            words += sentence.size();
            pieces += size(sentence, wordPieces);
        }
        int most = pieces <= LONGEST ? Integer.MAX_VALUE : Math.max(1, (LONGEST - 2) / words);
        long[] ids = new long[pieces];
        long[] cases = new long[pieces];
        long[] firstPiece = new long[words];
        int[] bounds = new int[to - from + 1];
        long separator = wordPieces.id("[SEP]");
        ids[0] = wordPieces.id("[CLS]");
        int at = 1;
        int word = 0;
        for (int s = from; s < to; s++) {
            for (String form : sentences.get(s)) {
                int wordCase = WordCase.of(form).ordinal();
                int[] own = wordPieces.of(form);
                firstPiece[word++] = at;
                for (int k = 0; k < Math.min(own.length, most); k++) {
                    ids[at] = own[k];
                    cases[at++] = wordCase;
                }
            }
            ids[at++] = separator;
            bounds[s - from + 1] = word;
        }
        return new Window(from, to - from, Arrays.copyOf(ids, at), Arrays.copyOf(cases, at), firstPiece, bounds);
    }
}
