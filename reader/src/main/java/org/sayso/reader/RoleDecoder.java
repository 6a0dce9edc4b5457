// SPDX-License-Identifier: Apache-2.0
package org.sayso.reader;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.sayso.sentence.Predicate;
import org.sayso.sentence.TokenRange;

/**
 * The arguments of a predicate: each word of its sentence is the head of an argument or of none; the surest word has the first say.
 * A numbered role is given once, and an argument that would overlap a surer one is left out. Immutable.
 */
final class RoleDecoder {

    private static final Pattern NUMBERED = Pattern.compile("ARG[0-5]");

    private final Pairs pairs;
    /** "O" first, then the roles. */
    private final List<String> roles;

    private final boolean[] numbered;

    RoleDecoder(Pairs pairs, List<String> roles) {
        this.pairs = pairs;
        this.roles = roles;
        numbered = new boolean[roles.size()];
        for (int r = 0; r < numbered.length; r++) {
            numbered[r] = NUMBERED.matcher(roles.get(r)).matches();
        }
    }

    /** What the arguments are read from: the ways through a sentence's tree, and what hangs from its words. */
    record Tree(Paths paths, ArgumentSpans spans) {}

    /** A word, the scores of its roles, and how sure the best of them is. */
    private record Candidate(int word, float[] scores, double sureness) {}

    /**
     * The arguments in the order of the sentence, as ranges of its words.
     *
     * @param projections of all words of the window
     * @param from        the sentence's first word in the window
     * @param predicate   the predicate in the window
     * @param roleset     its number, or -1
     */
    List<Predicate.Argument> arguments(float[][] projections, int from, int predicate, int roleset, Tree tree) {
        List<Candidate> candidates = candidates(projections, from, predicate, roleset, tree.paths());
        int[] labels = labels(candidates, tree.paths().size());
        BitSet labelled = new BitSet();
        for (int w = 0; w < labels.length; w++) {
            labelled.set(w, labels[w] > 0);
        }
        BitSet taken = new BitSet();
        List<Predicate.Argument> arguments = new ArrayList<>();
        for (Candidate candidate : candidates) {
            int word = candidate.word();
            if (labelled.get(word)) {
                String role = roles.get(labels[word]);
                TokenRange range = tree.spans().of(predicate - from, word, role, labelled);
                if (taken.get(range.start(), range.end()).isEmpty()) {
                    taken.set(range.start(), range.end());
                    arguments.add(new Predicate.Argument(role, range));
                }
            }
        }
        arguments.sort(Comparator.comparingInt(argument -> argument.range().start()));
        return arguments;
    }

    /** The words of the sentence that may head an argument, the surest first. */
    private List<Candidate> candidates(float[][] projections, int from, int predicate, int roleset, Paths ways) {
        int[] paths = ways.from(predicate - from);
        BitSet able = ways.heads(predicate - from);
        List<Candidate> candidates = new ArrayList<>();
        for (int w = able.nextSetBit(0); w >= 0; w = able.nextSetBit(w + 1)) {
            float[] scores = new float[roles.size()];
            pairs.score(projections, predicate, from + w, scores, paths[w], roleset + 1);
            candidates.add(new Candidate(w, scores, sureness(scores)));
        }
        candidates.sort(
                Comparator.comparingDouble(Candidate::sureness).reversed().thenComparingInt(Candidate::word));
        return candidates;
    }

    /** Of each word the number of its role, 0 for none. */
    private int[] labels(List<Candidate> candidates, int words) {
        boolean[] given = new boolean[roles.size()];
        int[] labels = new int[words];
        for (Candidate candidate : candidates) {
            int best = best(candidate.scores(), given);
            labels[candidate.word()] = best;
            given[best] = numbered[best];
        }
        return labels;
    }

    private static int best(float[] scores, boolean[] given) {
        int best = 0;
        for (int r = 1; r < scores.length; r++) {
            if (scores[r] > scores[best] && !given[r]) {
                best = r;
            }
        }
        return best;
    }

    /** The log probability of the best role. */
    private static double sureness(float[] scores) {
        float top = Float.NEGATIVE_INFINITY;
        for (float score : scores) {
            top = Math.max(top, score);
        }
        double sum = 0;
        for (float score : scores) {
            sum += Math.exp(score - top);
        }
        return -Math.log(sum);
    }
}
