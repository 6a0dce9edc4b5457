// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval.peer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sayso.sentence.EntityType;
import org.sayso.sentence.Mention;
import org.sayso.sentence.TokenRange;

/** Names made from one label a word, as CoreNLP gives them: words side by side with one label are one name. */
final class LabelledNames {

    private LabelledNames() {}

    /** The names of a text, from the labels of each sentence's words; a name ends with its sentence. */
    static List<Mention> of(List<List<String>> sentences) {
        List<Mention> names = new ArrayList<>();
        int first = 0;
        for (List<String> labels : sentences) {
            int start = 0;
            for (int i = 1; i <= labels.size(); i++) {
                if (i == labels.size() || !labels.get(i).equals(labels.get(start))) {
                    TokenRange range = new TokenRange(first + start, first + i);
                    type(labels.get(start))
                            .ifPresent(type -> names.add(new Mention(range, Mention.Kind.NAME, type, -1)));
                    start = i;
                }
            }
            first += labels.size();
        }
        return names;
    }

    /** None for dates, numbers and the like, which are no names. */
    private static Optional<EntityType> type(String label) {
        return switch (label) {
            case "PERSON" -> Optional.of(EntityType.PER);
            case "ORGANIZATION" -> Optional.of(EntityType.ORG);
            case "LOCATION", "CITY", "STATE_OR_PROVINCE", "COUNTRY" -> Optional.of(EntityType.LOC);
            case "NATIONALITY", "RELIGION", "IDEOLOGY" -> Optional.of(EntityType.NORP);
            case "MISC" -> Optional.of(EntityType.OTHER);
            default -> Optional.empty();
        };
    }
}
