// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Frame.Filler;
import org.sayso.sentence.EntityType;
import org.sayso.sentence.Mention;
import org.sayso.sentence.Predicate;
import org.sayso.sentence.TokenRange;
import org.sayso.vocabulary.Kind;
import org.sayso.vocabulary.Lexicon;
import org.sayso.vocabulary.States;

/**
 * Undoes the grammar around verbs, event nouns, nouns that denote someone, and adjectives, so that a wording says only
 * where its roles stand in the plainest sentence. The tree decides; semantic roles fill what it leaves empty.
 *
 * <p>Undone are: the passive; full, reduced and object relative clauses; participles; control and raising; coordination of
 * verbs with shared subjects and objects; light verbs and taking part; titles, appositions, copulas and "as".
 */
final class Frames {

    /** Parts of the world: an American of theirs is of no state. */
    private static final Set<String> REGIONS =
            Set.of("central", "latin", "south", "north", "east", "west", "southeast", "western", "eastern");

    /** What others are given or bound by, so that who gives or lifts it need not do what it is for. */
    private static final Set<String> MEANS = Set.of(
            "aid", "assistance", "money", "fund", "funding", "help", "regulation", "rule", "law", "order", "request");

    /** Verbs of opinion about what another does. */
    private static final Set<String> JUDGING = Set.of(
            "denounce",
            "criticize",
            "criticise",
            "condemn",
            "reject",
            "oppose",
            "support",
            "welcome",
            "praise",
            "applaud",
            "slam",
            "label",
            "defend",
            "reconsider",
            "question",
            "endorse",
            "dismiss");

    private static final Set<String> DIRECTIONS = Set.of(
            "away", "back", "home", "out", "off", "up", "down", "over", "ahead", "north", "south", "east", "west");
    private static final Set<String> ORDINALS = Set.of("first", "second", "third", "last", "latest", "only");
    private static final Set<String> OBJECT_MARKS = Set.of("of", "from", "for", "into", "against");
    private static final Set<String> TOUGH =
            Set.of("hard", "easy", "difficult", "tough", "impossible", "possible", "necessary");
    /** Verbs of taking sides on a deed that others do: "recommended prosecuting her". */
    private static final Set<String> ADVISING = Set.of(
            "recommend",
            "suggest",
            "advise",
            "advocate",
            "favour",
            "favor",
            "support",
            "oppose",
            "urge",
            "condemn",
            "ban",
            "prohibit",
            "discourage",
            "encourage",
            "justify",
            "permit",
            "forbid",
            "endorse",
            "criticise",
            "criticize");

    /** "Vowed to us to go", "overtook it to become the second": the subject of the infinitive is that of the verb. */
    private static final Set<String> SUBJECT_CONTROL = Set.of(
            "promise",
            "vow",
            "threaten",
            "agree",
            "pledge",
            "offer",
            "overtake",
            "beat",
            "defeat",
            "surpass",
            "oust",
            "unseat",
            "succeed",
            "replace",
            "topple",
            "leave",
            "quit",
            "join",
            "enter",
            "cross",
            "win",
            "use");

    /** Verbs whose receiver stands behind a preposition: "called on him to go", "wait for it to end". */
    private static final Set<String> WISHES = Set.of("want", "like", "love", "hate", "prefer", "wish");

    private static final Set<String> CIRCUMSTANCES = Set.of(
            "if", "unless", "although", "though", "because", "while", "when", "once", "until", "as", "since", "so");
    private static final Set<String> GIVING = Set.of("give", "offer", "grant", "allow", "deny");
    private static final Set<String> CALLING = Set.of(
            "call", "appeal", "plead", "rely", "count", "prevail", "wait", "push", "press", "vote", "arrange",
            "signal");

    /** Titles that are first names too: "Dean Baker". */
    private static final Set<String> GIVEN =
            Set.of("dean", "earl", "duke", "baron", "major", "king", "prince", "bishop", "marshal", "judge", "guy");

    private static final Set<String> COPULAR =
            Set.of("become", "remain", "stay", "be", "seem", "appear", "get", "turn");
    private static final Set<String> NAMING =
            Set.of("call", "dub", "name", "codename", "code-name", "nickname", "entitle", "title", "christen");
    private static final Set<String> HAPPEN = Set.of(
            "take", "happen", "occur", "begin", "start", "be", "follow", "come", "continue", "end", "erupt", "unfold");
    private static final Set<String> TENURES = Set.of(
            "year", "month", "week", "day", "term", "time", "tenure", "stint", "career", "period", "spell", "service");

    private static final Set<String> AS_SUBJECT = Set.of(
            "serve",
            "work",
            "act",
            "continue",
            "begin",
            "start",
            "resign",
            "retire",
            "return",
            "step",
            "remain",
            "stand",
            "double",
            "volunteer",
            "train",
            "leave",
            "quit",
            "succeed",
            "replace",
            "represent",
            "follow");
    /** "He said so during a meeting with X", "under a deal with X he will pay": who speaks at it takes part in it. */
    private static final Set<String> WHILE = Set.of("during", "at", "in", "after", "before", "following", "under");

    private static final Set<String> CLAUSE_PREPOSITIONS =
            Set.of("from", "of", "for", "against", "about", "on", "in", "by", "with", "into");
    /** Words that belong to a title: "secretary of state", "chief of staff", "commander in chief". */
    static final Set<String> TITLE_TAILS = Set.of(
            "state",
            "staff",
            "chief",
            "defense",
            "defence",
            "labor",
            "education",
            "energy",
            "treasury",
            "commerce",
            "agriculture",
            "transportation",
            "health",
            "justice",
            "war",
            "finance",
            "interior");

    private static final Set<String> TAILED =
            Set.of("secretary", "minister", "chief", "commander", "editor", "undersecretary");
    /** Verbs that say what someone is in the eyes of another. */
    private static final Set<String> OPINION = Set.of(
            "see",
            "view",
            "regard",
            "consider",
            "describe",
            "depict",
            "portray",
            "paint",
            "call",
            "dismiss",
            "mock",
            "deride",
            "brand",
            "label",
            "think",
            "deem",
            "cast",
            "picture",
            "imagine",
            "hail",
            "praise",
            "tout",
            "find",
            "attack",
            "slam",
            "perceive",
            "characterize",
            "characterise",
            "denounce",
            "ridicule",
            "know",
            "bill",
            "pitch",
            "present",
            "position",
            "use",
            "treat",
            "want",
            "like");

    /** Verbs after which "to be" says what is. */
    private static final Set<String> RAISING = Set.of(
            "seem",
            "appear",
            "prove",
            "turn",
            "happen",
            "continue",
            "come",
            "claim",
            "say",
            "believe",
            "know",
            "report",
            "think",
            "allege",
            "rumor",
            "rumour",
            "suppose",
            "repute",
            "purport",
            "find",
            "reveal",
            "show",
            "go",
            "use",
            "profess",
            "admit",
            "understand",
            "tend");

    /** Verbs between someone and the state he is in: "remains under siege", "was put on trial". */
    private static final Set<String> STATIVE = Set.of(
            "be",
            "remain",
            "stay",
            "come",
            "fall",
            "go",
            "put",
            "place",
            "keep",
            "hold",
            "find",
            "bring",
            "take",
            "leave",
            "sit",
            "languish",
            "continue");

    private static final Set<String> BIDDING = Set.of(
            "order",
            "tell",
            "urge",
            "force",
            "instruct",
            "compel",
            "require",
            "oblige",
            "command",
            "permit",
            "warn",
            "advise");
    private static final Set<String> BARRING =
            Set.of("ban", "bar", "prohibit", "exclude", "disqualify", "expel", "evict");
    /** "Minority leader", "opposition leader", "staff director": words of the title, no bodies. */
    static final Set<String> SIDES =
            Set.of("minority", "majority", "opposition", "team", "group", "staff", "crew", "family", "class");

    private static final int DEPTH = 40;

    private final Tree tree;
    private final Map<Integer, Frame> verbs = new HashMap<>();

    Frames(Tree tree) {
        this.tree = tree;
    }

    // ---- verbs

    Frame verb(int verb) {
        Frame known = verbs.get(verb);
        if (known == null) {
            known = buildVerb(verb);
            verbs.put(verb, known);
        }
        return known;
    }

