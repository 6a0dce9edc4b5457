// SPDX-License-Identifier: Apache-2.0
package org.sayso.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sayso.sentence.Token;

/**
 * Mends the edges of tagged names by what no English name does: end with "of" or "and", hold no letter, stop at a hyphen, or be a rank alone right
 * before the one who holds it ("Lt. Gov. Karl Ott").
 */
final class NameEdges {

    private static final Set<String> JOINING = Set.of("ADP", "CCONJ");

    private NameEdges() {}

    /**
     * The names of a sentence with sound edges.
     *
     * @param from the position of the sentence's first token, from which the chunks count
     */
    static List<Bio.Chunk> mended(List<Bio.Chunk> chunks, List<Token> tokens, int from) {
        List<Bio.Chunk> mended = new ArrayList<>();
        for (int i = 0; i < chunks.size(); i++) {
            Bio.Chunk chunk = chunks.get(i);
            Bio.Chunk next = i + 1 < chunks.size() ? chunks.get(i + 1) : chunk;
            boolean adjoins = next.start() == chunk.end();
            boolean rank = adjoins && next.label().equals(chunk.label()) && isRank(chunk, tokens, from);
            if (adjoins && isOpen(chunk, tokens, from)) {
                mended.add(closed(new Bio.Chunk(chunk.start(), next.end(), chunk.label()), tokens, from));
                i++;
            } else if (!rank && hasLetters(chunk, tokens, from)) {
                mended.add(closed(chunk, tokens, from));
            }
        }
        return mended;
    }

    /** Whether a name of a body stops at "of", "for" or "and". */
    private static boolean isOpen(Bio.Chunk chunk, List<Token> tokens, int from) {
        Token last = tokens.get(chunk.end() - 1 - from);
        return chunk.end() - chunk.start() > 1
                && JOINING.contains(last.upos())
                && last.form().equals(last.form().toLowerCase(Locale.ROOT));
    }

    /** Goes on over the proper nouns behind "of", or stops before it where there are none. */
    private static Bio.Chunk closed(Bio.Chunk chunk, List<Token> tokens, int from) {
        if (!isOpen(chunk, tokens, from)) {
            return hyphenated(chunk, tokens, from);
        }
        int end = chunk.end();
        while (end - from < tokens.size() && tokens.get(end - from).xpos().startsWith("NNP")) {
            end++;
        }
        if (end > chunk.end()) {
            return new Bio.Chunk(chunk.start(), end, chunk.label());
        }
        while (end - 1 > chunk.start()
                && JOINING.contains(tokens.get(end - 1 - from).upos())) {
            end--;
        }
        return new Bio.Chunk(chunk.start(), end, chunk.label());
    }

    /** "Douglas Holtz-Eakin" where the name was marked up to the hyphen. */
    private static Bio.Chunk hyphenated(Bio.Chunk chunk, List<Token> tokens, int from) {
        int next = chunk.end() - from;
        boolean hyphen = chunk.label().equals("PER")
                && next + 1 < tokens.size()
                && tokens.get(next).form().equals("-")
                && tokens.get(next + 1).xpos().startsWith("NNP")
                && tokens.get(next - 1).span().end() == tokens.get(next).span().start()
                && tokens.get(next).span().end() == tokens.get(next + 1).span().start();
        return hyphen ? new Bio.Chunk(chunk.start(), chunk.end() + 2, chunk.label()) : chunk;
    }

    private static boolean isRank(Bio.Chunk chunk, List<Token> tokens, int from) {
        return tokens.subList(chunk.start() - from, chunk.end() - from).stream()
                .allMatch(token -> token.form().matches("[A-Z][a-z]{1,5}\\."));
    }

    private static boolean hasLetters(Bio.Chunk chunk, List<Token> tokens, int from) {
        return tokens.subList(chunk.start() - from, chunk.end() - from).stream()
                .anyMatch(token -> token.form().codePoints().anyMatch(Character::isLetterOrDigit));
    }
}
