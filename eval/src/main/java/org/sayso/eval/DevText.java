// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A raw text of the dev data, and how many words people cut it into. */
public record DevText(String text, int words) {

    /** Draws texts of GUM and of PolNeAR, the same for the same seed, in mixed order. */
    public static List<DevText> draw(SharedData data, long seed, int ofGum, int ofPolnear) {
        Random random = new Random(seed);
        List<DevText> gum = new ArrayList<>();
        for (Treebank.Document document :
                Treebank.of(data.lines("ud/gum-dev.conllu.gz")).documents()) {
            int words =
                    document.sentences().stream().mapToInt(s -> s.rows().size()).sum();
            gum.add(new DevText(document.text(), words));
        }
        List<DevText> polnear = new ArrayList<>();
        for (JsonNode document : data.records("attribution/polnear-dev.jsonl.gz")) {
            polnear.add(new DevText(
                    document.get("text").asText(), document.get("tokens").size()));
        }
        Collections.shuffle(gum, random);
        Collections.shuffle(polnear, random);
        List<DevText> drawn = new ArrayList<>(gum.subList(0, ofGum));
        drawn.addAll(polnear.subList(0, ofPolnear));
        Collections.shuffle(drawn, random);
        return drawn;
    }
}
