// SPDX-License-Identifier: Apache-2.0
package org.sayso.entity;

import org.sayso.sentence.EntityType;

/** One name of an entity, as it is written, and why it is one. */
public record EntityName(String text, NameBasis basis) {

    /** The name folded as one of something of that type. */
    public NameKey key(EntityType type) {
        return NameKey.of(text, type);
    }
}