    private Frame buildVerb(int verb) {
        Frame frame = new Frame(verb);
        boolean passive = isPassive(verb);
        if (passive) {
            frame.add("passive", Filler.alone(verb));
        }
        for (int child : tree.children(verb)) {
            addVerbChild(frame, child, passive);
        }
        int surface = surfaceSubject(verb, 0);
        frame.add(passive ? "object" : "subject", surface);
        if (!passive) {
            addGap(frame, verb);
        }
        addDangling(frame, verb, passive);
        shareObjects(frame, verb);
        shareGapped(frame, verb);
        addStrayedObjects(frame, verb);
        addSemanticRoles(frame, verb, passive);
        frame.add("word", Filler.alone(verb));
        if (verb > 1
                && tree.isAny(verb, "amod", "compound")
                && tree.form(verb - 1).equals("-")) {
            frame.add("joined", verb - 2); // "employer-provided insurance": a sort of insurance, and no event
        }
        addNegation(frame, verb);
        return frame;
    }

    /** "Has not commented", "declined to comment". */
    private void addNegation(Frame frame, int verb) {
        for (int child : tree.children(verb)) {
            if (tree.isNot(child)) {
                frame.add("not", child);
            }
        }
        int head = tree.head(verb);
        if (head >= 0 && tree.is(verb, "xcomp") && Set.of("decline", "refuse").contains(tree.lemma(head))) {
            frame.add("not", head);
        }
    }

    private void addVerbChild(Frame frame, int child, boolean passive) {
        int filler = tree.antecedent(child);
        if (isMarkedObject(child)) {
            addOblique(frame, child, filler, passive);
        } else if (tree.is(child, "obj") || isLateSubject(child)) {
            frame.add(passive || frame.has("object") ? "object2" : "object", filler);
        } else if (tree.is(child, "iobj")) {
            frame.add("iobject", filler);
        } else if (tree.is(child, "obl")) {
            addOblique(frame, child, filler, passive);
        } else if (tree.is(child, "ccomp") && isReason(frame, child)) {
            return;
        } else if (tree.is(child, "ccomp")) {
            frame.add(isQuality(child) ? "xcomp" : "complement", child);
        } else if (tree.is(child, "xcomp") && !frame.has("xcomp")) {
            frame.add(hasRelativeAdverb(child) ? "question" : "xcomp", child);
        } else if (tree.is(child, "compound:prt")) {
            frame.add("particle", child);
        } else if (tree.is(child, "advmod")) {
            frame.add("modifier", child);
            addBehindAdverb(frame, child);
            addWhere(frame, child);
        } else if (tree.is(child, "advcl")) {
            addAdverbialClause(frame, child);
        }
    }

    /** "The village where he lived", "the room I stayed in": the place is what the relative clause hangs on. */
    private void addWhere(Frame frame, int adverb) {
        int verb = frame.trigger();
        boolean relative = tree.at(verb).deprel().equals("acl:relcl") && tree.head(verb) >= 0;
        boolean stranded = Set.of("in", "at", "near").contains(tree.form(adverb)) && adverb > verb;
        if (relative && (tree.lemma(adverb).equals("where") || stranded && !frame.has(tree.form(adverb)))) {
            frame.add(stranded ? tree.form(adverb) : "in", tree.head(verb));
        }
    }

    /** "Headed for the port": with a preposition it is no object, whatever the tree calls it. */
    private boolean isMarkedObject(int child) {
        return tree.is(child, "obj")
                && Set.of("to", "for", "from", "into", "against", "with").contains(tree.preposition(child));
    }

    /** "Called him "unhinged"": a bare adjective or noun is no clause. */
    private boolean isQuality(int child) {
        return !tree.isVerb(child) && !tree.has(child, "nsubj") && !tree.has(child, "cop") && !tree.has(child, "mark");
    }

    /** "Whisked away from the square", "back to Lima": the direction belongs to the verb. */
    private void addBehindAdverb(Frame frame, int adverb) {
        for (int child : DIRECTIONS.contains(tree.lemma(adverb)) ? tree.children(adverb) : new int[0]) {
            String preposition = tree.is(child, "obl") ? tree.preposition(child) : "";
            if (!preposition.isEmpty() && !frame.has(preposition)) {
                frame.add(preposition, tree.antecedent(child));
            }
        }
    }

    /** A second subject behind its verb is the object of "ordered him to go". */
    private boolean isLateSubject(int child) {
        int verb = tree.head(child);
        int first = tree.child(verb, "nsubj");
        return tree.is(child, "nsubj") && (child > verb && first >= 0 && first < verb || isBehindOpening(child, verb));
    }

    private void addOblique(Frame frame, int child, int filler, boolean passive) {
        String preposition = tree.preposition(child);
        boolean marked = tree.at(child).deprel().equals("obl:agent") && preposition.isEmpty();
        if (marked || (passive && preposition.equals("by"))) {
            frame.add("subject", filler);
            frame.add("by", filler);
        } else {
            frame.add(preposition.isEmpty() ? "unmarked" : preposition, filler);
            addBehindFront(frame, child);
        }
    }

    /** "It exploded in front of the bank": three words, one preposition. */
    private void addBehindFront(Frame frame, int front) {
        for (int child : tree.lemma(front).equals("front") ? tree.children(front) : new int[0]) {
            if (tree.is(child, "nmod") && tree.preposition(child).equals(Tree.IN_FRONT_OF)) {
                frame.add(Tree.IN_FRONT_OF, tree.antecedent(child));
            }
        }
    }

    private void addAdverbialClause(Frame frame, int clause) {
        int mark = tree.child(clause, "mark");
        int preposition = mark >= 0 ? mark : tree.child(clause, "case");
        if (preposition < 0 && isGerundAfterPreposition(clause)) {
            preposition = clause - 1;
        }
        if (preposition >= 0 && CLAUSE_PREPOSITIONS.contains(tree.lemma(preposition))) {
            frame.add(tree.lemma(preposition), clause);
        } else if (mark >= 0 && tree.lemma(mark).equals("to")) {
            frame.add("purpose", clause);
        }
    }

    /** "Charged with defrauding the town": the preposition right before a gerund governs it, whatever it hangs on. */
    private boolean isGerundAfterPreposition(int clause) {
        return clause > 0
                && tree.at(clause).xpos().equals("VBG")
                && tree.is(clause - 1, "case")
                && tree.head(clause - 1) > clause;
    }

    boolean isPassive(int verb) {
        for (int child : tree.children(verb)) {
            String deprel = tree.at(child).deprel();
            if (deprel.equals("nsubj:pass") || deprel.equals("aux:pass") || deprel.equals("csubj:pass")) {
                return true;
            }
        }
        if (tree.at(verb).xpos().equals("VBN") && tree.has(verb, "cop")) {
            return true;
        }
        if (isHeadlinePassive(verb)) {
            return true;
        }
        if (!tree.at(verb).xpos().equals("VBN") || tree.has(verb, "aux")) {
            return false;
        }
        if (tree.is(verb, "conj")) {
            return tree.head(verb) >= 0 && tree.isVerb(tree.head(verb)) && isPassive(tree.head(verb));
        }
        if (tree.has(verb, "nsubj")) {
            return false;
        }
        boolean participle = tree.isAny(verb, "acl", "amod", "advcl", "xcomp", "root", "ccomp", "parataxis", "dep");
        return participle && !tree.at(verb).deprel().equals("acl:relcl");
    }

    /** "Airline ordered to refund passengers", "player banned from racing": these verbs cannot do without the one they are done to. */
    private boolean isHeadlinePassive(int verb) {
        if (!tree.at(verb).xpos().matches("VB[DN]")
                || tree.has(verb, "aux")
                || tree.has(verb, "obj")
                || tree.has(verb, "iobj")
                || tree.has(verb, "ccomp")
                || tree.at(verb).deprel().equals("acl:relcl")) {
            return false;
        }
        int deed = tree.child(verb, "xcomp");
        int mark = deed < 0 ? -1 : tree.child(deed, "mark");
        boolean to = mark > verb && tree.lemma(mark).equals("to") && !tree.has(deed, "nsubj");
        return to && BIDDING.contains(tree.lemma(verb))
                || BARRING.contains(tree.lemma(verb))
                        && verb + 1 < tree.size()
                        && tree.lemma(verb + 1).equals("from");
    }

