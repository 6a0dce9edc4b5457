// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sayso.sentence.EntityType;
import org.sayso.sentence.Mention;
import org.sayso.sentence.Reader;
import org.sayso.sentence.Reading;
import org.sayso.sentence.Token;

/**
 * The measures of the layers that readers other than ours have too, on the dev splits: gold words for every layer but
 * segmentation. Each gives rows of a table.
 */
public final class LayerScores {

    private static final String EWT = "ud/en_ewt-dev.conllu.gz";
    private static final String GUM = "ud/gum-dev.conllu.gz";

    private final SharedData data;
    private final Reader reader;

    public LayerScores(SharedData data, Reader reader) {
        this.data = data;
        this.reader = reader;
    }

    // ---- tree ----

    /** Rows for these of the layers UPOS, XPOS, lemma, UAS and LAS. */
    public Map<String, String> tree(String... layers) {
        Map<String, String> rows = new LinkedHashMap<>();
        tree("EWT", Treebank.of(data.lines(EWT)), layers, rows);
        tree("GUM", Treebank.of(data.lines(GUM)), layers, rows);
        return rows;
    }

    private void tree(String name, Treebank treebank, String[] layers, Map<String, String> rows) {
        Map<String, Tally> tallies = new HashMap<>();
        for (Treebank.Document document : treebank.documents()) {
            Reading reading = reader.read(
                    document.sentences().stream().map(Treebank.Sentence::forms).toList());
            int at = 0;
            for (Treebank.Sentence sentence : document.sentences()) {
                for (String[] row : sentence.rows()) {
                    score(reading.tokens().get(at), at, row, tallies);
                    at++;
                }
            }
        }
        for (String layer : layers) {
            rows.put(
                    layer + ", " + name + " dev",
                    String.format(Locale.ROOT, "%.2f", tally(tallies, layer).f1()));
        }
    }

    private static void score(Token token, int at, String[] row, Map<String, Tally> tallies) {
        int goldHead = Integer.parseInt(row[6]);
        int head = token.head() < 0 ? 0 : token.head() - at + Integer.parseInt(row[0]);
        boolean attached = head == goldHead;
        boolean labelled = row[7].split(":", -1)[0].equals(token.relation());
        tally(tallies, "UPOS").add(token.upos().equals(row[3]));
        tally(tallies, "XPOS").add(token.xpos().equals(row[4]));
        tally(tallies, "lemma").add(token.lemma().equals(row[2]));
        tally(tallies, "UAS").add(attached);
        tally(tallies, "LAS").add(attached && labelled);
    }

    private static Tally tally(Map<String, Tally> tallies, String key) {
        return tallies.computeIfAbsent(key, k -> new Tally());
    }

    // ---- names ----

    private record Span(int start, int end, String type) {}

    /** Rows for UNER-EWT and CoNLL 2003. */
    public Map<String, String> names() {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("names PER/ORG/LOC, UNER-EWT dev, F1", names("ner/uner-ewt-dev.txt.gz", false));
        rows.put("names PER/ORG/LOC/MISC, CoNLL-2003 dev, F1", names("ner/conll2003-dev.txt.gz", true));
        return rows;
    }

    private String names(String path, boolean misc) {
        Tally tally = new Tally();
        for (List<List<String[]>> document : bio(path)) {
            names(document, tally, misc);
        }
        return tally.toString();
    }

    private void names(List<List<String[]>> document, Tally tally, boolean misc) {
        Reading reading = reader.read(
                document.stream().map(s -> s.stream().map(r -> r[0]).toList()).toList());
        Set<Span> gold = new HashSet<>();
        int at = 0;
        for (List<String[]> sentence : document) {
            for (int i = 0; i < sentence.size(); i++) {
                String tag = sentence.get(i)[1];
                if (tag.startsWith("B-")) {
                    int end = i + 1;
                    while (end < sentence.size() && sentence.get(end)[1].startsWith("I-")) {
                        end++;
                    }
                    gold.add(new Span(at + i, at + end, tag.substring(2)));
                }
            }
            at += sentence.size();
        }
        Set<Span> found = new HashSet<>();
        for (Mention mention : reading.mentions()) {
            String type = coreType(mention.type());
            if (mention.kind() == Mention.Kind.NAME && (misc || !type.equals("MISC"))) {
                found.add(new Span(mention.range().start(), mention.range().end(), type));
            }
        }
        tally.add(found, gold);
    }

