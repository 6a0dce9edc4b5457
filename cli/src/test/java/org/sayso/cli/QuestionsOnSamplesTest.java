// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions of many forms, asked of the samples with the shipped model: the answer and nothing wrong beside it, or none. */
final class QuestionsOnSamplesTest {

    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Who leads the Northern Dawn Movement?                                  | Lena Marsh; Goran Velk
            Who led Northern Dawn in 2019?                                         | Goran Velk
            Who founded Northern Dawn?                                             | Dorrel
            When was Northern Dawn founded?                                        | 2009
            Who founded the Free Hask Brigade?                                     | Tomas Ried
            Who is the leader of the Free Hask Brigade?                            | Tomas Ried
            Who is the spokesman of Northern Dawn?                                 | Oren Fisk
            How many fighters does Northern Dawn have?                             | between two and three hundred
            Who is the chief executive of Lumetra?                                 | Mira Sandoval
            Who is the founder of Lumetra?                                         | Jonas Brandt
            Who succeeded Jonas Brandt?                                            | Sandoval
            Which system did Aster overtake?                                       | Pelican
            Name the system that Aster overtook.                                   | Pelican
            What was the system that Aster has overtaken?                          | Pelican
            Which system was overtaken by Aster?                                   | Pelican
            which rival has aster surpassed                                        | Pelican
            What did the government ban in 2022?                                   | foreign cameras
            In 2022, what was banned by the government?                            | foreign cameras
            How many people does Lumetra employ?                                   | 9,500
            Where is Lumetra based?                                                | Merenz
            When did Lumetra introduce Aster?                                      | September 2020
            Who owns Calder Lines?                                                 | city of Port Calder
            How many ferries does Calder Lines plan to buy?                        | three
            Where was the joint exercise held?                                     | Bay of Calder
            Where did the joint exercise of Valdara and Sorland take place?        | Bay of Calder
            At what location did Sorland and Valdara hold their exercise?          | Bay of Calder
            Who was killed in an air raid near Tovin?                              | Isan Dorrel
            How many people were killed in the bombing of a train near Brasnik?    | 31
            What was the death toll of the train bombing near Brasnik?             | 31
            Who arrested Goran Velk?                                               | Sorland's police
            Where was Goran Velk arrested?                                         | Lysgard; city
            When was Goran Velk arrested?                                          | 6 March; March last year
            Who was dismissed by Anela Torvik?                                     | Davit Orsun
            Who is the prime minister?                                             | Anela Torvik
            Which party is Helle Amsel a member of?                                | Harbour Party
            Who signed the treaty?                                                 | Valdara and Keltara
            How many people died of the fever?                                     | Seven
            Who is the president of the Valdara Football Association?              | Ruta Halvors
            Who was president of the Valdara Football Association in 2015?         | Elias Monk
            Who denied that Lohse was dead?                                        | brigade
            How many men were arrested in Lower Quay?                              | three
            Who claimed responsibility for the attack on the fish market?          | Northern Dawn
            Which group said it was behind the attack on the fish market?          | Northern Dawn
            Who claimed the fish market attack?                                    | Northern Dawn
            How many people were killed in the attack on the fish market?          | At least 22; Nineteen
            What was the death toll of the Port Calder market bombing?             | At least 22; Nineteen
            How many devices does Aster run on?                                    | 45 million; 40 million
            How many devices does Aster run on, according to Northgate?            | 40 million
            According to Northgate, on how many devices does Aster run?            | 40 million
            On how many devices does Aster run, and according to whom?             | 45 million; 40 million
            Who built the Gorran dam?                                              | Keltara Hydro
            How many seats does the coalition hold?                                | 88 of the 160
            Who condemned the attack?                                              | Anela Torvik
            """)
    void isAnsweredAndNothingElse(String question, String expected) throws IOException {
        JsonNode sheet = ask(question);
        assertThat(sheet.get("answered").asBoolean()).as(sheet.toString()).isTrue();
        List<String> wanted = List.of(expected.split("; "));
        List<String> found = new ArrayList<>();
        sheet.get("answers").forEach(answer -> found.add(answer.get("answer").asText()));
        assertThat(found)
                .anySatisfy(answer -> assertThat(answer).contains(wanted.get(0)))
                .allSatisfy(answer -> assertThat(wanted).anyMatch(answer::contains));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Who leads the police in Port Calder?",
                "Who killed Goran Velk?",
                "Who became foreign minister in 2019?",
                "Who is the president of the Harbour Party?",
                "Who claimed responsibility for the bombing of the train near Brasnik?",
                "How many devices does Orbit run on?",
                "How many devices does Aster run on according to Norrwave?",
                "What did Aster ban in 2022?",
                "What did the government ban in 2021?",
                "Which country did Lumetra ban?",
                "Who is the wife of Goran Velk?",
                "How many ferries did Norrwave buy?",
                "Which system overtook Aster?",
                "Which system did Aster overtake in Keltara?",
                "Who arrested Mira Sandoval?",
                "How many people were killed in the attack on the fish market in Merenz?",
                "Who led Northern Dawn in 2030?",
                "Who condemned the treaty?"
            })
    void isNotGuessed(String question) throws IOException {
        assertThat(ask(question).get("answers")).isEmpty();
    }

    @Test
    void whoSaysSoStandsWithTheQuote() throws IOException {
        String question = "How many devices does Aster run on, and according to whom?";
        assertThat(ask(question).findValues("speakers").toString()).contains("Northgate");
        assertThat(CommandRun.of(
                                DemoDossier.STAGES,
                                "ask",
                                question,
                                "-d",
                                DemoDossier.made().file())
                        .out())
                .contains("according to Northgate; The Merenz Herald, 2024-07-02");
    }

    private static JsonNode ask(String question) throws IOException {
        CommandRun run = CommandRun.of(
                DemoDossier.STAGES,
                "ask",
                question,
                "--json",
                "-d",
                DemoDossier.made().file());
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK);
        return JSON.readTree(run.out());
    }
}
