// SPDX-License-Identifier: Apache-2.0
package org.sayso.article;

import org.jsoup.nodes.Element;

/**
 * A stretch of a web page that is shown as one paragraph, heading, list item or table row.
 *
 * @param text      with its white space squeezed
 * @param words     how many the text has
 * @param linkWords how many of them stand in links
 * @param holder    the innermost element that holds the whole text
 */
record Block(String text, int words, int linkWords, Element holder, Role role) {

    /** What the markup says a block is. */
    enum Role {
        PARAGRAPH,
        HEADING,
        ITEM,
        CELL,
        QUOTE
    }

    /** This and the next line as one. */
    Block with(Block next) {
        return new Block(text + " " + next.text, words + next.words, linkWords + next.linkWords, holder, role);
    }

    double linkShare() {
        return words == 0 ? 0 : (double) linkWords / words;
    }

    /** Ends as a sentence ends, quotation marks and brackets aside. */
    boolean endsAsSentence() {
        return Lines.endsAsSentence(text);
    }

    /** Prose: long enough for a sentence and not made of links. */
    boolean isProse() {
        return linkShare() < 0.5 && (words >= 20 || words >= 8 && endsAsSentence());
    }
}
