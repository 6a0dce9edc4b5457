// SPDX-License-Identifier: Apache-2.0
package org.sayso.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.article.Article.PublishedBasis;

/**
 * Cuts scraped text into its stories.
 *
 * <p>Between two stretches of sentences stands a gap of lines that are no sentences. A gap parts two stories where it
 * holds a headline and enough speaks for a new beginning: a date, a byline, the site's own lines (which stand on the page
 * again and again, or say what any site says), and words after it that were not there before it. A lone short line between
 * sentences about the same things is a subhead and stays in the body.
 */
final class TextSplitter {

    private static final double PARTS = 2.0;
    /** Digests number their headlines. */
    private static final Pattern NUMBER = Pattern.compile("^\\d{1,2}[.)]\\s+(?=\\p{Lu}|[\"“‘'])");

    /** A story without a date or a byline is no shorter. */
    private static final int UNMARKED_LEAST = 40;

    /** What a gap loses that has none of the labels above the first story. */
    private static final double UNLIKE_FIRST = 1.5;

    /** What empty lines say on a page that sets some gap apart by them. */
    private static final double AIR = 2;

    private static final int DETACHED = 40;
    private static final int AHEAD = 4;
    private static final int BEHIND = 14;
    private static final int TITLE_LEAST = 4;
    private static final int TITLE_MOST = 26;

    private static final Set<String> SECTIONS = Set.of(
            "news",
            "world",
            "world news",
            "international",
            "national",
            "nation",
            "local",
            "politics",
            "business",
            "economy",
            "markets",
            "finance",
            "money",
            "technology",
            "tech",
            "science",
            "health",
            "environment",
            "climate",
            "energy",
            "education",
            "culture",
            "arts",
            "entertainment",
            "lifestyle",
            "life",
            "travel",
            "food",
            "style",
            "fashion",
            "books",
            "film",
            "music",
            "sport",
            "sports",
            "football",
            "opinion",
            "analysis",
            "comment",
            "editorial",
            "features",
            "investigations",
            "weather",
            "crime",
            "courts",
            "law",
            "society",
            "religion",
            "media",
            "defence",
            "defense",
            "security",
            "military",
            "asia",
            "asia pacific",
            "africa",
            "europe",
            "americas",
            "america",
            "latin america",
            "middle east",
            "north america",
            "south america",
            "oceania",
            "uk",
            "us",
            "eu",
            "china",
            "india",
            "russia",
            "turkey",
            "breaking news",
            "in depth",
            "reports");

    private final List<Line> lines;
    private final List<Story> stories = new ArrayList<>();
    private final Set<String> headLabels;
    private final boolean marked;
    private final boolean signed;
    private final boolean numbered;
    private final boolean named;
    private final int usualAir;
    private final boolean airy;

    private TextSplitter(List<Line> lines) {
        this.lines = lines;
        this.headLabels = headLabels();
        this.marked = isMarked();
        this.signed = isSigned(lines.subList(0, nextBody(0)));
        this.numbered = isNumbered(lines.subList(0, nextBody(0)));
        this.named = lines.stream().filter(TextSplitter::isNamed).count() >= 2;
        this.usualAir = usualAir();
        this.airy = isAiry();
    }

    /** A story as it was cut out. */
    record Story(
            String title,
            @Nullable String section,
            List<String> authors,
            Metadata.@Nullable Dated published,
            List<String> paragraphs) {}

    static List<Story> stories(String content) {
        TextSplitter splitter = new TextSplitter(LineReader.read(content));
        splitter.split();
        return splitter.stories;
    }

