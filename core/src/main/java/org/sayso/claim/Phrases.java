// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.Set;
import org.sayso.sentence.EntityType;
import org.sayso.sentence.Mention;
import org.sayso.sentence.TokenRange;
import org.sayso.vocabulary.Kind;

/** Trims the phrase around a word to a name or a short noun phrase: no determiner, no trailing clause, ten words at most. */
final class Phrases {

    private static final int MOST_WORDS = 10;
    private static final Set<String> INNER =
            Set.of("amod", "compound", "nummod", "nmod:desc", "flat", "goeswith", "nmod:poss");
    private static final Set<String> SHAPING = Set.of(
            "former",
            "then",
            "ex",
            "late",
            "current",
            "new",
            "acting",
            "outgoing",
            "incoming",
            "longtime",
            "long-time",
            "veteran",
            "newly",
            "own",
            "same",
            "said",
            "alleged",
            "then-",
            "one-time",
            "onetime",
            "recent",
            "old",
            "young",
            "first-time",
            "so-called",
            "embattled",
            "ousted",
            "disgraced",
            "famous",
            "famed",
            "popular",
            "powerful");

    private final Tree tree;
    private final Kinds kinds;
    private final Quantities quantities;

    Phrases(Tree tree, Kinds kinds, Quantities quantities) {
        this.tree = tree;
        this.kinds = kinds;
        this.quantities = quantities;
    }

    /** An argument for a role, filled by the phrase of a word. */
    Argument argument(String role, int token) {
        int mention = tree.mention(token);
        Quantities.Found number = quantities.of(token);
        TokenRange range = range(token);
        return new Argument(
                role, text(range), range, mention, resolved(token, mention), number == null ? null : number.quantity());
    }

    /** The words that say what a noun calls its bearer: "foreign minister", without whose and without "former". */
    Argument word(String role, int noun) {
        int start = noun;
        for (int child : tree.children(noun)) {
            if (child < start && belongsToTitle(child)) {
                start = child;
            }
        }
        while (start < noun && !belongsToTitle(start) && tree.head(start) == noun) {
            start++;
        }
        TokenRange range = new TokenRange(start, withFlat(noun));
        return new Argument(role, text(range), range, -1, true, null);
    }

    private boolean belongsToTitle(int child) {
        return tree.isAny(child, "compound", "amod", "nmod:desc", "goeswith", "punct")
                && !isNamed(child)
                && !SHAPING.contains(tree.lemma(child))
                && !org.sayso.vocabulary.States.ofAdjective(tree.form(child)).isPresent()
                && !isOpening(child);
    }

    private boolean isNamed(int token) {
        Mention name = tree.name(token);
        return name != null && name.type() != EntityType.TITLE && name.type() != EntityType.OTHER;
    }

    private boolean isOpening(int token) {
        return tree.at(token).upos().equals("PUNCT") && !tree.form(token).equals("-");
    }

    private int withFlat(int noun) {
        int end = noun + 1;
        while (end < tree.size() && tree.head(end) == noun && tree.is(end, "fixed")) {
            end++;
        }
        return end;
    }

    /** The trimmed phrase of a word. */
    TokenRange range(int token) {
        Mention name = tree.name(token);
        if (name != null && isWhole(name, token)) {
            return shortened(name.range());
        }
        if (tree.isVerb(token) && kinds.canBe(token, Kind.CLAUSE)) {
            return clause(token);
        }
        int start = leftEdge(token);
        int end = rightEdge(token, start);
        return trimmed(start, end, token);
    }

    private boolean isWhole(Mention name, int token) {
        boolean common =
                tree.at(token).xpos().equals("NN") || tree.at(token).xpos().equals("NNS");
        return !common || name.range().size() > 1;
    }

    private TokenRange shortened(TokenRange range) {
        int start = range.start();
        while (start < range.end() - 1 && isLead(start)) {
            start++;
        }
        int end = range.end();
        while (end > start + 1
                && (tree.is(end - 1, "punct") || tree.at(end - 1).xpos().equals("POS"))) {
            end--;
        }
        return new TokenRange(start, Math.min(end, start + MOST_WORDS));
    }

    private boolean isLead(int token) {
        String xpos = tree.at(token).xpos();
        return xpos.equals("DT")
                || xpos.equals("PRP$")
                || (tree.at(token).upos().equals("PUNCT") && !tree.form(token).equals("-"));
    }

    private TokenRange clause(int verb) {
        int end = verb + 1;
        int words = 1;
        while (end < tree.size() && words < MOST_WORDS && tree.reading.dominates(verb, end) && !isBreak(end)) {
            end++;
            words++;
        }
        int start = verb;
        int subject = tree.child(verb, "nsubj");
        if (subject >= 0 && verb - leftEdge(subject) < MOST_WORDS / 2) {
            start = leftEdge(subject);
        }
        end = Math.min(end, start + MOST_WORDS);
        while (start < verb && isLead(start)) {
            start++;
        }
        while (end > verb + 1 && !isSolid(end - 1)) {
            end--;
        }
        return new TokenRange(start, end);
    }

