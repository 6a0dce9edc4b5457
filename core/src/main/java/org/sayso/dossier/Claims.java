// SPDX-License-Identifier: Apache-2.0
package org.sayso.dossier;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The claims of the dossier. */
public interface Claims {

    /** The claims that fit, in the order they were recorded, best first where the query asks for words. */
    List<StoredClaim> find(ClaimQuery query);

    /** Hands every claim that fits to {@code sink}, one at a time: memory stays flat however many there are. */
    void each(ClaimQuery query, Consumer<StoredClaim> sink);

    /** How many fit, whatever the query's limit. */
    long count(ClaimQuery query);

    Optional<StoredClaim> get(long claim);
}
