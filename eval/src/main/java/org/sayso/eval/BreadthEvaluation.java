// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sayso.claim.Argument;
import org.sayso.claim.Claim;
import org.sayso.claim.ClaimReader;
import org.sayso.claim.Polarity;
import org.sayso.reader.OnnxReader;
import org.sayso.time.ArticleDate;
import org.sayso.vocabulary.Vocabulary;

/**
 * How many of the ways in which news can word a claim are read: sentences written for the project, many verbs, nouns and shapes for each type,
 * one in a line.
 *
 * <pre>
 *   BreadthEvaluation FOLDER|FILE [missed]
 *   Rebels shelled the town of Holm. => attack(actor = Rebels; target = town of Holm)
 * </pre>
 *
 * A role is right where its words are those of the line, articles aside, or hold them with at most three more; roles that the line leaves out
 * do not matter. {@code not} before the type asks for the negative.
 */
public final class BreadthEvaluation {

    private static final Pattern LINE = Pattern.compile("(.+?) => (not )?(\\w+)\\((.*)\\)");
    private static final Set<String> EMPTY = Set.of(
            "the", "a", "an", "of", "in", "on", "at", "to", "and", "its", "his", "her", "their", "former", "new");

    private BreadthEvaluation() {}

    private record Drill(String text, boolean negative, String type, Map<String, String> roles) {

        static Drill of(String line) {
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                throw new IllegalArgumentException("'" + line + "' is no line 'sentence => type(role = words; ...)'.");
            }
            Map<String, String> roles = new LinkedHashMap<>();
            for (String role : parts.group(4).split(";\\s*")) {
                String[] sides = role.split("\\s*=\\s*", 2);
                if (sides.length == 2) {
                    roles.put(sides[0].strip(), sides[1].strip());
                }
            }
            return new Drill(parts.group(1), parts.group(2) != null, parts.group(3), roles);
        }

        boolean isSaidBy(Claim claim) {
            return claim.type().equals(type)
                    && (claim.polarity() == Polarity.NEGATIVE) == negative
                    && roles.entrySet().stream()
                            .allMatch(role -> claim.arguments().stream()
                                    .anyMatch(argument -> argument.role().equals(role.getKey())
                                            && isSame(argument, role.getValue())));
        }

        private static boolean isSame(Argument argument, String wanted) {
            boolean number = argument.quantity() != null
                    && (wanted.equals(String.valueOf(argument.quantity().min()))
                            || wanted.equals(String.valueOf(argument.quantity().max())));
            List<String> given = words(argument.text());
            List<String> all = words(wanted);
            return number || given.containsAll(all) && given.size() - all.size() <= 3;
        }

        private static List<String> words(String text) {
            return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}']+"))
                    .filter(word -> !word.isEmpty() && !EMPTY.contains(word))
                    .toList();
        }
    }

    /** Reads the lines and prints the share that is read, by type. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 0) {
            throw new IllegalArgumentException("usage: BreadthEvaluation FOLDER|FILE [missed]");
        }
        Map<String, int[]> scores = new LinkedHashMap<>();
        try (OnnxReader reader = OnnxReader.open()) {
            ClaimReader claims = ClaimReader.of(Vocabulary.load());
            for (String line : lines(Path.of(arguments[0]))) {
                Drill drill = Drill.of(line);
                List<Claim> found = claims.read(reader.read(drill.text()), ArticleDate.UNKNOWN);
                boolean right = found.stream().anyMatch(drill::isSaidBy);
                int[] score = scores.computeIfAbsent(drill.type(), type -> new int[2]);
                score[0] += right ? 1 : 0;
                score[1]++;
                if (!right && arguments.length > 1) {
                    System.out.println("missed: " + line);
                    found.forEach(claim -> System.out.println("        " + inWords(claim)));
                }
            }
        }
        int right = scores.values().stream().mapToInt(score -> score[0]).sum();
        int all = scores.values().stream().mapToInt(score -> score[1]).sum();
        scores.forEach((type, score) -> System.out.printf(Locale.ROOT, "  %s %d/%d%n", type, score[0], score[1]));
        System.out.printf(Locale.ROOT, "all %d/%d = %.3f%n", right, all, all == 0 ? 0.0 : (double) right / all);
    }

    private static List<String> lines(Path path) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.isDirectory(path) ? Files.list(path) : Stream.of(path)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                Files.readAllLines(file).stream()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .forEach(lines::add);
            }
        }
        return lines;
    }

    private static String inWords(Claim claim) {
        return (claim.polarity() == Polarity.NEGATIVE ? "not " : "")
                + claim.type()
                + claim.arguments().stream()
                        .map(argument -> argument.role() + " = " + argument.text())
                        .collect(Collectors.joining("; ", "(", ")"));
    }
}
