// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.sayso.sentence.EntityType;
import org.sayso.sentence.Mention;
import org.sayso.sentence.TokenRange;
import org.sayso.vocabulary.Kind;
import org.sayso.vocabulary.Lexicon;
import org.sayso.vocabulary.States;

/** Trims the phrase around a word to a name or a short noun phrase: no determiner, no trailing clause, ten words at most; a clause stays whole. */
final class Phrases {

    private static final int MOST_WORDS = 10;
    /** What stands beside a place and not in it. */
    private static final Set<String> BESIDE = Set.of(
            "near",
            "outside",
            "outside of",
            "off",
            "beside",
            "opposite",
            "close to",
            "next to",
            "near to",
            "north of",
            "south of",
            "east of",
            "west of");

    private static final int LONGEST_CLAUSE = 40;
    /** A subject with its relative clause may stand this far before its verb. */
    private static final int LONGEST_SUBJECT = 25;

    private static final Set<String> ENDS =
            Set.of(",", ";", ":", ".", "(", "--", "—", "–", "while", "whereas", "although", "but");
    private static final int LONGEST_RANK = 20;

    private static final Set<String> OPENING = Set.of("“", "‘", "``", "«", "„", "(");
    private static final Set<String> CLOSING = Set.of("”", "»", ")");
    private static final Set<String> STRAIGHT = Set.of("\"", "''");
    private static final Set<String> INNER =
            Set.of("amod", "compound", "nummod", "nmod:desc", "flat", "goeswith", "nmod:poss");
    /** Prepositions that make of a verb another one: "took on", "stands for", "fired at". */
    private static final Set<String> TURNING = Set.of("on", "at", "for", "with", "behind", "off", "up", "over", "from");

    private static final Set<String> SHAPING = Set.of(
            "based",
            "base",
            "headquartered",
            "born",
            "bear",
            "former",
            "then",
            "ex",
            "late",
            "current",
            "new",
            "outgoing",
            "incoming",
            "longtime",
            "long-time",
            "veteran",
            "conservative",
            "ultraconservative",
            "liberal",
            "moderate",
            "progressive",
            "centrist",
            "leftist",
            "rightist",
            "hardline",
            "populist",
            "newly",
            "own",
            "same",
            "said",
            "alleged",
            "then-",
            "one-time",
            "onetime",
            "recent",
            "old",
            "young",
            "first-time",
            "only",
            "unsuccessful",
            "legendary",
            "iconic",
            "great",
            "good",
            "sitting",
            "key",
            "controversial",
            "prominent",
            "leading",
            "top",
            "well-known",
            "respected",
            "beloved",
            "so-called",
            "embattled",
            "ousted",
            "disgraced",
            "famous",
            "famed",
            "popular",
            "powerful");

    /** A first one is first of those that the rest of the phrase names. */
    private static final Set<String> RANKING = Set.of("first", "second", "third", "last", "youngest", "oldest");

    private static final Set<String> HONORIFICS = Set.of(
            "mr.", "mr", "mrs.", "mrs", "ms.", "ms", "dr.", "dr", "sen.", "sen", "gov.", "gov", "rep.", "rep", "gen.",
            "gen", "col.", "lt.", "sgt.", "capt.", "prof.", "rev.", "sir", "lord", "lady", "pres.", "sheikh", "miss");
    private static final Set<String> HEDGING = Set.of("said", "alleged", "so-called", "same", "own", "suspected");
    private static final Set<String> DIRECTIONS = Set.of(
            "northern",
            "southern",
            "eastern",
            "western",
            "central",
            "northeastern",
            "northwestern",
            "southeastern",
            "southwestern",
            "north-eastern",
            "north-western",
            "south-eastern",
            "south-western",
            "north",
            "south",
            "east",
            "west",
            "upper",
            "lower",
            "downtown",
            "suburban",
            "rural",
            "northwest",
            "northeast",
            "southwest",
            "southeast",
            "mainland");

    /** Words that make a lower or a higher post of the one that they stand before. */
    private static final Set<String> RANKS = Set.of("vice", "deputy", "lieutenant", "prime", "chief");

    private static final Set<String> CANDIDACIES =
            Set.of("candidate", "nominee", "hopeful", "contender", "front-runner");

    private static final Set<String> WISHES = Set.of("like", "love", "hate", "prefer", "want", "wish", "desire");
    /** Verbs of asking: what they want done to a thing is told with the thing. */
    private static final Set<String> ASKING = Set.of("order", "require", "ask", "request", "demand", "direct", "urge");
    /** Nouns that only stand for the clause behind them. */
    private static final Set<String> VEILS = Set.of("fact", "idea", "notion", "belief");

    private final Tree tree;
    private final Kinds kinds;
    private final Quantities quantities;
    private final Restrictions restrictions;

    Phrases(Tree tree, Kinds kinds, Quantities quantities) {
        this.tree = tree;
        this.kinds = kinds;
        this.quantities = quantities;
        this.restrictions = new Restrictions(tree, kinds, this);
    }

    /** An argument for a role, filled by the phrase of a word. */
    Argument argument(String role, int token) {
        return argument(role, token, Set.of());
    }

    /** @param taken words that fill other roles of the same claim: their phrases stay out */
    Argument argument(String role, int token, Set<Integer> taken) {
        return argument(new Restrictions.Part("", role, -1), token, taken);
    }

