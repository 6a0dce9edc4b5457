// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.sayso.sentence.Reading;
import org.sayso.sentence.Sentence;
import org.sayso.sentence.Token;
import org.sayso.sentence.TokenRange;
import org.sayso.text.Span;

/** A document of GUM with its gold tokens and trees, and the dates that are marked in its {@code XML=} column. */
public record DatedDocument(String name, String genre, String created, Reading reading, List<Gold> dates) {

    /** A marked date: {@code when}, or bounds; each as GUM writes it, empty where it is not given. */
    public record Gold(TokenRange range, String when, String from, String to) {}

    /** All documents of a file such as {@code gum-dev.conllu.gz}. */
    static List<DatedDocument> all(Path file) throws IOException {
        List<DatedDocument> documents = new ArrayList<>();
        try (InputStream bytes = new GZIPInputStream(Files.newInputStream(file));
                BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            Maker maker = null;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("# newdoc id = ")) {
                    if (maker != null) {
                        documents.add(maker.document());
                    }
                    maker = new Maker(line.substring("# newdoc id = ".length()));
                } else if (maker != null) {
                    maker.line(line);
                }
            }
            if (maker != null) {
                documents.add(maker.document());
            }
        }
        return documents;
    }

    private static final class Maker {

        private static final Pattern TAG = Pattern.compile("<(/?)(date|time)\\b([^>]*)>");
        private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+):::\"([^\"]*)\"");

        private final String name;
        private final StringBuilder text = new StringBuilder();
        private final List<Token> tokens = new ArrayList<>();
        private final List<Sentence> sentences = new ArrayList<>();
        private final List<Gold> dates = new ArrayList<>();
        private final Deque<Object[]> open = new ArrayDeque<>();
        private String genre = "";
        private String created = "";
        private int first;
        private boolean space;

        Maker(String name) {
            this.name = name;
        }

        void line(String line) {
            if (line.startsWith("# meta::genre = ")) {
                genre = line.substring("# meta::genre = ".length());
            } else if (line.startsWith("# meta::dateCreated = ")) {
                created = line.substring("# meta::dateCreated = ".length());
            } else if (line.startsWith("# newpar")
                    && text.length() > 0
                    && !text.toString().endsWith("\n\n")) {
                text.append("\n\n");
                space = false;
            } else if (line.isEmpty()) {
                endSentence();
            } else if (line.matches("\\d+\t.*")) {
                token(line.split("\t", -1));
            }
        }

        private void token(String[] column) {
            if (space) {
                text.append(' ');
            }
            int start = text.length();
            text.append(column[1]);
            space = !column[9].contains("SpaceAfter=No");
            int head = Integer.parseInt(column[6]);
            int governor = head == 0 ? -1 : first + head - 1;
            Span span = new Span(start, text.length());
            tokens.add(new Token(span, column[1], column[2], column[3], column[4], governor, column[7]));
            mark(column[9]);
        }

        private void mark(String misc) {
            int token = tokens.size() - 1;
            Matcher tag = TAG.matcher(misc);
            while (tag.find()) {
                if (tag.group(1).isEmpty()) {
                    open.push(new Object[] {token, tag.group(3), tag.group(2)});
                } else if (!open.isEmpty()) {
                    Object[] start = open.pop();
                    if (start[2].equals("date")) {
                        dates.add(gold(new TokenRange((Integer) start[0], token + 1), (String) start[1]));
                    }
                }
            }
        }

        private static Gold gold(TokenRange range, String attributes) {
            String when = "";
            String from = "";
            String to = "";
            Matcher attribute = ATTRIBUTE.matcher(attributes);
            while (attribute.find()) {
                String value = attribute.group(2).replaceFirst("^--", "XXXX-");
                switch (attribute.group(1)) {
                    case "when" -> when = value;
                    case "from", "notBefore" -> from = value;
                    case "to", "notAfter" -> to = value;
                    default -> {}
                }
            }
            return new Gold(range, when, from, to);
        }

        private void endSentence() {
            if (tokens.size() > first) {
                int start = tokens.get(first).span().start();
                int end = tokens.get(tokens.size() - 1).span().end();
                sentences.add(new Sentence(new Span(start, end), first, tokens.size()));
                first = tokens.size();
            }
        }

        DatedDocument document() {
            endSentence();
            Reading reading = new Reading(text.toString(), tokens, sentences, List.of(), List.of(), List.of(), "gold");
            return new DatedDocument(name, genre, created, reading, List.copyOf(dates));
        }
    }

    /** Whether a gold date and a value name the same time. */
    static boolean same(Gold gold, @Nullable String value, @Nullable String from, @Nullable String to) {
        if (!gold.when().isEmpty()) {
            return gold.when().equals(value == null ? null : value.replace("~", ""));
        }
        return agrees(gold.from(), from) && agrees(gold.to(), to);
    }

    /** Bounds are compared as far as the gold one is precise; one that is not given sets no condition. */
    private static boolean agrees(String gold, @Nullable String day) {
        return gold.isEmpty() || day != null && day.startsWith(gold);
    }
}
