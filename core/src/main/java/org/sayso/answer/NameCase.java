// SPDX-License-Identifier: Apache-2.0
package org.sayso.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sayso.dossier.Entities;
import org.sayso.vocabulary.Lexicon;

/** Gives a question that was typed without capitals those of the names that the dossier knows: "who leads northern dawn". */
final class NameCase {

    private static final int LONGEST_NAME = 5;
    private static final List<String> COMMON = List.of(
            "nouns-animal",
            "nouns-event",
            "nouns-facility",
            "nouns-group",
            "nouns-person",
            "nouns-place",
            "nouns-product",
            "nouns-relation",
            "nouns-transparent",
            "nouns-vehicle",
            "nouns-weapon",
            "nouns-work",
            "posts",
            "sorts");

    private final Entities entities;

    NameCase(Entities entities) {
        this.entities = entities;
    }

    /** The question as it is where it has a capital behind its first letter, else with its names as the dossier writes them. */
    String restored(String question) {
        if (question.isEmpty()
                || question.substring(question.offsetByCodePoints(0, 1))
                        .codePoints()
                        .anyMatch(Character::isUpperCase)) {
            return question;
        }
        List<String> words = List.of(question.strip().split("\\s+"));
        List<String> out = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int end = Math.min(words.size(), at + LONGEST_NAME);
            Optional<String> name = Optional.empty();
            while (end > at && name.isEmpty()) {
                name = name(String.join(" ", words.subList(at, end)));
                end -= name.isEmpty() ? 1 : 0;
            }
            out.add(name.orElse(words.get(at)));
            at = Math.max(end, at + 1);
        }
        return String.join(" ", out);
    }

    /** A name of the dossier that is written so but for its capitals and the marks behind it. */
    private Optional<String> name(String words) {
        String bare = words.replaceFirst("[?!.,;:]+$", "");
        if (bare.length() < 3 || isCommon(bare)) {
            return Optional.empty();
        }
        return entities.find(bare, 3).stream()
                .filter(found -> found.match() != Entities.Match.SIMILAR)
                .flatMap(found -> names(found).stream())
                .filter(name -> name.toLowerCase(Locale.ROOT).equals(bare.toLowerCase(Locale.ROOT)))
                .filter(name -> Character.isUpperCase(name.codePointAt(0)))
                .findFirst()
                .map(name -> name + words.substring(bare.length()));
    }

    /** "People" is a magazine too. */
    private static boolean isCommon(String word) {
        return COMMON.stream().anyMatch(nouns -> Lexicon.named(nouns).contains(word.toLowerCase(Locale.ROOT)));
    }

    private static List<String> names(Entities.Found found) {
        List<String> names = new ArrayList<>(List.of(found.entity().name()));
        names.addAll(found.entity().aliases());
        return names;
    }
}