    /** Who stands, or is understood, before the verb; -1 when nobody does. */
    int surfaceSubject(int predicate, int depth) {
        if (depth > DEPTH) {
            return -1;
        }
        for (int child : tree.children(predicate)) {
            if (tree.is(child, "nsubj") && !isBehindOpening(child, predicate)) {
                return tree.antecedent(child);
            }
        }
        int head = tree.head(predicate);
        if (head < 0) {
            return -1;
        }
        String deprel = tree.at(predicate).deprel();
        return switch (tree.at(predicate).relation()) {
            case "conj" ->
                tree.isNominal(head) && !tree.has(head, "cop")
                        ? understoodOfNoun(predicate, head)
                        : surfaceSubject(head, depth + 1);
            case "xcomp" -> controller(predicate, head, depth + 1);
            case "advcl" -> adverbialSubject(predicate, head, depth + 1);
            case "acl" ->
                deprel.equals("acl:relcl")
                        ? relativeSubject(predicate, head)
                        : participleSubject(predicate, nearest(predicate, head), depth + 1);
            case "amod" -> tree.isVerb(predicate) ? head : -1;
            default -> -1;
        };
    }

    /** "Asks the army to stop": where a sentence opens with its verb, who does it stands elsewhere. */
    private boolean isBehindOpening(int subject, int verb) {
        return subject > verb
                && tree.at(verb).xpos().equals("VBZ")
                && tree.isVerb(verb)
                && tree.reading.sentenceOf(verb).first() == verb;
    }

    private int understoodOfNoun(int predicate, int noun) {
        return tree.isVerb(predicate) && tree.is(noun, "acl") ? noun : -1;
    }

    private int controller(int predicate, int head, int depth) {
        boolean advised = tree.at(predicate).xpos().equals("VBG") && ADVISING.contains(tree.lemma(head));
        if (advised || TOUGH.contains(tree.lemma(head))) {
            return -1;
        }
        boolean passive = tree.isVerb(head) && isPassive(head);
        int called = CALLING.contains(tree.lemma(head)) ? phraseBetween(head, predicate) : -1;
        if (called >= 0) {
            return tree.antecedent(called);
        }
        if (!passive && !SUBJECT_CONTROL.contains(tree.lemma(head))) {
            int object = tree.child(head, "obj");
            int receiver = object >= 0 ? object : tree.child(head, "iobj");
            if (receiver >= 0 && receiver < predicate) {
                return tree.antecedent(receiver);
            }
        }
        return surfaceSubject(head, depth);
    }

    /** "Called on him to go": the phrase between a verb and its infinitive. */
    private int phraseBetween(int verb, int infinitive) {
        for (int child : tree.children(verb)) {
            boolean receiver = child > verb
                    && child < infinitive
                    && tree.is(child, "obl")
                    && Set.of("on", "upon", "to", "for", "with").contains(prepositionBefore(child));
            if (receiver) {
                return child;
            }
        }
        return -1;
    }

    /** The preposition of a phrase, or the one right before it that the tree hangs elsewhere. */
    private String prepositionBefore(int phrase) {
        String own = tree.preposition(phrase);
        return own.isEmpty() && phrase > 0 && tree.at(phrase - 1).xpos().equals("IN") ? tree.lemma(phrase - 1) : own;
    }

    private int adverbialSubject(int predicate, int head, int depth) {
        if (hasFiniteMark(predicate)) {
            return -1;
        }
        int mark = tree.child(predicate, "mark");
        String word = mark < 0 ? "" : tree.lemma(mark);
        if (word.equals("over")) {
            return -1; // a quarrel over funding: whoever funds
        }
        boolean passive = tree.isVerb(head) && isPassive(head);
        if (passive && (word.equals("to") || word.equals("by"))) {
            int agent = verb(head).fillers("by").stream()
                    .map(Filler::token)
                    .findFirst()
                    .orElse(-1);
            return agent;
        }
        if (OBJECT_MARKS.contains(word) && !passive) {
            int object = tree.child(head, "obj");
            if (object >= 0) {
                return tree.antecedent(object);
            }
        }
        return surfaceSubject(head, depth);
    }

    private boolean hasFiniteMark(int predicate) {
        String xpos = tree.at(predicate).xpos();
        return xpos.equals("VBD") || xpos.equals("VBZ") || xpos.equals("VBP") || xpos.equals("MD");
    }

    /** "The war on the Islamic State, also known as Daesh": who is called so is the name right before. */
    private int nearest(int participle, int noun) {
        if (!Set.of("know", "call", "dub", "nickname", "style").contains(tree.lemma(participle))) {
            return noun;
        }
        int start = participle;
        while (start > noun + 1 && tree.reading.dominates(participle, start - 1)) {
            start--;
        }
        while (start > noun + 1 && tree.at(start - 1).upos().equals("PUNCT")) {
            start--;
        }
        int name = tree.nameUpTo(start);
        return name > noun && tree.inOneSentence(name, noun) ? name : noun;
    }

    private int relativeSubject(int predicate, int noun) {
        String xpos = tree.at(predicate).xpos();
        return xpos.equals("VBG") || xpos.equals("VBN") ? noun : -1;
    }

    private int participleSubject(int predicate, int noun, int depth) {
        int mark = tree.child(predicate, "mark");
        if (mark < 0) {
            return noun;
        }
        int owner = tree.child(noun, "nmod:poss");
        if (owner >= 0) {
            return tree.antecedent(owner);
        }
        if (isFirst(noun)) {
            return surfaceSubject(noun, depth);
        }
        if (Kinds.ofNoun(tree.lemma(noun)).contains(Kind.GROUP)) {
            return noun;
        }
        int governor = tree.head(noun);
        if (MEANS.contains(tree.lemma(noun)) || governor >= 0 && JUDGING.contains(tree.lemma(governor))) {
            return -1; // "denounced the plan to fight", "lifted the rules to fight": whoever fights
        }
        int receiver = governor >= 0 && GIVING.contains(tree.lemma(governor)) ? tree.child(governor, "iobj") : -1;
        if (receiver >= 0 && tree.is(noun, "obj")) {
            return tree.antecedent(receiver); // "we offer them the chance to vote"
        }
        boolean carried =
                governor >= 0 && tree.isVerb(governor) && tree.isAny(noun, "obj", "obl") && !isPassive(governor);
        return carried ? surfaceSubject(governor, depth) : -1;
    }

    /** "X was the first to go", "X was the last senator to go": X went. */
    private boolean isFirst(int noun) {
        boolean rank = ORDINALS.contains(tree.lemma(noun));
        for (int child : tree.children(noun)) {
            rank |= tree.is(child, "amod") && ORDINALS.contains(tree.lemma(child));
        }
        return rank && tree.has(noun, "cop");
    }

    /** The man X killed; the man that X killed: a relative clause without an object has its antecedent for one. */
    private void addGap(Frame frame, int verb) {
        boolean open = tree.at(verb).deprel().equals("acl:relcl") && !frame.has("object") && frame.has("subject");
        if (!open || hasRelativeAdverb(verb) || hasWhose(verb) || leavesGapBelow(verb)) {
            return;
        }
        int noun = tree.head(verb);
        boolean taken =
                frame.slots().values().stream().flatMap(List::stream).anyMatch(filler -> filler.token() == noun);
        if (!taken && noun >= 0) {
            frame.add("object", noun);
        }
    }

    /** "The show they wanted to attend": what somebody wants to do lacks the object, not the wanting. */
    private boolean leavesGapBelow(int verb) {
        int deed = tree.child(verb, "xcomp");
        boolean wish = WISHES.contains(tree.lemma(verb)) || SUBJECT_CONTROL.contains(tree.lemma(verb));
        return wish && deed > verb && tree.at(deed).xpos().equals("VB") && !tree.has(deed, "obj");
    }

    /** "Anna Berg, whose family moved" lacks no object. */
    private boolean hasWhose(int verb) {
        for (int child : tree.children(verb)) {
            int owner = tree.child(child, "nmod:poss");
            if (owner >= 0 && tree.lemma(owner).equals("whose")) {
                return true;
            }
        }
        return false;
    }

    /** "Israel, where he met reporters" lacks no object. */
    private boolean hasRelativeAdverb(int verb) {
        for (int child : tree.children(verb)) {
            if (tree.at(child).xpos().equals("WRB")) {
                return true;
            }
        }
        return false;
    }

    /** "Built on X, the firm released Y": a participle may speak of the object of its main clause. */
    private void addDangling(Frame frame, int verb, boolean passive) {
        int head = tree.head(verb);
        if (passive && head > verb && tree.is(verb, "advcl") && tree.child(verb, "mark") < 0) {
            frame.add("dangling", tree.child(head, "obj"));
        }
    }

