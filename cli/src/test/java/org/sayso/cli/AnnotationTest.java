// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sayso annotate} in both formats. */
final class AnnotationTest {

    @TempDir
    private Path folder = Path.of("");

    private final Stages stages = TestStages.withPlainReader();

    @Test
    void offsetsCountCodePointsOfTheGivenText() throws IOException {
        JsonNode document = json("😀 Anna left.\n");
        assertThat(document.get("text").asText()).isEqualTo("😀 Anna left.\n");
        JsonNode anna = document.get("tokens").get(1);
        assertThat(anna.get("form").asText()).isEqualTo("Anna");
        assertThat(anna.get("start").asInt()).isEqualTo(2);
        assertThat(anna.get("end").asInt()).isEqualTo(6);
        assertThat(conllu("😀 Anna left.\n")).contains("\tAnna\tanna\t").contains("end_char=6|start_char=2");
    }

    @Test
    void headsCountFromOneWithinTheSentence() throws IOException {
        JsonNode tokens = json("Anna left. Bert came home.").get("tokens");
        assertThat(tokens.findValuesAsText("head")).containsExactly("0", "1", "1", "0", "1", "1", "1");
    }

    @Test
    void sentencesHoldTheirTokensExclusively() throws IOException {
        JsonNode sentences = json("Anna left. Bert came.").get("sentences");
        assertThat(sentences.findValuesAsText("first")).containsExactly("0", "3");
        assertThat(sentences.findValuesAsText("last")).containsExactly("3", "6");
    }

    @Test
    void timesHaveTheirValueAndBounds() throws IOException {
        JsonNode time = json("Anna left in May 2011.").get("times").get(0);
        assertThat(time.get("start").asInt()).isEqualTo(3);
        assertThat(time.get("end").asInt()).isEqualTo(5);
        assertThat(time.get("value").asText()).isEqualTo("2011-05");
        assertThat(time.get("from").asText()).isEqualTo("2011-05-01");
        assertThat(time.get("to").asText()).isEqualTo("2011-05-31");
    }

    @Test
    void mentionsThatWereNotResolvedDoNotShareAChain() throws IOException {
        JsonNode mentions = json("Anna saw Bert.").get("mentions");
        assertThat(mentions.findValuesAsText("chain")).containsExactly("0", "1");
        assertThat(mentions.findValuesAsText("type")).containsOnly("PER");
    }

    @Test
    void namesCarryTagsAndBracketsInTheLastColumn() throws IOException {
        assertThat(conllu("Anna left.")).contains("Entity=(e0-PER-1-name)|NER=B-PER");
    }

    @Test
    void contractionsHaveALineOfTheirOwnBeforeTheirWords() throws IOException {
        List<String> lines = conllu("She didn’t go.")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();
        assertThat(lines.get(1)).startsWith("2-3\tdidn’t\t_").endsWith("end_char=10|start_char=4");
        assertThat(lines.get(2)).startsWith("2\tdid\t");
        assertThat(lines.get(3)).startsWith("3\tn’t\t");
    }

    @Test
    void everyWordLineHasTenColumns() throws IOException {
        assertThat(conllu("She didn’t go.\nNor\tdid he.")
                        .lines()
                        .filter(line -> !line.startsWith("#") && !line.isEmpty()))
                .isNotEmpty()
                .allMatch(line -> line.split("\t", -1).length == 10);
    }

    @Test
    void givenTokensAndSentencesAreTakenFromPlainLines() {
        TokenLines lines = TokenLines.parse("#\n1\n.\n\n\nShe\nleft\n");
        assertThat(lines.sentences()).containsExactly(List.of("#", "1", "."), List.of("She", "left"));
    }

    @Test
    void givenTokensAreTheWordsOfConllu() {
        String conllu = """
                # text = don't
                1-2\tdon't\t_\t_\t_\t_\t_\t_\t_\t_
                1\tdo\tdo\tAUX\tVB\t_\t0\troot\t_\t_
                2\tn't\tnot\tPART\tRB\t_\t1\tadvmod\t_\t_
                2.1\tgo\tgo\tVERB\tVB\t_\t_\t_\t_\t_
                """;
        assertThat(TokenLines.parse(conllu).sentences()).containsExactly(List.of("do", "n't"));
    }

    private JsonNode json(String text) throws IOException {
        CommandRun run = CommandRun.of(stages, "annotate", "--format", "jsonl", file(text));
        assertThat(run.code()).isEqualTo(ExitCode.OK);
        return new JsonMapper().readTree(run.out());
    }

    private String conllu(String text) throws IOException {
        CommandRun run = CommandRun.of(stages, "annotate", file(text));
        assertThat(run.code()).isEqualTo(ExitCode.OK);
        return run.out();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("text.txt"), text);
    }
}
