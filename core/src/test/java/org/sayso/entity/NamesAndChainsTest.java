// SPDX-License-Identifier: Apache-2.0
package org.sayso.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sayso.claim.Argument;
import org.sayso.claim.Claim;
import org.sayso.claim.Modality;
import org.sayso.claim.Polarity;
import org.sayso.claim.ReadBy;
import org.sayso.sentence.EntityType;
import org.sayso.sentence.Mention;
import org.sayso.sentence.Reading;
import org.sayso.sentence.Sentence;
import org.sayso.sentence.Token;
import org.sayso.sentence.TokenRange;
import org.sayso.text.Span;

final class NamesAndChainsTest {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'-]+|[^\\s]");

    private final List<Token> tokens = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private String text = "";

    @Test
    void aChainIsOneEntityCalledByItsFullestName() {
        given("Putin spoke. President Vladimir Putin left. He smiled.");
        mention("Putin", EntityType.PER, Mention.Kind.NAME, 1);
        mention("President Vladimir Putin", EntityType.PER, Mention.Kind.NAME, 1);
        mention("He", EntityType.PER, Mention.Kind.PRONOUN, 1);

        ArticleEntities found = find();

        assertThat(found.entities()).singleElement().satisfies(entity -> {
            assertThat(entity.name()).isEqualTo("Vladimir Putin");
            assertThat(entity.names())
                    .contains(new EntityName("Putin", NameBasis.MENTION))
                    .startsWith(new EntityName("Vladimir Putin", NameBasis.NAME));
            assertThat(entity.isKnownElsewhere()).isTrue();
        });
        assertThat(found.ofMention(2)).isPresent();
        assertThat(found.ofMention(-1)).isEmpty();
    }

    @Test
    void equalNamesAreOneEvenWithoutAChain() {
        given("Boko Haram attacked. The Boko Haram fled.");
        name("Boko Haram", EntityType.ORG);
        mentionLast("Boko Haram", EntityType.PER);

        assertThat(names()).containsExactly("Boko Haram");
    }

    @Test
    void oneWordReadAsAPersonAndAsAPlaceIsTwo() {
        given("Jordan scored. Then Jordan flew off.");
        name("Jordan", EntityType.PER);
        mentionLast("Jordan", EntityType.LOC);

        assertThat(names()).containsExactly("Jordan", "Jordan");
    }

    @Test
    void aSurnameBelongsToTheOnlyPersonWhoHasIt() {
        given("Ann Lee met Bo Li. Later Lee left.");
        name("Ann Lee", EntityType.PER);
        name("Bo Li", EntityType.PER);
        mentionLast("Lee", EntityType.PER);

        assertThat(names()).containsExactly("Ann Lee", "Bo Li");
    }

    @Test
    void aSurnameOfTwoPersonsIsNeitherOfThem() {
        given("Ann Lee met Bo Lee. Later the younger one, Lee left.");
        name("Ann Lee", EntityType.PER);
        name("Bo Lee", EntityType.PER);
        mentionLast("Lee", EntityType.PER);

        assertThat(names()).containsExactly("Ann Lee", "Bo Lee", "Lee");
        assertThat(find().entities().get(2).isKnownElsewhere()).isFalse();
    }

    @Test
    void aChainThatMixesTwoFullNamesIsTwoPersons() {
        given("Ann Lee met Bo Li.");
        mention("Ann Lee", EntityType.PER, Mention.Kind.NAME, 1);
        mention("Bo Li", EntityType.PER, Mention.Kind.NAME, 1);

        assertThat(names()).containsExactly("Ann Lee", "Bo Li");
    }

    @Test
    void aShortFormInBracketsIsAnotherNameWhereverItStands() {
        given("The Islamic Movement of Uzbekistan (IMU) fled. Soon IMU men returned.");
        name("Islamic Movement of Uzbekistan", EntityType.ORG);
        mentionLast("IMU", EntityType.OTHER);

        assertThat(find().entities())
                .singleElement()
                .satisfies(entity -> assertThat(entity.names()).contains(new EntityName("IMU", NameBasis.ACRONYM)));
    }

    @Test
    void bracketsWithOtherWordsNameNothing() {
        given("The Islamic Movement of Uzbekistan (BBC) fled.");
        name("Islamic Movement of Uzbekistan", EntityType.ORG);
        name("BBC", EntityType.ORG);

        assertThat(names()).containsExactly("Islamic Movement of Uzbekistan", "BBC");
    }

    @Test
    void aStatedAliasJoinsAndADeniedOneDoesNot() {
        given("Carlos Ruiz, alias El Zorro, fled.");
        name("Carlos Ruiz", EntityType.PER);
        name("El Zorro", EntityType.PER);
        alias("Carlos Ruiz", 0, "El Zorro", 1, Polarity.NEGATIVE, Modality.ASSERTED);
        alias("Carlos Ruiz", 0, "El Zorro", 1, Polarity.POSITIVE, Modality.ALLEGED);
        assertThat(names()).containsExactly("Carlos Ruiz", "El Zorro");

        alias("Carlos Ruiz", 0, "El Zorro", 1, Polarity.POSITIVE, Modality.ASSERTED);

        assertThat(find().entities()).singleElement().satisfies(entity -> {
            assertThat(entity.name()).isEqualTo("Carlos Ruiz");
            assertThat(entity.names()).contains(new EntityName("El Zorro", NameBasis.ALIAS));
        });
    }

