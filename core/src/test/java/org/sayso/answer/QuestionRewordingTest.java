// SPDX-License-Identifier: Apache-2.0
package org.sayso.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
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
                    What was it that Norland banned?               | What Norland banned?
                    What was the boat that the Reds sank?          | Which boat the Reds sank?
                    Identify the boat Norland sank.                | Which boat Norland sank?
                    The use of which glass did Norland ban?        | Which glass did Norland ban?
                    Death toll of the fire in Orm                  | How many people were killed in the fire in Orm?
                    How large was the death toll of the fire?      | How many people were killed in the fire?
                    Who claimed the Orm market bombing?            | Who claimed responsibility for the Orm market bombing?
                    Who claimed the bombing of the market?         | Who claimed responsibility for the bombing of the market?
                    Who claimed the prize for the attack?          | Who claimed the prize for the attack?
                    Where exactly was the drill of the Reds?       | Where was the drill of the Reds held?
                    Which town hosted the summit?                  | In which town was the summit held?
                    Name the place where the Reds met.             | Where the Reds met?
                    Which party is Ann a member of?                | Ann is a member of which party?
                    Who is the founder of the Reds?                | Who founded the Reds?
                    What ban did Norland impose in 2014?           | What did Norland ban in 2014?
                    """)
    void bringsManyWordingsToOne(String question, String plain) {
        assertThat(QuestionRewording.of(question).text()).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    How many boats sank, according to Anna Berg?   | How many boats sank? | Anna Berg
                    According to the Reds, how many boats sank?    | How many boats sank? | the Reds
                    How many boats does the army say sank?         | How many boats sank? | the army
                    Norland says that how many boats sank?         | How many boats sank? | Norland
                    How many boats sank, according to whom?        | How many boats sank? |
                    Who said that boats sank?                      | Who said that boats sank? |
                    """)
    void keepsWhoseWordIsAskedFor(String question, String plain, String source) {
        assertThat(QuestionRewording.of(question)).isEqualTo(new QuestionRewording(plain, source));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Who led the Reds in 2018?                      | Who was the leader of the Reds in 2018?
                    Who leads Norland Steel?                       | Who is the leader of Norland Steel?
                    Who met the Reds?                              |
                    """)
    void asksByThePostToo(String question, String byPost) {
        assertThat(QuestionRewording.of(question).byPost()).isEqualTo(Optional.ofNullable(byPost));
    }
}
