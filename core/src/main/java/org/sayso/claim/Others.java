// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Frame.Filler;

/** Verbs that no wording covers, with their semantic roles: so that nothing that was read is lost. */
final class Others {

    /** How many parties, one of them known by name, make it worth keeping. */
    static final int LEAST = 2;

    private static final List<String> ROLES = List.of("ARG0", "ARG1", "ARG2", "ARG3", "ARG4");
    private static final Set<String> EMPTY =
            Set.of("be", "have", "do", "get", "become", "seem", "appear", "let", "mean");

    private final Tree tree;
    private final Frames frames;
    private final BitSet cues;

    /** @param cues the words that say that somebody says something */
    Others(Tree tree, Frames frames, BitSet cues) {
        this.tree = tree;
        this.frames = frames;
        this.cues = cues;
    }

    /**
     * The frame of a verb that says something of its own; null where it speaks, embeds another clause, or carries what a claim holds.
     *
     * @param carried the words that carry typed claims
     */
    @Nullable
    Frame at(int token, BitSet carried) {
        boolean full = tree.isVerb(token)
                && tree.predicate(token) != null
                && !carried.get(token)
                && !cues.get(token)
                && !EMPTY.contains(tree.lemma(token));
        if (!full) {
            return null;
        }
        Frame frame = frames.verb(token);
        Set<Integer> parties = new HashSet<>();
        boolean known = false;
        for (String role : ROLES) {
            for (Filler filler : frame.fillers(role)) {
                parties.add(filler.token());
                known |= tree.hasName(filler.token());
            }
        }
        boolean embeds = frame.has("complement")
                || frame.has("xcomp")
                || parties.stream().anyMatch(carried::get);
        return known && !embeds && parties.size() >= LEAST ? frame : null;
    }

    /** The lemma with its particle: "carry out". */
    String word(int verb) {
        int particle = tree.child(verb, "compound:prt");
        return particle < 0 ? tree.lemma(verb) : tree.lemma(verb) + " " + tree.lemma(particle);
    }
}
