// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.sayso.Sayso;
import org.sayso.answer.Answer;
import org.sayso.answer.AnswerSheet;
import org.sayso.answer.Vantage;
import org.sayso.documents.TikaDocumentReader;
import org.sayso.dossier.Dossier;
import org.sayso.page.Page;
import org.sayso.page.PageOptions;
import org.sayso.page.PageResult;
import org.sayso.page.Pages;
import org.sayso.reader.OnnxReader;
import org.sayso.sql.SqliteDossier;

/**
 * Whether questions are answered rightly in a crowd: reads one public page, all PolNeAR dev articles and the samples into
 * one dossier, asks every question of {@code eval/questions/feed-asia.txt}, and counts what comes back.
 *
 * <pre>
 *   AskEvaluation              makes the dossier in a folder for passing things
 *   AskEvaluation DOSSIER      makes it there, or uses the one that is there
 *   AskEvaluation DOSSIER all  prints every answer, not only the wrong ones
 * </pre>
 */
public final class AskEvaluation {

    private static final List<String> SETS = List.of("first", "held-out");

    private final Sayso sayso;
    private final boolean printAll;

    private AskEvaluation(Sayso sayso, boolean printAll) {
        this.sayso = sayso;
        this.printAll = printAll;
    }

    /** Reads, asks, prints. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("sayso-ask");
        Path file = arguments.length > 0 ? Path.of(arguments[0]) : folder.resolve("crowd.sayso");
        boolean made = Files.exists(file);
        try (OnnxReader reader = OnnxReader.open();
                Dossier dossier = SqliteDossier.open(file, Clock.systemUTC())) {
            Sayso sayso = Sayso.with(reader, dossier);
            if (!made) {
                pages().forEach(sayso::read);
            }
            new AskEvaluation(sayso, arguments.length > 1).run();
        } finally {
            for (String suffix : List.of("", "-wal", "-shm")) {
                Files.deleteIfExists(folder.resolve("crowd.sayso" + suffix));
            }
            Files.delete(folder);
        }
    }

    private static List<Page> pages() throws IOException {
        SharedData data = SharedData.require();
        List<Path> files = new ArrayList<>(List.of(data.page("feed-asia.txt")));
        try (Stream<Path> samples = Files.list(Path.of("samples", "pages"))) {
            samples.sorted().forEach(files::add);
        }
        List<Page> pages = new ArrayList<>();
        Pages.with(PageOptions.none(), new TikaDocumentReader()).read(files, result -> {
            if (result instanceof PageResult.Read read) {
                pages.add(read.page());
            }
        });
        data.records("attribution/polnear-dev.jsonl.gz").forEach(record -> pages.add(page(record)));
        return pages;
    }

    private static Page page(JsonNode record) {
        String name = record.get("doc").asText();
        String content =
                record.get("title").asText() + "\n\n" + record.get("text").asText();
        return new Page(
                "polnear/" + name,
                Page.Kind.TEXT,
                content,
                name,
                null,
                record.get("publisher").asText(),
                record.path("date").asText(null),
                null);
    }

    private void run() {
        List<AskedFact> facts = AskedFact.read(Path.of("eval", "questions", "feed-asia.txt"));
        Map<String, Map<AskedFact.Outcome, Integer>> tallies = new LinkedHashMap<>();
        for (String set : SETS) {
            Map<AskedFact.Outcome, Integer> tally = new EnumMap<>(AskedFact.Outcome.class);
            facts.forEach(fact ->
                    fact.wordings(set).forEach(wording -> tally.merge(ask(set, fact, wording), 1, Integer::sum)));
            tallies.put(set, tally);
        }
        System.out.println("set       questions  answered right  answered wrong  wrongly refused  rightly refused");
        tallies.forEach(AskEvaluation::print);
    }

    private AskedFact.Outcome ask(String set, AskedFact fact, String wording) {
        AnswerSheet sheet = sayso.ask(wording, Vantage.NOW);
        AskedFact.Outcome outcome = fact.judge(sheet);
        boolean good = outcome == AskedFact.Outcome.RIGHT || outcome == AskedFact.Outcome.RIGHTLY_REFUSED;
        if (printAll || !good) {
            System.out.println(set + ", " + outcome.words() + ": " + wording);
            if (printAll) {
                System.out.println("    " + sheet.interpretation());
            }
            sheet.answers().forEach(AskEvaluation::print);
        }
        return outcome;
    }

    /** The texts are others': of a wrong answer's sentence only its place is printed. */
    private static void print(Answer answer) {
        Answer.Quote quote = answer.quotes().get(0);
        System.out.printf(
                Locale.ROOT,
                "    %.2f %s (%s) %s%n",
                answer.score(),
                answer.text(),
                String.join(" <- ", quote.speakers()),
                quote.article().source());
    }

    private static void print(String set, Map<AskedFact.Outcome, Integer> tally) {
        int all = tally.values().stream().mapToInt(Integer::intValue).sum();
        System.out.printf(
                Locale.ROOT,
                "%-9s %9d %15d %15d %16d %16d%n",
                set,
                all,
                tally.getOrDefault(AskedFact.Outcome.RIGHT, 0),
                tally.getOrDefault(AskedFact.Outcome.WRONG, 0),
                tally.getOrDefault(AskedFact.Outcome.WRONGLY_REFUSED, 0),
                tally.getOrDefault(AskedFact.Outcome.RIGHTLY_REFUSED, 0));
    }
}
