// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.sayso.claim.ClaimReader;
import org.sayso.claim.Question;
import org.sayso.reader.OnnxReader;
import org.sayso.sentence.Reading;
import org.sayso.sentence.Sentence;
import org.sayso.sentence.Token;
import org.sayso.time.ArticleDate;
import org.sayso.vocabulary.Vocabulary;

/**
 * Writes what the encoder is asked about the predicates of texts, for {@code training/claims.py} to learn from.
 *
 * <p>Arguments: a file with one text a line, {@code {"doc": ..., "text": ...}}, and the file to write, one text a line with its
 * words, sentences and questions.
 */
public final class ClaimQuestions {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ClaimQuestions() {}

    /** Reads all texts of the file. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("usage: ClaimQuestions TEXTS.jsonl QUESTIONS.jsonl");
        }
        ClaimReader claims = ClaimReader.of(Vocabulary.load());
        try (OnnxReader reader = OnnxReader.open();
                Stream<String> lines = Files.lines(Path.of(arguments[0]));
                BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[1]))) {
            for (String line : (Iterable<String>) lines::iterator) {
                JsonNode given = JSON.readTree(line);
                Reading reading = reader.read(given.path("text").asText());
                out.write(JSON.writeValueAsString(asked(given.path("doc").asText(), reading, claims)));
                out.newLine();
            }
        }
    }

    private static ObjectNode asked(String name, Reading reading, ClaimReader claims) {
        ObjectNode text = JSON.createObjectNode().put("doc", name);
        ArrayNode words = text.putArray("words");
        for (Token token : reading.tokens()) {
            words.addArray().add(token.form()).add(token.span().start());
        }
        ArrayNode sentences = text.putArray("sentences");
        for (Sentence sentence : reading.sentences()) {
            sentences.addArray().add(sentence.first()).add(sentence.last());
        }
        ArrayNode questions = text.putArray("questions");
        for (Question question : claims.questions(reading, ArticleDate.UNKNOWN)) {
            questions.addPOJO(question);
        }
        return text;
    }
}