    private void shareObjects(Frame frame, int verb) {
        int head = tree.head(verb);
        if (!tree.is(verb, "conj") || head < 0 || !tree.isVerb(head)) {
            return;
        }
        for (int child : tree.children(head)) {
            boolean after = child > verb;
            if (tree.is(child, "obj") && after && !frame.has("object")) {
                frame.add("object", tree.antecedent(child));
            }
            if (tree.is(child, "obl") && after && !frame.has(tree.preposition(child))) {
                frame.add(tree.preposition(child), tree.antecedent(child));
            }
        }
    }

    /** "Two were killed and three wounded in an attack": what stands behind the participle without an auxiliary is of both. */
    private void shareGapped(Frame frame, int verb) {
        for (int child : frame.has("passive") ? tree.children(verb) : new int[0]) {
            int last = tree.is(child, "nsubj") ? lastBefore(tree.size(), child) : child;
            int participle = tree.isNominal(last) ? tree.child(last, "amod") : last;
            boolean gapped = (last != child || tree.isAny(child, "conj", "dep"))
                    && participle >= last
                    && participle > verb
                    && tree.form(participle).matches("(?i).*(ed|hurt|dead|missing)")
                    && !tree.has(participle, "aux");
            for (int phrase : gapped ? tree.children(participle) : new int[0]) {
                String preposition = tree.is(phrase, "obl") ? tree.preposition(phrase) : "";
                if (!preposition.isEmpty() && !preposition.equals("by") && !frame.has(preposition)) {
                    frame.add(preposition, new Filler(tree.antecedent(phrase), false, true));
                }
            }
        }
    }

    /** "Caused damage but no injuries": a bare noun joined to the verb is joined to its object. */
    private void addStrayedObjects(Frame frame, int verb) {
        int object = tree.child(verb, "obj");
        for (int child : object < 0 ? new int[0] : tree.children(verb)) {
            boolean strayed = tree.is(child, "conj")
                    && child > object
                    && tree.at(child).upos().equals("NOUN")
                    && !tree.has(child, "nsubj")
                    && !tree.has(child, "cop")
                    && !tree.has(child, "case")
                    && Set.of("and", "or", "but", "nor").contains(joiner(child));
            if (strayed && !isPassive(verb)) {
                frame.add("object", tree.antecedent(child));
            }
        }
    }

    private String joiner(int conjunct) {
        int word = tree.child(conjunct, "cc");
        return word < 0 ? "" : tree.lemma(word);
    }

    private void addSemanticRoles(Frame frame, int verb, boolean passive) {
        Predicate predicate = tree.predicate(verb);
        if (predicate == null) {
            return;
        }
        for (Predicate.Argument argument : predicate.arguments()) {
            int head = headIn(argument.range());
            if (head < 0 || !tree.isNominal(head) || head == verb) {
                continue;
            }
            boolean deed = tree.has(verb, "csubj"); // "trading prisoners encourages others": no prisoners do
            if (argument.role().equals("ARG0") && !frame.has("subject") && !passive && !deed) {
                frame.add("subject", new Filler(tree.antecedent(head), false, true));
            } else if (argument.role().equals("ARG1") && !frame.has("object") && passive) {
                frame.add("object", new Filler(tree.antecedent(head), false, true));
            }
            frame.add(argument.role(), tree.antecedent(head));
        }
    }

    private int headIn(TokenRange range) {
        for (int i = range.start(); i < range.end() && i < tree.size(); i++) {
            if (!range.contains(tree.head(i))) {
                return i;
            }
        }
        return -1;
    }

    // ---- nouns

    /** The frame of a noun for a happening. */
    Frame noun(int noun) {
        Frame frame = phrase(noun);
        frame.add("word", Filler.alone(noun));
        if (isPredicate(noun) && tree.preposition(noun).equals("in")) {
            frame.add("subject", surfaceSubject(noun, 0)); // "is in favour of", "rebels in talks with"
        }
        if (tree.has(noun, "cop")) {
            frame.add("copular", surfaceSubject(noun, 0)); // "the blast was the work of X", "X was to blame"
        }
        addBearer(frame, noun);
        addStrayed(frame, noun);
        addRoleSlots(frame, noun);
        addState(frame, noun);
        frame.add("word", Filler.alone(noun));
        return frame;
    }

    /** "X is under investigation", "X came under attack from Y", "they kept X in custody": whose state a phrase tells. */
    private void addState(Frame frame, int noun) {
        int marker = tree.child(noun, "case");
        int governor = tree.head(noun);
        if (marker < 0) {
            return;
        }
        if (isPredicate(noun)) {
            frame.add("state-of", surfaceSubject(noun, 0));
        } else if (governor >= 0 && tree.is(noun, "obl") && STATIVE.contains(tree.lemma(governor))) {
            Frame verb = verb(governor);
            String bearer = verb.has("object") ? "object" : "subject";
            verb.fillers(bearer).forEach(filler -> frame.add("state-of", filler));
            Set.of("by", "from", "in", "near", "on", "at", "over", "for")
                    .forEach(slot -> verb.fillers(slot).stream()
                            .filter(filler -> filler.token() != noun)
                            .forEach(filler -> frame.add(slot, filler)));
        } else if (governor >= 0 && tree.is(noun, "nmod")) {
            frame.add("state-of", governor);
        }
        frame.add("case", Filler.alone(marker));
    }

    /** "Rebels are in talks", and the headline that leaves out "are". */
    private boolean isPredicate(int noun) {
        return tree.has(noun, "cop") || tree.has(noun, "nsubj");
    }

    /** "The arrest of the editor by police": what belongs to the noun may hang on the word before it. */
    private void addStrayed(Frame frame, int noun) {
        for (int child : tree.children(noun)) {
            boolean of =
                    tree.is(child, "nmod") && (tree.preposition(child).equals("of") || tree.predicate(child) == null);
            for (int inner : of ? tree.children(child) : new int[0]) {
                String preposition = tree.is(inner, "nmod") ? tree.preposition(inner) : "";
                if ((preposition.equals("by") || preposition.equals("as")) && !frame.has(preposition)) {
                    frame.add(preposition, new Filler(tree.antecedent(inner), false, true));
                }
            }
        }
    }

    private void addRoleSlots(Frame frame, int noun) {
        Predicate predicate = tree.predicate(noun);
        if (predicate == null) {
            return;
        }
        for (Predicate.Argument argument : predicate.arguments()) {
            int head = headIn(argument.range());
            if (head >= 0 && head != noun && tree.isNominal(head)) {
                frame.add(argument.role(), tree.antecedent(head));
                boolean suffers = Set.of("against", "on", "upon", "at").contains(tree.preposition(head));
                if (argument.role().equals("ARG0") && !frame.has("by") && !suffers && canDo(noun, head)) {
                    frame.add("by", new Filler(tree.antecedent(head), false, true));
                }
            }
        }
    }

    /** "A Taliban attack" has its doer before it; "the Paris attacks" and "the Holm attacks" may have place or topic there. */
    private boolean canDo(int noun, int head) {
        if (!tree.is(head, "compound") || tree.head(head) != noun) {
            return true;
        }
        Mention name = tree.name(head);
        return name == null
                ? !tree.at(head).xpos().startsWith("NNP")
                : name.type() == EntityType.ORG || name.type() == EntityType.NORP;
    }

    /** The places inside the noun's own phrase. */
    Frame phrase(int noun) {
        Frame frame = new Frame(noun);
        for (int child : tree.children(noun)) {
            addNounChild(frame, child);
        }
        int first = tree.firstConjunct(noun);
        if (first != noun) {
            shareModifiers(frame, noun, first);
        }
        dropTitleTail(frame, noun);
        withBody(frame, noun);
        return frame;
    }

    /** "Secretary of state": what belongs to the title is no body that it is a post of. */
    private void dropTitleTail(Frame frame, int noun) {
        List<Filler> of = frame.slots().get("of");
        if (of != null && TAILED.contains(tree.lemma(noun))) {
            of.removeIf(filler -> TITLE_TAILS.contains(tree.lemma(filler.token())));
            frame.slots().values().removeIf(List::isEmpty);
        }
    }

    private void shareModifiers(Frame frame, int noun, int first) {
        for (int child : tree.children(first)) {
            boolean owner = tree.is(child, "nmod:poss") && !frame.has("possessive");
            if (owner && !tree.has(noun, "det")) {
                frame.add("possessive", tree.antecedent(child));
            }
        }
        for (int other : tree.conjuncts(first)) {
            if (other > noun && !tree.has(other, "nsubj") && !tree.has(other, "case")) {
                sharePrepositions(frame, other, other);
            }
        }
    }

