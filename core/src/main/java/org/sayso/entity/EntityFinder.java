// SPDX-License-Identifier: Apache-2.0
package org.sayso.entity;

import java.util.List;
import org.sayso.claim.Claim;
import org.sayso.sentence.Reading;

/** Finds the entities of one article. Safe for use by several threads. */
public interface EntityFinder {

    /** The entities that the mentions refer to, joined by chains, by names and by the aliases that the claims state. */
    ArticleEntities find(Reading reading, List<Claim> claims);

    static EntityFinder byNamesAndChains() {
        return new NamesAndChains();
    }
}
