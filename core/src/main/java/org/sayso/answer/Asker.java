// SPDX-License-Identifier: Apache-2.0
package org.sayso.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.article.Article;
import org.sayso.claim.Claim;
import org.sayso.claim.ClaimReader;
import org.sayso.dossier.ClaimQuery;
import org.sayso.dossier.Dossier;
import org.sayso.dossier.EntityRef;
import org.sayso.dossier.Passages;
import org.sayso.dossier.StoredClaim;
import org.sayso.entity.NameKey;
import org.sayso.sentence.EntityType;
import org.sayso.sentence.Reader;
import org.sayso.time.ArticleDate;
import org.sayso.vocabulary.Vocabulary;

/**
 * Answers questions from a dossier, with quotes, or says that it holds no answer. The question becomes a predicate with
 * one open place; claims are asked first, then sentences, read anew. Safe for use by several threads.
 */
public final class Asker {

    private static final int MOST_CLAIMS = 2000;
    private static final int MOST_PASSAGES = 300;
    private static final int MOST_READ = 20;
    private static final int MOST_ANSWERS = 10;
    /** How much worse than the best sentence that answered another may fit, so that rival answers are found too. */
    private static final double SLACK = 2;

    private final Reader reader;
    private final ClaimReader claimReader;
    private final Synonyms synonyms;
    private final Dossier dossier;

    private Asker(Reader reader, Vocabulary vocabulary, Dossier dossier) {
        this.reader = reader;
        this.claimReader = ClaimReader.of(vocabulary);
        this.synonyms = Synonyms.of(vocabulary);
        this.dossier = dossier;
    }

    /** One who asks this dossier; the dossier stays open for as long as questions are asked. */
    public static Asker of(Reader reader, Vocabulary vocabulary, Dossier dossier) {
        return new Asker(reader, vocabulary, dossier);
    }

    /** What the dossier answers, seen from {@code vantage}. */
    public AnswerSheet ask(String text, Vantage vantage) {
        QuestionParser parser = new QuestionParser(reader, dossier.entities());
        QuestionRewording plain = wording(text, parser);
        Optional<Question> parsed = parse(parser, plain);
        if (parsed.isEmpty()) {
            return new AnswerSheet(text, "no question that a sentence can answer", List.of());
        }
        Question question = parsed.get();
        List<Found> found = new ArrayList<>(fromClaims(question, vantage));
        plain.byPost().flatMap(parser::parse).ifPresent(post -> found.addAll(fromClaims(post, vantage)));
        found.addAll(fromSentences(question, vantage));
        if (plain.source() == null) {
            return new AnswerSheet(text, question.interpretation(), together(found));
        }
        Voice voice = new Voice(plain.source());
        found.removeIf(one -> !voice.says(one.quote()));
        return new AnswerSheet(text, question.interpretation() + " according to " + plain.source(), together(found));
    }

    /** The question as it was typed; where it names nobody and has no capitals, with those of the names that the dossier knows. */
    private QuestionRewording wording(String text, QuestionParser parser) {
        QuestionRewording typed = QuestionRewording.of(text);
        String restored = new NameCase(dossier.entities()).restored(text);
        boolean nameless = !restored.equals(text)
                && parse(parser, typed)
                        .map(question -> question.names().isEmpty())
                        .orElse(true);
        return nameless ? QuestionRewording.of(restored) : typed;
    }

    private static Optional<Question> parse(QuestionParser parser, QuestionRewording plain) {
        Optional<Question> parsed = parser.parse(plain.text());
        boolean auxiliary = parsed.isPresent() && parsed.get().lemma().equals("have");
        return auxiliary && plain.withoutPerfect().isPresent()
                ? plain.withoutPerfect().flatMap(parser::parse)
                : parsed;
    }

    private List<Found> fromClaims(Question question, Vantage vantage) {
        List<Found> found = new ArrayList<>();
        for (Claim pattern : claimReader.read(question.reading(), ArticleDate.UNKNOWN)) {
            ClaimMatcher.of(question, pattern, synonyms).ifPresent(matcher -> {
                for (StoredClaim claim : dossier.claims().find(query(question, matcher, vantage))) {
                    matcher.match(claim, vantage).ifPresent(found::add);
                }
            });
        }
        return found;
    }

    private static ClaimQuery query(Question question, ClaimMatcher matcher, Vantage vantage) {
        ClaimQuery query = ClaimQuery.all().ofTypes(matcher.type()).limit(MOST_CLAIMS);
        if (!question.words().isEmpty() || !question.names().isEmpty()) {
            Set<String> words = new LinkedHashSet<>();
            question.names().forEach(name -> words.add(name.text()));
            question.words().forEach(word -> words.add(word.lemma()));
            words.add(question.lemma());
            query = question.names().isEmpty() ? query.mentioning(String.join(" ", words)) : query;
        }
        return vantage.knownBy() == null ? query : query.knownBy(vantage.knownBy());
    }

    private List<Found> fromSentences(Question question, Vantage vantage) {
        List<Found> found = new ArrayList<>();
        SentenceMatcher matcher = new SentenceMatcher(question, synonyms);
        int read = 0;
        double enough = 0;
        for (Passages.Passage passage : passages(question, vantage)) {
            double fit = Math.floor(fit(question, passage));
            if (read == MOST_READ || fit < enough) {
                break;
            }
            Optional<Article> article = dossier.articles().get(passage.article().id());
            if (article.isEmpty()) {
                continue;
            }
            if (named(question, article.get(), passage)) {
                read++;
                List<Found> here = match(question, matcher, article.get(), passage, vantage);
                enough = here.isEmpty() ? enough : Math.max(enough, fit - SLACK);
                found.addAll(here);
            }
        }
        return found;
    }

