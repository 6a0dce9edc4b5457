// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sayso.vocabulary.Lexicon;

/** The past participles of English verbs: regular ones by rule, the others from the lexicon of irregular verbs. */
final class Participles {

    private static final Map<String, String> IRREGULAR = Lexicon.named("irregular-verbs").entries().stream()
            .map(line -> line.split(" "))
            .filter(forms -> forms.length > 1)
            .collect(Collectors.toUnmodifiableMap(
                    forms -> forms[0], forms -> forms[forms.length - 1], (one, other) -> one));

    /** From a past form to its verb; forms of two verbs are left out. */
    private static final Map<String, String> VERBS = verbs();

    private static final Set<String> PARTICIPLES = Set.copyOf(IRREGULAR.values());
    private static final Pattern PREFIXED = Pattern.compile("(over|under|out|re|with|fore|mis|un|up)(.{3,})");

    private Participles() {}

    private static Map<String, String> verbs() {
        Map<String, Set<String>> verbs = new HashMap<>();
        for (String line : Lexicon.named("irregular-verbs").entries()) {
            String[] forms = line.split(" ");
            for (int i = 1; i < forms.length; i++) {
                verbs.computeIfAbsent(forms[i], form -> new HashSet<>()).add(forms[0]);
            }
        }
        return verbs.entrySet().stream()
                .filter(entry -> entry.getValue().size() == 1)
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> entry.getValue().iterator().next()));
    }

    /** The verb that an irregular past form belongs to: "fled" to "flee". */
    static Optional<String> verbOf(String form) {
        return Optional.ofNullable(VERBS.get(form));
    }

    /** Whether a past form can also be a participle: "killed" and "shot", not "drew". */
    static boolean isOne(String form) {
        return form.endsWith("ed") || PARTICIPLES.contains(form);
    }

    /** The participle of a lemma, if its ending or the lexicon settles it. */
    static Optional<String> of(String lemma) {
        if (lemma.endsWith("come") || lemma.equals("run") || lemma.endsWith("-run")) {
            return Optional.of(lemma);
        }
        String irregular = IRREGULAR.get(lemma);
        Matcher prefixed = PREFIXED.matcher(lemma);
        if (irregular == null && prefixed.matches() && IRREGULAR.containsKey(prefixed.group(2))) {
            irregular = prefixed.group(1) + IRREGULAR.get(prefixed.group(2));
        }
        if (irregular != null) {
            return irregular.endsWith("ing") ? Optional.empty() : Optional.of(irregular);
        }
        if (!lemma.matches("[a-z]{2,}")) {
            return Optional.empty();
        }
        if (lemma.endsWith("e")) {
            return Optional.of(lemma + "d");
        }
        if (lemma.matches(".*[^aeiou]y")) {
            return Optional.of(lemma.substring(0, lemma.length() - 1) + "ied");
        }
        boolean doubled = lemma.matches("[^aeiou]*[aeiou][bdgklmnprt]");
        return Optional.of(lemma + (doubled ? lemma.charAt(lemma.length() - 1) : "") + "ed");
    }
}
