// SPDX-License-Identifier: Apache-2.0
package org.sayso.page;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to text as a browser would: byte order mark, then the server's label, then the page's own label, then a guess.
 *
 * <p>Two things a browser does not do, since readers of saved pages profit from them: bytes that are valid UTF-8 with
 * characters beyond ASCII are UTF-8 whatever a single-byte label says, for such an accident is next to impossible; and
 * bytes labelled UTF-8 that hold no valid multi-byte character but do hold stray high bytes are windows-1252. Text that was encoded
 * twice is mended.
 */
final class TextDecoder {

    private static final int PRESCAN = 4096;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final Pattern LABEL = Pattern.compile(
            "<(?:meta[^>]+?charset|\\?xml[^>]+?encoding)\\s*=\\s*[\"']?\\s*([\\w.:\\-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern LANGUAGE =
            Pattern.compile("<html[^>]+?\\blang\\s*=\\s*[\"']?([a-zA-Z-]+)", Pattern.CASE_INSENSITIVE);

    /** What browsers decode unlabelled pages of a language as (WHATWG HTML, "determining the character encoding"). */
    private static final Map<String, String> BY_LANGUAGE = Map.ofEntries(
            Map.entry("ar", "windows-1256"),
            Map.entry("fa", "windows-1256"),
            Map.entry("ru", "windows-1251"),
            Map.entry("uk", "windows-1251"),
            Map.entry("be", "windows-1251"),
            Map.entry("bg", "windows-1251"),
            Map.entry("sr", "windows-1251"),
            Map.entry("mk", "windows-1251"),
            Map.entry("pl", "windows-1250"),
            Map.entry("cs", "windows-1250"),
            Map.entry("sk", "windows-1250"),
            Map.entry("sl", "windows-1250"),
            Map.entry("hr", "windows-1250"),
            Map.entry("hu", "windows-1250"),
            Map.entry("el", "windows-1253"),
            Map.entry("tr", "windows-1254"),
            Map.entry("he", "windows-1255"),
            Map.entry("lt", "windows-1257"),
            Map.entry("lv", "windows-1257"),
            Map.entry("et", "windows-1257"),
            Map.entry("vi", "windows-1258"),
            Map.entry("ja", "windows-31j"),
            Map.entry("ko", "x-windows-949"),
            Map.entry("th", "x-windows-874"),
            Map.entry("zh-cn", "GB18030"),
            Map.entry("zh", "GB18030"),
            Map.entry("zh-tw", "Big5-HKSCS"));

    /** Labels that browsers read as a wider code page than their name says. */
    private static final Map<String, String> AS_BROWSERS_DO = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("iso8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("latin-1", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("big5", "Big5-HKSCS"),
            Map.entry("utf-16", "UTF-8"),
            Map.entry("utf-16le", "UTF-8"),
            Map.entry("utf-16be", "UTF-8"),
            Map.entry("unicode", "UTF-8"));

    /** Text and the charset that it was read with. */
    record Decoded(String text, Charset charset) {}

    private TextDecoder() {}

    /** @param label charset that the server named, or null */
    static Decoded decode(byte[] bytes, @Nullable String label) {
        Charset mark = byMark(bytes);
        if (mark != null) {
            int skip = mark.equals(StandardCharsets.UTF_8) ? 3 : 2;
            return new Decoded(TwiceEncoded.mended(new String(bytes, skip, bytes.length - skip, mark)), mark);
        }
        Charset wide = byZeros(bytes);
        Charset charset = wide != null ? wide : choose(bytes, label);
        return new Decoded(TwiceEncoded.mended(new String(bytes, charset)), charset);
    }

    /** Whether the bytes can be no text: too many control characters, and no UTF-16 either. */
    static boolean looksBinary(byte[] bytes) {
        int length = Math.min(bytes.length, 64 * 1024);
        if (byMark(bytes) != null || byZeros(bytes) != null) {
            return false;
        }
        int controls = 0;
        for (int i = 0; i < length; i++) {
            int b = bytes[i] & 0xff;
            boolean control = b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1b;
            controls += control || b == 0x7f ? 1 : 0;
        }
        return controls > length / 50 + 4 || highShare(bytes, length) > 0.3 && !likelyText(bytes, length);
    }

    private static double highShare(byte[] bytes, int length) {
        int high = 0;
        for (int i = 0; i < length; i++) {
            high += bytes[i] < 0 ? 1 : 0;
        }
        return (double) high / length;
    }

    /** Text of another script is mostly high bytes but has next to no control characters. */
    private static boolean likelyText(byte[] bytes, int length) {
        int controls = 0;
        for (int i = 0; i < length; i++) {
            int b = bytes[i] & 0xff;
            controls += b < 0x20 && b != '\n' && b != '\r' && b != '\t' ? 1 : 0;
        }
        return controls <= length / 1000;
    }

    private static @Nullable Charset byMark(byte[] b) {
        if (b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
            return StandardCharsets.UTF_8;
        }
        if (b.length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        return b.length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE ? StandardCharsets.UTF_16LE : null;
    }

    /** UTF-16 without a mark: of a Western text every other byte is zero. */
    private static @Nullable Charset byZeros(byte[] bytes) {
        int pairs = Math.min(bytes.length, PRESCAN) / 2;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < pairs; i++) {
            even += bytes[2 * i] == 0 ? 1 : 0;
            odd += bytes[2 * i + 1] == 0 ? 1 : 0;
        }
        if (pairs < 4 || even + odd < pairs / 2) {
            return null;
        }
        if (even < pairs / 20 && odd > pairs / 2) {
            return StandardCharsets.UTF_16LE;
        }
        return odd < pairs / 20 && even > pairs / 2 ? StandardCharsets.UTF_16BE : null;
    }

    private static Charset choose(byte[] bytes, @Nullable String label) {
        String head = new String(bytes, 0, Math.min(bytes.length, PRESCAN), StandardCharsets.ISO_8859_1);
        Charset named = label == null ? null : named(label);
        if (named == null) {
            Matcher own = LABEL.matcher(head);
            named = own.find() ? named(own.group(1)) : null;
        }
        Utf8Evidence evidence = Utf8Evidence.of(bytes);
        if (evidence.convincing() && (named == null || isSingleByte(named))) {
            return StandardCharsets.UTF_8;
        }
        if (named == null || named.equals(StandardCharsets.UTF_8) && evidence.refuted()) {
            return evidence.broken() == 0 ? StandardCharsets.UTF_8 : byLanguage(head);
        }
        return named;
    }

    private static boolean isSingleByte(Charset charset) {
        return charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1.0f;
    }

    private static Charset byLanguage(String head) {
        Matcher language = LANGUAGE.matcher(head);
        if (!language.find()) {
            return WINDOWS_1252;
        }
        String tag = language.group(1).toLowerCase(Locale.ROOT);
        String charset = BY_LANGUAGE.getOrDefault(tag, BY_LANGUAGE.get(tag.split("-", 2)[0]));
        return charset == null ? WINDOWS_1252 : Charset.forName(charset);
    }

    private static @Nullable Charset named(String label) {
        String name = label.strip().toLowerCase(Locale.ROOT);
        try {
            return Charset.forName(AS_BROWSERS_DO.getOrDefault(name, name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    /** How many multi-byte characters of UTF-8 are whole, and how many bytes are out of place. */
    private record Utf8Evidence(int whole, int broken) {

        static Utf8Evidence of(byte[] bytes) {
            int whole = 0;
            int broken = 0;
            for (int i = 0; i < bytes.length; ) {
                int length = lengthAt(bytes, i);
                boolean good = length > 1 && continues(bytes, i, length);
                whole += good ? 1 : 0;
                broken += length == 0 || length > 1 && !good ? 1 : 0;
                i += good ? length : 1;
            }
            return new Utf8Evidence(whole, broken);
        }

        /** Multi-byte characters in order and hardly anything else. */
        boolean convincing() {
            return whole > 0 && broken * 20 <= whole;
        }

        /** Stray high bytes outnumber whole characters: the label UTF-8 is wrong. */
        boolean refuted() {
            return broken > whole;
        }

        private static int lengthAt(byte[] bytes, int i) {
            int b = bytes[i] & 0xff;
            if (b < 0x80) {
                return 1;
            } else if (b >= 0xC2 && b < 0xE0) {
                return 2;
            } else if (b >= 0xE0 && b < 0xF0) {
                return 3;
            }
            return b >= 0xF0 && b < 0xF5 ? 4 : 0;
        }

        private static boolean continues(byte[] bytes, int start, int length) {
            if (start + length > bytes.length) {
                return false;
            }
            for (int i = start + 1; i < start + length; i++) {
                if ((bytes[i] & 0xC0) != 0x80) {
                    return false;
                }
            }
            return true;
        }
    }
}
