// SPDX-License-Identifier: Apache-2.0
package org.sayso.article;

import com.optimaize.langdetect.DetectedLanguage;
import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.i18n.LdLocale;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** Names the language of a text. The profiles are loaded when the first text comes. Thread-safe. */
final class Languages {

    /** The languages that news comes in most; each profile costs start-up time. */
    private static final List<String> NAMES = List.of(
            "en", "fr", "de", "es", "pt", "it", "nl", "sv", "da", "no", "fi", "pl", "cs", "hu", "ro", "el", "tr", "ru",
            "uk", "bg", "ar", "fa", "he", "hi", "bn", "ur", "th", "vi", "id", "ja", "ko", "zh-CN", "zh-TW", "sr", "hr",
            "sw");

    private static final int SAMPLE = 3000;
    private static final int LEAST = 20;
    private static final double SURE = 0.5;

    private Languages() {}

    /** ISO 639-1, or {@code und} where the text is too short or too mixed to tell. */
    static String of(String text) {
        if (text.length() < LEAST) {
            return "und";
        }
        List<DetectedLanguage> found =
                Loaded.DETECTOR.getProbabilities(text.substring(0, Math.min(SAMPLE, text.length())));
        return found.isEmpty() || found.get(0).getProbability() < SURE
                ? "und"
                : found.get(0).getLocale().getLanguage();
    }

    /** Java loads a class when it is first used, once. */
    private static final class Loaded {

        static final LanguageDetector DETECTOR = load();

        private static LanguageDetector load() {
            Stream<LdLocale> locales = NAMES.stream().map(LdLocale::fromString);
            try {
                return LanguageDetectorBuilder.create(NgramExtractors.standard())
                        .withProfiles(new LanguageProfileReader().readBuiltIn(locales.toList()))
                        .seed(1)
                        .build();
            } catch (IOException e) {
                throw new UncheckedIOException("the language profiles are part of the class path", e);
            }
        }
    }
}
