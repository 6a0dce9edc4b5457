// SPDX-License-Identifier: Apache-2.0
package org.sayso.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Certainty;
import org.sayso.claim.Modality;
import org.sayso.claim.Polarity;
import org.sayso.claim.Speaker;
import org.sayso.claim.Speakers;
import org.sayso.dossier.ArticleRef;
import org.sayso.sentence.EntityType;
import org.sayso.sentence.Mention;
import org.sayso.sentence.Reading;
import org.sayso.sentence.Sentence;
import org.sayso.sentence.Token;
import org.sayso.sentence.TokenRange;
import org.sayso.time.ArticleDate;
import org.sayso.time.ClaimTimes;
import org.sayso.time.TimeExpression;
import org.sayso.time.TimeSpan;
import org.sayso.time.TimeTagger;
import org.sayso.vocabulary.Lexicon;
import org.sayso.vocabulary.States;

/**
 * Looks for the answer in one sentence: the same predicate or one of its kind, the same phrases around it in the same
 * places, every name and every word of the question, and something of the right sort in the open place. What does not
 * meet all of that is no answer.
 */
final class SentenceMatcher {

    private static final TimeTagger TIMES = TimeTagger.create();
    private static final Set<String> IN = Set.of(
            "in",
            "at",
            "near",
            "on",
            "off",
            "outside",
            "inside",
            "around",
            "across",
            "along",
            "between",
            "over",
            "within",
            "beside",
            "by",
            "through",
            "throughout");
    static final Set<String> LESSER =
            Set.of("vice", "deputy", "assistant", "acting", "under", "associate", "junior", "co", "interim", "shadow");
    private static final Set<EntityType> ACTORS =
            Set.of(EntityType.PER, EntityType.ORG, EntityType.LOC, EntityType.NORP);
    private static final Set<String> PAST = Set.of("former", "ex", "late", "then");
    private static final Set<String> OF = Set.of("of", "by", "between");
    private static final Set<String> LASTING =
            Set.of("own", "control", "rule", "govern", "command", "chair", "run", "employ");
    private static final double BORROWED = 0.85;
    private static final double ONE_FOR_MANY = 0.8;
    private static final double SYNONYM = 0.92;

    private final Question question;
    private final Clause asked;
    private final Synonyms synonyms;

    SentenceMatcher(Question question, Synonyms synonyms) {
        this.question = question;
        this.asked = question.clause();
        this.synonyms = synonyms;
    }

    /** The answers that a sentence gives. */
    List<Found> match(Surroundings place, ArticleRef article, Vantage vantage, String quote) {
        List<Found> found = new ArrayList<>();
        if (place.empty()) {
            return found;
        }
        Sheet sheet = new Sheet(place, article, vantage, quote);
        for (int token = place.first(); token < place.last(); token++) {
            if (predicates(place.reading(), token)) {
                sheet.answer(token).ifPresent(found::add);
            }
        }
        return found;
    }

    private boolean predicates(Reading reading, int token) {
        Token word = reading.tokens().get(token);
        boolean open = Set.of("VERB", "NOUN", "ADJ").contains(word.upos());
        boolean same = synonyms.near(question.lemma(), word.lemma()) || converse(word);
        return open && same && sameRank(reading, token) && !past(reading, token);
    }

    private boolean converse(Token word) {
        return synonyms.converse(question.lemma(), word.lemma());
    }

    /** A vice-president is no president, and who was one formerly is none now. */
    private boolean sameRank(Reading reading, int token) {
        for (int child : reading.children(token)) {
            String lemma = lemma(reading, child);
            boolean asked =
                    question.words().stream().anyMatch(word -> word.lemma().equals(lemma));
            if (!asked && (LESSER.contains(lemma) || nowAsked() && PAST.contains(lemma))) {
                return false;
            }
        }
        return true;
    }

    private boolean nowAsked() {
        return question.now()
                || question.reading().tokens().stream()
                        .anyMatch(word -> Set.of("is", "are").contains(word.form()));
    }

