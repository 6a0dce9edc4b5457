// SPDX-License-Identifier: Apache-2.0
package org.sayso.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Argument;
import org.sayso.claim.Claim;
import org.sayso.claim.Polarity;
import org.sayso.dossier.EntityRef;
import org.sayso.dossier.StoredClaim;
import org.sayso.sentence.EntityType;
import org.sayso.time.TimeSpan;
import org.sayso.vocabulary.ClaimType;
import org.sayso.vocabulary.Lexicon;
import org.sayso.vocabulary.States;

/**
 * Compares a claim of the dossier with a claim that the question would make if it were told: same type, same fillers of
 * the same roles, and whatever else the question names or says found in the claim or in its sentence.
 */
final class ClaimMatcher {

    private static final String OF_NAME = " of (?:the )?\\p{Lu}[\\p{L}\\p{N}'’-]*(?: \\p{Lu}[\\p{L}\\p{N}'’-]*)*";
    private static final Set<EntityType> ACTORS =
            Set.of(EntityType.PER, EntityType.ORG, EntityType.LOC, EntityType.NORP);

    private final Question question;
    private final Claim pattern;
    private final String open;
    private final Synonyms synonyms;

    private ClaimMatcher(Question question, Claim pattern, String open, Synonyms synonyms) {
        this.question = question;
        this.pattern = pattern;
        this.open = open;
        this.synonyms = synonyms;
    }

    /** A matcher for one claim that the question makes; empty where the claim leaves nothing open that is asked for. */
    static Optional<ClaimMatcher> of(Question question, Claim pattern, Synonyms synonyms) {
        if (pattern.type().equals(ClaimType.OTHER)) {
            return Optional.empty();
        }
        return Optional.ofNullable(openRole(question, pattern))
                .map(open -> new ClaimMatcher(question, pattern, open, synonyms));
    }

    private static @Nullable String openRole(Question question, Claim pattern) {
        for (Argument argument : pattern.arguments()) {
            if (argument.range() != null && argument.range().contains(question.focus())) {
                return argument.role();
            }
        }
        boolean event = question.expectation() == Expectation.PLACE
                && !pattern.arguments().isEmpty();
        return event && pattern.predicate().equals(question.lemma()) ? "place" : null;
    }

    String type() {
        return pattern.type();
    }

    /** The answer that a claim gives; empty where it gives none. */
    Optional<Found> match(StoredClaim claim, Vantage vantage) {
        if (!claim.type().equals(pattern.type())
                || !samePredicate(claim)
                || claim.polarity() != polarity()
                || !timely(claim.time(), vantage)) {
            return Optional.empty();
        }
        for (Argument wanted : pattern.arguments()) {
            boolean asked = wanted.role().equals(open)
                    && wanted.range() != null
                    && wanted.range().contains(question.focus());
            if (!asked
                    && !wanted.role().equals("place")
                    && claim.arguments(wanted.role()).stream().noneMatch(given -> same(wanted, given))) {
                return Optional.empty();
            }
        }
        return saysAll(claim) ? answer(claim) : Optional.empty();
    }

    /** One type may hold opposites: who condemned something did not dismiss it. */
    private boolean samePredicate(StoredClaim claim) {
        return !claim.type().equals("stance") || synonyms.near(pattern.predicate(), claim.predicate());
    }

    private Polarity polarity() {
        return pattern.polarity();
    }

    private boolean timely(@Nullable TimeSpan time, Vantage vantage) {
        boolean over = question.now() && vantage.asOf() == null && TimeWords.over(time);
        return !over
                && TimeWords.meets(question.times(), time)
                && (vantage.asOf() == null || TimeWords.on(vantage.asOf(), time));
    }

    private boolean same(Argument wanted, StoredClaim.Argument given) {
        if (wanted.role().equals("title")) {
            return sameTitle(wanted.text(), given.text());
        }
        List<NameForms> inside = question.names().stream()
                .filter(name -> wanted.range() != null && wanted.range().overlaps(name.range()))
                .toList();
        if (inside.isEmpty()) {
            return sharesWord(wanted.text(), given.text());
        }
        return inside.stream().allMatch(name -> names(given).stream().anyMatch(name::is));
    }

    private static boolean sameTitle(String wanted, String given) {
        String one = wanted.toLowerCase(Locale.ROOT).replaceFirst("^(the|a) ", "");
        String other = given.toLowerCase(Locale.ROOT);
        if (one.equals(other)) {
            return true;
        }
        String before = other.endsWith(" " + one) ? other.substring(0, other.length() - one.length()) : "x";
        return !before.equals("x")
                && Set.of(before.split("[ -]+")).stream().noneMatch(SentenceMatcher.LESSER::contains);
    }

