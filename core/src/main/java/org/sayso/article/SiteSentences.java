// SPDX-License-Identifier: Apache-2.0
package org.sayso.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Sentences that a site says to its readers: a greeting above the first story, a word on rights below the last one's menu,
 * a sponsor's line between two. They are sentences by their form and are told by where they stand.
 */
final class SiteSentences {

    private static final int GREETING = 60;
    private static final int LAST_WORD = 40;
    private static final int SPONSORED = 30;
    private static final int MENU = 3;
    private static final int MENU_WORDS = 4;
    private static final Pattern READER = Pattern.compile("(?i)\\b(?:you|your|we|our)\\b");
    private static final Pattern SPONSOR = Pattern.compile(
            "(?i)(?:sponsored|(?:a )?message from (?:our |a )?(?:sponsor|partner)|paid (?:post|content)|partner content|presented by|in partnership with).{0,40}");

    private final List<Line> lines;

    private SiteSentences(List<Line> lines) {
        this.lines = new ArrayList<>(lines);
    }

    static List<Line> marked(List<Line> lines) {
        SiteSentences sentences = new SiteSentences(lines);
        sentences.greetings();
        sentences.sponsored();
        sentences.lastWord();
        return sentences.lines;
    }

    /** Speaks to the reader, or stands below no more than a name; the site's own lines come next, and text after them. */
    private void greetings() {
        int from = nextBody(0);
        int to = endOfBody(from);
        int next = nextBody(to);
        while (next < lines.size() && words(from, to) <= GREETING && isGreeting(from, to, next)) {
            mark(from, to);
            from = next;
            to = endOfBody(from);
            next = nextBody(to);
        }
    }

    private boolean isGreeting(int from, int to, int next) {
        boolean furnished = lines.subList(to, next).stream().anyMatch(Line::isFurniture);
        boolean titled =
                lines.subList(to, next).stream().anyMatch(line -> line.isShort() && line.words() >= MENU_WORDS);
        boolean headed = lines.subList(0, from).stream().anyMatch(line -> line.isShort() && line.words() > MENU_WORDS);
        boolean reader = lines.subList(from, to).stream().allMatch(line -> speaksToReader(line.text()));
        return furnished && titled && (reader || !headed && from > 0);
    }

    private static boolean speaksToReader(String text) {
        return READER.matcher(text).find() && text.indexOf('“') < 0 && text.indexOf('"') < 0;
    }

    private void sponsored() {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBody() || !SPONSOR.matcher(lines.get(i).text()).matches()) {
                continue;
            }
            int from = nextBody(i);
            int to = endOfBody(from);
            if (from - i <= 2 && words(from, to) <= SPONSORED) {
                mark(i + 1, to);
            }
        }
    }

    /** A few words at the very end, below a menu. */
    private void lastWord() {
        int to = lines.size();
        while (to > 0 && !lines.get(to - 1).isBody()) {
            to--;
        }
        int from = to;
        while (from > 0 && lines.get(from - 1).isBody()) {
            from--;
        }
        int gap = from;
        while (gap > 0 && !lines.get(gap - 1).isBody()) {
            gap--;
        }
        long menu = lines.subList(gap, from).stream()
                .filter(line -> line.isShort() && line.words() <= MENU_WORDS)
                .count();
        boolean dated = lines.subList(gap, from).stream().anyMatch(line -> line.kind() == Line.Kind.DATE);
        if (gap > 0 && menu >= MENU && !dated && words(from, to) <= LAST_WORD) {
            mark(from, to);
        }
    }

    private int nextBody(int from) {
        int i = from;
        while (i < lines.size() && !lines.get(i).isBody()) {
            i++;
        }
        return i;
    }

    private int endOfBody(int from) {
        int i = from;
        while (i < lines.size() && lines.get(i).isBody()) {
            i++;
        }
        return i;
    }

    private int words(int from, int to) {
        return lines.subList(from, to).stream().mapToInt(Line::words).sum();
    }

    private void mark(int from, int to) {
        for (int i = from; i < to; i++) {
            lines.set(i, lines.get(i).as(Line.Kind.FURNITURE));
        }
    }
}
