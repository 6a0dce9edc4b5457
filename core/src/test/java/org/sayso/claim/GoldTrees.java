// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.sayso.sentence.EntityType;
import org.sayso.sentence.Mention;
import org.sayso.sentence.Predicate;
import org.sayso.sentence.Reading;
import org.sayso.sentence.Sentence;
import org.sayso.sentence.Token;
import org.sayso.sentence.TokenRange;
import org.sayso.text.Span;

/** Readings made of treebanks by hand, for developing wordings apart from any model: EWT with names and roles, or GUM. */
final class GoldTrees {

    private final Path data;

    GoldTrees(Path data) {
        this.data = data;
    }

    /** The documents of EWT train as readings, by document name. */
    Map<String, Reading> ewt() throws IOException {
        Map<String, List<String[]>> names = names(data.resolve("ner/uner-ewt-train.txt.gz"));
        Map<String, JsonNode> roles = roles(data.resolve("srl/ewt-propbank-train.jsonl.gz"));
        return documents(data.resolve("ud/en_ewt-train.conllu.gz"), names, roles);
    }

    /** The documents of GUM train as readings, by document name. */
    Map<String, Reading> gum() throws IOException {
        return documents(data.resolve("ud/gum-train.conllu.gz"), Map.of(), Map.of());
    }

    private static BufferedReader open(Path file) throws IOException {
        return new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
    }

