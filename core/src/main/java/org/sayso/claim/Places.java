// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sayso.claim.Frame.Filler;
import org.sayso.sentence.EntityType;
import org.sayso.sentence.Mention;
import org.sayso.vocabulary.Kind;

/** Finds where a frame says that it holds or happened. */
final class Places {

    private static final Set<String> PREPOSITIONS = Set.of(
            "in",
            "at",
            "near",
            "outside",
            "inside",
            "across",
            "throughout",
            "around",
            "along",
            "off",
            "within",
            "on",
            "north of",
            "south of",
            "east of",
            "west of",
            "outside of",
            "inside of",
            "in front of",
            "close to",
            "into");
    private static final Set<String> CONFINEMENT = Set.of("prison", "jail", "custody", "detention", "captivity");

    private static final Set<String> TERMS =
            Set.of("sentence", "condemn", "term", "life", "decade", "year", "month", "week", "day");

    private static final Set<String> VAGUE = Set.of(
            "place",
            "land",
            "way",
            "world",
            "middle",
            "centre",
            "center",
            "space",
            "corner",
            "field",
            "position",
            "spot",
            "site",
            "interior",
            "peak",
            "height");

    /** "In another part of Homs", "on the sixth floor of the hotel": what they are parts of says where. */
    private static final Set<String> PARTS = Set.of(
            "part",
            "area",
            "outskirt",
            "suburb",
            "edge",
            "side",
            "floor",
            "district",
            "neighborhood",
            "neighbourhood",
            "section",
            "sector",
            "quarter",
            "zone",
            "half",
            "end",
            "entrance",
            "gate",
            "north",
            "south",
            "east",
            "west");
    /** How a thing is said to be somewhere. */
    private static final Set<String> STANDING = Set.of(
            "park", "locate", "situate", "stand", "base", "station", "anchor", "moor", "carry", "travel", "drive");
    /** A verb that only says that something happened tells where it did. */
    private static final Set<String> HAPPENING = Set.of("occur", "happen", "begin", "start", "unfold", "erupt");

    /** Who acts or suffers where they are: "swans in Greece died", "authorities across Velmora banned it". */
    private static final Set<Kind> LIVING = Set.of(Kind.PERSON, Kind.GROUP, Kind.ANIMAL);

    private final Tree tree;
    private final Kinds kinds;
    private final Frames frames;

    Places(Tree tree, Kinds kinds, Frames frames) {
        this.tree = tree;
        this.kinds = kinds;
        this.frames = frames;
    }

    static boolean isPreposition(String word) {
        return PREPOSITIONS.contains(word);
    }