    /** Who leads is not answered by who led. */
    private boolean past(Reading reading, int token) {
        String lemma = lemma(reading, token);
        boolean state =
                synonyms.near("lead", lemma) || Lexicon.named("posts").contains(lemma) || LASTING.contains(lemma);
        return state
                && question.now()
                && question.expectation() == Expectation.ACTOR
                && Stream.concat(
                                Stream.of(token),
                                reading.children(token).stream()
                                        .filter(child -> Set.of("cop", "aux")
                                                .contains(reading.tokens()
                                                        .get(child)
                                                        .relation())))
                        .anyMatch(word -> reading.tokens().get(word).xpos().equals("VBD"));
    }

    /** One sentence against the question. */
    private final class Sheet {

        private final Surroundings place;
        private final Reading reading;
        private final ArticleRef article;
        private final Vantage vantage;
        private final String quote;
        private final ArticleDate published;
        private double score;
        private boolean lent;

        Sheet(Surroundings place, ArticleRef article, Vantage vantage, String quote) {
            this.place = place;
            this.reading = place.reading();
            this.article = article;
            this.vantage = vantage;
            this.quote = quote;
            this.published = ArticleDate.of(article.published());
        }

        Optional<Found> answer(int token) {
            score = reading.tokens().get(token).lemma().equals(question.lemma()) ? 1 : SYNONYM;
            lent = false;
            Clause told = Clause.of(reading, token);
            Clause clause = converse(reading.tokens().get(token)) ? told.turned() : told;
            Certainty certainty = Certainty.of(reading, token);
            if (certainty.polarity() != polarity() || !sameSides(clause) || !holdsAll(clause) || !timely(clause)) {
                return Optional.empty();
            }
            String text = text(clause, token);
            if (text == null || repeats(text)) {
                return Optional.empty();
            }
            score *= lent ? BORROWED : 1;
            Answer.Quote evidence = new Answer.Quote(quote, article, speakers(token));
            Modality modality = certainty.modality();
            return Optional.of(new Found(text, null, modality.factual() ? score : score / 2, modality, 0, evidence));
        }

        private Polarity polarity() {
            boolean not = question.reading().tokens().stream()
                    .anyMatch(word -> Set.of("not", "n't", "n’t", "never")
                            .contains(word.form().toLowerCase(Locale.ROOT)));
            return not ? Polarity.NEGATIVE : Polarity.POSITIVE;
        }

        /** Who does it and what it is done to must be the same in the question and in the sentence. */
        private boolean sameSides(Clause clause) {
            for (Slot slot : new Slot[] {Slot.AGENT, Slot.PATIENT}) {
                for (int wanted : asked.at(slot)) {
                    if (!open(wanted)
                            && !unsaid(clause, slot)
                            && clause.at(slot).stream().noneMatch(given -> same(clause, wanted, given))) {
                        return false;
                    }
                }
            }
            return true;
        }

        private boolean open(int token) {
            boolean number = question.expectation() == Expectation.NUMBER && question.slot() == Slot.OTHER;
            return token == question.focus() || number || asksItself(token);
        }

        /** A passive need not say who did it: then the names must stand elsewhere. */
        private boolean unsaid(Clause clause, Slot slot) {
            return slot == Slot.AGENT
                    && clause.at(slot).isEmpty()
                    && !clause.at(Slot.PATIENT).isEmpty()
                    && question.expectation() != Expectation.ACTOR;
        }

        private boolean asksItself(int token) {
            return Set.of("who", "what", "which", "whom")
                    .contains(question.reading().tokens().get(token).form().toLowerCase(Locale.ROOT));
        }

        private boolean same(Clause clause, int wanted, int given) {
            List<NameForms> inside = question.names().stream()
                    .filter(name -> question.reading()
                            .dominates(wanted, question.reading().headOf(name.range())))
                    .toList();
            NounPhrase phrase = new NounPhrase(reading, given);
            if (inside.isEmpty()) {
                return synonyms.near(lemma(question.reading(), wanted), lemma(reading, given));
            }
            boolean all = inside.stream()
                    .allMatch(name -> name.in(reading, place.first(), place.last()).stream()
                                    .anyMatch(range -> phrase.dominates(reading.headOf(range)) || inRole(name, given))
                            || does(clause, wanted, name)
                            || borrowed(name, question.reading().headOf(name.range())));
            return all && kernel(wanted, given);
        }

