// SPDX-License-Identifier: Apache-2.0
package org.sayso.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sayso.dossier.Entities;
import org.sayso.entity.NameKey;
import org.sayso.sentence.EntityType;
import org.sayso.sentence.Mention;
import org.sayso.sentence.Reading;
import org.sayso.sentence.TokenRange;
import org.sayso.vocabulary.Lexicon;
import org.sayso.vocabulary.States;

/** A name in a question, with every other name under which the dossier knows its bearer. */
record NameForms(TokenRange range, String text, Set<NameKey> keys) {

    private static final int MOST_WORDS = 6;
    private static final Set<String> KINDS =
            Set.of("movement", "group", "organisation", "organization", "company", "corporation", "network");

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

    /** "Northern Dawn" for "Northern Dawn Movement": what a long enough name says of its bearer's kind may be left out. */
    private static Optional<String> withoutKind(String name) {
        int space = name.lastIndexOf(' ');
        boolean kind = space > 0
                && name.indexOf(' ') < space
                && KINDS.contains(name.substring(space + 1).toLowerCase(Locale.ROOT));
        return kind ? Optional.of(name.substring(0, space)) : Optional.empty();
    }

    /** The name, or the state whose capital it names. */
    NameForms orItsState() {
        Set<NameKey> all = new HashSet<>(keys);
        States.ofCapital(text).ifPresent(state -> all.addAll(NameKey.anyOf(state)));
        return new NameForms(range, text, Set.copyOf(all));
    }

    /** Keys of a name or of a nationality: "Chinese" has that of China. */
    private static Set<NameKey> keysOf(String text) {
        Set<NameKey> keys = new HashSet<>(NameKey.anyOf(text));
        States.ofAdjective(text).ifPresent(state -> keys.addAll(NameKey.anyOf(state)));
        withoutKind(text).ifPresent(shorter -> keys.addAll(NameKey.anyOf(shorter)));
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
                if (named(reading, range) && is(reading.text(range)) && !namesake(reading, range)) {
                    found.add(range);
                }
            }
        }
        return found;
    }

    /** "Clinton" within "Bill Clinton" is not the Clinton who is asked for by another first name. */
    private static boolean namesake(Reading reading, TokenRange range) {
        return reading.mentions().stream()
                .filter(mention -> mention.kind() == Mention.Kind.NAME
                        && mention.type() == EntityType.PER
                        && mention.range().contains(range)
                        && mention.range().start() < range.start())
                .anyMatch(mention ->
                        !title(reading.tokens().get(range.start() - 1).form()));
    }

    private static boolean title(String word) {
        String lemma = word.toLowerCase(Locale.ROOT);
        return lemma.endsWith(".")
                || Lexicon.named("posts").contains(lemma)
                || Lexicon.named("nouns-person").contains(lemma);
    }

    /** Whether the name stands in a text, and not as the last word of another person's. */
    boolean standsIn(String text) {
        if (!mayStandIn(text)) {
            return false;
        }
        boolean inside = false;
        String[] words = text.split("[^\\p{L}\\p{N}.'’-]+", -1);
        for (int i = 0; i < words.length; i++) {
            if (isWord(words[i])) {
                boolean after = i > 0 && !words[i - 1].isEmpty() && Character.isUpperCase(words[i - 1].charAt(0));
                if (!after || title(words[i - 1])) {
                    return true;
                }
                inside = true;
            }
        }
        return !inside || holdsLonger(text);
    }

    private boolean isWord(String word) {
        String folded = NameKey.of(word, EntityType.OTHER).value();
        return folded.indexOf(' ') < 0
                && keys.stream().anyMatch(key -> key.value().equals(folded));
    }

    private boolean holdsLonger(String text) {
        String folded = " " + NameKey.of(text, EntityType.OTHER).value() + " ";
        return keys.stream()
                .filter(key -> key.value().indexOf(' ') > 0)
                .anyMatch(key -> folded.contains(" " + key.value() + " "));
    }

    private static boolean named(Reading reading, TokenRange range) {
        String first = reading.tokens().get(range.start()).form();
        return first.codePoints().anyMatch(Character::isUpperCase) || Character.isDigit(first.codePointAt(0));
    }

    /** A quick look at plain text, before anything is read. */
    boolean mayStandIn(String text) {
        String folded = " " + NameKey.of(text, EntityType.OTHER).value() + " ";
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
