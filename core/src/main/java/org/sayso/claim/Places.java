// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private static final Set<String> VAGUE = Set.of(
            "place",
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
            "interior");

    private final Tree tree;
    private final Kinds kinds;
    private final Frames frames;

    Places(Tree tree, Kinds kinds, Frames frames) {
        this.tree = tree;
        this.kinds = kinds;
        this.frames = frames;
    }

    /** The words for the place, those coordinated with it included. */
    List<Integer> of(Frame frame, Map<String, List<Integer>> roles, boolean event) {
        List<Integer> places = here(frame);
        if (places.isEmpty()) {
            places = inside(frame);
        }
        return places.isEmpty() ? besideFillers(roles, event) : places;
    }

    /** "An attack on a hotel in Homs", "an exercise with the navy in Crimea": a place that hangs on what fills a role. */
    private List<Integer> besideFillers(Map<String, List<Integer>> roles, boolean event) {
        for (List<Integer> fillers : roles.values()) {
            for (int filler : fillers) {
                Mention name = tree.name(filler);
                boolean holds = kinds.canBe(filler, Kind.FACILITY)
                        || kinds.canBe(filler, Kind.VEHICLE)
                        || (event && kinds.canBe(filler, Kind.PERSON))
                        || (event && name != null && name.type() != EntityType.LOC);
                List<Integer> places = holds ? here(frames.phrase(filler)) : List.of();
                if (!places.isEmpty()) {
                    return places;
                }
            }
        }
        return List.of();
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
        Mention name = tree.name(token);
        if (name != null) {
            return name.type() == EntityType.LOC
                    || (name.type() == EntityType.ORG
                            && kinds.canBe(token, Kind.FACILITY)
                            && !preposition.equals("on"));
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
}
