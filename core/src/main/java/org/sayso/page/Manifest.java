// SPDX-License-Identifier: Apache-2.0
package org.sayso.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.text.SaysoException;

/**
 * What a list says of files: a CSV file with the heading {@code file,publisher,url,published} and, if wanted,
 * {@code retrieved}. Only {@code file} is needed; it is a path relative to the list's folder. Empty cells say nothing.
 */
public final class Manifest {

    private static final Set<String> COLUMNS = Set.of("file", "publisher", "url", "published", "retrieved");

    /** What one row says. */
    record Row(
            @Nullable String publisher,
            @Nullable String url,
            @Nullable String published,
            @Nullable String retrieved) {

        static final Row SILENT = new Row(null, null, null, null);
    }

    private final @Nullable Path file;
    private final Map<Path, Row> rows;

    private Manifest(@Nullable Path file, Map<Path, Row> rows) {
        this.file = file;
        this.rows = rows;
    }

    public static Manifest empty() {
        return new Manifest(null, Map.of());
    }

    /** Reads the list; throws a {@link SaysoException} that names the line where it is wrong. */
    public static Manifest read(Path csv) {
        List<List<String>> table = table(csv);
        List<String> heading = table.isEmpty() ? List.of() : table.get(0);
        Map<String, Integer> columns = columns(csv, heading);
        Map<Path, Row> rows = new HashMap<>();
        for (int line = 1; line < table.size(); line++) {
            List<String> cells = table.get(line);
            String where = csv + ", row " + (line + 1);
            String name = cell(cells, columns.get("file"));
            if (name == null) {
                throw new SaysoException("S112", where + ": the column 'file' is empty. Name the file there.");
            }
            Path folder = csv.toAbsolutePath().getParent();
            rows.put(key(folder == null ? Path.of(name) : folder.resolve(name)), row(cells, columns, where));
        }
        return new Manifest(key(csv), Map.copyOf(rows));
    }

    Row row(Path page) {
        return rows.getOrDefault(key(page), Row.SILENT);
    }

    boolean isThis(Path path) {
        return file != null && file.equals(key(path));
    }

    private static Row row(List<String> cells, Map<String, Integer> columns, String where) {
        String published = cell(cells, columns.get("published"));
        return new Row(
                cell(cells, columns.get("publisher")),
                cell(cells, columns.get("url")),
                published == null ? null : PartialDate.checked(published, where),
                cell(cells, columns.get("retrieved")));
    }

    private static @Nullable String cell(List<String> cells, @Nullable Integer column) {
        if (column == null || column >= cells.size()) {
            return null;
        }
        String text = cells.get(column).strip();
        return text.isEmpty() ? null : text;
    }

    private static Map<String, Integer> columns(Path csv, List<String> heading) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < heading.size(); i++) {
            String name = heading.get(i).strip().toLowerCase(Locale.ROOT);
            if (!COLUMNS.contains(name)) {
                throw new SaysoException(
                        "S112",
                        csv + ": the heading '" + name
                                + "' is not known. Write file,publisher,url,published,retrieved.");
            }
            columns.put(name, i);
        }
        if (!columns.containsKey("file")) {
            throw new SaysoException(
                    "S112", csv + ": there is no column 'file'. Begin the list with file,publisher,url,published.");
        }
        return columns;
    }

    private static List<List<String>> table(Path csv) {
        try {
            return parse(TextDecoder.decode(Files.readAllBytes(csv), null).text());
        } catch (IOException e) {
            throw new SaysoException("S112", csv + ": the list cannot be read (" + Reasons.of(e) + ").", e);
        }
    }

    /** RFC 4180: commas, quotes doubled inside quotes, line breaks inside quotes. Empty lines are dropped. */
    static List<List<String>> parse(String text) {
        List<List<String>> table = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append(c);
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',') {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n') {
                endRow(table, cells, cell);
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        endRow(table, cells, cell);
        return table;
    }

    private static void endRow(List<List<String>> table, List<String> cells, StringBuilder cell) {
        cells.add(cell.toString());
        cell.setLength(0);
        if (cells.size() > 1 || !cells.get(0).isBlank()) {
            table.add(List.copyOf(cells));
        }
        cells.clear();
    }

    private static Path key(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
