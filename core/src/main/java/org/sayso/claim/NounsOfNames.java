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

/** What a noun says of a name that it stands with: "a firm called Norvia", "the Zika virus", "aides including Anna Berg". */
final class NounsOfNames {

    private static final Set<String> NAMING =
            Set.of("call", "name", "dub", "know", "nickname", "title", "entitle", "christen", "codename");

    /** Nouns that a name of the sort stands before: "the Caracol radio network", "the Islamic State group". */
    private static final Set<String> BODIES = Set.of(
            "network",
            "newspaper",
            "magazine",
            "broadcaster",
            "outlet",
            "group",
            "party",
            "movement",
            "organization",
            "organisation",
            "company",
            "firm",
            "chain",
            "airline",
            "militia",
            "cult",
            "sect",
            "gang",
            "cartel",
            "charity",
            "think-tank",
            "supermarket",
            "conglomerate",
            "tabloid",
            "daily",
            "weekly");

    private static final Set<String> LANDS =
            Set.of("province", "river", "peninsula", "archipelago", "desert", "region", "mountains");
    private static final Set<String> THINGS = Set.of(
            "virus",
            "strain",
            "disease",
            "bacterium",
            "bacteria",
            "malware",
            "ransomware",
            "worm",
            "syndrome",
            "parasite",
            "film",
            "movie",
            "novel",
            "sitcom",
            "album",
            "musical",
            "opera",
            "memoir");

    /** Bodies of a state that its adjective stands before: "the Lysgard navy". */
    private static final Set<String> OF_STATE = Set.of(
            "navy",
            "army",
            "military",
            "air force",
            "police",
            "parliament",
            "ministry",
            "senate",
            "security force",
            "armed force",
            "special force",
            "coast guard",
            "coastguard",
            "supreme court",
            "national guard",
            "central bank",
            "state department",
            "congress",
            "cabinet",
            "foreign ministry",
            "border guard",
            "secret service");

    private static final Set<String> UNIONS = Set.of(
            "coalition",
            "alliance",
            "bloc",
            "group",
            "team",
            "band",
            "panel",
            "delegation",
            "consortium",
            "cast",
            "union",
            "commission",
            "committee",
            "league",
            "federation",
            "gang",
            "cabinet",
            "line-up",
            "lineup",
            "squad",
            "network");

    private final Tree tree;
    private final Kinds kinds;
    private final Frames frames;

    NounsOfNames(Tree tree, Kinds kinds, Frames frames) {
        this.tree = tree;
        this.kinds = kinds;
        this.frames = frames;
    }

    /** Names of which a common noun that no apposition and no copula joins to them gives the sort. */
    List<Frame> sorts(int noun) {
        if (!isCommon(noun)) {
            return List.of();
        }
        List<Frame> found = new ArrayList<>();
        called(noun).forEach(name -> add(found, noun, name));
        int before = before(noun);
        if (before >= 0) {
            add(found, noun, before);
        }
        if (isMany(noun)) {
            examples(noun).forEach(name -> add(found, noun, name));
            commonExamples(noun).forEach(example -> add(found, noun, example));
        }
        found.forEach(frame -> frame.add(ClaimPass.GIVEN, Filler.of(noun)));
        if (isMany(noun)) {
            oneOf(noun).forEach(name -> add(found, noun, name));
        }
        return found;
    }

    /** "A coalition of dozens of groups, including the Nordsee Party": who is in it. */
    @Nullable
    Frame included(int noun) {
        boolean union = isCommon(noun) && !isMany(noun) && UNIONS.contains(tree.lemma(noun));
        if (!union) {
            return null;
        }
        List<Integer> names = new ArrayList<>(examples(noun));
        for (int child : tree.children(noun)) {
            boolean of = child > noun
                    && tree.is(child, "nmod")
                    && tree.preposition(child).equals("of");
            if (of && isMany(child)) {
                names.addAll(examples(child));
            }
        }
        if (names.isEmpty()) {
            return null;
        }
        Frame frame = new Frame(noun);
        names.forEach(name -> frame.add("self", Filler.alone(name)));
        frame.add("word", Filler.alone(noun));
        return frame;
    }

