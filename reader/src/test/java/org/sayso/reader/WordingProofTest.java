// SPDX-License-Identifier: Apache-2.0
package org.sayso.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sayso.claim.WordingProof;
import org.sayso.vocabulary.Vocabulary;

/** Every example and counter-example of the vocabulary, read by the model that is shipped. */
class WordingProofTest {

    @Test
    void everyExampleGivesItsClaim() {
        try (OnnxReader reader = OnnxReader.open()) {
            List<WordingProof.Result> results = new WordingProof(Vocabulary.load(), reader).results();
            List<String> failures = results.stream()
                    .filter(result -> !result.proven())
                    .map(WordingProof.Result::report)
                    .toList();
            assertThat(results).hasSizeGreaterThan(200);
            assertThat(failures).isEmpty();
        }
    }
}
