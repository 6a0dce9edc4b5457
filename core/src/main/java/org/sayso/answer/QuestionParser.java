// SPDX-License-Identifier: Apache-2.0
package org.sayso.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.ClaimReader;
import org.sayso.dossier.Entities;
import org.sayso.sentence.Mention;
import org.sayso.sentence.Reader;
import org.sayso.sentence.Reading;
import org.sayso.sentence.Token;
import org.sayso.sentence.TokenRange;
import org.sayso.time.ArticleDate;
import org.sayso.time.TimeExpression;
import org.sayso.time.TimeTagger;
import org.sayso.vocabulary.Lexicon;
import org.sayso.vocabulary.States;

/** Understands a question by the same reader that reads articles: finds what is asked for, and what must hold beside it. */
final class QuestionParser {

    private static final Set<String> WH = Set.of("who", "whom", "what", "which", "where", "when", "how");
    private static final Set<String> GROUPS = Set.of(
            "country",
            "nation",
            "state",
            "government",
            "company",
            "firm",
            "group",
            "organisation",
            "organization",
            "agency",
            "party",
            "body",
            "army",
            "militia",
            "team",
            "movement",
            "branch",
            "ministry",
            "power",
            "outlet",
            "authority");
    static final Set<String> PLACES =
            Set.of("place", "location", "city", "town", "village", "region", "province", "spot", "site", "venue");
    private static final Set<String> TIMES = Set.of("year", "month", "day", "date");
    private static final Set<String> EMPTY_NOUNS =
            Set.of("thing", "people", "person", "number", "name", "one", "someone", "something");
    /** Words for what stands in some relation: a company, a person or a product may be a rival. */
    private static final Set<String> ANY_SORT =
            Set.of("rival", "competitor", "opponent", "partner", "successor", "predecessor", "target", "alternative");

    /** Words for whoever says something. */
    private static final Set<String> OUTLETS = Set.of(
            "source", "outlet", "newspaper", "paper", "agency", "report", "media", "medium", "magazine", "broadcaster");
    /** Who acts for a state, so that the state itself is said to act. */
    private static final Set<String> RULERS =
            Set.of("government", "authority", "regime", "state", "administration", "leadership");

    /** Verbs that say only that their noun takes place. */
    private static final Set<String> LIGHT = Set.of(
            "hold",
            "take",
            "do",
            "be",
            "have",
            "make",
            "conduct",
            "carry",
            "stage",
            "happen",
            "occur",
            "launch",
            "organise",
            "organize",
            "mount",
            "go",
            "give",
            "get");

    private static final Set<String> REPORTING = Lexicon.named("reporting-verbs").entries().stream()
            .flatMap(line ->
                    Stream.of(line.substring(line.indexOf(';') + 1).strip().split(" ")))
            .collect(Collectors.toUnmodifiableSet());

    private final Reader reader;
    private final Entities entities;

    QuestionParser(Reader reader, Entities entities) {
        this.reader = reader;
        this.entities = entities;
    }

    /** The plain question understood; empty where it asks for nothing that a sentence can answer. */
    Optional<Question> parse(String reworded) {
        if (reworded.codePoints().noneMatch(Character::isLetter)) {
            return Optional.empty();
        }
        Reading reading = ClaimReader.straight(reader.read(reworded));
        int imperative = named(reading);
        int wh = imperative >= 0 ? imperative : wh(reading);
        if (wh < 0) {
            return Optional.empty();
        }
        return Optional.ofNullable(new Shape(reading, wh).question());
    }

    private static int wh(Reading reading) {
        for (int i = 0; i < reading.tokens().size(); i++) {
            if (WH.contains(form(reading, i)) && !relative(reading, i)) {
                return i;
            }
        }
        return -1;
    }

    /** "Name what China banned", "List the members": the first word asks, and says nothing of what is asked for. */
    private static boolean orders(Reading reading) {
        return Set.of("name", "identify", "list", "give", "state").contains(form(reading, 0));
    }

    /** "Name the system that ...": the noun is asked for. */
    private static int named(Reading reading) {
        for (int child : orders(reading) ? reading.children(0) : List.<Integer>of()) {
            if (reading.tokens().get(child).relation().equals("obj")) {
                return child;
            }
        }
        return -1;
    }

