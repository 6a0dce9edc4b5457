// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.ArrayList;
import java.util.Comparator;
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
import org.sayso.sentence.Sentence;
import org.sayso.time.TimeExpression;
import org.sayso.time.TimeSpan;

/**
 * Where and when an incident was, told once, holds for all that a text tells of it: for what one sentence joins ("exploded
 * at a hotel, killing two"), and for the victims and deeds of the sentences after it as long as they go on about it.
 */
final class Incidents {

    private static final Set<String> TYPES = Set.of("attack", "killing", "death", "injury", "disaster");
    /** The type of what is no claim: a word that only names an incident. */
    static final String MENTION = "";

    private static final String MEASURE = "measure";

    private static final Set<String> CAUSES = Set.of("attack", "disaster", "killing", MENTION);
    private static final Set<String> HARM = Set.of("killing", "death", "injury");
    private static final Set<String> DEEDS = Lexicon.words("incidents", "deed");
    private static final Set<String> VERBS = Lexicon.words("incidents", "verb");
    private static final Set<String> MEANS = Lexicon.words("incidents", "means");
    private static final Set<String> OTHER = Lexicon.words("incidents", "other");
    private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");
    /** Words that join what happened at once; "after" and "before" do not. */
    private static final Set<String> AT_ONCE = Set.of("", "when", "while", "as", "where", "in", "by", "with");
    /** How many sentences later a text still goes on about an incident that it names again. */
    private static final int FAR = 4;

    private static final int NEAR = 2;
    /** What is carried over is a little less sure. */
    private static final double CARRIED = 0.1;

