// SPDX-License-Identifier: Apache-2.0
package org.sayso.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MeasuredTest {

    private final Vocabulary vocabulary = Vocabulary.load();

    @Test
    void mixesFewJudgementsWithThoseOfTheType() {
        Measured measured =
                Measured.parse("# comment\nkilling/kill\t90\t100\nkilling/slay\t0\t1\nvisit/visit\t50\t99\n");
        Wording kill = wording("killing", "kill");
        assertThat(measured.share(kill)).isCloseTo(0.9, within(0.01));
        double overall = 140.0 / 200;
        double type = (90 + 8 * overall) / (101 + 8);
        assertThat(measured.share(kill)).isCloseTo((90 + 8 * type) / 108, within(1e-9));
        Wording never = wording("death", "die");
        assertThat(measured.share(never)).isCloseTo(overall, within(1e-9));
    }

    @Test
    void keepsWhatTheEncoderReadsAloneApartFromWordings() {
        Measured measured = Measured.parse("killing/kill\t90\t100\nkilling/encoder\t10\t40\nvisit/encoder\t20\t20\n");

        assertThat(measured.share(wording("killing", "kill"))).isCloseTo(0.9, within(1e-9));
        double overall = 30.0 / 60;
        assertThat(measured.shareOfEncoder("killing")).isCloseTo((10 + 8 * overall) / 48, within(1e-9));
        assertThat(measured.shareOfEncoder("death")).isCloseTo(overall, within(1e-9));
    }

    @Test
    void everyWordingHasANameOfItsOwn() {
        assertThat(vocabulary.wordings().stream().map(Wording::key)).doesNotHaveDuplicates();
    }

    @Test
    void namesWordingsOfTheVocabularyAlone() {
        Set<String> known = vocabulary.wordings().stream().map(Wording::key).collect(Collectors.toSet());
        assertThat(known).containsAll(Measured.load().wordings().keySet());
    }

    @Test
    void saysWhichLineIsWrong() {
        assertThatThrownBy(() -> Measured.parse("killing\t1\t2"))
                .hasMessageContaining("'killing\t1\t2'")
                .hasMessageContaining("TYPE/WORDING");
    }

    private Wording wording(String type, String name) {
        return vocabulary.wordings().stream()
                .filter(wording -> wording.type().equals(type) && wording.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
