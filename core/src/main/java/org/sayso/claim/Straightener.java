// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sayso.sentence.Mention;
import org.sayso.sentence.Reading;
import org.sayso.sentence.Sentence;
import org.sayso.sentence.Token;
import org.sayso.vocabulary.Kind;
import org.sayso.vocabulary.Lexicon;

/**
 * Mends what no English sentence can have in the tree that was read, and turns "who is X" so that X is the predicate: an owner with
 * "'s" beside what is owned as a second subject, an object before its verb, "of" after a noun hung on the verb, the object of "ban X
 * from going" lost to the clause, a phrase with a preposition before the noun that it belongs to, a name that goes on after
 * another phrase, "which has" that follows a plural, "two dead and three injured" in one list.
 */
final class Straightener {

    private static final Set<String> ASKING = Set.of(
            "ask",
            "order",
            "tell",
            "urge",
            "instruct",
            "direct",
            "require",
            "request",
            "command",
            "force",
            "compel",
            "invite",
            "persuade",
            "encourage",
            "beg",
            "implore",
            "implor",
            "advise",
            "warn",
            "exhort",
            "enjoin",
            "pressure",
            "beseech",
            "entreat",
            "petition",
            "commission",
            "task",
            "oblige",
            "authorise",
            "authorize",
            "permit",
            "forbid",
            "counsel");
    /** Verbs with the preposition that marks who is asked: "called on both sides to stop". */
    private static final Map<String, String> ASKING_WITH =
            Map.of("call", "on", "appeal", "to", "plead", "with", "prevail", "on");

    private static final Set<String> ASKING_FOR =
            Set.of("call", "ask", "push", "press", "appeal", "plead", "argue", "wait", "hope", "long");
    private static final Set<String> UNTIL = Set.of("until", "to", "till", "through");
    private static final Set<String> CORE = Set.of("nsubj", "obj", "iobj", "obl");

    private static final int LONGEST_DATELINE = 12;
    private static final Set<String> DYING =
            Set.of("kill", "murder", "die", "perish", "slay", "execute", "assassinate");
    private static final Set<String> BEREAVED = Set.of(
            "family",
            "relative",
            "parent",
            "mother",
            "father",
            "widow",
            "orphan",
            "child",
            "wife",
            "husband",
            "friend");

    private static final Set<String> LEADING = Set.of("lead", "head", "run", "own", "found", "chair");

    private static final Set<String> SEATED = Set.of("base", "locate", "situate", "headquarter");

