// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.sentence.Reading;
import org.sayso.sentence.Sentence;
import org.sayso.sentence.Token;
import org.sayso.text.Span;

class QuantitiesTest {

    @ParameterizedTest
    @CsvSource({
        "at least 22 people, 22, , people",
        "more than 140 people, 140, , people",
        "fewer than 10 people, , 10, people",
        "up to 300 jobs, , 300, jobs",
        "between two and three hundred jobs, 200, 300, jobs",
        "2.4 million developers, 2400000, 2400000, developers",
        "900 million devices, 900000000, 900000000, devices",
        "half a million votes, 500000, 500000, votes",
        "10 to 15 shops, 10, 15, shops",
        "twenty-two men, 22, 22, men",
        "several hundred men, 200, , men",
        "more than a hundred men, 100, , men",
        "11 000 men, 11000, 11000, men",
        "two - dozen men, 24, 24, men",
        "half - dozen men, 6, 6, men",
        "half dozen men, 6, 6, men",
        "100 - million jobs, 100000000, 100000000, jobs",
        "four 2.5 pounds, 4, 4, pounds",
        "forty six men, 46, 46, men",
        "1.5 per cent, 1.5, 1.5, %"
    })
    void aNumberKeepsItsBounds(String words, @Nullable String min, @Nullable String max, String unit) {
        Quantity quantity = quantity(words);

        assertThat(
                        quantity.min() == null
                                ? null
                                : quantity.min().stripTrailingZeros().toPlainString())
                .isEqualTo(min);
        assertThat(
                        quantity.max() == null
                                ? null
                                : quantity.max().stripTrailingZeros().toPlainString())
                .isEqualTo(max);
        assertThat(quantity.unit()).isEqualTo(unit);
    }

    @Test
    void aboutIsKept() {
        assertThat(quantity("about 40 ships").approximate()).isTrue();
    }

    @Test
    void aYearAndAnAgeCountNothing() {
        assertThat(found("the 2007 bill")).isNull();
        assertThat(found("a 5 - year plan")).isNull();
    }

    private static Quantity quantity(String words) {
        return Objects.requireNonNull(found(words), words).quantity();
    }

    /** Reads a phrase whose last word is the noun and whose other words all hang on it. */
    private static Quantities.@Nullable Found found(String words) {
        List<Token> tokens = new ArrayList<>();
        String[] forms = words.split(" ");
        int at = 0;
        for (String form : forms) {
            boolean noun = tokens.size() == forms.length - 1;
            boolean number = form.matches("[\\d.]+")
                    || form.matches("two|three|four|six|forty|dozen|hundred|million|twenty-two");
            tokens.add(new Token(
                    new Span(at, at + form.length()),
                    form,
                    form,
                    noun ? "NOUN" : number ? "NUM" : "ADV",
                    noun
                            ? (form.endsWith("s") || form.equals("people") || form.equals("men") ? "NNS" : "NN")
                            : number ? "CD" : "RB",
                    noun ? -1 : forms.length - 1,
                    noun ? "root" : number ? "nummod" : "advmod"));
            at += form.length() + 1;
        }
        Sentence sentence = new Sentence(new Span(0, words.length()), 0, tokens.size());
        Reading reading = new Reading(words, tokens, List.of(sentence), List.of(), List.of(), List.of(), "by hand");
        return new Quantities(new Tree(reading), new BitSet()).of(tokens.size() - 1);
    }
}
