// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Titles;
import org.sayso.sentence.Attribution;
import org.sayso.sentence.Mention;
import org.sayso.sentence.Predicate;
import org.sayso.sentence.Reading;
import org.sayso.sentence.Sentence;
import org.sayso.sentence.Token;
import org.sayso.sentence.TokenRange;
import org.sayso.text.CodePoints;
import org.sayso.text.Span;
import org.sayso.time.ArticleDate;
import org.sayso.time.TimeExpression;
import org.sayso.time.TimeTagger;

/** Writes readings as JSON, one document a line; offsets count code points. */
final class AnnotationJson implements AnnotationWriter {

    private final Json json;
    private final TimeTagger times = TimeTagger.create();

    AnnotationJson(PrintWriter out) {
        this.json = Json.to(out);
    }

    @Override
    public void write(String document, Reading reading, @Nullable String published) {
        CodePoints codePoints = CodePoints.of(reading.text());
        List<Mention> mentions = new ArrayList<>(reading.mentions());
        mentions.addAll(Titles.in(reading));
        Chains chains = Chains.of(mentions);
        json.line(line -> {
            line.writeStringField("doc", document);
            line.writeStringField("text", reading.text());
            Json.list(line, "sentences", reading.sentences(), (to, sentence) -> write(to, sentence, codePoints));
            Json.list(line, "tokens", reading.tokens(), (to, token) -> write(to, token, reading, codePoints));
            Json.list(line, "mentions", mentions, (to, mention) -> write(to, mention, chains));
            Json.list(line, "predicates", reading.predicates(), AnnotationJson::write);
            Json.list(line, "attributions", reading.attributions(), AnnotationJson::write);
            Json.list(line, "times", times.times(reading, ArticleDate.of(published)), AnnotationJson::write);
            List<Predicate> judged = reading.predicates().stream()
                    .filter(predicate -> !Double.isNaN(predicate.factuality()))
                    .toList();
            Json.list(line, "factuality", judged, AnnotationJson::writeFactuality);
        });
    }

    private static void write(JsonGenerator json, Sentence sentence, CodePoints codePoints) throws IOException {
        json.writeStartObject();
        writeSpan(json, sentence.span(), codePoints);
        json.writeNumberField("first", sentence.first());
        json.writeNumberField("last", sentence.last());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Token token, Reading reading, CodePoints codePoints)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("form", token.form());
        writeSpan(json, token.span(), codePoints);
        json.writeStringField("lemma", token.lemma());
        json.writeStringField("upos", token.upos());
        json.writeStringField("xpos", token.xpos());
        int first = token.head() < 0 ? 0 : reading.sentenceOf(token.head()).first();
        json.writeNumberField("head", token.head() < 0 ? 0 : token.head() - first + 1);
        json.writeStringField("deprel", token.deprel());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Mention mention, Chains chains) throws IOException {
        json.writeStartObject();
        writeRange(json, mention.range());
        json.writeStringField("kind", Chains.kind(mention));
        json.writeStringField("type", mention.type().name());
        json.writeNumberField("chain", chains.of(mention));
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Predicate predicate) throws IOException {
        json.writeStartObject();
        json.writeNumberField("index", predicate.token());
        json.writeStringField("lemma", predicate.lemma());
        json.writeStringField("roleset", predicate.roleset());
        Json.list(json, "args", predicate.arguments(), AnnotationJson::write);
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Predicate.Argument argument) throws IOException {
        json.writeStartObject();
        json.writeStringField("role", argument.role());
        writeRange(json, argument.range());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Attribution attribution) throws IOException {
        json.writeStartObject();
        Json.list(json, "source", attribution.source(), AnnotationJson::writePair);
        Json.list(json, "cue", attribution.cue(), AnnotationJson::writePair);
        Json.list(json, "content", attribution.content(), AnnotationJson::writePair);
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, TimeExpression time) throws IOException {
        json.writeStartObject();
        writeRange(json, time.range());
        json.writeStringField("value", time.value().value());
        json.writeStringField("from", Objects.toString(time.value().from(), null));
        json.writeStringField("to", Objects.toString(time.value().to(), null));
        json.writeEndObject();
    }

    private static void writeFactuality(JsonGenerator json, Predicate predicate) throws IOException {
        json.writeStartObject();
        json.writeNumberField("index", predicate.token());
        json.writeNumberField("ih2", Math.round(predicate.factuality() * 100) / 100.0);
        json.writeEndObject();
    }

    private static void writeSpan(JsonGenerator json, Span span, CodePoints codePoints) throws IOException {
        json.writeNumberField("start", codePoints.at(span.start()));
        json.writeNumberField("end", codePoints.at(span.end()));
    }

    private static void writeRange(JsonGenerator json, TokenRange range) throws IOException {
        json.writeNumberField("start", range.start());
        json.writeNumberField("end", range.end());
    }

    private static void writePair(JsonGenerator json, TokenRange range) throws IOException {
        json.writeStartArray();
        json.writeNumber(range.start());
        json.writeNumber(range.end());
        json.writeEndArray();
    }

    @Override
    public void close() {
        json.close();
    }
}