    private List<Passages.Passage> passages(Question question, Vantage vantage) {
        Set<String> words = new LinkedHashSet<>();
        question.names().forEach(name -> words.add(name.text()));
        question.words().forEach(word -> words.addAll(synonyms.mentioning(word.lemma())));
        words.addAll(synonyms.predicates(question.lemma()));
        WordForms verb = WordForms.of(synonyms.predicates(question.lemma()));
        return dossier.passages().search(String.join(" ", words), vantage.knownBy(), MOST_PASSAGES).stream()
                .filter(passage -> verb.in(passage.text()))
                .sorted(Comparator.comparingDouble((Passages.Passage p) -> fit(question, p))
                        .reversed())
                .toList();
    }

    /** How many of the question's names and words stand in the sentence, then the order of the search. */
    private double fit(Question question, Passages.Passage passage) {
        long names = question.names().stream()
                .filter(name -> name.mayStandIn(passage.text()))
                .count();
        double words = question.words().stream()
                .mapToDouble(word -> fit(word, passage))
                .sum();
        return names * 2 + words + passage.score() / (1000 + Math.abs(passage.score()));
    }

    private double fit(Question.Word word, Passages.Passage passage) {
        WordForms forms = WordForms.of(synonyms.mentioning(word.lemma()));
        return forms.in(passage.text()) ? 1 : forms.in(passage.article().title()) ? 0.5 : 0;
    }

    /** The sentence alone where it says all that the question does; else, or in vain, with what comes before it. */
    private List<Found> match(
            Question question, SentenceMatcher matcher, Article article, Passages.Passage passage, Vantage vantage) {
        if (whole(question, passage)) {
            Surroundings alone = Surroundings.alone(reader, article.title(), passage.text());
            List<Found> found = matcher.match(alone, passage.article(), vantage, passage.text());
            if (!found.isEmpty()) {
                return found;
            }
        }
        String body = article.body();
        int start = body.offsetByCodePoints(0, passage.start());
        int end = body.offsetByCodePoints(0, passage.end());
        Surroundings place = Surroundings.read(reader, article.title(), body, start, end);
        return matcher.match(place, passage.article(), vantage, passage.text());
    }

    /** Whether all names stand in the sentence, before it, or above the article. */
    private static boolean named(Question question, Article article, Passages.Passage passage) {
        String body = article.body();
        if (passage.end() > body.codePointCount(0, body.length())) {
            return false;
        }
        int end = body.offsetByCodePoints(0, passage.end());
        String before = article.title() + "\n"
                + body.substring(Math.max(0, end - passage.text().length() - 900), end);
        return question.names().stream().allMatch(name -> name.mayStandIn(before));
    }

    /** Whether the sentence alone says all that the question does, so that what stands before it need not be read. */
    private boolean whole(Question question, Passages.Passage passage) {
        return question.names().stream().allMatch(name -> name.mayStandIn(passage.text()))
                && question.words().stream()
                        .allMatch(word -> WordForms.of(synonyms.of(word.lemma()))
                                .in(passage.text() + " "
                                        + (word.soft() ? passage.article().title() : "")));
    }

    /** Brings together what says the same, facts first, the better before the worse. */
    private static List<Answer> together(List<Found> found) {
        Map<String, List<Found>> groups = new LinkedHashMap<>();
        found.stream()
                .sorted(Comparator.comparingDouble(Found::score).reversed())
                .forEach(one ->
                        groups.computeIfAbsent(key(one), k -> new ArrayList<>()).add(one));
        return apart(groups).stream()
                .map(Asker::answer)
                .sorted(Comparator.comparing(
                                (Answer answer) -> !answer.modality().factual())
                        .thenComparing(Comparator.comparingDouble(Answer::score).reversed()))
                .limit(MOST_ANSWERS)
                .toList();
    }

    /** "iOS" and "Apple's iOS" from one sentence are one answer. */
    private static List<List<Found>> apart(Map<String, List<Found>> groups) {
        List<List<Found>> apart = new ArrayList<>();
        for (List<Found> group : groups.values()) {
            Optional<List<Found>> wider =
                    apart.stream().filter(other -> within(group, other)).findFirst();
            wider.ifPresentOrElse(other -> other.addAll(group), () -> apart.add(group));
        }
        return apart;
    }

    private static boolean within(List<Found> group, List<Found> other) {
        String one = " " + key(group.get(0)) + " ";
        String two = " " + key(other.get(0)) + " ";
        return (one.contains(two) || two.contains(one)) && (quotedIn(group, other) || quotedIn(other, group));
    }

    private static boolean quotedIn(List<Found> group, List<Found> other) {
        return group.stream()
                .allMatch(found -> other.stream()
                        .anyMatch(o -> o.quote().text().equals(found.quote().text())));
    }

    private static String key(Found found) {
        String name = NameKey.of(found.text(), EntityType.OTHER).value();
        return (found.modality().factual() ? "" : found.modality() + " ") + name;
    }

    private static Answer answer(List<Found> same) {
        Found best = same.get(0);
        List<Long> claims = same.stream()
                .map(Found::claim)
                .filter(claim -> claim > 0)
                .distinct()
                .toList();
        List<Answer.Quote> quotes = same.stream()
                .map(Found::quote)
                .collect(Collectors.toMap(
                        quote -> quote.article().id() + quote.text(), quote -> quote, (a, b) -> a, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
        @Nullable
        EntityRef entity = same.stream()
                .map(Found::entity)
                .filter(e -> e != null)
                .findFirst()
                .orElse(null);
        String text = entity != null && entity.name().endsWith(" " + best.text()) ? entity.name() : best.text();
        return new Answer(text, entity, Math.min(1, best.score()), best.modality(), claims, quotes);
    }
}
