// SPDX-License-Identifier: Apache-2.0
package org.sayso.article;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.sayso.article.Article.PublishedBasis;

/** What a web page's head says of its article: meta elements and JSON-LD. Read before anything is taken out. */
final class Metadata {

    private static final Pattern BY = Pattern.compile(
            "(?:written\\s+by|words\\s+by|story\\s+by|posted\\s+by|by|von|par|por|di)\\s*:?\\s+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AND =
            Pattern.compile("\\s*(?:,(?!\\s*(?:Jr|Sr|II|III|MD|PhD)\\b)|;|\\||&|\\band\\b)\\s*");

    private static final List<String> TITLE_KEYS =
            List.of("og:title", "twitter:title", "dc.title", "title", "headline", "parsely-title", "sailthru.title");
    private static final List<String> DATE_KEYS = List.of(
            "article:published_time",
            "og:article:published_time",
            "datepublished",
            "date",
            "dc.date",
            "dc.date.issued",
            "dcterms.created",
            "dcterms.date",
            "dcterms.issued",
            "publishdate",
            "publish-date",
            "publish_date",
            "pubdate",
            "article.published",
            "article_date_original",
            "parsely-pub-date",
            "sailthru.date",
            "originalpublicationdate",
            "cxenseparse:recs:publishtime",
            "article:published",
            "og:published_time",
            "published_at",
            "timestamp",
            "ptime",
            "rnews:datepublished",
            "published-date",
            "citation_publication_date",
            "citation_date");
    private static final List<String> SECTION_KEYS = List.of(
            "article:section",
            "section",
            "articlesection",
            "og:article:section",
            "parsely-section",
            "dc.subject.section",
            "cg:section",
            "sailthru.section");
    private static final List<String> AUTHOR_KEYS = List.of(
            "author",
            "article:author",
            "dc.creator",
            "dcterms.creator",
            "byl",
            "parsely-author",
            "sailthru.author",
            "og:article:author");

    private final Document document;
    private final JsonLd jsonLd;

    private Metadata(Document document) {
        this.document = document;
        this.jsonLd = JsonLd.of(document);
    }

    static Metadata of(Document document) {
        return new Metadata(document);
    }

    /** All titles that the head gives, the likeliest headline first. */
    List<String> titles() {
        List<String> titles = new ArrayList<>();
        add(titles, jsonLd.headline());
        TITLE_KEYS.forEach(key -> add(titles, meta(key)));
        add(titles, document.title());
        return titles;
    }

    /** The publication date as far as it is given, and where it stood; null where the head is silent. */
    @Nullable
    Dated published() {
        for (String key : DATE_KEYS) {
            String date = Dates.parse(meta(key));
            if (date != null) {
                return new Dated(date, PublishedBasis.META);
            }
        }
        String date = Dates.parse(jsonLd.published());
        return date == null ? null : new Dated(date, PublishedBasis.JSONLD);
    }

    @Nullable
    String section() {
        for (String key : SECTION_KEYS) {
            String section = meta(key);
            if (isSection(section)) {
                return section;
            }
        }
        String described = jsonLd.section();
        return isSection(described) ? described : null;
    }

    /** Lists of tags and the names of software are put there, too. */
    private static boolean isSection(@Nullable String value) {
        return value != null
                && value.length() < 50
                && value.chars().filter(c -> c == ',').count() < 2;
    }

    List<String> authors() {
        Set<String> authors = new LinkedHashSet<>();
        jsonLd.authors().forEach(name -> addNames(authors, name));
        if (authors.isEmpty()) {
            AUTHOR_KEYS.forEach(key -> addNames(authors, meta(key)));
        }
        return List.copyOf(authors);
    }

    /** Names out of {@code By Jane Roe and John Doe}; addresses and site names with a web address are none. */
    static List<String> names(@Nullable String byline) {
        Set<String> names = new LinkedHashSet<>();
        addNames(names, byline);
        return List.copyOf(names);
    }

    private static void addNames(Set<String> names, @Nullable String byline) {
        if (byline == null || byline.contains("://") || byline.length() > 200) {
            return;
        }
        String bare = BY.matcher(byline).lookingAt() ? BY.matcher(byline).replaceFirst("") : byline;
        for (String part : AND.split(bare, -1)) {
            String name = Spaces.squeeze(part);
            if (!name.isEmpty() && name.length() < 60 && Lines.words(name) <= 6 && !name.contains("@")) {
                names.add(name);
            }
        }
    }

    @Nullable
    String url() {
        Element canonical = document.selectFirst("link[rel=canonical][href]");
        String url = canonical == null ? meta("og:url") : canonical.attr("href");
        return url != null && url.startsWith("http") ? Spaces.squeeze(url) : null;
    }

    @Nullable
    String publisher() {
        String site = meta("og:site_name");
        return site == null ? jsonLd.publisher() : site;
    }

    /** The whole text as the page's own data holds it, for pages that show it by script. */
    @Nullable
    String body() {
        return jsonLd.body();
    }

    /** A date and how it is known. */
    record Dated(String date, PublishedBasis basis) {}

    private static void add(List<String> values, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.add(Spaces.squeeze(value));
        }
    }

    private @Nullable String meta(String key) {
        for (Element meta : document.getElementsByTag("meta")) {
            String name = meta.hasAttr("property")
                    ? meta.attr("property")
                    : meta.hasAttr("name") ? meta.attr("name") : meta.attr("itemprop");
            if (name.strip().toLowerCase(Locale.ROOT).equals(key)
                    && !meta.attr("content").isBlank()) {
                return Spaces.squeeze(meta.attr("content"));
            }
        }
        return null;
    }
}