    /** An argument for a role of a claim. */
    Argument argument(Restrictions.Part part, int token, Set<Integer> taken) {
        String role = part.role();
        int mention = mentionOf(token);
        Quantities.Found number = quantities.of(token);
        int clause = Restrictions.areAsked(role) ? unveiled(token) : -1;
        if (clause >= 0) {
            TokenRange said = clause(clause, taken);
            return new Argument(role, text(said), said, -1, true, null);
        }
        TokenRange phrase = restrictions.with(part, token, range(token, taken), taken);
        int start = restrictions.withOwner(role, token, phrase.start(), taken);
        TokenRange whole = closed(wholeWords(new TokenRange(start, phrase.end())));
        TokenRange range = role.equals("place") ? withNearness(token, whole) : whole;
        return new Argument(
                role, text(range), range, mention, resolved(token, mention), number == null ? null : number.quantity());
    }

    /** "Near Lysgard", "outside the court": what is beside a place is not in it. */
    private TokenRange withNearness(int token, TokenRange place) {
        if (!BESIDE.contains(tree.preposition(token))) {
            return place;
        }
        int start = place.start();
        int first = tree.reading.sentenceOf(token).first();
        while (start > first
                && (tree.is(start - 1, "det") || tree.at(start - 1).upos().equals("PUNCT"))) {
            start--;
        }
        int end = start;
        while (start > first && (tree.is(start - 1, "case") || tree.is(start - 1, "fixed"))) {
            start--;
        }
        return start < end ? new TokenRange(start, place.end()) : place;
    }

    /** "Foot-and-mouth", "a first-in-the-nation primary": no phrase begins or ends within a word of several parts. */
    private TokenRange wholeWords(TokenRange range) {
        int start = range.start();
        int end = range.end();
        if (isHyphen(start)) {
            while (start > 1 && isHyphen(start)) {
                start -= isHyphen(start - 2) ? 2 : 1;
            }
        } else if (tree.form(start).equals("-") && end > start + 1) {
            start++;
        }
        while (range.size() > 1 && tree.at(end - 1).upos().equals("NOUN") && end + 1 < tree.size() && isHyphen(end)) {
            end += 2;
        }
        return new TokenRange(start, end);
    }

    /** "The city of Holm", "Holm city, Lysgard department": a place is called by its own name, not by the one beside it. */
    private int mentionOf(int token) {
        boolean place = Shapes.isSettlement(tree, token);
        for (int child : place ? tree.children(token) : new int[0]) {
            Mention name = tree.name(child);
            boolean own = tree.is(child, "compound")
                    || tree.is(child, "nmod") && tree.preposition(child).equals("of");
            if (own && name != null && name.type() == EntityType.LOC) {
                return tree.mention(child);
            }
        }
        return tree.mention(token);
    }

    /** "The idea that a vote counts": the clause says it, the noun nothing; -1 where there is none. */
    private int unveiled(int token) {
        int clause = VEILS.contains(tree.lemma(token)) ? tree.child(token, "acl") : -1;
        clause = clause < 0 && VEILS.contains(tree.lemma(token)) ? tree.child(token, "ccomp") : clause;
        int mark = clause < 0 ? -1 : tree.child(clause, "mark");
        return mark >= 0 && tree.lemma(mark).equals("that") ? clause : -1;
    }

    /** A verb with the particle or preposition that makes it say what it says: "vote against", "brush off". */
    Argument phrasal(String role, int verb, Set<String> phrases) {
        int end = verb + 1;
        StringBuilder said = new StringBuilder(tree.lemma(verb));
        while (end < tree.size() && end < verb + 3 && tree.inOneSentence(verb, end)) {
            said.append(' ').append(tree.lemma(end));
            String known = said.toString();
            boolean listed =
                    phrases.stream().anyMatch(phrase -> phrase.equals(known) || phrase.startsWith(known + " "));
            if (!listed) {
                break;
            }
            end++;
        }
        TokenRange range = new TokenRange(verb, withAgainst(verb, end));
        return new Argument(role, text(range), range, -1, true, null);
    }

    /** "Laughed off", "spoke out against", "fired at", "campaign against": where a word ends with its particles and with what turns it round. */
    private int withAgainst(int word, int end) {
        int last = end;
        while (last < tree.size() && tree.head(last) == word && tree.is(last, "compound") && tree.isVerb(word)) {
            last++;
        }
        boolean against = last < tree.size()
                && (tree.lemma(last).equals("against") || tree.isVerb(word) && TURNING.contains(tree.lemma(last)))
                && tree.is(last, "case")
                && tree.head(tree.head(last)) == word;
        return against ? last + 1 : last;
    }

    /** A word with what turns it round: "campaign against". */
    Argument directed(String role, int noun) {
        Argument plain = word(role, noun);
        TokenRange range = plain.range();
        int end = withAgainst(noun, noun + 1);
        if (range == null || range.end() != noun + 1 || end == noun + 1) {
            return plain;
        }
        TokenRange whole = new TokenRange(range.start(), end);
        return new Argument(role, text(whole), whole, -1, true, null);
    }

    /** What to do, without who and the verb that asks for it: "resign" of "he should resign". */
    Argument deed(String role, int verb) {
        int start = verb;
        while (start > 0
                && tree.head(start - 1) == verb
                && (tree.is(start - 1, "advmod") || tree.lemma(start - 1).equals("be"))) {
            start--;
        }
        TokenRange range =
                new TokenRange(start, Math.max(verb + 1, clause(verb, Set.of()).end()));
        return new Argument(role, text(range), range, -1, true, null);
    }

