// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval.peer;

import edu.stanford.nlp.coref.CorefCoreAnnotations.CorefChainAnnotation;
import edu.stanford.nlp.coref.data.CorefChain;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations.BasicDependenciesAnnotation;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.sayso.sentence.EntityType;
import org.sayso.sentence.Mention;
import org.sayso.sentence.Reader;
import org.sayso.sentence.Reading;
import org.sayso.sentence.Sentence;
import org.sayso.sentence.Token;
import org.sayso.sentence.TokenRange;
import org.sayso.text.Span;

/**
 * CoreNLP with some of its annotators, its readings told in Sayso's types: basic dependencies, names as it labels words, and
 * where the annotators hold {@code coref} its chains in place of the names. An empty line ends a sentence of raw text.
 */
final class CoreNlpReader implements Reader {

    private final StanfordCoreNLP raw =
            pipeline(Map.of("annotators", "tokenize", "ssplit.newlineIsSentenceBreak", "two"));
    private final StanfordCoreNLP cut =
            pipeline(Map.of("annotators", "tokenize", "tokenize.whitespace", "true", "ssplit.eolonly", "true"));
    private final StanfordCoreNLP layers;

    CoreNlpReader(Map<String, String> options) {
        layers = pipeline(options);
    }

    private static StanfordCoreNLP pipeline(Map<String, String> options) {
        Properties properties = new Properties();
        properties.putAll(options);
        return new StanfordCoreNLP(properties, false);
    }

    @Override
    public Reading read(String text) {
        Annotation annotation = new Annotation(text);
        raw.annotate(annotation);
        layers.annotate(annotation);
        return reading(annotation);
    }

    @Override
    public Reading read(List<List<String>> sentences) {
        return reading(annotate(sentences, ""));
    }

    /** The annotations of text that is cut already, written on a day such as {@code 2016-08-30}; empty where it is not known. */
    Annotation annotate(List<List<String>> sentences, String day) {
        String text = sentences.stream().map(words -> String.join(" ", words)).collect(Collectors.joining("\n"));
        Annotation annotation = new Annotation(text);
        if (!day.isEmpty()) {
            annotation.set(CoreAnnotations.DocDateAnnotation.class, day);
        }
        cut.annotate(annotation);
        List<Integer> wanted = sentences.stream().map(List::size).toList();
        List<Integer> found = annotation.get(CoreAnnotations.SentencesAnnotation.class).stream()
                .map(sentence -> words(sentence).size())
                .toList();
        if (!wanted.equals(found)) {
            throw new IllegalStateException("CoreNLP cut the given words anew: " + text);
        }
        layers.annotate(annotation);
        return annotation;
    }

    private static List<CoreLabel> words(CoreMap sentence) {
        return sentence.get(CoreAnnotations.TokensAnnotation.class);
    }

    private static Reading reading(Annotation annotation) {
        List<Token> tokens = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        List<List<String>> labels = new ArrayList<>();
        for (CoreMap sentence : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
            int first = tokens.size();
            SemanticGraph tree = sentence.get(BasicDependenciesAnnotation.class);
            for (CoreLabel word : words(sentence)) {
                tokens.add(tree == null ? token(word, -1, "") : token(word, tree, first));
            }
            Span span = new Span(
                    tokens.get(first).span().start(),
                    tokens.get(tokens.size() - 1).span().end());
            sentences.add(new Sentence(span, first, tokens.size()));
            labels.add(words(sentence).stream()
                    .map(word -> Objects.requireNonNullElse(word.ner(), "O"))
                    .toList());
        }
        Map<Integer, CorefChain> chains = annotation.get(CorefChainAnnotation.class);
        List<Mention> mentions = chains == null ? LabelledNames.of(labels) : mentions(chains, sentences);
        String text = annotation.get(CoreAnnotations.TextAnnotation.class);
        return new Reading(text, tokens, sentences, mentions, List.of(), List.of(), "CoreNLP");
    }

    private static Token token(CoreLabel word, SemanticGraph tree, int first) {
        IndexedWord node = tree.getNodeByIndex(word.index());
        IndexedWord governor = tree.getParent(node);
        return governor == null
                ? token(word, -1, "root")
                : token(
                        word,
                        first + governor.index() - 1,
                        tree.reln(governor, node).toString());
    }

    private static Token token(CoreLabel word, int head, String relation) {
        Span span = new Span(word.beginPosition(), word.endPosition());
        String lemma = Objects.requireNonNullElse(word.lemma(), "");
        return new Token(
                span, word.originalText(), lemma, "", Objects.requireNonNullElse(word.tag(), ""), head, relation);
    }

    private static List<Mention> mentions(Map<Integer, CorefChain> chains, List<Sentence> sentences) {
        List<Mention> mentions = new ArrayList<>();
        for (CorefChain chain : chains.values()) {
            for (CorefChain.CorefMention mention : chain.getMentionsInTextualOrder()) {
                int first = sentences.get(mention.sentNum - 1).first();
                TokenRange range = new TokenRange(first + mention.startIndex - 1, first + mention.endIndex - 1);
                mentions.add(new Mention(range, kind(mention), EntityType.OTHER, chain.getChainID()));
            }
        }
        return mentions;
    }

    private static Mention.Kind kind(CorefChain.CorefMention mention) {
        return switch (mention.mentionType) {
            case PROPER -> Mention.Kind.NAME;
            case PRONOMINAL -> Mention.Kind.PRONOUN;
            case NOMINAL, LIST -> Mention.Kind.NOMINAL;
        };
    }
}
