// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.sayso.claim.ClaimReader;
import org.sayso.reader.OnnxReader;
import org.sayso.sentence.Reading;
import org.sayso.time.ArticleDate;
import org.sayso.vocabulary.Vocabulary;

/**
 * What claims cost beside reading: for each dev text the best of a few runs of either, so that other work on the machine counts
 * little, and the ratio of both sums.
 */
public final class ClaimCost {

    private static final long SEED = 20_261_127;
    private static final int TEXTS_OF_EACH = 20;
    private static final int WARM_UP = 8;
    private static final int RUNS = 4;

    private ClaimCost() {}

    /** Prints one line. */
    public static void main(String[] arguments) throws IOException {
        List<DevText> texts = DevText.draw(SharedData.require(), SEED, TEXTS_OF_EACH, TEXTS_OF_EACH);
        try (OnnxReader reader = OnnxReader.open()) {
            ClaimReader claims = ClaimReader.of(Vocabulary.load());
            texts.subList(0, WARM_UP).forEach(text -> claims.read(reader.read(text.text()), ArticleDate.UNKNOWN));
            double reading = 0;
            double telling = 0;
            int words = 0;
            for (DevText text : texts) {
                double read = Double.MAX_VALUE;
                double told = Double.MAX_VALUE;
                for (int run = 0; run < RUNS; run++) {
                    long start = System.nanoTime();
                    Reading one = reader.read(text.text());
                    long between = System.nanoTime();
                    claims.read(one, ArticleDate.UNKNOWN);
                    long end = System.nanoTime();
                    read = Math.min(read, (between - start) / 1e9);
                    told = Math.min(told, (end - between) / 1e9);
                    words += run == 0 ? one.tokens().size() : 0;
                }
                reading += read;
                telling += told;
            }
            System.out.printf(
                    Locale.ROOT,
                    "%d texts, %d words: reading %.2f s, claims %.2f s, claims / reading %.3f (best of %d runs of each text)%n",
                    texts.size(),
                    words,
                    reading,
                    telling,
                    telling / reading,
                    RUNS);
        }
    }
}
