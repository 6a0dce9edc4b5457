// SPDX-License-Identifier: Apache-2.0
package org.sayso.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of words that a time expression is made of.
 *
 * <pre>
 *   pattern := element (" " element)*
 *   element := (CLASS | word ("|" word)*) "?"?
 *   CLASS   := one of the names in {@link WordClass}, with a digit behind it where a class occurs twice
 * </pre>
 *
 * {@code "MONTH DAY ,? YEAR"} matches "June 25, 2024".
 */
final class TimePattern {

    private record Element(@Nullable WordClass wordClass, String name, Set<String> words, boolean optional) {}

    private final List<Element> elements = new ArrayList<>();

    private TimePattern() {}

    static TimePattern of(String source) {
        TimePattern pattern = new TimePattern();
        for (String part : source.split(" ")) {
            boolean optional = part.length() > 1 && part.endsWith("?");
            String body = optional ? part.substring(0, part.length() - 1) : part;
            pattern.elements.add(element(body, optional));
        }
        return pattern;
    }

    private static Element element(String body, boolean optional) {
        boolean named = body.chars().allMatch(c -> Character.isUpperCase(c) || Character.isDigit(c))
                && Character.isUpperCase(body.charAt(0));
        if (named) {
            return new Element(WordClass.valueOf(body.replaceAll("\\d", "")), body, Set.of(), optional);
        }
        return new Element(null, body, Set.of(body.split("\\|")), optional);
    }

    /** The match that starts at {@code piece}, the longest there is; null for none. */
    @Nullable
    TimeMatch match(Pieces pieces, int piece) {
        Map<String, Integer> values = new HashMap<>();
        int end = match(pieces, piece, 0, values);
        return end < 0 ? null : new TimeMatch(piece, end, values);
    }

    private int match(Pieces pieces, int at, int index, Map<String, Integer> values) {
        if (index == elements.size()) {
            return at;
        }
        Element element = elements.get(index);
        int length = at >= pieces.size() ? 0 : length(element, pieces, at, values);
        if (length > 0) {
            int end = match(pieces, at + length, index + 1, values);
            if (end >= 0) {
                return end;
            }
            values.remove(element.name);
        }
        return element.optional ? match(pieces, at, index + 1, values) : -1;
    }

    private static int length(Element element, Pieces pieces, int at, Map<String, Integer> values) {
        if (element.wordClass == null) {
            return element.words.contains(pieces.word(at)) ? 1 : 0;
        }
        WordClass.Hit hit = element.wordClass.at(pieces, at);
        if (hit == null) {
            return 0;
        }
        values.put(element.name, hit.value());
        return hit.length();
    }
}
