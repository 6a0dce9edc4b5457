// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Frame.Filler;
import org.sayso.sentence.EntityType;
import org.sayso.sentence.Mention;
import org.sayso.vocabulary.Kind;
import org.sayso.vocabulary.Lexicon;
import org.sayso.vocabulary.States;

/** The shapes that no word starts: brackets, aliases, sorts in apposition, adjectives of origin. */
final class Shapes {

    private static final Set<String> ALIAS = Set.of("alias", "aka", "a.k.a.", "a.k.a", "née", "nee", "f.k.a.");
    private static final Set<String> FORMERLY = Set.of("formerly", "once", "previously", "originally", "now");
    private static final Set<String> EMPTY_SORTS = Set.of(
            "one",
            "thing",
            "way",
            "part",
            "lot",
            "number",
            "time",
            "day",
            "year",
            "place",
            "case",
            "reason",
            "man",
            "woman",
            "person",
            "people",
            "someone",
            "something",
            "name",
            "example",
            "default",
            "gentleman",
            "bump",
            "oasis",
            "kind",
            "sort",
            "type",
            "rest",
            "other",
            "own",
            "downtown",
            "north",
            "south",
            "east",
            "west",
            "member",
            "sign",
            "result",
            "issue",
            "problem",
            "home",
            "question",
            "idea",
            "fact",
            "word",
            "matter",
            "point",
            "colleague",
            "guy",
            "gal",
            "girl",
            "boy",
            "kid",
            "child",
            "folk",
            "human",
            "soul",
            "parent",
            "friend",
            "fan",
            "hometown",
            "size",
            "length",
            "statement",
            "news",
            "family");

    private static final Set<String> ORIGINS =
            Set.of("native", "citizen", "national", "resident", "founder", "ally", "owner");

    /** Nouns whose adjective need not tell of the party of the one they name: "Democratic socialist", "her Democratic donor". */
    private static final Set<String> RIVALS = Set.of("socialist", "ally", "donor", "predecessor");

    private static final Set<String> RELATED = Set.of(
            "parent", "sister", "rival", "fellow", "partner", "opposing", "competing", "neighbouring", "neighboring");

    /** How a thing stands among others of its sort. */
    private static final Set<String> RANKS = Set.of("first", "last", "next", "only", "other", "same");

    private static final Set<String> ORDINALS =
            Set.of("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");

    private final Tree tree;
    private final Kinds kinds;
    private final Frames frames;
    private final Brackets brackets;
    private final Ranks ranks;
    private final Advice advice;
    private final Judgements judgements;
    private final Origins origins;
    private final OtherNames otherNames;
    private final NounsOfNames nounsOfNames;
    private final Relatives relatives;
    private final Whereabouts whereabouts;
    private final Makeup makeup;

    Shapes(Tree tree, Kinds kinds, Frames frames, Speakers speakers) {
        this.tree = tree;
        this.kinds = kinds;
        this.frames = frames;
        this.brackets = new Brackets(tree);
        this.ranks = new Ranks(tree, kinds, frames);
        this.advice = new Advice(tree, frames);
        this.judgements = new Judgements(tree, frames, speakers);
        this.origins = new Origins(tree, kinds, frames);
        this.otherNames = new OtherNames(tree, frames);
        this.whereabouts = new Whereabouts(tree, kinds);
        this.makeup = new Makeup(tree, frames);
        this.relatives = new Relatives(tree, frames);
        this.nounsOfNames = new NounsOfNames(tree, kinds, frames);
    }

    /** Nouns that say nothing of what they name: "thing", "man". */
    static boolean isEmptySort(String noun) {
        return EMPTY_SORTS.contains(noun);
    }

    /** The frames of a shape whose first word is {@code token}. */
    List<Frame> at(String shape, int token) {
        return switch (shape) {
            case "also-known-as" -> one(alias(token));
            case "bracketed-name" -> one(tree.name(token) == null ? brackets.at(token) : bracket(token));
            case "comparative" -> one(ranks.comparative(token));
            case "ordinal" -> one(ranks.ordinal(token));
            case "person-of-body" -> one(personOfBody(token));
            case "party-adjective" -> one(party(token));
            case "place-behind" -> one(placeBehind(token));
            case "place-predicate" -> one(placePredicate(token));
            case "place-of-noun" -> one(placeOfNoun(token));
            case "owner-run" -> one(makeup.run(token));
            case "mainly" -> one(makeup.at(token));
            case "noun-in-place" -> one(whereabouts.at(token));
            case "resumed-post" -> one(resumedPost(token));
            case "person-of-place" -> one(personOfPlace(token));
            case "body-of-body" -> one(bodyOfBody(token));
            case "place-based" -> one(placeBased(token));
            case "or-name" -> one(orName(token));
            case "kind" -> kind(token);
            case "origin-adjective" -> one(origin(token));
            case "origin-predicate" -> one(origins.predicate(token));
            case "origin-born" -> one(origins.born(token));
            case "party-bracket" -> one(partyBracket(token));
            case "mutual-relatives" -> one(mutual(token));
            case "name-noun" -> one(otherNames.at(token));
            case "sort-of-name" -> nounsOfNames.sorts(token);
            case "included" -> one(nounsOfNames.included(token));
            case "relative-beside" -> one(relatives.at(token));
            case "examples" -> one(nounsOfNames.examplesOf(token));
            case "body-of-state" -> one(nounsOfNames.ofState(token));
            case "person-behind-body" -> one(nounsOfNames.ownPerson(token));
            case "should" -> advice.at(token);
            case "against" -> one(judgements.against(token));
            case "judged" -> one(judgements.at(token));
            default -> List.of();
        };
    }

    private static List<Frame> one(@Nullable Frame frame) {
        return frame == null ? List.of() : List.of(frame);
    }

    private @Nullable Frame alias(int token) {
        if (isFormer(token)) {
            int self = nameAt(token - 2);
            int other = tree.nameFrom(tree.is(token + 1, "det") ? token + 2 : token + 1);
            return self >= 0 && other >= 0 && isClosed(other) && isOneSort(self, other)
                    ? pair(token, self, other)
                    : null;
        }
        if (!ALIAS.contains(tree.form(token).toLowerCase(Locale.ROOT)) || token == tree.size() - 1) {
            return null;
        }
        int before = token - 1;
        while (before > 0 && tree.is(before, "punct")) {
            before--;
        }
        int after = token + 1;
        while (after < tree.size() - 1 && (tree.is(after, "punct") || tree.is(after, "det"))) {
            after++;
        }
        return pair(token, nameAt(before), nameAt(after));
    }

