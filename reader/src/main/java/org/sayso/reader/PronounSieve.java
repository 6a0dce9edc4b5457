// SPDX-License-Identifier: Apache-2.0
package org.sayso.reader;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Speakers;
import org.sayso.reader.Candidate.Count;
import org.sayso.sentence.Attribution;
import org.sayso.sentence.EntityType;
import org.sayso.sentence.Mention;
import org.sayso.sentence.Reading;
import org.sayso.sentence.Token;
import org.sayso.sentence.TokenRange;

/**
 * Joins the pronouns of which grammar says what they stand for: relatives to what they follow, "I" in a quotation to who says it;
 * and knows what grammar forbids the others.
 */
final class PronounSieve {

    private static final Set<String> THIRD = Set.of("he", "she");
    /** Sentences looked back to for who spoke or acted last. */
    private static final int NEARBY = 3;

    private static final Set<String> FIRST = Set.of("i", "me", "my", "myself");
    private static final Set<String> REFLEXIVE = Set.of("himself", "herself", "itself", "themselves");
    private static final Set<String> RELATIVES = Set.of("who", "which", "whom", "whose", "that");
    private static final Set<String> OBJECTS = Set.of("obj", "iobj", "obl");

    private final Chains chains;
    private final Reading reading;
    private final Map<Integer, Integer> voices;
    /** The words that stand for those who say something. */
    private final Set<Integer> sources = new HashSet<>();
    /** Those of them that are quoted in their own words. */
    private final Set<Integer> quoting = new HashSet<>();

    PronounSieve(Chains chains) {
        this.chains = chains;
        this.reading = chains.reading();
        this.voices = voices();
    }

    void run() {
        for (Candidate pronoun : chains.candidates(Mention.Kind.PRONOUN)) {
            Candidate antecedent = antecedent(pronoun);
            if (antecedent != null) {
                chains.join(antecedent, pronoun);
            }
        }
    }

    private @Nullable Candidate antecedent(Candidate pronoun) {
        if (RELATIVES.contains(pronoun.lemma())) {
            return followed(pronoun);
        }
        Integer voice = FIRST.contains(form(pronoun)) ? voices.get(pronoun.head()) : null;
        Candidate speaker = voice == null ? null : chains.at(voice);
        return speaker != null && isPerson(speaker) ? speaker : null;
    }

    /** "Mayor Berg disagreed. 'It is fair', she said": who is quoted on is often who spoke or acted last; null where nobody did nearby. */
    @Nullable
    Candidate inFocus(Candidate pronoun) {
        boolean quotes = THIRD.contains(form(pronoun))
                && quoting.contains(pronoun.head())
                && !voices.containsKey(pronoun.head());
        if (!quotes) {
            return null;
        }
        int least = Math.max(0, pronoun.sentence() - NEARBY);
        for (int sentence = pronoun.sentence() - 1; sentence >= least; sentence--) {
            int first = reading.sentences().get(sentence).first();
            for (int word = reading.sentences().get(sentence).last() - 1; word >= first; word--) {
                Candidate candidate = !voices.containsKey(word) && (sources.contains(word) || isSubject(word))
                        ? chains.at(word)
                        : null;
                if (candidate != null && isKnownPerson(candidate) && possible(candidate, pronoun)) {
                    return candidate;
                }
            }
        }
        return null;
    }

    /** Whether a word is the subject of its sentence. */
    private boolean isSubject(int word) {
        Token token = reading.tokens().get(word);
        return token.relation().equals("nsubj")
                && token.head() >= 0
                && reading.tokens().get(token.head()).head() < 0;
    }

    private boolean isKnownPerson(Candidate candidate) {
        return chains.of(candidate).type() == EntityType.PER
                && chains.of(candidate).named();
    }

    /** A poll that says "I am tired" quotes somebody. */
    private boolean isPerson(Candidate speaker) {
        EntityType type = chains.of(speaker).type();
        return type == EntityType.PER || type == EntityType.OTHER && !speaker.isThing();
    }

    /** "It was a good day", "it is clear that": such an "it" stands for nothing told before. */
    private boolean empty(Candidate pronoun) {
        Token token = reading.tokens().get(pronoun.head());
        if (!form(pronoun).equals("it") || !token.relation().equals("nsubj") || token.head() < 0) {
            return false;
        }
        Token predicate = reading.tokens().get(token.head());
        List<Token> sisters = reading.children(token.head()).stream()
                .map(reading.tokens()::get)
                .toList();
        boolean copula = sisters.stream().anyMatch(sister -> sister.relation().equals("cop"));
        boolean clause = sisters.stream().anyMatch(sister -> sister.relation().matches("csubj|ccomp|xcomp|advcl|acl"));
        return copula && (clause || predicate.upos().matches("NOUN|ADJ|PRON|ADV|NUM|PROPN"));
    }

    private String form(Candidate pronoun) {
        return reading.tokens().get(pronoun.head()).form().toLowerCase(Locale.ROOT);
    }

