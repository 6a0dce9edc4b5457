// SPDX-License-Identifier: Apache-2.0
package org.sayso.reader;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sayso.sentence.ClaimScores;
import org.sayso.sentence.Reader;
import org.sayso.sentence.Reading;
import org.sayso.sentence.Sentence;
import org.sayso.sentence.Token;
import org.sayso.text.Span;

/**
 * Reads with the shipped language model: cuts the text, runs the encoder window by window, decodes, and joins. Safe for
 * several threads; windows of one text are spread over the machine's cores, which changes nothing in the outcome.
 */
public final class OnnxReader implements Reader, AutoCloseable {

    private final Model model;
    private final @Nullable Judge judge;
    private final @Nullable SettingHead settings;
    private final WordPieces wordPieces;
    private final Decoder decoder;
    private final Caution caution;

    private OnnxReader(Model model) {
        this.model = model;
        judge = model.seesClaims() ? Judge.open() : null;
        settings = model.seesClaims() ? SettingHead.open() : null;
        caution = Caution.SURE;
        wordPieces = WordPieces.load(resource("pieces.txt"));
        decoder = new Decoder(model, Lemmatizer.load(resource("lemmas.tsv"), Decoder.verbs(model.labels("rolesets"))));
    }

    private OnnxReader(OnnxReader other, Caution caution) {
        model = other.model;
        judge = other.judge;
        settings = other.settings;
        wordPieces = other.wordPieces;
        decoder = other.decoder;
        this.caution = caution;
    }

    /**
     * Opens the model that is shipped; close the reader when done.
     *
     * @throws ReaderException where the model is missing or damaged
     */
    public static OnnxReader open() {
        Model model = Model.open();
        try {
            return new OnnxReader(model);
        } catch (RuntimeException e) {
            model.close();
            throw e;
        }
    }

    /** Writes the model as the runtime has optimised it on this machine, to be named by {@code -Dsayso.prepared=FILE}. */
    public static void prepare(Path file) {
        Model.prepare(file);
    }

    private static InputStream resource(String name) {
        InputStream in = OnnxReader.class.getResourceAsStream(name);
        if (in == null) {
            throw new ReaderException("S301", "The class path holds no " + name + ". Build the project anew.");
        }
        return in;
    }

    /** Name and version of the model. */
    public String version() {
        return model.version();
    }

    @Override
    public Reader withLikelyLinks() {
        return new OnnxReader(this, Caution.LIKELY);
    }

    @Override
    public Reading read(String text) {
        Words words = Segmenter.segment(text);
        List<List<Word>> sentences = new ArrayList<>();
        for (List<Span> spans : words.sentences()) {
            sentences.add(spans.stream().map(s -> new Word(s, s.of(text))).toList());
        }
        return read(text, sentences, Optional.empty());
    }

    /** Reads text that is cut already: each sentence a list of words, kept exactly. The text is the words with spaces between. */
    public Reading read(List<List<String>> sentences) {
        return read(sentences, Optional.empty());
    }

    /** As {@link #read(List)}, with the words of these indexes, and no others, as the predicates. */
    public Reading read(List<List<String>> sentences, Set<Integer> predicates) {
        return read(sentences, Optional.of(predicates));
    }

    private Reading read(List<List<String>> sentences, Optional<Set<Integer>> predicates) {
        StringBuilder text = new StringBuilder();
        List<List<Word>> words = new ArrayList<>();
        for (List<String> sentence : sentences) {
            List<Word> own = new ArrayList<>();
            for (String form : sentence) {
                int start = text.length();
                own.add(new Word(new Span(start, text.append(form).length()), form));
                text.append(' ');
            }
            if (!own.isEmpty()) {
                words.add(own);
                text.setCharAt(text.length() - 1, '\n');
            }
        }
        return read(text.toString(), words, predicates);
    }

