// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Frame.Filler;
import org.sayso.vocabulary.Lexicon;
import org.sayso.vocabulary.States;

/** Adjectives that tell of whom a thing is made up, and whose it is: "is mainly Buddhist", "the state-run station". */
final class Makeup {

    private static final Set<String> MOSTLY = Set.of(
            "mainly",
            "mostly",
            "predominantly",
            "predominately",
            "largely",
            "overwhelmingly",
            "primarily",
            "chiefly",
            "majority",
            "entirely",
            "all",
            "almost");
    private static final Set<String> LOOKS = Set.of(
            "white",
            "black",
            "male",
            "female",
            "hispanic",
            "latino",
            "asian",
            "african-american",
            "indigenous",
            "secular",
            "rural",
            "urban",
            "wooden",
            "wood",
            "steel",
            "concrete",
            "brick",
            "glass",
            "arab",
            "kurdish");

    private static final Set<String> RUN =
            Set.of("run", "own", "control", "operate", "sponsor", "fund", "finance", "manage", "administer");
    private static final Set<String> NO_OWNERS = Set.of(
            "well",
            "badly",
            "poorly",
            "privately",
            "publicly",
            "pre",
            "self",
            "long",
            "short",
            "re",
            "co",
            "remote",
            "radio",
            "computer",
            "campaign",
            "republican",
            "democrat",
            "democratic",
            "gop",
            "tory");

    private final Tree tree;
    private final Frames frames;

    Makeup(Tree tree, Frames frames) {
        this.tree = tree;
        this.frames = frames;
    }

    @Nullable
    Frame at(int word) {
        int adverb = tree.child(word, "advmod");
        if (adverb < 0 || adverb > word || !MOSTLY.contains(tree.lemma(adverb)) || !isSort(word)) {
            return null;
        }
        int head = tree.head(word);
        int whole = tree.has(word, "cop")
                ? frames.surfaceSubject(word, 0)
                : tree.is(word, "amod") && head > word && tree.isNominal(head) ? head : -1;
        if (whole < 0) {
            return null;
        }
        Frame frame = new Frame(word);
        frame.add("self", Filler.alone(whole));
        frame.add("word", Filler.alone(word));
        return frame;
    }

    /** "The state-run station", "the refinery is government-owned". */
    @Nullable
    Frame run(int participle) {
        int owner = participle - 2;
        boolean joined = owner >= 0
                && tree.inOneSentence(owner, participle)
                && tree.form(participle - 1).equals("-")
                && isRun(participle)
                && tree.isNominal(owner)
                && !NO_OWNERS.contains(tree.lemma(owner));
        int thing =
                joined ? tree.has(participle, "cop") ? frames.surfaceSubject(participle, 0) : owned(participle) : -1;
        if (thing < 0 || thing == owner) {
            return null;
        }
        return Frame.pair(participle, thing, owner);
    }

    private boolean isRun(int participle) {
        String form = tree.form(participle).toLowerCase(Locale.ROOT);
        return RUN.contains(tree.lemma(participle)) || form.equals("owned") || form.equals("run");
    }

    private int owned(int participle) {
        int noun = tree.head(participle);
        return noun > participle && tree.isAny(participle, "amod", "compound") && tree.isNominal(noun) ? noun : -1;
    }

    private boolean isSort(int word) {
        String said = tree.form(word).toLowerCase(Locale.ROOT);
        return LOOKS.contains(said)
                || Lexicon.named("creeds").contains(said)
                || States.ofAdjective(tree.form(word)).isPresent();
    }
}