    /** "Aides including Anna Berg", "members such as Lysgard": the frame of the noun with its examples for {@code self}. */
    @Nullable
    Frame examplesOf(int noun) {
        List<Integer> names = isCommon(noun) && isMany(noun) ? examples(noun) : List.of();
        if (names.isEmpty()) {
            return null;
        }
        Frame frame = frames.phrase(noun);
        names.forEach(name -> frame.add("self", Filler.alone(name)));
        frame.add("word", Filler.alone(noun));
        return frame;
    }

    /** "Nordsee TV's Anna Berg": a person named behind a body's name. */
    @Nullable
    Frame ownPerson(int body) {
        Mention owner = tree.name(body);
        int person = tree.head(body);
        Mention name = person < 0 ? null : tree.name(person);
        boolean own = owner != null
                && name != null
                && owner.type() == EntityType.ORG
                && name.type() == EntityType.PER
                && tree.is(body, "nmod:poss")
                && owner.range().end() + 1 == name.range().start()
                && Arrays.stream(tree.children(person)).noneMatch(child -> tree.isAny(child, "nmod:desc", "amod"));
        return own ? pair(body, person, body) : null;
    }

    /** "The Lysgard navy", "Indonesian security forces": a body of the state that the word before it names. */
    @Nullable
    Frame ofState(int word) {
        int body = tree.head(word);
        boolean state = body > word
                && tree.isAny(word, "amod", "compound", "nmod:poss")
                && (States.ofAdjective(tree.form(word)).isPresent() || isState(word))
                && Character.isLetter(tree.form(word).charAt(0))
                && !Frames.isOfRegion(tree, word);
        if (!state || tree.isAny(body, "compound", "nmod:desc", "flat")) {
            return null;
        }
        String noun = singular(body);
        String both = (body - 1 == word ? "" : tree.form(body - 1).toLowerCase(Locale.ROOT) + " ") + noun;
        boolean known = OF_STATE.contains(both) || OF_STATE.contains(noun);
        boolean near = body - word <= 3 && before(word, body);
        return known && near ? pair(word, body, word) : null;
    }

    /** Only modifiers part a word from its noun. */
    private boolean before(int word, int noun) {
        for (int i = word + 1; i < noun; i++) {
            if (!tree.isAny(i, "amod", "compound", "flat")
                    || States.ofAdjective(tree.form(i)).isPresent()) {
                return false;
            }
        }
        return true;
    }

    private boolean isState(int word) {
        return States.isState(tree.form(word))
                && States.ofCapital(tree.form(word)).isEmpty();
    }

    private String singular(int token) {
        String lemma = tree.lemma(token).toLowerCase(Locale.ROOT);
        return lemma.equals("forces") ? "force" : lemma;
    }

    /** "A firm called Norvia", "a boy named Karl Ott". */
    private List<Integer> called(int noun) {
        for (int child : tree.children(noun)) {
            boolean naming = child > noun
                    && tree.is(child, "acl")
                    && NAMING.contains(tree.lemma(child))
                    && isUnparted(noun, child);
            if (!naming) {
                continue;
            }
            List<Integer> names = new ArrayList<>();
            Frame verb = frames.verb(child);
            for (String slot : List.of("xcomp", "object2", "as")) {
                verb.fillers(slot).stream()
                        .map(Filler::token)
                        .filter(name -> tree.name(name) != null && !names.contains(name))
                        .forEach(names::add);
            }
            return names.size() == 1 ? names : List.of();
        }
        return List.of();
    }

    private boolean isUnparted(int noun, int participle) {
        for (int i = noun + 1; i < participle; i++) {
            if (tree.is(i, "punct") || tree.isVerb(i)) {
                return false;
            }
        }
        return true;
    }

    /** "The Caracol radio network", "the Zika virus": a name right before the noun of its sort, -1 for none. */
    private int before(int noun) {
        for (int child : tree.children(noun)) {
            Mention name = child < noun && tree.isAny(child, "compound", "amod") ? tree.name(child) : null;
            boolean fits = name != null
                    && !tree.isPlural(noun)
                    && !tree.at(child).upos().equals("ADJ")
                    && isDefinite(noun)
                    && before(name.range().end() - 1, noun)
                    && isSortOf(name, tree.lemma(noun));
            if (fits) {
                return child;
            }
        }
        return -1;
    }

    private static boolean isSortOf(Mention name, String noun) {
        return switch (name.type()) {
            case ORG -> BODIES.contains(noun) || THINGS.contains(noun) && noun.matches("virus|disease|syndrome|strain");
            case LOC -> LANDS.contains(noun);
            case WORK, PRODUCT, OTHER -> THINGS.contains(noun);
            default -> false;
        };
    }

