// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.sentence.EntityType;
import org.sayso.sentence.Mention;
import org.sayso.sentence.Reading;
import org.sayso.time.TimeSpan;

/** How the words that tell of happenings hang together: which of them tell of one, and what they say of its time. */
final class Incidents {

    /** The type of what is no claim: a word that only names an incident. */
    static final String MENTION = "";

    private static final String MEASURE = "measure";

    private static final Set<String> HARM = Set.of("killing", "death", "injury");
    private static final Set<String> DEEDS = LexiconTable.words("incidents", "deed");
    private static final Set<String> VERBS = LexiconTable.words("incidents", "verb");
    private static final Set<String> MEANS = LexiconTable.words("incidents", "means");
    private static final Set<String> OTHER = LexiconTable.words("incidents", "other");
    private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");
    /** Words that join what happened at once; "after" and "before" do not. */
    private static final Set<String> AT_ONCE = Set.of("", "when", "while", "as", "where", "in", "by", "with");

    private final Reading reading;
    private final Tree tree;
    private final IntFunction<Claim> mentions;

    /** A claim and the word that carries it. */
    record Told(int trigger, Claim claim) {

        List<Argument> places() {
            return claim.arguments().stream()
                    .filter(argument -> argument.role().equals("place"))
                    .toList();
        }

        /** When it was, by words; null where only the tense speaks. */
        @Nullable
        TimeSpan time() {
            TimeSpan time = claim.time();
            return time == null || time.text().isEmpty() ? null : time;
        }

        /** The words that fill its roles. */
        List<Integer> fillers(Reading reading) {
            return claim.arguments().stream()
                    .map(Argument::range)
                    .filter(Objects::nonNull)
                    .map(reading::headOf)
                    .toList();
        }

        Told at(TimeSpan time) {
            return new Told(trigger, claim.with(claim.arguments(), time));
        }

        Told saidBy(List<Speaker> speakers) {
            return new Told(trigger, claim.saidBy(speakers));
        }

        /** With a place instead of those it has. */
        Told in(Argument place) {
            List<Argument> arguments = claim.arguments().stream()
                    .filter(argument -> !argument.role().equals("place"))
                    .collect(Collectors.toCollection(ArrayList::new));
            arguments.add(place);
            return new Told(trigger, claim.with(arguments, claim.time()));
        }

        Told with(List<Argument> places) {
            List<Argument> arguments = new ArrayList<>(claim.arguments());
            places.stream().filter(place -> !isFilled(place)).forEach(arguments::add);
            return new Told(trigger, claim.with(arguments, claim.time()));
        }

        private boolean isFilled(Argument place) {
            return claim.arguments().stream()
                    .anyMatch(argument ->
                            argument.range() != null && argument.range().equals(place.range()));
        }
    }

    /** @param mentions what a word alone tells of an incident: where and when it was */
    Incidents(Reading reading, Tree tree, IntFunction<Claim> mentions) {
        this.reading = reading;
        this.tree = tree;
        this.mentions = mentions;
    }

    private boolean tells(int token) {
        return isDeed(token) || tree.isVerb(token) && VERBS.contains(tree.lemma(token));
    }

    /** Whether a noun names what happened in an incident. */
    private boolean isDeed(int token) {
        return tree.at(token).upos().equals("NOUN") && DEEDS.contains(tree.lemma(token)) && !tree.is(token, "compound");
    }

    private boolean isNoun(int token) {
        return isDeed(token) || tree.at(token).upos().equals("NOUN") && MEANS.contains(tree.lemma(token));
    }

    /** The claims, and the words that only mention an incident. */
    List<Told> withMentions(List<Told> all) {
        List<Told> told = new ArrayList<>(all);
        Set<Integer> triggers = all.stream().map(Told::trigger).collect(Collectors.toSet());
        IntStream.range(0, tree.size())
                .filter(token -> tells(token) && !triggers.contains(token))
                .forEach(token -> told.add(new Told(token, mentions.apply(token))));
        return told;
    }

    /** "Nine people were wounded": their number holds where and when they were wounded. */
    List<Told> counted(List<Told> claims) {
        return claims.stream()
                .map(one -> one.claim().type().equals(MEASURE) ? counted(one, claims) : one)
                .toList();
    }

    private Told counted(Told measure, List<Told> claims) {
        return claims.stream()
                .filter(one ->
                        HARM.contains(one.claim().type()) && tree.inOneSentence(measure.trigger(), one.trigger()))
                .filter(one -> heads(one, "victim")
                        .anyMatch(victim -> heads(measure, "entity").anyMatch(victim::equals)))
                .findFirst()
                .map(harm -> {
                    TimeSpan time = harm.time();
                    Told timed = measure.claim().time() == null && time != null ? measure.at(time) : measure;
                    return timed.places().isEmpty() ? timed.with(harm.places()) : timed;
                })
                .orElse(measure);
    }

    private Stream<Integer> heads(Told told, String role) {
        return told.claim().arguments().stream()
                .filter(argument -> argument.role().equals(role) && argument.range() != null)
                .map(argument -> reading.headOf(Objects.requireNonNull(argument.range())));
    }