        /** Who holds an exercise is whose exercise it is. */
        private boolean does(Clause clause, int wanted, NameForms name) {
            boolean whose = question.reading().children(wanted).stream()
                    .anyMatch(child -> OF.contains(Clause.preposition(question.reading(), child))
                            && question.reading()
                                    .dominates(child, question.reading().headOf(name.range())));
            return whose
                    && synonyms.near("hold", question.lemma())
                    && name.in(reading, place.first(), place.last()).stream()
                            .anyMatch(range -> clause.at(Slot.AGENT).stream()
                                    .anyMatch(agent -> reading.dominates(agent, reading.headOf(range))));
        }

        /** The tree may break a conjunction that the semantic role keeps whole. */
        private boolean inRole(NameForms name, int given) {
            return reading.predicates().stream()
                    .flatMap(predicate -> predicate.arguments().stream())
                    .filter(argument ->
                            argument.range().contains(given) && argument.range().size() < 12)
                    .anyMatch(argument -> !name.in(
                                    reading,
                                    argument.range().start(),
                                    argument.range().end())
                            .isEmpty());
        }

        /** "the use of Windows" is not Windows, but "Huawei's own version of HarmonyOS" is asked for as HarmonyOS. */
        private boolean kernel(int wanted, int given) {
            return question.nameCovers(wanted)
                    || synonyms.near(lemma(question.reading(), wanted), lemma(reading, given))
                    || reading.tokens().get(given).upos().equals("PROPN");
        }

        /** All names and words, near the predicate or, for what "the attack" takes up, just before. */
        private boolean holdsAll(Clause clause) {
            for (NameForms name : question.names()) {
                if (!holds(clause, name) && !borrowed(name, question.reading().headOf(name.range()))) {
                    return false;
                }
            }
            for (Question.Word word : question.words()) {
                if (!holds(clause, word) && !borrowed(word)) {
                    return false;
                }
            }
            return true;
        }

        private boolean holds(Clause clause, NameForms name) {
            return name.in(reading, place.first(), place.last()).stream()
                    .map(reading::headOf)
                    .anyMatch(head -> clause.holds(head) || beside(clause, head) || afterBoth(clause, head));
        }

        private boolean holds(Clause clause, Question.Word word) {
            for (int i = place.first(); i < place.last(); i++) {
                boolean tells = synonyms.near(word.lemma(), lemma(reading, i)) || event(word, i);
                if (tells && (clause.holds(i) || beside(clause, i) || afterBoth(clause, i))) {
                    score *= oneForMany(word.token(), i) ? ONE_FOR_MANY : 1;
                    return true;
                }
            }
            return false;
        }

        /** "Some were killed and others hurt when it fell": what follows the last verb may belong to each. */
        private boolean afterBoth(Clause clause, int token) {
            return reading.children(clause.predicate()).stream()
                    .filter(verb -> reading.tokens().get(verb).relation().equals("conj"))
                    .flatMap(verb -> reading.children(verb).stream())
                    .anyMatch(child ->
                            reading.tokens().get(child).relation().equals("advcl") && reading.dominates(child, token));
        }

        /** What the question calls an attack may be told by its verb: "when a bomb exploded". */
        private boolean event(Question.Word word, int token) {
            return question.reading().tokens().get(word.token()).upos().equals("NOUN")
                    && reading.tokens().get(token).upos().equals("VERB")
                    && synonyms.mentions(word.lemma(), lemma(reading, token));
        }

        /** "The exercise" asks for one; "exercises" tells of several. */
        private boolean oneForMany(int wanted, int given) {
            return question.reading().tokens().get(wanted).xpos().equals("NN")
                    && reading.tokens().get(given).xpos().equals("NNS");
        }