    /** The words that say what a noun calls its bearer: "foreign minister", without whose and without "former". */
    Argument word(String role, int noun) {
        int start = noun;
        int first = tree.reading.sentenceOf(noun).first();
        while (start > first && noun - start < 5 && (isHyphen(start - 1) || isTitleWord(start - 1, start, noun))) {
            start -= isHyphen(start - 1) ? 2 : 1;
        }
        while (start < noun && tree.at(start).upos().equals("PUNCT")) {
            start++;
        }
        start = withPresumptive(start, noun, first);
        boolean under = start > first
                && tree.lemma(start).equals("secretary")
                && tree.lemma(start - 1).equals("under")
                && !tree.isVerb(Math.max(first, start - 2));
        start = under ? start - 1 : start;
        boolean stately = start > first + 1 && start == noun && isStatelyRank(start - 1);
        start = stately ? start - 2 : start;
        for (int i = start; i < noun; i++) {
            if (RANKING.contains(tree.lemma(i))
                    && tree.at(i).upos().equals("ADJ")
                    && tree.head(i) == noun
                    && !isHyphen(i + 1)) {
                return rank(role, noun);
            }
        }
        TokenRange range = new TokenRange(start, withFlat(noun));
        return new Argument(role, singular(role, range, noun), range, -1, true, null);
    }

    /** The "and" before another noun of the same rank. */
    private boolean joinsAnother(int cc, int word) {
        return tree.is(cc, "cc") && tree.is(tree.head(cc), "conj") && tree.head(tree.head(cc)) == word;
    }

    /** The word alone, one of several in the singular: "Republican". */
    Argument bare(String role, int noun) {
        TokenRange range = new TokenRange(noun, noun + 1);
        return new Argument(role, singular(role, range, noun), range, -1, true, null);
    }

    /** What follows a word up to the next break: what those asked said. */
    String after(int word) {
        int end = word + 1;
        int last = Math.min(tree.reading.sentenceOf(word).last(), word + 1 + LONGEST_CLAUSE);
        int told = tree.child(word, "ccomp"); // a clause that is told goes on at least to its verb
        while (end < last && (end <= told || !ENDS.contains(tree.form(end))) && !isNextShare(end)) {
            end++;
        }
        while (end > word + 1 && !isSolid(end - 1)) {
            end--;
        }
        int start = word + 1 < end && tree.lemma(word + 1).equals("that") ? word + 2 : word + 1;
        return start < end ? text(new TokenRange(start, end)) : "";
    }

    /** "And 60 percent said" begins to tell of another number. */
    private boolean isNextShare(int token) {
        return token + 2 < tree.size()
                && tree.lemma(token).equals("and")
                && tree.at(token + 1).upos().equals("NUM")
                && tree.form(token + 2).matches("%|percent|per");
    }

    /** A rank with what it is a rank in: "first woman to lead the bank", "more popular". */
    Argument rank(String role, int word) {
        int start = tree.isNominal(word) ? leftEdge(word) : word;
        int sentence = tree.reading.sentenceOf(word).first();
        while (start > sentence && tree.head(start - 1) == word && tree.isAny(start - 1, "advmod", "amod")) {
            start--;
        }
        while (start < word
                && (isLead(start)
                        || Set.of("not", "n't", "only", "also").contains(tree.lemma(start))
                                && start + 1 < word
                                && tree.is(start, "advmod"))) {
            start++;
        }
        start = Math.min(start, withDeed(word, start));
        int end = word + 1;
        while (!tree.isNominal(word)
                && !tree.isVerb(word)
                && end < tree.size()
                && end - word < MOST_WORDS
                && tree.reading.dominates(word, end)
                && !isBreak(end)
                && !tree.lemma(end).equals("than")
                && !tree.isVerb(end)) {
            end++;
        }
        int limit = Math.min(tree.size(), start + LONGEST_RANK);
        while (tree.isNominal(word)
                && end < limit
                && tree.reading.dominates(word, end)
                && !isBreak(end)
                && !joinsAnother(end, word)) {
            end++;
        }
        while (end > word + 1 && !isSolid(end - 1)) {
            end--;
        }
        TokenRange range = new TokenRange(start, end);
        return new Argument(role, text(range), range, -1, true, null);
    }

    /** "Pushes harder", "raises money faster": what is done so; the word's own start where somebody's name stands between. */
    private int withDeed(int word, int start) {
        int verb = tree.at(word).xpos().equals("RBR") || tree.has(word, "advmod") ? tree.head(word) : -1;
        boolean done = verb >= 0
                && tree.is(word, "advmod")
                && tree.isVerb(verb)
                && verb < start
                && start - verb < 4
                && !Set.of("be", "do", "have").contains(tree.lemma(verb));
        for (int i = done ? verb + 1 : start; i < start; i++) {
            done &= !tree.at(i).upos().matches("PROPN|PRON|PUNCT|ADP") && tree.reading.dominates(verb, i);
        }
        return done ? verb : start;
    }