    /** Takes over what hangs with "of" from another noun and stands behind the last of both. */
    private void sharePrepositions(Frame frame, int other, int last) {
        for (int child : tree.children(other)) {
            if (child > last
                    && tree.is(child, "nmod")
                    && tree.preposition(child).equals("of")
                    && !frame.has("of")) {
                frame.add("of", tree.antecedent(child));
            }
        }
    }

    private void addNounChild(Frame frame, int child) {
        int filler = tree.antecedent(child);
        if (tree.is(child, "det")) {
            frame.add("article", child);
        } else if (tree.is(child, "nmod:poss")) {
            frame.add("possessive", filler);
        } else if (tree.is(child, "nmod:desc")) {
            frame.add("title", child);
        } else if (tree.is(child, "nmod") || tree.is(child, "obl")) {
            String preposition = tree.preposition(child);
            frame.add(preposition.isEmpty() ? "unmarked" : preposition, filler);
            addBehindFront(frame, child);
        } else if (tree.is(child, "compound") || tree.is(child, "flat")) {
            boolean before = child < frame.trigger();
            if (before && tree.name(child) != null
                    || tree.at(child).xpos().startsWith("NN")
                            && !tree.at(child).xpos().startsWith("NNP")) {
                frame.add("compound", child);
            }
            boolean law = Set.of("amendment", "act", "constitution").contains(tree.lemma(child));
            if (tree.name(child) != null && !law || isBodyBefore(tree, child)) {
                frame.add("named", child);
            }
            frame.add("modifier", child);
        } else if (tree.is(child, "amod")) {
            addAdjective(frame, child);
        } else if (tree.is(child, "appos")) {
            frame.add("appos", child);
        } else if (tree.is(child, "nummod")) {
            frame.add("number", child);
        } else if (tree.is(child, "acl") && !tree.at(child).deprel().equals("acl:relcl")) {
            frame.add("clause", child);
            addCalled(frame, child);
        } else if (tree.is(child, "advcl")) {
            addAdverbialClause(frame, child);
        }
    }

    /** "Manoeuvres dubbed Zapad". */
    private void addCalled(Frame frame, int participle) {
        for (int child : NAMING.contains(tree.lemma(participle)) ? tree.children(participle) : new int[0]) {
            if (child > participle && tree.isAny(child, "xcomp", "obj", "ccomp")) {
                frame.add("called", child);
            }
        }
    }

    /** "Oversight Committee" before "Chairman": a body by its own words, whether or not it was read as a name. */
    static boolean isBodyBefore(Tree tree, int token) {
        return tree.is(token, "compound")
                && tree.name(token) == null
                && Character.isUpperCase(tree.form(token).charAt(0))
                && tree.has(token, "compound")
                && !SIDES.contains(tree.lemma(token))
                && Kinds.ofNoun(tree.lemma(token)).contains(Kind.GROUP);
    }

    private void addAdjective(Frame frame, int child) {
        List<Integer> all = tree.conjuncts(child);
        boolean divided = all.stream()
                        .filter(each -> States.ofAdjective(tree.form(each)).isPresent())
                        .count()
                > 1; // "French and German officials": some are the one, some the other
        for (int each : all) {
            frame.add("modifier", each);
            boolean party = Lexicon.named("party-words").contains(tree.lemma(each));
            boolean manner = Lexicon.named("force-modifiers").contains(tree.lemma(each)); // "a terrorist attack"
            boolean state = !party && !manner && tree.name(each) != null
                    || States.ofAdjective(tree.form(each)).isPresent()
                    || isCompoundState(each);
            boolean creed = Lexicon.named("creeds").contains(tree.lemma(each)); // "a Christian leader"
            if (state && !divided && !creed && !isOfRegion(tree, each)) {
                frame.add("adjective", Filler.alone(each));
            }
        }
    }

    /** "Central American", "Latin American": the adjective of a part of the world, not of a state. */
    static boolean isOfRegion(Tree tree, int adjective) {
        return adjective > 0
                && REGIONS.contains(tree.form(adjective - 1).toLowerCase(Locale.ROOT))
                && tree.form(adjective).toLowerCase(Locale.ROOT).matches("americans?|africans?|asians?|europeans?")
                && States.ofAdjective(tree.form(adjective - 1) + " " + tree.form(adjective))
                        .isEmpty();
    }

    private boolean isCompoundState(int adjective) {
        return adjective > 0
                && tree.head(adjective - 1) == adjective
                && States.ofAdjective(tree.form(adjective - 1) + " " + tree.form(adjective))
                        .isPresent();
    }

    /** Who launched the attack, held the meeting, took part in the exercise: the verb lends its subject and places. */
    private void addBearer(Frame frame, int noun) {
        int anchor = tree.firstConjunct(noun);
        int governor = tree.head(anchor);
        if (governor >= 0 && tree.isVerb(governor)) {
            bearFromAbove(frame, anchor, governor);
        } else if (governor >= 0
                && tree.is(anchor, "nmod")
                && tree.preposition(anchor).equals("with")) {
            frame.add("bearer", tree.antecedent(governor));
        }
        if (governor >= 0
                && tree.isVerb(governor)
                && tree.is(anchor, "obl")
                && tree.preposition(anchor).equals("with")
                && anchor < governor) {
            frame.add("bearer", surfaceSubject(governor, 0)); // "with offices in Lyon, it serves the coast"
        }
        for (int child : tree.children(noun)) {
            if (tree.is(child, "acl") && tree.isVerb(child) && HAPPEN.contains(tree.lemma(child))) {
                frame.inherit(onlyPrepositions(verb(child)));
            }
            if (tree.is(child, "acl") && tree.isVerb(child) && isLight(child)) {
                Frame verb = verb(child);
                boolean carried = verb.fillers("object").stream().anyMatch(filler -> filler.token() == noun);
                if (carried) {
                    frame.inherit(verb);
                    frame.add("verb", Filler.alone(child));
                }
            }
        }
    }

    private void bearFromAbove(Frame frame, int noun, int governor) {
        Frame verb = verb(governor);
        boolean object = verb.fillers("object").stream().anyMatch(filler -> filler.token() == noun);
        if (object && isLight(governor)) {
            frame.inherit(withoutNominal(verb));
            frame.add("verb", Filler.alone(governor));
        } else if (isJoined(noun, governor)) {
            frame.inherit(verb);
        } else if (frame.has("with")
                && WHILE.contains(tree.preposition(noun))
                && tree.is(noun, "obl")
                && !isPassive(governor)) {
            verb.fillers("subject").stream()
                    .filter(filler -> !tree.lemma(filler.token()).equals("it"))
                    .forEach(filler -> frame.add("subject", new Filler(filler.token(), filler.alone(), true)));
        } else if (tree.is(noun, "nsubj") && HAPPEN.contains(tree.lemma(governor))) {
            frame.inherit(onlyPrepositions(verb));
            frame.add("verb", Filler.alone(governor)); // "the friendship came to an end"
        }
    }

    private static Frame withoutNominal(Frame verb) {
        Frame rest = new Frame(verb.trigger());
        verb.slots().forEach((slot, fillers) -> {
            if (!Set.of("object", "of", "particle", "modifier").contains(slot) && !slot.startsWith("ARG")) {
                fillers.forEach(filler -> rest.add(slot, filler));
            }
        });
        return rest;
    }

    private static Frame onlyPrepositions(Frame verb) {
        Frame rest = withoutNominal(verb);
        rest.slots().keySet().removeAll(Set.of("subject", "iobject", "complement", "xcomp"));
        return rest;
    }

    private boolean isLight(int verb) {
        String particle =
                tree.child(verb, "compound:prt") < 0 ? "" : " " + tree.lemma(tree.child(verb, "compound:prt"));
        return Lexicon.named("light-verbs").contains(tree.lemma(verb) + particle);
    }

    private boolean isJoined(int noun, int verb) {
        String preposition = tree.preposition(noun);
        if (!preposition.equals("in")
                && !preposition.equals("on")
                && !(tree.is(noun, "obj") && tree.lemma(verb).equals("join"))) {
            return false;
        }
        String lemma = tree.lemma(verb);
        if (lemma.equals("take")) {
            int object = tree.child(verb, "obj");
            return object >= 0 && tree.lemma(object).equals("part");
        }
        return Lexicon.named("joining-light").contains(lemma);
    }

    // ---- nouns that denote someone

