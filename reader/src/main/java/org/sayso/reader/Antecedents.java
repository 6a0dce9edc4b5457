// SPDX-License-Identifier: Apache-2.0
package org.sayso.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sayso.sentence.Token;

/**
 * Which word refers back to which. A noun, name or pronoun stands for its phrase; each is scored against those before it within
 * reach and against "nothing before", from the encoder's view of both words and from how far apart and how alike the two phrases
 * are (Dobrovolskii, "Word-Level Coreference Resolution", 2021). The features are those of {@code training/coref.py}.
 */
final class Antecedents {

    /** Candidates looked back to. */
    private static final int REACH = 120;

    private static final int[] SENTENCE_STEPS = {1, 2, 3, 4, 6, 10, 20};
    private static final int[] CANDIDATE_STEPS = {2, 3, 4, 5, 8, 16, 32, 64};
    private static final Set<String> NOMINAL = Set.of("NOUN", "PROPN", "PRON");
    private static final Set<String> RELATIVE = Set.of("WP", "WDT", "WP$", "EX");
    private static final Set<String> EMPTY = Set.of("expl", "flat", "fixed", "goeswith");
    private static final Set<String> INSIDE = Set.of("compound", "flat", "amod", "nummod");

    /**
     * A word that may refer, or be referred to.
     *
     * @param token      its number in the text
     * @param sentence   the number of its sentence, or of the part of a long one
     * @param phrase     the words of its phrase in lower case
     * @param projection for {@link Pairs}
     * @param alone      how well it refers to nothing before
     */
    record Node(int token, int sentence, Phrase phrase, float[] projection, float alone) {}

    /** The words of a phrase as far as they tell whether two phrases are alike. */
    record Phrase(boolean pronoun, String head, List<String> words, Set<String> all) {}

    private Antecedents() {}

    /** Whether a word of a sentence takes part; tokens are the sentence's, whose first has the number {@code shift}. */
    static boolean takesPart(List<Token> tokens, int index, int shift) {
        Token token = tokens.get(index);
        if (NOMINAL.contains(token.upos())) {
            return !RELATIVE.contains(token.xpos()) && !EMPTY.contains(token.deprel());
        }
        if (!token.deprel().equals("cc") || token.head() < 0) {
            return false;
        }
        Token conjunct = tokens.get(token.head() - shift);
        return conjunct.deprel().equals("conj")
                && conjunct.head() >= 0
                && NOMINAL.contains(conjunct.upos())
                && NOMINAL.contains(tokens.get(conjunct.head() - shift).upos());
    }

    static Phrase phrase(List<Token> tokens, int index, int shift) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (i == index || (token.head() == index + shift && INSIDE.contains(token.relation()))) {
                words.add(lower(token));
            }
        }
        Token head = tokens.get(index);
        return new Phrase(head.upos().equals("PRON"), lower(head), words, new HashSet<>(words));
    }

    private static String lower(Token token) {
        return token.form().toLowerCase(Locale.ROOT);
    }

    /** A word that another may refer to, and how likely. */
    record Choice(int token, float score) {}

    /**
     * From the number of each word that refers back to those that it may refer to, the likeliest first. Nodes are in the text's
     * order.
     */
    static Map<Integer, List<Choice>> of(List<Node> nodes, Pairs pairs, Caution caution) {
        Map<Integer, List<Choice>> links = new HashMap<>();
        for (int j = 0; j < nodes.size(); j++) {
            List<Choice> choices = choices(nodes, j, pairs, caution);
            if (!choices.isEmpty()) {
                choices.sort(Comparator.comparingDouble((Choice choice) -> -choice.score()));
                links.put(nodes.get(j).token(), choices);
            }
        }
        return links;
    }

    private static List<Choice> choices(List<Node> nodes, int j, Pairs pairs, Caution caution) {
        Node later = nodes.get(j);
        float least = later.alone() + (later.phrase().pronoun() ? caution.pronoun() : caution.noun());
        List<Choice> choices = new ArrayList<>();
        float[] score = new float[1];
        for (int i = Math.max(0, j - REACH); i < j; i++) {
            Node earlier = nodes.get(i);
            pairs.score(
                    earlier.projection(),
                    later.projection(),
                    score,
                    bucket(SENTENCE_STEPS, later.sentence() - earlier.sentence()),
                    bucket(CANDIDATE_STEPS, j - i),
                    likeness(earlier.phrase(), later.phrase()));
            if (score[0] > least) {
                choices.add(new Choice(earlier.token(), score[0]));
            }
        }
        return choices;
    }

    /** How many of the steps a number has reached. */
    private static int bucket(int[] steps, int number) {
        int bucket = 0;
        while (bucket < steps.length && number >= steps[bucket]) {
            bucket++;
        }
        return bucket;
    }

    private static int likeness(Phrase a, Phrase b) {
        if (a.pronoun() || b.pronoun()) {
            boolean both = a.pronoun() && b.pronoun();
            return !both ? 0 : a.head().equals(b.head()) ? 4 : 5;
        }
        if (a.words().equals(b.words())) {
            return 2;
        }
        if (a.head().equals(b.head())) {
            return 1;
        }
        return b.all().contains(a.head()) || a.all().contains(b.head()) ? 3 : 0;
    }
}