    /** "Mumbai, formerly Bombay,": the other name stands right behind the adverb. */
    private boolean isFormer(int token) {
        return FORMERLY.contains(tree.form(token).toLowerCase(Locale.ROOT))
                && token > 1
                && token + 2 < tree.size()
                && tree.form(token - 1).matches("[,(]");
    }

    private boolean isClosed(int name) {
        Mention known = tree.name(name);
        return known != null
                && known.range().end() < tree.size()
                && tree.form(known.range().end()).matches("[,.;)]");
    }

    private boolean isOneSort(int one, int other) {
        Mention first = tree.name(one);
        Mention second = tree.name(other);
        return first != null && second != null && first.type() == second.type();
    }

    /** The head of the name that covers a token, -1 for none. */
    private int nameAt(int token) {
        int i = token;
        for (int depth = 0; depth < 8 && i >= 0; depth++) {
            Mention name = tree.name(i);
            if (name != null && name.range().contains(token)) {
                return i;
            }
            i = tree.head(i);
        }
        return -1;
    }

    private @Nullable Frame pair(int token, int self, int other) {
        if (self < 0 || other < 0 || self == other || !tree.inOneSentence(self, other)) {
            return null;
        }
        return Frame.pair(token, self, other);
    }

    private @Nullable Frame bracket(int token) {
        Mention name = tree.name(token);
        if (name == null || name.range().end() + 2 >= tree.size()) {
            return null;
        }
        int open = name.range().end();
        for (int i = name.range().end() - 1; i > name.range().start(); i--) {
            open = tree.form(i).equals("(") ? i : open;
        }
        if (!Set.of("(", "[", "-LRB-", "-LSB-").contains(tree.form(open))) {
            return null;
        }
        int close = open + 1;
        while (close < tree.size() && close - open < 6 && !tree.form(close).matches("[])]")) {
            close++;
        }
        boolean single = close == open + 2
                && close < tree.size()
                && isAcronymOf(tree.form(open + 1), name.range().start(), open);
        return single ? pair(token, token, open + 1) : null;
    }

    /** Whether capitals stand, in order, at the beginning of words of the name. */
    private boolean isAcronymOf(String acronym, int start, int end) {
        if (!acronym.matches("[A-Z][A-Za-z0-9.&-]{1,9}") || end - start < 2) {
            return false;
        }
        String capitals = acronym.replaceAll("[^A-Z0-9]", "");
        int next = 0;
        for (int i = start; i < end && next < capitals.length(); i++) {
            if (Character.toUpperCase(tree.form(i).charAt(0)) == capitals.charAt(next)) {
                next++;
            }
        }
        return capitals.length() > 1 && next >= capitals.length() - 1 && next > 1;
    }

    private @Nullable Frame orName(int token) {
        int first = tree.head(token);
        int cc = tree.child(token, "cc");
        boolean or = cc > 0 && tree.lemma(cc).equals("or") && tree.form(cc - 1).equals(",") && tree.is(token, "conj");
        if (!or || first < 0) {
            return null;
        }
        Mention one = tree.name(first);
        Mention other = tree.name(token);
        if (one == null
                || other == null
                || one.type() == EntityType.PER
                || one.type() != other.type()
                || other.range().end() >= tree.size()) {
            return null;
        }
        boolean closed = Set.of(",", ".", ")").contains(tree.form(other.range().end()));
        return closed && tree.conjuncts(first).size() == 2 ? pair(token, first, token) : null;
    }

    // ---- bodies and places

    /** "Anna Berg of the Greens", "Doctor Karl Ott from the Institute of Health": a person's name with the body behind it. */
    private @Nullable Frame personOfBody(int token) {
        int person = tree.head(token);
        Mention body = tree.name(token);
        Mention name = person < 0 ? null : tree.name(person);
        boolean shape = body != null
                && name != null
                && body.type() == EntityType.ORG
                && name.type() == EntityType.PER
                && person < token
                && name.range().end() <= token
                && tree.is(token, "nmod")
                && (Set.of("of", "from", "at").contains(tree.preposition(token)) || isWriting(token, person))
                && isJoined(name.range().end(), body.range().start());
        return shape ? pair(token, person, token) : null;
    }

    /** "Wrote Karl Ott for the Morning Post". */
    private boolean isWriting(int body, int person) {
        int verb = tree.head(person);
        return tree.preposition(body).equals("for")
                && verb >= 0
                && Set.of("write", "report").contains(tree.lemma(verb))
                && tree.is(person, "nsubj");
    }

    /** Only a preposition and an article part the two. */
    private boolean isJoined(int end, int start) {
        for (int i = end; i < start; i++) {
            if (!tree.isAny(i, "case", "det", "amod", "compound")) {
                return false;
            }
        }
        return start - end < 4;
    }

    /** "Republican strategist Karl Ott", "the Labour candidate, Anna Berg": the party's adjective before someone named. */
    private @Nullable Frame party(int adjective) {
        int noun = tree.head(adjective);
        boolean party = noun > adjective
                && Lexicon.named("party-words").contains(tree.lemma(adjective))
                && (Character.isUpperCase(tree.form(adjective).charAt(0)) || isSmall(noun))
                && tree.isAny(adjective, "amod", "compound", "nmod:desc");
        party &= noun >= 0 && !RIVALS.contains(tree.lemma(noun));
        if (!party || !(kinds.canBe(noun, Kind.PERSON) || tree.name(noun) != null)) {
            return null;
        }
        Mention name = tree.name(noun);
        int bearer = name != null && name.type() == EntityType.PER ? noun : name == null ? namedBearer(noun) : -1;
        return bearer < 0 || tree.isPlural(noun) && name == null ? null : pair(adjective, bearer, adjective);
    }

    /** A name in a text that writes nothing in capitals. */
    private boolean isSmall(int token) {
        return tree.name(token) != null
                        && Character.isLowerCase(tree.form(token).charAt(0))
                || tree.is(token, "nmod:desc") && tree.head(token) > token && isSmall(tree.head(token));
    }

