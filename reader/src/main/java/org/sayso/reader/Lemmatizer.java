// SPDX-License-Identifier: Apache-2.0
package org.sayso.reader;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lemmas of English words from their form and Penn tag: a lexicon of what the rules would get wrong, then the rules of
 * English inflection with a list of known verbs to choose between "plan" and "plane" for "planned".
 */
final class Lemmatizer {

    private static final List<String> PREFIXES =
            List.of("over", "under", "out", "fore", "with", "mis", "re", "un", "up");

    private final Map<String, String> lexicon = new HashMap<>();
    private final Set<String> verbs = new HashSet<>();

    private Lemmatizer() {}

    /** Reads {@code form TAB tag TAB lemma} lines; every lemma of a verb tag is a known verb. */
    static Lemmatizer load(InputStream lines, Iterable<String> knownVerbs) {
        Lemmatizer lemmatizer = new Lemmatizer();
        knownVerbs.forEach(lemmatizer.verbs::add);
        try (var in = new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.startsWith("#")) {
                    String[] cells = line.split("\t", -1);
                    lemmatizer.lexicon.put(cells[0] + "\t" + cells[1], cells[2]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lemmatizer;
    }

    /** The lemma of a form with its UPOS and Penn tag. Names keep their case. */
    String lemma(String form, String upos, String xpos) {
        String low = form.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        String known = lexicon.get(low + "\t" + xpos);
        if (known != null) {
            return known;
        }
        String prefixed = prefixed(low, xpos);
        if (prefixed != null) {
            return prefixed;
        }
        if (upos.equals("PROPN") || xpos.startsWith("NNP")) {
            return xpos.equals("NNPS") ? plural(form) : form;
        }
        return switch (xpos) {
            case "NNS" -> plural(low);
            case "VBZ" -> thirdPerson(low);
            case "VBG" -> stem(low, "ing");
            case "VBD", "VBN" -> stem(low, "ed");
            case "JJR", "RBR" -> compared(low, "er");
            case "JJS", "RBS" -> compared(low, "est");
            default -> low;
        };
    }

    /** "overtaken" goes like "taken". */
    private @Nullable String prefixed(String low, String xpos) {
        if (!xpos.equals("VBD") && !xpos.equals("VBN") || low.endsWith("ed")) {
            return null;
        }
        for (String prefix : PREFIXES) {
            String rest = low.startsWith(prefix) ? lexicon.get(low.substring(prefix.length()) + "\t" + xpos) : null;
            if (rest != null) {
                return prefix + rest;
            }
        }
        return null;
    }

    private static String plural(String word) {
        int n = word.length();
        if (n > 4 && word.endsWith("ies")) {
            return word.substring(0, n - 3) + "y";
        }
        if (n > 4
                && (word.endsWith("sses")
                        || word.endsWith("shes")
                        || word.endsWith("ches")
                        || word.endsWith("xes")
                        || word.endsWith("zzes"))) {
            return word.substring(0, n - 2);
        }
        if (n > 3 && word.endsWith("men")) {
            return word.substring(0, n - 2) + "an";
        }
        boolean s = n > 2 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is");
        return s ? word.substring(0, n - 1) : word;
    }

    private String thirdPerson(String word) {
        int n = word.length();
        if (n > 4 && word.endsWith("ies")) {
            return word.substring(0, n - 3) + "y";
        }
        if (n > 3 && word.endsWith("es")) {
            String without = word.substring(0, n - 2);
            boolean sibilant = without.endsWith("ss")
                    || without.endsWith("sh")
                    || without.endsWith("ch")
                    || without.endsWith("x")
                    || without.endsWith("zz")
                    || without.endsWith("o");
            if (sibilant && !verbs.contains(without + "e")) {
                return without;
            }
        }
        return n > 2 && word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, n - 1) : word;
    }

    private String stem(String word, String suffix) {
        if (!word.endsWith(suffix) || word.length() < suffix.length() + 2) {
            return word;
        }
        String bare = word.substring(0, word.length() - suffix.length());
        String single = doubled(bare) ? bare.substring(0, bare.length() - 1) : bare;
        String y = suffix.equals("ed") && bare.endsWith("i") ? bare.substring(0, bare.length() - 1) + "y" : bare;
        for (String candidate : new String[] {y, bare + "e", single, bare}) {
            if (verbs.contains(candidate)) {
                return candidate;
            }
        }
        if (!y.equals(bare)) {
            return y;
        }
        if (doubled(bare)
                && !bare.endsWith("ll")
                && !bare.endsWith("ss")
                && !bare.endsWith("zz")
                && !bare.endsWith("ff")) {
            return single;
        }
        return takesE(bare) ? bare + "e" : bare;
    }

    private static boolean doubled(String word) {
        int n = word.length();
        return n > 2 && word.charAt(n - 1) == word.charAt(n - 2) && !vowel(word.charAt(n - 1));
    }

    /** Stems that English does not leave without an e: "creat", "organiz", "forc", "charg", "believ", "continu". */
    private static boolean takesE(String stem) {
        int n = stem.length();
        char last = stem.charAt(n - 1);
        if (n < 2 || "cvzu".indexOf(last) >= 0) {
            return true;
        }
        char before = stem.charAt(n - 2);
        if (last == 'g') {
            return before != 'n' || stem.endsWith("ang") || stem.endsWith("eng");
        }
        if (last == 's') {
            return before != 's';
        }
        if (last == 'l') {
            return !vowel(before) && before != 'l' && before != 'r';
        }
        if (stem.endsWith("iat") || stem.endsWith("uat") || stem.endsWith("tin") || stem.endsWith("buk")) {
            return true; // "repudiat", "evaluat", "quarantin", "rebuk"
        }
        boolean at = n > 3
                && (stem.endsWith("at")
                        || stem.endsWith("ut")
                        || stem.endsWith("ur")
                        || stem.endsWith("id")
                        || stem.endsWith("ak")
                        || stem.endsWith("ok")
                        || stem.endsWith("ir"));
        return at && !(n > 2 && vowel(stem.charAt(n - 3)));
    }

    private static boolean vowel(char c) {
        return "aeiou".indexOf(c) >= 0;
    }

    private static String compared(String word, String suffix) {
        if (!word.endsWith(suffix) || word.length() < suffix.length() + 3) {
            return word;
        }
        String bare = word.substring(0, word.length() - suffix.length());
        if (bare.endsWith("i")) {
            return bare.substring(0, bare.length() - 1) + "y";
        }
        if (doubled(bare) && !bare.endsWith("ll") && !bare.endsWith("ss")) {
            return bare.substring(0, bare.length() - 1);
        }
        char last = bare.charAt(bare.length() - 1);
        return "gcvsz".indexOf(last) >= 0 && !bare.endsWith("ng") || bare.endsWith("at") && bare.length() > 3
                ? bare + "e"
                : bare;
    }
}
