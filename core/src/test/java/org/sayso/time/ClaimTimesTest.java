// SPDX-License-Identifier: Apache-2.0
package org.sayso.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sayso.sentence.Reading;

final class ClaimTimesTest {

    private static final ArticleDate JULY = ArticleDate.of("2024-07-02");

    @Test
    void takesTheTimeThatModifiesThePredicate() {
        Reading reading = PlainReading.tree(
                "China PROPN NNP 2 nsubj",
                "banned VERB VBD 0 root ban",
                "Windows PROPN NNP 2 obj",
                "in ADP IN 5 case",
                "2014 NUM CD 2 obl",
                "and CCONJ CC 9 cc",
                "now ADV RB 9 advmod",
                "mostly ADV RB 9 advmod",
                "uses VERB VBZ 2 conj use",
                "Linux PROPN NNP 9 obj");
        assertThat(value(reading, 1, JULY)).isEqualTo("2014");
        assertThat(time(reading, 8, JULY).orElseThrow())
                .isEqualTo(new TimeSpan("", "2024-07-02", null, day("2024-07-02"), day("2024-07-02"), null));
        assertThat(time(reading, 8, ArticleDate.UNKNOWN)).isEmpty();
    }

    @Test
    void reckonsBackFromTheMainClause() {
        Reading reading = PlainReading.tree(
                "Huawei PROPN NNP 2 nsubj",
                "introduced VERB VBD 0 root introduce",
                "Harmony PROPN NNP 2 obj",
                "in ADP IN 5 case",
                "August PROPN NNP 2 obl",
                "2019 NUM CD 5 nummod",
                ", PUNCT , 11 punct",
                "three NUM CD 9 nummod",
                "months NOUN NNS 12 obl:unmarked",
                "after SCONJ IN 12 mark",
                "Washington PROPN NNP 12 nsubj",
                "imposed VERB VBD 2 advcl impose",
                "restrictions NOUN NNS 12 obj");
        assertThat(value(reading, 1, ArticleDate.UNKNOWN)).isEqualTo("2019-08");
        assertThat(value(reading, 11, ArticleDate.UNKNOWN)).isEqualTo("2019-05");
    }

    @Test
    void aTimeWithinTheVisitIsTheVisits() {
        Reading reading = PlainReading.tree(
                "It PRON PRP 2 nsubj",
                "follows VERB VBZ 0 root follow",
                "an DET DT 4 det",
                "agreement NOUN NN 2 obj",
                "during ADP IN 8 case",
                "Putin PROPN NNP 8 nmod:poss",
                "'s PART POS 6 case",
                "visit NOUN NN 4 nmod",
                "to ADP TO 10 case",
                "Beijing PROPN NNP 8 nmod",
                "in ADP IN 12 case",
                "May PROPN NNP 8 nmod");
        assertThat(value(reading, 7, JULY)).isEqualTo("2024-05");
    }

    @Test
    void whatWasSaidOnTuesdayDidNotHappenOnTuesday() {
        Reading reading = PlainReading.tree(
                "Police NOUN NN 2 nsubj",
                "said VERB VBD 0 root say",
                "on ADP IN 4 case",
                "Tuesday PROPN NNP 2 obl",
                "that SCONJ IN 7 mark",
                "he PRON PRP 7 nsubj",
                "died VERB VBD 2 ccomp die");
        assertThat(value(reading, 1, JULY)).isEqualTo("2024-07-02");
        assertThat(time(reading, 6, JULY)).isEmpty();
    }

    @Test
    void sinceAndUntilBoundTheEnds() {
        Reading reading = PlainReading.tree(
                "She PRON PRP 3 nsubj",
                "has AUX VBZ 3 aux have",
                "led VERB VBN 0 root lead",
                "it PRON PRP 3 obj",
                "since ADP IN 6 case",
                "2015 NUM CD 3 obl");
        TimeSpan time = time(reading, 2, JULY).orElseThrow();
        assertThat(time)
                .isEqualTo(new TimeSpan(
                        "since 2015", "2015/..", day("2015-01-01"), day("2015-12-31"), day("2024-07-02"), null));
    }

