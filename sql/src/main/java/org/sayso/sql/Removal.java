// SPDX-License-Identifier: Apache-2.0
package org.sayso.sql;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Takes articles out of the dossier with everything that rests on them alone. Runs inside one transaction. */
final class Removal {

    private static final Statements SQL = Statements.of(Removal.class);

    private final Handle handle;
    private final Merging merging;
    private long claims;
    private long entities;

    Removal(Handle handle, Merging merging) {
        this.handle = handle;
        this.merging = merging;
    }

    void article(long article) {
        claims += ids("claims", article).get(0);
        Set<Long> touched = new LinkedHashSet<>();
        List<Long> known = ids("entities", article);
        known.forEach(entity -> touched.addAll(merging.touching(handle, entity)));
        touched.addAll(known);
        dropNames(article);
        dropSentenceWords(article);
        execute("drop-article", "article", article);
        touched.removeIf(this::dropUnsupported);
        merging.settle(handle, touched);
    }

    /** Removes the publishers of whom nothing is left. */
    void outlets() {
        handle.createUpdate(SQL.get("drop-outlets")).execute();
    }

    /** How many claims went so far. */
    long claims() {
        return claims;
    }

    /** How many entities went so far. */
    long entities() {
        return entities;
    }

    private void dropNames(long article) {
        execute("count-names-down", "article", article);
        for (long name : ids("unused-names", article)) {
            execute("drop-name-words", "id", name);
            execute("drop-name", "id", name);
        }
    }

    private void dropSentenceWords(long article) {
        ids("sentences", article).forEach(sentence -> execute("drop-sentence-words", "id", sentence));
    }

    private boolean dropUnsupported(long entity) {
        boolean dropped = merging.dropUnsupported(handle, entity);
        entities += dropped ? 1 : 0;
        return dropped;
    }

    private List<Long> ids(String query, long article) {
        return handle.createQuery(SQL.get(query))
                .bind("article", article)
                .mapTo(Long.class)
                .list();
    }

    private void execute(String statement, String parameter, long value) {
        handle.createUpdate(SQL.get(statement)).bind(parameter, value).execute();
    }
}
