// SPDX-License-Identifier: Apache-2.0
package org.sayso.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.sentence.Predicate;
import org.sayso.sentence.Reading;
import org.sayso.sentence.Sentence;
import org.sayso.sentence.Token;
import org.sayso.sentence.TokenRange;

/**
 * When what a word says holds or happened: the time expressions that modify it in the tree, those of the clause or noun
 * around it where they hold for it too, words such as "former", and the present tense.
 */
public final class ClaimTimes {

    private static final Set<String> PAST_ADJECTIVES =
            Set.of("former", "ex", "ex-", "erstwhile", "one-time", "onetime", "late");
    private static final Set<String> RESIGNING = Set.of("resign", "retire", "abdicate");
    private static final Set<String> REMOVING =
            Set.of("fire", "sack", "oust", "dismiss", "replace", "depose", "topple");
    private static final Set<String> NOMINAL = Set.of("NOUN", "PROPN", "PRON", "NUM", "ADJ", "ADV", "SYM");
    private static final Set<String> WITHIN_NOUN =
            Set.of("nmod", "obl", "amod", "compound", "nummod", "appos", "advmod", "dep", "det", "flat", "conj");
    /** A verb that only says that its noun takes place lends it its time. */
    private static final Set<String> HAPPENING = Set.of(
            "hold",
            "launch",
            "carry",
            "conduct",
            "stage",
            "take",
            "make",
            "occur",
            "happen",
            "begin",
            "start",
            "commit",
            "kill",
            "wound",
            "injure",
            "organise",
            "organize",
            "mount",
            "sign",
            "reach",
            "strike",
            "end",
            "complete",
            "perform",
            "wage",
            "follow",
            "see",
            "have",
            "die",
            "place",
            "pay",
            "undertake",
            "open",
            "do",
            "express",
            "voice",
            "deliver");

    /** Who declares a stance or a step takes it by declaring it: "announced his endorsement on Sunday". */
    private static final Set<String> DECLARING = Set.of(
            "announce", "declare", "give", "offer", "issue", "reaffirm", "reiterate", "withdraw", "pledge", "tender");

    private static final Set<String> DECLARED = Set.of(
            "endorsement",
            "support",
            "backing",
            "opposition",
            "resignation",
            "withdrawal",
            "candidacy",
            "candidature",
            "condemnation",
            "approval",
            "solidarity",
            "commitment",
            "retirement");

    private static final Set<String> OCCURRING = Set.of(
            "occur",
            "happen",
            "begin",
            "start",
            "unfold",
            "carry",
            "commit",
            "perpetrate",
            "stage",
            "launch",
            "conduct");
    private static final Set<String> DURING = Set.of("during", "in", "at", "amid", "throughout");
    private static final int FAR = 12;

    private ClaimTimes() {}

    /**
     * When the claim that rests on {@code token} holds or happened; empty when nothing is known.
     *
     * @param times the time expressions of the reading, from {@link TimeTagger#times}
     */
    public static Optional<TimeSpan> of(Reading reading, int token, List<TimeExpression> times, ArticleDate published) {
        return Optional.ofNullable(new Finder(reading, times, published).of(token));
    }

    private static final class Finder {

        private final Reading reading;
        private final List<TimeExpression> times;
        private final ArticleDate published;

        Finder(Reading reading, List<TimeExpression> times, ArticleDate published) {
            this.reading = reading;
            this.times = times;
            this.published = published;
        }

        @Nullable
        TimeSpan of(int token) {
            TimeSpan past = former(token);
            if (past != null) {
                return past;
            }
            TimeSpan stated = stated(token, 0);
            return stated != null ? stated : present(token);
        }

        /** What the words say, by the predicate's own modifiers first, then by what is around it. */
        private @Nullable TimeSpan stated(int token, int depth) {
            List<TimeExpression> own = modifiers(token);
            TimeSpan combined = own.isEmpty() ? null : combine(own, token);
            if (combined != null) {
                return combined;
            }
            TimeSpan nested = depth > FAR ? null : duringNoun(token);
            nested = nested == null && depth <= FAR ? toldOf(token, depth + 1) : nested;
            return nested != null || depth > FAR ? nested : inherited(token, depth + 1);
        }

