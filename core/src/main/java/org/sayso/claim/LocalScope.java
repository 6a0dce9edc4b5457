// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sayso.sentence.EntityType;
import org.sayso.sentence.Mention;
import org.sayso.sentence.Reading;
import org.sayso.sentence.Token;

/** What stands in a clause itself: negation, modals, adverbs, conditions; on nouns also adjectives and determiners. */
final class LocalScope {

    private static final Map<String, Commitment> ADVERBS = LexiconTable.commitments("certainty-adverbs");
    static final Map<String, Commitment> ATTRIBUTES = LexiconTable.commitments("certainty-attributes");
    private static final Set<String> INVOLUNTARY = LexiconTable.words("involuntary-verbs", "");
    private static final Set<String> ACTORS = actors();
    private static final Set<String> NOBODY = Set.of("nobody", "none", "nothing", "neither", "nowhere");
    private static final Set<String> FOCUS =
            Set.of("only", "just", "merely", "simply", "solely", "least", "until", "even", "yet", "necessarily");
    /** Verbs that do what they say as they are said. */
    private static final Set<String> UTTERED =
            Set.of("hope", "wish", "fear", "pray", "ask", "urge", "thank", "think", "believe");

    private static final Set<String> COMING = Set.of("tomorrow", "tonight");
    private static final Set<String> LEAVING = Set.of("retire", "resign");
    private static final Set<String> NEXT = Set.of("next", "coming", "later");

    private final Reading reading;

    private static Set<String> actors() {
        Set<String> actors = new HashSet<>(LexiconTable.words("reference-nouns", "person"));
        actors.addAll(LexiconTable.words("reference-nouns", "group"));
        actors.addAll(LexiconTable.words("reference-nouns", "place"));
        return Set.copyOf(actors);
    }

    LocalScope(Reading reading) {
        this.reading = reading;
    }

    /** The certainty inside a clause whose surroundings have the certainty {@code outer}. */
    Certainty inside(Certainty outer, Clause clause) {
        return around(outer, clause, -1);
    }

    /** As {@link #inside}, as one child sees it: what the child itself adds is left out. */
    Certainty around(Certainty outer, Clause clause, int seenFrom) {
        Certainty certainty = hasAlternative(clause, seenFrom) ? alternative(outer) : outer;
        for (int child : clause.children()) {
            certainty = child == seenFrom ? certainty : under(certainty, clause, child);
        }
        return mood(certainty, clause);
    }

    /** A conjunct stands in the scope of what both conjuncts share: the modal of "will visit Y and meet Z". */
    Certainty shared(Certainty outer, Clause first, Clause conjunct) {
        boolean verbal = first.has("aux") || first.has("aux:pass");
        boolean own = conjunct.subject().isPresent()
                || conjunct.has("aux")
                || !(conjunct.token().xpos().equals(first.token().xpos()) || joined(conjunct, "or"));
        if (joined(conjunct, "rather") || joined(conjunct, "instead")) {
            return outer.negated();
        }
        if (command(first) && conjunct.token().xpos().equals("VB")) {
            return outer.atMost(Modality.ORDERED);
        }
        Certainty certainty = isAlternative(first, conjunct) ? alternative(outer) : outer;
        if (verbal && !own) {
            boolean but = conjunct.with("cc")
                    .anyMatch(cc -> Clause.base(conjunct.token(cc)).equals("but"));
            Certainty inside = inside(outer, first);
            certainty = but ? new Certainty(outer.polarity(), inside.modality()) : inside;
        }
        return certainty;
    }

    private boolean hasAlternative(Clause clause, int seenFrom) {
        return clause.with("conj")
                .filter(conjunct -> conjunct != seenFrom)
                .map(conjunct -> Clause.of(reading, conjunct))
                .anyMatch(conjunct -> isAlternative(clause, conjunct));
    }

    /** "Killed, wounded or missing": the word stands before the last one only. */
    private boolean isOr(Clause first) {
        return first.with("conj")
                .map(conjunct -> Clause.of(reading, conjunct))
                .anyMatch(conjunct -> joined(conjunct, "or"));
    }

