// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One page's share of 4-word shingles that both texts have, that only the guess has, and that only the truth has
 * (scrapinghub's article-extraction-benchmark).
 */
record ShingleScore(double both, double guessed, double missed) {

    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int LENGTH = 4;
    private static final int DRAWS = 1000;

    static ShingleScore of(String truth, String guess) {
        Map<String, Integer> wanted = shingles(truth);
        Map<String, Integer> found = shingles(guess);
        double both = 0;
        for (Map.Entry<String, Integer> shingle : wanted.entrySet()) {
            both += Math.min(shingle.getValue(), found.getOrDefault(shingle.getKey(), 0));
        }
        double guessed = sum(found) - both;
        double missed = sum(wanted) - both;
        double all = both + guessed + missed;
        return all == 0 ? new ShingleScore(0, 0, 0) : new ShingleScore(both / all, guessed / all, missed / all);
    }

    /** F1 of the pages' mean precision and recall, with the middle 95% of 1000 draws. */
    static String summary(List<ShingleScore> pages) {
        double[] draws = new double[DRAWS];
        Random random = new Random(7);
        for (int i = 0; i < DRAWS; i++) {
            List<ShingleScore> drawn = new ArrayList<>();
            for (int j = 0; j < pages.size(); j++) {
                drawn.add(pages.get(random.nextInt(pages.size())));
            }
            draws[i] = f1(drawn);
        }
        Arrays.sort(draws);
        return String.format(
                Locale.ROOT,
                "F1 %.3f [%.3f, %.3f]  precision %.3f  recall %.3f",
                f1(pages),
                draws[25],
                draws[974],
                precision(pages),
                recall(pages));
    }

    private static double f1(List<ShingleScore> pages) {
        double precision = precision(pages);
        double recall = recall(pages);
        return 2 * precision * recall / (precision + recall);
    }

    private static double precision(List<ShingleScore> pages) {
        return pages.stream()
                .filter(page -> page.both + page.guessed > 0)
                .mapToDouble(page -> ratio(page.both, page.guessed, page.missed))
                .average()
                .orElse(0);
    }

    private static double recall(List<ShingleScore> pages) {
        return pages.stream()
                .filter(page -> page.both + page.missed > 0)
                .mapToDouble(page -> ratio(page.both, page.missed, page.guessed))
                .average()
                .orElse(0);
    }

    private static double ratio(double right, double wrong, double other) {
        if (wrong == 0 && other == 0) {
            return 1;
        }
        return right == 0 ? 0 : right / (right + wrong);
    }

    private static Map<String, Integer> shingles(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        Map<String, Integer> shingles = new HashMap<>();
        for (int i = 0; i < Math.max(1, words.size() - LENGTH + 1) && !words.isEmpty(); i++) {
            shingles.merge(String.join(" ", words.subList(i, Math.min(words.size(), i + LENGTH))), 1, Integer::sum);
        }
        return shingles;
    }

    private static double sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
