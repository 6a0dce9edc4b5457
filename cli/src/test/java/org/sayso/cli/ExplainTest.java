// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** {@code sayso explain} with the shipped model. */
final class ExplainTest {

    @Test
    void tellsTheWordingTheSpeakerAndTheWayOfTheCertainty() {
        CommandRun run = explain("The army denied that its troops had killed the mayor of Tovin.");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("killing: actor", "victim mayor of Tovin")
                .contains("wording killing/")
                .contains("“denied” asserted > “killed” denied")
                .contains("says army (“denied”)");
    }

    @Test
    void tellsWhatAWordingLacked() {
        CommandRun run = CommandRun.of(DemoDossier.STAGES, "explain", "--type", "killing", "They killed time.");

        assertThat(run.out()).contains("“killed” killing/kill: ").doesNotContain("killing: ");
    }

    @Test
    void showsTheTreeWhenAsked() {
        CommandRun run = CommandRun.of(DemoDossier.STAGES, "explain", "--tree", "Mira Falk resigned.");

        assertThat(run.out()).contains("governor").containsPattern("Mira +Mira +PROPN NNP +nsubj +resigned");
    }

    @Test
    void tellsWhomAnotherSentenceNamesAsSpeaker() {
        CommandRun run = explain("\"The flood killed two farmers,\" Mira Falk said. \"Rebels attacked the bridge.\"");

        assertThat(run.out())
                .contains("says Mira Falk (“said”)\n")
                .contains("says Mira Falk (“said”) of another sentence");
    }

    @Test
    void tellsWhatAnotherSentenceDatesAndPlaces() {
        CommandRun run = explain("Gunmen attacked a market in Varda on Tuesday. The attack killed three people.");

        assertThat(run.out())
                .contains("from “Tuesday”\n")
                .contains("from “Tuesday” of another sentence")
                .contains("place “Varda” of another sentence");
    }

    private static CommandRun explain(String text) {
        return CommandRun.of(DemoDossier.STAGES, "explain", text);
    }
}
