// SPDX-License-Identifier: Apache-2.0
package org.sayso.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipInputStream;
import org.sayso.page.PageLimits;
import org.sayso.text.SaysoException;

/** Unpacks a packed document into nothing, to know how large it is before a parser trusts it. */
final class PackedSize {

    private static final int MOST_PARTS = 20_000;

    private PackedSize() {}

    static void check(String name, byte[] bytes, PageLimits limits) {
        long left = limits.expandedBytes();
        int parts = 0;
        byte[] buffer = new byte[1 << 16];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            while (zip.getNextEntry() != null) {
                parts++;
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    left -= read;
                    if (left < 0 || parts > MOST_PARTS) {
                        throw new SaysoException(
                                "S103",
                                name + ": the packed document expands to more than " + (limits.expandedBytes() >> 20)
                                        + " MiB. It was not read.");
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new SaysoException("S108", name + ": the packed document is damaged. Open it and save it again.", e);
        }
    }
}
