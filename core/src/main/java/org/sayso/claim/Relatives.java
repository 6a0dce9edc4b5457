// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Frame.Filler;
import org.sayso.sentence.EntityType;
import org.sayso.sentence.Mention;
import org.sayso.vocabulary.Lexicon;

/** Words of kinship in lists of the bereaved and the like: "Karl Ott and wife, Anna", "he leaves a son, Peter, and a daughter, Eva". */
final class Relatives {

    private static final Set<String> PRONOUNS = Set.of("his", "her", "their");

    private final Tree tree;
    private final Frames frames;

    Relatives(Tree tree, Frames frames) {
        this.tree = tree;
        this.frames = frames;
    }

    /** The frame of a word of kinship with the name behind it and the one whose relative that is. */
    @Nullable
    Frame at(int word) {
        if (!Lexicon.named("kinship").contains(tree.lemma(word)) || tree.isInsideName(word)) {
            return null;
        }
        int person = frames.phrase(word).has("of") ? -1 : person(word);
        int whose = person < 0 || hasOwner(word) ? -1 : whose(word, person);
        return whose < 0 || whose == person ? null : frame(word, person, whose);
    }

    private static Frame frame(int word, int person, int whose) {
        Frame frame = new Frame(word);
        frame.add("self", Filler.of(person));
        frame.add("other", new Filler(whose, true, true));
        frame.add("word", Filler.alone(word));
        return frame;
    }

    /** The head of the name right behind the word, a comma apart at most. */
    private int person(int word) {
        int start = word + 1;
        if (start < tree.size() && tree.form(start).equals(",")) {
            start++;
        }
        int name = start < tree.size() && tree.inOneSentence(word, start) ? tree.nameFrom(start) : -1;
        return isPerson(name) ? name : -1;
    }

    private boolean isPerson(int token) {
        Mention name = token < 0 ? null : tree.name(token);
        return name != null && name.type() == EntityType.PER;
    }

    /** A pronoun that is resolved, a name or a noun says whose relative: other wordings read it. */
    private boolean hasOwner(int word) {
        int before = word - 1;
        while (before > 0 && tree.isAny(before, "amod", "nummod", "compound")) {
            before--;
        }
        boolean pronoun = before >= 0 && PRONOUNS.contains(tree.form(before).toLowerCase(Locale.ROOT));
        boolean possessive = before >= 0
                && (tree.at(before).xpos().equals("POS") || tree.lemma(before).equals("the"));
        return possessive || pronoun && tree.isKnown(tree.mention(before));
    }

    private int whose(int word, int person) {
        int before = word - 1;
        boolean pronoun = before > 0 && PRONOUNS.contains(tree.form(before).toLowerCase(Locale.ROOT));
        if (pronoun) {
            before--;
        }
        boolean joined = before > 0 && tree.form(before).equalsIgnoreCase("and");
        int beside = joined ? tree.nameUpTo(before) : -1;
        if (isPerson(beside) && tree.inOneSentence(beside, word)) {
            return beside;
        }
        int bereaved = bereaved(word);
        return bereaved >= 0 ? bereaved : pronoun ? before(word, person) : -1;
    }

    /** Who leaves or is survived by those in whose list the word stands. */
    private int bereaved(int word) {
        int verb = word;
        for (int depth = 0; depth < 8 && verb >= 0 && !tree.isVerb(verb); depth++) {
            if (depth > 0 && !tree.isNominal(verb)) {
                return -1;
            }
            verb = tree.head(verb);
        }
        boolean leaves = verb >= 0
                && verb < word
                && (tree.lemma(verb).equals("survive") && frames.isPassive(verb)
                        || tree.lemma(verb).equals("leave") && !frames.isPassive(verb) && !tree.has(verb, "obl"));
        return leaves ? frames.surfaceSubject(verb, 0) : -1;
    }

    /** The last person named before the word in its sentence. */
    private int before(int word, int person) {
        for (int i = word - 1; i >= 0 && tree.inOneSentence(i, word); i--) {
            if (i != person && isPerson(i)) {
                return i;
            }
        }
        return -1;
    }
}
