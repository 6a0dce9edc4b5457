// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
 * by writers who knew none of its word lists. Of each file the first, third, ... line may be looked at while wordings are written; the second,
 * fourth, ... is scored only.
 *
 * <pre>
 *   BreadthEvaluation             shares of both halves, by type
 *   BreadthEvaluation missed      also the lines of the first half that are missed
 *
 *   a line of eval/breadth/TYPE.txt:
 *   Rebels shelled the town of Holm. => attack(actor = Rebels; target = town of Holm)
 * </pre>
 *
 * A role is right where its words are those of the line, articles aside, or hold them with at most three more; roles that the line leaves out
 * do not matter. {@code not} before the type asks for the negative.
 */
public final class BreadthEvaluation {

    private static final Path FOLDER = Path.of("eval", "breadth");
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

    /** Reads the lines and prints the share of them that is read. */
    public static void main(String[] arguments) throws IOException {
        boolean printMissed = arguments.length > 0;
        Map<String, int[]> scores = new TreeMap<>();
        try (OnnxReader reader = OnnxReader.open();
                Stream<Path> files = Files.list(FOLDER)) {
            ClaimReader claims = ClaimReader.of(Vocabulary.load());
            for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                List<String> lines = Files.readAllLines(file).stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .toList();
                for (int i = 0; i < lines.size(); i++) {
                    Drill drill = Drill.of(lines.get(i).strip());
                    List<Claim> found = claims.read(reader.read(drill.text()), ArticleDate.UNKNOWN);
                    boolean right = found.stream().anyMatch(drill::isSaidBy);
                    int[] score = scores.computeIfAbsent(drill.type(), type -> new int[4]);
                    int half = i % 2 * 2;
                    score[half] += right ? 1 : 0;
                    score[half + 1]++;
                    if (!right && printMissed && half == 0) {
                        System.out.println("missed: " + lines.get(i));
                        found.forEach(claim -> System.out.println("        " + inWords(claim)));
                    }
                }
            }
        }
        int[] all = new int[4];
        scores.values().forEach(score -> Arrays.setAll(all, i -> all[i] + score[i]));
        System.out.println("type, lines looked at, lines never looked at");
        scores.forEach((type, score) -> print(type, score));
        print("all", all);
    }

    private static void print(String type, int[] score) {
        System.out.printf(
                Locale.ROOT,
                "  %-14s %4d/%-4d = %.3f  %4d/%-4d = %.3f%n",
                type,
                score[0],
                score[1],
                share(score[0], score[1]),
                score[2],
                score[3],
                share(score[2], score[3]));
    }

    private static double share(int right, int all) {
        return all == 0 ? 0 : (double) right / all;
    }

    private static String inWords(Claim claim) {
        return (claim.polarity() == Polarity.NEGATIVE ? "not " : "")
                + claim.type()
                + claim.arguments().stream()
                        .map(argument -> argument.role() + " = " + argument.text())
                        .collect(Collectors.joining("; ", "(", ")"));
    }
}
