// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sayso.sentence.ClaimScores;
import org.sayso.sentence.Mention;
import org.sayso.sentence.Predicate;
import org.sayso.sentence.Sentence;
import org.sayso.vocabulary.Kind;
import org.sayso.vocabulary.Lexicon;

/**
 * Words that may carry claims, as the encoder is asked about them: with features of the word itself, of each word that may fill
 * a role, and of what wordings read there.
 *
 * <p>The shipped head has learnt the names of these features; who changes one trains it anew. Of the word: {@code l} lemma, {@code r}
 * roleset, {@code u} and {@code x} tags, {@code d} relation, {@code prt} particle, {@code lp} lemma with particle, {@code c} whether it says that somebody
 * says something, {@code S} a slot of its frame and the kinds in it, {@code F} and {@code E} slot and lemma or type of name, {@code W} and {@code WT}
 * wording and type that read a claim there. Of a filler: {@code self}, {@code v} or {@code n} for the word's sort, {@code P} the way through the tree,
 * {@code u} tag, {@code e} type of name, {@code d} distance, {@code s} slot, {@code k} kind, {@code sk} both, {@code out} in no slot, {@code w} the role that a wording gave it.
 */
final class Carriers {

    /** Slots of frames that hold no fillers of roles. */
    private static final Set<String> INNER = Set.of(
            "word",
            "article",
            "particle",
            "passive",
            "not",
            "copula",
            "case",
            "number",
            "title",
            "modifier",
            "adjective",
            "itself",
            "self");

    private static final Set<String> COLLIDING = Set.of("hit", "strike", "knock", "run", "crash", "collide");
    private static final Set<String> PREVENTING =
            Set.of("thwart", "foil", "prevent", "avert", "repel", "deter", "disrupt", "stop", "escort", "protect");
    private static final Set<String> OUTLAWS = Set.of(
            "pirate",
            "hijacker",
            "robber",
            "burglar",
            "thief",
            "bandit",
            "gang",
            "mob",
            "looter",
            "kidnapper",
            "assailant",
            "attacker",
            "smuggler");
    private static final Set<String> DRIVERS = Set.of("driver", "motorist", "cyclist", "motorcyclist", "biker");

    private static final Set<String> NOMINAL = Set.of("NOUN", "PROPN", "PRON", "NUM");
    private static final Set<String> PARTS =
            Set.of("compound", "flat", "fixed", "goeswith", "nummod", "det", "punct", "case", "nmod:desc");

    /** Steps up or down the tree that are told apart; what is farther is far. */
    private static final int FAR = 5;
    /** Kinds of a filler that are told together with its slot. */
    private static final int MOST_KINDS = 3;

    private final Tree tree;
    private final Kinds kinds;
    private final Frames frames;
    private final BitSet cues;
    private final ClaimScores scores;

    /** @param cues the words that say that somebody says something */
    Carriers(Tree tree, Kinds kinds, Frames frames, BitSet cues) {
        this.tree = tree;
        this.kinds = kinds;
        this.frames = frames;
        this.cues = cues;
        this.scores = tree.reading.claimScores();
    }

    /** What the encoder makes of a predicate; which words may fill roles is found out where it is asked for. */
    Carrier of(Predicate predicate, Collection<Claim> worded) {
        Asked asked = new Asked(predicate, worded);
        return new Carrier(predicate.token(), asked.frame, scores, asked.features(), asked::parts);
    }

    /** What the encoder is asked about a predicate. */
    Question question(Predicate predicate, Collection<Claim> worded) {
        Asked asked = new Asked(predicate, worded);
        return new Question(predicate.token(), asked.features(), asked.parts());
    }

    /** "Infected", "treated for leukemia", "have the swine flu": who falls ill is not injured. */
    boolean isIllness(int word) {
        return Lexicon.named("illness").contains(tree.lemma(word))
                || Arrays.stream(tree.children(word))
                        .anyMatch(child -> Lexicon.named("diseases").contains(tree.lemma(child)));
    }

    /** "Thwarted an attack", "struck by a car", "hit her with his truck": neither whoever prevents an attack nor an accident on the road attacks. */
    boolean isNoAttack(int verb) {
        return PREVENTING.contains(tree.lemma(verb)) || isCollision(verb);
    }

    /** "Pirates seized a tanker": what outlaws do is no operation of forces. */
    boolean isByOutlaws(int verb) {
        int subject = tree.isVerb(verb) ? Frames.first(frames.verb(verb), "subject") : -1;
        return subject >= 0 && OUTLAWS.contains(tree.lemma(subject));
    }

    private boolean isCollision(int verb) {
        int subject = COLLIDING.contains(tree.lemma(verb)) ? Frames.first(frames.verb(verb), "subject") : -1;
        if (subject >= 0 && DRIVERS.contains(tree.lemma(subject))) {
            return true; // "the driver tried to flee after striking a woman"
        }
        return COLLIDING.contains(tree.lemma(verb))
                && Arrays.stream(tree.children(verb))
                        .anyMatch(child -> DRIVERS.contains(tree.lemma(child))
                                || tree.isAny(child, "nsubj", "obl", "obl:agent") && kinds.canBe(child, Kind.VEHICLE));
    }

    private final class Asked {

        private final Predicate predicate;
        private final List<Claim> worded;
        private final Frame frame;
        private final Map<Integer, List<String>> slots;

