// SPDX-License-Identifier: Apache-2.0
package org.sayso.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The statements of one class, from the .sql file of its name: each begins with a line {@code -- name: what-it-does}. */
final class Statements {

    private static final Pattern PART = Pattern.compile("(?ms)^-- name: (\\S+)\\n(.*?)(?=^-- name: |\\z)");

    private final String file;
    private final Map<String, String> byName = new HashMap<>();

    private Statements(String file, String text) {
        this.file = file;
        Matcher part = PART.matcher(text);
        while (part.find()) {
            byName.put(part.group(1), part.group(2).strip());
        }
    }

    static Statements of(Class<?> owner) {
        String file = owner.getSimpleName() + ".sql";
        try (InputStream in = owner.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from this build");
            }
            return new Statements(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String get(String name) {
        String statement = byName.get(name);
        if (statement == null) {
            throw new IllegalArgumentException(file + " has no statement named " + name);
        }
        return statement;
    }
}
