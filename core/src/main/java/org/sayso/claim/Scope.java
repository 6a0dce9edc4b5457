// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.sayso.sentence.Reading;
import org.sayso.sentence.Sentence;

/**
 * What wraps a word on the way down from the root of its sentence.
 *
 * <p>The certainty starts as a fact at the root. At every step down it passes through what the governor commits its
 * complement to ({@link Embedding}), and then through what stands in the clause itself: negation, modals, adverbs
 * ({@link LocalScope}). What a text presupposes (relative clauses, appositions, titles, "the attack") starts anew.
 */
final class Scope {

    /** Deeper nesting than this is a misread list, not grammar. */
    private static final int DEPTH = 48;

    private static final Set<String> HYPOTHETICAL = Set.of("if", "unless", "whether", "lest", "should");
    private static final Set<String> FACTIVE =
            Set.of("because", "although", "though", "while", "whereas", "since", "as", "despite", "given", "albeit");
    private static final Set<String> TIMES = Set.of("when", "whenever", "once", "before", "after");

    /** "once he wins", "until she leaves": it has not come yet. */
    private static final Set<String> COMING = Set.of("once", "until");

    /** What is only said or supposed takes its reasons along. */
    private static final Set<Modality> OUTSIDE = Set.of(Modality.HYPOTHETICAL, Modality.ALLEGED, Modality.REPORTED);

    /** Verbs that say of their subject only that it happens, and those that say so in the passive. */
    private static final Set<String> HAPPENING = Set.of("happen", "occur", "materialise", "materialize");

    private static final Set<String> HELD =
            Set.of("hold", "conduct", "stage", "organise", "organize", "sign", "launch");

    private static final Set<String> MAKING = Set.of(
            "swear",
            "install",
            "elect",
            "appoint",
            "name",
            "nominate",
            "inaugurate",
            "choose",
            "select",
            "pick",
            "serve",
            "act");

    private static final Set<String> BANS = Set.of("ban", "shutdown", "prohibition", "moratorium", "freeze", "halt");
    /** Where there is none of it that something is so, it is likely not. */
    private static final Set<String> PROOFS = Set.of("evidence", "proof", "sign", "indication", "suggestion", "hint");

    private static final Set<String> HAPPENED = Set.of("recent", "previous", "earlier", "past", "ongoing", "latest");

    private static final Set<String> CONTRARY = Set.of("without", "instead", "rather");
    private static final Set<String> APART =
            Set.of("appos", "amod", "nummod", "flat", "list", "dislocated", "vocative", "discourse", "orphan", "det");

    private final Reading reading;
    private final LocalScope local;

    Scope(Reading reading) {
        this.reading = reading;
        this.local = new LocalScope(reading);
    }

    /** The certainty of what a word says. */
    Certainty at(int token) {
        return at(token, step -> {});
    }

    /** The same, telling how sure the text is at each word on the way down. */
    Certainty at(int token, Consumer<Certainty.Step> steps) {
        Certainty outer = Certainty.FACT;
        Clause governor = null;
        for (int index : path(token)) {
            Clause clause = Clause.of(reading, index);
            if (governor == null) {
                outer = atRoot(clause);
            } else if (isTitle(clause)) {
                outer = Certainty.FACT;
            } else if (clause.token().relation().equals("conj")) {
                outer = local.shared(outer, governor, clause);
            } else {
                outer = below(outer, governor, clause);
            }
            steps.accept(new Certainty.Step(index, outer));
            governor = clause;
        }
        return governor == null ? outer : local.inside(outer, governor);
    }

    /** "She alleges that manager Anna Berg lied": that Anna Berg is the manager is taken for granted. */
    private static boolean isTitle(Clause clause) {
        return clause.token().upos().equals("NOUN")
                && !clause.has("cop")
                && Stream.concat(clause.with("flat"), clause.with("appos"))
                        .anyMatch(name -> clause.token(name).upos().equals("PROPN"));
    }

