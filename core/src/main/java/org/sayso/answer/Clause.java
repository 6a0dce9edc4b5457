// SPDX-License-Identifier: Apache-2.0
package org.sayso.answer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.sentence.Reading;
import org.sayso.sentence.Token;
import org.sayso.vocabulary.Lexicon;

/**
 * A predicate with the heads of the phrases around it, the grammar undone: passives, relatives, shared subjects,
 * participles.
 */
record Clause(Reading reading, int predicate, Map<Slot, List<Integer>> slots) {

    private static final Set<String> RELATIVE = Set.of("who", "whom", "which", "that");
    /** Where the subject is what the event befalls: "140 people died". */
    private static final Set<String> BEFALLING = Set.of("die", "perish", "fall", "suffer");

    private static final int FAR = 8;

    static Clause of(Reading reading, int predicate) {
        Map<Slot, List<Integer>> slots = new EnumMap<>(Slot.class);
        for (Slot slot : Slot.values()) {
            slots.put(slot, new ArrayList<>());
        }
        Clause clause = new Clause(reading, predicate, slots);
        clause.fill();
        return clause;
    }

    List<Integer> at(Slot slot) {
        List<Integer> found = slots.get(slot);
        return found == null ? List.of() : found;
    }

    /** The same with the sides changed, for a verb that says the converse. */
    Clause turned() {
        return new Clause(
                reading,
                predicate,
                Map.of(
                        Slot.AGENT, at(Slot.PATIENT),
                        Slot.PATIENT, at(Slot.AGENT),
                        Slot.OTHER, at(Slot.OTHER)));
    }

    private Token token(int index) {
        return reading.tokens().get(index);
    }

    private void fill() {
        boolean verb = Set.of("VERB", "AUX").contains(token(predicate).upos());
        boolean post = !verb
                && Lexicon.named("posts").contains(token(predicate).lemma().toLowerCase(Locale.ROOT));
        if (post) {
            fillPost();
            return;
        }
        boolean passive = verb && passive(predicate);
        for (int child : reading.children(predicate)) {
            Slot slot = verb ? verbal(child, passive) : nominal(child);
            if (slot != null) {
                add(slot, antecedent(child));
            }
        }
        Slot subject = passive || BEFALLING.contains(token(predicate).lemma()) ? Slot.PATIENT : Slot.AGENT;
        if (verb && at(subject).isEmpty()) {
            shareSubject(subject, passive);
        }
        if (!verb) {
            lightVerb();
        }
    }

    /** "X, the leader of Y", "Y leader X", "X is the leader of Y": X leads Y. */
    private void fillPost() {
        Token post = token(predicate);
        if (post.head() >= 0
                && Set.of("appos", "compound", "flat", "nmod").contains(post.relation())
                && token(post.head()).upos().equals("PROPN")) {
            add(Slot.AGENT, post.head());
            reading.children(post.head()).stream()
                    .filter(child -> child < predicate
                            && Set.of("compound", "amod", "nmod")
                                    .contains(token(child).relation()))
                    .forEach(child -> add(Slot.PATIENT, child));
        }
        for (int child : reading.children(predicate)) {
            switch (token(child).relation()) {
                case "nsubj" -> add(Slot.AGENT, child);
                case "appos", "flat" -> add(Slot.AGENT, child);
                case "nmod", "compound", "amod" -> {
                    boolean after = child > predicate && token(child).relation().equals("compound");
                    add(after ? Slot.AGENT : Slot.PATIENT, child);
                }
                default -> {}
            }
        }
    }

    private @Nullable Slot verbal(int child, boolean passive) {
        Token token = token(child);
        return switch (token.relation()) {
            case "nsubj", "csubj" ->
                token.deprel().endsWith(":pass")
                                || passive
                                || BEFALLING.contains(token(predicate).lemma())
                        ? Slot.PATIENT
                        : Slot.AGENT;
            case "obj", "iobj" -> Slot.PATIENT;
            case "obl" -> agent(child, passive) ? Slot.AGENT : Slot.OTHER;
            case "ccomp", "xcomp" -> Slot.OTHER;
            default -> null;
        };
    }

    private boolean agent(int child, boolean passive) {
        return token(child).deprel().equals("obl:agent")
                || passive && preposition(child).equals("by");
    }

