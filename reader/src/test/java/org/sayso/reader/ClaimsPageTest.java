// SPDX-License-Identifier: Apache-2.0
package org.sayso.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sayso.claim.Argument;
import org.sayso.claim.Claim;
import org.sayso.claim.ClaimReader;
import org.sayso.claim.Speaker;
import org.sayso.sentence.Reading;
import org.sayso.time.ArticleDate;
import org.sayso.time.TimeSpan;
import org.sayso.vocabulary.Vocabulary;

/** The examples of docs/claims.md, read by the model that is shipped. */
class ClaimsPageTest {

    private static final Path PAGE = Path.of("../docs/claims.md");
    private static final int TIME_CELLS = 8;
    private static final int SPEAKER_CELLS = 4;

    @Test
    void everyRowOfThePageIsWhatIsRead() throws IOException {
        List<String> wrong = new ArrayList<>();
        int rows = 0;
        try (OnnxReader reader = OnnxReader.open()) {
            ClaimReader claims = ClaimReader.of(Vocabulary.load());
            for (List<String> cells : rows()) {
                rows++;
                boolean time = cells.size() == TIME_CELLS;
                boolean speaker = cells.size() == SPEAKER_CELLS;
                ArticleDate published = ArticleDate.of(time ? given(cells.get(1)) : null);
                String type = cells.get(time ? 2 : 1);
                String wanted = String.join("|", cells.subList(time ? 3 : 2, cells.size()));
                Reading reading = reader.read(cells.get(0));
                // what wordings alone read, and what is told with the encoder
                List<String> found = Stream.of(reading.unscored(), reading)
                        .flatMap(one -> claims.read(one, published).stream())
                        .filter(claim -> claim.type().equals(type))
                        .map(claim -> time ? bounds(claim.time()) : speaker ? speakers(claim) : places(claim))
                        .toList();
                if (!found.contains(wanted)) {
                    wrong.add(cells.get(0) + " gives " + found + ", not " + wanted);
                }
            }
        }
        assertThat(rows).isGreaterThan(25);
        assertThat(wrong).isEmpty();
    }

    private static List<List<String>> rows() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| text"))
                .map(line -> Arrays.stream(line.substring(1).split("\\|", -1))
                        .map(String::strip)
                        .toList())
                .map(cells -> cells.subList(0, cells.size() - 1))
                .toList();
    }

    private static @Nullable String given(String date) {
        return date.isEmpty() ? null : date;
    }

    private static String bounds(@Nullable TimeSpan time) {
        return time == null
                ? "||||"
                : Stream.of(time.value(), time.from(), time.fromLatest(), time.toEarliest(), time.to())
                        .map(bound -> Objects.toString(bound, ""))
                        .collect(Collectors.joining("|"));
    }

    private static String speakers(Claim claim) {
        return claim.modality().name().toLowerCase(Locale.ROOT) + "|"
                + claim.speakers().stream().map(Speaker::text).collect(Collectors.joining(" < "));
    }

    private static String places(Claim claim) {
        return claim.arguments().stream()
                .filter(argument -> argument.role().equals("place"))
                .map(Argument::text)
                .collect(Collectors.joining(" + "));
    }
}
