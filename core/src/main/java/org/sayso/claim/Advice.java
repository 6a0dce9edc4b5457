// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sayso.claim.Frame.Filler;

/**
 * Finds who says that another should do something: "the government should raise taxes, X said", "you should resign, X told Y".
 * What is said to be likely ("the vote should end in May"), known, or not to be done is left alone.
 */
final class Advice {

    private static final Set<String> MODALS = Set.of("should", "must", "ought");
    /** Verbs of what befalls someone: after "should" they tell what is likely. */
    private static final Set<String> BEFALLING = Set.of(
            "be",
            "have",
            "win",
            "lose",
            "know",
            "see",
            "get",
            "feel",
            "expect",
            "come",
            "become",
            "happen",
            "understand",
            "hear",
            "remember",
            "think",
            "believe",
            "arrive",
            "reach",
            "receive",
            "benefit",
            "suffer",
            "note",
            "like",
            "want",
            "need",
            "grow",
            "rise",
            "fall",
            "realize",
            "realise",
            "worry",
            "hope",
            "fear",
            "deserve",
            "mean",
            "prove",
            "continue",
            "face",
            "own");

    private static final Set<String> RULING = Set.of("rule", "order", "decree", "direct", "propose", "move");

    private final Tree tree;
    private final Frames frames;

    Advice(Tree tree, Frames frames) {
        this.tree = tree;
        this.frames = frames;
    }

    /** The frames at a verb of saying: {@code subject} speaks, {@code object} should act, {@code complement} is what to do. */
    List<Frame> at(int saying) {
        List<Frame> found = new ArrayList<>();
        boolean speech =
                tree.isVerb(saying) && (Embedding.speech(tree.lemma(saying)) || RULING.contains(tree.lemma(saying)));
        int speaker = speech && !isAsked(saying) ? frames.surfaceSubject(saying, 0) : -1;
        if (speaker >= 0 && tree.at(speaker).upos().equals("NUM")) {
            return found;
        }
        for (int child : speaker < 0 ? new int[0] : tree.children(saying)) {
            if (tree.isAny(child, "ccomp", "parataxis")) {
                for (int said : tree.conjuncts(child)) {
                    addIfAdvised(found, saying, speaker, said);
                }
            }
        }
        return found;
    }

    private void addIfAdvised(List<Frame> found, int saying, int speaker, int said) {
        int deed = isNeed(said) ? tree.child(said, "xcomp") : said;
        int actor = subject(said);
        boolean so = deed >= 0
                && tree.lemma(deed).equals("do")
                && tree.form(deed + 1 < tree.size() ? deed + 1 : deed).equals("so");
        boolean neither = actor >= 0
                && tree.has(actor, "cc:preconj")
                && tree.lemma(tree.child(actor, "cc:preconj")).equals("neither");
        boolean anybody = actor >= 0
                && Set.of("anybody", "anyone", "nobody", "everybody", "everyone", "people")
                        .contains(tree.lemma(actor));
        if (so || neither || anybody) {
            return;
        }
        boolean advised = deed >= 0
                && tree.isVerb(deed)
                && (deed != said || hasModal(said) || isWished(saying, said))
                && !BEFALLING.contains(tree.lemma(deed))
                && actor >= 0
                && actor != speaker
                && !isSelf(actor);
        if (advised && isPlain(said) && isPlain(deed) && !(deed != said && isMeans(said, deed))) {
            Frame frame = new Frame(saying);
            frame.add("subject", new Filler(speaker, false, false));
            frame.add("word", Filler.alone(saying));
            if (!frames.isPassive(deed)) {
                frame.add("object", isYou(actor) ? addressee(saying) : actor);
            }
            frame.add("complement", Filler.alone(deed));
            found.add(frame);
        }
    }

    /** "Insisted that the bank publish the names": a bare verb after a verb that may ask for it. */
    private boolean isWished(int saying, int said) {
        return (RULING.contains(tree.lemma(saying))
                        || Set.of("insist", "suggest", "ask").contains(tree.lemma(saying)))
                && isBare(said)
                && tree.is(said, "ccomp")
                && tree.has(said, "mark")
                && !tree.has(said, "aux");
    }

    /** "The bank publish": a form that its subject could not have in a plain sentence. */
    private boolean isBare(int verb) {
        int subject = tree.child(verb, "nsubj");
        return tree.at(verb).xpos().equals("VB")
                || tree.at(verb).xpos().equals("VBP")
                        && subject >= 0
                        && tree.at(subject).xpos().matches("NN|NNP")
                        && !tree.has(subject, "conj");
    }

    /** Saying whether or what somebody should do advises nothing, nor does not saying that he should. */
    private boolean isAsked(int saying) {
        return Set.of("ask", "wonder", "question", "doubt", "deny", "joke", "think", "feel", "know")
                        .contains(tree.lemma(saying))
                || frames.verb(saying).has("not");
    }

    /** "needs to go", but not "will need to go", which tells what is coming. */
    private boolean isNeed(int verb) {
        return tree.isVerb(verb) && tree.lemma(verb).equals("need") && !tree.has(verb, "aux");
    }

    /** "To win, they need to carry the north": what somebody needs for an end of his own is not asked of him. */
    private boolean isMeans(int need, int deed) {
        for (int verb : new int[] {need, deed}) {
            for (int child : tree.children(verb)) {
                int mark = tree.is(child, "advcl") ? tree.child(child, "mark") : -1;
                if (mark >= 0 && tree.lemma(mark).equals("to") && !tree.has(child, "nsubj")) {
                    return true;
                }
            }
        }
        return false;
    }

    private int subject(int verb) {
        int subject = frames.surfaceSubject(verb, 0);
        int own = tree.child(verb, "nsubj");
        return own >= 0 && tree.isRelative(own) ? -1 : subject;
    }

    private boolean hasModal(int verb) {
        for (int child : tree.children(verb)) {
            if (tree.is(child, "aux") && MODALS.contains(tree.lemma(child))) {
                return true;
            }
        }
        return false;
    }

    /** Neither negated, nor of the past, nor asked, nor under a condition. */
    private boolean isPlain(int verb) {
        for (int child : tree.children(verb)) {
            boolean not = tree.isNot(child);
            boolean past = tree.is(child, "aux") && tree.lemma(child).equals("have");
            boolean open = tree.is(child, "mark") && Set.of("if", "whether").contains(tree.lemma(child));
            boolean asked = tree.at(child).xpos().startsWith("W") && child < verb && !tree.is(child, "nsubj");
            if (not || past || open || asked) {
                return false;
            }
        }
        return true;
    }

    private boolean isSelf(int actor) {
        return Set.of("i", "we", "it", "one", "this", "that", "there").contains(tree.lemma(actor));
    }

    private boolean isYou(int actor) {
        return tree.lemma(actor).equals("you");
    }

    /** Who is told, -1 where nobody is. */
    private int addressee(int saying) {
        Frame frame = frames.verb(saying);
        int told = Frames.first(frame, "iobject");
        return told >= 0 ? told : Frames.first(frame, "object");
    }
}
