// SPDX-License-Identifier: Apache-2.0
package org.sayso.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sayso.sentence.EntityType;
import org.sayso.sentence.Mention;
import org.sayso.sentence.Reader;
import org.sayso.sentence.Reading;
import org.sayso.sentence.Sentence;
import org.sayso.sentence.Token;
import org.sayso.sentence.TokenRange;
import org.sayso.text.Span;

/** A reader that knows a few sentences, whose trees were written out by hand. */
final class HandReader implements Reader {

    private final Map<String, List<String[]>> trees = new HashMap<>();

    /**
     * Teaches one sentence: {@code form|lemma|xpos|head|relation} a word, heads counted from 1; gives its text. Capital
     * words that are no first word are names of places where they are {@code NNP:LOC}, and so on.
     */
    String learn(String... words) {
        List<String[]> tree = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String word : words) {
            String[] part = word.split("\\|", -1);
            tree.add(part);
            text.append(text.length() == 0 ? "" : " ").append(part[0]);
        }
        trees.put(text.toString(), tree);
        return text.toString();
    }

    @Override
    public Reading read(String text) {
        List<Token> tokens = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        List<Mention> mentions = new ArrayList<>();
        int from = 0;
        for (String part : text.split("\n\n", -1)) {
            int at = text.indexOf(part, from);
            add(part, at, tokens, sentences, mentions);
            from = at + part.length();
        }
        return new Reading(text, tokens, sentences, mentions, List.of(), List.of(), "hand");
    }

    @Override
    public Reading read(List<List<String>> sentences) {
        throw new UnsupportedOperationException();
    }

    private void add(String text, int at, List<Token> tokens, List<Sentence> sentences, List<Mention> mentions) {
        List<String[]> tree = trees.get(text);
        if (tree == null) {
            throw new IllegalArgumentException("no tree was taught for: " + text);
        }
        int first = tokens.size();
        int offset = at;
        for (String[] part : tree) {
            int head = Integer.parseInt(part[3]) - 1;
            String xpos = part[2].replaceFirst(":.*", "");
            Span span = new Span(offset, offset + part[0].length());
            tokens.add(new Token(span, part[0], part[1], upos(xpos), xpos, head < 0 ? -1 : first + head, part[4]));
            if (part[2].indexOf(':') > 0) {
                EntityType type = EntityType.valueOf(part[2].substring(part[2].indexOf(':') + 1));
                TokenRange range = new TokenRange(tokens.size() - 1, tokens.size());
                mentions.add(new Mention(range, Mention.Kind.NAME, type, -1));
            }
            offset += part[0].length() + 1;
        }
        sentences.add(new Sentence(new Span(at, at + text.length()), first, tokens.size()));
    }

    private static String upos(String xpos) {
        if (Set.of("WP", "WRB").contains(xpos)) {
            return xpos.equals("WP") ? "PRON" : "ADV";
        }
        return switch (xpos.substring(0, 1)) {
            case "V" -> "VERB";
            case "N" -> xpos.startsWith("NNP") ? "PROPN" : "NOUN";
            case "J" -> "ADJ";
            case "C" -> xpos.equals("CD") ? "NUM" : "CCONJ";
            case "I", "T" -> "ADP";
            case "D", "W" -> "DET";
            case "A" -> "AUX";
            case "R" -> "ADV";
            default -> "PUNCT";
        };
    }
}
