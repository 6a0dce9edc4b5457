// SPDX-License-Identifier: Apache-2.0
package org.sayso.vocabulary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.sayso.text.SaysoException;

/** A named list of lemmas from the folder {@code lexicons}: one entry a line, comments after {@code #}. Immutable. */
public record Lexicon(String name, Set<String> entries) {

    private static final ConcurrentHashMap<String, Lexicon> LOADED = new ConcurrentHashMap<>();

    public Lexicon {
        entries = Set.copyOf(entries);
    }

    /** The lexicon {@code lexicons/NAME.txt}; each is read once. */
    public static Lexicon named(String name) {
        return LOADED.computeIfAbsent(name, Lexicon::load);
    }

    public boolean contains(String lemma) {
        return entries.contains(lemma);
    }

    private static Lexicon load(String name) {
        try (InputStream in = Lexicon.class.getResourceAsStream("/org/sayso/lexicons/" + name + ".txt")) {
            if (in == null) {
                throw new SaysoException(
                        "S206", "lexicons/" + name + ".txt: no such lexicon. Add the file or mend its name.");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            Set<String> entries = lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            return new Lexicon(name, entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
