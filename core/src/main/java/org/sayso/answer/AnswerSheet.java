// SPDX-License-Identifier: Apache-2.0
package org.sayso.answer;

import java.util.List;

/**
 * What the dossier answers to a question: rival answers side by side, facts first; none where it holds no answer.
 *
 * @param interpretation how the question was understood: {@code overtake(agent: HarmonyOS, patient: which system?)}
 */
public record AnswerSheet(String question, String interpretation, List<Answer> answers) {

    public AnswerSheet {
        answers = List.copyOf(answers);
    }

    /** Whether the dossier holds an answer. It never guesses. */
    public boolean answered() {
        return !answers.isEmpty();
    }
}
