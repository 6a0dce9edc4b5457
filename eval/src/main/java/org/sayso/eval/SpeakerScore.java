// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sayso.claim.Speakers;
import org.sayso.reader.OnnxReader;
import org.sayso.sentence.Attribution;
import org.sayso.sentence.Reading;
import org.sayso.sentence.TokenRange;

/**
 * How well attributions agree with PolNeAR's on its own tokens, read by the shipped model: F1 of the tokens of sources, cues
 * and contents, and for every verb whether the speakers given to it are those of the annotators. PolNeAR also annotates
 * attitudes and acts ("supports", "endorsed"), which are no speech here, so that recall stays below what is missed.
 *
 * <p>{@code java -cp ... org.sayso.eval.SpeakerScore [dev|train] [documents] [show]}
 */
public final class SpeakerScore {

    /** Counts of tokens, or of verbs with a speaker. */
    private static final class Count {

        private int right;
        private int read;
        private int gold;

        void add(Set<Integer> ours, Set<Integer> theirs) {
            read += ours.size();
            gold += theirs.size();
            right += (int) ours.stream().filter(theirs::contains).count();
        }

        String row(String name) {
            double precision = 100.0 * right / Math.max(1, read);
            double recall = 100.0 * right / Math.max(1, gold);
            double f1 = 2 * precision * recall / Math.max(1e-9, precision + recall);
            return String.format(Locale.ROOT, "%-10s P %5.1f  R %5.1f  F1 %5.1f", name, precision, recall, f1);
        }
    }

    private final Count sources = new Count();
    private final Count cues = new Count();
    private final Count contents = new Count();
    private final Count verbs = new Count();
    private final boolean shown;

    private SpeakerScore(boolean shown) {
        this.shown = shown;
    }

    /** Prints the scores of the grammar alone, of the model's attributions alone, and of both together. */
    public static void main(String[] args) {
        String split = args.length > 0 ? args[0] : "dev";
        int limit = args.length > 1 ? Integer.parseInt(args[1]) : Integer.MAX_VALUE;
        boolean shown = args.length > 2;
        SpeakerScore grammar = new SpeakerScore(false);
        SpeakerScore model = new SpeakerScore(false);
        SpeakerScore both = new SpeakerScore(shown);
        List<JsonNode> documents = SharedData.require().records("attribution/polnear-" + split + ".jsonl.gz").stream()
                .limit(limit)
                .toList();
        try (OnnxReader reader = OnnxReader.open()) {
            for (JsonNode document : documents) {
                Reading reading = reader.read(sentences(document));
                if (reading.tokens().size() == document.get("tokens").size()) {
                    grammar.add(reading, Speakers.in(without(reading)).attributions(), document);
                    model.add(reading, reading.attributions(), document);
                    both.add(reading, Speakers.in(reading).attributions(), document);
                }
            }
        }
        System.out.printf(Locale.ROOT, "PolNeAR %s, %d documents%n", split, documents.size());
        grammar.print("grammar and quotation marks");
        model.print("the model's attributions");
        both.print("both, as claims get them");
    }

    private static List<List<String>> sentences(JsonNode document) {
        List<List<String>> sentences = new ArrayList<>();
        for (JsonNode sentence : document.get("sents")) {
            List<String> words = new ArrayList<>();
            for (int i = sentence.get(0).asInt(); i < sentence.get(1).asInt(); i++) {
                words.add(document.get("tokens").get(i).asText());
            }
            sentences.add(words);
        }
        return sentences;
    }

    private static Reading without(Reading reading) {
        return new Reading(
                reading.text(),
                reading.tokens(),
                reading.sentences(),
                reading.mentions(),
                reading.predicates(),
                List.of(),
                reading.version());
    }

    private void add(Reading reading, List<Attribution> ours, JsonNode document) {
        List<Attribution> gold = new ArrayList<>();
        for (JsonNode attribution : document.get("attributions")) {
            gold.add(new Attribution(
                    ranges(attribution.get("source")),
                    ranges(attribution.get("cue")),
                    ranges(attribution.get("content"))));
        }
        sources.add(tokens(ours, 0), tokens(gold, 0));
        cues.add(tokens(ours, 1), tokens(gold, 1));
        contents.add(tokens(ours, 2), tokens(gold, 2));
        for (int i = 0; i < reading.tokens().size(); i++) {
            if (reading.tokens().get(i).upos().equals("VERB")) {
                verb(i, ours, gold, reading);
            }
        }
    }

    /** Each source of a verb counts once; it is right where it shares a word with one of the annotators'. */
    private void verb(int verb, List<Attribution> ours, List<Attribution> gold, Reading reading) {
        List<Attribution> read = over(verb, ours);
        List<Attribution> wanted = over(verb, gold);
        verbs.gold += wanted.size();
        for (Attribution attribution : read) {
            verbs.read++;
            if (wanted.stream().anyMatch(other -> sharesSource(attribution, other))) {
                verbs.right++;
            } else if (shown) {
                System.out.println(reading.text(attribution.source().get(0)) + " | "
                        + reading.text(attribution.cue().get(0)) + " | "
                        + reading.tokens().get(verb).form() + " | "
                        + reading.sentenceOf(verb).span().of(reading.text()));
            }
        }
    }

    private static List<Attribution> over(int token, List<Attribution> attributions) {
        return attributions.stream()
                .filter(attribution -> !attribution.source().isEmpty())
                .filter(attribution -> attribution.content().stream().anyMatch(range -> range.contains(token)))
                .toList();
    }

    private static boolean sharesSource(Attribution one, Attribution other) {
        return one.source().stream().anyMatch(range -> other.source().stream().anyMatch(range::overlaps));
    }

    private static List<TokenRange> ranges(JsonNode indexes) {
        List<TokenRange> ranges = new ArrayList<>();
        indexes.forEach(index -> ranges.add(new TokenRange(index.asInt(), index.asInt() + 1)));
        return ranges;
    }

    private static Set<Integer> tokens(List<Attribution> attributions, int part) {
        Set<Integer> tokens = new HashSet<>();
        for (Attribution attribution : attributions) {
            List<TokenRange> ranges =
                    part == 0 ? attribution.source() : part == 1 ? attribution.cue() : attribution.content();
            for (TokenRange range : ranges) {
                for (int i = range.start(); i < range.end(); i++) {
                    tokens.add(i);
                }
            }
        }
        return tokens;
    }

    private void print(String title) {
        System.out.println(title);
        System.out.println("  " + sources.row("source"));
        System.out.println("  " + cues.row("cue"));
        System.out.println("  " + contents.row("content"));
        System.out.println("  " + verbs.row("verbs"));
    }
}
