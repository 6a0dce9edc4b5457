// SPDX-License-Identifier: Apache-2.0
package org.sayso.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether a short form is made of the initials of a name.
 *
 * <p>The letters of the short form must be the initials of the name's words in order. Words of up to three letters in
 * small letters (of, and, i) may be passed over; no other word may. A word all in capitals may give all its letters
 * ("UN High Commissioner for Refugees": UNHCR).
 */
final class Acronym {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Acronym() {}

    /** Whether a word has the shape of a short form: two to eight letters or digits, at least two of them capitals. */
    static boolean looksLike(String word) {
        String letters = word.replace(".", "");
        return letters.length() >= 2
                && letters.length() <= 8
                && letters.chars().allMatch(Character::isLetterOrDigit)
                && letters.chars().filter(Character::isUpperCase).count() >= 2;
    }

    static boolean fits(String shortForm, String name) {
        String letters = shortForm.replace(".", "").toUpperCase(Locale.ROOT);
        return looksLike(shortForm) && name.length() > letters.length() && fits(letters, words(name));
    }

    private static boolean fits(String letters, List<String> words) {
        if (words.isEmpty()) {
            return letters.isEmpty();
        }
        String word = words.get(0);
        List<String> rest = words.subList(1, words.size());
        String capitals = word.toUpperCase(Locale.ROOT);
        return letters.startsWith(capitals.substring(0, 1)) && fits(letters.substring(1), rest)
                || word.equals(capitals)
                        && letters.startsWith(capitals)
                        && fits(letters.substring(capitals.length()), rest)
                || mayBePassedOver(word) && fits(letters, rest);
    }

    private static boolean mayBePassedOver(String word) {
        return word.length() <= 3 && word.chars().noneMatch(Character::isUpperCase);
    }

    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        for (String word : BETWEEN_WORDS.split(name)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