        private List<TimeExpression> modifiers(int token) {
            Sentence sentence = reading.sentenceOf(token);
            List<TimeExpression> own = new ArrayList<>();
            for (TimeExpression time : times) {
                if (sentence.contains(time.range().start())
                        && time.kind() != TimeExpression.Kind.SET
                        && !time.range().contains(token)
                        && modifies(time, token)) {
                    own.add(time);
                }
            }
            return own;
        }

        private boolean modifies(TimeExpression time, int token) {
            if (measuresClause(time)) {
                return false;
            }
            return governed(time, token) || inTemporalArgument(time, token);
        }

        /** From the expression up through nouns only: the first predicate on the way is what it modifies. */
        private boolean governed(TimeExpression time, int token) {
            int at = reading.headOf(time.range());
            if (namesThing(at, token)) {
                return false;
            }
            for (int steps = 0; steps < FAR; steps++) {
                Token word = reading.tokens().get(at);
                if (word.head() < 0 || !WITHIN_NOUN.contains(word.relation()) && steps > 0 && !at(at, token)) {
                    return false;
                }
                at = word.head();
                if (at == token) {
                    return true;
                }
                if (predicate(at) || !NOMINAL.contains(reading.tokens().get(at).upos())) {
                    return false;
                }
            }
            return false;
        }

        /** "sold a 1968 aircraft": a year before a noun tells which one is meant, not when it was sold. */
        private boolean namesThing(int time, int token) {
            Token word = reading.tokens().get(time);
            boolean before = Set.of("nummod", "compound", "amod").contains(word.relation()) && word.head() > time;
            return before && word.head() != token && !predicate(word.head());
        }

        private boolean at(int word, int token) {
            return reading.tokens().get(word).head() == token
                    && Set.of("nsubj", "obj", "obl", "nmod")
                            .contains(reading.tokens().get(word).relation())
                    && !predicate(word);
        }

        private boolean inTemporalArgument(TimeExpression time, int token) {
            for (Predicate predicate : reading.predicates()) {
                if (predicate.token() != token) {
                    continue;
                }
                for (Predicate.Argument argument : predicate.arguments()) {
                    if (argument.role().endsWith("ARGM-TMP")
                            && argument.range().contains(time.range())
                            && !clause(argument.range(), time)) {
                        return true;
                    }
                }
            }
            return false;
        }

        /** Whether a verb of the argument stands between it and the time: "after he left in May". */
        private boolean clause(TokenRange argument, TimeExpression time) {
            for (int i = argument.start(); i < argument.end(); i++) {
                if (!time.range().contains(i) && reading.tokens().get(i).upos().equals("VERB")) {
                    return true;
                }
            }
            return !argument.equals(time.range())
                    && bound(time).order()
                    && argument.size() > time.range().size() + 3;
        }

        private boolean predicate(int token) {
            String upos = reading.tokens().get(token).upos();
            if (upos.equals("VERB") || upos.equals("AUX")) {
                return true;
            }
            return upos.equals("NOUN")
                    && reading.predicates().stream()
                            .anyMatch(p -> p.token() == token && !p.arguments().isEmpty());
        }

        /** "three months after Washington imposed ...": a distance to a clause, no time of its own. */
        private boolean measuresClause(TimeExpression time) {
            if (time.kind() != TimeExpression.Kind.DURATION) {
                return false;
            }
            String next = word(time.range().end());
            return next.equals("after") || next.equals("before") || next.equals("ago");
        }

        private @Nullable TimeSpan duringNoun(int token) {
            for (int child : reading.children(token)) {
                Token noun = reading.tokens().get(child);
                if (noun.relation().equals("obl") && NOMINAL.contains(noun.upos()) && DURING.contains(caseOf(child))) {
                    List<TimeExpression> within = modifiers(child);
                    if (!within.isEmpty() && predicate(child)) {
                        return combine(within, child);
                    }
                }
            }
            return null;
        }

