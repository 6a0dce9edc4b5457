// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.sayso.sentence.Reading;
import org.sayso.sentence.Sentence;
import org.sayso.sentence.Token;
import org.sayso.text.Span;

/** A file of our own sentences with what is expected of one word of each, and the file with their trees. */
final class OwnSentences {

    /** One line: a text, a word of it, and what is expected. */
    record Case(String text, String word, String expected) {

        @Override
        public String toString() {
            return word + " in: " + text;
        }
    }

    private final Map<String, Reading> readings = new HashMap<>();
    private final List<Case> cases;

    private OwnSentences(String name) {
        List<String> block = new ArrayList<>();
        String text = "";
        for (String line : lines(name + ".conllu")) {
            if (line.startsWith("# text = ")) {
                add(text, block);
                block.clear();
                text = line.substring("# text = ".length());
            } else if (!line.startsWith("#")) {
                block.add(line);
            }
        }
        add(text, block);
        cases = lines(name + ".txt").stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" \\| "))
                .map(columns -> new Case(columns[0], columns[1], columns[2]))
                .toList();
    }

    static OwnSentences named(String name) {
        return new OwnSentences(name);
    }

    Stream<Case> cases() {
        return cases.stream();
    }

    Reading reading(Case wanted) {
        return Objects.requireNonNull(readings.get(wanted.text()), () -> "no tree for: " + wanted.text());
    }

    /** Index of the first token with the case's word. */
    int token(Case wanted) {
        List<Token> tokens = reading(wanted).tokens();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).form().equals(wanted.word())) {
                return i;
            }
        }
        throw new IllegalStateException("no such word: " + wanted);
    }

    private void add(String text, List<String> block) {
        List<Token> tokens = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        int first = 0;
        int at = 0;
        for (String line : block) {
            if (line.isBlank() && tokens.size() > first) {
                sentences.add(new Sentence(new Span(tokens.get(first).span().start(), at), first, tokens.size()));
                first = tokens.size();
            } else if (!line.isBlank()) {
                String[] columns = line.split("\t");
                int start = text.indexOf(columns[1], at);
                at = start + columns[1].length();
                int head = Integer.parseInt(columns[6]);
                tokens.add(new Token(
                        new Span(start, at),
                        columns[1],
                        columns[2],
                        columns[3],
                        columns[4],
                        head == 0 ? -1 : first + head - 1,
                        columns[7]));
            }
        }
        readings.put(text, new Reading(text, tokens, sentences, List.of(), List.of(), List.of(), "trees by hand"));
    }

    private static List<String> lines(String name) {
        try (InputStream in = OwnSentences.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
