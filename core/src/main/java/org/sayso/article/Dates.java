// SPDX-License-Identifier: Apache-2.0
package org.sayso.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates of publication as pages write them, to ISO 8601. A day stays a day and a month a month. */
final class Dates {

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12));

    private static final String SOME_MONTH =
            "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
                    + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
    private static final String MONTH = "(" + SOME_MONTH + ")";

    private static final String CLOCK =
            "\\d{1,2}(?:[:.]\\d{2}(?:[:.]\\d{2})?)?(?: ?[ap]\\.?m\\.?)?(?: ?(?:hrs|gmt|utc|[a-z]{1,4}t|bst|[+-]\\d{2}:?\\d{2})){0,2}";

    private static final Pattern ISO =
            Pattern.compile("(?<!\\d)((?:19|20)\\d{2})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");
    private static final Pattern IN_FIGURES =
            Pattern.compile("(?<![\\d/.:-])(\\d{1,2})([-/.])(\\d{1,2})\\2((?:19|20)\\d{2})(?![\\d/-])");
    private static final Pattern PACKED = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})(?:T?\\d{4,6}\\w*)?");
    /** Scraped text loses the space between two fields: {@code 3 May 202414:05}, {@code 3 May 20243 May 2024}. */
    private static final String GLUED = "(?=\\D|$|\\d{1,2}[:.]\\d{2}|\\d{1,2} " + SOME_MONTH + ")";

    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?<![\\d:])(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]" + MONTH + ",?[ -]((?:19|20)\\d{2})" + GLUED,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?<!\\p{L})" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?,? +((?:19|20)\\d{2})" + GLUED,
            Pattern.CASE_INSENSITIVE);

    /** What may stand around a date in a line that only says when something appeared. */
    private static final Pattern AROUND = Pattern.compile(
            "(?:published|posted|updated|last|modified|first|on|at|date|by|created|added|released|filed|issued|from|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun|day"
                    + "|monday|tuesday|wednesday|thursday|friday|saturday|sunday|am|pm|a\\.m|p\\.m|gmt|utc|est|edt|et|pst|pdt|pt|cst|cdt|mst|mdt|cet|cest|eet|eest|bst|ist|jst|amt|msk|trt|gst|pkt|sgt|hkt|kst|wib|eat|cat|wat|sast|brt|art|aest|aedt|nzst|nzdt|hrs?|uk|local|time|min|read|minutes?|ago|hours?|\\d+|\\W)*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NAME = Pattern.compile("(?:\\p{Lu}[\\p{L}.'’&-]*\\s+){1,5}");

    /** What stands before the dash at the head of a story, and, without its date, the place and the agency. */
    private static final Pattern DATELINE =
            Pattern.compile("(\\p{Lu}{3}[^\\n]{5,80}?)(?: ?[—–―]| --?) ", Pattern.DOTALL);

    private static final Pattern PLACE =
            Pattern.compile("\\p{Lu}[\\p{L}.'’-]*(?:[ ,./]+(?:\\p{Lu}[\\p{L}.'’-]*|\\([^)]{1,30}\\)))*[ ,.]*");

    /** Days of this year, times of this day, and spans back from now, as live pages and fronts print them. */
    private static final Pattern NOW = Pattern.compile(
            "\\W*(?:(?:published|posted|updated|last updated|modified|live|at|on)\\b\\W*)*(?:"
                    + "(?:\\d{1,3}|an?|one|two|three|a few|few)[ -]?(?:s|m|h|d|w|secs?|seconds?|mins?|minutes?|hrs?|hours?|days?|weeks?|months?)(?: ago)"
                    + "|(?:(?:mon|tue|wed|thu|fri|sat|sun)\\w*,? )?(?:" + SOME_MONTH
                    + " \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)? " + SOME_MONTH + ")"
                    + "(?:,? (?:at )?" + CLOCK + ")?|" + CLOCK + "|just now|today|yesterday)\\W*",
            Pattern.CASE_INSENSITIVE);

    private Dates() {}

    /** The first date in a value of a head element; null where there is none. */
    static @Nullable String parse(@Nullable String value) {
        if (value == null) {
            return null;
        }
        Matcher packed = PACKED.matcher(value.strip());
        if (packed.matches()) {
            return iso(packed.group(1), packed.group(2), packed.group(3));
        }
        Found found = find(value);
        return found == null ? null : found.iso();
    }

    /** A date and where it stands. */
    record Found(String iso, int start, int end) {}

    static @Nullable Found find(String text) {
        Found best = null;
        for (Found found : candidates(text)) {
            best = best == null || found.start() < best.start() ? found : best;
        }
        return best;
    }

    /** Whether the line says when something appeared and nothing else, as {@code Published 2 July 2024, 10:15 GMT}. */
    static boolean isDateLine(String line) {
        if (line.length() > 120) {
            return false;
        }
        if (NOW.matcher(line).matches()) {
            return line.chars().anyMatch(Character::isLetter) || line.matches("\\W*\\d{1,2}[:.]\\d{2}\\W*");
        }
        Found found = find(line);
        String rest = found == null ? line : line.substring(0, found.start()) + " " + line.substring(found.end());
        Found second = found == null ? null : find(rest);
        String bare = second == null ? rest : rest.substring(0, second.start()) + " " + rest.substring(second.end());
        return found != null && AROUND.matcher(bare).matches();
    }

    /** Whether the line has the name of a writer or an agency and when it appeared, as {@code Northern Press March 4, 2023, 9:02 AM}. */
    static boolean isNameAndDate(String line) {
        Found found = line.length() > 120 ? null : find(line);
        return found != null
                && NAME.matcher(line.substring(0, found.start())).matches()
                && AROUND.matcher(line.substring(found.end())).matches();
    }

    /** The day in a dateline, as {@code LONDON, Sept. 14, 2013 (Reuters) - A driver}, or in a first line that is a date; null where the text begins otherwise. */
    static @Nullable String ofDateline(String body) {
        String first = body.lines().findFirst().orElse("");
        if (isDateLine(first)) {
            return parse(first);
        }
        Matcher opening = DATELINE.matcher(body);
        Found found = opening.lookingAt() ? find(opening.group(1)) : null;
        if (found == null) {
            return null;
        }
        String rest =
                opening.group(1).substring(0, found.start()) + opening.group(1).substring(found.end());
        return PLACE.matcher(rest).matches() ? found.iso() : null;
    }

    private static List<Found> candidates(String text) {
        List<Found> found = new java.util.ArrayList<>();
        Matcher iso = ISO.matcher(text);
        if (iso.find()) {
            add(found, iso(iso.group(1), iso.group(2), iso.group(3)), iso);
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.find()) {
            add(found, named(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1)), dayFirst);
        }
        Matcher monthFirst = MONTH_FIRST.matcher(text);
        if (monthFirst.find()) {
            add(found, named(monthFirst.group(3), monthFirst.group(1), monthFirst.group(2)), monthFirst);
        }
        return found;
    }

    private static void add(List<Found> found, @Nullable String date, Matcher at) {
        if (date != null) {
            found.add(new Found(date, at.start(), at.end()));
        }
    }

    /** The day of a line that is a date in figures, {@code 14/09/2013}, {@code 9/14/2013}, {@code 04.03.2023}: with points the day goes first, else whichever can be no month; null where both could. */
    static @Nullable String inFigures(String line) {
        Matcher figures = IN_FIGURES.matcher(line);
        if (line.length() > 80 || !figures.find()) {
            return null;
        }
        String bare = line.substring(0, figures.start()) + " " + line.substring(figures.end());
        return AROUND.matcher(bare).matches() ? day(figures) : null;
    }

    private static @Nullable String day(Matcher figures) {
        int first = Integer.parseInt(figures.group(1));
        int second = Integer.parseInt(figures.group(3));
        boolean day = first > 12 || figures.group(2).equals(".") || first == second;
        boolean month = second > 12 && first <= 12;
        return !day && !month ? null : iso(figures.group(4), figures.group(day ? 3 : 1), figures.group(day ? 1 : 3));
    }

    private static @Nullable String named(String year, String month, String day) {
        int number = MONTHS.getOrDefault(month.substring(0, 3).toLowerCase(Locale.ROOT), 0);
        return iso(year, Integer.toString(number), day);
    }

    private static @Nullable String iso(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
                    .toString();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
