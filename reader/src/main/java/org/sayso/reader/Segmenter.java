// SPDX-License-Identifier: Apache-2.0
package org.sayso.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sayso.text.Span;

/**
 * Cuts a text into sentences of words by rules, in the manner of the English treebanks of Universal Dependencies:
 * clitics and punctuation are words, compounds are cut at their hyphens but prefixes stay, numbers and addresses stay whole.
 *
 * <p>An empty line always ends a sentence; a single line break does where the line ends like a sentence or a heading.
 */
final class Segmenter {

    /** A sentence longer than this is cut at a comma, a semicolon or, failing these, anywhere. */
    static final int LONGEST_SENTENCE = 220;

    /** No sentence ends with more brackets and quotation marks than these. */
    private static final int MOST_CLOSERS = 6;

    private static final Pattern PARAGRAPH = Pattern.compile("\\R[ \\t\\u00a0]*(?:\\R[ \\t\\u00a0]*)+");

    /**
     * One word at the front of what is left of a run of signs without spaces; the first alternative that fits wins.
     * Repetitions are bounded or keep what they took, so that a run without end costs neither stack nor time.
     */
    private static final Pattern WORD =
            Pattern.compile("(?<address>(?:https?://|www\\.)[^\\s<>\"“”]+[^\\s<>\"“”.,;:!?)\\]'’]"
                    + "|[\\p{L}\\d._%+-]{1,64}@[\\p{L}\\d.-]{1,255}\\.\\p{L}{2,}"
                    + "|(?:[\\p{L}\\d](?:[\\p{L}\\d-]{0,40}[\\p{L}\\d])?\\.){1,4}(?:com|org|net|gov|edu|info|mil|io|tv|eu|uk|fr|de|ru|cn|nl|ca|au|jp|ch|ua)"
                    + "(?![\\p{L}\\d])(?:/[^\\s<>\"“”]*[^\\s<>\"“”.,;:!?)\\]'’])?"
                    + "|[@#][\\p{L}\\d_]+)"
                    + "|(?<acronym>(?:\\p{L}\\.){2,}+(?:\\p{L}(?![\\p{L}\\d]))?)"
                    + "|(?<number>\\d{1,3}(?:,\\d{3})++(?:\\.\\d+)?|\\d+(?:[.:]\\d+)++|\\d+/\\d+(?:/\\d+)?"
                    + "|\\.\\d+(?![\\p{L}])"
                    + "|\\d{3}-\\d{3}-\\d{4}|\\d+(?:st|nd|rd|th|s)(?![\\p{L}\\d]))"
                    + "|(?<joined>\\p{Lu}+&\\p{Lu}+)"
                    + "|(?<word>[\\p{L}\\p{M}\\d_]+(?:['’](?=[\\p{L}])[\\p{L}\\p{M}]+)*+)"
                    + "|(?<dots>\\.{2,}|…|-{2,}|[!?]{2,}|''|``)"
                    + "|(?<sign>\\X)");

    /** What stands after an apostrophe and is a word of its own. */
    private static final Pattern CLITIC = Pattern.compile("(?i)(?:n['’]t|['’](?:s|re|ve|ll|d|m))$");

    private static final Set<String> PREFIXES = Set.of(
            "anti", "co", "counter", "de", "e", "ex", "inter", "intra", "mega", "micro", "mid", "mini", "multi", "neo",
            "non", "para", "post", "pre", "pro", "pseudo", "quasi", "re", "semi", "sub", "super", "trans", "ultra",
            "un", "vice");

