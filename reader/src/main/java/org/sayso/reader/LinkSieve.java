// SPDX-License-Identifier: Apache-2.0
package org.sayso.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.sentence.EntityType;
import org.sayso.sentence.Mention;
import org.sayso.sentence.Reading;

/** Joins what the model links, save where grammar or what is known of the two forbids it. */
final class LinkSieve {

    private static final Set<String> OF_SPEECH =
            Set.of("i", "me", "my", "myself", "we", "us", "our", "ours", "ourselves", "you", "your", "yours");

    private final Chains chains;
    private final Reading reading;
    private final PronounSieve pronouns;
    private final Map<Integer, List<Antecedents.Choice>> links;
    private final float gap;

    /**
     * @param links from the number of a word that refers back to those it may refer to, the likeliest first
     * @param gap   how much likelier the first choice of a pronoun must be than what stands for something else
     */
    LinkSieve(Chains chains, PronounSieve pronouns, Map<Integer, List<Antecedents.Choice>> links, float gap) {
        this.chains = chains;
        this.pronouns = pronouns;
        this.reading = chains.reading();
        this.links = links;
        this.gap = gap;
    }

    void run() {
        for (Candidate candidate : chains.all()) {
            Candidate antecedent = antecedent(candidate);
            if (antecedent != null) {
                chains.join(antecedent, candidate);
            }
        }
    }

    /** The likeliest one that is possible; none where a pronoun of the third person may as well mean another. */
    private @Nullable Candidate antecedent(Candidate candidate) {
        Candidate best = null;
        float first = 0;
        for (Antecedents.Choice choice : links.getOrDefault(candidate.head(), List.of())) {
            Candidate earlier = chains.at(choice.token());
            if (best != null && first - choice.score() >= gap) {
                return best;
            }
            if (earlier != null && (chains.of(earlier) == chains.of(candidate) || possible(earlier, candidate))) {
                if (best == null) {
                    best = earlier;
                    first = choice.score();
                } else if (isThird(candidate) && chains.of(earlier) != chains.of(best)) {
                    return null;
                }
            }
        }
        return best;
    }

    private static boolean isThird(Candidate candidate) {
        return candidate.is(Mention.Kind.PRONOUN) && !speakersOwn(candidate);
    }

    private boolean possible(Candidate earlier, Candidate later) {
        Referent a = chains.of(earlier);
        Referent b = chains.of(later);
        boolean agree = a.gender().agrees(b.gender()) && typesAgree(a, b);
        if (later.is(Mention.Kind.PRONOUN)) {
            return agree && (speakersOwn(later) || pronouns.possible(earlier, later));
        }
        if (later.is(Mention.Kind.NAME) && a.named()) {
            return agree && (isPerson(earlier, later) ? shareAWord(earlier, later) : isShortened(earlier, later));
        }
        return agree && !reading.dominates(earlier.head(), later.head());
    }

    /** "I", "we" and "you" depend on who speaks, not on what was named before. */
    private static boolean speakersOwn(Candidate pronoun) {
        return OF_SPEECH.contains(pronoun.lemma());
    }

    /** A person is no place and no body; what is not known may be anything. */
    private static boolean typesAgree(Referent a, Referent b) {
        return a.type() == b.type()
                || a.type() == EntityType.OTHER
                || b.type() == EntityType.OTHER
                || (a.type() != EntityType.PER && b.type() != EntityType.PER);
    }

    private static boolean isPerson(Candidate a, Candidate b) {
        return a.type() == EntityType.PER || b.type() == EntityType.PER;
    }

    /** "The Brand Party" may be called "Brand", and the "Free Brand Party" the "Brand Party"; "Brand" in its middle is another thing. */
    private boolean isShortened(Candidate a, Candidate b) {
        List<String> one = words(a);
        List<String> other = words(b);
        List<String> all = one.size() < other.size() ? other : one;
        List<String> part = one.size() < other.size() ? one : other;
        boolean begins = all.subList(0, part.size()).equals(part);
        boolean ends = all.subList(all.size() - part.size(), all.size()).equals(part);
        return begins || (ends && part.size() > 1);
    }

    private List<String> words(Candidate name) {
        List<String> words = new ArrayList<>();
        for (int i = name.range().start(); i < name.range().end(); i++) {
            words.add(reading.tokens().get(i).form().toLowerCase(Locale.ROOT));
        }
        words.removeIf(word -> words.size() > 1 && word.equals("the"));
        return words;
    }

    private boolean shareAWord(Candidate a, Candidate b) {
        for (int i = a.range().start(); i < a.range().end(); i++) {
            String word = reading.tokens().get(i).form();
            for (int j = b.range().start(); j < b.range().end(); j++) {
                if (word.length() > 2
                        && word.equalsIgnoreCase(reading.tokens().get(j).form())) {
                    return true;
                }
            }
        }
        return false;
    }
}
