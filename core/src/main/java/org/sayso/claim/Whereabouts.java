// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Frame.Filler;
import org.sayso.sentence.EntityType;
import org.sayso.sentence.Mention;
import org.sayso.vocabulary.Kind;
import org.sayso.vocabulary.Lexicon;

/** Where a noun says that something is: "hospitals in Canada", "the unrest in Velmora", "soldiers at the airport". */
final class Whereabouts {

    private static final Set<String> PREPOSITIONS = Set.of(
            "in",
            "at",
            "across",
            "near",
            "outside",
            "inside",
            "throughout",
            "around",
            "aboard",
            "along",
            "outside of",
            "inside of",
            "north of",
            "south of",
            "east of",
            "west of",
            "close to",
            "in front of");

    /** Happenings and states of affairs that are in a place as long as they go on. */
    private static final Set<String> GOING_ON = Set.of(
            "outbreak",
            "epidemic",
            "case",
            "infection",
            "crisis",
            "war",
            "conflict",
            "insurgency",
            "rebellion",
            "uprising",
            "famine",
            "drought",
            "flood",
            "flooding",
            "fire",
            "wildfire",
            "blaze",
            "explosion",
            "blast",
            "unrest",
            "riot",
            "violence",
            "protest",
            "demonstration",
            "rally",
            "strike",
            "election",
            "primary",
            "caucus",
            "referendum",
            "festival",
            "conference",
            "convention",
            "summit",
            "parade",
            "exhibition",
            "concert",
            "funeral",
            "poverty",
            "unemployment",
            "project");

    /** People and bodies whom a place makes what they are, or that are there only in a manner of speaking. */
    private static final Set<String> UNPLACED = Set.of(
            "leader",
            "winner",
            "loser",
            "favorite",
            "favourite",
            "front-runner",
            "frontrunner",
            "candidate",
            "nominee",
            "partner",
            "ally",
            "man",
            "one",
            "player",
            "star",
            "interest",
            "market",
            "industry",
            "part",
            "team",
            "majority",
            "minority",
            "lot",
            "number",
            "series",
            "side",
            "seat",
            "rest",
            "fan",
            "believer",
            "expert",
            "specialist",
            "name",
            "brand",
            "share",
            "stake",
            "band",
            "party",
            "power",
            "figure",
            "place",
            "body",
            "nation",
            "human");

    private final Tree tree;
    private final Kinds kinds;

    Whereabouts(Tree tree, Kinds kinds) {
        this.tree = tree;
        this.kinds = kinds;
    }

    /** What stands right before its place. */
    @Nullable
    Frame at(int place) {
        int thing = tree.head(place);
        boolean behind = thing >= 0
                && thing < place
                && tree.is(place, "nmod")
                && PREPOSITIONS.contains(tree.preposition(place))
                && tree.isNominal(thing);
        if (!behind || !isPlace(place) || !isThere(thing) || isSingledOut(thing) || isApart(thing, place)) {
            return null;
        }
        Frame frame = new Frame(place);
        frame.add("self", Filler.alone(thing));
        frame.add("other", Filler.of(place));
        return frame;
    }

    /**
     * "At the café, in Holm Street and at the bar": a list of places; "killed by strangers near the town"
     * and "the home of the envoy in Lysgard": the deed or the building is there, whoever did it or lives in it. "The
     * murder of two monks in Lysgard": the murder was there.
     */
    private boolean isApart(int thing, int place) {
        int preposition = tree.child(place, "case");
        boolean comma = preposition > 0
                && tree.form(preposition - 1).equals(",")
                && PREPOSITIONS.contains(tree.preposition(thing));
        boolean doer = tree.is(thing, "obl") && tree.preposition(thing).equals("by");
        int owned = tree.is(thing, "nmod") && tree.preposition(thing).equals("of") ? tree.head(thing) : -1;
        boolean owner = owned >= 0 && kinds.canBe(owned, Kind.FACILITY) && !kinds.canBe(owned, Kind.GROUP);
        boolean victim = owned >= 0 && kinds.canBe(owned, Kind.EVENT) && !kinds.canBe(owned, Kind.GROUP);
        return comma || doer || owner || victim;
    }

    /** A place by name, or a building with its article. */
    private boolean isPlace(int token) {
        Mention name = tree.name(token);
        if (name != null) {
            return name.type() == EntityType.LOC;
        }
        int det = tree.child(token, "det");
        return det >= 0
                && tree.lemma(det).equals("the")
                && !tree.preposition(token).equals("across")
                && kinds.canBe(token, Kind.FACILITY)
                && !kinds.canBe(token, Kind.PERSON)
                && !kinds.canBe(token, Kind.GROUP)
                && !kinds.canBe(token, Kind.EVENT);
    }

    private boolean isThere(int thing) {
        String noun = tree.lemma(thing).toLowerCase(Locale.ROOT);
        if (tree.isInsideName(thing) || !tree.at(thing).upos().equals("NOUN") || UNPLACED.contains(noun)) {
            return false;
        }
        Set<Kind> sort = Kinds.ofNoun(noun);
        boolean body = sort.contains(Kind.PERSON)
                || sort.contains(Kind.GROUP)
                || sort.contains(Kind.ANIMAL)
                || sort.contains(Kind.VEHICLE)
                || sort.contains(Kind.FACILITY);
        boolean plain = body && !sort.contains(Kind.EVENT) && !sort.contains(Kind.QUANTITY);
        return plain || GOING_ON.contains(noun) || Lexicon.named("diseases").contains(noun);
    }

    /** "The only lake in Velmora", "the first mayor in Leeds", "no soldiers in Leeds": told by a rank, or of nothing. */
    private boolean isSingledOut(int thing) {
        if (tree.has(thing, "cop") || tree.is(thing, "appos")) {
            return true;
        }
        for (int child : tree.children(thing)) {
            boolean rank = tree.at(child).xpos().matches("JJS|RBS")
                    || Set.of(
                                    "only",
                                    "first",
                                    "last",
                                    "next",
                                    "no",
                                    "any",
                                    "every",
                                    "each",
                                    "another",
                                    "most",
                                    "future",
                                    "potential",
                                    "possible",
                                    "would-be",
                                    "new")
                            .contains(tree.lemma(child));
            if (rank && child < thing) {
                return true;
            }
        }
        return false;
    }
}