    private void split() {
        if (lines.stream().noneMatch(Line::isBody)) {
            return;
        }
        boolean furnished = lines.stream().filter(Line::isFurniture).count() >= 2;
        int at = nextBody(0);
        Head head = Head.of(lines.subList(0, at), ahead(at));
        List<String> body = new ArrayList<>();
        if (!furnished) {
            body.addAll(head.after());
        }
        while (at < lines.size()) {
            int gap = endOfBody(at, body);
            int next = nextBody(gap);
            List<Line> between = lines.subList(gap, next);
            if (next == lines.size()) {
                if (!furnished) {
                    between.forEach(line -> body.add(line.text()));
                }
                break;
            }
            Head other = Head.of(between, ahead(next));
            if (other.title().isEmpty() && isDetached(between, body, next)) {
                break;
            }
            if (parts(between, other, body, next)) {
                stories.add(head.over(body));
                body.clear();
                head = other;
            } else {
                between.stream().filter(Line::isShort).forEach(line -> body.add(line.text()));
            }
            at = next;
        }
        stories.add(head.over(body));
    }

    /** The site's last word: a sentence or two at the page's end, after the site's own lines and on nothing told before. */
    private boolean isDetached(List<Line> gap, List<String> body, int next) {
        List<Line> rest = lines.subList(next, lines.size());
        int words = rest.stream().filter(Line::isBody).mapToInt(Line::words).sum();
        if (marks(gap) == 0 || words > DETACHED) {
            return false;
        }
        List<String> last = rest.stream().filter(Line::isBody).map(Line::text).toList();
        return Vocabulary.of(last).foundIn(Vocabulary.of(body)) < 0.3;
    }

