// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Frame.Filler;
import org.sayso.sentence.EntityType;
import org.sayso.sentence.Mention;
import org.sayso.vocabulary.ClaimType;
import org.sayso.vocabulary.Kind;
import org.sayso.vocabulary.Lexicon;
import org.sayso.vocabulary.Role;
import org.sayso.vocabulary.Wording;
import org.sayso.vocabulary.Wording.ArgumentRule;
import org.sayso.vocabulary.Wording.Condition;

/** Fills the roles of a wording from a frame, or says why it cannot. */
final class Matcher {

    private static final Set<String> NOBODY = Set.of(
            "nobody",
            "none",
            "no-one",
            "nothing",
            "you",
            "yourself",
            "there",
            "anybody",
            "anyone",
            "somebody",
            "someone",
            "everybody",
            "everyone",
            "anything",
            "something",
            "everything");

    private static final Set<String> MEMBERS = Set.of(
            "member",
            "element",
            "group",
            "band",
            "team",
            "cell",
            "wing",
            "branch",
            "hundred",
            "dozen",
            "thousand",
            "million",
            "score",
            "handful",
            "pair",
            "couple",
            "number",
            "host",
            "slate",
            "trove",
            "flurry",
            "batch",
            "set");

    /** Bodies that meet by themselves: "the cabinet met". */
    private static final Set<String> BODIES = Set.of(
            "council",
            "cabinet",
            "committee",
            "subcommittee",
            "commission",
            "parliament",
            "assembly",
            "congress",
            "senate",
            "board",
            "panel",
            "caucus",
            "synod",
            "conclave");

    /** What a wording made of a frame: the fillers of its roles, or the reason why there is no claim. */
    record Outcome(
            Map<String, List<Integer>> roles,
            boolean negated,
            boolean guessed,
            @Nullable String failure) {

        static Outcome failed(String reason) {
            return new Outcome(Map.of(), false, false, reason);
        }
    }

    private final Tree tree;
    private final Kinds kinds;
    private final Frames frames;
    private final Set<String> words = new HashSet<>();

    Matcher(Tree tree, Kinds kinds, Frames frames) {
        this.tree = tree;
        this.kinds = kinds;
        this.frames = frames;
        for (int token = 0; token < tree.size(); token++) {
            words.add(tree.lemma(token));
        }
    }

    Outcome match(Wording wording, ClaimType type, Frame frame) {
        for (Condition condition : wording.conditions()) {
            if (holds(condition, frame) != condition.wanted()) {
                return Outcome.failed(
                        (condition.wanted() ? "needs " : "refuses ") + String.join("|", condition.slots()));
            }
        }
        return fill(wording, type, frame);
    }

