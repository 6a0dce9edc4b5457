// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sayso.sentence.Attribution;
import org.sayso.sentence.EntityType;
import org.sayso.sentence.Mention;
import org.sayso.sentence.Reading;
import org.sayso.sentence.Sentence;
import org.sayso.sentence.Token;
import org.sayso.sentence.TokenRange;

/** Who says what in a text. Built once for a reading, then asked for each claim. Immutable. */
public final class Speakers {

    private static final Set<String> SURVEYS = Set.of("poll", "survey", "tracker", "average", "canvass");
    private static final Set<String> QUOTING = Set.of("quote", "cite");
    private static final Set<String> TAKEN = Set.of("responsibility", "credit", "blame");
    /** How many sentences later a text still tells what a survey found. */
    private static final int FAR = 3;

    private final Reading reading;

    /** The smaller content lies inside the larger: its speaker is the nearer one. */
    private final List<Attribution> attributions;

    /** The turns of a transcript, and what is made known behind a colon. */
    private final List<Attribution> turns;

    private final SourcePhrase phrases;

    /** From each token of a mention to the mention's index; names before others. */
    private final Map<Integer, Integer> mentionAt = new HashMap<>();

    private Speakers(Reading reading, SourcePhrase phrases, List<Attribution> attributions) {
        this.reading = reading;
        this.phrases = phrases;
        this.turns = Stream.concat(Proclamations.in(reading).stream(), Transcript.turns(reading).stream())
                .toList();
        for (int i = 0; i < reading.mentions().size(); i++) {
            Mention mention = reading.mentions().get(i);
            for (int token = mention.range().start(); token < mention.range().end(); token++) {
                int index = i;
                mentionAt.merge(token, i, (old, now) -> mention.kind() == Mention.Kind.NAME ? index : old);
            }
        }
        this.attributions = attributions.stream()
                .sorted(Comparator.comparingInt(Speakers::size))
                .toList();
    }

    /** Finds the attributions of a text: by its grammar, by its quotation marks, and those the model found. */
    public static Speakers in(Reading reading) {
        SourcePhrase phrases = new SourcePhrase(reading);
        SpeechGrammar grammar = new SpeechGrammar(reading, phrases);
        List<Attribution> attributions = new ArrayList<>(grammar.attributions());
        reading.attributions().stream()
                .flatMap(learned -> grammar.checked(learned).stream())
                .forEach(learned -> include(attributions, learned));
        attributions.removeIf(attribution -> isTaken(reading, attribution));
        attributions.replaceAll(attribution -> ofQuoted(reading, phrases, attribution));
        attributions.replaceAll(attribution -> withAsides(reading, attribution));
        return new Speakers(reading, phrases, overQuotations(reading, attributions));
    }

    /** "Nine were wounded - seven of them children - in the attack, X said": what stands between two parts of a content belongs to it. */
    private static Attribution withAsides(Reading reading, Attribution attribution) {
        List<TokenRange> ranges = attribution.content().stream()
                .sorted(Comparator.comparingInt(TokenRange::start))
                .toList();
        List<TokenRange> whole = new ArrayList<>();
        for (TokenRange range : ranges) {
            TokenRange last = whole.isEmpty() ? range : whole.get(whole.size() - 1);
            boolean aside = last.end() < range.start()
                    && reading.sentenceOf(last.start()).contains(range.start())
                    && isFree(attribution, new TokenRange(last.end(), range.start()));
            if (aside) {
                whole.set(whole.size() - 1, new TokenRange(last.start(), range.end()));
            } else {
                whole.add(range);
            }
        }
        return new Attribution(attribution.source(), attribution.cue(), whole);
    }

    /** Whether words name neither who says it nor that it is said. */
    private static boolean isFree(Attribution attribution, TokenRange words) {
        return Stream.concat(attribution.cue().stream(), attribution.source().stream())
                .noneMatch(words::overlaps);
    }

    /** "They claimed responsibility for the blast that killed two": who takes a deed upon himself does not tell its toll. */
    private static boolean isTaken(Reading reading, Attribution attribution) {
        return attribution.content().stream()
                .map(range -> reading.tokens().get(reading.headOf(range)))
                .anyMatch(word -> TAKEN.contains(word.lemma())
                        && word.relation().equals("obj")
                        && attribution.cue().stream().anyMatch(cue -> cue.contains(word.head())));
    }

