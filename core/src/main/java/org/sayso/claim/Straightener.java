// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sayso.sentence.Reading;
import org.sayso.sentence.Sentence;
import org.sayso.sentence.Token;

/**
 * Mends what no English sentence can have in the tree that was read, and turns "who is X" so that X is the predicate: an owner with "'s" beside what is owned as a second
 * subject, an object before its verb, "of" after a noun hung on the verb, the object of "ban X from going" lost to the
 * clause.
 */
final class Straightener {

    private static final Set<String> CORE = Set.of("nsubj", "obj", "iobj", "obl");

    private final Reading reading;
    private final List<Token> tokens;

    private Straightener(Reading reading) {
        this.reading = reading;
        this.tokens = new ArrayList<>(reading.tokens());
    }

    /** The reading with its trees mended; the same reading where nothing was wrong. */
    static Reading straight(Reading reading) {
        Straightener straightener = new Straightener(reading);
        reading.sentences().forEach(straightener::mend);
        return straightener.tokens.equals(reading.tokens()) ? reading : straightener.mended();
    }

    private Reading mended() {
        return new Reading(
                reading.text(),
                tokens,
                reading.sentences(),
                reading.mentions(),
                reading.predicates(),
                reading.attributions(),
                reading.version());
    }

    private void mend(Sentence sentence) {
        for (int i = sentence.first(); i < sentence.last(); i++) {
            askedPredicate(i, sentence);
            owner(i, sentence);
            doubleSubject(i, sentence);
            strayedOf(i, sentence);
            earlyObject(i, sentence);
            clauseSubject(i, sentence);
            strayedFrom(i, sentence);
            participle(i, sentence);
        }
    }

    /** "Who is the leader?": treebanks may make "who" the predicate; what is asked is who the leader is. */
    private void askedPredicate(int token, Sentence sentence) {
        Token asked = tokens.get(token);
        int copula = token + 1;
        boolean shape = asked.xpos().equals("WP")
                && copula < sentence.last()
                && tokens.get(copula).relation().equals("cop")
                && tokens.get(copula).head() == token;
        for (int noun = copula + 1; shape && noun < sentence.last(); noun++) {
            Token word = tokens.get(noun);
            if (word.head() == token && isNoun(noun) && Set.of("nsubj", "appos").contains(word.relation())) {
                swap(token, noun, sentence);
                return;
            }
        }
    }

    /** The noun takes the place of the question word, which becomes its subject. */
    private void swap(int asked, int noun, Sentence sentence) {
        Token old = tokens.get(asked);
        put(noun, old.head(), old.deprel());
        for (int i = sentence.first(); i < sentence.last(); i++) {
            if (tokens.get(i).head() == asked) {
                put(i, noun, tokens.get(i).deprel());
            }
        }
        put(asked, noun, "nsubj");
    }

    /** "Clinton's emails might be released": whose emails. */
    private void owner(int token, Sentence sentence) {
        int mark = token + 1;
        boolean owner = isCore(token)
                && mark + 1 < sentence.last()
                && tokens.get(mark).xpos().equals("POS")
                && tokens.get(mark).head() == token;
        int owned = owner ? nounFrom(mark + 1, sentence) : -1;
        if (owned >= 0 && tokens.get(owned).head() == tokens.get(token).head()) {
            hang(token, owned, "nmod:poss");
        }
    }

    /** The last noun of the phrase that begins at a token, -1 for none. */
    private int nounFrom(int start, Sentence sentence) {
        int noun = -1;
        for (int i = start; i < sentence.last() && i < start + 6; i++) {
            String upos = tokens.get(i).upos();
            boolean inside = Set.of("NOUN", "PROPN", "ADJ", "NUM").contains(upos);
            if (!inside) {
                break;
            }
            noun = isNoun(i) ? i : noun;
        }
        return noun;
    }

    /** "Holm supporters plan to leave": of two bare nouns in a row the last one is the subject. */
    private void doubleSubject(int token, Sentence sentence) {
        int next = token + 1;
        boolean both = next < sentence.last()
                && tokens.get(token).relation().equals("nsubj")
                && tokens.get(next).relation().equals("nsubj")
                && tokens.get(token).head() == tokens.get(next).head();
        if (both && isNoun(token) && isNoun(next)) {
            hang(token, next, "compound");
        }
    }

