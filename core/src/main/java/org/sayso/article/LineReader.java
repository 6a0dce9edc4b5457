// SPDX-License-Identifier: Apache-2.0
package org.sayso.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Cuts a plain text into its lines, joins what was wrapped, and says what each line is. */
final class LineReader {

    private static final Pattern BREAK = Pattern.compile("\\R");
    private static final int HEADLINE = 22;
    private static final int WRAP_LEAST = 40;
    private static final int WRAP_MOST = 100;

    /** The words before a colon, by which a site's own lines are known: {@code READ MORE: ...}. */
    private static final Pattern PREFIX = Pattern.compile("^([\\p{L}’' ]{3,25}):\\s+\\S.*");

    private final List<String> texts;
    private final Map<String, Integer> counts = new HashMap<>();

    private LineReader(List<String> texts) {
        this.texts = texts;
    }

    static List<Line> read(String content) {
        List<String> texts = new ArrayList<>();
        for (String paragraph : unwrapped(BREAK.split(content, -1))) {
            String line = Spaces.squeeze(paragraph);
            if (!line.isEmpty()) {
                texts.add(line);
            }
        }
        return new LineReader(texts).classified();
    }

    private List<Line> classified() {
        for (String text : texts) {
            counts.merge(shape(text), 1, Integer::sum);
            String prefix = prefix(text);
            if (!prefix.isEmpty()) {
                counts.merge(prefix, 1, Integer::sum);
            }
        }
        List<Line> lines = new ArrayList<>();
        for (String text : texts) {
            int words = Lines.words(text);
            lines.add(new Line(text, words, kind(text, words)));
        }
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (isHeadline(lines, i)) {
                lines.set(i, new Line(lines.get(i).text(), lines.get(i).words(), Line.Kind.SHORT));
            }
        }
        return lines;
    }

    private Line.Kind kind(String text, int words) {
        if (Dates.isDateLine(text)) {
            return Line.Kind.DATE;
        }
        if (Bylines.isByline(text)) {
            return Line.Kind.BYLINE;
        }
        if (words == 0
                || Lines.isSiteLabel(text)
                || Lines.isTeaserLead(text)
                || Lines.isAppeal(text)
                || Lines.isNotice(text)
                || Lines.isReference(text) && words < 25
                || isRepeated(text, words)) {
            return Line.Kind.FURNITURE;
        }
        return isBody(text, words) ? Line.Kind.BODY : Line.Kind.SHORT;
    }

    /** Headlines may be sentences: such a line stands below what is none and right above a date or a byline. */
    private static boolean isHeadline(List<Line> lines, int i) {
        Line line = lines.get(i);
        boolean below = i == 0 || !lines.get(i - 1).isBody();
        return below && line.isBody() && line.words() <= HEADLINE && isUnderHeadline(lines, i);
    }

    private static boolean isUnderHeadline(List<Line> lines, int i) {
        Line next = lines.get(i + 1);
        boolean signed = next.kind() == Line.Kind.DATE || next.kind() == Line.Kind.BYLINE;
        return signed || next.isFurniture() && (i == 0 || lines.get(i - 1).isFurniture());
    }

    private static boolean isBody(String text, int words) {
        if (words >= 25) {
            return true;
        }
        if (words <= HEADLINE && Lines.isTitleCase(text)) {
            return false;
        }
        boolean statement = Lines.endsAsSentence(text) && !text.matches("[\\s\\S]*[?!][\"'”’)]*");
        return statement && words >= 4 || words >= 8 && text.endsWith(":") || Lines.endsAsSentence(text) && words >= 10;
    }

    /** The same line twice is a site's; names and dates inside it do not make it another. Long prose may be quoted again. */
    private boolean isRepeated(String text, int words) {
        if (words <= 40
                && counts.getOrDefault(shape(text), 0) >= 2
                && !text.startsWith("“")
                && !text.startsWith("\"")) {
            return true;
        }
        String prefix = prefix(text);
        return words < 25 && !prefix.isEmpty() && counts.getOrDefault(prefix, 0) >= 3 && !Lines.endsAsSentence(text);
    }

    /** With numbers levelled out. */
    private static String shape(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\d+", "#");
    }

    private static String prefix(String text) {
        var matcher = PREFIX.matcher(text);
        return matcher.matches() ? "prefix " + matcher.group(1).toLowerCase(Locale.ROOT) : "";
    }

    /** Joins lines that were broken at a fixed width; leaves all others as they are. */
    private static List<String> unwrapped(String[] lines) {
        if (!isWrapped(lines)) {
            return List.of(lines);
        }
        List<String> paragraphs = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        for (String line : lines) {
            if (line.isBlank()) {
                paragraphs.add(paragraph.toString());
                paragraph.setLength(0);
            } else {
                paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
                if (line.strip().length() < WRAP_LEAST) {
                    paragraphs.add(paragraph.toString());
                    paragraph.setLength(0);
                }
            }
        }
        paragraphs.add(paragraph.toString());
        return paragraphs;
    }

    /** Most lines are near one width, and the next one goes on in small letters. */
    private static boolean isWrapped(String[] lines) {
        int wrapped = 0;
        int full = 0;
        for (int i = 0; i + 1 < lines.length; i++) {
            String line = lines[i].strip();
            String next = lines[i + 1].strip();
            if (line.isEmpty() || next.isEmpty()) {
                continue;
            }
            full++;
            boolean goesOn = !Lines.endsAsSentence(line) && Character.isLowerCase(next.charAt(0));
            wrapped += goesOn && line.length() >= WRAP_LEAST && line.length() <= WRAP_MOST ? 1 : 0;
        }
        return full >= 4 && wrapped * 3 >= full;
    }
}