    private static boolean relative(Reading reading, int token) {
        int head = reading.tokens().get(token).head();
        return head >= 0
                && token > 2
                && reading.tokens().get(head).deprel().equals("acl:relcl")
                && reading.tokens().get(head).head() < token;
    }

    private static String form(Reading reading, int token) {
        return reading.tokens().get(token).form().toLowerCase(Locale.ROOT);
    }

    /** One question on its way to being understood. */
    private final class Shape {

        private final Reading reading;
        private final int wh;
        private final List<NameForms> names;
        private int focus;
        private @Nullable String noun;
        private Expectation expectation = Expectation.THING;

        Shape(Reading reading, int wh) {
            this.reading = reading;
            this.wh = wh;
            this.names = names();
            this.focus = wh;
        }

        @Nullable
        Question question() {
            if (!expect()) {
                return null;
            }
            names.removeIf(name -> noun != null && name.range().contains(focus));
            int predicate = predicate();
            if (predicate < 0) {
                return null;
            }
            boolean anybody =
                    expectation == Expectation.ACTOR && noun == null || noun != null && OUTLETS.contains(noun);
            if (anybody && reports(predicate) && content(predicate) >= 0) {
                noun = null;
                return make(Expectation.SPEAKER, content(predicate), null);
            }
            return make(expectation, predicate, slot(predicate));
        }

        private Question make(Expectation expected, int predicate, @Nullable Slot slot) {
            capitalsThatAct(predicate);
            List<TimeExpression> times = TimeTagger.create().times(reading, ArticleDate.UNKNOWN).stream()
                    .filter(time ->
                            time.kind() == TimeExpression.Kind.POINT || time.kind() == TimeExpression.Kind.INTERVAL)
                    .toList();
            List<Question.Word> words = words(predicate, times).stream()
                    .filter(word -> expected != Expectation.SPEAKER || reading.dominates(predicate, word.token()))
                    .toList();
            return new Question(reading, expected, focus, noun, predicate, slot, names, words, times);
        }

        /** A capital that does something may stand for its state. */
        private void capitalsThatAct(int predicate) {
            Clause clause = Clause.of(reading, predicate);
            names.replaceAll(
                    name -> clause.at(Slot.AGENT).contains(reading.headOf(name.range())) ? name.orItsState() : name);
        }

        private boolean expect() {
            switch (form(reading, wh)) {
                case "who", "whom" -> expectation = Expectation.ACTOR;
                case "where" -> expectation = Expectation.PLACE;
                case "when" -> expectation = Expectation.TIME;
                case "how" -> {
                    return expectNumber();
                }
                default -> expectNoun();
            }
            return true;
        }

        private boolean expectNumber() {
            int many = wh + 1 < reading.tokens().size() ? wh + 1 : wh;
            if (!Set.of("many", "much").contains(form(reading, many))) {
                return false;
            }
            expectation = Expectation.NUMBER;
            focus = many;
            int head = reading.tokens().get(many).head();
            int next = many + 1;
            if (head > many && nominal(head)) {
                focus = head;
            } else if (next < reading.tokens().size() && nominal(next)) {
                focus = lastOfCompound(next);
            }
            noun = focus == many ? null : reading.tokens().get(focus).lemma();
            return true;
        }

        private void expectNoun() {
            if (!WH.contains(form(reading, wh))) {
                sort(wh);
                return;
            }
            int head = reading.tokens().get(wh).head();
            boolean determiner = head > wh
                    && nominal(head)
                    && head - wh <= 6
                    && reading.tokens().get(wh).relation().equals("det");
            int next = wh + 1;
            if (!determiner && next < reading.tokens().size() && nominal(next) && !nameCovers(next)) {
                determiner = true;
                head = lastOfCompound(next);
            }
            if (!determiner) {
                return;
            }
            sort(head);
        }

        private void sort(int head) {
            focus = head;
            String lemma = reading.tokens().get(head).lemma().toLowerCase(Locale.ROOT);
            noun = EMPTY_NOUNS.contains(lemma) || ANY_SORT.contains(lemma) ? null : lemma;
            if (ANY_SORT.contains(lemma)) {
                return;
            }
            boolean location = PLACES.contains(lemma)
                    || Lexicon.named("nouns-place").contains(lemma)
                    || Lexicon.named("nouns-facility").contains(lemma);
            if (location) {
                expectation = prepositional(head) ? Expectation.PLACE : Expectation.THING;
            } else if (TIMES.contains(lemma)) {
                expectation = Expectation.TIME;
            } else if (GROUPS.contains(lemma)
                    || Lexicon.named("nouns-person").contains(lemma)
                    || Lexicon.named("nouns-group").contains(lemma)
                    || Lexicon.named("posts").contains(lemma)) {
                expectation = Expectation.ACTOR;
            }
        }

