// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sayso.sentence.Reading;
import org.sayso.sentence.Sentence;
import org.sayso.sentence.Token;
import org.sayso.text.Span;

/** Readings made from CoNLL-U: hand-made trees in place of the model's, words joined by single spaces. */
final class GoldTrees {

    private final StringBuilder text = new StringBuilder();
    private final List<Token> tokens = new ArrayList<>();
    private final List<Sentence> sentences = new ArrayList<>();

    private GoldTrees() {}

    /** One reading for each value of the comment {@code key}: {@code newdoc id} or {@code sent_id}. */
    static Map<String, Reading> by(String key, List<String> conllu) {
        Map<String, Reading> readings = new LinkedHashMap<>();
        GoldTrees trees = new GoldTrees();
        List<String[]> rows = new ArrayList<>();
        String id = "";
        for (String line : conllu) {
            if (line.startsWith("# " + key + " = ")) {
                if (!id.isEmpty()) {
                    readings.put(id, trees.reading());
                    trees = new GoldTrees();
                }
                id = line.substring(key.length() + 5).strip();
            } else if (line.isBlank()) {
                trees.add(rows);
                rows.clear();
            } else if (!line.startsWith("#")) {
                String[] columns = line.split("\t", -1);
                if (columns[0].chars().allMatch(Character::isDigit)) {
                    rows.add(columns);
                }
            }
        }
        trees.add(rows);
        readings.put(id, trees.reading());
        return readings;
    }

    private void add(List<String[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        int first = tokens.size();
        int from = text.length();
        for (String[] row : rows) {
            int start = text.length();
            text.append(row[1]);
            int head = row[6].equals("0") ? -1 : first + Integer.parseInt(row[6]) - 1;
            tokens.add(new Token(new Span(start, text.length()), row[1], row[2], row[3], row[4], head, row[7]));
            text.append(' ');
        }
        sentences.add(new Sentence(new Span(from, text.length() - 1), first, tokens.size()));
    }

    private Reading reading() {
        return new Reading(text.toString(), tokens, sentences, List.of(), List.of(), List.of(), "gold");
    }
}
