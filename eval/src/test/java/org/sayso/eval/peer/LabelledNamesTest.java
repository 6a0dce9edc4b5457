// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sayso.sentence.EntityType;
import org.sayso.sentence.Mention;
import org.sayso.sentence.TokenRange;

class LabelledNamesTest {

    @Test
    void wordsOfOneLabelAreOneNameAndNoneGoesOnInTheNextSentence() {
        List<Mention> names = LabelledNames.of(List.of(
                List.of("PERSON", "PERSON", "ORGANIZATION", "O", "DATE", "NATIONALITY", "LOCATION"),
                List.of("LOCATION", "O")));

        assertThat(names)
                .containsExactly(
                        name(0, 2, EntityType.PER),
                        name(2, 3, EntityType.ORG),
                        name(5, 6, EntityType.NORP),
                        name(6, 7, EntityType.LOC),
                        name(7, 8, EntityType.LOC));
    }

    private static Mention name(int start, int end, EntityType type) {
        return new Mention(new TokenRange(start, end), Mention.Kind.NAME, type, -1);
    }
}
