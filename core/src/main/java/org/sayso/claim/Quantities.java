// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Month;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Numbers with their bounds: "at least 22", "between two and three hundred", "dozens". Reads the words before and inside
 * a number rather than its tree, which differs much among such phrases.
 */
final class Quantities {

    /** A number and the tokens it covers, its bounding words included. */
    record Found(Quantity quantity, int start, int end) {}

    private static final Map<String, Long> WORDS = words();
    private static final Map<String, Long> SCALES = Map.of(
            "hundred",
            100L,
            "thousand",
            1_000L,
            "million",
            1_000_000L,
            "billion",
            1_000_000_000L,
            "trillion",
            1_000_000_000_000L,
            "dozen",
            12L,
            "m",
            1_000_000L,
            "bn",
            1_000_000_000L,
            "k",
            1_000L);
    private static final Map<String, Long> VAGUE = Map.of(
            "dozens",
            24L,
            "scores",
            40L,
            "hundreds",
            200L,
            "thousands",
            2_000L,
            "millions",
            2_000_000L,
            "billions",
            2_000_000_000L);
    /** How often a vague number is taken at least: "tens of thousands" are twenty thousand or more. */
    private static final Map<String, Long> MULTIPLES =
            Map.of("tens", 20L, "dozens", 24L, "scores", 40L, "hundreds", 200L, "thousands", 2_000L);