        /** "The murder, which occurred this morning": when a deed is said to have happened. */
        private @Nullable TimeSpan toldOf(int deed, int depth) {
            if (!reading.tokens().get(deed).upos().equals("NOUN")) {
                return null;
            }
            for (int child : reading.children(deed)) {
                Token word = reading.tokens().get(child);
                if (word.relation().equals("acl") && OCCURRING.contains(word.lemma())) {
                    return stated(child, depth);
                }
                boolean victim = word.relation().equals("nmod") && caseOf(child).equals("of");
                for (int clause : victim ? reading.children(child) : List.<Integer>of()) {
                    Token occurred = reading.tokens().get(clause);
                    if (occurred.relation().equals("acl") && OCCURRING.contains(occurred.lemma())) {
                        return stated(clause, depth);
                    }
                }
            }
            return null;
        }

        private @Nullable TimeSpan inherited(int token, int depth) {
            Token word = reading.tokens().get(token);
            int governor = word.head();
            if (governor < 0) {
                return null;
            }
            Token above = reading.tokens().get(governor);
            return switch (word.relation()) {
                case "xcomp", "cop", "aux" -> stated(governor, depth);
                case "advcl" -> besideClause(token, governor, depth);
                case "conj" -> fronted(governor, depth);
                case "obj", "nsubj", "obl" ->
                    HAPPENING.contains(above.lemma()) && lends(token) || isDeclared(word, above)
                            ? stated(governor, depth)
                            : null;
                case "nmod", "compound", "appos" ->
                    above.upos().equals("VERB") ? null : nounAbove(token, governor, depth);
                default -> null;
            };
        }

        private static boolean isDeclared(Token step, Token verb) {
            return step.relation().equals("obj") && DECLARING.contains(verb.lemma()) && DECLARED.contains(step.lemma());
        }

        /** "during X's visit in May": what hangs on a noun with a time of its own shares it only as its kernel. */
        private @Nullable TimeSpan nounAbove(int token, int governor, int depth) {
            String link = caseOf(token);
            boolean kernel =
                    link.equals("of") || reading.tokens().get(token).relation().equals("compound");
            return kernel && predicate(governor) ? stated(governor, depth) : null;
        }

        /** Attacks, exercises, visits happen when their verb does; people and places exist before. */
        private boolean lends(int token) {
            return reading.tokens().get(token).upos().equals("NOUN");
        }

        private @Nullable TimeSpan besideClause(int token, int governor, int depth) {
            String mark = markOf(token);
            TimeSpan main = stated(governor, depth);
            if (main == null) {
                return null;
            }
            boolean participle =
                    Set.of("VBG", "VBN").contains(reading.tokens().get(token).xpos());
            return switch (mark) {
                case "" -> participle ? main : null;
                case "while", "as", "when" -> main;
                case "after", "since" -> shifted(token, main, -1);
                case "before", "until" -> shifted(token, main, 1);
                default -> null;
            };
        }

        /** "in August 2019, three months after Washington imposed ...": imposed in May 2019. */
        private TimeSpan shifted(int token, TimeSpan main, int direction) {
            TimeExpression distance = distanceBefore(token);
            LocalDate from = main.from();
            LocalDate to = main.to();
            if (distance == null || distance.duration() == null || from == null || to == null) {
                LocalDate edge = direction < 0 ? to : from;
                return edge == null
                        ? new TimeSpan(main.text(), null, null, null, null, null)
                        : bounded(main.text(), direction < 0 ? null : edge, direction < 0 ? edge : null);
            }
            Length length = Length.of(distance.duration());
            LocalDate first = length.unit().move(from, (long) direction * length.count());
            LocalDate last = length.unit().move(to, (long) direction * length.count());
            String text = reading.text(distance.range()) + " " + markOf(token) + ", " + main.text();
            Stretch month = CalendarUnit.MONTH.holding(first);
            boolean whole = length.unit() != CalendarUnit.DAY && !month.last().isBefore(last);
            Stretch stretch = length.unit() == CalendarUnit.YEAR
                    ? CalendarUnit.YEAR.holding(first)
                    : whole ? month : new Stretch(CalendarUnit.DAY, first, last, Stretch.Known.ALL);
            return stretch.span(text);
        }

        private @Nullable TimeExpression distanceBefore(int token) {
            for (TimeExpression time : times) {
                if (measuresClause(time)
                        && reading.sentenceOf(token).contains(time.range().start())
                        && time.range().end() <= token
                        && token - time.range().end() < FAR) {
                    return time;
                }
            }
            return null;
        }