    private static final Set<String> TITLES = Set.of(
            "mr",
            "mrs",
            "ms",
            "messrs",
            "dr",
            "prof",
            "gen",
            "col",
            "maj",
            "capt",
            "cpt",
            "lt",
            "sgt",
            "cpl",
            "pvt",
            "adm",
            "cmdr",
            "brig",
            "sen",
            "rep",
            "reps",
            "sens",
            "gov",
            "pres",
            "rev",
            "hon",
            "amb",
            "supt",
            "insp",
            "det",
            "fr",
            "sr",
            "st",
            "ste",
            "mt",
            "ft",
            "no",
            "nos",
            "vs",
            "v",
            "fig",
            "figs",
            "art",
            "sec",
            "vol",
            "ch",
            "pp",
            "ed",
            "eds",
            "al",
            "cf",
            "viz",
            "approx",
            "est",
            "messr",
            "mme",
            "mlle",
            "sra",
            "ayatollah");

    /** Abbreviations after which a sentence may end or go on. */
    private static final Set<String> ABBREVIATIONS = Set.of(
            "inc", "corp", "ltd", "co", "cos", "llc", "plc", "bros", "jr", "etc", "dept", "univ", "assn", "ave", "blvd",
            "rd", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue",
            "tues", "wed", "thu", "thurs", "fri", "sat", "sun", "ala", "ariz", "ark", "calif", "colo", "conn", "del",
            "fla", "ga", "ill", "ind", "kan", "ky", "la", "md", "mass", "mich", "minn", "miss", "mo", "mont", "neb",
            "nev", "okla", "ore", "pa", "penn", "tenn", "tex", "vt", "va", "wash", "wis", "wyo", "ph", "phd", "esq",
            "intl", "natl", "govt", "min", "max", "hrs", "lbs");

    /** Words that open a sentence and seldom go on after an abbreviation such as "U.S." or "Inc." */
    private static final Set<String> OPENERS = Set.of(
            "the",
            "a",
            "an",
            "in",
            "on",
            "at",
            "but",
            "and",
            "he",
            "she",
            "it",
            "they",
            "we",
            "i",
            "you",
            "this",
            "that",
            "these",
            "those",
            "there",
            "his",
            "her",
            "their",
            "its",
            "if",
            "when",
            "while",
            "as",
            "for",
            "after",
            "before",
            "however",
            "meanwhile",
            "since",
            "with",
            "by",
            "from",
            "to",
            "not",
            "so",
            "what",
            "who",
            "why",
            "how",
            "some",
            "many",
            "most",
            "all",
            "both",
            "one",
            "two",
            "another",
            "no",
            "according",
            "earlier",
            "later",
            "last",
            "also");

    /** Letters that a text must have before its lack of capitals says something. */
    private static final int FEWEST_LETTERS = 60;

    private final String text;

    /** Whether the text has lost its capitals, as old wire copy has in some archives. */
    private final boolean small;

    private Segmenter(String text) {
        this.text = text;
        this.small = isSmall(text);
    }