    /** "were killed or wounded"; those "who died or were wounded" did both, some the one, some the other. */
    private boolean isAlternative(Clause first, Clause conjunct) {
        boolean own = conjunct.subject().isPresent() || !conjunct.marks().isEmpty();
        boolean relative = first.token().relation().equals("acl");
        return isOr(first) && !own && !relative && isPast(first) && isPast(conjunct);
    }

    private static boolean isPast(Clause clause) {
        return clause.token().upos().equals("VERB") && clause.token().xpos().matches("VB[DN]");
    }

    /** Where one or the other is a fact, each of them is possible; what was not done "or" is done neither. */
    private static Certainty alternative(Certainty outer) {
        return outer.equals(Certainty.FACT) ? outer.atMost(Modality.POSSIBLE) : outer;
    }

    private static boolean joined(Clause conjunct, String conjunction) {
        return conjunct.with("cc")
                .anyMatch(cc -> Clause.base(conjunct.token(cc)).equals(conjunction));
    }

    private Certainty under(Certainty certainty, Clause clause, int child) {
        String base = Clause.base(clause.token(child));
        return switch (clause.token(child).relation()) {
            case "aux" -> modal(certainty, clause, base);
            case "advmod", "cc", "det" -> adverb(certainty, clause, child, base);
            case "amod" -> attribute(certainty, clause, clause.token(child));
            case "acl" -> isDue(clause.token(child)) ? certainty.atMost(Modality.PLANNED) : certainty;
            case "nsubj", "obj", "obl" -> quantified(child) ? certainty.negated() : certainty;
            case "advcl" -> condition(certainty, clause, Clause.of(reading, child));
            case "parataxis" -> certainty.atMost(cue(clause, Clause.of(reading, child)));
            default -> certainty;
        };
    }

    /** "I can tell you that two men died", "we can confirm it": the speaker says it. */
    private static boolean assures(Clause clause) {
        return Embedding.speech(clause.lemma())
                && clause.subject()
                        .filter(subject -> Set.of("i", "we").contains(Clause.base(clause.token(subject))))
                        .isPresent();
    }

    private Certainty modal(Certainty certainty, Clause clause, String base) {
        return switch (base) {
            case "may", "might" -> certainty.atMost(Modality.POSSIBLE);
            case "can" -> negated(clause) || assures(clause) ? certainty : certainty.atMost(Modality.POSSIBLE);
            case "could" -> negated(clause) ? certainty : certainty.atMost(Modality.POSSIBLE);
            case "will", "shall" -> certainty.atMost(future(clause));
            case "would" ->
                isCourteous(clause) || isRefusal(clause)
                        ? certainty
                        : certainty.atMost(reportedFuture(clause) ? future(clause) : Modality.HYPOTHETICAL);
            case "must" ->
                assures(clause) && clause.has("ccomp") // "I must say that it is false"
                        ? certainty
                        : certainty.atMost(clause.perfect() ? Modality.POSSIBLE : Modality.ORDERED);
            case "should", "ought" -> certainty.atMost(clause.perfect() ? Modality.HYPOTHETICAL : Modality.ORDERED);
            case "be" -> destined(clause) ? certainty.atMost(future(clause)) : certainty;
            default -> certainty;
        };
    }

    /** "She would not comment": she did not. */
    private static boolean isRefusal(Clause clause) {
        return negated(clause) && Set.of("comment", "elaborate", "discuss").contains(clause.lemma());
    }

    /** "We would like to mention" is no more unsure than "we mention". */
    private boolean isCourteous(Clause clause) {
        return clause.with("xcomp").anyMatch(said -> Embedding.courteous(clause, Clause.of(reading, said)));
    }

    /** "was to leave": a finite "be" before the "to". */
    private static boolean destined(Clause clause) {
        return clause.infinitive() && beforeTo(clause, "aux");
    }

