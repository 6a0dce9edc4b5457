// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import java.util.Locale;
import org.sayso.answer.Answer;
import org.sayso.answer.AnswerSheet;
import org.sayso.claim.Modality;

/** Writes answers for people. */
final class AnswerText {

    private final Terminal terminal;
    private final ClaimText text;

    AnswerText(Terminal terminal) {
        this.terminal = terminal;
        this.text = new ClaimText(terminal);
    }

    void print(AnswerSheet sheet, String indent) {
        if (!sheet.answered()) {
            terminal.out().println(indent + "The answer is not in this dossier.");
        }
        sheet.answers().forEach(answer -> print(answer, indent));
    }

    private void print(Answer answer, String indent) {
        terminal.out().println(indent + terminal.bold(ClaimText.oneLine(answer.text())) + qualified(answer));
        for (Answer.Quote quote : answer.quotes()) {
            text.printQuote(quote, indent + "    ");
        }
    }

    /** What is no fact is never shown as one. */
    private static String qualified(Answer answer) {
        return answer.modality() == Modality.ASSERTED ? "" : " (" + name(answer.modality()) + ")";
    }

    static String name(Modality modality) {
        return modality.name().toLowerCase(Locale.ROOT);
    }
}