    private Deque<Integer> path(int token) {
        Deque<Integer> path = new ArrayDeque<>();
        for (int i = token;
                i >= 0 && path.size() < DEPTH;
                i = reading.tokens().get(i).head()) {
            path.addFirst(i);
        }
        return path;
    }

    private Certainty atRoot(Clause clause) {
        Sentence sentence = reading.sentenceOf(clause.head());
        for (int i = sentence.last() - 1; i >= sentence.first(); i--) {
            String form = reading.tokens().get(i).form();
            if (form.equals("?") && !isQuotedAlone(i, clause.head(), sentence)) {
                return Certainty.FACT.atMost(Modality.HYPOTHETICAL);
            }
            if (!reading.tokens().get(i).upos().equals("PUNCT")) {
                break;
            }
        }
        return Certainty.FACT;
    }

    /** "He ran the headline 'Why not?'": the question is that of the words it quotes, the sentence asks nothing. */
    private boolean isQuotedAlone(int mark, int root, Sentence sentence) {
        boolean closed = mark + 1 < sentence.last()
                && reading.tokens().get(mark + 1).form().matches("[\"”’]|''");
        for (int i = mark; closed && i > root; i--) {
            if (reading.tokens().get(i).form().matches("[\"“‘]|''|``")) {
                return true;
            }
        }
        return false;
    }

    private Certainty below(Certainty outer, Clause governor, Clause clause) {
        Certainty inner = local.around(outer, governor, clause.head());
        String relation = clause.token().relation();
        if (relation.equals("acl") && governor.lemma().equals("event") && clause.marked(Set.of("that"))) {
            return Certainty.FACT.atMost(Modality.HYPOTHETICAL); // "in the event that she wins"
        }
        if (clause.token().deprel().equals("acl:relcl") || APART.contains(relation)) {
            return isOfAnyKind(governor, clause) ? Certainty.FACT.atMost(inner.modality()) : Certainty.FACT;
        }
        return switch (relation) {
            case "ccomp", "xcomp", "csubj" -> complement(outer, inner, governor, clause);
            case "advcl" -> adverbial(outer, inner, governor, clause);
            case "acl" -> adnominal(inner, governor, clause);
            case "nsubj", "obj", "iobj", "obl", "nmod", "compound" -> nominal(inner, governor, clause);
            case "parataxis" -> aside(outer, inner, governor, clause);
            default -> inner;
        };
    }

    /** "She would hire people who oppose it": whoever they will be, there are none yet. */
    private static boolean isOfAnyKind(Clause noun, Clause clause) {
        return clause.token().deprel().equals("acl:relcl")
                && noun.token().xpos().equals("NNS")
                && noun.token().relation().equals("obj")
                && !noun.has("det")
                && !noun.has("nummod")
                && !noun.has("nmod:poss")
                && !clause.past();
    }

    private Certainty complement(Certainty outer, Certainty inner, Clause governor, Clause clause) {
        if (clause.marked(HYPOTHETICAL)) {
            return Certainty.FACT.atMost(Modality.HYPOTHETICAL);
        }
        if (!clause.infinitive() && clause.interrogative()) {
            return Certainty.FACT;
        }
        Optional<Clause> nearer = sharing(governor, clause);
        if (nearer.isPresent()) {
            Certainty shared = local.inside(local.shared(outer, governor, nearer.get()), nearer.get());
            return shared.through(Embedding.ofClause(nearer.get(), clause));
        }
        return inner.through(Embedding.ofClause(governor, clause));
    }

    /** "tried but failed to go": the last of several verbs that share a complement behind them. */
    private Optional<Clause> sharing(Clause governor, Clause clause) {
        return governor.with("conj")
                .filter(conjunct -> conjunct < clause.firstToken())
                .map(conjunct -> Clause.of(reading, conjunct))
                .filter(conjunct -> conjunct.token().upos().equals("VERB"))
                .filter(conjunct -> !conjunct.has("ccomp") && !conjunct.has("xcomp") && !conjunct.has("obj"))
                .reduce((first, second) -> second);
    }

