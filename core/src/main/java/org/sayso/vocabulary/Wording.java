// SPDX-License-Identifier: Apache-2.0
package org.sayso.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One way of saying a claim: the words or the shape that start it, where its roles stand around them, and the sentences
 * that prove it.
 *
 * @param type       the claim type it belongs to
 * @param trigger    what starts it
 * @param phrases    lemmas that start it, each of one or more words; for {@link Trigger#SHAPE} the shape's name
 * @param arguments  where its roles stand, tried in order
 * @param conditions what must or must not stand around the trigger
 * @param set        roles that the wording itself fills: {@code position: supports}
 * @param negative   whether it says the opposite of its type: lifting a ban
 * @param place      file and line where it is written
 */
public record Wording(
        String name,
        String type,
        Trigger trigger,
        Set<String> phrases,
        List<ArgumentRule> arguments,
        List<Condition> conditions,
        Map<String, String> set,
        boolean negative,
        List<Example> matches,
        List<Example> rejects,
        String place) {

    public Wording {
        phrases = Set.copyOf(phrases);
        arguments = List.copyOf(arguments);
        conditions = List.copyOf(conditions);
        set = Map.copyOf(set);
        matches = List.copyOf(matches);
        rejects = List.copyOf(rejects);
    }

    /** What tells it from all others: {@code killing/kill}. */
    public String key() {
        return type + "/" + name;
    }

    /** What starts a wording. */
    public enum Trigger {
        /** A verb, in any voice, finite or not. */
        VERB,
        /** A noun for a happening: "the killing of Y by X", "launched an attack on Z". */
        NOUN,
        /** A noun that says something of what it denotes: "X, the leader of Y", "Y leader X", "X is a member of Y". */
        DENOTES,
        /** An adjective that is said of something: "X is active in Z". */
        ADJECTIVE,
        /** A shape of the tree that no word starts; the engine knows them by name. */
        SHAPE
    }

    /**
     * Where one role stands.
     *
     * @param slots alternatives, the first that holds an acceptable filler counts
     * @param role  the role it fills; null where the slot only has to be filled
     * @param kinds narrows what the role accepts; empty for all of that
     */
    public record ArgumentRule(List<String> slots, @Nullable String role, Set<Kind> kinds) {

        public ArgumentRule {
            slots = List.copyOf(slots);
            kinds = Set.copyOf(kinds);
        }
    }

    /**
     * What must, or must not, stand in one of the slots.
     *
     * @param lemmas accepted head words; empty for any
     * @param kinds  accepted kinds; empty for any
     * @param wanted false where it must not stand there
     */
    public record Condition(List<String> slots, Set<String> lemmas, Set<Kind> kinds, boolean wanted) {

        public Condition {
            slots = List.copyOf(slots);
            lemmas = Set.copyOf(lemmas);
            kinds = Set.copyOf(kinds);
        }
    }
}