    private static String coreType(EntityType type) {
        return switch (type) {
            case PER, ORG, LOC -> type.name();
            default -> "MISC";
        };
    }

    /** Documents of sentences of (word, tag). Where the file marks no documents, neighbouring sentences of one origin belong together. */
    private List<List<List<String[]>>> bio(String path) {
        List<List<List<String[]>>> documents = new ArrayList<>(List.of(new ArrayList<>()));
        List<String[]> sentence = new ArrayList<>();
        String origin = "";
        for (String line : data.lines(path)) {
            if (line.startsWith("-DOCSTART-")) {
                documents.add(new ArrayList<>());
            } else if (line.startsWith("# sent_id = ")) {
                String own = line.substring(12, Math.max(12, line.lastIndexOf('-')));
                if (!own.equals(origin)) {
                    documents.add(new ArrayList<>());
                }
                origin = own;
            } else if (line.isEmpty()) {
                if (!sentence.isEmpty()) {
                    documents.get(documents.size() - 1).add(sentence);
                }
                sentence = new ArrayList<>();
            } else if (line.indexOf('\t') > 0) {
                sentence.add(line.split("\t", -1));
            }
        }
        if (!sentence.isEmpty()) {
            documents.get(documents.size() - 1).add(sentence);
        }
        documents.removeIf(List::isEmpty);
        return documents;
    }

    // ---- chains ----

    /** The row for coreference in GUM. */
    public Map<String, String> chains() {
        double average =
                ChainScore.of(data, reader.withLikelyLinks(), "dev", "").average();
        return Map.of(
                "coreference, GUM dev, CoNLL average without singletons",
                String.format(Locale.ROOT, "%.1f", 100 * average));
    }

    // ---- segmentation ----

    /** Rows for words and sentences of raw text. */
    public Map<String, String> segmentation() {
        Map<String, String> rows = new LinkedHashMap<>();
        segmentation("GUM", Treebank.of(data.lines(GUM)), "", rows);
        segmentation("EWT weblog", Treebank.of(data.lines(EWT)), "weblog", rows);
        return rows;
    }

    private void segmentation(String name, Treebank treebank, String prefix, Map<String, String> rows) {
        Tally words = new Tally();
        Tally sentences = new Tally();
        for (Treebank.Document document : treebank.documents()) {
            if (!document.id().startsWith(prefix)) {
                continue;
            }
            Set<List<Integer>> goldWords = new HashSet<>();
            Set<List<Integer>> goldSentences = new HashSet<>();
            String text = raw(document, goldWords, goldSentences);
            Reading reading = reader.read(text);
            Set<List<Integer>> foundWords = new HashSet<>();
            reading.tokens()
                    .forEach(t ->
                            foundWords.add(List.of(t.span().start(), t.span().end())));
            Set<List<Integer>> foundSentences = new HashSet<>();
            reading.sentences()
                    .forEach(s -> foundSentences.add(
                            List.of(s.span().start(), s.span().end())));
            words.add(foundWords, goldWords);
            sentences.add(foundSentences, goldSentences);
        }
        rows.put("words from raw text, " + name + " dev, F1", words.toString());
        rows.put("sentences from raw text, " + name + " dev, F1", sentences.toString());
    }

    /** The text of a document: words with their spaces, an empty line before each paragraph. */
    private static String raw(Treebank.Document document, Set<List<Integer>> words, Set<List<Integer>> sentences) {
        StringBuilder text = new StringBuilder();
        for (Treebank.Sentence sentence : document.sentences()) {
            if (sentence.paragraph() && text.length() > 0) {
                text.append("\n\n");
            }
            int start = text.length();
            int end = start;
            for (int i = 0; i < sentence.rows().size(); i++) {
                int from = text.length();
                text.append(sentence.rows().get(i)[1]);
                end = text.length();
                words.add(List.of(from, end));
                if (sentence.spaceAfter().get(i)) {
                    text.append(' ');
                }
            }
            sentences.add(List.of(start, end));
        }
        return text.toString();
    }
}
