// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.sayso.sentence.Mention;
import org.sayso.sentence.Reading;
import org.sayso.sentence.Token;
import org.sayso.sentence.TokenRange;

/** The words that name a speaker: "Richard Yu" of "Richard Yu, president of a group", "spokesman for the ministry". */
final class SourcePhrase {

    private static final Set<String> BEFORE = Set.of("compound", "amod", "nummod", "nmod", "flat", "det");
    private static final Set<String> AFTER = Set.of("flat", "nmod", "compound");

    private final Reading reading;

    /** From each token of a name to the name. */
    private final Map<Integer, TokenRange> names = new HashMap<>();

    SourcePhrase(Reading reading) {
        this.reading = reading;
        for (Mention mention : reading.mentions()) {
            if (mention.kind() == Mention.Kind.NAME) {
                for (int i = mention.range().start(); i < mention.range().end(); i++) {
                    names.put(i, mention.range());
                }
            }
        }
    }

    /** The short phrase around a head: a name where there is one, otherwise the noun with what stands close to it. */
    TokenRange of(int head) {
        TokenRange name = names.get(head);
        if (name != null) {
            return name;
        }
        for (int child : reading.children(head)) {
            if (close(head, child)) {
                TokenRange apposed = names.get(child);
                if (apposed != null) {
                    return apposed;
                }
            }
        }
        return around(head);
    }

    /** "the outlet PLA Daily": a name right behind its noun, without a comma. */
    private boolean close(int head, int child) {
        String relation = reading.tokens().get(child).relation();
        boolean close = relation.equals("appos") || relation.equals("flat");
        return close
                && child > head
                && reading.tokens().subList(head, child).stream()
                        .noneMatch(t -> t.upos().equals("PUNCT"));
    }

    private TokenRange around(int head) {
        int start = head;
        int end = head + 1;
        for (int child : reading.children(head)) {
            Token token = reading.tokens().get(child);
            if (child < head && BEFORE.contains(token.relation())) {
                start = Math.min(start, Clause.of(reading, child).firstToken());
            } else if (child > head
                    && AFTER.contains(token.relation())
                    && Clause.of(reading, child).firstToken() == end) {
                end = rightEdge(child) + 1;
            }
        }
        while (start < head && droppable(reading.tokens().get(start))) {
            start++;
        }
        TokenRange last = names.get(end - 1);
        if (last != null && last.start() > head && relationOf(last).equals("compound")) {
            return last;
        }
        return new TokenRange(start, end);
    }

    private String relationOf(TokenRange name) {
        return reading.tokens().get(reading.headOf(name)).relation();
    }

    private static boolean droppable(Token token) {
        return switch (token.upos()) {
            case "ADP", "PUNCT", "ADV", "CCONJ" -> true;
            case "DET" -> Set.of("the", "a", "an").contains(Clause.base(token));
            default -> false;
        };
    }

    /** The last token of a phrase without its clauses and asides. */
    private int rightEdge(int head) {
        int edge = head;
        for (int child : reading.children(head)) {
            if (child > edge
                    && AFTER.contains(reading.tokens().get(child).relation())
                    && Clause.of(reading, child).firstToken() == edge + 1) {
                edge = rightEdge(child);
            }
        }
        return edge;
    }
}
