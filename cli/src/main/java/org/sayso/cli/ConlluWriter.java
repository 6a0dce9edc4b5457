// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.sayso.sentence.Mention;
import org.sayso.sentence.Reading;
import org.sayso.sentence.Sentence;
import org.sayso.sentence.Token;
import org.sayso.text.CodePoints;

/**
 * Writes readings as CoNLL-U: columns 1 to 10, and in the last {@code start_char} and {@code end_char} (code points of
 * the text), {@code Entity} in CorefUD's brackets ({@code (e7-PER-1-name}: chain, type, head word, kind), and
 * {@code NER} (BIO2) on the words of names.
 */
final class ConlluWriter implements AnnotationWriter {

    private final PrintWriter out;
    private boolean begun;

    ConlluWriter(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void write(String document, Reading reading, @Nullable String published) {
        out.println("# newdoc id = " + oneLine(document));
        if (!begun) {
            out.println("# global.Entity = eid-etype-head-kind");
            begun = true;
        }
        CodePoints codePoints = CodePoints.of(reading.text());
        String[] entities = entities(reading);
        String[] names = names(reading);
        int number = 1;
        for (Sentence sentence : reading.sentences()) {
            out.println("# sent_id = " + oneLine(document) + "-" + number++);
            out.println("# text = " + oneLine(sentence.span().of(reading.text())));
            for (int i = sentence.first(); i < sentence.last(); i++) {
                writeContraction(reading, sentence, i, codePoints);
                out.println(line(reading, sentence, i, codePoints, entities[i], names[i]));
            }
            out.println();
        }
    }

    private static String line(
            Reading reading, Sentence sentence, int i, CodePoints codePoints, String entity, String name) {
        Token token = reading.tokens().get(i);
        StringJoiner misc = new StringJoiner("|");
        if (!entity.isEmpty()) {
            misc.add("Entity=" + entity);
        }
        if (!name.isEmpty()) {
            misc.add("NER=" + name);
        }
        boolean insideContraction = Contractions.joined(reading, sentence, i);
        if (!insideContraction && abutsNext(reading, sentence, i)) {
            misc.add("SpaceAfter=No");
        }
        misc.add("end_char=" + codePoints.at(token.span().end()));
        misc.add("start_char=" + codePoints.at(token.span().start()));
        int head = token.head() < 0 ? 0 : token.head() - sentence.first() + 1;
        return String.join(
                "\t",
                Integer.toString(i - sentence.first() + 1),
                cell(token.form()),
                cell(token.lemma()),
                cell(token.upos()),
                cell(token.xpos()),
                "_",
                Integer.toString(head),
                cell(token.deprel()),
                "_",
                misc.toString());
    }

    /** One written word that holds several syntactic ones ("don't") has a line of its own before them. */
    private void writeContraction(Reading reading, Sentence sentence, int first, CodePoints codePoints) {
        if (Contractions.continues(reading, sentence, first) || !Contractions.startsAt(reading, sentence, first)) {
            return;
        }
        int last = Contractions.end(reading, sentence, first);
        int start = reading.tokens().get(first).span().start();
        int end = reading.tokens().get(last).span().end();
        String space = abutsNext(reading, sentence, last) ? "SpaceAfter=No|" : "";
        out.println((first - sentence.first() + 1) + "-" + (last - sentence.first() + 1) + "\t"
                + cell(reading.text().substring(start, end)) + "\t_\t_\t_\t_\t_\t_\t_\t" + space + "end_char="
                + codePoints.at(end) + "|start_char=" + codePoints.at(start));
    }

    private static boolean abutsNext(Reading reading, Sentence sentence, int i) {
        return i + 1 < sentence.last()
                && reading.tokens().get(i).span().end()
                        == reading.tokens().get(i + 1).span().start();
    }

    /** The brackets at each token: what opens there, the longest first, then what closes, the innermost first. */
    private static String[] entities(Reading reading) {
        List<List<Mention>> opening = new ArrayList<>();
        List<List<Mention>> closing = new ArrayList<>();
        for (int i = 0; i < reading.tokens().size(); i++) {
            opening.add(new ArrayList<>());
            closing.add(new ArrayList<>());
        }
        for (Mention mention : reading.mentions()) {
            opening.get(mention.range().start()).add(mention);
            closing.get(mention.range().end() - 1).add(mention);
        }
        Chains chains = Chains.of(reading);
        String[] brackets = new String[opening.size()];
        for (int i = 0; i < brackets.length; i++) {
            StringBuilder text = new StringBuilder();
            opening.get(i).stream()
                    .sorted(Comparator.comparingInt(
                            (Mention mention) -> -mention.range().size()))
                    .forEach(mention -> text.append(open(reading, chains, mention)));
            closing.get(i).stream()
                    .filter(mention -> mention.range().size() > 1)
                    .sorted(Comparator.comparingInt(
                            (Mention mention) -> mention.range().size()))
                    .forEach(mention ->
                            text.append('e').append(chains.of(mention)).append(')'));
            brackets[i] = text.toString();
        }
        return brackets;
    }

    private static String open(Reading reading, Chains chains, Mention mention) {
        int head = reading.headOf(mention.range()) - mention.range().start() + 1;
        return "(e" + chains.of(mention) + "-" + mention.type() + "-" + head + "-" + Chains.kind(mention)
                + (mention.range().size() == 1 ? ")" : "");
    }

    private static String[] names(Reading reading) {
        String[] tags = new String[reading.tokens().size()];
        Arrays.fill(tags, "");
        for (Mention mention : reading.mentions()) {
            if (mention.kind() == Mention.Kind.NAME) {
                for (int i = mention.range().start(); i < mention.range().end(); i++) {
                    tags[i] = (i == mention.range().start() ? "B-" : "I-") + mention.type();
                }
            }
        }
        return tags;
    }

    private static String cell(String text) {
        return text.isEmpty() ? "_" : oneLine(text);
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\t\\n\\x0B\\f\\r\\u0085\\u2028\\u2029]+", " ");
    }
}
