// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.Locale;
import java.util.Set;
import org.sayso.sentence.TokenRange;
import org.sayso.vocabulary.Kind;

/**
 * The words behind a noun that say which ones are meant, where no comma sets them off: "people who cross the border", "a plan to
 * close the mines", "malaise in the Velmoran press". Without them the noun would say something else, or nothing.
 */
final class Restrictions {

    /** Roles whose filler says something else without its restriction. */
    private static final Set<String> ASKED = Set.of("topic", "position", "target", "other");
    /** Roles whose filler is a word for something, and not those whom it is said of. */
    private static final Set<String> WORDS =
            Set.of("title", "value", "relation", "name", "dimension", "kind", "charge");
    /** What is thought or talked of in these claims has its place in its own words: "the war in Velmora". */
    private static final Set<String> THOUGHT = Set.of("stance", "statement", "request", "order", "agreement");

    private static final Set<String> DEFINING = Set.of("of", "for", "about", "against", "to", "with");
    /** What tells some of a sort from the others: "boys with asthma". */
    private static final Set<String> HAVING = Set.of("with", "without", "outside");
    /** What tells which idea or event is meant: "hatred in the press", "the war between the clans". */
    private static final Set<String> LOCAL = Set.of(
            "in", "inside", "within", "outside", "at", "on", "under", "behind", "among", "between", "from", "without",
            "like");

    /** Nouns that lack their sense without what they lie in: "interest in science". */
    private static final Set<String> LYING_IN = Set.of(
            "interest", "belief", "faith", "confidence", "trust", "ease", "role", "investment", "increase", "rise");

    /** More words than these name nothing: "the argument that ..." is the argument. */
    private static final int LONGEST = 18;
    /** What is cut at the end of its first parts is cut so short. */
    private static final int LONGEST_CUT = 14;
    /** "The possibility that ..." is no possibility without it. */
    private static final int LONGEST_TOLD = 25;

    private static final int LONGEST_OWNER = 5;
    /** Of those who do something, more words are a story. */
    private static final int LONGEST_OF_DOERS = 9;

    /**
     * What a phrase is in its claim.
     *
     * @param type    of the claim, empty where none is known
     * @param trigger the word that carries it, -1 where none is known
     */
    record Part(String type, String role, int trigger) {}

    private final Tree tree;
    private final Kinds kinds;
    private final Phrases phrases;

    Restrictions(Tree tree, Kinds kinds, Phrases phrases) {
        this.tree = tree;
        this.kinds = kinds;
        this.phrases = phrases;
    }

    /** Whether what fills a role always stands with its restriction, whatever noun it is. */
    static boolean areAsked(String role) {
        return ASKED.contains(role);
    }

    /** @param taken words that fill other roles of the same claim: their phrases stay out */
    TokenRange with(Part part, int noun, TokenRange phrase, Set<Integer> taken) {
        String role = part.role();
        boolean superlative = tree.at(noun).xpos().equals("JJS");
        boolean common =
                (superlative || tree.at(noun).upos().equals("NOUN") || isPointer(noun)) && tree.name(noun) == null;
        boolean asked = areAsked(role) || isSeveral(noun) && !WORDS.contains(role);
        if (!common || !asked) {
            return phrase;
        }
        int end = phrase.end();
        for (int next = next(part, noun, end, taken); next >= 0; next = next(part, noun, end, taken)) {
            int grown = endOf(next, phrase.start(), end, longest(role, next));
            if (grown == end) {
                break;
            }
            end = grown;
        }
        return end == phrase.end() ? phrase : phrases.closed(new TokenRange(phrase.start(), end));
    }

    /** The head of the restriction that begins right there; -1 where none does. */
    private int next(Part part, int noun, int end, Set<Integer> taken) {
        if (end <= noun || end >= tree.size() || phrases.isBreak(end) || !tree.reading.dominates(noun, end)) {
            return -1;
        }
        int top = end;
        while (tree.head(top) != noun) {
            top = tree.head(top);
        }
        boolean begins = top >= end && tree.reading.firstUnder(top) == end;
        return begins && restricts(part, noun, top) && isFree(top, taken) ? top : -1;
    }

    private boolean isFree(int restriction, Set<Integer> taken) {
        return taken.stream().noneMatch(word -> tree.reading.dominates(restriction, word));
    }

    /** "Sweden's first case", "their plans": with whose it is; where the phrase begins if nobody is named close before it. */
    int withOwner(String role, int noun, int start, Set<Integer> taken) {
        boolean common = tree.at(noun).upos().equals("NOUN") && tree.name(noun) == null;
        int owner = areAsked(role) && !role.equals("position") && common ? tree.child(noun, "nmod:poss") : -1;
        if (owner < 0
                || owner >= start
                || taken.contains(owner)
                || tree.at(owner).xpos().equals("WP$")) {
            return start;
        }
        int first = tree.reading.firstUnder(owner);
        while (first < owner && phrases.isLead(first)) {
            first++;
        }
        boolean close = start - first <= LONGEST_OWNER && tree.reading.lastUnder(owner) + 1 == start;
        return close ? first : start;
    }