    private static final Set<String> AT_LEAST = Set.of(
            "at least",
            "more than",
            "over",
            "no fewer than",
            "no less than",
            "not less than",
            "upwards of",
            "above",
            "exceeding",
            "minimum of",
            "as many as at least",
            "fully",
            "well over",
            "greater than",
            "in excess of",
            "north of",
            "past");
    private static final Set<String> AT_MOST = Set.of(
            "at most",
            "fewer than",
            "less than",
            "under",
            "up to",
            "no more than",
            "not more than",
            "below",
            "as many as",
            "as much as",
            "maximum of",
            "lower than");
    private static final Set<String> ABOUT = Set.of(
            "about",
            "around",
            "some",
            "approximately",
            "roughly",
            "nearly",
            "almost",
            "circa",
            "estimated",
            "an estimated",
            "close to",
            "just over",
            "just under",
            "or so",
            "~",
            "another");
    private static final Set<String> MONTHS = Arrays.stream(Month.values())
            .map(month -> month.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    private static final Map<String, Integer> PARTS = Map.ofEntries(
            Map.entry("half", 2),
            Map.entry("third", 3),
            Map.entry("quarter", 4),
            Map.entry("fifth", 5),
            Map.entry("sixth", 6),
            Map.entry("seventh", 7),
            Map.entry("eighth", 8),
            Map.entry("ninth", 9),
            Map.entry("tenth", 10));
    private static final Set<String> JOINING = Set.of("and", "to", "-", "–", "or");
    private static final Map<String, String> CURRENCIES = Map.of("$", "USD", "€", "EUR", "£", "GBP", "¥", "JPY");
    /** What stands right before a dollar sign. */
    private static final Map<String, String> DOLLARS = Map.ofEntries(
            Map.entry("US", "USD"),
            Map.entry("USD", "USD"),
            Map.entry("AUD", "AUD"),
            Map.entry("AU", "AUD"),
            Map.entry("A", "AUD"),
            Map.entry("CAD", "CAD"),
            Map.entry("CA", "CAD"),
            Map.entry("CDN", "CAD"),
            Map.entry("C", "CAD"),
            Map.entry("NZ", "NZD"),
            Map.entry("NZD", "NZD"),
            Map.entry("HK", "HKD"),
            Map.entry("HKD", "HKD"),
            Map.entry("NT", "TWD"),
            Map.entry("SGD", "SGD"),
            Map.entry("S", "SGD"),
            Map.entry("R", "BRL"));

    private final Tree tree;
    private final BitSet times;

    /** @param times the tokens of time expressions, whose numbers count nothing */
    Quantities(Tree tree, BitSet times) {
        this.tree = tree;
        this.times = times;
    }

    private static Map<String, Long> words() {
        Map<String, Long> words = new HashMap<>();
        List<String> ones = List.of(
                "zero",
                "one",
                "two",
                "three",
                "four",
                "five",
                "six",
                "seven",
                "eight",
                "nine",
                "ten",
                "eleven",
                "twelve",
                "thirteen",
                "fourteen",
                "fifteen",
                "sixteen",
                "seventeen",
                "eighteen",
                "nineteen");
        for (int i = 0; i < ones.size(); i++) {
            words.put(ones.get(i), (long) i);
        }
        List<String> tens = List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
        for (int i = 0; i < tens.size(); i++) {
            words.put(tens.get(i), (i + 2) * 10L);
        }
        return words;
    }

    /** The number that counts a noun, or that the token itself is; null for none. */
    @Nullable
    Found of(int noun) {
        for (int child : tree.children(noun)) {
            boolean number = tree.is(child, "nummod")
                    || (tree.is(child, "compound") && tree.at(child).upos().equals("NUM"));
            if (number && child < noun && !isYear(child, noun) && !isHyphened(child, noun)) {
                return counted(child, unit(noun));
            }
        }
        for (int child : tree.children(noun)) {
            int number = tree.is(child, "amod") && Set.of("many", "much").contains(tree.lemma(child))
                    ? tree.child(child, "nmod")
                    : -1;
            if (number > child && number < noun && tree.at(number).upos().equals("NUM")) {
                return counted(number, unit(noun)); // "as many as 600 recruits"
            }
        }
        if (VAGUE.containsKey(word(noun))) {
            return isMultiple(noun) || tree.has(noun, "compound") ? null : vague(noun); // "credit scores" are no number
        }
        if (CURRENCIES.containsKey(tree.form(noun)) && tree.inOneSentence(noun, noun + 1)) {
            return counted(noun + 1, null);
        }
        return tree.at(noun).upos().equals("NUM") && !isDate(noun) ? counted(noun, null) : null;
    }

    /** "Half of the wells", "two-thirds of voters", "shrank by a tenth"; null for no such part. */
    @Nullable
    Found fraction(int noun) {
        Integer parts = PARTS.get(tree.lemma(noun));
        boolean told =
                parts != null && (partOf(noun) >= 0 || tree.preposition(noun).equals("by"));
        if (parts == null || !told || times.get(noun)) {
            return null;
        }
        int first = noun > sentenceStart(noun) ? noun - 1 : -1;
        int before = first > 0 && tree.form(first).equals("-") ? first - 1 : first;
        String word = before < 0 ? "" : word(before);
        List<BigDecimal> times = before < 0 ? List.of() : Numerals.values(tree, before, before + 1, false);
        boolean one =
                parts == 2 && !Set.of("the", "first", "second", "other", "last").contains(word)
                        || Set.of("a", "one").contains(word);
        boolean several = !times.isEmpty() && times.get(0).intValue() < parts;
        if (!one && !several) {
            return null;
        }
        BigDecimal over = several && !one ? times.get(0) : BigDecimal.ONE;
        BigDecimal value =
                over.divide(BigDecimal.valueOf(parts), 4, RoundingMode.HALF_UP).stripTrailingZeros();
        boolean counted = several || Set.of("a", "one").contains(word);
        return bounded(List.of(value), null, counted ? before : noun, noun + 1);
    }

    /** "From 1989 to 2013", "on 12 May" count nothing. */
    private boolean isDate(int number) {
        return times.get(number) || tree.form(number).matches("(19|20)\\d\\d");
    }

    /** The number that a hyphen joins to the unit behind it: "a 40-pound turkey"; null for none. */
    @Nullable
    Found hyphened(int unit) {
        boolean joined = unit > 1
                && tree.form(unit - 1).equals("-")
                && isNumeral(unit - 2)
                && tree.inOneSentence(unit - 2, unit)
                && !isYearForm(unit - 2);
        return joined ? joined(unit - 2, unit(unit)) : null;
    }

    private @Nullable Found joined(int number, @Nullable String unit) {
        int start = number;
        while (start > sentenceStart(number) && isPart(start - 1) && !(isDigits(start) && isDigits(start - 1))) {
            start--; // "650 18-hole courses": two figures side by side are two numbers
        }
        List<BigDecimal> values = Numerals.values(tree, start, number + 1, false);
        boolean money = start > 0 && CURRENCIES.containsKey(tree.form(start - 1));
        return values.isEmpty() || money ? null : bounded(values, unit, start, number + 1);
    }

    /** The number before a unit, be it part of a time expression or not: "two hours". */
    @Nullable
    Found even(int unit) {
        for (int child : tree.children(unit)) {
            if (tree.is(child, "nummod") && child < unit && !isYearForm(child) && !isHyphened(child, unit)) {
                return counted(child, unit(unit));
            }
        }
        return null;
    }

    private boolean isYearForm(int number) {
        return tree.form(number).matches("(19|20)\\d\\d");
    }

    /** The first word of "hundreds of thousands": the second one has the number of both. */
    private boolean isMultiple(int noun) {
        int of = partOf(noun);
        return of >= 0 && VAGUE.containsKey(word(of));
    }

    private int partOf(int noun) {
        int of = -1;
        for (int child : tree.children(noun)) {
            if (tree.is(child, "nmod") && tree.preposition(child).equals("of")) {
                of = child;
            }
        }
        return of;
    }

    /** "A 5-to-4 vote", "a 30-member team" count nothing. */
    private boolean isHyphened(int number, int noun) {
        return number + 1 < noun && tree.form(number + 1).equals("-");
    }

    /** "The 2007 bill" counts nothing. */
    private boolean isYear(int number, int noun) {
        return times.get(number)
                || tree.form(number).matches("(19|20)\\d\\d")
                        && !tree.at(noun).xpos().equals("NNS");
    }

    private Found vague(int noun) {
        int of = partOf(noun);
        String unit = of < 0 ? null : tree.form(of).toLowerCase(Locale.ROOT);
        int head = tree.is(noun, "nmod") ? tree.head(noun) : -1;
        long times = head < 0 ? 1 : MULTIPLES.getOrDefault(word(head), 1L);
        long least = VAGUE.getOrDefault(word(noun), 2L);
        long value = times == 1 ? least : least / 2 * times;
        int start = times == 1 ? noun : head;
        return new Found(new Quantity(BigDecimal.valueOf(value), null, unit, true), start, noun + 1);
    }

    private @Nullable Found counted(int number, @Nullable String unit) {
        int start = number;
        int end = number + 1;
        int last = tree.reading.sentenceOf(number).last();
        while (start > sentenceStart(number) && isPart(start - 1) && isOne(start - 1)) {
            start--;
        }
        while (end < last && isPart(end) && isOne(end - 1)) {
            end++;
        }
        boolean between = start > 0
                && (before(start, 1).equals("between") || before(start - 1, 1).equals("between"));
        List<BigDecimal> values = Numerals.values(tree, start, end, between);
        boolean age = end < tree.size() && tree.form(end).equals("-");
        if (values.isEmpty() || age || isTorn(start, end) || isDay(end)) {
            return null;
        }
        String currency = start > 0 ? currency(start - 1) : null;
        int left = currency == null ? start : isOfState(start - 1) ? start - 2 : start - 1;
        return bounded(values, currency == null ? unit(unit, end) : currency, left, end);
    }

    /** Whether two numerals side by side are one number: "two hundred", "forty six", "11 000", but not "four 2.5 pound bags". */
    private boolean isOne(int left) {
        String first = word(left);
        String second = word(left + 1);
        boolean apart =
                isNumeral(left) && isNumeral(left + 1) && !SCALES.containsKey(first) && !SCALES.containsKey(second);
        return !apart
                || Numerals.isCompound(first, second)
                || first.matches("\\d{1,3}([ ,]\\d{3})*") && second.matches("\\d{3}");
    }

    private boolean isDigits(int token) {
        return tree.form(token).matches("\\d[\\d,.]*");
    }

    /** "20, 000": a space behind the comma tears one number in two. */
    private boolean isTorn(int start, int end) {
        boolean before = isComma(end)
                && tree.form(end - 1).matches("\\d{1,3}")
                && tree.form(end + 1).matches("\\d{3}")
                && !isMonth(start - 1);
        boolean behind = start > 1
                && isComma(start - 1)
                && tree.form(start).matches("\\d{3}")
                && tree.form(start - 2).matches("\\d{1,3}")
                && !isMonth(start - 3);
        return before || behind;
    }

    /** "On May 5, 300 people died": a day and a number. */
    private boolean isMonth(int token) {
        return token >= 0 && MONTHS.contains(word(token).replace(".", ""));
    }

    private boolean isComma(int token) {
        return token + 1 < tree.size() && tree.form(token).equals(",") && tree.inOneSentence(token - 1, token + 1);
    }

    /** "The 7 may elections": a number before a month is a day. */
    private boolean isDay(int end) {
        return end < tree.size()
                && tree.at(end - 1).upos().equals("NUM")
                && tree.form(end - 1).matches("[123]?\\d")
                && MONTHS.contains(word(end))
                && Set.of("NOUN", "PROPN").contains(tree.at(end).upos());
    }

    private @Nullable String unit(@Nullable String unit, int end) {
        return unit == null && end < tree.size() && isPercent(end) ? "%" : unit;
    }

    private Found bounded(List<BigDecimal> values, @Nullable String unit, int start, int end) {
        BigDecimal first = values.get(0);
        BigDecimal last = values.get(values.size() - 1);
        boolean opposed = values.size() > 1
                && first.compareTo(last) > 0
                && !Set.of("between", "from").contains(before(start, 1));
        if (values.size() > 1 && !opposed) {
            int left = start > 0 && Set.of("between", "from").contains(word(start - 1)) ? start - 1 : start;
            return new Found(new Quantity(first.min(last), first.max(last), unit, false), left, end);
        }
        int half = start > 0 && SCALES.containsKey(word(start)) ? halfBefore(start) : -1;
        if (half >= 0) {
            return bounded(List.of(Numerals.plain(first.multiply(new BigDecimal("0.5")))), unit, half, end);
        }
        if (start > 0 && word(start - 1).equals("a") && SCALES.containsKey(word(start))) {
            return bounded(values, unit, start - 1, end);
        }
        if (start > 0 && Set.of("several", "few").contains(word(start - 1)) && SCALES.containsKey(word(start))) {
            BigDecimal least = first.multiply(BigDecimal.valueOf(2));
            return new Found(new Quantity(least, null, unit, true), start - 1, end);
        }
        for (int length = 4; length >= 1; length--) {
            String before = before(start, length);
            if (AT_LEAST.contains(before)) {
                return new Found(new Quantity(first, null, unit, false), start - length, end);
            }
            if (AT_MOST.contains(before)) {
                return new Found(new Quantity(null, first, unit, false), start - length, end);
            }
            if (ABOUT.contains(before)) {
                return new Found(new Quantity(first, first, unit, true), start - length, end);
            }
        }
        return new Found(new Quantity(first, first, unit, false), start, end);
    }

    /** Where "half a", "a half -" or "half" begins before "dozen"; -1 where none does. */
    private int halfBefore(int scale) {
        for (String half : List.of("a half -", "half a", "half -", "half")) {
            int length = half.split(" ").length;
            if (before(scale, length).equals(half)) {
                return scale - length;
            }
        }
        return -1;
    }

    private String before(int start, int length) {
        if (start - length < sentenceStart(Math.min(start, tree.size() - 1))) {
            return "";
        }
        StringBuilder words = new StringBuilder();
        for (int i = start - length; i < start; i++) {
            words.append(words.length() == 0 ? "" : " ").append(word(i));
        }
        return words.toString();
    }

    private boolean isPart(int token) {
        String word = word(token);
        boolean model = word.matches("[mk]")
                && token + 1 < tree.size()
                && tree.form(token + 1).equals("-"); // "eight m-16 rifles"
        if (!model && (Numerals.isNumeral(word) || SCALES.containsKey(word))) {
            return true;
        }
        if (CURRENCIES.containsKey(word)) {
            return token > 1 && isNumeral(token + 1) && JOINING.contains(word(token - 1)) && isNumeral(token - 2);
        }
        boolean money = token + 1 < tree.size() && CURRENCIES.containsKey(word(token + 1));
        return JOINING.contains(word) && isNumeral(token - 1) && isNumeral(money ? token + 2 : token + 1);
    }

    private boolean isNumeral(int token) {
        return token >= 0 && token < tree.size() && Numerals.isNumeral(word(token));
    }

    /** "AUD$" and "HK$" are two words, of which the first tells whose dollars they are. */
    private @Nullable String currency(int sign) {
        return isOfState(sign) ? DOLLARS.get(tree.form(sign - 1)) : CURRENCIES.get(tree.form(sign));
    }

    private boolean isOfState(int sign) {
        return tree.form(sign).equals("$")
                && sign > 0
                && tree.at(sign - 1).span().end() == tree.at(sign).span().start()
                && isOfDollars(tree.form(sign - 1));
    }

    /** "CA" of "CA$5". */
    static boolean isOfDollars(String letters) {
        return DOLLARS.containsKey(letters);
    }

    private @Nullable String unit(int noun) {
        if (isPercent(noun)) {
            return "%";
        }
        String currency = currency(noun);
        return currency != null ? currency : tree.form(noun).toLowerCase(Locale.ROOT);
    }

    boolean isPercent(int token) {
        String lemma = tree.lemma(token);
        return lemma.equals("%")
                || lemma.equals("percent")
                || (lemma.equals("cent") && token > 0 && word(token - 1).equals("per"));
    }

    private int sentenceStart(int token) {
        return tree.reading.sentenceOf(token).first();
    }

    private String word(int token) {
        return tree.form(token).toLowerCase(Locale.ROOT);
    }

    /** Turns runs of digits and number words into values. */
    static final class Numerals {

        private Numerals() {}

        static boolean isNumeral(String word) {
            return WORDS.containsKey(word)
                    || SCALES.containsKey(word)
                    || word.matches("\\d[\\d,]*(\\.\\d+)?")
                    || word.matches("[a-z]+ty-[a-z]+");
        }

        /** The one value of the tokens, or the two of a range; empty when they are no number. */
        static List<BigDecimal> values(Tree tree, int start, int end, boolean between) {
            List<BigDecimal> values = new java.util.ArrayList<>();
            BigDecimal total = BigDecimal.ZERO;
            BigDecimal part = null;
            BigDecimal scale = BigDecimal.ONE;
            boolean range = false;
            for (int i = start; i < end; i++) {
                String word = tree.form(i).toLowerCase(Locale.ROOT);
                boolean inner = word.equals("and")
                        && !between
                        && part != null
                        && part.remainder(BigDecimal.valueOf(100)).signum() == 0
                        && SCALES.containsKey(tree.form(i - 1).toLowerCase(Locale.ROOT));
                if (CURRENCIES.containsKey(word) || word.equals("-") && joinsOne(tree, i)) {
                    continue;
                }
                if (Set.of("to", "-", "–", "or").contains(word) || (word.equals("and") && !inner)) {
                    if (part != null) {
                        values.add(total.add(part));
                        range = true;
                    }
                    total = BigDecimal.ZERO;
                    part = null;
                } else if (SCALES.containsKey(word)) {
                    scale = BigDecimal.valueOf(SCALES.getOrDefault(word, 1L));
                    BigDecimal base = part == null ? BigDecimal.ONE : part;
                    if (scale.intValue() == 100) {
                        part = base.multiply(scale);
                    } else {
                        total = total.add(base.multiply(scale));
                        part = BigDecimal.ZERO;
                    }
                } else if (!word.equals("and")) {
                    BigDecimal value = value(word);
                    if (value == null) {
                        return List.of();
                    }
                    boolean grouped = part != null
                            && word.matches("\\d{3}")
                            && tree.form(i - 1).matches("\\d{1,3}");
                    part = part == null
                            ? value
                            : grouped ? part.multiply(BigDecimal.valueOf(1000)).add(value) : part.add(value);
                }
            }
            if (part == null) {
                return List.of();
            }
            values.add(total.add(part));
            List<BigDecimal> all = range ? scaled(values, scale) : values;
            return all.stream().map(Numerals::plain).toList();
        }

        /** "9.8 billion" is a whole number. */
        private static BigDecimal plain(BigDecimal value) {
            BigDecimal plain = value.stripTrailingZeros();
            return plain.scale() < 0 ? plain.setScale(0) : plain;
        }

        /** The hyphen of "forty-six", which adds, and of "two-dozen", which multiplies. */
        private static boolean joinsOne(Tree tree, int hyphen) {
            String first = tree.form(hyphen - 1).toLowerCase(Locale.ROOT);
            String second = tree.form(hyphen + 1).toLowerCase(Locale.ROOT);
            return isCompound(first, second) || SCALES.containsKey(second) && !SCALES.containsKey(first);
        }

        /** "Forty six". */
        static boolean isCompound(String first, String second) {
            long tens = WORDS.getOrDefault(first, 0L);
            long ones = WORDS.getOrDefault(second, 0L);
            return tens >= 20 && ones > 0 && ones < 10;
        }

        /** "Two to three million", "between two and three hundred": the scale counts for both. */
        private static List<BigDecimal> scaled(List<BigDecimal> values, BigDecimal scale) {
            BigDecimal first = values.get(0);
            BigDecimal last = values.get(values.size() - 1);
            boolean shared = first.multiply(BigDecimal.valueOf(10)).compareTo(last) < 0
                    && first.multiply(scale).compareTo(last) <= 0;
            return shared ? List.of(first.multiply(scale), last) : List.of(first, last);
        }

        private static @Nullable BigDecimal value(String word) {
            Long known = WORDS.get(word);
            if (known != null) {
                return BigDecimal.valueOf(known);
            }
            if (word.matches("[a-z]+ty-[a-z]+")) {
                String[] parts = word.split("-", 2);
                Long tens = WORDS.get(parts[0]);
                Long ones = WORDS.get(parts[1]);
                return tens == null || ones == null ? null : BigDecimal.valueOf(tens + ones);
            }
            try {
                return new BigDecimal(word.replace(",", ""));
            } catch (NumberFormatException e) {
                return null;
            }
        }
    }
}
