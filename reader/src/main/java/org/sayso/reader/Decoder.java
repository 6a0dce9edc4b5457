// SPDX-License-Identifier: Apache-2.0
package org.sayso.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final Bio names;
    private final Bio roles;
    private final Map<String, int[]> rolesetsOfLemma;

    Decoder(Model model, Lemmatizer lemmatizer) {
        this.model = model;
        this.lemmatizer = lemmatizer;
        upos = model.labels("upos");
        xpos = model.labels("xpos");
        relations = model.labels("rel");
        rolesets = model.labels("rolesets");
        rootRelation = relations.indexOf("root");
        names = new Bio(model.labels("names"));
        roles = new Bio(model.labels("roles"));
        rolesetsOfLemma = byLemma(rolesets);
    }

    /** Lemmas of the rolesets: "lead" of {@code lead.02}. */
    static Map<String, int[]> byLemma(List<String> rolesets) {
        Map<String, int[]> out = new HashMap<>();
        for (int i = 0; i < rolesets.size(); i++) {
            String roleset = rolesets.get(i);
            int dot = roleset.lastIndexOf('.');
            String lemma = (dot < 0 ? roleset : roleset.substring(0, dot)).replace('_', '-');
            int[] before = out.getOrDefault(lemma, new int[0]);
            int[] after = Arrays.copyOf(before, before.length + 1);
            after[before.length] = i;
            out.put(lemma, after);
        }
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

    private void predicates(Scores scores, Place place, List<Token> tokens, List<Predicate> predicates) {
        for (int i = place.from; i < place.to; i++) {
            if (scores.predicate()[i] > 0) {
                Token token = tokens.get(i - place.from);
                String lemma = token.lemma();
                predicates.add(new Predicate(
                        i + place.shift,
                        lemma,
                        roleset(scores.roleset()[i], lemma),
                        arguments(scores, place, i),
                        scores.factuality()[i]));
            }
        }
    }

    private String roleset(float[] query, String lemma) {
        int[] candidates = rolesetsOfLemma.get(lemma);
        if (candidates == null) {
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

    private List<Predicate.Argument> arguments(Scores scores, Place place, int predicate) {
        float[][] table = new float[place.to - place.from][model.role().labels()];
        for (int j = place.from; j < place.to; j++) {
            model.role().score(scores.role(), predicate, j, table[j - place.from]);
        }
        List<Predicate.Argument> arguments = new ArrayList<>();
        for (Bio.Chunk chunk : roles.chunks(roles.best(table, 0, table.length), place.from)) {
            arguments.add(new Predicate.Argument(chunk.label(), place.range(chunk.start(), chunk.end())));
        }
        return arguments;
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
