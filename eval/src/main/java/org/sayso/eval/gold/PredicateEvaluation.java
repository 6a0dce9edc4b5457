// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval.gold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sayso.claim.ClaimReader;
import org.sayso.reader.OnnxReader;
import org.sayso.time.ArticleDate;
import org.sayso.vocabulary.Vocabulary;

/**
 * How many of the claims that single verbs and nouns of news state are read with their type, and how often a claim is read where
 * careful readers saw none: the labels of {@code eval/predicates}, by type, for the texts that wordings were made better on
 * and for others.
 */
public final class PredicateEvaluation {

    private static final Path LABELS = Path.of("eval", "predicates", "labels.tsv");
    private static final String NONE = "-";
    /** Types that the labels leave out: they are read beside others. */
    private static final Set<String> BESIDE = Set.of("measure", "other", "statement");

    private final Map<String, int[]> byType = new TreeMap<>();
    private int claims;
    private int found;
    private int unfounded;

    private PredicateEvaluation() {}

    /** Prints each part. */
    public static void main(String[] arguments) throws IOException {
        Map<String, PredicateEvaluation> halves = new TreeMap<>();
        GoldSet.Texts texts = new GoldSet.Texts();
        ClaimReader claims = ClaimReader.of(Vocabulary.load());
        try (OnnxReader reader = OnnxReader.open()) {
            for (String line : Files.readAllLines(LABELS)) {
                if (!line.startsWith("#")) {
                    String[] cells = line.split("\t");
                    String text = texts.of(cells[0], cells[1]).substring(0, Integer.parseInt(cells[3]));
                    halves.computeIfAbsent(cells[2], half -> new PredicateEvaluation())
                            .score(claims.explain(reader.read(text), ArticleDate.UNKNOWN), cells[4]);
                }
            }
        }
        halves.forEach((half, scores) -> scores.print(half));
    }

    private void score(ClaimReader.Explanation read, String labels) {
        Map<Integer, Set<String>> typesAt = new HashMap<>();
        read.attempts().stream()
                .filter(attempt -> attempt.failure() == null)
                .filter(attempt -> !BESIDE.contains(attempt.wording().type()))
                .forEach(attempt -> typesAt.computeIfAbsent(
                                read.reading()
                                        .tokens()
                                        .get(attempt.token())
                                        .span()
                                        .start(),
                                at -> new HashSet<>())
                        .add(attempt.wording().type()));
        for (String label : labels.split(" ")) {
            int colon = label.indexOf(':');
            count(
                    label.substring(colon + 1),
                    typesAt.getOrDefault(Integer.parseInt(label.substring(0, colon)), Set.of()));
        }
    }

    private void count(String label, Set<String> read) {
        if (label.equals(NONE)) {
            unfounded += read.isEmpty() ? 0 : 1;
            read.forEach(type -> of(type)[2]++);
        } else if (!label.startsWith("?")) {
            claims++;
            of(label)[1]++;
            if (read.contains(label)) {
                found++;
                of(label)[0]++;
            }
        }
    }

    private int[] of(String type) {
        return byType.computeIfAbsent(type, name -> new int[3]);
    }

    private void print(String half) {
        System.out.printf(
                Locale.ROOT,
                "%s: %s; on words labelled as none %d%n",
                half,
                new ClaimRecall.Share(found, claims),
                unfounded);
        byType.forEach((type, counts) -> System.out.printf(
                Locale.ROOT, "  %s %s, on none %d%n", type, new ClaimRecall.Share(counts[0], counts[1]), counts[2]));
    }
}
