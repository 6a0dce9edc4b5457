// SPDX-License-Identifier: Apache-2.0
package org.sayso.reader;

import org.jspecify.annotations.Nullable;
import org.sayso.text.SaysoException;

/** The model is missing, damaged or of another version. */
public final class ReaderException extends SaysoException {

    private static final long serialVersionUID = 1L;

    ReaderException(String code, String sentence) {
        this(code, sentence, null);
    }

    ReaderException(String code, String sentence, @Nullable Throwable cause) {
        super(code, sentence, cause);
    }
}
