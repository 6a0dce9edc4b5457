// SPDX-License-Identifier: Apache-2.0
package org.sayso.vocabulary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes the page {@code docs/vocabulary.md} from the vocabulary: what can be claimed, in which roles, in which words. */
public final class VocabularyPage {

    private static final Measured MEASURED = Measured.load();
    private static final Limits LIMITS = Limits.load();

    private VocabularyPage() {}

    /** The page as Markdown. */
    public static String of(Vocabulary vocabulary) {
        StringBuilder page = new StringBuilder("""
                # The claim vocabulary

                Generated from `vocabulary/*.yaml`; a test fails when this page is stale. Any claim may also have the role `place`.
                Behind a wording stands how many of its claims careful readers called right, and how many they judged (`vocabulary/measured.tsv`).
                "Sure by 0.7" stands where its claims were right too seldom: only those that Sayso is so sure of are told (`vocabulary/limits.tsv`; all others from 0.5 on).
                """);
        vocabulary.types().forEach(type -> page.append('\n').append(section(type)));
        return page.toString();
    }

    /** Writes the page of the shipped vocabulary to the file that is the only argument. */
    public static void main(String[] arguments) throws IOException {
        Files.writeString(Path.of(arguments[0]), of(Vocabulary.load()), StandardCharsets.UTF_8);
    }

    private static String section(ClaimType type) {
        StringBuilder section = new StringBuilder("## " + type.name() + "\n\n" + type.says() + " ");
        section.append(type.nature() == ClaimType.Nature.STATE ? "A state" : "An event");
        section.append(type.symmetric() ? ", symmetric.\n\n" : ".\n\n");
        section.append("| role | says | kinds | |\n|---|---|---|---|\n");
        type.roles().forEach(role -> section.append(row(role)));
        if (!type.maps().isEmpty()) {
            section.append("\nElsewhere: ");
            section.append(new TreeMap<>(type.maps())
                    .entrySet().stream()
                            .map(map -> map.getKey() + " `" + map.getValue() + "`")
                            .collect(Collectors.joining(", ")));
            section.append(".\n");
        }
        section.append('\n');
        type.wordings().forEach(wording -> section.append(line(wording)));
        return section.toString();
    }

    private static String row(Role role) {
        String kinds = role.kinds().size() == Kind.values().length
                ? "any"
                : role.kinds().stream().sorted().map(Kind::word).collect(Collectors.joining(", "));
        String may = (role.optional() ? "optional" : "")
                + (role.optional() && role.repeats() ? ", " : "")
                + (role.repeats() ? "repeats" : "");
        return "| " + role.name() + " | " + role.says() + " | " + kinds + " | " + may + " |\n";
    }

    private static String line(Wording wording) {
        StringBuilder line = new StringBuilder("- **" + wording.name() + "**");
        MEASURED.of(wording)
                .ifPresent(share -> line.append(" (")
                        .append(share.right())
                        .append('/')
                        .append(share.judged())
                        .append(')'));
        if (LIMITS.of(wording.key()) > Limits.LEAST) {
            line.append(" sure by ").append(LIMITS.of(wording.key()));
        }
        wording.matches().stream()
                .findFirst()
                .ifPresent(example -> line.append(": *").append(example.text()).append('*'));
        if (!wording.rejects().isEmpty()) {
            line.append(" But not: *").append(wording.rejects().get(0).text()).append('*');
        }
        return line.append('\n').toString();
    }
}
