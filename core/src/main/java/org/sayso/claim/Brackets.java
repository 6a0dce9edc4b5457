// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.vocabulary.Lexicon;

/** Other names in brackets behind a name or a noun: "adenovirus 36 (AD36)", "the eln (army of national liberation)", "the marsh frog (Rana ridibunda)". */
final class Brackets {

    private static final int MOST_WORDS = 8;
    private static final Set<String> SMALL =
            Set.of("of", "the", "for", "and", "de", "la", "el", "du", "des", "in", "on", "to", "a", "an", "&", "-");

    private final Tree tree;

    Brackets(Tree tree) {
        this.tree = tree;
    }

    /** The name before the bracket that opens at a token and the name within it; null where they are not two names of one thing. */
    @Nullable
    Frame at(int open) {
        int close = tree.form(open).matches("[(\\[]|-L[RS]B-") ? closing(open) : -1;
        int last = open - 1;
        while (close > 0 && last > 0 && tree.form(last).matches("[\"”“'’]+")) {
            last--;
        }
        boolean words = close > open + 1 && last >= 0 && tree.inOneSentence(last, open) && isWord(last);
        if (!words) {
            return null;
        }
        boolean or = tree.lemma(open + 1).equals("or");
        List<Integer> inside = new ArrayList<>();
        for (int i = or ? open + 2 : open + 1; i < close; i++) {
            inside.add(i);
        }
        int self = top(last, inside, headOf(last));
        int other = inside.stream()
                .filter(token -> !inside.contains(tree.head(token)))
                .findFirst()
                .orElse(open + 1);
        boolean same = self >= 0
                && !inside.isEmpty()
                && (isShort(last, inside)
                        || isLong(last, inside)
                        || isSpecies(self, inside)
                        || isCapitals(last, self, inside)
                        || or && isSort(self, other));
        return same ? Frame.pair(open, self, other) : null;
    }

    private int closing(int open) {
        for (int i = open + 1; i < Math.min(tree.size(), open + MOST_WORDS + 2); i++) {
            if (tree.form(i).matches("[)]|-RRB-")) {
                return i;
            }
        }
        return -1;
    }

    private boolean isWord(int token) {
        return Character.isLetterOrDigit(tree.form(token).charAt(0));
    }

    /** The noun that the phrase before the bracket ends with: "adenovirus" of "adenovirus 36". */
    private int headOf(int last) {
        int head = last;
        for (int depth = 0; depth < 3 && tree.isAny(head, "flat", "nummod", "goeswith"); depth++) {
            head = tree.head(head);
        }
        boolean near = head >= 0 && head <= last && last - head < 4;
        return near && tree.at(head).upos().matches("NOUN|PROPN") ? head : -1;
    }

    /** "National Aid Front (NAF)", "movimiento de ayuda (ma)", "adenovirus 36 (AD36)": the initials, in whatever order. */
    private boolean isShort(int last, List<Integer> inside) {
        String name = tree.form(inside.get(0));
        if (inside.size() != 1 || !name.matches("[A-Za-z.&]{2,8}|[A-Za-z]{1,6}[0-9]{1,4}")) {
            return false;
        }
        String digits = name.replaceAll("[^0-9]", "");
        if (!digits.isEmpty()) {
            String letters = name.replaceAll("[0-9]", "").toLowerCase(Locale.ROOT);
            boolean number = last > 0 && tree.form(last).equals(digits);
            return number && tree.form(last - 1).toLowerCase(Locale.ROOT).startsWith(letters);
        }
        String letters = name.replaceAll("[.&]", "").toLowerCase(Locale.ROOT);
        return letters.length() >= 3 && isAnagram(letters, initialsBefore(last, letters.length()));
    }

    /** The word that all words of the long name hang on: "union" of "Union of Free Painters (UFP)". */
    private int top(int last, List<Integer> inside, int near) {
        int words = inside.size() == 1
                ? tree.form(inside.get(0)).replaceAll("[^A-Za-z]", "").length()
                : 0;
        int start = last;
        for (int i = last, seen = 0; i >= 0 && tree.inOneSentence(i, last) && seen < words; i--) {
            start = i;
            seen += SMALL.contains(tree.form(i).toLowerCase(Locale.ROOT)) ? 0 : 1;
        }
        if (near < 0 || words < 3 || !isShort(last, inside)) {
            return near;
        }
        int top = near;
        while (tree.head(top) >= start && tree.head(top) <= last) {
            top = tree.head(top);
        }
        return tree.at(top).upos().matches("NOUN|PROPN") ? top : near;
    }

