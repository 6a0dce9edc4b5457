// SPDX-License-Identifier: Apache-2.0
package org.sayso.article;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Undoes a text's being read in a single-byte code page and saved as UTF-8 before it reached us: "PeÃ±a" is "Peña", "donâ€™t" is
 * "don’t". Only letters of Western languages and punctuation are restored: what else looks so may be meant.
 */
final class Mojibake {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    /** A byte from 0x80 to 0xBF as windows-1252 shows it. */
    private static final String REST = "[\\u0080-\\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]";

    private static final Pattern BROKEN = Pattern.compile("[ÂÃ]" + REST + "|â[€‚„]" + REST);

    private Mojibake() {}

    static String mended(String text) {
        if (text.indexOf('Ã') < 0 && text.indexOf('Â') < 0 && text.indexOf('â') < 0) {
            return text;
        }
        return BROKEN.matcher(text).replaceAll(found -> Matcher.quoteReplacement(character(found.group())));
    }

    private static String character(String broken) {
        byte[] bytes = new byte[broken.length()];
        for (int i = 0; i < bytes.length; i++) {
            char c = broken.charAt(i);
            // windows-1252 leaves five bytes open, which decoders pass through as controls
            bytes[i] = c < 0x100
                    ? (byte) c
                    : WINDOWS_1252.encode(CharBuffer.wrap(broken, i, i + 1)).get();
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return broken;
        }
    }
}
