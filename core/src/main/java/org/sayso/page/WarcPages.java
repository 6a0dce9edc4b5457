// SPDX-License-Identifier: Apache-2.0
package org.sayso.page;

import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.sayso.page.PageMaker.Origin;
import org.sayso.text.SaysoException;

/**
 * The pages of one web archive, record by record. A record's source is {@code crawl.warc.gz#20240702101500/address}, so
 * that two captures of one address stay apart. Pictures, scripts, redirects and error pages are no pages and are passed over.
 */
final class WarcPages {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final PageMaker maker;
    private final PageLimits limits;

    WarcPages(PageMaker maker, PageLimits limits) {
        this.maker = maker;
        this.limits = limits;
    }

    /** @param archive its name, and what is known of all of its pages */
    void read(InputStream in, Origin archive, Consumer<PageResult> sink) {
        int records = 0;
        Optional<PageResult> result = Optional.empty();
        try (WarcReader reader = new WarcReader(in)) {
            reader.setLenient(true);
            Optional<WarcRecord> next = reader.next();
            while (next.isPresent()) {
                result = result(next.get(), archive);
                result.filter(PageResult.Read.class::isInstance).ifPresent(sink);
                records++;
                next = reader.next();
                result.filter(PageResult.Failed.class::isInstance).ifPresent(sink);
                result = Optional.empty();
            }
        } catch (IOException e) {
            boolean cutInside =
                    result.filter(PageResult.Failed.class::isInstance).isPresent();
            sink.accept(brokenOff(archive.source(), cutInside ? records - 1 : records, e));
        }
    }

    /** What a record holds, or why it is no page; empty where it is none by its kind. */
    private Optional<PageResult> result(WarcRecord record, Origin archive) {
        if (!(record instanceof WarcTargetRecord target)) {
            return Optional.empty();
        }
        String source = archive.source();
        try {
            source = archive.source() + "#" + STAMP.format(target.date()) + "/" + target.target();
            Payload payload = payload(target);
            return payload == null
                    ? Optional.empty()
                    : Optional.of(page(payload, origin(target, source, payload.type(), archive)));
        } catch (IOException | RuntimeException e) {
            String reason = e instanceof IOException io ? Reasons.of(io) : e.getMessage();
            return Optional.of(new PageResult.Failed(
                    source, "[S106] " + source + ": this record is damaged (" + reason + "). The others are read."));
        }
    }

    private PageResult page(Payload payload, Origin origin) throws IOException {
        try {
            byte[] bytes = BoundedBytes.read(origin.source(), payload.body(), limits.documentBytes());
            return new PageResult.Read(maker.make(bytes, origin));
        } catch (SaysoException e) {
            return new PageResult.Failed(origin.source(), e.getMessage());
        }
    }

    /** The body and its media type; null where the record holds no page. */
    private record Payload(InputStream body, MediaType type) {}

    private static @Nullable Payload payload(WarcTargetRecord record) throws IOException {
        if (record instanceof WarcResponse response && isHttp(response)) {
            HttpResponse http = response.http();
            boolean page = http.status() / 100 == 2 && isPage(http.contentType());
            return page ? new Payload(http.bodyDecoded().stream(), http.contentType()) : null;
        }
        boolean bare = record instanceof WarcResource || record instanceof WarcConversion;
        return bare && isPage(record.contentType()) ? new Payload(record.body().stream(), record.contentType()) : null;
    }

    private static boolean isHttp(WarcResponse response) {
        return response.contentType().base().equals(MediaType.HTTP);
    }

    private static boolean isPage(MediaType type) {
        String subtype = type.subtype().toLowerCase(Locale.ROOT);
        return switch (type.type().toLowerCase(Locale.ROOT)) {
            case "text" -> subtype.equals("html") || subtype.equals("plain");
            case "application" -> subtype.equals("xhtml+xml") || subtype.equals("pdf") || subtype.contains("word");
            default -> false;
        };
    }

    private static Origin origin(WarcTargetRecord record, String source, MediaType type, Origin archive) {
        return new Origin(
                source,
                type.parameters().get("charset"),
                record.target(),
                archive.publisher(),
                archive.published(),
                record.date());
    }

    private static PageResult brokenOff(String source, int records, IOException e) {
        return new PageResult.Failed(
                source,
                "[S106] " + source + ": the archive breaks off after " + records + " records (" + Reasons.of(e)
                        + "). What came before was read; fetch the archive again for the rest.");
    }
}