    /** "Anna Berg (R-Ohio)", "Karl Ott, D-Ohio,": the party's letter behind a name. */
    private @Nullable Frame partyBracket(int token) {
        boolean letter = tree.form(token).matches("R|D|R-[A-Z].*|D-[A-Z].*|[RD]\\.")
                && token > 1
                && tree.form(token - 1).matches("[(,]|-LRB-")
                && token + 1 < tree.size();
        boolean home = letter
                && (tree.form(token).contains("-")
                        || isHyphen(token + 1)
                                && Character.isUpperCase(tree.form(token + 2).charAt(0))
                        || tree.form(token - 1).equals("(")
                                && tree.form(token + 1).equals(")"));
        int person = home ? nameAt(token - 2) : -1;
        Mention name = person < 0 ? null : tree.name(person);
        return name != null && name.type() == EntityType.PER ? pair(token, person, token) : null;
    }

    private static final Set<String> MUTUAL = Set.of(
            "sibling", "brother", "sister", "twin", "cousin", "spouse", "newlywed", "half-brother", "half-sister");

    /** "The siblings Anna and Karl Berg", "Anna Berg and Karl Ott are cousins": each is the other's. */
    private @Nullable Frame mutual(int noun) {
        boolean plural = MUTUAL.contains(tree.lemma(noun)) && tree.isPlural(noun);
        if (!plural) {
            return null;
        }
        Frame denoting = frames.denoting(noun);
        List<Filler> selves = denoting.fillers("self");
        List<Integer> all = selves.size() == 1
                ? tree.conjuncts(selves.get(0).token())
                : selves.stream().map(Filler::token).toList();
        boolean whose = denoting.has("possessive") || denoting.has("of");
        if (whose || all.size() != 2) {
            return null;
        }
        Frame pair = pair(noun, all.get(0), all.get(1));
        if (pair != null) {
            pair.add("word", Filler.alone(noun));
        }
        return pair;
    }

    /** "Holm Park in Leeds", "a bakery in the port of Lagos", "Lyon, France": the place right behind what is there. */
    private @Nullable Frame placeBehind(int token) {
        Mention place = tree.name(token);
        if (place == null || place.type() != EntityType.LOC) {
            return null;
        }
        int thing = before(token, place);
        if (thing < 0 || thing >= token) {
            return null;
        }
        Mention name = tree.name(thing);
        if (name != null && name.range().end() > token) {
            return null;
        }
        int start = place.range().start();
        boolean town = name != null && name.type() == EntityType.LOC;
        boolean body = name == null || name.type() == EntityType.ORG;
        int end = name == null ? thing + 1 : name.range().end();
        boolean standing =
                isWhere(token) && (town || body && isBuilt(thing) && !isAnyHouse(thing)) && isJoined(end, start);
        boolean within = town
                && tree.isAny(token, "appos", "nmod", "flat")
                && tree.preposition(token).isEmpty()
                && tree.form(end).equals(",")
                && start == end + 1
                && tree.conjuncts(thing).size() == 1
                && !(isRegion(thing) && isRegion(token))
                && !tree.form(token).equals("D.C.");
        Frame frame = standing || within ? pair(token, thing, token) : null;
        if (frame != null && standing) {
            frame.slots().remove("other");
            frame.add("other", Filler.of(token));
        }
        return frame;
    }

    /** What a place hangs on, or the building that ends right before its preposition: "it met at the Holm Arena in Leeds". */
    private int before(int token, Mention place) {
        int head = tree.head(token);
        if (!tree.is(token, "obl")) {
            return head;
        }
        int preposition = tree.child(token, "case");
        int last = preposition - 1;
        if (last < 0 || preposition > place.range().start() || !tree.inOneSentence(last, token)) {
            return -1;
        }
        int thing = tree.isAny(last, "flat", "goeswith") ? tree.head(last) : last;
        boolean beside = tree.is(thing, "obl") && tree.head(thing) == head && isBuilt(thing);
        return beside && !Set.of("from", "to", "into").contains(tree.preposition(thing)) ? thing : -1;
    }

    /** "Up the road in Leeds", "a home in Leeds": no house in particular. */
    private boolean isAnyHouse(int thing) {
        return tree.name(thing) == null
                && Set.of("home", "house", "road", "street", "highway", "building", "yard", "apartment", "room")
                        .contains(tree.lemma(thing));
    }

    /** A state of a federation: two of them beside a comma are a list. */
    private boolean isRegion(int token) {
        Mention name = tree.name(token);
        String words = name == null ? tree.form(token) : tree.reading.text(name.range());
        return Lexicon.named("regions").contains(words.toLowerCase(Locale.ROOT));
    }

    private boolean isWhere(int token) {
        String preposition = tree.preposition(token);
        boolean way = Set.of("on", "along", "off").contains(preposition)
                && Kinds.ofNoun(noun(token)).contains(Kind.PLACE);
        return tree.isAny(token, "nmod", "obl") && (way || preposition.equals("in"));
    }

    /** The noun that a word is or, as the head of a name, comes from: "laboratory" of "Holm Laboratories". */
    private String noun(int token) {
        String word = tree.lemma(token).toLowerCase(Locale.ROOT);
        boolean plural =
                tree.at(token).xpos().startsWith("NNP") && Kinds.ofNoun(word).isEmpty();
        return plural ? word.replaceAll("ies$", "y").replaceAll("s$", "") : word;
    }

    /** What stands where it is: a building, or a body that has one: "the Foreign Office in London". */
    private boolean isBuilt(int thing) {
        boolean together = thing > 0 && tree.head(thing - 1) == thing;
        return Kinds.ofNoun(noun(thing)).contains(Kind.FACILITY)
                || together
                        && Kinds.ofNoun(tree.lemma(thing - 1).toLowerCase(Locale.ROOT) + " " + noun(thing))
                                .contains(Kind.FACILITY)
                || Set.of(
                                "office",
                                "institute",
                                "embassy",
                                "consulate",
                                "university",
                                "college",
                                "school",
                                "hospital",
                                "academy")
                        .contains(noun(thing));
    }

    private static final Set<String> WITHIN = Set.of(
            "in",
            "at",
            "near",
            "inside",
            "outside",
            "aboard",
            "on",
            "under",
            "behind",
            "beside",
            "between",
            "across",
            "along",
            "off",
            "within",
            "around",
            "opposite",
            "next to",
            "close to",
            "north of",
            "south of",
            "east of",
            "west of",
            "inside of",
            "outside of",
            "in front of",
            "back in",
            "back at");

