// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.sentence.EntityType;
import org.sayso.sentence.Mention;
import org.sayso.sentence.Reading;
import org.sayso.sentence.Sentence;
import org.sayso.sentence.Token;
import org.sayso.sentence.TokenRange;
import org.sayso.text.Span;

class TranscriptTest {

    private static final Pattern WORD = Pattern.compile("\\w+|[^\\s\\w]");

    /** Words and sentences without a tree; Berg and Ott are people, Reuters is none. */
    private static Reading reading(String text) {
        List<Token> tokens = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        List<Mention> names = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        int first = 0;
        while (matcher.find()) {
            String form = matcher.group();
            int at = tokens.size();
            if (List.of("Berg", "BERG", "Ott", "OTT", "Reuters").contains(form)) {
                EntityType type = form.equals("Reuters") ? EntityType.ORG : EntityType.PER;
                names.add(new Mention(new TokenRange(at, at + 1), Mention.Kind.NAME, type, -1));
            }
            tokens.add(new Token(new Span(matcher.start(), matcher.end()), form, form, "X", "NN", -1, "root"));
            if (form.equals(".") || form.equals("?")) {
                Span span = new Span(tokens.get(first).span().start(), matcher.end());
                sentences.add(new Sentence(span, first, tokens.size()));
                first = tokens.size();
            }
        }
        return new Reading(text, tokens, sentences, names, List.of(), List.of(), "plain");
    }

    private static String speaker(String text, String word) {
        Reading reading = reading(text);
        int token = 0;
        while (!reading.tokens().get(token).form().equals(word)) {
            token++;
        }
        int asked = token;
        return Transcript.turns(reading).stream()
                .filter(turn -> turn.content().get(0).contains(asked))
                .map(turn -> reading.text(turn.source().get(0)))
                .findFirst()
                .orElse("nobody");
    }

    @ParameterizedTest
    @CsvSource({
        "'(Berg) We asked for talks. They came. (Ott) Nobody came.', asked, Berg",
        "'(Berg) We asked for talks. They came. (Ott) Nobody came.', They, Berg",
        "'(Berg) We asked for talks. They came. (Ott) Nobody came.', Nobody, Ott",
        "'(begin recording) (Berg) We asked for talks. (end recording) The mayor left.', asked, Berg",
        "'(begin recording) (Berg) We asked for talks. (end recording) The mayor left.', mayor, nobody",
        "'Our man has more: (begin recording) (Berg) We asked for talks.', asked, Berg",
        "'(reporter) Did you ask? (Berg) We did.', ask, reporter",
        "'(Reuters) - The army left.', army, nobody",
        "'(Berg) - The army left.', army, nobody",
        "'The army (Berg) left.', left, nobody",
    })
    void aBracketAtTheHeadOfASentenceLabelsWhoSpeaks(String text, String word, String speaker) {
        assertThat(speaker(text, word)).isEqualTo(speaker);
    }

    @ParameterizedTest
    @CsvSource({
        "'BERG: We asked for talks.|OTT: Nobody came.', asked, BERG",
        "'BERG: We asked for talks.|OTT: Nobody came.', Nobody, OTT",
        "'BERG: We asked for talks.||The mayor left.|OTT: Nobody came.', mayor, nobody",
        "'BERG: We asked for talks.|The mayor left.', asked, nobody",
        "'Dear BERG: We asked for talks.|Dear OTT: Nobody came.', asked, nobody",
    })
    void severalNamesBeforeColonsLabelWhoSpeaks(String text, String word, String speaker) {
        assertThat(speaker(text.replace('|', '\n'), word)).isEqualTo(speaker);
    }
}