        private boolean prepositional(int head) {
            boolean before = wh > 0 && reading.tokens().get(wh - 1).upos().equals("ADP");
            return before || !Clause.preposition(reading, head).isEmpty();
        }

        private int lastOfCompound(int token) {
            int at = token;
            while (at + 1 < reading.tokens().size() && nominal(at + 1) && !nameCovers(at + 1)) {
                at++;
            }
            return at;
        }

        private boolean nominal(int token) {
            return Set.of("NOUN", "PROPN", "ADJ")
                            .contains(reading.tokens().get(token).upos())
                    && !form(reading, token).equals("many");
        }

        /** The verb, or the noun of a copula, that governs what is asked for. */
        private int predicate() {
            for (int child : reading.children(focus)) {
                if (reading.tokens().get(child).deprel().equals("acl:relcl")
                        || reading.tokens().get(focus).head() < 0 && verb(child)) {
                    return child;
                }
            }
            for (int at = focus, steps = 0;
                    at >= 0 && steps < 12;
                    at = reading.tokens().get(at).head(), steps++) {
                if (at != focus && verb(at)) {
                    return at;
                }
                if (at != focus && reading.tokens().get(at).head() < 0) {
                    return at;
                }
            }
            return copula();
        }

        /** "What is the capital of X?": the other noun. */
        private int copula() {
            for (int child : reading.children(focus)) {
                String relation = reading.tokens().get(child).relation();
                if (relation.equals("nsubj")) {
                    return child;
                }
            }
            return -1;
        }

        private boolean verb(int token) {
            return reading.tokens().get(token).upos().equals("VERB");
        }

        private boolean reports(int predicate) {
            return REPORTING.contains(reading.tokens().get(predicate).lemma());
        }

        private int content(int predicate) {
            for (int child : reading.children(predicate)) {
                if (reading.tokens().get(child).relation().equals("ccomp")) {
                    return child;
                }
            }
            return -1;
        }

        private @Nullable Slot slot(int predicate) {
            if (expectation == Expectation.PLACE || expectation == Expectation.TIME) {
                return null;
            }
            Clause clause = Clause.of(reading, predicate);
            if (byPassive(predicate)) {
                return Slot.AGENT;
            }
            if (clause.at(Slot.AGENT).contains(focus) && doerBetween(predicate)) {
                return Slot.PATIENT;
            }
            for (Slot slot : Slot.values()) {
                if (clause.at(slot).contains(focus) || clause.at(slot).contains(wh)) {
                    return slot == Slot.OTHER
                                    && clause.at(Slot.PATIENT).isEmpty()
                                    && Clause.preposition(reading, focus).isEmpty()
                            ? Slot.PATIENT
                            : slot;
                }
            }
            return clause.at(Slot.AGENT).isEmpty()
                    ? Slot.AGENT
                    : clause.at(Slot.PATIENT).isEmpty() ? Slot.PATIENT : Slot.OTHER;
        }

        /** "By whom was it claimed", "it was claimed by whom". */
        private boolean byPassive(int predicate) {
            boolean passive = reading.tokens().get(predicate).xpos().equals("VBN");
            return wh > 0 && form(reading, wh - 1).equals("by") && (passive || expectation == Expectation.ACTOR);
        }

        /** "Which system HarmonyOS overtook": what stands right before the verb does it, unless it hangs on the system. */
        private boolean doerBetween(int predicate) {
            for (int i = predicate - 1; i > focus; i--) {
                String upos = reading.tokens().get(i).upos();
                boolean own = reading.dominates(focus, i)
                        && !Clause.preposition(reading, i).isEmpty();
                if (!own && (upos.equals("NOUN") || upos.equals("PROPN") || nameCovers(i))) {
                    return true;
                }
            }
            return false;
        }

