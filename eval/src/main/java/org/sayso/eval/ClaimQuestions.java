// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.sayso.claim.ClaimReader;
import org.sayso.claim.Question;
import org.sayso.sentence.Reading;
import org.sayso.time.ArticleDate;

/**
 * Writes what the encoder is asked about the predicates of texts, for {@code training/claims.py} to learn from.
 *
 * <p>Arguments: a file with one text a line, {@code {"doc": ..., "text": ...}}, and the file to write, one text a line with its
 * words, sentences and questions.
 */
public final class ClaimQuestions {

    private ClaimQuestions() {}

    /** Reads all texts of the file. */
    public static void main(String[] arguments) throws IOException {
        AskedTexts.write(arguments, "ClaimQuestions", ClaimQuestions::ask);
    }

    private static void ask(ObjectNode text, JsonNode given, Reading reading, ClaimReader claims) {
        AskedTexts.words(text, reading);
        ArrayNode questions = text.putArray("questions");
        for (Question question : claims.questions(reading, ArticleDate.UNKNOWN)) {
            questions.addPOJO(question);
        }
    }
}
