// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sayso.sentence.EntityType;
import org.sayso.sentence.Mention;
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

    private static final Set<String> UNITS = LexiconTable.words("measures", "unit");
    private static final Set<String> CURRENCIES = LexiconTable.words("measures", "currency");
    /** Verbs that multiply their subject. */
    private static final Map<String, BigDecimal> MULTIPLY = Map.of(
            "double", BigDecimal.valueOf(2),
            "triple", BigDecimal.valueOf(3),
            "treble", BigDecimal.valueOf(3),
            "quadruple", BigDecimal.valueOf(4),
            "halve", new BigDecimal("0.5"));
    /** Nouns for a part that one owns of something. */
    private static final Set<String> STAKES = Set.of("stake", "share", "holding", "interest", "shareholding");
    /** Verbs whose subject is where a change is: "the region saw an increase of 11 percent". */
    private static final Set<String> SEE = LexiconTable.words("measures", "see");

    private static final Set<String> STUFF = LexiconTable.words("measures", "stuff");
    /** Verbs whose object is a sum that their subject has, gets or gives. */
    private static final Set<String> PAID = LexiconTable.words("measures", "paid");
    /** Verbs that put a price on what they act upon: "was set at $25,000", "sold for $40". */
    private static final Set<String> PRICED = LexiconTable.words("measures", "priced");
    /** Verbs by which others say what becomes of the counted: "are expected to be raised". */
    private static final Set<String> FORESEEN = LexiconTable.words("measures", "foreseen");

    private static final Set<String> STAND = LexiconTable.words("measures", "stand");

    /** Verbs whose object is what their subject has; any other verb is part of what is counted. */
    private static final Set<String> HAVE = LexiconTable.words("measures", "have");

    private static final Set<String> VAGUE =
            Set.of("tens", "dozens", "scores", "hundreds", "thousands", "millions", "billions");

    /** Nouns in the singular that mean many. */
    private static final Set<String> MANY =
            Set.of("people", "police", "staff", "personnel", "cattle", "crew", "livestock", "infantry");

    /** Round numbers that stand for those counted: "dozens were injured". */
    static final Set<String> ROUND = Set.of("dozen", "hundred", "thousand", "million", "score");

    /** Nouns that hold what follows "of", though they are no groups of people. */
    private static final Set<String> CROWDS = LexiconTable.words("measures", "crowd");

    private static final Set<String> CHANGE = LexiconTable.words("measures", "change");
    private static final Set<String> CHANGES = LexiconTable.words("measures", "change-noun");
    /** Words for a number itself: "the 90 percent figure". */
    private static final Set<String> MARKS = Set.of("figure", "number", "mark", "level", "threshold");
    /** Verbs that say nothing without what follows: "set on fire". */
    private static final Set<String> BARE = LexiconTable.words("measures", "bare");

    private static final Set<String> DIRECTIONS = LexiconTable.words("measures", "direction");

    /** How the owner of a number of things hangs on them; and what else may hold them. */
    private static final List<String> OWNERS = List.of("possessive", "of");

    private static final List<String> HOLDERS = List.of("possessive", "of", "in", "at");

    private static final int LONGEST_COMPLETION = 4;
    /** Verbs after which a bare number counts people: "killing eleven". */
    private static final Set<String> HARM = LexiconTable.words("measures", "harm");

    /** Nouns for what is done to those counted, or befalls them: "the killing of 40 hostages in Velmora" puts no 40 hostages there. */
    private static final Set<String> DEEDS = LexiconTable.words("measures", "deed");

    private static final Set<String> PLANS = Set.of(
            "plan", "effort", "attempt", "proposal", "bid", "decision", "move", "campaign", "programme", "program");

    /** Participles that set something beside what is counted: "two sources, according to", "520 delegates compared with 39". */
    private static final Set<String> BESIDE =
            Set.of("accord", "compare", "include", "precede", "base", "regard", "concern", "exclude", "total", "range");

    private static final Set<String> SEVERAL = Set.of("several", "many", "few", "numerous", "various", "more");
    private static final Set<String> ANY = Set.of("a", "an", "any", "every", "no");
    private static final Set<String> NOBODY =
            Set.of("somebody", "someone", "anybody", "anyone", "everybody", "everyone", "nobody", "you", "one");
    private static final Set<String> SAY =
            Set.of("say", "think", "believe", "feel", "agree", "indicate", "answer", "respond", "tell", "report");
    private static final Set<String> PERIODS =
            Set.of("second", "minute", "hour", "day", "night", "week", "month", "quarter", "year", "decade", "season");
    private static final Set<String> SELECTING =
            Set.of("first", "last", "next", "top", "other", "remaining", "main", "key", "new", "few", "more", "only");

    private final Tree tree;
    private final Kinds kinds;
    private final Frames frames;
    private final Phrases phrases;
    private final Quantities quantities;
    private final Polls polls;
    private final Sizes sizes;

    Measures(Tree tree, Kinds kinds, Frames frames, Phrases phrases, Quantities quantities) {
        this.tree = tree;
        this.kinds = kinds;
        this.frames = frames;
        this.phrases = phrases;
        this.quantities = quantities;
        this.polls = new Polls(tree, frames, phrases, quantities);
        this.sizes = new Sizes(tree, kinds, frames, phrases, quantities);
    }

    /** The measure that a noun or number gives; null for none. */
    @Nullable
    Measured at(int token) {
        Measured found = read(token);
        return found == null || isSaidTwice(found) ? null : found;
    }

    /** "Lysgard and Tovin had ten and twelve cases, respectively". */
    private boolean isEachItsOwn(Quantities.Found number) {
        boolean pair = IntStream.range(number.start(), number.end())
                .anyMatch(i -> tree.lemma(i).equals("and"));
        int last = tree.reading.sentenceOf(number.start()).last();
        return pair
                && IntStream.range(number.end(), last)
                        .anyMatch(i -> tree.lemma(i).equals("respectively"));
    }

    /** "A 0.9 percent jump in June", "a 2.8 percent discount": a change of which is not told what changed. */
    private boolean isSaidTwice(Measured found) {
        String measure = found.measure().text();
        String entity = found.entity().text();
        return (CHANGES.contains(measure.toLowerCase(Locale.ROOT)) || MARKS.contains(measure.toLowerCase(Locale.ROOT)))
                && (entity.equals(measure)
                        || entity.startsWith(found.value().text()) && entity.endsWith(" " + measure));
    }

    private @Nullable Measured read(int token) {
        Measured size = sizes.at(token, UNITS.contains(tree.lemma(token)) && !isStuff(token));
        size = size == null ? multiplied(token) : size;
        if (size != null) {
            return size;
        }
        Quantities.Found part = quantities.fraction(token);
        if (part != null) {
            Measured whole = share(token, part);
            return whole == null ? changed(token, part) : whole;
        }
        Quantities.Found number = quantities.of(token);
        if (number == null || isInName(number) || isJoinedRatio(number) || isEachItsOwn(number)) {
            return null;
        }
        if (isRatio(number)) {
            return ratio(token, number);
        }
        Measured special = polls.at(token, number);
        special = special == null ? money(token, number) : special;
        if (special != null) {
            return special;
        }
        if (isOwned(token) && !quantities.isPercent(token)) {
            return isCounted(token, number) ? owned(token, number) : null;
        }
        if (tree.at(token).upos().equals("NUM")) {
            Measured figure = figure(token, number);
            return figure == null ? bare(token, number) : figure;
        }
        if (isDefinite(token)) {
            boolean several =
                    number.quantity().max() == null || number.quantity().max().intValue() > 2;
            return several && isCounted(token, number) && !isRate(token)
                    ? plain(counted(lastOfPair(token)), number)
                    : null;
        }
        Measured share = quantities.isPercent(token) ? share(token, number) : null;
        if (share != null) {
            return share;
        }
        Measured figure = figure(token, number);
        if (figure != null) {
            return figure;
        }
        if (quantities.isPercent(token)) {
            return changed(token, number);
        }
        if (ROUND.contains(tree.lemma(token)) && !frames.phrase(token).has("of")) {
            return isSupposed(token, number) ? null : bare(token, number);
        }
        if (!isCounted(token, number) || isRate(token) || isSupposed(token, number) || isNeed(token)) {
            return null;
        }
        int noun = counted(lastOfPair(token));
        Measured told = count(noun, number);
        return told == null ? plain(noun, number) : told;
    }

    /** A number of things that no verb says more of: "the ten remaining states", "three locations in Velmora". */
    private @Nullable Measured plain(int noun, Quantities.Found number) {
        boolean numbered = number.start() > 0
                && tree.at(number.start() - 1).xpos().startsWith("NNP")
                && tree.head(number.start() - 1) == noun;
        boolean margin =
                tree.preposition(noun).equals("by") && Set.of("vote", "goal").contains(tree.lemma(noun));
        int governor = tree.head(noun);
        boolean priced = tree.preposition(noun).equals("for")
                && governor >= 0
                && (tree.lemma(governor).equals("cost") || quantities.of(governor) != null);
        if (numbered || margin || priced || isYear(noun, number) || isChosen(noun)) {
            return null;
        }
        int deed = tree.is(noun, "nmod") && tree.preposition(noun).equals("of") ? tree.head(noun) : -1;
        if (deed >= 0 && DEEDS.contains(tree.lemma(deed))) {
            String whom = words(noun, number);
            return new Measured(
                    noun,
                    new Argument("entity", whom, phrases.range(noun), tree.mention(noun), true, null),
                    measure(noun, tree.form(deed) + " of " + whom),
                    value(number));
        }
        int owner = owner(noun, OWNERS); // "a speech to 3,000 people in Reno": Reno has more
        boolean owned = owner >= 0 && owner != noun && isThing(owner);
        String words = words(noun, number);
        Argument whose = owned
                ? phrases.argument("entity", owner, Set.of(noun))
                : new Argument("entity", words, phrases.range(noun), tree.mention(noun), true, null);
        return new Measured(noun, whose, measure(noun, words), value(number));
    }

    /** "One of the worst 20 firms", "the first 75 pupils": there are more of them. */
    private boolean isChosen(int noun) {
        for (int child : tree.children(noun)) {
            if (child < noun
                    && tree.is(child, "amod")
                    && (tree.at(child).xpos().equals("JJS")
                            || Set.of("first", "last", "top").contains(tree.form(child)))) {
                return true;
            }
        }
        return false;
    }

    /** "The 2012 attacks", "the 1966 graduates": a year says which ones are meant; a round one may be a count. */
    private boolean isYear(int noun, Quantities.Found number) {
        String form = tree.form(number.start());
        return number.end() - number.start() == 1
                && form.matches("(19|20)\\d\\d")
                && (!form.endsWith("00") || kinds.canBe(noun, Kind.EVENT));
    }

    /** "Hundreds of jobs could go": nobody has counted them. */
    private boolean isSupposed(int token, Quantities.Found number) {
        boolean vague = false;
        for (int i = number.start(); i < number.end(); i++) {
            vague |= VAGUE.contains(tree.form(i).toLowerCase(Locale.ROOT));
        }
        int top = vague ? top(token, number) : -1;
        int verb = top < 0 || !tree.is(top, "nsubj") ? -1 : tree.head(top);
        for (int child : verb < 0 ? new int[0] : tree.children(verb)) {
            if (tree.is(child, "aux")
                    && Set.of("could", "might", "may", "can", "would").contains(tree.lemma(child))) {
                return true;
            }
        }
        return false;
    }

    /** "Eleven were wounded", "at least two were nurses", "three of the guards fled": the counted are told by the number alone. */
    private @Nullable Measured bare(int token, Quantities.Found number) {
        int verb = tree.head(token);
        boolean crowd = verb >= 0
                && tree.is(token, "nmod")
                && tree.preposition(token).equals("of")
                && (CROWDS.contains(tree.lemma(verb))
                        || Kinds.ofNoun(tree.lemma(verb)).contains(Kind.GROUP));
        if (crowd && number.quantity().unit() == null && !isDefinite(token)) {
            return new Measured(
                    verb, phrases.argument("entity", verb, Set.of(token)), named(token, "size"), value(number));
        }
        boolean subject = verb >= 0 && tree.is(token, "nsubj");
        boolean object = verb >= 0 && tree.is(token, "obj") && tree.isVerb(verb);
        Number least = number.quantity().min();
        boolean many =
                (least == null ? number.quantity().max() : least) != null && (least == null || least.intValue() > 1);
        if (!many || isDefinite(token) || number.quantity().unit() != null || !(subject || object)) {
            return null;
        }
        int of = Frames.first(frames.phrase(token), "of");
        boolean empty = Set.of("be", "have", "do").contains(tree.lemma(verb));
        if (subject
                && tree.at(verb).upos().equals("VERB")
                && !empty
                && !tree.has(verb, "xcomp")
                && !tree.has(verb, "ccomp")) {
            return told(token, of, verb, tree.form(verb) + objectWords(token, verb), number);
        }
        if (subject && tree.at(verb).upos().equals("NOUN") && tree.isPlural(verb) && tree.has(verb, "cop")) {
            return told(token, of, verb, phrases.argument("measure", verb).text(), number);
        }
        String done = object ? participle(verb).strip() : "";
        int doer = done.isEmpty() ? -1 : entity(token, verb);
        return doer < 0 || !HARM.contains(tree.lemma(verb))
                ? null
                : new Measured(verb, entity(doer), measure(token, done), value(number));
    }

    /** "34 were tested" counts whom the sentence before names: the number alone is nobody. */
    private @Nullable Measured told(int token, int of, int trigger, String said, Quantities.Found number) {
        boolean known = of >= 0 && tree.isNominal(of);
        if (!known && tree.at(token).upos().equals("NUM")) {
            return null;
        }
        Argument whose = phrases.argument("entity", known ? of : token);
        String words = known ? whose.text() + " " + said : said;
        return new Measured(trigger, whose, measure(token, words), value(number));
    }

    /** "Eight out of ten voters said so", "one in three children": a share by its words. */
    private @Nullable Measured ratio(int token, Quantities.Found number) {
        int next = number.end();
        boolean out = tree.lemma(next).equals("out");
        int whole = wholeFrom(out ? next + 2 : next + 1);
        boolean first = tree.at(token).upos().equals("NUM")
                && number.end() == token + 1
                && !(tree.lemma(token).equals("one") && tree.lemma(next).equals("of"));
        if (!first || whole >= tree.size() || !tree.inOneSentence(token, whole)) {
            return null;
        }
        whole = tree.lemma(whole).equals("every") && whole + 1 < tree.size() ? whole + 1 : whole;
        if (!isPlainNumber(whole)) {
            return null;
        }
        boolean before = whole + 1 < tree.size()
                && tree.inOneSentence(whole, whole + 1)
                && tree.at(whole + 1).xpos().equals("NNS");
        int noun = tree.is(whole, "nummod") ? tree.head(whole) : before ? whole + 1 : pluralBehind(whole);
        int top = tree.is(token, "nummod") ? tree.head(token) : token;
        int verb = tree.head(top);
        boolean said = verb >= 0 && tree.is(top, "nsubj");
        if (noun < 0 || quantities.isPercent(noun)) {
            return null; // of whom it is is not told; "nearly four in ten - 38 percent" says it again
        }
        TokenRange range = new TokenRange(number.start(), whole + 1);
        String words = words(noun, new Quantities.Found(number.quantity(), whole, whole + 1)) + " ";
        String told = said && tree.has(verb, "cop") && tree.at(verb).upos().equals("NOUN")
                ? tree.form(tree.child(verb, "cop")) + " "
                        + phrases.argument("measure", verb).text()
                : said ? tree.form(verb) + " " + phrases.after(verb) : "";
        int doer = verb >= 0 && tree.isVerb(verb) && tree.is(top, "obj") ? entity(top, verb) : -1;
        if (doer >= 0) {
            return new Measured(
                    verb,
                    entity(doer),
                    measure(noun, words.strip() + participle(verb)),
                    new Argument("value", phrases.text(range), range, -1, true, number.quantity()));
        }
        boolean share = !tree.lemma(next).equals("of");
        Quantity quantity = share ? partOf(number.quantity(), whole) : number.quantity();
        return new Measured(
                said ? verb : noun,
                withoutNumber(noun, new Quantities.Found(number.quantity(), whole, whole + 1)),
                new Argument("measure", (words + told).strip(), range, -1, true, null),
                new Argument("value", phrases.text(range), range, -1, true, quantity));
    }

    /** "Four in ten" are two fifths of all, and not four. */
    private Quantity partOf(Quantity part, int whole) {
        List<BigDecimal> all = Quantities.Numerals.values(tree, whole, whole + 1, false);
        return all.isEmpty() || all.get(0).signum() == 0 ? part : part.over(all.get(0));
    }

    /** "Five of eleven wild green ducks": the plural that only qualities part from the number; -1 for none. */
    private int pluralBehind(int number) {
        int noun = number + 1;
        while (noun < tree.size()
                && noun < number + 6
                && tree.inOneSentence(number, noun)
                && (tree.at(noun).xpos().matches("JJ|NN|NNP|VBN")
                        || tree.form(noun).equals("-"))) {
            noun++;
        }
        boolean plural = noun > number + 1
                && noun < tree.size()
                && tree.inOneSentence(number, noun)
                && tree.at(noun).xpos().matches("NNP?S");
        return plural ? noun : -1;
    }

    private Argument withoutNumber(int noun, Quantities.Found number) {
        return new Argument("entity", words(noun, number), phrases.range(noun), tree.mention(noun), true, null);
    }

    /** "Sales of the phone dropped 14 percent", "a 40 percent rise in rents". */
    private @Nullable Measured changed(int percent, Quantities.Found number) {
        int head = tree.head(percent);
        if (head < 0) {
            return null;
        }
        if (tree.isVerb(head) && CHANGE.contains(tree.lemma(head)) && !tree.is(percent, "nsubj")) {
            int subject = Frames.first(frames.verb(head), frames.isPassive(head) ? "object" : "subject");
            boolean elided = head > 0 && tree.at(head - 1).xpos().equals("POS");
            return subject < 0
                            || elided // "the maker's rose 9 percent" leaves out what rose
                            || !tree.isNominal(subject)
                            || kinds.canBe(subject, Kind.QUANTITY) && !isFigure(subject)
                    ? null
                    : risen(subject, percent, head, number);
        }
        boolean before = tree.isAny(percent, "compound", "nmod", "amod")
                && percent < head
                && tree.preposition(percent).isEmpty()
                && tree.at(head).upos().equals("NOUN");
        boolean of = tree.is(percent, "nmod")
                && tree.preposition(percent).equals("of")
                && CHANGES.contains(tree.lemma(head));
        if (!before && !of) {
            return null;
        }
        int verb = tree.head(head);
        boolean object = tree.is(head, "obj") && tree.isVerb(verb);
        int doer = object ? Frames.first(frames.verb(verb), "subject") : -1;
        int in = Frames.first(frames.phrase(head), "in");
        in = in < 0 ? Frames.first(frames.phrase(percent), "in") : in;
        boolean seen = object && in >= 0 && SEE.contains(tree.lemma(verb));
        int part = Frames.first(frames.phrase(head), "of");
        if (doer >= 0 && isFigure(head) && tree.lemma(verb).equals("have") && tree.isNominal(doer)) {
            String what = tree.form(head)
                    + (part < 0
                            ? ""
                            : " of " + phrases.argument("measure", part).text());
            return new Measured(head, entity(doer), named(percent, what), value(number));
        }
        if (doer >= 0 && tree.isNominal(doer) && (STAKES.contains(tree.lemma(head)) || seen)) {
            String what = tree.form(head)
                    + (in < 0 ? "" : " in " + phrases.argument("measure", in).text());
            return new Measured(head, entity(doer), named(percent, what), value(number));
        }
        int owner = owner(head);
        owner = owner == percent ? in : owner;
        int winner = owner < 0 ? supported(head, verb) : -1;
        boolean supported = winner >= 0;
        int bearer = supported ? winner : owner >= 0 && tree.isNominal(owner) && owner != percent ? owner : head;
        String words = tree.form(head)
                + (bearer == head || supported
                        ? ""
                        : (isFigure(head) && bearer == part ? " of " : " in ")
                                + phrases.argument("measure", bearer).text());
        return new Measured(
                head, phrases.argument("entity", bearer, Set.of(percent)), named(percent, words), value(number));
    }

    /** "She won with 60 percent support": who has it; -1 where nobody is said to. */
    private int supported(int noun, int verb) {
        boolean with = tree.is(noun, "obl") && tree.preposition(noun).equals("with") && tree.isVerb(verb);
        int subject = with ? Frames.first(frames.verb(verb), "subject") : -1;
        return subject >= 0 && tree.isNominal(subject) ? subject : -1;
    }

    /** "Nordsee's profit rose by 18 percent": the figure is what rose, its owner whose it is. */
    private Measured risen(int subject, int percent, int verb, Quantities.Found number) {
        int owner = isFigure(subject) ? Frames.first(frames.phrase(subject), "possessive") : -1;
        boolean owned = owner >= 0 && tree.isNominal(owner) && !kinds.canBe(owner, Kind.QUANTITY);
        String figure = phrases.word("measure", subject).text();
        String rise = owned ? figure + " " + tree.form(verb) : tree.form(verb);
        String words = isChange(percent, verb) ? rise : figure;
        return new Measured(verb, entity(owned ? owner : subject), named(percent, words), value(number));
    }

    /** "Rents have tripled": the verb is the number. */
    private @Nullable Measured multiplied(int verb) {
        BigDecimal times = tree.isVerb(verb) ? MULTIPLY.get(tree.lemma(verb)) : null;
        int subject = times == null || tree.has(verb, "obj") && !frames.isPassive(verb)
                ? -1
                : Frames.first(frames.verb(verb), frames.isPassive(verb) ? "object" : "subject");
        boolean idiom = tree.has(verb, "compound:prt"); // "doubled down on the slogan"
        if (subject < 0
                || idiom
                || !tree.isNominal(subject)
                || tree.lemma(subject).equals("it")
                || isPlan(verb)) {
            return null;
        }
        TokenRange range = new TokenRange(verb, verb + 1);
        Quantity quantity = new Quantity(times, times, null, false);
        return new Measured(
                verb,
                entity(subject),
                named(verb, tree.form(verb)),
                new Argument("value", phrases.text(range), range, -1, true, quantity));
    }

    private boolean isPlan(int verb) {
        return tree.has(verb, "mark") && tree.lemma(tree.child(verb, "mark")).equals("to");
    }

    private Argument named(int token, String words) {
        return new Argument("measure", words, phrases.range(token), -1, true, null);
    }

    private boolean isCounted(int token, Quantities.Found number) {
        String unit = number.quantity().unit();
        boolean money = unit != null && unit.length() == 3 && unit.equals(unit.toUpperCase(Locale.ROOT));
        int noun = counted(lastOfPair(token));
        return !money
                && !isRelative(token)
                && (tree.at(token).upos().equals("NOUN") || isPeople(token))
                && (!UNITS.contains(tree.lemma(token)) && !CURRENCIES.contains(tree.lemma(token)) || isStuff(token))
                && !isSmall(number)
                && isMany(noun)
                && !Lexicon.named("nouns-transparent").contains(tree.lemma(noun));
    }

    /** "48 million Americans": a people is counted by its name. */
    private boolean isPeople(int token) {
        Mention name = tree.name(token);
        return name != null
                && name.type() == EntityType.NORP
                && tree.at(token).xpos().equals("NNPS");
    }

    /** "800 million pounds of cranberries": a weight or a volume of something. */
    private boolean isStuff(int token) {
        return STUFF.contains(tree.lemma(token)) && Frames.first(frames.phrase(token), "of") >= 0;
    }

    /** "One of every nine", "eight out of ten", "two in five" are shares, not counts. */
    private boolean isRatio(Quantities.Found number) {
        int next = number.end();
        if (next + 1 >= tree.size() || !tree.inOneSentence(next - 1, next + 1)) {
            return false;
        }
        boolean out = tree.lemma(next).equals("out") && tree.lemma(next + 1).equals("of");
        int before = number.start() - (number.start() > 0 && tree.is(number.start() - 1, "det") ? 2 : 1);
        boolean second = before > 0
                && Set.of("of", "in").contains(tree.lemma(before))
                && (isPlainNumber(before - 1)
                        || before > 1 && tree.lemma(before - 1).equals("out") && isPlainNumber(before - 2))
                && tree.inOneSentence(before - 1, before);
        if (second) {
            return true;
        }
        boolean of = Set.of("of", "in").contains(tree.lemma(next));
        return out || of && (tree.lemma(next + 1).equals("every") || isPlainNumber(wholeFrom(next + 1)));
    }

    /** The number of all in "44 of the 50 delegates". */
    private int wholeFrom(int token) {
        boolean article = token + 1 < tree.size()
                && tree.inOneSentence(token, token + 1)
                && (tree.is(token, "det") || tree.at(token).xpos().equals("PRP$"));
        return article ? token + 1 : token;
    }

    /** "Three-in-five voters": the last number alone counts nothing. */
    private boolean isJoinedRatio(Quantities.Found number) {
        int in = number.start() - 2;
        return in > 0
                && tree.form(in + 1).equals("-")
                && Set.of("in", "of", "to").contains(tree.form(in));
    }

    private boolean isPlainNumber(int token) {
        return tree.at(token).upos().equals("NUM") && !tree.form(token).matches("(19|20)\\d\\d");
    }

    /** "Tickets are $15", "the workers make $30,000 a year", "the two raised $350 million". */
    private @Nullable Measured money(int token, Quantities.Found number) {
        String unit = number.quantity().unit();
        boolean money = unit != null && unit.length() == 3 && unit.equals(unit.toUpperCase(Locale.ROOT))
                || CURRENCIES.contains(tree.lemma(token));
        if (!money || isDefinite(token)) {
            return null;
        }
        int head = tree.head(token);
        if (tree.has(token, "cop")) {
            int subject = tree.child(token, "nsubj");
            boolean priced = subject >= 0 && tree.at(subject).upos().equals("NOUN") && !isFigure(subject);
            return priced
                    ? new Measured(token, entity(subject), rename(phrases.argument("measure", subject)), value(number))
                    : null;
        }
        Measured price = worth(number);
        price = price == null ? price(token, head, number) : price;
        if (price != null) {
            return price;
        }
        boolean paid = head >= 0
                && tree.isVerb(head)
                && tree.is(token, "obj")
                && !Set.of("to", "by", "at", "for", "on", "from").contains(tree.preposition(token))
                && tree.child(head, "obj") == token
                && PAID.contains(tree.lemma(head));
        int subject = paid && !frames.isPassive(head) ? Frames.first(frames.verb(head), "subject") : -1;
        if (subject < 0
                || tree.has(head, "compound:prt") && tree.lemma(head).equals("make")
                || isSort(head)
                || isSought(head)
                || tree.lemma(subject).equals("it") && tree.lemma(head).equals("cost")
                || tree.has(head, "xcomp")
                || !isThing(subject) && !tree.lemma(head).equals("cost")) {
            return null;
        }
        int purpose = Frames.first(frames.verb(head), "for");
        boolean told = purpose > head && tree.isNominal(purpose) && !kinds.canBe(purpose, Kind.QUANTITY);
        String what = tree.form(head)
                + (told ? " for " + phrases.argument("measure", purpose).text() : "");
        return new Measured(
                head,
                together(subject, head),
                new Argument("measure", what, phrases.range(token), -1, true, null),
                value(number));
    }

    /** "Anna Berg and her brother gave $30": the sum is of both. */
    private Argument together(int subject, int verb) {
        int first = tree.firstConjunct(subject);
        List<Integer> joint = tree.conjuncts(first);
        boolean near = tree.head(first) == verb && tree.is(first, "nsubj");
        if (!near || joint.size() < 2) {
            return entity(subject);
        }
        int start =
                joint.stream().mapToInt(one -> phrases.range(one).start()).min().orElse(subject);
        int end = joint.stream().mapToInt(one -> phrases.range(one).end()).max().orElse(subject + 1);
        TokenRange all = new TokenRange(start, end);
        return new Argument("entity", phrases.text(all), all, -1, true, null);
    }

    /** "Jewels worth 3 million euros": the sum is what the noun before is worth. */
    private @Nullable Measured worth(Quantities.Found number) {
        int worth = number.start() - 1;
        boolean behind = worth > 0
                && tree.lemma(worth).equals("worth")
                && tree.inOneSentence(worth - 1, worth)
                && tree.at(worth - 1).upos().equals("NOUN")
                && !kinds.canBe(worth - 1, Kind.QUANTITY);
        return behind
                ? new Measured(worth - 1, entity(worth - 1), named(worth, tree.form(worth)), value(number))
                : null;
    }

    /** "The bond was set at $25,000", "$30 million was spent on roads", "a $3 million grant". */
    private @Nullable Measured price(int token, int head, Quantities.Found number) {
        if (head < 0) {
            return null;
        }
        boolean before = token < head
                && tree.isAny(token, "compound", "nmod", "amod", "nummod")
                && tree.preposition(token).isEmpty()
                && tree.at(head).upos().equals("NOUN")
                && !PERIODS.contains(tree.lemma(head));
        if (before) {
            int of = Frames.first(frames.phrase(head), "of");
            boolean worth = tree.lemma(head).equals("worth") && of > head;
            int bearer = worth ? of : head;
            return new Measured(
                    head,
                    phrases.argument("entity", bearer, Set.of(token)),
                    named(token, tree.form(head)),
                    value(number));
        }
        if (!tree.isVerb(head) || isSort(head) || isSought(head)) {
            return null;
        }
        Frame frame = frames.verb(head);
        boolean passive = frames.isPassive(head);
        boolean at = Set.of("at", "for").contains(tree.preposition(token)) && PRICED.contains(tree.lemma(head));
        int object = Frames.first(frame, "object");
        int priced = !at ? -1 : object >= 0 && object != token ? object : Frames.first(frame, "subject");
        boolean paid = passive && tree.is(token, "nsubj") && PAID.contains(tree.lemma(head));
        for (String slot : paid ? List.of("on", "for", "to", "in", "into", "from", "subject") : List.<String>of()) {
            int filler = Frames.first(frame, slot);
            priced = priced < 0 && filler >= 0 && filler != token && !kinds.canBe(filler, Kind.QUANTITY)
                    ? filler
                    : priced;
        }
        boolean fined = passive && tree.is(token, "obj") && PAID.contains(tree.lemma(head));
        priced = fined ? object == token ? Frames.first(frame, "object2") : object : priced;
        boolean known = priced >= 0 && priced != token && tree.isNominal(priced);
        if (!known || tree.lemma(priced).equals("it")) {
            return null;
        }
        int owner = tree.at(priced).upos().equals("NOUN") ? owner(priced) : -1;
        boolean owned = owner >= 0 && owner != token && tree.isNominal(owner);
        return new Measured(
                head,
                phrases.argument("entity", owned ? owner : priced, Set.of(token)),
                owned ? rename(phrases.word("measure", priced)) : named(token, tree.form(head)),
                value(number));
    }

    /** "Managers earning $30,000 may not", "those with incomes of more than a million": a clause that says of which sort nobody in particular is. */
    private boolean isSort(int token) {
        int noun = tree.isAny(token, "acl", "nmod") ? tree.head(token) : -1;
        if (noun < 0) {
            return false;
        }
        boolean those = Set.of("those", "anyone", "everyone", "someone").contains(tree.lemma(noun));
        boolean bare = tree.at(noun).xpos().equals("NNS")
                && !tree.has(noun, "det")
                && !tree.has(noun, "nummod")
                && !tree.has(noun, "nmod:poss");
        return those
                || bare && (tree.is(token, "acl") || tree.preposition(token).equals("with"));
    }

    /** "To find a job that pays $22": the thing is only looked for. */
    private boolean isSought(int verb) {
        int noun = tree.at(verb).deprel().equals("acl:relcl") ? tree.head(verb) : -1;
        int det = noun < 0 ? -1 : tree.child(noun, "det");
        return det >= 0 && ANY.contains(tree.lemma(det)) && tree.is(noun, "obj") && tree.has(tree.head(noun), "mark");
    }

    /** "An eight state rule" counts nothing: what is counted stands in the plural, or means many as "people" does. */
    private boolean isMany(int noun) {
        return tree.isPlural(noun) || MANY.contains(tree.lemma(noun));
    }

    /** "Ninety people a day": how often, not how many. */
    private boolean isRate(int noun) {
        int next = noun + 1;
        return next < tree.size()
                && (tree.lemma(next).equals("per")
                        || isEvery(noun)
                        || tree.at(next).upos().equals("DET")
                                && next + 1 < tree.size()
                                && PERIODS.contains(tree.lemma(next + 1)));
    }

    /** "Five cases for every 1,000 residents". */
    private boolean isEvery(int noun) {
        int last = Math.min(noun + 8, tree.reading.sentenceOf(noun).last() - 2);
        return IntStream.range(noun + 1, last)
                .anyMatch(i -> tree.lemma(i).equals("for")
                        && tree.lemma(i + 1).equals("every")
                        && tree.at(i + 2).upos().equals("NUM"));
    }

    private boolean isOwned(int token) {
        return tree.has(token, "nmod:poss");
    }

    /** "The firm's 300 shops": the owner has so many, unless they are the largest or the first among more. */
    private @Nullable Measured owned(int noun, Quantities.Found number) {
        int owner = Frames.first(frames.phrase(noun), "possessive");
        boolean selected = false;
        for (int child : tree.children(noun)) {
            String xpos = tree.at(child).xpos();
            boolean most = tree.has(child, "advmod") || SELECTING.contains(tree.lemma(child));
            selected |= tree.is(child, "amod") && (xpos.equals("JJS") || xpos.equals("JJR") || most);
        }
        boolean known = owner >= 0 && isThing(owner) && !selected;
        return known ? new Measured(noun, entity(owner), measure(noun, words(noun, number)), value(number)) : null;
    }

    private boolean isDefinite(int token) {
        int det = tree.child(token, "det");
        return det >= 0
                && Set.of("the", "these", "those", "this", "that", "all", "both")
                        .contains(tree.lemma(det));
    }

    /** "Fewer votes", "more troops": the difference to another number. */
    private boolean isRelative(int noun) {
        for (int child : tree.children(noun)) {
            boolean more = child < noun
                    && tree.isAny(child, "amod", "advmod")
                    && Set.of("more", "many").contains(tree.lemma(child));
            boolean fewer = Set.of("few", "fewer", "less").contains(tree.lemma(child)) && child < noun;
            if (fewer || more && isBeforeThan(noun)) {
                return true;
            }
        }
        return false;
    }

    private boolean isBeforeThan(int noun) {
        for (int i = noun + 1; i < tree.size() && i < noun + 4 && tree.inOneSentence(noun, i); i++) {
            if (tree.lemma(i).equals("than")) {
                return true;
            }
        }
        return false;
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
                && quantity.max().intValue() < 2;
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

    /** "Two kinds of fish" counts the fish; "two groups of men" counts groups. */
    private int counted(int token) {
        boolean group = Kinds.ofNoun(tree.lemma(token)).contains(Kind.GROUP) && tree.isPlural(token);
        if (!group && Lexicon.named("nouns-transparent").contains(tree.lemma(token))) {
            for (int child : tree.children(token)) {
                if (tree.is(child, "nmod") && tree.preposition(child).equals("of")) {
                    return child;
                }
            }
        }
        return token;
    }

    /** Only a verb or an owner says what a number of things is about; a bare "22 voters" says nothing. */
    private @Nullable Measured count(int noun, Quantities.Found number) {
        int verb = verbOf(noun, number);
        String words = words(noun, number);
        if (verb < 0) {
            int whole = whole(noun);
            return whole < 0
                    ? null
                    : new Measured(
                            noun, phrases.argument("entity", whole, Set.of(noun)), measure(noun, words), value(number));
        }
        boolean carried = frames.isPassive(verb) || tree.head(verb) == noun || isSubject(top(noun, number), verb);
        if (carried) {
            boolean empty = tree.lemma(verb).equals("be") || tree.lemma(verb).equals("have");
            return empty ? existing(noun, verb, number, words) : carried(noun, verb, number, words);
        }
        int entity = entity(top(noun, number), verb);
        int result = tree.child(verb, "xcomp");
        boolean dead = result == verb + 1 && tree.at(result).upos().equals("ADJ"); // "shot dead 14 people"
        boolean open = result >= 0 && !dead
                || tree.has(verb, "ccomp")
                || tree.lemma(verb).equals("leave");
        if (entity < 0 || open || isSort(verb)) {
            return null;
        }
        String measure = HAVE.contains(tree.lemma(verb))
                ? words
                : words + participle(verb) + (dead ? " " + tree.form(result) : "");
        return new Measured(verb, entity(entity), measure(noun, measure), value(number));
    }

    /** "It takes 2,383 delegates to win": nobody has so many. */
    private boolean isNeed(int token) {
        int verb = tree.head(token);
        boolean takes = verb >= 0 && tree.isVerb(verb) && tree.lemma(verb).equals("take");
        int subject = takes ? tree.child(verb, "nsubj") : -1;
        int it = takes && subject < 0 ? tree.child(verb, "expl") : subject;
        return it >= 0 && tree.lemma(it).equals("it");
    }

    /** "There are 120 refugees in the camp". */
    private @Nullable Measured existing(int noun, int verb, Quantities.Found number, String words) {
        int owner = tree.has(verb, "expl") ? owner(noun) : -1;
        int place = owner < 0 && tree.has(verb, "expl") ? Frames.first(frames.verb(verb), "in") : owner;
        boolean known = place >= 0 && tree.isNominal(place) && !kinds.canBe(place, Kind.QUANTITY);
        return known
                ? new Measured(verb, phrases.argument("entity", place), measure(noun, words), value(number))
                : null;
    }

    private @Nullable Measured carried(int noun, int verb, Quantities.Found number, String words) {
        int particle = direction(verb);
        int open = tree.child(verb, "xcomp");
        if (open > verb && tree.isVerb(open) && frames.isPassive(verb) && FORESEEN.contains(tree.lemma(verb))) {
            return carried(noun, open, number, words);
        }
        boolean opinion = open > verb && !tree.at(open).upos().equals("ADJ"); // "two men, believed to be managers"
        if (open >= 0 && (open < verb || tree.isVerb(open) || opinion && FORESEEN.contains(tree.lemma(verb)))) {
            return null;
        }
        String said = tree.form(verb)
                + (particle > verb ? " " + tree.form(particle) : "")
                + (open > verb ? " " + tree.form(open) : result(noun, verb))
                + alternative(verb);
        String more = objectWords(noun, verb) + completed(verb) + causeAndPace(verb);
        Argument what = measure(noun, words + " " + said + more);
        int entity = entity(noun, verb);
        Argument whose =
                entity < 0 ? new Argument("entity", words, what.range(), what.mention(), true, null) : entity(entity);
        return new Measured(verb, whose, what, value(number));
    }

    /** "Nine birds tested positive": the adjective that tells the outcome; nothing where the tree has it as the verb's own. */
    private String result(int noun, int verb) {
        int next = verb + 1;
        boolean outcome = next < tree.size()
                && tree.inOneSentence(verb, next)
                && tree.at(next).upos().equals("ADJ")
                && (tree.head(next) == verb || tree.head(next) == noun);
        return outcome ? " " + tree.form(next) : "";
    }

    /** "Wounded or killed" is not wounded. */
    private String alternative(int verb) {
        for (int other : tree.conjuncts(verb)) {
            int cc = tree.child(other, "cc");
            if (other > verb
                    && other - verb < 4
                    && !tree.has(other, "nsubj")
                    && tree.isVerb(other)
                    && cc >= 0
                    && tree.lemma(cc).equals("or")) {
                return " or " + tree.form(other);
            }
        }
        return "";
    }

    /** The word behind a verb that says which way: "milled about", "closing in"; -1 for none. */
    private int direction(int verb) {
        int particle = tree.child(verb, "compound:prt");
        int next = verb + 1;
        boolean adverb = particle < 0
                && next < tree.size()
                && tree.head(next) == verb
                && tree.is(next, "advmod")
                && DIRECTIONS.contains(tree.lemma(next));
        return adverb ? next : particle;
    }

    /** "Set on fire", "kept from voting": verbs that say nothing without what follows. */
    private String completed(int verb) {
        if (!BARE.contains(tree.lemma(verb))) {
            return "";
        }
        for (int child : tree.children(verb)) {
            boolean next = child > verb && tree.isAny(child, "obl", "advcl") && !kinds.isTime(child);
            int end = next ? phrases.range(child).end() : 0;
            boolean close = next && tree.reading.firstUnder(child) == verb + 1 && !phrases.isBreak(verb + 1);
            if (close && end - verb - 1 <= LONGEST_COMPLETION) {
                return " " + phrases.text(new TokenRange(verb + 1, Math.max(end, child + 1)));
            }
        }
        return "";
    }

    /** "Die of measles every year": of what, and how often. */
    private String causeAndPace(int verb) {
        StringBuilder words = new StringBuilder();
        for (int child : tree.children(verb)) {
            boolean cause = tree.lemma(verb).equals("die")
                    && tree.is(child, "obl")
                    && Set.of("of", "from").contains(tree.preposition(child));
            boolean pace = child > verb
                    && PERIODS.contains(tree.lemma(child))
                    && tree.has(child, "det")
                    && Set.of("every", "each", "a").contains(tree.lemma(tree.child(child, "det")))
                    && tree.preposition(child).isEmpty();
            words.append(
                            cause
                                    ? " " + tree.preposition(child) + " "
                                            + phrases.argument("measure", child).text()
                                    : "")
                    .append(pace ? " " + phrases.text(new TokenRange(tree.child(child, "det"), child + 1)) : "");
        }
        return words.toString();
    }

    private Argument measure(int noun, String words) {
        return new Argument("measure", words, phrases.range(noun), tree.mention(noun), true, null);
    }

    /** "Killed nine people": people killed are what is counted. */
    private String participle(int verb) {
        String xpos = tree.at(verb).xpos();
        String form = tree.form(verb).toLowerCase(Locale.ROOT);
        boolean past = xpos.equals("VBN") || (xpos.equals("VBD") && Participles.isOne(form));
        int particle = tree.child(verb, "compound:prt");
        String tail = particle < 0 ? "" : " " + tree.form(particle);
        return past
                ? " " + form + tail
                : Participles.of(tree.lemma(verb))
                        .map(word -> " " + word + tail)
                        .orElse("");
    }

    /** What holds the things where no verb says so: "a crowd of 230 people", "a party with 43 seats". */
    private int whole(int noun) {
        int head = tree.isAny(noun, "nmod", "obl") ? tree.head(noun) : -1;
        if (head < 0) {
            return -1;
        }
        boolean crowd = tree.preposition(noun).equals("of")
                && (Kinds.ofNoun(tree.lemma(head)).contains(Kind.GROUP) || CROWDS.contains(tree.lemma(head)));
        boolean owner = tree.preposition(noun).equals("with")
                && (kinds.canBe(head, Kind.GROUP) || kinds.canBe(head, Kind.PLACE) || kinds.canBe(head, Kind.FACILITY))
                && !kinds.canBe(head, Kind.QUANTITY);
        if (crowd || owner) {
            return head;
        }
        boolean lands = tree.preposition(noun).equals("from")
                && (Kinds.ofNoun(tree.lemma(head)).contains(Kind.GROUP)
                        || Kinds.ofNoun(tree.lemma(head)).contains(Kind.PERSON))
                && Set.of("country", "nation", "state", "town", "city", "province")
                        .contains(tree.lemma(noun));
        if (lands) {
            return head;
        }
        boolean home = tree.lemma(head).equals("home") && tree.preposition(noun).equals("to");
        return home ? Frames.first(frames.denoting(head), "self") : -1;
    }

    private String objectWords(int noun, int verb) {
        int object = tree.child(verb, "obj");
        if (object < 0
                || object == noun
                || object < verb
                || tree.at(object).upos().equals("SYM")) {
            return "";
        }
        TokenRange range = phrases.range(object);
        boolean cut = range.size() > 5
                || !Character.isLetterOrDigit(tree.form(range.end() - 1).charAt(0));
        return " " + (cut ? phrases.word("measure", object).text() : phrases.text(range));
    }

    private int verbOf(int noun, Quantities.Found number) {
        for (int child : tree.children(noun)) {
            boolean clause = tree.is(child, "acl") && tree.isVerb(child) && child > number.end() - 1;
            boolean another =
                    child > noun + 1 && tree.at(child - 1).upos().equals("NUM"); // "51 cases and 400 suspected"
            clause &= !BESIDE.contains(tree.lemma(child));
            if (clause
                    && !another
                    && !isAside(child, noun, number)
                    && isFinished(child)
                    && isSaidOf(child)
                    && !isTrait(child)) {
                return child;
            }
        }
        int top = top(noun, number);
        int head = tree.head(tree.firstConjunct(top));
        boolean argument = head >= 0
                && !tree.lemma(head).equals("accord")
                && tree.isAny(tree.firstConjunct(top), "nsubj", "obj")
                && tree.isVerb(head);
        return argument ? head : -1;
    }

    /** "Eighteen soldiers who fought there are being tested": the number is of those tested. */
    private boolean isAside(int clause, int noun, Quantities.Found number) {
        int top = top(noun, number);
        return tree.at(clause).deprel().equals("acl:relcl") && tree.is(top, "nsubj") && tree.isVerb(tree.head(top));
    }

    /** "Residents who run the gamut": a relative clause in the present says what they are like, not what was counted. */
    private boolean isTrait(int verb) {
        return tree.at(verb).deprel().equals("acl:relcl")
                && tree.at(verb).xpos().matches("VBP|VBZ")
                && tree.has(verb, "nsubj");
    }

    /** Whether a clause has no subject but what it follows: "towns where the day lasts" says nothing of towns. */
    private boolean isSaidOf(int verb) {
        int subject = tree.child(verb, "nsubj");
        return subject < 0 || tree.isRelative(subject);
    }

    /** The word that stands for the counted ones in the clause: "tens" of "tens of thousands of troops". */
    private int top(int noun, Quantities.Found number) {
        int top = noun;
        while (tree.is(top, "nmod")
                && tree.head(top) >= 0
                && (tree.head(top) == number.start()
                        || quantities.of(tree.head(top)) != null
                        || Lexicon.named("nouns-transparent").contains(tree.lemma(tree.head(top))))) {
            top = tree.head(top);
        }
        return top;
    }

    /** "Seventy politicians to join the council" have not joined it. */
    private boolean isFinished(int verb) {
        int mark = tree.child(verb, "mark");
        return mark < 0 || !tree.lemma(mark).equals("to");
    }

    private boolean isSubject(int noun, int verb) {
        int first = tree.firstConjunct(noun);
        return tree.head(first) == verb && tree.is(first, "nsubj") || tree.head(verb) == noun;
    }

    private int entity(int noun, int verb) {
        Frame frame = frames.verb(verb);
        int subject = Frames.first(frame, "subject");
        int object = Frames.first(frame, "object");
        if (frames.isPassive(verb) && object == noun) {
            return -1; // "judges killed by rebels": the number is theirs
        }
        if (object == noun || tree.is(noun, "obj")) {
            boolean has = subject >= 0
                    && HAVE.contains(tree.lemma(verb))
                    && tree.at(subject).upos().equals("NOUN")
                    && !kinds.canBe(subject, Kind.QUANTITY);
            boolean told =
                    SpeechGrammar.isSaying(tree.lemma(verb)); // "officials confirmed two deaths": they did not die
            boolean plan = subject >= 0 && PLANS.contains(tree.lemma(subject)); // "plans to kill 10,000 birds"
            return subject < 0 || told || plan || !has && !isThing(subject) ? -1 : subject;
        }
        boolean beside = object >= 0 && tree.conjuncts(noun).contains(object); // "included 12 doctors and 11 nurses"
        if (object >= 0 && object != noun && !beside && isKnown(object)) {
            return object;
        }
        for (String slot : List.of("to", "on", "with", "for")) {
            int oblique = Frames.first(frame, slot);
            boolean medium =
                    slot.equals("on") && oblique >= 0 && kinds.canBe(oblique, Kind.GROUP); // "watched it on Facebook"
            if (oblique >= 0 && !medium && isKnown(oblique) && tree.isNominal(oblique)) {
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
        return !NOBODY.contains(tree.lemma(token))
                && !kinds.canBe(token, Kind.QUANTITY)
                && (tree.name(token) != null
                        || tree.mention(token) >= 0
                        || kinds.canBe(token, Kind.GROUP)
                        || kinds.canBe(token, Kind.PERSON)
                        || kinds.canBe(token, Kind.PLACE)
                        || kinds.canBe(token, Kind.PRODUCT)
                        || kinds.canBe(token, Kind.VEHICLE)
                        || kinds.canBe(token, Kind.WEAPON)
                        || kinds.canBe(token, Kind.FACILITY)
                        || kinds.canBe(token, Kind.EVENT));
    }

    /** The owner of a noun: "the firm's 300 shops", "the 300 members of the club". */
    private int owner(int noun) {
        return owner(noun, HOLDERS);
    }

    private int owner(int noun, List<String> slots) {
        Frame phrase = frames.phrase(noun);
        if (!phrase.has("possessive") && phrase.has("of") && isPart(noun)) {
            return -1;
        }
        for (String slot : slots) {
            int owner = Frames.first(phrase, slot);
            boolean where = slot.equals("in") || slot.equals("at");
            if (owner >= 0
                    && !isAmount(owner)
                    && !isOfAnother(owner, noun)
                    && !(where && (isWorn(owner) || isOneOfSeveral(owner)))) {
                return owner;
            }
        }
        return -1;
    }

    /** "Growth in 2019", "a jump in June", "rose 0.2 percent to a rate of": a time or a number owns no other number. */
    private boolean isAmount(int token) {
        return kinds.isTime(token) || quantities.isPercent(token) || isMoney(quantities.of(token));
    }

    private static boolean isMoney(Quantities.@Nullable Found number) {
        String unit = number == null ? null : number.quantity().unit();
        return unit != null && unit.length() == 3 && unit.equals(unit.toUpperCase(Locale.ROOT));
    }

    /** "Five members of the army fled": the army has more; "the five members of the board" are all. */
    private boolean isPart(int noun) {
        int verb = tree.head(noun);
        boolean all = isDefinite(noun)
                || tree.has(noun, "cop")
                || verb >= 0 && tree.lemma(verb).equals("be");
        return !all && kinds.canBe(noun, Kind.PERSON);
    }

    /** "Forty men in the uniform of the army": what one wears holds nobody. */
    private boolean isWorn(int token) {
        return kinds.canBe(token, Kind.PRODUCT)
                && !kinds.canBe(token, Kind.PLACE)
                && !kinds.canBe(token, Kind.FACILITY)
                && tree.name(token) == null;
    }

    /** "Two farms in Lysgard and Holm": neither of the places has both. */
    private boolean isOneOfSeveral(int token) {
        return tree.conjuncts(tree.firstConjunct(token)).size() > 1;
    }

    /** "13 shotguns and 3,525 rounds of ammunition": things with a number of their own share nothing with their neighbours. */
    private boolean isOfAnother(int owner, int noun) {
        int head = tree.head(owner);
        boolean possessor = tree.at(owner).deprel().equals("nmod:poss")
                && !Lexicon.named("kinship").contains(tree.lemma(noun)); // "the state's governor and two bankers"
        return tree.is(owner, "nmod")
                && head != noun
                && tree.conjuncts(tree.firstConjunct(noun)).contains(head)
                && (possessor || tree.has(head, "nummod"))
                && tree.has(noun, "nummod");
    }

    private String words(int noun, Quantities.Found number) {
        TokenRange range = phrases.range(noun);
        int start = Math.min(noun, Math.max(number.end(), Math.min(range.start(), noun)));
        int end = Math.max(beforeOtherCount(range.end(), noun), lastCounted(noun));
        while (start < noun
                && (tree.is(start, "punct")
                        || Set.of("other", "more", "additional", "or", "so", "such", "“", "\"")
                                .contains(tree.form(start)))) {
            start++;
        }
        return phrases.text(new TokenRange(start, end));
    }

    /** "Two priests and several missionaries": what has a number or an article of its own is not counted along. */
    private int beforeOtherCount(int end, int noun) {
        int least = Math.max(end, noun + 1);
        for (int other : tree.conjuncts(noun)) {
            boolean own = other > noun && other < least && isCountedByItself(other);
            int cut = own ? phrases.range(other).start() : least;
            while (own && cut > noun + 1 && (tree.head(cut - 1) == other || tree.is(cut - 1, "punct"))) {
                cut--;
            }
            least = Math.min(least, cut);
        }
        return least;
    }

    private boolean isCountedByItself(int noun) {
        return tree.has(noun, "nummod")
                || tree.has(noun, "det")
                || tree.has(noun, "nmod:poss")
                || IntStream.of(tree.children(noun))
                        .anyMatch(child -> tree.is(child, "amod") && SEVERAL.contains(tree.lemma(child)));
    }

    /** Where the last of several plurals ends that one number counts: "30 pastors and teachers"; -1 for none. */
    private int lastCounted(int noun) {
        int end = -1;
        for (int other : tree.conjuncts(noun)) {
            if (other == noun) {
                continue;
            }
            boolean bare = other > noun
                    && (tree.at(other).xpos().equals("NNS") || isOther(other))
                    && !isCountedByItself(other)
                    && !ROUND.contains(tree.lemma(other));
            if (!bare) {
                return -1;
            }
            end = phrases.range(other).end();
        }
        return end;
    }

    /** "And other equipment" goes on counting. */
    private boolean isOther(int noun) {
        int other = tree.child(noun, "amod");
        return other >= 0 && tree.lemma(other).equals("other");
    }

    private Argument value(Quantities.Found number) {
        return value(tree, phrases, number);
    }

    /** With the time or the thing that it is reckoned by: "$22 an hour". */
    static Argument value(Tree tree, Phrases phrases, Quantities.Found number) {
        int end = number.end();
        boolean rate = end + 1 < tree.size()
                && Set.of("a", "an", "per").contains(tree.lemma(end))
                && PERIODS.contains(tree.lemma(end + 1));
        TokenRange range = new TokenRange(number.start(), rate ? end + 2 : end);
        return new Argument("value", phrases.text(range), range, -1, true, number.quantity());
    }

    /** A share with what is said of it: "20 percent of the seats went to X", "1.5 percent of its revenue". */
    private @Nullable Measured share(int percent, Quantities.Found number) {
        int whole = Frames.first(frames.phrase(percent), "of");
        int head = tree.head(percent);
        if (head >= 0 && tree.is(percent, "nsubj") && SAY.contains(tree.lemma(head)) && tree.has(head, "ccomp")) {
            return opinion(whole, head, number);
        }
        if (whole < 0 || !tree.at(whole).upos().matches("NOUN|PROPN")) {
            return null;
        }
        boolean subject = head >= 0 && tree.is(percent, "nsubj");
        int open = subject ? tree.child(head, "xcomp") : -1;
        if (subject
                && (tree.has(head, "ccomp")
                        || open >= 0 && !tree.at(open).upos().equals("ADJ"))) {
            return null;
        }
        int owner = Frames.first(frames.phrase(whole), "possessive");
        int holder = shareholder(percent);
        if (holder >= 0 && tree.isVerb(head) && isSort(tree.clause(head))) {
            return null;
        }
        int entity = holder >= 0 ? holder : owner;
        boolean sort =
                subject && tree.has(head, "cop") && tree.at(head).upos().equals("NOUN"); // "a quarter are farmers"
        boolean said =
                sort || subject && (tree.isVerb(head) || tree.at(head).upos().equals("ADJ"));
        if (entity < 0 && !said) {
            return null;
        }
        Argument plain = phrases.argument("measure", whole);
        String tail = said ? " " + phrases.after(head) : "";
        String done = holder >= 0 && tree.is(percent, "obj") && !isGot(head) ? participle(head) : "";
        String words = sort
                ? plain.text() + " " + tree.form(tree.child(head, "cop")) + " "
                        + phrases.argument("measure", head).text()
                : said ? (plain.text() + " " + tree.form(head) + tail).strip() : plain.text() + done;
        return new Measured(
                said || (holder >= 0 && tree.isVerb(head)) ? head : percent,
                entity(entity < 0 ? whole : entity),
                new Argument("measure", words, plain.range(), plain.mention(), true, null),
                value(number));
    }

    /** Whoever wins or has a share has it; of any other verb it is told what was done to the share: "cut 80 percent of the cables". */
    private boolean isGot(int verb) {
        String lemma = tree.lemma(verb);
        return HAVE.contains(lemma) || PAID.contains(lemma) && !lemma.equals("cut");
    }

    /** "Nine percent of voters said the debate changed their minds". */
    private @Nullable Measured opinion(int part, int verb, Quantities.Found number) {
        int whole = part < 0 ? asked(verb) : part;
        if (whole < 0) {
            return null; // of whom it is is not told
        }
        Argument whose = phrases.argument("entity", whole);
        String words = whose.text() + " " + tree.form(verb) + " " + phrases.after(verb);
        return new Measured(
                verb, whose, new Argument("measure", words, phrases.range(verb), -1, true, null), value(number));
    }

    /** "Among Republicans, 74 percent said so, while 22 percent said": of whom the shares are. */
    private int asked(int verb) {
        int clause = verb;
        for (int depth = 0; depth < 3 && clause >= 0 && tree.isVerb(clause); depth++) {
            int among = Frames.first(frames.verb(clause), "among");
            if (among >= 0) {
                return among;
            }
            clause = tree.isAny(clause, "conj", "advcl", "parataxis") ? tree.head(clause) : -1;
        }
        return -1;
    }

    /** Who has the share: "X accounts for 70 percent of the market". */
    private int shareholder(int percent) {
        int verb = tree.head(percent);
        if (verb < 0 || !tree.isVerb(verb)) {
            return -1;
        }
        boolean object = tree.is(percent, "obj");
        boolean accounts =
                tree.lemma(verb).equals("account") && tree.preposition(percent).equals("for");
        return object || accounts ? Frames.first(frames.verb(verb), "subject") : -1;
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
        if (noun < 0 || isSort(noun) || isTally(number)) {
            return null;
        }
        int of = field(noun);
        int owner = of < 0 ? owner(noun) : whose(noun);
        int head = tree.head(token);
        Frame phrase = frames.phrase(noun);
        if (owner == token || owner < 0) {
            owner = phrase.fillers("adjective").isEmpty() ? nameBefore(phrase) : Frames.first(phrase, "adjective");
        }
        if (owner < 0 && tree.is(noun, "obj") && tree.isVerb(tree.head(noun))) {
            owner = Frames.first(frames.verb(tree.head(noun)), "subject");
        }
        boolean at = tree.is(noun, "obl") && Set.of("at", "to", "with").contains(tree.preposition(noun));
        if (owner < 0 && at && tree.isVerb(tree.head(noun))) {
            Frame verb = frames.verb(tree.head(noun));
            int object = Frames.first(verb, "object");
            boolean risen = object >= 0 && isAmount(object); // "spending rose 0.2 percent to a rate of"
            owner = object >= 0 && !risen ? object : Frames.first(verb, "subject");
        }
        Argument named = rename(phrases.word("measure", noun));
        Argument what = of < 0 ? named : named(noun, named.text() + " of " + tree.form(of));
        if (owner < 0 && !what.text().contains(" ") && !tree.has(noun, "amod") && !UNITS.contains(tree.lemma(token))) {
            return null;
        }
        return new Measured(
                head >= 0 && tree.isVerb(head) ? head : noun,
                phrases.argument("entity", owner < 0 ? noun : owner, Set.of(token)),
                what,
                value(number));
    }

    /** "A margin of error", "a rate of failure": the noun without a name or an article that belongs to what is measured; -1 for none. */
    private int field(int noun) {
        int of = Frames.first(frames.phrase(noun), "of");
        boolean bare = of == noun + 2
                && tree.at(of).upos().equals("NOUN")
                && !tree.isPlural(of)
                && !tree.has(of, "det")
                && !isThing(of)
                && quantities.of(of) == null;
        return bare ? of : -1;
    }

    /** Whose "margin of error" it is: "the poll's", "for the poll"; -1 where that is not told. */
    private int whose(int noun) {
        Frame phrase = frames.phrase(noun);
        int owner = Frames.first(phrase, "possessive");
        return owner < 0 ? Frames.first(phrase, "for") : owner;
    }

    /** "A margin of 266 to 39" is two numbers. */
    private boolean isTally(Quantities.Found number) {
        boolean two = false;
        for (int i = number.start() + 1; i < number.end() - 1; i++) {
            two |= tree.lemma(i).equals("to");
        }
        Quantity quantity = number.quantity();
        return two && quantity.min() != null && quantity.min().equals(quantity.max());
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
        if (head < 0 && !tree.has(token, "nsubj")) {
            return -1;
        }
        boolean of = tree.is(token, "nmod")
                && tree.preposition(token).equals("of")
                && isFigure(head)
                && !(Set.of("total", "number", "sum").contains(tree.lemma(head)) && isMany(token));
        if (of) {
            return head;
        }
        List<Integer> subjects = new ArrayList<>();
        boolean headline = tree.has(token, "nsubj") && tree.preposition(token).equals("at");
        if (tree.has(token, "cop") || headline) {
            subjects.add(tree.child(token, "nsubj"));
        } else if (head >= 0
                && tree.isVerb(head)
                && STAND.contains(tree.lemma(head))
                && tree.isAny(token, "obj", "obl", "xcomp")
                && !isChange(token, head)) {
            subjects.add(Frames.first(frames.verb(head), "subject"));
        }
        return subjects.stream()
                .filter(subject -> subject >= 0 && isFigure(subject))
                .findFirst()
                .orElse(-1);
    }

    /** "Dropped 14 percent" says by how much, "dropped to 14 percent" how much there is. */
    private boolean isChange(int token, int verb) {
        return CHANGE.contains(tree.lemma(verb))
                && !Set.of("to", "below", "above", "under", "over", "past").contains(tree.preposition(token));
    }

    private boolean isFigure(int token) {
        return Lexicon.named("figures").contains(tree.lemma(token));
    }
}
