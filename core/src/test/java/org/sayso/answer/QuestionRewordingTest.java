// SPDX-License-Identifier: Apache-2.0
package org.sayso.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QuestionRewordingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    What number of boats sank?                     | How many boats sank?
                    Can you tell me who led the Reds               | Who led the Reds?
                    How many boats sank, and according to whom?    | How many boats sank?
                    What was the death toll of the fire in Orm?    | How many people were killed in the fire in Orm?
                    How many lives did the fire in Orm claim?      | How many people were killed in the fire in Orm?
                    At what place was the drill held?              | Where was the drill held?
                    In which year was the Reds founded?            | When was the Reds founded?
                    Who was behind the fire in Orm?                | Who claimed responsibility for the fire in Orm?
                    Where did the drill take place?                | Where was the drill held?
                    Who led the Reds in 2018?                      | Who led the Reds in 2018?
                    """)
    void bringsManyWordingsToOne(String question, String plain) {
        assertThat(QuestionRewording.apply(question)).isEqualTo(plain);
    }
}
