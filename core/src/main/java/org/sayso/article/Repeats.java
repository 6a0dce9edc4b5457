// SPDX-License-Identifier: Apache-2.0
package org.sayso.article;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands on a page again and again: a site prints the same lines around every story, or lines of one form with other
 * numbers, names and dates in them.
 */
final class Repeats {

    private static final int REPEATED_PROSE = 3;
    private static final int PROSE = 40;
    private static final int FORM = 20;
    private static final int ECHO_LEAST = 4;
    private static final int ECHO_MOST = 30;

    /** The words before a mark, by which a site's own lines are known: {@code READ MORE: ...}, {@code World | ...}. */
    private static final Pattern PREFIX = Pattern.compile("^([\\p{L}’' ]{3,25})(?::| ?[|»/])\\s+\\S.*");

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern CLOCK =
            Pattern.compile("\\d{1,2}[:.]\\d{2}(?::\\d{2})?(?:\\s?[apAP]\\.?[mM]\\b\\.?)?");
    private static final Pattern NAMES = Pattern.compile("\\p{Lu}[\\p{L}’'.-]*(?:\\s+\\p{Lu}[\\p{L}’'.-]*)*");
    private static final Pattern BREAK = Pattern.compile("[|:/»>•*·–—-]\\s+");

    private final Map<String, Integer> counts = new HashMap<>();
    private final Set<String> whole = new HashSet<>();

    Repeats(List<String> texts) {
        for (String text : texts) {
            count(shape(text));
            count(prefix(text));
            count(form(text));
            int words = Lines.words(text);
            if (words >= ECHO_LEAST && words <= ECHO_MOST) {
                whole.add(text);
            }
        }
    }

    /** Whether a line is the site's because it, or one of its form, comes again. Long prose may be quoted again once. */
    boolean has(String text, int words) {
        boolean quoted = text.startsWith("“") || text.startsWith("\"");
        int same = counts.getOrDefault(shape(text), 0);
        if (same >= (words <= PROSE ? 2 : REPEATED_PROSE) && !quoted) {
            return true;
        }
        return !Lines.endsAsSentence(text) && (isPrefixed(text, words) || isOfOneForm(text, words))
                || isEcho(text, words);
    }

    private boolean isPrefixed(String text, int words) {
        return words < 25 && counts.getOrDefault(prefix(text), 0) >= 3;
    }

    private boolean isOfOneForm(String text, int words) {
        String form = form(text);
        return words <= FORM && counts.getOrDefault(form, 0) >= (form.contains("<date>") ? 2 : 3);
    }

    /** A line that ends in the whole of another: a breadcrumb or a link to what stands on the page itself. */
    private boolean isEcho(String text, int words) {
        if (words > ECHO_MOST) {
            return false;
        }
        Matcher breaks = BREAK.matcher(text);
        while (breaks.find()) {
            if (breaks.start() > 0
                    && whole.contains(text.substring(breaks.end()).strip())) {
                return true;
            }
        }
        return false;
    }

    private void count(String form) {
        if (!form.isEmpty()) {
            counts.merge(form, 1, Integer::sum);
        }
    }

    /** With numbers levelled out. */
    private static String shape(String text) {
        return "shape " + NUMBER.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("#");
    }

    private static String prefix(String text) {
        Matcher matcher = PREFIX.matcher(text);
        return matcher.matches() ? "prefix " + matcher.group(1).toLowerCase(Locale.ROOT) : "";
    }

    /** With dates, times, names and numbers levelled out; empty where too little is left to tell a form by. */
    private static String form(String text) {
        if (text.length() > 160) {
            return "";
        }
        String dated = text;
        Dates.Found date = Dates.find(dated);
        if (date != null) {
            dated = dated.substring(0, date.start()) + "<date>" + dated.substring(date.end());
        }
        String timed = CLOCK.matcher(dated).replaceAll("<time>");
        String form = NUMBER.matcher(NAMES.matcher(timed).replaceAll("<name>")).replaceAll("<number>");
        boolean dates = form.contains("<date>") || form.contains("<time>");
        boolean numbers = form.contains("<number>");
        boolean fixed = form.replaceAll("<\\w+>", "")
                        .chars()
                        .filter(Character::isLetter)
                        .count()
                >= 3;
        return dates || numbers && fixed ? "form " + form : "";
    }
}
