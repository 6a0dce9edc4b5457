// SPDX-License-Identifier: Apache-2.0
package org.sayso.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.sayso.sentence.Attribution;
import org.sayso.sentence.EntityType;
import org.sayso.sentence.Mention;
import org.sayso.sentence.Predicate;
import org.sayso.sentence.Token;
import org.sayso.sentence.TokenRange;

/** Turns the scores of a window into the layers of a reading. Immutable; safe for several threads. */
final class Decoder {

    private static final int[] NONE = {};

    private final Model model;
    private final Lemmatizer lemmatizer;
    private final List<String> upos;
    private final List<String> xpos;
    private final List<String> relations;
    private final List<String> rolesets;
    private final int rootRelation;
    private final Map<String, Integer> relationNumbers = new HashMap<>();
    private final Bio names;
    private final RoleDecoder roles;

    private final Map<String, int[]> rolesetsOfLemma;

    Decoder(Model model, Lemmatizer lemmatizer) {
        this.model = model;
        this.lemmatizer = lemmatizer;
        upos = model.labels("upos");
        xpos = model.labels("xpos");
        relations = model.labels("rel");
        rolesets = model.labels("rolesets");
        rootRelation = relations.indexOf("root");
        relations.forEach(relation -> relationNumbers.put(relation, relationNumbers.size()));
        names = new Bio(model.labels("names"));
        roles = new RoleDecoder(model.role(), model.labels("roles"));
        rolesetsOfLemma = byLemma(model.labels("lemmas"), rolesets);
    }

    /** The verbs that rolesets are named after: "lead" of {@code lead.02}. */
    static Set<String> verbs(List<String> rolesets) {
        return byLemma(List.of(), rolesets).keySet();
    }

    /**
     * The numbers of the rolesets that each lemma may have: those seen with it in training, such as {@code "go go.02 go_on.15"},
     * else those that bear its name.
     */
    static Map<String, int[]> byLemma(List<String> lemmas, List<String> rolesets) {
        Map<String, Integer> numbers = new HashMap<>();
        Map<String, List<Integer>> found = new HashMap<>();
        for (int i = 0; i < rolesets.size(); i++) {
            String roleset = rolesets.get(i);
            int dot = roleset.lastIndexOf('.');
            String name = (dot < 0 ? roleset : roleset.substring(0, dot)).replace('_', '-');
            numbers.put(roleset, i);
            found.computeIfAbsent(name, n -> new ArrayList<>()).add(i);
        }
        for (String line : lemmas) {
            List<String> words = List.of(line.split(" "));
            found.put(
                    words.get(0),
                    words.stream()
                            .skip(1)
                            .map(numbers::get)
                            .filter(Objects::nonNull)
                            .toList());
        }
        Map<String, int[]> out = new HashMap<>();
        found.forEach((lemma, own) ->
                out.put(lemma, own.stream().mapToInt(Integer::intValue).toArray()));
        return out;
    }

    /** The words of one sentence within its window, and where they stand in the document. */
    private record Place(int from, int to, int shift) {

        TokenRange range(int start, int end) {
            return new TokenRange(start + shift, end + shift);
        }
    }

    /** Adds the layers of a window's sentences; {@code words} are the document's, {@code first} is the window's first. */
    void decode(Scores scores, Window window, List<Word> words, int first, Layers layers) {
        for (int s = 0; s < window.sentences(); s++) {
            Place place = new Place(window.bounds()[s], window.bounds()[s + 1], first);
            if (place.from < place.to) {
                List<Token> tokens = tokens(scores, place, words);
                layers.tokens().addAll(tokens);
                names(scores, place, tokens, layers.mentions());
                predicates(scores, place, tokens, layers.predicates());
                nodes(scores, place, tokens, window.first() + s, layers.nodes());
            }
        }
        attributions(scores, first, layers.attributions());
    }

