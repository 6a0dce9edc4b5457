// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sayso.sentence.EntityType;
import org.sayso.sentence.Mention;
import org.sayso.sentence.Reader;
import org.sayso.sentence.Reading;
import org.sayso.sentence.Sentence;
import org.sayso.sentence.Token;
import org.sayso.sentence.TokenRange;
import org.sayso.text.Span;

/** Reads by spelling alone: words, sentences that end with a full stop, and capitalised words as names. */
final class PlainReader implements Reader {

    private static final Pattern WORD =
            Pattern.compile("n['’]t\\b|[\\p{L}\\p{N}]+?(?=n['’]t\\b)|[\\p{L}\\p{N}]+|['’]s\\b|[^\\s]");

    @Override
    public Reading read(String text) {
        List<Token> tokens = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        int first = 0;
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            tokens.add(token(matcher.group(), new Span(matcher.start(), matcher.end()), tokens.size() - first, first));
            if (matcher.group().equals(".")) {
                sentences.add(sentence(tokens, first));
                first = tokens.size();
            }
        }
        if (first < tokens.size()) {
            sentences.add(sentence(tokens, first));
        }
        return new Reading(text, tokens, sentences, names(tokens), List.of(), List.of(), "plain 1");
    }

    @Override
    public Reading read(List<List<String>> sentences) {
        StringBuilder text = new StringBuilder();
        sentences.forEach(words -> text.append(String.join(" ", words)).append(' '));
        return read(text.toString().strip());
    }

    private static Token token(String form, Span span, int place, int first) {
        boolean word = Character.isLetter(form.codePointAt(0));
        boolean name = word && Character.isUpperCase(form.codePointAt(0));
        String upos = name ? "PROPN" : word ? "NOUN" : "PUNCT";
        return new Token(
                span,
                form,
                form.toLowerCase(Locale.ROOT),
                upos,
                "X",
                place == 0 ? -1 : first,
                place == 0 ? "root" : "dep");
    }

    private static Sentence sentence(List<Token> tokens, int first) {
        int end = tokens.get(tokens.size() - 1).span().end();
        return new Sentence(new Span(tokens.get(first).span().start(), end), first, tokens.size());
    }

    private static List<Mention> names(List<Token> tokens) {
        List<Mention> names = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).upos().equals("PROPN")) {
                names.add(new Mention(new TokenRange(i, i + 1), Mention.Kind.NAME, EntityType.PER, -1));
            }
        }
        return names;
    }
}
