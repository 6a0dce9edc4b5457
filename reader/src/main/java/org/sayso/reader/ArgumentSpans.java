// SPDX-License-Identifier: Apache-2.0
package org.sayso.reader;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sayso.sentence.Token;
import org.sayso.sentence.TokenRange;

/**
 * From the head word of an argument to its span within one sentence, the same as {@code training/spans.py}: what hangs from the head
 * word. Where the head governs the predicate ("people who ..."), the way to the predicate, what else belongs to the clause and what
 * is an argument of its own is left out. An object takes in what is said of it ("found the news hopeful") unless that is an
 * argument of its own. Punctuation at the ends is left out unless it closes what opens inside.
 */
final class ArgumentSpans {

    private static final Set<String> CLAUSE = Set.of(
            "nsubj",
            "csubj",
            "cop",
            "aux",
            "punct",
            "mark",
            "cc",
            "conj",
            "parataxis",
            "expl",
            "discourse",
            "vocative",
            "advmod",
            "obl",
            "advcl");
    private static final Set<String> PHRASE =
            Set.of("case", "mark", "cc", "punct", "nsubj", "cop", "aux", "advcl", "expl", "obl", "advmod");
    private static final Set<String> MODIFIED = Set.of(
            "case",
            "mark",
            "cc",
            "punct",
            "nsubj",
            "cop",
            "aux",
            "advcl",
            "expl",
            "obl",
            "advmod",
            "acl",
            "conj",
            "nmod",
            "appos",
            "parataxis");
    /** The noun of a light verb, and the light verb, by themselves. */
    private static final Set<String> ALONE = Set.of("ARGM-PRR", "ARGM-LVB");
    /** What shows that the head of a clause says something of a subject of its own. */
    private static final Set<String> SUBJECT = Set.of("nsubj", "csubj", "cop", "aux", "expl");

    private static final Set<String> ENDS = Set.of(",", ".", "?", "!");
    private static final Map<String, String> OPENS = Map.of(")", "(", "]", "[", "”", "“", "’", "‘", "''", "``");
    private static final Set<String> SAME = Set.of("\"", "'");

    private final List<Token> tokens;
    private final int[] heads;
    private final List<List<Integer>> children = new ArrayList<>();

    /** @param heads of each word its governor within the sentence, -1 for the root */
    ArgumentSpans(List<Token> tokens, int[] heads) {
        this.tokens = tokens;
        this.heads = heads;
        tokens.forEach(token -> children.add(new ArrayList<>()));
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] >= 0) {
                children.get(heads[i]).add(i);
            }
        }
    }

    /**
     * The span of a predicate's argument that has this head word.
     *
     * @param labelled the words that are head of an argument of this predicate
     */
    TokenRange of(int predicate, int word, String role, BitSet labelled) {
        if (word == predicate || ALONE.contains(role)) {
            return new TokenRange(word, word + 1);
        }
        BitSet inside = new BitSet(heads.length);
        set(word, true, inside);
        int below = below(word, predicate);
        if (below >= 0) {
            set(below, false, inside);
            leaveOutClause(predicate, word, below, inside);
            leaveOutArguments(word, labelled, inside);
        } else if (heads[word] == predicate && isObject(word)) {
            takeInPredication(predicate, word, labelled, inside);
        }
        return trimmed(inside, word);
    }

    private boolean isObject(int word) {
        String relation = tokens.get(word).relation();
        return relation.equals("obj") || relation.equals("iobj");
    }

    private void takeInPredication(int predicate, int object, BitSet labelled, BitSet inside) {
        for (int child : children.get(predicate)) {
            if (child > object && tokens.get(child).relation().equals("xcomp") && !labelled.get(child)) {
                set(child, true, inside);
            }
        }
    }

    private void leaveOutArguments(int word, BitSet labelled, BitSet inside) {
        for (int child : children.get(word)) {
            if (labelled.get(child) && inside.get(child)) {
                set(child, false, inside);
            }
        }
    }

    /** The node under {@code word} on the way to the predicate, or -1 where the word does not govern it. */
    private int below(int word, int predicate) {
        int below = -1;
        int k = predicate;
        while (k >= 0 && k != word) {
            below = k;
            k = heads[k];
        }
        return k == word ? below : -1;
    }

    private void leaveOutClause(int predicate, int word, int below, BitSet inside) {
        String way = tokens.get(below).relation();
        Set<String> dropped = switch (way) {
            case "acl" -> PHRASE;
            case "amod", "compound" -> MODIFIED;
            default -> CLAUSE;
        };
        for (int child : children.get(word)) {
            String relation = tokens.get(child).relation();
            boolean between = predicate < child && child < word && !relation.equals("punct");
            boolean kept = way.equals("cop") && (between || (child > word && belongs(word, child)));
            if (dropped.contains(relation) && !kept) {
                set(child, false, inside);
            }
        }
    }

    /** Whether what follows the head of a copula is part of what is said of the subject. */
    private boolean belongs(int word, int child) {
        return switch (tokens.get(child).relation()) {
            case "obl", "advcl", "advmod" -> true;
            case "conj" ->
                (!isVerb(child) || isVerb(word))
                        && children.get(child).stream()
                                .noneMatch(k -> SUBJECT.contains(tokens.get(k).relation()));
            default -> false;
        };
    }

    private boolean isVerb(int word) {
        return tokens.get(word).upos().equals("VERB");
    }

    private void set(int node, boolean value, BitSet inside) {
        inside.set(node, value);
        for (int child : children.get(node)) {
            set(child, value, inside);
        }
    }

    private TokenRange trimmed(BitSet inside, int word) {
        int start = inside.previousClearBit(word) + 1;
        int end = inside.nextClearBit(word);
        while (end - 1 > word && mark(end - 1) && !closesInside(start, end)) {
            end--;
        }
        while (start < word && mark(start) && !opensInside(start, end)) {
            start++;
        }
        return new TokenRange(start, end);
    }

    private boolean mark(int word) {
        return tokens.get(word).upos().equals("PUNCT");
    }

    private boolean opensInside(int start, int end) {
        String first = tokens.get(start).form();
        return tokens.subList(start + 1, end).stream().anyMatch(t -> pair(first, t.form()));
    }

    /** A quote that ends in a mark of its own is speech, and its quotation marks stand outside. */
    private boolean closesInside(int start, int end) {
        String last = tokens.get(end - 1).form();
        if (!last.equals(")")
                && !last.equals("]")
                && ENDS.contains(tokens.get(end - 2).form())) {
            return false;
        }
        return tokens.subList(start, end - 1).stream().anyMatch(t -> pair(t.form(), last));
    }

    private static boolean pair(String open, String close) {
        return open.equals(OPENS.get(close)) || (open.equals(close) && SAME.contains(open));
    }
}