    /**
     * The words for the place, those coordinated with it included.
     *
     * @param used what fills other roles
     */
    List<Integer> of(Frame frame, Map<String, List<Integer>> roles, Set<Integer> used, boolean event) {
        return Stream.<Supplier<List<Integer>>>of(
                        () -> here(frame),
                        () -> inside(frame),
                        () -> told(frame.trigger()),
                        () -> besideFillers(roles, event))
                .map(Supplier::get)
                .map(places ->
                        places.stream().filter(place -> !used.contains(place)).toList())
                .filter(places -> !places.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** "An attack on a hotel in Homs", "an exercise with the navy in Crimea": a place that hangs on what fills a role. */
    private List<Integer> besideFillers(Map<String, List<Integer>> roles, boolean event) {
        for (List<Integer> fillers : roles.values()) {
            for (int filler : fillers) {
                Mention name = tree.name(filler);
                boolean holds = kinds.canBe(filler, Kind.FACILITY)
                        || kinds.canBe(filler, Kind.VEHICLE)
                        || (event && LIVING.stream().anyMatch(kind -> kinds.canBe(filler, kind)))
                        || (event && name != null && name.type() != EntityType.LOC);
                List<Integer> places = holds ? here(frames.phrase(filler)) : List.of();
                boolean thing = kinds.canBe(filler, Kind.FACILITY) || kinds.canBe(filler, Kind.VEHICLE);
                if (places.isEmpty() && event && thing) {
                    places = standing(filler);
                }
                if (!places.isEmpty()) {
                    return places;
                }
            }
        }
        return List.of();
    }

    /** "A vehicle parked in front of the embassy", "an office, which is in the suburb": where what was hit stands. */
    private List<Integer> standing(int thing) {
        for (int clause : tree.children(thing)) {
            boolean stands = tree.is(clause, "acl") && STANDING.contains(tree.lemma(clause));
            boolean copula = tree.is(clause, "acl") && tree.has(clause, "cop");
            if (copula && PREPOSITIONS.contains(tree.preposition(clause)) && isPlace(clause, "in")) {
                return List.of(clause);
            }
            List<Integer> places = stands ? here(frames.verb(clause)) : List.of();
            if (!places.isEmpty()) {
                return places;
            }
        }
        return List.of();
    }

    /** "The murder, which occurred in Homs", "the blast took place in a suburb": where a deed is said to have happened. */
    private List<Integer> told(int deed) {
        if (tree.isVerb(deed)) {
            return List.of();
        }
        int victim = tree.child(deed, "nmod");
        for (int noun : victim < 0 ? List.of(deed) : List.of(deed, victim)) {
            int clause = tree.child(noun, "acl");
            if (clause >= 0 && happens(clause)) {
                return here(frames.verb(clause));
            }
        }
        boolean happened = tree.is(deed, "nsubj") && happens(tree.head(deed));
        return happened ? here(frames.verb(tree.head(deed))) : List.of();
    }

    private List<Integer> here(Frame frame) {
        List<Integer> places = new ArrayList<>();
        frame.slots().forEach((slot, fillers) -> {
            if (PREPOSITIONS.contains(slot)) {
                fillers.stream()
                        .filter(filler -> isPlace(filler.token(), slot))
                        .forEach(filler -> places.addAll(all(filler)));
            }
        });
        return places;
    }

    private List<Integer> all(Filler filler) {
        return tree.conjuncts(filler.token()).stream()
                .filter(token -> isPlace(token, "in"))
                .toList();
    }

    /** "Killed in an attack in Moscow": the place of the happening that this happened in. */
    private List<Integer> inside(Frame frame) {
        for (String slot : List.of("in", "during", "at")) {
            for (Filler filler : frame.fillers(slot)) {
                boolean event = kinds.canBe(filler.token(), Kind.EVENT) && filler.token() != frame.trigger();
                if (event) {
                    return nested(filler.token());
                }
            }
        }
        return List.of();
    }

    private List<Integer> nested(int event) {
        Frame phrase = frames.phrase(event);
        List<Integer> places = here(phrase);
        if (!places.isEmpty()) {
            return places;
        }
        int clause = tree.child(event, "acl"); // "an offensive launched by rebels in the capital"
        if (clause > event && tree.isVerb(clause) && !here(frames.verb(clause)).isEmpty()) {
            return here(frames.verb(clause));
        }
        for (Filler filler : phrase.fillers("on")) {
            Frame target = frames.phrase(filler.token());
            if (isPlace(filler.token(), "in")) {
                return List.of(filler.token());
            }
            if (!here(target).isEmpty()) {
                return here(target);
            }
        }
        return List.of();
    }

    private boolean isPlace(int token, String preposition) {
        if (isConfinement(token)) {
            return false;
        }
        Mention name = tree.name(token);
        if (name != null) {
            return name.type() == EntityType.LOC
                    || (name.type() == EntityType.ORG
                            && kinds.canBe(token, Kind.FACILITY)
                            && !preposition.equals("on"));
        }
        if (isPart(token)) {
            return true;
        }
        if (preposition.equals("on") || preposition.equals("into")) {
            return kinds.canBe(token, Kind.PLACE) && !VAGUE.contains(tree.lemma(token)) && !tree.isName(token);
        }
        if (tree.isName(token)) {
            return kinds.canBe(token, Kind.PLACE) && preposition.equals("in") && tree.mention(token) >= 0;
        }
        boolean place = kinds.canBe(token, Kind.PLACE) || kinds.canBe(token, Kind.FACILITY);
        return place
                && !kinds.canBe(token, Kind.PERSON)
                && !VAGUE.contains(tree.lemma(token))
                && tree.at(token).upos().equals("NOUN");
    }

    /** "Ten years in prison": the word tells the penalty, not where something happens. */
    private boolean isConfinement(int token) {
        int head = tree.head(token);
        return CONFINEMENT.contains(tree.lemma(token)) && head >= 0 && TERMS.contains(tree.lemma(head));
    }

    private boolean happens(int verb) {
        int object = tree.child(verb, "obj");
        boolean takesPlace = tree.lemma(verb).equals("take")
                && object >= 0
                && tree.lemma(object).equals("place");
        return takesPlace || HAPPENING.contains(tree.lemma(verb));
    }

    private boolean isPart(int token) {
        if (!PARTS.contains(tree.lemma(token))) {
            return false;
        }
        for (int child : tree.children(token)) {
            boolean of = tree.is(child, "nmod") && tree.preposition(child).equals("of");
            Mention name = of ? tree.name(child) : null;
            if (of && (name != null && name.type() == EntityType.LOC || kinds.canBe(child, Kind.FACILITY))) {
                return true;
            }
        }
        return false;
    }
}
