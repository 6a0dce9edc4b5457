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
import org.sayso.reader.OnnxReader;
import org.sayso.sentence.Reading;
import org.sayso.sentence.Sentence;
import org.sayso.sentence.Token;
import org.sayso.vocabulary.Vocabulary;

/** Reads a file with one text a line, {@code {"doc": ..., "text": ...}}, and writes a line with what is asked about each. */
final class AskedTexts {

    static final ObjectMapper JSON = new ObjectMapper();

    /** Puts what is asked about one text beside its name. */
    interface Questions {

        void into(ObjectNode asked, JsonNode given, Reading reading, ClaimReader claims);
    }

    private AskedTexts() {}

    /** @param arguments the file of texts and the file to write */
    static void write(String[] arguments, String command, Questions questions) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("usage: " + command + " TEXTS.jsonl QUESTIONS.jsonl");
        }
        ClaimReader claims = ClaimReader.of(Vocabulary.load());
        try (OnnxReader reader = OnnxReader.open();
                Stream<String> lines = Files.lines(Path.of(arguments[0]));
                BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[1]))) {
            for (String line : (Iterable<String>) lines::iterator) {
                JsonNode given = JSON.readTree(line);
                ObjectNode asked =
                        JSON.createObjectNode().put("doc", given.path("doc").asText());
                questions.into(asked, given, reader.read(given.path("text").asText()), claims);
                out.write(JSON.writeValueAsString(asked));
                out.newLine();
            }
        }
    }

    /** The words with their offsets, and the sentences. */
    static void words(ObjectNode asked, Reading reading) {
        ArrayNode words = asked.putArray("words");
        for (Token token : reading.tokens()) {
            words.addArray().add(token.form()).add(token.span().start());
        }
        ArrayNode sentences = asked.putArray("sentences");
        for (Sentence sentence : reading.sentences()) {
            sentences.addArray().add(sentence.first()).add(sentence.last());
        }
    }
}
