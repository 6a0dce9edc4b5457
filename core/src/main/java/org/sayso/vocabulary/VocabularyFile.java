// SPDX-License-Identifier: Apache-2.0
package org.sayso.vocabulary;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sayso.text.SaysoException;
import org.sayso.vocabulary.ClaimType.Nature;
import org.sayso.vocabulary.Wording.ArgumentRule;
import org.sayso.vocabulary.Wording.Condition;
import org.sayso.vocabulary.Wording.Trigger;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Parses one file of the vocabulary. Its grammar:
 *
 * <pre>
 * type: killing                  # one type a file
 * nature: event                  # event or state
 * symmetric: false
 * says: Someone is killed.
 * roles:
 *   victim: {kinds: [person], optional: false, repeats: true, least: 1, says: who dies}
 * maps: {wikidata: P157}
 * wordings:
 *   - name: kill
 *     verb: [kill, gun down]     # or noun, denotes, adjective, shape; lexicon:NAME stands for a whole list
 *     args: {subject: actor, object|of: {role: victim, kinds: [person]}}
 *     with: {object: [responsibility]}       # must stand there; a mapping {kinds: [...]} asks for kinds; "text" is any place in the text
 *     without: {object: [bill]}
 *     set: {position: supports}
 *     negative: false
 *     matches:
 *       - The army killed two men. => killing(actor = army; victim = two men)
 *     rejects:
 *       - The committee killed the bill.
 * </pre>
 */
final class VocabularyFile {

    private static final Pattern EXPECTED = Pattern.compile("(.*\\S)\\s*=>\\s*((?:[a-z]+ )*)([a-z_]+)\\((.*)\\)");
    private static final String[] TYPE_KEYS = {"type", "nature", "symmetric", "says", "roles", "maps", "wordings"};
    private static final String[] WORDING_KEYS = {
        "name",
        "verb",
        "noun",
        "denotes",
        "adjective",
        "shape",
        "args",
        "with",
        "without",
        "set",
        "negative",
        "matches",
        "rejects"
    };

    private final String file;
    private final YamlMap root;
    private final String type;
    private final List<Role> roles;

    private VocabularyFile(String file, YamlMap root) {
        this.file = file;
        this.root = root;
        this.type = root.text("type");
        this.roles = roles(root.map("roles", "roles of " + type));
    }

    /** @param file how messages name it: {@code vocabulary/killing.yaml} */
    static ClaimType parse(String file, String yaml) {
        try {
            Node node = new Compose(LoadSettings.builder().setLabel(file).build())
                    .composeString(yaml)
                    .orElseThrow(
                            () -> new SaysoException("S201", file + ": the file is empty. Write a type or remove it."));
            YamlMap root = YamlMap.of(file, "the type", node).allow(TYPE_KEYS);
            return new VocabularyFile(file, root).type();
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            throw new SaysoException("S202", file + ":" + line + ": this is no YAML: " + e.getProblem() + ".", e);
        }
    }

    private ClaimType type() {
        List<Wording> wordings = new ArrayList<>();
        for (Node node : root.list("wordings")) {
            wordings.add(wording(node));
        }
        Nature nature = oneOf(root, "nature", Nature.class);
        return new ClaimType(
                type,
                nature,
                root.flag("symmetric"),
                root.text("says"),
                roles,
                maps(root.map("maps", "maps of " + type)),
                wordings);
    }

    private List<Role> roles(YamlMap map) {
        List<Role> roles = new ArrayList<>();
        for (String name : map.keys()) {
            YamlMap role = map.map(name, "role '" + name + "'").allow("kinds", "optional", "repeats", "least", "says");
            roles.add(new Role(
                    name,
                    kinds(role),
                    role.flag("optional"),
                    role.flag("repeats"),
                    role.number("least", 1),
                    role.text("says", "")));
        }
        return roles;
    }

    private Wording wording(Node node) {
        YamlMap unnamed = YamlMap.of(file, "a wording of " + type, node);
        String name = unnamed.text("name");
        YamlMap map = YamlMap.of(file, "wording '" + name + "'", node).allow(WORDING_KEYS);
        Trigger trigger = trigger(map, node);
        List<Condition> conditions = new ArrayList<>(conditions(map, "with", true));
        conditions.addAll(conditions(map, "without", false));
        return new Wording(
                name,
                type,
                trigger,
                map.lemmas(trigger.name().toLowerCase(Locale.ROOT)),
                arguments(map.map("args", "args of wording '" + name + "'")),
                conditions,
                constants(map.map("set", "set of wording '" + name + "'")),
                map.flag("negative"),
                examples(map, "matches", true),
                examples(map, "rejects", false),
                map.at(node));
    }