    /** "There has never been one in the town", "there may be one in the town": nothing is said to be there. */
    private boolean isNever(int verb) {
        return Arrays.stream(tree.children(verb))
                .anyMatch(child -> Set.of("never", "not").contains(tree.lemma(child))
                        || tree.is(child, "aux")
                                && Set.of("may", "might", "can", "could", "would", "should")
                                        .contains(tree.lemma(child)));
    }

    /** "The embassy is in Leeds", "the clerk was in the vehicle", "there are troops at the airport". */
    private @Nullable Frame placePredicate(int token) {
        boolean where = tree.isNominal(token)
                && WITHIN.contains(tree.preposition(token))
                && (tree.name(token) != null || tree.has(token, "det"))
                && isSomewhere(token);
        int verb = tree.head(token);
        boolean exists =
                where && tree.isAny(token, "obl", "nmod") && verb >= 0 && tree.has(verb, "expl") && !isNever(verb);
        boolean inside = where
                && tree.is(token, "nmod")
                && tree.is(verb, "nsubj")
                && isThere(tree.head(verb))
                && !isNever(tree.head(verb));
        int self = inside ? verb : -1;
        if (where && !inside) {
            self = exists ? tree.child(verb, "nsubj") : tree.has(token, "cop") ? frames.surfaceSubject(token, 0) : -1;
        }
        return self < 0 || self == token ? null : pair(token, tree.antecedent(self), token);
    }

    /** "There were no soldiers in the village". */
    private boolean isThere(int verb) {
        return verb >= 0 && tree.has(verb, "expl") && tree.lemma(verb).equals("be");
    }

    /** Bodies and people that are where the name of a place says: "a Leeds court", "the Oslo office". */
    private static final Set<String> LOCAL = Set.of(
            "court",
            "company",
            "firm",
            "newspaper",
            "daily",
            "startup",
            "start-up",
            "clinic",
            "office",
            "branch",
            "headquarters",
            "headquarter",
            "bureau",
            "club",
            "hospital",
            "hotel",
            "paper",
            "prison",
            "jail",
            "neighborhood",
            "neighbourhood",
            "street",
            "apartment",
            "home",
            "restaurant",
            "nightclub",
            "bar",
            "mosque",
            "church",
            "school",
            "university",
            "factory",
            "resident",
            "police");

    /** What takes its own name from a place or person: "Leeds Street" need not be in Leeds. */
    private static final Set<String> NAMED_AFTER =
            Set.of("airport", "street", "road", "avenue", "boulevard", "square", "neighbourhood", "neighborhood");

    /** Places whose names stand for a trade: "a Wall Street firm" may be anywhere. */
    private static final Set<String> TRADES = Set.of("Wall Street", "Silicon Valley", "Hollywood", "Fleet Street");

    /** "A Leeds court", "a farm in the town of Lysgard", "a village in Lysgard Province", "the Holm district of Leeds". */
    private @Nullable Frame placeOfNoun(int token) {
        Mention place = tree.name(token);
        int thing = tree.head(token);
        if (place == null || place.type() != EntityType.LOC || thing < 0) {
            return null;
        }
        if (tree.is(token, "nmod") && tree.preposition(token).equals("of") && isSettlement(tree, thing)) {
            return inSettlement(token, thing);
        }
        boolean local = tree.name(thing) == null && (LOCAL.contains(noun(thing)) || isHouse(thing));
        if (tree.is(token, "compound") && token < thing) {
            boolean beside = place.range().end() == thing
                    || tree.isAny(place.range().end(), "amod", "compound")
                            && place.range().end() + 1 == thing;
            boolean common = Character.isLowerCase(tree.form(thing).charAt(0))
                    && Character.isUpperCase(tree.form(place.range().start()).charAt(0))
                    && !tree.at(thing).xpos().startsWith("NNP");
            int det = tree.child(thing, "det");
            boolean named = NAMED_AFTER.contains(noun(thing)) || tree.has(thing, "nmod");
            boolean own = det >= 0 && tree.lemma(det).equals("the") && !LOCAL.contains(noun(thing));
            String words = tree.reading.text(place.range());
            return local && common && beside && !named && !own && !States.isState(words) && !TRADES.contains(words)
                    ? pair(token, thing, token)
                    : null;
        }
        boolean part = isPlaceNoun(thing)
                && !tree.has(thing, "cop")
                && isJoined(thing + 1, place.range().start())
                && tree.is(token, "nmod")
                && (Set.of("in", "near", "outside").contains(tree.preposition(token))
                        || tree.preposition(token).equals("of") && tree.name(thing) != null);
        return part ? alone(token, thing, token) : null;
    }

    /** A building that is no institution of a whole state. */
    private boolean isHouse(int thing) {
        Set<Kind> sort = Kinds.ofNoun(noun(thing));
        return sort.contains(Kind.FACILITY)
                && !sort.contains(Kind.PRODUCT)
                && !noun(thing).equals("target");
    }

    /** "City", "village": what a place is, beside its name. */
    static boolean isSettlement(Tree tree, int noun) {
        return tree.name(noun) == null && Lexicon.named("settlements").contains(tree.lemma(noun));
    }

    private boolean isPlaceNoun(int thing) {
        return Set.of(
                        "village",
                        "town",
                        "city",
                        "district",
                        "county",
                        "suburb",
                        "neighborhood",
                        "neighbourhood",
                        "hamlet",
                        "municipality",
                        "province",
                        "region",
                        "borough",
                        "island",
                        "camp",
                        "valley",
                        "settlement")
                .contains(noun(thing));
    }

    /** "A farm in the town of Lysgard": what stands in a place that is named behind its sort. */
    private @Nullable Frame inSettlement(int name, int settlement) {
        int thing = tree.head(settlement);
        Mention named = thing < 0 ? null : tree.name(thing);
        boolean stands = thing >= 0
                && thing < settlement
                && tree.is(settlement, "nmod")
                && Set.of("in", "near", "outside", "at").contains(tree.preposition(settlement))
                && (isBuilt(thing) || named != null && named.type() == EntityType.LOC);
        return stands ? alone(name, thing, settlement) : null;
    }

    private static Frame alone(int trigger, int self, int other) {
        Frame frame = new Frame(trigger);
        frame.add("self", Filler.alone(self));
        frame.add("other", Filler.of(other));
        return frame;
    }

