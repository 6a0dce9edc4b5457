// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Frame.Filler;
import org.sayso.claim.Measures.Measured;
import org.sayso.sentence.EntityType;
import org.sayso.sentence.Mention;
import org.sayso.sentence.TokenRange;
import org.sayso.vocabulary.Kind;

/** How old, long, far, heavy or large something is: "Anna Berg, 49,", "lasted two hours", "a 40-pound turkey", "35 pounds heavier". */
final class Sizes {

    /** What "49", "49-year-old" and "49 years old" measure. */
    private static final String AGE = "age";

    private static final int OLDEST = 115;

    /** Verbs that say how long, how far, how heavy or how much their subject is, goes, gets or takes. */
    private static final Set<String> SPANS = Set.of(
            "last", "take", "spend", "wait", "serve", "weigh", "measure", "stretch", "span", "run", "cover", "travel",
            "drive", "walk", "fly", "sail", "swim", "march", "live", "stand", "win", "score", "earn", "extend", "reach",
            "rise", "climb", "work", "survive", "endure", "burn", "produce", "emit", "dump", "carry", "contain", "use",
            "consume", "eat", "drink", "lose", "gain", "total", "average", "collect", "seize", "play", "destroy",
            "hold", "trek", "cycle", "hike", "flow", "grow");
    /** Verbs whose sufferer is given a term. */
    private static final Set<String> TERMS =
            Set.of("sentence", "jail", "imprison", "ban", "suspend", "hold", "detain", "condemn", "bar");

    private static final Set<String> EXTENTS = Set.of(
            "old", "long", "wide", "tall", "high", "deep", "thick", "apart", "heavy", "light", "large", "small", "big",
            "short", "strong", "ahead", "behind", "clear", "inside", "outside", "above", "below", "off", "from", "fast",
            "slow", "warm", "cool", "hot", "cold");
    /** Extents that tell how far something is from a place. */
    private static final Set<String> DISTANCES = Set.of(
            "north",
            "south",
            "east",
            "west",
            "northeast",
            "northwest",
            "southeast",
            "southwest",
            "away",
            "inland",
            "offshore",
            "up",
            "down",
            "upstream",
            "downstream");
    /** Verbs whose subject is where they say. */
    private static final Set<String> LYING = Set.of(
            "lie", "stand", "sit", "locate", "situate", "live", "base", "remain", "position", "station", "camp", "be");
    /** What a hyphen joins to a number without telling a size: "a two-way street", "a two-time winner". */
    private static final Set<String> NO_SIZES = Set.of(
            "way", "fold", "time", "on", "part", "digit", "figure", "ply", "tier", "man", "star", "run", "base", "bit",
            "alarm");

    /** Spans of time: what a noun of so many is measured in. */
    private static final Set<String> LASTING =
            Set.of("year", "month", "week", "day", "hour", "minute", "second", "decade");
    /** "A 50-year low" lasts no fifty years. */
    private static final Set<String> MARKS = Set.of("low", "high", "record", "mark", "anniversary", "peak", "supply");
    /** Spans that somebody has been something: "a 20-year veteran". */
    private static final Set<String> SERVED = Set.of("year", "month", "decade", "term", "season", "game");

    private final Tree tree;
    private final Kinds kinds;
    private final Frames frames;
    private final Phrases phrases;
    private final Quantities quantities;

    Sizes(Tree tree, Kinds kinds, Frames frames, Phrases phrases, Quantities quantities) {
        this.tree = tree;
        this.kinds = kinds;
        this.frames = frames;
        this.phrases = phrases;
        this.quantities = quantities;
    }

    /** The size that a number or the unit behind it gives; null for none. */
    @Nullable
    Measured at(int token, boolean isUnit) {
        Measured age = tree.at(token).upos().equals("NUM") ? age(token) : null;
        if (age != null || !tree.at(token).upos().matches("NOUN|PROPN")) {
            return age;
        }
        Quantities.Found joined = quantities.hyphened(token);
        if (joined != null) {
            return tree.lemma(token).equals("year") && isOld(token) ? yearsOld(token, joined) : modifier(token, joined);
        }
        return isUnit ? extent(token) : null;
    }

    // ---- ages

    /** "Anna Berg, 49,", "children aged eight", "he is 49". */
    private @Nullable Measured age(int token) {
        Quantities.Found number = quantities.of(token);
        Number years = number == null ? null : number.quantity().min();
        if (number == null
                || years == null
                || years.intValue() > OLDEST
                || frames.phrase(token).has("of")
                || number.quantity().unit() != null) {
            return null;
        }
        int bearer = beside(token);
        bearer = bearer < 0 ? aged(token, number) : bearer;
        bearer = bearer < 0 ? inPredicate(token) : bearer;
        return bearer < 0 ? null : measured(token, bearer, ageWord(number.start() - 1), token, number);
    }

