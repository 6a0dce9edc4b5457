// SPDX-License-Identifier: Apache-2.0
package org.sayso.vocabulary;

import java.util.Set;

/**
 * A place in a claim type that something fills.
 *
 * @param kinds    what may fill it
 * @param optional whether a claim can do without it
 * @param repeats  whether one claim may have several of it
 * @param least    how many a claim needs; a plural or a collective counts as many
 * @param says     one phrase that explains it
 */
public record Role(String name, Set<Kind> kinds, boolean optional, boolean repeats, int least, String says) {

    public Role {
        kinds = Set.copyOf(kinds);
    }
}