    /** A place or a building by name or by its noun, not "the lead", "the room". */
    private boolean isSomewhere(int token) {
        Mention name = tree.name(token);
        Set<Kind> sort = Kinds.ofNoun(noun(token));
        boolean place = sort.contains(Kind.PLACE) || sort.contains(Kind.FACILITY) || sort.contains(Kind.VEHICLE);
        boolean vague = Set.of(
                        "place",
                        "space",
                        "middle",
                        "position",
                        "spot",
                        "world",
                        "way",
                        "line",
                        "corner",
                        "field",
                        "center",
                        "centre",
                        "race",
                        "stream",
                        "top",
                        "range",
                        "target",
                        "quarter",
                        "well",
                        "bar",
                        "league",
                        "table",
                        "track",
                        "path",
                        "mission",
                        "camp",
                        "court",
                        "edge",
                        "stage",
                        "street",
                        "road",
                        "side",
                        "market",
                        "moon",
                        "sun",
                        "earth",
                        "point",
                        "water",
                        "bag",
                        "front",
                        "frontline")
                .contains(noun(token));
        boolean chamber = Character.isUpperCase(tree.form(token).charAt(0))
                && tree.lemma(token).equalsIgnoreCase("house");
        return name == null ? place && !vague && !chamber : name.type() == EntityType.LOC || place;
    }

    /** "Karl Ott, 49, of Leeds", "Anna Berg from Lyon": where someone named lives or comes from. */
    private @Nullable Frame personOfPlace(int token) {
        int person = tree.head(token);
        Mention place = tree.name(token);
        Mention name = person < 0 ? null : tree.name(person);
        boolean shape = place != null
                && name != null
                && place.type() == EntityType.LOC
                && !isCountry(tree.reading.text(place.range()))
                && name.type() == EntityType.PER
                && person < token
                && tree.is(token, "nmod")
                && Set.of("of", "from").contains(tree.preposition(token))
                && !tree.has(person, "nmod:desc")
                && isBehindAge(name.range().end(), place.range().start());
        return shape ? pair(token, person, token) : null;
    }

    private static boolean isCountry(String words) {
        return States.isState(words) && States.ofCapital(words).isEmpty();
    }

    /** Only an age in commas, a preposition and an article part a name from its place. */
    private boolean isBehindAge(int end, int start) {
        for (int i = end; i < start; i++) {
            boolean age = tree.form(i).equals(",") || tree.form(i).matches("[0-9]{1,2}");
            if (!age && !tree.isAny(i, "case", "det", "amod", "compound", "punct")) {
                return false;
            }
        }
        return start - end < 6;
    }

    /** "The Holm Centre at Lysgard Hospital", "Nordsee's National Laboratory": a body that has a place in another. */
    private @Nullable Frame bodyOfBody(int token) {
        int part = tree.head(token);
        Mention whole = tree.name(token);
        Mention name = part < 0 ? null : tree.name(part);
        if (whole == null
                || name == null
                || name.type() != EntityType.ORG
                || name.range().contains(token)) {
            return null;
        }
        boolean body = Lexicon.named("parts").contains(noun(part)) || isBody(part);
        boolean owner =
                tree.is(token, "nmod:poss") && (whole.type() == EntityType.ORG || whole.type() == EntityType.LOC);
        boolean at = whole.type() == EntityType.ORG
                && tree.is(token, "nmod")
                && Set.of("of", "at", "within").contains(tree.preposition(token))
                && isJoined(name.range().end(), whole.range().start());
        return body && (owner || at) ? pair(token, part, token) : null;
    }

    /** The nouns that bodies of states and companies end in. */
    private boolean isBody(int token) {
        return Set.of(
                        "service",
                        "office",
                        "center",
                        "centre",
                        "lab",
                        "school",
                        "police",
                        "parliament",
                        "court",
                        "senate",
                        "ministry",
                        "force",
                        "administration",
                        "department",
                        "assembly",
                        "bank",
                        "agency",
                        "guard",
                        "hospital",
                        "program",
                        "programme",
                        "project",
                        "initiative",
                        "team",
                        "network")
                .contains(noun(token));
    }

    /** "The nominee said", "the former governor left": a post that stands for someone whom the text has named. */
    private @Nullable Frame resumedPost(int noun) {
        int det = tree.child(noun, "det");
        int mention = tree.mention(noun);
        boolean definite = det >= 0
                && tree.lemma(det).equals("the")
                && tree.at(noun).xpos().equals("NN")
                && tree.isAny(noun, "nsubj", "obj", "nmod:poss", "nmod", "obl", "iobj")
                && mention >= 0
                && !Set.of("candidate", "nominee", "driver").contains(tree.lemma(noun))
                && !tree.preposition(noun).equals("as")
                && Kinds.ofNoun(tree.lemma(noun)).contains(Kind.POST)
                && tree.conjuncts(noun).size() == 1;
        if (!definite
                || !tree.reading.mentions().get(mention).range().contains(det)
                || frames.denoting(noun).has("self")
                || !isPerson(mention)) {
            return null;
        }
        Frame frame = frames.denoting(noun);
        frame.add("self", new Filler(noun, true, true));
        return frame;
    }

    /** Whether one person's name, and no other sort of name, is known of a mention. */
    private boolean isPerson(int mention) {
        List<Mention> names = tree.chain(mention).stream()
                .filter(other -> other.kind() == Mention.Kind.NAME)
                .toList();
        return !names.isEmpty() && names.stream().allMatch(name -> name.type() == EntityType.PER);
    }

    /** "The Zurich-based body", "his London-based company": a hyphen joins the place and the participle. */
    private @Nullable Frame placeBased(int based) {
        boolean participle =
                Set.of("based", "headquartered").contains(tree.form(based).toLowerCase(Locale.ROOT))
                        && based > 1
                        && isHyphen(based - 1)
                        && tree.isAny(based, "amod", "acl", "compound");
        int place = participle ? nameAt(based - 2) : -1;
        int entity = participle ? tree.head(based) : -1;
        return place < 0 || entity < based || !tree.isNominal(entity) ? null : pair(based, entity, place);
    }

    private boolean isHyphen(int token) {
        return Set.of("-", "–", "‑").contains(tree.form(token));
    }

    // ---- sorts