        /** What stands with the verb that a noun or a participle hangs on. */
        private boolean beside(Clause clause, int token) {
            int governor = reading.tokens().get(clause.predicate()).head();
            if (governor < 0
                    || reading.tokens().get(clause.predicate()).relation().equals("conj")) {
                return shared(clause, token);
            }
            boolean dependent = Set.of("obj", "obl", "nsubj", "nmod", "xcomp", "advcl", "acl")
                    .contains(reading.tokens().get(clause.predicate()).relation());
            return dependent && Clause.of(reading, governor).holds(token);
        }

        private boolean shared(Clause clause, int token) {
            return clause.at(Slot.AGENT).stream().anyMatch(agent -> reading.dominates(agent, token));
        }

        /** A softer word may stand in the headline or in the sentences before. */
        private boolean borrowed(Question.Word word) {
            if (!word.soft()) {
                return borrowedAt(
                        word.token(),
                        sentence -> IntStream.range(sentence.first(), sentence.last())
                                .anyMatch(i -> synonyms.near(word.lemma(), lemma(reading, i))),
                        WordForms.of(synonyms.of(word.lemma()))::in);
            }
            boolean near = place.title().toLowerCase(Locale.ROOT).contains(word.lemma());
            String last = word.lemma().substring(word.lemma().lastIndexOf('-') + 1);
            for (int i = 0; i < place.last() && !near; i++) {
                near = synonyms.near(word.lemma(), lemma(reading, i)) || last.equals(lemma(reading, i));
            }
            lent |= near;
            return near;
        }

        private boolean borrowed(NameForms name, int token) {
            return borrowedAt(
                    token,
                    sentence ->
                            !name.in(reading, sentence.first(), sentence.last()).isEmpty(),
                    name::standsIn);
        }

        /**
         * "The attack" in the sentence stands for "an attack on a concert hall in Moscow" before it: what the question
         * hangs on its attack may be found there.
         */
        private boolean borrowedAt(int token, Predicate<Sentence> there, Predicate<String> inHeadline) {
            for (int above : anchors(token)) {
                String lemma = lemma(question.reading(), above);
                if (question.reading().tokens().get(above).upos().equals("NOUN") && takenUp(lemma)) {
                    List<Sentence> told = antecedents(lemma);
                    if (told.stream().anyMatch(there) || headlineTells(lemma, told) && inHeadline.test(place.title())) {
                        lent = true;
                        return true;
                    }
                }
            }
            return false;
        }

        /** What the question hangs a word on, and what its predicate happens to. */
        private List<Integer> anchors(int token) {
            List<Integer> anchors = new ArrayList<>();
            for (int above = question.reading().tokens().get(token).head();
                    above >= 0;
                    above = question.reading().tokens().get(above).head()) {
                anchors.add(above);
            }
            anchors.addAll(asked.at(Slot.PATIENT));
            return anchors;
        }

        private boolean takenUp(String lemma) {
            for (int i = place.first(); i < place.last(); i++) {
                if (synonyms.near(lemma, lemma(reading, i)) && definite(i)) {
                    return true;
                }
            }
            return false;
        }

        /** "The attack", with nothing beside it that the question does not say too. */
        private boolean definite(int noun) {
            boolean the = false;
            for (int child : reading.children(noun)) {
                Token word = reading.tokens().get(child);
                the |= Set.of("the", "this", "that").contains(word.form().toLowerCase(Locale.ROOT))
                        && word.relation().equals("det");
                if (tellsApart(child)) {
                    return false;
                }
            }
            return the;
        }

        private boolean tellsApart(int child) {
            String lemma = lemma(reading, child);
            boolean asked =
                    question.words().stream().anyMatch(word -> word.lemma().equals(lemma));
            return switch (reading.tokens().get(child).relation()) {
                case "compound", "amod" -> !asked;
                case "nmod" ->
                    Set.of("of", "on", "against", "by", "").contains(Clause.preposition(reading, child))
                            || isPlace(child);
                default -> false;
            };
        }

