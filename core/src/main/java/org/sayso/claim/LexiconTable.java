// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows of a file of {@code lexicons/}: columns parted by semicolons, the last one a list of words. */
public final class LexiconTable {

    private LexiconTable() {}

    /** Frame and word, as {@code to:manage}, to signature. */
    static Map<String, Signature> signatures(String name) {
        Map<String, Signature> signatures = new HashMap<>();
        for (String[] row : rows(name)) {
            Signature signature = new Signature(Commitment.parse(row[1]), Commitment.parse(row[2]));
            for (String word : row[3].split(" ")) {
                signatures.putIfAbsent(row[0] + ":" + word, signature);
            }
        }
        return Map.copyOf(signatures);
    }

    /** Word to commitment. */
    static Map<String, Commitment> commitments(String name) {
        Map<String, Commitment> commitments = new HashMap<>();
        for (String[] row : rows(name)) {
            for (String word : row[1].split(" ")) {
                commitments.put(word, Commitment.parse(row[0]));
            }
        }
        return Map.copyOf(commitments);
    }

    /** The words of the rows whose first column is {@code sort}; of every row where there is only one column. */
    public static Set<String> words(String name, String sort) {
        Set<String> words = new HashSet<>();
        for (String[] row : rows(name)) {
            if (row.length == 1 || row[0].equals(sort)) {
                words.addAll(List.of(row[row.length - 1].split(" ")));
            }
        }
        return Set.copyOf(words);
    }

    private static List<String[]> rows(String name) {
        String path = "/org/sayso/lexicons/" + name + ".txt";
        try (InputStream in = LexiconTable.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the lexicon " + path + " is missing from the class path");
            }
            return rows(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    private static List<String[]> rows(BufferedReader lines) throws IOException {
        List<String[]> rows = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                rows.add(line.strip().split("\\s*;\\s*", -1));
            }
        }
        return rows;
    }
}
