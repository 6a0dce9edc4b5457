// SPDX-License-Identifier: Apache-2.0
package org.sayso.answer;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whose word is asked for: "according to Huawei's Yu". */
final class Voice {

    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<String> words;

    Voice(String source) {
        this.words = APART.splitAsStream(source.toLowerCase(Locale.ROOT).replaceAll("['’]s\\b", ""))
                .filter(word -> word.length() > 1 && !word.equals("the"))
                .toList();
    }

    /** Whether a speaker of the quote bears the last word of the name, or has all of it beside him: "Huawei's Yu". */
    boolean says(Answer.Quote quote) {
        if (words.isEmpty() || quote.speakers().isEmpty()) {
            return false;
        }
        String last = words.get(words.size() - 1);
        List<String> quoted = words(quote.text());
        return quote.speakers().stream().anyMatch(speaker -> words(speaker).contains(last))
                || quoted.containsAll(words);
    }

    private static List<String> words(String text) {
        return APART.splitAsStream(text.toLowerCase(Locale.ROOT)).toList();
    }
}
