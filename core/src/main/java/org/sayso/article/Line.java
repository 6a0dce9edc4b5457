// SPDX-License-Identifier: Apache-2.0
package org.sayso.article;

/**
 * One line of a plain text, which is a paragraph, a title or a piece of furniture.
 *
 * @param above empty lines right above it
 */
record Line(String text, int words, int above, Kind kind) {

    /** What a line is by its own form and by how often it stands on the page. */
    enum Kind {
        /** A sentence or more. */
        BODY,
        /** Could be a headline, a subhead, a name, a list item. */
        SHORT,
        /** A headline that the page names as one: {@code Title: ...}. */
        TITLE,
        /** A date of publication and nothing else. */
        DATE,
        /** Who wrote it. */
        BYLINE,
        /** The site's own: labels, appeals, references, separators, what stands on the page again and again. */
        FURNITURE
    }

    Line as(Kind other) {
        return new Line(text, words, above, other);
    }

    boolean isBody() {
        return kind == Kind.BODY;
    }

    boolean isShort() {
        return kind == Kind.SHORT || kind == Kind.TITLE;
    }

    boolean isFurniture() {
        return kind == Kind.FURNITURE || kind == Kind.DATE || kind == Kind.BYLINE;
    }
}
