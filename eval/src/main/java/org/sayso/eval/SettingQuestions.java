// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.sayso.claim.ClaimReader;
import org.sayso.sentence.Reading;
import org.sayso.sentence.SettingQuestion;
import org.sayso.sentence.SettingQuestion.Candidate;
import org.sayso.time.ArticleDate;

/**
 * Writes what is asked of the time and place of the claims of texts, for {@code training/settings.py} to learn from.
 *
 * <p>Arguments: a file with one text a line, {@code {"doc": ..., "text": ..., "date": ...}}, and the file to write, one text
 * a line with its questions; words are told by their offsets.
 */
public final class SettingQuestions {

    private SettingQuestions() {}

    /** Reads all texts of the file. */
    public static void main(String[] arguments) throws IOException {
        AskedTexts.write(arguments, "SettingQuestions", SettingQuestions::ask);
    }

    private static void ask(ObjectNode text, JsonNode given, Reading reading, ClaimReader claims) {
        ArticleDate date = ArticleDate.of(given.path("date").asText(""));
        AskedTexts.words(text, reading);
        ArrayNode asked = text.putArray("questions");
        for (SettingQuestion question : claims.settingQuestions(reading, date)) {
            ObjectNode one = asked.addObject()
                    .put("at", offset(reading, question.word()))
                    .put("type", question.type())
                    .put("of", question.choice().key())
                    .put("word", question.word());
            question.fillers().forEach(one.putArray("fillers")::add);
            question.none().forEach(one.putArray("none")::add);
            ObjectNode settings = one.putObject("settings");
            ObjectNode hosts = one.putObject("hosts");
            for (Candidate candidate : question.candidates()) {
                String at = Integer.toString(offset(reading, candidate.word()));
                candidate.known().forEach(settings.putArray(at)::add);
                hosts.putArray(at).add(candidate.word()).add(candidate.host()).add(candidate.name());
            }
        }
    }

    private static int offset(Reading reading, int token) {
        return reading.tokens().get(token).span().start();
    }
}