    /** "The Lysgard Post quoted a miner as saying": the miner says it, not the paper. */
    private static Attribution ofQuoted(Reading reading, SourcePhrase phrases, Attribution attribution) {
        int cue = attribution.cue().isEmpty()
                ? -1
                : reading.headOf(attribution.cue().get(0));
        boolean saying = cue >= 0 && !QUOTING.contains(reading.tokens().get(cue).lemma());
        int quoting = saying ? reading.tokens().get(cue).head() : cue;
        if (quoting < 0 || !QUOTING.contains(reading.tokens().get(quoting).lemma())) {
            return attribution;
        }
        Clause quote = Clause.of(reading, quoting);
        return quote.with("obj")
                .filter(whom -> isSomebody(reading, whom))
                .findFirst()
                .map(whom -> new Attribution(List.of(phrases.of(whom)), attribution.cue(), attribution.content()))
                .orElse(attribution);
    }

    private static boolean isSomebody(Reading reading, int word) {
        return reading.tokens().get(word).upos().equals("PRON")
                || reading.mentions().stream()
                        .anyMatch(mention -> mention.range().contains(word)
                                && (mention.type() == EntityType.PER || mention.type() == EntityType.ORG));
    }

    /** The chain of speakers of the claim that a word carries, nearest first; for many words use {@link #in}. */
    public static List<Speaker> of(Reading reading, int token) {
        return in(reading).of(token);
    }

    /** The chain of speakers of the claim that a word carries, nearest first; empty where the outlet itself says it. */
    public List<Speaker> of(int token) {
        List<Speaker> chain = new ArrayList<>();
        for (Attribution attribution : attributions) {
            boolean said = attribution.content().stream().anyMatch(range -> range.contains(token));
            if (said && chain.stream().noneMatch(speaker -> same(speaker, attribution))) {
                chain.add(speaker(attribution));
            }
        }
        turns.stream()
                .filter(turn -> turn.content().get(0).contains(token))
                .map(this::speaker)
                .filter(whose -> chain.stream()
                        .noneMatch(speaker -> speaker.mention() >= 0 && speaker.mention() == whose.mention()))
                .forEach(chain::add);
        return List.copyOf(chain);
    }

    /**
     * The survey that a share rests on: the one that its sentence names before it, the last one that was said to show something,
     * or the one that the article begins with; empty where there is none.
     */
    public List<Speaker> surveyBefore(int token) {
        for (int i = token - 1; i >= reading.sentenceOf(token).first(); i--) {
            if (isSurvey(i)) {
                return List.of(speaker(new Attribution(List.of(phrases.of(i)), List.of(), List.of())));
            }
        }
        return attributions.stream()
                .filter(attribution -> !attribution.cue().isEmpty())
                .filter(attribution ->
                        isSurvey(reading.headOf(attribution.source().get(0))))
                .filter(attribution -> cue(attribution) < token && sentencesBetween(cue(attribution), token) <= FAR)
                .max(Comparator.comparingInt(Speakers::cue))
                .map(this::speaker)
                .or(this::surveyOfLead)
                .stream()
                .toList();
    }

    /** The survey that the article begins with: its shares are those that it tells on and on. */
    private Optional<Speaker> surveyOfLead() {
        int end = reading.sentences()
                .get(Math.min(Settings.LEAD, reading.sentences().size()) - 1)
                .last();
        return IntStream.range(0, end)
                .filter(this::isSurvey)
                .mapToObj(word -> speaker(word, -1))
                .findFirst();
    }

    private static int cue(Attribution attribution) {
        return attribution.cue().get(0).start();
    }

    /** Whether a word names a survey. */
    boolean isSurvey(int token) {
        Token word = reading.tokens().get(token);
        return word.upos().matches("NOUN|PROPN")
                && SURVEYS.contains(Clause.base(word).toLowerCase(Locale.ROOT));
    }

    private long sentencesBetween(int first, int second) {
        return reading.sentences().stream()
                .filter(sentence -> sentence.first() > first && sentence.first() <= second)
                .count();
    }

    /** All attributions: what the grammar and the quotation marks add to those of the model. */
    public List<Attribution> attributions() {
        return attributions;
    }

    /** The turns of a transcript, and what is made known behind a colon. */
    List<Attribution> turns() {
        return turns;
    }

    /** The words that say that somebody says something. */
    BitSet cues() {
        BitSet cues = new BitSet();
        attributions.forEach(said -> said.cue().forEach(cue -> cues.set(cue.start(), cue.end())));
        return cues;
    }

