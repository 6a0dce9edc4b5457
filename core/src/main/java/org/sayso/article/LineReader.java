// SPDX-License-Identifier: Apache-2.0
package org.sayso.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a plain text into its lines, joins what was wrapped, and says what each line is. */
final class LineReader {

    private static final Pattern BREAK = Pattern.compile("\\R");
    private static final int HEADLINE = 22;
    private static final int WRAP_LEAST = 40;
    private static final int WRAP_MOST = 100;

    /** Feeds as readers export them name each field. */
    private static final Pattern TITLE_FIELD = Pattern.compile("(?i)(?:title|headline|subject)\\s?:\\s+(?=\\S)");

    private static final Pattern FIELD = Pattern.compile(
            "(?i)(?:link|url|guid|pub-?date|date|time|category|categories|section|source|feed|generator"
                    + "|length|load-date|keywords?|tags?|description|summary|body|publication|publisher|language|rights|word count|words|edition|page|id|dateline|place|country|format)\\s?:.*");

    private final List<String> texts = new ArrayList<>();
    private final List<Integer> above = new ArrayList<>();

    private LineReader(List<String> paragraphs) {
        int blank = 0;
        for (String paragraph : paragraphs) {
            String line = Spaces.squeeze(paragraph);
            if (line.isEmpty()) {
                blank++;
            } else {
                texts.add(line);
                above.add(blank);
                blank = 0;
            }
        }
    }

    static List<Line> read(String content) {
        return new LineReader(unwrapped(BREAK.split(content, -1))).classified();
    }

    private List<Line> classified() {
        Repeats repeats = new Repeats(texts);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            lines.add(line(texts.get(i), above.get(i), repeats));
        }
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (isHeadline(lines, i)) {
                lines.set(i, lines.get(i).as(Line.Kind.SHORT));
            }
        }
        return SiteSentences.marked(lines);
    }

    private static Line line(String text, int above, Repeats repeats) {
        var field = TITLE_FIELD.matcher(text);
        if (field.lookingAt()) {
            String title = text.substring(field.end());
            return new Line(title, Lines.words(title), above, Line.Kind.TITLE);
        }
        int words = Lines.words(text);
        return new Line(text, words, above, kind(text, words, repeats));
    }

    private static Line.Kind kind(String text, int words, Repeats repeats) {
        if (Dates.isDateLine(text)) {
            return Line.Kind.DATE;
        }
        if (Bylines.isByline(text)) {
            return Line.Kind.BYLINE;
        }
        if (words == 0
                || Lines.isScrapedLabel(text)
                || Lines.isTeaserLead(text)
                || Lines.isAppeal(text)
                || Lines.isNotice(text)
                || Lines.isReference(text) && words < 25
                || FIELD.matcher(text).matches() && words < 25 && !Lines.endsAsSentence(text)
                || repeats.has(text, words)) {
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
                paragraphs.add("");
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