    /** Hardly one letter in two hundred is a capital. */
    private static boolean isSmall(String text) {
        int letters = 0;
        int capitals = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            letters += Character.isLetter(c) ? 1 : 0;
            capitals += Character.isUpperCase(c) ? 1 : 0;
        }
        return letters >= FEWEST_LETTERS && capitals * 200 < letters;
    }

    static Words segment(String text) {
        return new Segmenter(text).sentences();
    }

    private Words sentences() {
        List<List<Span>> sentences = new ArrayList<>();
        Matcher breaks = PARAGRAPH.matcher(text);
        int start = 0;
        while (breaks.find()) {
            paragraph(new Span(start, breaks.start()), sentences);
            start = breaks.end();
        }
        paragraph(new Span(start, text.length()), sentences);
        return new Words(text, sentences);
    }

    private void paragraph(Span span, List<List<Span>> sentences) {
        List<Span> words = words(span);
        List<Span> sentence = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            sentence.add(words.get(i));
            boolean last = i + 1 == words.size();
            if (last || endsSentence(words, i)) {
                addBounded(sentence, sentences);
                sentence = new ArrayList<>();
            }
        }
    }

    private void addBounded(List<Span> sentence, List<List<Span>> sentences) {
        List<Span> rest = sentence;
        while (rest.size() > LONGEST_SENTENCE) {
            int cut = cutPoint(rest);
            sentences.add(List.copyOf(rest.subList(0, cut)));
            rest = rest.subList(cut, rest.size());
        }
        if (!rest.isEmpty()) {
            sentences.add(List.copyOf(rest));
        }
    }

    private int cutPoint(List<Span> sentence) {
        for (String sign : new String[] {";", ","}) {
            for (int i = LONGEST_SENTENCE - 1; i > LONGEST_SENTENCE / 2; i--) {
                if (sentence.get(i).of(text).equals(sign)) {
                    return i + 1;
                }
            }
        }
        return LONGEST_SENTENCE;
    }

    // ---- words ----

    private List<Span> words(Span span) {
        List<Span> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text).useTransparentBounds(false);
        int at = span.start();
        while (at < span.end()) {
            if (blank(text.charAt(at))) {
                at++;
                continue;
            }
            int end = at;
            while (end < span.end() && !blank(text.charAt(end))) {
                end++;
            }
            run(at, end, matcher, words);
            at = end;
        }
        return words;
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
    }

    /** Cuts one run of signs without spaces. */
    private void run(int start, int end, Matcher matcher, List<Span> words) {
        int at = start;
        matcher.region(start, end);
        while (at < end) {
            matcher.region(at, end);
            if (!matcher.lookingAt()) {
                words.add(new Span(at, end));
                return;
            }
            int next = matcher.end();
            if (matcher.group("word") != null) {
                next = word(at, next, end, start, words);
            } else if (matcher.group("acronym") != null || matcher.group("sign") == null) {
                words.add(new Span(at, next));
            } else {
                sign(at, next, words);
            }
            at = next;
        }
    }

    private void sign(int at, int end, List<Span> words) {
        boolean period = text.charAt(at) == '.';
        if (period && !words.isEmpty()) {
            Span last = words.get(words.size() - 1);
            if (last.end() == at && keepsPeriod(last.of(text))) {
                words.set(words.size() - 1, new Span(last.start(), end));
                return;
            }
        }
        words.add(new Span(at, end));
    }

    private boolean keepsPeriod(String word) {
        String low = word.toLowerCase(Locale.ROOT);
        boolean capital = Character.isUpperCase(word.charAt(0));
        boolean initial =
                word.length() == 1 && (capital || (small && Character.isLetter(word.charAt(0)))) && !low.equals("i");
        boolean known = TITLES.contains(low) || ABBREVIATIONS.contains(low);
        boolean ordinary = Set.of(
                        "no", "v", "art", "fig", "mar", "sun", "sat", "mass", "miss", "ill", "ind", "wash", "la", "co",
                        "max", "min", "est", "al", "del", "ore", "pa")
                .contains(low);
        return initial || (known && (capital || !ordinary) && !(ordinary && low.equals("no") && !capital));
    }

    /** Adds a word with its clitics, prefix or hyphenated parts; returns where it ended. */
    private int word(int at, int end, int limit, int runStart, List<Span> words) {
        int stop = end;
        String own = text.substring(at, end);
        boolean hyphen = end + 1 < limit && hyphen(text.charAt(end)) && Character.isLetterOrDigit(text.charAt(end + 1));
        boolean first = at == runStart || !hyphen(text.charAt(at - 1));
        if (hyphen
                && first
                && PREFIXES.contains(own.toLowerCase(Locale.ROOT))
                && Character.isLetter(text.charAt(end + 1))) {
            stop = end + 1;
            while (stop < limit && (Character.isLetterOrDigit(text.charAt(stop)))) {
                stop++;
            }
        }
        clitics(at, stop, words);
        return stop;
    }

    private static boolean hyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u2011';
    }

    private void clitics(int start, int end, List<Span> words) {
        String word = text.substring(start, end);
        Matcher clitic = CLITIC.matcher(word);
        if (clitic.find() && clitic.start() > 0) {
            clitics(start, start + clitic.start(), words);
            words.add(new Span(start + clitic.start(), end));
            return;
        }
        int cut = switch (word.toLowerCase(Locale.ROOT)) {
            case "cannot", "gonna", "gotta", "wanna" -> 3;
            default -> 0;
        };
        if (cut > 0) {
            words.add(new Span(start, start + cut));
            words.add(new Span(start + cut, end));
        } else {
            words.add(new Span(start, end));
        }
    }

    // ---- sentences ----

    private boolean endsSentence(List<Span> words, int i) {
        Span word = words.get(i);
        Span next = words.get(i + 1);
        String gap = text.substring(word.end(), next.start());
        boolean lineBreak = gap.indexOf('\n') >= 0 || gap.indexOf('\r') >= 0;
        if (lineBreak && breaksAtLine(words, i)) {
            return true;
        }
        if (gap.isEmpty() && !closer(word.of(text))) {
            return false;
        }
        int end = i;
        while (end > 0
                && i - end < MOST_CLOSERS
                && closer(words.get(end).of(text))
                && words.get(end).start() == words.get(end - 1).end()) {
            end--;
        }
        if (gap.isEmpty() || closer(next.of(text)) && straightCloser(words, i + 1)) {
            return false;
        }
        return terminal(words, end) && canStart(words, i + 1, end);
    }

    /** A straight quotation mark closes when it touches what stands before it. */
    private boolean straightCloser(List<Span> words, int i) {
        return words.get(i).start() == words.get(i - 1).end();
    }

    private boolean breaksAtLine(List<Span> words, int i) {
        String word = words.get(i).of(text);
        int next = text.codePointAt(words.get(i + 1).start());
        boolean ends = ".!?…:".contains(word.substring(word.length() - 1)) || closer(word);
        boolean starts = Character.isUpperCase(next) || Character.isDigit(next) || !Character.isLetter(next);
        int lineStart = text.lastIndexOf('\n', words.get(i).start() - 1) + 1;
        boolean heading = words.get(i).end() - lineStart < 60 && starts && !",;-–—".contains(word);
        return (ends && starts) || heading;
    }

    private static boolean closer(String word) {
        return word.equals("''") || word.length() == 1 && "\"'”’»)]".indexOf(word.charAt(0)) >= 0;
    }

    private boolean terminal(List<Span> words, int i) {
        String word = words.get(i).of(text);
        char last = word.charAt(word.length() - 1);
        return last == '.' || last == '!' || last == '?' || last == '…' || last == '。';
    }

    private boolean canStart(List<Span> words, int i, int end) {
        String word = words.get(i).of(text);
        int c = word.codePointAt(0);
        String stop = words.get(end).of(text);
        boolean opening = "\"'“‘«([-–—•*".indexOf(c) >= 0;
        boolean asked = !stop.equals(".") && end < i - 1; // "why?" she asked
        boolean capital = Character.isUpperCase(c) || (small && Character.isLetter(c) && !asked);
        boolean starts = capital || Character.isDigit(c) || opening || "$€£¥@#".indexOf(c) >= 0;
        if (stop.equals(".") || stop.endsWith("!") || stop.endsWith("?")) {
            return starts
                    || (!Character.isLowerCase(c) && Character.isLetter(c))
                    || stop.equals(".") && Character.isLetter(c) && mixed(word);
        }
        if (stop.endsWith("..") || stop.equals("…")) {
            return capital || opening;
        }
        return starts && endsAfterAbbreviation(stop.substring(0, stop.length() - 1), word, end == 0);
    }

    /** A name that begins small: iPhone, eBay. */
    private static boolean mixed(String word) {
        return word.chars().anyMatch(Character::isUpperCase);
    }

    private boolean endsAfterAbbreviation(String stem, String next, boolean first) {
        String low = stem.toLowerCase(Locale.ROOT);
        if (small || first || TITLES.contains(low) || (stem.length() == 1)) {
            return false;
        }
        return OPENERS.contains(next.toLowerCase(Locale.ROOT)) || "\"“‘".contains(next.substring(0, 1));
    }
}