    private boolean isDefinite(int noun) {
        int det = tree.child(noun, "det");
        return !tree.has(noun, "nmod:poss") && (det < 0 || tree.lemma(det).equals("the"));
    }

    /** "Firms from the north including Norvia and Nordsee". */
    private List<Integer> examples(int noun) {
        List<Integer> found = new ArrayList<>();
        for (int child : tree.children(noun)) {
            int start = tree.child(child, "case");
            boolean example = child > noun
                    && tree.is(child, "nmod")
                    && Set.of("include", "including", "such as").contains(tree.preposition(child))
                    && start > noun
                    && isFree(noun, start, child);
            for (int name : example ? tree.conjuncts(child) : List.<Integer>of()) {
                if (tree.name(name) != null) {
                    found.add(name);
                }
            }
        }
        return found;
    }

    /** "Procedures such as bone grafts and implants": examples that have no name. */
    private List<Integer> commonExamples(int noun) {
        List<Integer> found = new ArrayList<>();
        for (int child : tree.children(noun)) {
            boolean example = child > noun
                    && tree.is(child, "nmod")
                    && tree.preposition(child).equals("such as")
                    && tree.child(child, "case") - noun < 3;
            for (int other : example ? tree.conjuncts(child) : List.<Integer>of()) {
                boolean bare =
                        tree.at(other).upos().equals("NOUN") && tree.name(other) == null && !tree.has(other, "det");
                boolean etc = tree.lemma(other).startsWith("etc");
                if (bare && !etc && kinds.canBe(noun, Kind.GROUP) == kinds.canBe(other, Kind.GROUP)) {
                    found.add(other);
                }
            }
        }
        return found;
    }

    /** No verb and no other noun in the plural of which the name could be an example stands between. */
    private boolean isFree(int noun, int start, int name) {
        for (int i = noun + 1; i < start; i++) {
            boolean other = tree.at(i).xpos().equals("NNS")
                    && !(UNIONS.contains(tree.lemma(noun))
                            && tree.preposition(i).equals("of"))
                    && kinds.of(i).stream().anyMatch(kind -> kind != Kind.EVENT && kinds.canBe(name, kind));
            if (tree.isVerb(i) || other) {
                return false;
            }
        }
        return start - noun < 9;
    }

    /** "Norvia is one of the largest firms". */
    private List<Integer> oneOf(int noun) {
        int one = tree.head(noun);
        boolean partitive = one >= 0
                && tree.is(noun, "nmod")
                && tree.preposition(noun).equals("of")
                && tree.form(one).equalsIgnoreCase("one")
                && !tree.has(one, "amod")
                && !tree.has(one, "aux");
        if (!partitive) {
            return List.of();
        }
        return frames.denoting(one).fillers("self").stream()
                .map(Filler::token)
                .filter(tree::hasName)
                .toList();
    }

    private boolean isMany(int noun) {
        return tree.at(noun).xpos().equals("NNS");
    }

    private boolean isCommon(int noun) {
        return tree.at(noun).upos().equals("NOUN") && tree.name(noun) == null && !tree.isInsideName(noun);
    }

    private void add(List<Frame> found, int noun, int name) {
        Mention known = tree.name(name);
        boolean person = known != null && known.type() == EntityType.PER;
        boolean told = Lexicon.named("posts").contains(tree.lemma(noun))
                || Lexicon.named("posts-of").contains(tree.lemma(noun))
                || Lexicon.named("members").contains(tree.lemma(noun))
                || Lexicon.named("kinship").contains(tree.lemma(noun))
                || Lexicon.named("nouns-relation").contains(tree.lemma(noun))
                || Shapes.isEmptySort(tree.lemma(noun));
        boolean people = kinds.canBe(noun, Kind.PERSON);
        boolean same = known != null && person == people || known == null && kinds.canBe(name, Kind.PERSON) == people;
        if (told || !same || known != null && known.type() == EntityType.NORP) {
            return;
        }
        Frame frame = new Frame(noun);
        frame.add("self", Filler.alone(name));
        frame.add("word", Filler.alone(noun));
        found.add(frame);
    }

    private static Frame pair(int trigger, int self, int other) {
        Frame frame = Frame.pair(trigger, self, other);
        frame.add(ClaimPass.GIVEN, Filler.of(trigger));
        return frame;
    }
}
