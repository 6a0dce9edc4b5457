// SPDX-License-Identifier: Apache-2.0
package org.sayso.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sayso.sentence.ClaimScores;

/** One unit in each layer, so that the formula can be followed by hand. */
class ClaimHeadTest {

    private static final ClaimHead HEAD = new ClaimHead(
            ClaimHead.Layer.of(
                    List.of("none", "attack"),
                    List.of("l:raid"),
                    new float[][] {{2}},
                    new float[][] {{0}, {1}},
                    new float[] {0.5f, 0}),
            ClaimHead.Layer.of(
                    List.of("none", "actor"),
                    List.of("s:subject"),
                    new float[][] {{3}},
                    new float[][] {{0}, {0.5f}},
                    new float[] {0, 0}),
            new float[][] {{0}, {1}},
            new float[][] {{0, 0}, {0, 0.25f}});

    /** Words 0 and 1: projections p, a, b, c, d. */
    private static final ClaimScores SCORES = HEAD.over(new float[][] {{-1, 2, 0, 3, 0}, {0, 0, -4, 0, 2}});

    @Test
    void theTypeIsToldByTheWordAndItsFeatures() {
        assertThat(SCORES.types(0, List.of("l:raid", "l:never-seen")))
                .containsOnlyKeys("none", "attack")
                .hasEntrySatisfying("attack", likely -> assertThat(likely).isCloseTo(ofTwo(1, 0.5), within(1e-6)));
        assertThat(SCORES.types(0, List.of()).get("attack")).isCloseTo(ofTwo(0, 0.5), within(1e-6));
    }

    @Test
    void theRoleIsToldByBothWordsTheTypeAndTheFeatures() {
        double units = 1 + 2 + -4 + 3 * 2 + 3;

        Map<String, Double> likely = SCORES.roles(0, "attack", 1, List.of("s:subject"));

        assertThat(likely.get("actor")).isCloseTo(ofTwo(units * 0.5 + 0.25, 0), within(1e-6));
        assertThat(likely.values().stream().mapToDouble(Double::doubleValue).sum())
                .isCloseTo(1, within(1e-6));
    }

    @Test
    void aTypeThatItNeverLearntHasNoRoles() {
        assertThat(SCORES.roles(0, "measure", 1, List.of())).isEmpty();
    }

    private static double ofTwo(double one, double other) {
        return 1 / (1 + Math.exp(other - one));
    }
}
