// SPDX-License-Identifier: Apache-2.0
package org.sayso.page;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says in a few words why reading failed. */
final class Reasons {

    private Reasons() {}

    static String of(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof EOFException) {
            return "the file ends too early";
        }
        String message = failure.getMessage();
        if (failure instanceof FileSystemException && message != null && message.contains("symbolic links")) {
            return "the link leads back to itself";
        }
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    }
}
