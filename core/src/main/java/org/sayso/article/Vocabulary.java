// SPDX-License-Identifier: Apache-2.0
package org.sayso.article;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words that carry what a stretch of text is about, to tell whether two stretches tell one story: an article comes
 * back to its own names and nouns, another article has others (Hearst's TextTiling, 1997, with names weighed first).
 */
record Vocabulary(Set<String> names, Set<String> words) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}'’-]+");
    private static final int LONG = 5;

    static Vocabulary of(List<String> paragraphs) {
        Set<String> names = new HashSet<>();
        Set<String> words = new HashSet<>();
        for (String paragraph : paragraphs) {
            Matcher matcher = WORD.matcher(paragraph);
            while (matcher.find()) {
                String word = stem(matcher.group());
                boolean opensSentence = matcher.start() < 2
                        || ".!?“\"‘".indexOf(paragraph.charAt(matcher.start() - 2)) >= 0
                        || "“\"‘'".indexOf(paragraph.charAt(matcher.start() - 1)) >= 0;
                if (Character.isUpperCase(word.charAt(0)) && !opensSentence && word.length() > 2) {
                    names.add(word.toLowerCase(Locale.ROOT));
                } else if (word.length() >= LONG) {
                    words.add(word.toLowerCase(Locale.ROOT));
                }
            }
        }
        return new Vocabulary(names, words);
    }

    private static String stem(String word) {
        String bare = word.replaceAll("['’]s?$", "");
        return bare.length() > LONG && bare.endsWith("s") ? bare.substring(0, bare.length() - 1) : bare;
    }

    /** 0 where nothing of this was there before, 1 where all was. */
    double foundIn(Vocabulary before) {
        return (2 * share(names, before.names, before.words) + share(words, before.words, before.names)) / 3;
    }

    private static double share(Set<String> of, Set<String> in, Set<String> orIn) {
        if (of.isEmpty()) {
            return 0.15; // says nothing either way
        }
        long found = of.stream()
                .filter(word -> in.contains(word) || orIn.contains(word))
                .count();
        return (double) found / of.size();
    }
}