    /** One of several councillors is a councillor. */
    private String singular(String role, TokenRange range, int noun) {
        String text = text(range);
        String form = tree.form(noun);
        boolean plural = range.end() == noun + 1
                && tree.at(noun).xpos().startsWith("NN")
                && tree.at(noun).xpos().endsWith("S")
                && (role.equals("title") || role.equals("value"));
        if (!plural || !text.endsWith(form)) {
            return text;
        }
        String lemma = tree.lemma(noun);
        boolean capital = Character.isUpperCase(form.charAt(0));
        String one = capital ? Character.toUpperCase(lemma.charAt(0)) + lemma.substring(1) : lemma;
        return text.substring(0, text.length() - form.length()) + one;
    }

    /** A hyphen inside a word: nothing stands between it and its neighbours. */
    private boolean isHyphen(int token) {
        return tree.form(token).equals("-")
                && token > 0
                && token + 1 < tree.size()
                && tree.at(token - 1).span().end() == tree.at(token).span().start()
                && tree.at(token).span().end() == tree.at(token + 1).span().start();
    }

    private boolean isTitleWord(int token, int start, int noun) {
        int head = tree.head(token);
        boolean within = head >= start && head <= noun;
        boolean beside =
                head == tree.head(noun) && head > noun && tree.at(token).xpos().startsWith("NN");
        boolean rank = RANKS.contains(tree.lemma(token)) && (within || head == tree.head(noun));
        return rank || ((within || beside) && belongsToTitle(token, noun) && !isOtherTitle(token, noun));
    }

    /** "The presumptive Republican nominee": the party stands between, the doubt belongs to the title. */
    private int withPresumptive(int start, int noun, int first) {
        for (int i = start - 1; i >= Math.max(first, start - 4); i--) {
            if (Set.of("presumptive", "presumed", "likely", "prospective", "would-be")
                            .contains(tree.lemma(i))
                    && (tree.head(i) == noun || tree.head(i) == tree.head(noun) || tree.head(i) == start)) {
                return i;
            }
        }
        return start;
    }

    /** "Assistant U.S. Attorney": a state between a rank and its post belongs to the title. */
    private boolean isStatelyRank(int state) {
        return Set.of("u.s.", "us", "state", "federal").contains(tree.lemma(state))
                && (RANKS.contains(tree.lemma(state - 1))
                        || Set.of("assistant", "associate").contains(tree.lemma(state - 1)));
    }

    /** "Presidential candidate Senator X": two titles, not one. */
    private boolean isOtherTitle(int token, int noun) {
        return tree.is(token, "nmod:desc") && CANDIDACIES.contains(tree.lemma(token)) && token < noun;
    }

    private boolean isQuality(int child, int noun) {
        return tree.head(child) == noun && Lexicon.named("qualities").contains(tree.lemma(child));
    }

    private boolean belongsToTitle(int child, int noun) {
        return tree.isAny(child, "compound", "amod", "nmod:desc", "goeswith", "punct")
                && !isNamed(child)
                && !tree.at(child).xpos().startsWith("RB")
                && !tree.lemma(child).endsWith("ly")
                && !Frames.isBodyBefore(tree, child)
                && !tree.isInsideName(child)
                && !isQuality(child, noun)
                && !SHAPING.contains(tree.lemma(child))
                && !States.ofAdjective(tree.form(child)).isPresent()
                && !isOpening(child);
    }

    private boolean isNamed(int token) {
        Mention name = tree.name(token);
        return name != null && name.type() != EntityType.TITLE && name.type() != EntityType.OTHER;
    }

    private boolean isOpening(int token) {
        return tree.at(token).upos().equals("PUNCT") && !tree.form(token).equals("-");
    }

    /** "A Nordsee head of personnel": with the body before it, what follows "of" is the field of the post; its end, -1 for none. */
    private int withField(int noun) {
        boolean owned = Arrays.stream(tree.children(noun)).anyMatch(child -> child < noun && isNamed(child))
                || Frames.bodyBehindField(tree, noun) >= 0;
        for (int child : owned ? tree.children(noun) : new int[0]) {
            boolean field = child > noun + 1
                    && child < noun + 6
                    && tree.form(noun + 1).equals("of")
                    && tree.preposition(child).equals("of")
                    && tree.name(child) == null
                    && !tree.has(child, "det")
                    && !tree.has(child, "nmod:poss")
                    && (tree.has(noun, "nmod:poss") || !kinds.canBe(child, Kind.GROUP))
                    && !kinds.canBe(child, Kind.PLACE);
            if (field) {
                return child + 1;
            }
        }
        return -1;
    }

    private int withFlat(int noun) {
        int field = Kinds.ofNoun(tree.lemma(noun)).contains(Kind.POST) ? withField(noun) : -1;
        if (field > 0) {
            return field;
        }
        boolean tail = noun + 2 < tree.size()
                && Set.of("of", "in").contains(tree.lemma(noun + 1))
                && Frames.TITLE_TAILS.contains(tree.lemma(noun + 2));
        boolean elect = noun + 2 < tree.size()
                && isHyphen(noun + 1)
                && Set.of("elect", "designate").contains(tree.lemma(noun + 2));
        boolean inLaw = noun + 4 < tree.size()
                && isHyphen(noun + 1)
                && tree.lemma(noun + 4).equals("law");
        boolean general = noun + 1 < tree.size()
                && tree.lemma(noun + 1).equalsIgnoreCase("general")
                && Set.of("secretary", "attorney", "director", "solicitor", "inspector", "surgeon")
                        .contains(tree.lemma(noun).toLowerCase(Locale.ROOT));
        boolean inChief = noun + 4 < tree.size()
                && isHyphen(noun + 1)
                && tree.lemma(noun + 2).equals("in");
        return tail || elect ? noun + 3 : inLaw || inChief ? noun + 5 : general ? noun + 2 : noun + 1;
    }

