// SPDX-License-Identifier: Apache-2.0
package org.sayso.page;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.sayso.text.SaysoException;

/** Reads a stream to its end, but never more than a bound. */
final class BoundedBytes {

    private BoundedBytes() {}

    static byte[] read(String source, InputStream in, long limit) throws IOException {
        byte[] bytes = in.readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE - 8));
        if (bytes.length > limit) {
            throw tooLarge(source, limit);
        }
        return bytes;
    }

    static SaysoException tooLarge(String source, long limit) {
        return new SaysoException(
                "S103",
                source + ": larger than the " + (limit >> 20)
                        + " MiB that one page may have. Save the page alone, without what is embedded in it.");
    }

    static byte[] head(InputStream in, int length) throws IOException {
        byte[] bytes = new byte[length];
        int read = in.readNBytes(bytes, 0, length);
        return Arrays.copyOf(bytes, read);
    }
}