        /** A time at the head of a sentence holds for all verbs that "and" joins; one behind the first verb does not. */
        private @Nullable TimeSpan fronted(int governor, int depth) {
            List<TimeExpression> own = modifiers(governor).stream()
                    .filter(time -> time.range().end() <= governor
                            || !reading.tokens().get(governor).upos().equals("VERB"))
                    .toList();
            if (!own.isEmpty()) {
                return combine(own, governor);
            }
            Token above = reading.tokens().get(governor);
            return above.relation().equals("conj") || above.relation().equals("xcomp")
                    ? inherited(governor, depth)
                    : null;
        }

        private @Nullable TimeSpan combine(List<TimeExpression> own, int token) {
            TimeSpan since = null;
            TimeSpan until = null;
            TimeExpression at = null;
            for (TimeExpression time : own) {
                Bound bound = bound(time);
                if (time.kind() == TimeExpression.Kind.DURATION) {
                    since = since == null ? lasting(time, token) : since;
                } else if (bound == Bound.SINCE || bound == Bound.FROM) {
                    since = since(time, bound == Bound.SINCE);
                } else if (bound == Bound.UNTIL) {
                    until = until(time);
                } else if (bound != Bound.AT) {
                    until = until == null ? ordered(time, bound) : until;
                } else {
                    at = at == null || finer(time, at) ? time : at;
                }
            }
            if (at != null) {
                return at.value();
            }
            return since != null && until != null ? fromUntil(since, until) : since != null ? since : until;
        }

        /** The more precise one first: "on Tuesday" before "this year". */
        private static boolean finer(TimeExpression one, TimeExpression other) {
            return Comparator.comparingLong(ClaimTimes::width).compare(one, other) < 0;
        }

        private Bound bound(TimeExpression time) {
            if (time.kind() == TimeExpression.Kind.INTERVAL && twoEnds(time.value())) {
                return Bound.AT;
            }
            Bound around = ofEventAround(time);
            if (around != Bound.AT) {
                return around;
            }
            String before = word(time.range().start() - 1);
            String earlier = word(time.range().start() - 2);
            if (before.equals("the") || before.equals("early") || before.equals("late")) {
                before = earlier;
            }
            return switch (before) {
                case "since" -> Bound.SINCE;
                case "from" -> Bound.FROM;
                case "until", "till" -> Bound.UNTIL;
                case "to" -> earlier.equals("prior") ? Bound.BEFORE : Bound.AT;
                case "through" -> Bound.UNTIL;
                case "by" -> Bound.BY;
                case "before" -> Bound.BEFORE;
                case "after" -> Bound.AFTER;
                default -> Bound.AT;
            };
        }

        /** "Before the vote in May": the time of the vote bounds what came before it. */
        private Bound ofEventAround(TimeExpression time) {
            int head = reading.tokens().get(reading.headOf(time.range())).head();
            boolean event = head >= 0 && reading.tokens().get(head).upos().equals("NOUN");
            return switch (event ? caseOf(head) : "") {
                case "before" -> Bound.BEFORE;
                case "after" -> Bound.AFTER;
                case "since" -> Bound.SINCE;
                case "until" -> Bound.UNTIL;
                default -> Bound.AT;
            };
        }

        /** "From 2011 until 2019" has both its ends already. */
        private static boolean twoEnds(TimeSpan value) {
            return value.fromLatest() != null && value.toEarliest() != null;
        }

        private TimeSpan since(TimeExpression time, boolean open) {
            TimeSpan value = time.value();
            String edtf = value.value() == null ? null : value.value() + (open ? "/.." : "/");
            LocalDate still = open ? published.earliest() : null;
            return new TimeSpan(words(time), edtf, value.from(), value.to(), still, null);
        }

        private TimeSpan until(TimeExpression time) {
            TimeSpan value = time.value();
            String edtf = value.value() == null ? null : "/" + value.value();
            return new TimeSpan(words(time), edtf, null, null, value.from(), value.to());
        }

