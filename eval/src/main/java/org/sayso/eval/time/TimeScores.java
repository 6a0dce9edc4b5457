// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval.time;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
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

    private static final List<String> SPLITS = List.of("gum-train", "gum-dev");
    private static final Set<String> GENRES = Set.of("news", "bio", "academic", "interview");

    private final Map<String, int[]> byGenre = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    /**
     * A time that some tagger read.
     *
     * @param calendar whether it names a stretch of the calendar, not a mere length or repetition
     * @param interval whether it has a start and an end of its own, joined in the value by a slash
     * @param from     its first day, or as much of that date as is known
     * @param to       its last day
     */
    public record Found(
            TokenRange range,
            boolean calendar,
            boolean interval,
            @Nullable String value,
            @Nullable String from,
            @Nullable String to) {}

    private TimeScores() {}

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String split : SPLITS) {
            TimeScores scores = of(Path.of(args[0]), split, TimeScores::tagged);
            scores.print(split, out);
            if (List.of(args).contains("--show")) {
                scores.wrong.forEach(out::println);
            }
        }
    }

    /** Rows for the share of right values among all dates of GUM train and dev, from the folder of the treebanks. */
    public static Map<String, String> rows(Path treebanks, Function<DatedDocument, List<Found>> tagger)
            throws IOException {
        Map<String, String> rows = new LinkedHashMap<>();
        for (String split : SPLITS) {
            int[] n = of(treebanks, split, tagger).byGenre.getOrDefault("all", new int[4]);
            rows.put(
                    "dates, " + split + ", value right",
                    String.format(
                            Locale.ROOT, "%.1f (found %.1f, n %d)", 100.0 * n[2] / n[0], 100.0 * n[1] / n[0], n[0]));
        }
        return rows;
    }

    private static TimeScores of(Path treebanks, String split, Function<DatedDocument, List<Found>> tagger)
            throws IOException {
        TimeScores scores = new TimeScores();
        for (DatedDocument document : DatedDocument.all(treebanks.resolve(split + ".conllu.gz"))) {
            if (GENRES.contains(document.genre())) {
                scores.add(document, tagger.apply(document));
            }
        }
        return scores;
    }

    /** What Sayso's own tagger reads. */
    public static List<Found> tagged(DatedDocument document) {
        return TimeTagger.create().times(document.reading(), ArticleDate.of(document.created())).stream()
                .map(TimeScores::found)
                .toList();
    }

    private static Found found(TimeExpression time) {
        TimeSpan span = time.value();
        boolean interval = time.kind() == TimeExpression.Kind.INTERVAL;
        boolean calendar = interval || time.kind() == TimeExpression.Kind.POINT;
        return new Found(time.range(), calendar, interval, span.value(), text(span.from()), text(span.to()));
    }

    private void add(DatedDocument document, List<Found> times) {
        for (String key : List.of(document.genre(), "all")) {
            int[] counts = byGenre.computeIfAbsent(key, k -> new int[4]);
            for (Found time : times) {
                boolean hit =
                        document.dates().stream().anyMatch(gold -> gold.range().overlaps(time.range()));
                counts[3] += time.calendar() && !hit ? 1 : 0;
                if (time.calendar() && !hit && key.equals("all")) {
                    wrong.add("EXTRA " + document.name() + " "
                            + document.reading().text(time.range()) + " " + time.value());
                }
            }
            for (DatedDocument.Gold gold : document.dates()) {
                score(document, gold, times, counts, key.equals("all"));
            }
        }
    }

    private void score(DatedDocument document, DatedDocument.Gold gold, List<Found> times, int[] counts, boolean note) {
        counts[0]++;
        Found best = null;
        boolean right = false;
        for (Found time : times) {
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
                    + (best == null ? "" : document.reading().text(best.range()) + " " + best.value()) + " | "
                    + document.reading().text(around).replace('\n', ' '));
        }
    }

    private static TokenRange around(DatedDocument document, TokenRange range) {
        int last = document.reading().tokens().size();
        return new TokenRange(Math.max(0, range.start() - 8), Math.min(last, range.end() + 5));
    }

    /** A part of an interval counts where GUM marks "from May" and "to June" apart. */
    private static boolean same(DatedDocument.Gold gold, Found time) {
        String value = time.value();
        if (value != null && time.interval() && !gold.when().isEmpty()) {
            return List.of(value.split("/", -1)).contains(gold.when());
        }
        return DatedDocument.same(gold, value, time.from(), time.to());
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
