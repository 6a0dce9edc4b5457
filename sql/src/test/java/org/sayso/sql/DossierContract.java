// SPDX-License-Identifier: Apache-2.0
package org.sayso.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sayso.claim.Modality;
import org.sayso.claim.Polarity;
import org.sayso.dossier.Articles.Change;
import org.sayso.dossier.ClaimQuery;
import org.sayso.dossier.Dossier;
import org.sayso.dossier.Entities.Found;
import org.sayso.dossier.Entities.Match;
import org.sayso.dossier.EntityRef;
import org.sayso.dossier.Judgement;
import org.sayso.dossier.Passages.Passage;
import org.sayso.dossier.Profile;
import org.sayso.dossier.Sources.Forgotten;
import org.sayso.dossier.Sources.Source;
import org.sayso.dossier.StoredClaim;
import org.sayso.entity.Verdict;
import org.sayso.sentence.EntityType;
import org.sayso.sentence.Mention;
import org.sayso.time.TimeSpan;

/** What every dossier does, whatever keeps it. */
abstract class DossierContract {

    private static final String FULL = "Islamic Movement of Uzbekistan";

    final TickingClock clock = new TickingClock("2026-03-01T10:00:00Z");
    private Dossier dossier;

    abstract Dossier open(TickingClock clock);

    @BeforeEach
    void openDossier() {
        dossier = open(clock);
    }

    @AfterEach
    void closeDossier() {
        dossier.close();
    }

    // Reading

    @Test
    void theSameArticleTwiceChangesNothing() {
        assertThat(put(arrest("a.html"))).isEqualTo(Change.ADDED);
        List<StoredClaim> before = claims(ClaimQuery.all());
        clock.set("2026-04-01T10:00:00Z");

        assertThat(put(arrest("a.html"))).isEqualTo(Change.UNCHANGED);

        assertThat(claims(ClaimQuery.all())).isEqualTo(before);
        assertThat(dossier.sources().all()).hasSize(1);
    }

    @Test
    void changedWordsReplaceTheArticle() {
        put(arrest("a.html"));
        Story changed = Story.from("a.html").bytes("second").says("Ann Lee was freed in Lima.");
        changed.name("Ann Lee", EntityType.PER).claims("freeing", "person", "Ann Lee");

        assertThat(put(changed)).isEqualTo(Change.REPLACED);

        assertThat(claims(ClaimQuery.all())).extracting(StoredClaim::type).containsExactly("freeing");
        assertThat(dossier.passages().search("arrested", 5)).isEmpty();
        assertThat(names(dossier.entities().find("Carlos Ruiz", 5))).isEmpty();
    }

    @Test
    void aNewReadingOfTheSameWordsKeepsTheDayTheyCame() {
        put(arrest("a.html"));
        clock.set("2026-04-01T10:00:00Z");

        Change change = dossier.articles().put(arrest("a.html").read(), true);

        assertThat(change).isEqualTo(Change.REPLACED);
        assertThat(onlyClaim().article().recorded()).isEqualTo(Instant.parse("2026-03-01T10:00:00Z"));
    }

    @Test
    void aPageIsHeldOnlyWhenItWasFinished() {
        Story story = arrest("a.html");
        assertThat(dossier.articles().holds(story.page())).isFalse();
        put(story);
        assertThat(dossier.articles().holds(story.page())).isFalse();
        assertThat(dossier.sources().all()).extracting(Source::whole).containsExactly(false);

        dossier.articles().finish(story.page(), 1);

        assertThat(dossier.articles().holds(story.page())).isTrue();
        assertThat(dossier.articles().holds(arrest("a.html").bytes("second").page()))
                .isFalse();
        assertThat(dossier.articles().holds(arrest("b.html").page())).isFalse();
    }