    /** The trimmed phrase of a word. */
    TokenRange range(int token) {
        return range(token, Set.of());
    }

    private TokenRange range(int token, Set<Integer> taken) {
        Mention name = tree.name(token);
        if (name != null && isWhole(name, token)) {
            TokenRange named = shortened(new TokenRange(
                    withNames(withDirection(name.range().start(), token), name),
                    withNumber(Math.max(withSurname(name), namedAfterOf(name)))));
            boolean some = named.start() > 0 && tree.head(named.start() - 1) == token && isSome(named.start() - 1);
            return some ? new TokenRange(named.start() - 1, named.end()) : named;
        }
        if (kinds.canBe(token, Kind.CLAUSE)) {
            return clause(token, taken);
        }
        Quantities.Found amount = tree.at(token).upos().equals("SYM") ? quantities.of(token) : null;
        if (amount != null && amount.start() <= token && amount.end() > token) {
            return new TokenRange(amount.start(), amount.end());
        }
        int start = leftEdge(token);
        int end = rightEdge(token, start, taken);
        return trimmed(start, end, token);
    }

    /** "Northern Mali"; "Mexican-American", "Cuban-Americans". */
    private int withDirection(int start, int name) {
        if (start > 1 && isHyphen(start - 1) && tree.at(start - 2).xpos().startsWith("NNP")) {
            return withFirstNames(start - 2);
        }
        Mention named = tree.name(name);
        boolean people = named != null && named.type() == EntityType.NORP;
        if (start > 1 && isHyphen(start - 1) && (people || tree.at(name).upos().equals("ADJ"))) {
            return start - 2;
        }
        boolean direction = start > 0
                && (tree.head(start - 1) == name && DIRECTIONS.contains(tree.lemma(start - 1))
                        || tree.lemma(start - 1).equals("suburban")); // "a suburban Lysgard firm" lies beside Lysgard
        boolean between = direction && start > 2 && isHyphen(start - 2) && DIRECTIONS.contains(tree.lemma(start - 3));
        return between ? start - 3 : direction ? start - 1 : start;
    }

    /** "Donald J. Holm" where the name was marked up to the initial only. */
    private int withSurname(Mention name) {
        int end = name.range().end();
        boolean initial = name.type() == EntityType.PER && isInitial(tree.form(end - 1));
        boolean surname = initial
                && end < tree.size()
                && tree.inOneSentence(end - 1, end)
                && tree.at(end).xpos().equals("NNP")
                && tree.name(end) == null;
        return surname ? end + 1 : end;
    }

    private static boolean isInitial(String form) {
        return form.length() == 2 && Character.isUpperCase(form.charAt(0)) && form.charAt(1) == '.';
    }

    /** "Adenovirus 36", "Apollo 11", "M-19": the number of one among several of a name. */
    private int withNumber(int end) {
        boolean hyphened = end + 1 < tree.size()
                && isHyphen(end)
                && touches(end - 1)
                && touches(end)
                && tree.form(end + 1).matches("[0-9]{1,3}");
        if (hyphened) {
            return end + 2;
        }
        boolean number = end < tree.size()
                && tree.inOneSentence(end - 1, end)
                && tree.is(end, "flat")
                && tree.form(end).matches("[0-9]{1,4}");
        return number ? end + 1 : end;
    }

    /** Whether no space stands between a word and the next. */
    private boolean touches(int token) {
        return tree.at(token).span().end() == tree.at(token + 1).span().start();
    }

    /** "Eva Resnick-Day" where only "Day" was marked. */
    private int withFirstNames(int start) {
        int first = start;
        int sentence = tree.reading.sentenceOf(start).first();
        while (first > sentence
                && tree.at(first - 1).xpos().startsWith("NNP")
                && (tree.is(first, "flat") || tree.is(first, "compound"))
                && !isTitle(first - 1)) {
            first--;
        }
        return first;
    }

    /** "Democratic National Committee" where only "National Committee" was marked: capitals that hang on a name are part of it. */
    private int withNames(int start, Mention name) {
        int first = start;
        int sentence = tree.reading.sentenceOf(start).first();
        boolean body = name.type() == EntityType.ORG;
        while (body && first > sentence && isPartOfName(first - 1, name, sentence)) {
            first--;
        }
        return first;
    }

    private boolean isPartOfName(int token, Mention name, int sentence) {
        boolean capital = Character.isUpperCase(tree.form(token).charAt(0));
        boolean proper = tree.at(token).xpos().startsWith("NNP") || token > sentence;
        int head = tree.head(token);
        boolean within = head >= token && head < name.range().end();
        return capital
                && proper
                && within
                && tree.isAny(token, "amod", "compound")
                && !isTitle(token)
                && !SHAPING.contains(tree.lemma(token));
    }

    /** The end of "Sea of Japan", "Bank of England" where only the first word was marked as the name. */
    private int namedAfterOf(Mention name) {
        int last = name.range().end() - 1;
        int of = tree.form(last).equals("of") ? last : last + 1;
        boolean follows = name.type() != EntityType.PER
                && of + 1 < tree.size()
                && tree.form(of).equals("of")
                && tree.at(of + 1).xpos().startsWith("NNP")
                && tree.reading.dominates(tree.reading.headOf(name.range()), of + 1);
        if (!follows) {
            return 0;
        }
        return tree.reading.mentions().stream()
                .filter(inner ->
                        inner.kind() == Mention.Kind.NAME && inner.range().start() == of + 1)
                .mapToInt(inner -> inner.range().end())
                .max()
                .orElse(of + 2);
    }

