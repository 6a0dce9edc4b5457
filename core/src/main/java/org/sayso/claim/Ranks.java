// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Frame.Filler;
import org.sayso.vocabulary.Kind;

/** The shapes of comparison: "heavier than Y", "sees X more favourably than Y", "the 14th state to ban it". */
final class Ranks {

    private static final Set<String> VIEWS =
            Set.of("view", "see", "rate", "regard", "like", "trust", "judge", "treat", "rank", "know", "value");
    private static final Set<String> ORDINALS = Set.of(
            "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "last");

    /** Verbs that put a figure on their subject, so that "more" needs no adjective. */
    private static final Set<String> SCALES = Set.of(
            "weigh", "earn", "cost", "do", "fare", "spend", "perform", "poll", "score", "grow", "pay", "sell", "live",
            "last", "view", "see", "rate", "regard", "like", "trust", "play", "behave", "eat", "drink", "work", "run",
            "know");

    private static final Set<String> COUNTERPARTS =
            Set.of("predecessor", "successor", "rival", "competitor", "counterpart", "peer", "neighbour", "neighbor");

    private static final Set<String> EMPTY = Set.of(
            "floor",
            "storey",
            "row",
            "thing",
            "one",
            "time",
            "way",
            "day",
            "part",
            "reason",
            "place",
            "step",
            "point",
            "example",
            "case",
            "person",
            "lady",
            "responder",
            "lieutenant",
            "secretary",
            "minister",
            "baseman");

    private final Tree tree;
    private final Kinds kinds;
    private final Frames frames;

    Ranks(Tree tree, Kinds kinds, Frames frames) {
        this.tree = tree;
        this.kinds = kinds;
        this.frames = frames;
    }

    // ---- comparatives

    /** What is compared by a comparative, with whom, and in what. */
    @Nullable
    Frame comparative(int token) {
        boolean more = Set.of("JJR", "RBR").contains(tree.at(token).xpos());
        if (!more && !isAs(token) || tree.is(token, "fixed") || isEven(token) || isMoreThanSo(token)) {
            return null;
        }
        int word = tree.is(token, "advmod") && isGradable(tree.head(token)) ? tree.head(token) : token;
        int other = than(token, word);
        if (other < 0) {
            return null;
        }
        int predicate = predicate(word);
        int amount = amount(word);
        boolean clause =
                tree.isVerb(tree.head(other)) && tree.lemma(tree.head(other)).equals("do");
        boolean does = predicate >= 0
                && Set.of("do", "know").contains(tree.lemma(predicate))
                && Set.of("more", "less").contains(tree.form(word)); // "has done more" leaves open what
        boolean scaled = predicate >= 0 && SCALES.contains(tree.lemma(predicate)) && !does;
        if (predicate >= 0 && amount < 0 && !clause && isBareMore(word) && !scaled) {
            return null;
        }
        int self = predicate < 0 ? -1 : bearer(word, predicate);
        boolean adjective = tree.has(word, "cop") || tree.has(word, "nsubj");
        boolean another = tree.lemma(other).equals("another")
                || amount >= 0
                        && Set.of("one", "that", "those").contains(tree.lemma(other)); // "better offers than this one"
        if (self < 0 || another || self == other || amount == other || !areAlike(self, other, adjective)) {
            return null;
        }
        Frame frame = new Frame(predicate);
        frame.add("self", Filler.of(self));
        frame.add("other", Filler.of(other));
        frame.add("word", Filler.alone(amount >= 0 ? amount : isBareMore(word) ? predicate : word));
        return frame;
    }

    /** "No less critical than": as critical as. */
    private boolean isEven(int token) {
        return token > 0 && Set.of("no", "any").contains(tree.lemma(token - 1)) && tree.inOneSentence(token - 1, token);
    }

    /** "He is more than a clerk" compares him with nobody, "is 100 more than the other count" does. */
    private boolean isMoreThanSo(int token) {
        for (int child : tree.children(token)) {
            if (child < token && tree.isAny(child, "obl", "nummod", "nmod")) {
                return false;
            }
        }
        int head = tree.head(token);
        return Set.of("more", "less").contains(tree.form(token))
                && token + 1 < tree.size()
                && tree.form(token + 1).equals("than")
                && (tree.has(token, "cop") || head >= 0 && tree.has(head, "cop"))
                && !(token > 0 && tree.at(token - 1).upos().equals("NUM"));
    }

    /** "Exports more rice than Y": what one has, makes or does more of. */
    private int amount(int word) {
        int noun = tree.head(word);
        boolean object = noun >= 0
                && tree.is(word, "amod")
                && tree.isNominal(noun)
                && tree.is(noun, "obj")
                && !tree.has(noun, "nummod");
        return object ? noun : -1;
    }

    /** "As large as Y", "twice as many seats as Y". */
    private boolean isAs(int token) {
        int as = token - 1;
        return as >= 0
                && tree.inOneSentence(as, token)
                && Set.of("JJ", "RB").contains(tree.at(token).xpos())
                && Set.of("as", "so").contains(tree.lemma(as))
                && !Set.of("long", "soon", "far", "much").contains(tree.lemma(token));
    }

    private boolean isGradable(int token) {
        return token >= 0 && tree.at(token).upos().matches("ADJ|ADV");
    }

    /** "Weighed fifty pounds more": in what they weighed. */
    private boolean isBareMore(int word) {
        return Set.of("more", "less", "well", "much", "little", "good").contains(tree.lemma(word))
                && !tree.has(word, "cop");
    }

    private int than(int token, int word) {
        String standard = tree.at(token).xpos().endsWith("R") ? "than" : "as";
        int top = tree.head(word);
        int above = top >= 0 && tree.is(word, "amod") ? tree.head(top) : -1;
        for (int head : new int[] {token, word, top, above}) {
            for (int child : head < 0 ? new int[0] : tree.children(head)) {
                boolean than = child > token
                        && tree.isAny(child, "obl", "nmod", "advcl")
                        && (tree.preposition(child).equals(standard) || isMarked(child, standard));
                if (than && child - token < 8) {
                    int other = tree.has(child, "nsubj") ? doer(child) : tree.isNominal(child) ? child : -1;
                    if (other >= 0) {
                        return other;
                    }
                }
            }
        }
        return top < 0 || standard.equals("as")
                ? -1
                : comparedWith(tree.isVerb(top) || tree.has(word, "cop") ? word : top);
    }

    /** "More than the mill does": the clause says again what is said of the first. */
    private int doer(int clause) {
        boolean again = Set.of("do", "be", "have", "can").contains(tree.lemma(clause)) && !tree.has(clause, "obj");
        return again ? tree.child(clause, "nsubj") : -1;
    }

    /** "Compared with its predecessor, it burns less fuel". */
    private int comparedWith(int word) {
        int clause = tree.clause(word);
        for (int child : clause < 0 ? new int[0] : tree.children(clause)) {
            boolean compared = tree.isAny(child, "advcl", "obl")
                    && tree.lemma(child).equals("compare")
                    && !tree.has(child, "nsubj");
            for (int with : compared ? tree.children(child) : new int[0]) {
                if (tree.is(with, "obl") && Set.of("with", "to").contains(tree.preposition(with))) {
                    return with;
                }
            }
        }
        return -1;
    }

    private boolean isMarked(int child, String standard) {
        int mark = tree.child(child, "mark");
        return mark >= 0 && tree.lemma(mark).equals(standard);
    }

    /** The word that says it: the adjective of "is larger", the verb of "weighed more". */
    private int predicate(int word) {
        if (tree.has(word, "cop") || tree.has(word, "nsubj")) {
            return word;
        }
        int head = tree.head(word);
        if (head < 0) {
            return -1;
        }
        if (tree.is(word, "amod") && tree.isNominal(head)) {
            return tree.has(head, "cop") || tree.is(head, "appos") ? head : tree.is(head, "obj") ? tree.head(head) : -1;
        }
        return tree.isVerb(head) && tree.isAny(word, "advmod", "obl", "obj", "xcomp") ? head : -1;
    }

    private int bearer(int word, int predicate) {
        if (!tree.isVerb(predicate)) {
            return predicate == word
                    ? frames.surfaceSubject(word, 0)
                    : Frames.first(frames.denoting(predicate), "self");
        }
        Frame verb = frames.verb(predicate);
        boolean seen = VIEWS.contains(tree.lemma(predicate)) && tree.isAny(word, "advmod", "xcomp", "obl");
        return Frames.first(verb, seen || frames.isPassive(predicate) ? "object" : "subject");
    }

    /** Two people, two states, two prices: what is compared is of one sort. */
    private boolean areAlike(int self, int other, boolean adjective) {
        Set<Kind> shared = new HashSet<>(kinds.of(self));
        shared.retainAll(kinds.of(other));
        shared.remove(Kind.CLAUSE);
        shared.remove(Kind.QUANTITY);
        if (!adjective) {
            shared.remove(Kind.THING);
        }
        return !shared.isEmpty() || isCounterpart(other);
    }

    /** "The old one", "any other", "its predecessor", "Delhi's", "those of Y": of whatever sort the first is. */
    private boolean isCounterpart(int token) {
        String lemma = tree.lemma(token);
        boolean one = Set.of("one", "that", "those").contains(lemma)
                && (tree.has(token, "amod") || tree.has(token, "nmod") || tree.has(token, "acl"));
        int det = tree.child(token, "det");
        boolean any = lemma.equals("other") && det >= 0 && tree.lemma(det).equals("any");
        return one || any || COUNTERPARTS.contains(lemma) || tree.has(token, "case") && isOwner(token);
    }

    private boolean isOwner(int token) {
        return token + 1 < tree.size() && tree.at(token + 1).xpos().equals("POS");
    }

    // ---- ordinals

    /** Whom an ordinal ranks: "X is the first woman to lead it", "the 14th country to report it". */
    @Nullable
    Frame ordinal(int noun) {
        boolean superlative = tree.at(noun).xpos().equals("JJS")
                && tree.isAny(noun, "root", "ccomp", "appos", "conj")
                && !tree.lemma(noun).equals("late"); // "the latest of several"
        boolean ranked = !EMPTY.contains(tree.lemma(noun))
                && (superlative || tree.at(noun).upos().equals("NOUN") && hasRank(noun))
                && isBounded(noun)
                && hasArticle(noun);
        List<Filler> bearers = ranked ? frames.denoting(noun).fillers("self") : List.of();
        int plain = ranked && bearers.isEmpty() ? told(noun) : -1;
        plain = plain < 0 && ranked && bearers.isEmpty() ? had(noun) : plain;
        Filler bearer = plain >= 0 ? Filler.of(plain) : bearers.size() == 1 ? bearers.get(0) : null;
        if (bearer == null || bearer.token() == noun || isWithin(bearer.token(), noun) || isPost(bearer.token())) {
            return null;
        }
        Frame frame = new Frame(noun);
        frame.add("self", bearer);
        frame.add("word", Filler.alone(noun));
        return frame;
    }

    /** "The best friend he hoped to have" was not he. */
    private boolean isWithin(int token, int noun) {
        int above = token;
        for (int depth = 0; depth < 12 && above >= 0 && above != noun; depth++) {
            if (tree.is(above, "acl") && tree.head(above) == noun) {
                return true;
            }
            above = tree.head(above);
        }
        return false;
    }

    /** "Her job as the country's richest manager" ranks no job. */
    private boolean isPost(int token) {
        return Set.of("job", "post", "role", "position", "title", "reputation").contains(tree.lemma(token));
    }

    /** Of whom a predicate or an apposition is said: "it was the strongest to strike", "became the youngest to win". */
    private int told(int noun) {
        int head = tree.head(noun);
        if (tree.has(noun, "cop")) {
            return frames.surfaceSubject(noun, 0);
        }
        if (tree.is(noun, "appos")) {
            return head;
        }
        boolean becomes =
                tree.isAny(noun, "xcomp", "obj") && Set.of("become", "remain").contains(tree.lemma(head));
        return becomes ? Frames.first(frames.verb(head), "subject") : -1;
    }

    /** "Velmora has the second-highest number of cases in Europe". */
    private int had(int noun) {
        int verb = tree.head(noun);
        boolean has = verb >= 0
                && tree.is(noun, "obj")
                && Set.of("have", "boast", "hold", "record", "post").contains(tree.lemma(verb));
        return has ? Frames.first(frames.verb(verb), "subject") : -1;
    }

    private boolean hasArticle(int noun) {
        int det = tree.child(noun, "det");
        int owner = tree.child(noun, "nmod:poss");
        return det >= 0 && tree.lemma(det).equals("the")
                || owner >= 0 && !tree.at(owner).upos().equals("PRON");
    }

    private boolean hasRank(int noun) {
        for (int child : tree.children(noun)) {
            boolean ordinal =
                    ORDINALS.contains(tree.lemma(child)) || tree.form(child).matches("[0-9]+(st|nd|rd|th)");
            boolean joined = tree.form(child).matches("(second|third|fourth|fifth|sixth|\\d+(st|nd|rd|th))-\\w+est");
            boolean superlative = (joined || tree.at(child).xpos().equals("JJS"))
                    && !tree.lemma(child).equals("late");
            int adverb = tree.is(child, "amod") ? tree.child(child, "advmod") : -1;
            superlative |= adverb >= 0 && tree.at(adverb).xpos().equals("RBS");
            boolean deputy = child < noun
                    && Set.of("deputy", "vice", "assistant", "class").contains(tree.lemma(child + 1));
            boolean ranks = superlative || ordinal && (isAheadOfSuperlative(child, noun) || isFirstToDo(noun));
            if (child < noun && !deputy && tree.isAny(child, "amod", "nummod", "advmod") && ranks) {
                return true;
            }
        }
        return false;
    }

    /** "The second largest city". */
    private boolean isAheadOfSuperlative(int ordinal, int noun) {
        for (int i = ordinal + 1; i <= noun; i++) {
            if (tree.at(i).xpos().matches("JJS|RBS")) {
                return true;
            }
        }
        return false;
    }

    /** "The first woman to lead it", not "the second novel of the series", "the first question we ask", "the first 75 to come". */
    private boolean isFirstToDo(int noun) {
        boolean counted = tree.has(noun, "nummod") && tree.isPlural(noun);
        for (int child : counted ? new int[0] : tree.children(noun)) {
            int subject = tree.child(child, "nsubj");
            boolean own = subject < 0 || tree.isRelative(subject) || tree.has(subject, "nmod:poss");
            if (child > noun && (tree.is(child, "acl") || isInfinitive(child)) && own) {
                return true;
            }
        }
        return false;
    }

    /** "To lead it", "elected by the house", "in the world": among whom it is so. */
    private boolean isBounded(int noun) {
        for (int child : tree.children(noun)) {
            boolean clause = child > noun && (tree.is(child, "acl") || isInfinitive(child));
            boolean among = tree.is(child, "nmod:poss") && isWhole(child);
            clause |= among;
            boolean phrase = child > noun
                    && tree.isAny(child, "nmod", "obl")
                    && Set.of("in", "of", "on", "since", "among").contains(tree.preposition(child));
            if (clause || phrase) {
                return true;
            }
        }
        int verb = tree.head(noun);
        return tree.is(noun, "xcomp") && verb >= 0 && tree.child(verb, "xcomp") >= 0;
    }

    private boolean isInfinitive(int clause) {
        int mark = tree.child(clause, "mark");
        return tree.is(clause, "advcl") && mark >= 0 && tree.lemma(mark).equals("to");
    }

    /** "The country's largest employer", "the world's top grower": among whom it is so; "his best friend" ranks nobody. */
    private boolean isWhole(int owner) {
        return Set.of("world", "continent", "industry", "league").contains(tree.lemma(owner))
                || tree.at(owner).upos().matches("NOUN|PROPN")
                        && (kinds.canBe(owner, Kind.PLACE)
                                || kinds.canBe(owner, Kind.STATE)
                                || kinds.canBe(owner, Kind.GROUP));
    }
}
