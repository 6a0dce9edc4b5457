// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval.muc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class EntityScoreTest {

    private static final List<List<String>> GOLD =
            List.of(List.of("rebel column", "the rebels"), List.of("Velmora Front", "VF"));

    @Test
    void anEntityIsRightWhereAllItsMentionsAreThoseOfOneGoldEntity() {
        assertThat(EntityScore.count(List.of(List.of("The Rebels"), List.of("V.F.", "velmora front")), GOLD))
                .isEqualTo(new EntityScore.Counts(2, 2, 2));
        assertThat(EntityScore.count(List.of(List.of("VF", "rebels")), GOLD))
                .isEqualTo(new EntityScore.Counts(0, 1, 2));
        assertThat(EntityScore.count(List.of(List.of("three rebels")), GOLD))
                .isEqualTo(new EntityScore.Counts(0, 1, 2));
    }

    @Test
    void aGoldEntityCountsOnce() {
        assertThat(EntityScore.count(List.of(List.of("rebels"), List.of("rebel column")), GOLD))
                .isEqualTo(new EntityScore.Counts(1, 2, 2));
        assertThat(EntityScore.count(List.of(), GOLD)).isEqualTo(new EntityScore.Counts(0, 0, 2));
        assertThat(EntityScore.count(List.of(List.of("mob")), List.of())).isEqualTo(new EntityScore.Counts(0, 1, 0));
    }

    /** Pairing the first found with the first that fits would leave "bomb" without a gold entity. */
    @Test
    void asManyArePairedAsCanBe() {
        List<List<String>> gold = List.of(List.of("bomb", "device"), List.of("device"));

        assertThat(EntityScore.count(List.of(List.of("device"), List.of("bomb")), gold))
                .isEqualTo(new EntityScore.Counts(2, 2, 2));
    }

    @Test
    void theAverageCountsTheEntitiesOfAllRoles() {
        EntityScore score = new EntityScore();
        score.add(IncidentRole.WEAPON, List.of(List.of("bomb")), List.of(List.of("a bomb")));
        score.add(IncidentRole.VICTIM, List.of(List.of("karl ott"), List.of("anna berg")), List.of(List.of("ott")));
        score.add(IncidentRole.VICTIM, List.of(), List.of(List.of("peter holm")));

        assertThat(score.of(IncidentRole.VICTIM)).isEqualTo(new EntityScore.Counts(0, 2, 2));
        assertThat(score.all()).isEqualTo(new EntityScore.Counts(1, 3, 3));
        assertThat(score.all().f1()).isCloseTo(1 / 3.0, within(1e-9));
    }
}
