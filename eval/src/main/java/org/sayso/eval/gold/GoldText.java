// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval.gold;

import org.jspecify.annotations.Nullable;
import org.sayso.eval.ShortHash;

/**
 * A text that was annotated: where it lies in the given data, and how much of its opening was read. The text belongs to others, so only
 * its hash stands here.
 *
 * @param part      {@code dev} and {@code train}: wordings may be made better on it; {@code fresh} and {@code blind}: scored only
 * @param published the article's date, null where the data lack it
 * @param length    characters of the opening
 */
record GoldText(
        String id,
        String part,
        String corpus,
        String doc,
        @Nullable String published,
        int length,
        String sha256) {

    static GoldText parse(String line) {
        String[] cells = line.split("\t");
        return new GoldText(
                cells[0],
                cells[1],
                cells[2],
                cells[3],
                cells[4].equals("-") ? null : cells[4],
                Integer.parseInt(cells[5]),
                cells[6]);
    }

    /** The opening of the whole text, which must be the one that was annotated. */
    String opening(String whole) {
        String opening = whole.substring(0, Math.min(length, whole.length()));
        if (!sha256.equals(ShortHash.of(opening))) {
            throw new IllegalStateException("text " + id + " (" + corpus + " " + doc
                    + ") is not the one that was annotated. Use the data that eval/gold/README.md names.");
        }
        return opening;
    }
}
