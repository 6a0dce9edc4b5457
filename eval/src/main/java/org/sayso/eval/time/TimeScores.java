// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval.time;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sayso.sentence.TokenRange;
import org.sayso.time.ArticleDate;
import org.sayso.time.TimeExpression;
import org.sayso.time.TimeSpan;
import org.sayso.time.TimeTagger;

/**
 * Prints how many of GUM's marked dates are found, and how many of these have the right value, over the genres news, bio,
 * academic and interview, given GUM's own tokens and trees and each document's date.
 *
 * <pre>mvn -q compile exec:java -pl eval -Dexec.mainClass=org.sayso.eval.time.TimeScores -Dexec.args="../shared/data/ud"</pre>
 *
 * <p>A date is found where an expression overlaps it. Values are compared as written; where GUM gives bounds, the bounds
 * are, as far as GUM's are precise. {@code --show} lists what is missed or wrong.
 */
public final class TimeScores {

    private static final Set<String> GENRES = Set.of("news", "bio", "academic", "interview");

    private final Map<String, int[]> byGenre = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    private TimeScores() {}

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String split : List.of("gum-train", "gum-dev")) {
            TimeScores scores = new TimeScores();
            for (DatedDocument document : DatedDocument.all(Path.of(args[0]).resolve(split + ".conllu.gz"))) {
                scores.add(document);
            }
            scores.print(split, out);
            if (List.of(args).contains("--show")) {
                scores.wrong.forEach(out::println);
            }
        }
    }

    private void add(DatedDocument document) {
        if (!GENRES.contains(document.genre())) {
            return;
        }
        List<TimeExpression> times = TimeTagger.create().times(document.reading(), ArticleDate.of(document.created()));
        for (String key : List.of(document.genre(), "all")) {
            int[] counts = byGenre.computeIfAbsent(key, k -> new int[4]);
            for (TimeExpression time : times) {
                boolean calendar =
                        time.kind() == TimeExpression.Kind.POINT || time.kind() == TimeExpression.Kind.INTERVAL;
                boolean hit =
                        document.dates().stream().anyMatch(gold -> gold.range().overlaps(time.range()));
                counts[3] += calendar && !hit ? 1 : 0;
                if (calendar && !hit && key.equals("all")) {
                    wrong.add("EXTRA " + document.name() + " " + time.text() + " "
                            + time.value().value());
                }
            }
            for (DatedDocument.Gold gold : document.dates()) {
                score(document, gold, times, counts, key.equals("all"));
            }
        }
    }

    private void score(
            DatedDocument document, DatedDocument.Gold gold, List<TimeExpression> times, int[] counts, boolean note) {
        counts[0]++;
        TimeExpression best = null;
        boolean right = false;
        for (TimeExpression time : times) {
            if (time.range().overlaps(gold.range())) {
                best = time;
                right |= same(gold, time);
            }
        }
        counts[1] += best == null ? 0 : 1;
        counts[2] += right ? 1 : 0;
        if (note && !right) {
            TokenRange around = around(document, gold.range());
            wrong.add((best == null ? "MISS " : "WRONG ") + document.name() + " [" + document.created() + "] "
                    + document.reading().text(gold.range()) + " = " + gold.when() + gold.from() + ".." + gold.to()
                    + " got "
                    + (best == null ? "" : best.text() + " " + best.value().value()) + " | "
                    + document.reading().text(around).replace('\n', ' '));
        }
    }

    private static TokenRange around(DatedDocument document, TokenRange range) {
        int last = document.reading().tokens().size();
        return new TokenRange(Math.max(0, range.start() - 8), Math.min(last, range.end() + 5));
    }

    /** A part of an interval counts where GUM marks "from May" and "to June" apart. */
    private static boolean same(DatedDocument.Gold gold, TimeExpression time) {
        TimeSpan span = time.value();
        String value = span.value();
        if (value != null
                && time.kind() == TimeExpression.Kind.INTERVAL
                && !gold.when().isEmpty()) {
            return Set.of(value.split("/", -1)).contains(gold.when());
        }
        return DatedDocument.same(gold, value, text(span.from()), text(span.to()));
    }

    private static @Nullable String text(@Nullable Object day) {
        return day == null ? null : day.toString();
    }

    private void print(String split, PrintStream out) {
        out.println(split
                + ": dates, found, value right of all, value right of found, expressions that are no marked date");
        byGenre.forEach((genre, n) -> out.printf(
                Locale.ROOT,
                "  %-10s %4d  %.3f  %.3f  %.3f  %d%n",
                genre,
                n[0],
                (double) n[1] / n[0],
                (double) n[2] / n[0],
                (double) n[2] / Math.max(1, n[1]),
                n[3]));
    }
}
