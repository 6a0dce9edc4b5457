// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Argument;
import org.sayso.claim.Claim;
import org.sayso.claim.ClaimReader;
import org.sayso.claim.Quantity;
import org.sayso.reader.OnnxReader;
import org.sayso.sentence.Reading;
import org.sayso.time.ArticleDate;
import org.sayso.vocabulary.ClaimType;
import org.sayso.vocabulary.Limits;
import org.sayso.vocabulary.Measured;
import org.sayso.vocabulary.Vocabulary;

/**
 * Precision of claims by judgement: draws claims by a seed from news texts that nobody wrote wordings for, and scores
 * the judgements that are kept in {@code eval/judgements}. The texts belong to others, so a judgement names its claim by a
 * hash and stands while the claim stays the same.
 *
 * <pre>
 *   ClaimSample draw SEED COUNT TEXTS OUT.jsonl [--from dev|train|topics|TEXTS.jsonl] [--types TYPE,TYPE] [--skip TEXTS] [--without NAMES.txt]
 *                                                  claims to judge, with their sentences, outside the repository
 *   ClaimSample again SEED TEXTS [FOLDER]          the judged claims of all topics that are still read, their share right, the wordings below 0.7;
 *                                                  measured.tsv and limits.tsv of vocabulary are written by it
 *   ClaimSample score JUDGEMENTS.tsv               share right of type and roles, and of each qualifier
 * </pre>
 *
 * The texts are in the order that the seed gives; {@code --skip} leaves out those that an earlier draw with the same seed opened,
 * {@code --without} those that a file names, one a line, as opened by other work. What is
 * reported is drawn from the dev side; wordings are made better on the train side only. {@code topics} takes train texts of politics, attacks,
 * outbreaks and disasters, and local news in turn, without those of eval/gold; a text keeps its place in this order whichever others are left out. A file of
 * texts is what {@code training/claims.py wire} writes.
 *
 * A line of judgements: key, type, then {@code right}, {@code wrong} or {@code -} (nothing to judge) for type and roles,
 * polarity, modality, speaker, time, place, number, then the kind of error in a few words, and maybe the wording with the confidence that the claim was drawn with.
 */
public final class ClaimSample {

    private static final Path JUDGEMENTS = Path.of("eval", "judgements");

    /** The share right that is asked of each wording. */
    private static final double GOOD = 0.7;
    /** The limit of what is not told, however sure. */
    private static final double NEVER = 1.01;
    /** Of fewer judged claims a wording is not called good or bad. */
    private static final int FEWEST = 3;

    private static final List<String> ASPECTS =
            List.of("type and roles", "polarity", "modality", "speaker", "time", "place", "number");

    private ClaimSample() {}

    /** Draws or scores, as the first argument says. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length >= 5 && arguments[0].equals("draw")) {
            draw(Draw.of(arguments));
        } else if (arguments.length >= 3 && arguments[0].equals("again")) {
            Again again = again(Long.parseLong(arguments[1]), Integer.parseInt(arguments[2]));
            if (arguments.length > 3) {
                write(again.table(), Path.of(arguments[3], "measured.tsv"));
                writeLimits(limits(again.found()), Path.of(arguments[3], "limits.tsv"));
            }
        } else if (arguments.length == 2 && arguments[0].equals("score")) {
            score(Path.of(arguments[1]));
        } else {
            throw new IllegalArgumentException(
                    "usage: ClaimSample draw SEED COUNT TEXTS OUT.jsonl [--from dev|train|topics|TEXTS.jsonl] [--types TYPE,TYPE] [--skip TEXTS] [--without NAMES.txt]"
                            + " | ClaimSample again SEED TEXTS [FOLDER] | ClaimSample score JUDGEMENTS.tsv");
        }
    }

    /**
     * What to draw.
     *
     * @param types the claim types to draw; where it is empty all but verbs that no type covers
     * @param skip  texts left out, the first of the seed's order
     * @param opened names of texts that are left out
     */
    private record Draw(
            long seed, int count, int texts, Path out, String from, Set<String> types, int skip, Set<String> opened) {

        static Draw of(String[] arguments) throws IOException {
            String from = "dev";
            Set<String> types = Set.of();
            int skip = 0;
            Set<String> opened = Set.of();
            for (int i = 5; i < arguments.length; i += 2) {
                String value = i + 1 < arguments.length ? arguments[i + 1] : "";
                switch (arguments[i]) {
                    case "--from" -> from = value;
                    case "--types" -> types = Set.of(value.split(","));
                    case "--skip" -> skip = Integer.parseInt(value);
                    case "--without" -> opened = Set.copyOf(Files.readAllLines(Path.of(value)));
                    default -> throw new IllegalArgumentException("unknown option '" + arguments[i] + "'");
                }
            }
            return new Draw(
                    Long.parseLong(arguments[1]),
                    Integer.parseInt(arguments[2]),
                    Integer.parseInt(arguments[3]),
                    Path.of(arguments[4]),
                    from,
                    types,
                    skip,
                    opened);
        }

        boolean wants(Claim claim) {
            return types.isEmpty() ? !claim.type().equals(ClaimType.OTHER) : types.contains(claim.type());
        }
    }

