// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the error sentences in Java sources: a code as a string, {@code "S102", "..." + value + "..."}, or at the
 * beginning of one, {@code "[S102] " + value + "..."}. What is no string literal becomes "…".
 */
final class ErrorSentences {

    private static final Pattern CODE = Pattern.compile("\"(?:(S[1-9][0-9]{2})\"\\s*,\\s*|\\[(S[1-9][0-9]{2})\\] )");

    private ErrorSentences() {}

    static SortedMap<String, List<String>> in(Path root) throws IOException {
        SortedMap<String, List<String>> errors = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(ErrorSentences::isSource).sorted().toList()) {
                collect(Files.readString(file, StandardCharsets.UTF_8), errors);
            }
        }
        return errors;
    }

    private static boolean isSource(Path file) {
        String path = file.toString().replace('\\', '/');
        return path.endsWith(".java") && path.contains("/src/main/java/") && !path.contains("/target/");
    }

    private static void collect(String source, SortedMap<String, List<String>> errors) {
        Matcher matcher = CODE.matcher(source);
        while (matcher.find()) {
            boolean inside = matcher.group(1) == null;
            String code = inside ? matcher.group(2) : matcher.group(1);
            String sentence = sentence(source, matcher.end(), inside);
            List<String> sentences = errors.computeIfAbsent(code, key -> new ArrayList<>());
            if (!sentence.isBlank() && !sentences.contains(sentence)) {
                sentences.add(sentence);
            }
        }
    }

    /** The expression from {@code start} to the comma, semicolon or bracket that ends it. */
    private static String sentence(String source, int start, boolean insideLiteral) {
        StringBuilder sentence = new StringBuilder();
        boolean literal = insideLiteral;
        int depth = 0;
        for (int i = start; i < source.length(); i++) {
            char c = source.charAt(i);
            if (literal) {
                if (c == '\\') {
                    i++;
                    sentence.append(source.charAt(i) == 'n' ? ' ' : source.charAt(i));
                } else if (c == '"') {
                    literal = false;
                } else if (depth == 0) {
                    sentence.append(c);
                }
            } else if (c == '"') {
                literal = true;
            } else if (depth == 0 && (c == ',' || c == ';' || c == ')')) {
                break;
            } else {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                if (!Character.isWhitespace(c)
                        && c != '+'
                        && !sentence.toString().endsWith("…")) {
                    sentence.append('…');
                }
            }
        }
        return sentence.toString().strip();
    }
}