    @Test
    void aChangedPageIsHeldAgainOnlyWhenItWasFinishedAgain() {
        put(arrest("a.html"));
        dossier.articles().finish(arrest("a.html").page(), 1);

        put(arrest("a.html").bytes("second"));

        assertThat(dossier.articles().holds(arrest("a.html").page())).isFalse();
        assertThat(dossier.articles().holds(arrest("a.html").bytes("second").page()))
                .isFalse();
    }

    @Test
    void whatAPageNoLongerHoldsGoesWhenItIsFinished() {
        put(arrest("feed.txt"));
        put(leader("feed.txt", "Ann Lee").number(1));
        dossier.articles().finish(arrest("feed.txt").page(), 2);
        Story changed = arrest("feed.txt").bytes("second");
        put(changed);

        dossier.articles().finish(changed.page(), 1);

        assertThat(claims(ClaimQuery.all())).extracting(StoredClaim::type).containsExactly("arrest");
    }

    @Test
    void aPageWithoutArticlesIsASourceToo() {
        Story empty = Story.from("nothing.html");

        dossier.articles().finish(empty.page(), 0);

        assertThat(dossier.articles().holds(empty.page())).isTrue();
        assertThat(dossier.sources().all()).extracting(Source::articles).containsExactly(0L);
    }

    @Test
    void anArticleComesBackAsItWas() {
        Story story = arrest("a.html").published("2024-07").by("The Paper").at("https://paper.example/1");
        put(story);

        assertThat(dossier.articles().get(onlyClaim().article().id())).contains(story.article());
    }

    @Test
    void aClaimComesBackWholeAndItsOffsetsCountCodePoints() {
        TimeSpan may =
                new TimeSpan("in May 2011", "2011-05", LocalDate.of(2011, 5, 1), null, null, LocalDate.of(2011, 5, 31));
        Story story = Story.from("a.html")
                .says("\uD83D\uDE00 Hello.")
                .says("At least 22 people were not hurt, Ann Lee said.")
                .name("Ann Lee", EntityType.PER)
                .claim(new Story.Telling("injury")
                        .atLeast("victim", "22 people", 22, "people")
                        .denied()
                        .when(may)
                        .saidBy("Ann Lee"));
        put(story);

        StoredClaim claim = onlyClaim();

        assertThat(claim.evidence().text()).isEqualTo("At least 22 people were not hurt, Ann Lee said.");
        assertThat(claim.evidence().start()).isEqualTo(9);
        assertThat(claim.evidence().end()).isEqualTo(9 + claim.evidence().text().length());
        assertThat(claim.time()).isEqualTo(may);
        assertThat(claim.polarity()).isEqualTo(Polarity.NEGATIVE);
        assertThat(claim.modality()).isEqualTo(Modality.DENIED);
        assertThat(claim.arguments("victim").get(0).quantity())
                .satisfies(quantity -> assertThat(quantity.min()).isEqualByComparingTo("22"))
                .satisfies(quantity -> assertThat(quantity.max()).isNull())
                .satisfies(quantity -> assertThat(quantity.unit()).isEqualTo("people"));
        assertThat(claim.speakers()).singleElement().satisfies(speaker -> {
            assertThat(speaker.text()).isEqualTo("Ann Lee");
            assertThat(speaker.cue()).isEqualTo("said");
            assertThat(speaker.entity()).extracting(EntityRef::name).isEqualTo("Ann Lee");
        });
        assertThat(claim.reading().by()).isEqualTo("by-hand");
        assertThat(claim.article().source()).isEqualTo("a.html");
    }

    @Test
    void charactersThatNoTextShouldHoldDoNotShiftTheQuotes() {
        put(Story.from("a.html")
                .says("\u0000 and \uD83D odd.")
                .says("Ann Lee left.")
                .name("Ann Lee", EntityType.PER)
                .claims("leaving", "member", "Ann Lee"));

        assertThat(onlyClaim().evidence()).isEqualTo(new StoredClaim.Evidence("Ann Lee left.", 13, 26));
    }

