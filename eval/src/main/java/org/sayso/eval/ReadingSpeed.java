// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sayso.eval.feed.Story;
import org.sayso.eval.feed.StorySource;

/**
 * What a user waits for and needs room for, measured on {@code ./sayso} as it is started from a shell: the first answer,
 * reading, memory over many articles, and the size of what runs. The articles are paragraphs of the given news, drawn by a
 * seed, with family names altered from article to article so that the dossier meets ever new people.
 *
 * <p>{@code ReadingSpeed FOLDER ARTICLES WORDS MANY WORDS_OF_MANY}; prints rows of a table. Beside the time on the wall
 * stands the time of the processor: where other programs keep the machine busy, twice the articles of one processor second
 * is what two free cores read in a second.
 */
public final class ReadingSpeed {

    private static final int STARTS = 7;
    private static final int SAMPLE_MILLIS = 1000;
    private static final double MIB = 1 << 20;
    private static final Pattern FULL_NAME = Pattern.compile("\\b(\\p{Lu}\\p{Ll}+) (\\p{Lu}\\p{Ll}{3,})\\b");
    private static final Pattern TALLY = Pattern.compile("(\\d+) pages?: (\\d+) articles?, (\\d+) claims?");
    private static final String[] ENDINGS = {"", "ov", "ani", "sen", "ez", "ic", "ara", "wick", "ulin", "oto"};

    private final Path folder;
    private final List<String> paragraphs;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private ReadingSpeed(Path folder, List<String> paragraphs) {
        this.folder = folder;
        this.paragraphs = paragraphs;
    }

    /** Makes the articles under the folder, reads them, and prints what that took. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length != 5) {
            throw new IllegalArgumentException("usage: ReadingSpeed FOLDER ARTICLES WORDS MANY WORDS_OF_MANY");
        }
        int[] numbers =
                Arrays.stream(arguments).skip(1).mapToInt(Integer::parseInt).toArray();
        List<String> paragraphs = StorySource.read(SharedData.require().file("")).stream()
                .map(Story::paragraphs)
                .flatMap(List::stream)
                .toList();
        ReadingSpeed speed = new ReadingSpeed(Files.createDirectories(Path.of(arguments[0])), paragraphs);
        speed.out.println("| speed and size | figure |\n|---|---|");
        speed.size();
        speed.firstAnswer();
        speed.reading("read", numbers[0], numbers[1]);
        speed.annotating(numbers[0]);
        speed.reading("read for long", numbers[2], numbers[3]);
    }

    private void row(String what, String format, Object... values) {
        out.println("| " + what + " | " + String.format(Locale.ROOT, format, values) + " |");
    }

    private void size() throws IOException {
        Path run = Path.of("target", "run");
        Path dist = run.resolve(Files.readString(run.resolve("current")).strip());
        double jars = bytes(dist.resolve("lib"));
        row(
                "class path and weights, MiB",
                "%.0f (with the unpacked libraries and the class archive %.0f)",
                jars / MIB,
                bytes(dist) / MIB);
    }

    private static long bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private void firstAnswer() throws IOException, InterruptedException {
        String demo = fresh("demo.sayso").toString();
        run("demo", "-d", demo);
        List<Double> seconds = new ArrayList<>();
        List<Double> processor = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            Run answer = run("ask", "Who leads the Northern Dawn Movement?", "-d", demo);
            seconds.add(answer.seconds());
            processor.add(answer.processorSeconds());
        }
        Collections.sort(seconds);
        Collections.sort(processor);
        row(
                "start to first answer, s, of " + STARTS + " starts",
                "best %.2f, median %.2f (processor %.2f)",
                seconds.get(0),
                seconds.get(STARTS / 2),
                processor.get(STARTS / 2));
    }

    private void reading(String what, int articles, int words) throws IOException, InterruptedException {
        Path pages = pages(articles, words);
        Run run = run("read", pages.toString(), "-d", fresh("speed.sayso").toString());
        Matcher tally = TALLY.matcher(run.said());
        if (!tally.find() || Integer.parseInt(tally.group(2)) < articles) {
            throw new IllegalStateException("not all articles were read: " + run.said());
        }
        row(
                what + ", " + articles + " articles of " + words + " words",
                "%.2f articles/s on the wall, %.2f in two seconds of processor; %s claims",
                articles / run.seconds(),
                2 * articles / run.processorSeconds(),
                tally.group(3));
        row(
                what + ", resident memory, MiB",
                "peak %.0f; at 20, 40, 60, 80, 100%% of the time %s",
                run.peakMiB(),
                run.memory());
    }

    /** The words of the whole text, over the time beyond that of a text of one sentence. */
    private void annotating(int articles) throws IOException, InterruptedException {
        Path all = folder.resolve("all.txt");
        try (Stream<Path> pages = Files.list(folder.resolve("pages"))) {
            StringBuilder text = new StringBuilder();
            for (Path page : pages.sorted().limit(Math.min(articles, 40)).toList()) {
                text.append(Files.readString(page)).append('\n');
            }
            Files.writeString(all, text);
        }
        Path one = Files.writeString(folder.resolve("one.txt"), "The army came to the town on Monday.\n");
        Run start = run("annotate", one.toString());
        Run run = run("annotate", all.toString());
        long tokens = run.said()
                .lines()
                .filter(line -> !line.isEmpty() && Character.isDigit(line.charAt(0)))
                .count();
        row(
                "annotate, tokens/s of one text of " + tokens + " tokens, start left out",
                "%.0f on the wall, %.0f in two seconds of processor",
                tokens / (run.seconds() - start.seconds()),
                2 * tokens / (run.processorSeconds() - start.processorSeconds()));
    }