        Asked(Predicate predicate, Collection<Claim> worded) {
            int token = predicate.token();
            this.predicate = predicate;
            this.worded = List.copyOf(worded);
            this.frame = tree.isVerb(token) ? frames.verb(token) : frames.noun(token);
            this.slots = slots(frame);
        }

        List<String> features() {
            return Carriers.this.features(predicate, slots, worded);
        }

        Map<Integer, List<String>> parts() {
            return Carriers.this.parts(predicate.token(), slots, worded);
        }
    }

    private static Map<Integer, List<String>> slots(Frame frame) {
        Map<Integer, List<String>> slots = new LinkedHashMap<>();
        frame.slots().forEach((slot, fillers) -> {
            for (Frame.Filler filler : INNER.contains(slot) ? List.<Frame.Filler>of() : fillers) {
                if (filler.token() != frame.trigger()) {
                    slots.computeIfAbsent(filler.token(), key -> new ArrayList<>())
                            .add(slot);
                }
            }
        });
        return slots;
    }

    private List<String> features(Predicate predicate, Map<Integer, List<String>> slots, List<Claim> worded) {
        int token = predicate.token();
        int particle = tree.child(token, "compound:prt");
        String with = particle < 0 ? "" : tree.lemma(particle);
        Set<String> features = new TreeSet<>(Set.of(
                "l:" + predicate.lemma(),
                "r:" + predicate.roleset(),
                "u:" + tree.at(token).upos(),
                "x:" + tree.at(token).xpos(),
                "d:" + tree.at(token).deprel(),
                "prt:" + with,
                "c:" + cues.get(token),
                "lp:" + predicate.lemma() + with));
        slots.forEach((filler, places) -> {
            for (String slot : places) {
                features.add("S:" + slot);
                kinds.of(filler).forEach(kind -> features.add("S:" + slot + ":" + kind));
            }
            features.add("F:" + places.get(0) + ":" + tree.lemma(filler));
            features.add("E:" + places.get(0) + ":" + sort(tree, filler));
        });
        for (Claim claim : worded) {
            features.add("W:" + claim.reading().by());
            features.add("WT:" + claim.type());
        }
        if (worded.isEmpty()) {
            features.add("W:none");
        }
        return List.copyOf(features);
    }

    /** The type of the name that a word is part of; empty for none. */
    static String sort(Tree tree, int token) {
        Mention name = tree.name(token);
        return name == null ? "" : name.type().toString();
    }

    private Map<Integer, List<String>> parts(int token, Map<Integer, List<String>> slots, List<Claim> worded) {
        Map<Integer, List<String>> rules = new LinkedHashMap<>();
        for (Claim claim : worded) {
            for (Argument argument : claim.arguments()) {
                if (argument.range() != null) {
                    rules.computeIfAbsent(tree.reading.headOf(argument.range()), key -> new ArrayList<>())
                            .add("w:" + claim.type() + ":" + argument.role());
                }
            }
        }
        String word = tree.isVerb(token) ? "v" : "n";
        Map<Integer, List<String>> parts = new LinkedHashMap<>();
        parts.put(token, new ArrayList<>(List.of("self", word)));
        slots.forEach((filler, places) -> {
            List<String> features = near(token, filler, word);
            List<String> sorts =
                    kinds.of(filler).stream().map(Enum::toString).sorted().toList();
            places.forEach(slot -> features.add("s:" + slot));
            sorts.forEach(kind -> features.add("k:" + kind));
            sorts.stream().limit(MOST_KINDS).forEach(kind -> features.add("sk:" + places.get(0) + ":" + kind));
            parts.put(filler, features);
        });
        Sentence sentence = tree.reading.sentenceOf(token);
        for (int other = sentence.first(); other < sentence.last(); other++) {
            boolean full = NOMINAL.contains(tree.at(other).upos())
                    && !PARTS.contains(tree.at(other).deprel());
            if (full && !parts.containsKey(other)) {
                List<String> features = near(token, other, word);
                features.add("out");
                parts.put(other, features);
            }
        }
        parts.forEach((filler, features) -> features.addAll(rules.getOrDefault(filler, List.of())));
        return parts;
    }

    private List<String> near(int token, int filler, String word) {
        int distance = Math.max(-4, Math.min(4, Math.floorDiv(filler - token, 3)));
        return new ArrayList<>(List.of(
                word,
                "P:" + path(tree, token, filler),
                "u:" + tree.at(filler).upos(),
                "e:" + sort(tree, filler),
                "d:" + distance));
    }

    /** The relations on the way from one word up ({@code ^nsubj}) and down ({@code >obj}) to another. */
    static String path(Tree tree, int from, int to) {
        List<Integer> up = new ArrayList<>();
        for (int token = from; token >= 0 && up.size() <= FAR; token = tree.head(token)) {
            up.add(token);
        }
        StringBuilder down = new StringBuilder();
        int steps = 0;
        for (int token = to; token >= 0 && steps <= FAR; token = tree.head(token), steps++) {
            int common = up.indexOf(token);
            if (common >= 0) {
                StringBuilder path = new StringBuilder();
                up.subList(0, common)
                        .forEach(step -> path.append('^').append(tree.at(step).deprel()));
                return path.append(down).toString();
            }
            down.insert(0, ">" + tree.at(token).deprel());
        }
        return "far";
    }
}
