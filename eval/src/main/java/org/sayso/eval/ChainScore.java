// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.sayso.reader.OnnxReader;
import org.sayso.sentence.Mention;
import org.sayso.sentence.Reader;
import org.sayso.sentence.Reading;
import org.sayso.sentence.Token;
import org.sayso.sentence.TokenRange;

/**
 * How well chains agree with GUM's: MUC, B-cubed and entity CEAF over mentions known by their head word, singletons left out, and
 * how often each kind of mention is joined to the right one before it. The words are GUM's, all else is the reader's.
 *
 * <p>{@code java -cp ... org.sayso.eval.ChainScore [dev|train] [genre to show]}
 */
public final class ChainScore {

    private record Tally(int right, int joined, int wanted) {

        Tally plus(boolean correct, boolean made, boolean due) {
            return new Tally(right + (correct ? 1 : 0), joined + (made ? 1 : 0), wanted + (due ? 1 : 0));
        }
    }

    private final List<ClusterScore.Document> documents = new ArrayList<>();
    private final Map<Mention.Kind, Tally> kinds = new EnumMap<>(Mention.Kind.class);
    private final Map<String, Tally> pronouns = new TreeMap<>();
    private final String shown;

    private ChainScore(String shown) {
        this.shown = shown;
    }

    /** Prints the scores for a split, {@code dev} unless told otherwise; with a genre also the wrong joins in it. */
    public static void main(String[] args) {
        String split = args.length > 0 ? args[0] : "dev";
        try (OnnxReader reader = OnnxReader.open()) {
            String shown = args.length > 1 ? args[1] : "";
            SharedData data = SharedData.require();
            print(split, "links that claims rest on", of(data, reader, split, shown));
            print(split, "links likelier than not, as annotated", of(data, reader.withLikelyLinks(), split, shown));
        }
    }

    private static void print(String split, String links, ChainScore score) {
        System.out.printf(Locale.ROOT, "GUM %s, %d documents, %s%n", split, score.documents.size(), links);
        score.print();
    }

    static ChainScore of(SharedData data, Reader reader, String split, String shown) {
        ChainScore score = new ChainScore(shown);
        Map<String, Reading> trees = GoldTrees.by("newdoc id", data.lines("ud/gum-" + split + ".conllu.gz"));
        for (JsonNode document : data.records("coref/gum-" + split + ".jsonl.gz")) {
            Reading tree = trees.get(document.get("doc").asText());
            if (tree != null && tree.tokens().size() == document.get("tokens").size()) {
                score.add(document, tree, reader);
            }
        }
        return score;
    }

    private void add(JsonNode document, Reading tree, Reader reader) {
        Map<Integer, Integer> gold = new HashMap<>();
        Map<Integer, Integer> sizes = new HashMap<>();
        for (JsonNode mention : document.get("mentions")) {
            TokenRange range = new TokenRange(
                    mention.get("start").asInt(), mention.get("end").asInt());
            int head = tree.headOf(range);
            if (sizes.merge(head, range.size(), Math::min) == range.size()) {
                gold.put(head, mention.get("cluster").asInt());
            }
        }
        Reading resolved = withoutRelatives(reader.read(words(tree)));
        Map<Integer, Integer> read = new LinkedHashMap<>();
        for (Mention mention : resolved.mentions()) {
            read.putIfAbsent(resolved.headOf(mention.range()), mention.chain());
        }
        documents.add(new ClusterScore.Document(clusters(gold), clusters(read)));
        tally(document, resolved, gold);
    }

    private static List<List<String>> words(Reading tree) {
        return tree.sentences().stream()
                .map(s -> tree.tokens().subList(s.first(), s.last()).stream()
                        .map(Token::form)
                        .toList())
                .toList();
    }

    /** GUM holds no relative pronouns as mentions. */
    private static Reading withoutRelatives(Reading reading) {
        List<Mention> kept = reading.mentions().stream()
                .filter(mention -> !reading.tokens()
                        .get(reading.headOf(mention.range()))
                        .xpos()
                        .startsWith("W"))
                .toList();
        return new Reading(
                reading.text(),
                reading.tokens(),
                reading.sentences(),
                kept,
                reading.predicates(),
                reading.attributions(),
                reading.version());
    }

    private void tally(JsonNode document, Reading resolved, Map<Integer, Integer> gold) {
        boolean show = !shown.isEmpty() && document.get("genre").asText().startsWith(shown);
        Map<Integer, Integer> lastOfChain = new HashMap<>();
        Map<Integer, Integer> firstOfGold = new HashMap<>();
        gold.forEach((head, cluster) -> firstOfGold.merge(cluster, head, Math::min));
        for (Mention mention : resolved.mentions()) {
            int head = resolved.headOf(mention.range());
            Integer cluster = gold.get(head);
            Integer before = mention.chain() < 0 ? null : lastOfChain.put(mention.chain(), head);
            boolean due = cluster != null && firstOfGold.getOrDefault(cluster, head) < head;
            boolean correct = before != null && cluster != null && cluster.equals(gold.get(before));
            kinds.merge(mention.kind(), new Tally(0, 0, 0).plus(correct, before != null, due), ChainScore::sum);
            if (mention.kind() == Mention.Kind.PRONOUN) {
                String form = resolved.tokens().get(head).form().toLowerCase(Locale.ROOT);
                pronouns.merge(form, new Tally(0, 0, 0).plus(correct, before != null, due), ChainScore::sum);
            }
            if (show && before != null && !correct) {
                System.out.println(mention.kind() + "  " + resolved.text(mention.range()) + " -> "
                        + resolved.tokens().get(before).form() + "   "
                        + resolved.sentenceOf(head).span().of(resolved.text()));
            }
        }
    }

    private static Tally sum(Tally a, Tally b) {
        return new Tally(a.right() + b.right(), a.joined() + b.joined(), a.wanted() + b.wanted());
    }

    private static List<List<Integer>> clusters(Map<Integer, Integer> byHead) {
        Map<Integer, List<Integer>> clusters = new LinkedHashMap<>();
        byHead.forEach((head, cluster) -> {
            if (cluster >= 0) {
                clusters.computeIfAbsent(cluster, c -> new ArrayList<>()).add(head);
            }
        });
        return clusters.values().stream().filter(members -> members.size() > 1).toList();
    }

    private void print() {
        ClusterScore score = ClusterScore.of(documents);
        System.out.println(score.table());
        System.out.printf(Locale.ROOT, "%-10s %9s %9s %9s%n", "kind", "joined", "right", "recall");
        kinds.forEach((kind, tally) -> line(kind.name().toLowerCase(Locale.ROOT), tally));
        pronouns.forEach(ChainScore::line);
    }

    private static void line(String name, Tally tally) {
        System.out.printf(
                Locale.ROOT,
                "%-10s %9d %8.1f%% %8.1f%%%n",
                name,
                tally.joined(),
                100.0 * tally.right() / Math.max(1, tally.joined()),
                100.0 * tally.right() / Math.max(1, tally.wanted()));
    }

    /** The average of the three F1s (CoNLL 2012), from 0 to 1. */
    double average() {
        return ClusterScore.of(documents).average();
    }

    /** The share of joined mentions of a kind that are joined to the right one. */
    double precision(Mention.Kind kind) {
        Tally tally = kinds.getOrDefault(kind, new Tally(0, 0, 0));
        return (double) tally.right() / Math.max(1, tally.joined());
    }
}
