// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sayso.sentence.Reader;
import org.sayso.time.ArticleDate;
import org.sayso.vocabulary.ClaimType;
import org.sayso.vocabulary.Example;
import org.sayso.vocabulary.Vocabulary;
import org.sayso.vocabulary.Wording;

/** Runs the example sentences that wordings carry: those that must give a claim, and those that must not. */
public final class WordingProof {

    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "his", "her", "its", "their");

    private final Vocabulary vocabulary;
    private final Reader reader;
    private final ClaimReader claims;

    public WordingProof(Vocabulary vocabulary, Reader reader) {
        this.vocabulary = vocabulary;
        this.reader = reader;
        this.claims = ClaimReader.of(vocabulary);
    }

    /**
     * One example and what came of it.
     *
     * @param found the claims of the wording's type in the sentence, in words
     */
    public record Result(Wording wording, Example example, boolean proven, List<String> found) {

        /** A line that says where the example stands, what it is and what was found in it. */
        public String report() {
            return example.place() + ": '" + example.text() + "' gives " + (found.isEmpty() ? "nothing" : found)
                    + " for " + (example.values().isEmpty() ? "no " + wording.type() : example.values());
        }
    }

    /** The results of all examples, in the order of the files. */
    public List<Result> results() {
        List<Result> results = new ArrayList<>();
        for (ClaimType type : vocabulary.types()) {
            for (Wording wording : type.wordings()) {
                wording.matches().forEach(example -> results.add(run(wording, example, true)));
                wording.rejects().forEach(example -> results.add(run(wording, example, false)));
            }
        }
        return results;
    }

    private Result run(Wording wording, Example example, boolean wanted) {
        List<Claim> found = claims.read(reader.read(example.text()).unscored(), ArticleDate.UNKNOWN).stream()
                .filter(claim -> claim.type().equals(wording.type()))
                .toList();
        boolean proven = wanted ? found.stream().anyMatch(claim -> says(claim, example)) : found.isEmpty();
        return new Result(
                wording,
                example,
                proven,
                found.stream().map(WordingProof::inWords).toList());
    }

    private static boolean says(Claim claim, Example example) {
        boolean negative = example.markers().contains("not");
        if (negative != (claim.polarity() == Polarity.NEGATIVE)) {
            return false;
        }
        Set<Argument> free = new HashSet<>(claim.arguments());
        for (Example.Value value : example.values()) {
            Argument hit = free.stream()
                    .filter(argument -> is(argument, value))
                    .findFirst()
                    .orElse(null);
            if (hit == null) {
                return false;
            }
            free.remove(hit);
        }
        return true;
    }

    private static boolean is(Argument argument, Example.Value value) {
        if (!argument.role().equals(value.role())) {
            return false;
        }
        Quantity quantity = argument.quantity();
        boolean number = quantity != null
                && (value.text().equals(String.valueOf(quantity.min()))
                        || value.text().equals(String.valueOf(quantity.max())));
        return number || bare(argument.text()).equals(bare(value.text()));
    }

    private static String bare(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int space = lower.indexOf(' ');
        return space > 0 && ARTICLES.contains(lower.substring(0, space)) ? lower.substring(space + 1) : lower;
    }

    /** A claim on one line: {@code not killing(actor = army; victim = two men)}. */
    static String inWords(Claim claim) {
        StringBuilder words = new StringBuilder(claim.polarity() == Polarity.NEGATIVE ? "not " : "");
        words.append(claim.type()).append('(');
        for (Argument argument : claim.arguments()) {
            words.append(argument == claim.arguments().get(0) ? "" : "; ");
            words.append(argument.role()).append(" = ").append(argument.text());
        }
        return words.append(')').toString();
    }
}
