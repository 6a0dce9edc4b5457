// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import java.util.StringJoiner;

/** What reading has done so far. For one thread. */
final class Tally {

    int pages;
    int articles;
    /** Claims that have a type of their own. */
    int claims;
    /** Claims of verbs that no type covers. */
    int others;

    int unchanged;
    int unread;
    int empty;
    int failed;

    /** All of it in one sentence. */
    String sentence() {
        StringJoiner parts = new StringJoiner("; ", "", ".");
        parts.add(count(pages, "page") + ": " + count(articles, "article") + ", " + count(claims, "claim")
                + (others > 0 ? " and " + others + " of verbs that no type covers" : ""));
        if (unchanged > 0) {
            parts.add(unchanged + " not changed since they were read");
        }
        if (unread > 0) {
            parts.add(unread + " not in English, kept but not read");
        }
        if (empty > 0) {
            parts.add(empty + " without an article");
        }
        if (failed > 0) {
            parts.add(failed + " failed");
        }
        return parts.toString();
    }

    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