    /** "Aged" where the text says so. */
    private String ageWord(int before) {
        String word = before < 0 ? "" : tree.form(before).toLowerCase(Locale.ROOT);
        return word.equals("aged") ? word : AGE;
    }

    /** The person whose name, or noun, a comma or a bracket parts from the number. */
    private int beside(int token) {
        boolean digits = tree.form(token).matches("[1-9]\\d{0,2}");
        if (!digits || token < 2 || token + 1 >= tree.size() || !tree.inOneSentence(token - 2, token + 1)) {
            return -1;
        }
        boolean comma = tree.form(token - 1).equals(",") && tree.form(token + 1).matches("[,;.]");
        boolean bracket = tree.form(token - 1).matches("\\(|-LRB-")
                && tree.form(token + 1).matches("\\)|-RRB-|,");
        if (!comma && !bracket) {
            return -1;
        }
        int head = tree.nameUpTo(tree.form(token - 2).matches("[JS]r\\.?") ? token - 2 : token - 1);
        Mention name = head < 0 ? null : tree.name(head);
        if (name != null) {
            return name.type() == EntityType.PER ? head : -1;
        }
        boolean person = tree.at(token - 2).upos().equals("NOUN")
                && !tree.isPlural(token - 2)
                && Kinds.ofNoun(tree.lemma(token - 2)).contains(Kind.PERSON);
        return person && comma ? token - 2 : -1;
    }

    /** "Children aged eight to eighteen", "at age 72". */
    private int aged(int token, Quantities.Found number) {
        int before = number.start() - 1;
        if (before < 1
                || !Set.of("aged", "age", "ages").contains(tree.form(before).toLowerCase(Locale.ROOT))) {
            return -1;
        }
        boolean bound = Set.of("under", "over", "above", "below", "by", "until", "before", "after", "past", "from")
                .contains(tree.lemma(before - 1));
        int bearer = bound ? -1 : tree.head(token);
        for (int depth = 0; depth < 4 && bearer >= 0; depth++) {
            if (bearer < before && tree.isNominal(bearer) && isAging(bearer)) {
                return bearer;
            }
            bearer = tree.head(bearer);
        }
        boolean beside = !bound && tree.isNominal(before - 1) && isAging(before - 1);
        return beside ? before - 1 : bound || tree.form(before).equalsIgnoreCase("ages") ? -1 : atAge(before);
    }

    /** "She has worked since age 14": of whom the clause is said. */
    private int atAge(int age) {
        boolean at = Set.of("at", "since").contains(tree.preposition(age));
        int clause = at ? tree.head(age) : -1;
        int subject = clause < 0
                ? -1
                : tree.isVerb(clause) ? Frames.first(frames.verb(clause), "subject") : frames.surfaceSubject(clause, 0);
        return subject >= 0 && kinds.canBe(subject, Kind.PERSON) && !tree.isPlural(subject) ? subject : -1;
    }

    /** "He is 49", "she turned 50". */
    private int inPredicate(int token) {
        int verb = tree.head(token);
        boolean turned = verb >= 0 && tree.lemma(verb).equals("turn") && tree.isAny(token, "obj", "xcomp");
        int subject = turned
                ? Frames.first(frames.verb(verb), "subject")
                : tree.has(token, "cop") ? frames.surfaceSubject(token, 0) : -1;
        boolean one =
                subject >= 0 && !tree.isPlural(subject) && !tree.lemma(subject).equals("it");
        return one && kinds.canBe(subject, Kind.PERSON) && !kinds.canBe(subject, Kind.QUANTITY) ? subject : -1;
    }

    private boolean isAging(int token) {
        return kinds.canBe(token, Kind.PERSON) || kinds.canBe(token, Kind.GROUP) || kinds.canBe(token, Kind.ANIMAL);
    }

    /** "- year - old". */
    private boolean isOld(int year) {
        return year + 2 < tree.size()
                && tree.form(year + 1).equals("-")
                && tree.form(year + 2).toLowerCase(Locale.ROOT).startsWith("old");
    }

    private @Nullable Measured yearsOld(int year, Quantities.Found number) {
        int old = year + 2;
        int noun = tree.head(old);
        boolean before = noun > old && tree.isAny(old, "amod", "compound", "nmod") && tree.isNominal(noun);
        TokenRange range = new TokenRange(year, old + 1);
        int bearer = named(before ? noun : old);
        if (bearer != old) {
            return measured(year, bearer, AGE, old, number);
        }
        boolean somebody =
                tree.form(year).equals("year"); // "the 49-year-old fled", but "ranged from five to six-years-old"
        return somebody
                ? new Measured(
                        year,
                        new Argument(
                                "entity",
                                phrases.text(new TokenRange(number.start(), old + 1)),
                                range,
                                tree.mention(old),
                                true,
                                null),
                        new Argument("measure", AGE, phrases.range(old), -1, true, null),
                        Measures.value(tree, phrases, number))
                : null;
    }

