// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import org.jspecify.annotations.Nullable;
import org.sayso.sentence.Reading;

/** Writes readings, one document after another. */
interface AnnotationWriter extends AutoCloseable {

    /** Writes one reading; {@code published} is the document's date, from which its relative dates are told. */
    void write(String document, Reading reading, @Nullable String published);

    @Override
    default void close() {}
}
