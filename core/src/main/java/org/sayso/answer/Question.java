// SPDX-License-Identifier: Apache-2.0
package org.sayso.answer;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.sentence.Reading;
import org.sayso.sentence.Token;
import org.sayso.time.TimeExpression;

/**
 * A question as it is understood: a predicate with one open slot, and what must hold beside it.
 *
 * @param focus     the word that is asked for: "who", or the noun of "which system"; -1 for a speaker
 * @param noun      lemma of the noun that the answer should be one of; null where none is named
 * @param predicate the word that governs the open slot
 * @param slot      the open slot of the predicate; null where it is a circumstance: where, when
 * @param words     lemmas that must stand around the answer
 */
record Question(
        Reading reading,
        Expectation expectation,
        int focus,
        @Nullable String noun,
        int predicate,
        @Nullable Slot slot,
        List<NameForms> names,
        List<Word> words,
        List<TimeExpression> times) {

    /** A word that the answer's sentence must hold; a soft one may stand in what comes before it. */
    record Word(int token, String lemma, boolean soft) {}

    Clause clause() {
        return Clause.of(reading, predicate);
    }

    String lemma() {
        return reading.tokens().get(predicate).lemma();
    }

    /** Whether it asks what holds now: "who is", "who leads", "who has led". */
    boolean now() {
        Token word = reading.tokens().get(predicate);
        return times.isEmpty()
                && (Set.of("VBZ", "VBP").contains(word.xpos())
                        || reading.children(predicate).stream()
                                .map(child -> reading.tokens().get(child))
                                .anyMatch(child -> Set.of("cop", "aux").contains(child.relation())
                                        && Set.of("VBZ", "VBP").contains(child.xpos())));
    }

    boolean nameCovers(int token) {
        return names.stream().anyMatch(name -> name.range().contains(token));
    }

    /** How the question was understood, for people. */
    String interpretation() {
        String open = switch (expectation) {
            case ACTOR -> noun == null ? "who?" : "which " + noun + "?";
            case THING -> noun == null ? "what?" : "which " + noun + "?";
            case NUMBER -> noun == null ? "how many?" : "how many " + noun + "?";
            case PLACE -> "where?";
            case TIME -> "when?";
            case SPEAKER -> "who says so?";
        };
        String head = slot == null ? open : slot.word() + ": " + open;
        String rest = names.stream().map(NameForms::text).collect(Collectors.joining(", "));
        String about = words.stream().map(Word::lemma).distinct().collect(Collectors.joining(", "));
        String when = times.stream().map(TimeExpression::text).collect(Collectors.joining(", "));
        return lemma() + "(" + head + (rest.isEmpty() ? "" : "; names: " + rest)
                + (about.isEmpty() ? "" : "; words: " + about) + ")" + (when.isEmpty() ? "" : " at " + when);
    }
}