    @Test
    void anAliasThatIsNoNameIsNoAlias() {
        given("Carlos Ruiz, the boss, fled.");
        name("Carlos Ruiz", EntityType.PER);
        alias("Carlos Ruiz", 0, "the boss", -1, Polarity.POSITIVE, Modality.ASSERTED);

        assertThat(find().entities().get(0).names()).hasSize(1);
    }

    @Test
    void aNationalityLinksToItsCountryAndIsNotTheCountry() {
        given("Chinese officials came to China.");
        name("Chinese", EntityType.NORP);
        name("China", EntityType.ORG);

        assertThat(find().entities()).extracting(ArticleEntity::type).containsExactly(EntityType.NORP, EntityType.LOC);
        assertThat(find().entities().get(0).names()).contains(new EntityName("China", NameBasis.DEMONYM));
    }

    @Test
    void whatNobodyNamesIsAThingOnlyWhereItIsReferredToAgain() {
        given("The commander fled before he fell. A guard cried.");
        mention("The commander", EntityType.PER, Mention.Kind.NOMINAL, 4);
        mention("he", EntityType.PER, Mention.Kind.PRONOUN, 4);
        mention("A guard", EntityType.PER, Mention.Kind.NOMINAL, 5);

        assertThat(names()).containsExactly("The commander");
        assertThat(find().entities().get(0).named()).isFalse();
        assertThat(find().ofMention(2)).isEmpty();
    }

    @Test
    void titlesTimesAndValuesAreNoEntities() {
        given("Ann Lee became minister on Monday.");
        name("Ann Lee", EntityType.PER);
        name("minister", EntityType.TITLE);
        name("Monday", EntityType.TIME);

        ArticleEntities found = find();

        assertThat(found.entities()).extracting(ArticleEntity::name).containsExactly("Ann Lee");
        assertThat(found.of(new Argument("title", "Ann Lee", null, 0, true, null)))
                .isEmpty();
        assertThat(found.of(new Argument("holder", "Ann Lee", null, 0, true, null)))
                .isPresent();
    }

    @Test
    void anAdjectiveThatFillsTheRoleOfABodyIsItsState() {
        given("Chile voted. The Chilean president left.");
        name("Chile", EntityType.LOC);
        name("Chilean", EntityType.NORP);
        leads(1, "amod");

        assertThat(names()).containsExactly("Chile");
    }

    @Test
    void aPersonCalledByAnAdjectiveIsNoState() {
        given("Chile voted. A Chilean shot two men.");
        name("Chile", EntityType.LOC);
        name("Chilean", EntityType.NORP);
        leads(1, "nsubj");

        assertThat(names()).containsExactly("Chile", "Chilean");
    }

    /** A claim that has a mention for the body of a role; the mention's word hangs so on another. */
    private void leads(int mention, String relation) {
        TokenRange range = mentions.get(mention).range();
        Token word = tokens.get(range.start());
        tokens.set(
                range.start(),
                new Token(word.span(), word.form(), word.lemma(), word.upos(), word.xpos(), word.head(), relation));
        claims.add(new Claim(
                "role",
                "president",
                List.of(new Argument("organization", word.form(), range, mention, true, null)),
                Polarity.POSITIVE,
                Modality.ASSERTED,
                null,
                List.of(),
                new Span(0, text.length()),
                new ReadBy("by-hand", "1", 1)));
    }

    private void given(String words) {
        text = words;
        Matcher word = WORD.matcher(words);
        while (word.find()) {
            Span span = new Span(word.start(), word.end());
            tokens.add(new Token(span, word.group(), word.group(), "X", "X", tokens.isEmpty() ? -1 : 0, "dep"));
        }
    }

    private void name(String words, EntityType type) {
        mention(words, type, Mention.Kind.NAME, -1);
    }

    private void mention(String words, EntityType type, Mention.Kind kind, int chain) {
        mentions.add(new Mention(occurrences(words).get(0), kind, type, chain));
    }

    private void mentionLast(String words, EntityType type) {
        List<TokenRange> all = occurrences(words);
        mentions.add(new Mention(all.get(all.size() - 1), Mention.Kind.NAME, type, -1));
    }

    private List<TokenRange> occurrences(String words) {
        List<TokenRange> found = new ArrayList<>();
        for (int start = 0; start < tokens.size(); start++) {
            for (int end = start + 1; end <= tokens.size(); end++) {
                Span span = new Span(
                        tokens.get(start).span().start(),
                        tokens.get(end - 1).span().end());
                if (span.of(text).equals(words)) {
                    found.add(new TokenRange(start, end));
                }
            }
        }
        return found;
    }

    private void alias(String entity, int mention, String name, int nameMention, Polarity polarity, Modality modality) {
        claims.add(new Claim(
                "alias",
                "alias",
                List.of(argument("entity", entity, mention), argument("name", name, nameMention)),
                polarity,
                modality,
                null,
                List.of(),
                new Span(0, text.length()),
                new ReadBy("by-hand", "1", 1)));
    }

    private static Argument argument(String role, String words, int mention) {
        return new Argument(role, words, null, mention, true, null);
    }

    private ArticleEntities find() {
        Sentence whole = new Sentence(new Span(0, text.length()), 0, tokens.size());
        Reading reading = new Reading(text, tokens, List.of(whole), mentions, List.of(), List.of(), "by hand");
        return EntityFinder.byNamesAndChains().find(reading, claims);
    }

    private List<String> names() {
        return find().entities().stream().map(ArticleEntity::name).toList();
    }
}