    private boolean isWhole(Mention name, int token) {
        boolean common =
                tree.at(token).xpos().equals("NN") || tree.at(token).xpos().equals("NNS");
        return !common && !isSort(name, token) || name.range().size() > 1;
    }

    /** "Only disloyal Velmorans", "Asian Americans": not all of the people. */
    private boolean isSort(Mention name, int token) {
        return name.type() == EntityType.NORP
                && tree.at(token).xpos().equals("NNPS")
                && IntStream.of(tree.children(token))
                        .anyMatch(child -> child < token && tree.isAny(child, "amod", "compound"));
    }

    private TokenRange shortened(TokenRange range) {
        int end = withoutBracket(range);
        int start = range.start();
        while (start < end - 1 && (isLead(start) || isTitleInName(start, range))) {
            start++;
        }
        while (end > start + 1
                && (tree.is(end - 1, "punct") || tree.at(end - 1).xpos().equals("POS"))) {
            end--;
        }
        return new TokenRange(start, Math.min(end, start + MOST_WORDS));
    }

    private int withoutBracket(TokenRange range) {
        for (int i = range.start() + 1; i < range.end(); i++) {
            if (tree.form(i).equals("(")) {
                return i;
            }
        }
        return range.end();
    }

    private boolean isTitleInName(int token, TokenRange name) {
        Mention person = tree.name(tree.reading.headOf(name));
        boolean rank = RANKS.contains(tree.lemma(token)) && isTitle(token + 1);
        return (rank || isTitle(token)) && person != null && person.type() == EntityType.PER;
    }

    private boolean isTitle(int token) {
        return Lexicon.named("posts").contains(tree.lemma(token)) || HONORIFICS.contains(tree.lemma(token));
    }

    boolean isLead(int token) {
        String xpos = tree.at(token).xpos();
        return (xpos.equals("DT") && !isNoOne(token) && !isSome(token))
                || xpos.equals("PRP$") && !opensName(token)
                || xpos.equals("WP$")
                || (tree.at(token).upos().equals("PUNCT") && !isHyphen(token));
    }

    /** "Some voters" are not the voters; "some 200 men" are about so many. */
    private boolean isSome(int token) {
        return tree.lemma(token).equals("some")
                && token + 1 < tree.size()
                && !tree.at(token + 1).upos().equals("NUM")
                && tree.isPlural(tree.head(token));
    }

    /** "Our Principles" inside a sentence: the capital makes it the name of a body. */
    private boolean opensName(int token) {
        return tree.form(token).equals("Our")
                && token + 1 < tree.size()
                && token > tree.reading.sentenceOf(token).first()
                && Character.isLowerCase(tree.form(token - 1).charAt(0))
                && Character.isUpperCase(tree.form(token + 1).charAt(0));
    }

    private boolean isNoOne(int token) {
        return tree.lemma(token).equals("no")
                && token + 1 < tree.size()
                && tree.lemma(token + 1).equals("one");
    }

    /** A clause with all that it governs: what is cut off may say otherwise. */
    private TokenRange clause(int verb, Set<Integer> taken) {
        int end = verb + 1;
        while (end < tree.size()
                && end - verb < LONGEST_CLAUSE
                && tree.reading.dominates(verb, end)
                && !isClauseEnd(verb, end)) {
            end++;
        }
        int start = verb;
        int subject = tree.child(verb, "nsubj");
        int wanted = taken.contains(wanted(verb)) ? -1 : wanted(verb);
        if (subject >= 0 && verb - leftEdge(subject) < LONGEST_SUBJECT) {
            start = leftEdge(subject);
        } else if (wanted >= 0 && verb - leftEdge(wanted) < MOST_WORDS) {
            start = leftEdge(wanted);
        } else if (tree.has(verb, "csubj")) {
            start = Math.min(start, tree.reading.firstUnder(tree.child(verb, "csubj")));
        }
        start = withStraySubject(verb, withNegation(verb, start));
        boolean open = subject < 0;
        while (open && start > 0 && tree.head(start - 1) == verb && tree.isAny(start - 1, "cop", "aux", "advmod")) {
            start--;
        }
        int mark = tree.child(verb, "mark");
        boolean asked = mark >= 0
                && mark < start
                && start - mark < 8
                && Set.of("whether", "if").contains(tree.lemma(mark));
        start = asked ? mark : start;
        while (start < verb && isLead(start) && !tree.lemma(start).equals("no")) {
            start++;
        }
        while (end > verb + 1 && !isSolid(end - 1)) {
            end--;
        }
        return closed(new TokenRange(Math.min(start, verb), Math.max(end, verb + 1)));
    }

    /** "They wish the mayor had left": the subject may have been read as the object of the verb before it. */
    private int withStraySubject(int verb, int start) {
        int governor = tree.isAny(verb, "ccomp", "advcl") ? tree.head(verb) : -1;
        int noun = governor >= 0 ? tree.child(governor, "obj") : -1;
        int first = Math.min(start, tree.child(verb, "aux") >= 0 ? tree.child(verb, "aux") : start);
        boolean finite = tree.at(verb).xpos().matches("VB[DPZ]") || tree.has(verb, "aux");
        boolean stray = finite
                && !tree.has(verb, "nsubj")
                && !tree.has(verb, "nsubj:pass")
                && noun > governor
                && noun == first - 1;
        return stray ? leftEdge(noun) : start;
    }

