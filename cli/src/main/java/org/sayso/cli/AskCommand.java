// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sayso.Sayso;
import org.sayso.answer.Answer;
import org.sayso.answer.AnswerSheet;
import org.sayso.answer.Vantage;
import org.sayso.dossier.Dossier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sayso ask}: answers from the dossier, each with its quotes. */
@Command(
        name = "ask",
        description = {
            "Answers a question from the dossier, with quotes.",
            "Where the dossier does not hold the answer it says so: it never guesses."
        },
        footer = {
            "",
            "Examples:",
            "  sayso ask 'Who leads Northern Dawn?'",
            "  sayso ask 'Who led Northern Dawn?' --as-of 2019-06-01    (as it was then)",
            "  sayso ask 'Who led Northern Dawn?' --known-by 2019-06-01 (from what had been said by then)",
            "  sayso ask 'How many people were killed in Port Calder?' --json"
        })
final class AskCommand implements Callable<Integer> {

    private final Environment environment;

    @Mixin
    private HelpOption help = new HelpOption();

    @Mixin
    private DossierOption dossierOption = new DossierOption();

    @Parameters(paramLabel = "QUESTION", description = "A question in plain English, in quotes.")
    private String question = "";

    @Option(
            names = "--as-of",
            converter = DayConverter.class,
            paramLabel = "DATE",
            description = "Only what held or happened on that day: 2019-06-01.")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--known-by",
            converter = DayConverter.class,
            paramLabel = "DATE",
            description = "Only what had been said by that day.")
    private @Nullable LocalDate knownBy;

    @Option(names = "--json", description = "Write JSON.")
    private boolean json;

    AskCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        environment.stages().openReaderAhead();
        try (Dossier dossier = dossierOption.open(environment)) {
            AnswerSheet sheet =
                    Sayso.with(environment.stages().reader(), dossier).ask(question, new Vantage(asOf, knownBy));
            if (json) {
                writeJson(sheet);
            } else {
                new AnswerText(environment.terminal()).print(sheet, "");
            }
        }
        return ExitCode.OK;
    }

    private void writeJson(AnswerSheet sheet) {
        try (Json lines = Json.to(environment.terminal().out())) {
            lines.line(json -> {
                json.writeStringField("question", sheet.question());
                json.writeBooleanField("answered", sheet.answered());
                json.writeStringField("interpretation", sheet.interpretation());
                Json.list(json, "answers", sheet.answers(), AskCommand::write);
            });
        }
    }

    private static void write(JsonGenerator json, Answer answer) throws IOException {
        json.writeStartObject();
        json.writeStringField("answer", answer.text());
        Json.text(
                json, "entity", answer.entity() == null ? null : answer.entity().key());
        json.writeNumberField("score", Math.round(answer.score() * 100) / 100.0);
        json.writeStringField("modality", AnswerText.name(answer.modality()));
        Json.list(json, "claims", answer.claims(), (to, claim) -> to.writeString("c" + claim));
        Json.list(json, "evidence", answer.quotes(), AskCommand::write);
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Answer.Quote quote) throws IOException {
        json.writeStartObject();
        json.writeStringField("quote", quote.text());
        json.writeStringField("article", quote.article().title());
        json.writeStringField("source", quote.article().source());
        Json.text(json, "published", quote.article().published());
        Json.list(json, "speakers", quote.speakers(), JsonGenerator::writeString);
        json.writeEndObject();
    }
}
