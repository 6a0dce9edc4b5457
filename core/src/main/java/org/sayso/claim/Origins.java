// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Frame.Filler;
import org.sayso.sentence.EntityType;
import org.sayso.sentence.Mention;
import org.sayso.vocabulary.Kind;
import org.sayso.vocabulary.Lexicon;
import org.sayso.vocabulary.States;

/** Where people come from as a word of its own tells: "is Albanian", "an Afghan", "the Frenchman Luc Berg", "American-born". */
final class Origins {

    private final Tree tree;
    private final Kinds kinds;
    private final Frames frames;

    Origins(Tree tree, Kinds kinds, Frames frames) {
        this.tree = tree;
        this.kinds = kinds;
        this.frames = frames;
    }

    /** "The gunman is Albanian", "the driver, an Afghan", "Scot Jamie Laird": what a word for a people is said of. */
    @Nullable
    Frame predicate(int word) {
        if (isFrom(word)) {
            return from(word, personFrom(word));
        }
        if (!isPeople(word) || word > 0 && tree.form(word - 1).matches("[-–‑]")) {
            return null;
        }
        int head = tree.head(word);
        int person = -1;
        if (tree.has(word, "cop") || head >= 0 && tree.is(word, "xcomp") && isSeeming(head)) {
            person = tree.has(word, "case") ? -1 : frames.surfaceSubject(word, 0);
        } else if (head >= 0 && tree.is(word, "appos") && !tree.has(word, "case")) {
            person = head;
        } else if (head > word && tree.isAny(word, "nmod:desc", "compound") && isPersonWord(word)) {
            person = head;
        } else {
            person = nameBehind(word);
        }
        boolean one = person >= 0
                && person != word
                && kinds.canBe(person, Kind.PERSON)
                && !kinds.canBe(person, Kind.GROUP)
                && !kinds.canBe(person, Kind.THING);
        boolean some = tree.has(word, "nummod"); // "A, B and C, the first five Spaniards" says nothing of one of them
        return one && !some ? from(word, person) : null;
    }

    /** "The pilot is from Argentina", "Jan Holm of Slovakia". */
    private boolean isFrom(int word) {
        int person = personFrom(word);
        return person >= 0
                && person != word
                && kinds.canBe(person, Kind.PERSON)
                && !kinds.canBe(person, Kind.GROUP)
                && !kinds.canBe(person, Kind.THING);
    }

    private int personFrom(int word) {
        Mention name = tree.name(word);
        boolean place = name != null && name.type() == EntityType.LOC;
        String preposition = place ? tree.preposition(word) : "";
        if (preposition.equals("from") && tree.has(word, "cop")) {
            return frames.surfaceSubject(word, 0);
        }
        int head = tree.head(word);
        Mention person = head < 0 ? null : tree.name(head);
        boolean behind = place
                && Set.of("of", "from").contains(preposition)
                && tree.is(word, "nmod")
                && name != null
                && person != null
                && person.type() == EntityType.PER
                && person.range().end() == word - 1
                && States.isState(tree.reading.text(name.range()))
                && States.ofCapital(tree.reading.text(name.range())).isEmpty()
                && !tree.has(head, "nmod:desc");
        return behind ? head : -1;
    }

    /** "An Iraqi Kurd, Dilan Aziz, ...": the name behind. */
    private int nameBehind(int word) {
        for (int child : tree.children(word)) {
            Mention name = tree.name(child);
            boolean beside = child > word && tree.isAny(child, "appos", "flat");
            if (beside
                    && name != null
                    && name.type() == EntityType.PER
                    && tree.at(word).upos().matches("NOUN|PROPN")) {
                return child;
            }
        }
        return -1;
    }

    private boolean isSeeming(int verb) {
        return Set.of("become", "remain", "believe", "think", "report", "say", "identify", "appear", "seem", "consider")
                .contains(tree.lemma(verb));
    }

    private boolean isPeople(int word) {
        String form = tree.form(word);
        boolean alone = tree.at(word).upos().matches("ADJ|NOUN|PROPN")
                && !Lexicon.named("creeds").contains(tree.lemma(word))
                && !Lexicon.named("party-words").contains(tree.lemma(word))
                && !Lexicon.named("parties").contains(tree.lemma(word));
        Mention name = tree.name(word);
        boolean whole = name == null || name.range().size() == 1 && name.type() == EntityType.NORP;
        return alone && whole && form.length() > 3 && (States.ofAdjective(form).isPresent() || isPersonWord(word));
    }

    /** "Frenchman", "Scot". */
    private boolean isPersonWord(int word) {
        String lemma = tree.lemma(word).toLowerCase(Locale.ROOT);
        return lemma.matches("(english|irish|scots|welsh|french|dutch|cornish|york|manx)(man|woman|men|women)")
                || Set.of(
                                "scot",
                                "briton",
                                "dane",
                                "swede",
                                "finn",
                                "turk",
                                "spaniard",
                                "pole",
                                "serb",
                                "croat",
                                "czech",
                                "kurd",
                                "arab",
                                "filipino",
                                "kiwi",
                                "aussie",
                                "afghan",
                                "slovak",
                                "slovene",
                                "uzbek",
                                "tajik",
                                "kazakh",
                                "chechen",
                                "tatar",
                                "berber",
                                "basque",
                                "catalan",
                                "roma",
                                "rohingya",
                                "uighur",
                                "uyghur",
                                "palestinian",
                                "tibetan",
                                "thai",
                                "greek",
                                "swiss")
                        .contains(lemma);
    }

    /** "American-born chef Wade Hollis", "the Leeds-born striker". */
    @Nullable
    Frame born(int participle) {
        boolean born = tree.form(participle).equalsIgnoreCase("born")
                && participle > 1
                && tree.form(participle - 1).matches("[-–‑]")
                && tree.isAny(participle, "amod", "acl", "compound");
        int place = participle - 2;
        int person = born ? tree.head(participle) : -1;
        boolean where = born
                && (States.ofAdjective(tree.form(place)).isPresent()
                        || tree.name(place) != null
                        || Character.isUpperCase(tree.form(place).charAt(0))
                                && tree.at(place).xpos().startsWith("NNP"));
        if (!where || person < participle || tree.form(place).equalsIgnoreCase("first")) {
            return null;
        }
        int bearer = frames.denoting(person).fillers("self").stream()
                .map(Filler::token)
                .findFirst()
                .orElse(person);
        return from(place, bearer);
    }

    private static Frame from(int origin, int bearer) {
        Frame frame = new Frame(origin);
        frame.add("self", new Filler(bearer, false, false));
        frame.add("value", Filler.alone(origin));
        return frame;
    }
}
