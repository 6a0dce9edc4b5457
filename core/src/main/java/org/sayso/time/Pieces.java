// SPDX-License-Identifier: Apache-2.0
package org.sayso.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sayso.sentence.Reading;

/**
 * The tokens of a reading, cut further at hyphens, slashes and other marks, so that "mid-2019" and "25/06/2024" match
 * the same rules however they were tokenised.
 */
final class Pieces {

    private static final Pattern PIECE = Pattern.compile(
            "\\d+(?:st|nd|rd|th|s)?(?![\\p{L}])|\\p{L}[\\p{L}\\p{M}]*(?:['’]\\p{L}+)?\\.?|['’]\\p{L}*|\\S");

    private final List<String> words = new ArrayList<>();
    private final List<String> forms = new ArrayList<>();
    private final List<Integer> tokens = new ArrayList<>();

    static Pieces of(Reading reading) {
        Pieces pieces = new Pieces();
        for (int i = 0; i < reading.tokens().size(); i++) {
            Matcher matcher = PIECE.matcher(reading.tokens().get(i).form());
            while (matcher.find()) {
                pieces.add(matcher.group(), i);
            }
        }
        return pieces;
    }

    private void add(String form, int token) {
        forms.add(form);
        words.add(normal(form));
        tokens.add(token);
    }

    private static String normal(String form) {
        return switch (form) {
            case "–", "—", "−", "‐", "‑" -> "-";
            default -> form.toLowerCase(Locale.ROOT).replace('’', '\'');
        };
    }

    int size() {
        return words.size();
    }

    /** The piece in lower case, with plain hyphens and apostrophes; empty past either end. */
    String word(int piece) {
        return piece < 0 || piece >= words.size() ? "" : words.get(piece);
    }

    boolean capital(int piece) {
        return Character.isUpperCase(forms.get(piece).charAt(0));
    }

    int token(int piece) {
        return tokens.get(piece);
    }

    /** Whether a token begins with this piece. */
    boolean opens(int piece) {
        return piece == 0 || piece >= size() || !tokens.get(piece).equals(tokens.get(piece - 1));
    }
}
