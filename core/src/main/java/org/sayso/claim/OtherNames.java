// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Frame.Filler;
import org.sayso.sentence.Mention;

/** Names that a noun for a name gives: "her real name is Anna Berg", "under the alias Karl Ott", "changed its name to Norvia". */
final class OtherNames {

    private static final Set<String> NOUNS = Set.of(
            "name",
            "nickname",
            "alias",
            "pseudonym",
            "codename",
            "moniker",
            "sobriquet",
            "guerre",
            "plume",
            "handle",
            "callsign",
            "acronym",
            "abbreviation",
            "surname",
            "title");
    /** Verbs whose subject has the name that is their object. */
    private static final Set<String> BEARING =
            Set.of("bear", "use", "adopt", "take", "assume", "carry", "receive", "acquire", "earn", "get", "choose");

    private static final Set<String> GIVING = Set.of("give", "earn", "get", "win", "bestow");
    /** Verbs whose object somebody brings out under a name of his own. */
    private static final Set<String> WRITING =
            Set.of("write", "publish", "record", "release", "register", "use", "have", "make");

    private static final Set<String> CHANGING = Set.of("change", "shorten", "switch");

    private final Tree tree;
    private final Frames frames;

    OtherNames(Tree tree, Frames frames) {
        this.tree = tree;
        this.frames = frames;
    }

    @Nullable
    Frame at(int noun) {
        if (!NOUNS.contains(tree.lemma(noun)) || tree.name(noun) != null) {
            return null;
        }
        int head = tree.head(noun);
        boolean subject = head >= 0 && tree.is(noun, "nsubj") && tree.has(head, "cop");
        boolean title = tree.lemma(noun).equals("title");
        if (subject && tree.at(noun).xpos().equals("NNS")) {
            return null; // "the names of the wounded are X, Y and Z"
        }
        if (subject) {
            int owner = owner(noun);
            boolean whose = owner >= 0 && tree.lemma(owner).equals("whose") && tree.is(head, "appos");
            return title ? null : pair(noun, whose ? tree.head(head) : owner, isNamed(head) ? head : -1);
        }
        if (head < 0 || !tree.isVerb(head)) {
            return null;
        }
        if (CHANGING.contains(tree.lemma(head)) && tree.isAny(noun, "obj", "nsubj")) {
            Frame verb = frames.verb(head);
            int owner = owner(noun);
            boolean pronoun = owner >= 0 && tree.at(owner).upos().equals("PRON") && verb.has("subject");
            return pair(noun, pronoun ? Frames.first(verb, "subject") : owner, named(verb, "to"));
        }
        if (tree.is(noun, "obl") && tree.preposition(noun).equals("as") && BEARING.contains(tree.lemma(head))) {
            Frame verb = frames.verb(head); // "used X as an alias"
            return pair(noun, Frames.first(verb, "subject"), named(verb, "object"));
        }
        int other = title ? -1 : given(noun);
        return other < 0 ? null : pair(noun, bearer(noun, head), other);
    }

    /** The name that the noun explains: "the name Anna Berg", "the name of Anna Berg". */
    private int given(int noun) {
        int best = -1;
        for (int child : tree.children(noun)) {
            boolean beside = tree.isAny(child, "appos", "flat");
            boolean of = tree.is(child, "nmod") && tree.preposition(child).equals("of");
            best = child > noun && (beside || of) && isNamed(child) && !tree.has(noun, "nmod:poss") | beside
                    ? child
                    : best;
        }
        return best;
    }

    /** Who has the name: the owner, the subject of "bears", "uses", "goes by", the receiver of "earned him". */
    private int bearer(int noun, int verb) {
        Frame frame = frames.verb(verb);
        if (tree.is(noun, "obj")) {
            int receiver = GIVING.contains(tree.lemma(verb)) ? Frames.first(frame, "iobject") : -1;
            int subject = BEARING.contains(tree.lemma(verb)) ? Frames.first(frame, "subject") : -1;
            return receiver >= 0 ? receiver : subject;
        }
        String preposition = tree.preposition(noun);
        if (tree.has(verb, "obj") && !WRITING.contains(tree.lemma(verb)) && !frames.isPassive(verb)) {
            return -1; // "runs a chain of shops under the name Norvia"
        }
        boolean by = Set.of("by", "under", "to", "with").contains(preposition)
                && (preposition.equals("under")
                        || Set.of("go", "know", "answer", "call").contains(tree.lemma(verb)));
        if (!tree.is(noun, "obl") || !by) {
            return -1;
        }
        return Frames.first(frame, frames.isPassive(verb) ? "object" : "subject");
    }

    private int owner(int noun) {
        Frame phrase = frames.phrase(noun);
        int possessive = Frames.first(phrase, "possessive");
        return possessive >= 0 ? possessive : Frames.first(phrase, "of");
    }

    private int named(Frame frame, String slot) {
        List<Integer> names = frame.fillers(slot).stream()
                .map(Filler::token)
                .filter(this::isNamed)
                .toList();
        return names.isEmpty() ? -1 : names.get(0);
    }

    private boolean isNamed(int token) {
        Mention name = tree.name(token);
        return name != null || tree.isName(token);
    }

    private @Nullable Frame pair(int token, int self, int other) {
        if (self < 0 || other < 0 || self == other) {
            return null;
        }
        return Frame.pair(token, self, other);
    }
}
