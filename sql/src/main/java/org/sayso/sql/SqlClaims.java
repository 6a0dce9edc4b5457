// SPDX-License-Identifier: Apache-2.0
package org.sayso.sql;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.sayso.dossier.ClaimQuery;
import org.sayso.dossier.Claims;
import org.sayso.dossier.StoredClaim;

/** Claims, found by {@link Selection} and loaded by {@link ClaimLoader}. */
final class SqlClaims implements Claims {

    private static final int AT_ONCE = 500;

    private final Store store;
    private final ClaimLoader loader;

    SqlClaims(Store store, ClaimLoader loader) {
        this.store = store;
        this.loader = loader;
    }

    @Override
    public List<StoredClaim> find(ClaimQuery query) {
        return store.read(handle -> loader.load(handle, new Selection(handle, query).ids(0, query.limit())));
    }

    @Override
    public void each(ClaimQuery query, Consumer<StoredClaim> sink) {
        if (query.words() != null) {
            find(query).forEach(sink);
            return;
        }
        long after = 0;
        int left = query.limit();
        while (left > 0) {
            List<StoredClaim> some = after(query, after, Math.min(AT_ONCE, left));
            some.forEach(sink);
            if (some.isEmpty()) {
                return;
            }
            after = some.get(some.size() - 1).id();
            left -= some.size();
        }
    }

    private List<StoredClaim> after(ClaimQuery query, long after, int limit) {
        return store.read(handle -> loader.load(handle, new Selection(handle, query).ids(after, limit)));
    }

    @Override
    public long count(ClaimQuery query) {
        return store.read(handle -> new Selection(handle, query).count());
    }

    @Override
    public Optional<StoredClaim> get(long claim) {
        return store.read(handle -> loader.load(handle, List.of(claim)).stream().findFirst());
    }
}