    /** "She would like him to resign": him, who is part of what she would like; -1 where nobody is. */
    private int wanted(int verb) {
        int wish = tree.is(verb, "xcomp") ? tree.head(verb) : -1;
        boolean wished = wish >= 0
                && (WISHES.contains(tree.lemma(wish))
                        || ASKING.contains(tree.lemma(wish)) && tree.has(verb, "aux:pass"));
        int object = wished ? tree.child(wish, "obj") : -1;
        return object > wish && object < verb ? object : -1;
    }

    /** A stop, or a comma before what is only added: a relative, a clause of time or reason, an aside. */
    boolean isClauseEnd(int verb, int token) {
        String form = tree.form(token);
        if (Set.of(";", ":", ".", "(", "—", "--").contains(form)) {
            return true;
        }
        if (!form.equals(",") || token + 1 >= tree.size() || !tree.reading.dominates(verb, token + 1)) {
            return form.equals(",");
        }
        if (isAwaited(verb, token) || isAside(verb, token)) {
            return false;
        }
        int top = token + 1;
        while (tree.head(top) > token && tree.head(top) != verb) {
            top = tree.head(top);
        }
        return !tree.isAny(top, "conj", "obj", "amod", "nummod", "compound", "flat");
    }

    /** "To ensure that, guilty or not, she is heard": the comma stands between "that" and its clause. */
    private boolean isAside(int verb, int comma) {
        int told = tree.child(verb, "ccomp");
        int mark = told > comma ? tree.child(told, "mark") : -1;
        return mark >= 0 && mark < comma;
    }

    /** "That the plan, hers included, runs late": at the first comma the plan has no verb yet. */
    private boolean isAwaited(int verb, int comma) {
        for (int token = verb + 1; token < comma; token++) {
            if (tree.is(token, "nsubj") && tree.head(token) > comma && tree.reading.dominates(verb, tree.head(token))) {
                return true;
            }
        }
        return false;
    }

    boolean isQuotationMark(int token) {
        return STRAIGHT.contains(tree.form(token)) || Set.of("“", "”", "``").contains(tree.form(token));
    }

    /** With the quotation mark that closes what was opened inside. */
    TokenRange closed(TokenRange range) {
        int open = 0;
        int straight = 0;
        for (int i = range.start(); i < range.end(); i++) {
            open += OPENING.contains(tree.form(i)) ? 1 : CLOSING.contains(tree.form(i)) ? -1 : 0;
            straight += STRAIGHT.contains(tree.form(i)) ? 1 : 0;
        }
        int end = range.end();
        if (end + 1 < tree.size() && Set.of(",", ".", "!", "?").contains(tree.form(end))) {
            end++;
        }
        String next = end < tree.size() ? tree.form(end) : "";
        boolean closes = open > 0 && CLOSING.contains(next) || straight % 2 == 1 && STRAIGHT.contains(next);
        return closes ? new TokenRange(range.start(), end + 1) : range;
    }

    /** "urged them not to go", "asked not to be named": what is asked is not to go. */
    private int withNegation(int verb, int start) {
        for (int child : tree.children(verb)) {
            boolean not = tree.isNot(child);
            if (not && child < start && start - child < 5) {
                return child;
            }
        }
        return start;
    }

    boolean isSolid(int token) {
        return !tree.isAny(token, "case", "mark", "det", "cc", "punct", "aux", "cop");
    }

    boolean isBreak(int token) {
        String form = tree.form(token);
        return form.equals(",")
                || form.equals(";")
                || form.equals(":")
                || form.equals(".")
                || form.equals("(")
                || form.equals("\"")
                || form.equals("”");
    }

    private int leftEdge(int token) {
        int start = token;
        int sentence = tree.reading.sentenceOf(token).first();
        while (start > sentence && isInside(start - 1, token)) {
            start--;
        }
        return start;
    }

    /** Whether a token before the head belongs to the phrase, through modifiers only. */
    private boolean isInside(int token, int head) {
        int i = token;
        for (int depth = 0; depth < 12 && i >= 0 && i != head; depth++) {
            String deprel = tree.at(i).deprel();
            boolean part = INNER.contains(deprel) || INNER.contains(tree.at(i).relation()) || isGlue(i, head);
            if (!part) {
                return false;
            }
            i = tree.head(i);
        }
        return i == head;
    }

    private boolean isGlue(int token, int head) {
        return tree.isAny(token, "case", "det", "punct", "advmod", "cc", "conj", "nmod", "fixed", "obl", "appos")
                        && tree.head(token) != head
                || tree.isAny(token, "punct", "det", "advmod") && tree.head(token) == head && token < head;
    }

    private int rightEdge(int token, int start, Set<Integer> taken) {
        int end = token + 1;
        while (end < tree.size()
                && tree.isAny(end, "flat", "fixed", "goeswith")
                && !taken.contains(end)
                && tree.reading.dominates(token, end)) {
            end++;
        }
        for (int child : tree.children(token)) {
            boolean next = child >= end && tree.is(child, "nmod") && !tree.is(child, "nmod:poss") && !isMention(child);
            if (!next) {
                continue;
            }
            int first = phraseStart(child);
            int last = withPartners(child, phraseEnd(child));
            last = last - start > MOST_WORDS ? phraseEnd(child) : last;
            boolean fits = !taken.contains(child) && first == end && last - start <= MOST_WORDS && isClose(child);
            if (!fits) {
                break;
            }
            end = last;
        }
        return end;
    }

