// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The words around a trigger, by the grammatical place they fill once voice, relative clauses, control and light verbs
 * are undone: {@code subject} is who does it, {@code object} whom it is done to, a preposition what follows it.
 */
final class Frame {

    /**
     * A word that fills a slot.
     *
     * @param alone   whether the words coordinated with it stay out
     * @param guessed whether the tree was silent and the semantic roles spoke
     */
    record Filler(int token, boolean alone, boolean guessed) {

        static Filler of(int token) {
            return new Filler(token, false, false);
        }

        static Filler alone(int token) {
            return new Filler(token, true, false);
        }
    }

    private final int trigger;
    private final Map<String, List<Filler>> slots = new LinkedHashMap<>();

    Frame(int trigger) {
        this.trigger = trigger;
    }

    /** The frame of a shape that joins two words: what it says of {@code self}, and the other. */
    static Frame pair(int trigger, int self, int other) {
        Frame frame = new Frame(trigger);
        frame.add("self", Filler.alone(self));
        frame.add("other", Filler.alone(other));
        return frame;
    }

    int trigger() {
        return trigger;
    }

    void add(String slot, int token) {
        if (token >= 0) {
            add(slot, Filler.of(token));
        }
    }

    void add(String slot, Filler filler) {
        List<Filler> fillers = slots.computeIfAbsent(slot, key -> new ArrayList<>());
        if (fillers.stream().noneMatch(known -> known.token() == filler.token())) {
            fillers.add(filler);
        }
    }

    List<Filler> fillers(String slot) {
        return slots.getOrDefault(slot, List.of());
    }

    boolean has(String slot) {
        return slots.containsKey(slot);
    }

    /** Takes over what another frame has in slots that are empty here. */
    void inherit(Frame other) {
        other.slots.forEach((slot, fillers) -> {
            if (!slots.containsKey(slot)) {
                fillers.stream().filter(filler -> filler.token() != trigger).forEach(filler -> add(slot, filler));
            }
        });
    }

    Map<String, List<Filler>> slots() {
        return slots;
    }
}
