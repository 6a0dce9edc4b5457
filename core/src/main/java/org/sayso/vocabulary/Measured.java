// SPDX-License-Identifier: Apache-2.0
package org.sayso.vocabulary;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How often the claims of each wording were right when careful readers judged them: {@code vocabulary/measured.tsv}. Few
 * judgements count for little: a wording's share is mixed with that of its type, a type's with that of all.
 */
public final class Measured {

    /** Stands in a wording's place where the encoder alone reads a claim. */
    public static final String ENCODER = "encoder";

    private static final String FILE = "measured.tsv";
    /** How many judgements the share of the type counts for. */
    private static final int PRIOR = 8;

    private final Map<String, Share> wordings = new HashMap<>();
    private final Map<String, Share> types = new HashMap<>();
    private final Map<String, Share> encoder = new HashMap<>();
    private Share all = new Share(0, 0);
    private Share allOfEncoder = new Share(0, 0);

    /** So many were right of so many judged. */
    public record Share(int right, int judged) {

        Share plus(Share other) {
            return new Share(right + other.right, judged + other.judged);
        }

        private double mixedWith(double prior) {
            return (right + PRIOR * prior) / (judged + PRIOR);
        }
    }

    private Measured() {}

    /** The measurements that Sayso ships. */
    public static Measured load() {
        return parse(Vocabulary.resource(FILE));
    }

    /** Lines of {@code type/wording}, right, judged, with tabs between; {@code #} begins a comment. */
    static Measured parse(String table) {
        Measured measured = new Measured();
        table.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).forEach(measured::add);
        return measured;
    }

    private void add(String line) {
        String[] cells = line.split("\t");
        int slash = cells[0].indexOf('/');
        if (cells.length != 3 || slash < 0) {
            throw new IllegalStateException(
                    FILE + ": '" + line + "' is not TYPE/WORDING, right and judged with tabs between.");
        }
        Share share = new Share(Integer.parseInt(cells[1]), Integer.parseInt(cells[2]));
        if (cells[0].endsWith("/" + ENCODER)) {
            encoder.put(cells[0].substring(0, slash), share);
            allOfEncoder = allOfEncoder.plus(share);
            return;
        }
        wordings.put(cells[0], share);
        types.merge(cells[0].substring(0, slash), share, Share::plus);
        all = all.plus(share);
    }

    /** What was judged of a wording, if anything was. */
    public Optional<Share> of(Wording wording) {
        return Optional.ofNullable(wordings.get(wording.key()));
    }

    /** The names of the wordings that were judged, as {@code type/wording}. */
    public Map<String, Share> wordings() {
        return Map.copyOf(wordings);
    }

    /** The share of what the encoder alone would read, likely or not, that is right, 0 to 1. */
    public double shareOfEncoder(String type) {
        double prior = allOfEncoder.judged() == 0 ? 0 : (double) allOfEncoder.right() / allOfEncoder.judged();
        return encoder.getOrDefault(type, new Share(0, 0)).mixedWith(prior);
    }

    /** The share of a wording's claims that are right, 0 to 1. */
    public double share(Wording wording) {
        Share none = new Share(0, 0);
        double overall = all.judged() == 0 ? 1 : (double) all.right() / all.judged();
        double type = types.getOrDefault(wording.type(), none).mixedWith(overall);
        return of(wording).orElse(none).mixedWith(type);
    }
}