    /** The frame of a noun that says something of what it denotes, with {@code self} for whom it denotes. */
    Frame denoting(int noun) {
        Frame frame = phrase(noun);
        bearersOf(noun).forEach(bearer -> frame.add("self", Filler.alone(tree.antecedent(bearer))));
        shareTail(frame, noun);
        if (isPraise(noun)) {
            frame.slots().remove("self");
        }
        addFromBearer(frame, noun);
        addUnsaidRelative(frame, noun);
        addWhoseRelative(frame, noun);
        dropTitleTail(frame, noun);
        dropNeighbours(frame, noun);
        dropForeign(frame, noun);
        frame.add("itself", Filler.alone(noun));
        if (tree.is(noun, "compound") && !tree.isPlural(noun) && tree.name(tree.head(noun)) == null) {
            frame.add("head", tree.head(noun)); // "the migrant crisis": no migrant is meant
        }
        frame.add("word", Filler.alone(noun));
        return frame;
    }

    private void withBody(Frame frame, int noun) {
        int body = Kinds.ofNoun(tree.lemma(noun)).contains(Kind.POST) ? bodyBehindField(tree, noun) : -1;
        if (body >= 0) {
            frame.slots().remove("of");
            frame.slots().remove("for");
            frame.slots().remove("at");
            frame.add("of", Filler.alone(body));
        }
    }

    /** "His divorce from wife Anna", "Karl Ott and wife Anna": a bare word of kinship before a name leaves unsaid whose. */
    private void addUnsaidRelative(Frame frame, int noun) {
        boolean bare = Lexicon.named("kinship").contains(tree.lemma(noun))
                && !frame.has("possessive")
                && !frame.has("of")
                && !tree.has(noun, "det")
                && !isMany(noun);
        int name = bare ? personBeside(noun) : -1;
        if (name < 0 || name == noun) {
            return;
        }
        int whose = unsaid(name);
        Mention known = whose < 0 ? null : tree.name(whose);
        boolean person = known != null && known.type() == EntityType.PER
                || whose >= 0 && tree.at(whose).upos().equals("PRON");
        if (person && whose != name) {
            frame.add("possessive", new Filler(whose, true, true));
        }
    }

    /** "She has a son, Karl", "he left a wife": whose they are; "Anna Berg and her brother": a pronoun that nothing is known of is the name before. */
    private void addWhoseRelative(Frame frame, int noun) {
        if (!Lexicon.named("kinship").contains(tree.lemma(noun)) || frame.has("of")) {
            return;
        }
        int pronoun = first(frame, "possessive");
        if (pronoun < 0) {
            addRelativeHad(frame, noun);
            return;
        }
        boolean unknown = Set.of("his", "her").contains(tree.form(pronoun).toLowerCase(Locale.ROOT))
                && tree.at(pronoun).upos().equals("PRON")
                && !tree.isKnown(tree.mention(pronoun));
        int anchor = tree.isAny(noun, "nmod:desc", "compound") ? tree.head(noun) : noun;
        int before = unknown && anchor >= 0 ? tree.firstConjunct(anchor) : noun;
        if (before == anchor && tree.is(anchor, "appos")) {
            before = tree.head(anchor); // "Anna Berg, her husband Karl and"
        }
        Mention name = before == noun || before == anchor ? null : tree.name(before);
        if (name != null && name.type() == EntityType.PER) {
            frame.slots().remove("possessive");
            frame.add("possessive", new Filler(before, true, true));
        }
    }

    private void addRelativeHad(Frame frame, int noun) {
        int verb = tree.head(noun);
        int det = tree.child(noun, "det");
        if (verb < 0 || !tree.isVerb(verb) || det >= 0 && tree.lemma(det).equals("the")) {
            return;
        }
        boolean had = tree.is(noun, "obj")
                && Set.of("have", "leave", "father").contains(tree.lemma(verb))
                && !isPassive(verb);
        boolean survives = tree.lemma(verb).equals("survive") && tree.is(noun, "obl") && isPassive(verb);
        int subject = had || survives ? surfaceSubject(verb, 0) : -1;
        if (subject >= 0) {
            frame.add("possessive", new Filler(subject, true, true));
        }
    }

    private int unsaid(int name) {
        int up = name;
        for (int depth = 0; depth < 4 && tree.head(up) >= 0; depth++) {
            if (tree.is(up, "conj")) {
                return tree.firstConjunct(up);
            }
            up = tree.head(up);
            int owner = tree.child(up, "nmod:poss");
            if (owner >= 0 && owner != name && !tree.reading.dominates(owner, name)) {
                return tree.antecedent(owner);
            }
            if (tree.isVerb(up)) {
                int subject = surfaceSubject(up, 0);
                return subject >= 0 && subject < name ? subject : -1;
            }
        }
        return -1;
    }

    /** "Co-founder and director of the fund": both belong to the fund, whichever of them the tree hangs it on. */
    private void shareTail(Frame frame, int noun) {
        for (int other : tree.conjuncts(tree.firstConjunct(noun))) {
            int last = Math.max(noun, other);
            boolean close = other != noun && last - Math.min(noun, other) < 6;
            boolean bare = close && !tree.has(last, "det") && !tree.has(last, "nsubj");
            boolean own = other < noun || Lexicon.named("posts-of").contains(tree.lemma(noun)) || isOffice(noun);
            if (bare && own && tree.name(other) == null) {
                sharePrepositions(frame, other, last);
            }
        }
    }

    /** "A tax lawyer and senior fellow at the centre": what follows the last of several posts is its own, unless the first asks for it. */
    private void dropForeign(Frame frame, int noun) {
        int last = noun;
        for (int other : tree.conjuncts(noun)) {
            last = other > last && tree.name(other) == null && !tree.has(other, "det") ? other : last;
        }
        if (last == noun || Lexicon.named("posts-of").contains(tree.lemma(noun)) || isOffice(noun)) {
            return;
        }
        int end = last;
        frame.slots().forEach((slot, fillers) -> {
            if (!Set.of("self", "word", "itself").contains(slot)) {
                fillers.removeIf(filler -> filler.token() > end);
            }
        });
        frame.slots().values().removeIf(List::isEmpty);
    }

    private boolean isOffice(int noun) {
        return Lexicon.named("offices").contains(tree.lemma(noun))
                || Set.of("director", "chairman", "chair", "spokesman", "spokeswoman", "professor", "author", "editor")
                        .contains(tree.lemma(noun));
    }

    /** "Senators X of the Greens and Y of the Whigs": what follows a name in a list belongs to that name alone. */
    private void dropNeighbours(Frame frame, int noun) {
        List<Filler> bearers = frame.fillers("self");
        int first = bearers.isEmpty() ? -1 : bearers.get(0).token();
        if (bearers.size() > 1 && first > noun) {
            frame.slots().forEach((slot, fillers) -> {
                if (!slot.equals("self")) {
                    fillers.removeIf(filler -> filler.token() > first);
                }
            });
            frame.slots().values().removeIf(List::isEmpty);
        }
    }

    /** "A bad president", "the next mayor": said of someone, the noun names a quality or a hope, not a post. */
    private boolean isPraise(int noun) {
        for (int child : tree.children(noun)) {
            boolean own = tree.is(child, "amod") && tree.lemma(child).equals("own");
            if (own && Kinds.ofNoun(tree.lemma(noun)).contains(Kind.POST)) {
                return true; // "his own lawyer" has none
            }
        }
        boolean before = tree.isAny(noun, "nmod:desc", "compound") || personBeside(noun) >= 0;
        for (int child : before ? new int[0] : tree.children(noun)) {
            boolean praise = tree.is(child, "amod")
                    && (Lexicon.named("qualities").contains(tree.lemma(child))
                            || Set.of("JJR", "JJS").contains(tree.at(child).xpos())
                            || isFirstTo(noun, child));
            if (praise && Kinds.ofNoun(tree.lemma(noun)).contains(Kind.POST)) {
                return true;
            }
        }
        return false;
    }

    /** "The first candidate to speak". */
    private boolean isFirstTo(int noun, int adjective) {
        int clause = tree.child(noun, "acl");
        return clause > noun
                && Set.of("first", "last", "only", "second").contains(tree.lemma(adjective))
                && tree.has(clause, "mark");
    }

    /** "Russian President Vladimir Putin": what stands before the title may hang on the name. */
    private void addFromBearer(Frame frame, int noun) {
        addBefore(frame, noun);
        addBehind(frame, noun);
        int head = tree.head(noun);
        if (head < noun || !tree.isAny(noun, "nmod:desc", "compound")) {
            return;
        }
        addHome(frame, noun, head);
        for (int child : tree.children(head)) {
            boolean owner = tree.is(child, "nmod:poss") && tree.is(noun, "compound") && !tree.isName(head);
            if (child < noun && !owner && tree.isAny(child, "amod", "compound", "nmod:poss", "nmod:desc")) {
                addNounChild(frame, child);
            }
        }
    }

