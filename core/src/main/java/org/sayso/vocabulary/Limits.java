// SPDX-License-Identifier: Apache-2.0
package org.sayso.vocabulary;

import java.util.HashMap;
import java.util.Map;

/**
 * How sure a claim must be to be told: more likely right than wrong, and more than that where careful readers called surely fewer
 * than seven in ten of a wording's claims right ({@code vocabulary/limits.tsv}).
 */
public final class Limits {

    /** A claim is told where it is more likely right than wrong. */
    public static final double LEAST = 0.5;
    /** Whatever is more likely right than wrong. */
    public static final Limits NONE = new Limits();

    private static final String FILE = "limits.tsv";

    private final Map<String, Double> wordings = new HashMap<>();

    private Limits() {}

    /** The limits that Sayso ships. */
    public static Limits load() {
        return parse(Vocabulary.resource(FILE));
    }

    /** Lines of {@code type/wording} and the least sureness with a tab between; {@code #} begins a comment. */
    public static Limits parse(String table) {
        Limits limits = new Limits();
        table.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).forEach(limits::add);
        return limits;
    }

    private void add(String line) {
        String[] cells = line.split("\t");
        if (cells.length != 2 || !cells[0].contains("/") || !cells[1].matches("[01]\\.\\d+")) {
            throw new IllegalStateException(
                    FILE + ": '" + line + "' is not TYPE/WORDING and a number from 0.5 on with a tab between.");
        }
        wordings.put(cells[0], Double.valueOf(cells[1]));
    }

    /** How sure a claim of that wording, {@code type/wording}, must be to be told. */
    public double of(String wording) {
        return wordings.getOrDefault(wording, LEAST);
    }

    /** The wordings that have a limit of their own. */
    public Map<String, Double> wordings() {
        return Map.copyOf(wordings);
    }
}
