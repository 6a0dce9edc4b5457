// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sayso.answer.Answer;
import org.sayso.answer.AnswerSheet;

/** A fact with the wordings in which it is asked for, and what a right answer holds; the files are described beside them. */
record AskedFact(String name, Map<String, List<String>> lines) {

    /** What came back to one question. */
    enum Outcome {
        RIGHT,
        WRONG,
        WRONGLY_REFUSED,
        RIGHTLY_REFUSED;

        String words() {
            return (this == RIGHT || this == WRONG ? "answered " : "")
                    + name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    static List<AskedFact> read(Path file) {
        List<AskedFact> facts = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                if (line.startsWith("= ")) {
                    facts.add(new AskedFact(line.substring(2), new LinkedHashMap<>()));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    facts.get(facts.size() - 1).add(file, line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return facts;
    }

    private void add(Path file, String line) {
        int colon = line.indexOf(": ");
        String key = colon < 0 ? "" : line.substring(0, colon);
        if (!List.of("answer", "also", "quote", "speaker", "first", "held-out").contains(key)) {
            throw new IllegalArgumentException(file + ": not a line of a fact: '" + line + "'");
        }
        List<String> values = lines.computeIfAbsent(key, k -> new ArrayList<>());
        String value = line.substring(colon + 2);
        boolean several = key.equals("answer") || key.equals("also");
        values.addAll(several ? List.of(value.split(", ")) : List.of(value));
    }

    /** The wordings of a set: {@code first} or {@code held-out}. */
    List<String> wordings(String set) {
        return lines.getOrDefault(set, List.of());
    }

    /** A right answer must be there with its quote, and no wrong one beside it. */
    Outcome judge(AnswerSheet sheet) {
        boolean known = lines.containsKey("answer");
        if (!sheet.answered()) {
            return known ? Outcome.WRONGLY_REFUSED : Outcome.RIGHTLY_REFUSED;
        }
        boolean right = sheet.answers().stream().anyMatch(this::isRight);
        boolean noneWrong =
                sheet.answers().stream().allMatch(answer -> holds("answer", answer) || holds("also", answer));
        return known && right && noneWrong ? Outcome.RIGHT : Outcome.WRONG;
    }

    private boolean isRight(Answer answer) {
        return holds("answer", answer) && answer.quotes().stream().anyMatch(this::proves);
    }

    private boolean holds(String key, Answer answer) {
        return wordings(key).stream().anyMatch(answer.text()::contains);
    }

    private boolean proves(Answer.Quote quote) {
        boolean says = wordings("quote").stream().allMatch(quote.text()::contains);
        return says
                && wordings("speaker").stream()
                        .allMatch(words -> quote.speakers().stream().anyMatch(speaker -> speaker.contains(words)));
    }
}