    private final Reading reading;
    private final Tree tree;
    private final List<TimeExpression> times;
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
    }

    /** @param mentions what a word alone tells of an incident: where and when it was */
    Incidents(Reading reading, Tree tree, List<TimeExpression> times, IntFunction<Claim> mentions) {
        this.reading = reading;
        this.tree = tree;
        this.times = times;
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

    /** The claims, those of incidents with the place and the time that the text gives the incident elsewhere. */
    List<Told> completed(List<Told> all) {
        List<Told> told = new ArrayList<>(all);
        Set<Integer> triggers = all.stream().map(Told::trigger).collect(Collectors.toSet());
        IntStream.range(0, tree.size())
                .filter(token -> tells(token) && !triggers.contains(token))
                .forEach(token -> told.add(new Told(token, mentions.apply(token))));
        List<Integer> order = IntStream.range(0, told.size())
                .filter(i -> isOfIncident(told.get(i)))
                .boxed()
                .sorted(Comparator.comparingInt(i -> told.get(i).trigger()))
                .toList();
        for (int index : order) {
            for (int other : order) {
                if (index != other
                        && isJoined(told.get(index).trigger(), told.get(other).trigger())) {
                    told.set(index, with(told.get(index), told.get(other), true, true));
                }
            }
        }
        carryOn(told, order);
        told.replaceAll(one -> one.claim().type().equals(MEASURE) ? counted(one, told) : one);
        return told.subList(0, all.size());
    }

    /** "Nine people were wounded": their number holds where and when they were wounded. */
    private Told counted(Told measure, List<Told> told) {
        return told.stream()
                .filter(one ->
                        HARM.contains(one.claim().type()) && tree.inOneSentence(measure.trigger(), one.trigger()))
                .filter(one -> heads(one, "victim")
                        .anyMatch(victim -> heads(measure, "entity").anyMatch(victim::equals)))
                .findFirst()
                .map(one -> with(measure, one, true, true))
                .orElse(measure);
    }

    private Stream<Integer> heads(Told told, String role) {
        return told.claim().arguments().stream()
                .filter(argument -> argument.role().equals(role) && argument.range() != null)
                .map(argument -> reading.headOf(Objects.requireNonNull(argument.range())));
    }

    private static boolean isOfIncident(Told told) {
        Claim claim = told.claim();
        boolean happened = claim.polarity() == Polarity.POSITIVE
                && Set.of(Modality.ASSERTED, Modality.REPORTED, Modality.ALLEGED)
                        .contains(claim.modality());
        return (TYPES.contains(claim.type()) || claim.type().equals(MENTION)) && happened;
    }

    /** Through the sentences: the last incident told of, and what goes on about it. */
    private void carryOn(List<Told> told, List<Integer> order) {
        Told last = null;
        for (int index : order) {
            Told one = told.get(index);
            boolean same = last != null && sentences(last, one) == 0 && isJoined(last.trigger(), one.trigger());
            if (last != null && same) {
                one = with(one, last, true, true);
                told.set(index, one);
            } else if (last != null && sentences(last, one) > 0 && goesOn(last, one)) {
                one = with(one, last, !namesPlace(one, last), !namesTime(one, last));
                told.set(index, one);
                same = !differ(one, last);
            }
            boolean empty = one.places().isEmpty() && one.time() == null;
            last = same && empty || isNamed(one) && empty ? last : one;
        }
    }

    /** A noun that only mentions an incident leaves the one that the text is about. */
    private boolean isNamed(Told one) {
        return !tree.isVerb(one.trigger());
    }

    private static boolean differ(Told one, Told other) {
        return !one.places().isEmpty()
                && !other.places().isEmpty()
                && !one.places().equals(other.places());
    }

    private int sentences(Told first, Told second) {
        return index(second.trigger()) - index(first.trigger());
    }

    private int index(int token) {
        return reading.sentences().indexOf(reading.sentenceOf(token));
    }

    private static Told with(Told one, Told source, boolean place, boolean time) {
        boolean takesPlace = place && one.places().isEmpty() && !source.places().isEmpty();
        boolean takesTime = time && one.claim().time() == null && source.time() != null;
        if (!takesPlace && !takesTime) {
            return one;
        }
        Claim claim = one.claim();
        List<Argument> arguments = new ArrayList<>(claim.arguments());
        if (takesPlace) {
            source.places().stream().filter(value -> !isFilled(claim, value)).forEach(arguments::add);
        }
        ReadBy by = claim.reading();
        return new Told(
                one.trigger(),
                new Claim(
                        claim.type(),
                        claim.predicate(),
                        arguments,
                        claim.polarity(),
                        claim.modality(),
                        takesTime ? source.time() : claim.time(),
                        claim.speakers(),
                        claim.evidence(),
                        new ReadBy(by.by(), by.version(), by.confidence() - CARRIED)));
    }

    private static boolean isFilled(Claim claim, Argument place) {
        return claim.arguments().stream()
                .anyMatch(
                        argument -> argument.range() != null && argument.range().equals(place.range()));
    }

    /** Whether the tree joins two words of a sentence as one happening: "and", a participle, a relative clause of the deed. */
    private boolean isJoined(int one, int other) {
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
    private boolean isOther(int token) {
        return OTHER.contains(tree.lemma(token))
                || IntStream.of(tree.children(token))
                        .filter(child -> tree.isAny(child, "amod", "det", "advmod", "obl", "nsubj"))
                        .anyMatch(
                                child -> OTHER.contains(tree.lemma(child)) || tree.is(child, "obl") && hasOther(child));
    }

    private boolean hasOther(int noun) {
        return IntStream.of(tree.children(noun)).anyMatch(child -> OTHER.contains(tree.lemma(child)));
    }

    /** Whether a later sentence still tells of the incident: it names it again, or its victims, or tells next of victims. */
    private boolean goesOn(Told last, Told one) {
        int distance = sentences(last, one);
        if (distance > FAR || isOther(one.trigger()) || isOtherTense(one.trigger()) || differ(one, last)) {
            return false;
        }
        if (takesUp(one.trigger()) || sharesOne(last, one)) {
            return true;
        }
        boolean actor = one.claim().arguments().stream()
                .anyMatch(argument -> argument.role().equals("actor") && argument.range() != null);
        return distance <= NEAR
                && HARM.contains(one.claim().type())
                && CAUSES.contains(last.claim().type())
                && !actor
                && tree.isVerb(one.trigger())
                && !namesIncident(one.trigger());
    }

    /** "Have been killed this year", "had been killed": sums and looks back. */
    private boolean isOtherTense(int token) {
        return tree.isVerb(token)
                && IntStream.of(tree.children(token))
                        .anyMatch(child ->
                                tree.is(child, "aux") && !Set.of("be", "get").contains(tree.lemma(child)));
    }

    /** "The attack killed two", "was killed in the fighting", "the murder was": a bare definite noun for what was told. */
    private boolean takesUp(int trigger) {
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

    /** Whether the clause brings an incident of its own: "in an attack on", "by a bomb". */
    private boolean namesIncident(int trigger) {
        return IntStream.of(tree.children(trigger))
                .anyMatch(child -> tree.isAny(child, "nsubj", "obl") && isNoun(child) && !isTakenUp(child));
    }

    /** The same victim, weapon or thing hit; one who attacks may do so elsewhere. */
    private boolean sharesOne(Told last, Told one) {
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

    /** Whether the sentence, or one between, names a place of its own. */
    private boolean namesPlace(Told one, Told last) {
        return IntStream.range(end(last), reading.sentenceOf(one.trigger()).last())
                .anyMatch(token -> {
                    Mention name = tree.name(token);
                    return name != null
                            && name.type() == EntityType.LOC
                            && tree.isAny(token, "obl", "nmod")
                            && Places.isPreposition(tree.preposition(token));
                });
    }

    private boolean namesTime(Told one, Told last) {
        int end = reading.sentenceOf(one.trigger()).last();
        return times.stream()
                .filter(time -> time.kind() == TimeExpression.Kind.POINT || time.kind() == TimeExpression.Kind.INTERVAL)
                .anyMatch(time ->
                        time.range().start() >= end(last) && time.range().start() < end);
    }

    private int end(Told told) {
        Sentence sentence = reading.sentenceOf(told.trigger());
        return sentence.last();
    }
}
