// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.sayso.reader.OnnxReader;
import org.sayso.sentence.Reading;
import org.sayso.sentence.Sentence;
import org.sayso.sentence.Token;

/**
 * Whether what is annotated keeps the format rules of Universal Dependencies on all dev text: each sentence one tree with one root,
 * valid tags and relations, words in the order of the text. The text is read as it is, in capitals, without capitals, with curly
 * quotes straight and straight ones curly, and with the noise of a bad scan (seeded).
 *
 * <pre>
 *   AnnotationValidity          all dev text of EWT, GUM and PolNeAR
 *   AnnotationValidity TEXTS    so many texts of each
 * </pre>
 */
public final class AnnotationValidity {

    private static final Set<String> UPOS = Set.of(
            "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT",
            "SCONJ", "SYM", "VERB", "X");
    private static final Set<String> RELATIONS = Set.of(
            "acl",
            "advcl",
            "advmod",
            "amod",
            "appos",
            "aux",
            "case",
            "cc",
            "ccomp",
            "clf",
            "compound",
            "conj",
            "cop",
            "csubj",
            "dep",
            "det",
            "discourse",
            "dislocated",
            "expl",
            "fixed",
            "flat",
            "goeswith",
            "iobj",
            "list",
            "mark",
            "nmod",
            "nsubj",
            "nummod",
            "obj",
            "obl",
            "orphan",
            "parataxis",
            "punct",
            "reparandum",
            "root",
            "vocative",
            "xcomp");
    private static final Map<String, String> SCANNED =
            Map.of("m", "rn", "l", "1", "o", "0", "e", "c", "h", "li", "i", "l", "s", "5");

    private final OnnxReader reader;
    private final Map<String, Integer> faults = new TreeMap<>();
    private int sentences;
    private int words;

    private AnnotationValidity(OnnxReader reader) {
        this.reader = reader;
    }

    /** Reads everything in every variant; fails with exit code 1 where a rule is broken. */
    public static void main(String[] arguments) {
        int most = arguments.length > 0 ? Integer.parseInt(arguments[0]) : Integer.MAX_VALUE;
        List<String> texts = texts(SharedData.require(), most);
        boolean broken = false;
        try (OnnxReader reader = OnnxReader.open()) {
            for (Map.Entry<String, UnaryOperator<String>> variant : variants().entrySet()) {
                AnnotationValidity check = new AnnotationValidity(reader);
                texts.forEach(text -> check.check(variant.getValue().apply(text)));
                System.out.printf(
                        Locale.ROOT,
                        "%-16s %d texts, %d sentences, %d words: %s%n",
                        variant.getKey(),
                        texts.size(),
                        check.sentences,
                        check.words,
                        check.faults.isEmpty() ? "all valid" : "broken " + check.faults);
                broken |= !check.faults.isEmpty();
            }
        }
        if (broken) {
            throw new IllegalStateException("the annotation breaks the rules named above");
        }
    }

    private static List<String> texts(SharedData data, int most) {
        List<String> texts = new ArrayList<>();
        for (String name : List.of("ud/en_ewt-dev.conllu.gz", "ud/gum-dev.conllu.gz")) {
            Treebank.of(data.lines(name)).documents().stream().limit(most).forEach(d -> texts.add(d.text()));
        }
        List<JsonNode> news = data.records("attribution/polnear-dev.jsonl.gz");
        news.stream().limit(most).forEach(record -> texts.add(record.get("text").asText()));
        return texts;
    }

    private static Map<String, UnaryOperator<String>> variants() {
        Map<String, UnaryOperator<String>> variants = new LinkedHashMap<>();
        variants.put("as it is", text -> text);
        variants.put("in capitals", text -> text.toUpperCase(Locale.ROOT));
        variants.put("no capitals", text -> text.toLowerCase(Locale.ROOT));
        variants.put("quotes changed", AnnotationValidity::otherQuotes);
        variants.put("bad scan", AnnotationValidity::scanned);
        return variants;
    }

    private static String otherQuotes(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean opens = i == 0 || Character.isWhitespace(text.charAt(i - 1));
            out.append(
                    switch (c) {
                        case '"' -> opens ? '“' : '”';
                        case '\'' -> opens ? '‘' : '’';
                        case '“', '”' -> '"';
                        case '‘', '’' -> '\'';
                        default -> c;
                    });
        }
        return out.toString();
    }

    /** One letter in thirty is misread, one space in sixty lost, one line end in ten a hyphen. */
    private static String scanned(String text) {
        Random random = new Random(text.length());
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().mapToObj(Character::toString).forEach(c -> {
            if (c.equals(" ") && random.nextInt(60) == 0) {
                return;
            }
            boolean misread = SCANNED.containsKey(c) && random.nextInt(30) == 0;
            out.append(misread ? SCANNED.get(c) : c);
            if (Character.isLetter(c.codePointAt(0)) && random.nextInt(300) == 0) {
                out.append("-\n");
            }
        });
        return out.toString();
    }

    private void check(String text) {
        Reading reading = reader.read(text);
        int end = 0;
        for (Token token : reading.tokens()) {
            fault(
                    token.span().start() >= end
                            && token.span().end() > token.span().start(),
                    "word out of order");
            fault(UPOS.contains(token.upos()), "tag " + token.upos());
            fault(RELATIONS.contains(token.relation()), "relation " + token.deprel());
            fault(!token.form().isBlank() && !token.lemma().isBlank(), "empty form or lemma");
            end = token.span().end();
        }
        reading.sentences().forEach(sentence -> tree(reading, sentence));
        words += reading.tokens().size();
        sentences += reading.sentences().size();
    }

    private void tree(Reading reading, Sentence sentence) {
        int roots = 0;
        for (int i = sentence.first(); i < sentence.last(); i++) {
            Token token = reading.tokens().get(i);
            roots += token.head() < 0 ? 1 : 0;
            fault((token.head() < 0) == token.deprel().equals("root"), "root relation");
            fault(token.head() < 0 || sentence.contains(token.head()), "governor outside its sentence");
            int steps = 0;
            for (int k = i;
                    k >= 0 && steps <= sentence.last() - sentence.first();
                    k = reading.tokens().get(k).head()) {
                steps++;
            }
            fault(steps <= sentence.last() - sentence.first(), "ring");
        }
        fault(roots == 1, roots + " roots");
    }

    private void fault(boolean good, String name) {
        if (!good) {
            faults.merge(name, 1, Integer::sum);
        }
    }
}