    // Finding claims

    @Test
    void claimsAreFoundByType() {
        put(arrest("a.html"));
        put(leader("b.html", "Ann Lee"));

        assertThat(claims(ClaimQuery.all().ofTypes("role"))).hasSize(1);
        assertThat(claims(ClaimQuery.all().ofTypes("role", "arrest"))).hasSize(2);
        assertThat(dossier.claims().count(ClaimQuery.all().ofTypes("killing"))).isZero();
    }

    @Test
    void claimsAreFoundByAnyNameOfWhoTheyAreAbout() {
        put(Story.from("a.html")
                .says("Carlos Ruiz (El Zorro) was arrested by police.")
                .name("Carlos Ruiz", EntityType.PER)
                .name("El Zorro", EntityType.PER)
                .claims("alias", "entity", "Carlos Ruiz", "name", "El Zorro")
                .claims("arrest", "person", "Carlos Ruiz", "actor", "police"));
        put(leader("b.html", "Ann Lee"));

        assertThat(claims(ClaimQuery.all().ofTypes("arrest").about("el zorro"))).hasSize(1);
        assertThat(claims(ClaimQuery.all().about("CARLOS  RUIZ"))).hasSize(2);
        assertThat(claims(ClaimQuery.all().about("Mr. Carlos Ruíz"))).hasSize(2);
        assertThat(claims(ClaimQuery.all().about("the police"))).hasSize(1);
        assertThat(claims(ClaimQuery.all().about("Nobody"))).isEmpty();
        assertThat(claims(ClaimQuery.all().about("!?"))).isEmpty();
    }

    @Test
    void claimsAreFoundByWhoFillsARole() {
        put(arrest("a.html"));

        assertThat(claims(ClaimQuery.all().filling("person", "Carlos Ruiz"))).hasSize(1);
        assertThat(claims(ClaimQuery.all().filling("actor", "Carlos Ruiz"))).isEmpty();
        assertThat(claims(ClaimQuery.all().ofTypes("arrest").filling("person", ids("Carlos Ruiz"))))
                .hasSize(1);
        assertThat(claims(ClaimQuery.all().filling("person", "Carlos Ruiz").filling("place", "Lima")))
                .hasSize(1);
        assertThat(claims(ClaimQuery.all().filling("person", "Carlos Ruiz").filling("place", "Cusco")))
                .isEmpty();
    }

    @Test
    void claimsAreFoundByWhoSaysThem() {
        put(Story.from("a.html")
                .says("Ann Lee said Bo Li left.")
                .name("Ann Lee", EntityType.PER)
                .name("Bo Li", EntityType.PER)
                .claim(new Story.Telling("leaving").with("member", "Bo Li").saidBy("Ann Lee")));

        assertThat(claims(ClaimQuery.all().saidBy("Ann Lee"))).hasSize(1);
        assertThat(claims(ClaimQuery.all().saidBy("Bo Li"))).isEmpty();
        assertThat(claims(ClaimQuery.all().about("Ann Lee"))).hasSize(1);
    }

    @Test
    void claimsAreFoundByTheArticleTheyStandIn() {
        put(arrest("a.html").at("https://paper.example/1"));
        put(leader("b.html", "Ann Lee"));
        long number = claims(ClaimQuery.all().ofTypes("role")).get(0).article().id();

        assertThat(claims(ClaimQuery.all().inArticle("a.html"))).hasSize(1);
        assertThat(claims(ClaimQuery.all().inArticle("https://paper.example/1")))
                .hasSize(1);
        assertThat(claims(ClaimQuery.all().inArticle(Long.toString(number))))
                .extracting(StoredClaim::type)
                .containsExactly("role");
        assertThat(claims(ClaimQuery.all().inArticle("c.html"))).isEmpty();
    }