    /** Only prepositions that say which thing is meant stay in the phrase; where and when it was are told elsewhere. */
    private boolean isClose(int child) {
        String preposition = tree.preposition(child);
        if (kinds.canBe(child, Kind.QUANTITY) && !preposition.equals("of")) {
            return false;
        }
        int noun = tree.head(child);
        if (preposition.equals("to") && tree.name(child) != null) {
            return false;
        }
        if (kinds.canBe(noun, Kind.PERSON) || kinds.canBe(noun, Kind.GROUP)) {
            boolean told =
                    tree.has(noun, "cop") && Set.of("on", "about", "against").contains(preposition);
            return told || preposition.equals("of") || preposition.equals("for") || preposition.equals("from");
        }
        return switch (preposition) {
            case "of", "for", "to", "on", "with", "from", "against", "between", "about", "over", "near" -> true;
            case "in", "at" ->
                !kinds.canBe(child, Kind.QUANTITY)
                        && !tree.at(child).xpos().startsWith("NNP")
                        && isLocalNoun(tree.head(child));
            default -> false;
        };
    }

    private boolean isLocalNoun(int noun) {
        return kinds.canBe(noun, Kind.PLACE) || kinds.canBe(noun, Kind.FACILITY);
    }

    private boolean isMention(int child) {
        return tree.at(child).upos().equals("PRON");
    }

    private int phraseStart(int token) {
        int start = leftEdge(token);
        while (start > 0
                && tree.reading.dominates(token, start - 1)
                && tree.isAny(start - 1, "case", "det", "punct", "amod", "fixed")) {
            start--;
        }
        return start;
    }

    private int phraseEnd(int token) {
        Quantities.Found amount = tree.at(token).upos().equals("SYM") ? quantities.of(token) : null;
        int end = amount == null ? token + 1 : Math.max(token + 1, amount.end());
        while (end < tree.size()
                && tree.isAny(end, "flat", "fixed", "goeswith")
                && tree.reading.dominates(token, end)) {
            end++;
        }
        Mention name = tree.name(token);
        if (name != null && name.range().end() > end && name.range().contains(token)) {
            end = name.range().end();
        }
        for (int child : tree.children(token)) {
            boolean inner = child >= end
                    && tree.is(child, "nmod")
                    && tree.preposition(child).equals("of");
            if (inner && phraseStart(child) == end) {
                end = phraseEnd(child);
            }
        }
        return end;
    }

    /** "Donors from Europe and Asia", "a race between Anna Berg and Karl Ott": what is joined stays together. */
    private int withPartners(int token, int end) {
        int last = end;
        for (int partner : tree.children(token)) {
            boolean bare = partner >= last
                    && tree.is(partner, "conj")
                    && partner - last < 4
                    && tree.preposition(partner).isEmpty()
                    && (tree.at(partner).upos().matches("NOUN|PROPN")
                            || tree.lemma(partner).equals("elsewhere"))
                    && (tree.lemma(partner).equals("elsewhere")
                            || (tree.name(token) == null) == (tree.name(partner) == null));
            boolean counted = tree.has(partner, "nummod")
                    || Measures.ROUND.contains(tree.lemma(partner)); // "six people and millions in losses"
            if (bare && !counted && !tree.has(partner, "nsubj") && isJoint(last, partner)) {
                last = phraseEnd(partner);
            }
        }
        return last;
    }

    /** Whether nothing but "and", a comma and what belongs to the partner stands before it. */
    private boolean isJoint(int from, int partner) {
        for (int i = from; i < partner; i++) {
            boolean joins = tree.isAny(i, "cc", "punct") && !tree.form(i).matches("[(\"“”;:]|--|–|—");
            if (!joins && !tree.reading.dominates(partner, i)) {
                return false;
            }
        }
        return from < partner;
    }

    private TokenRange trimmed(int start, int end, int head) {
        int left = start;
        while (left < head && (isLead(left) || tree.at(left).xpos().equals("PDT") || isBarrier(left, head))) {
            left++;
        }
        int right = end;
        while (right > head + 1 && !isSolid(right - 1)) {
            right--;
        }
        if (right - left > MOST_WORDS) {
            left = Math.max(left, head - 4);
            right = Math.min(right, left + MOST_WORDS);
        }
        return new TokenRange(left, right);
    }

    private boolean isBarrier(int token, int head) {
        boolean direct = tree.head(token) == head;
        boolean possessor =
                tree.at(token).xpos().equals("POS") || tree.at(token).upos().equals("PUNCT");
        return possessor
                || (direct && tree.is(token, "advmod") && !tree.has(token, "fixed"))
                || (direct && tree.is(token, "amod") && HEDGING.contains(tree.lemma(token)))
                || tree.is(token, "cc");
    }

    private boolean resolved(int token, int mention) {
        boolean pronoun =
                tree.at(token).upos().equals("PRON") || tree.at(token).xpos().equals("PRP$");
        if (!pronoun) {
            return true;
        }
        return tree.isKnown(mention);
    }

    String text(TokenRange range) {
        return tree.reading.text(range).replaceAll("\\s+", " ");
    }
}