    private static final List<String> PREFIXES = List.of("ex-", "co-", "vice-", "sub-", "deputy-", "then-");
    private static final Lexicon POSTS = Lexicon.named("posts");

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
        return reading.with(tokens, reading.mentions());
    }

    private void mend(Sentence sentence) {
        dateline(sentence);
        reading.mentions().stream()
                .filter(name -> name.kind() == Mention.Kind.NAME
                        && sentence.contains(name.range().start()))
                .forEach(this::oneName);
        for (int i = sentence.first(); i < sentence.last(); i++) {
            ofAuxiliary(i);
            askedPredicate(i, sentence);
            owner(i, sentence);
            doubleSubject(i, sentence);
            namedSubject(i, sentence);
            lateSubject(i, sentence);
            strayedOf(i, sentence);
            earlyObject(i, sentence);
            clauseSubject(i, sentence);
            strayedFrom(i, sentence);
            participle(i, sentence);
            earlyPhrase(i, sentence);
            brokenName(i);
            relative(i);
            calledOn(i, sentence);
            calledFor(i, sentence);
            period(i, sentence);
            asked(i, sentence);
            inverted(i, sentence);
            onlyObject(i, sentence);
            namedAs(i, sentence);
            relativeByName(i, sentence);
            ledBy(i, sentence);
            basedIn(i, sentence);
            headlineVerb(i, sentence);
            behindAlias(i, sentence);
            pairedResult(i, sentence);
            bereaved(i, sentence);
            operation(i);
            sortBeforeName(i);
            numberedName(i, sentence);
            ofDollars(i);
            shotDead(i);
            ofAdjective(i, sentence);
            prefixedPost(i);
            bodyBeforePost(i, sentence);
        }
    }

    /** "LONDON (Reuters) - A blast injured two people, police said": a dateline is no part of its sentence. */
    private void dateline(Sentence sentence) {
        int dash = sentence.first() + 1;
        while (dash < sentence.last() && dash < sentence.first() + LONGEST_DATELINE && !isDash(dash)) {
            dash++;
        }
        int agency = isDash(Math.min(dash, sentence.last() - 1)) ? -1 : behindAgency(sentence);
        dash = agency < 0 ? dash : agency;
        boolean place = tokens.get(sentence.first()).form().matches("\\p{Lu}[\\p{Lu}.'-]{2,}")
                && dash + 2 < sentence.last()
                && (agency >= 0 || isDash(dash));
        for (int i = sentence.first(); place && i < dash; i++) {
            place = tokens.get(i).form().matches("\\p{Lu}.*|\\d+|\\P{L}");
        }
        for (int i = sentence.first(); place && i < dash; i++) {
            if (tokens.get(i).head() >= dash) {
                put(i, tokens.get(i).head(), "dep");
            }
        }
    }

    /** The bracket that closes the name of an agency in "LONDON (Reuters) Ministers met"; -1 for none. */
    private int behindAgency(Sentence sentence) {
        for (int i = sentence.first() + 1;
                i + 2 < Math.min(sentence.last(), sentence.first() + LONGEST_DATELINE);
                i++) {
            if (tokens.get(i).form().equals("(") && tokens.get(i + 2).form().equals(")")) {
                return tokens.get(i + 1).form().matches("\\p{Lu}.*") ? i + 2 : -1;
            }
            if (!tokens.get(i).form().matches("\\p{Lu}[\\p{Lu}.'-]*|,")) {
                return -1;
            }
        }
        return -1;
    }

    private boolean isDash(int token) {
        return tokens.get(token).form().matches("-|--|–|—");
    }

    /** "The families of Americans who were killed": the dead are not those who are left. */
    private void bereaved(int token, Sentence sentence) {
        Token verb = tokens.get(token);
        int noun = verb.head();
        boolean killed = noun >= sentence.first()
                && noun < token
                && verb.deprel().equals("acl:relcl")
                && DYING.contains(verb.lemma())
                && BEREAVED.contains(tokens.get(noun).lemma());
        for (int i = noun + 1; killed && i < token; i++) {
            boolean of = tokens.get(i).head() == noun
                    && tokens.get(i).relation().equals("nmod")
                    && tokens.get(i - 1).form().equals("of");
            if (of) {
                hang(token, i, "acl:relcl");
            }
        }
    }

    /** "The Aster and S&P 500": the words of a name that nothing parts hang together. */
    private void oneName(Mention name) {
        int first = name.range().start();
        for (int i = first + 1; i < name.range().end(); i++) {
            Token word = tokens.get(i);
            boolean apart = word.relation().equals("conj")
                    && (word.head() == tokens.get(first).head() || word.head() == first)
                    && word.upos().matches("PROPN|NUM");
            if (apart) {
                hang(i, first, "flat");
            }
        }
    }

    /** "The ex-president", "a co-chairman": the post with its prefix is that post. */
    private void prefixedPost(int token) {
        Token word = tokens.get(token);
        String lemma = word.lemma().toLowerCase(Locale.ROOT);
        int prefix = PREFIXES.stream()
                .filter(lemma::startsWith)
                .mapToInt(String::length)
                .findFirst()
                .orElse(0);
        String post = lemma.substring(prefix);
        if (prefix > 0 && !POSTS.contains(lemma) && POSTS.contains(post) && isNoun(token)) {
            tokens.set(
                    token,
                    new Token(word.span(), word.form(), post, word.upos(), word.xpos(), word.head(), word.deprel()));
        }
    }

    /** "Is short for Free Painters", "is superior to the old model": behind an adjective what has a preposition is no object. */
    private void ofAdjective(int token, Sentence sentence) {
        int head = tokens.get(token).head();
        boolean object = head >= 0
                && tokens.get(token).deprel().equals("obj")
                && tokens.get(head).upos().equals("ADJ")
                && hasCase(token, sentence);
        if (object) {
            hang(token, head, "obl");
        }
    }

    /** "Shot dead roughly 100 men": they were not dead before. */
    private void shotDead(int token) {
        int verb = token - 1;
        Token word = tokens.get(token);
        boolean result = word.lemma().equals("dead")
                && word.relation().equals("amod")
                && verb >= 0
                && tokens.get(verb).lemma().equals("shoot")
                && tokens.get(word.head()).head() == verb;
        if (result) {
            hang(token, verb, "xcomp");
        }
    }

    /** "Gave CA$10 million": the letters say whose dollars they are, not who got them. */
    private void ofDollars(int token) {
        int sign = token + 1;
        boolean joined = sign < tokens.size()
                && tokens.get(sign).form().equals("$")
                && tokens.get(token).span().end() == tokens.get(sign).span().start()
                && Quantities.isOfDollars(tokens.get(token).form());
        if (joined) {
            hang(token, sign, "compound");
        }
    }

    /** "The Aster Average and Norvia 500": a number right behind a name is part of it. */
    private void numberedName(int token, Sentence sentence) {
        Token word = tokens.get(token);
        int name = token - 1;
        boolean numbered = word.form().matches("[0-9]+")
                && word.relation().equals("conj")
                && name > sentence.first()
                && tokens.get(name).upos().equals("PROPN")
                && tokens.get(name).relation().equals("conj")
                && tokens.get(name).head() == word.head();
        if (numbered) {
            for (int i = sentence.first(); i < sentence.last(); i++) {
                if (tokens.get(i).head() == token) {
                    hang(i, name, tokens.get(i).deprel());
                }
            }
            hang(token, name, "flat");
        }
    }

    /** "Shares of building goods giant Nordsee": the noun right before a name, with those before it, says what the named is. */
    private void sortBeforeName(int token) {
        int name = tokens.get(token).head();
        int noun = token - 1;
        boolean shape = name > token
                && noun >= 0
                && tokens.get(token).upos().equals("NOUN")
                && tokens.get(token).relation().equals("compound")
                && tokens.get(name).upos().equals("PROPN")
                && tokens.get(noun).upos().equals("NOUN");
        boolean named = shape
                && tokens.get(name).relation().equals("appos")
                && tokens.get(name).head() == noun;
        boolean beside = shape
                && tokens.get(name).head() >= 0
                && tokens.get(name).head() == tokens.get(noun).head()
                && tokens.get(name).relation().equals("nmod")
                && tokens.get(noun).relation().equals("nmod")
                && !hasCase(name, reading.sentenceOf(name));
        if (!named && !beside) {
            return;
        }
        hang(name, tokens.get(noun).head(), tokens.get(noun).deprel());
        for (int i = 0; i < tokens.size(); i++) {
            if (i != name && tokens.get(i).head() == noun) {
                hang(
                        i,
                        tokens.get(i).relation().equals("compound") ? token : name,
                        tokens.get(i).deprel());
            }
        }
        hang(noun, token, "compound");
    }

    /** "Operation Olive Branch" is an operation, whichever of its words the tree hangs the others on. */
    private void operation(int token) {
        int head = tokens.get(token).head();
        boolean named = tokens.get(token).form().equals("Operation")
                && tokens.get(token).relation().equals("compound")
                && head > token
                && head - token < 4
                && tokens.get(head).xpos().startsWith("NNP");
        if (!named) {
            return;
        }
        Token last = tokens.get(head);
        hang(token, last.head(), last.deprel());
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).head() == head && (i < token || i > head)) {
                hang(i, token, tokens.get(i).deprel());
            }
        }
        hang(head, token, "flat");
    }

    /** "Holm voices doubt over the plan": read as a noun, though its form is a verb's: who stands before it does it to what stands behind. */
    private void headlineVerb(int token, Sentence sentence) {
        Token verb = tokens.get(token);
        int doer = token - 1;
        boolean misread = verb.head() < 0
                && verb.upos().equals("NOUN")
                && verb.xpos().matches("VB[ZDP]")
                && doer >= sentence.first()
                && isNoun(doer)
                && tokens.get(doer).head() == token
                && !has(token, "case", sentence)
                && !has(token, "cop", sentence);
        if (!misread) {
            return;
        }
        tokens.set(
                token,
                new Token(verb.span(), verb.form(), verb.lemma(), "VERB", verb.xpos(), verb.head(), verb.deprel()));
        put(doer, token, "nsubj");
        for (int i = token + 1; i < sentence.last(); i++) {
            boolean object = tokens.get(i).head() == token
                    && isNoun(i)
                    && tokens.get(i).relation().matches("xcomp|compound|nmod|obj")
                    && !hasBefore(i, "case", sentence)
                    && !hasBefore(i, "mark", sentence);
            if (object && !has(token, "obj", sentence)) {
                put(i, token, "obj");
            }
        }
    }

    /** "Oversight Committee Chairman": the words with capitals before the post name its body. */
    private void bodyBeforePost(int body, Sentence sentence) {
        boolean post = body > sentence.first()
                && body + 1 < sentence.last()
                && isCapital(body)
                && isCapital(body - 1)
                && !Frames.SIDES.contains(tokens.get(body).lemma().toLowerCase(Locale.ROOT))
                && Kinds.ofNoun(tokens.get(body).lemma().toLowerCase(Locale.ROOT))
                        .contains(Kind.GROUP)
                && Kinds.ofNoun(tokens.get(body + 1).lemma().toLowerCase(Locale.ROOT))
                        .contains(Kind.POST);
        if (!post
                || tokens.get(body).head() <= body
                || !tokens.get(body).relation().equals("compound")) {
            return;
        }
        for (int i = body - 1; i >= sentence.first() && isCapital(i); i--) {
            boolean beside =
                    tokens.get(i).head() > body && tokens.get(i).relation().matches("compound|amod");
            if (beside) {
                hang(i, body, "compound");
            }
        }
        hang(body, body + 1, "compound");
    }

    private boolean isCapital(int token) {
        return Character.isUpperCase(tokens.get(token).form().charAt(0))
                && tokens.get(token).upos().matches("NOUN|PROPN|ADJ");
    }

    /** "Tal Breck, alias the Blacksmith, who led the band": what follows an alias speaks of the one who has it. */
    private void behindAlias(int token, Sentence sentence) {
        int alias = tokens.get(token).head() - 1;
        boolean relative = tokens.get(token).deprel().equals("acl:relcl") && alias > sentence.first();
        if (relative && tokens.get(alias).form().equalsIgnoreCase("the")) {
            alias--;
        }
        if (!relative || !tokens.get(alias).form().equalsIgnoreCase("alias") || alias <= sentence.first()) {
            return;
        }
        int bearer = alias - (tokens.get(alias - 1).form().equals(",") ? 2 : 1);
        while (bearer >= sentence.first() && tokens.get(bearer).relation().equals("flat")) {
            bearer = tokens.get(bearer).head();
        }
        if (bearer >= sentence.first() && isNoun(bearer)) {
            hang(token, bearer, "acl:relcl");
        }
    }

    /** "Voters have left the party, led by Tal Breck": a participle of leading speaks of the body right before its comma. */
    private void ledBy(int token, Sentence sentence) {
        int noun = token - 2;
        boolean led = isSetOff(token, sentence)
                && tokens.get(token + 1).form().equals("by")
                && LEADING.contains(tokens.get(token).lemma())
                && isNoun(noun)
                && tokens.get(token).head() < noun;
        if (led) {
            hang(token, noun, "acl");
        }
    }

    /** A participle behind a comma that was read with a noun, with a word before the comma and one behind it. */
    private boolean isSetOff(int token, Sentence sentence) {
        return token - 2 >= sentence.first()
                && token + 1 < sentence.last()
                && tokens.get(token).xpos().equals("VBN")
                && tokens.get(token).deprel().equals("acl")
                && tokens.get(token - 1).form().equals(",");
    }

    /** "A lawyer for the Holm Club, based in Toreth": where something is said to lie is said of the name right before the comma. */
    private void basedIn(int token, Sentence sentence) {
        int name = token - 2;
        boolean seated = isSetOff(token, sentence)
                && tokens.get(token + 1).upos().equals("ADP")
                && SEATED.contains(tokens.get(token).lemma())
                && tokens.get(name).upos().equals("PROPN");
        int head = seated && tokens.get(name).relation().equals("flat")
                ? tokens.get(name).head()
                : name;
        if (seated && tokens.get(token).head() < head) {
            hang(token, head, "acl");
        }
    }

    /** "His divorce from wife Anna", "named businesswoman Anna Berg": a word of kinship or for a person right before a name is said of it, not of a second person. */
    private void relativeByName(int token, Sentence sentence) {
        int name = token + 1;
        boolean kin = name < sentence.last()
                && tokens.get(token).xpos().equals("NN")
                && Kinds.ofNoun(tokens.get(token).lemma()).contains(Kind.PERSON)
                && tokens.get(name).xpos().equals("NNP")
                && !hasBefore(token, "det", sentence)
                && !hasBefore(token, "nmod:poss", sentence);
        Token word = tokens.get(token);
        int above = kin ? tokens.get(name).head() : -1;
        boolean beside = kin
                && above == word.head()
                && above != token
                && (tokens.get(name).relation().equals(word.relation())
                        || word.relation().equals("obj")
                                && tokens.get(name).relation().equals("xcomp"));
        boolean under = kin
                && Lexicon.named("kinship").contains(word.lemma())
                && above == token
                && Set.of("appos", "flat", "nmod").contains(tokens.get(name).relation());
        if (!beside && !under) {
            return;
        }
        put(name, word.head(), word.deprel());
        boolean kinship = Lexicon.named("kinship").contains(word.lemma());
        for (int i = sentence.first(); i < sentence.last(); i++) {
            if (i != name && tokens.get(i).head() == token && (kinship || i > name)) {
                put(i, name, tokens.get(i).deprel());
            }
        }
        put(token, name, "nmod:desc");
    }

    /** "Who is the leader?": treebanks may make "who" the predicate; what is asked is who the leader is. */
    private void askedPredicate(int token, Sentence sentence) {
        Token asked = tokens.get(token);
        int copula = token + 1;
        boolean shape = asked.xpos().equals("WP")
                && copula < sentence.last()
                && tokens.get(copula).relation().equals("cop")
                && (tokens.get(copula).head() == token
                        || tokens.get(copula).head() > copula
                                && tokens.get(tokens.get(copula).head()).head() == token);
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

    /** "Clinton's emails might be released", "Holm's claim that Berg lied": whose emails, whose claim. */
    private void owner(int token, Sentence sentence) {
        int mark = token + 1;
        boolean owner = isCore(token)
                && mark + 1 < sentence.last()
                && tokens.get(mark).xpos().equals("POS")
                && tokens.get(mark).head() == token;
        int owned = owner ? nounFrom(mark + 1, sentence) : -1;
        int verb = tokens.get(token).head();
        boolean below = owned >= 0 && verb > owned && tokens.get(verb).head() == owned;
        if (owned >= 0 && (below || tokens.get(owned).head() == verb)) {
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

    /** "The head of the council Tal Breck said": a clause has one subject, and a name right after a noun's phrase names that noun. */
    private void namedSubject(int token, Sentence sentence) {
        int verb = tokens.get(token).head();
        if (!tokens.get(token).relation().equals("nsubj")
                || verb < token
                || !tokens.get(token).upos().equals("PROPN")) {
            return;
        }
        int before = token - 1;
        while (before >= sentence.first() && isUnder(before, token)) {
            before--;
        }
        before -= before >= sentence.first() && tokens.get(before).form().equals(",") ? 1 : 0;
        int noun = before;
        while (noun >= sentence.first() && tokens.get(noun).head() != verb) {
            noun = tokens.get(noun).head();
        }
        boolean other = noun >= sentence.first()
                && noun < token
                && tokens.get(noun).relation().equals("nsubj")
                && tokens.get(noun).upos().equals("NOUN");
        if (other) {
            hang(token, noun, "appos");
        }
    }

    private boolean isUnder(int token, int head) {
        int i = token;
        while (i >= 0 && i != head) {
            i = tokens.get(i).head();
        }
        return i == head;
    }

    /** "Nobody was hurt, but Toreth closed the road": what follows "but" is the subject of the verb that follows it. */
    private void lateSubject(int token, Sentence sentence) {
        int verb = tokens.get(token).head();
        boolean late = tokens.get(token).relation().equals("nsubj")
                && verb >= sentence.first()
                && verb < token
                && isNoun(token);
        boolean joined = false;
        for (int i = verb + 1; late && i < sentence.last(); i++) {
            Token word = tokens.get(i);
            joined |= i < token && word.upos().equals("CCONJ");
            boolean next =
                    i > token && word.upos().equals("VERB") && word.deprel().equals("conj") && word.head() == verb;
            if (next && joined && hasBefore(verb, "nsubj", sentence) && !hasBefore(i, "nsubj", sentence)) {
                hang(token, i, "nsubj");
                return;
            }
        }
    }

    private boolean hasBefore(int verb, String relation, Sentence sentence) {
        for (int i = sentence.first(); i < verb; i++) {
            if (tokens.get(i).head() == verb && tokens.get(i).relation().equals(relation)) {
                return true;
            }
        }
        return false;
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

    /** "The unions, three in all, have endorsed her": a subject belongs to the verb, not to its auxiliary. */
    private void ofAuxiliary(int token) {
        Token word = tokens.get(token);
        boolean dependent = word.relation().matches("nsubj|obj|iobj|obl|advmod|ccomp|xcomp|advcl");
        Token auxiliary = dependent && word.head() >= 0 ? tokens.get(word.head()) : word;
        if (dependent && auxiliary.relation().matches("aux|cop") && auxiliary.head() >= 0) {
            hang(token, auxiliary.head(), word.deprel());
        }
    }

    /**
     * "According to Tal Breck, the team's coach, the robot won": a phrase with a preposition follows the noun that it belongs to, so
     * this one belongs to the verb; a noun set off after its name, where the clause has another subject, is its apposition.
     */
    private void earlyPhrase(int token, Sentence sentence) {
        Token word = tokens.get(token);
        int noun = word.head();
        boolean early = word.deprel().equals("nmod")
                && noun > token
                && isNoun(token)
                && tokens.get(noun).relation().equals("nsubj")
                && hasCase(token, sentence);
        int verb = early ? tokens.get(noun).head() : -1;
        if (verb < 0) {
            return;
        }
        boolean second = false;
        for (int i = noun + 1; i < verb; i++) {
            second |= tokens.get(i).head() == verb && tokens.get(i).relation().equals("nsubj") && isNoun(i);
        }
        hang(token, verb, "obl");
        if (second) {
            hang(noun, token, "appos");
        }
    }

    private boolean hasCase(int token, Sentence sentence) {
        for (int i = sentence.first(); i < token; i++) {
            int head = tokens.get(i).head();
            if (tokens.get(i).relation().equals("case")
                    && (head == token || (head >= 0 && tokens.get(head).head() == token))) {
                return true;
            }
        }
        return false;
    }

    /** "The head of the council Tal Breck": what goes on after another phrase is no part of the same name, but an apposition. */
    private void brokenName(int token) {
        int head = tokens.get(token).head();
        if (!tokens.get(token).deprel().equals("flat") || head < 0 || head > token) {
            return;
        }
        for (int i = head + 1; i < token; i++) {
            if (tokens.get(i).head() == head && tokens.get(i).relation().equals("nmod")) {
                put(token, head, "appos");
                return;
            }
        }
    }

    /** "A policy of turning away boats which has been criticised": what "has" speaks of is one thing, so the policy. */
    private void relative(int token) {
        int verb = tokens.get(token).head();
        boolean subject = tokens.get(token).xpos().equals("WDT")
                && tokens.get(token).relation().equals("nsubj")
                && verb > token
                && tokens.get(verb).deprel().equals("acl:relcl");
        int noun = subject && isSingular(token, verb) ? tokens.get(verb).head() : -1;
        int up = noun;
        for (int depth = 0; depth < 5 && up >= 0 && isPlural(up); depth++) {
            int next = tokens.get(up).head();
            boolean inside =
                    Set.of("nmod", "obj", "obl", "acl").contains(tokens.get(up).deprel()) && next < up;
            up = inside ? next : -1;
            if (up >= 0 && tokens.get(up).deprel().equals("acl") && !isNoun(up)) {
                up = tokens.get(up).head();
            }
        }
        if (up >= 0 && up != noun && isNoun(up)) {
            hang(verb, up, "acl:relcl");
        }
    }

    /** Whether the clause between a relative pronoun and its verb is finite in the third person singular. */
    private boolean isSingular(int pronoun, int verb) {
        for (int i = pronoun + 1; i <= verb; i++) {
            Token word = tokens.get(i);
            if (word.xpos().equals("VBZ") || (word.form().equals("was") && word.head() == verb)) {
                return word.head() == verb || i == verb;
            }
        }
        return false;
    }

    private boolean isPlural(int token) {
        Token word = tokens.get(token);
        return word.xpos().equals("NNS") && !word.form().equalsIgnoreCase(word.lemma());
    }

    /** "She criticized officer Breck for leaving": where nothing is given or told, the one object is the direct one. */
    private void onlyObject(int token, Sentence sentence) {
        int verb = tokens.get(token).head();
        boolean alone = tokens.get(token).deprel().equals("iobj")
                && verb >= 0
                && isNoun(token)
                && !has(verb, "obj", sentence)
                && !has(verb, "ccomp", sentence)
                && !has(verb, "xcomp", sentence)
                && !has(verb, "parataxis", sentence)
                && !has(verb, "aux:pass", sentence);
        if (alone) {
            put(token, verb, "obj");
        }
    }

    /** "The board named Anna Berg chairwoman": of two predicates of one verb the first, a name, is whom it names. */
    private void namedAs(int token, Sentence sentence) {
        int verb = tokens.get(token).head();
        boolean name = tokens.get(token).deprel().equals("xcomp")
                && tokens.get(token).xpos().equals("NNP")
                && verb >= 0
                && verb < token
                && !has(verb, "obj", sentence);
        for (int i = token + 1; name && i < sentence.last(); i++) {
            if (tokens.get(i).head() == verb && tokens.get(i).deprel().equals("xcomp") && isNoun(i)) {
                put(token, verb, "obj");
                return;
            }
        }
    }

    /** "Which system has Aster outsold?": an auxiliary before the subject asks; no relative clause begins so. */
    private void inverted(int noun, Sentence sentence) {
        if (tokens.get(noun).head() >= 0 || !isNoun(noun) || !asksWhich(noun, sentence)) {
            return;
        }
        int verb = -1;
        for (int i = noun + 1; i < sentence.last(); i++) {
            verb = verb < 0
                            && tokens.get(i).deprel().equals("acl:relcl")
                            && tokens.get(i).head() == noun
                    ? i
                    : verb;
        }
        int auxiliary = noun + 1;
        boolean subject = verb > auxiliary
                && tokens.get(auxiliary).upos().equals("AUX")
                && hasBefore(verb, "nsubj", sentence)
                && !hasBefore(verb, "obj", sentence);
        if (subject) {
            put(verb, -1, "root");
            for (int i = noun + 1; i < sentence.last(); i++) {
                if (tokens.get(i).head() == noun) {
                    put(i, verb, tokens.get(i).deprel());
                }
            }
            put(noun, verb, "obj");
        }
    }

    private boolean asksWhich(int noun, Sentence sentence) {
        for (int i = sentence.first(); i < noun; i++) {
            Token word = tokens.get(i);
            if (word.head() == noun
                    && word.deprel().equals("det")
                    && word.xpos().equals("WDT")) {
                return true;
            }
        }
        return false;
    }

    /** "The council was asked by her to help": what somebody is asked to do is what is asked, not its purpose. */
    private void asked(int token, Sentence sentence) {
        int verb = tokens.get(token).head();
        boolean infinitive = tokens.get(token).deprel().equals("advcl")
                && verb >= sentence.first()
                && verb < token
                && tokens.get(token).xpos().equals("VB")
                && (ASKING.contains(tokens.get(verb).lemma()) || isAskedWith(verb, token))
                && hasBefore(token, "mark", sentence);
        if (infinitive
                && (hasBefore(verb, "nsubj", sentence) && has(verb, "aux:pass", sentence)
                        || has(verb, "obj", sentence)
                        || has(verb, "iobj", sentence)
                        || isAskedWith(verb, token))
                && !has(verb, "xcomp", sentence)
                && !has(verb, "ccomp", sentence)) {
            put(token, verb, "xcomp");
        }
    }

    private boolean isAskedWith(int verb, int deed) {
        String preposition = ASKING_WITH.get(tokens.get(verb).lemma());
        for (int i = verb + 1; preposition != null && i < deed; i++) {
            int asked = tokens.get(i).head();
            boolean marked = tokens.get(i).lemma().equals(preposition) && asked > i && asked < deed;
            if (marked && tokens.get(asked).head() == verb) {
                return true;
            }
        }
        return false;
    }

    /** "Who was president from 2011 until 2019": both ends of a period belong to one word, the nearer one. */
    private void period(int token, Sentence sentence) {
        int start = token - 2;
        boolean pair = start > sentence.first()
                && UNTIL.contains(tokens.get(token - 1).lemma())
                && tokens.get(token).xpos().equals("CD")
                && tokens.get(start).xpos().equals("CD")
                && tokens.get(start - 1).lemma().equals("from");
        int one = pair ? tokens.get(start).head() : -1;
        int other = pair ? tokens.get(token).head() : -1;
        if (one < 0 || other < 0 || one == other || other == start || one == token) {
            return;
        }
        int nearer = one < start && (other > start || one > other) ? start : token;
        hang(
                nearer == start ? token : start,
                tokens.get(nearer).head(),
                tokens.get(nearer).deprel());
    }

    /** "X called on Y to go": "on" marks who is called on, not what he is to do. */
    private void calledOn(int token, Sentence sentence) {
        int on = token - 1;
        int clause = tokens.get(token).head();
        boolean shape = on > sentence.first()
                && isNoun(token)
                && clause > token
                && tokens.get(token).relation().equals("nsubj")
                && tokens.get(on).lemma().equals("on")
                && tokens.get(on).head() == clause
                && tokens.get(on - 1).lemma().equals("call");
        if (shape && has(clause, "mark", sentence)) {
            put(on, token, "case");
            hang(token, on - 1, "obl");
        }
    }

    /** "X called for Y to go": Y is who shall go. */
    private void calledFor(int token, Sentence sentence) {
        int clause = tokens.get(token).head();
        int verb = clause > token ? tokens.get(clause).head() : -1;
        boolean shape = isNoun(token)
                && tokens.get(token).relation().equals("obl")
                && verb >= sentence.first()
                && verb < token
                && ASKING_FOR.contains(tokens.get(verb).lemma())
                && tokens.get(clause).xpos().equals("VB");
        for (int i = verb + 1; shape && i < token; i++) {
            if (tokens.get(i).lemma().equals("for") && tokens.get(i).head() == token) {
                hang(token, clause, "nsubj");
                hang(i, clause, "mark");
            }
        }
    }

    /** "left two dead and three injured", "two were killed and three wounded": each number has a word of its own for what became of them. */
    private void pairedResult(int token, Sentence sentence) {
        int first = tokens.get(token).head();
        int noun = token - 1;
        boolean pair = tokens.get(token).deprel().equals("conj")
                && isResult(token)
                && first >= sentence.first()
                && first < noun
                && isResult(first)
                && isCounted(noun)
                && !tokens.get(noun).relation().equals("nsubj");
        boolean passive = pair && tokens.get(first).upos().equals("VERB");
        boolean result = pair
                && Set.of("xcomp", "amod", "acl").contains(tokens.get(first).relation());
        int other = passive || result ? tokens.get(noun).head() : -1;
        boolean near = other >= 0
                && (other == token
                        || other == first
                        || other == tokens.get(first).head()
                        || isCounted(other));
        int verb = near ? (passive ? first : governor(first)) : -1;
        if (verb >= 0 && (has(noun, "cc", sentence) || has(token, "cc", sentence))) {
            hang(noun, verb, "dep");
            hang(token, noun, tokens.get(token).upos().equals("VERB") ? "acl" : "amod");
        }
    }

    private boolean isResult(int token) {
        String xpos = tokens.get(token).xpos();
        return xpos.equals("JJ") || xpos.equals("VBN");
    }

    private boolean isCounted(int token) {
        return isNoun(token)
                || tokens.get(token).lemma().matches("many|several|few")
                || tokens.get(token).upos().equals("NUM")
                || tokens.get(token).upos().equals("DET");
    }

    private int governor(int token) {
        int i = tokens.get(token).head();
        while (i >= 0 && !tokens.get(i).upos().equals("VERB")) {
            i = tokens.get(i).head();
        }
        return i;
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
