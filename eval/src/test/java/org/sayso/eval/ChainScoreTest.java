// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sayso.reader.OnnxReader;
import org.sayso.sentence.Mention;

class ChainScoreTest {

    /** Everything but the words is read: a name that is cut otherwise than GUM's counts as joined wrongly. */
    @Test
    void mostOfWhatIsJoinedIsJoinedRightly() {
        Optional<SharedData> data = SharedData.find();
        assumeTrue(data.isPresent(), "the folder 'shared' with the dev data is not beside the checkout");

        try (OnnxReader reader = OnnxReader.open()) {
            ChainScore score = ChainScore.of(data.get(), reader, "dev", "");

            assertThat(score.precision(Mention.Kind.NAME)).isGreaterThan(0.69);
            assertThat(score.precision(Mention.Kind.NOMINAL)).isGreaterThan(0.70);
            assertThat(score.precision(Mention.Kind.PRONOUN)).isGreaterThan(0.80);
            assertThat(ChainScore.of(data.get(), reader.withLikelyLinks(), "dev", "")
                            .average())
                    .isGreaterThan(score.average());
        }
    }

    /** The example of Pradhan et al., "Scoring coreference partitions of predicted mentions" (2014), with its values. */
    @Test
    void measuresAgreeWithThePublishedExample() {
        List<List<Integer>> gold = List.of(List.of(1, 2, 3), List.of(4, 5, 6, 7));
        List<List<Integer>> read = List.of(List.of(1, 2), List.of(3, 4), List.of(6, 7, 8, 9));

        ClusterScore score = ClusterScore.of(List.of(new ClusterScore.Document(gold, read)));

        assertThat(score.muc().recall()).isCloseTo(2 / 5.0, within(1e-9));
        assertThat(score.muc().precision()).isCloseTo(2 / 5.0, within(1e-9));
        assertThat(score.bCubed().recall()).isCloseTo((4 / 3.0 + 1 / 3.0 + 1 / 4.0 + 4 / 4.0) / 7, within(1e-9));
        assertThat(score.bCubed().precision()).isCloseTo((2.0 + 1.0 + 4 / 4.0) / 8, within(1e-9));
        assertThat(score.ceaf().recall()).isCloseTo((4 / 5.0 + 1 / 2.0) / 2, within(1e-9));
        assertThat(score.ceaf().precision()).isCloseTo((4 / 5.0 + 1 / 2.0) / 3, within(1e-9));
    }
}