    private List<Frame> kind(int noun) {
        String upos = tree.at(noun).upos();
        boolean label = tree.form(noun).length() == 1; // "A: Norvia" answers a question
        boolean common = upos.equals("NOUN") && !label && tree.name(noun) == null && !tree.isInsideName(noun);
        if (!common
                || isRelated(noun)
                || isAddress(noun)
                || isQuoted(noun)
                || isRankOfTitle(noun)
                || isPieceOfName(noun)
                || EMPTY_SORTS.contains(tree.lemma(noun))
                || isToldElsewhere(noun)) {
            return List.of();
        }
        List<Frame> found = new ArrayList<>(examples(noun));
        for (Filler bearer : frames.denoting(noun).fillers("self")) {
            int self = bearer.token();
            boolean nothing = tree.at(self).xpos().equals("PRP$")
                    || tree.lemma(self).equals(tree.lemma(noun)) && !isToldApart(noun, self);
            boolean elsewhere = tree.head(self) == noun
                    && Set.of("in", "on", "at", "near", "from").contains(tree.preposition(self)); // "a club in Holm"
            boolean said = !nothing && !elsewhere && (tree.hasName(self) && agree(noun, self) || isGeneric(noun, self));
            if (said
                    && !isWhole(noun, self)
                    && !isOpened(noun, self)
                    && !isParted(noun, self)
                    && !isAddress(self)
                    && !isModifier(self)
                    && !isCompared(noun)
                    && !isOtherName(noun, self)) {
                Frame frame = new Frame(noun);
                frame.add("self", bearer);
                frame.add("word", Filler.alone(noun));
                found.add(frame);
            }
        }
        return found;
    }

    /** "Mad cow disease is a progressive disease": the same noun, told apart by what stands before it. */
    private boolean isToldApart(int noun, int self) {
        return tree.has(noun, "cop") && tree.has(noun, "amod") && tree.has(self, "compound");
    }

    /** "Nairobi's north, Holm district": a place with a name of its own beside a place holds it, or lies in it. */
    private boolean isWhole(int noun, int self) {
        boolean within = tree.is(self, "appos")
                && tree.head(self) == noun
                && tree.form(noun + 1).equals(",");
        boolean place = (tree.is(noun, "appos") || within)
                && kinds.canBe(self, Kind.PLACE)
                && (kinds.canBe(noun, Kind.PLACE) || kinds.canBe(noun, Kind.FACILITY));
        for (int child : place ? tree.children(noun) : new int[0]) {
            boolean own = child < noun
                    && (tree.is(child, "compound") || !within && tree.isAny(child, "nmod", "amod", "nmod:poss"))
                    && (tree.name(child) != null
                            || tree.at(child).xpos().startsWith("NNP")
                            || tree.is(child, "compound") && isSettlement(tree, noun));
            if (own) {
                return true;
            }
        }
        return false;
    }

    /** "Holm Children's Villages Lysgard": a capital and a name right behind it make one name of both. */
    private boolean isPieceOfName(int noun) {
        return noun > tree.reading.sentenceOf(noun).first()
                && Character.isUpperCase(tree.form(noun).charAt(0))
                && tree.nameFrom(noun + 1) >= 0
                && (Character.isUpperCase(tree.form(noun - 1).charAt(0))
                        || tree.form(noun - 1).matches("['’]s?"));
    }

    /** "Five-star Gen. Anna Berg": the noun is part of a title. */
    private boolean isRankOfTitle(int noun) {
        return tree.isAny(noun, "compound", "nmod:desc", "amod")
                && noun + 1 < tree.size()
                && tree.head(noun) > noun
                && Kinds.ofNoun(tree.lemma(noun + 1)).contains(Kind.POST);
    }

    /** "Berg is the "brain" of the gang", "the "open door"": a word in quotation marks is a figure or a name. */
    private boolean isQuoted(int noun) {
        int start = noun;
        while (start > 0 && tree.isAny(start - 1, "det", "amod", "compound") && tree.head(start - 1) == noun) {
            start--;
        }
        boolean opened = start > 0 && tree.form(start - 1).matches("[\"“`]|''|``");
        boolean opens = opened || start < noun && tree.form(noun - 1).matches("[\"“`]|''|``");
        int end = noun + 1;
        while (opens && end < Math.min(noun + 5, tree.size()) && !tree.form(end).matches("[\"”]|''")) {
            end++;
        }
        return opens && end < Math.min(noun + 5, tree.size());
    }

    /** "Leeds, police and others", "Ohio, on meat; Utah, on fowl", "Holm, Ohio, a plant": members of a list, and the state behind a town. */
    private boolean isParted(int noun, int self) {
        if (!tree.is(noun, "appos") && !tree.is(self, "appos")) {
            return false;
        }
        for (int i = Math.min(noun, self) + 1; i < Math.max(noun, self); i++) {
            if (tree.form(i).equals(";")) {
                return true;
            }
        }
        boolean bare = noun > self
                && tree.is(noun, "appos")
                && tree.at(noun).xpos().equals("NN")
                && tree.children(noun).length < 2
                && tree.at(noun - 1).upos().equals("PUNCT");
        boolean listed = noun < self && tree.isPlural(noun) && tree.name(self) == null && tree.has(self, "det");
        return bare || listed || noun > self && isBehindTown(self);
    }

    /** "Holm, Ohio": the state tells where the town is, and what follows is said of the town. */
    private boolean isBehindTown(int self) {
        Mention state = tree.name(self);
        int comma = state == null ? -1 : state.range().start() - 1;
        int town = comma > 0 && tree.form(comma).equals(",") ? nameAt(comma - 1) : -1;
        Mention name = town < 0 ? null : tree.name(town);
        return name != null && name.type() == EntityType.LOC && isRegion(self);
    }

    /** "The offensive, the scale of which": a noun that opens a relative clause names no sort. */
    private boolean isOpened(int noun, int self) {
        for (int i = noun + 1; tree.is(noun, "appos") && i < Math.min(noun + 4, tree.size()); i++) {
            if (tree.at(i).xpos().equals("WDT") && i > self && !tree.form(i).equalsIgnoreCase("that")) {
                return i == noun + 2 && tree.form(noun + 1).equals("of");
            }
        }
        return false;
    }

