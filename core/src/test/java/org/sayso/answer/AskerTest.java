// SPDX-License-Identifier: Apache-2.0
package org.sayso.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sayso.claim.Modality;
import org.sayso.claim.Polarity;
import org.sayso.claim.Quantity;
import org.sayso.claim.ReadBy;
import org.sayso.dossier.StoredClaim;
import org.sayso.time.TimeSpan;
import org.sayso.vocabulary.Vocabulary;

final class AskerTest {

    private final HandReader reader = new HandReader();
    private final HandDossier dossier = new HandDossier();
    private final Asker asker = Asker.of(reader, Vocabulary.load(), dossier);

    @BeforeEach
    void teach() {
        dossier.add(
                "Bans",
                "2020-05-05",
                reader.learn(
                        "Norland|Norland|NNP:LOC|2|nsubj",
                        "banned|ban|VBD|0|root",
                        "glass|glass|NN|4|compound",
                        "bottles|bottle|NNS|2|obj",
                        "in|in|IN|6|case",
                        "2014|2014|CD|2|obl"),
                reader.learn(
                        "An|a|DT|2|det",
                        "attack|attack|NN|5|nsubj",
                        "on|on|IN|4|case",
                        "Velk|Velk|NNP:LOC|2|nmod",
                        "failed|fail|VBD|0|root"),
                reader.learn(
                        "The|the|DT|2|det",
                        "Reds|Reds|NNP:ORG|3|nsubj",
                        "claimed|claim|VBD|0|root",
                        "responsibility|responsibility|NN|3|obj",
                        "for|for|IN|7|case",
                        "the|the|DT|7|det",
                        "attack|attack|NN|4|nmod"));
    }

    @Test
    void answersWhatAPassiveQuestionAsksOfAnActiveSentence() {
        String question = reader.learn(
                "What|what|WP|3|nsubj:pass",
                "was|be|AUX|3|aux:pass",
                "banned|ban|VBN|0|root",
                "by|by|IN|5|case",
                "Norland|Norland|NNP:LOC|3|obl:agent",
                "in|in|IN|7|case",
                "2014|2014|CD|3|obl",
                "?|?|.|3|punct");
        assertThat(texts(question)).containsExactly("glass bottles");
    }

    @Test
    void refusesAnotherYear() {
        String question = reader.learn(
                "What|what|WP|4|obj",
                "did|do|AUX|4|aux",
                "Norland|Norland|NNP:LOC|4|nsubj",
                "ban|ban|VB|0|root",
                "in|in|IN|6|case",
                "2015|2015|CD|4|obl",
                "?|?|.|4|punct");
        assertThat(asker.ask(question, Vantage.NOW).answered()).isFalse();
    }

    @Test
    void refusesAnotherActor() {
        String question = reader.learn(
                "What|what|WP|4|obj",
                "did|do|AUX|4|aux",
                "Sudland|Sudland|NNP:LOC|4|nsubj",
                "ban|ban|VB|0|root",
                "?|?|.|4|punct");
        assertThat(asker.ask(question, Vantage.NOW).answered()).isFalse();
    }

    @Test
    void refusesAnotherDeed() {
        String question = reader.learn(
                "What|what|WP|4|obj",
                "did|do|AUX|4|aux",
                "Norland|Norland|NNP:LOC|4|nsubj",
                "sell|sell|VB|0|root",
                "in|in|IN|6|case",
                "2014|2014|CD|4|obl",
                "?|?|.|4|punct");
        assertThat(asker.ask(question, Vantage.NOW).answered()).isFalse();
    }

    @Test
    void theAttackIsTheOneJustToldOf() {
        assertThat(texts(responsibility("Velk"))).containsExactly("Reds");
        assertThat(texts(responsibility("Orm"))).isEmpty();
    }

