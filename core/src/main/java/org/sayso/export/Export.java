// SPDX-License-Identifier: Apache-2.0
package org.sayso.export;

import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sayso.dossier.ClaimQuery;
import org.sayso.dossier.Claims;

/** One format that claims can be written in. Memory stays flat however many there are. */
public interface Export {

    /** Writes the claims that fit, and leaves the writer open. */
    void write(Claims claims, ClaimQuery query, Writer out) throws IOException;

    /** The format of that name. */
    static Optional<Export> named(String format) {
        return switch (format) {
            case "claims" -> Optional.of(new JsonLines());
            case "csv" -> Optional.of(new Csv());
            default -> Optional.empty();
        };
    }

    /** The names that {@link #named} knows, in order. */
    static Set<String> formats() {
        return new TreeSet<>(Set.of("claims", "csv"));
    }
}