    @Test
    void aLengthInThePerfectReachesBackFromTheArticle() {
        Reading reading = PlainReading.tree(
                "She PRON PRP 3 nsubj",
                "has AUX VBZ 3 aux have",
                "led VERB VBN 0 root lead",
                "it PRON PRP 3 obj",
                "for ADP IN 8 case",
                "nearly ADV RB 7 advmod",
                "three NUM CD 8 nummod",
                "years NOUN NNS 3 obl");
        TimeSpan time = time(reading, 2, JULY).orElseThrow();
        assertThat(time.value()).isEqualTo("2021~/..");
        assertThat(time.from()).isEqualTo(day("2020-01-01"));
        assertThat(time.toEarliest()).isEqualTo(day("2024-07-02"));
    }

    @Test
    void aRangeAfterFromKeepsItsEnd() {
        Reading reading = PlainReading.tree(
                "Lee PROPN NNP 2 nsubj",
                "led VERB VBD 0 root lead",
                "it PRON PRP 2 obj",
                "from ADP IN 5 case",
                "2011 NUM CD 2 obl",
                "until ADP IN 7 case",
                "2019 NUM CD 2 obl");
        TimeSpan time = time(reading, 1, JULY).orElseThrow();
        assertThat(time.value()).isEqualTo("2011/2019");
        assertThat(time.to()).isEqualTo(day("2019-12-31"));
    }

    @Test
    void whatIsFormerIsOver() {
        Reading reading = PlainReading.tree(
                "Former ADJ JJ 2 amod",
                "president NOUN NN 4 compound",
                "Ann PROPN NNP 4 compound",
                "Lee PROPN NNP 5 nsubj",
                "spoke VERB VBD 0 root speak");
        assertThat(time(reading, 1, JULY).orElseThrow())
                .isEqualTo(new TimeSpan("former", "/2024-07-02", null, null, null, day("2024-07-02")));
    }

    @Test
    void aTitleBesideANameIsTrueAtTheArticlesDate() {
        Reading reading = PlainReading.tree(
                "President PROPN NNP 2 compound", "Lee PROPN NNP 3 nsubj", "spoke VERB VBD 0 root speak");
        TimeSpan time = time(reading, 0, JULY).orElseThrow();
        assertThat(time.value()).isEqualTo("2024-07-02");
        assertThat(time.from()).isNull();
    }

    @Test
    void aTimeAtTheHeadHoldsForBothVerbs() {
        Reading reading = PlainReading.tree(
                "In ADP IN 2 case",
                "2011 NUM CD 4 obl",
                "they PRON PRP 4 nsubj",
                "attacked VERB VBD 0 root attack",
                "Homs PROPN NNP 4 obj",
                "and CCONJ CC 7 cc",
                "captured VERB VBD 4 conj capture",
                "Hama PROPN NNP 7 obj");
        assertThat(value(reading, 6, JULY)).isEqualTo("2011");
    }

    @Test
    void aYearOfThePastBoundsALostDate() {
        Reading reading = PlainReading.of("It was sold in 2023. It will close by 2030.");
        ArticleDate bounds = ArticleDate.boundedBy(reading, TimeTagger.create().times(reading, ArticleDate.UNKNOWN));
        assertThat(bounds).isEqualTo(new ArticleDate(day("2023-01-01"), null));
    }

    private static Optional<TimeSpan> time(Reading reading, int token, ArticleDate published) {
        return ClaimTimes.of(reading, token, TimeTagger.create().times(reading, published), published);
    }

    private static @Nullable String value(Reading reading, int token, ArticleDate published) {
        return time(reading, token, published).orElseThrow().value();
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