    // ---- what stands before a noun

    /** "A 40-pound turkey", "a five-member panel", "a ten-point lead". */
    private @Nullable Measured modifier(int unit, Quantities.Found number) {
        int noun = tree.head(unit);
        Number size = number.quantity().min();
        boolean said = noun > unit
                && tree.isAny(unit, "compound", "amod", "nmod")
                && tree.isNominal(noun)
                && tree.form(unit).matches("[a-z]{2,}")
                && !NO_SIZES.contains(tree.lemma(unit))
                && !tree.lemma(noun).equals("line") // "the 20-yard line" is a mark
                && size != null
                && size.intValue() > 1;
        if (!said || tree.form(unit + 1).equals("-") && !tree.lemma(unit).matches("inch|foot|mile|meter|metre")) {
            return null;
        }
        int owner = Frames.first(frames.phrase(noun), "possessive");
        int verb = tree.head(noun);
        boolean margin = Set.of("point", "percent").contains(tree.lemma(unit));
        if (margin && owner < 0 && tree.is(noun, "obj") && tree.isVerb(verb)) {
            owner = Frames.first(frames.verb(verb), "subject");
        }
        if (margin) {
            return measured(noun, owner < 0 ? noun : owner, tree.form(noun), unit, number);
        }
        boolean service = Kinds.ofNoun(tree.lemma(noun)).contains(Kind.PERSON) && SERVED.contains(tree.lemma(unit));
        boolean period = LASTING.contains(tree.lemma(noun)); // "a 60-hour week"
        if (LASTING.contains(tree.lemma(unit)) && (period || MARKS.contains(tree.lemma(noun)))) {
            return null;
        }
        String words = service
                ? tree.form(unit) + " as " + tree.form(noun)
                : LASTING.contains(tree.lemma(unit)) ? "length" : tree.form(unit);
        return measured(unit, named(noun), words, unit, number);
    }

    /** "The 49-year-old teacher Anna Berg". */
    private int named(int noun) {
        for (int child : tree.children(noun)) {
            if (child == noun + 1 && tree.isAny(child, "appos", "flat") && tree.name(child) != null) {
                return child;
            }
            int called = tree.is(child, "acl") && tree.lemma(child).equals("name") ? nameBehind(child) : -1;
            if (called >= 0) {
                return called;
            }
        }
        boolean told = tree.is(noun, "appos") || tree.has(noun, "cop");
        List<Filler> selves = told ? frames.denoting(noun).fillers("self") : List.of();
        return selves.size() == 1 && tree.name(selves.get(0).token()) != null
                ? selves.get(0).token()
                : noun;
    }

    /** "A boy named Karl Ott". */
    private int nameBehind(int participle) {
        for (int child : tree.children(participle)) {
            Mention name = child > participle ? tree.name(child) : null;
            if (name != null && name.type() == EntityType.PER) {
                return child;
            }
        }
        return -1;
    }

    // ---- units

    /** "Lasted two hours", "was jailed for three years", "is 40 miles long", "200 metres north of the barracks". */
    private @Nullable Measured extent(int unit) {
        Quantities.Found number = quantities.even(unit);
        int head = tree.head(unit);
        if (number == null || head < 0) {
            return null;
        }
        return tree.isVerb(head) ? span(unit, head, number) : beyond(unit, head, number);
    }

    private @Nullable Measured span(int unit, int verb, Quantities.Found number) {
        String preposition = tree.preposition(unit);
        String lemma = tree.lemma(verb);
        boolean passive = frames.isPassive(verb);
        int noun = tree.is(verb, "acl") ? tree.head(verb) : -1;
        if (noun >= 0 && tree.isPlural(noun) && !tree.has(noun, "det") && !tree.has(noun, "nummod")) {
            return null; // "foreigners sentenced to two years": nobody in particular
        }
        boolean term = passive && TERMS.contains(lemma) && Set.of("to", "for").contains(preposition);
        boolean straight = unit == verb - 1 && tree.form(verb).equals("running"); // "for two years running"
        boolean lasting = !straight
                && Set.of("", "for").contains(preposition)
                && tree.isAny(unit, "obj", "obl")
                && SPANS.contains(lemma)
                && !passive
                && (tree.child(verb, "obj") < 0 || tree.is(unit, "obj"));
        if ((!term && !lasting) || isClock(unit) || opens(verb)) {
            return null;
        }
        int subject = Frames.first(frames.verb(verb), term ? "object" : "subject");
        boolean known = subject >= 0 && tree.isNominal(subject) && !tree.has(verb, "expl");
        if (!known || kinds.canBe(subject, Kind.QUANTITY) || tree.lemma(subject).matches("it|there|you|one|what")) {
            return null;
        }
        String done = Participles.of(lemma).orElse(tree.form(verb));
        return measured(verb, subject, tree.form(unit) + " " + done, unit, number);
    }