    /** "Sen. Anna Berg of Ohio", "Mayor Karl Ott of Lyon": what the office is of stands behind the name. */
    private void addHome(Frame frame, int noun, int name) {
        for (int child : Lexicon.named("offices").contains(tree.lemma(noun)) ? tree.children(name) : new int[0]) {
            Mention place = tree.name(child);
            boolean home = child > name
                    && place != null
                    && place.type() == EntityType.LOC
                    && tree.is(child, "nmod")
                    && tree.preposition(child).equals("of");
            if (home) {
                frame.add("of", Filler.alone(child));
            }
        }
    }

    /** "X, a fellow at the foundation": what follows a noun at once is its own, though the tree hang it on the name. */
    private void addBehind(Frame frame, int noun) {
        int preposition = noun + 1;
        if (!tree.inOneSentence(noun, preposition) || !tree.is(preposition, "case")) {
            return;
        }
        int follower = tree.head(preposition);
        boolean strayed = follower > preposition && tree.is(follower, "nmod") && tree.head(follower) == tree.head(noun);
        if (strayed) {
            frame.add(tree.preposition(follower), new Filler(follower, false, true));
        }
    }

    private void addBefore(Frame frame, int noun) {
        int start = noun;
        while (start > 0 && tree.isAny(start - 1, "amod", "compound", "nmod:desc") && tree.nameUpTo(start) < 0) {
            start--;
        }
        int name = tree.nameUpTo(start);
        boolean beside =
                name >= 0 && tree.inOneSentence(noun, name) && tree.isAny(name, "amod", "compound", "nmod:desc");
        boolean creed = beside && Lexicon.named("creeds").contains(tree.lemma(name));
        if (beside && !creed && tree.head(name) >= start && !isOfRegion(tree, name) && !isPartyOfOffice(name, noun)) {
            frame.add(tree.at(name).upos().equals("ADJ") ? "adjective" : "named", Filler.alone(name));
        }
    }

    /** "Republican Governor Anna Berg": the party is hers, the office is of a place. */
    private boolean isPartyOfOffice(int party, int noun) {
        return Lexicon.named("party-words").contains(tree.lemma(party))
                && (Lexicon.named("offices").contains(tree.lemma(noun))
                        || tree.lemma(noun).equals("representative"));
    }

    /** Whom a noun denotes; a plural denotes all that are joined, but for those that bring a title of their own. */
    private List<Integer> bearersOf(int noun) {
        List<Integer> bearers = new ArrayList<>();
        for (int bearer : bearers(noun)) {
            if (isMany(noun)
                    && tree.is(bearer, "appos")
                    && tree.has(bearer, "nmod:desc")
                    && tree.conjuncts(bearer).size() > 1) {
                continue; // "several leaders, Treasurer X, Senator Y": a list
            }
            if (isMany(noun)) {
                sharing(bearer).stream()
                        .filter(other -> !bearers.contains(other))
                        .forEach(bearers::add);
            } else {
                bearers.add(bearer);
            }
        }
        bearers.removeIf(bearer -> !agree(noun, bearer, bearers.size()));
        return bearers;
    }

    /** "Head of policy at the Holm Council", "director of research for the Holm Council": the body behind the field of a post; -1 for none. */
    static int bodyBehindField(Tree tree, int post) {
        int field = -1;
        for (int child : tree.children(post)) {
            boolean of = child > post
                    && tree.is(child, "nmod")
                    && tree.preposition(child).equals("of");
            field = of && field < 0 ? child : field;
        }
        boolean bare =
                field >= 0 && tree.name(field) == null && !tree.has(field, "det") && !tree.has(field, "nmod:poss");
        for (int holder : bare ? new int[] {post, field} : new int[0]) {
            for (int child : tree.children(holder)) {
                Mention name = tree.name(child);
                boolean body = child > field
                        && tree.is(child, "nmod")
                        && Set.of("at", "for", "with").contains(tree.preposition(child))
                        && name != null
                        && name.type() == EntityType.ORG;
                if (body) {
                    return child;
                }
            }
        }
        return -1;
    }

    /** "Councillors Berg and Ott; Mayor Holm and Falk", "Chileans Berg and Ott, Peruvians Holm and Falk": a new word for a sort, or a semicolon, begins anew. */
    private List<Integer> sharing(int bearer) {
        List<Integer> sharing = new ArrayList<>();
        for (int other : tree.conjuncts(bearer).stream().sorted().toList()) {
            if (other > bearer && (isSorted(other) || isBehindSemicolon(bearer, other))) {
                return sharing;
            }
            if (other == bearer || !tree.has(other, "nmod:desc")) {
                sharing.add(other);
            }
        }
        return sharing;
    }

    private boolean isSorted(int name) {
        for (int child : tree.children(name)) {
            boolean before = child < name && tree.isAny(child, "nmod:desc", "compound");
            if (before && (tree.is(child, "nmod:desc") || tree.at(child).xpos().matches("NNP?S"))) {
                return true;
            }
        }
        return false;
    }

    private boolean isBehindSemicolon(int first, int other) {
        for (int i = first + 1; i < other; i++) {
            if (tree.form(i).equals(";")) {
                return true;
            }
        }
        return false;
    }

    private boolean isMany(int noun) {
        return tree.at(noun).xpos().startsWith("NNS")
                || tree.at(noun).xpos().equals("NNPS")
                || tree.lemma(noun).matches("(reps|sens|govs|gens|profs|drs)[.]");
    }

    /** One senator is not "two others", and "the four officials" are not one woman. */
    private boolean agree(int noun, int bearer, int bearers) {
        Mention name = tree.name(bearer);
        if (tree.form(bearer).matches(".*[#@/_<>].*")) {
            return false;
        }
        boolean group = !Kinds.ofNoun(tree.lemma(noun)).contains(Kind.PERSON);
        if (tree.form(bearer).matches("[0-9]{1,2}|[JS]r\\.?")
                && Lexicon.named("kinship").contains(tree.lemma(noun))) {
            return false; // "two sons, ages 16 and 6"
        }
        if (name == null) {
            boolean many = tree.at(bearer).xpos().equals("NNS")
                    || tree.at(bearer).upos().equals("NUM");
            boolean post = Kinds.ofNoun(tree.lemma(noun)).contains(Kind.POST);
            return group || !many || isMany(noun) && !post;
        }
        boolean work = name.type() == EntityType.WORK || name.type() == EntityType.EVENT;
        if (!group && work) {
            return false;
        }
        boolean single = name.type() == EntityType.PER
                && bearers == 1
                && tree.conjuncts(tree.firstConjunct(bearer)).size() == 1;
        return !isMany(noun) || !single;
    }

    private List<Integer> bearers(int noun) {
        int beside = personBeside(noun);
        if (beside >= 0) {
            return List.of(beside);
        }
        List<Integer> bearers = new ArrayList<>();
        for (int child : tree.children(noun)) {
            boolean named =
                    tree.is(child, "appos") || (tree.isAny(child, "flat", "compound") && tree.name(child) != null);
            if (named && child > noun && !isBracketed(child) && !isAfterColon(noun, child)) {
                addIfNominal(bearers, child);
            }
        }
        if (bearers.isEmpty() || !tree.is(noun, "conj")) {
            addIfNominal(bearers, bearerAbove(noun));
        }
        return bearers;
    }

    /** "President Obama": words that stand together belong together, whatever the tree says. */
    private int personBeside(int noun) {
        Mention own = tree.name(noun);
        if (own != null
                && own.type() == EntityType.PER
                && own.range().size() > 1
                && own.range().start() == noun) {
            boolean given = GIVEN.contains(tree.lemma(noun)) && own.range().size() == 2;
            return given ? -1 : noun;
        }
        int after = afterTitle(noun);
        int next = after < tree.size() && tree.inOneSentence(noun, after) ? tree.nameFrom(after) : -1;
        Mention name = next < 0 ? null : tree.name(next);
        boolean singular = !tree.at(noun).xpos().endsWith("S");
        return name != null && name.type() == EntityType.PER && singular ? next : -1;
    }

    /** Where a name may begin: behind "secretary", behind "secretary of state". */
    private int afterTitle(int noun) {
        boolean tail = noun + 2 < tree.size()
                && tree.form(noun + 1).equals("of")
                && TITLE_TAILS.contains(tree.lemma(noun + 2));
        return tail ? noun + 3 : noun + 1;
    }

