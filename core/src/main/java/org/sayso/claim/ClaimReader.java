// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.sentence.ClaimMarks;
import org.sayso.sentence.Reading;
import org.sayso.sentence.SettingQuestion;
import org.sayso.time.ArticleDate;
import org.sayso.vocabulary.ClaimType;
import org.sayso.vocabulary.Limits;
import org.sayso.vocabulary.Measured;
import org.sayso.vocabulary.Vocabulary;
import org.sayso.vocabulary.Wording;
import org.sayso.vocabulary.Wording.Trigger;

/**
 * Makes claims of what was read: finds the words that start a wording, undoes the grammar around them, and fills the
 * wording's roles. Immutable and safe for use by several threads.
 */
public final class ClaimReader {

    private final Vocabulary vocabulary;
    private final Measured measured = Measured.load();
    private final Limits limits;
    private final Map<Trigger, Map<String, List<Start>>> starts = new HashMap<>();
    private final Map<String, List<Wording>> shapes = new HashMap<>();
    private final Map<String, ClaimType> types = new HashMap<>();
    private final Map<String, Wording> wordings = new HashMap<>();

    /** A phrase that starts a wording. */
    record Start(Wording wording, String[] words) {}

    private ClaimReader(Vocabulary vocabulary, Limits limits) {
        this.vocabulary = vocabulary;
        this.limits = limits;
        vocabulary.types().forEach(type -> types.put(type.name(), type));
        vocabulary.wordings().forEach(wording -> wordings.put(wording.key(), wording));
        vocabulary.wordings().forEach(this::index);
    }

    /** A reader of the claims that a vocabulary knows. */
    public static ClaimReader of(Vocabulary vocabulary) {
        return of(vocabulary, Limits.load());
    }

    /** A reader that tells claims from other limits on. */
    public static ClaimReader of(Vocabulary vocabulary, Limits limits) {
        return new ClaimReader(vocabulary, limits);
    }

    private void index(Wording wording) {
        if (wording.trigger() == Trigger.SHAPE) {
            wording.phrases()
                    .forEach(shape -> shapes.computeIfAbsent(shape, key -> new ArrayList<>())
                            .add(wording));
            return;
        }
        boolean verb = wording.trigger() == Trigger.VERB;
        for (String phrase : wording.phrases()) {
            String[] words = phrase.split(" ");
            starts.computeIfAbsent(wording.trigger(), key -> new HashMap<>())
                    .computeIfAbsent(words[verb ? 0 : words.length - 1], key -> new ArrayList<>())
                    .add(new Start(wording, words));
        }
    }

    /** The reading with its trees mended, as claims are read from it: "who is X" has X as its predicate. */
    public static Reading straight(Reading reading) {
        return Straightener.straight(reading);
    }

    /**
     * The claims of a text, in the order of the words that carry them.
     *
     * @param published the article's date, against which relative times resolve
     */
    public List<Claim> read(Reading reading, ArticleDate published) {
        return new ClaimPass(this, Straightener.straight(reading), published, attempt -> {}).claims();
    }

    /** The claims of a text, and which wordings started on its words, what came of them, and why not where nothing did. */
    public Explanation explain(Reading reading, ArticleDate published) {
        Reading straight = Straightener.straight(reading);
        List<Attempt> attempts = new ArrayList<>();
        List<Claim> claims = new ClaimPass(this, straight, published, attempts::add).claims();
        return new Explanation(straight, claims, attempts);
    }

    /** What the encoder is asked about each claim that may be right, for it to be trained on judgements. */
    public List<Asked> appraisals(Reading reading, ArticleDate published) {
        return new ClaimPass(this, Straightener.straight(reading), published, attempt -> {}).appraisals();
    }

    /** What is asked of the time and the place of each claim of a text. */
    public List<SettingQuestion> settingQuestions(Reading reading, ArticleDate published) {
        return new ClaimPass(this, Straightener.straight(reading), published, attempt -> {}).settingQuestions();
    }

    /** What the encoder is asked about each predicate of a text, for it to be trained on the answers. */
    public List<Question> questions(Reading reading, ArticleDate published) {
        return new ClaimPass(this, Straightener.straight(reading), published, attempt -> {}).questions();
    }

    List<Start> starts(Trigger trigger, String lemma) {
        return starts.getOrDefault(trigger, Map.of()).getOrDefault(lemma, List.of());
    }

    Map<String, List<Wording>> shapes() {
        return shapes;
    }

    /** How often the claims of a wording are right, 0 to 1. */
    double share(Wording wording) {
        return measured.share(wording);
    }

    /** How sure a claim of that wording must be to be told. */
    double least(String wording) {
        return limits.of(wording);
    }

    /** How often what the encoder alone would read of a type is right, 0 to 1. */
    double shareOfEncoder(ClaimType type) {
        return measured.shareOfEncoder(type.name());
    }

    /** The wording of that key. */
    Wording wording(String key) {
        Wording wording = wordings.get(key);
        if (wording == null) {
            throw new IllegalArgumentException("no wording " + key + " among " + wordings.size());
        }
        return wording;
    }

    /** The type that the encoder may read without a wording; null where there is none such. */
    @Nullable
    ClaimType proposable(String name) {
        ClaimType type = types.get(name);
        return type == null || !Sureness.knows(type) ? null : type;
    }

    /** What the encoder reads without a wording, as if one had. */
    Wording proposal(ClaimType type, boolean verb) {
        Trigger trigger = verb ? Trigger.VERB : Trigger.NOUN;
        return new Wording(
                Measured.ENCODER,
                type.name(),
                trigger,
                Set.of(),
                List.of(),
                List.of(),
                Map.of(),
                false,
                List.of(),
                List.of(),
                Measured.ENCODER);
    }

    ClaimType type(String name) {
        ClaimType type = types.get(name);
        if (type == null) {
            throw new IllegalArgumentException(
                    "no type " + name + " among " + vocabulary.types().size());
        }
        return type;
    }

    /** A claim and how the encoder is asked whether it is right. */
    public record Asked(Claim claim, ClaimMarks marks) {}

    /**
     * A wording that started on a word.
     *
     * @param failure why it made no claim; null where it did
     */
    public record Attempt(
            Wording wording, int token, @Nullable String failure) {}

    /**
     * How the claims of a text came about.
     *
     * @param reading as claims were read from it, its trees mended
     */
    public record Explanation(Reading reading, List<Claim> claims, List<Attempt> attempts) {

        public Explanation {
            claims = List.copyOf(claims);
            attempts = List.copyOf(attempts);
        }
    }
}
