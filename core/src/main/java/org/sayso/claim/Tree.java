// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.sentence.EntityType;
import org.sayso.sentence.Mention;
import org.sayso.sentence.Predicate;
import org.sayso.sentence.Reading;
import org.sayso.sentence.Token;

/** A reading indexed for questions about its trees: children, mentions by head word, chains, predicates. Immutable. */
final class Tree {

    private static final Set<EntityType> UNITARY =
            EnumSet.of(EntityType.ORG, EntityType.LOC, EntityType.EVENT, EntityType.WORK, EntityType.PRODUCT);
    private static final Set<String> NEGATIONS = Set.of("not", "n't", "never");
    private static final Set<String> RELATIVE = Set.of("who", "whom", "which", "that", "whose");

    static final String IN_FRONT_OF = "in front of";

    final Reading reading;
    private final List<Token> tokens;
    private final int[][] children;
    private final int[] mention;
    private final String[] lemmas;
    private final BitSet insideNames = new BitSet();
    private final Map<Integer, Integer> namesByStart = new HashMap<>();
    private final Map<Integer, Integer> namesByEnd = new HashMap<>();
    private final Map<Integer, List<Integer>> chains = new HashMap<>();
    private final Map<Integer, Predicate> predicates = new HashMap<>();

    Tree(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens();
        this.children = children(tokens);
        this.mention = new int[tokens.size()];
        this.lemmas = tokens.stream().map(Tree::singular).toArray(String[]::new);
        Arrays.fill(mention, -1);
        indexMentions();
        reading.predicates().forEach(predicate -> predicates.putIfAbsent(predicate.token(), predicate));
    }

    /** The lemma in lower case; an irregular past form has its verb, whatever was read; a plural that was left standing ("troops", "talks") loses its ending. */
    private static String singular(Token token) {
        String lemma = token.lemma().toLowerCase(Locale.ROOT);
        if (token.xpos().equals("VBD") || token.xpos().equals("VBN")) {
            return Participles.verbOf(token.form().toLowerCase(Locale.ROOT)).orElse(whole(lemma));
        }
        boolean plural = token.xpos().startsWith("NN") && token.xpos().endsWith("S") && lemma.length() > 4;
        boolean ending = lemma.endsWith("s") && !lemma.endsWith("ss") && !lemma.endsWith("us") && !lemma.endsWith("is");
        return plural && ending && lemma.equals(token.form().toLowerCase(Locale.ROOT))
                ? lemma.substring(0, lemma.length() - 1)
                : lemma;
    }

    /** The verb whose "e" was taken for its ending: "collud" is none. */
    private static String whole(String lemma) {
        return lemma.matches(".{2,}(lud|lur|sum|[aeiou]v|u|rg|dg)|[fl]ur|fre") ? lemma + "e" : lemma;
    }

    private static int[][] children(List<Token> tokens) {
        int[] counts = new int[tokens.size()];
        for (Token token : tokens) {
            if (token.head() >= 0) {
                counts[token.head()]++;
            }
        }
        int[][] children = new int[tokens.size()][];
        for (int i = 0; i < children.length; i++) {
            children[i] = new int[counts[i]];
            counts[i] = 0;
        }
        for (int i = 0; i < children.length; i++) {
            int head = tokens.get(i).head();
            if (head >= 0) {
                children[head][counts[head]++] = i;
            }
        }
        return children;
    }

    private void indexMentions() {
        for (int i = 0; i < reading.mentions().size(); i++) {
            Mention candidate = reading.mentions().get(i);
            int head = headOf(candidate);
            if (mention[head] < 0 || better(candidate, reading.mentions().get(mention[head]))) {
                mention[head] = i;
            }
            if (candidate.kind() == Mention.Kind.NAME) {
                if (UNITARY.contains(candidate.type())) {
                    insideNames.set(candidate.range().start(), candidate.range().end());
                }
                namesByStart.put(candidate.range().start(), head);
                namesByEnd.put(candidate.range().end(), head);
            }
            if (candidate.chain() >= 0) {
                chains.computeIfAbsent(candidate.chain(), chain -> new ArrayList<>())
                        .add(i);
            }
        }
    }

    private int headOf(Mention mention) {
        for (int i = mention.range().start(); i < mention.range().end(); i++) {
            if (!mention.range().contains(tokens.get(i).head())) {
                return i;
            }
        }
        return mention.range().start();
    }