    /** "The author of a book: Anna Berg and the birth of the state": a singular noun ends at the colon. */
    private boolean isAfterColon(int noun, int child) {
        for (int i = noun + 2; i < child && !isMany(noun); i++) {
            if (tree.form(i).equals(":") || tree.form(i).equals(";")) {
                return true;
            }
        }
        return false;
    }

    boolean isBracketed(int token) {
        for (int child : tree.children(token)) {
            if (tree.is(child, "punct") && child < token && "(".equals(tree.form(child))) {
                return true;
            }
        }
        return false;
    }

    private void addIfNominal(List<Integer> bearers, int token) {
        int det = token < 0 ? -1 : tree.child(token, "det");
        boolean none = det >= 0 && tree.lemma(det).equals("no");
        if (token >= 0 && !none && (tree.isNominal(token) || tree.isName(token))) {
            bearers.add(token);
        }
    }

    private int bearerAbove(int noun) {
        int anchor = tree.firstConjunct(noun);
        int head = tree.head(anchor);
        if (tree.has(anchor, "cop")) {
            return tree.has(anchor, "case") || isOpen(anchor) ? -1 : surfaceSubject(anchor, 0);
        }
        if (head < 0) {
            return -1;
        }
        if (tree.is(anchor, "appos")) {
            return tree.has(anchor, "case") || isBehindColon(head, anchor) ? -1 : explained(anchor, head);
        }
        if (tree.is(anchor, "nmod:desc")) {
            return head;
        }
        if (isBornAs(anchor, head)) {
            return surfaceSubject(head, 0);
        }
        if (isIdentified(anchor, head)) {
            return head; // "the director is Anna Berg"
        }
        if (tree.is(anchor, "compound") && tree.isName(head) && tree.name(anchor) == null && head > anchor) {
            return head;
        }
        if (OPINION.contains(tree.lemma(head))) {
            return -1;
        }
        if (tree.is(anchor, "xcomp") && tree.isVerb(head)) {
            return predicated(anchor, head);
        }
        if (tree.preposition(anchor).equals("as")
                && Kinds.ofNoun(tree.lemma(noun)).contains(Kind.POST)) {
            int holder = holderAs(anchor, head);
            if (holder >= 0) {
                return holder;
            }
        }
        if (tree.is(anchor, "obl") && tree.preposition(anchor).equals("as") && tree.isVerb(head)) {
            return predicatedAs(head);
        }
        return -1;
    }

    /** "She was born in Lyon, the daughter of Karl Ott". */
    private boolean isBornAs(int noun, int verb) {
        return Lexicon.named("kinship").contains(tree.lemma(noun))
                && Set.of("bear", "raise").contains(tree.lemma(verb))
                && noun > verb
                && tree.preposition(noun).isEmpty()
                && tree.isAny(noun, "parataxis", "advcl", "obl", "dislocated", "appos", "obj");
    }

    private boolean isIdentified(int noun, int name) {
        Mention known = tree.name(name);
        return tree.is(noun, "nsubj")
                && tree.has(name, "cop")
                && !tree.has(name, "case")
                && known != null
                && known.type() == EntityType.PER;
    }

    /** "As president, she signed it", "his last year as chancellor": a bare post is that of the subject, or of whose time it is. */
    private int holderAs(int post, int head) {
        if (tree.has(post, "det")) {
            return -1;
        }
        if (tree.is(post, "nmod") && TENURES.contains(tree.lemma(head))) {
            int owner = tree.child(head, "nmod:poss");
            return owner >= 0 ? tree.antecedent(owner) : -1;
        }
        int subject = tree.is(post, "obl") && tree.isVerb(head) ? surfaceSubject(head, 0) : -1;
        return subject > post ? subject : -1;
    }

    /** "Fit to be president", "the first woman to be mayor": nobody is said to hold it. */
    private boolean isOpen(int predicate) {
        int head = tree.head(predicate);
        int mark = tree.child(predicate, "mark");
        boolean infinitive = mark >= 0 && tree.lemma(mark).equals("to");
        return head >= 0 && infinitive && !RAISING.contains(tree.lemma(head));
    }

    /** "Trouble for the mayor: her husband, Karl Ott": what follows a colon is somebody else. */
    private boolean isBehindColon(int head, int noun) {
        boolean colon = false;
        for (int i = head + 1; i < noun && !isMany(noun); i++) {
            colon |= tree.form(i).equals(":");
        }
        return colon;
    }

    /** What an apposition explains: the name or the last of a list that ends before its comma, whatever the tree says. */
    private int explained(int noun, int head) {
        int verb = tree.head(head);
        if (verb >= 0 && tree.is(head, "obj") && OPINION.contains(tree.lemma(verb)) && tree.isVerb(verb)) {
            return -1;
        }
        if (noun < head) {
            return head;
        }
        int start = noun;
        while (start > head + 1 && tree.reading.dominates(noun, start - 1)) {
            start--;
        }
        while (start < noun && tree.is(start, "punct")) {
            start++;
        }
        int near = tree.form(start - 1).equals(",") ? tree.nameUpTo(start - 1) : -1;
        if (near >= 0 && near != head && tree.inOneSentence(near, noun) && suits(noun, near)) {
            return near;
        }
        return isMany(noun) ? head : lastBefore(noun, head);
    }

    private int lastBefore(int noun, int head) {
        int last = head;
        for (int other : tree.conjuncts(head)) {
            last = other > last && other < noun ? other : last;
        }
        return last;
    }

    private boolean suits(int noun, int token) {
        Mention name = tree.name(token);
        Set<Kind> sort = Kinds.ofNoun(tree.lemma(noun));
        boolean person = name != null && name.type() == EntityType.PER;
        boolean place = name != null && name.type() == EntityType.LOC;
        return person == sort.contains(Kind.PERSON)
                && place == (sort.contains(Kind.PLACE) || sort.contains(Kind.FACILITY));
    }

    private int predicated(int noun, int verb) {
        return COPULAR.contains(tree.lemma(verb)) ? surfaceSubject(verb, 0) : controller(noun, verb, 0);
    }

    private int predicatedAs(int verb) {
        if (AS_SUBJECT.contains(tree.lemma(verb))) {
            return surfaceSubject(verb, 0);
        }
        return first(verb(verb), "object");
    }

    static int first(Frame frame, String slot) {
        return frame.fillers(slot).stream().map(Filler::token).findFirst().orElse(-1);
    }

    /** "I hope that it ends, because it hurts": why, or under which condition, beside the clause that is hoped. */
    private boolean isReason(Frame frame, int clause) {
        int mark = tree.child(clause, "mark");
        String word = mark < 0 ? "" : tree.lemma(mark);
        return Set.of("because", "unless", "although", "though", "until").contains(word)
                || word.equals("if") && frame.has("complement");
    }

    // ---- adjectives

    /** "I am confident if she runs", "she was sure, telling him so": what stands beside is not what one is confident of. */
    private boolean isCircumstance(int clause) {
        int mark = tree.child(clause, "mark");
        boolean beside =
                mark < 0 && tree.is(clause, "advcl") && tree.at(clause).xpos().equals("VBG");
        return beside || mark >= 0 && CIRCUMSTANCES.contains(tree.lemma(mark));
    }

    /** The frame of an adjective: {@code subject} is what it is said of. */
    Frame adjective(int adjective) {
        Frame frame = new Frame(adjective);
        for (int child : tree.children(adjective)) {
            if (tree.is(child, "obl")) {
                frame.add(tree.preposition(child), tree.antecedent(child));
            } else if (tree.is(child, "xcomp")
                    || tree.is(child, "ccomp")
                    || tree.is(child, "advcl") && !isCircumstance(child)) {
                frame.add("complement", child);
            } else if (tree.is(child, "advmod")) {
                frame.add("modifier", child);
            }
        }
        int head = tree.head(adjective);
        int subject = surfaceSubject(adjective, 0);
        if (subject < 0 && head >= 0 && tree.isAny(adjective, "amod", "acl", "appos")) {
            subject = head;
        }
        frame.add("subject", subject);
        frame.add("noun", tree.is(adjective, "amod") ? head : -1);
        frame.add("copula", tree.child(adjective, "cop"));
        frame.add("word", Filler.alone(adjective));
        return frame;
    }

    @Nullable
    Frame of(org.sayso.vocabulary.Wording.Trigger trigger, int token) {
        return switch (trigger) {
            case VERB -> verb(token);
            case NOUN -> noun(token);
            case DENOTES -> denoting(token);
            case ADJECTIVE -> adjective(token);
            case SHAPE -> null;
        };
    }
}
