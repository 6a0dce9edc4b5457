// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import java.util.ArrayList;
import java.util.List;

/** Rows of text in columns as wide as they need to be; numbers stand to the right. */
final class Table {

    private final List<String> heading;
    private final List<List<String>> rows = new ArrayList<>();

    Table(String... heading) {
        this.heading = List.of(heading);
    }

    void row(String... cells) {
        rows.add(List.of(cells));
    }

    void print(Terminal terminal) {
        if (rows.isEmpty()) {
            return;
        }
        terminal.out().println(terminal.faint(line(heading)));
        rows.forEach(row -> terminal.out().println(line(row)));
    }

    private String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            String space = " ".repeat(width(column) - cell.codePointCount(0, cell.length()));
            line.append(isNumbers(column) ? space + cell : cell + space).append("  ");
        }
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        int width = 0;
        for (List<String> row : rows) {
            width = Math.max(
                    width, row.get(column).codePointCount(0, row.get(column).length()));
        }
        String head = heading.get(column);
        return Math.max(width, head.codePointCount(0, head.length()));
    }

    private boolean isNumbers(int column) {
        return rows.stream()
                .allMatch(row ->
                        !row.get(column).isEmpty() && row.get(column).chars().allMatch(Character::isDigit));
    }
}