    private boolean isSolid(int token) {
        return !tree.isAny(token, "case", "mark", "det", "cc", "punct", "aux", "cop");
    }

    private boolean isBreak(int token) {
        String form = tree.form(token);
        return form.equals(",")
                || form.equals(";")
                || form.equals(":")
                || form.equals(".")
                || form.equals("(")
                || form.equals("\"")
                || form.equals("”");
    }

    private int leftEdge(int token) {
        int start = token;
        int sentence = tree.reading.sentenceOf(token).first();
        while (start > sentence && isInside(start - 1, token)) {
            start--;
        }
        return start;
    }

    /** Whether a token before the head belongs to the phrase, through modifiers only. */
    private boolean isInside(int token, int head) {
        int i = token;
        for (int depth = 0; depth < 12 && i >= 0 && i != head; depth++) {
            String deprel = tree.at(i).deprel();
            boolean part = INNER.contains(deprel) || INNER.contains(tree.at(i).relation()) || isGlue(i, head);
            if (!part) {
                return false;
            }
            i = tree.head(i);
        }
        return i == head;
    }

    private boolean isGlue(int token, int head) {
        return tree.isAny(token, "case", "det", "punct", "advmod", "cc", "conj", "nmod", "fixed", "obl", "appos")
                        && tree.head(token) != head
                || tree.isAny(token, "punct", "det", "advmod") && tree.head(token) == head && token < head;
    }

    private int rightEdge(int token, int start) {
        int end = token + 1;
        while (end < tree.size()
                && tree.isAny(end, "flat", "fixed", "goeswith")
                && tree.reading.dominates(token, end)) {
            end++;
        }
        for (int child : tree.children(token)) {
            boolean next = child >= end && tree.is(child, "nmod") && !tree.is(child, "nmod:poss") && !isMention(child);
            if (!next) {
                continue;
            }
            int first = phraseStart(child);
            int last = phraseEnd(child);
            boolean fits = first == end && last - start <= MOST_WORDS && isClose(child);
            if (!fits) {
                break;
            }
            end = last;
        }
        return end;
    }

    /** Only prepositions that say which thing is meant stay in the phrase; where and when it was are told elsewhere. */
    private boolean isClose(int child) {
        String preposition = tree.preposition(child);
        return switch (preposition) {
            case "of", "for", "to", "on", "with", "from", "against", "between", "about", "over", "near" -> true;
            case "in", "at" ->
                !kinds.canBe(child, Kind.QUANTITY)
                        && !tree.at(child).xpos().startsWith("NNP")
                        && isLocalNoun(tree.head(child));
            default -> false;
        };
    }

    private boolean isLocalNoun(int noun) {
        return kinds.canBe(noun, Kind.PLACE) || kinds.canBe(noun, Kind.FACILITY);
    }

    private boolean isMention(int child) {
        return tree.at(child).upos().equals("PRON");
    }

    private int phraseStart(int token) {
        int start = leftEdge(token);
        while (start > 0
                && tree.reading.dominates(token, start - 1)
                && tree.isAny(start - 1, "case", "det", "punct", "amod", "fixed")) {
            start--;
        }
        return start;
    }

    private int phraseEnd(int token) {
        int end = token + 1;
        while (end < tree.size()
                && tree.isAny(end, "flat", "fixed", "goeswith")
                && tree.reading.dominates(token, end)) {
            end++;
        }
        Mention name = tree.name(token);
        if (name != null && name.range().end() > end && name.range().contains(token)) {
            end = name.range().end();
        }
        for (int child : tree.children(token)) {
            boolean inner = child >= end
                    && tree.is(child, "nmod")
                    && tree.preposition(child).equals("of");
            if (inner && phraseStart(child) == end) {
                end = phraseEnd(child);
            }
        }
        return end;
    }

    private TokenRange trimmed(int start, int end, int head) {
        int left = start;
        while (left < head && (isLead(left) || tree.at(left).xpos().equals("PDT") || isBarrier(left, head))) {
            left++;
        }
        int right = end;
        while (right > head + 1 && !isSolid(right - 1)) {
            right--;
        }
        if (right - left > MOST_WORDS) {
            left = Math.max(left, head - 4);
            right = Math.min(right, left + MOST_WORDS);
        }
        return new TokenRange(left, right);
    }

    private boolean isBarrier(int token, int head) {
        boolean direct = tree.head(token) == head;
        boolean possessor =
                tree.at(token).xpos().equals("POS") || tree.at(token).upos().equals("PUNCT");
        return possessor
                || (direct && tree.is(token, "advmod"))
                || (direct && tree.is(token, "amod") && SHAPING.contains(tree.lemma(token)))
                || tree.is(token, "cc");
    }

    private boolean resolved(int token, int mention) {
        boolean pronoun =
                tree.at(token).upos().equals("PRON") || tree.at(token).xpos().equals("PRP$");
        if (!pronoun) {
            return true;
        }
        return mention >= 0 && tree.chain(mention).stream().anyMatch(other -> other.kind() != Mention.Kind.PRONOUN);
    }

    String text(TokenRange range) {
        return tree.reading.text(range).replaceAll("\\s+", " ");
    }
}
