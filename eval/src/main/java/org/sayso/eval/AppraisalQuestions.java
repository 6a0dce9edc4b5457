// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sayso.claim.ClaimReader;
import org.sayso.reader.OnnxReader;
import org.sayso.sentence.ClaimMarks.Mark;
import org.sayso.sentence.Reading;
import org.sayso.time.ArticleDate;
import org.sayso.vocabulary.Vocabulary;

/**
 * Writes what the encoder is asked about the judged claims, for {@code training/judge.py} to learn from.
 *
 * <p>Arguments: the file to write, one text of {@link ClaimSample}'s topics a line, with those of its claims that {@code eval/judgements} holds;
 * and, if the work is shared out, which part of how many. Texts that the head for claims has learnt from are left out: what it says of their
 * words is too good. So are texts whose labelled words are only scored.
 */
public final class AppraisalQuestions {

    private AppraisalQuestions() {}

    /** Reads all texts that have judged claims. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1 && arguments.length != 3) {
            throw new IllegalArgumentException("usage: AppraisalQuestions QUESTIONS.jsonl [PART PARTS]");
        }
        int part = arguments.length == 1 ? 0 : Integer.parseInt(arguments[1]);
        int parts = arguments.length == 1 ? 1 : Integer.parseInt(arguments[2]);
        Set<String> judged = ClaimSample.judgedKeys();
        Set<String> closed = closed();
        ClaimReader claims = ClaimReader.of(Vocabulary.load());
        int number = 0;
        try (OnnxReader reader = OnnxReader.open();
                BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[0]))) {
            for (ClaimSample.Text text : ClaimSample.topics(1)) {
                if (closed.contains(text.name()) || number++ % parts != part) {
                    continue;
                }
                ObjectNode asked = ask(text, reader.read(text.body()), claims, judged);
                if (!asked.path("claims").isEmpty()) {
                    out.write(AskedTexts.JSON.writeValueAsString(asked));
                    out.newLine();
                }
            }
        }
    }

    private static Set<String> closed() throws IOException {
        Path folder = Path.of("eval", "predicates");
        Stream<String[]> learnt = lines(folder.resolve("claims.tsv"));
        Stream<String[]> scored = lines(folder.resolve("labels.tsv")).filter(cells -> !cells[2].equals("seen"));
        return Stream.concat(learnt, scored).map(cells -> cells[1]).collect(Collectors.toSet());
    }

    private static Stream<String[]> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", 4));
    }

    private static ObjectNode ask(ClaimSample.Text text, Reading reading, ClaimReader claims, Set<String> judged) {
        ObjectNode asked = AskedTexts.JSON.createObjectNode().put("doc", text.name());
        AskedTexts.words(asked, reading);
        ArrayNode all = asked.putArray("claims");
        for (ClaimReader.Asked one : claims.appraisals(reading, ArticleDate.of(text.published()))) {
            String key = ClaimSample.key(text.name(), one.claim());
            if (judged.contains(key)) {
                ObjectNode node = all.addObject().put("key", key);
                one.marks().numbers().forEach(node.putArray("numbers")::add);
                ArrayNode marks = node.putArray("marks");
                for (Mark mark : one.marks().marks()) {
                    ArrayNode features = marks.addArray()
                            .add(mark.first())
                            .add(mark.head())
                            .add(mark.last())
                            .addArray();
                    mark.features().forEach(features::add);
                }
            }
        }
        return asked;
    }
}
