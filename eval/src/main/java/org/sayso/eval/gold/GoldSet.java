// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval.gold;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sayso.eval.SharedData;

/** The annotated texts, read from {@code eval/gold} and from the given data that hold their words. */
record GoldSet(List<Item> items) {

    /** A text, its words, and the claims that it makes. */
    record Item(GoldText text, String words, List<GoldClaim> claims) {}

    List<Item> part(String part) {
        return items.stream().filter(item -> item.text().part().equals(part)).toList();
    }

    static GoldSet read(Path folder) throws IOException {
        Map<String, List<JsonNode>> lines = new HashMap<>();
        JsonMapper json = new JsonMapper();
        for (String line : Files.readAllLines(folder.resolve("claims.jsonl"))) {
            JsonNode claim = json.readTree(line);
            lines.computeIfAbsent(claim.get("text").asText(), id -> new ArrayList<>())
                    .add(claim);
        }
        Texts texts = new Texts();
        List<Item> items = new ArrayList<>();
        for (String row : Files.readAllLines(folder.resolve("texts.tsv"))) {
            if (!row.startsWith("#")) {
                GoldText text = GoldText.parse(row);
                String words = text.opening(texts.of(text.corpus(), text.doc()));
                items.add(new Item(
                        text,
                        words,
                        lines.getOrDefault(text.id(), List.of()).stream()
                                .map(line -> GoldClaim.of(line, words))
                                .toList()));
            }
        }
        return new GoldSet(items);
    }

    /** Whole texts of the given data; each corpus is read once. */
    static final class Texts {

        private final Map<String, Map<String, String>> corpora = new HashMap<>();

        String of(String corpus, String doc) {
            String text = corpora.computeIfAbsent(corpus, GoldSet::corpus).get(doc);
            if (text == null) {
                throw new IllegalStateException("the data hold no text " + doc + " in " + corpus);
            }
            return text;
        }
    }

    private static Map<String, String> corpus(String name) {
        SharedData data = SharedData.require();
        return switch (name) {
            case "polnear-dev", "polnear-train" ->
                texts(data.records("attribution/" + name + ".jsonl.gz"), "doc", "text");
            case "muc4-dev", "muc4-train" ->
                texts(data.records("muc4/" + name.substring(5) + ".json.gz"), "docid", "doctext");
            case "GeoVirus", "TR-News" ->
                texts(
                        data.records("geo/geo-train.jsonl.gz").stream()
                                .filter(record -> record.get("corpus").asText().equals(name))
                                .toList(),
                        "id",
                        "text");
            case "gum-dev", "gum-train" -> sentences(data.lines("ud/" + name + ".conllu.gz"));
            default -> throw new IllegalStateException("no corpus '" + name + "'");
        };
    }

    private static Map<String, String> texts(List<JsonNode> records, String id, String text) {
        Map<String, String> texts = new HashMap<>();
        records.forEach(
                record -> texts.put(record.get(id).asText(), record.get(text).asText()));
        return texts;
    }

    /** The sentences of each document, a space between them. */
    private static Map<String, String> sentences(List<String> lines) {
        Map<String, String> texts = new LinkedHashMap<>();
        String document = "";
        for (String line : lines) {
            if (line.startsWith("# newdoc id = ")) {
                document = line.substring(14);
            } else if (line.startsWith("# text = ")) {
                texts.merge(document, line.substring(9), (before, sentence) -> before + " " + sentence);
            }
        }
        return texts;
    }
}
