// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.sayso.article.Article;
import org.sayso.claim.Argument;
import org.sayso.claim.Claim;
import org.sayso.claim.Modality;
import org.sayso.claim.Polarity;
import org.sayso.claim.ReadBy;
import org.sayso.claim.Speaker;
import org.sayso.dossier.ClaimQuery;
import org.sayso.dossier.Dossier;
import org.sayso.dossier.ReadArticle;
import org.sayso.entity.ArticleEntities;
import org.sayso.entity.ArticleEntity;
import org.sayso.entity.EntityName;
import org.sayso.entity.NameBasis;
import org.sayso.sentence.EntityType;
import org.sayso.sentence.Mention;
import org.sayso.sentence.Reading;
import org.sayso.sentence.Sentence;
import org.sayso.sentence.Token;
import org.sayso.sentence.TokenRange;
import org.sayso.sql.SqliteDossier;
import org.sayso.text.Span;
import org.sayso.time.TimeSpan;

/**
 * Fills a dossier with made-up articles whose names and words are as unevenly spread as in the news (Zipf), and times
 * what {@code show} and {@code ask} do to it, entities drawn as often as they are mentioned.
 *
 * <p>{@code java -cp CLASSPATH org.sayso.eval.DossierSpeed FILE OCCURRENCES}; a file that is there is filled up.
 */
public final class DossierSpeed {

    private static final int CLAIMS_AN_ARTICLE = 25;
    private static final int SENTENCES = 25;
    private static final int ENTITIES = 60_000;
    private static final int WORDS = 40_000;
    private static final int ROUNDS = 200;
    private static final int WARM_UP = 40;
    private static final String[] TYPES = {
        "role",
        "membership",
        "killing",
        "attack",
        "meeting",
        "visit",
        "agreement",
        "stance",
        "measure",
        "launch",
        "arrest",
        "statement",
        "presence",
        "appointment",
        "kind",
        "restriction",
        "other",
        "transaction"
    };

    private final Random random = new Random(7);
    private final double[] entityWeights = zipf(ENTITIES);
    private final double[] wordWeights = zipf(WORDS);

