// SPDX-License-Identifier: Apache-2.0
package org.sayso.page;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.sayso.page.PageMaker.Origin;
import org.sayso.text.SaysoException;

/**
 * Files and folders to pages, one after another: memory holds one file at a time, and what cannot be read becomes a
 * {@link PageResult.Failed} between the others.
 *
 * <p>Folders are walked in the order of their names. In folders, hidden files and what pages are dressed with (scripts,
 * styles, pictures, and the {@code ..._files} folders that browsers save) are passed over; a file that is named itself is
 * always read. Linked folders inside folders are not entered, so that no walk goes round in a circle. A page's retrieval time is its manifest's, its archive record's, or else the file's last change.
 */
public final class Pages {

    private static final Set<String> DRESSING = Set.of(
            "css", "js", "mjs", "map", "json", "xml", "csv", "ico", "svg", "png", "jpg", "jpeg", "gif", "webp", "avif",
            "bmp", "woff", "woff2", "ttf", "eot", "otf", "mp3", "mp4", "webm", "ogg", "wav", "m4a", "mov");
    private static final int HEAD = 8192;

    private final PageOptions options;
    private final PageMaker maker;
    private final WarcPages archives;

    private Pages(PageOptions options, List<DocumentReader> documents) {
        this.options = options;
        this.maker = new PageMaker(options.limits(), documents);
        this.archives = new WarcPages(maker, options.limits());
    }

    /** A service that reads with these options; PDF and office files need a reader among {@code documents}. */
    public static Pages with(PageOptions options, DocumentReader... documents) {
        return new Pages(options, List.of(documents));
    }

    /** Hands every page and every problem under the paths to {@code sink}, in order, on the calling thread. */
    public void read(List<Path> paths, Consumer<PageResult> sink) {
        walk(paths, file -> readFile(file, sink), sink);
    }

    /** How many files {@link #read} will open: for progress. */
    public int count(List<Path> paths) {
        int[] files = {0};
        walk(paths, file -> files[0]++, problem -> {});
        return files[0];
    }

    private void walk(List<Path> paths, Consumer<Path> files, Consumer<PageResult> problems) {
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                walkFolder(path, files, problems);
            } else {
                files.accept(path);
            }
        }
    }

    /** Depth first without recursion, so that no folder is too deep. */
    private void walkFolder(Path root, Consumer<Path> files, Consumer<PageResult> problems) {
        Deque<Path> waiting = new ArrayDeque<>(List.of(root));
        while (!waiting.isEmpty()) {
            Path path = waiting.pop();
            if (!Files.isDirectory(path)) {
                files.accept(path);
                continue;
            }
            List<Path> entries = entries(path, problems);
            for (Path entry : entries) {
                waiting.push(entry);
            }
        }
    }

    /** What is to be read in a folder, last name first. */
    private List<Path> entries(Path folder, Consumer<PageResult> problems) {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entry -> {
                if (isWanted(entry)) {
                    entries.add(entry);
                }
            });
        } catch (IOException e) {
            problems.accept(new PageResult.Failed(
                    folder.toString(), "[S101] " + folder + ": the folder cannot be read (" + Reasons.of(e) + ")."));
        }
        entries.sort(Collections.reverseOrder());
        return entries;
    }

    private boolean isWanted(Path entry) {
        String name = String.valueOf(entry.getFileName()).toLowerCase(Locale.ROOT);
        if (name.startsWith(".") || options.manifest().isThis(entry)) {
            return false;
        }
        if (Files.isDirectory(entry)) {
            boolean savedParts = name.endsWith("_files") || name.endsWith("-dateien") || name.endsWith("_archivos");
            return !savedParts && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
        }
        return !DRESSING.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private void readFile(Path file, Consumer<PageResult> sink) {
        String source = file.toString();
        if (isNoFile(file)) {
            sink.accept(new PageResult.Failed(
                    source,
                    "[S101] " + source
                            + ": this is a pipe or a device, not a file. Save what it gives, and name that file."));
            return;
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            Origin origin = origin(file);
            byte[] head = BoundedBytes.head(in, HEAD);
            InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), in);
            if (isArchive(head)) {
                archives.read(whole, origin, sink);
            } else {
                sink.accept(page(whole, Format.of(head), origin));
            }
        } catch (IOException e) {
            sink.accept(new PageResult.Failed(
                    source, "[S101] " + source + ": the file cannot be read (" + Reasons.of(e) + ")."));
        }
    }

    /** Opening a pipe would wait for ever for who writes to it, and a device has no end. */
    private static boolean isNoFile(Path file) {
        return Files.exists(file) && !Files.isRegularFile(file);
    }

    private PageResult page(InputStream in, Format format, Origin origin) throws IOException {
        boolean text = format == Format.HTML || format == Format.TEXT;
        long limit = text ? options.limits().pageBytes() : options.limits().documentBytes();
        try {
            return new PageResult.Read(maker.make(BoundedBytes.read(origin.source(), in, limit), origin));
        } catch (SaysoException e) {
            return new PageResult.Failed(origin.source(), e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            return new PageResult.Failed(
                    origin.source(), "[S104] " + origin.source() + ": the file could not be understood (" + e + ").");
        }
    }

    private static boolean isArchive(byte[] head) {
        Format format = Format.of(head);
        return format == Format.WARC || format == Format.GZIP && packsArchive(head);
    }

    private static boolean packsArchive(byte[] head) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(head))) {
            return Format.of(BoundedBytes.head(in, 5)) == Format.WARC;
        } catch (IOException e) {
            return false;
        }
    }

    private Origin origin(Path file) throws IOException {
        Manifest.Row row = options.manifest().row(file);
        return new Origin(
                file.toString(),
                null,
                row.url(),
                row.publisher() == null ? options.publisher() : row.publisher(),
                row.published() == null ? options.published() : row.published(),
                retrieved(file, row.retrieved()));
    }

    private static Instant retrieved(Path file, @Nullable String stated) throws IOException {
        if (stated == null) {
            return Files.getLastModifiedTime(file).toInstant();
        }
        try {
            return Instant.parse(stated.length() == 10 ? stated + "T00:00:00Z" : stated);
        } catch (DateTimeException e) {
            throw new IOException("the manifest's time '" + stated + "' is none; write 2024-07-02T10:15:00Z", e);
        }
    }
}
