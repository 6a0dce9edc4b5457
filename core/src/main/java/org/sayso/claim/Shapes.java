// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.ArrayList;
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
            "kind",
            "sort",
            "type",
            "rest",
            "other",
            "own",
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
            "fan");

    private static final Set<String> ORIGINS =
            Set.of("native", "citizen", "national", "resident", "founder", "ally", "owner");

    private static final Set<String> RELATED = Set.of(
            "parent", "sister", "rival", "fellow", "partner", "opposing", "competing", "neighbouring", "neighboring");

    private final Tree tree;
    private final Kinds kinds;
    private final Frames frames;
    private final Advice advice;

    Shapes(Tree tree, Kinds kinds, Frames frames) {
        this.tree = tree;
        this.kinds = kinds;
        this.frames = frames;
        this.advice = new Advice(tree, frames);
    }

    /** The frames of a shape whose first word is {@code token}. */
    List<Frame> at(String shape, int token) {
        return switch (shape) {
            case "also-known-as" -> one(alias(token));
            case "bracketed-name" -> one(bracket(token));
            case "or-name" -> one(orName(token));
            case "kind" -> kind(token);
            case "origin-adjective" -> one(origin(token));
            case "should" -> advice.at(token);
            default -> List.of();
        };
    }

    private static List<Frame> one(@Nullable Frame frame) {
        return frame == null ? List.of() : List.of(frame);
    }

    private @Nullable Frame alias(int token) {
        if (!ALIAS.contains(tree.form(token).toLowerCase(Locale.ROOT))) {
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
        Frame frame = new Frame(token);
        frame.add("self", new Filler(self, true, false));
        frame.add("other", new Filler(other, true, false));
        return frame;
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
        if (!tree.form(open).equals("(") && !tree.form(open).equals("-LRB-")) {
            return null;
        }
        int close = open + 1;
        while (close < tree.size() && close - open < 6 && !tree.form(close).equals(")")) {
            close++;
        }
        boolean single = close == open + 2
                && close < tree.size()
                && isAcronymOf(tree.form(open + 1), name.range().start(), open);
        return single ? pair(token, token, open + 1) : null;
    }

    /** Whether capitals stand, in order, at the beginning of words of the name. */
    private boolean isAcronymOf(String acronym, int start, int end) {
        if (!acronym.matches("[A-Z][A-Za-z.&-]{1,9}") || end - start < 2) {
            return false;
        }
        String capitals = acronym.replaceAll("[^A-Z]", "");
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
                || one.type() != other.type()
                || other.range().end() >= tree.size()) {
            return null;
        }
        boolean closed = Set.of(",", ".", ")").contains(tree.form(other.range().end()));
        return closed && tree.conjuncts(first).size() == 2 ? pair(token, first, token) : null;
    }

    // ---- sorts

    private List<Frame> kind(int noun) {
        String upos = tree.at(noun).upos();
        boolean common = upos.equals("NOUN") && tree.name(noun) == null && !tree.isInsideName(noun);
        if (!common
                || isRelated(noun)
                || isAddress(noun)
                || EMPTY_SORTS.contains(tree.lemma(noun))
                || isToldElsewhere(noun)) {
            return List.of();
        }
        List<Frame> found = new ArrayList<>();
        for (Filler bearer : frames.denoting(noun).fillers("self")) {
            int self = bearer.token();
            if (isNamed(self) && !isAddress(self) && agree(noun, self) && !isModifier(self) && !isCompared(noun)) {
                Frame frame = new Frame(noun);
                frame.add("self", bearer);
                frame.add("word", new Filler(noun, true, false));
                found.add(frame);
            }
        }
        return found;
    }

    /** "A celebrity Trump candidacy": the name stands for no one here. */
    private boolean isModifier(int name) {
        return tree.isAny(name, "compound", "amod") && tree.head(name) > name;
    }

    /** "A more democratic country", "the first four states": how it stands to others, not of what sort it is. */
    private boolean isCompared(int noun) {
        for (int child : tree.children(noun)) {
            boolean compared = tree.at(child).xpos().equals("JJR")
                    || Set.of("first", "last", "next", "only", "other", "same").contains(tree.lemma(child))
                            && !tree.lemma(noun).equals("lady")
                    || tree.is(child, "amod") && tree.has(child, "advmod") && isMore(tree.child(child, "advmod"))
                    || tree.is(child, "det") && tree.lemma(child).equals("no");
            if (compared) {
                return true;
            }
        }
        return false;
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
        return tree.form(token).matches(".*[#@/_<>].*")
                || joined && tree.form(before).matches(".*[#@/_]");
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

    private boolean isNamed(int token) {
        if (tree.name(token) != null) {
            return true;
        }
        int mention = tree.mention(token);
        return mention >= 0 && tree.chain(mention).stream().anyMatch(other -> other.kind() == Mention.Kind.NAME);
    }

    private boolean agree(int noun, int name) {
        Set<Kind> sort = kinds.of(noun);
        Mention known = tree.name(name);
        if (known != null && known.type() == EntityType.NORP) {
            return false;
        }
        boolean event = known != null && known.type() == EntityType.EVENT;
        boolean brand = kinds.canBe(name, Kind.BRAND) && (sort.contains(Kind.PRODUCT) || sort.contains(Kind.WORK));
        return brand && !sort.contains(Kind.PERSON)
                || !sort.contains(Kind.QUANTITY)
                        && kinds.of(name).stream()
                                .anyMatch(kind -> sort.contains(kind) && (event || kind != Kind.EVENT));
    }

    // ---- origin

    private @Nullable Frame origin(int adjective) {
        int head = tree.head(adjective);
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
        if (!sort || bearer < 0 || !kinds.canBe(bearer, Kind.PERSON)) {
            return null;
        }
        Frame frame = new Frame(adjective);
        frame.add("self", new Filler(bearer, true, false));
        frame.add("value", new Filler(adjective, true, false));
        return frame;
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
        if (Lexicon.named("creeds").contains(tree.lemma(adjective))) {
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