    private boolean sharesWord(String wanted, String given) {
        String[] words = wanted.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1);
        String head = words.length == 0 ? "" : words[words.length - 1];
        for (String word : given.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
            if (!word.isEmpty() && synonyms.near(head, word)) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> names(StoredClaim.Argument argument) {
        Set<String> names = new HashSet<>(Set.of(argument.text()));
        EntityRef entity = argument.entity();
        if (entity != null) {
            names.add(entity.name());
            names.addAll(entity.aliases());
        }
        return names;
    }

    /** What the pattern itself does not hold must stand in the sentence. */
    private boolean saysAll(StoredClaim claim) {
        if (!synonyms.near(question.lemma(), pattern.predicate()) && !stands(question.lemma(), claim)) {
            return false;
        }
        for (NameForms name : question.names()) {
            boolean filled = claim.arguments().stream()
                    .anyMatch(given -> names(given).stream().anyMatch(name::is));
            if (!filled && !name.standsIn(claim.evidence().text())) {
                return false;
            }
        }
        for (Question.Word word : question.words()) {
            if (!inPattern(word) && !stands(word.lemma(), claim)) {
                return false;
            }
        }
        return true;
    }

    private boolean inPattern(Question.Word word) {
        boolean trigger = synonyms.near(word.lemma(), pattern.predicate());
        return trigger
                || pattern.arguments().stream()
                        .filter(argument -> argument.role().equals("title"))
                        .anyMatch(argument ->
                                argument.range() != null && argument.range().contains(word.token()));
    }

    private boolean stands(String lemma, StoredClaim claim) {
        for (String word : claim.evidence().text().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
            if (synonyms.near(lemma, word) || stem(word).equals(stem(lemma))) {
                return true;
            }
        }
        return false;
    }

    private static String stem(String word) {
        return word.length() > 4 ? word.replaceFirst("(?:ies|es|s|ed|ing|y|e)$", "") : word;
    }

    private Optional<Found> answer(StoredClaim claim) {
        for (StoredClaim.Argument given : claim.arguments(open)) {
            if (fits(given)) {
                double sure = 0.9 * claim.reading().confidence() + 0.1;
                double score = claim.modality().factual() ? sure : sure / 2;
                List<String> speakers =
                        claim.speakers().stream().map(ClaimMatcher::name).toList();
                Answer.Quote quote = new Answer.Quote(claim.evidence().text(), claim.article(), speakers);
                String text = shown(given, claim.evidence().text());
                return Optional.of(new Found(text, given.entity(), score, claim.modality(), claim.id(), quote));
            }
        }
        return Optional.empty();
    }

    /** The name where it tells more than the words do: for "he", for a surname; "the city of X" for "city". */
    private static String shown(StoredClaim.Argument given, String sentence) {
        EntityRef entity = given.entity();
        if (entity != null && (!given.resolved() || tellsMore(entity, given.text()))) {
            return entity.name();
        }
        Matcher named =
                Pattern.compile("\\b" + Pattern.quote(given.text()) + OF_NAME).matcher(sentence);
        return entity == null && given.quantity() == null && named.find() ? named.group() : given.text();
    }

    /** The words for a speaker, or the name of whom they stand for where that tells more: "he", "Yu". */
    private static String name(StoredClaim.Speaker speaker) {
        EntityRef entity = speaker.entity();
        return entity != null && tellsMore(entity, speaker.text()) ? entity.name() : speaker.text();
    }

    private static boolean tellsMore(EntityRef entity, String words) {
        return pronoun(words) || (" " + entity.name()).endsWith(" " + words);
    }

    private boolean fits(StoredClaim.Argument given) {
        if (!given.resolved() || pronoun(given.text()) && given.entity() == null) {
            return false;
        }
        List<String> own = new ArrayList<>(names(given));
        if (question.names().stream().anyMatch(name -> own.stream().anyMatch(name::is))) {
            return false;
        }
        if (question.expectation() == Expectation.NUMBER) {
            return given.quantity() != null;
        }
        if (question.expectation() == Expectation.ACTOR && !actor(given)) {
            return false;
        }
        EntityRef entity = given.entity();
        if (question.expectation() == Expectation.PLACE && entity == null && bare(given.text())) {
            return false;
        }
        boolean country =
                question.noun() != null && Set.of("country", "nation", "state").contains(question.noun());
        return !country || entity != null && entity.type() == EntityType.LOC || States.isState(given.text());
    }

    /** A place that has no name and is not told apart says nothing. */
    private static boolean bare(String text) {
        return QuestionParser.PLACES.contains(text.toLowerCase(Locale.ROOT).replaceFirst("^the ", ""));
    }

    private static boolean actor(StoredClaim.Argument given) {
        EntityRef entity = given.entity();
        if (entity != null && ACTORS.contains(entity.type())) {
            return true;
        }
        String noun = given.text().toLowerCase(Locale.ROOT).replaceFirst(" (?:of|on|in|for|at|by|from|with) .*", "");
        return Stream.of(noun.substring(noun.lastIndexOf(' ') + 1))
                        .flatMap(word -> Stream.of(word, word.replaceFirst("s$", "")))
                        .anyMatch(word -> Lexicon.named("nouns-person").contains(word)
                                || Lexicon.named("nouns-group").contains(word)
                                || Lexicon.named("posts").contains(word)
                                || QuestionParser.PLACES.contains(word)
                                || States.isState(word))
                || entity == null && Character.isUpperCase(given.text().codePointAt(0));
    }

    private static boolean pronoun(String text) {
        return Set.of(
                        "i", "me", "my", "we", "us", "our", "it", "he", "she", "they", "its", "his", "her", "their",
                        "him", "them", "who", "which", "that", "this")
                .contains(text.toLowerCase(Locale.ROOT));
    }
}