    /** "The village of Holm", "unions including the Steelworkers": what a noun gives a name or an example to. */
    private List<Frame> examples(int noun) {
        List<Frame> found = new ArrayList<>();
        for (int child : tree.children(noun)) {
            String preposition = tree.is(child, "nmod") && child > noun ? tree.preposition(child) : "";
            boolean place = preposition.equals("of")
                    && Lexicon.named("settlements").contains(tree.lemma(noun))
                    && !tree.isPlural(noun)
                    && !isAny(noun)
                    && !isCompared(noun)
                    && !hasNamedModifier(noun);
            boolean member = Set.of("include", "including", "such as").contains(preposition)
                    && tree.isPlural(noun)
                    && isNext(noun, child);
            for (int name : place ? List.of(child) : member ? tree.conjuncts(child) : List.<Integer>of()) {
                Mention known = tree.name(name);
                boolean fits = known != null && (!place || known.type() == EntityType.LOC) && agree(noun, name);
                if (fits) {
                    Frame frame = new Frame(noun);
                    frame.add("self", Filler.alone(name));
                    frame.add("word", Filler.alone(noun));
                    found.add(frame);
                }
            }
        }
        return found;
    }

    /** "A county of Ohio" is one of several: the name is not its own. */
    private boolean isAny(int noun) {
        int det = tree.child(noun, "det");
        return det >= 0 && Set.of("a", "an").contains(tree.lemma(det));
    }

    /** Only a comma stands between the sort and "including". */
    private boolean isNext(int noun, int example) {
        for (int child : tree.children(example)) {
            if (tree.is(child, "case") && child > noun && child - noun < 3) {
                return true;
            }
        }
        return false;
    }

    /** "The Holm district of Leeds": the district has a name of its own. */
    private boolean hasNamedModifier(int noun) {
        for (int child : tree.children(noun)) {
            boolean own = child == noun - 1 && tree.isAny(child, "compound", "amod", "flat");
            if (own && tree.at(child).xpos().startsWith("NNP")) {
                return true;
            }
        }
        int before = tree.nameUpTo(noun);
        Mention name = before < 0 ? null : tree.name(before);
        return name != null
                && name.type() == EntityType.LOC
                && tree.isAny(before, "compound", "amod", "flat")
                && States.ofAdjective(tree.form(before)).isEmpty();
    }

    /** "Opioids are depressants", "meth, a stimulant, is cheap": a bare noun stands for all of its sort. */
    private boolean isGeneric(int noun, int self) {
        boolean bare = tree.at(self).upos().equals("NOUN")
                && !tree.isAny(self, "conj")
                && !tree.has(self, "det")
                && !tree.has(self, "nmod:poss")
                && !tree.has(self, "nummod")
                && !tree.has(self, "nmod")
                && !tree.has(self, "acl")
                && (!tree.has(self, "amod") || Lexicon.named("sorts").contains(tree.lemma(self)))
                && tree.conjuncts(self).size() == 1;
        int det = tree.child(noun, "det");
        boolean one = det >= 0 && Set.of("a", "an").contains(tree.lemma(det)) && !tree.isPlural(self);
        boolean many = det < 0 && tree.isPlural(noun) && tree.isPlural(self) && !tree.has(noun, "nmod:poss");
        int copula = tree.child(noun, "cop");
        boolean present = copula >= 0
                && Set.of("VBZ", "VBP").contains(tree.at(copula).xpos())
                && !tree.has(noun, "aux")
                && !tree.has(noun, "advmod");
        boolean beside = one && tree.is(noun, "appos") && tree.head(noun) == self;
        if (one && copula >= 0 && isDefinite(self) && isSame(noun, self)) {
            return true;
        }
        return bare && (one || many) && (present || beside) && !isJudgement(noun) && !isPersonal(self);
    }

    /** "The rocket", "this fungus". */
    private boolean isDefinite(int self) {
        int det = tree.child(self, "det");
        return tree.at(self).upos().equals("NOUN")
                && !tree.isPlural(self)
                && det >= 0
                && Set.of("the", "this", "that").contains(tree.lemma(det));
    }

    /** Whether both are bodies, buildings, vehicles, beings and the like by what the lexicons say. */
    private boolean isSame(int noun, int self) {
        Set<Kind> own = Kinds.ofNoun(tree.lemma(self));
        boolean same = Kinds.ofNoun(tree.lemma(noun)).stream()
                .anyMatch(kind -> own.contains(kind)
                        && kind != Kind.PERSON
                        && (kind != Kind.EVENT || !Lexicon.named("judgements").contains(tree.lemma(noun)))
                        && kind != Kind.POST
                        && kind != Kind.QUANTITY);
        return same && !own.contains(Kind.PERSON) && !isPraised(noun);
    }

    private boolean isPraised(int noun) {
        for (int child : tree.children(noun)) {
            if (tree.is(child, "amod") && Lexicon.named("qualities").contains(tree.lemma(child))) {
                return true;
            }
        }
        return false;
    }

    /** "A disgrace", "a great idea" say what someone thinks of it. */
    private boolean isJudgement(int noun) {
        return isPraised(noun)
                || !(Kinds.ofNoun(tree.lemma(noun)).contains(Kind.PRODUCT)
                        || Kinds.ofNoun(tree.lemma(noun)).contains(Kind.ANIMAL)
                        || Kinds.ofNoun(tree.lemma(noun)).contains(Kind.WEAPON)
                        || Lexicon.named("sorts").contains(tree.lemma(noun)));
    }

    private boolean isPersonal(int self) {
        return kinds.canBe(self, Kind.PERSON) || kinds.canBe(self, Kind.GROUP);
    }

    /** "A resistant strain (RTB)", "bluetongue (or catarrhal fever)": one is the other's name, not its sort. */
    private boolean isOtherName(int noun, int self) {
        boolean or = tree.is(noun, "appos") && tree.has(noun, "cc");
        int open = Math.max(noun, self) - 1;
        while (open > Math.min(noun, self) && !tree.form(open).matches("[()]")) {
            open--;
        }
        return or || isInitials(noun, self) || tree.form(open).equals("(") && brackets.at(open) != null;
    }

    /** "The national farmers party, nfp": the first letters of the words are another name. */
    private boolean isInitials(int noun, int self) {
        String letters = tree.form(self).toLowerCase(Locale.ROOT);
        int start = noun - letters.length() + 1;
        boolean initials = letters.length() > 1 && letters.length() < 7 && start >= 0;
        for (int i = start; initials && i <= noun; i++) {
            initials = tree.form(i).toLowerCase(Locale.ROOT).charAt(0) == letters.charAt(i - start);
        }
        return initials;
    }

    /** "A celebrity Trump candidacy": the name stands for no one here. */
    private boolean isModifier(int name) {
        return tree.isAny(name, "compound", "amod") && tree.head(name) > name;
    }

