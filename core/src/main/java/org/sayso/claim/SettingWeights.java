// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much each thing known of a time or place speaks for it as that of a claim: {@code settings.tsv}, a log-linear
 * choice that {@code training/settings.py} learnt from labelled claims.
 */
final class SettingWeights {

    private static final String FILE = "settings.tsv";
    private static final SettingWeights TIMES = new SettingWeights("time");
    private static final SettingWeights PLACES = new SettingWeights("place");

    private final Map<String, Double> weights = new HashMap<>();

    private SettingWeights(String of) {
        try (InputStream in = SettingWeights.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the class path");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(line -> line.split("\t"))
                    .filter(cells -> cells[0].equals(of))
                    .forEach(cells -> weights.put(cells[1], Double.valueOf(cells[2])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SettingWeights of(boolean time) {
        return time ? TIMES : PLACES;
    }

    /** The share of each candidate, that of none of them first. */
    double[] shares(List<List<String>> candidates) {
        double[] shares = new double[candidates.size()];
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Math.exp(candidates.get(i).stream()
                    .mapToDouble(known -> weights.getOrDefault(known, 0.0))
                    .sum());
            sum += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }
}
