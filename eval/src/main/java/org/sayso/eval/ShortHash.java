// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The first sixteen digits of a text's SHA-256: what the repository keeps of texts that belong to others. */
public final class ShortHash {

    private static final int BYTES = 8;

    private ShortHash() {}

    /** The hash of a text. */
    public static String of(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
