// SPDX-License-Identifier: Apache-2.0
package org.sayso.reader;

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

    /** How much likelier another may be than the one in focus. */
    private static final float FOCUS = 4;

    private static final Set<String> HERE = Set.of("this", "our", "my");

    private final Chains chains;
    private final Reading reading;
    private final PronounSieve pronouns;
    private final Map<Integer, List<Antecedents.Choice>> links;
    private final float gap;
    private final Apart apart;

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
        this.apart = new Apart(chains);
    }

    void run() {
        for (Candidate candidate : chains.all()) {
            Candidate antecedent = antecedent(candidate);
            if (antecedent != null) {
                chains.join(antecedent, candidate);
            }
        }
    }

    private @Nullable Candidate antecedent(Candidate candidate) {
        Candidate focus = candidate.is(Mention.Kind.PRONOUN) ? pronouns.inFocus(candidate) : null;
        Candidate meant = focus == null ? null : inFocus(candidate, focus);
        return meant == null ? likeliest(candidate) : meant;
    }

    /** A mention of the one in focus, where the model finds none much likelier. */
    private @Nullable Candidate inFocus(Candidate candidate, Candidate focus) {
        float first = Float.NaN;
        for (Antecedents.Choice choice : links.getOrDefault(candidate.head(), List.of())) {
            Candidate earlier = chains.at(choice.token());
            if (earlier != null && possible(earlier, candidate)) {
                first = Float.isNaN(first) ? choice.score() : first;
                if (first - choice.score() > FOCUS) {
                    return null;
                }
                if (chains.of(earlier) == chains.of(focus)) {
                    return earlier;
                }
            }
        }
        return null;
    }

    /** The likeliest one that is possible; none where a pronoun of the third person may as well mean another. */
    private @Nullable Candidate likeliest(Candidate candidate) {
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
        boolean agree = a.gender().agrees(b.gender()) && a.sharesSort(b) && a.sharesName(b) && !apart.tells(a, b);
        if (later.is(Mention.Kind.PRONOUN)) {
            return agree && (speakersOwn(later) || pronouns.possible(earlier, later));
        }
        return agree
                && a.sharesNumber(b)
                && !(earlier.isThing() && b.type() == EntityType.PER)
                && !(later.isThing() && a.type() == EntityType.PER)
                && !(isHere(later) && a.named())
                && !reading.dominates(earlier.head(), later.head());
    }

    /** "This country" is the speaker's, whatever country was named. */
    private boolean isHere(Candidate noun) {
        String first = reading.tokens().get(noun.range().start()).lemma().toLowerCase(Locale.ROOT);
        return noun.is(Mention.Kind.NOMINAL)
                && HERE.contains(first)
                && noun.lemma().matches("country|nation|state");
    }

    /** "I", "we" and "you" depend on who speaks, not on what was named before. */
    private static boolean speakersOwn(Candidate pronoun) {
        return OF_SPEECH.contains(pronoun.lemma());
    }
}