    private boolean holds(Condition condition, Frame frame) {
        for (String slot : condition.slots()) {
            if (slot.equals("text") && isTextOf(condition.lemmas())) {
                return true;
            }
            for (Filler filler : fillers(frame, slot)) {
                boolean lemma = condition.lemmas().isEmpty()
                        || isListed(filler.token(), condition.lemmas())
                        || condition.wanted() && isOneListed(filler.token(), condition.lemmas());
                boolean kind = condition.kinds().isEmpty()
                        || kinds.of(filler.token()).stream().anyMatch(condition.kinds()::contains);
                boolean time = !condition.wanted() && condition.lemmas().isEmpty() && kinds.isTime(filler.token());
                if (lemma && kind && !time && !(condition.wanted() && isAskedFor(filler.token()))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What the whole text is on: a win in a text that speaks of voters is one at the polls. */
    private boolean isTextOf(Set<String> lemmas) {
        return lemmas.stream().anyMatch(words::contains);
    }

    /** Whether a list holds the word or the whole name that it heads: "the Shining Path". */
    private boolean isListed(int token, Set<String> lemmas) {
        Mention name = tree.name(token);
        boolean second = token > 0 && tree.head(token - 1) == token && tree.isAny(token - 1, "amod", "compound");
        return lemmas.contains(tree.lemma(token))
                || second && lemmas.contains(tree.form(token - 1).toLowerCase(Locale.ROOT) + " " + tree.lemma(token))
                || name != null
                        && name.range().size() > 1
                        && lemmas.contains(tree.reading.text(name.range()).toLowerCase(Locale.ROOT))
                || isPartitive(token) && isOfListed(token, lemmas);
    }

    /** "The FBI, in its inquiry": a pronoun is listed with the last noun before it that it stands for. */
    private boolean isOneListed(int token, Set<String> lemmas) {
        int mention = tree.at(token).upos().equals("PRON") ? tree.mention(token) : -1;
        int chain = mention < 0 ? -1 : tree.reading.mentions().get(mention).chain();
        for (int other = token - 1; chain >= 0 && other >= 0; other--) {
            int known = tree.at(other).upos().equals("PRON") ? -1 : tree.mention(other);
            if (known >= 0 && tree.reading.mentions().get(known).chain() == chain) {
                return isListed(other, lemmas);
            }
        }
        return false;
    }

    /** "Members of the militia", "most of the deaths", "nine of them". */
    private boolean isPartitive(int token) {
        String lemma = tree.lemma(token);
        return MEMBERS.contains(lemma)
                || Lexicon.named("nouns-transparent").contains(lemma)
                || tree.at(token).upos().equals("NUM");
    }

    /** "Members of the militia", "militia members" do what the militia does. */
    private boolean isOfListed(int token, Set<String> lemmas) {
        for (int child : tree.children(token)) {
            boolean whole = tree.is(child, "compound")
                    || tree.is(child, "nmod") && tree.preposition(child).equals("of");
            if (whole && isListed(child, lemmas)) {
                return true;
            }
        }
        return false;
    }

    private Outcome fill(Wording wording, ClaimType type, Frame frame) {
        Map<String, List<Integer>> roles = new LinkedHashMap<>();
        Set<Integer> used = new HashSet<>();
        Set<Integer> opposite = new HashSet<>();
        boolean negated = false;
        boolean guessed = false;
        for (ArgumentRule rule : wording.arguments()) {
            String name = rule.role();
            Role role = name == null ? null : type.role(name).orElse(null);
            boolean open = role != null && (role.repeats() || !roles.containsKey(name));
            if (role == null || name == null || !open) {
                continue;
            }
            List<Integer> known = roles.getOrDefault(name, List.of()).stream()
                    .filter(token -> !opposite.contains(token))
                    .toList();
            for (Filler filler : accepted(rule, role, frame, used)) {
                if (repeats(filler.token(), known)) {
                    continue;
                }
                List<Integer> more = expand(filler, rule, role, used, frame.trigger());
                roles.computeIfAbsent(name, key -> new ArrayList<>()).addAll(more);
                if (isIn(filler, frame, "with")) {
                    opposite.addAll(more);
                }
                negated |= isNo(filler.token());
                guessed |= filler.guessed();
            }
            roles.getOrDefault(name, List.of()).forEach(used::add);
        }
        dropSelf(roles);
        shareSides(type, roles);
        String lacking = lacking(wording, type, roles, opposite);
        return lacking == null ? new Outcome(roles, negated, guessed, null) : Outcome.failed("lacks " + lacking);
    }

    /** What the encoder put into the roles of a type: words that stand for nobody are left out; of which kind a filler is was its own affair. */
    Outcome accept(Wording wording, ClaimType type, int trigger, Map<String, List<Integer>> given) {
        Map<String, List<Integer>> roles = new LinkedHashMap<>();
        boolean negated = false;
        for (Role role : type.roles()) {
            List<Integer> fitting = new ArrayList<>(given.getOrDefault(role.name(), List.of()));
            fitting.removeIf(token -> token != trigger && !canBeSomebody(token, role, role.kinds()));
            if (role.name().equals("weapon")) {
                fitting.removeIf(this::isPeople);
            }
            if (!fitting.isEmpty()) {
                roles.put(role.name(), fitting);
                negated |= fitting.stream().anyMatch(this::isNo);
            }
        }
        dropSelf(roles);
        String lacking = lacking(wording, type, roles, Set.of());
        if (lacking == null && isMoveFromAndToNowhere(type, roles)) {
            lacking = "origin or destination";
        }
        return lacking == null ? new Outcome(roles, negated, false, null) : Outcome.failed("lacks " + lacking);
    }

    /** "A mob set fire to the bank": whom somebody does a deed with is no weapon. */
    private boolean isPeople(int token) {
        return kinds.canBe(token, Kind.PERSON) || kinds.canBe(token, Kind.GROUP);
    }

    private static boolean isMoveFromAndToNowhere(ClaimType type, Map<String, List<Integer>> roles) {
        return type.role("destination").isPresent()
                && !roles.containsKey("origin")
                && !roles.containsKey("destination");
    }

    /** "He threatened to kill him": it is somebody else that acts, or the words would say "himself". */
    private void dropSelf(Map<String, List<Integer>> roles) {
        List<Integer> actors = roles.get("actor");
        if (actors == null) {
            return;
        }
        for (String done : List.of("victim", "target", "person")) {
            for (int token : roles.getOrDefault(done, List.of())) {
                boolean other = tree.at(token).xpos().equals("PRP")
                        && tree.form(token).toLowerCase(Locale.ROOT).matches("him|her|them|me|us");
                if (other) {
                    actors.removeIf(actor -> isOne(actor, token));
                }
            }
        }
        if (actors.isEmpty()) {
            roles.remove("actor");
        }
    }

    /** "Chile and Peru banded together": both sides stand in one place. */
    private static void shareSides(ClaimType type, Map<String, List<Integer>> roles) {
        if (!type.symmetric() || type.roles().size() < 2) {
            return;
        }
        Role one = type.roles().get(0);
        Role other = type.roles().get(1);
        List<Integer> sides = roles.getOrDefault(one.name(), List.of());
        boolean alike = one.kinds().equals(other.kinds()) && !one.repeats();
        if (alike && sides.size() > 1 && !roles.containsKey(other.name())) {
            roles.put(one.name(), new ArrayList<>(sides.subList(0, 1)));
            roles.put(other.name(), new ArrayList<>(sides.subList(1, sides.size())));
        }
    }

    private static boolean isIn(Filler filler, Frame frame, String slot) {
        return frame.fillers(slot).stream().anyMatch(other -> other.token() == filler.token());
    }

    /** "China held its talks with Iran": the owner is the doer again, by his chain or as a pronoun beside him. */
    private boolean repeats(int token, List<Integer> known) {
        if (known.isEmpty() || !tree.at(token).upos().equals("PRON")) {
            return false;
        }
        return tree.at(token).xpos().equals("PRP$") || known.stream().anyMatch(other -> isOne(token, other));
    }

    private boolean isOne(int token, int other) {
        int mention = tree.mention(token);
        int known = tree.mention(other);
        return mention >= 0
                && known >= 0
                && tree.reading.mentions().get(mention).chain() >= 0
                && tree.reading.mentions().get(mention).chain()
                        == tree.reading.mentions().get(known).chain();
    }

    private List<Filler> accepted(ArgumentRule rule, Role role, Frame frame, Set<Integer> used) {
        for (String slot : rule.slots()) {
            List<Filler> fitting = fillers(frame, slot).stream()
                    .filter(filler -> slot.equals("word") || !used.contains(filler.token()))
                    .filter(filler -> fits(filler.token(), rule, role))
                    .toList();
            if (!fitting.isEmpty()) {
                return fitting;
            }
        }
        return List.of();
    }

    /** The fillers of a slot; {@code xcomp.of} asks for what follows "of" in what fills {@code xcomp}, {@code xcomp.subject} for who does it. */
    private List<Filler> fillers(Frame frame, String slot) {
        int dot = slot.indexOf('.');
        if (dot < 0) {
            return frame.fillers(slot);
        }
        List<Filler> inner = new ArrayList<>();
        for (Filler outer : frame.fillers(slot.substring(0, dot))) {
            String part = slot.substring(dot + 1);
            boolean clause = part.equals("subject") && tree.isVerb(outer.token());
            inner.addAll(fillers(clause ? frames.verb(outer.token()) : frames.phrase(outer.token()), part));
        }
        inner.removeIf(filler -> filler.token() == frame.trigger());
        return inner;
    }

    private boolean fits(int token, ArgumentRule rule, Role role) {
        Set<Kind> wanted = rule.kinds().isEmpty() ? role.kinds() : rule.kinds();
        int filler = named(token);
        return canBeSomebody(token, role, wanted)
                && (kinds.of(filler).stream().anyMatch(wanted::contains)
                        || kinds.of(token).stream().anyMatch(wanted::contains));
    }

    /** Whether a word stands for somebody or something at all: not "anybody", not "who" that is asked for. */
    private boolean canBeSomebody(int token, Role role, Set<Kind> wanted) {
        return !(NOBODY.contains(tree.lemma(tree.antecedent(token))) && !isNobody(token, role)
                || tree.lemma(token).endsWith("self")
                || tree.lemma(token).endsWith("selves")
                || isNoOne(token) && !isNobody(token, role)
                || isAskedFor(token)
                || isAnyone(token)
                || isLetter(token, role)
                || ((role.optional() || isBareIt(token, wanted)) && isUnresolved(token)));
    }

    /** "The T-9 president": a letter that a hyphen joins to a number is no name by itself. */
    private boolean isLetter(int token, Role role) {
        return role.name().equals("organization")
                && role.optional()
                && tree.form(token).matches("[A-Za-z]")
                && token + 1 < tree.size()
                && tree.form(token + 1).equals("-");
    }

    /** "it" that nothing is known of is as likely a plan as a party. */
    private boolean isBareIt(int token, Set<Kind> wanted) {
        String lemma = tree.lemma(token);
        return (lemma.equals("it") || lemma.equals("its")) && !wanted.contains(Kind.THING);
    }

    /** A pronoun that nothing is known of: worth its place only where a claim cannot do without it. */
    private boolean isUnresolved(int token) {
        boolean pronoun = tree.at(token).upos().equals("PRON") && !tree.isRelative(token);
        return pronoun && !tree.isKnown(tree.mention(token));
    }

    /** "It kills us", "those know it": nobody in particular. */
    private boolean isAnyone(int token) {
        String form = tree.form(token).toLowerCase(Locale.ROOT);
        boolean pointing = Set.of("those", "these").contains(form)
                && !tree.has(token, "acl")
                && !tree.has(token, "nmod")
                && !tree.at(token).upos().equals("NOUN");
        boolean one = form.equals("one")
                && tree.at(token).upos().equals("PRON")
                && tree.children(token).length == 0; // "one has to be there"
        return (pointing || one || form.equals("us") && !tree.form(token).equals("US") || form.equals("ourselves"))
                && !tree.isKnown(tree.mention(token));
    }

    /** "Nobody was hurt" is worth saying, as a claim that is negative, where the role is what the claim is about. */
    private boolean isNobody(int token, Role role) {
        boolean nobody = tree.lemma(token).equals("nobody") || tree.lemma(token).equals("no-one") || isNoOne(token);
        return nobody && !role.optional() && role.least() < 2;
    }

    private boolean isNoOne(int token) {
        return tree.lemma(token).equals("one") && isNo(token);
    }

    /** "which party wins", "who": asked for, so nobody yet. */
    private boolean isAskedFor(int token) {
        int det = tree.child(token, "det");
        boolean question = det >= 0 && tree.at(det).xpos().equals("WDT");
        boolean open =
                tree.at(token).xpos().startsWith("W") && tree.antecedent(token) == token && tree.mention(token) < 0;
        return question || open || isHowMany(token);
    }

    /** "Nobody knows how many shops burned": how many there are is open; a question of its own asks for the claim. */
    private boolean isHowMany(int token) {
        int last = tree.reading.sentenceOf(token).last() - 1;
        return !tree.form(last).equals("?")
                && Arrays.stream(tree.children(token))
                        .anyMatch(child ->
                                child > 0 && tree.lemma(child - 1).equals("how") && tree.head(child - 1) == child);
    }

    private boolean isNo(int token) {
        if (tree.lemma(token).equals("nobody") || tree.lemma(token).equals("no-one")) {
            return true;
        }
        int det = tree.child(token, "det");
        boolean single = token > 1 && tree.lemma(token - 1).equals("single") && tree.head(token - 1) == token;
        return det >= 0 && tree.lemma(det).equals("no") || single && isNotSingle(token);
    }

    /** "Not a single person". */
    private boolean isNotSingle(int token) {
        return tree.lemma(token - 2).equals("not")
                || token > 2 && tree.lemma(token - 3).equals("not");
    }

    /** The words coordinated with one, and the names that it includes: "unions, including the ITF". */
    private List<Integer> joined(int token) {
        List<Integer> joined = new ArrayList<>(tree.conjuncts(token));
        for (int child : tree.isPlural(token) ? tree.children(token) : new int[0]) {
            if (tree.is(child, "nmod") && tree.preposition(child).equals("including")) {
                tree.conjuncts(child).stream()
                        .filter(name -> tree.name(name) != null)
                        .forEach(joined::add);
            }
        }
        return joined;
    }

    private List<Integer> expand(Filler filler, ArgumentRule rule, Role role, Set<Integer> used, int trigger) {
        List<Integer> all = new ArrayList<>();
        for (int token : filler.alone() ? List.of(filler.token()) : joined(filler.token())) {
            if (filler.token() < trigger && token > trigger) {
                continue; // "those who wept, and others": what is joined behind the word has its own
            }
            if (isRest(token, filler.token())) {
                continue;
            }
            boolean speaking = token == filler.token() || tree.isNominal(token) || tree.isVerb(token);
            boolean post = token != filler.token()
                    && tree.has(token, "det")
                    && kinds.canBe(token, Kind.POST)
                    && !kinds.canBe(filler.token(), Kind.POST);
            if (post) {
                continue; // "the daughter of farmers and the first governor": she is both
            }
            boolean free = !used.contains(token) || rule.slots().contains("word");
            if (free && speaking && fits(token, rule, role)) {
                int named = token == trigger ? token : named(token);
                for (int each : isListOf(token, named) ? tree.conjuncts(named) : List.of(named)) {
                    if (!all.contains(each)) {
                        all.add(each);
                    }
                }
            }
        }
        return all;
    }

    /** "She hopes that he goes and calls": the second verb has no subject, and the first tells it all. */
    private boolean isRest(int token, int first) {
        return token != first
                && tree.isVerb(token)
                && tree.is(token, "conj")
                && tree.isAny(first, "ccomp", "advcl")
                && tree.has(first, "nsubj")
                && !tree.has(token, "nsubj")
                && !tree.has(token, "csubj");
    }

    /** "Two guards, Anna Berg and Karl Ott": the names behind a plural are all of them. */
    private boolean isListOf(int noun, int name) {
        return name > noun
                && tree.isPlural(noun)
                && tree.conjuncts(noun).size() == 1
                && tree.conjuncts(name).stream().allMatch(each -> tree.name(each) != null);
    }

    /** "The rebel leader Anton Balasingham", "the bank's chairman, X": the name stands for the noun that it explains. */
    int named(int token) {
        if (tree.name(token) != null || !tree.isNominal(token)) {
            return token;
        }
        int head = tree.head(token);
        if (head >= 0
                && head < token
                && tree.is(token, "appos")
                && !tree.isName(token)
                && !frames.isBracketed(token)
                && tree.name(head) != null
                && share(token, head)) {
            return head;
        }
        for (int child : tree.children(token)) {
            boolean name = tree.isAny(child, "appos", "flat") && tree.name(child) != null && child > token;
            if (name && !isGenitive(token, child) && !frames.isBracketed(child) && share(token, child)) {
                return child;
            }
        }
        return token;
    }

    /** "the restaurant Sylvia's": not Sylvia is named. */
    private boolean isGenitive(int noun, int name) {
        int mark = tree.child(name, "case");
        return mark > name && tree.at(mark).xpos().equals("POS") && !tree.is(noun, "nmod:poss");
    }

    private boolean share(int noun, int name) {
        Mention found = tree.name(name);
        boolean person = found != null && found.type() == EntityType.PER;
        boolean one = tree.lemma(noun).equals("one") && kinds.canBe(noun, Kind.PERSON);
        Set<Kind> sort = Kinds.ofNoun(tree.lemma(noun));
        boolean event = sort.contains(Kind.EVENT) && !sort.contains(Kind.PLACE) && !sort.contains(Kind.FACILITY);
        if (event && found != null && found.type() == EntityType.LOC) {
            return false; // "hit by epidemics: Guinea, Mali"
        }
        return person == (one || sort.contains(Kind.PERSON) || sort.isEmpty() && kinds.canBe(noun, Kind.PERSON));
    }

    /** A wording of a state that asks for a sort of thing in a place needs the role that stands there, though others of its type go without. */
    private static boolean isWanted(Wording wording, ArgumentRule rule) {
        return wording.conditions().stream()
                .anyMatch(condition -> condition.wanted()
                        && condition.lemmas().isEmpty()
                        && !condition.kinds().isEmpty()
                        && condition.slots().equals(rule.slots()));
    }

    /** Who meets by himself: "the cabinet met", "the party's convention". */
    private boolean isBody(int token, Wording wording) {
        boolean gathering =
                wording.trigger() == Wording.Trigger.NOUN && wording.type().equals("meeting");
        return BODIES.contains(tree.lemma(token))
                || gathering && kinds.canBe(token, Kind.GROUP) && !kinds.canBe(token, Kind.PERSON);
    }

    /** @param opposite fillers behind "with": several of them are still one side of a meeting */
    private @Nullable String lacking(
            Wording wording, ClaimType type, Map<String, List<Integer>> roles, Set<Integer> opposite) {
        for (ArgumentRule rule : wording.arguments()) {
            String name = rule.role();
            boolean state = type.nature() == ClaimType.Nature.STATE;
            if (state && name != null && !roles.containsKey(name) && isWanted(wording, rule)) {
                return name;
            }
        }
        boolean bare = roles.keySet().stream()
                .allMatch(name -> type.role(name)
                        .filter(role -> role.kinds().equals(Set.of(Kind.QUANTITY)))
                        .isPresent());
        if (bare && !roles.isEmpty() && wording.set().isEmpty()) {
            return "who or what"; // a sum alone says nothing
        }
        for (Role role : type.roles()) {
            List<Integer> fillers = roles.getOrDefault(role.name(), List.of());
            boolean filled = !fillers.isEmpty() || wording.set().containsKey(role.name());
            boolean spare = role.optional()
                    && !wording.set().containsValue(""); // who is left unsaid leaves nothing else unsaid
            if (!filled && !spare) {
                return role.name();
            }
            boolean oneSided = opposite.containsAll(fillers);
            boolean enough = oneSided
                    ? role.least() < 2
                    : fillers.size() >= role.least()
                            || fillers.stream().anyMatch(token -> tree.isPlural(token) || isBody(token, wording));
            if (!fillers.isEmpty() && !enough) {
                return "a second " + role.name();
            }
        }
        return null;
    }
}
