// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sayso.sentence.Reading;
import org.sayso.sentence.Sentence;
import org.sayso.sentence.Token;

/** A word with what it governs directly: a verb or predicate with its clause, or a noun with its phrase. */
record Clause(Reading reading, int head, List<Integer> children) {

    private static final Set<String> SUBJECTS = Set.of("nsubj", "csubj");
    private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those", "both");

    static Clause of(Reading reading, int head) {
        return new Clause(reading, head, reading.children(head));
    }

    Token token() {
        return reading.tokens().get(head);
    }

    Token token(int index) {
        return reading.tokens().get(index);
    }

    String lemma() {
        return base(token());
    }

    /** The lemma with its particle, as {@code call_off}; without one the lemma. */
    String phrasal() {
        return Stream.concat(with("compound:prt"), with("advmod").filter(this::isParticle))
                .findFirst()
                .map(particle -> lemma() + "_" + base(token(particle)))
                .orElseGet(this::lemma);
    }

    /** "Went on to say": the adverb right behind is part of the verb. */
    private boolean isParticle(int child) {
        return child == head + 1 && lemma().equals("go") && base(token(child)).equals("on");
    }

    /** Children by relation, with its subtype if {@code relation} has one. */
    Stream<Integer> with(String relation) {
        return children.stream()
                .filter(child -> token(child).deprel().equals(relation)
                        || token(child).relation().equals(relation));
    }

    boolean has(String relation) {
        return with(relation).findAny().isPresent();
    }

    /** Lemmas of the words that introduce this clause or phrase: "whether", "after", "to", "of". */
    List<String> marks() {
        return Stream.concat(with("mark"), with("case"))
                .map(mark -> base(token(mark)))
                .toList();
    }

    boolean marked(Set<String> marks) {
        return marks().stream().anyMatch(marks::contains);
    }

    boolean infinitive() {
        return with("mark").anyMatch(mark -> base(token(mark)).equals("to") && !gerund());
    }

    /** Whether the clause is an -ing form without an auxiliary: "denied killing", "after being killed". */
    boolean gerund() {
        Optional<Integer> first = Stream.concat(with("aux"), with("cop")).findFirst();
        Token verb = token(first.orElse(head));
        return verb.xpos().equals("VBG")
                || (verb.upos().equals("VERB") && verb.form().endsWith("ing") && first.isEmpty());
    }

    /** Whether the clause has a tense of its own. */
    boolean finite() {
        return Stream.concat(Stream.concat(with("aux"), with("cop")), Stream.of(head))
                .anyMatch(this::tensed);
    }

    private boolean tensed(int index) {
        return switch (token(index).xpos()) {
            case "VBD", "VBZ", "VBP", "MD" -> true;
            default -> false;
        };
    }

    boolean past() {
        return Stream.concat(Stream.concat(with("aux"), with("cop")), Stream.of(head))
                .anyMatch(index -> token(index).xpos().equals("VBD"));
    }

    boolean perfect() {
        return with("aux").anyMatch(aux -> base(token(aux)).equals("have"));
    }

    boolean passive() {
        return has("nsubj:pass") || has("csubj:pass") || has("aux:pass");
    }

    Optional<Integer> subject() {
        return children.stream()
                .filter(child -> SUBJECTS.contains(token(child).relation()))
                .findFirst();
    }

    boolean hasObject() {
        return has("obj") || has("iobj");
    }

    /** Whether a noun phrase speaks of something known: "the visit", "his arrest", "Monday's attack". */
    boolean definite() {
        return switch (token().upos()) {
            case "PROPN", "PRON" -> true;
            default -> has("nmod:poss") || with("det").anyMatch(det -> DEFINITE.contains(base(token(det))));
        };
    }

    /** Whether the clause opens with a question word: "how X captured Y". */
    boolean interrogative() {
        int first = firstToken();
        Token word = token(first);
        boolean preposition =
                word.upos().equals("ADP") && first + 1 < reading.tokens().size();
        Token question = preposition ? token(first + 1) : word;
        return question.xpos().startsWith("W") && !base(question).equals("that");
    }

    /** The first token under this head. */
    int firstToken() {
        Sentence sentence = reading.sentenceOf(head);
        int first = head;
        for (int i = head - 1; i >= sentence.first() && reading.dominates(head, i); i--) {
            first = i;
        }
        return first;
    }

    /** The base form of a word in lower case; contracted forms as the word they stand for. */
    static String base(Token token) {
        String lemma = token.lemma().toLowerCase(Locale.ROOT);
        return switch (lemma) {
            case "n't", "n’t", "nt" -> "not";
            case "'ll", "’ll", "wo" -> "will";
            case "ca" -> "can";
            case "'d", "’d" -> "would";
            case "accord" -> "according";
            default -> lemma;
        };
    }
}
