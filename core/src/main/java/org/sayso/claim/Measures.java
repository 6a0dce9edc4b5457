// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.sentence.TokenRange;
import org.sayso.vocabulary.Kind;
import org.sayso.vocabulary.Lexicon;

/** Finds what is counted or measured: "at least 22 people were killed", "1.5 per cent of its revenue", "a toll of 54". */
final class Measures {

    /**
     * A number with what it counts.
     *
     * @param trigger the word that carries the claim: the verb where there is one
     * @param entity  whose number it is, or what is counted where nobody owns it
     */
    record Measured(int trigger, Argument entity, Argument measure, Argument value) {}

    private static final Set<String> UNITS = Set.of(
            "year",
            "month",
            "week",
            "day",
            "hour",
            "minute",
            "second",
            "decade",
            "century",
            "time",
            "o'clock",
            "am",
            "pm",
            "age",
            "mile",
            "kilometer",
            "kilometre",
            "km",
            "meter",
            "metre",
            "m",
            "foot",
            "inch",
            "yard",
            "degree",
            "page",
            "round",
            "game",
            "thing",
            "way",
            "side",
            "part",
            "step",
            "point",
            "goal",
            "run",
            "seed",
            "grade",
            "lb",
            "pound",
            "kg",
            "cm",
            "mm",
            "kilogram",
            "ton",
            "tonne",
            "acre",
            "hectare",
            "hand",
            "leg",
            "eye",
            "quarter",
            "half",
            "season",
            "night",
            "morning",
            "one",
            "cent",
            "percentage",
            "kwh",
            "mwh",
            "°",
            "°c",
            "°f",
            "celsius",
            "fahrenheit",
            "centimetre",
            "centimeter",
            "millimetre",
            "knot",
            "kph",
            "mph",
            "litre",
            "liter",
            "gallon",
            "old",
            "dollar",
            "euro");
    private static final Set<String> STAND = Set.of(
            "be",
            "reach",
            "total",
            "exceed",
            "hit",
            "rise",
            "climb",
            "fall",
            "drop",
            "stand",
            "grow",
            "increase",
            "decrease",
            "jump",
            "surge",
            "sink",
            "top",
            "number",
            "amount",
            "come",
            "remain",
            "average",
            "equal",
            "decline",
            "swell",
            "shrink");

    private final Tree tree;
    private final Kinds kinds;
    private final Frames frames;
    private final Phrases phrases;
    private final Quantities quantities;

    Measures(Tree tree, Kinds kinds, Frames frames, Phrases phrases, Quantities quantities) {
        this.tree = tree;
        this.kinds = kinds;
        this.frames = frames;
        this.phrases = phrases;
        this.quantities = quantities;
    }

    /** The measure that a noun or number gives; null for none. */
    @Nullable
    Measured at(int token) {
        Quantities.Found number = quantities.of(token);
        if (number == null || isDefinite(token) || isInName(number)) {
            return null;
        }
        if (quantities.isPercent(token)) {
            return share(token, number);
        }
        Measured figure = figure(token, number);
        if (figure != null) {
            return figure;
        }
        String unit = number.quantity().unit();
        boolean money = unit != null && unit.length() == 3 && unit.equals(unit.toUpperCase(Locale.ROOT));
        boolean counts = !money
                && !isRelative(token)
                && tree.at(token).upos().equals("NOUN")
                && !UNITS.contains(tree.lemma(token))
                && !isSmall(number);
        int noun = counted(lastOfPair(token));
        return counts && !Lexicon.named("nouns-transparent").contains(tree.lemma(noun)) ? count(noun, number) : null;
    }

    private boolean isDefinite(int token) {
        int det = tree.child(token, "det");
        boolean definite = det >= 0
                && Set.of("the", "these", "those", "this", "that", "all", "both")
                        .contains(tree.lemma(det));
        return definite || tree.has(token, "nmod:poss") && !quantities.isPercent(token);
    }

    /** "Fewer votes", "more troops": the difference to another number. */
    private boolean isRelative(int noun) {
        int modifier = tree.child(noun, "amod");
        return modifier > 0
                && Set.of("few", "fewer", "more", "additional", "less").contains(tree.lemma(modifier))
                && modifier == noun - 1;
    }

    private boolean isInName(Quantities.Found number) {
        for (int i = number.start(); i < number.end(); i++) {
            if (tree.at(i).xpos().startsWith("NNP")) {
                return true;
            }
        }
        return false;
    }

