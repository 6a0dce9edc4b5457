// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sayso.claim.Incidents.Told;
import org.sayso.claim.Voice.Sort;
import org.sayso.sentence.Attribution;
import org.sayso.sentence.EntityType;
import org.sayso.sentence.Mention;
import org.sayso.sentence.Reading;
import org.sayso.sentence.SettingQuestion;
import org.sayso.sentence.SettingQuestion.Choice;
import org.sayso.sentence.TokenRange;

/**
 * Whose word a claim is: of those who speak in its article, in its own sentence or elsewhere, the one who says it, or nobody but
 * the outlet. What is known of each ({@link VoiceClues}) is put to the encoder, with the words; where none read the text, a claim
 * keeps the speakers that grammar gives it.
 */
final class Voices {

    /** How likely somebody must be to be taken for a claim's speaker. */
    private static final double LEAST = 0.45;

    /** How many sentences before a claim its speaker is named at most, but for the first sentences of the article. */
    private static final int FAR = 6;
    /** How many sentences behind it at most. */
    private static final int SOON = 2;

    private static final String OTHER = "other";
    /** Types whose claims somebody makes by saying it. */
    private static final Set<String> SAID = Set.of("stance", "request", "order", "statement");

    private static final Set<String> SAYERS = Set.of("holder", "actor", "speaker");

    private final Reading reading;
    private final Tree tree;
    private final Speakers speakers;
    private final int[] sentences;
    private final VoiceClues clues;
    /** By the word that names each; the same word may be known to say several things. */
    private final TreeMap<Integer, List<Voice>> voices = new TreeMap<>();
    /** By the number of a sentence the words of those who are known to say something of it. */
    private final Map<Integer, Set<Integer>> sayers = new HashMap<>();
    /** The words of those who speak in a transcript. */
    private final TreeSet<Integer> turns = new TreeSet<>();

    /**
     * @param quoted the words between quotation marks, which are those of the quotations
     * @param told   the claims of the article
     */
    Voices(
            Tree tree,
            Frames frames,
            Speakers speakers,
            Incidents incidents,
            BitSet quoted,
            List<Quotation> quotations,
            List<Told> told) {
        this.tree = tree;
        this.reading = tree.reading;
        this.speakers = speakers;
        this.sentences = Settings.sentences(reading);
        this.clues = new VoiceClues(tree, speakers, incidents, sentences, quoted, quotations);
        speakers.attributions().forEach(said -> add(Sort.SAYS, said));
        speakers.turns().forEach(said -> add(Sort.TURN, said));
        for (int verb = 0; verb < tree.size(); verb++) {
            boolean saying = tree.isVerb(verb) && SpeechGrammar.isSaying(tree.lemma(verb));
            int subject = saying ? frames.surfaceSubject(verb, 0) : -1;
            if (subject >= 0) {
                addNew(Sort.VERB, subject, verb);
            }
        }
        for (Told one : told) {
            sayer(one.claim()).ifPresent(word -> addNew(Sort.SAYER, word, one.trigger()));
        }
        for (int word = 0; word < tree.size() && sentences[word] < Settings.LEAD; word++) {
            if (mayBeNamed(word)) {
                addNew(Sort.NAMED, word, -1);
            }
        }
        voices.keySet().removeIf(this::isUnknownSelf);
        voices.values().stream().flatMap(List::stream).forEach(this::index);
        clues.count(voices.keySet());
    }

    private void add(Sort sort, Attribution said) {
        int word = reading.headOf(said.source().get(0));
        int cue = said.cue().isEmpty() ? -1 : reading.headOf(said.cue().get(0));
        voices.computeIfAbsent(word, key -> new ArrayList<>())
                .add(new Voice(sort, word, cue, sentences[word], said.content()));
    }

    private void index(Voice voice) {
        if (voice.sort() == Sort.TURN) {
            turns.add(voice.word());
        }
        for (TokenRange range : voice.said()) {
            for (int sentence = sentences[range.start()]; sentence <= sentences[range.end() - 1]; sentence++) {
                sayers.computeIfAbsent(sentence, key -> new TreeSet<>()).add(voice.word());
            }
        }
    }

    private void addNew(Sort sort, int word, int cue) {
        voices.putIfAbsent(word, List.of(new Voice(sort, word, cue, sentences[word], List.of())));
    }

    /** Who holds or asks what a claim tells, as the words of its sentence name him. */
    private Optional<Integer> sayer(Claim claim) {
        return SAID.contains(claim.type())
                ? claim.arguments().stream()
                        .filter(argument -> SAYERS.contains(argument.role()) && argument.range() != null)
                        .map(argument -> reading.headOf(argument.range()))
                        .findFirst()
                : Optional.empty();
    }

    /** People and bodies, and papers that say something. */
    private boolean mayBeNamed(int word) {
        Mention name = tree.name(word);
        if (name != null) {
            return reading.headOf(name.range()) == word
                    && (name.type() == EntityType.PER || name.type() == EntityType.ORG);
        }
        return tree.at(word).upos().equals("NOUN")
                && (SpeechGrammar.isNounOfSaying(tree.lemma(word)) || Transcript.isRole(tree.lemma(word)));
    }

