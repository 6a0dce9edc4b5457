// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval.peer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A claim in the shape of our export, made from what another system read: as a fact, since it says nothing else. */
final class MappedClaim {

    private final ObjectNode json = JsonNodeFactory.instance.objectNode();
    private final ArrayNode arguments;

    MappedClaim(String type) {
        json.put("type", type).put("polarity", "positive").put("modality", "asserted");
        arguments = json.putArray("args");
        json.putNull("time");
        json.putArray("attribution");
    }

    MappedClaim with(String role, Triple.Phrase phrase) {
        for (JsonNode argument : arguments) {
            if (argument.path("role").asText().equals(role)
                    && argument.path("text").asText().equals(phrase.text())) {
                return this;
            }
        }
        ObjectNode argument = arguments
                .addObject()
                .put("role", role)
                .put("text", phrase.text())
                .put("name", phrase.name());
        argument.putArray("aliases");
        if (phrase.number() != null) {
            argument.put("value", phrase.number());
        }
        return this;
    }

    /** A role that any of some words fills. */
    MappedClaim withAny(String role, List<String> words) {
        with(role, Triple.Phrase.of(words.get(0)));
        ArrayNode aliases = (ArrayNode) arguments.get(arguments.size() - 1).get("aliases");
        words.forEach(aliases::add);
        return this;
    }

    MappedClaim at(String time) {
        json.putObject("time").put("text", time).put("value", time);
        return this;
    }

    JsonNode json() {
        return json;
    }
}
