// SPDX-License-Identifier: Apache-2.0
package org.sayso.sentence;

/**
 * Words that name or refer to something.
 *
 * @param chain mentions of one thing share this number within the article; -1 when it was not resolved
 */
public record Mention(TokenRange range, Kind kind, EntityType type, int chain) {

    /** How the thing is mentioned. */
    public enum Kind {
        NAME,
        NOMINAL,
        PRONOUN
    }
}
