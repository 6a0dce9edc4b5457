// SPDX-License-Identifier: Apache-2.0
package org.sayso.sql;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Stream;
import org.sayso.article.Article;

/** What tells whether an article must be read again: its words, and all that is kept of it beside them. */
final class ContentHash {

    private ContentHash() {}

    static String of(Article article) {
        MessageDigest digest = sha256();
        Stream.of(
                        article.title(),
                        article.section(),
                        article.authors(),
                        article.published(),
                        article.publishedBasis(),
                        article.language(),
                        article.url(),
                        article.publisher(),
                        article.body())
                .map(part -> Objects.toString(part, "\u0000") + "\u0001")
                .forEach(part -> digest.update(part.getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