    /** "Two men", "one reason": worth a claim only with a verb that makes them victims or the like. */
    private boolean isSmall(Quantities.Found number) {
        Quantity quantity = number.quantity();
        boolean small = quantity.min() != null
                && quantity.max() != null
                && quantity.max().intValue() < 3;
        return small || (quantity.min() == null && quantity.max() == null);
    }

    /** "460 hardware and software products": the plural at the end is what is counted. */
    private int lastOfPair(int token) {
        if (!tree.at(token).xpos().equals("NN")) {
            return token;
        }
        return tree.conjuncts(token).stream()
                .filter(other -> tree.at(other).xpos().equals("NNS"))
                .findFirst()
                .orElse(token);
    }

    private int counted(int token) {
        if (Lexicon.named("nouns-transparent").contains(tree.lemma(token))) {
            for (int child : tree.children(token)) {
                if (tree.is(child, "nmod") && tree.preposition(child).equals("of")) {
                    return child;
                }
            }
        }
        return token;
    }

    private Measured count(int noun, Quantities.Found number) {
        int verb = verbOf(noun, number);
        String words = words(noun, number);
        boolean said =
                verb >= 0 && !tree.lemma(verb).equals("be") && !tree.lemma(verb).equals("have");
        int entity = verb < 0 ? owner(noun) : entity(noun, verb);
        boolean carried = said && frames.isPassive(verb) || said && isSubject(noun, verb);
        String measure = carried ? words + " " + tree.form(verb) + objectWords(noun, verb) : words;
        Argument what = new Argument("measure", measure, phrases.range(noun), tree.mention(noun), true, null);
        Argument whose =
                entity < 0 ? new Argument("entity", words, what.range(), what.mention(), true, null) : entity(entity);
        return new Measured(verb >= 0 ? verb : noun, whose, what, value(number));
    }

    private String objectWords(int noun, int verb) {
        int object = tree.child(verb, "obj");
        if (object < 0 || object == noun || object < verb) {
            return "";
        }
        TokenRange range = phrases.range(object);
        return range.size() > 5 ? "" : " " + phrases.text(range);
    }

    private int verbOf(int noun, Quantities.Found number) {
        for (int child : tree.children(noun)) {
            if (tree.is(child, "acl") && tree.isVerb(child) && child > number.end() - 1) {
                return child;
            }
        }
        int top = tree.is(noun, "nmod") && tree.head(noun) >= 0 && quantities.of(tree.head(noun)) != null
                ? tree.head(noun)
                : noun;
        int head = tree.head(frames.firstConjunct(top));
        boolean argument = head >= 0 && tree.isAny(frames.firstConjunct(top), "nsubj", "obj") && tree.isVerb(head);
        return argument ? head : -1;
    }

    private boolean isSubject(int noun, int verb) {
        return tree.head(noun) == verb && tree.is(noun, "nsubj") || tree.head(verb) == noun;
    }

    private int entity(int noun, int verb) {
        Frame frame = frames.verb(verb);
        int subject = Frames.first(frame, "subject");
        int object = Frames.first(frame, "object");
        if (object == noun || tree.is(noun, "obj")) {
            return frames.isPassive(verb) || subject < 0 || !isThing(subject) ? -1 : subject;
        }
        if (object >= 0 && object != noun && isKnown(object)) {
            return object;
        }
        for (String slot : List.of("to", "on", "with", "for")) {
            int oblique = Frames.first(frame, slot);
            if (oblique >= 0 && isKnown(oblique) && tree.isNominal(oblique)) {
                return oblique;
            }
        }
        return -1;
    }

    private boolean isKnown(int token) {
        return isThing(token)
                && (tree.name(token) != null || tree.at(token).upos().equals("PRON"));
    }

    private boolean isThing(int token) {
        return !kinds.canBe(token, Kind.QUANTITY)
                && (tree.name(token) != null
                        || tree.mention(token) >= 0
                        || kinds.canBe(token, Kind.GROUP)
                        || kinds.canBe(token, Kind.PERSON)
                        || kinds.canBe(token, Kind.PLACE)
                        || kinds.canBe(token, Kind.PRODUCT)
                        || kinds.canBe(token, Kind.WEAPON)
                        || kinds.canBe(token, Kind.FACILITY)
                        || kinds.canBe(token, Kind.EVENT));
    }