    /** "Bluetongue (or catarrhal fever)": two nouns for one thing. */
    private boolean isSort(int self, int other) {
        return tree.isNominal(self) && tree.isNominal(other) && tree.is(other, "appos") && !tree.has(other, "nummod");
    }

    /** "Tuberculosis (TB)", "mad cow disease (BSE)", "a resistant strain (MDR-TB)": capitals behind a noun that they shorten, or behind an illness. */
    private boolean isCapitals(int last, int self, List<Integer> inside) {
        String name = joined(inside);
        if (!name.matches("[A-Z]{2,6}[0-9]{0,2}(-?[A-Z0-9]{1,4}){0,2}")
                || !tree.at(self).upos().matches("NOUN|PROPN")) {
            return false;
        }
        boolean illness = Lexicon.named("diseases").contains(tree.lemma(self).toLowerCase(Locale.ROOT));
        return illness || isAbbreviation(name.replaceAll("[^A-Z]", ""), last);
    }

    /** The words of a bracket that no space parts; empty where one does. */
    private String joined(List<Integer> inside) {
        StringBuilder name = new StringBuilder();
        for (int token : inside) {
            boolean apart = name.length() > 0
                    && tree.at(token - 1).span().end() != tree.at(token).span().start();
            if (apart) {
                return "";
            }
            name.append(tree.form(token));
        }
        return name.toString();
    }

    /** Whether the capitals stand in this order in the words before, the first of them at the beginning of a word and every word giving one or more. */
    private boolean isAbbreviation(String capitals, int last) {
        String words = "";
        for (int i = last; i >= 0 && tree.inOneSentence(i, last) && last - i < 9; i--) {
            boolean stop = !isWord(i) && !tree.form(i).equals("-") || tree.isAny(i, "det", "case", "cc");
            if (stop) {
                return false;
            }
            words = tree.form(i).toUpperCase(Locale.ROOT) + words;
            boolean first = isWord(i) && words.charAt(0) == capitals.charAt(0);
            if (first && isSubsequence(capitals, words)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSubsequence(String letters, String words) {
        int next = 0;
        for (int i = 0; i < words.length() && next < letters.length(); i++) {
            next += words.charAt(i) == letters.charAt(next) ? 1 : 0;
        }
        return next == letters.length();
    }

    private String initialsBefore(int last, int wanted) {
        StringBuilder initials = new StringBuilder();
        for (int i = last; i >= 0 && tree.inOneSentence(i, last) && initials.length() < wanted; i--) {
            String form = tree.form(i).toLowerCase(Locale.ROOT);
            if (!SMALL.contains(form) && !isWord(i)) {
                break;
            }
            if (!SMALL.contains(form)) {
                initials.append(form.charAt(0));
            }
        }
        return initials.toString();
    }

    /** "The eln (army of national liberation)": as many words as letters, and most of them begin with one of the letters; or one word more. */
    private boolean isLong(int last, List<Integer> inside) {
        String name = tree.form(last);
        if (inside.size() < 3
                || !name.matches("[A-Z]{3,6}|[a-z]{3,5}")
                || tree.at(last).upos().equals("VERB")) {
            return false;
        }
        StringBuilder initials = new StringBuilder();
        for (int token : inside) {
            String form = tree.form(token).toLowerCase(Locale.ROOT);
            if (!SMALL.contains(form) && !isWord(token)) {
                return false;
            }
            if (!SMALL.contains(form)) {
                initials.append(form.charAt(0));
            }
        }
        String letters = name.toLowerCase(Locale.ROOT);
        int shared = shared(letters, initials.toString());
        return letters.length() == initials.length() && shared * 3 >= letters.length() * 2
                || letters.length() == initials.length() - 1 && shared == letters.length();
    }

    private static boolean isAnagram(String letters, String initials) {
        return letters.length() == initials.length() && shared(letters, initials) == letters.length();
    }

    private static int shared(String letters, String initials) {
        StringBuilder rest = new StringBuilder(initials);
        int shared = 0;
        for (char letter : letters.toCharArray()) {
            int at = rest.indexOf(String.valueOf(letter));
            if (at >= 0) {
                rest.deleteCharAt(at);
                shared++;
            }
        }
        return shared;
    }

    /** The Latin name of a species: a capital word and one in small letters with a Latin ending, behind a common noun. */
    private boolean isSpecies(int self, List<Integer> inside) {
        return inside.size() == 2
                && tree.at(self).upos().equals("NOUN")
                && tree.form(inside.get(0)).matches("[A-Z]([a-z]{3,}|[.])")
                && tree.form(inside.get(1)).matches("[a-z]{2,}(a|us|is|um|i|ae|ens|ans|or|ix|ax|es|os|ex|on)");
    }
}