    /** "We report that ..." of whom nothing is known: whoever speaks. */
    private boolean isUnknownSelf(int word) {
        return VoiceClues.isSelf(tree.lemma(word)) && !tree.isKnown(tree.mention(word));
    }

    /** What is asked of the claims. */
    List<SettingQuestion> questions(List<Told> claims) {
        return claims.stream()
                .filter(Voices::isAsked)
                .map(one -> new Claimed(one).question())
                .toList();
    }

    /** The claims with the speakers that are likely enough theirs. */
    List<Told> voiced(List<Told> claims) {
        List<Claimed> asked =
                claims.stream().filter(Voices::isAsked).map(Claimed::new).toList();
        List<List<Double>> shares = reading.claimScores()
                .settings(asked.stream().map(Claimed::question).toList());
        if (shares.isEmpty()) {
            return claims;
        }
        List<Told> voiced = new ArrayList<>();
        int next = 0;
        for (Told one : claims) {
            voiced.add(isAsked(one) ? asked.get(next).voiced(shares.get(next++)) : one);
        }
        return voiced;
    }

    /** What no type holds keeps the speakers that grammar gives it. */
    private static boolean isAsked(Told one) {
        return !one.claim().type().equals(OTHER);
    }

    private final class Claimed {

        private final Told one;
        private final int trigger;
        private final List<Voice> near;

        Claimed(Told one) {
            this.one = one;
            this.trigger = one.trigger();
            int sentence = sentences[trigger];
            int turn = Objects.requireNonNullElse(turns.lower(trigger), -1);
            this.near = wordsNear(sentence, turn).stream()
                    .map(word -> nearest(Objects.requireNonNull(voices.get(word))))
                    .filter(voice -> voice.holds(trigger)
                            || voice.word() == turn
                            || voice.sentence() < Settings.LEAD
                            || voice.sentence() - sentence <= SOON && sentence - voice.sentence() <= FAR)
                    .toList();
        }

        /** @param turn who spoke last in a transcript, however long ago; -1 for nobody */
        private Set<Integer> wordsNear(int sentence, int turn) {
            Set<Integer> words = new TreeSet<>(sayers.getOrDefault(sentence, Set.of()));
            words.addAll(voices.headMap(endOf(Settings.LEAD - 1)).keySet());
            words.addAll(voices.subMap(startOf(sentence - FAR), endOf(sentence + SOON))
                    .keySet());
            if (turn >= 0) {
                words.add(turn);
            }
            return words;
        }

        private int startOf(int sentence) {
            return reading.sentences().get(Math.max(0, sentence)).first();
        }

        private int endOf(int sentence) {
            return reading.sentences()
                    .get(Math.min(sentence, reading.sentences().size() - 1))
                    .last();
        }

        /** Of what one word is known to say, the narrowest that holds the claim, or what is said nearest to it. */
        private Voice nearest(List<Voice> same) {
            return same.stream()
                    .min(Comparator.comparing((Voice voice) -> !voice.holds(trigger))
                            .thenComparingInt(
                                    voice -> voice.holds(trigger) ? voice.size() : Math.abs(voice.cue() - trigger)))
                    .orElseThrow();
        }

        SettingQuestion question() {
            VoiceClues.Of known = clues.of(one, near);
            List<SettingQuestion.Candidate> candidates = near.stream()
                    .map(voice -> new SettingQuestion.Candidate(
                            voice.word(), voice.cue(), tree.who(voice.word()), known.of(voice)))
                    .toList();
            return new SettingQuestion(
                    trigger, one.claim().type(), Choice.SPEAKER, one.fillers(reading), known.ofNobody(), candidates);
        }

        /** @param shares of nobody, then of each voice near */
        Told voiced(List<Double> shares) {
            Map<String, Double> sums = new HashMap<>();
            for (int i = 0; i < near.size(); i++) {
                sums.merge(tree.who(near.get(i).word()), shares.get(i + 1), Double::sum);
            }
            String best = sums.entrySet().stream()
                    .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .filter(likeliest -> likeliest.getValue() >= LEAST && likeliest.getValue() > shares.get(0))
                    .map(Map.Entry::getKey)
                    .orElse("");
            List<Speaker> own = one.claim().speakers();
            if (best.isEmpty()) {
                return one.saidBy(own.stream().limit(1).filter(this::isSayer).toList());
            }
            for (int i = 0; i < own.size(); i++) {
                if (best.equals(clues.who(own.get(i)))) {
                    return one.saidBy(own.subList(i, own.size()));
                }
            }
            return one.saidBy(List.of(speaker(best, shares)));
        }

        /** "Berg called the plan unfair", "accused the bank of fraud": who makes the claim by saying its very word. */
        private boolean isSayer(Speaker speaker) {
            return speaker.cue().equals(tree.form(trigger));
        }

        /** The words of the likeliest voice of somebody. */
        private Speaker speaker(String who, List<Double> shares) {
            int best = -1;
            for (int i = 0; i < near.size(); i++) {
                boolean his = who.equals(tree.who(near.get(i).word()));
                if (his && (best < 0 || shares.get(i + 1) > shares.get(best + 1))) {
                    best = i;
                }
            }
            Voice voice = near.get(best);
            return speakers.speaker(voice.word(), voice.cue());
        }
    }
}
