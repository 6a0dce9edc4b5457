// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sayso.sentence.EntityType;
import org.sayso.sentence.Mention;
import org.sayso.vocabulary.Kind;
import org.sayso.vocabulary.Lexicon;
import org.sayso.vocabulary.States;

/**
 * What sorts of thing a word can refer to: by the type of the name it heads, the names of its chain, its pronoun, or
 * the noun lexicons. A name that no type is known for could be anything that has a name.
 */
final class Kinds {

    private static final Set<Kind> ACTORS = EnumSet.of(Kind.PERSON, Kind.GROUP, Kind.STATE);
    private static final Set<Kind> NAMED = EnumSet.of(
            Kind.PERSON,
            Kind.GROUP,
            Kind.STATE,
            Kind.PLACE,
            Kind.FACILITY,
            Kind.PRODUCT,
            Kind.WORK,
            Kind.EVENT,
            Kind.BRAND,
            Kind.NAME);
    private static final Map<Kind, String> NOUNS = Map.of(
            Kind.PERSON, "nouns-person",
            Kind.GROUP, "nouns-group",
            Kind.PLACE, "nouns-place",
            Kind.FACILITY, "nouns-facility",
            Kind.VEHICLE, "nouns-vehicle",
            Kind.WEAPON, "nouns-weapon",
            Kind.PRODUCT, "nouns-product",
            Kind.WORK, "nouns-work",
            Kind.ANIMAL, "nouns-animal",
            Kind.EVENT, "nouns-event");
    private static final Map<String, EnumSet<Kind>> NOUN_KINDS = nounKinds();
    private static final Set<String> STATE_NOUNS = Set.of(
            "country",
            "nation",
            "state",
            "republic",
            "kingdom",
            "government",
            "superpower",
            "power",
            "neighbour",
            "city",
            "town",
            "county",
            "province");
    private static final Set<String> MONEY = Set.of(
            "dollar",
            "euro",
            "pound",
            "yen",
            "yuan",
            "rupee",
            "rouble",
            "ruble",
            "franc",
            "percent",
            "cent",
            "%",
            "$",
            "€",
            "£",
            "kilometre",
            "kilometer",
            "mile",
            "metre",
            "meter",
            "foot",
            "ton",
            "tonne",
            "barrel",
            "year",
            "month",
            "week",
            "day",
            "hour",
            "minute",
            "second",
            "degree",
            "point",
            "acre",
            "hectare",
            "litre",
            "gallon",
            "o'clock");

    /** What is counted in the plural: "the vote" decides, "votes" are so many. */
    private static final Set<String> COUNTED = Set.of("vote", "point");

    private static final Set<String> CROWDS = Set.of("hundred", "thousand", "dozen", "score", "million");

    private final Tree tree;
    private final BitSet times;
    private final Map<Integer, Set<Kind>> known = new HashMap<>();

    /** @param times the tokens of time expressions: they are no places and no people */
    Kinds(Tree tree, BitSet times) {
        this.tree = tree;
        this.times = times;
    }

    private static Map<String, EnumSet<Kind>> nounKinds() {
        Map<String, EnumSet<Kind>> kinds = new HashMap<>();
        NOUNS.forEach((kind, lexicon) -> Lexicon.named(lexicon).entries().forEach(noun -> add(kinds, noun, kind)));
        Lexicon.named("posts").entries().forEach(noun -> add(kinds, noun, Kind.PERSON));
        Lexicon.named("posts").entries().forEach(noun -> add(kinds, noun, Kind.POST));
        Lexicon.named("posts-of").entries().forEach(noun -> add(kinds, noun, Kind.PERSON));
        Lexicon.named("posts-of").entries().forEach(noun -> add(kinds, noun, Kind.POST));
        Lexicon.named("members").entries().forEach(noun -> add(kinds, noun, Kind.PERSON));
        Lexicon.named("kinship").entries().forEach(noun -> add(kinds, noun, Kind.PERSON));
        return kinds;
    }

    private static void add(Map<String, EnumSet<Kind>> kinds, String noun, Kind kind) {
        kinds.computeIfAbsent(noun, key -> EnumSet.noneOf(Kind.class)).add(kind);
    }

    /** What the noun lexicons say of a lemma; empty when they do not know it. */
    static Set<Kind> ofNoun(String lemma) {
        EnumSet<Kind> kinds = NOUN_KINDS.get(lemma);
        return kinds == null ? Set.of() : kinds;
    }

    Set<Kind> of(int token) {
        Set<Kind> cached = known.get(token);
        if (cached == null) {
            known.put(token, EnumSet.noneOf(Kind.class));
            cached = find(token);
            known.put(token, cached);
        }
        return cached;
    }

    /** Whether a word belongs to a time expression: "from 2011 to 2019" leads nowhere. */
    boolean isTime(int token) {
        return times.get(token);
    }

    boolean canBe(int token, Kind kind) {
        return of(token).contains(kind);
    }

