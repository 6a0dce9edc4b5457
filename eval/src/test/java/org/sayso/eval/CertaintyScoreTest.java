// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class CertaintyScoreTest {

    @Test
    void whatIsReadAsFactPeopleMostlyHoldToHaveHappened() {
        Optional<SharedData> data = SharedData.find();
        assumeTrue(data.isPresent(), "the folder 'shared' with the dev data is not beside the checkout");

        CertaintyScore score = CertaintyScore.of(data.get(), "dev");

        assertThat(score.happened("+asserted")).isGreaterThan(0.80);
        assertThat(score.happened("+planned")).isLessThan(0.35);
        assertThat(score.happened("+possible")).isLessThan(0.35);
        assertThat(score.happened("+predicted")).isLessThan(0.15);
    }
}
