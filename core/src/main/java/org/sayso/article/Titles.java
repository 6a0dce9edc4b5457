// SPDX-License-Identifier: Apache-2.0
package org.sayso.article;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Compares headlines: a page's title is often its headline with the site's name after a bar. */
final class Titles {

    private Titles() {}

    /**
     * How well a heading is the headline that a title names: the share of the title's words that it has, less what it
     * has beyond them. 1 is all of it, 0 nothing.
     */
    static double likeness(String heading, String title) {
        Set<String> own = words(heading);
        Set<String> wanted = words(title);
        if (own.isEmpty() || wanted.isEmpty()) {
            return 0;
        }
        Set<String> shared = new HashSet<>(own);
        shared.retainAll(wanted);
        double covered = (double) shared.size() / wanted.size();
        double fitting = (double) shared.size() / own.size();
        return covered * fitting;
    }

    /** The best {@link #likeness} to one of several titles. */
    static double likeness(String heading, List<String> titles) {
        return titles.stream()
                .mapToDouble(title -> likeness(heading, title))
                .max()
                .orElse(0);
    }

    private static Set<String> words(String title) {
        Set<String> words =
                new HashSet<>(Arrays.asList(title.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)));
        words.remove("");
        return words;
    }
}