    private Certainty adverbial(Certainty outer, Certainty inner, Clause governor, Clause clause) {
        if (conditional(clause) || inCase(clause)) {
            return Certainty.FACT.atMost(Modality.HYPOTHETICAL);
        }
        boolean rather =
                clause.with("cc").anyMatch(cc -> Clause.base(clause.token(cc)).equals("rather"));
        if (rather || clause.marked(CONTRARY)) {
            return Certainty.FACT.negated();
        }
        boolean fallsShort = clause.marked(Set.of("of"))
                && governor.with("advmod")
                        .anyMatch(adverb -> Clause.base(governor.token(adverb)).equals("short"));
        if (fallsShort) {
            return inner.negated(); // "stopped short of calling it a war"
        }
        if (clause.infinitive()) {
            return inner.through(Embedding.ofPurpose(governor, clause));
        }
        if (clause.gerund()
                && clause.marks().isEmpty()
                && governor.token().upos().equals("ADJ")) {
            return inner.through(Embedding.ofClause(governor, clause)); // "not comfortable telling them"
        }
        return Embedding.ofPreposition(governor, clause)
                .map(inner::through)
                .orElseGet(() -> circumstance(outer, inner, clause));
    }

    private boolean inCase(Clause clause) {
        return clause.with("mark")
                .anyMatch(mark -> Clause.base(clause.token(mark)).equals("in")
                        && Clause.base(clause.token(mark + 1)).equals("case"));
    }

    private static boolean conditional(Clause clause) {
        List<String> marks = clause.marks();
        boolean asIf = marks.contains("as") && marks.contains("if")
                || marks.contains("like") && clause.has("cop") && clause.past(); // "like she was his aunt"
        return asIf || marks.stream().anyMatch(HYPOTHETICAL::contains);
    }

    /** Time, cause, manner: not negated with the main clause, but no surer than a plan or guess that it belongs to. */
    private static Certainty circumstance(Certainty outer, Certainty inner, Clause clause) {
        if (clause.marked(FACTIVE) && clause.finite()) {
            boolean asked =
                    outer.modality() == Modality.HYPOTHETICAL && clause.past(); // "will he go although he lost?"
            return new Certainty(
                    Polarity.POSITIVE,
                    OUTSIDE.contains(outer.modality()) && !asked ? outer.modality() : Modality.ASSERTED);
        }
        if (clause.marked(COMING) && clause.finite() && !clause.past()) {
            return new Certainty(Polarity.POSITIVE, inner.modality()).atMost(Modality.PREDICTED);
        }
        boolean past = clause.finite() && clause.past();
        if (inner.modality() == Modality.ORDERED && clause.marked(TIMES) && clause.finite() && !past) {
            return Certainty.FACT.atMost(Modality.HYPOTHETICAL); // "they must keep quiet when they leave office"
        }
        Modality modality = past ? outer.modality() : inner.modality();
        return new Certainty(Polarity.POSITIVE, modality == Modality.DENIED ? Modality.ASSERTED : modality);
    }

    private Certainty adnominal(Certainty inner, Clause governor, Clause clause) {
        if (clause.marked(HYPOTHETICAL)) {
            return Certainty.FACT.atMost(Modality.HYPOTHETICAL);
        }
        if (isBanned(governor) && !clause.infinitive()) {
            return new Certainty(Polarity.NEGATIVE, Modality.PLANNED);
        }
        if (isNone(governor) && PROOFS.contains(Clause.base(governor.token())) && !clause.infinitive()) {
            return new Certainty(Polarity.NEGATIVE, Modality.POSSIBLE);
        }
        boolean untold = !clause.infinitive() && clause.marked(Set.of("that", "of")) && Embedding.untrue(governor);
        if (clause.infinitive() && Embedding.vain(governor) || untold) {
            return Certainty.FACT.negated();
        }
        return Embedding.ofNounClause(governor, clause).map(inner::through).orElse(Certainty.FACT);
    }

