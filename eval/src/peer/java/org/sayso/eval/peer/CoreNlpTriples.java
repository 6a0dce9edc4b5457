// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval.peer;

import edu.stanford.nlp.ie.util.RelationTriple;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.naturalli.NaturalLogicAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The relations that CoreNLP's KBP and OpenIE annotators read. */
final class CoreNlpTriples {

    private final StanfordCoreNLP pipeline = pipeline("tokenize,pos,lemma,ner,depparse,coref,natlog,openie,kbp");

    /** What was read in one text. */
    record Read(List<Triple> kbp, List<Triple> open) {}

    static StanfordCoreNLP pipeline(String annotators) {
        Properties properties = new Properties();
        properties.put("annotators", annotators);
        properties.put("coref.algorithm", "statistical");
        properties.put("openie.resolve_coref", "true");
        properties.put("threads", "1");
        return new StanfordCoreNLP(properties);
    }

    Read read(String text, @Nullable String published) {
        Annotation annotation = new Annotation(text);
        if (published != null) {
            annotation.set(CoreAnnotations.DocDateAnnotation.class, published);
        }
        annotate(annotation);
        List<Triple> kbp = new ArrayList<>();
        List<Triple> open = new ArrayList<>();
        for (CoreMap sentence : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
            for (RelationTriple triple : triples(sentence.get(CoreAnnotations.KBPTriplesAnnotation.class))) {
                kbp.add(triple(triple, List.of(triple.relationGloss())));
            }
            for (RelationTriple triple :
                    triples(sentence.get(NaturalLogicAnnotations.RelationTriplesAnnotation.class))) {
                open.add(triple(triple, List.of(lemmas(triple).split(" "))));
            }
        }
        return new Read(kbp, open);
    }

    /** KBP, the last to read, breaks off in a few texts while it copies its own mentions: what stands until then counts. */
    private void annotate(Annotation annotation) {
        try {
            pipeline.annotate(annotation);
        } catch (ConcurrentModificationException e) {
            System.err.println("CoreNLP's KBP broke off in a text of "
                    + annotation.get(CoreAnnotations.TextAnnotation.class).length() + " characters: " + e);
        }
    }

    private static Collection<RelationTriple> triples(@Nullable Collection<RelationTriple> triples) {
        return triples == null ? List.of() : triples;
    }

    /** Of "is attacking" the verb alone, so that "be" before a verb is the passive. */
    private static String lemmas(RelationTriple triple) {
        boolean progressive = triple.relation.stream().anyMatch(word -> "VBG".equals(word.tag()));
        String lemmas = triple.relationLemmaGloss();
        return progressive && lemmas.startsWith("be ") ? lemmas.substring(3) : lemmas;
    }

    private static Triple triple(RelationTriple triple, List<String> relation) {
        return new Triple(
                phrase(triple.subject, triple.canonicalSubject),
                relation,
                phrase(triple.object, triple.canonicalObject),
                triple.relation.isEmpty() ? -1 : triple.relationHead().beginPosition());
    }

    private static Triple.Phrase phrase(List<CoreLabel> words, List<CoreLabel> canonical) {
        return new Triple.Phrase(text(words), text(canonical), number(words));
    }

    private static String text(List<CoreLabel> words) {
        return words.stream().map(CoreLabel::word).collect(Collectors.joining(" "));
    }

    private static @Nullable Double number(List<CoreLabel> words) {
        for (CoreLabel word : words) {
            Number number = word.get(CoreAnnotations.NumericCompositeValueAnnotation.class);
            if (number == null) {
                number = word.get(CoreAnnotations.NumericValueAnnotation.class);
            }
            if (number != null) {
                return number.doubleValue();
            }
        }
        return null;
    }
}
