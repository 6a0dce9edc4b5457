// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.ArrayList;
import java.util.List;
import org.sayso.sentence.Reading;
import org.sayso.sentence.Token;
import org.sayso.sentence.TokenRange;

/**
 * Words in quotation marks, which may run over several sentences and paragraphs.
 *
 * <p>A paragraph that ends inside a quotation is continued by one that opens with a mark again, as newspapers print it.
 */
record Quotation(TokenRange range) {

    static List<Quotation> in(Reading reading) {
        List<Quotation> found = new ArrayList<>();
        boolean curly = reading.tokens().stream().anyMatch(token -> token.form().equals("“"));
        int open = -1;
        for (int i = 0; i < reading.tokens().size(); i++) {
            String form = curly
                    ? curly(reading.tokens().get(i).form())
                    : reading.tokens().get(i).form();
            boolean paragraph = i > 0 && newParagraph(reading, i);
            if (open >= 0 && paragraph && !opening(form)) {
                close(found, open, i);
                open = -1;
            }
            if (open < 0 && opening(form) && !(same(form) && touches(reading, i, false))) {
                open = i;
            } else if (open >= 0 && closing(form) && !paragraph && !(same(form) && touches(reading, i, true))) {
                close(found, open, i + 1);
                open = -1;
            }
        }
        if (open >= 0) {
            close(found, open, reading.tokens().size());
        }
        return found;
    }

    /** A mark that opens and closes alike. */
    private static boolean same(String form) {
        return form.equals("\"") || form.equals("''");
    }

    /** Whether a mark touches the word on one side alone: what closes touches the word before it, what opens the one behind it. */
    private static boolean touches(Reading reading, int mark, boolean behind) {
        List<Token> tokens = reading.tokens();
        boolean before = mark > 0
                && tokens.get(mark - 1).span().end() == tokens.get(mark).span().start();
        boolean after = mark + 1 < tokens.size()
                && tokens.get(mark).span().end() == tokens.get(mark + 1).span().start();
        return before != after && after == behind;
    }

    /** Where a text has curly marks, the straight ones are something else: inches, or a scraper's dirt. */
    private static String curly(String form) {
        return form.equals("\"") ? "" : form;
    }

    /** A mark that never closes within its paragraph, and is not taken up by the next, counts as far as the paragraph. */
    private static void close(List<Quotation> found, int open, int end) {
        if (end - open > 2) {
            found.add(new Quotation(new TokenRange(open, end)));
        }
    }

    private static boolean newParagraph(Reading reading, int token) {
        int from = reading.tokens().get(token - 1).span().end();
        int to = reading.tokens().get(token).span().start();
        return reading.text().substring(from, to).indexOf('\n') >= 0;
    }

    private static boolean opening(String form) {
        return form.equals("“")
                || form.equals("\"")
                || form.equals("``")
                || form.equals("''")
                || form.equals("«")
                || form.equals("„");
    }

    private static boolean closing(String form) {
        return form.equals("”") || form.equals("\"") || form.equals("''") || form.equals("»");
    }
}