        private List<NameForms> names() {
            List<NameForms> found = new ArrayList<>();
            for (Mention mention : reading.mentions()) {
                if (mention.kind() == Mention.Kind.NAME && !mention.range().contains(wh)) {
                    found.add(NameForms.of(reading, trimmed(mention.range()), entities));
                }
            }
            for (int i = 1; i < reading.tokens().size(); i++) {
                int start = i;
                while (i < reading.tokens().size() && capital(i) && !covered(found, i)) {
                    i++;
                }
                if (i > start) {
                    found.add(NameForms.of(reading, new TokenRange(start, i), entities));
                }
            }
            return found;
        }

        private TokenRange trimmed(TokenRange range) {
            boolean article = range.size() > 1 && Set.of("the", "a", "an").contains(form(reading, range.start()));
            int end = reading.tokens().get(range.end() - 1).xpos().equals("POS") && range.size() > 1
                    ? range.end() - 1
                    : range.end();
            return new TokenRange(article ? range.start() + 1 : range.start(), Math.max(end, range.start() + 1));
        }

        private boolean capital(int token) {
            Token word = reading.tokens().get(token);
            boolean upper = word.form().codePoints().anyMatch(Character::isUpperCase);
            return upper && !TimeWords.calendar(word.form()) && !WH.contains(form(reading, token));
        }

        private boolean covered(List<NameForms> found, int token) {
            return found.stream().anyMatch(name -> name.range().contains(token));
        }

        private boolean nameCovers(int token) {
            return covered(names, token);
        }

        private List<Question.Word> words(int predicate, List<TimeExpression> times) {
            List<Question.Word> words = new ArrayList<>();
            for (int i = 0; i < reading.tokens().size(); i++) {
                Token token = reading.tokens().get(i);
                int at = i;
                boolean timed = times.stream().anyMatch(time -> time.range().contains(at));
                if (i == predicate
                        || i == 0 && orders(reading)
                        || i == focus
                        || i == wh
                        || nameCovers(i)
                        || timed
                        || rules(predicate, i)
                        || !content(token, i)) {
                    continue;
                }
                boolean ranked = token.xpos().equals("JJS")
                        || token.xpos().equals("RBS")
                        || token.upos().equals("NUM")
                        || ordinal(token);
                boolean soft = !ranked && !ofPost(i) && (token.upos().equals("ADJ") || modifiesFocus(i) || hyphened(i));
                words.add(new Question.Word(i, token.lemma().toLowerCase(Locale.ROOT), soft));
            }
            return words;
        }

        /** The Chinese government bans what China bans. */
        private boolean rules(int predicate, int token) {
            return RULERS.contains(reading.tokens().get(token).lemma())
                    && Clause.of(reading, predicate).at(Slot.AGENT).contains(token)
                    && names.stream()
                            .anyMatch(name -> reading.dominates(token, reading.headOf(name.range()))
                                    && (States.isState(name.text())
                                            || States.ofAdjective(name.text()).isPresent()));
        }

        private boolean content(Token token, int index) {
            return switch (token.upos()) {
                case "NOUN", "NUM", "PROPN" -> !EMPTY_NOUNS.contains(token.lemma());
                case "ADJ" -> !Set.of("many", "much", "more", "less").contains(token.lemma());
                case "VERB" -> !LIGHT.contains(token.lemma()) && !(reports(index) && index < focus);
                case "ADV" ->
                    token.xpos().equals("RBS") || Set.of("first", "last").contains(token.lemma());
                default -> false;
            };
        }

        /** "Counter-terrorism" before a noun is as soft as an adjective. */
        private boolean hyphened(int token) {
            Token word = reading.tokens().get(token);
            return word.form().indexOf('-') > 0 && word.head() > token;
        }

        /** A foreign minister is not a prime minister. */
        private boolean ofPost(int token) {
            int head = reading.tokens().get(token).head();
            return head >= 0
                    && Lexicon.named("posts")
                            .contains(reading.tokens().get(head).lemma().toLowerCase(Locale.ROOT));
        }

        private boolean ordinal(Token token) {
            return Set.of("first", "second", "third", "fourth", "fifth", "last", "next")
                    .contains(token.lemma());
        }

        private boolean modifiesFocus(int token) {
            return reading.tokens().get(token).head() == focus && token < focus;
        }
    }
}
