// SPDX-License-Identifier: Apache-2.0
package org.sayso.sentence;

import java.util.List;

/**
 * A word that says that something happens or holds, with its semantic roles (PropBank).
 *
 * @param token      index of the word in {@link Reading#tokens()}
 * @param roleset    PropBank roleset, such as {@code lead.02}; a hint, often {@code lemma.01}
 * @param factuality how sure the text is that it happened, -3 (surely not) to 3 (surely); NaN when unknown
 */
public record Predicate(int token, String lemma, String roleset, List<Argument> arguments, double factuality) {

    public Predicate {
        arguments = List.copyOf(arguments);
    }

    /** One role of a predicate: {@code ARG0}, {@code ARGM-LOC}, with PropBank's {@code C-} and {@code R-} prefixes. */
    public record Argument(String role, TokenRange range) {}
}
