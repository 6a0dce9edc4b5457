// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sayso.reader.OnnxReader;
import org.sayso.sentence.Attribution;
import org.sayso.sentence.Predicate;
import org.sayso.sentence.Reading;
import org.sayso.sentence.Token;
import org.sayso.sentence.TokenRange;

/**
 * The shipped reader on the dev splits: gold words for every layer but segmentation. Measures are the field's own: XPOS
 * accuracy, UAS and LAS over all words without relation subtypes (CoNLL 2018), exact span F1 of names (CoNLL 2003) and of
 * arguments of gold predicates (CoNLL 2005), word F1 of attribution parts, Pearson's r of factuality.
 */
public final class ReaderEvaluation {

    private static final Set<String> AUXILIARIES =
            Set.of("be", "have", "do", "can", "could", "will", "would", "shall", "should", "may", "might", "must");

    private final SharedData data;
    private final OnnxReader reader;
    private final Map<String, String> rows = new LinkedHashMap<>();

    private ReaderEvaluation(SharedData data, OnnxReader reader) {
        this.data = data;
        this.reader = reader;
    }

    /** Prints the table as Markdown: of all layers, or of those named (tree, names, roles, factuality, attribution, words, speed). */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        SharedData data = SharedData.require();
        long start = System.nanoTime();
        try (OnnxReader reader = OnnxReader.open()) {
            double opened = (System.nanoTime() - start) / 1e9;
            ReaderEvaluation evaluation = new ReaderEvaluation(data, reader);
            evaluation.measure(Set.of(arguments));
            evaluation.rows.put("model opens, s", String.format(Locale.ROOT, "%.2f", opened));
            out.println("| layer, " + reader.version() + " | score |");
            out.println("|---|---|");
            evaluation.rows.forEach((k, v) -> out.println("| " + k + " | " + v + " |"));
        }
    }

    private void measure(Set<String> wanted) {
        LayerScores shared = new LayerScores(data, reader);
        Map<String, Runnable> layers = new LinkedHashMap<>();
        layers.put("tree", () -> rows.putAll(shared.tree("UPOS", "XPOS", "lemma", "UAS", "LAS")));
        layers.put("names", () -> rows.putAll(shared.names()));
        layers.put("roles", this::roles);
        layers.put("factuality", this::factuality);
        layers.put("attribution", this::attribution);
        layers.put("words", () -> rows.putAll(shared.segmentation()));
        layers.put("speed", this::speed);
        if (!layers.keySet().containsAll(wanted)) {
            throw new IllegalArgumentException("layers are " + layers.keySet() + ", not " + wanted);
        }
        layers.forEach((name, layer) -> {
            if (wanted.isEmpty() || wanted.contains(name)) {
                layer.run();
            }
        });
    }

    private static Tally tally(Map<String, Tally> tallies, String key) {
        return tallies.computeIfAbsent(key, k -> new Tally());
    }

    // ---- predicates and roles ----

    private record Arg(int sentence, int predicate, int start, int end, String role) {}

    private void roles() {
        Tally arguments = new Tally();
        Tally predicates = new Tally();
        Tally rolesets = new Tally();
        int number = 0;
        for (List<JsonNode> document : documents("srl/ewt-propbank-dev.jsonl.gz")) {
            List<List<String>> forms =
                    document.stream().map(d -> strings(d.get("tokens"))).toList();
            Set<Integer> goldPredicates = new HashSet<>();
            Set<Arg> gold = new HashSet<>();
            Map<Integer, String> goldRolesets = new HashMap<>();
            int at = 0;
            for (JsonNode sentence : document) {
                for (JsonNode predicate : sentence.get("predicates")) {
                    int index = at + predicate.get("index").asInt();
                    goldPredicates.add(index);
                    goldRolesets.put(index, predicate.get("roleset").asText());
                    for (JsonNode a : predicate.get("args")) {
                        if (!a.get("role").asText().equals("V")) {
                            gold.add(new Arg(
                                    number,
                                    index,
                                    at + a.get("start").asInt(),
                                    at + a.get("end").asInt(),
                                    a.get("role").asText()));
                        }
                    }
                }
                at += sentence.get("tokens").size();
            }
            Set<Arg> found = new HashSet<>();
            for (Predicate predicate : reader.read(forms, goldPredicates).predicates()) {
                for (Predicate.Argument a : predicate.arguments()) {
                    found.add(new Arg(
                            number,
                            predicate.token(),
                            a.range().start(),
                            a.range().end(),
                            a.role()));
                }
                rolesets.add(predicate.roleset().equals(goldRolesets.get(predicate.token())));
            }
            arguments.add(found, gold);
            predicatesFound(reader.read(forms), goldPredicates, predicates);
            number++;
        }
        rows.put("PropBank arguments of gold predicates, EWT dev, F1", arguments.toString());
        rows.put("predicates found, auxiliaries left out, EWT dev, F1", predicates.toString());
        rows.put("rolesets of gold predicates, EWT dev", String.format(Locale.ROOT, "%.2f", rolesets.f1()));
    }

    private static void predicatesFound(Reading reading, Set<Integer> gold, Tally tally) {
        Set<Integer> found = new HashSet<>();
        reading.predicates().forEach(p -> found.add(p.token()));
        Set<Integer> wanted = new HashSet<>(gold);
        found.removeIf(i -> auxiliary(reading.tokens().get(i)));
        wanted.removeIf(i -> auxiliary(reading.tokens().get(i)));
        tally.add(found, wanted);
    }

    private static boolean auxiliary(Token token) {
        return token.upos().equals("AUX") || (token.relation().equals("aux") && AUXILIARIES.contains(token.lemma()));
    }

    private void factuality() {
        List<double[]> pairs = new ArrayList<>();
        for (List<JsonNode> document : documents("factuality/uds-dev.jsonl.gz")) {
            List<List<String>> forms =
                    document.stream().map(d -> strings(d.get("tokens"))).toList();
            Map<Integer, Double> gold = new HashMap<>();
            int at = 0;
            for (JsonNode sentence : document) {
                for (JsonNode p : sentence.get("predicates")) {
                    gold.put(at + p.get("index").asInt(), p.get("ih2").asDouble());
                }
                at += sentence.get("tokens").size();
            }
            for (Predicate predicate : reader.read(forms, gold.keySet()).predicates()) {
                pairs.add(new double[] {predicate.factuality(), gold.getOrDefault(predicate.token(), 0.0)});
            }
        }
        rows.put("factuality, UDS dev, Pearson r", String.format(Locale.ROOT, "%.3f", pearson(pairs)));
    }

    static double pearson(List<double[]> pairs) {
        double x = 0;
        double y = 0;
        for (double[] p : pairs) {
            x += p[0] / pairs.size();
            y += p[1] / pairs.size();
        }
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (double[] p : pairs) {
            xy += (p[0] - x) * (p[1] - y);
            xx += (p[0] - x) * (p[0] - x);
            yy += (p[1] - y) * (p[1] - y);
        }
        return xy / Math.sqrt(xx * yy);
    }

    // ---- attribution ----

    private void attribution() {
        Map<String, Tally> tallies = new TreeMap<>();
        for (JsonNode document : data.records("attribution/polnear-dev.jsonl.gz")) {
            List<String> words = strings(document.get("tokens"));
            List<List<String>> sentences = new ArrayList<>();
            for (JsonNode s : document.get("sents")) {
                sentences.add(words.subList(s.get(0).asInt(), s.get(1).asInt()));
            }
            Reading reading = reader.read(sentences);
            attribution(document.get("attributions"), reading.attributions(), tallies);
        }
        tallies.forEach((part, tally) -> rows.put("attribution " + part + ", PolNeAR dev, word F1", tally.toString()));
    }

    /** Gold and found attributions are paired by the most words of cue in common; words of unpaired ones are all wrong. */
    private static void attribution(JsonNode gold, List<Attribution> found, Map<String, Tally> tallies) {
        List<Attribution> left = new ArrayList<>(found);
        for (JsonNode g : gold) {
            Set<Integer> cue = numbers(g.get("cue"));
            Attribution best = null;
            int most = 0;
            for (Attribution a : left) {
                Set<Integer> common = words(a.cue());
                common.retainAll(cue);
                if (common.size() > most) {
                    most = common.size();
                    best = a;
                }
            }
            left.remove(best);
            tally(tallies, "cue").add(best == null ? Set.of() : words(best.cue()), cue);
            tally(tallies, "source").add(best == null ? Set.of() : words(best.source()), numbers(g.get("source")));
            tally(tallies, "content").add(best == null ? Set.of() : words(best.content()), numbers(g.get("content")));
        }
        for (Attribution a : left) {
            tally(tallies, "cue").add(words(a.cue()), Set.of());
            tally(tallies, "source").add(words(a.source()), Set.of());
            tally(tallies, "content").add(words(a.content()), Set.of());
        }
    }

    private static Set<Integer> words(List<TokenRange> ranges) {
        Set<Integer> words = new HashSet<>();
        for (TokenRange range : ranges) {
            for (int i = range.start(); i < range.end(); i++) {
                words.add(i);
            }
        }
        return words;
    }

    private static Set<Integer> numbers(JsonNode array) {
        Set<Integer> numbers = new HashSet<>();
        array.forEach(n -> numbers.add(n.asInt()));
        return numbers;
    }

    // ---- speed ----

    private void speed() {
        List<String> texts = Treebank.of(data.lines("ud/gum-dev.conllu.gz")).documents().stream()
                .map(Treebank.Document::text)
                .toList();
        double best = 0;
        for (int round = 0; round < 3; round++) {
            long start = System.nanoTime();
            long tokens = 0;
            for (String text : texts) {
                tokens += reader.read(text).tokens().size();
            }
            best = Math.max(best, tokens * 1e9 / (System.nanoTime() - start));
        }
        rows.put("tokens a second, all heads, GUM dev texts, best of three", String.format(Locale.ROOT, "%.0f", best));
    }

    // ---- files ----

    /** Consecutive sentences of one origin. */
    private List<List<JsonNode>> documents(String path) {
        List<List<JsonNode>> documents = new ArrayList<>();
        String origin = "";
        for (JsonNode sentence : data.records(path)) {
            String id = sentence.get("sent_id").asText();
            String own = id.substring(0, Math.max(0, id.lastIndexOf('-')));
            if (!own.equals(origin)) {
                documents.add(new ArrayList<>());
            }
            origin = own;
            documents.get(documents.size() - 1).add(sentence);
        }
        return documents;
    }

    private static List<String> strings(JsonNode array) {
        List<String> out = new ArrayList<>();
        array.forEach(n -> out.add(n.asText()));
        return out;
    }
}