    @Test
    void claimsAreFoundByWhenTheyWereSaid() {
        put(leader("may.html", "Ann Lee").published("2024-05"));
        put(leader("july.html", "Bo Li").published("2024-07-02"));

        assertThat(holders(ClaimQuery.all().since(day("2024-06-01")))).containsExactly("Bo Li");
        assertThat(holders(ClaimQuery.all().since(day("2024-05-20")))).containsExactly("Ann Lee", "Bo Li");
        assertThat(holders(ClaimQuery.all().knownBy(day("2024-05-31")))).containsExactly("Ann Lee");
        assertThat(holders(ClaimQuery.all().knownBy(day("2024-05-30")))).isEmpty();
        assertThat(holders(ClaimQuery.all().knownBy(day("2024-07-02")))).containsExactly("Ann Lee", "Bo Li");
    }

    @Test
    void whatHasNoDateWasSaidWhenItCame() {
        put(leader("a.html", "Ann Lee"));

        assertThat(holders(ClaimQuery.all().knownBy(day("2026-02-28")))).isEmpty();
        assertThat(holders(ClaimQuery.all().knownBy(day("2026-03-01")))).containsExactly("Ann Lee");
        assertThat(holders(ClaimQuery.all().since(day("2026-03-01")))).containsExactly("Ann Lee");
    }

    @Test
    void claimsAreKnownByHowSureTheReaderIs() {
        put(leader("a.html", "Ann Lee"));

        assertThat(holders(ClaimQuery.all().sure(0.75))).containsExactly("Ann Lee");
        assertThat(holders(ClaimQuery.all().sure(0.76))).isEmpty();
    }

    @Test
    void whenItCameIsKeptApartFromWhenItWasSaid() {
        put(leader("old.html", "Ann Lee").published("2011-01-01"));
        clock.set("2026-05-01T10:00:00Z");
        put(leader("older.html", "Bo Li").published("2010-01-01"));

        assertThat(holders(ClaimQuery.all().recordedBy(day("2026-04-01")))).containsExactly("Ann Lee");
        assertThat(holders(ClaimQuery.all().knownBy(day("2010-06-01")))).containsExactly("Bo Li");
    }

    @Test
    void claimsAreFoundByTheDayOnWhichTheyHeld() {
        put(held("a.html", "Ann Lee", "2010-01-01", "2014-12-31"));
        put(held("b.html", "Bo Li", "2015-01-01", null));
        put(held("c.html", "Cy Fox", null, null));

        assertThat(holders(ClaimQuery.all().asOf(day("2012-06-01")))).containsExactly("Ann Lee");
        assertThat(holders(ClaimQuery.all().asOf(day("2014-12-31")))).containsExactly("Ann Lee");
        assertThat(holders(ClaimQuery.all().asOf(day("2018-06-01")))).containsExactly("Bo Li");
        assertThat(holders(ClaimQuery.all().asOf(day("2009-06-01")))).isEmpty();
    }

    @Test
    void claimsAreFoundByWordsOfTheirSentenceBestFirst() {
        put(leader("a.html", "Ann Lee"));
        put(arrest("b.html"));

        assertThat(claims(ClaimQuery.all().mentioning("who arrested Carlos?")))
                .extracting(StoredClaim::type)
                .containsExactly("arrest");
        assertThat(claims(ClaimQuery.all().mentioning("arrested leads Carlos Lima")))
                .extracting(StoredClaim::type)
                .first()
                .isEqualTo("arrest");
        assertThat(claims(ClaimQuery.all().mentioning("\" ) OR *"))).isEmpty();
    }

    @Test
    void claimsCanBeLimitedCountedAndStreamed() {
        for (int i = 0; i < 7; i++) {
            put(arrest("a" + i + ".html"));
        }

        assertThat(claims(ClaimQuery.all().limit(3))).hasSize(3);
        assertThat(claims(ClaimQuery.all().limit(0))).isEmpty();
        assertThat(dossier.claims().count(ClaimQuery.all().limit(3))).isEqualTo(7);
        List<StoredClaim> streamed = new ArrayList<>();
        dossier.claims().each(ClaimQuery.all().ofTypes("arrest"), streamed::add);
        assertThat(streamed).isEqualTo(claims(ClaimQuery.all()));
        assertThat(dossier.claims().get(streamed.get(2).id())).contains(streamed.get(2));
        assertThat(dossier.claims().get(999_999)).isEmpty();
    }

