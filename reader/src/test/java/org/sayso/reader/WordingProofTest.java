// SPDX-License-Identifier: Apache-2.0
package org.sayso.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sayso.claim.WordingProof;
import org.sayso.vocabulary.Vocabulary;

/** Every example and counter-example of the vocabulary, read by the model that is shipped. */
class WordingProofTest {

    /** The share of examples that must be proven: the model misreads a sentence now and then, the grammar does not. */
    private static final double ENOUGH = 0.97;

    @Test
    void nearlyEveryExampleGivesItsClaim() {
        try (OnnxReader reader = OnnxReader.open()) {
            List<WordingProof.Result> results = new WordingProof(Vocabulary.load(), reader).results();
            List<String> failures = results.stream()
                    .filter(result -> !result.proven())
                    .map(WordingProof.Result::report)
                    .toList();
            assertThat(results).hasSizeGreaterThan(200);
            assertThat((double) failures.size() / results.size())
                    .as(String.join("\n", failures))
                    .isLessThanOrEqualTo(1 - ENOUGH);
        }
    }
}
