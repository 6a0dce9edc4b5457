// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval.gold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.sayso.reader.OnnxReader;

/**
 * How much of what annotated texts say becomes claims: reads each text into a dossier of its own, exports it, and pairs claims
 * with gold claims one to one. Reports recall by type and, of what was found, the share of each qualifier that is right.
 *
 * <pre>
 *   ClaimEvaluation dev           the texts that wordings may be made better on; {@code train}: more of them, annotated by one
 *   ClaimEvaluation fresh         texts annotated by one that nobody looked at while wordings were written
 *   ClaimEvaluation dev missed    also each claim that was missed; the texts are others', so not into a file that is kept
 *   ClaimEvaluation blind         the texts that nobody looks at; each run adds a line to eval/gold/readings.tsv
 * </pre>
 */
public final class ClaimEvaluation {

    private ClaimEvaluation() {}

    /** Scores one part of the gold and prints the tables. */
    public static void main(String[] arguments) throws IOException {
        String part = arguments.length > 0 ? arguments[0] : "";
        if (!Set.of("dev", "train", "fresh", "blind").contains(part)) {
            throw new IllegalArgumentException("usage: ClaimEvaluation dev|train|fresh [missed] | blind");
        }
        boolean blind = part.equals("blind");
        try (OnnxReader reader = OnnxReader.open()) {
            ClaimRecall recall = ClaimRecall.of(part, new OwnClaims(reader), !blind && arguments.length > 1);
            recall.print(part);
            if (blind) {
                log(reader.version(), recall);
            }
        }
    }

    private static void log(String reader, ClaimRecall recall) throws IOException {
        String line = String.join(
                "\t",
                Instant.now(Clock.systemUTC()).toString(),
                reader,
                "core " + recall.total("core"),
                "all " + recall.total("all"));
        Files.writeString(
                ClaimRecall.GOLD.resolve("readings.tsv"),
                line + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
