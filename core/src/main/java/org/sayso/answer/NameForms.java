// SPDX-License-Identifier: Apache-2.0
package org.sayso.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sayso.dossier.Entities;
import org.sayso.entity.NameKey;
import org.sayso.sentence.Reading;
import org.sayso.sentence.TokenRange;
import org.sayso.vocabulary.States;

/** A name in a question, with every other name under which the dossier knows its bearer. */
record NameForms(TokenRange range, String text, Set<NameKey> keys) {

    private static final int MOST_WORDS = 6;

    static NameForms of(Reading question, TokenRange range, Entities entities) {
        String text = question.text(range);
        Set<NameKey> keys = new HashSet<>(keysOf(text));
        for (Entities.Found found : entities.find(text, 5)) {
            if (found.match() != Entities.Match.SIMILAR) {
                keys.add(NameKey.of(found.entity().name(), found.entity().type()));
                found.entity()
                        .aliases()
                        .forEach(alias ->
                                keys.add(NameKey.of(alias, found.entity().type())));
            }
        }
        keys.removeIf(NameKey::isEmpty);
        return new NameForms(range, text, Set.copyOf(keys));
    }

    /** Keys of a name or of a nationality: "Chinese" has that of China. */
    private static Set<NameKey> keysOf(String text) {
        Set<NameKey> keys = new HashSet<>(NameKey.anyOf(text));
        States.ofAdjective(text).ifPresent(state -> keys.addAll(NameKey.anyOf(state)));
        return keys;
    }

    /** Whether other words are the name, whole. */
    boolean is(String words) {
        return keysOf(words).stream().anyMatch(keys::contains);
    }

    /** The tokens from which the name can be read, empty where it does not occur. */
    List<TokenRange> in(Reading reading, int from, int to) {
        List<TokenRange> found = new ArrayList<>();
        for (int start = from; start < to; start++) {
            if (!Character.isLetterOrDigit(reading.tokens().get(start).form().codePointAt(0))) {
                continue;
            }
            for (int end = start + 1; end <= Math.min(to, start + MOST_WORDS); end++) {
                TokenRange range = new TokenRange(start, end);
                if (named(reading, range) && is(reading.text(range))) {
                    found.add(range);
                }
            }
        }
        return found;
    }

    private static boolean named(Reading reading, TokenRange range) {
        String first = reading.tokens().get(range.start()).form();
        return first.codePoints().anyMatch(Character::isUpperCase) || Character.isDigit(first.codePointAt(0));
    }

    /** A quick look at plain text, before anything is read. */
    boolean mayStandIn(String text) {
        String folded =
                " " + NameKey.of(text, org.sayso.sentence.EntityType.OTHER).value() + " ";
        return keys.stream().anyMatch(key -> folded.contains(" " + key.value())) || demonym(text);
    }

    private boolean demonym(String text) {
        for (String word : text.split("[^\\p{L}]+", -1)) {
            if (!word.isEmpty()
                    && Character.isUpperCase(word.charAt(0))
                    && States.ofAdjective(word).isPresent()
                    && is(word)) {
                return true;
            }
        }
        return false;
    }
}