    private Set<Kind> find(int token) {
        if (tree.isVerb(token) && !tree.at(token).xpos().startsWith("NN")) {
            return EnumSet.of(Kind.CLAUSE);
        }
        if (isPredicate(token)) {
            return EnumSet.of(Kind.CLAUSE);
        }
        Mention name = tree.name(token);
        if (times.get(token) && (name == null || name.range().size() == 1) || isClock(token)) {
            return EnumSet.of(Kind.QUANTITY);
        }
        if (name != null) {
            return ofName(name, token);
        }
        return switch (tree.at(token).upos()) {
            case "PRON", "DET" -> ofPronoun(token);
            case "NUM", "SYM" -> ofNumber(token);
            default -> tree.isName(token) ? ofUntypedName(token) : ofCommonNoun(token);
        };
    }

    /** "At 0630": a time of day hits nobody. */
    private boolean isClock(int token) {
        return tree.form(token).matches("([01]\\d|2[0-3])[0-5]\\d")
                && tree.preposition(token).equals("at");
    }

    private boolean isPredicate(int token) {
        return tree.at(token).upos().equals("ADJ")
                && tree.isAny(token, "ccomp", "xcomp", "advcl")
                && tree.has(token, "nsubj");
    }

    private Set<Kind> ofName(Mention name, int token) {
        EnumSet<Kind> kinds = ofType(name.type());
        if (name.type() == EntityType.LOC || name.type() == EntityType.ORG) {
            kinds.addAll(ofNoun(tree.lemma(token)));
            if (name.type() == EntityType.ORG) {
                kinds.remove(Kind.PLACE);
            }
            kinds.remove(Kind.PERSON);
            kinds.remove(Kind.POST);
        }
        if (name.type() == EntityType.LOC && !kinds.contains(Kind.FACILITY)) {
            kinds.add(Kind.STATE);
        }
        kinds.add(Kind.NAME);
        if (Lexicon.named("armed").contains(tree.reading.text(name.range()).toLowerCase(Locale.ROOT))) {
            kinds.add(Kind.GROUP);
        }
        boolean union = name.type() == EntityType.LOC
                && name.range().size() > 1
                && ofNoun(tree.lemma(token)).contains(Kind.GROUP)
                && !ofNoun(tree.lemma(token)).contains(Kind.PLACE);
        if (union) {
            kinds.remove(Kind.PLACE);
        }
        if (States.isState(tree.reading.text(name.range()))) {
            kinds.addAll(name.type() == EntityType.ORG ? EnumSet.of(Kind.STATE) : EnumSet.of(Kind.STATE, Kind.PLACE));
        }
        return kinds;
    }

    private static EnumSet<Kind> ofType(EntityType type) {
        return switch (type) {
            case PER -> EnumSet.of(Kind.PERSON);
            case ORG -> EnumSet.of(Kind.GROUP, Kind.BRAND);
            case LOC -> EnumSet.of(Kind.PLACE);
            case NORP -> EnumSet.of(Kind.GROUP, Kind.STATE);
            case EVENT -> EnumSet.of(Kind.EVENT, Kind.BRAND);
            case PRODUCT -> EnumSet.of(Kind.BRAND, Kind.PRODUCT, Kind.VEHICLE, Kind.WEAPON);
            case WORK -> EnumSet.of(Kind.WORK, Kind.PRODUCT, Kind.BRAND);
            case TITLE -> EnumSet.of(Kind.POST, Kind.PERSON);
            case TIME -> EnumSet.of(Kind.QUANTITY);
            case OTHER -> EnumSet.of(Kind.PRODUCT, Kind.WORK, Kind.EVENT, Kind.THING, Kind.GROUP, Kind.BRAND);
        };
    }

    private Set<Kind> ofUntypedName(int token) {
        Set<Kind> noun = ofNoun(tree.lemma(token));
        if (!noun.isEmpty()) {
            return noun;
        }
        if (States.isState(tree.form(token))) {
            return EnumSet.of(Kind.STATE, Kind.PLACE);
        }
        return NAMED;
    }

    private Set<Kind> ofPronoun(int token) {
        EnumSet<Kind> kinds = EnumSet.noneOf(Kind.class);
        kinds.addAll(
                tree.isRelative(token) && tree.antecedent(token) != token
                        ? of(tree.antecedent(token))
                        : ofPronounForm(token));
        Set<Kind> chain = ofChain(token);
        if (!chain.isEmpty()) {
            EnumSet<Kind> both = EnumSet.copyOf(chain);
            both.retainAll(kinds);
            return both.isEmpty() ? kinds : both;
        }
        return kinds;
    }