    // Entities

    @Test
    void thingsOfOneFullNameAndTypeAreOneAcrossArticles() {
        put(leader("a.html", "Ann Lee"));
        put(leader("b.html", "ANN LEE"));

        assertThat(dossier.entities().find("Ann Lee", 5))
                .singleElement()
                .satisfies(found -> assertThat(found.claims()).isEqualTo(2));
    }

    @Test
    void aSurnameAloneJoinsNobodyAcrossArticles() {
        put(leader("a.html", "Lee"));
        put(leader("b.html", "Lee"));
        put(leader("c.html", "Ann Lee"));

        assertThat(dossier.entities().find("Lee", 5)).hasSize(2);
    }

    @Test
    void namesakesOfAnotherTypeStayApartAndTheDoubtIsWrittenDown() {
        put(leader("a.html", "Victoria Falls"));
        put(Story.from("b.html")
                .says("Tourists came to Victoria Falls.")
                .name("Victoria Falls", EntityType.LOC)
                .claims("visit", "place", "Victoria Falls"));

        assertThat(dossier.entities().find("Victoria Falls", 5)).hasSize(2);
        assertThat(dossier.judgements().all()).singleElement().satisfies(judgement -> {
            assertThat(judgement.verdict()).isEqualTo(Verdict.UNSURE);
            assertThat(judgement.at()).isEqualTo(Instant.parse("2026-03-01T10:00:00Z"));
        });
    }

    @Test
    void allNamesOfACountryAreOne() {
        put(leader("a.html", "Ann Lee")
                .says("The US left.")
                .name("US", EntityType.ORG)
                .claims("leaving", "member", "US"));
        put(leader("b.html", "Bo Li")
                .says("The United States left.")
                .name("United States", EntityType.LOC)
                .claims("leaving", "member", "United States"));

        assertThat(claims(ClaimQuery.all().about("America"))).hasSize(2);
        assertThat(dossier.entities().find("U.S.", 5)).hasSize(1);
    }

    @Test
    void aStatedAliasJoinsEntitiesOfOtherArticlesWhicheverCameFirst() {
        put(raid("before.html", "IMU"));
        put(introduction("alias.html", FULL, "IMU"));
        put(raid("after.html", "IMU"));

        assertThat(claims(ClaimQuery.all().ofTypes("attack").about(FULL))).hasSize(2);
        assertThat(dossier.entities().find("imu", 5)).singleElement().satisfies(found -> {
            assertThat(found.entity().name()).isEqualTo(FULL);
            assertThat(found.entity().aliases()).contains("IMU");
        });
        assertThat(dossier.judgements().all()).singleElement().satisfies(judgement -> {
            assertThat(judgement.verdict()).isEqualTo(Verdict.POSITIVE);
            assertThat(judgement.left().name()).isEqualTo(FULL);
            assertThat(judgement.right().name()).isEqualTo("IMU");
            assertThat(judgement.article()).isNotNull();
        });
    }

    @Test
    void whatAnAliasJoinedComesApartWhenItsOnlySourceIsForgotten() {
        put(raid("before.html", "IMU"));
        put(raid("full.html", FULL));
        put(introduction("alias.html", FULL, "IMU"));
        assertThat(claims(ClaimQuery.all().ofTypes("attack").about("IMU"))).hasSize(2);

        dossier.sources().forget("alias.html");

        assertThat(claims(ClaimQuery.all().ofTypes("attack").about("IMU"))).hasSize(1);
        assertThat(claims(ClaimQuery.all().ofTypes("attack").about(FULL))).hasSize(1);
        assertThat(dossier.judgements().all()).isEmpty();
    }