    record Text(String name, String body, @Nullable String published) {}

    private static void draw(Draw draw) throws IOException {
        Random random = new Random(draw.seed());
        boolean topics = draw.from().equals("topics");
        List<Text> all = topics
                ? topics(draw.seed())
                : draw.from().endsWith(".jsonl") ? written(Path.of(draw.from())) : news(draw.from());
        all.removeIf(text -> draw.opened().contains(text.name()));
        int skip = Math.min(draw.skip(), all.size());
        int texts = Math.min(draw.texts(), all.size() - skip);
        if (!topics) {
            Collections.shuffle(all, random);
        }
        List<String> lines = new ArrayList<>();
        try (OnnxReader reader = OnnxReader.open()) {
            ClaimReader claims = ClaimReader.of(Vocabulary.load());
            for (Text text : all.subList(skip, skip + texts)) {
                Reading reading = reader.read(text.body());
                for (Claim claim : claims.read(reading, ArticleDate.of(text.published()))) {
                    if (draw.wants(claim)) {
                        lines.add(json(text, claim));
                    }
                }
            }
        }
        int drawnFrom = lines.size();
        int count = Math.min(draw.count(), drawnFrom);
        Collections.shuffle(lines, random);
        Files.write(draw.out(), lines.subList(0, count), StandardCharsets.UTF_8);
        System.out.println(
                "drew " + count + " of " + drawnFrom + " claims from " + texts + " texts, seed " + draw.seed());
    }

    /** Reads the texts of all topics once more: a judgement stands while its claim stays the same. */
    private static Again again(long seed, int most) throws IOException {
        Map<String, Boolean> judged = judged(name -> true);
        Set<String> kept = judged(name -> !isMeasure(name)).keySet();
        Limits limits = Limits.load();
        Map<String, List<Sure>> found = new TreeMap<>();
        Map<String, int[]> table = new TreeMap<>();
        List<Text> texts = topics(seed);
        try (OnnxReader reader = OnnxReader.open()) {
            ClaimReader claims = ClaimReader.of(Vocabulary.load(), Limits.NONE);
            for (Text text : texts.subList(0, Math.min(most, texts.size()))) {
                for (Claim claim : claims.read(reader.read(text.body()), ArticleDate.of(text.published()))) {
                    String key = key(text.name(), claim);
                    Boolean right = judged.remove(key);
                    if (right != null) {
                        String wording = claim.reading().by();
                        found.computeIfAbsent(wording, name -> new ArrayList<>())
                                .add(new Sure(claim.reading().confidence(), right));
                        if (kept.contains(key) && !wording.endsWith("/" + Measured.ENCODER)) {
                            count(table.computeIfAbsent(wording, name -> new int[2]), right);
                        }
                    }
                }
            }
        }
        print("more likely right than wrong", found, Limits.NONE);
        print("by the limits of vocabulary/limits.tsv", found, limits);
        long wrong = judged.values().stream().filter(right -> !right).count();
        System.out.println("no longer read " + judged.size() + ", of them wrong " + wrong);
        table.putAll(ofEncoder());
        return new Again(table, found);
    }

