// SPDX-License-Identifier: Apache-2.0
package org.sayso.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sayso.sentence.Reading;

final class TimeRulesTest {

    private final TimeTagger tagger = TimeTagger.create();

    static Stream<TimeRule> rules() {
        return TimeRule.all().stream();
    }

    @Test
    void everyRuleHasANameOfItsOwn() {
        assertThat(rules().map(TimeRule::name)).doesNotHaveDuplicates();
    }

    /** To write it anew: {@code java -cp core/target/classes:... org.sayso.time.TimePage docs/time.md}. */
    @Test
    void thePageInDocsIsWhatTheRulesSay() {
        assertThat(Path.of("../docs/time.md")).hasContent(TimePage.of());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleProvesItselfByItsExamples(TimeRule rule) {
        assertThat(rule.examples()).as("examples of " + rule.name()).isNotEmpty();
        for (TimeRule.Example example : rule.examples()) {
            List<TimeExpression> times = read(example.text(), example.published());
            List<TimeExpression> own = times.stream()
                    .filter(time -> time.rule().equals(rule.name()))
                    .toList();
            if (example.words() == null) {
                assertThat(own).as(example.text()).isEmpty();
                continue;
            }
            assertThat(own)
                    .as(example.text() + " by " + rule.name() + " in " + times)
                    .hasSize(1);
            assertThat(own.get(0).text()).as(example.text()).isEqualTo(example.words());
            assertThat(own.get(0).value().value()).as(example.text()).isEqualTo(example.value());
        }
    }

    private List<TimeExpression> read(String text, @org.jspecify.annotations.Nullable String published) {
        Reading reading = PlainReading.of(text);
        return tagger.times(reading, ArticleDate.of(published));
    }
}
