// SPDX-License-Identifier: Apache-2.0
package org.sayso.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sayso.sentence.Reading;
import org.sayso.sentence.Sentence;
import org.sayso.sentence.Token;
import org.sayso.text.Span;

/** Readings without a model: words cut by a pattern, tense told by a few verbs; or a tree written out by hand. */
final class PlainReading {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+(?:[-/–][\\p{L}\\d]+)*|\\S");
    private static final Set<String> PAST =
            Set.of("was", "were", "met", "left", "came", "broke", "began", "fell", "grew");

    private PlainReading() {}

    /** Words, full stops and the tense of the nearest verb; no tree. */
    static Reading of(String text) {
        List<Token> tokens = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        int first = 0;
        while (matcher.find()) {
            String form = matcher.group();
            tokens.add(new Token(new Span(matcher.start(), matcher.end()), form, form, "X", tag(form), -1, "root"));
            if (form.equals(".") && !matcher.hitEnd()) {
                sentences.add(sentence(tokens, first));
                first = tokens.size();
            }
        }
        if (first < tokens.size()) {
            sentences.add(sentence(tokens, first));
        }
        return new Reading(text, tokens, sentences, List.of(), List.of(), List.of(), "plain");
    }

    private static String tag(String form) {
        if (form.equals("will")) {
            return "MD";
        }
        boolean past = PAST.contains(form) || form.endsWith("ed") && form.length() > 4;
        return past ? "VBD" : form.equals("May") ? "NNP" : "NN";
    }

    private static Sentence sentence(List<Token> tokens, int first) {
        int start = tokens.get(first).span().start();
        int end = tokens.get(tokens.size() - 1).span().end();
        return new Sentence(new Span(start, end), first, tokens.size());
    }

    /** One sentence, a word a line: {@code form upos xpos head relation}, heads counted from 1. */
    static Reading tree(String... lines) {
        StringBuilder text = new StringBuilder();
        List<Token> tokens = new ArrayList<>();
        for (String line : lines) {
            String[] part = line.trim().split("\\s+", -1);
            if (text.length() > 0) {
                text.append(' ');
            }
            int start = text.length();
            text.append(part[0]);
            String lemma = part.length > 5 ? part[5] : part[0];
            tokens.add(new Token(
                    new Span(start, text.length()),
                    part[0],
                    lemma,
                    part[1],
                    part[2],
                    Integer.parseInt(part[3]) - 1,
                    part[4]));
        }
        Sentence sentence = sentence(tokens, 0);
        return new Reading(text.toString(), tokens, List.of(sentence), List.of(), List.of(), List.of(), "tree");
    }
}
