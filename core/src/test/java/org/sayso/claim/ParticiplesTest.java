// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParticiplesTest {

    @ParameterizedTest
    @CsvSource({
        "kill, killed",
        "free, freed",
        "bury, buried",
        "deploy, deployed",
        "ban, banned",
        "visit, visited",
        "draw, drawn",
        "oversee, overseen",
        "overcome, overcome",
        "run, run"
    })
    void aVerbHasItsParticiple(String lemma, String participle) {
        assertThat(Participles.of(lemma)).contains(participle);
    }

    @Test
    void aPastFormIsNotAlwaysAParticiple() {
        assertThat(Participles.isOne("killed")).isTrue();
        assertThat(Participles.isOne("drew")).isFalse();
    }
}
