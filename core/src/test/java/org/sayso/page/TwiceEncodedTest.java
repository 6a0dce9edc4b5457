// SPDX-License-Identifier: Apache-2.0
package org.sayso.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwiceEncodedTest {

    /** As browsers do: a byte that windows-1252 leaves open is the control character of its number. */
    private static String twice(String text) {
        StringBuilder wrong = new StringBuilder();
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            String letter = new String(new byte[] {one}, Charset.forName("windows-1252"));
            wrong.append(letter.equals("\uFFFD") ? String.valueOf((char) (one & 0xFF)) : letter);
        }
        return wrong.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Enrique Peña Nieto met François Hollande.",
                "“They don’t know”, she said – twice…",
                "It was 30° in São Tomé, £5 a glass.",
                "Nothing but plain letters."
            })
    void whatWasEncodedTwiceIsDecodedOnceMore(String text) {
        assertThat(TwiceEncoded.mended(twice(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A IRMÃ» disse Âncora.",
                "Le château de Châlons est un âge d'or.",
                "CAFÉ» und »Ärger«",
                "PeÃ±a beside a château"
            })
    void aTextThatUsesTheLettersStaysAsItIs(String text) {
        assertThat(TwiceEncoded.mended(text)).isEqualTo(text);
    }

    @Test
    void whatIsNoCharacterStaysAsItIs() {
        assertThat(TwiceEncoded.mended("\u00E2\u00BF\u00A0")).isNotEmpty();
    }

    @Test
    void pagesAreMended() {
        byte[] bytes = twice("Peña").getBytes(StandardCharsets.UTF_8);

        assertThat(TextDecoder.decode(bytes, null).text()).isEqualTo("Peña");
    }
}
