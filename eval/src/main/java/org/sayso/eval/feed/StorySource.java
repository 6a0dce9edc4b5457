// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Single articles out of the given data: bodies of the page benchmark, GUM's news, PolNeAR's training part. Bodies begin and
 * end with a paragraph of prose, so that what is a site's notice and what is text is beyond doubt.
 */
public final class StorySource {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern NOTICE = Pattern.compile(
            "(?i).*(twitter|facebook|e-?mail|newsletter|http|www\\.|@|follow |contributed|copyright|©|editor|subscribe|click|read more|photo).*",
            Pattern.DOTALL);
    private static final List<String> SECTIONS = List.of(
            "World", "Politics", "Business", "Africa", "Science", "Local", "Europe", "Sport", "Culture", "Health");
    private static final List<String> AUTHORS = List.of(
            "Mara Ellison",
            "Tom Okafor",
            "Ines Carvalho",
            "Daniel Weiss",
            "Aiko Tanaka",
            "Priya Raman",
            "Joan O'Neill",
            "Luka Horvat");

    private final Path data;
    private final List<Story> stories = new ArrayList<>();

    private StorySource(Path data) {
        this.data = data;
    }

    /** @param data the folder of the given data */
    public static List<Story> read(Path data) {
        StorySource source = new StorySource(data);
        source.polnear();
        source.gum("ud/gum-train.conllu.gz");
        source.gum("ud/gum-dev.conllu.gz");
        source.pages();
        return List.copyOf(source.stories);
    }

    private void polnear() {
        try (BufferedReader lines = open("attribution/polnear-train.jsonl.gz")) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode doc = JSON.readTree(line);
                String text = doc.path("text").asText();
                int first = text.indexOf("\n\n");
                if (first > 0) {
                    add(
                            doc.path("title").asText(),
                            LocalDate.parse(doc.path("date").asText()),
                            paragraphs(text.substring(first)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void gum(String file) {
        try (BufferedReader lines = open(file)) {
            String title = "";
            boolean news = false;
            List<String> paragraphs = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("# newdoc id")) {
                    addIf(news, title, paragraphs);
                    paragraphs.clear();
                    news = line.contains("GUM_news");
                } else if (line.startsWith("# meta::title = ")) {
                    title = line.substring("# meta::title = ".length());
                } else if (line.startsWith("# newpar") && !line.startsWith("# newpar_block")) {
                    paragraphs.add("");
                } else if (line.startsWith("# text = ") && !paragraphs.isEmpty()) {
                    int last = paragraphs.size() - 1;
                    paragraphs.set(last, (paragraphs.get(last) + " " + line.substring("# text = ".length())).strip());
                }
            }
            addIf(news, title, paragraphs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addIf(boolean news, String title, List<String> paragraphs) {
        if (news) {
            add(title, LocalDate.of(2016, 3, 1).plusDays(stories.size()), paragraphs);
        }
    }

    private void pages() {
        try (InputStream in = Files.newInputStream(data.resolve("pages/ground-truth-dev.json"))) {
            for (Map.Entry<String, JsonNode> entry : JSON.readTree(in).properties()) {
                JsonNode item = entry.getValue();
                String address = item.path("url").asText();
                add(
                        titleOf(address),
                        LocalDate.of(2019, 11, 18),
                        paragraphs(item.path("articleBody").asText()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bodies have no titles; the words of an address make one. */
    private static String titleOf(String address) {
        String[] parts = address.split("/", -1);
        String longest = "";
        for (String part : parts) {
            longest = part.length() > longest.length() ? part : longest;
        }
        String words = longest.replaceAll("\\.\\w+$", "")
                .replaceAll("[-_]+", " ")
                .replaceAll("\\b\\d{5,}\\b", "")
                .strip();
        return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private void add(String title, LocalDate date, List<String> all) {
        int from = 0;
        int to = all.size();
        while (from < to && !isClear(all.get(from))) {
            from++;
        }
        while (to > from && !isClear(all.get(to - 1))) {
            to--;
        }
        int words = title.split("\\s+", -1).length;
        boolean english = all.subList(from, to).stream()
                .allMatch(p -> p.chars().filter(c -> c > 0x2fff).count() < 5);
        if (to - from >= 3 && words >= 4 && words <= 20 && english) {
            int n = stories.size();
            stories.add(new Story(
                    title.strip(),
                    SECTIONS.get(n % SECTIONS.size()),
                    AUTHORS.get(n % AUTHORS.size()),
                    date,
                    all.subList(from, to)));
        }
    }

    private static boolean isClear(String paragraph) {
        return paragraph.split("\\s+", -1).length >= 12
                && paragraph.matches("(?s).*[.!?][\"'”’)]*")
                && !NOTICE.matcher(paragraph).matches();
    }

    private static List<String> paragraphs(String text) {
        List<String> paragraphs = new ArrayList<>();
        for (String paragraph : text.split("\\n\\s*\\n|\\n", -1)) {
            if (!paragraph.isBlank()) {
                paragraphs.add(paragraph.replaceAll("\\s+", " ").strip());
            }
        }
        return paragraphs;
    }

    private BufferedReader open(String file) throws IOException {
        return new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(data.resolve(file))), StandardCharsets.UTF_8));
    }
}
