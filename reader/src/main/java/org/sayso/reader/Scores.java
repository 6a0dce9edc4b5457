// SPDX-License-Identifier: Apache-2.0
package org.sayso.reader;

/**
 * What one run of the encoder says of a window's W words, for the decoders.
 *
 * @param upos      [W] numbers of the best tag
 * @param xpos      [W] numbers of the best tag
 * @param names     [W][labels] log-probabilities
 * @param arcs      [W][W + 1]: how well each word is governed by the root (column 0) or word j (column j + 1)
 * @param relation  projections for {@link Pairs}: (governor, dependent)
 * @param role      projections: (predicate, word)
 * @param quote     projections: (first word of a cue, word)
 * @param predicate [W] logit of being a predicate
 * @param cue       [W] logit of being the first word of a cue
 * @param factuality [W] on the scale from -3 to 3
 * @param roleset   [W][128] to be multiplied with the rolesets' vectors
 * @param antecedent projections: (word referred to, word that refers)
 * @param alone     [W] how well a word refers to nothing before
 * @param claims    [W][] projections for {@link ClaimHead}; no rows where the file has no such head
 * @param states    [layers][W][units] for {@link Judge}, one after the other; empty where the file does not give them
 */
record Scores(
        int[] upos,
        int[] xpos,
        float[][] names,
        float[][] arcs,
        float[][] relation,
        float[][] role,
        float[][] quote,
        float[] predicate,
        float[] cue,
        float[] factuality,
        float[][] roleset,
        float[][] antecedent,
        float[] alone,
        float[][] claims,
        float[] states) {}
