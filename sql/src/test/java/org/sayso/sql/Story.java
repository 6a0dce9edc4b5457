// SPDX-License-Identifier: Apache-2.0
package org.sayso.sql;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.article.Article;
import org.sayso.claim.Argument;
import org.sayso.claim.Claim;
import org.sayso.claim.Modality;
import org.sayso.claim.Polarity;
import org.sayso.claim.Quantity;
import org.sayso.claim.ReadBy;
import org.sayso.claim.Speaker;
import org.sayso.dossier.ReadArticle;
import org.sayso.entity.EntityFinder;
import org.sayso.page.Page;
import org.sayso.sentence.EntityType;
import org.sayso.sentence.Mention;
import org.sayso.sentence.Reading;
import org.sayso.sentence.Sentence;
import org.sayso.sentence.Token;
import org.sayso.sentence.TokenRange;
import org.sayso.text.Span;
import org.sayso.time.TimeSpan;

/** A story read by hand: its sentences, who is named in them, and what they claim. */
final class Story {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'\u2019-]+|[^\\s]");

    private final String source;
    private final List<String> sentences = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final List<Token> tokens = new ArrayList<>();
    private final List<Sentence> spans = new ArrayList<>();
    private final StringBuilder body = new StringBuilder();
    private int index;
    private @Nullable String published;
    private @Nullable String publisher;
    private @Nullable String url;
    private String sha256 = "first";

    private Story(String source) {
        this.source = source;
    }

    static Story from(String source) {
        return new Story(source);
    }

    Story number(int place) {
        index = place;
        return this;
    }

    Story published(String date) {
        published = date;
        return this;
    }

    Story by(String outlet) {
        publisher = outlet;
        return this;
    }

    Story at(String address) {
        url = address;
        return this;
    }

    Story bytes(String hash) {
        sha256 = hash;
        return this;
    }

    /** Adds a sentence; what follows is found in it. */
    Story says(String sentence) {
        if (!body.isEmpty()) {
            body.append(' ');
        }
        int start = body.length();
        int first = tokens.size();
        body.append(sentence);
        Matcher word = WORD.matcher(sentence);
        while (word.find()) {
            int head = tokens.size() == first ? -1 : first;
            Span span = new Span(start + word.start(), start + word.end());
            tokens.add(new Token(span, word.group(), word.group(), "X", "X", head, "dep"));
        }
        sentences.add(sentence);
        spans.add(new Sentence(new Span(start, body.length()), first, tokens.size()));
        return this;
    }

    Story name(String words, EntityType type) {
        return mention(words, type, Mention.Kind.NAME, -1);
    }

    Story mention(String words, EntityType type, Mention.Kind kind, int chain) {
        mentions.add(new Mention(find(words), kind, type, chain));
        return this;
    }

    /** The last sentence claims something; roles and fillers in turn. */
    Story claims(String type, String... rolesAndWords) {
        return claim(new Telling(type).with(rolesAndWords));
    }

    Story claim(Telling telling) {
        Span evidence = spans.get(spans.size() - 1).span();
        claims.add(new Claim(
                telling.type,
                "do",
                telling.arguments.stream()
                        .map(filler -> new Argument(
                                filler.role(),
                                filler.words(),
                                null,
                                mentionOf(filler.words()),
                                true,
                                filler.quantity()))
                        .toList(),
                telling.polarity,
                telling.modality,
                telling.time,
                telling.speakers.stream()
                        .map(name -> new Speaker(name, null, mentionOf(name), "said"))
                        .toList(),
                evidence,
                new ReadBy("by-hand", "1", 0.75)));
        return this;
    }

    ReadArticle read() {
        Reading reading = new Reading(body.toString(), tokens, spans, mentions, List.of(), List.of(), "by hand 1");
        return new ReadArticle(
                article(), reading, claims, EntityFinder.byNamesAndChains().find(reading, claims));
    }

    Article article() {
        return new Article(
                source,
                index,
                "A story",
                "World",
                List.of("A. Writer", "B. Writer"),
                published,
                published == null ? Article.PublishedBasis.UNKNOWN : Article.PublishedBasis.META,
                "en",
                url,
                publisher,
                sha256,
                Instant.parse("2026-01-02T03:04:05Z"),
                body.toString());
    }

    Page page() {
        return new Page(source, Page.Kind.TEXT, body.toString(), sha256, url, publisher, published, null);
    }

    private TokenRange find(String words) {
        Sentence last = spans.get(spans.size() - 1);
        for (int start = last.first(); start < last.last(); start++) {
            for (int end = start + 1; end <= last.last(); end++) {
                if (textOf(new TokenRange(start, end)).equals(words)) {
                    return new TokenRange(start, end);
                }
            }
        }
        throw new IllegalArgumentException("'" + words + "' is not in: " + sentences.get(sentences.size() - 1));
    }

    private String textOf(TokenRange range) {
        return new Span(
                        tokens.get(range.start()).span().start(),
                        tokens.get(range.end() - 1).span().end())
                .of(body.toString());
    }

    private int mentionOf(String words) {
        for (int i = mentions.size() - 1; i >= 0; i--) {
            if (textOf(mentions.get(i).range()).equals(words)) {
                return i;
            }
        }
        return -1;
    }

    /** A claim to be told. */
    static final class Telling {

        private final String type;
        private final List<Filler> arguments = new ArrayList<>();
        private final List<String> speakers = new ArrayList<>();
        private Polarity polarity = Polarity.POSITIVE;
        private Modality modality = Modality.ASSERTED;
        private @Nullable TimeSpan time;

        Telling(String type) {
            this.type = type;
        }

        Telling with(String... rolesAndWords) {
            for (int i = 0; i < rolesAndWords.length; i += 2) {
                arguments.add(new Filler(rolesAndWords[i], rolesAndWords[i + 1], null));
            }
            return this;
        }

        Telling atLeast(String role, String words, int min, String unit) {
            arguments.add(new Filler(role, words, new Quantity(BigDecimal.valueOf(min), null, unit, false)));
            return this;
        }

        Telling denied() {
            polarity = Polarity.NEGATIVE;
            modality = Modality.DENIED;
            return this;
        }

        Telling saidBy(String name) {
            speakers.add(name);
            return this;
        }

        Telling when(TimeSpan span) {
            time = span;
            return this;
        }
    }

    private record Filler(
            String role, String words, @Nullable Quantity quantity) {}
}