    private static Trigger trigger(YamlMap map, Node node) {
        List<Trigger> triggers = Stream.of(Trigger.values())
                .filter(trigger -> map.has(trigger.name().toLowerCase(Locale.ROOT)))
                .toList();
        if (triggers.size() != 1) {
            throw map.error(
                    "S203",
                    node,
                    "a wording needs exactly one of verb, noun, denotes, adjective and shape, not " + triggers.size()
                            + ".");
        }
        return triggers.get(0);
    }

    private List<ArgumentRule> arguments(YamlMap map) {
        List<ArgumentRule> rules = new ArrayList<>();
        for (String slots : map.keys()) {
            Node value = map.value(slots);
            boolean plain = !(value instanceof MappingNode);
            YamlMap detail =
                    plain ? map : map.map(slots, "argument '" + slots + "'").allow("role", "kinds");
            String role = plain ? map.text(slots) : detail.text("role");
            knownRole(map, role, map.keyNode(slots));
            rules.add(new ArgumentRule(slots(slots), role, plain ? Set.of() : kinds(detail)));
        }
        return rules;
    }

    private List<Condition> conditions(YamlMap wording, String key, boolean wanted) {
        YamlMap map = wording.map(key, "'" + key + "'");
        List<Condition> conditions = new ArrayList<>();
        for (String slots : map.keys()) {
            Node value = map.value(slots);
            boolean kinds = value instanceof MappingNode;
            YamlMap detail = kinds ? map.map(slots, "condition '" + slots + "'").allow("kinds") : map;
            Set<String> lemmas = kinds ? Set.of() : value instanceof SequenceNode ? map.lemmas(slots) : Set.of();
            conditions.add(new Condition(slots(slots), lemmas, kinds ? kinds(detail) : Set.of(), wanted));
        }
        return conditions;
    }

    private Map<String, String> constants(YamlMap map) {
        Map<String, String> constants = new LinkedHashMap<>();
        for (String role : map.keys()) {
            knownRole(map, role, map.keyNode(role));
            constants.put(role, map.text(role));
        }
        return constants;
    }

    private static Map<String, String> maps(YamlMap map) {
        Map<String, String> maps = new LinkedHashMap<>();
        for (String other : map.keys()) {
            maps.put(other, map.text(other));
        }
        return maps;
    }

    private void knownRole(YamlMap map, String role, Node place) {
        List<String> known = Stream.concat(roles.stream().map(Role::name), Stream.of("place"))
                .toList();
        if (!known.contains(role)) {
            throw map.unknown("role", role, place, known);
        }
    }

    private static List<String> slots(String alternatives) {
        return Stream.of(alternatives.split("\\|")).map(String::strip).toList();
    }

    private static Set<Kind> kinds(YamlMap map) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        List<String> known = Stream.of(Kind.values()).map(Kind::word).toList();
        for (Node node : map.list("kinds")) {
            String word = map.scalar(node);
            if (word.equals("any")) {
                return EnumSet.allOf(Kind.class);
            }
            if (!known.contains(word)) {
                throw map.unknown("kind", word, node, known);
            }
            kinds.add(Kind.valueOf(word.toUpperCase(Locale.ROOT)));
        }
        return kinds;
    }

    private List<Example> examples(YamlMap map, String key, boolean matching) {
        List<Example> examples = new ArrayList<>();
        for (Node node : map.list(key)) {
            examples.add(
                    matching ? match(map, node) : new Example(map.scalar(node), Set.of(), List.of(), map.at(node)));
        }
        return examples;
    }

    private Example match(YamlMap map, Node node) {
        Matcher parts = EXPECTED.matcher(map.scalar(node));
        if (!parts.matches() || !parts.group(3).equals(type)) {
            throw map.error("S203", node, "write 'A sentence. => " + type + "(role = words; role = words)'.");
        }
        List<Example.Value> values = new ArrayList<>();
        for (String pair : parts.group(4).split(";")) {
            String[] sides = pair.split("=", 2);
            knownRole(map, sides[0].strip(), node);
            values.add(new Example.Value(sides[0].strip(), sides.length > 1 ? sides[1].strip() : ""));
        }
        Set<String> markers = new LinkedHashSet<>(List.of(parts.group(2).strip().split(" ")));
        markers.remove("");
        return new Example(parts.group(1), markers, values, map.at(node));
    }

    private static <E extends Enum<E>> E oneOf(YamlMap map, String key, Class<E> choices) {
        String word = map.text(key);
        List<String> known = Stream.of(choices.getEnumConstants())
                .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                .toList();
        if (!known.contains(word)) {
            throw map.unknown(key, word, map.keyNode(key), known);
        }
        return Enum.valueOf(choices, word.toUpperCase(Locale.ROOT));
    }
}
