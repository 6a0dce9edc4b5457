// SPDX-License-Identifier: Apache-2.0
package org.sayso.sql;

import java.nio.file.Path;
import java.time.Clock;
import org.sayso.dossier.Articles;
import org.sayso.dossier.Claims;
import org.sayso.dossier.Dossier;
import org.sayso.dossier.Entities;
import org.sayso.dossier.Judgements;
import org.sayso.dossier.Passages;
import org.sayso.dossier.Sources;

/** A dossier in one SQLite file, with its write-ahead log beside it while it is open. */
public final class SqliteDossier implements Dossier {

    private final Store store;
    private final Clock clock;
    private final EntityNames names = new EntityNames();
    private final Merging merging;

    private SqliteDossier(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.merging = new Merging(clock);
    }

    /** Opens a dossier, makes it where there is none, and brings an older one up to date. */
    public static SqliteDossier open(Path file, Clock clock) {
        return open(file, clock, true, Store.Settings.of(file));
    }

    /** Opens a dossier that must be there: for commands that only ask. */
    public static SqliteDossier openExisting(Path file, Clock clock) {
        return open(file, clock, false, Store.Settings.of(file));
    }

    static SqliteDossier open(Path file, Clock clock, boolean create, Store.Settings settings) {
        return new SqliteDossier(Store.open(file, create, settings), clock);
    }

    @Override
    public Articles articles() {
        return new SqlArticles(store, clock, merging);
    }

    @Override
    public Claims claims() {
        return new SqlClaims(store, new ClaimLoader(names));
    }

    @Override
    public Entities entities() {
        return new SqlEntities(store, names, new ClaimLoader(names));
    }

    @Override
    public Judgements judgements() {
        return new SqlJudgements(store);
    }

    @Override
    public Passages passages() {
        return new SqlPassages(store);
    }

    @Override
    public Sources sources() {
        return new SqlSources(store, merging);
    }

    @Override
    public void close() {
        store.close();
    }
}