        private TimeSpan fromUntil(TimeSpan since, TimeSpan until) {
            String edtf = since.value() == null || until.value() == null
                    ? null
                    : since.value().substring(0, since.value().indexOf('/')) + until.value();
            return new TimeSpan(
                    since.text() + " " + until.text(),
                    edtf,
                    since.from(),
                    since.fromLatest(),
                    until.toEarliest(),
                    until.to());
        }

        private TimeSpan ordered(TimeExpression time, Bound bound) {
            TimeSpan value = time.value();
            String text = words(time);
            if (value.from() == null || value.to() == null) {
                return new TimeSpan(text, null, null, null, null, null);
            }
            return switch (bound) {
                case BY, BEFORE -> bounded(text, null, value.to());
                case AFTER -> bounded(text, value.from(), null);
                default -> value;
            };
        }

        /** "has led it for three years": began three years before the article. */
        private @Nullable TimeSpan lasting(TimeExpression time, int token) {
            LocalDate today = published.earliest();
            boolean perfect = Tense.perfect(reading, token);
            if (!perfect
                    || today == null
                    || time.duration() == null
                    || !word(time.range().start() - 1).matches("for|nearly|almost|about|over|than")) {
                return null;
            }
            Length length = Length.of(time.duration());
            Stretch start = length.unit().holding(length.unit().move(today, -length.count()));
            Stretch year = length.unit() == CalendarUnit.DAY ? start : CalendarUnit.YEAR.holding(start.first());
            LocalDate from = length.unit().move(start.first(), -1);
            LocalDate to = length.unit().move(start.last(), 1);
            LocalDate latest = to.isAfter(today) ? today : to;
            return new TimeSpan(time.text(), year.edtf() + "~/..", from, latest, today, null);
        }

        private String words(TimeExpression time) {
            int start = Math.max(
                    reading.sentenceOf(time.range().start()).first(),
                    time.range().start() - 1);
            return reading.text(new TokenRange(start, time.range().end()));
        }

        private static TimeSpan bounded(String text, @Nullable LocalDate from, @Nullable LocalDate to) {
            TimeSpan span = new TimeValue.Somewhere(from, to).span(text);
            return span;
        }

        /** "former", "ex-": over by the day of the article. "then": true when the rest of the sentence was. */
        private @Nullable TimeSpan former(int token) {
            TimeSpan own = formerBy(token);
            int verb = own == null ? removal(token) : -1;
            if (verb >= 0) {
                return ended(reading.tokens().get(verb).form());
            }
            int head = reading.tokens().get(token).head();
            boolean shared = own == null
                    && head >= 0
                    && reading.tokens().get(token).relation().equals("conj")
                    && token - head < 5
                    && reading.children(token).stream()
                            .noneMatch(child ->
                                    reading.tokens().get(child).relation().equals("det"));
            return shared ? formerBy(head) : own;
        }

        /** "Fired his manager, Karl Ott": the past verb that ends the post of its object; -1 for none. */
        private int removal(int token) {
            int object = token;
            for (int steps = 0;
                    steps < 3
                            && Set.of("appos", "nmod:desc", "flat")
                                    .contains(reading.tokens().get(object).deprel());
                    steps++) {
                object = reading.tokens().get(object).head();
            }
            int verb = reading.tokens().get(object).head();
            String relation = reading.tokens().get(object).deprel();
            String lemma = verb < 0 ? "" : reading.tokens().get(verb).lemma();
            boolean removed = verb >= 0
                    && (relation.matches("obj|nsubj:pass") && REMOVING.contains(lemma)
                            || relation.equals("nsubj") && RESIGNING.contains(lemma))
                    && reading.tokens().get(verb).xpos().matches("VBD|VBN");
            return removed ? verb : -1;
        }

        private @Nullable TimeSpan formerBy(int token) {
            if (reading.tokens().get(token).form().toLowerCase(Locale.ROOT).startsWith("ex-")) {
                return ended("ex-");
            }
            for (int child : reading.children(token)) {
                String lemma = reading.tokens().get(child).form().toLowerCase(Locale.ROOT);
                if (PAST_ADJECTIVES.contains(lemma)
                        && reading.tokens().get(child).upos().matches("ADJ|X|PROPN|NOUN|ADV")) {
                    return ended(lemma);
                }
                if (lemma.equals("then") && child < token) {
                    int verb = verbAbove(token);
                    TimeSpan then = verb < 0 ? null : stated(verb, 0);
                    return then == null || isRecent(then) ? ended("then") : then;
                }
            }
            return null;
        }

