// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Text that is cut into tokens already: one token a line (further columns are passed over) with an empty line between
 * sentences, or CoNLL-U, of which the words are taken and not the lines of contractions and of words left out.
 */
record TokenLines(List<List<String>> sentences) {

    private static final int CONLLU_COLUMNS = 10;

    static TokenLines parse(String text) {
        boolean conllu = text.lines().anyMatch(line -> line.split("\t", -1).length == CONLLU_COLUMNS);
        List<List<String>> sentences = new ArrayList<>();
        List<String> sentence = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (line.isBlank()) {
                addTo(sentences, sentence);
                sentence.clear();
            } else {
                (conllu ? conlluWord(line) : Optional.of(line.split("\t", -1)[0].strip())).ifPresent(sentence::add);
            }
        }
        addTo(sentences, sentence);
        return new TokenLines(List.copyOf(sentences));
    }

    private static void addTo(List<List<String>> sentences, List<String> sentence) {
        if (!sentence.isEmpty()) {
            sentences.add(List.copyOf(sentence));
        }
    }

    private static Optional<String> conlluWord(String line) {
        String[] columns = line.split("\t", -1);
        boolean word = columns.length > 1
                && !columns[0].isEmpty()
                && columns[0].chars().allMatch(Character::isDigit);
        return word ? Optional.of(columns[1]) : Optional.empty();
    }
}
