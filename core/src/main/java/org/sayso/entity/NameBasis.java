// SPDX-License-Identifier: Apache-2.0
package org.sayso.entity;

/** Why a name belongs to an entity. */
public enum NameBasis {
    /** The fullest name that the text uses. */
    NAME,
    /** Another name of the same chain: a surname, a short form. Says nothing outside its article. */
    MENTION,
    /** "X, also known as Y": the text says so. */
    ALIAS,
    /** "X (Y)" where Y is made of the initials of X. */
    ACRONYM,
    /** The country of a nationality: China for "Chinese". A link, not another name. */
    DEMONYM,
    /** Words that describe what nobody names: "the commander". */
    DESCRIPTION;

    /** Whether the name says across articles that two entities are one. */
    public boolean joins() {
        return this == ALIAS || this == ACRONYM;
    }
}
