// SPDX-License-Identifier: Apache-2.0
package org.sayso.reader;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
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

    private final Model model;
    private final Lemmatizer lemmatizer;
    private final List<String> upos;
    private final List<String> xpos;
    private final List<String> relations;
    private final List<String> rolesets;
    private final int rootRelation;
    private final Map<String, Integer> relationNumbers = new HashMap<>();
    private final Bio names;
    /** "O" first, then the roles. */
    private final List<String> roles;

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
        roles = model.labels("roles");
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
                names(scores, place, layers.mentions());
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

    private void names(Scores scores, Place place, List<Mention> mentions) {
        int[] path = names.best(scores.names(), place.from, place.to);
        for (Bio.Chunk chunk : names.chunks(path, place.from)) {
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

    /** What the arguments are read from: the ways through a sentence's tree, and what hangs from its words. */
    private record Tree(Paths paths, ArgumentSpans spans) {}

    private Tree tree(List<Token> tokens, int shift) {
        int[] heads = new int[tokens.size()];
        int[] relationOf = new int[tokens.size()];
        for (int i = 0; i < heads.length; i++) {
            Token token = tokens.get(i);
            heads[i] = token.head() < 0 ? -1 : token.head() - shift;
            relationOf[i] = relationNumbers.getOrDefault(token.deprel(), rootRelation);
        }
        return new Tree(new Paths(heads, relationOf, relations.size()), new ArgumentSpans(tokens, heads));
    }

    private void predicates(Scores scores, Place place, List<Token> tokens, List<Predicate> predicates) {
        Tree tree = tree(tokens, place.from + place.shift);
        for (int i = place.from; i < place.to; i++) {
            if (scores.predicate()[i] > 0) {
                Token token = tokens.get(i - place.from);
                String lemma = token.lemma();
                predicates.add(new Predicate(
                        i + place.shift,
                        lemma,
                        roleset(scores.roleset()[i], lemma),
                        arguments(scores, place, i, tree),
                        scores.factuality()[i]));
            }
        }
    }

    private String roleset(float[] query, String lemma) {
        int[] candidates = rolesetsOfLemma.get(lemma);
        if (candidates == null || candidates.length == 0) {
            return lemma + ".01";
        }
        int best = candidates[0];
        float top = Float.NEGATIVE_INFINITY;
        for (int candidate : candidates) {
            float score = dot(query, model.rolesets()[candidate]);
            if (score > top) {
                top = score;
                best = candidate;
            }
        }
        return rolesets.get(best);
    }

    private static float dot(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** What a word is to a predicate, and how surely. */
    private record Role(int word, int label, double score) {}

    /** The surest arguments first; one that would overlap a surer one is left out. */
    private List<Predicate.Argument> arguments(Scores scores, Place place, int predicate, Tree tree) {
        List<Role> found = roles(scores, place, predicate, tree.paths().from(predicate - place.from));
        found.sort(Comparator.comparingDouble(Role::score).reversed().thenComparingInt(Role::word));
        BitSet taken = new BitSet();
        List<Predicate.Argument> arguments = new ArrayList<>();
        for (Role role : found) {
            TokenRange range = tree.spans().of(predicate - place.from, role.word());
            if (taken.get(range.start(), range.end()).isEmpty()) {
                taken.set(range.start(), range.end());
                arguments.add(new Predicate.Argument(
                        roles.get(role.label()), place.range(range.start() + place.from, range.end() + place.from)));
            }
        }
        arguments.sort(Comparator.comparingInt(argument -> argument.range().start()));
        return arguments;
    }

    private List<Role> roles(Scores scores, Place place, int predicate, int[] paths) {
        float[] work = new float[model.role().labels()];
        List<Role> found = new ArrayList<>();
        for (int j = place.from; j < place.to; j++) {
            int label = model.role().best(scores.role(), predicate, j, work, paths[j - place.from]);
            if (label > 0) {
                found.add(new Role(j - place.from, label, work[label] - logSum(work)));
            }
        }
        return found;
    }

    private static double logSum(float[] scores) {
        float top = Float.NEGATIVE_INFINITY;
        for (float score : scores) {
            top = Math.max(top, score);
        }
        double sum = 0;
        for (float score : scores) {
            sum += Math.exp(score - top);
        }
        return top + Math.log(sum);
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
