// SPDX-License-Identifier: Apache-2.0
package org.sayso.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sayso.sentence.Mention;
import org.sayso.sentence.Reading;
import org.sayso.sentence.Token;
import org.sayso.sentence.TokenRange;

/** The phrase of a noun: the words that name it, without the clauses that hang on it. */
record NounPhrase(Reading reading, int head) {

    private static final Set<String> CUT = Set.of(
            "acl",
            "appos",
            "parataxis",
            "punct",
            "cc",
            "case",
            "mark",
            "advcl",
            "dep",
            "cop",
            "nsubj",
            "aux",
            "advmod:emph");
    private static final int MOST_WORDS = 14;

    /** The tokens from the first to the last word of the phrase. */
    TokenRange range() {
        int start = head;
        int end = head + 1;
        for (int token : own()) {
            start = Math.min(start, token);
            end = Math.max(end, token + 1);
        }
        start = Math.max(start, afterPreposition());
        while (start < head && reading.tokens().get(start).upos().equals("DET")) {
            start++;
        }
        while (end > head + 1 && reading.tokens().get(end - 1).upos().equals("PUNCT")) {
            end--;
        }
        return whole(new TokenRange(start, Math.min(end, start + Math.max(MOST_WORDS, head + 1 - start))));
    }

    /** A name at the end is never cut in two. */
    private TokenRange whole(TokenRange range) {
        return reading.mentions().stream()
                .filter(mention -> mention.kind() == Mention.Kind.NAME
                        && mention.range().contains(range.end() - 1)
                        && mention.range().end() > range.end())
                .findFirst()
                .map(mention -> new TokenRange(range.start(), mention.range().end()))
                .orElse(range);
    }

    private int afterPreposition() {
        return reading.children(head).stream()
                .filter(child ->
                        child < head && reading.tokens().get(child).relation().equals("case"))
                .mapToInt(child -> child + 1)
                .max()
                .orElse(0);
    }

    String text() {
        return reading.text(range());
    }

    private List<Integer> own() {
        List<Integer> own = new ArrayList<>();
        collect(head, own, 0);
        return own;
    }

    private void collect(int token, List<Integer> own, int depth) {
        own.add(token);
        if (depth > 6) {
            return;
        }
        for (int child : reading.children(token)) {
            Token word = reading.tokens().get(child);
            boolean clause = word.upos().equals("VERB")
                    && !word.relation().equals("amod")
                    && !word.relation().equals("compound");
            boolean kept = !CUT.contains(word.relation())
                    || word.relation().equals("case") && depth > 0
                    || depth == 0 && isCloseName(child);
            boolean late = depth > 1 && word.relation().equals("nmod");
            boolean time = word.deprel().endsWith("unmarked") || word.deprel().endsWith("tmod");
            if (kept && !clause && !late && !time && (!word.relation().equals("conj") || depth == 0)) {
                collect(child, own, depth + 1);
            } else if (word.relation().equals("punct") && inside(child)) {
                own.add(child);
            }
        }
    }

    /** "The state company Keltara Hydro": a name right behind its noun belongs to it. */
    private boolean isCloseName(int child) {
        return reading.tokens().get(child).relation().equals("appos")
                && reading.mentions().stream()
                        .anyMatch(mention -> mention.kind() == Mention.Kind.NAME
                                && mention.range().start() == head + 1
                                && mention.range().contains(child));
    }

    private boolean inside(int punctuation) {
        return punctuation < head
                && punctuation > 0
                && reading.tokens().get(punctuation).form().equals("-");
    }

    /** Whether a word belongs to the phrase in the widest sense: anything that hangs on its head. */
    boolean dominates(int token) {
        return reading.dominates(head, token);
    }
}
