// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.sayso.sentence.EntityType;
import org.sayso.sentence.Mention;
import org.sayso.sentence.Reading;
import org.sayso.sentence.TokenRange;
import org.sayso.vocabulary.Kind;

/**
 * The titles of a text: the words for a post or function that stand beside someone or are said of someone, as "Finance
 * Minister" in "Finance Minister Anna Berg", "chairman" in "Karl Ott, the chairman of the bank". Read off the tree with the
 * lexicon of posts.
 */
public final class Titles {

    private Titles() {}

    /** The titles in the order of the text, as mentions that belong to no chain. */
    public static List<Mention> in(Reading reading) {
        Tree tree = new Tree(Straightener.straight(reading));
        Kinds kinds = new Kinds(tree, new BitSet());
        Frames frames = new Frames(tree);
        Phrases phrases = new Phrases(tree, kinds, new Quantities(tree, new BitSet()));
        List<Mention> titles = new ArrayList<>();
        for (int token = 0; token < tree.size(); token++) {
            boolean post = Kinds.ofNoun(tree.lemma(token)).contains(Kind.POST)
                    && !tree.isVerb(token)
                    && !tree.isInsideName(token)
                    && !frames.denoting(token).fillers("self").isEmpty();
            TokenRange range = post ? phrases.word("title", token).range() : null;
            if (range != null
                    && titles.stream().noneMatch(other -> other.range().overlaps(range))) {
                titles.add(new Mention(range, Mention.Kind.NOMINAL, EntityType.TITLE, -1));
            }
        }
        return titles;
    }
}
