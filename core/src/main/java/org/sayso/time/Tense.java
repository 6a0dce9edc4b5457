// SPDX-License-Identifier: Apache-2.0
package org.sayso.time;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.sentence.Reading;
import org.sayso.sentence.Sentence;
import org.sayso.sentence.Token;

/** Where the clause around a word lies, seen from the moment of writing. */
enum Tense {
    PAST,
    PRESENT,
    FUTURE,
    OPEN;

    private static final Set<String> FUTURE_MODALS = Set.of("will", "shall", "wo", "'ll", "’ll");
    private static final Set<String> LOOKING_AHEAD = Set.of(
            "plan",
            "expect",
            "schedule",
            "set",
            "due",
            "aim",
            "intend",
            "vow",
            "want",
            "hope",
            "go",
            "slate",
            "prepare",
            "promise",
            "pledge",
            "be",
            "decide",
            "agree",
            "likely",
            "ready");

    /** The tense of the nearest finite clause around a token; OPEN where there is none. */
    static Tense of(Reading reading, int token) {
        for (int i = token, steps = 0;
                i >= 0 && steps < 60;
                i = reading.tokens().get(i).head(), steps++) {
            Tense tense = ofVerb(reading, i);
            if (tense != null) {
                return tense;
            }
        }
        return nearestVerb(reading, token);
    }

    /** The tense that one word and its auxiliaries show; null where they show none. */
    static @Nullable Tense ofVerb(Reading reading, int index) {
        Token token = reading.tokens().get(index);
        Tense own = null;
        boolean infinitive = false;
        for (int child : reading.children(index)) {
            Token aux = reading.tokens().get(child);
            String relation = aux.relation();
            if (relation.equals("aux") || relation.equals("cop")) {
                if (aux.xpos().equals("MD")) {
                    return modal(aux);
                }
                own = own == null || own == PRESENT && finite(aux) == PAST ? finite(aux) : own;
            }
            infinitive |= relation.equals("mark") && aux.form().equalsIgnoreCase("to");
        }
        if (own != null) {
            if (own == PRESENT && infinitive) {
                return FUTURE; // "is to be held"
            }
            return own == PRESENT && perfect(reading, index) ? PAST : own;
        }
        if (infinitive && LOOKING_AHEAD.contains(governor(reading, token))) {
            return FUTURE;
        }
        return finite(token);
    }

    /** Whether "has" or "have" stands before the participle: the present perfect. */
    static boolean perfect(Reading reading, int index) {
        for (int child : reading.children(index)) {
            Token aux = reading.tokens().get(child);
            if (aux.relation().matches("aux|cop") && aux.lemma().equals("have") && finite(aux) == PRESENT) {
                return true;
            }
        }
        return false;
    }

    private static Tense modal(Token modal) {
        return FUTURE_MODALS.contains(modal.form().toLowerCase(java.util.Locale.ROOT)) ? FUTURE : OPEN;
    }

    private static @Nullable Tense finite(Token token) {
        return switch (token.xpos()) {
            case "VBD" -> PAST;
            case "VBZ", "VBP" -> PRESENT;
            case "MD" -> modal(token);
            default -> null;
        };
    }

    private static String governor(Reading reading, Token token) {
        return token.head() < 0 ? "" : reading.tokens().get(token.head()).lemma();
    }

    private static Tense nearestVerb(Reading reading, int token) {
        Sentence sentence = reading.sentenceOf(token);
        Tense nearest = OPEN;
        int distance = Integer.MAX_VALUE;
        for (int i = sentence.first(); i < sentence.last(); i++) {
            Tense tense = finite(reading.tokens().get(i));
            if (tense != null && Math.abs(i - token) < distance) {
                nearest = tense;
                distance = Math.abs(i - token);
            }
        }
        return nearest;
    }
}
