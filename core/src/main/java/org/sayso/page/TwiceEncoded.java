// SPDX-License-Identifier: Apache-2.0
package org.sayso.page;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text that was encoded as UTF-8 twice, its bytes taken for windows-1252 in between: "PeÃ±a" for "Peña", "donâ€™t" for "don’t". Mended only
 * where each of the letters that begin such accidents begins one; a text that uses them as letters stays as it is.
 */
final class TwiceEncoded {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    /** What windows-1252 makes of the bytes 0x80 to 0xBF. */
    private static final String LATER =
            "[\u0080-\u00BF\u20AC\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u017D\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u017E\u0178]";

    private static final Pattern LETTERS = Pattern.compile("[\u00C2\u00C3\u00E2]");
    private static final Pattern ACCIDENT = Pattern.compile("[\u00C2\u00C3]" + LATER + "|\u00E2" + LATER + "{2}");

    private TwiceEncoded() {}

    static String mended(String text) {
        long letters = LETTERS.matcher(text).results().count();
        if (letters == 0 || ACCIDENT.matcher(text).results().count() < letters) {
            return text;
        }
        return ACCIDENT.matcher(text).replaceAll(found -> Matcher.quoteReplacement(once(found)));
    }

    private static String once(MatchResult found) {
        ByteBuffer bytes = ByteBuffer.allocate(found.group().length());
        for (char letter : found.group().toCharArray()) {
            boolean plain = letter >= '\u0080' && letter <= '\u00FF';
            bytes.put(plain ? (byte) letter : String.valueOf(letter).getBytes(WINDOWS_1252)[0]);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException e) {
            return found.group();
        }
    }
}
