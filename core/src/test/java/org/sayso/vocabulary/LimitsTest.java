// SPDX-License-Identifier: Apache-2.0
package org.sayso.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LimitsTest {

    @Test
    void aWordingWithoutALimitTellsWhatIsMoreLikelyRightThanWrong() {
        Limits limits = Limits.parse("# comment\nattack/encoder\t0.65\n");
        assertThat(limits.of("attack/encoder")).isEqualTo(0.65);
        assertThat(limits.of("attack/attack")).isEqualTo(Limits.LEAST);
    }

    @Test
    void everyLimitIsOfAWordingThatThereIsAndAboveTheCommonOne() {
        Vocabulary vocabulary = Vocabulary.load();
        Set<String> known = Stream.concat(
                        vocabulary.wordings().stream().map(Wording::key),
                        vocabulary.types().stream().map(type -> type.name() + "/" + Measured.ENCODER))
                .collect(Collectors.toSet());
        assertThat(known).containsAll(Limits.load().wordings().keySet());
        assertThat(Limits.load().wordings().values()).isNotEmpty().allMatch(least -> least > Limits.LEAST);
    }

    @Test
    void saysWhichLineIsWrong() {
        assertThatThrownBy(() -> Limits.parse("attack\t0.6"))
                .hasMessageContaining("'attack\t0.6'")
                .hasMessageContaining("TYPE/WORDING");
    }
}
