// SPDX-License-Identifier: Apache-2.0
package org.sayso.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The article that a page describes in schema.org's terms, as JSON-LD in its scripts. */
final class JsonLd {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();
    private static final int LARGEST = 2_000_000;

    private final @Nullable JsonNode article;

    private JsonLd(@Nullable JsonNode article) {
        this.article = article;
    }

    static JsonLd of(Document document) {
        for (Element script : document.select("script[type=application/ld+json]")) {
            JsonNode article = article(parse(script.data()));
            if (article != null) {
                return new JsonLd(article);
            }
        }
        return new JsonLd(null);
    }

    @Nullable
    String headline() {
        return text("headline");
    }

    @Nullable
    String published() {
        String published = text("datePublished");
        return published == null ? text("dateCreated") : published;
    }

    @Nullable
    String section() {
        return text("articleSection");
    }

    @Nullable
    String body() {
        return text("articleBody");
    }

    @Nullable
    String publisher() {
        return article == null ? null : name(article.path("publisher"));
    }

    List<String> authors() {
        List<String> names = new ArrayList<>();
        JsonNode authors = article == null ? JSON.nullNode() : article.path("author");
        for (JsonNode author :
                authors.isArray() ? authors : JSON.createArrayNode().add(authors)) {
            String name = name(author);
            if (name != null) {
                names.add(name);
            }
        }
        return names;
    }

    private @Nullable String text(String key) {
        JsonNode value = article == null ? null : article.get(key);
        JsonNode first = value != null && value.isArray() ? value.get(0) : value;
        return first == null || !first.isTextual() || first.asText().isBlank() ? null : plain(first.asText());
    }

    private static @Nullable String name(JsonNode thing) {
        JsonNode name = thing.isObject() ? thing.path("name") : thing;
        JsonNode first = name.isArray() && !name.isEmpty() ? name.get(0) : name;
        return first.isTextual() && !first.asText().isBlank() ? Spaces.squeeze(plain(first.asText())) : null;
    }

    /** Values are often HTML. */
    private static String plain(String value) {
        return value.indexOf('<') >= 0 || value.indexOf('&') >= 0
                ? Jsoup.parseBodyFragment(value).wholeText().strip()
                : value.strip();
    }

    private static @Nullable JsonNode parse(String data) {
        String json = data.strip();
        if (json.isEmpty() || json.length() > LARGEST) {
            return null;
        }
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            return null; // many pages hold broken data; the page itself is still there to be read
        }
    }

    /** The first node whose type is an article's or a posting's, searched breadth first. */
    private static @Nullable JsonNode article(@Nullable JsonNode root) {
        Deque<JsonNode> waiting = new ArrayDeque<>();
        if (root != null) {
            waiting.add(root);
        }
        while (!waiting.isEmpty()) {
            JsonNode node = waiting.poll();
            if (isArticle(node.path("@type"))) {
                return node;
            }
            if (node.isArray()) {
                node.forEach(waiting::add);
            } else {
                node.path("@graph").forEach(waiting::add);
                waiting.add(node.path("mainEntity"));
            }
            waiting.removeIf(next -> !next.isContainerNode());
        }
        return null;
    }

    private static boolean isArticle(JsonNode type) {
        for (JsonNode name : type.isArray() ? type : JSON.createArrayNode().add(type)) {
            String lower = name.asText().toLowerCase(Locale.ROOT);
            if (lower.endsWith("article") || lower.endsWith("posting") || lower.equals("report")) {
                return true;
            }
        }
        return false;
    }
}
