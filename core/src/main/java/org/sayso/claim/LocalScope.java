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

    private static final Map<String, Commitment> ADVERBS = Lexicon.commitments("certainty-adverbs");
    static final Map<String, Commitment> ATTRIBUTES = Lexicon.commitments("certainty-attributes");
    private static final Set<String> INVOLUNTARY = Lexicon.words("involuntary-verbs", "");
    private static final Set<String> ACTORS = actors();
    private static final Set<String> NOBODY = Set.of("nobody", "none", "nothing", "neither", "nowhere");
    private static final Set<String> FOCUS =
            Set.of("only", "just", "merely", "simply", "solely", "least", "until", "even", "yet", "necessarily");
    private static final Set<String> COMING = Set.of("tomorrow", "tonight");
    private static final Set<String> NEXT = Set.of("next", "coming", "later");

    private final Reading reading;

    private static Set<String> actors() {
        Set<String> actors = new HashSet<>(Lexicon.words("reference-nouns", "person"));
        actors.addAll(Lexicon.words("reference-nouns", "group"));
        actors.addAll(Lexicon.words("reference-nouns", "place"));
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
        Certainty certainty = outer;
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
        Certainty certainty = outer;
        if (verbal && !own) {
            boolean but = conjunct.with("cc")
                    .anyMatch(cc -> Clause.base(conjunct.token(cc)).equals("but"));
            Certainty inside = inside(outer, first);
            certainty = but ? new Certainty(outer.polarity(), inside.modality()) : inside;
        }
        return certainty;
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
            case "nsubj", "obj", "obl" -> quantified(child) ? certainty.negated() : certainty;
            case "advcl" -> condition(certainty, clause, Clause.of(reading, child));
            case "parataxis" -> certainty.atMost(cue(clause, Clause.of(reading, child)));
            default -> certainty;
        };
    }

    private Certainty modal(Certainty certainty, Clause clause, String base) {
        return switch (base) {
            case "may", "might" -> certainty.atMost(Modality.POSSIBLE);
            case "could", "can" -> negated(clause) ? certainty : certainty.atMost(Modality.POSSIBLE);
            case "will", "shall" -> certainty.atMost(future(clause));
            case "would" -> isCourteous(clause)
                    ? certainty
                    : certainty.atMost(reportedFuture(clause) ? future(clause) : Modality.HYPOTHETICAL);
            case "must" -> certainty.atMost(clause.perfect() ? Modality.POSSIBLE : Modality.ORDERED);
            case "should", "ought" -> certainty.atMost(clause.perfect() ? Modality.HYPOTHETICAL : Modality.ORDERED);
            case "be" -> destined(clause) ? certainty.atMost(future(clause)) : certainty;
            default -> certainty;
        };
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
        return FOCUS.contains(next) && !next.equals("yet");
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
        return condition && !clause.past() ? certainty.atMost(Modality.HYPOTHETICAL) : certainty;
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
        return clause.token().head() < 0
                && clause.token().xpos().equals("VB")
                && !clause.has("aux")
                && clause.subject().isEmpty()
                && clause.marks().isEmpty();
    }

    private boolean futurate(Clause clause) {
        boolean present = clause.finite() && !clause.past() && !clause.perfect();
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