    private static boolean beforeTo(Clause clause, String relation) {
        return clause.with(relation)
                .anyMatch(be -> Clause.base(clause.token(be)).equals("be")
                        && clause.token(be).xpos().matches("VB[DZP]")
                        && clause.with("mark").anyMatch(mark -> be < mark));
    }

    private static boolean negated(Clause clause) {
        return clause.with("advmod")
                .anyMatch(adverb -> Clause.base(clause.token(adverb)).equals("not"));
    }

    /** "He said it would rise": the future as seen from the past. */
    private boolean reportedFuture(Clause clause) {
        int governor = clause.token().head();
        boolean complement =
                Set.of("ccomp", "parataxis").contains(clause.token().relation()) && governor >= 0;
        return complement && !clause.perfect() && Clause.of(reading, governor).past();
    }

    /** What somebody can decide is planned; what befalls is predicted. */
    private Modality future(Clause clause) {
        boolean verb = clause.token().upos().equals("VERB");
        boolean decided = verb && !INVOLUNTARY.contains(clause.lemma());
        boolean decider =
                clause.passive() || clause.subject().filter(this::acts).isPresent();
        return decided && decider ? Modality.PLANNED : Modality.PREDICTED;
    }

    private boolean acts(int subject) {
        if (Set.of("PROPN", "PRON").contains(reading.tokens().get(subject).upos())) {
            return !Clause.base(reading.tokens().get(subject)).equals("it");
        }
        if (ACTORS.contains(Clause.base(reading.tokens().get(subject)))) {
            return true;
        }
        return reading.mentions().stream()
                .filter(mention -> mention.range().contains(subject))
                .map(Mention::type)
                .anyMatch(type -> type == EntityType.PER || type == EntityType.ORG || type == EntityType.LOC);
    }

    private Certainty adverb(Certainty certainty, Clause clause, int child, String base) {
        if (base.equals("long") || base.equals("longer")) {
            return noLonger(child) ? certainty.negated() : certainty;
        }
        Commitment commitment = ADVERBS.get(base);
        if (commitment == null || focused(child) || (base.equals("not") && notUntil(clause))) {
            return certainty;
        }
        return commitment.polarity() == Polarity.NEGATIVE
                ? certainty.negated()
                : certainty.atMost(commitment.modality());
    }

    private boolean noLonger(int longer) {
        return longer > 0 && Clause.base(reading.tokens().get(longer - 1)).equals("no");
    }

    /** "did not begin until Friday": it began then. */
    private boolean notUntil(Clause clause) {
        return clause.past()
                && Stream.concat(clause.with("obl"), clause.with("advcl"))
                        .anyMatch(child -> Clause.of(reading, child).marks().contains("until"));
    }

    /** "not only", "not until", "no later than": these negate no clause. */
    private boolean focused(int negation) {
        String base = Clause.base(reading.tokens().get(negation));
        if (!base.equals("not") && !base.equals("no")
                || negation + 1 >= reading.tokens().size()) {
            return false;
        }
        String next = Clause.base(reading.tokens().get(negation + 1));
        return FOCUS.contains(next) && !Set.of("yet", "even").contains(next); // "not even a member" is none
    }

    /** "The elections scheduled for May": they are still to come. */
    private static boolean isDue(Token participle) {
        return participle.deprel().equals("acl")
                && participle.xpos().equals("VBN")
                && Set.of("schedule", "plan", "slate").contains(Clause.base(participle));
    }

    private static Certainty attribute(Certainty certainty, Clause clause, Token adjective) {
        Commitment commitment = ATTRIBUTES.getOrDefault(
                adjective.form().toLowerCase(Locale.ROOT), ATTRIBUTES.get(Clause.base(adjective)));
        boolean noun =
                clause.token().upos().equals("NOUN") || clause.token().upos().equals("PROPN");
        if (commitment == null || !noun) {
            return certainty;
        }
        Certainty weakened = certainty.atMost(commitment.modality());
        return commitment.polarity() == Polarity.NEGATIVE ? weakened.negated() : weakened;
    }