    private Reading read(String text, List<List<Word>> sentences, Optional<Set<Integer>> predicates) {
        List<List<Word>> chunks = chunks(sentences);
        List<List<String>> forms =
                chunks.stream().map(c -> c.stream().map(Word::form).toList()).toList();
        List<Word> words = chunks.stream().flatMap(List::stream).toList();
        List<Window> windows = Window.of(forms, wordPieces);
        int[] firstWord = new int[windows.size() + 1];
        for (int i = 0; i < windows.size(); i++) {
            firstWord[i + 1] = firstWord[i] + windows.get(i).words();
        }
        List<Layers> parts = IntStream.range(0, windows.size())
                .parallel()
                .mapToObj(i -> layers(windows.get(i), words, firstWord[i], predicates))
                .toList();
        Layers layers = Layers.empty();
        parts.forEach(layers::addAll);
        return Chains.resolve(
                new Reading(
                        text,
                        oneRootEach(layers.tokens(), sentences),
                        bounds(sentences),
                        layers.mentions(),
                        layers.predicates(),
                        layers.attributions(),
                        model.version(),
                        claimScores(layers)),
                Antecedents.of(layers.nodes(), model.antecedent(), caution),
                caution.gap());
    }

    private Layers layers(Window window, List<Word> words, int first, Optional<Set<Integer>> predicates) {
        Layers layers = Layers.empty();
        Scores scores = model.run(window);
        predicates.ifPresent(given -> mark(scores.predicate(), given, first));
        decoder.decode(scores, window, words, first, layers);
        layers.claims().addAll(List.of(scores.claims()));
        layers.seen().add(new Judge.Seen(first, window.words(), scores.states()));
        return layers;
    }

    private ClaimScores claimScores(Layers layers) {
        ClaimHead head = model.claims();
        if (head == null) {
            return ClaimScores.UNKNOWN;
        }
        ClaimScores words = head.over(layers.claims().toArray(float[][]::new));
        return new TextScores(words, judge, settings, layers.seen());
    }

    private static void mark(float[] predicate, Set<Integer> given, int first) {
        for (int i = 0; i < predicate.length; i++) {
            predicate[i] = given.contains(first + i) ? 1 : -1;
        }
    }

    /** Sentences longer than the encoder's window are read in chunks. */
    private static List<List<Word>> chunks(List<List<Word>> sentences) {
        List<List<Word>> chunks = new ArrayList<>();
        for (List<Word> sentence : sentences) {
            for (int from = 0; from < sentence.size(); from += Segmenter.LONGEST_SENTENCE) {
                chunks.add(sentence.subList(from, Math.min(sentence.size(), from + Segmenter.LONGEST_SENTENCE)));
            }
        }
        return chunks;
    }

    /** The roots of a long sentence's later chunks hang from its first root, as what stands side by side. */
    private static List<Token> oneRootEach(List<Token> tokens, List<List<Word>> sentences) {
        List<Token> out = new ArrayList<>(tokens);
        int at = 0;
        for (List<Word> sentence : sentences) {
            int root = -1;
            for (int i = at; sentence.size() > Segmenter.LONGEST_SENTENCE && i < at + sentence.size(); i++) {
                Token token = tokens.get(i);
                if (token.head() < 0 && root < 0) {
                    root = i;
                } else if (token.head() < 0) {
                    out.set(
                            i,
                            new Token(
                                    token.span(),
                                    token.form(),
                                    token.lemma(),
                                    token.upos(),
                                    token.xpos(),
                                    root,
                                    "parataxis"));
                }
            }
            at += sentence.size();
        }
        return out;
    }

    private static List<Sentence> bounds(List<List<Word>> sentences) {
        List<Sentence> bounds = new ArrayList<>();
        int first = 0;
        for (List<Word> sentence : sentences) {
            Span span = new Span(
                    sentence.get(0).span().start(),
                    sentence.get(sentence.size() - 1).span().end());
            bounds.add(new Sentence(span, first, first + sentence.size()));
            first += sentence.size();
        }
        return bounds;
    }

    @Override
    public void close() {
        model.close();
        if (judge != null) {
            judge.close();
        }
        if (settings != null) {
            settings.close();
        }
    }
}