    private List<Token> tokens(Scores scores, Place place, List<Word> words) {
        int size = place.to - place.from;
        float[][] arcs = new float[size][size + 1];
        for (int i = 0; i < size; i++) {
            float[] row = scores.arcs()[place.from + i];
            arcs[i][0] = row[0];
            System.arraycopy(row, place.from + 1, arcs[i], 1, size);
        }
        int[] heads = SpanningTree.decode(arcs);
        float[] work = new float[model.relation().labels()];
        List<Token> tokens = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            int at = place.from + i;
            Word word = words.get(at + place.shift);
            String pos = upos.get(scores.upos()[at]);
            String tag = xpos.get(scores.xpos()[at]);
            int head = heads[i] < 0 ? -1 : heads[i] + place.from;
            String relation = head < 0 ? "root" : relation(scores, head, at, work);
            tokens.add(new Token(
                    word.span(),
                    word.form(),
                    lemmatizer.lemma(word.form(), pos, tag),
                    pos,
                    tag.equals("XX") ? "FW" : tag,
                    head < 0 ? -1 : head + place.shift,
                    relation));
        }
        return tokens;
    }

    private String relation(Scores scores, int head, int dependent, float[] work) {
        model.relation().score(scores.relation(), head, dependent, work);
        int best = rootRelation == 0 ? 1 : 0;
        for (int l = best + 1; l < work.length; l++) {
            if (l != rootRelation && work[l] > work[best]) {
                best = l;
            }
        }
        return relations.get(best);
    }

    private void names(Scores scores, Place place, List<Token> tokens, List<Mention> mentions) {
        int[] path = names.best(scores.names(), place.from, place.to);
        for (Bio.Chunk chunk : NameEdges.mended(names.chunks(path, place.from), tokens, place.from)) {
            mentions.add(new Mention(
                    place.range(chunk.start(), chunk.end()), Mention.Kind.NAME, EntityType.valueOf(chunk.label()), -1));
        }
    }

    private void nodes(Scores scores, Place place, List<Token> tokens, int sentence, List<Antecedents.Node> nodes) {
        int shift = place.from + place.shift;
        for (int i = 0; i < tokens.size(); i++) {
            if (Antecedents.takesPart(tokens, i, shift)) {
                int at = place.from + i;
                nodes.add(new Antecedents.Node(
                        shift + i,
                        sentence,
                        Antecedents.phrase(tokens, i, shift),
                        scores.antecedent()[at],
                        scores.alone()[at]));
            }
        }
    }

    private RoleDecoder.Tree tree(List<Token> tokens, int shift) {
        int[] heads = new int[tokens.size()];
        int[] relationOf = new int[tokens.size()];
        for (int i = 0; i < heads.length; i++) {
            Token token = tokens.get(i);
            heads[i] = token.head() < 0 ? -1 : token.head() - shift;
            relationOf[i] = relationNumbers.getOrDefault(token.deprel(), rootRelation);
        }
        return new RoleDecoder.Tree(new Paths(heads, relationOf, relations.size()), new ArgumentSpans(tokens, heads));
    }

    private void predicates(Scores scores, Place place, List<Token> tokens, List<Predicate> predicates) {
        RoleDecoder.Tree tree = tree(tokens, place.from + place.shift);
        for (int i = place.from; i < place.to; i++) {
            if (scores.predicate()[i] > 0) {
                String lemma = tokens.get(i - place.from).lemma();
                int roleset = roleset(scores.roleset()[i], lemma);
                predicates.add(new Predicate(
                        i + place.shift,
                        lemma,
                        roleset < 0 ? lemma + ".01" : rolesets.get(roleset),
                        arguments(scores, place, i, roleset, tree),
                        scores.factuality()[i]));
            }
        }
    }

    private List<Predicate.Argument> arguments(
            Scores scores, Place place, int predicate, int roleset, RoleDecoder.Tree tree) {
        return roles.arguments(scores.role(), place.from, predicate, roleset, tree).stream()
                .map(argument -> new Predicate.Argument(
                        argument.role(),
                        place.range(
                                argument.range().start() + place.from,
                                argument.range().end() + place.from)))
                .toList();
    }

    /** The number of the best roleset among those of the lemma, or -1 where it has none. */
    private int roleset(float[] query, String lemma) {
        int best = -1;
        float top = Float.NEGATIVE_INFINITY;
        for (int candidate : rolesetsOfLemma.getOrDefault(lemma, NONE)) {
            float score = dot(query, model.rolesets()[candidate]);
            if (score > top) {
                top = score;
                best = candidate;
            }
        }
        return best;
    }

    private static float dot(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** Attributions of the window: each word that begins a cue asks every word of the window whose part it is. */
    private void attributions(Scores scores, int shift, List<Attribution> attributions) {
        int size = scores.cue().length;
        List<String> parts = model.labels("quote");
        float[] work = new float[parts.size()];
        for (int cue = 0; cue < size; cue++) {
            if (scores.cue()[cue] > 0) {
                int[] part = new int[size];
                for (int j = 0; j < size; j++) {
                    part[j] = model.quote().best(scores.quote(), cue, j, work);
                }
                part[cue] = parts.indexOf("CUE");
                attributions.add(new Attribution(
                        ranges(part, parts.indexOf("SOURCE"), shift),
                        ranges(part, parts.indexOf("CUE"), shift),
                        ranges(part, parts.indexOf("CONTENT"), shift)));
            }
        }
    }

    private static List<TokenRange> ranges(int[] part, int wanted, int shift) {
        List<TokenRange> ranges = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= part.length; i++) {
            boolean in = i < part.length && part[i] == wanted;
            if (in && start < 0) {
                start = i;
            } else if (!in && start >= 0) {
                ranges.add(new TokenRange(start + shift, i + shift));
                start = -1;
            }
        }
        return ranges;
    }
}