    @Test
    void aShortFormOfTwoDifferentNamesJoinsNeitherUntilOneIsForgotten() {
        put(introduction("a.html", "People's Liberation Army", "PLA"));
        assertThat(claims(ClaimQuery.all().about("People's Liberation Army"))).isNotEmpty();
        put(introduction("b.html", "Palestine Liberation Army", "PLA"));
        put(raid("c.html", "PLA"));

        assertThat(dossier.judgements().all()).extracting(Judgement::verdict).containsOnly(Verdict.UNSURE);
        assertThat(claims(ClaimQuery.all().ofTypes("attack").about(oneId("People's Liberation Army"))))
                .isEmpty();

        dossier.sources().forget("b.html");

        assertThat(claims(ClaimQuery.all().ofTypes("attack").about(oneId("People's Liberation Army"))))
                .hasSize(1);
    }

    @Test
    void nameAliasAndSimilarNamesAreToldApart() {
        put(introduction("a.html", FULL, "IMU"));

        assertThat(matches("the islamic movement of uzbekistan")).containsExactly(Match.NAME);
        assertThat(matches("IMU")).containsExactly(Match.ALIAS);
        assertThat(matches("islamic move")).containsExactly(Match.SIMILAR);
        assertThat(matches("Islamic Movment of Uzbekistan")).containsExactly(Match.SIMILAR);
        assertThat(matches("Boko Haram")).isEmpty();
        assertThat(matches("")).isEmpty();
    }

    @Test
    void valuesAreWordsAndNeverEntities() {
        put(Story.from("a.html")
                .says("Ann Lee is president of Union.")
                .name("Ann Lee", EntityType.PER)
                .mention("president", EntityType.TITLE, Mention.Kind.NAME, -1)
                .claims("role", "holder", "Ann Lee", "title", "president"));

        assertThat(onlyClaim().arguments("title").get(0).entity()).isNull();
        assertThat(onlyClaim().arguments("holder").get(0).entity()).isNotNull();
        assertThat(dossier.entities().find("president", 5)).isEmpty();
    }

    @Test
    void aThingThatNobodyNamesIsKnownInItsArticleOnly() {
        Story story = Story.from("a.html")
                .says("The commander fled before he was arrested.")
                .mention("The commander", EntityType.PER, Mention.Kind.NOMINAL, 3)
                .mention("he", EntityType.PER, Mention.Kind.PRONOUN, 3)
                .claims("movement", "entity", "The commander")
                .claims("arrest", "person", "he");
        put(story);

        List<StoredClaim> claims = claims(ClaimQuery.all());
        EntityRef first = claims.get(0).arguments().get(0).entity();
        assertThat(first).isNotNull().isEqualTo(claims.get(1).arguments().get(0).entity());
        assertThat(first.name()).isEqualTo("The commander");
        assertThat(dossier.entities().find("commander", 5)).isEmpty();
    }

    @Test
    void aProfileShowsWhatIsKnownAndWhoSaysSo() {
        put(leader("a.html", "Ann Lee").by("The Paper"));
        put(leader("b.html", "Ann Lee").by("The Paper"));
        put(Story.from("c.html")
                .by("The Post")
                .says("Ann Lee, Bo Li said, was arrested.")
                .name("Ann Lee", EntityType.PER)
                .name("Bo Li", EntityType.PER)
                .claim(new Story.Telling("arrest").with("person", "Ann Lee").saidBy("Bo Li")));

        Profile profile = dossier.entities().profile(oneId("Ann Lee"), 1).orElseThrow();

        assertThat(profile.entity().name()).isEqualTo("Ann Lee");
        assertThat(profile.articles()).isEqualTo(3);
        assertThat(profile.claims()).isEqualTo(3);
        assertThat(profile.totals()).isEqualTo(Map.of(Profile.Part.ROLES, 2L, Profile.Part.EVENTS, 1L));
        assertThat(profile.parts().get(Profile.Part.ROLES)).hasSize(1);
        assertThat(profile.sources())
                .containsExactly(new Profile.Count("The Paper", 2), new Profile.Count("The Post", 1));
        assertThat(profile.speakers()).containsExactly(new Profile.Count("Bo Li", 1));
        assertThat(dossier.entities()
                        .profile(oneId("Bo Li"), 5)
                        .orElseThrow()
                        .parts()
                        .get(Profile.Part.SAID))
                .hasSize(1);
        assertThat(dossier.entities().profile(999_999, 5)).isEmpty();
    }