    private DossierSpeed() {}

    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[0]);
        int occurrences = Integer.parseInt(args[1]);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        DossierSpeed speed = new DossierSpeed();
        try (Dossier dossier = SqliteDossier.open(file, Clock.systemUTC())) {
            speed.fill(dossier, occurrences / CLAIMS_AN_ARTICLE, out);
        }
        out.printf(Locale.ROOT, "file %.0f MB%n", Files.size(file) / 1e6);
        long start = System.nanoTime();
        try (Dossier dossier = SqliteDossier.openExisting(file, Clock.systemUTC())) {
            out.printf(Locale.ROOT, "open %.1f ms%n", (System.nanoTime() - start) / 1e6);
            speed.measure(dossier, out);
        }
    }

    private void fill(Dossier dossier, int articles, PrintStream out) {
        long there = dossier.claims().count(ClaimQuery.all()) / CLAIMS_AN_ARTICLE;
        long start = System.nanoTime();
        for (long i = 0; i < articles; i++) {
            ReadArticle article = article((int) i);
            if (i >= there) {
                dossier.articles().put(article, false);
            }
            if (i % 1000 == 999) {
                out.printf(Locale.ROOT, "%d articles, %.0f s%n", i + 1, (System.nanoTime() - start) / 1e9);
            }
        }
    }

    private void measure(Dossier dossier, PrintStream out) {
        time("find", out, () -> dossier.entities().find(name(draw(entityWeights)), 10));
        time("show", out, () -> {
            var found = dossier.entities().find(name(draw(entityWeights)), 1);
            found.forEach(one -> dossier.entities().profile(one.entity().id(), 50));
        });
        time(
                "claims of an entity",
                out,
                () -> dossier.claims()
                        .find(ClaimQuery.all().about(name(draw(entityWeights))).limit(100)));
        time(
                "claims of an entity and type",
                out,
                () -> dossier.claims()
                        .find(ClaimQuery.all()
                                .ofTypes(type())
                                .about(name(draw(entityWeights)))
                                .limit(200)));
        time(
                "claims as of a day",
                out,
                () -> dossier.claims()
                        .find(ClaimQuery.all()
                                .ofTypes(type())
                                .about(name(draw(entityWeights)))
                                .asOf(LocalDate.of(2015, 6, 1))
                                .limit(200)));
        time(
                "claims by words and type",
                out,
                () -> dossier.claims()
                        .find(ClaimQuery.all()
                                .ofTypes(type())
                                .mentioning(words(4))
                                .limit(100)));
        time("passages of four words", out, () -> dossier.passages().search(words(4), 20));
        time("a misspelt name", out, () -> dossier.entities().find(name(draw(entityWeights)) + "x", 5));
    }

    /** Wall time, and the thread's own: the two differ where other programs keep the machine busy. */
    private static void time(String what, PrintStream out, Runnable work) {
        for (int i = 0; i < WARM_UP; i++) {
            work.run();
        }
        double[] wall = new double[ROUNDS];
        double[] own = new double[ROUNDS];
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            long ownStart = thread.getCurrentThreadCpuTime();
            work.run();
            own[i] = (thread.getCurrentThreadCpuTime() - ownStart) / 1e6;
            wall[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(wall);
        Arrays.sort(own);
        out.printf(
                Locale.ROOT,
                "%-30s p50 %7.1f ms  p95 %7.1f ms  max %7.1f ms; own p50 %7.1f ms  p95 %7.1f ms%n",
                what,
                wall[ROUNDS / 2],
                wall[ROUNDS * 95 / 100],
                wall[ROUNDS - 1],
                own[ROUNDS / 2],
                own[ROUNDS * 95 / 100]);
    }

    private ReadArticle article(int number) {
        List<ArticleEntity> entities = new ArrayList<>();
        Map<Integer, Integer> byMention = new HashMap<>();
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i < 18; i++) {
            String name = name(draw(entityWeights));
            EntityType type = type(name);
            entities.add(new ArticleEntity(i, type, name, true, List.of(new EntityName(name, NameBasis.NAME))));
            mentions.add(new Mention(new TokenRange(i, i + 1), Mention.Kind.NAME, type, i));
            byMention.put(i, i);
        }
        StringBuilder body = new StringBuilder();
        List<Token> tokens = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        for (int i = 0; i < SENTENCES; i++) {
            int start = body.length();
            body.append(words(22)).append(".\n\n");
            Span span = new Span(start, body.length() - 2);
            tokens.add(new Token(span, "x", "x", "X", "X", -1, "root"));
            sentences.add(new Sentence(span, i, i + 1));
        }
        Reading reading = new Reading(body.toString(), tokens, sentences, mentions, List.of(), List.of(), "made up 1");
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < CLAIMS_AN_ARTICLE; i++) {
            claims.add(claim(entities, sentences.get(i % SENTENCES).span()));
        }
        return new ReadArticle(
                article(number, body.toString()), reading, claims, new ArticleEntities(entities, byMention));
    }

    private static Article article(int number, String body) {
        return new Article(
                "page" + number + ".html",
                0,
                "Article " + number,
                null,
                List.of(),
                LocalDate.of(2010, 1, 1).plusDays(number % 5000).toString(),
                Article.PublishedBasis.META,
                "en",
                null,
                "Paper " + number % 60,
                "hash",
                null,
                body);
    }

    private Claim claim(List<ArticleEntity> entities, Span evidence) {
        ArticleEntity first = entities.get(random.nextInt(entities.size()));
        ArticleEntity second = entities.get(random.nextInt(entities.size()));
        LocalDate from = LocalDate.of(2008, 1, 1).plusDays(random.nextInt(6000));
        return new Claim(
                type(),
                "do",
                List.of(
                        new Argument("actor", first.name(), null, first.number(), true, null),
                        new Argument("target", second.name(), null, second.number(), true, null)),
                Polarity.POSITIVE,
                Modality.ASSERTED,
                random.nextInt(3) == 0
                        ? null
                        : new TimeSpan("then", from.toString(), from, from, from, from.plusDays(30)),
                random.nextInt(3) == 0 ? List.of(new Speaker(second.name(), null, second.number(), "said")) : List.of(),
                evidence,
                new ReadBy("made-up", "1", 0.9));
    }

    private String type() {
        return TYPES[random.nextInt(TYPES.length)];
    }

    private static EntityType type(String name) {
        return switch (Math.floorMod(name.hashCode(), 3)) {
            case 0 -> EntityType.PER;
            case 1 -> EntityType.ORG;
            default -> EntityType.LOC;
        };
    }

    private static String name(int number) {
        return word(number * 7 + 3) + " " + word(number % 900 + 11);
    }

    private String words(int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : " ").append(word(draw(wordWeights)));
        }
        return words.toString();
    }

    /** A word that can be spoken, another for every number. */
    private static String word(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number + 40; rest > 0; rest /= 70) {
            word.append("bdfgklmnprstvz".charAt(rest % 70 / 5)).append("aeiou".charAt(rest % 5));
        }
        return word.toString();
    }

    private static double[] zipf(int size) {
        double[] sums = new double[size];
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += 1.0 / (i + 1);
            sums[i] = sum;
        }
        return sums;
    }

    private int draw(double[] sums) {
        int place = Arrays.binarySearch(sums, random.nextDouble() * sums[sums.length - 1]);
        return Math.min(sums.length - 1, place < 0 ? -place - 1 : place);
    }
}
