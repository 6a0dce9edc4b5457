// SPDX-License-Identifier: Apache-2.0
package org.sayso.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sayso.sentence.EntityType;

final class NameKeyTest {

    @Test
    void spellingsOfOneNameHaveOneKey() {
        assertOne(EntityType.ORG, "Al-Qaeda", "al Qaeda", "AL\u2011QAEDA", "the al-Qaeda", "al-Qaeda's");
        assertOne(
                EntityType.PER, "Recep Tayyip Erdo\u011fan", "Recep Tayyip Erdogan", "RECEP TAYY\u0130P ERDO\u011eAN");
        assertOne(EntityType.PER, "J. K. Rowling", "JK Rowling", "J.K. Rowling");
        assertOne(EntityType.PER, "Lars L\u00f8kke", "Lars Lokke");
        assertOne(EntityType.ORG, "Marks & Spencer", "Marks and Spencer");
    }

    @Test
    void titlesGoFromPersonsAndLegalFormsFromOrganisations() {
        assertOne(EntityType.PER, "Vladimir Putin", "President Vladimir Putin", "Mr. Vladimir Putin");
        assertOne(EntityType.PER, "Pervez Musharraf", "Lt. Gen. Pervez Musharraf", "Gen. Pervez Musharraf");
        assertOne(EntityType.ORG, "Huawei Technologies", "Huawei Technologies Co., Ltd.");
        assertThat(NameKey.of("General Motors", EntityType.ORG)).hasToString("general motors");
        assertThat(NameKey.of("Prince", EntityType.PER)).hasToString("prince");
        assertThat(NameKey.of("Limited", EntityType.ORG)).hasToString("limited");
    }

    @Test
    void allNamesOfACountryHaveOneKey() {
        assertOne(EntityType.LOC, "United States", "US", "the U.S.", "U. S.", "USA", "America");
        assertOne(EntityType.LOC, "T\u00fcrkiye", "Turkey");
        assertThat(NameKey.of("US", EntityType.PER)).hasToString("us");
    }

    @Test
    void namesOfOtherScriptsKeepTheirLetters() {
        assertThat(NameKey.of("\u041c\u043e\u0441\u043a\u0432\u0430", EntityType.LOC)
                        .isEmpty())
                .isFalse();
        assertThat(NameKey.of("\u5317\u4eac", EntityType.LOC)).hasToString("\u5317\u4eac");
    }

    @Test
    void whatHoldsNoLetterNamesNothing() {
        assertThat(NameKey.of("\u2026 !?", EntityType.OTHER).isEmpty()).isTrue();
        assertThat(NameKey.of("!?", EntityType.OTHER).words()).isZero();
        assertThat(NameKey.anyOf("...")).isEmpty();
    }

    @Test
    void anUnknownNameHasTheKeysOfAllThatItMayName() {
        assertThat(NameKey.anyOf("President Vladimir Putin"))
                .extracting(NameKey::value)
                .containsExactly("president vladimir putin", "vladimir putin");
    }

    @Test
    void shortFormsAreMadeOfInitials() {
        assertThat(Acronym.fits("IMU", "Islamic Movement of Uzbekistan")).isTrue();
        assertThat(Acronym.fits("TTP", "Tehreek-i-Taliban Pakistan")).isTrue();
        assertThat(Acronym.fits("UNHCR", "UN High Commissioner for Refugees")).isTrue();
        assertThat(Acronym.fits("U.N.", "United Nations")).isTrue();
        assertThat(Acronym.fits("NATO", "Islamic Movement of Uzbekistan")).isFalse();
        assertThat(Acronym.fits("IM", "Islamic Movement of Uzbekistan")).isFalse();
        assertThat(Acronym.fits("Imu", "Islamic Movement of Uzbekistan")).isFalse();
    }

    private static void assertOne(EntityType type, String... names) {
        assertThat(List.of(names)).extracting(name -> NameKey.of(name, type)).containsOnly(NameKey.of(names[0], type));
    }
}