    /** Words of the sentences from {@code from} up to the next line that could be a headline. */
    private int wordsFrom(int from) {
        int words = 0;
        for (int i = from; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.isShort() && line.words() >= TITLE_LEAST) {
                break;
            }
            words += line.isBody() ? line.words() : 0;
        }
        return words;
    }

    private static int words(List<String> body) {
        return body.stream().mapToInt(Lines::words).sum();
    }

    private int nextBody(int from) {
        int i = from;
        while (i < lines.size() && !lines.get(i).isBody()) {
            i++;
        }
        return i;
    }

    /** Takes the sentences from {@code from} on into the body; returns where they end. */
    private int endOfBody(int from, List<String> body) {
        int i = from;
        while (i < lines.size() && lines.get(i).isBody()) {
            body.add(lines.get(i).text());
            i++;
        }
        return i;
    }

    private List<String> ahead(int from) {
        List<String> ahead = new ArrayList<>();
        for (int i = from; i < lines.size() && ahead.size() < AHEAD; i++) {
            if (lines.get(i).isBody()) {
                ahead.add(lines.get(i).text());
            } else if (lines.get(i).isFurniture() && !ahead.isEmpty()) {
                break;
            }
        }
        return ahead;
    }

    /** On a page whose stories begin with a date, a byline or the site's own lines, none begins without. */
    private boolean parts(List<Line> gap, Head head, List<String> body, int next) {
        if (named) {
            return gap.stream().anyMatch(TextSplitter::isNamed);
        }
        if (numbered && !isNumbered(gap)) {
            return false;
        }
        if (head.title().isEmpty() || marked && marks(gap) == 0 || signed && !isSigned(gap)) {
            return false;
        }
        boolean apart = airy && hasAir(gap);
        boolean brief = Lines.words(head.title()) < TITLE_LEAST && !isSigned(gap);
        boolean small = !apart && !isSigned(gap) && !hasAny(gap, headLabels) && wordsFrom(next) < UNMARKED_LEAST;
        if (brief || small || !apart && marks(gap) == 0 && words(body) < UNMARKED_LEAST) {
            return false;
        }
        return evidence(gap, head, body, next) >= PARTS;
    }

    private static boolean isNamed(Line line) {
        return line.kind() == Line.Kind.TITLE;
    }

    /** Digests number their headlines: where the first is numbered, all are. */
    private static boolean isNumbered(List<Line> gap) {
        return gap.stream()
                .anyMatch(line -> line.isShort() && NUMBER.matcher(line.text()).find());
    }

    /** The empty lines that most often stand between two paragraphs. */
    private int usualAir() {
        int[] counts = new int[3];
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).isBody() && lines.get(i - 1).isBody()) {
                counts[Math.min(2, lines.get(i).above())]++;
            }
        }
        return counts[0] >= counts[1] && counts[0] >= counts[2] ? 0 : counts[1] >= counts[2] ? 1 : 2;
    }

    /** Whether more empty lines stand in a gap than between two paragraphs. */
    private boolean hasAir(List<Line> gap) {
        return gap.stream().anyMatch(line -> line.above() > usualAir);
    }

    /** Whether a page sets its stories apart by empty lines. */
    private boolean isAiry() {
        int airy = 0;
        for (int i = nextBody(0) + 1; i < lines.size(); i++) {
            Line line = lines.get(i);
            airy += line.above() > usualAir
                            && !line.isFurniture()
                            && lines.get(i - 1).isBody()
                    ? 1
                    : 0;
        }
        return airy > 0;
    }

    /** How much of a site's own stands in a gap. */
    private static double marks(List<Line> gap) {
        double marks = Math.min(
                2,
                gap.stream().filter(line -> line.kind() == Line.Kind.FURNITURE).count());
        marks += gap.stream().anyMatch(line -> line.words() == 0) ? 1 : 0;
        marks += gap.stream().anyMatch(line -> line.kind() == Line.Kind.DATE) ? 1.5 : 0;
        return marks + (gap.stream().anyMatch(line -> line.kind() == Line.Kind.BYLINE) ? 1.5 : 0);
    }

    /** Whether a date or a byline stands in a gap: where the first story has one, all have. */
    private static boolean isSigned(List<Line> gap) {
        return gap.stream().anyMatch(line -> line.kind() == Line.Kind.DATE || line.kind() == Line.Kind.BYLINE);
    }

    /** The site's lines above the first story that come again between later stretches of text: its stories' label. */
    private Set<String> headLabels() {
        int first = nextBody(0);
        Set<String> above = labels(lines.subList(0, first));
        int last = lines.size();
        while (last > first && !lines.get(last - 1).isBody()) {
            last--;
        }
        above.retainAll(labels(lines.subList(first, last)));
        return above;
    }

    private static Set<String> labels(List<Line> some) {
        Set<String> labels = new HashSet<>();
        for (Line line : some) {
            if (line.kind() == Line.Kind.FURNITURE) {
                labels.add(line.text());
            }
        }
        return labels;
    }

    private static boolean hasAny(List<Line> gap, Set<String> labels) {
        return gap.stream().anyMatch(line -> labels.contains(line.text()));
    }

    /** Whether the page's first story, or most of what could be headlines, has the site's own lines beside it. */
    private boolean isMarked() {
        int at = nextBody(0);
        if (marks(lines.subList(0, at)) >= 1.5) {
            return true;
        }
        int marked = 0;
        int all = 0;
        while (at < lines.size()) {
            int end = at;
            while (end < lines.size() && lines.get(end).isBody()) {
                end++;
            }
            at = nextBody(end);
            List<Line> gap = lines.subList(end, at);
            boolean titled =
                    at < lines.size() && gap.stream().anyMatch(line -> line.isShort() && line.words() >= TITLE_LEAST);
            all += titled ? 1 : 0;
            marked += titled && marks(gap) >= 1.5 ? 1 : 0;
        }
        return marked > 0 && 2 * marked >= all;
    }

    /** A headline says what its story begins with; a subhead often does not. */
    private double about(Head head, int next) {
        List<String> lead = ahead(next);
        Vocabulary opening = Vocabulary.of(lead.subList(0, Math.min(2, lead.size())));
        double known = Vocabulary.of(List.of("x, " + head.title())).foundIn(opening);
        return Math.max(-0.5, Math.min(1.5, (known - 0.25) * 3));
    }

    private double evidence(List<Line> gap, Head head, List<String> body, int next) {
        List<String> behind = body.subList(Math.max(0, body.size() - BEHIND), body.size());
        int titleWords = Lines.words(head.title());
        double evidence = titleWords >= 8 ? 2 : titleWords >= 6 ? 1.5 : 0.5;
        evidence += marks(gap) + (titleWords >= 6 && Lines.isTitleCase(head.title()) ? 0.5 : 0);
        double known = Vocabulary.of(ahead(next)).foundIn(Vocabulary.of(behind));
        evidence += signed && isSigned(gap) ? 1 : 0;
        evidence -= headLabels.isEmpty() || hasAny(gap, headLabels) ? 0 : UNLIKE_FIRST;
        evidence += StoryOpening.worth(ahead(next), behind) + about(head, next);
        evidence += !airy ? 0 : hasAir(gap) ? AIR : -AIR;
        double worst = marks(gap) >= 2 ? -1 : -1.75;
        return evidence + Math.max(worst, Math.min(2, (0.22 - known) * 12));
    }

    /** What stands above a story; the title is empty where there is none. */
    private record Head(
            String title,
            @Nullable String section,
            List<String> authors,
            Metadata.@Nullable Dated published,
            List<String> after) {

        static Head of(List<Line> gap, List<String> ahead) {
            int title = title(gap, ahead);
            return new Head(
                    title < 0 ? "" : gap.get(title).text(),
                    title < 0 ? null : section(gap, title),
                    authors(gap, title),
                    published(gap, title),
                    after(gap, title));
        }

        Story over(List<String> body) {
            return new Story(NUMBER.matcher(title).replaceFirst(""), section, authors, published, List.copyOf(body));
        }

        /** The line that is most like a headline: of a headline's length, near the text, and about what the text is about. */
        private static int title(List<Line> gap, List<String> ahead) {
            Vocabulary text = Vocabulary.of(ahead);
            int best = -1;
            double most = 0;
            for (int i = gap.size() - 1; i >= 0; i--) {
                if (isNamed(gap.get(i))) {
                    return i;
                }
            }
            for (int i = 0; i < gap.size(); i++) {
                Line line = gap.get(i);
                if (line.isShort() && line.words() <= TITLE_MOST) {
                    double length = line.words() >= TITLE_LEAST ? 1 : 0.2 * line.words();
                    double about = Vocabulary.of(List.of("x, " + line.text())).foundIn(text);
                    double score = length + about + 0.5 * (i + 1) / gap.size();
                    if (score > most) {
                        best = i;
                        most = score;
                    }
                }
            }
            return best;
        }

        private static @Nullable String section(List<Line> gap, int title) {
            String above = title == 0 ? "" : gap.get(title - 1).text();
            String bare = above.toLowerCase(Locale.ROOT);
            boolean capitals = above.length() > 2
                    && above.equals(above.toUpperCase(Locale.ROOT))
                    && Lines.words(above) <= 3
                    && above.chars().allMatch(c -> Character.isLetter(c) || c == ' ' || c == '&' || c == '-');
            return SECTIONS.contains(bare) || capitals && !Lines.isSiteLabel(above) ? above : null;
        }

        private static List<String> authors(List<Line> gap, int title) {
            for (int i = Math.max(0, title); i < gap.size(); i++) {
                List<String> names = gap.get(i).kind() == Line.Kind.BYLINE
                        ? Bylines.authors(gap.get(i).text())
                        : List.of();
                if (!names.isEmpty()) {
                    return names;
                }
            }
            return List.of();
        }

        /** The first date below the title, or else the one right above it. */
        private static Metadata.@Nullable Dated published(List<Line> gap, int title) {
            for (int i = Math.max(0, title); i < gap.size(); i++) {
                Metadata.Dated date = dated(gap.get(i));
                if (date != null) {
                    return date;
                }
            }
            for (int i = title - 1; i >= Math.max(0, title - 2); i--) {
                Metadata.Dated date = dated(gap.get(i));
                if (date != null) {
                    return date;
                }
            }
            return null;
        }

        private static Metadata.@Nullable Dated dated(Line line) {
            Dates.Found found = line.isFurniture() ? Dates.find(line.text()) : null;
            return found == null ? null : new Metadata.Dated(found.iso(), PublishedBasis.TEXT);
        }

        private static List<String> after(List<Line> gap, int title) {
            return gap.subList(title + 1, gap.size()).stream()
                    .filter(Line::isShort)
                    .map(Line::text)
                    .toList();
        }
    }
}