    /** "no evidence or indication". */
    private boolean isNone(Clause noun) {
        boolean conjunct = noun.token().relation().equals("conj");
        Clause first = conjunct ? Clause.of(reading, noun.token().head()) : noun;
        return first.with("det").anyMatch(det -> Clause.base(first.token(det)).equals("no"));
    }

    /** "a ban on traders entering the country": they are not to enter. */
    private static boolean isBanned(Clause noun) {
        int head = noun.token().head();
        return noun.token().relation().equals("nmod")
                && head >= 0
                && noun.marked(Set.of("on", "of", "against"))
                && BANS.contains(Clause.base(noun.token(head)));
    }

    private static Certainty nominal(Certainty inner, Clause governor, Clause clause) {
        if (clause.marked(CONTRARY) || clause.marked(Set.of("of", "about")) && Embedding.untrue(governor)) {
            return Certainty.FACT.negated();
        }
        if (happens(governor, clause) || isMade(governor, clause)) {
            return inner;
        }
        if (governor.lemma().equals("blame") && clause.marked(Set.of("for")) && clause.definite()) {
            return Certainty.FACT; // "blamed him for the murder": only that it was he is a charge
        }
        if (supposed(governor, clause)) {
            return new Certainty(Polarity.POSITIVE, inner.modality()).atMost(Modality.HYPOTHETICAL);
        }
        return Embedding.ofPhrase(governor, clause).map(inner::through).orElseGet(() -> argument(inner, clause));
    }

    /** "An outbreak in Velmora would be costly": there is none yet. */
    private static boolean supposed(Clause governor, Clause clause) {
        return clause.token().deprel().equals("nsubj")
                && clause.token().upos().equals("NOUN")
                && !clause.definite()
                && governor.with("aux")
                        .anyMatch(aux -> Clause.base(governor.token(aux)).equals("would"));
    }

    /** "The talks will be held", "the strike did not take place": as sure as the verb that only says that it happens. */
    private static boolean happens(Clause governor, Clause clause) {
        String verb = governor.lemma();
        boolean place = verb.equals("take")
                && governor.with("obj")
                        .anyMatch(object -> Clause.base(governor.token(object)).equals("place"));
        boolean subject = clause.token().relation().equals("nsubj");
        return subject
                && clause.token().upos().equals("NOUN")
                && (place || HAPPENING.contains(verb) || governor.passive() && HELD.contains(verb));
    }

    /** "She will be sworn in as president", "will serve as envoy": she is as surely president as the verb says. */
    private static boolean isMade(Clause governor, Clause clause) {
        return clause.marked(Set.of("as")) && MAKING.contains(governor.lemma());
    }

    /** Known things are presupposed; new ones are as sure as the clause that brings them. */
    private static Certainty argument(Certainty inner, Clause clause) {
        if (isKnown(clause)) {
            return Certainty.FACT;
        }
        return switch (clause.token().deprel()) {
            case "obj", "nsubj:pass" -> clause.definite() ? Certainty.FACT : inner;
            case "compound", "nmod:poss", "nmod:desc" -> Certainty.FACT;
            default -> clause.definite() ? Certainty.FACT : new Certainty(Polarity.POSITIVE, inner.modality());
        };
    }

    /** "They will discuss a recent attack": it took place. */
    private static boolean isKnown(Clause clause) {
        return clause.token().upos().equals("NOUN")
                && clause.with("amod").anyMatch(adjective -> HAPPENED.contains(Clause.base(clause.token(adjective))));
    }

    /** What follows "He claimed:" is claimed; other asides stand for themselves. */
    private static Certainty aside(Certainty outer, Certainty inner, Clause governor, Clause clause) {
        boolean quoted = Embedding.speech(governor.lemma())
                && !governor.has("ccomp")
                && clause.head() > governor.head()
                && !Embedding.speech(clause.lemma());
        return quoted
                ? inner.through(Embedding.ofSpeech(governor))
                : new Certainty(Polarity.POSITIVE, outer.modality());
    }
}
