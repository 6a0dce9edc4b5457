// SPDX-License-Identifier: Apache-2.0
package org.sayso.time;

import org.jspecify.annotations.Nullable;

/** Kinds of words in a {@link TimePattern}, each with the number it stands for. */
enum WordClass {
    /** June, Jun., May; without a capital only where the word means nothing else. */
    MONTH {
        @Override
        int value(Pieces pieces, int at) {
            int month = Words.month(pieces.word(at));
            return month > 0 && (pieces.capital(at) || Words.plainMonth(pieces.word(at))) ? month : -1;
        }
    },
    /** Thursday, Thu.; without a capital only the whole name, as texts of lower case have it. */
    WEEKDAY {
        @Override
        int value(Pieces pieces, int at) {
            int day = Words.weekday(pieces.word(at));
            return day > 0 && (pieces.capital(at) || Words.plainWeekday(pieces.word(at))) ? day : -1;
        }
    },
    /** Four digits as radio and armies tell the time of day: 0630. */
    CLOCK {
        @Override
        int value(Pieces pieces, int at) {
            int time = digits(pieces.word(at), 4, 4);
            return time >= 0 && time < 2400 && time % 100 < 60 ? time : -1;
        }
    },
    /** 1000 to 2199. */
    YEAR {
        @Override
        int value(Pieces pieces, int at) {
            int year = digits(pieces.word(at), 4, 4);
            return year >= 1000 && year < 2200 ? year : -1;
        }
    },
    /** 1 to 999, only beside AD, BC. */
    OLDYEAR {
        @Override
        int value(Pieces pieces, int at) {
            return digits(pieces.word(at), 1, 4);
        }
    },
    /** The last two digits of a year. */
    SHORTYEAR {
        @Override
        int value(Pieces pieces, int at) {
            return digits(pieces.word(at), 2, 2);
        }
    },
    /** 1990s. */
    DECADE {
        @Override
        int value(Pieces pieces, int at) {
            String word = pieces.word(at);
            int year = word.endsWith("s") ? digits(word.substring(0, word.length() - 1), 4, 4) : -1;
            return year >= 1000 && year < 2200 && year % 10 == 0 ? year : -1;
        }
    },
    /** Sixties: 60. */
    TENS {
        @Override
        int value(Pieces pieces, int at) {
            int tens = Words.tensPlural(pieces.word(at));
            return tens > 0 ? tens : -1;
        }
    },
    /** 1 to 31, with or without "th". */
    DAY {
        @Override
        int value(Pieces pieces, int at) {
            int plain = digits(pieces.word(at), 1, 2);
            int day = plain > 0
                    ? plain
                    : Character.isDigit(pieces.word(at).charAt(0)) ? Words.ordinal(pieces.word(at)) : 0;
            return day >= 1 && day <= 31 ? day : -1;
        }
    },
    /** first, 17th. */
    ORDINAL {
        @Override
        int value(Pieces pieces, int at) {
            int ordinal = Words.ordinal(pieces.word(at));
            return ordinal > 0 ? ordinal : -1;
        }
    },
    /** 5, five, twenty-five, a; 0 for "several", "a few". */
    NUMBER {
        @Override
        @Nullable
        Hit at(Pieces pieces, int at) {
            return number(pieces, at);
        }
    },
    /** day to century, singular or plural. */
    UNIT {
        @Override
        int value(Pieces pieces, int at) {
            return Words.unit(pieces.word(at));
        }
    },
    SEASON {
        @Override
        int value(Pieces pieces, int at) {
            int season = Words.season(pieces.word(at));
            return season > 0 ? season : -1;
        }
    };

    /** A word of the class: how many pieces it takes, and its number. */
    record Hit(int length, int value) {}

    @Nullable
    Hit at(Pieces pieces, int at) {
        int value = value(pieces, at);
        return value < 0 ? null : new Hit(1, value);
    }

    int value(Pieces pieces, int at) {
        return -1;
    }

    private static @Nullable Hit number(Pieces pieces, int at) {
        String word = pieces.word(at);
        String next = pieces.word(at + 1);
        if (word.equals("a") && next.equals("few") || word.equals("a") && next.equals("number")) {
            return new Hit(pieces.word(at + 2).equals("of") ? 3 : 2, 0);
        }
        if (word.equals("a") && next.equals("couple")) {
            return new Hit(pieces.word(at + 2).equals("of") ? 3 : 2, 0);
        }
        if (word.equals("several")
                || word.equals("few")
                || word.equals("many")
                || word.equals("some") && Words.unit(next) >= 0) {
            return new Hit(1, 0);
        }
        if (word.equals("a") || word.equals("an")) {
            return new Hit(1, 1);
        }
        int tens = Words.tens(word);
        if (tens > 0) {
            boolean hyphen = next.equals("-");
            int unit = Words.small(pieces.word(at + (hyphen ? 2 : 1)));
            return unit > 0 && unit < 10 ? new Hit(hyphen ? 3 : 2, tens + unit) : new Hit(1, tens);
        }
        int value = Math.max(Words.small(word), digits(word, 1, 3));
        return value > 0 ? new Hit(1, value) : null;
    }

    private static int digits(String word, int least, int most) {
        if (word.length() < least || word.length() > most) {
            return -1;
        }
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < '0' || word.charAt(i) > '9') {
                return -1;
            }
        }
        return Integer.parseInt(word);
    }
}
