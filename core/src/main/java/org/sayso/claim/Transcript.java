// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.sayso.sentence.Attribution;
import org.sayso.sentence.EntityType;
import org.sayso.sentence.Mention;
import org.sayso.sentence.Reading;
import org.sayso.sentence.Sentence;
import org.sayso.sentence.TokenRange;

/**
 * Who speaks in a transcript: "(Berg) We asked for talks", and, where a text has several of them, "BERG: We asked for talks". What
 * is labelled goes on until the next label or an empty line.
 */
final class Transcript {

    private static final Set<String> ROLES = Set.of(
            "reporter",
            "correspondent",
            "interviewer",
            "moderator",
            "announcer",
            "host",
            "speaker",
            "question",
            "journalist",
            "spokesman",
            "spokeswoman");

    private static final Pattern EMPTY_LINE = Pattern.compile("\\n\\s*\\n");
    private static final int LONGEST_LABEL = 4;
    /** How many sentences one turn lasts at most. */
    private static final int LONGEST_TURN = 24;

    /**
     * What begins a turn.
     *
     * @param start of the whole label
     * @param who   who speaks; none where the label tells something else: "(end recording)"
     * @param end   where the turn's words begin
     */
    private record Label(int start, Optional<TokenRange> who, int end) {}

    private final Reading reading;

    private Transcript(Reading reading) {
        this.reading = reading;
    }

    /** Each turn as an attribution without a cue. */
    static List<Attribution> turns(Reading reading) {
        return new Transcript(reading).turns();
    }

    /** Whether a noun names one who speaks by his part in a talk. */
    static boolean isRole(String lemma) {
        return ROLES.contains(lemma.toLowerCase(Locale.ROOT));
    }

    private List<Attribution> turns() {
        List<Label> labels = new ArrayList<>();
        List<Label> colons = new ArrayList<>();
        for (Sentence sentence : reading.sentences()) {
            for (int at = sentence.first(); at < sentence.last(); at++) {
                Optional<Label> bracket = mayBegin(at, sentence) ? bracket(at, sentence) : Optional.empty();
                if (bracket.isPresent()) {
                    labels.add(bracket.get());
                    at = bracket.get().end() - 1;
                }
            }
            colon(sentence).ifPresent(colons::add);
        }
        List<Label> all = colons.size() > 1 ? colons : labels;
        List<Attribution> turns = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Label label = all.get(i);
            int end = endOf(
                    label,
                    i + 1 < all.size()
                            ? all.get(i + 1).start()
                            : reading.tokens().size());
            label.who()
                    .filter(who -> end > label.end())
                    .ifPresent(who -> turns.add(
                            new Attribution(List.of(who), List.of(), List.of(new TokenRange(label.end(), end)))));
        }
        return turns;
    }

    /** Whether a label may stand there: where a sentence or what a colon announces begins, and right behind another label. */
    private boolean mayBegin(int at, Sentence sentence) {
        return at == sentence.first() || form(at - 1).matches("[:).?!]|--");
    }

    private Optional<Label> bracket(int start, Sentence sentence) {
        if (start >= sentence.last() || !form(start).equals("(")) {
            return Optional.empty();
        }
        for (int close = start + 2; close < Math.min(start + 2 + LONGEST_LABEL, sentence.last()); close++) {
            if (form(close).equals(")")) {
                boolean dateline =
                        close + 1 < sentence.last() && form(close + 1).matches("[-–—]+");
                TokenRange inside = new TokenRange(start + 1, close);
                return Optional.of(
                        new Label(start, Optional.of(inside).filter(who -> !dateline && isSomebody(who)), close + 1));
            }
        }
        return Optional.empty();
    }

    private Optional<Label> colon(Sentence sentence) {
        boolean quoted = form(sentence.first()).matches("[\"“]|``");
        int first = sentence.first() + (quoted && sentence.last() - sentence.first() > 1 ? 1 : 0);
        boolean line = sentence.first() == 0
                || between(sentence.first() - 1, sentence.first()).contains("\n");
        for (int colon = first + 1; line && colon < Math.min(first + 1 + LONGEST_LABEL, sentence.last() - 1); colon++) {
            TokenRange before = new TokenRange(first, colon);
            if (form(colon).equals(":")) {
                boolean addressed = form(first).equalsIgnoreCase("dear"); // a letter names whom it is written to
                return Optional.of(new Label(first, Optional.of(before).filter(who -> !addressed), colon + 1))
                        .filter(label -> isSomebody(before));
            }
        }
        return Optional.empty();
    }

    private boolean isSomebody(TokenRange who) {
        boolean role =
                ROLES.contains(reading.tokens().get(who.end() - 1).lemma().toLowerCase(Locale.ROOT));
        String last = reading.tokens().get(who.end() - 1).form();
        return role
                || isRepeated(who)
                || reading.mentions().stream()
                        .filter(mention -> mention.kind() == Mention.Kind.NAME && mention.type() == EntityType.PER)
                        .anyMatch(mention -> mention.range().overlaps(who)
                                || form(mention.range().end() - 1).equals(last));
    }

    /** "(letona) ... (letona)": one word in brackets that labels what stands behind it more than once. */
    private boolean isRepeated(TokenRange who) {
        if (who.size() != 1 || !reading.tokens().get(who.start()).upos().matches("PROPN|NOUN")) {
            return false;
        }
        return IntStream.range(1, reading.tokens().size() - 1)
                        .filter(token -> form(token).equalsIgnoreCase(form(who.start()))
                                && form(token - 1).equals("(")
                                && form(token + 1).equals(")"))
                        .filter(token -> token < 2 || mayBegin(token - 1, reading.sentenceOf(token)))
                        .count()
                > 1;
    }

    private int endOf(Label label, int next) {
        int sentences = 0;
        for (int token = label.end(); token < next; token++) {
            if (token > label.end()
                    && EMPTY_LINE.matcher(between(token - 1, token)).find()) {
                return token;
            }
            if (reading.sentenceOf(token).last() == token + 1 && ++sentences == LONGEST_TURN) {
                return token + 1;
            }
        }
        return next;
    }

    private String form(int token) {
        return reading.tokens().get(token).form();
    }

    /** What stands between two words. */
    private String between(int one, int next) {
        return reading.text()
                .substring(
                        reading.tokens().get(one).span().end(),
                        reading.tokens().get(next).span().start());
    }
}