    /** The owner of a noun: "the firm's 300 shops", "300 members of the club". */
    private int owner(int noun) {
        Frame phrase = frames.phrase(noun);
        for (String slot : List.of("possessive", "of", "in", "at")) {
            int owner = Frames.first(phrase, slot);
            if (owner >= 0) {
                return owner;
            }
        }
        return -1;
    }

    private String words(int noun, Quantities.Found number) {
        TokenRange range = phrases.range(noun);
        int start = Math.min(noun, Math.max(number.end(), Math.min(range.start(), noun)));
        int end = Math.max(range.end(), noun + 1);
        while (start < noun && (tree.is(start, "punct") || tree.form(start).equals("other"))) {
            start++;
        }
        return phrases.text(new TokenRange(start, end));
    }

    private Argument value(Quantities.Found number) {
        TokenRange range = new TokenRange(number.start(), number.end());
        return new Argument("value", phrases.text(range), range, -1, true, number.quantity());
    }

    /** A share: "20 percent of the seats". */
    private @Nullable Measured share(int percent, Quantities.Found number) {
        int whole = Frames.first(frames.phrase(percent), "of");
        int verb = tree.head(percent);
        if (whole < 0 || !tree.at(whole).upos().matches("NOUN|PROPN")) {
            return null;
        }
        int entity = Frames.first(frames.phrase(whole), "possessive");
        boolean pronoun = entity >= 0 && tree.at(entity).upos().equals("PRON");
        if ((entity < 0 || pronoun) && verb >= 0 && tree.isVerb(verb) && tree.is(percent, "obj")) {
            int subject = Frames.first(frames.verb(verb), "subject");
            entity = subject >= 0 ? subject : entity;
        }
        boolean subject = verb >= 0 && tree.isVerb(verb) && tree.isAny(percent, "nsubj", "csubj");
        if (subject && (tree.has(verb, "ccomp") || tree.has(verb, "xcomp"))) {
            return null;
        }
        Argument plain = phrases.argument("measure", whole);
        String words = subject ? plain.text() + " " + tree.form(verb) + objectWords(percent, verb) : plain.text();
        Argument what = new Argument("measure", words, plain.range(), plain.mention(), true, null);
        return new Measured(
                verb >= 0 && tree.isVerb(verb) ? verb : percent,
                entity(entity < 0 ? whole : entity),
                rename(what),
                value(number));
    }

    private Argument entity(int token) {
        return phrases.argument("entity", token);
    }

    private static Argument rename(Argument argument) {
        return new Argument("measure", argument.text(), argument.range(), argument.mention(), true, null);
    }

    /** A figure with a name of its own: "a toll of 54", "its revenue rose to 3 billion dollars". */
    private @Nullable Measured figure(int token, Quantities.Found number) {
        int noun = figureNoun(token);
        if (noun < 0) {
            return null;
        }
        int owner = owner(noun);
        int head = tree.head(token);
        Frame phrase = frames.phrase(noun);
        if (owner == token || owner < 0) {
            owner = phrase.fillers("adjective").isEmpty() ? nameBefore(phrase) : Frames.first(phrase, "adjective");
        }
        if (owner < 0 && tree.is(noun, "obj") && tree.isVerb(tree.head(noun))) {
            owner = Frames.first(frames.verb(tree.head(noun)), "subject");
        }
        Argument what = rename(phrases.word("measure", noun));
        return new Measured(
                head >= 0 && tree.isVerb(head) ? head : noun, entity(owner < 0 ? noun : owner), what, value(number));
    }

    private int nameBefore(Frame phrase) {
        return phrase.fillers("compound").stream()
                .map(Frame.Filler::token)
                .filter(token -> tree.name(token) != null)
                .findFirst()
                .orElse(-1);
    }

    private int figureNoun(int token) {
        int head = tree.head(token);
        if (head < 0) {
            return -1;
        }
        boolean of = tree.is(token, "nmod") && tree.preposition(token).equals("of") && isFigure(head);
        if (of) {
            return head;
        }
        List<Integer> subjects = new ArrayList<>();
        if (tree.has(token, "cop")) {
            subjects.add(tree.child(token, "nsubj"));
        } else if (tree.isVerb(head) && STAND.contains(tree.lemma(head)) && tree.isAny(token, "obj", "obl", "xcomp")) {
            subjects.add(Frames.first(frames.verb(head), "subject"));
        }
        return subjects.stream()
                .filter(subject -> subject >= 0 && isFigure(subject))
                .findFirst()
                .orElse(-1);
    }

    private boolean isFigure(int token) {
        return Lexicon.named("figures").contains(tree.lemma(token));
    }
}
