// SPDX-License-Identifier: Apache-2.0
package org.sayso.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sayso.text.Span;

/**
 * What the reader makes of a text. Token indexes run over the whole text.
 *
 * @param version     name and version of the model that read it
 * @param claimScores what its encoder makes of words that may carry claims; the words and layers alone make a reading equal to another
 */
public record Reading(
        String text,
        List<Token> tokens,
        List<Sentence> sentences,
        List<Mention> mentions,
        List<Predicate> predicates,
        List<Attribution> attributions,
        String version,
        ClaimScores claimScores) {

    public Reading {
        tokens = List.copyOf(tokens);
        sentences = List.copyOf(sentences);
        mentions = List.copyOf(mentions);
        predicates = List.copyOf(predicates);
        attributions = List.copyOf(attributions);
    }

    /** A reading by hand, by rules or from a file: no encoder can be asked about it. */
    public Reading(
            String text,
            List<Token> tokens,
            List<Sentence> sentences,
            List<Mention> mentions,
            List<Predicate> predicates,
            List<Attribution> attributions,
            String version) {
        this(text, tokens, sentences, mentions, predicates, attributions, version, ClaimScores.UNKNOWN);
    }

    /** The same with as many other words, and other chains. */
    public Reading with(List<Token> others, List<Mention> chained) {
        return new Reading(text, others, sentences, chained, predicates, attributions, version, claimScores);
    }

    /** The same, its encoder not asked: claims are what wordings read. */
    public Reading unscored() {
        return new Reading(text, tokens, sentences, mentions, predicates, attributions, version);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Reading reading
                && text.equals(reading.text)
                && tokens.equals(reading.tokens)
                && sentences.equals(reading.sentences)
                && mentions.equals(reading.mentions)
                && predicates.equals(reading.predicates)
                && attributions.equals(reading.attributions)
                && version.equals(reading.version);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, tokens, sentences, mentions, predicates, attributions, version);
    }

    /** What is known of a text that was not read, as one in a language that no model reads. */
    public static Reading none(String text) {
        return new Reading(text, List.of(), List.of(), List.of(), List.of(), List.of(), "none");
    }

    /** The original words from the first to the last token of the range. */
    public String text(TokenRange range) {
        return span(range).of(text);
    }

    /** The stretch of the text that the range covers. */
    public Span span(TokenRange range) {
        return new Span(
                tokens.get(range.start()).span().start(),
                tokens.get(range.end() - 1).span().end());
    }

    /** The sentence that holds a token. */
    public Sentence sentenceOf(int token) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).last() <= token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return sentences.get(low);
    }

    /** Indexes of the tokens governed directly by {@code token}, in order. */
    public List<Integer> children(int token) {
        Sentence sentence = sentenceOf(token);
        List<Integer> children = new ArrayList<>();
        for (int i = sentence.first(); i < sentence.last(); i++) {
            if (tokens.get(i).head() == token) {
                children.add(i);
            }
        }
        return children;
    }

    /** Whether {@code ancestor} is {@code token} itself or governs it, directly or through others. */
    public boolean dominates(int ancestor, int token) {
        for (int i = token; i >= 0; i = tokens.get(i).head()) {
            if (i == ancestor) {
                return true;
            }
        }
        return false;
    }

    /** The first of the tokens in a row before a token that it governs, itself where there is none. */
    public int firstUnder(int token) {
        int first = token;
        while (first > 0 && dominates(token, first - 1)) {
            first--;
        }
        return first;
    }

    /** The last of the tokens in a row behind a token that it governs, itself where there is none. */
    public int lastUnder(int token) {
        int last = token;
        while (last + 1 < tokens.size() && dominates(token, last + 1)) {
            last++;
        }
        return last;
    }

    /** The token of the range whose governor lies outside it: the syntactic head of a phrase. */
    public int headOf(TokenRange range) {
        for (int i = range.start(); i < range.end(); i++) {
            if (!range.contains(tokens.get(i).head())) {
                return i;
            }
        }
        throw new IllegalStateException("tokens " + range + " form a cycle");
    }
}
