// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sayso.dossier.Dossier;
import org.sayso.dossier.Entities.Found;
import org.sayso.dossier.Entities.Match;
import org.sayso.dossier.EntityRef;
import org.sayso.dossier.Profile;
import org.sayso.dossier.Profile.Part;
import org.sayso.sentence.EntityType;
import org.sayso.text.SaysoException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sayso show}: all that the dossier holds of one entity. */
@Command(
        name = "show",
        description = "Shows one entity: its names, roles over time, relations, events, numbers, and who says so.",
        footer = {
            "",
            "Examples:",
            "  sayso show 'Northern Dawn'",
            "  sayso show e12 --limit 100    (by its number, where several share a name)"
        })
final class ShowCommand implements Callable<Integer> {

    private static final Pattern KEY = Pattern.compile("e[0-9]{1,18}");
    private static final int CANDIDATES = 10;

    private final Environment environment;

    @Mixin
    private HelpOption help = new HelpOption();

    @Mixin
    private DossierOption dossierOption = new DossierOption();

    @Parameters(paramLabel = "NAME", description = "A name or alias, or a number such as e12.")
    private String name = "";

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "At most so many claims in each part (default: ${DEFAULT-VALUE}).")
    private int limit = 20;

    ShowCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        try (Dossier dossier = dossierOption.open(environment)) {
            EntityRef entity = KEY.matcher(name).matches() ? byKey(dossier) : byName(dossier);
            dossier.entities().profile(entity.id(), limit).ifPresent(this::print);
        }
        return ExitCode.OK;
    }

    private EntityRef byKey(Dossier dossier) {
        return dossier.entities().get(Long.parseLong(name.substring(1))).orElseThrow(() -> notHere(""));
    }

    private EntityRef byName(Dossier dossier) {
        List<Found> found = dossier.entities().find(name, CANDIDATES);
        if (found.isEmpty()) {
            throw notHere("");
        }
        if (found.get(0).match() == Match.SIMILAR) {
            throw notHere(" Did you mean "
                    + found.stream()
                            .map(each -> each.entity().name())
                            .distinct()
                            .collect(Collectors.joining(" or ")) + "?");
        }
        warnOfNamesakes(found);
        return found.get(0).entity();
    }

    private void warnOfNamesakes(List<Found> found) {
        StringJoiner others = new StringJoiner(", ");
        for (Found other : found.subList(1, found.size())) {
            if (other.match() == found.get(0).match()) {
                others.add(other.entity().key() + " " + other.entity().name() + " ("
                        + Tally.count(other.claims(), "claim") + ")");
            }
        }
        if (others.length() > 0) {
            environment.terminal().complain("'" + name + "' may also be: " + others + ".");
        }
    }

    private SaysoException notHere(String suggestion) {
        return new SaysoException("S609", "'" + name + "' is not in this dossier." + suggestion);
    }

    private void print(Profile profile) {
        Terminal terminal = environment.terminal();
        terminal.out()
                .println(terminal.bold(profile.entity().name()) + "  "
                        + terminal.faint(profile.entity().key() + ", "
                                + kind(profile.entity().type()) + ", "
                                + Tally.count(profile.claims(), "claim") + " in "
                                + Tally.count(profile.articles(), "article")));
        profile.aliases()
                .forEach(alias -> terminal.out()
                        .println("  also " + alias.name() + "  "
                                + terminal.faint(alias.basis()
                                        + (alias.article() == null ? "" : ", " + ClaimText.origin(alias.article())))));
        for (Part part : Part.values()) {
            print(profile, part);
        }
        printCounts("Who says so", profile.sources());
        printCounts("Who is quoted", profile.speakers());
    }

    private void print(Profile profile, Part part) {
        var claims = profile.parts().getOrDefault(part, List.of());
        if (claims.isEmpty()) {
            return;
        }
        Terminal terminal = environment.terminal();
        terminal.out().println();
        terminal.out().println(terminal.bold(title(part)));
        ClaimText text = new ClaimText(terminal);
        claims.forEach(claim -> text.print(claim, "  "));
        long rest = profile.totals().getOrDefault(part, 0L) - claims.size();
        if (rest > 0) {
            terminal.out()
                    .println("  ... and " + rest + " more: --limit "
                            + profile.totals().get(part));
        }
    }

    private void printCounts(String title, List<Profile.Count> counts) {
        if (!counts.isEmpty()) {
            Terminal terminal = environment.terminal();
            terminal.out().println();
            terminal.out().println(terminal.bold(title));
            counts.forEach(
                    count -> terminal.out().println("  " + count.name() + ": " + Tally.count(count.claims(), "claim")));
        }
    }

    private static String title(Part part) {
        return switch (part) {
            case ROLES -> "Roles";
            case RELATIONS -> "Relations";
            case EVENTS -> "Events";
            case NUMBERS -> "Numbers";
            case SAID -> "What it says";
            case OTHER -> "Other things said of it";
        };
    }

    private static String kind(EntityType type) {
        return switch (type) {
            case PER -> "person";
            case ORG -> "organisation";
            case LOC -> "place";
            case NORP -> "people or community";
            default -> type.name().toLowerCase(Locale.ROOT);
        };
    }
}
