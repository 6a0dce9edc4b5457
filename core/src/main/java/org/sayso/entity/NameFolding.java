// SPDX-License-Identifier: Apache-2.0
package org.sayso.entity;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes from a name what differs between its spellings. Never leaves less than one word of a name that has one. */
final class NameFolding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern POSSESSIVE = Pattern.compile("['\u2019\u02BC]s?$");
    private static final Pattern INSIDE_WORDS = Pattern.compile("['\u2019\u02BC\u2018`\u00B4.]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern INITIALS = Pattern.compile("(?<=\\b\\p{L}) (?=\\p{L}\\b)");
    private static final Pattern ARTICLE = Pattern.compile("^(?:the|a|an) (?=.)");
    private static final Set<String> TITLES = folded("honorifics.txt");
    private static final Set<String> LEGAL_FORMS = folded("legal-forms.txt");

    private NameFolding() {}

    static String fold(String name) {
        String folded = POSSESSIVE.matcher(name.strip()).replaceFirst("");
        folded = Normalizer.normalize(folded, Normalizer.Form.NFKD);
        folded = plainLetters(MARKS.matcher(folded).replaceAll("")).toLowerCase(Locale.ROOT);
        folded = INSIDE_WORDS.matcher(folded.replace("&", " and ")).replaceAll("");
        folded = BETWEEN_WORDS.matcher(folded).replaceAll(" ").strip();
        return ARTICLE.matcher(INITIALS.matcher(folded).replaceAll("")).replaceFirst("");
    }

    /** "president vladimir putin" becomes "vladimir putin"; a title of two words goes as well. */
    static String withoutTitles(String folded) {
        String rest = folded;
        for (int space = rest.indexOf(' '); space > 0; space = rest.indexOf(' ')) {
            int second = rest.indexOf(' ', space + 1);
            if (second > 0 && TITLES.contains(rest.substring(0, second))) {
                rest = rest.substring(second + 1);
            } else if (TITLES.contains(rest.substring(0, space))) {
                rest = rest.substring(space + 1);
            } else {
                break;
            }
        }
        return rest;
    }

    /** "huawei technologies co ltd" becomes "huawei technologies". */
    static String withoutLegalForm(String folded) {
        String rest = folded;
        for (int space = rest.lastIndexOf(' '); space > 0; space = rest.lastIndexOf(' ')) {
            if (!LEGAL_FORMS.contains(rest.substring(space + 1))) {
                break;
            }
            rest = rest.substring(0, space);
        }
        return rest;
    }

    /** Latin letters that Unicode does not take apart. */
    private static String plainLetters(String text) {
        if (text.chars().allMatch(c -> c < 128)) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            plain.append(plainLetter(c));
        }
        return plain.toString();
    }

    private static String plainLetter(char c) {
        return switch (c) {
            case '\u00DF' -> "ss";
            case '\u00E6', '\u00C6' -> "ae";
            case '\u0153', '\u0152' -> "oe";
            case '\u00F8', '\u00D8' -> "o";
            case '\u0142', '\u0141' -> "l";
            case '\u0111', '\u0110', '\u00F0', '\u00D0' -> "d";
            case '\u0131' -> "i";
            case '\u00FE', '\u00DE' -> "th";
            default -> String.valueOf(c);
        };
    }

    private static Set<String> folded(String lexicon) {
        Set<String> words = new HashSet<>();
        WordList.read(lexicon).forEach(line -> words.add(fold(line)));
        return Set.copyOf(words);
    }
}