        /**
         * The sentences before that tell of what a noun takes up: from the nearest one that mentions it back to the one
         * that brings it in, "an attack" or "a bomb exploded"; what comes before that one is another event.
         */
        private List<Sentence> antecedents(String lemma) {
            List<Sentence> told = new ArrayList<>();
            List<Sentence> before = reading.sentences().stream()
                    .filter(sentence -> sentence.last() <= place.first())
                    .toList();
            for (int i = before.size() - 1; i >= 0; i--) {
                Sentence sentence = before.get(i);
                List<Integer> mentions = mentions(lemma, sentence);
                if (!mentions.isEmpty()) {
                    told.add(sentence);
                }
                if (mentions.stream().anyMatch(mention -> !takesUp(mention))) {
                    return told;
                }
            }
            return told;
        }

        private List<Integer> mentions(String lemma, Sentence sentence) {
            return IntStream.range(sentence.first(), sentence.last())
                    .filter(i -> Set.of("NOUN", "VERB")
                                    .contains(reading.tokens().get(i).upos())
                            && synonyms.mentions(lemma, lemma(reading, i)))
                    .boxed()
                    .toList();
        }

        /** Whether a mention only goes on about what was told of before: "the blast", "it exploded". */
        private boolean takesUp(int mention) {
            if (reading.tokens().get(mention).upos().equals("NOUN")) {
                return definite(mention);
            }
            Clause clause = Clause.of(reading, mention);
            return Stream.of(Slot.AGENT, Slot.PATIENT)
                    .flatMap(slot -> clause.at(slot).stream())
                    .anyMatch(side ->
                            definite(side) || reading.tokens().get(side).upos().equals("PRON"));
        }

        /** A headline tells of the same event where the sentence that brings it in opens the article, or none does. */
        private boolean headlineTells(String lemma, List<Sentence> told) {
            Sentence first = told.isEmpty() ? null : told.get(told.size() - 1);
            boolean broughtIn = first != null && mentions(lemma, first).stream().anyMatch(mention -> !takesUp(mention));
            boolean opening = place.opening() && first != null && first.first() == 0;
            return (!broughtIn || opening)
                    && WordForms.of(synonyms.mentioning(lemma)).in(place.title());
        }

        private boolean timely(Clause clause) {
            if (question.times().isEmpty() && vantage.asOf() == null) {
                return !question.now() || !TimeWords.over(time(clause.predicate()));
            }
            TimeSpan own = time(clause.predicate());
            TimeSpan time = own == null ? lone(clause) : own;
            boolean asOf = vantage.asOf() == null || TimeWords.on(vantage.asOf(), time);
            return asOf
                    && question.times().stream()
                            .allMatch(wanted -> TimeWords.meets(List.of(wanted), time) || borrowed(wanted));
        }

        /** "The March attack": its time is told where it is brought in. */
        private boolean borrowed(TimeExpression wanted) {
            List<TimeExpression> times = TIMES.times(reading, published);
            return borrowedAt(
                    question.reading().headOf(wanted.range()),
                    sentence -> times.stream()
                            .anyMatch(time -> time.range().start() >= sentence.first()
                                    && time.range().end() <= sentence.last()
                                    && TimeWords.meets(List.of(wanted), time.value())),
                    headline -> false);
        }

        /** The only time of the sentence, where it hangs on the clause but the tree does not say how. */
        private @Nullable TimeSpan lone(Clause clause) {
            List<TimeExpression> times = TIMES.times(reading, published).stream()
                    .filter(time ->
                            time.range().start() >= place.first() && time.kind() != TimeExpression.Kind.DURATION)
                    .toList();
            boolean held = times.size() == 1
                    && (clause.holds(reading.headOf(times.get(0).range()))
                            || times.get(0).range().start() <= place.first() + 2);
            return held ? times.get(0).value() : null;
        }

        private @Nullable TimeSpan time(int token) {
            List<TimeExpression> times = TIMES.times(reading, published);
            return ClaimTimes.of(reading, token, times, published).orElse(null);
        }

        private @Nullable String text(Clause clause, int token) {
            return switch (question.expectation()) {
                case NUMBER -> number(clause);
                case PLACE -> where(clause, token);
                case TIME -> when(token);
                case SPEAKER -> speakers(token).stream().findFirst().orElse(null);
                case ACTOR, THING -> filler(clause);
            };
        }

