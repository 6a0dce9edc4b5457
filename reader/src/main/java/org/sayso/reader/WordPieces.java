// SPDX-License-Identifier: Apache-2.0
package org.sayso.reader;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Cuts single words into the encoder's uncased pieces, exactly as {@code training/wordpieces.py} does: quotes and dashes
 * made plain, lower case, accents off, cut at punctuation and CJK signs, then greedy longest match. Safe for several threads.
 */
final class WordPieces {

    /** Pieces kept of one word: the tail of an address says little. */
    private static final int MAX_PIECES = 8;

    private static final int LONGEST_PART = 100;
    private static final int CACHE_LIMIT = 200_000;

    private final Map<String, Integer> ids;
    private final Map<String, int[]> cache = new ConcurrentHashMap<>();
    private final int unknown;

    private WordPieces(Map<String, Integer> ids) {
        this.ids = ids;
        this.unknown = id("[UNK]");
    }

    /** Reads a vocabulary, one piece a line, its number being its line. */
    static WordPieces load(InputStream vocabulary) {
        Map<String, Integer> ids = new HashMap<>(80_000);
        try (var lines = new BufferedReader(new InputStreamReader(vocabulary, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                ids.put(line, ids.size());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WordPieces(ids);
    }

    /** The number of a piece that the vocabulary must hold. */
    int id(String piece) {
        Integer id = ids.get(piece);
        if (id == null) {
            throw new IllegalStateException("the word-piece vocabulary lacks " + piece);
        }
        return id;
    }

    /** The pieces of one word, at least one. The array is shared: do not change it. */
    int[] of(String word) {
        int[] known = cache.get(word);
        if (known != null) {
            return known;
        }
        int[] pieces = cut(word);
        if (cache.size() < CACHE_LIMIT) {
            cache.put(word, pieces);
        }
        return pieces;
    }

    private int[] cut(String word) {
        String text = plain(word);
        int[] out = new int[MAX_PIECES];
        int count = 0;
        int start = 0;
        while (start < text.length() && count < MAX_PIECES) {
            int end = partEnd(text, start);
            if (end > start) {
                count = longestMatch(text.substring(start, end), out, count);
            }
            start = Math.max(end, start + (end == start ? Character.charCount(text.codePointAt(start)) : 0));
        }
        return count == 0 ? new int[] {unknown} : Arrays.copyOf(out, count);
    }

    /** Where the part that begins at {@code start} ends; a sign to skip gives {@code start} itself. */
    private static int partEnd(String text, int start) {
        int c = text.codePointAt(start);
        if (skipped(c)) {
            return start;
        }
        if (alone(c)) {
            return start + Character.charCount(c);
        }
        int end = start;
        while (end < text.length()) {
            int next = text.codePointAt(end);
            if (alone(next) || skipped(next)) {
                break;
            }
            end += Character.charCount(next);
        }
        return end;
    }

    private int longestMatch(String part, int[] out, int count) {
        int before = count;
        int start = 0;
        if (part.length() > LONGEST_PART) {
            out[count] = unknown;
            return count + 1;
        }
        int[] found = new int[part.length()];
        int size = 0;
        while (start < part.length()) {
            int end = part.length();
            Integer id = null;
            while (end > start) {
                id = ids.get(start == 0 ? part.substring(0, end) : "##" + part.substring(start, end));
                if (id != null) {
                    break;
                }
                end--;
            }
            if (id == null) {
                out[before] = unknown;
                return before + 1;
            }
            found[size++] = id;
            start = end;
        }
        int kept = Math.min(size, MAX_PIECES - count);
        System.arraycopy(found, 0, out, count, kept);
        return count + kept;
    }

    private static String plain(String word) {
        StringBuilder out = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            switch (c) {
                case '\u2018', '\u2019', '\u201a', '\u201b', '\u2032', '`' -> out.append('\'');
                case '\u201c', '\u201d', '\u201e', '\u201f', '\u00ab', '\u00bb', '\u2033' -> out.append('"');
                case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> out.append('-');
                case '\u2026' -> out.append("...");
                case '\u00a0' -> out.append(' ');
                case '\u00ad' -> {}
                default -> out.append(c);
            }
        }
        String lower = out.toString().toLowerCase(Locale.ROOT);
        if (lower.chars().allMatch(c -> c < 128)) {
            return lower;
        }
        StringBuilder bare = new StringBuilder(lower.length());
        Normalizer.normalize(lower, Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(bare::appendCodePoint);
        return bare.toString();
    }

    private static boolean skipped(int c) {
        int type = Character.getType(c);
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || type == Character.CONTROL
                || type == Character.FORMAT;
    }

    private static boolean alone(int c) {
        return punctuation(c) || cjk(c);
    }

    private static boolean punctuation(int c) {
        if (c < 128) {
            return c > 32 && !(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z') && c != 127;
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static boolean cjk(int c) {
        return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x2FA1F);
    }
}
