// SPDX-License-Identifier: Apache-2.0
package org.sayso.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * Sentences by their words, best first, by SQLite's FTS5 and BM25.
 *
 * <p>What takes time is to rank every sentence that holds one common word. So those with all the words come first; where
 * they are too few, those with any of the rarer words; where no word is rare, those with any two. A single common word
 * ranks nothing: the latest sentences with it are as good as any.
 */
final class SentenceSearch {

    private static final Statements SQL = Statements.of(SentenceSearch.class);

    /** A word in more sentences than this is common. Ranking so many takes some 10 ms. */
    private static final int RARE = 5_000;

    private final Handle handle;
    private final int limit;
    private final Map<Long, Double> found = new LinkedHashMap<>();

    private SentenceSearch(Handle handle, int limit) {
        this.handle = handle;
        this.limit = limit;
    }

    /** The sentences' ids with their scores, best first. */
    static Map<Long, Double> find(Handle handle, Words words, int limit) {
        SentenceSearch search = new SentenceSearch(handle, limit);
        if (!words.isEmpty() && limit > 0) {
            search.find(words);
        }
        return search.found;
    }

    private void find(Words words) {
        List<String> rare = new ArrayList<>();
        for (String word : words.quoted()) {
            if (frequency(word) <= RARE) {
                rare.add(word);
            }
        }
        List<String> all = words.quoted();
        boolean oneCommonWord = rare.isEmpty() && all.size() == 1;
        add(oneCommonWord ? "latest" : "ranked", String.join(" AND ", all));
        if (found.size() < limit && !oneCommonWord) {
            add("ranked", rare.isEmpty() ? pairs(all) : String.join(" OR ", rare));
        }
    }

    private static String pairs(List<String> words) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            for (int j = i + 1; j < words.size(); j++) {
                pairs.add("(" + words.get(i) + " AND " + words.get(j) + ")");
            }
        }
        return String.join(" OR ", pairs);
    }

    private int frequency(String word) {
        return handle.createQuery(SQL.get("frequency"))
                .bind("words", word)
                .bind("most", RARE + 1)
                .mapTo(Integer.class)
                .one();
    }

    private void add(String query, String words) {
        handle.createQuery(SQL.get(query))
                .bind("words", words)
                .bind("limit", limit)
                .map((row, context) -> Map.entry(row.getLong("id"), row.getDouble("score")))
                .forEach(hit -> {
                    if (found.size() < limit) {
                        found.putIfAbsent(hit.getKey(), hit.getValue());
                    }
                });
    }
}
