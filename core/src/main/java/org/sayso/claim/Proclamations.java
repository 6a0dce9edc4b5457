// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sayso.sentence.Attribution;
import org.sayso.sentence.Reading;
import org.sayso.sentence.Sentence;
import org.sayso.sentence.TokenRange;

/**
 * What a body or a person makes known in words of their own: "The council announces the following: 1. We have closed the bridge."
 * It goes on until the text speaks of that body again.
 */
final class Proclamations {

    /** How many sentences it lasts at most. */
    private static final int LONGEST = 60;
    /** How many words stand between a verb of saying and its colon at most: "announces the following:". */
    private static final int NEAR = 4;
    /** In how many sentences behind the colon one who speaks for himself says "I" or "we" at the latest. */
    private static final int SOON = 4;

    private final Reading reading;

    private Proclamations(Reading reading) {
        this.reading = reading;
    }

    /** Each as an attribution. */
    static List<Attribution> in(Reading reading) {
        return new Proclamations(reading).all();
    }

    private List<Attribution> all() {
        List<Attribution> found = new ArrayList<>();
        for (int i = 0; i < reading.sentences().size(); i++) {
            Sentence sentence = reading.sentences().get(i);
            for (int colon = sentence.first() + 2; colon < sentence.last(); colon++) {
                if (form(colon).equals(":")) {
                    proclaimed(i, colon).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    /** What follows a colon that a verb of saying stands right before. */
    private Optional<Attribution> proclaimed(int number, int colon) {
        int first = reading.sentences().get(number).first();
        for (int verb = colon - 1; verb >= Math.max(first, colon - 1 - NEAR); verb--) {
            Clause clause = Clause.of(reading, verb);
            if (SpeechGrammar.isSaying(clause.lemma()) && clause.token().upos().equals("VERB") && clause.finite()) {
                return isOwnWords(number, verb, colon)
                        ? whoSays(clause).flatMap(who -> said(number, clause.head(), who, colon + 1))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** A list, "the following", or words of one who speaks of himself; not a quotation, which has marks of its own. */
    private boolean isOwnWords(int number, int verb, int colon) {
        boolean follows =
                IntStream.range(verb, colon).anyMatch(token -> form(token).equalsIgnoreCase("following"));
        return colon + 1 < reading.tokens().size()
                && !form(colon + 1).matches("[\"“]|``")
                && (follows || isList(colon + 1) || speaksForItself(number));
    }

    private Optional<Integer> whoSays(Clause clause) {
        boolean relative = clause.token().deprel().equals("acl:relcl");
        return clause.subject()
                .map(who -> relative ? clause.token().head() : who)
                .filter(who -> !isSelf(who));
    }

    private Optional<Attribution> said(int number, int verb, int who, int start) {
        int end = endOf(number, who);
        return start < end
                ? Optional.of(new Attribution(
                        List.of(new TokenRange(who, who + 1)),
                        List.of(new TokenRange(verb, verb + 1)),
                        List.of(new TokenRange(start, end))))
                : Optional.empty();
    }

    private boolean isList(int start) {
        return start + 1 < reading.tokens().size()
                && form(start).matches("1|1\\.|first|a\\.|-|•")
                && !form(start + 1).matches("\\d+");
    }

    private boolean speaksForItself(int number) {
        int last = Math.min(number + SOON, reading.sentences().size() - 1);
        return IntStream.range(
                        reading.sentences().get(number).first(),
                        reading.sentences().get(last).last())
                .anyMatch(this::isSelf);
    }

    private int endOf(int number, int who) {
        int next = number + 1;
        while (next < reading.sentences().size()
                && next <= number + LONGEST
                && !tellsOf(reading.sentences().get(next), who)) {
            next++;
        }
        return reading.sentences().get(next - 1).last();
    }

    /** Whether a sentence has as its subject what proclaimed something before. */
    private boolean tellsOf(Sentence sentence, int who) {
        return IntStream.range(sentence.first(), sentence.last())
                .anyMatch(token -> form(token).equals(form(who))
                        && reading.tokens().get(token).relation().startsWith("nsubj"));
    }

    /** "I", "our". */
    private boolean isSelf(int token) {
        return VoiceClues.isSelf(form(token).toLowerCase(Locale.ROOT));
    }

    private String form(int token) {
        return reading.tokens().get(token).form();
    }
}
