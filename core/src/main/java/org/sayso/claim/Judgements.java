// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Frame.Filler;
import org.sayso.sentence.TokenRange;
import org.sayso.vocabulary.Lexicon;

/** What somebody is quoted as finding good or bad: "the plan is a mistake, X said". */
final class Judgements {

    /** Words that are judged without being named. */
    private static final Set<String> VAGUE =
            Set.of("there", "what", "i", "we", "you", "one", "everything", "nothing", "something", "which", "that");

    private static final Set<String> SEEMING =
            Set.of("seem", "appear", "look", "sound", "remain", "prove", "become", "feel");

    private final Tree tree;
    private final Frames frames;
    private final Speakers speakers;

    Judgements(Tree tree, Frames frames, Speakers speakers) {
        this.tree = tree;
        this.frames = frames;
        this.speakers = speakers;
    }

    /** The frame at what somebody is against: "many are against the dam". */
    @Nullable
    Frame against(int noun) {
        int subject =
                tree.has(noun, "cop") && tree.preposition(noun).equals("against") ? frames.surfaceSubject(noun, 0) : -1;
        if (subject < 0 || subject == noun) {
            return null;
        }
        Frame frame = new Frame(noun);
        frame.add("subject", subject);
        frame.add("object", noun);
        return frame;
    }

    /** The frame at a predicate that judges: {@code subject} speaks, {@code object} is judged; null where nobody is said to judge. */
    @Nullable
    Frame at(int predicate) {
        if (!Lexicon.named("judgements").contains(tree.lemma(predicate)) || !isPredicate(predicate)) {
            return null;
        }
        int judged = judged(predicate);
        int quoted = speaker(speakers, tree, predicate);
        int speaker = quoted >= 0 ? quoted : inTheEyesOf(predicate);
        boolean open = judged >= 0 && tree.at(judged).upos().equals("PRON") && !tree.isKnown(tree.mention(judged));
        if (open || judged < 0 || speaker < 0 || speaker == judged || VAGUE.contains(tree.lemma(judged))) {
            return null;
        }
        Frame frame = new Frame(predicate);
        frame.add("subject", Filler.alone(tree.antecedent(speaker)));
        frame.add("object", new Filler(judged, tree.isVerb(judged), false));
        frame.add("word", Filler.alone(predicate));
        return frame;
    }

    private boolean isPredicate(int word) {
        boolean open = tree.isAny(word, "amod", "compound", "nmod", "obj", "nsubj")
                || tree.has(word, "case") // "is in danger" judges nothing
                || tree.at(word).deprel().equals("acl:relcl")
                || tree.isVerb(word)
                || tree.at(word).xpos().matches("JJ[RS]");
        boolean seeming = tree.is(word, "xcomp")
                && tree.at(word).upos().equals("ADJ")
                && SEEMING.contains(tree.lemma(tree.head(word)));
        return !open && (tree.has(word, "cop") && !tree.is(word, "xcomp") || seeming);
    }

    /** The subject; behind an empty "it", what it stands for. */
    private int judged(int predicate) {
        int subject = frames.surfaceSubject(predicate, 0);
        boolean empty = subject >= 0 && tree.lemma(subject).equals("it");
        if (subject >= 0
                && Set.of("fact", "idea", "notion").contains(tree.lemma(subject))
                && tree.has(subject, "acl")) {
            return tree.child(subject, "acl");
        }
        if (!empty && subject >= 0) {
            return subject;
        }
        int clause = tree.child(predicate, "csubj");
        return clause >= 0 || !empty ? clause : subject;
    }

    /** "For critics, the plan is a mistake": the one before the subject; -1 for nobody. */
    private int inTheEyesOf(int predicate) {
        int subject = tree.child(predicate, "nsubj");
        for (int child : tree.children(predicate)) {
            boolean eyes = tree.is(child, "obl")
                    && child < subject
                    && Set.of("for", "to").contains(tree.preposition(child));
            if (eyes) {
                return child;
            }
        }
        return -1;
    }

    /** The nearest speaker of a word, in its own sentence, who does not speak of himself as "I"; -1 where the outlet speaks. */
    static int speaker(Speakers speakers, Tree tree, int word) {
        for (Speaker speaker : speakers.of(word)) {
            TokenRange range = speaker.range();
            int head = range == null ? -1 : tree.reading.headOf(range);
            if (head >= 0
                    && tree.inOneSentence(head, word)
                    && !Set.of("i", "we", "you").contains(tree.lemma(head))) {
                return head;
            }
        }
        return -1;
    }
}