    /** From each word of a quotation to the head of its speaker. */
    private Map<Integer, Integer> voices() {
        Map<Integer, Integer> voices = new HashMap<>();
        for (Attribution attribution : Speakers.in(reading).attributions()) {
            attribution.source().forEach(range -> sources.add(reading.headOf(range)));
            if (attribution.content().stream().anyMatch(this::quoted)) {
                attribution.source().forEach(range -> quoting.add(reading.headOf(range)));
            }
            for (TokenRange range : attribution.content()) {
                if (!quoted(range)) {
                    continue;
                }
                for (int i = range.start(); i < range.end(); i++) {
                    voices.putIfAbsent(i, reading.headOf(attribution.source().get(0)));
                }
            }
        }
        turns(voices);
        return voices;
    }

    /** "BERG: I think so. HOLM: I do not": what follows a name with a colon is said by its bearer, up to the next such name. */
    private void turns(Map<Integer, Integer> voices) {
        List<Candidate> turns = chains.candidates(Mention.Kind.NAME).stream()
                .filter(this::opensTurn)
                .toList();
        for (int i = 0; i < turns.size() && turns.size() > 1; i++) {
            int end = i + 1 < turns.size()
                    ? turns.get(i + 1).range().start()
                    : reading.sentences().get(turns.get(i).sentence()).last();
            for (int word = turns.get(i).range().end(); word < end; word++) {
                voices.putIfAbsent(word, turns.get(i).head());
            }
        }
    }

    private boolean opensTurn(Candidate name) {
        int after = name.range().end();
        return name.type() == EntityType.PER
                && name.range().start()
                        == reading.sentences().get(name.sentence()).first()
                && after < reading.tokens().size()
                && reading.tokens().get(after).form().equals(":");
    }

    private boolean quoted(TokenRange range) {
        return reading.tokens().subList(range.start(), range.end()).stream()
                .anyMatch(token -> token.form().matches("[\"“”]|``|''"));
    }

    private @Nullable Candidate followed(Candidate pronoun) {
        for (int i = pronoun.head(); i >= 0; i = reading.tokens().get(i).head()) {
            if (reading.tokens().get(i).deprel().equals("acl:relcl")) {
                return chains.at(reading.tokens().get(i).head());
            }
        }
        return null;
    }

    /** Whether grammar allows a pronoun of the third person to stand for a candidate before it. */
    boolean possible(Candidate candidate, Candidate pronoun) {
        Referent referent = chains.of(candidate);
        return agrees(referent, candidate, pronoun)
                && !empty(pronoun)
                && !describes(candidate, pronoun)
                && !speaks(referent, pronoun)
                && !within(candidate, pronoun)
                && bound(candidate, pronoun);
    }

    /** "X is its spokesman", "X, her lawyer": who is described by an owner is not the owner. */
    private boolean describes(Candidate candidate, Candidate pronoun) {
        Token owner = reading.tokens().get(pronoun.head());
        if (!owner.deprel().equals("nmod:poss") || owner.head() < 0) {
            return false;
        }
        Token owned = reading.tokens().get(owner.head());
        boolean predicate = reading.tokens().get(candidate.head()).head() == owner.head()
                && reading.children(owner.head()).stream()
                        .anyMatch(
                                child -> reading.tokens().get(child).relation().equals("cop"));
        boolean apposition = owned.relation().equals("appos") && owned.head() == candidate.head();
        return predicate || apposition;
    }

    /** Nobody speaks of himself as "he" in a quotation. */
    private boolean speaks(Referent referent, Candidate pronoun) {
        Integer voice = voices.get(pronoun.head());
        Candidate speaker = voice == null ? null : chains.at(voice);
        return speaker != null && chains.of(speaker) == referent;
    }

    private boolean agrees(Referent referent, Candidate candidate, Candidate pronoun) {
        if (FIRST.contains(form(candidate))
                || RELATIVES.contains(candidate.lemma()) && referent.mentions().size() == 1) {
            return false;
        }
        if (pronoun.type() == EntityType.PER) {
            boolean person =
                    referent.type() == EntityType.PER || (referent.type() == EntityType.OTHER && !referent.named());
            return person
                    && referent.count().agrees(Count.ONE)
                    && referent.gender().agrees(pronoun.gender());
        }
        boolean many = pronoun.count() == Count.MANY;
        if (many) {
            return referent.count().agrees(Count.MANY) && referent.type() != EntityType.TIME;
        }
        return referent.type() != EntityType.PER
                && referent.type() != EntityType.NORP
                && referent.type() != EntityType.TIME
                && referent.type() != EntityType.TITLE
                && referent.count().agrees(Count.ONE);
    }

    /** A phrase is not what a pronoun inside it stands for, except inside its relative clause. */
    private boolean within(Candidate candidate, Candidate pronoun) {
        if (!reading.dominates(candidate.head(), pronoun.head())) {
            return false;
        }
        for (int i = pronoun.head();
                i != candidate.head();
                i = reading.tokens().get(i).head()) {
            Token token = reading.tokens().get(i);
            if (token.relation().equals("acl") || token.relation().matches("nsubj|ccomp|advcl|parataxis|conj")) {
                return false;
            }
        }
        return true;
    }

    /** Subject and object of one verb are two, unless the object is a reflexive; then they are one. */
    private boolean bound(Candidate candidate, Candidate pronoun) {
        Token object = reading.tokens().get(pronoun.head());
        Token subject = reading.tokens().get(candidate.head());
        boolean sisters = object.head() == subject.head()
                && subject.relation().equals("nsubj")
                && OBJECTS.contains(object.relation());
        return REFLEXIVE.contains(form(pronoun)) == sisters;
    }
}
