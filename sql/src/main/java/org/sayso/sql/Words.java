// SPDX-License-Identifier: Apache-2.0
package org.sayso.sql;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A user's words as a full-text query: whatever they hold, each is looked for as a word and is no operator. */
final class Words {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** Words so common that they rank nothing and cost the most. */
    private static final Set<String> COMMON = Set.of(
            "a", "an", "and", "are", "as", "at", "be", "been", "by", "did", "do", "does", "for", "from", "had", "has",
            "have", "he", "her", "his", "how", "i", "in", "is", "it", "its", "many", "much", "of", "on", "or", "s",
            "she", "that", "the", "their", "they", "this", "to", "was", "were", "what", "when", "where", "which", "who",
            "whom", "whose", "why", "will", "with", "you");

    private final Set<String> words = new LinkedHashSet<>();

    private Words(String text) {
        Set<String> common = new LinkedHashSet<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String small = word.group().toLowerCase(Locale.ROOT);
            (COMMON.contains(small) ? common : words).add(word.group());
        }
        if (words.isEmpty()) {
            words.addAll(common);
        }
    }

    static Words of(String text) {
        return new Words(text);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** All of the words, each perhaps only the beginning of one. */
    String allBegun() {
        return String.join(" AND ", quoted().stream().map(word -> word + "*").toList());
    }

    /** Each of the words, in quotation marks. */
    List<String> quoted() {
        List<String> quoted = new ArrayList<>();
        words.forEach(word -> quoted.add('"' + word + '"'));
        return quoted;
    }
}