    private static boolean better(Mention one, Mention other) {
        boolean name = one.kind() == Mention.Kind.NAME;
        boolean otherName = other.kind() == Mention.Kind.NAME;
        return name != otherName ? name : one.range().size() > other.range().size();
    }

    int size() {
        return tokens.size();
    }

    Token at(int token) {
        return tokens.get(token);
    }

    /** The lemma in lower case. */
    String lemma(int token) {
        return lemmas[token];
    }

    String form(int token) {
        return tokens.get(token).form();
    }

    int head(int token) {
        return tokens.get(token).head();
    }

    int[] children(int token) {
        return children[token];
    }

    /** The first child with this relation (subtype ignored unless given), -1 for none. */
    int child(int token, String relation) {
        for (int child : children[token]) {
            if (is(child, relation)) {
                return child;
            }
        }
        return -1;
    }

    boolean has(int token, String relation) {
        return child(token, relation) >= 0;
    }

    /** Whether a token stands in this relation; a subtype counts where the relation names it. */
    boolean is(int token, String relation) {
        String deprel = tokens.get(token).deprel();
        return deprel.equals(relation) || (deprel.startsWith(relation) && deprel.charAt(relation.length()) == ':');
    }

    boolean isAny(int token, String... relations) {
        for (String relation : relations) {
            if (is(token, relation)) {
                return true;
            }
        }
        return false;
    }

    /** The prepositions of a phrase, joined: {@code in}, {@code out of}, {@code according to}; empty for none. */
    String preposition(int token) {
        StringBuilder words = new StringBuilder();
        for (int child : children[token]) {
            if (child < token && is(child, "case") && !at(child).xpos().equals("POS")) {
                boolean source = words.length() == 0
                        && child > 0
                        && lemma(child).equals("to")
                        && form(child - 1).equalsIgnoreCase("according");
                append(words, source ? "according to" : lemma(child));
                for (int fixed : children[child]) {
                    if (is(fixed, "fixed")) {
                        append(words, lemma(fixed));
                    }
                }
            }
        }
        return isBehindFront(token, words.toString()) ? IN_FRONT_OF : words.toString();
    }

    /** Whether "of" is the end of "in front of", whatever it hangs on. */
    private boolean isBehindFront(int token, String preposition) {
        int of = preposition.equals("of") ? child(token, "case") : -1;
        return of > 1 && form(of - 1).equalsIgnoreCase("front") && form(of - 2).equalsIgnoreCase("in");
    }

    private static void append(StringBuilder words, String word) {
        words.append(words.length() == 0 ? "" : " ").append(word);
    }

    /** The token and those coordinated with it. */
    List<Integer> conjuncts(int token) {
        List<Integer> all = new ArrayList<>();
        addConjuncts(token, all, 0);
        return all;
    }

    private void addConjuncts(int token, List<Integer> all, int depth) {
        all.add(token);
        Mention name = name(token);
        for (int child : children[token]) {
            boolean inner = name != null && name.range().contains(child);
            if (!inner && is(child, "conj") && depth < 20 && !contrasted(child)) {
                addConjuncts(child, all, depth + 1);
            }
        }
    }

    /** The word that a token is coordinated with, the first of them; the token itself where it is with none. */
    int firstConjunct(int token) {
        int first = token;
        for (int depth = 0; depth < 40 && is(first, "conj") && head(first) >= 0; depth++) {
            first = head(first);
        }
        return first;
    }

    private boolean contrasted(int conjunct) {
        int cc = child(conjunct, "cc");
        int adverb = child(conjunct, "advmod");
        boolean denied = isNominal(conjunct) && adverb >= 0 && adverb < conjunct && NEGATIONS.contains(lemma(adverb));
        return cc >= 0 && (denied || Set.of("but", "not", "rather").contains(lemma(cc)));
    }

    boolean isVerb(int token) {
        return at(token).upos().equals("VERB") || (at(token).upos().equals("AUX") && !isAny(token, "aux", "cop"));
    }

    boolean isNominal(int token) {
        return switch (at(token).upos()) {
            case "NOUN", "PROPN", "PRON", "NUM" -> true;
            case "SYM" -> form(token).matches("[$€£%]");
            case "DET" -> isAny(token, "nsubj", "obj", "obl", "nmod");
            case "ADJ" ->
                isAny(token, "nsubj", "obj", "obl", "nmod", "iobj", "conj")
                        && (mention[token] >= 0 || at(token).xpos().startsWith("NNP") || has(token, "det"));
            default -> false;
        };
    }

