// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.answer.Answer;
import org.sayso.claim.Modality;
import org.sayso.claim.Polarity;
import org.sayso.claim.Quantity;
import org.sayso.dossier.ArticleRef;
import org.sayso.dossier.StoredClaim;
import org.sayso.dossier.StoredClaim.Argument;

/** Writes claims for people: what is claimed, the quote, and where it stands. */
final class ClaimText {

    private final Terminal terminal;

    ClaimText(Terminal terminal) {
        this.terminal = terminal;
    }

    /** A claim on three lines. */
    void print(StoredClaim claim, String indent) {
        terminal.out().println(indent + headline(claim));
        printQuote(claim.evidence().text(), origin(claim.article()), indent + "    ");
    }

    /** An answer's quote, who says so, and where it stands. */
    void printQuote(Answer.Quote quote, String indent) {
        String speakers = quote.speakers().stream()
                .map(ClaimText::oneLine)
                .map(speaker -> "according to " + speaker)
                .collect(Collectors.joining(", "));
        printQuote(quote.text(), (speakers.isEmpty() ? "" : speakers + "; ") + origin(quote.article()), indent);
    }

    private void printQuote(String quote, String origin, String indent) {
        terminal.out().println(indent + "“" + oneLine(quote) + "”");
        terminal.out().println(indent + terminal.faint(origin));
    }

    /** {@code c12  killing: actor NATO troops, victim the commander (denied; in May 2011; says the army)}. */
    String headline(StoredClaim claim) {
        Map<String, StringJoiner> roles = new LinkedHashMap<>();
        for (Argument argument : claim.arguments()) {
            roles.computeIfAbsent(argument.role(), role -> new StringJoiner(" + ", role + " ", ""))
                    .add(terminal.bold(words(argument)));
        }
        StringJoiner arguments = new StringJoiner(", ");
        roles.values().forEach(role -> arguments.add(role.toString()));
        String qualifiers = qualifiers(claim);
        return terminal.faint(claim.key()) + "  " + claim.type() + ": " + arguments
                + (qualifiers.isEmpty() ? "" : " (" + qualifiers + ")");
    }

    /** How certain, when, who says so: all that stands beside the roles. */
    private static String qualifiers(StoredClaim claim) {
        StringJoiner parts = new StringJoiner("; ");
        if (claim.polarity() == Polarity.NEGATIVE) {
            parts.add("not so");
        }
        if (claim.modality() != Modality.ASSERTED) {
            parts.add(AnswerText.name(claim.modality()));
        }
        if (claim.time() != null && claim.time().value() != null) {
            parts.add(claim.time().value());
        }
        for (StoredClaim.Speaker speaker : claim.speakers()) {
            parts.add("says "
                    + (speaker.entity() == null
                            ? oneLine(speaker.text())
                            : speaker.entity().name()));
        }
        return parts.toString();
    }

    /** The words, and the entity's name where that tells more. */
    private static String words(Argument argument) {
        String text = oneLine(argument.text());
        if (argument.quantity() != null) {
            return text + bounds(argument.quantity());
        }
        if (argument.entity() != null && !argument.entity().name().equalsIgnoreCase(text)) {
            return argument.entity().name();
        }
        return argument.resolved() ? text : text + " (?)";
    }

    /** {@code [22..]}, {@code [200..300]}; nothing for an exact number, which its words say. */
    private static String bounds(Quantity quantity) {
        return quantity.exact() ? "" : " [" + plain(quantity.min()) + ".." + plain(quantity.max()) + "]";
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }

    /** Publisher, date and title, as far as they are known; else the address or the file. */
    static String origin(ArticleRef article) {
        StringJoiner parts = new StringJoiner(", ");
        parts.add(publisher(article));
        if (article.published() != null) {
            parts.add(article.published());
        }
        if (!article.title().isBlank()) {
            parts.add(oneLine(article.title()));
        }
        return parts.toString();
    }

    private static String publisher(ArticleRef article) {
        if (article.publisher() != null) {
            return article.publisher();
        }
        return Objects.requireNonNullElse(article.url(), article.source());
    }

    static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