        private TimeSpan ended(String word) {
            String value = published.edtf().map(date -> "/" + date).orElse(null);
            return new TimeSpan(word, value, null, null, null, published.latest());
        }

        /** Within a month of the article: the time of the news, not of what it looks back on. */
        private boolean isRecent(TimeSpan time) {
            LocalDate earliest = published.earliest();
            return earliest != null && time.to() != null && !time.to().isBefore(earliest.minusMonths(1));
        }

        private int verbAbove(int token) {
            for (int i = token, steps = 0;
                    i >= 0 && steps < 60;
                    i = reading.tokens().get(i).head(), steps++) {
                if (reading.tokens().get(i).upos().equals("VERB")) {
                    return i;
                }
            }
            return -1;
        }

        /** The present tense, and titles and appositions beside names, say that it is so on the day of the article. */
        private @Nullable TimeSpan present(int token) {
            String date = published.edtf().orElse(null);
            boolean noun = !reading.tokens().get(token).upos().equals("VERB");
            Tense tense = Tense.ofVerb(reading, token);
            boolean now = tense == Tense.PRESENT && !Tense.perfect(reading, token);
            boolean title = noun && tense == null;
            if (date == null || !now && !title) {
                return null;
            }
            if (title && !besideName(token)) {
                return null;
            }
            TimeSpan story = title && verbAbove(token) >= 0 ? stated(verbAbove(token), 0) : null;
            LocalDate earliest = published.earliest();
            if (story != null
                    && story.to() != null
                    && earliest != null
                    && story.to().isBefore(earliest.minusYears(1))) {
                return new TimeSpan("", story.value(), null, story.to(), story.from(), null);
            }
            return new TimeSpan("", date, null, published.latest(), earliest, null);
        }

        private boolean besideName(int token) {
            Token word = reading.tokens().get(token);
            if (Set.of("appos", "compound", "flat").contains(word.relation())
                    || word.deprel().equals("nmod:desc")) {
                return true;
            }
            return reading.children(token).stream()
                    .map(reading.tokens()::get)
                    .anyMatch(child -> Set.of("appos", "flat", "compound").contains(child.relation())
                            && child.upos().equals("PROPN"));
        }

        private String caseOf(int token) {
            return childForm(token, "case");
        }

        private String markOf(int token) {
            return childForm(token, "mark");
        }

        private String childForm(int token, String relation) {
            for (int child : reading.children(token)) {
                if (reading.tokens().get(child).relation().equals(relation)
                        || relation.equals("mark")
                                && reading.tokens().get(child).relation().equals("advmod")
                                && reading.tokens().get(child).form().equalsIgnoreCase("when")) {
                    return word(child);
                }
            }
            return "";
        }

        private String word(int token) {
            return token < 0 || token >= reading.tokens().size()
                    ? ""
                    : reading.tokens().get(token).form().toLowerCase(Locale.ROOT);
        }
    }

    /** How the words before an expression bind it. */
    private enum Bound {
        AT,
        SINCE,
        FROM,
        UNTIL,
        BY,
        BEFORE,
        AFTER;

        boolean order() {
            return this == BEFORE || this == AFTER;
        }
    }

    /** An ISO 8601 length of one unit. */
    private record Length(int count, CalendarUnit unit) {

        static Length of(String iso) {
            CalendarUnit unit = switch (iso.charAt(iso.length() - 1)) {
                case 'D' -> CalendarUnit.DAY;
                case 'W' -> CalendarUnit.WEEK;
                case 'M' -> CalendarUnit.MONTH;
                default -> CalendarUnit.YEAR;
            };
            return new Length(Integer.parseInt(iso.substring(1, iso.length() - 1)), unit);
        }
    }

    private static long width(TimeExpression time) {
        LocalDate from = time.value().from();
        LocalDate to = time.value().to();
        if (from == null || to == null) {
            String value = time.value().value();
            return value == null ? Long.MAX_VALUE : 1000 - value.length();
        }
        return to.toEpochDay() - from.toEpochDay();
    }
}