    private Path fresh(String name) throws IOException {
        for (String suffix : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(folder.resolve(name + suffix));
        }
        return folder.resolve(name);
    }

    private Path pages(int articles, int words) throws IOException {
        Path pages = Files.createDirectories(folder.resolve("pages"));
        try (Stream<Path> old = Files.list(pages)) {
            for (Path page : old.toList()) {
                Files.delete(page);
            }
        }
        Random random = new Random(20_260_101);
        for (int i = 0; i < articles; i++) {
            Files.writeString(pages.resolve(String.format(Locale.ROOT, "page%05d.txt", i)), article(i, words, random));
        }
        return pages;
    }

    private String article(int number, int words, Random random) {
        StringBuilder body = new StringBuilder("Report number " + number + " from the region\n");
        int at = random.nextInt(paragraphs.size());
        for (int length = 0; length < words; at = (at + 1) % paragraphs.size()) {
            String paragraph = paragraphs.get(at);
            body.append('\n').append(paragraph).append('\n');
            length += paragraph.split(" ", -1).length;
        }
        String ending = ENDINGS[number % ENDINGS.length];
        return FULL_NAME.matcher(body).replaceAll(name -> name.group(1) + " " + name.group(2) + ending);
    }

    /** One run of the program: what it said, what it took. */
    private record Run(String said, double seconds, double processorSeconds, List<Double> residentMiB, double peakMiB) {

        /** Resident memory at five times, evenly over the run. */
        String memory() {
            List<String> shown = new ArrayList<>();
            for (int fifth = 1; fifth <= 5 && !residentMiB.isEmpty(); fifth++) {
                int at = Math.max(0, residentMiB.size() * fifth / 5 - 1);
                shown.add(String.format(Locale.ROOT, "%.0f", residentMiB.get(at)));
            }
            return String.join(", ", shown);
        }
    }

    private Run run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("./sayso"));
        command.addAll(List.of(arguments));
        Path said = folder.resolve("said.txt");
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(said.toFile())
                .redirectError(folder.resolve("err.txt").toFile())
                .start();
        List<Double> resident = new ArrayList<>();
        double peak = 0;
        double processor = 0;
        boolean done = false;
        while (!done) {
            processor = Math.max(processor, processorSeconds(process));
            peak = Math.max(peak, ProcessStatus.mebibytes(process.pid(), "VmHWM:"));
            done = process.waitFor(resident.isEmpty() ? 20 : SAMPLE_MILLIS, TimeUnit.MILLISECONDS);
            double now = done ? 0 : ProcessStatus.mebibytes(process.pid(), "VmRSS:");
            if (now > 0 && (System.nanoTime() - start) / 1e6 > SAMPLE_MILLIS) {
                resident.add(now);
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() != 0) {
            throw new IllegalStateException(command + " failed: " + Files.readString(folder.resolve("err.txt")));
        }
        return new Run(Files.readString(said), seconds, processor, resident, peak);
    }

    private static double processorSeconds(Process process) {
        return process.info()
                .totalCpuDuration()
                .map(time -> time.toMillis() / 1000.0)
                .orElse(0.0);
    }
}
