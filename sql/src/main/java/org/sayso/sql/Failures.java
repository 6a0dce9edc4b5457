// SPDX-License-Identifier: Apache-2.0
package org.sayso.sql;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sayso.text.SaysoException;

/** What SQLite answers, as sentences for the user. */
final class Failures {

    /** SQLite's primary result codes, https://www.sqlite.org/rescode.html */
    private static final int BUSY = 5;

    private static final int LOCKED = 6;
    private static final int READONLY = 8;
    private static final int IOERR = 10;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int CANTOPEN = 14;
    private static final int NOTADB = 26;

    private Failures() {}

    static SaysoException translate(Path file, RuntimeException failure) {
        if (failure instanceof SaysoException already) {
            return already;
        }
        SQLException cause = sqlCause(failure);
        return translate(file, cause == null ? 0 : cause.getErrorCode() & 0xff, failure);
    }

    static SaysoException translate(Path file, SQLException failure) {
        return translate(file, failure.getErrorCode() & 0xff, failure);
    }

    private static SaysoException translate(Path file, int code, Exception failure) {
        return switch (code) {
            case BUSY, LOCKED ->
                error(
                        "S405",
                        file + ": another program is writing to this dossier. Wait until it is done, then try again.",
                        failure);
            case READONLY ->
                error(
                        "S406",
                        file
                                + ": the dossier or its folder may not be written to. Change its rights or copy it elsewhere.",
                        failure);
            case FULL ->
                error(
                        "S407",
                        file + ": the disk is full. All articles read so far are kept; make room and read again.",
                        failure);
            case CORRUPT ->
                error(
                        "S408",
                        file
                                + ": the dossier is damaged. Restore it from a copy, or delete it and read the pages again.",
                        failure);
            case NOTADB -> notADossier(file);
            case CANTOPEN ->
                error(
                        "S403",
                        file
                                + ": the dossier cannot be opened there. Check that its folder exists and may be written to.",
                        failure);
            case IOERR ->
                error("S409", file + ": the disk failed while the dossier was used: " + failure.getMessage(), failure);
            default ->
                error(
                        "S499",
                        file + ": the dossier failed in a way that nobody foresaw: " + failure.getMessage()
                                + " Please report it.",
                        failure);
        };
    }

    static SaysoException notADossier(Path file) {
        return new SaysoException(
                "S401", file + ": this file is not a dossier. Name another file with -d; this one was left as it is.");
    }

    static SaysoException unreadable(Path file, IOException failure) {
        return error(
                "S403",
                file + ": the dossier cannot be read (" + failure.getMessage() + "). Check its rights.",
                failure);
    }

    static SaysoException missing(Path file) {
        return new SaysoException("S402", file + ": there is no dossier yet. Make one: sayso read PAGE -d " + file);
    }

    static SaysoException newer(Path file, int version, int known) {
        return new SaysoException(
                "S404",
                file + ": this dossier has format " + version + " and comes from a newer Sayso; this one knows up to "
                        + known + ". Use the newer one.");
    }

    private static SaysoException error(String code, String sentence, Exception cause) {
        return new SaysoException(code, sentence, cause);
    }

    private static @Nullable SQLException sqlCause(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }
}
