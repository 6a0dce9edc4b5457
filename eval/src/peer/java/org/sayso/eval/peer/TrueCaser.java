// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval.peer;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import org.jspecify.annotations.Nullable;

/** Gives a text that has no capitals those that CoreNLP would set. */
final class TrueCaser {

    private @Nullable StanfordCoreNLP pipeline;

    String cased(String text) {
        if (text.chars().anyMatch(Character::isUpperCase)) {
            return text;
        }
        if (pipeline == null) {
            pipeline = CoreNlpTriples.pipeline("tokenize,pos,lemma,truecase");
        }
        Annotation annotation = new Annotation(text);
        pipeline.annotate(annotation);
        StringBuilder cased = new StringBuilder(text);
        for (CoreLabel word : annotation.get(CoreAnnotations.TokensAnnotation.class)) {
            String form = word.get(CoreAnnotations.TrueCaseTextAnnotation.class);
            if (form.equalsIgnoreCase(text.substring(word.beginPosition(), word.endPosition()))) {
                cased.replace(word.beginPosition(), word.endPosition(), form);
            }
        }
        return cased.toString();
    }
}
