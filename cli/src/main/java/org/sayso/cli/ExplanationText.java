// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Certainty;
import org.sayso.claim.Claim;
import org.sayso.claim.ClaimReader.Attempt;
import org.sayso.claim.ClaimReader.Explanation;
import org.sayso.claim.Polarity;
import org.sayso.claim.Speaker;
import org.sayso.sentence.Attribution;
import org.sayso.sentence.Mention;
import org.sayso.sentence.Predicate;
import org.sayso.sentence.Reading;
import org.sayso.sentence.Sentence;
import org.sayso.sentence.Token;
import org.sayso.sentence.TokenRange;

/** Writes for people how the claims of a text came about. */
final class ExplanationText {

    private final Terminal terminal;
    private final Explanation explanation;
    private final Reading reading;

    ExplanationText(Terminal terminal, Explanation explanation) {
        this.terminal = terminal;
        this.explanation = explanation;
        this.reading = explanation.reading();
    }

    /** The words with their governors, as claims are read from them. */
    void printTree() {
        for (Sentence sentence : reading.sentences()) {
            Table table = new Table("word", "lemma", "tag", "relation", "governor");
            for (int i = sentence.first(); i < sentence.last(); i++) {
                Token token = reading.tokens().get(i);
                String governor = token.head() < 0
                        ? ""
                        : reading.tokens().get(token.head()).form();
                table.row(token.form(), token.lemma(), token.upos() + " " + token.xpos(), token.deprel(), governor);
            }
            table.print(terminal);
            terminal.out().println();
        }
    }

    /** Names and chains, predicates with their roles, who says what. */
    void printReading() {
        terminal.out().println(terminal.faint("reading " + reading.version()));
        for (Mention mention : reading.mentions()) {
            String chain = mention.chain() < 0 ? "" : ", chain " + mention.chain();
            line(words(mention.range()) + ": " + mention.kind().name().toLowerCase(Locale.ROOT) + " " + mention.type()
                    + chain);
        }
        for (Predicate predicate : reading.predicates()) {
            String arguments = predicate.arguments().stream()
                    .map(argument -> argument.role() + " “" + words(argument.range()) + "”")
                    .collect(Collectors.joining(", "));
            line(String.format(
                    Locale.ROOT,
                    "%s = %s, factuality %.1f: %s",
                    word(predicate.token()),
                    predicate.roleset(),
                    predicate.factuality(),
                    arguments));
        }
        for (Attribution attribution : reading.attributions()) {
            line("“" + words(attribution.source()) + "” (" + words(attribution.cue()) + ") “"
                    + words(attribution.content()) + "”");
        }
    }

    /** Each claim with the wording that made it, and why it is as sure as it is. */
    void printClaims() {
        terminal.out().println(terminal.faint("claims"));
        for (Claim claim : explanation.claims()) {
            String arguments = claim.arguments().stream()
                    .map(argument -> argument.role() + " " + terminal.bold(argument.text())
                            + (argument.resolved() ? "" : " (unresolved)"))
                    .collect(Collectors.joining(", "));
            line(claim.type() + ": " + arguments);
            line("    "
                    + (claim.reading().byEncoder()
                            ? "the encoder alone, "
                            : "wording " + claim.reading().by() + ", ")
                    + Math.round(100 * claim.reading().confidence()) + " % sure");
            line("    " + claim.polarity().name().toLowerCase(Locale.ROOT) + ", "
                    + claim.modality().name().toLowerCase(Locale.ROOT) + way(claim));
            if (claim.time() != null) {
                line("    time " + claim.time().value()
                        + from(claim, claim.time().text()));
            }
            claim.arguments().stream()
                    .filter(argument -> argument.role().equals("place") && isElsewhere(claim, argument.range()))
                    .forEach(argument -> line("    place “" + argument.text() + "” of another sentence"));
            claim.speakers().forEach(speaker -> line("    says " + speaker.text() + by(claim, speaker)));
        }
    }

    /** Which words date a claim, and whether its own sentence holds them. */
    private String from(Claim claim, String words) {
        if (words.isEmpty()) {
            return " from the tense";
        }
        String last = words.substring(words.lastIndexOf(' ') + 1);
        boolean own = claim.evidence().of(reading.text()).contains(last);
        return " from “" + words + "”" + (own ? "" : " of another sentence");
    }

    /** The cue of a speaker, if there is one, and whether the claim's own sentence names him. */
    private String by(Claim claim, Speaker speaker) {
        String cue = speaker.cue().isEmpty() ? "" : " (“" + speaker.cue() + "”)";
        return cue + (isElsewhere(claim, speaker.range()) ? " of another sentence" : "");
    }

    /** Whether words stand outside a claim's sentence. */
    private boolean isElsewhere(Claim claim, @Nullable TokenRange range) {
        return range != null && !claim.evidence().contains(reading.span(range));
    }

    /** The words that govern the one that carries a claim, each with what it leaves of the certainty. */
    private String way(Claim claim) {
        return explanation.attempts().stream()
                .filter(attempt -> attempt.failure() == null && isOf(attempt, claim))
                .findFirst()
                .map(attempt -> Certainty.steps(reading, attempt.token()).stream()
                        .map(this::words)
                        .collect(Collectors.joining(" > ", ": ", "")))
                .orElse("");
    }

    private boolean isOf(Attempt attempt, Claim claim) {
        String by = attempt.wording().key();
        Token token = reading.tokens().get(attempt.token());
        return by.equals(claim.reading().by())
                && claim.predicate().equals(token.lemma())
                && claim.evidence().contains(token.span());
    }

    private String words(Certainty.Step step) {
        Certainty certainty = step.certainty();
        return "“" + word(step.token()) + "” " + certainty.modality().name().toLowerCase(Locale.ROOT)
                + (certainty.polarity() == Polarity.NEGATIVE ? " not" : "");
    }

    /** The wordings that started on a word and made nothing, with what each lacked. */
    void printNearly(Set<String> types) {
        terminal.out().println(terminal.faint("nearly"));
        Set<String> lines = new LinkedHashSet<>();
        for (Attempt attempt : explanation.attempts()) {
            String type = attempt.wording().type();
            if (attempt.failure() != null && (types.isEmpty() || types.contains(type))) {
                lines.add("“" + word(attempt.token()) + "” " + type + "/"
                        + attempt.wording().name() + ": " + attempt.failure());
            }
        }
        lines.forEach(this::line);
    }

    private void line(String text) {
        terminal.out().println("  " + text);
    }

    private String word(int token) {
        return reading.tokens().get(token).form();
    }

    private String words(TokenRange range) {
        return reading.text(range);
    }

    private String words(List<TokenRange> ranges) {
        List<String> parts = new ArrayList<>();
        ranges.forEach(range -> parts.add(words(range)));
        return String.join(" … ", parts);
    }
}
