// SPDX-License-Identifier: Apache-2.0
package org.sayso.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Modality;
import org.sayso.claim.Polarity;
import org.sayso.claim.Quantity;
import org.sayso.claim.ReadBy;
import org.sayso.time.TimeSpan;

/**
 * An occurrence as the dossier holds it.
 *
 * @param time     when it held or happened; when it was said is the article's date, when it came here is its recording
 * @param speakers nearest first; empty where the outlet itself says it
 */
public record StoredClaim(
        long id,
        String type,
        String predicate,
        List<Argument> arguments,
        Polarity polarity,
        Modality modality,
        @Nullable TimeSpan time,
        List<Speaker> speakers,
        ArticleRef article,
        Evidence evidence,
        ReadBy reading) {

    public StoredClaim {
        arguments = List.copyOf(arguments);
        speakers = List.copyOf(speakers);
    }

    /** As exports write it: {@code c81}. */
    public String key() {
        return "c" + id;
    }

    /** The arguments that fill a role, in order. */
    public List<Argument> arguments(String role) {
        return arguments.stream()
                .filter(argument -> argument.role().equals(role))
                .toList();
    }

    /** One filled role; the entity is null where the words name none. */
    public record Argument(
            String role,
            String text,
            @Nullable EntityRef entity,
            boolean resolved,
            @Nullable Quantity quantity) {}

    /** One link of the chain of speakers. */
    public record Speaker(String text, @Nullable EntityRef entity, String cue) {}

    /** The sentence, exactly, and where it stands in the article's body, in code points. */
    public record Evidence(String text, int start, int end) {}
}