    private @Nullable Slot nominal(int child) {
        Token token = token(child);
        String preposition = preposition(child);
        return switch (token.relation()) {
            case "nmod" ->
                token.deprel().equals("nmod:poss") || preposition.equals("by")
                        ? Slot.AGENT
                        : Set.of("of", "on", "against").contains(preposition) ? Slot.PATIENT : Slot.OTHER;
            case "compound", "amod" -> Slot.OTHER;
            default -> null;
        };
    }

    /** "launched an attack": who launches it attacks. */
    private void lightVerb() {
        int governor = token(predicate).head();
        if (governor < 0
                || !token(governor).upos().equals("VERB")
                || !token(predicate).relation().equals("obj")) {
            return;
        }
        Clause above = of(reading, governor);
        above.at(Slot.AGENT).forEach(agent -> add(Slot.AGENT, agent));
        above.at(Slot.OTHER).forEach(other -> add(Slot.OTHER, other));
    }

    private void shareSubject(Slot slot, boolean passive) {
        Token verb = token(predicate);
        int governor = verb.head();
        if (governor < 0) {
            return;
        }
        boolean noun =
                Set.of("NOUN", "PROPN", "PRON", "NUM").contains(token(governor).upos());
        if (verb.deprel().startsWith("acl") && noun) {
            boolean gap = !verb.deprel().equals("acl:relcl") || !hasSubject();
            if (gap) {
                add(slot, governor);
            }
        } else if (Set.of("conj", "xcomp", "advcl").contains(verb.relation()) && !noun) {
            Clause above = of(reading, governor);
            boolean same = passive(governor) == passive || verb.relation().equals("xcomp");
            List<Integer> subjects = passive(governor) ? above.at(Slot.PATIENT) : above.at(Slot.AGENT);
            if (same || !verb.relation().equals("conj")) {
                subjects.forEach(subject -> add(slot, subject));
            }
        }
    }

    private boolean hasSubject() {
        return reading.children(predicate).stream()
                .anyMatch(child -> token(child).relation().equals("nsubj"));
    }

    private boolean passive(int verb) {
        for (int child : reading.children(verb)) {
            String relation = token(child).deprel();
            if (relation.equals("aux:pass") || relation.equals("nsubj:pass")) {
                return true;
            }
        }
        boolean bare = token(verb).xpos().equals("VBN") && token(verb).deprel().startsWith("acl");
        boolean shared = token(verb).xpos().equals("VBN")
                && token(verb).relation().equals("conj")
                && token(verb).head() >= 0
                && reading.children(verb).stream()
                        .noneMatch(c -> token(c).relation().startsWith("aux"))
                && passive(token(verb).head());
        return bare || shared;
    }

    /** What a relative pronoun stands for. */
    private int antecedent(int child) {
        boolean relative = RELATIVE.contains(token(child).form().toLowerCase(Locale.ROOT));
        boolean clause = token(predicate).deprel().equals("acl:relcl");
        return relative && clause && token(predicate).head() >= 0
                ? token(predicate).head()
                : child;
    }

    private void add(Slot slot, int token) {
        List<Integer> fillers = slots.get(slot);
        if (fillers != null && !fillers.contains(token)) {
            fillers.add(token);
        }
    }

    String preposition(int token) {
        return preposition(reading, token);
    }

    /** The preposition before a phrase, in lower case; empty where it has none. */
    static String preposition(Reading reading, int token) {
        for (int child : reading.children(token)) {
            if (reading.tokens().get(child).relation().equals("case") && child < token) {
                return reading.tokens().get(child).form().toLowerCase(Locale.ROOT);
            }
        }
        return "";
    }

    /** All words that hang on the predicate, those of clauses that "and" joins to it left out. */
    boolean holds(int token) {
        for (int i = token, steps = 0; i >= 0 && steps < 4 * FAR; i = token(i).head(), steps++) {
            if (i == predicate) {
                return true;
            }
            boolean other = Set.of("conj", "parataxis", "ccomp").contains(token(i).relation())
                    && token(i).upos().equals("VERB")
                    && i != token;
            if (other) {
                return false;
            }
        }
        return false;
    }
}