        private @Nullable String filler(Clause clause) {
            Slot slot = question.slot();
            if (slot == null) {
                return null;
            }
            for (int given : clause.at(slot)) {
                if (slot == Slot.OTHER && !samePreposition(given)) {
                    continue;
                }
                if (fits(given)) {
                    return new NounPhrase(reading, given).text();
                }
            }
            return null;
        }

        private boolean samePreposition(int given) {
            return Clause.preposition(reading, given).equals(Clause.preposition(question.reading(), question.focus()));
        }

        private boolean fits(int given) {
            Token word = reading.tokens().get(given);
            if (Set.of("PRON", "DET", "VERB", "AUX").contains(word.upos())) {
                return false;
            }
            if (question.expectation() == Expectation.ACTOR) {
                return actor(given);
            }
            String noun = question.noun();
            if (noun == null || synonyms.near(noun, word.lemma().toLowerCase(Locale.ROOT))) {
                return true;
            }
            score *= 0.9;
            boolean named = mention(given) != null || word.upos().equals("PROPN");
            return named || holdsName(given) && Sorts.agree(noun, kernels(given));
        }

        /** The noun, and what "the use of" is of. */
        private Set<String> kernels(int given) {
            Set<String> lemmas = new HashSet<>(Set.of(lemma(reading, given)));
            reading.children(given).stream()
                    .filter(child -> Clause.preposition(reading, child).equals("of"))
                    .forEach(child -> lemmas.add(lemma(reading, child)));
            return lemmas;
        }

        private boolean holdsName(int given) {
            TokenRange range = new NounPhrase(reading, given).range();
            return reading.mentions().stream()
                    .anyMatch(m -> m.kind() == Mention.Kind.NAME && range.contains(m.range()));
        }

        private boolean actor(int given) {
            Token word = reading.tokens().get(given);
            Mention mention = mention(given);
            String lemma = word.lemma().toLowerCase(Locale.ROOT);
            boolean person = Lexicon.named("nouns-person").contains(lemma)
                    || Lexicon.named("posts").contains(lemma);
            boolean group = Lexicon.named("nouns-group").contains(lemma);
            boolean name = mention != null && mention.kind() == Mention.Kind.NAME
                    || word.upos().equals("PROPN");
            String noun = question.noun();
            if (noun != null && Set.of("country", "nation", "state").contains(noun)) {
                return States.isState(word.form()) || States.isState(new NounPhrase(reading, given).text());
            }
            boolean acts = mention == null || ACTORS.contains(mention.type()) || person || group;
            boolean odd = mention != null
                    && Set.of(EntityType.WORK, EntityType.OTHER).contains(mention.type())
                    && question.slot() == Slot.AGENT;
            score *= acts ? 1 : 0.9;
            return (acts || odd) && (name || person || group);
        }

        private @Nullable Mention mention(int token) {
            return reading.mentions().stream()
                    .filter(mention -> mention.kind() == Mention.Kind.NAME
                            && mention.range().contains(token))
                    .findFirst()
                    .orElse(null);
        }

        private @Nullable String number(Clause clause) {
            List<Integer> heads = new ArrayList<>();
            for (Slot slot : Slot.values()) {
                clause.at(slot).forEach(head -> heads.add(head));
            }
            for (int i = place.first(); i < place.last(); i++) {
                if (question.noun() != null && !heads.contains(i) && clause.holds(i)) {
                    heads.add(i);
                }
            }
            for (int head : heads) {
                boolean sort = question.noun() == null || counted(question.noun(), head);
                TokenRange range = sort ? quantity(head) : null;
                if (range != null) {
                    return reading.text(range);
                }
            }
            return null;
        }

        private boolean counted(String noun, int head) {
            String lemma = lemma(reading, head);
            boolean people = Set.of("people", "person").contains(noun);
            return synonyms.near(noun, lemma)
                    || people && Lexicon.named("nouns-person").contains(lemma);
        }

