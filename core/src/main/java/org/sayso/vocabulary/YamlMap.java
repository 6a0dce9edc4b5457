// SPDX-License-Identifier: Apache-2.0
package org.sayso.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.text.SaysoException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A YAML mapping that knows its file and lines, and which of its keys were asked for. */
final class YamlMap {

    private final String file;
    private final String what;
    private final Node node;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();

    private YamlMap(String file, String what, Node node) {
        this.file = file;
        this.what = what;
        this.node = node;
    }

    /** @param what how messages call it: {@code wording 'kill-verb'} */
    static YamlMap of(String file, String what, Node node) {
        YamlMap map = new YamlMap(file, what, node);
        if (!(node instanceof MappingNode)) {
            throw map.error("S203", node, what + " must be a mapping of keys to values.");
        }
        for (NodeTuple tuple : ((MappingNode) node).getValue()) {
            String key = map.scalar(tuple.getKeyNode());
            if (map.values.put(key, tuple.getValueNode()) != null) {
                throw map.error("S205", tuple.getKeyNode(), "key '" + key + "' stands twice in " + what + ".");
            }
            map.keys.put(key, tuple.getKeyNode());
        }
        return map;
    }

    /** Fails on the first key that is not among those allowed. */
    YamlMap allow(String... allowed) {
        for (Map.Entry<String, Node> key : keys.entrySet()) {
            if (!Arrays.asList(allowed).contains(key.getKey())) {
                throw unknown("key", key.getKey(), key.getValue(), Arrays.asList(allowed));
            }
        }
        return this;
    }

    Set<String> keys() {
        return values.keySet();
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    String text(String key) {
        Node value = values.get(key);
        if (value == null) {
            throw error("S203", node, what + " lacks the key '" + key + "'.");
        }
        return scalar(value);
    }

    String text(String key, String otherwise) {
        return values.containsKey(key) ? text(key) : otherwise;
    }

    boolean flag(String key) {
        String value = text(key, "false");
        if (!value.equals("true") && !value.equals("false")) {
            throw error("S203", keyNode(key), "'" + key + "' must be true or false, not '" + value + "'.");
        }
        return value.equals("true");
    }

    int number(String key, int otherwise) {
        String value = text(key, String.valueOf(otherwise));
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw error("S203", keyNode(key), "'" + key + "' must be a whole number, not '" + value + "'.");
        }
    }

    /** The nodes of a list; a single value counts as a list of one; empty where the key is absent. */
    List<Node> list(String key) {
        Node value = values.get(key);
        if (value == null) {
            return List.of();
        }
        return value instanceof SequenceNode ? ((SequenceNode) value).getValue() : List.of(value);
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Node item : list(key)) {
            texts.add(scalar(item));
        }
        return texts;
    }

    /** The lemmas of a list, with {@code lexicon:NAME} replaced by what the lexicon holds. */
    Set<String> lemmas(String key) {
        return lemmas(list(key));
    }

    Set<String> lemmas(List<Node> items) {
        Set<String> lemmas = new LinkedHashSet<>();
        for (Node item : items) {
            String text = scalar(item);
            if (text.startsWith("lexicon:")) {
                lemmas.addAll(Lexicon.named(text.substring("lexicon:".length())).entries());
            } else {
                lemmas.add(text);
            }
        }
        return lemmas;
    }

    YamlMap map(String key, String what) {
        Node value = values.get(key);
        return of(file, what, value == null ? emptyNode() : value);
    }

    Node value(String key) {
        Node value = values.get(key);
        if (value == null) {
            throw error("S203", node, what + " lacks the key '" + key + "'.");
        }
        return value;
    }

    String scalar(Node value) {
        if (!(value instanceof ScalarNode)) {
            throw error("S203", value, "one word or sentence was expected in " + what + ".");
        }
        return ((ScalarNode) value).getValue();
    }

    Node keyNode(String key) {
        return keys.getOrDefault(key, node);
    }

    String at(Node place) {
        int line = place.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
        return file + ":" + line;
    }

    SaysoException unknown(String sort, String word, Node place, List<String> known) {
        String nearest = nearest(word, known);
        String hint = nearest == null ? "Known: " + String.join(", ", known) + "." : "Did you mean '" + nearest + "'?";
        return error("S204", place, "unknown " + sort + " '" + word + "' in " + what + ". " + hint);
    }

    SaysoException error(String code, Node place, String sentence) {
        return new SaysoException(code, at(place) + ": " + sentence);
    }

    private Node emptyNode() {
        return new MappingNode(node.getTag(), List.of(), org.snakeyaml.engine.v2.common.FlowStyle.BLOCK);
    }

    private static @Nullable String nearest(String word, List<String> known) {
        String best = null;
        int least = Math.max(2, word.length() / 2) + 1;
        for (String candidate : known) {
            int distance = distance(word, candidate);
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return best;
    }

    /** Levenshtein's edit distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