    /** "A more democratic country", "the first four states": how it stands to others, not of what sort it is. */
    private boolean isCompared(int noun) {
        for (int child : tree.children(noun)) {
            boolean compared = tree.at(child).xpos().equals("JJR")
                    || RANKS.contains(tree.lemma(child)) && !tree.lemma(noun).equals("lady")
                    || !tree.has(noun, "appos") && isOrdinal(child)
                    || tree.is(child, "amod") && tree.has(child, "advmod") && isMore(tree.child(child, "advmod"))
                    || tree.is(child, "det") && tree.lemma(child).equals("no");
            if (compared) {
                return true;
            }
        }
        return false;
    }

    /** "The ninth country to sign", "the #2 browser". */
    private boolean isOrdinal(int token) {
        return ORDINALS.contains(tree.lemma(token)) || tree.form(token).matches("\\d+(st|nd|rd|th)|#\\d+");
    }

    /** "Its parent company", "a fellow traveller": the modifier makes a relation of the sort. */
    private boolean isRelated(int noun) {
        for (int child : tree.children(noun)) {
            if (tree.isAny(child, "compound", "amod") && RELATED.contains(tree.lemma(child))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a token is a piece of an address or a tag of the web. */
    private boolean isAddress(int token) {
        int before = token - 1;
        boolean joined = before >= 0
                && tree.at(before).span().end() == tree.at(token).span().start();
        boolean tag = token + 1 < tree.size()
                && tree.form(token + 1).matches("[-=].*")
                && before >= 0
                && tree.form(before).endsWith("<");
        return tag
                || tree.form(token).matches(".*[#@/_<>].*|[0-9]{12,}")
                || joined && tree.form(before).matches(".*[#@/_<]");
    }

    private boolean isMore(int adverb) {
        return Set.of("more", "less", "most", "least", "as", "too", "so").contains(tree.lemma(adverb));
    }

    private boolean isToldElsewhere(int noun) {
        String lemma = tree.lemma(noun);
        return ORIGINS.contains(lemma)
                || Lexicon.named("nouns-relation").contains(lemma)
                || Lexicon.named("posts-of").contains(lemma)
                || Lexicon.named("honorifics").contains(tree.form(noun).replace(".", ""))
                || Lexicon.named("posts").contains(lemma)
                || Lexicon.named("kinship").contains(lemma)
                || Lexicon.named("members").contains(lemma);
    }

    private boolean agree(int noun, int name) {
        Set<Kind> sort = kinds.of(noun);
        Mention known = tree.name(name);
        if (known != null && known.type() == EntityType.NORP) {
            return false;
        }
        boolean event = known != null && known.type() == EntityType.EVENT;
        if (known != null
                && known.type() == EntityType.LOC
                && (sort.contains(Kind.FACILITY) || sort.contains(Kind.PLACE))) {
            return true;
        }
        boolean brand = kinds.canBe(name, Kind.BRAND) && (sort.contains(Kind.PRODUCT) || sort.contains(Kind.WORK));
        return brand && !sort.contains(Kind.PERSON)
                || !sort.contains(Kind.QUANTITY)
                        && kinds.of(name).stream()
                                .anyMatch(kind -> sort.contains(kind) && (event || kind != Kind.EVENT));
    }

    // ---- origin

    private @Nullable Frame origin(int adjective) {
        int head = tree.head(adjective);
        if (head >= 0 && tree.is(adjective, "nmod:poss") && isState(adjective) && isUntitled(head)) {
            return from(adjective, head);
        }
        boolean origin = head >= 0
                && tree.isAny(adjective, "amod", "compound")
                && isOrigin(adjective)
                && !isTitled(adjective + 1, head);
        if (!origin || !tree.has(adjective, "amod") && tree.isAny(head, "amod")) {
            return null;
        }
        boolean sort =
                kinds.canBe(head, Kind.PERSON) && !Lexicon.named("offices").contains(tree.lemma(head));
        int bearer = tree.name(head) != null ? head : namedBearer(head);
        Mention name = bearer < 0 ? null : tree.name(bearer);
        boolean given = name != null && name.range().contains(adjective); // "german holm" may be called so
        if (!sort || given || bearer < 0 || !kinds.canBe(bearer, Kind.PERSON)) {
            return null;
        }
        return from(adjective, bearer);
    }

    private static Frame from(int origin, int bearer) {
        Frame frame = new Frame(origin);
        frame.add("self", Filler.alone(bearer));
        frame.add("value", Filler.alone(origin));
        return frame;
    }

    private boolean isState(int token) {
        Mention name = tree.name(token);
        return name != null && States.isState(tree.reading.text(name.range()));
    }

    /** "Korea's Kim Ha-Joon", with no title that would be the state's. */
    private boolean isUntitled(int person) {
        Mention name = tree.name(person);
        return name != null && name.type() == EntityType.PER && !tree.has(person, "nmod:desc");
    }

    /** "Syrian President X", "US presidential candidate Y": the office is of the state, the person may be from elsewhere. */
    private boolean isTitled(int start, int end) {
        for (int i = start; i <= end; i++) {
            boolean office = Lexicon.named("offices").contains(tree.lemma(i))
                    || Lexicon.named("honorifics").contains(tree.form(i).replace(".", ""))
                    || Set.of("candidate", "nominee", "hopeful", "contender", "pres.", "presidential")
                            .contains(tree.lemma(i));
            if (office) {
                return true;
            }
        }
        return false;
    }

    private int namedBearer(int noun) {
        return frames.denoting(noun).fillers("self").stream()
                .map(Filler::token)
                .filter(token -> tree.name(token) != null)
                .findFirst()
                .orElse(-1);
    }

    private boolean isOrigin(int adjective) {
        Mention name = tree.name(adjective);
        boolean side = Set.of("western", "eastern", "southern", "northern", "midwestern", "conservative")
                .contains(tree.lemma(adjective));
        if (side || Lexicon.named("creeds").contains(tree.lemma(adjective))) {
            return false;
        }
        boolean word =
                tree.form(adjective).length() > 2 && !tree.form(adjective).contains(".");
        boolean people = name != null
                && name.type() == EntityType.NORP
                && tree.at(adjective).upos().equals("ADJ");
        return word && (people || States.ofAdjective(tree.form(adjective)).isPresent());
    }
}