        /** The number before a noun with what bounds it: "more than 900 million devices". */
        private @Nullable TokenRange quantity(int head) {
            int whole = reading.tokens().get(head).head();
            boolean part = whole >= place.first()
                    && whole < head
                    && reading.tokens().get(whole).upos().equals("NUM")
                    && Clause.preposition(reading, head).equals("of");
            if (part) {
                return new TokenRange(whole, head + 1);
            }
            int start = head;
            boolean number = false;
            for (int i = head - 1; i >= place.first() && reading.dominates(head, i); i--) {
                Token word = reading.tokens().get(i);
                number |= word.upos().equals("NUM")
                        || Set.of("dozen", "dozens", "hundreds", "thousands", "scores", "million")
                                .contains(word.form().toLowerCase(Locale.ROOT));
                start = word.upos().equals("DET") || word.relation().equals("case") && word.head() == head ? start : i;
            }
            number |= reading.tokens().get(head).upos().equals("NUM");
            return number ? new TokenRange(start, head + 1) : null;
        }

        private @Nullable String where(Clause clause, int token) {
            List<Integer> places = new ArrayList<>(clause.at(Slot.OTHER));
            for (Slot slot : new Slot[] {Slot.PATIENT, Slot.AGENT}) {
                for (int head : clause.at(slot)) {
                    reading.children(head).stream()
                            .filter(child ->
                                    reading.tokens().get(child).relation().equals("nmod"))
                            .forEach(places::add);
                }
            }
            return places.stream()
                    .filter(head -> IN.contains(Clause.preposition(reading, head))
                            && isPlace(head)
                            && !namesQuestion(head)
                            && ofNoun(head))
                    .min(Comparator.comparingInt(head -> Math.abs(head - token)))
                    .map(head -> new NounPhrase(reading, head).text())
                    .orElse(null);
        }

        /** "Near which bridge": the place must hold a bridge. */
        private boolean ofNoun(int head) {
            String noun = question.noun();
            if (noun == null || QuestionParser.PLACES.contains(noun)) {
                return true;
            }
            return new NounPhrase(reading, head).text().toLowerCase(Locale.ROOT).contains(noun);
        }

        private boolean isPlace(int head) {
            String lemma = lemma(reading, head);
            Mention mention = mention(head);
            if (mention != null) {
                return mention.type() == EntityType.LOC;
            }
            return Lexicon.named("nouns-place").contains(lemma)
                    || Lexicon.named("nouns-facility").contains(lemma)
                    || States.isState(reading.tokens().get(head).form());
        }

        /** A place that the question names is not what it asks for. */
        private boolean namesQuestion(int head) {
            String text = new NounPhrase(reading, head).text();
            return question.names().stream().anyMatch(name -> name.is(text));
        }

        private @Nullable String when(int token) {
            TimeSpan time = time(token);
            return time == null || time.text().isEmpty() ? null : time.text();
        }

        /** An answer that only says the question's own names again is none. */
        private boolean repeats(String text) {
            return question.names().stream().anyMatch(name -> name.is(text));
        }

        private boolean here(TokenRange range, List<TimeExpression> times) {
            return range.start() >= place.first()
                    && times.stream().noneMatch(time -> time.range().overlaps(range));
        }

        /** "PORT CALDER (Continental Wire) - ..." names where a report was written, and says nothing. */
        private boolean dateline(TokenRange range) {
            boolean next = range.end() < place.last()
                    && Set.of("(", "-", "–", "—", "/")
                            .contains(reading.tokens().get(range.end()).form());
            return next
                    && range.start() == place.first()
                    && reading.text(range).equals(reading.text(range).toUpperCase(Locale.ROOT));
        }

        private List<String> speakers(int token) {
            List<TimeExpression> times = TIMES.times(reading, published);
            return Speakers.of(reading, token).stream()
                    .filter(speaker ->
                            speaker.range() == null || here(speaker.range(), times) && !dateline(speaker.range()))
                    .map(Speaker::text)
                    .toList();
        }
    }

    private static String lemma(Reading reading, int token) {
        return reading.tokens().get(token).lemma().toLowerCase(Locale.ROOT);
    }
}
