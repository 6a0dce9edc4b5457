// SPDX-License-Identifier: Apache-2.0
package org.sayso.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class VocabularyPageTest {

    /** To write it anew: {@code java -cp core/target/classes:... org.sayso.vocabulary.VocabularyPage docs/vocabulary.md}. */
    @Test
    void thePageInDocsIsWhatTheVocabularySays() {
        assertThat(Path.of("../docs/vocabulary.md")).hasContent(VocabularyPage.of(Vocabulary.load()));
    }
}
