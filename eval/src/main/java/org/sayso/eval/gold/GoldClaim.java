// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval.gold;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim that a text makes, with the words that the text has for its parts.
 *
 * @param options the readings that are right, the best first
 * @param numbers the figures that the claim must have
 */
record GoldClaim(
        String id,
        boolean core,
        List<Option> options,
        @Nullable String time,
        List<String> places,
        List<String> speakers,
        String polarity,
        String modality,
        List<Double> numbers) {

    /** One type with its roles. */
    record Option(String type, List<Need> needs) {}

    /** A role, its names, and whether a claim without it is still right. */
    record Need(String role, List<String> names, boolean optional) {}

    /** Reads a line of the gold, whose names are offsets into the text. */
    static GoldClaim of(JsonNode line, String text) {
        List<Option> options = new ArrayList<>();
        for (JsonNode option : line.get("any")) {
            List<Need> needs = new ArrayList<>();
            for (JsonNode need : option.get("args")) {
                needs.add(new Need(
                        need.get("role").asText(),
                        words(need.get("names"), text),
                        need.path("optional").asBoolean()));
            }
            options.add(new Option(option.get("type").asText(), needs));
        }
        List<Double> numbers = new ArrayList<>();
        line.path("number").forEach(number -> numbers.add(number.asDouble()));
        if (line.path("number").isNumber()) {
            numbers.add(line.get("number").asDouble());
        }
        return new GoldClaim(
                line.get("id").asText(),
                line.get("core").asBoolean(),
                options,
                line.path("time").asText(null),
                words(line.path("place"), text),
                words(line.path("speaker"), text),
                line.path("polarity").asText("positive"),
                line.path("modality").asText("asserted"),
                numbers);
    }

    private static List<String> words(JsonNode spans, String text) {
        List<String> words = new ArrayList<>();
        spans.forEach(span ->
                words.add(text.substring(span.get(0).asInt(), span.get(1).asInt())));
        return words;
    }
}
