// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.sentence.Attribution;
import org.sayso.sentence.Mention;
import org.sayso.sentence.TokenRange;
import org.sayso.vocabulary.Kind;

/** What somebody says that no typed claim holds: the last resort, so that who said it is not lost. */
final class Statements {

    private static final Set<Kind> SPEAKERS = Set.of(Kind.PERSON, Kind.GROUP, Kind.STATE, Kind.WORK);
    private static final int SHORTEST = 3;
    private static final int LONGEST = 60;

    private final Tree tree;
    private final Kinds kinds;
    private final Phrases phrases;

    Statements(Tree tree, Kinds kinds, Phrases phrases) {
        this.tree = tree;
        this.kinds = kinds;
        this.phrases = phrases;
    }

    /**
     * What is said.
     *
     * @param trigger the word that says it
     */
    record Said(int trigger, Argument speaker, Argument topic) {}

    /**
     * The statements of a text.
     *
     * @param carried the words that carry typed claims: what is said with them is no statement
     */
    List<Said> in(List<Attribution> attributions, BitSet carried) {
        List<Said> statements = new ArrayList<>();
        BitSet told = new BitSet();
        for (Attribution attribution : attributions) {
            Said said = said(attribution, carried);
            if (said != null && !told.get(said.trigger())) {
                told.set(said.trigger());
                statements.add(said);
            }
        }
        return statements;
    }

    private @Nullable Said said(Attribution attribution, BitSet carried) {
        if (attribution.source().isEmpty()
                || attribution.cue().isEmpty()
                || attribution.content().isEmpty()) {
            return null;
        }
        int source = tree.reading.headOf(attribution.source().get(0));
        int cue = tree.reading.headOf(attribution.cue().get(0));
        TokenRange content = attribution.content().get(0);
        boolean typed = isCarried(cue, cue + 1, carried)
                || attribution.content().stream().anyMatch(range -> isCarried(range.start(), range.end(), carried));
        boolean inside = attribution.content().stream().anyMatch(range -> range.contains(source));
        if (typed || inside || !tree.inOneSentence(cue, content.start()) || !isClause(content) || !isSpeaker(source)) {
            return null;
        }
        TokenRange words = trimmed(content);
        Argument topic = new Argument("topic", phrases.text(words), words, -1, true, null);
        return new Said(cue, phrases.argument("speaker", source), topic);
    }

    private static boolean isCarried(int start, int end, BitSet carried) {
        int next = carried.nextSetBit(start);
        return next >= 0 && next < end;
    }

    private boolean isClause(TokenRange content) {
        for (int i = content.start(); i < content.end(); i++) {
            if (tree.predicate(i) != null && content.size() >= SHORTEST) {
                return true;
            }
        }
        return false;
    }

    /** A name, or somebody that a noun tells of; a pronoun only where it stands for one of them. */
    private boolean isSpeaker(int source) {
        int mention = tree.mention(source);
        boolean known =
                mention >= 0 && tree.chain(mention).stream().anyMatch(other -> other.kind() != Mention.Kind.PRONOUN);
        return known && kinds.of(source).stream().anyMatch(SPEAKERS::contains);
    }

    /** Without the "that" and the marks around it; whole, because what is cut may say otherwise. */
    private TokenRange trimmed(TokenRange content) {
        int start = content.start();
        int end = Math.min(content.end(), start + LONGEST);
        while (start + 1 < end && (isMark(start) || tree.lemma(start).equals("that"))) {
            start++;
        }
        while (end - 1 > start && isMark(end - 1)) {
            end--;
        }
        return new TokenRange(start, end);
    }

    private boolean isMark(int token) {
        return tree.at(token).upos().equals("PUNCT");
    }
}
