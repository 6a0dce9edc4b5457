// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sayso.time.ArticleDate;
import org.sayso.vocabulary.Vocabulary;

class PresumedDoersTest {

    private static final OwnSentences SENTENCES = OwnSentences.named("doers");
    private static final ClaimReader CLAIMS = ClaimReader.of(Vocabulary.load());

    static Stream<OwnSentences.Case> cases() {
        return SENTENCES.cases();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void didItAllegedly(OwnSentences.Case sentence) {
        String lemma = SENTENCES
                .reading(sentence)
                .tokens()
                .get(SENTENCES.token(sentence))
                .lemma();

        assertThat(CLAIMS.read(SENTENCES.reading(sentence), ArticleDate.UNKNOWN))
                .filteredOn(claim ->
                        claim.predicate().equals(lemma) && !claim.type().equals("measure"))
                .isNotEmpty()
                .allSatisfy(claim -> assertThat(claim.modality().toString().toLowerCase(Locale.ROOT))
                        .isEqualTo(sentence.expected()));
    }
}