    /** "Groups", "some individuals": several of a sort, of which only what follows tells which. */
    private boolean isSeveral(int noun) {
        return tree.at(noun).xpos().equals("NNS") && !tree.has(noun, "nmod:poss");
    }

    /** "Those who use it", "all that ails the town": who or what is meant stands behind. */
    private boolean isPointer(int token) {
        return Set.of("those", "all").contains(tree.form(token).toLowerCase(Locale.ROOT)) && tree.has(token, "acl");
    }

    private boolean restricts(Part part, int noun, int child) {
        if (!tree.isAny(child, "acl", "nmod", "advcl", "obl")
                || part.trigger() >= 0 && tree.reading.dominates(child, part.trigger())) {
            return false; // "the members who were arrested" were arrested
        }
        if (tree.is(child, "acl")) {
            return (areAsked(part.role()) || tree.at(child).xpos().startsWith("VB")) && !isOfAnother(noun, child);
        }
        if (tree.isAny(child, "advcl", "obl")) {
            return tree.at(noun).xpos().equals("JJS");
        }
        if (kinds.canBe(child, Kind.QUANTITY) || kinds.isTime(child)) {
            return false;
        }
        String preposition = tree.preposition(child);
        if (preposition.equals("by")) {
            return tree.predicate(noun) != null; // whoever does it tells deeds apart in every role
        }
        if (!areAsked(part.role())) {
            return HAVING.contains(preposition);
        }
        if (DEFINING.contains(preposition)) {
            return true;
        }
        if (preposition.equals("in") && LYING_IN.contains(tree.lemma(noun))) {
            return true;
        }
        boolean idea = !kinds.canBe(noun, Kind.PERSON)
                && !kinds.canBe(noun, Kind.GROUP)
                && !kinds.canBe(noun, Kind.STATE)
                && !kinds.canBe(noun, Kind.PLACE)
                && !kinds.canBe(noun, Kind.FACILITY);
        boolean banned =
                part.type().equals("restriction") && !kinds.canBe(child, Kind.PLACE); // "the use of phones on planes"
        return idea && (banned || THOUGHT.contains(part.type())) && LOCAL.contains(preposition);
    }

    /** "An attack on workers in which ten died": no "which" is said of people. */
    private boolean isOfAnother(int noun, int clause) {
        boolean which = false;
        for (int word = tree.reading.firstUnder(clause); word < clause; word++) {
            which |= tree.lemma(word).equals("which") && tree.at(word).xpos().equals("WDT");
        }
        return which && kinds.canBe(noun, Kind.PERSON);
    }

    private int longest(String role, int restriction) {
        if (!areAsked(role)) {
            return LONGEST_OF_DOERS;
        }
        int mark = tree.child(restriction, "mark");
        return mark >= 0 && tree.lemma(mark).equals("that") ? LONGEST_TOLD : LONGEST;
    }

    /**
     * Where a restriction ends: all of it, or, where that is too much, its verb with what the verb needs; where it begins, if it would be
     * cut senselessly.
     */
    private int endOf(int top, int start, int from, int longest) {
        int last = from;
        while (last < tree.size()
                && last - start <= LONGEST_TOLD
                && tree.reading.dominates(top, last)
                && !phrases.isClauseEnd(top, last)) {
            last++;
        }
        boolean whole = last >= tree.size()
                || !tree.reading.dominates(top, last)
                || phrases.isBreak(last) && isComplete(top, last);
        while (last > from && !phrases.isSolid(last - 1)) {
            last--;
        }
        if (whole && last - start <= longest) {
            return last;
        }
        boolean verb = tree.isVerb(top);
        int most = verb ? Math.min(longest, LONGEST_CUT) : longest;
        int cut = verb ? withNeeded(top, start, most) : phrases.range(top).end();
        return cut - start <= most && isComplete(top, cut) ? Math.max(from, cut) : from;
    }

    /** "To close the mines by May, since ...": the verb, its object, and what else follows at once. */
    private int withNeeded(int verb, int start, int longest) {
        int end = verb + 1;
        for (int child : tree.children(verb)) {
            if (child < end) {
                continue;
            }
            boolean follows = tree.reading.firstUnder(child) == end
                    && tree.isAny(child, "obj", "xcomp", "ccomp", "iobj", "obl", "compound");
            int last = tree.reading.lastUnder(child) + 1;
            if (follows && last - start <= longest) {
                end = last;
                continue;
            }
            int own = follows && tree.isNominal(child) ? phrases.range(child).end() : end;
            return own - start <= longest ? Math.max(end, own) : end;
        }
        return end;
    }

    /** "The recognition that we do not, in fact, have it": a clause without its verb or its object says something else. */
    private boolean isComplete(int clause, int end) {
        for (int child : tree.children(clause)) {
            if (child >= end && tree.isAny(child, "ccomp", "xcomp", "obj", "expl", "nsubj")) {
                return false;
            }
        }
        return clause < end;
    }
}
