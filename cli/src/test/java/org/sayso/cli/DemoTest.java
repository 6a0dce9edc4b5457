// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole path over the samples, with the shipped model: what a newcomer sees first. */
final class DemoTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static final Stages STAGES = DemoDossier.STAGES;

    @TempDir
    private static Path folder = Path.of("");

    private final CommandRun demo = DemoDossier.made().demo();

    @Test
    void demoReadsEverySampleAndSaysWhatToTryNext() {
        assertThat(demo.code()).as(demo.err()).isEqualTo(ExitCode.OK);
        assertThat(demo.out()).doesNotContain("failed").contains("Try next:\n  sayso ask");
        DemoCommand.QUESTIONS.forEach(question -> assertThat(demo.out()).contains(question));
    }

    @Test
    void pageInAnotherLanguageIsSaidSo() {
        assertThat(demo.err()).contains("agence-incendie.html: an article in another language (fr)");
    }

    @Test
    void demoMayBeRunAgain() {
        Path again = folder.resolve("again.sayso");
        CommandRun.of(STAGES, "demo", "-d", again);
        assertThat(CommandRun.of(STAGES, "demo", "-d", again).out())
                .isEqualTo(demo.out().replace(dossier().toString(), again.toString()));
    }

    @Test
    void demoDoesNotReplacePagesOfTheUsers() throws IOException {
        Path own = folder.resolve("own.sayso");
        Path page = Files.writeString(folder.resolve("own.txt"), "A note\n\nAnna Berg founded Orlo in 2012.\n");
        CommandRun.of(STAGES, "read", page, "-d", own);
        CommandRun run = CommandRun.of(STAGES, "demo", "-d", own);
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("holds pages of your own");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Who founded Lumetra? | Jonas Brandt | Jonas Brandt founded Lumetra in Merenz in 1998.",
                "How many devices does Aster run on? | 40 million devices | Aster now runs on 40 million devices",
                "How many people were killed in the attack in Port Calder? | Nineteen | Nineteen people were killed in the attack",
            })
    void answersAreTheQuotedWords(String question, String answer, String quote) throws IOException {
        JsonNode sheet = ask(question);
        assertThat(sheet.get("answered").asBoolean()).isTrue();
        assertThat(sheet.findValuesAsText("answer")).anyMatch(text -> text.contains(answer));
        assertThat(sheet.findValuesAsText("quote")).anyMatch(text -> text.contains(quote));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Who leads the police in Port Calder?",
                "Who founded the Harbour Party?",
                "How many people live in Merenz?",
                "When was Anela Torvik arrested?",
                "Who won the war of the hedgehogs?",
                "???"
            })
    void whatTheDossierDoesNotHoldIsNotGuessed(String question) throws IOException {
        JsonNode sheet = ask(question);
        assertThat(sheet.get("answered").asBoolean()).as(sheet.toString()).isFalse();
        assertThat(sheet.get("answers")).isEmpty();
        assertThat(CommandRun.of(STAGES, "ask", question, "-d", dossier()).out())
                .isEqualTo("The answer is not in this dossier.\n");
    }

    @Test
    void everyExportedQuoteStandsInItsArticleByteForByte() throws IOException {
        Map<String, String> bodies = bodies();
        CommandRun run = CommandRun.of(STAGES, "export", "--format", "claims", "-o", "-", "-d", dossier());
        assertThat(run.code()).isEqualTo(ExitCode.OK);
        assertThat(run.out().lines()).hasSizeGreaterThan(50);
        for (String line : run.out().lines().toList()) {
            JsonNode claim = JSON.readTree(line);
            JsonNode evidence = claim.get("evidence");
            String body = bodies.get(claim.at("/article/source").asText() + "#"
                    + claim.at("/article/index").asText());
            assertThat(body).isNotNull();
            int start = body.offsetByCodePoints(0, evidence.get("start").asInt());
            int end = body.offsetByCodePoints(0, evidence.get("end").asInt());
            assertThat(body.substring(start, end))
                    .isEqualTo(evidence.get("text").asText());
        }
    }

    @Test
    void claimsListIsTheSameInJsonAsTheExport() {
        CommandRun export = CommandRun.of(STAGES, "export", "--format", "claims", "-o", "-", "-d", dossier());
        assertThat(CommandRun.of(STAGES, "claims", "--json", "-d", dossier()).out())
                .isEqualTo(export.out());
    }

    @Test
    void entityIsShownWithWhoSaysSo() {
        CommandRun run = CommandRun.of(STAGES, "show", "Lumetra", "-d", dossier());
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).startsWith("Lumetra  e").contains("Who says so").contains("“");
    }

    @Test
    void nameThatIsNotThereIsAFailure() {
        CommandRun run = CommandRun.of(STAGES, "show", "Zebulon Quux", "-d", dossier());
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("[S609] 'Zebulon Quux' is not in this dossier.");
    }

    @Test
    void colourIsForTerminalsOnly() {
        CommandRun coloured = CommandRun.with(STAGES, Map.of(), true, "show", "Lumetra", "-d", dossier());
        assertThat(coloured.out()).contains("\u001b[1m");
        assertThat(demo.out()).doesNotContain("\u001b");
    }

    private JsonNode ask(String question) throws IOException {
        CommandRun run = CommandRun.of(STAGES, "ask", question, "--json", "-d", dossier());
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK);
        return JSON.readTree(run.out());
    }

    private static Path dossier() {
        return DemoDossier.made().file();
    }

    private Map<String, String> bodies() throws IOException {
        Map<String, String> bodies = new HashMap<>();
        Path pages = Files.createDirectories(folder.resolve("samples/pages"));
        for (String name : Samples.names()) {
            Files.copy(Path.of("..", "samples", "pages", name), pages.resolve(name));
        }
        for (String line :
                CommandRun.of(STAGES, "articles", pages).out().lines().toList()) {
            JsonNode article = JSON.readTree(line);
            String source = article.get("source").asText().replace(folder + "/", "");
            bodies.put(
                    source + "#" + article.get("index").asText(),
                    article.get("body").asText());
        }
        return bodies;
    }
}
