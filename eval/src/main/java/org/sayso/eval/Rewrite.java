// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence written anew without its words: made-up names in place of its own, and its tokens in another order with words
 * of ours between them. A line of the file: document, number of the sentence, kind of change, {@code 3-5=Toran Velde;
 * 9=Kelmar}, {@code 9-12 "was" 6 "by" 3-5 13-20}; tokens are counted from one.
 *
 * @param number the sentence in its document, from one
 */
record Rewrite(String document, int number, String kind, List<Name> names, List<Piece> pieces) {

    private static final Pattern RANGE = Pattern.compile("(\\d+)(?:-(\\d+))?");
    private static final Pattern PIECE = Pattern.compile("\"([^\"]+)\"|" + RANGE);

    /** Tokens of the old sentence, first and last. */
    record Tokens(int first, int last) {}

    /** A made-up name in place of some tokens. */
    record Name(Tokens tokens, String words) {}

    /** Some tokens, or words of ours. */
    sealed interface Piece {

        /** Tokens of the old sentence, its names replaced. */
        record Old(Tokens tokens) implements Piece {}

        /** Words of ours. */
        record Own(String words) implements Piece {}
    }

    static List<Rewrite> read(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Rewrite::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Rewrite of(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 5) {
            throw new IllegalArgumentException(
                    "a rewrite has 5 cells with tabs between them, not " + cells.length + ": '" + line + "'");
        }
        return new Rewrite(cells[0], Integer.parseInt(cells[1]), cells[2], names(cells[3]), pieces(cells[4]));
    }

    private static List<Name> names(String cell) {
        List<Name> names = new ArrayList<>();
        for (String name : cell.isBlank() ? new String[0] : cell.split("; ")) {
            int equals = name.indexOf('=');
            Matcher range = RANGE.matcher(equals < 0 ? "" : name.substring(0, equals));
            if (!range.matches()) {
                throw new IllegalArgumentException("not a name: '" + name + "'; write 3-5=Toran Velde");
            }
            names.add(new Name(tokens(range, 1), name.substring(equals + 1)));
        }
        return names;
    }

    private static List<Piece> pieces(String cell) {
        List<Piece> pieces = new ArrayList<>();
        Matcher piece = PIECE.matcher(cell);
        int at = 0;
        while (at < cell.length()) {
            if (!piece.find(at)
                    || piece.start() != at
                    || (piece.end() < cell.length() && cell.charAt(piece.end()) != ' ')) {
                throw new IllegalArgumentException(
                        "not a piece: '" + cell.substring(at) + "'; write 9-12 or \"words\"");
            }
            pieces.add(piece.group(1) != null ? new Piece.Own(piece.group(1)) : new Piece.Old(tokens(piece, 2)));
            at = piece.end() + 1;
        }
        return pieces;
    }

    private static Tokens tokens(Matcher range, int group) {
        int first = Integer.parseInt(range.group(group));
        return new Tokens(first, range.group(group + 1) == null ? first : Integer.parseInt(range.group(group + 1)));
    }

    /** The old sentence with nothing but its names replaced. */
    String renamed(Treebank.Sentence old) {
        return capital(words(new Tokens(1, old.rows().size()), old).strip());
    }

    /** The new sentence. */
    String text(Treebank.Sentence old) {
        StringBuilder text = new StringBuilder();
        int before = -1;
        for (Piece piece : pieces) {
            int first = piece instanceof Piece.Old some ? some.tokens().first() : -1;
            String words = words(piece, old);
            if (first < 0 || first != before + 1) {
                text.replace(0, text.length(), text.toString().strip());
                text.append(text.length() > 0 && ",.;:')".indexOf(words.charAt(0)) < 0 ? " " : "");
            }
            text.append(words);
            before = piece instanceof Piece.Old some ? some.tokens().last() : -1;
        }
        return capital(text.toString().strip());
    }

    private String words(Piece piece, Treebank.Sentence old) {
        return piece instanceof Piece.Old some ? words(some.tokens(), old) : ((Piece.Own) piece).words();
    }

    /** Some tokens with their spaces, a name where it replaces them. */
    private String words(Tokens tokens, Treebank.Sentence old) {
        if (tokens.last() > old.rows().size()) {
            throw new IllegalArgumentException(document + " sentence " + number + " has "
                    + old.rows().size() + " tokens, no token " + tokens.last());
        }
        StringBuilder words = new StringBuilder();
        int token = tokens.first();
        while (token <= tokens.last()) {
            int at = token;
            Name name = names.stream()
                    .filter(n -> n.tokens().first() <= at && at <= n.tokens().last())
                    .findFirst()
                    .orElse(new Name(new Tokens(at, at), old.rows().get(at - 1)[1]));
            if (name.tokens().first() != at || name.tokens().last() > tokens.last()) {
                throw new IllegalArgumentException(document + " sentence " + number + ": the name '" + name.words()
                        + "' is cut by " + tokens.first() + "-" + tokens.last() + "; take it whole");
            }
            token = name.tokens().last();
            words.append(name.words()).append(old.spaceAfter().get(token - 1) ? " " : "");
            token++;
        }
        return words.toString();
    }

    /** Words of the old sentence as they read after the replacement of names. */
    String replaced(String words, Treebank.Sentence old) {
        String now = words;
        List<Name> longestFirst = names.stream()
                .sorted(Comparator.comparingInt(
                        (Name n) -> n.tokens().first() - n.tokens().last()))
                .toList();
        for (Name name : longestFirst) {
            now = Pattern.compile("\\b" + Pattern.quote(oldWords(name, old)) + "\\b")
                    .matcher(now)
                    .replaceAll(Matcher.quoteReplacement(name.words()));
        }
        return now;
    }

    private static String oldWords(Name name, Treebank.Sentence old) {
        StringBuilder words = new StringBuilder();
        for (int i = name.tokens().first() - 1; i < name.tokens().last(); i++) {
            words.append(old.rows().get(i)[1]).append(old.spaceAfter().get(i) ? " " : "");
        }
        return words.toString().strip();
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