    // Sentences

    @Test
    void sentencesAreFoundByTheirWordsThoseWithMoreOfThemFirst() {
        put(Story.from("a.html")
                .says("The army held a drill.")
                .says("Ships of two nations exercised near the bridge.")
                .says("The bridge is old."));

        assertThat(dossier.passages().search("where did the exercise near the bridge take place?", 5))
                .extracting(Passage::text)
                .containsExactly("Ships of two nations exercised near the bridge.", "The bridge is old.");
        assertThat(dossier.passages().search("zebra", 5)).isEmpty();
    }

    @Test
    void noTextIsAWrongSearch() {
        put(arrest("a.html"));
        for (String odd :
                List.of("", "\"", "NEAR(", "a AND", "* ^ -", "words:Ruiz", "\u0000", "(", "'; DROP TABLE page")) {
            assertThat(dossier.passages().search(odd, 5)).as(odd).isNotNull();
        }
        assertThat(claims(ClaimQuery.all())).hasSize(1);
    }

    @Test
    void aSearchCanBeBoundByWhenThingsWereSaid() {
        put(arrest("a.html").published("2024-05-01"));

        assertThat(dossier.passages().search("arrested", day("2024-04-30"), 5)).isEmpty();
        assertThat(dossier.passages().search("arrested", day("2024-05-01"), 5)).hasSize(1);
    }

    // Sources

    @Test
    void sourcesTellWhatWasReadFromWhomAndWhen() {
        put(arrest("feed.txt").by("The Paper").at("https://paper.example/f").published("2024-05-01"));
        put(leader("feed.txt", "Ann Lee")
                .number(1)
                .by("The Paper")
                .at("https://paper.example/f")
                .published("2024-05-02"));
        dossier.articles()
                .finish(arrest("feed.txt").at("https://paper.example/f").page(), 2);

        assertThat(dossier.sources().all())
                .containsExactly(new Source(
                        "feed.txt",
                        "The Paper",
                        "https://paper.example/f",
                        "2024-05-01",
                        Instant.parse("2026-03-01T10:00:00Z"),
                        2,
                        2,
                        true));
    }

    @Test
    void aForgottenSourceTakesAllThatRestsOnItAloneAndNoMore() {
        put(leader("a.html", "Ann Lee"));
        put(arrest("b.html").says("Ann Lee was there.").name("Ann Lee", EntityType.PER));

        Forgotten forgotten = dossier.sources().forget("b.html");

        assertThat(forgotten).isEqualTo(new Forgotten(1, 1, 1, 2));
        assertThat(names(dossier.entities().find("Ann Lee", 5))).containsExactly("Ann Lee");
        assertThat(dossier.entities().find("Carlos Ruiz", 5)).isEmpty();
        assertThat(dossier.entities().find("Lima", 5)).isEmpty();
        assertThat(dossier.passages().search("arrested", 5)).isEmpty();
        assertThat(dossier.sources().all()).extracting(Source::source).containsExactly("a.html");
        assertThat(dossier.sources().forget("b.html")).isEqualTo(new Forgotten(0, 0, 0, 0));
    }

