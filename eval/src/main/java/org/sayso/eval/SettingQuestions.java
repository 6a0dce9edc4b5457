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
import java.util.List;
import java.util.stream.Stream;
import org.sayso.claim.ClaimReader;
import org.sayso.claim.SettingQuestion;
import org.sayso.reader.OnnxReader;
import org.sayso.sentence.Reading;
import org.sayso.time.ArticleDate;
import org.sayso.vocabulary.Vocabulary;

/**
 * Writes what is asked of the time and place of the claims of texts, for {@code training/settings.py} to learn from.
 *
 * <p>Arguments: a file with one text a line, {@code {"doc": ..., "text": ..., "date": ...}}, and the file to write, one text
 * a line with its questions; words are told by their offsets.
 */
public final class SettingQuestions {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SettingQuestions() {}

    /** Reads all texts of the file. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("usage: SettingQuestions TEXTS.jsonl QUESTIONS.jsonl");
        }
        ClaimReader claims = ClaimReader.of(Vocabulary.load());
        try (OnnxReader reader = OnnxReader.open();
                Stream<String> lines = Files.lines(Path.of(arguments[0]));
                BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[1]))) {
            for (String line : (Iterable<String>) lines::iterator) {
                JsonNode given = JSON.readTree(line);
                Reading reading = reader.read(given.path("text").asText());
                ArticleDate date = ArticleDate.of(given.path("date").asText(""));
                out.write(JSON.writeValueAsString(
                        asked(given.path("doc").asText(), reading, claims.settingQuestions(reading, date))));
                out.newLine();
            }
        }
    }

    private static ObjectNode asked(String name, Reading reading, List<SettingQuestion> questions) {
        ObjectNode text = JSON.createObjectNode().put("doc", name);
        ArrayNode asked = text.putArray("questions");
        for (SettingQuestion question : questions) {
            ObjectNode one = asked.addObject()
                    .put("at", offset(reading, question.token()))
                    .put("type", question.type())
                    .put("of", question.time() ? "time" : "place");
            question.none().forEach(one.putArray("none")::add);
            ObjectNode settings = one.putObject("settings");
            question.settings()
                    .forEach((token, known) ->
                            known.forEach(settings.putArray(Integer.toString(offset(reading, token)))::add));
        }
        return text;
    }

    private static int offset(Reading reading, int token) {
        return reading.tokens().get(token).span().start();
    }
}