    private Set<Kind> ofPronounForm(int token) {
        return switch (tree.form(token).toLowerCase(Locale.ROOT)) {
            case "he",
                    "she",
                    "him",
                    "her",
                    "his",
                    "hers",
                    "himself",
                    "herself",
                    "i",
                    "me",
                    "my",
                    "myself",
                    "who",
                    "whom",
                    "someone",
                    "anyone",
                    "everyone",
                    "somebody",
                    "anybody",
                    "everybody",
                    "nobody",
                    "one" -> EnumSet.of(Kind.PERSON);
            case "we", "they", "us", "them", "our", "their", "themselves", "ourselves" -> ACTORS;
            case "both",
                    "all",
                    "many",
                    "some",
                    "most",
                    "others",
                    "those",
                    "these",
                    "several",
                    "few",
                    "each",
                    "another" -> ofPart(token);
            case "it", "its", "itself", "which", "whose" ->
                EnumSet.complementOf(EnumSet.of(Kind.PERSON, Kind.POST, Kind.CLAUSE));
            default -> EnumSet.noneOf(Kind.class);
        };
    }

    private Set<Kind> ofPart(int token) {
        int of = partOf(token);
        return of >= 0 ? of(of) : ACTORS;
    }

    private int partOf(int token) {
        for (int child : tree.children(token)) {
            if (tree.is(child, "nmod") && tree.preposition(child).equals("of")) {
                return child;
            }
        }
        return -1;
    }

    private Set<Kind> ofNumber(int token) {
        int of = partOf(token);
        if (of >= 0) {
            return of(of);
        }
        if (tree.at(token).upos().equals("SYM") || tree.form(token).matches("(19|20)\\d\\d")) {
            return EnumSet.of(Kind.QUANTITY);
        }
        return EnumSet.of(Kind.QUANTITY, Kind.PERSON);
    }

    private Set<Kind> ofCommonNoun(int token) {
        String lemma = tree.lemma(token);
        if (lemma.equals("one")) {
            return EnumSet.of(Kind.PERSON);
        }
        boolean counted = COUNTED.contains(lemma) && tree.at(token).xpos().equals("NNS");
        int of = partOf(token);
        boolean share = lemma.equals("percent") && of >= 0; // "15 percent of the voters" act as voters do
        if ((MONEY.contains(lemma) && !share) || counted) {
            return EnumSet.of(Kind.QUANTITY);
        }
        boolean crowd = CROWDS.contains(lemma) && tree.at(token).xpos().equals("NNS") && tree.is(token, "nsubj");
        if (of < 0 && crowd) {
            return EnumSet.of(Kind.PERSON); // "thousands rallied"
        }
        if (of >= 0 && Lexicon.named("nouns-transparent").contains(lemma)) {
            return of(of);
        }
        EnumSet<Kind> kinds = EnumSet.noneOf(Kind.class);
        kinds.addAll(ofChain(token));
        kinds.addAll(ofNoun(lemma));
        kinds.addAll(ofCompound(token));
        if (STATE_NOUNS.contains(lemma)) {
            kinds.add(Kind.STATE);
        }
        if (kinds.isEmpty()) {
            kinds.addAll(ofEnding(lemma, token));
        }
        return kinds;
    }

    /** "Emergency room", "concert hall": what the lexicons say of two words together. */
    private Set<Kind> ofCompound(int token) {
        int first = token - 1;
        boolean together = first >= 0 && tree.head(first) == token && tree.isAny(first, "compound", "amod");
        return together ? ofNoun(tree.lemma(first) + " " + tree.lemma(token)) : Set.of();
    }

    private Set<Kind> ofEnding(String lemma, int token) {
        int hyphen = lemma.lastIndexOf('-');
        if (hyphen > 0 && !ofNoun(lemma.substring(hyphen + 1)).isEmpty()) {
            return ofNoun(lemma.substring(hyphen + 1));
        }
        if (States.ofAdjective(tree.form(token)).isPresent()) {
            return EnumSet.of(Kind.PERSON); // "a spaniard"
        }
        int mention = tree.mention(token);
        if (mention >= 0 && tree.reading.mentions().get(mention).type() != EntityType.OTHER) {
            return ofType(tree.reading.mentions().get(mention).type());
        }
        if (lemma.matches(".*(man|woman|men|women|ist|ologist|eer|ian|grapher)")) {
            return EnumSet.of(Kind.PERSON);
        }
        for (int i = 3; i <= lemma.length() - 5; i++) {
            Set<Kind> last = ofNoun(lemma.substring(i));
            if (last.contains(Kind.PERSON) || last.contains(Kind.EVENT) || last.contains(Kind.VEHICLE)) {
                return last; // "skydiver", "cyberattack"
            }
        }
        return EnumSet.of(lemma.matches(".+(frog|fish|bird|whale|shark|snake|deer|turtle)") ? Kind.ANIMAL : Kind.THING);
    }

    private Set<Kind> ofChain(int token) {
        int mention = tree.mention(token);
        if (mention < 0) {
            return Set.of();
        }
        EnumSet<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (Mention other : tree.chain(mention)) {
            if (other.kind() == Mention.Kind.NAME) {
                kinds.addAll(ofType(other.type()));
                if (other.type() == EntityType.LOC) {
                    kinds.add(Kind.STATE);
                }
            }
        }
        return kinds;
    }
}