    /** "nobody", "no soldiers", "none of them". */
    private boolean quantified(int phrase) {
        Clause noun = Clause.of(reading, phrase);
        return NOBODY.contains(noun.lemma())
                || noun.with("det").anyMatch(det -> Set.of("no", "neither").contains(Clause.base(noun.token(det))));
    }

    private static Certainty condition(Certainty certainty, Clause clause, Clause adverbial) {
        boolean condition = adverbial.marked(Set.of("if", "unless"))
                && adverbial.marks().stream().noneMatch("as"::equals)
                && adverbial
                        .with("advmod")
                        .noneMatch(a -> Clause.base(adverbial.token(a)).equals("even"));
        return condition && !clause.past() && !voicesItself(clause)
                ? certainty.atMost(Modality.HYPOTHETICAL)
                : certainty;
    }

    /** "If you are listening, I hope you find it": the hope is uttered all the same. */
    private static boolean voicesItself(Clause clause) {
        boolean own = clause.subject()
                .filter(subject -> Set.of("i", "we").contains(Clause.base(clause.token(subject))))
                .isPresent();
        return own && UTTERED.contains(clause.lemma()) && !clause.has("aux");
    }

    /** How far a cue in passing weakens what it stands in: ", he claimed". */
    private static Modality cue(Clause clause, Clause aside) {
        boolean cue = Embedding.speech(aside.lemma()) && aside.subject().isPresent() && !aside.has("ccomp");
        return cue && aside.head() != clause.head()
                ? Embedding.ofSpeech(aside).positive().modality()
                : Modality.ASSERTED;
    }

    /** Commands, infinitive headlines, and the present that speaks of the future. */
    private Certainty mood(Certainty certainty, Clause clause) {
        if (clause.infinitive() && clause.lemma().equals("blame") && clause.has("cop")) {
            return certainty; // "the army is to blame"
        }
        if (clause.infinitive() && beforeTo(clause, "cop")) {
            Optional<Signature> aim =
                    clause.subject().flatMap(subject -> Embedding.ofSubject(Clause.of(reading, subject)));
            return aim.map(certainty::through).orElseGet(() -> certainty.atMost(Modality.PLANNED));
        }
        if (clause.token().head() < 0 && clause.infinitive()) {
            return certainty.atMost(Modality.PLANNED);
        }
        if (command(clause)) {
            return certainty.atMost(Modality.ORDERED);
        }
        boolean able =
                clause.with("aux").anyMatch(aux -> Set.of("can", "could").contains(Clause.base(clause.token(aux))));
        return futurate(clause) ? certainty.atMost(able ? Modality.PREDICTED : Modality.PLANNED) : certainty;
    }

    private static boolean command(Clause clause) {
        return (clause.token().head() < 0 || isQuoted(clause))
                && clause.token().xpos().equals("VB")
                && !clause.has("aux")
                && clause.subject().isEmpty()
                && clause.marks().isEmpty();
    }

    /** "Just put it in the bank," she said. */
    private static boolean isQuoted(Clause clause) {
        int governor = clause.token().head();
        return clause.token().relation().equals("ccomp")
                && clause.head() < governor
                && Embedding.speech(Clause.base(clause.token(governor)));
    }

    private boolean futurate(Clause clause) {
        boolean present = clause.finite() && !clause.past() && !clause.perfect();
        if (present && LEAVING.contains(clause.lemma()) && clause.token().xpos().equals("VBG")) {
            return true; // "she is retiring": she has not yet
        }
        return present
                && clause.token().upos().equals("VERB")
                && Stream.concat(clause.with("obl"), clause.with("advmod")).anyMatch(this::coming);
    }

    private boolean coming(int index) {
        Clause time = Clause.of(reading, index);
        return COMING.contains(time.lemma())
                || (time.token().deprel().startsWith("obl")
                        && time.with("amod").anyMatch(a -> NEXT.contains(Clause.base(time.token(a))))
                        && time.marks().isEmpty());
    }
}
