// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A CoNLL-U file as documents of sentences. */
record Treebank(List<Document> documents) {

    /** One document with its metadata (genre). */
    record Document(String id, Map<String, String> meta, List<Sentence> sentences) {

        /** The text: words with their spaces, an empty line before each paragraph. */
        String text() {
            StringBuilder text = new StringBuilder();
            for (Sentence sentence : sentences) {
                if (sentence.paragraph() && text.length() > 0) {
                    text.append("\n\n");
                }
                for (int i = 0; i < sentence.rows().size(); i++) {
                    text.append(sentence.rows().get(i)[1])
                            .append(sentence.spaceAfter().get(i) ? " " : "");
                }
            }
            return text.toString();
        }
    }

    /** One sentence: its rows of ten columns, words only, and for each word whether a space follows. */
    record Sentence(String id, List<String[]> rows, List<Boolean> spaceAfter, boolean paragraph) {

        List<String> forms() {
            return rows.stream().map(r -> r[1]).toList();
        }
    }

    static Treebank of(List<String> lines) {
        List<Document> documents = new ArrayList<>();
        List<String[]> rows = new ArrayList<>();
        List<Boolean> spaces = new ArrayList<>();
        String id = "";
        boolean paragraph = false;
        int multiEnd = 0;
        boolean multiSpace = true;
        for (String line : lines) {
            if (line.startsWith("# newdoc id = ")) {
                documents.add(new Document(line.substring(14), new LinkedHashMap<>(), new ArrayList<>()));
            } else if (line.startsWith("# newpar")) {
                paragraph = true;
            } else if (line.startsWith("# sent_id = ")) {
                id = line.substring(12);
            } else if (line.startsWith("# meta::") && line.contains(" = ")) {
                int at = line.indexOf(" = ");
                last(documents).meta().put(line.substring(8, at), line.substring(at + 3));
            } else if (line.isEmpty()) {
                if (!rows.isEmpty()) {
                    last(documents).sentences().add(new Sentence(id, rows, spaces, paragraph));
                }
                rows = new ArrayList<>();
                spaces = new ArrayList<>();
                paragraph = false;
                multiEnd = 0;
            } else if (!line.startsWith("#")) {
                String[] cells = line.split("\t", -1);
                boolean space = !cells[9].contains("SpaceAfter=No");
                if (cells[0].contains("-")) {
                    multiEnd = Integer.parseInt(cells[0].substring(cells[0].indexOf('-') + 1));
                    multiSpace = space;
                } else if (!cells[0].contains(".")) {
                    int number = Integer.parseInt(cells[0]);
                    rows.add(cells);
                    spaces.add(number < multiEnd ? Boolean.FALSE : number == multiEnd ? multiSpace : space);
                }
            }
        }
        return new Treebank(documents);
    }

    private static Document last(List<Document> documents) {
        if (documents.isEmpty()) {
            documents.add(new Document("", new LinkedHashMap<>(), new ArrayList<>()));
        }
        return documents.get(documents.size() - 1);
    }
}