    /** How the clause of a word is placed in time, as its verb shows it. */
    String tense(int token) {
        int verb = token;
        for (int steps = 0; steps < 8 && !tree.isVerb(verb) && tree.head(verb) >= 0; steps++) {
            verb = tree.head(verb);
        }
        boolean later = IntStream.of(tree.children(verb))
                .anyMatch(
                        child -> tree.is(child, "aux") && tree.at(child).xpos().equals("MD"));
        String form = !tree.isVerb(verb) ? "none" : later ? "MD" : tree.at(verb).xpos();
        return (verb == token ? "" : "noun ") + form + (isOtherTense(verb) && !later ? " perfect" : "");
    }

    /** Whether the tree joins two words of a sentence as one happening: "and", a participle, a relative clause of the deed. */
    boolean isJoined(int one, int other) {
        if (!tree.inOneSentence(one, other)) {
            return false;
        }
        List<Integer> above = way(one);
        List<Integer> aboveOther = way(other);
        return above.stream().anyMatch(aboveOther::contains);
    }

    /** From a word up as long as what governs it is of the same happening. */
    private List<Integer> way(int token) {
        List<Integer> way = new ArrayList<>(List.of(token));
        for (int i = token; way.size() < 8 && joinsAbove(i); i = way.get(way.size() - 1)) {
            way.add(isElliptic(i) ? governor(tree.head(i)) : tree.head(i));
        }
        return way;
    }

    /** "Two were killed and three wounded": the verb is left out. */
    private boolean isElliptic(int participle) {
        int victim = tree.isAny(participle, "acl", "amod") ? tree.head(participle) : -1;
        return victim >= 0 && tree.isAny(victim, "conj", "dep") && !isNoun(victim);
    }

    /** What governs the first of the words that "and" joins. */
    private int governor(int conjunct) {
        int first = conjunct;
        while (tree.isAny(first, "conj", "dep") && tree.head(first) >= 0) {
            first = tree.head(first);
        }
        return tree.isVerb(first) ? first : Math.max(tree.head(first), 0);
    }

    private boolean joinsAbove(int token) {
        int above = tree.head(token);
        if (above < 0) {
            return false;
        }
        boolean deed = isNoun(above) || tree.isVerb(above);
        if (isElliptic(token)) {
            return tree.at(token).xpos().matches("VBN|JJ") && tree.isVerb(governor(above));
        }
        if (tree.isAny(token, "conj")) {
            return deed && !tree.at(token).upos().equals("NOUN"); // "the raids in Homs and the murder of Berg"
        }
        if (tree.is(token, "advcl")) {
            return deed && AT_ONCE.contains(markOf(token)) && !tree.has(token, "aux");
        }
        if (tree.isAny(token, "acl")) {
            return isNoun(above);
        }
        boolean noun = isNoun(token) && tree.isAny(token, "nsubj", "obl");
        return noun && tree.isVerb(above) && Set.of("", "in", "during", "by").contains(tree.preposition(token));
    }

    private String markOf(int clause) {
        int mark = tree.child(clause, "mark");
        return mark < 0 ? "" : tree.lemma(mark);
    }

    /** Whether a word, or what stands beside it, says that it tells of another incident. */
    boolean isOther(int token) {
        return OTHER.contains(tree.lemma(token))
                || IntStream.of(tree.children(token))
                        .filter(child -> tree.isAny(child, "amod", "det", "advmod", "obl", "nsubj"))
                        .anyMatch(
                                child -> OTHER.contains(tree.lemma(child)) || tree.is(child, "obl") && hasOther(child));
    }

    private boolean hasOther(int noun) {
        return IntStream.of(tree.children(noun)).anyMatch(child -> OTHER.contains(tree.lemma(child)));
    }

    /** "Have been killed this year", "had been killed": sums and looks back. */
    private boolean isOtherTense(int token) {
        return tree.isVerb(token)
                && IntStream.of(tree.children(token))
                        .anyMatch(child ->
                                tree.is(child, "aux") && !Set.of("be", "get").contains(tree.lemma(child)));
    }

    /** "The attack killed two", "was killed in the fighting", "the murder was": a bare definite noun for what was told. */
    boolean takesUp(int trigger) {
        return isTakenUp(trigger)
                || IntStream.of(tree.children(trigger))
                        .anyMatch(child -> tree.isAny(child, "nsubj", "obl") && isTakenUp(child));
    }

    private boolean isTakenUp(int noun) {
        int det = tree.child(noun, "det");
        return isNoun(noun)
                && det >= 0
                && DEFINITE.contains(tree.lemma(det))
                && !isOther(noun)
                && !tree.has(noun, "nmod")
                && !tree.has(noun, "compound")
                && !tree.has(noun, "acl");
    }

    /** The same victim, weapon or thing hit; one who attacks may do so elsewhere. */
    boolean sharesOne(Told last, Told one) {
        return one.claim().arguments().stream()
                .filter(Incidents::isHit)
                .anyMatch(argument -> last.claim().arguments().stream()
                        .filter(Incidents::isHit)
                        .anyMatch(other -> isOne(argument, other)));
    }

    private static boolean isHit(Argument argument) {
        return Set.of("victim", "target", "weapon").contains(argument.role()) && argument.mention() >= 0;
    }

    private boolean isOne(Argument one, Argument other) {
        Mention first = reading.mentions().get(one.mention());
        Mention second = reading.mentions().get(other.mention());
        boolean big = Set.of(EntityType.LOC, EntityType.NORP, EntityType.ORG).contains(first.type());
        return !big && first.chain() >= 0 && first.chain() == second.chain();
    }
}
