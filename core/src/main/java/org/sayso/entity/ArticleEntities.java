// SPDX-License-Identifier: Apache-2.0
package org.sayso.entity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sayso.claim.Argument;
import org.sayso.claim.Speaker;

/**
 * The entities of one article, and which of them each mention refers to.
 *
 * @param byMention from the index of a mention in the reading to the number of its entity
 */
public record ArticleEntities(List<ArticleEntity> entities, Map<Integer, Integer> byMention) {

    public static final ArticleEntities NONE = new ArticleEntities(List.of(), Map.of());

    public ArticleEntities {
        entities = List.copyOf(entities);
        byMention = Map.copyOf(byMention);
    }

    /** What an argument refers to; empty for values (a title, a number, a position), which are words only. */
    public Optional<ArticleEntity> of(Argument argument) {
        return argument.quantity() == null && !ValueRoles.contains(argument.role())
                ? ofMention(argument.mention())
                : Optional.empty();
    }

    public Optional<ArticleEntity> of(Speaker speaker) {
        return ofMention(speaker.mention());
    }

    /** What a mention refers to, by its index in the reading; empty for -1. */
    public Optional<ArticleEntity> ofMention(int mention) {
        return Optional.ofNullable(byMention.get(mention)).map(entities::get);
    }
}
