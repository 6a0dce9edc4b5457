// SPDX-License-Identifier: Apache-2.0
package org.sayso.text;

import org.jspecify.annotations.Nullable;

/**
 * What went wrong, as a sentence for the user with the value and the way out; the root of all of Sayso's exceptions.
 * The message begins with a stable code: {@code [S102] empty.html: the file is empty. Save the page again.}
 *
 * <p>Codes by stage: S1 pages and articles, S2 vocabulary, S3 reader, S4 dossier, S5 questions and exports.
 */
public class SaysoException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String message;

    public SaysoException(String code, String sentence) {
        this(code, sentence, null);
    }

    public SaysoException(String code, String sentence, @Nullable Throwable cause) {
        super(cause);
        this.code = code;
        this.message = "[" + code + "] " + sentence;
    }

    /** The stable code, {@code S102}. */
    public final String code() {
        return code;
    }

    /** The sentence with its code before it. */
    @Override
    public final String getMessage() {
        return message;
    }
}
