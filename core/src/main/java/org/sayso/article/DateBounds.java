// SPDX-License-Identifier: Apache-2.0
package org.sayso.article;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bounds an article's date by the years that it looks back on: what tells of 2023 appeared in 2023 or later. Years ahead
 * ("by 2030", "will open in 2028") bound nothing.
 */
final class DateBounds {

    private static final Pattern YEAR = Pattern.compile(
            "(?<![\\d,.$€£-])((?:19|20)\\d{2})(?![\\d%])(?!,\\d{3})(?!\\s*(?:people|years|men|women|dollars|euros|km|miles|tons|troops))");
    private static final Pattern AHEAD = Pattern.compile(
            "\\b(?:by|until|till|through|before|for|to|toward|towards|beyond|after|from|about|around|some|nearly|over|least|than)\\s+$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FUTURE = Pattern.compile(
            "\\b(?:will|would|shall|plans?|planned|expect(?:s|ed)?|aims?|due|scheduled|target|forecast|next|could|may|might|should)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final int SENTENCE = 120;

    private DateBounds() {}

    /** An open interval in EDTF, {@code 2024/..}; null where no year bounds it. */
    static @Nullable String of(String body, @Nullable Instant retrieved) {
        int latest = 0;
        int limit = retrieved == null
                ? Integer.MAX_VALUE
                : retrieved.atOffset(ZoneOffset.UTC).getYear();
        Matcher years = YEAR.matcher(body);
        while (years.find()) {
            int year = Integer.parseInt(years.group(1));
            if (year > latest && year <= limit && !looksAhead(body, years)) {
                latest = year;
            }
        }
        return latest == 0 ? null : latest + "/..";
    }

    private static boolean looksAhead(String body, Matcher year) {
        int start = Math.max(0, year.start() - SENTENCE);
        String before = body.substring(start, year.start());
        if (AHEAD.matcher(before).find()) {
            return true;
        }
        int stop = Math.max(before.lastIndexOf(". "), before.lastIndexOf('\n'));
        return FUTURE.matcher(before.substring(stop + 1)).find();
    }
}
