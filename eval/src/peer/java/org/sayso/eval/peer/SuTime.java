// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval.peer;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.time.SUTime;
import edu.stanford.nlp.time.TimeAnnotations;
import edu.stanford.nlp.time.TimeAnnotator;
import edu.stanford.nlp.time.TimeExpression;
import edu.stanford.nlp.time.Timex;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.eval.time.DatedDocument;
import org.sayso.eval.time.TimeScores;
import org.sayso.sentence.Reading;
import org.sayso.sentence.Token;
import org.sayso.sentence.TokenRange;
import org.sayso.time.ArticleDate;

/** CoreNLP's time tagger on the words of a document, given the same date of the document as ours. The hour of a day is left out. */
final class SuTime {

    /** A decade, or a century. */
    private static final Pattern DECADE = Pattern.compile("\\d{2,3}X{1,2}");

    private final CoreNlpReader reader = new CoreNlpReader(Map.of("annotators", "pos"));
    private final TimeAnnotator tagger = new TimeAnnotator("sutime", new Properties());

    /** The times of a document. */
    List<TimeScores.Found> times(DatedDocument document) {
        Reading reading = document.reading();
        List<List<String>> words = reading.sentences().stream()
                .map(s -> reading.tokens().subList(s.first(), s.last()).stream()
                        .map(Token::form)
                        .toList())
                .toList();
        Annotation annotation =
                reader.annotate(words, ArticleDate.of(document.created()).edtf().orElse(""));
        tagger.annotate(annotation);
        List<TimeScores.Found> found = new ArrayList<>();
        for (CoreMap time : annotation.get(TimeAnnotations.TimexAnnotations.class)) {
            found.add(found(time));
        }
        return found;
    }

    private static TimeScores.Found found(CoreMap time) {
        TokenRange range = new TokenRange(
                time.get(CoreAnnotations.TokenBeginAnnotation.class),
                time.get(CoreAnnotations.TokenEndAnnotation.class));
        Timex timex = time.get(TimeAnnotations.TimexAnnotation.class);
        SUTime.Temporal temporal = time.get(TimeExpression.Annotation.class).getTemporal();
        boolean interval = temporal instanceof SUTime.Range;
        boolean calendar = interval || List.of("DATE", "TIME").contains(timex.timexType());
        SUTime.Range bounds = bounds(temporal);
        String from = bounds == null ? null : day(bounds.begin());
        String to = bounds == null ? null : day(bounds.end());
        String value = interval ? from + "/" + to : day(timex.value());
        if (bounds == null && value != null && DECADE.matcher(value).matches()) {
            from = value.replace('X', '0') + "-01-01";
            to = value.replace('X', '9') + "-12-31";
        }
        return new TimeScores.Found(range, calendar, interval, value, from, to);
    }

    /** None for some odd times, at whose calendar SUTime fails. */
    private static SUTime.@Nullable Range bounds(SUTime.Temporal temporal) {
        try {
            return temporal.getRange();
        } catch (NullPointerException | IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String day(SUTime.@Nullable Time time) {
        return time == null ? null : day(time.getTimexValue());
    }

    private static @Nullable String day(@Nullable String value) {
        return value == null ? null : value.replaceFirst("(?<=\\d)T.*", "");
    }
}
