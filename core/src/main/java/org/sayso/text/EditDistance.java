// SPDX-License-Identifier: Apache-2.0
package org.sayso.text;

/** How many slips (a letter more, fewer or another; two neighbours swapped) lie between two words. */
public final class EditDistance {

    private EditDistance() {}

    /** Whether at most {@code slips} do. Optimal string alignment, row by row. */
    public static boolean atMost(int slips, String one, String other) {
        if (Math.abs(one.length() - other.length()) > slips) {
            return false;
        }
        int[][] rows = new int[3][other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            rows[0][j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            fillRow(rows, i, one, other);
        }
        return rows[one.length() % 3][other.length()] <= slips;
    }

    private static void fillRow(int[][] rows, int i, String one, String other) {
        int[] row = rows[i % 3];
        int[] above = rows[(i + 2) % 3];
        int[] twoAbove = rows[(i + 1) % 3];
        row[0] = i;
        for (int j = 1; j <= other.length(); j++) {
            boolean same = one.charAt(i - 1) == other.charAt(j - 1);
            row[j] = Math.min(Math.min(row[j - 1], above[j]) + 1, above[j - 1] + (same ? 0 : 1));
            if (i > 1
                    && j > 1
                    && one.charAt(i - 1) == other.charAt(j - 2)
                    && one.charAt(i - 2) == other.charAt(j - 1)) {
                row[j] = Math.min(row[j], twoAbove[j - 2] + 1);
            }
        }
    }
}
