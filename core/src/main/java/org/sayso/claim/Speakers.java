// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sayso.sentence.Attribution;
import org.sayso.sentence.Mention;
import org.sayso.sentence.Reading;
import org.sayso.sentence.TokenRange;

/** Who says what in a text. Built once for a reading, then asked for each claim. Immutable. */
public final class Speakers {

    private final Reading reading;
    private final List<Attribution> attributions;

    private Speakers(Reading reading, List<Attribution> attributions) {
        this.reading = reading;
        this.attributions = attributions;
    }

    /** Finds the attributions of a text. */
    public static Speakers in(Reading reading) {
        List<Attribution> bySize = new ArrayList<>(reading.attributions());
        bySize.sort(Comparator.comparingInt(Speakers::size));
        return new Speakers(reading, bySize);
    }

    /** The chain of speakers of the claim that a word carries, nearest first; for many words use {@link #in}. */
    public static List<Speaker> of(Reading reading, int token) {
        return in(reading).of(token);
    }

    /** The chain of speakers of the claim that a word carries, nearest first; empty where the outlet itself says it. */
    public List<Speaker> of(int token) {
        return attributions.stream()
                .filter(attribution -> !attribution.source().isEmpty())
                .filter(attribution -> attribution.content().stream().anyMatch(range -> range.contains(token)))
                .map(this::speaker)
                .toList();
    }

    private Speaker speaker(Attribution attribution) {
        TokenRange source = attribution.source().get(0);
        String cue = attribution.cue().isEmpty()
                ? ""
                : reading.text(attribution.cue().get(0));
        return new Speaker(reading.text(source), source, mentionIn(source), cue);
    }

    private int mentionIn(TokenRange range) {
        for (int i = 0; i < reading.mentions().size(); i++) {
            Mention mention = reading.mentions().get(i);
            if (range.contains(mention.range()) && mention.kind() == Mention.Kind.NAME) {
                return i;
            }
        }
        return -1;
    }

    private static int size(Attribution attribution) {
        return attribution.content().stream().mapToInt(TokenRange::size).sum();
    }
}
