// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval.peer;

import com.fasterxml.jackson.databind.JsonNode;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.sayso.eval.gold.ClaimRecall;
import org.sayso.eval.gold.OwnClaims;
import org.sayso.reader.OnnxReader;
import org.sayso.vocabulary.Vocabulary;

/**
 * How many gold claims are among what CoreNLP's KBP and OpenIE annotators read, by the rules that Sayso is scored by. Prints figures
 * only, as Markdown; what Sayso finds in the blind texts stands in {@code eval/gold/readings.tsv} and is not counted again.
 */
public final class CoreNlpClaimEvaluation {

    private static final String SAYSO = "Sayso";

    private final Map<String, CoreNlpTriples.Read> read = new HashMap<>();
    private final Map<String, String> cased;
    private final CoreNlpTriples triples = new CoreNlpTriples();
    private final OpenClaims open = new OpenClaims(Vocabulary.load());

    private CoreNlpClaimEvaluation(Map<String, String> cased) {
        this.cased = cased;
    }

    public static void main(String[] arguments) throws IOException {
        List<String> parts = arguments.length > 0 ? List.of(arguments) : List.of("dev", "fresh", "blind");
        CoreNlpClaimEvaluation evaluation = new CoreNlpClaimEvaluation(cased(parts));
        try (OnnxReader reader = OnnxReader.open()) {
            for (String part : parts) {
                evaluation.score(part, new OwnClaims(reader));
            }
        }
    }

    /** The texts with capitals: all before anything else, since the models for both do not fit into the memory together. */
    private static Map<String, String> cased(List<String> parts) throws IOException {
        TrueCaser caser = new TrueCaser();
        Map<String, String> cased = new HashMap<>();
        for (String part : parts) {
            ClaimRecall.of(part, (text, published) -> {
                cased.put(text, caser.cased(text));
                return List.of();
            });
        }
        StanfordCoreNLP.clearAnnotatorPool();
        return cased;
    }

    private void score(String part, OwnClaims own) throws IOException {
        Map<String, ClaimRecall> systems = new LinkedHashMap<>();
        systems.put("CoreNLP KBP", ClaimRecall.of(part, source(texts -> KbpClaims.of(texts.kbp()))));
        systems.put("CoreNLP OpenIE", ClaimRecall.of(part, source(texts -> open.of(texts.open()))));
        if (!part.equals("blind")) {
            systems.put(SAYSO, ClaimRecall.of(part, own));
        }
        if (systems.values().iterator().next().texts() > 0) {
            print(part, systems);
        }
    }

    private ClaimRecall.ClaimSource source(Function<CoreNlpTriples.Read, List<JsonNode>> claims) {
        return (text, published) -> claims.apply(read.computeIfAbsent(text, unread -> triples.read(cased.getOrDefault(unread, unread), published)));
    }

    private static void print(String part, Map<String, ClaimRecall> systems) {
        ClaimRecall first = systems.values().iterator().next();
        System.out.println("\n| " + part + ", " + first.texts() + " texts | gold | "
                + String.join(" | ", systems.keySet()) + " |");
        System.out.println("|---" + "|---".repeat(systems.size() + 1) + "|");
        row("claims read", "", systems, recall -> String.valueOf(recall.exported()));
        for (String of : List.of("core", "all")) {
            row(of, "" + first.total(of).all(), systems, recall -> found(recall.total(of)));
        }
        first.byType()
                .forEach((type, share) -> row(
                        type,
                        "" + share.all(),
                        systems,
                        recall -> "" + recall.of(type).right()));
    }

    private static String found(ClaimRecall.Share share) {
        return String.format("%d (%.0f%%)", share.right(), 100.0 * share.right() / Math.max(1, share.all()));
    }

    private static void row(
            String name, String gold, Map<String, ClaimRecall> systems, Function<ClaimRecall, String> cell) {
        StringBuilder row = new StringBuilder("| " + name + " | " + gold + " |");
        systems.values()
                .forEach(recall -> row.append(' ').append(cell.apply(recall)).append(" |"));
        System.out.println(row);
    }
}
