// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Writes JSON to a command's output, one object a line where asked. Fields with no value are written as null. */
final class Json implements AutoCloseable {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    /** What writes a part of the document. */
    interface Part {
        void write(JsonGenerator json) throws IOException;
    }

    private final PrintWriter out;
    private final JsonGenerator generator;

    private Json(PrintWriter out, JsonGenerator generator) {
        this.out = out;
        this.generator = generator;
    }

    static Json to(PrintWriter out) {
        try {
            return new Json(out, FACTORY.createGenerator(out).setRootValueSeparator(null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One object on a line of its own. */
    void line(Part fields) {
        try {
            generator.writeStartObject();
            fields.write(generator);
            generator.writeEndObject();
            generator.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.println();
    }

    /** A text field, null where there is none. */
    static void text(JsonGenerator json, String name, @Nullable String value) throws IOException {
        if (value == null) {
            json.writeNullField(name);
        } else {
            json.writeStringField(name, value);
        }
    }

    /** A field that holds a list. */
    static <T> void list(JsonGenerator json, String name, Iterable<T> items, Item<? super T> item) throws IOException {
        json.writeArrayFieldStart(name);
        for (T each : items) {
            item.write(json, each);
        }
        json.writeEndArray();
    }

    /** What writes one item of a list. */
    interface Item<T> {
        void write(JsonGenerator json, T item) throws IOException;
    }

    @Override
    public void close() {
        try {
            generator.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