    /** "Spent two years to build it", but not "weighed ten pounds more". */
    private boolean opens(int verb) {
        int open = tree.child(verb, "xcomp");
        return open >= 0 && tree.isVerb(open) && !tree.at(open).xpos().equals("VBG");
    }

    /** "Two years ago" and "later" are times. */
    private @Nullable Measured beyond(int unit, int extent, Quantities.Found number) {
        boolean compared = tree.at(extent).xpos().matches("JJR|RBR")
                && !Set.of("late", "early", "more", "less", "much").contains(tree.lemma(extent));
        boolean said = tree.isAny(unit, "obl", "nmod", "nummod")
                && tree.preposition(unit).isEmpty()
                && extent > unit
                && (compared || EXTENTS.contains(tree.lemma(extent)) || DISTANCES.contains(tree.lemma(extent)));
        int bearer = said ? bearer(extent, number) : -1;
        boolean bounded = extent + 2 < tree.size()
                && tree.lemma(extent + 1).equals("or")
                && tree.at(extent + 2).xpos().matches("JJR|RBR"); // "forty years old or younger" is only a bound
        boolean early = tree.lemma(extent).matches("ahead|before")
                && Set.of("year", "month", "week", "day", "hour", "minute").contains(tree.lemma(unit));
        if (bearer < 0
                || bearer == unit
                || bounded
                || early
                || tree.lemma(bearer).matches("it|there|that|this|which")) {
            return null;
        }
        int end = withStart(extent);
        TokenRange whose = phrases.range(bearer);
        boolean itself = phrases.text(new TokenRange(unit, end))
                .endsWith(" " + phrases.text(whose)); // "Tovin, 40 km north of Tovin"
        return itself ? null : measured(extent, bearer, phrases.text(new TokenRange(unit, end)), unit, number);
    }

    /** "250 km northeast of Lysgard": from where it is that far. */
    private int withStart(int extent) {
        int name = extent + 2;
        boolean from = name < tree.size()
                && tree.inOneSentence(extent, name)
                && DISTANCES.contains(tree.lemma(extent))
                && Set.of("of", "from").contains(tree.lemma(extent + 1));
        int end = from && Set.of("the", "its").contains(tree.lemma(name)) ? name + 1 : name;
        Mention start = from && end < tree.size() ? tree.name(end) : null;
        return start != null
                ? start.range().end()
                : from && end < tree.size() && tree.isNominal(end) ? end + 1 : extent + 1;
    }

    private int bearer(int extent, Quantities.Found number) {
        int head = tree.head(extent);
        boolean distance = DISTANCES.contains(tree.lemma(extent));
        int place = distance ? placeBefore(number.start()) : -1;
        if (place >= 0) {
            return place;
        }
        if (tree.has(extent, "cop") || tree.has(extent, "nsubj") || head < 0) {
            return frames.surfaceSubject(extent, 0);
        }
        if (tree.isNominal(head)) {
            return head;
        }
        if (!tree.isVerb(head) || distance && !LYING.contains(tree.lemma(head))) {
            return -1; // "set off the bomb 100 metres away" does not say what is so far from what
        }
        return Frames.first(frames.verb(head), frames.isPassive(head) ? "object" : "subject");
    }

    /** "The club in Tovin, 40 km north of Lysgard": what a distance stands right behind; -1 for nothing. */
    private int placeBefore(int number) {
        int noun = number - 2;
        boolean behind = noun >= 0
                && tree.form(number - 1).equals(",")
                && tree.inOneSentence(noun, number)
                && tree.at(noun).upos().matches("NOUN|PROPN");
        Mention name = behind ? tree.name(noun) : null;
        return !behind ? -1 : name == null ? noun : tree.reading.headOf(name.range());
    }

    /** "Took two hours" is a span, "10 a.m." none. */
    private boolean isClock(int unit) {
        return tree.form(unit).toLowerCase(Locale.ROOT).matches("am|pm|a\\.m\\.|p\\.m\\.|o'clock");
    }

    private Measured measured(int trigger, int entity, String measure, int unit, Quantities.Found number) {
        return new Measured(
                trigger,
                phrases.argument("entity", entity, Set.of(unit)),
                new Argument("measure", measure, phrases.range(unit), -1, true, null),
                Measures.value(tree, phrases, number));
    }
}
