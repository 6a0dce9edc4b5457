// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval.gold;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sayso.Sayso;
import org.sayso.dossier.ClaimQuery;
import org.sayso.dossier.Dossier;
import org.sayso.eval.gold.ClaimMatch.Qualifier;
import org.sayso.export.Export;
import org.sayso.page.Page;
import org.sayso.reader.OnnxReader;
import org.sayso.sql.SqliteDossier;

/**
 * How much of what thirty annotated texts say becomes claims: reads each text into a dossier of its own, exports it, and pairs claims
 * with gold claims one to one. Reports recall by type and, of what was found, the share of each qualifier that is right.
 *
 * <pre>
 *   ClaimEvaluation dev           the texts that wordings may be made better on; {@code train}: more of them, annotated by one
 *   ClaimEvaluation dev missed    also each claim that was missed; the texts are others', so not into a file that is kept
 *   ClaimEvaluation blind         the texts that nobody looks at; each run adds a line to eval/gold/readings.tsv
 * </pre>
 */
public final class ClaimEvaluation {

    private static final Path GOLD = Path.of("eval", "gold");

    private final OnnxReader reader;
    private final boolean printMissed;
    private final JsonMapper json = new JsonMapper();
    private final Map<String, Share> byType = new TreeMap<>();
    private final Map<Qualifier, Share> byQualifier = new EnumMap<>(Qualifier.class);
    private final Map<String, Share> totals = new LinkedHashMap<>();
    private int exported;

    private ClaimEvaluation(OnnxReader reader, boolean printMissed) {
        this.reader = reader;
        this.printMissed = printMissed;
    }

    /** How many of so many. */
    private record Share(int right, int all) {

        Share plus(boolean one) {
            return new Share(right + (one ? 1 : 0), all + 1);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%d/%d = %.3f", right, all, all == 0 ? 0.0 : (double) right / all);
        }
    }

    /** Scores one part of the gold and prints the tables. */
    public static void main(String[] arguments) throws IOException {
        String part = arguments.length > 0 ? arguments[0] : "";
        if (!Set.of("dev", "train", "blind").contains(part)) {
            throw new IllegalArgumentException("usage: ClaimEvaluation dev|train [missed] | blind");
        }
        boolean blind = part.equals("blind");
        GoldSet gold = GoldSet.read(GOLD);
        try (OnnxReader reader = OnnxReader.open()) {
            ClaimEvaluation evaluation = new ClaimEvaluation(reader, !blind && arguments.length > 1);
            for (GoldSet.Item item : gold.part(part)) {
                evaluation.score(item);
            }
            evaluation.print(part, gold.part(part).size());
            if (blind) {
                evaluation.log(reader.version());
            }
        }
    }

    private void score(GoldSet.Item item) throws IOException {
        List<JsonNode> claims = claims(item);
        exported += claims.size();
        if (printMissed) {
            System.out.println("text " + item.text().id() + ": " + claims.size() + " claims");
        }
        List<GoldClaim> gold = item.claims();
        List<List<Integer>> candidates = new ArrayList<>();
        for (GoldClaim wanted : gold) {
            List<Integer> fitting = new ArrayList<>();
            for (int i = 0; i < claims.size(); i++) {
                if (ClaimMatch.same(wanted, claims.get(i))) {
                    fitting.add(i);
                }
            }
            fitting.sort(Comparator.comparingInt(i -> -qualifiersRight(wanted, claims.get(i))));
            candidates.add(fitting);
        }
        int[] pairs = Pairing.of(candidates, claims.size());
        for (int g = 0; g < pairs.length; g++) {
            count(gold.get(g), pairs[g] < 0 ? null : claims.get(pairs[g]));
        }
    }

    private static int qualifiersRight(GoldClaim gold, JsonNode claim) {
        int right = 0;
        for (Qualifier qualifier : Qualifier.values()) {
            right += Boolean.TRUE.equals(ClaimMatch.right(qualifier, gold, claim)) ? 1 : 0;
        }
        return right;
    }

    private void count(GoldClaim gold, @Nullable JsonNode claim) {
        boolean found = claim != null;
        add(totals, "all", found);
        if (gold.core()) {
            add(totals, "core", found);
        }
        add(byType, gold.options().get(0).type(), found);
        boolean whole = true;
        List<String> wrong = new ArrayList<>();
        for (Qualifier qualifier : Qualifier.values()) {
            Boolean right = claim == null ? null : ClaimMatch.right(qualifier, gold, claim);
            if (right != null) {
                byQualifier.merge(qualifier, new Share(right ? 1 : 0, 1), ClaimEvaluation::plus);
                whole &= right;
                if (!right) {
                    wrong.add(qualifier.name().toLowerCase(Locale.ROOT));
                }
            }
        }
        if (found) {
            add(totals, "all parts together, of those found", whole);
        }
        if (printMissed && (!found || !whole)) {
            System.out.println((found ? "wrong " + wrong : gold.core() ? "MISSED" : "missed") + " " + gold);
        }
    }

    private static Share plus(Share one, Share other) {
        return new Share(one.right() + other.right(), one.all() + other.all());
    }

    private static void add(Map<String, Share> shares, String key, boolean right) {
        shares.merge(key, new Share(right ? 1 : 0, 1), ClaimEvaluation::plus);
    }

    private List<JsonNode> claims(GoldSet.Item item) throws IOException {
        Path folder = Files.createTempDirectory("sayso-gold");
        Path file = folder.resolve("gold.sayso");
        StringWriter out = new StringWriter();
        try (Dossier dossier = SqliteDossier.open(file, Clock.systemUTC())) {
            Sayso.with(reader, dossier).read(page(item));
            Export.named("claims").orElseThrow().write(dossier.claims(), ClaimQuery.all(), out);
        } finally {
            for (String suffix : List.of("", "-wal", "-shm")) {
                Files.deleteIfExists(folder.resolve("gold.sayso" + suffix));
            }
            Files.delete(folder);
        }
        List<JsonNode> claims = new ArrayList<>();
        for (String line : out.toString().lines().toList()) {
            claims.add(json.readTree(line));
        }
        return claims;
    }

    private static Page page(GoldSet.Item item) {
        GoldText text = item.text();
        return new Page(
                "gold/" + text.id(), Page.Kind.TEXT, item.words(), text.sha256(), null, null, text.published(), null);
    }

    private void print(String part, int texts) {
        System.out.println(part + ": " + texts + " texts, " + exported + " claims exported");
        totals.forEach((name, share) -> System.out.println("  " + name + " " + share));
        byQualifier.forEach((qualifier, share) ->
                System.out.println("  " + qualifier.name().toLowerCase(Locale.ROOT) + " right " + share));
        System.out.println("recall by type (the first that the gold names):");
        byType.forEach((type, share) -> System.out.println("  " + type + " " + share));
    }

    private void log(String reader) throws IOException {
        String line = String.join(
                "\t",
                Instant.now(Clock.systemUTC()).toString(),
                reader,
                "core " + totals.get("core"),
                "all " + totals.get("all"));
        Files.writeString(
                GOLD.resolve("readings.tsv"), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