    /** A judged claim. */
    private record Sure(double confidence, boolean right) {}

    /** How many claims of each wording were right and judged, for the table of wordings; and all that were judged. */
    private record Again(Map<String, int[]> table, Map<String, List<Sure>> found) {}

    private static int[] told(List<Sure> claims, double least) {
        int[] share = new int[2];
        claims.stream().filter(one -> one.confidence() >= least).forEach(one -> count(share, one.right()));
        return share;
    }

    private static boolean isLow(int[] share) {
        return share[1] >= FEWEST && share[0] * 10 < share[1] * 7;
    }

    /** Whether so few right ones are less likely than one in ten, if seven in ten are right. */
    private static boolean isSurelyLow(int[] share) {
        return chanceOf(share[0], share[1], GOOD) < 0.1;
    }

    /** How likely it is that no more than so many of a number of claims are right. */
    private static double chanceOf(int right, int judged, double share) {
        double one = Math.pow(1 - share, judged);
        double sum = 0;
        for (int k = 0; k <= right; k++) {
            sum += one;
            one *= share / (1 - share) * (judged - k) / (k + 1);
        }
        return sum;
    }

    private static void print(String title, Map<String, List<Sure>> found, Limits limits) {
        int[] all = new int[2];
        Map<String, int[]> shares = new TreeMap<>();
        found.forEach((wording, claims) -> {
            int[] share = told(claims, limits.of(wording));
            shares.put(wording, share);
            all[0] += share[0];
            all[1] += share[1];
        });
        double right = (double) all[0] / all[1];
        System.out.printf(Locale.ROOT, "%s: still read %d, right %d = %.3f%n", title, all[1], all[0], right);
        double chance = shares.values().stream()
                .filter(share -> share[1] >= FEWEST)
                .mapToDouble(share -> chanceOf((share[1] * 7 - 1) / 10, share[1], right))
                .sum();
        System.out.printf(
                Locale.ROOT,
                "  wordings below 0.7: %d, %.0f if all were as good and chance alone told them apart%n",
                shares.values().stream().filter(ClaimSample::isLow).count(),
                chance);
        shares.forEach((wording, share) -> {
            if (isLow(share)) {
                String sure = isSurelyLow(share) ? ", more than chance" : "";
                System.out.println("  below 0.7: " + wording + " " + share[0] + "/" + share[1] + sure);
            }
        });
    }

    /**
     * For each wording of which surely fewer than seven in ten claims were right, how sure they must be for seven in ten of what is told
     * to be right; {@link #NEVER} where no limit does that.
     */
    private static Map<String, Double> limits(Map<String, List<Sure>> found) {
        Map<String, Double> limits = new TreeMap<>();
        found.forEach((wording, claims) -> {
            if (isSurelyLow(told(claims, Limits.LEAST))) {
                double limit = IntStream.rangeClosed(11, 19)
                        .mapToDouble(step -> step / 20.0)
                        .filter(least -> {
                            int[] share = told(claims, least);
                            return share[0] > 0 && share[0] * 10 >= share[1] * 7;
                        })
                        .findFirst()
                        .orElse(NEVER);
                limits.put(wording, limit);
            }
        });
        return limits;
    }

