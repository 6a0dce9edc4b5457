// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.sentence.Mention;
import org.sayso.sentence.Reading;
import org.sayso.sentence.Token;
import org.sayso.sentence.TokenRange;

/** The words that name a speaker: "Richard Yu" of "Richard Yu, president of a group", "spokesman for the ministry". */
final class SourcePhrase {

    private static final Set<String> BEFORE = Set.of("compound", "amod", "nummod", "nmod", "flat", "det");
    private static final Set<String> AFTER = Set.of("flat", "nmod", "compound");

    private SourcePhrase() {}

    /** The short phrase around a head: a name where there is one, otherwise the noun with what stands close to it. */
    static TokenRange of(Reading reading, int head) {
        TokenRange name = nameAt(reading, head);
        if (name != null) {
            return name;
        }
        for (int child : reading.children(head)) {
            if (named(reading, head, child)) {
                TokenRange apposed = nameAt(reading, child);
                if (apposed != null) {
                    return apposed;
                }
            }
        }
        return around(reading, head);
    }

    /** "the outlet PLA Daily": a name right behind its noun, without a comma. */
    private static boolean named(Reading reading, int head, int child) {
        String relation = reading.tokens().get(child).relation();
        boolean close = relation.equals("appos") || relation.equals("flat");
        return close
                && child > head
                && reading.tokens().subList(head, child).stream()
                        .noneMatch(t -> t.upos().equals("PUNCT"));
    }

    private static @Nullable TokenRange nameAt(Reading reading, int head) {
        for (Mention mention : reading.mentions()) {
            if (mention.kind() == Mention.Kind.NAME && mention.range().contains(head)) {
                return mention.range();
            }
        }
        return null;
    }

    private static TokenRange around(Reading reading, int head) {
        int start = head;
        int end = head + 1;
        for (int child : reading.children(head)) {
            Token token = reading.tokens().get(child);
            if (child < head && BEFORE.contains(token.relation())) {
                start = Math.min(start, Clause.of(reading, child).firstToken());
            } else if (child > head
                    && AFTER.contains(token.relation())
                    && Clause.of(reading, child).firstToken() == end) {
                end = rightEdge(reading, child) + 1;
            }
        }
        while (start < head && droppable(reading.tokens().get(start))) {
            start++;
        }
        return new TokenRange(start, end);
    }

    private static boolean droppable(Token token) {
        return switch (token.upos()) {
            case "ADP", "PUNCT", "ADV", "CCONJ" -> true;
            case "DET" -> Set.of("the", "a", "an").contains(Clause.base(token));
            default -> false;
        };
    }

    /** The last token of a phrase without its clauses and asides. */
    private static int rightEdge(Reading reading, int head) {
        int edge = head;
        for (int child : reading.children(head)) {
            if (child > edge
                    && AFTER.contains(reading.tokens().get(child).relation())
                    && Clause.of(reading, child).firstToken() == edge + 1) {
                edge = rightEdge(reading, child);
            }
        }
        return edge;
    }
}
