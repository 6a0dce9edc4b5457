// SPDX-License-Identifier: Apache-2.0
package org.sayso.answer;

import org.sayso.sentence.Reader;
import org.sayso.sentence.Reading;
import org.sayso.sentence.Sentence;

/**
 * A sentence read together with what comes before it, so that "the attack" can be the one just told of.
 *
 * @param first first token of the sentence
 * @param last  one past its last token
 * @param opening whether what is read begins where the article begins
 */
record Surroundings(String title, Reading reading, int first, int last, boolean opening) {

    private static final int MOST_BEFORE = 700;
    private static final int PARAGRAPHS = 2;

    /**
     * @param start of the sentence in the body, in UTF-16 units
     */
    static Surroundings read(Reader reader, String title, String body, int start, int end) {
        int from = start;
        for (int i = 0; i < PARAGRAPHS && from > 0; i++) {
            int before = body.lastIndexOf("\n\n", Math.max(0, from - 3));
            int next = before < 0 ? 0 : before + 2;
            if (start - next > MOST_BEFORE) {
                break;
            }
            from = next;
        }
        Reading reading = reader.read(body.substring(from, end));
        int first = reading.tokens().size();
        int last = 0;
        for (Sentence sentence : reading.sentences()) {
            if (sentence.span().end() > start - from) {
                first = Math.min(first, sentence.first());
                last = Math.max(last, sentence.last());
            }
        }
        return new Surroundings(title, reading, first, last, from == 0);
    }

    static Surroundings alone(Reader reader, String title, String sentence) {
        Reading reading = reader.read(sentence);
        return new Surroundings(title, reading, 0, reading.tokens().size(), false);
    }

    boolean empty() {
        return first >= last;
    }
}
