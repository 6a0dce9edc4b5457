// SPDX-License-Identifier: Apache-2.0
package org.sayso.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.dossier.ClaimQuery;
import org.sayso.dossier.Dossier;
import org.sayso.dossier.Sources.Source;
import org.sayso.text.SaysoException;

/** The dossier in a SQLite file: the contract, and what can befall a file. */
final class SqliteDossierTest extends DossierContract {

    private static final Store.Settings IMPATIENT = new Store.Settings(50, false, 4_000_000_000L);

    @TempDir
    private Path folder;

    @Override
    Dossier open(TickingClock clock) {
        return SqliteDossier.open(folder.resolve("dossier.sayso"), clock);
    }

    @Test
    void whatWasWrittenIsThereWhenItIsOpenedAgain() {
        Path file = folder.resolve("again.sayso");
        try (Dossier dossier = SqliteDossier.open(file, clock)) {
            dossier.articles().put(arrest("a.html").read(), false);
        }
        try (Dossier dossier = SqliteDossier.openExisting(file, clock)) {
            assertThat(dossier.claims().count(ClaimQuery.all())).isEqualTo(1);
        }
        assertThat(folder.resolve("again.sayso-wal")).doesNotExist();
    }

    @Test
    void aFileCarriesTheMarkAndTheNumberOfItsFormat() throws Exception {
        Path file = folder.resolve("marked.sayso");
        SqliteDossier.open(file, clock).close();

        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            bytes.seek(60);
            assertThat(bytes.readInt()).isEqualTo(Schema.NEWEST);
            bytes.seek(68);
            assertThat(bytes.readInt()).isEqualTo(Schema.APPLICATION_ID);
        }
    }

    @Test
    void anEmptyFileBecomesADossier() throws Exception {
        Path file = Files.createFile(folder.resolve("empty.sayso"));

        try (Dossier dossier = SqliteDossier.open(file, clock)) {
            assertThat(dossier.sources().all()).isEmpty();
        }
    }

    @Test
    void aDossierThatMustBeThereIsNotMade() {
        Path file = folder.resolve("missing.sayso");

        assertRefused("S402", () -> SqliteDossier.openExisting(file, clock));

        assertThat(file).doesNotExist();
    }

    @Test
    void aFileThatIsNoDossierIsRefusedAndLeftAsItWas() throws Exception {
        byte[] letter = "Dear all, this is a letter and no dossier at all.".getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(folder.resolve("letter.txt"), letter);

        assertRefused("S401", () -> SqliteDossier.open(file, clock));

        assertThat(file).hasBinaryContent(letter);
        assertRefused("S401", () -> SqliteDossier.open(folder, clock));
    }

    @Test
    void aDatabaseOfAnotherProgramIsRefusedAndLeftAsItWas() throws Exception {
        Path unmarked = folder.resolve("unmarked.db");
        change(unmarked, "CREATE TABLE theirs (x)");
        Path marked = folder.resolve("marked.db");
        change(marked, "CREATE TABLE theirs (x)", "PRAGMA application_id = 7");
        byte[] before = Files.readAllBytes(unmarked);

        assertRefused("S401", () -> SqliteDossier.open(unmarked, clock));
        assertRefused("S401", () -> SqliteDossier.open(marked, clock));

        assertThat(unmarked).hasBinaryContent(before);
    }

    @Test
    void aDossierOfANewerVersionIsRefused() throws Exception {
        Path file = folder.resolve("newer.sayso");
        SqliteDossier.open(file, clock).close();
        change(file, "PRAGMA user_version = 999");

        assertRefused("S404", () -> SqliteDossier.open(file, clock));
    }

    @Test
    void aDossierThatAnotherProgramWritesToIsReadableAndSaysSoWhenWrittenTo() throws Exception {
        Path file = folder.resolve("busy.sayso");
        try (Dossier dossier = SqliteDossier.open(file, clock, true, IMPATIENT);
                Connection other = connect(file);
                Statement statement = other.createStatement()) {
            dossier.articles().put(arrest("a.html").read(), false);
            statement.execute("BEGIN IMMEDIATE");

            assertRefused("S405", () -> dossier.articles().put(arrest("b.html").read(), false));

            assertThat(dossier.claims().count(ClaimQuery.all())).isEqualTo(1);
            statement.execute("ROLLBACK");
            dossier.articles().put(arrest("b.html").read(), false);
            assertThat(dossier.claims().count(ClaimQuery.all())).isEqualTo(2);
        }
    }

    @Test
    void aFullDiskKeepsWhatWasReadAndLosesOnlyTheLastArticle() {
        Path file = folder.resolve("full.sayso");
        SqliteDossier.open(file, clock).close();
        Store.Settings small = new Store.Settings(1000, false, 80);
        int[] kept = {0};
        try (Dossier dossier = SqliteDossier.open(file, clock, true, small)) {
            assertRefused("S407", () -> {
                for (; kept[0] < 10_000; kept[0]++) {
                    dossier.articles().put(arrest("a" + kept[0] + ".html").read(), false);
                }
            });
            assertThat(kept[0]).isPositive();
            assertThat(dossier.claims().count(ClaimQuery.all())).isEqualTo(kept[0]);
        }
        try (Dossier dossier = SqliteDossier.open(file, clock)) {
            dossier.articles().put(arrest("a" + kept[0] + ".html").read(), false);
            assertThat(dossier.claims().count(ClaimQuery.all())).isEqualTo(kept[0] + 1);
        }
    }

    @Test
    void aDossierThatCannotBeWrittenToCanBeAsked() {
        Path file = folder.resolve("fixed.sayso");
        try (Dossier dossier = SqliteDossier.open(file, clock)) {
            dossier.articles().put(arrest("a.html").read(), false);
        }
        Store.Settings readOnly = new Store.Settings(50, true, 4_000_000_000L);
        try (Dossier dossier = SqliteDossier.open(file, clock, false, readOnly)) {
            assertThat(dossier.claims().find(ClaimQuery.all().about("Carlos Ruiz")))
                    .hasSize(1);
            assertRefused("S406", () -> dossier.articles().put(arrest("b.html").read(), false));
        }
        assertThat(folder.resolve("fixed.sayso-wal")).doesNotExist();
    }

    @Test
    void aPlaceWhereNothingCanBeMadeIsNamed() throws Exception {
        assertRefused("S403", () -> SqliteDossier.open(folder.resolve("no/such/folder/x.sayso"), clock));
        Path file = Files.createFile(folder.resolve("file"));
        assertRefused("S403", () -> SqliteDossier.open(file.resolve("x.sayso"), clock));
    }

    @Test
    void aDamagedDossierIsSaidToBeDamaged() throws Exception {
        Path file = folder.resolve("damaged.sayso");
        try (Dossier dossier = SqliteDossier.open(file, clock)) {
            for (int i = 0; i < 50; i++) {
                dossier.articles().put(arrest("a" + i + ".html").read(), false);
            }
        }
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            byte[] noise = new byte[(int) bytes.length() - 8192];
            Arrays.fill(noise, (byte) 0x5A);
            bytes.seek(8192);
            bytes.write(noise);
        }

        assertRefused("S408", () -> {
            try (Dossier dossier = SqliteDossier.open(file, clock)) {
                dossier.claims().find(ClaimQuery.all().about("Carlos Ruiz"));
                dossier.sources().all();
            }
        });
    }

    @Test
    void afterAKillTheDossierHoldsWholeArticlesAndReadingAgainCompletesIt() throws Exception {
        Path file = folder.resolve("killed.sayso");
        for (int killedAfter : new int[] {1, 5, 23}) {
            readUntilKilled(file, killedAfter);
            assertWhole(file);
        }

        try (Dossier dossier = SqliteDossier.open(file, clock)) {
            EndlessReading.read(dossier, EndlessReading.PAGES);
            assertThat(dossier.sources().all())
                    .hasSize(EndlessReading.PAGES)
                    .allMatch(Source::whole)
                    .allMatch(source -> source.articles() == EndlessReading.ARTICLES);
            assertThat(dossier.claims().count(ClaimQuery.all()))
                    .isEqualTo((long) EndlessReading.PAGES * EndlessReading.ARTICLES);
        }
    }

    /** Kills a reading process (SIGKILL) in the middle of its work, once it said that it finished so many pages. */
    private static void readUntilKilled(Path file, int pages) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EndlessReading.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals("finished " + pages)) {
                    break;
                }
            }
            process.destroyForcibly();
        }
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as("killed, not ended").isNotZero();
    }

    private void assertWhole(Path file) throws SQLException {
        try (Dossier dossier = SqliteDossier.open(file, clock)) {
            List<Source> sources = dossier.sources().all();
            assertThat(sources).isNotEmpty().allMatch(source -> source.claims() == source.articles());
        }
        try (Connection connection = connect(file);
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("PRAGMA integrity_check")) {
            assertThat(row.getString(1)).isEqualTo("ok");
        }
    }

    private static void assertRefused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        SaysoException.class,
                        refusal -> assertThat(refusal.code())
                                .as(refusal.getMessage())
                                .isEqualTo(code));
    }

    private static void change(Path file, String... statements) throws SQLException {
        try (Connection connection = connect(file);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static Connection connect(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }
}
