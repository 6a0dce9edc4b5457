// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval.muc;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sayso.claim.Claim;
import org.sayso.claim.ClaimReader;
import org.sayso.entity.EntityFinder;
import org.sayso.eval.SharedData;
import org.sayso.reader.OnnxReader;
import org.sayso.sentence.Reading;
import org.sayso.time.ArticleDate;
import org.sayso.vocabulary.Vocabulary;

/**
 * Who did what to whom in the attacks of MUC-4, filled from Sayso's claims and scored as GRIT's role fillers are ({@link EntityScore}).
 * Prints figures only.
 *
 * <p>{@code IncidentEvaluation [--split dev|train] [--first COUNT]}: the dev split whole, unless told otherwise
 */
public final class IncidentEvaluation {

    /** Dev texts that wordings were made better on. */
    private static final Set<String> OPENED =
            Set.of("TST2-MUC4-0039", "TST1-MUC3-0099", "TST2-MUC4-0059", "TST1-MUC3-0006");

    private final ClaimReader claims = ClaimReader.of(Vocabulary.load());
    private final EntityFinder finder = EntityFinder.byNamesAndChains();
    private final EntityScore whole = new EntityScore();
    private final EntityScore unopened = new EntityScore();
    private int texts;
    private int opened;

    private IncidentEvaluation() {}

    public static void main(String[] arguments) {
        Map<String, String> options = options(arguments);
        String split = options.getOrDefault("--split", "dev");
        long first = Long.parseLong(options.getOrDefault("--first", String.valueOf(Long.MAX_VALUE)));
        IncidentEvaluation evaluation = new IncidentEvaluation();
        try (OnnxReader reader = OnnxReader.open()) {
            SharedData.require().records("muc4/" + split + ".json.gz").stream()
                    .limit(first)
                    .forEach(document -> evaluation.add(document, reader));
        }
        evaluation.print(split);
    }

    private static Map<String, String> options(String[] arguments) {
        return switch (arguments.length) {
            case 0 -> Map.of();
            case 2 -> Map.of(arguments[0], arguments[1]);
            case 4 -> Map.of(arguments[0], arguments[1], arguments[2], arguments[3]);
            default ->
                throw new IllegalArgumentException("usage: IncidentEvaluation [--split dev|train] [--first COUNT]");
        };
    }

    private void add(JsonNode document, OnnxReader reader) {
        Reading reading = reader.read(document.get("doctext").asText());
        List<Claim> said = claims.read(reading, ArticleDate.of(null));
        Map<IncidentRole, List<String>> found =
                IncidentRoles.of(ClaimReader.straight(reading), said, finder.find(reading, said));
        boolean seen = OPENED.contains(document.get("docid").asText());
        texts++;
        opened += seen ? 1 : 0;
        for (IncidentRole role : IncidentRole.values()) {
            List<List<String>> entities =
                    found.getOrDefault(role, List.of()).stream().map(List::of).toList();
            List<List<String>> gold = gold(document.get("extracts").get(role.label));
            whole.add(role, entities, gold);
            if (!seen) {
                unopened.add(role, entities, gold);
            }
        }
    }

    private static List<List<String>> gold(JsonNode entities) {
        List<List<String>> gold = new ArrayList<>();
        for (JsonNode entity : entities) {
            List<String> mentions = new ArrayList<>();
            entity.forEach(mention -> mentions.add(mention.get(0).asText()));
            gold.add(mentions);
        }
        return gold;
    }

    private void print(String split) {
        System.out.println(
                "MUC-4 " + split + ", " + texts + " texts, CEAF-REE     P      R     F1   right  found   gold");
        for (IncidentRole role : IncidentRole.values()) {
            line(role.label, whole.of(role));
        }
        line("all roles", whole.all());
        if (opened > 0) {
            line("all roles, without the " + opened + " opened texts", unopened.all());
        }
        System.out.println(
                "GRIT (BERT-base fine-tuned on the whole training split): 54.5 on the test split, recomputed from its published outputs");
    }

    private static void line(String name, EntityScore.Counts counts) {
        System.out.printf(
                Locale.ROOT,
                "%-38s %5.1f  %5.1f  %5.1f  %6d %6d %6d%n",
                name,
                100 * counts.precision(),
                100 * counts.recall(),
                100 * counts.f1(),
                counts.right(),
                counts.found(),
                counts.wanted());
    }
}
