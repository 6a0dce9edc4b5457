// SPDX-License-Identifier: Apache-2.0
package org.sayso.time;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Documents the time expressions: every rule with its examples. */
public final class TimePage {

    private TimePage() {}

    /** The page as Markdown. */
    public static String of() {
        StringBuilder page = new StringBuilder("""
                # Time expressions

                Generated from the rules in `org.sayso.time`; a test fails when this page is stale, another runs every example. Values are EDTF (ISO 8601-2):
                `199X` is a decade, `XXXX-06-25` a day of an unknown year, `2017-04/2020` an interval, `2011/..` one that is open, `~` about.
                How expressions become the time of a claim: [claims.md](claims.md).

                | rule | says | example | article of | value |
                |---|---|---|---|---|
                """);
        for (TimeRule rule : TimeRule.all()) {
            String name = rule.name();
            String says = rule.says();
            for (TimeRule.Example example : rule.examples()) {
                page.append("| ")
                        .append(name)
                        .append(" | ")
                        .append(says)
                        .append(" | ")
                        .append(marked(example));
                page.append(" | ")
                        .append(example.published() == null ? "" : example.published())
                        .append(" | ");
                page.append(value(example)).append(" |\n");
                name = "";
                says = "";
            }
        }
        return page.toString();
    }

    /** Writes the page to the file that is the only argument. */
    public static void main(String[] arguments) throws IOException {
        Files.writeString(Path.of(arguments[0]), of(), StandardCharsets.UTF_8);
    }

    private static String marked(TimeRule.Example example) {
        String words = example.words();
        return words == null ? example.text() : example.text().replaceFirst("\\Q" + words + "\\E", "**" + words + "**");
    }

    private static String value(TimeRule.Example example) {
        if (example.words() == null) {
            return "no such time";
        }
        return example.value() == null ? "not known" : "`" + example.value() + "`";
    }
}