    boolean isName(int token) {
        return name(token) != null || at(token).xpos().startsWith("NNP");
    }

    boolean isPlural(int token) {
        String xpos = at(token).xpos();
        return xpos.equals("NNS")
                || xpos.equals("NNPS")
                || conjuncts(token).size() > 1
                || Set.of("we", "they", "us", "them", "both").contains(lemma(token));
    }

    /** Whether the token is a relative pronoun. */
    boolean isRelative(int token) {
        String xpos = at(token).xpos();
        return (xpos.equals("WDT") || xpos.startsWith("WP")) && RELATIVE.contains(lemma(token));
    }

    /** Index of the mention whose head the token is, names first; -1 for none. */
    int mention(int token) {
        return mention[token];
    }

    /** The name whose head the token is. */
    @Nullable
    Mention name(int token) {
        int index = mention[token];
        Mention found = index < 0 ? null : reading.mentions().get(index);
        return found != null && found.kind() == Mention.Kind.NAME ? found : null;
    }

    /** Whether a token is part of a name of no person: what it means by itself says nothing. */
    boolean isInsideName(int token) {
        return insideNames.get(token);
    }

    boolean inOneSentence(int token, int other) {
        return reading.sentenceOf(token).contains(other);
    }

    /** The head of the name that begins with a token, -1 for none. */
    int nameFrom(int token) {
        return namesByStart.getOrDefault(token, -1);
    }

    /** The head of the name that ends before a token, -1 for none. */
    int nameUpTo(int token) {
        return namesByEnd.getOrDefault(token, -1);
    }

    /** The mentions of the chain that a mention belongs to, or the mention alone. */
    List<Mention> chain(int mentionIndex) {
        Mention one = reading.mentions().get(mentionIndex);
        if (one.chain() < 0) {
            return List.of(one);
        }
        return chains.getOrDefault(one.chain(), List.of()).stream()
                .map(reading.mentions()::get)
                .toList();
    }

    /** Whether something but pronouns tells what a mention, -1 for none, refers to. */
    boolean isKnown(int mentionIndex) {
        return mentionIndex >= 0
                && chain(mentionIndex).stream().anyMatch(other -> other.kind() != Mention.Kind.PRONOUN);
    }

    /** Who or what a word names, alike for all words that name the same. */
    String who(int token) {
        int mention = mention(token);
        int chain = mention < 0 ? -1 : reading.mentions().get(mention).chain();
        return chain < 0 ? lemma(token) : "chain " + chain;
    }

    /** Whether a word heads a name, or stands for what the text names. */
    boolean hasName(int token) {
        int mention = mention(token);
        return name(token) != null
                || mention >= 0 && chain(mention).stream().anyMatch(other -> other.kind() == Mention.Kind.NAME);
    }

    /** Whether a token negates what it hangs on. */
    boolean isNot(int token) {
        return is(token, "advmod") && NEGATIONS.contains(lemma(token));
    }

    @Nullable
    Predicate predicate(int token) {
        return predicates.get(token);
    }

    /** The clause that a token stands in: its nearest governor, itself included, that is a predicate. */
    int clause(int token) {
        int i = token;
        for (int depth = 0; depth < 200 && head(i) >= 0 && !isAny(i, CLAUSES); depth++) {
            i = head(i);
        }
        return i;
    }

    private static final String[] CLAUSES = {
        "root", "ccomp", "xcomp", "advcl", "acl", "csubj", "parataxis", "list", "reparandum"
    };

    /** "An aide at the State Department who left": "who" is a person. */
    private int whose(int pronoun, int noun) {
        boolean who = Set.of("who", "whom").contains(lemma(pronoun));
        Mention name = name(noun);
        boolean thing = name != null && UNITARY.contains(name.type());
        boolean inner =
                is(noun, "nmod") && head(noun) >= 0 && at(head(noun)).upos().matches("NOUN|PROPN");
        return who && thing && inner ? head(noun) : noun;
    }

    /** The word that a relative pronoun stands for; the token itself otherwise. */
    int antecedent(int token) {
        if (!isRelative(token)) {
            return token;
        }
        int i = token;
        for (int depth = 0; depth < 50 && i >= 0; depth++) {
            if (is(i, "acl:relcl") || (is(i, "acl") && depth > 0)) {
                int noun = head(i);
                return noun < 0 ? token : whose(token, noun);
            }
            i = head(i);
        }
        return token;
    }
}