    @Test
    void whatIsForgottenCanBeReadAgain() {
        put(arrest("a.html"));
        dossier.sources().forget("a.html");

        assertThat(put(arrest("a.html"))).isEqualTo(Change.ADDED);
        assertThat(claims(ClaimQuery.all().about("Carlos Ruiz"))).hasSize(1);
    }

    // Threads

    @Test
    void severalThreadsReadWholeArticlesWhileOthersWrite() throws Exception {
        AtomicBoolean writing = new AtomicBoolean(true);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Boolean> reader = () -> {
                while (writing.get()) {
                    dossier.sources()
                            .all()
                            .forEach(source -> assertThat(source.claims()).isEqualTo(source.articles()));
                    claims(ClaimQuery.all().about("Carlos Ruiz").limit(20));
                }
                return true;
            };
            List<Future<Boolean>> readers = List.of(threads.submit(reader), threads.submit(reader));
            Future<?> one = threads.submit(() -> putMany("one"));
            Future<?> two = threads.submit(() -> putMany("two"));
            one.get();
            two.get();
            writing.set(false);
            for (Future<Boolean> each : readers) {
                assertThat(each.get()).isTrue();
            }
        } finally {
            writing.set(false);
            threads.shutdown();
        }
        assertThat(dossier.claims().count(ClaimQuery.all())).isEqualTo(40);
        assertThat(dossier.entities().find("Carlos Ruiz", 5)).hasSize(1);
    }

    private void putMany(String prefix) {
        for (int i = 0; i < 20; i++) {
            put(arrest(prefix + i + ".html"));
        }
    }

    // Given

    static Story arrest(String source) {
        return Story.from(source)
                .says("Carlos Ruiz was arrested in Lima.")
                .name("Carlos Ruiz", EntityType.PER)
                .name("Lima", EntityType.LOC)
                .claims("arrest", "person", "Carlos Ruiz", "place", "Lima");
    }

    private static Story leader(String source, String name) {
        return Story.from(source)
                .says(name + " leads the Union.")
                .name(name, EntityType.PER)
                .claims("role", "holder", name, "title", "leader");
    }

    private static Story held(String source, String name, String from, String to) {
        TimeSpan time =
                new TimeSpan("", null, from == null ? null : day(from), null, null, to == null ? null : day(to));
        return Story.from(source)
                .says(name + " leads the Union.")
                .name(name, EntityType.PER)
                .claim(new Story.Telling("role")
                        .with("holder", name, "title", "leader")
                        .when(time));
    }

    private static Story introduction(String source, String name, String shortForm) {
        return Story.from(source)
                .says(name + " (" + shortForm + ") met.")
                .name(name, EntityType.ORG)
                .name(shortForm, EntityType.ORG)
                .claims("meeting", "participant", name);
    }

    private static Story raid(String source, String name) {
        return Story.from(source)
                .says(name + " attacked a post.")
                .name(name, EntityType.ORG)
                .claims("attack", "actor", name);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    // When

    private Change put(Story story) {
        return dossier.articles().put(story.read(), false);
    }

    private List<StoredClaim> claims(ClaimQuery query) {
        return dossier.claims().find(query);
    }

    // Then

    private StoredClaim onlyClaim() {
        List<StoredClaim> all = claims(ClaimQuery.all());
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private List<String> holders(ClaimQuery query) {
        return claims(query).stream()
                .map(claim -> claim.arguments("holder").get(0).text())
                .toList();
    }

    private Set<Long> ids(String name) {
        return new HashSet<>(dossier.entities().find(name, 10).stream()
                .map(found -> found.entity().id())
                .toList());
    }

    private long oneId(String name) {
        return dossier.entities().find(name, 1).get(0).entity().id();
    }

    private List<Match> matches(String name) {
        return dossier.entities().find(name, 5).stream().map(Found::match).toList();
    }

    private static List<String> names(List<Found> found) {
        return found.stream().map(one -> one.entity().name()).toList();
    }
}