    private static Map<String, List<String[]>> names(Path file) throws IOException {
        Map<String, List<String[]>> names = new HashMap<>();
        List<String[]> current = new ArrayList<>();
        try (BufferedReader in = open(file)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("# sent_id = ")) {
                    current = new ArrayList<>();
                    names.put(line.substring("# sent_id = ".length()).strip(), current);
                } else if (!line.isEmpty()) {
                    current.add(line.split("\t"));
                }
            }
        }
        return names;
    }

    private static Map<String, JsonNode> roles(Path file) throws IOException {
        Map<String, JsonNode> roles = new HashMap<>();
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader in = open(file)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                JsonNode node = json.readTree(line);
                roles.put(node.get("sent_id").asText(), node);
            }
        }
        return roles;
    }

    private static Map<String, Reading> documents(
            Path file, Map<String, List<String[]>> names, Map<String, JsonNode> roles) throws IOException {
        Map<String, Reading> documents = new java.util.LinkedHashMap<>();
        Builder builder = new Builder();
        String doc = "";
        List<String[]> rows = new ArrayList<>();
        String id = "";
        try (BufferedReader in = open(file)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("# newdoc")) {
                    builder.finish(doc, documents);
                    builder = new Builder();
                    doc = line.substring(line.indexOf('=') + 1).strip();
                } else if (line.startsWith("# sent_id")) {
                    id = line.substring(line.indexOf('=') + 1).strip();
                } else if (line.isEmpty()) {
                    builder.add(rows, names.getOrDefault(id, List.of()), roles.get(id));
                    rows = new ArrayList<>();
                } else if (!line.startsWith("#")
                        && line.substring(0, line.indexOf('\t')).matches("\\d+")) {
                    rows.add(line.split("\t"));
                }
            }
        }
        builder.finish(doc, documents);
        return documents;
    }

    private static final class Builder {

        private final StringBuilder text = new StringBuilder();
        private final List<Token> tokens = new ArrayList<>();
        private final List<Sentence> sentences = new ArrayList<>();
        private final List<Mention> mentions = new ArrayList<>();
        private final List<Predicate> predicates = new ArrayList<>();
        private final List<Object[]> open = new ArrayList<>();

        void add(List<String[]> rows, List<String[]> names, @Nullable JsonNode roles) {
            int first = tokens.size();
            int start = text.length();
            for (String[] row : rows) {
                int at = text.length();
                text.append(row[1]);
                int head = Integer.parseInt(row[6]);
                tokens.add(new Token(
                        new Span(at, text.length()),
                        row[1],
                        row[2].equals("_") ? row[1] : row[2],
                        row[3],
                        row[4],
                        head == 0 ? -1 : first + head - 1,
                        row[7]));
                if (!row[9].contains("SpaceAfter=No")) {
                    text.append(' ');
                }
            }
            sentences.add(
                    new Sentence(new Span(start, text.toString().stripTrailing().length()), first, tokens.size()));
            text.append('\n');
            addNames(first, rows.size(), names);
            addEntities(first, rows);
            addRoles(first, roles);
        }

        private void addNames(int first, int count, List<String[]> names) {
            for (int i = 0; i < names.size() && names.size() == count; i++) {
                String tag = names.get(i)[1];
                if (tag.startsWith("B-")) {
                    int end = i + 1;
                    while (end < count && names.get(end)[1].startsWith("I-")) {
                        end++;
                    }
                    EntityType type = EntityType.valueOf(tag.substring(2));
                    mentions.add(new Mention(new TokenRange(first + i, first + end), Mention.Kind.NAME, type, -1));
                }
            }
            for (int i = first; i < first + count && !names.isEmpty(); i++) {
                int token = i;
                boolean adjective = org.sayso.vocabulary.States.ofAdjective(
                                tokens.get(i).form())
                        .isPresent();
                boolean covered = mentions.stream()
                        .skip(Math.max(0, mentions.size() - 40))
                        .anyMatch(m -> m.range().contains(token));
                if (adjective && !covered) {
                    mentions.add(new Mention(new TokenRange(i, i + 1), Mention.Kind.NAME, EntityType.NORP, -1));
                }
            }
        }

        /** CorefUD's Entity= annotation: {@code (6-person-new-...} opens, {@code 6)} closes. */
        private void addEntities(int first, List<String[]> rows) {
            for (int i = 0; i < rows.size(); i++) {
                for (String misc : rows.get(i)[9].split("\\|")) {
                    if (misc.startsWith("Entity=")) {
                        brackets(misc.substring("Entity=".length()), first + i);
                    }
                }
            }
        }

        private void brackets(String value, int token) {
            java.util.regex.Matcher part = java.util.regex.Pattern.compile("\\(([^()]+)(\\))?|([^()]+)\\)")
                    .matcher(value);
            while (part.find()) {
                if (part.group(1) != null) {
                    String[] fields = part.group(1).split("-");
                    if (part.group(2) != null) {
                        entity(fields, token, token + 1);
                    } else {
                        open.add(new Object[] {fields, token});
                    }
                } else {
                    close(part.group(3), token);
                }
            }
        }

        private void close(String id, int token) {
            for (int i = open.size() - 1; i >= 0; i--) {
                String[] fields = (String[]) open.get(i)[0];
                if (fields[0].equals(id)) {
                    entity(fields, (Integer) open.remove(i)[1], token + 1);
                    return;
                }
            }
        }

        private void entity(String[] fields, int start, int end) {
            EntityType type = switch (fields[1]) {
                case "person" -> EntityType.PER;
                case "organization" -> EntityType.ORG;
                case "place" -> EntityType.LOC;
                case "event" -> EntityType.EVENT;
                case "time" -> EntityType.TIME;
                default -> EntityType.OTHER;
            };
            int head = head(start, end);
            String upos = tokens.get(head).upos();
            boolean name = tokens.get(head).xpos().startsWith("NNP");
            int left = start;
            int right = end;
            if (name) {
                left = head;
                right = head + 1;
                while (left > start && joined(left - 1, head)) {
                    left--;
                }
                while (right < end && joined(right, head)) {
                    right++;
                }
            }
            boolean adjective = org.sayso.vocabulary.States.ofAdjective(
                            tokens.get(head).form())
                    .isPresent();
            Mention.Kind kind = name || adjective
                    ? Mention.Kind.NAME
                    : upos.equals("PRON") ? Mention.Kind.PRONOUN : Mention.Kind.NOMINAL;
            mentions.add(new Mention(
                    new TokenRange(left, right),
                    kind,
                    adjective && !upos.equals("PROPN") ? EntityType.NORP : type,
                    Integer.parseInt(fields[0])));
        }

        private boolean joined(int token, int head) {
            Token word = tokens.get(token);
            return word.xpos().startsWith("NNP")
                            && !word.deprel().equals("nmod:desc")
                            && (word.head() == head || word.deprel().matches("flat|compound"))
                    || (word.form().equals("-"));
        }

        private int head(int start, int end) {
            for (int i = start; i < end; i++) {
                if (tokens.get(i).head() < start || tokens.get(i).head() >= end) {
                    return i;
                }
            }
            return start;
        }

        private void addRoles(int first, @Nullable JsonNode roles) {
            if (roles == null) {
                return;
            }
            for (JsonNode predicate : roles.get("predicates")) {
                List<Predicate.Argument> arguments = new ArrayList<>();
                for (JsonNode arg : predicate.get("args")) {
                    arguments.add(new Predicate.Argument(
                            arg.get("role").asText(),
                            new TokenRange(
                                    first + arg.get("start").asInt(),
                                    first + arg.get("end").asInt())));
                }
                predicates.add(new Predicate(
                        first + predicate.get("index").asInt(),
                        predicate.get("lemma").asText(),
                        predicate.get("roleset").asText(),
                        arguments,
                        Double.NaN));
            }
        }

        void finish(String doc, Map<String, Reading> documents) {
            if (!tokens.isEmpty()) {
                documents.put(
                        doc, new Reading(text.toString(), tokens, sentences, mentions, predicates, List.of(), "gold"));
            }
        }
    }
}
