// SPDX-License-Identifier: Apache-2.0
package org.sayso.entity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lines of a lexicon: one entry a line, {@code #} starts a comment. */
final class WordList {

    private WordList() {}

    static List<String> read(String file) {
        try (InputStream in = WordList.class.getResourceAsStream("/org/sayso/lexicons/" + file)) {
            if (in == null) {
                throw new IllegalStateException("lexicon " + file + " is missing from this build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
