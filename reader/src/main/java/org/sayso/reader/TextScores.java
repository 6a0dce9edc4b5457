// SPDX-License-Identifier: Apache-2.0
package org.sayso.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.sentence.ClaimMarks;
import org.sayso.sentence.ClaimScores;
import org.sayso.sentence.SettingQuestion;

/** What the encoder makes of one text: of its words by the head that reads claims, of whole claims by the judge, of their times and places by the head for settings. */
final class TextScores implements ClaimScores {

    private final ClaimScores words;
    private final @Nullable Judge judge;
    private final SettingHead.@Nullable Words settings;
    private final List<Judge.Seen> windows;

    /** @param windows the windows of the text as the encoder saw them, in their order */
    TextScores(ClaimScores words, @Nullable Judge judge, @Nullable SettingHead settings, List<Judge.Seen> windows) {
        this.words = words;
        this.judge = judge;
        this.windows = List.copyOf(windows);
        this.settings = settings == null ? null : settings.over(this.windows);
    }

    @Override
    public Map<String, Double> types(int word, List<String> features) {
        return words.types(word, features);
    }

    @Override
    public Map<String, Double> roles(int word, String type, int filler, List<String> features) {
        return words.roles(word, type, filler, features);
    }

    @Override
    public List<Double> right(List<ClaimMarks> claims) {
        if (judge == null) {
            return List.of();
        }
        Map<Judge.Seen, List<Integer>> byWindow = new LinkedHashMap<>();
        for (int i = 0; i < claims.size(); i++) {
            if (!judge.knows(claims.get(i))) {
                continue;
            }
            byWindow.computeIfAbsent(window(claims.get(i)), window -> new ArrayList<>())
                    .add(i);
        }
        Double[] right = new Double[claims.size()];
        Arrays.fill(right, Double.NaN);
        byWindow.forEach((window, own) -> {
            double[] likely = judge.right(window, own.stream().map(claims::get).toList());
            for (int i = 0; i < likely.length; i++) {
                right[own.get(i)] = likely[i];
            }
        });
        return Arrays.asList(right);
    }

    @Override
    public List<List<Double>> settings(List<SettingQuestion> questions) {
        return settings == null ? List.of() : settings.shares(questions);
    }

    private Judge.Seen window(ClaimMarks claim) {
        return windows.stream()
                .filter(window -> window.holds(claim.carrier()))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("word " + claim.carrier().first() + " stands in none of the "
                                + windows.size() + " windows of its text"));
    }
}