    /** "justify the killing of the families": what follows "of" belongs to the noun before it. */
    private void strayedOf(int token, Sentence sentence) {
        Token word = tokens.get(token);
        boolean core = word.relation().equals("obj") || word.relation().equals("nsubj");
        if (!core || !isNoun(token)) {
            return;
        }
        for (int of = token - 1; of > sentence.first() && of > token - 6; of--) {
            Token mark = tokens.get(of);
            if (mark.head() == token
                    && mark.relation().equals("case")
                    && mark.lemma().equals("of")) {
                if (isNoun(of - 1) && tokens.get(of - 1).head() != token) {
                    hang(token, of - 1, "nmod");
                }
                return;
            }
        }
    }

    /** "breaking up alliances, banning travel": only question words and relatives stand before the verb as its object. */
    private void earlyObject(int token, Sentence sentence) {
        Token word = tokens.get(token);
        int verb = word.head();
        if (!word.deprel().equals("obj") || verb <= token || !isNoun(token) || hasQuestionWord(token)) {
            return;
        }
        for (int i = token - 1; i >= sentence.first() && i > token - 6; i--) {
            if (tokens.get(i).upos().equals("VERB")) {
                if (!has(i, "obj", sentence) && !has(i, "aux:pass", sentence)) {
                    hang(token, i, "obj");
                }
                return;
            }
        }
    }

    private boolean hasQuestionWord(int token) {
        for (int i = Math.max(0, token - 4); i < token; i++) {
            boolean question = tokens.get(i).xpos().startsWith("W");
            if (question && tokens.get(i).head() == token) {
                return true;
            }
        }
        return false;
    }

    /** "ban Muslims from coming", "stop him from going": who is banned is the object. */
    private void clauseSubject(int token, Sentence sentence) {
        Token word = tokens.get(token);
        int clause = word.head();
        if (!word.deprel().equals("nsubj") || clause < token || !isNoun(token)) {
            return;
        }
        int verb = tokens.get(clause).head();
        boolean shape = verb >= sentence.first()
                && verb < token
                && tokens.get(verb).upos().equals("VERB")
                && tokens.get(clause).xpos().equals("VBG")
                && tokens.get(token + 1).form().equals("from")
                && tokens.get(token + 1).head() == clause;
        if (shape && !has(verb, "obj", sentence) && !has(verb, "aux:pass", sentence)) {
            hang(token, verb, "obj");
        }
    }

    /** "proposed banning traders from entering": the clause with "from" belongs to the verb whose object stands before it. */
    private void strayedFrom(int token, Sentence sentence) {
        int from = token - 1;
        boolean clause = from > sentence.first()
                && tokens.get(token).xpos().equals("VBG")
                && tokens.get(from).form().equals("from")
                && tokens.get(from).head() == token
                && isNoun(from - 1);
        int verb = clause && tokens.get(from - 1).deprel().equals("obj")
                ? tokens.get(from - 1).head()
                : -1;
        if (verb >= 0
                && verb != tokens.get(token).head()
                && tokens.get(verb).upos().equals("VERB")) {
            hang(token, verb, "advcl");
        }
    }

    /** "a shutdown of traders entering the country": a bare participle speaks of the noun right before it. */
    private void participle(int token, Sentence sentence) {
        int noun = token - 1;
        boolean bare = noun > sentence.first()
                && tokens.get(token).xpos().equals("VBG")
                && tokens.get(token).deprel().equals("acl")
                && tokens.get(token).head() != noun
                && isNoun(noun)
                && tokens.get(noun).relation().equals("nmod");
        if (bare && tokens.get(noun).head() == tokens.get(token).head()) {
            hang(token, noun, "acl");
        }
    }

    private boolean has(int head, String deprel, Sentence sentence) {
        for (int i = sentence.first(); i < sentence.last(); i++) {
            if (tokens.get(i).head() == head && tokens.get(i).deprel().equals(deprel)) {
                return true;
            }
        }
        return false;
    }

    private boolean isCore(int token) {
        return CORE.contains(tokens.get(token).relation());
    }

    private boolean isNoun(int token) {
        String upos = tokens.get(token).upos();
        return upos.equals("NOUN") || upos.equals("PROPN");
    }

    private void hang(int token, int head, String deprel) {
        for (int i = head; i >= 0; i = tokens.get(i).head()) {
            if (i == token) {
                return;
            }
        }
        put(token, head, deprel);
    }

    private void put(int token, int head, String deprel) {
        Token word = tokens.get(token);
        tokens.set(token, new Token(word.span(), word.form(), word.lemma(), word.upos(), word.xpos(), head, deprel));
    }
}