    @Test
    void givesRivalNumbersSideBySideAndFactsBeforeGuesses() {
        dossier.add(killed(1, "12 people", 12, Modality.ASSERTED, "Twelve people were killed in Velk."));
        dossier.add(killed(2, "30 people", 30, Modality.ALLEGED, "Thirty people were allegedly killed in Velk."));
        dossier.add(killed(3, "14 people", 14, Modality.ASSERTED, "Fourteen people were killed in Velk."));
        dossier.add(killed(4, "90 people", 90, Modality.ASSERTED, "Ninety people were killed in Orm."));
        String question = reader.learn(
                "How|how|WRB|2|advmod",
                "many|many|JJ|3|amod",
                "people|people|NNS|5|nsubj:pass",
                "were|be|AUX|5|aux:pass",
                "killed|kill|VBN|0|root",
                "in|in|IN|7|case",
                "Velk|Velk|NNP:LOC|5|obl",
                "?|?|.|5|punct");
        AnswerSheet sheet = asker.ask(question, Vantage.NOW);
        assertThat(sheet.answers()).extracting(Answer::text).containsExactly("12 people", "14 people", "30 people");
        assertThat(sheet.answers())
                .extracting(Answer::modality)
                .containsExactly(Modality.ASSERTED, Modality.ASSERTED, Modality.ALLEGED);
        assertThat(sheet.answers().get(0).claims()).containsExactly(1L);
        assertThat(sheet.answers().get(0).quotes().get(0).text()).isEqualTo("Twelve people were killed in Velk.");
    }

    @Test
    void asksAsOfADay() {
        dossier.add(killed(1, "12 people", 12, Modality.ASSERTED, "Twelve people were killed in Velk."));
        String question = reader.learn(
                "How|how|WRB|2|advmod",
                "many|many|JJ|3|amod",
                "people|people|NNS|5|nsubj:pass",
                "were|be|AUX|5|aux:pass",
                "killed|kill|VBN|0|root",
                "in|in|IN|7|case",
                "Velk|Velk|NNP:LOC|5|obl",
                "?|?|.|5|punct");
        LocalDate day = LocalDate.of(2019, 3, 1);
        assertThat(asker.ask(question, new Vantage(day, null)).answered()).isTrue();
        assertThat(asker.ask(question, new Vantage(day.plusYears(1), null)).answered())
                .isFalse();
    }

    @Test
    void whatAsksNothingIsNotAnswered() {
        String words = reader.learn("Norland|Norland|NNP:LOC|0|root", "?|?|.|1|punct");
        assertThat(asker.ask(words, Vantage.NOW).answered()).isFalse();
        assertThat(asker.ask("", Vantage.NOW).answered()).isFalse();
    }

    private String responsibility(String place) {
        return reader.learn(
                "Who|who|WP|2|nsubj",
                "claimed|claim|VBD|0|root",
                "responsibility|responsibility|NN|2|obj",
                "for|for|IN|6|case",
                "the|the|DT|6|det",
                "attack|attack|NN|3|nmod",
                "on|on|IN|8|case",
                place + "|" + place + "|NNP:LOC|6|nmod",
                "?|?|.|2|punct");
    }

    private List<String> texts(String question) {
        return asker.ask(question, Vantage.NOW).answers().stream()
                .map(Answer::text)
                .toList();
    }

    private static StoredClaim killed(long id, String text, int number, Modality modality, String sentence) {
        BigDecimal count = BigDecimal.valueOf(number);
        LocalDate day = LocalDate.of(2019, 3, 1);
        return new StoredClaim(
                id,
                "killing",
                "kill",
                List.of(
                        argument("victim", text, new Quantity(count, count, "people", false)),
                        argument("place", sentence.replaceFirst(".* (\\w+)\\.$", "$1"), null)),
                Polarity.POSITIVE,
                modality,
                new TimeSpan("on 1 March", "2019-03-01", day, null, null, day),
                List.of(),
                HandDossier.ref(0, "Bans", "2020-05-05"),
                new StoredClaim.Evidence(sentence, 0, sentence.length()),
                new ReadBy("killing/kill", "1", 0.9));
    }

    private static StoredClaim.Argument argument(String role, String text, @Nullable Quantity quantity) {
        return new StoredClaim.Argument(role, text, null, true, quantity);
    }
}