    /** Where the grammar found the same cue, its source stands, and the content is what either found. */
    private static void include(List<Attribution> attributions, Attribution learned) {
        for (int i = 0; i < attributions.size(); i++) {
            Attribution known = attributions.get(i);
            if (sameCue(known, learned)) {
                if (known.source().stream().anyMatch(learned.source().get(0)::overlaps)) {
                    attributions.set(i, new Attribution(known.source(), known.cue(), union(known, learned)));
                }
                return;
            }
        }
        attributions.add(learned);
    }

    private static List<TokenRange> union(Attribution known, Attribution learned) {
        List<TokenRange> union = new ArrayList<>(known.content());
        learned.content().stream()
                .filter(range -> known.content().stream().noneMatch(own -> own.contains(range)))
                .forEach(union::add);
        return union;
    }

    private static boolean sameCue(Attribution known, Attribution learned) {
        return known.cue().stream().anyMatch(range -> learned.cue().stream().anyMatch(range::overlaps));
    }

    private static boolean same(Speaker speaker, Attribution attribution) {
        TokenRange range = speaker.range();
        return range != null && attribution.source().stream().anyMatch(range::overlaps);
    }

    private Speaker speaker(Attribution attribution) {
        String cue = attribution.cue().isEmpty()
                ? ""
                : reading.text(attribution.cue().get(0));
        return speaker(reading.headOf(attribution.source().get(0)), cue);
    }

    /** @param cue the word that says that he speaks; -1 for none */
    Speaker speaker(int word, int cue) {
        return speaker(word, cue < 0 ? "" : reading.tokens().get(cue).form());
    }

    private Speaker speaker(int word, String cue) {
        TokenRange source = phrases.of(word);
        return new Speaker(reading.text(source), source, mentionAt.getOrDefault(reading.headOf(source), -1), cue);
    }

    private static int size(Attribution attribution) {
        return attribution.content().stream().mapToInt(TokenRange::size).sum();
    }

    /** What is said reaches as far as the quotation marks do, and over a quotation that directly follows. */
    private static List<Attribution> overQuotations(Reading reading, List<Attribution> attributions) {
        List<Attribution> widened = new ArrayList<>(attributions);
        Quotation previous = null;
        Optional<Attribution> voice = Optional.empty();
        for (Quotation quotation : Quotation.in(reading)) {
            Optional<Attribution> own = voiceOf(quotation, widened);
            boolean follows = previous != null && whole(reading, quotation) && adjoins(reading, previous, quotation);
            voice = own.isPresent() ? own : follows ? voice : Optional.empty();
            voice.ifPresent(attribution -> widen(widened, attribution, quotation.range()));
            previous = quotation;
        }
        return widened;
    }

    /** The attribution to whose content most of one sentence of the quotation belongs. */
    private static Optional<Attribution> voiceOf(Quotation quotation, List<Attribution> attributions) {
        return attributions.stream()
                .filter(attribution -> attribution.source().stream().noneMatch(quotation.range()::contains))
                .filter(attribution -> attribution.content().stream().anyMatch(quotation.range()::overlaps))
                .max(Comparator.comparingInt(Speakers::size));
    }

    private static void widen(List<Attribution> attributions, Attribution attribution, TokenRange quotation) {
        int index = indexOfSource(attributions, attribution);
        Attribution current = attributions.get(index);
        if (current.content().stream().anyMatch(range -> range.contains(quotation))) {
            return;
        }
        List<TokenRange> content = new ArrayList<>(current.content());
        content.removeIf(quotation::contains);
        content.add(quotation);
        attributions.set(index, new Attribution(current.source(), current.cue(), content));
    }

    private static int indexOfSource(List<Attribution> attributions, Attribution wanted) {
        for (int i = 0; i < attributions.size(); i++) {
            Attribution attribution = attributions.get(i);
            if (attribution.source().equals(wanted.source())
                    && attribution.cue().equals(wanted.cue())) {
                return i;
            }
        }
        throw new IllegalStateException("attribution " + wanted + " is not among those of the text");
    }

    /** Whether a quotation makes up its sentences: no word of the outlet stands beside it. */
    private static boolean whole(Reading reading, Quotation quotation) {
        Sentence first = reading.sentenceOf(quotation.range().start());
        Sentence last = reading.sentenceOf(quotation.range().end() - 1);
        return quotation.range().start() <= first.first() + 1
                && quotation.range().end() >= last.last() - 1;
    }

    /** Whether only the sentence with the first quotation's speaker lies between both. */
    private static boolean adjoins(Reading reading, Quotation first, Quotation second) {
        Sentence sentence = reading.sentenceOf(first.range().end() - 1);
        return second.range().start() <= sentence.last() + 1;
    }
}
