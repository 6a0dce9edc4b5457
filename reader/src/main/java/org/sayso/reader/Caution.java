// SPDX-License-Identifier: Apache-2.0
package org.sayso.reader;

/**
 * How much likelier than its rivals a link between two mentions must be.
 *
 * @param pronoun how much likelier than "nothing before" the link of a pronoun must be
 * @param noun    the same for the link of a noun or name
 * @param gap     how much likelier than another thing the first choice of a pronoun must be
 */
record Caution(float pronoun, float noun, float gap) {

    /** What claims rest on: a wrong link costs more than a missing one. */
    static final Caution SURE = new Caution(0.4f, 0.7f, 0.5f);

    /** Whatever is likelier than not. */
    static final Caution LIKELY = new Caution(0, 0, 0);
}