    private static void writeLimits(Map<String, Double> limits, Path file) throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "# How sure claims of a wording must be to be told, where surely fewer than 0.7 of all that were judged were right;"
                        + " written by org.sayso.eval.ClaimSample again"));
        limits.forEach((wording, least) -> lines.add(String.format(Locale.ROOT, "%s\t%.2f", wording, least)));
        Files.write(file, lines, StandardCharsets.UTF_8);
    }

    /** Of what the encoder alone read before it was asked how sure it is: how much was right, by type. */
    private static Map<String, int[]> ofEncoder() throws IOException {
        Map<String, int[]> shares = new TreeMap<>();
        try (Stream<Path> all = Files.list(JUDGEMENTS)) {
            for (Path file : all.sorted().toList()) {
                String name = file.getFileName().toString();
                for (String line :
                        name.contains("wordings") && !isMeasure(name) ? Files.readAllLines(file) : List.<String>of()) {
                    String[] cells = line.split("\t");
                    String wording = cells[cells.length - 1].split(";", 2)[0];
                    if (!line.startsWith("#") && wording.endsWith("/" + Measured.ENCODER)) {
                        count(shares.computeIfAbsent(wording, key -> new int[2]), cells[2].equals("right"));
                    }
                }
            }
        }
        return shares;
    }

    private static void count(int[] share, boolean right) {
        share[0] += right ? 1 : 0;
        share[1]++;
    }

    /**
     * Draws from texts that nobody had opened measure; the table of wordings, which is measured by them, has nothing of them, nor of what
     * the judge of claims learnt from, which is told the table's shares.
     */
    private static boolean isMeasure(String file) {
        return file.contains("-unopened-") || file.contains("-late-") || file.contains("-strict");
    }

    private static void write(Map<String, int[]> shares, Path measured) throws IOException {
        List<String> lines = new ArrayList<>(
                List.of(
                        "# How many claims of each wording were right and how many were judged; written by org.sayso.eval.ClaimSample again"));
        shares.forEach((wording, share) -> lines.add(wording + "\t" + share[0] + "\t" + share[1]));
        Files.write(measured, lines, StandardCharsets.UTF_8);
    }

    /** Of the claims drawn from all topics whose judgements stand in such files, whether type and roles are right. */
    private static Map<String, Boolean> judged(Predicate<String> files) throws IOException {
        Map<String, Boolean> judged = new HashMap<>();
        try (Stream<Path> all = Files.list(JUDGEMENTS)) {
            for (Path file : all.sorted().toList()) {
                String name = file.getFileName().toString();
                boolean wanted = files.test(name) && (name.contains("topics") || name.contains("wordings"));
                for (String line : wanted ? Files.readAllLines(file) : List.<String>of()) {
                    String[] cells = line.split("\t");
                    if (!line.startsWith("#") && cells.length > 2) {
                        judged.putIfAbsent(cells[0], cells[2].equals("right") || isOfState(cells));
                    }
                }
            }
        }
        return judged;
    }

    /** "The Chilean president" has Chile as his state since it was judged, and not an adjective: {@code training/judge.py} says the same. */
    private static boolean isOfState(String[] cells) {
        String[] said = cells.length > 9 ? cells[9].split("; ") : new String[0];
        return said.length > 2
                && said[1].equals("organization")
                && said[2].startsWith("bare adjective")
                && !said[0].contains("party");
    }

    /** The claims drawn from all topics that have been judged. */
    static Set<String> judgedKeys() throws IOException {
        return judged(name -> true).keySet();
    }

    private static List<Text> news(String split) {
        SharedData data = SharedData.require();
        List<Text> texts = new ArrayList<>();
        for (JsonNode d : data.records("attribution/polnear-" + split + ".jsonl.gz")) {
            texts.add(text(d));
        }
        for (Treebank.Document d :
                Treebank.of(data.lines("ud/gum-" + split + ".conllu.gz")).documents()) {
            if ("news".equals(d.meta().get("genre"))) {
                texts.add(new Text(d.id(), d.text(), d.meta().get("dateCreated")));
            }
        }
        return texts;
    }

    private static Text text(JsonNode d) {
        return new Text(
                d.get("doc").asText(), d.get("text").asText(), d.path("date").asText(null));
    }

    private static List<Text> written(Path file) throws IOException {
        List<Text> texts = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            texts.add(text(AskedTexts.JSON.readTree(line)));
        }
        return texts;
    }

    /** Texts of four sorts in turn, each sort in an order of its own. */
    static List<Text> topics(long seed) throws IOException {
        SharedData data = SharedData.require();
        Set<String> gold = Files.readAllLines(Path.of("eval", "gold", "texts.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t")[3])
                .collect(Collectors.toSet());
        Map<String, List<Text>> sorts = new TreeMap<>();
        sorts.put("politics", news("train"));
        for (JsonNode d : data.records("muc4/train.json.gz")) {
            sorts.computeIfAbsent("attacks", sort -> new ArrayList<>())
                    .add(new Text(d.get("docid").asText(), d.get("doctext").asText(), null));
        }
        for (JsonNode d : data.records("geo/geo-train.jsonl.gz")) {
            sorts.computeIfAbsent(d.get("corpus").asText(), sort -> new ArrayList<>())
                    .add(new Text(d.get("id").asText(), d.get("text").asText(), null));
        }
        sorts.values().forEach(texts -> texts.removeIf(text -> gold.contains(text.name())));
        sorts.values().forEach(texts -> texts.sort(Comparator.comparing(text -> ShortHash.of(seed + text.name()))));
        List<Text> all = new ArrayList<>();
        int most = sorts.values().stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < most; i++) {
            for (List<Text> texts : sorts.values()) {
                if (i < texts.size()) {
                    all.add(texts.get(i));
                }
            }
        }
        return all;
    }

    private static String json(Text text, Claim claim) {
        ObjectNode node = new JsonMapper().createObjectNode();
        node.put("key", key(text.name(), claim)).put("doc", text.name()).put("published", text.published());
        node.put("type", claim.type());
        ArrayNode roles = node.putArray("args");
        for (Argument argument : claim.arguments()) {
            roles.add(argument.role() + " = " + argument.text() + number(argument.quantity())
                    + (argument.resolved() ? "" : " (unresolved)"));
        }
        node.put("polarity", claim.polarity().name().toLowerCase(Locale.ROOT));
        node.put("modality", claim.modality().name().toLowerCase(Locale.ROOT));
        node.put(
                "time",
                claim.time() == null
                        ? null
                        : claim.time().text() + " -> " + claim.time().value() + " ["
                                + claim.time().from() + ", " + claim.time().to() + "]");
        ArrayNode speakers = node.putArray("speakers");
        claim.speakers().forEach(s -> speakers.add(s.text() + " / " + s.cue()));
        node.put("by", claim.reading().by() + " " + claim.reading().confidence());
        node.put("sentence", claim.evidence().of(text.body()));
        return node.toString();
    }

    private static String number(@Nullable Quantity quantity) {
        String about = quantity != null && quantity.approximate() ? "about " : "";
        return quantity == null
                ? ""
                : " [" + about + quantity.min() + ".." + quantity.max() + " " + quantity.unit() + "]";
    }

    static String key(String document, Claim claim) {
        StringBuilder whole = new StringBuilder(document)
                .append('|')
                .append(claim.evidence())
                .append('|')
                .append(claim.type());
        claim.arguments()
                .forEach(a -> whole.append('|').append(a.role()).append('=').append(a.text()));
        whole.append('|').append(claim.polarity()).append('|').append(claim.modality());
        return ShortHash.of(whole.toString());
    }

    private static void score(Path judgements) throws IOException {
        Map<String, int[]> shares = new TreeMap<>();
        Map<String, Integer> errors = new HashMap<>();
        SureShare sure = new SureShare();
        for (String line : Files.readAllLines(judgements, StandardCharsets.UTF_8)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            for (int i = 0; i < ASPECTS.size(); i++) {
                String verdict = cells[i + 2];
                if (!verdict.equals("-")) {
                    int[] share = shares.computeIfAbsent(i + " " + ASPECTS.get(i), k -> new int[2]);
                    share[0] += verdict.equals("right") ? 1 : 0;
                    share[1]++;
                }
            }
            if (cells.length > 10) {
                sure.add(cells[10], cells[2].equals("right"));
            }
            if (cells.length > 9 && !cells[9].isBlank()) {
                errors.merge(cells[9], 1, Integer::sum);
            }
        }
        shares.forEach((aspect, s) -> System.out.printf(
                Locale.ROOT, "%-15s %d/%d = %.3f%n", aspect.substring(2), s[0], s[1], (double) s[0] / s[1]));
        sure.print();
        errors.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(e -> System.out.println(e.getValue() + " x " + e.getKey()));
    }
}
