// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval.muc;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.sayso.claim.Argument;
import org.sayso.claim.Claim;
import org.sayso.claim.Modality;
import org.sayso.claim.Polarity;
import org.sayso.entity.ArticleEntities;
import org.sayso.entity.ArticleEntity;
import org.sayso.sentence.EntityType;
import org.sayso.sentence.Mention;
import org.sayso.sentence.Reading;
import org.sayso.sentence.Token;
import org.sayso.sentence.TokenRange;
import org.sayso.vocabulary.Lexicon;

/**
 * The roles of MUC-4's incidents filled from the claims of one text. Who does violence, or is held or tried for it, is a perpetrator,
 * and so is the body that does it or that its doers belong to. As in the data, only people with names are victims, fights with
 * soldiers or rebels are no incidents, and one entity is one filler.
 */
final class IncidentRoles {

    /** Of all claims of arrest these alone are deeds of criminals. */
    private static final Set<String> KIDNAPPING = Set.of("kidnap", "abduct", "hold", "take", "abduction", "kidnapping");

    private static final Set<Modality> NOT_SO = Set.of(Modality.DENIED, Modality.HYPOTHETICAL);
    private static final Set<String> PEOPLE = Set.of("nouns-person", "posts", "posts-of", "members", "kinship");
    private static final Set<String> BUILT = Set.of("nouns-facility", "nouns-vehicle");
    private static final Set<String> NO_THING = Set.of("nouns-group", "nouns-event");

    /** Some people together, not a body with a name. */
    private static final Set<String> BANDS =
            Set.of("group", "unit", "squad", "column", "patrol", "commando", "gang", "band", "mob");

    private static final Set<String> FIGHTERS = Set.of(
            "soldier",
            "troop",
            "guerrilla",
            "guerilla",
            "rebel",
            "insurgent",
            "subversive",
            "combatant",
            "terrorist",
            "patrol",
            "convoy",
            "unit",
            "force",
            "battalion",
            "brigade",
            "detachment",
            "position",
            "garrison",
            "base",
            "barracks");
    private static final Set<String> MILITARY = Set.of("military", "army");

    private final Reading reading;
    private final List<Claim> claims;
    private final ArticleEntities entities;
    private final Map<IncidentRole, Map<Object, String>> fillers = new EnumMap<>(IncidentRole.class);

    private IncidentRoles(Reading reading, List<Claim> claims, ArticleEntities entities) {
        this.reading = reading;
        this.claims = claims;
        this.entities = entities;
    }

    /**
     * For each role its entities, each by its fullest name or its own words.
     *
     * @param reading with its trees mended, as the claims were read from it
     */
    static Map<IncidentRole, List<String>> of(Reading reading, List<Claim> claims, ArticleEntities entities) {
        IncidentRoles roles = new IncidentRoles(reading, claims, entities);
        claims.stream()
                .filter(claim -> claim.polarity() == Polarity.POSITIVE && !NOT_SO.contains(claim.modality()))
                .forEach(roles::add);
        Map<IncidentRole, List<String>> found = new EnumMap<>(IncidentRole.class);
        for (IncidentRole role : IncidentRole.values()) {
            found.put(
                    role, List.copyOf(roles.fillers.getOrDefault(role, Map.of()).values()));
        }
        return found;
    }

    private void add(Claim claim) {
        if (isViolence(claim)) {
            if (!isFight(claim)) {
                claim.arguments().stream().filter(IncidentRoles::hasWords).forEach(argument -> add(claim, argument));
            }
        } else if (Set.of("arrest", "trial").contains(claim.type()) && besideViolence(claim)) {
            arguments(claim, "person").forEach(this::addDoer);
        }
    }

    private boolean isViolence(Claim claim) {
        return switch (claim.type()) {
            case "attack", "killing", "injury", "responsibility" -> true;
            case "arrest" -> KIDNAPPING.contains(claim.predicate());
            case "death" -> besideViolence(claim);
            default -> false;
        };
    }

    /** Whether its sentence tells of a killing or an attack too. */
    private boolean besideViolence(Claim claim) {
        return claims.stream()
                .anyMatch(other -> other.evidence().equals(claim.evidence())
                        && Set.of("killing", "attack").contains(other.type()));
    }

    /** Whether those who suffer are soldiers or rebels. */
    private boolean isFight(Claim claim) {
        return arguments(claim, "target", "victim").stream()
                .anyMatch(argument -> FIGHTERS.contains(head(argument).lemma())
                        || reading
                                .tokens()
                                .subList(
                                        range(argument).start(), range(argument).end())
                                .stream()
                                .anyMatch(token -> MILITARY.contains(token.lemma())));
    }

    private void add(Claim claim, Argument argument) {
        switch (argument.role()) {
            case "actor" -> addDoer(argument);
            case "weapon" -> put(IncidentRole.WEAPON, argument);
            case "target", "victim", "person" -> {
                if (!claim.type().equals("responsibility")) {
                    addSufferer(argument);
                }
            }
            default -> {}
        }
    }

    private void addDoer(Argument argument) {
        EntityType type = type(argument);
        if (type == EntityType.PER || !(isNamed(argument) && type == EntityType.ORG) && arePeople(argument)) {
            put(IncidentRole.PERPETRATOR, argument);
            addBodies(argument);
        } else if (type == EntityType.ORG || isA(argument, Set.of("nouns-group"))) {
            put(IncidentRole.ORGANIZATION, argument);
        }
    }

    private boolean arePeople(Argument argument) {
        Token head = head(argument);
        return isA(argument, PEOPLE)
                || BANDS.contains(head.lemma())
                || head.xpos().equals("NNS") && isA(argument, Set.of("armed"));
    }

    /** The bodies that people of his kind are said to belong to in the text, and those that his own words name. */
    private void addBodies(Argument doer) {
        for (Claim claim : claims) {
            boolean his = claim.type().equals("membership")
                    && arguments(claim, "member").stream()
                            .anyMatch(member ->
                                    head(member).lemma().equals(head(doer).lemma()));
            if (his) {
                arguments(claim, "organization").stream()
                        .filter(body -> type(body) == EntityType.ORG || isA(body, Set.of("nouns-group")))
                        .forEach(body -> put(IncidentRole.ORGANIZATION, body));
            }
        }
        for (int i = 0; i < reading.mentions().size(); i++) {
            TokenRange range = reading.mentions().get(i).range();
            if (reading.mentions().get(i).type() == EntityType.ORG && isWithin(range, range(doer))) {
                put(IncidentRole.ORGANIZATION, new Argument("organization", reading.text(range), range, i, true, null));
            }
        }
    }

    private static boolean isWithin(TokenRange inner, TokenRange outer) {
        return inner.start() >= outer.start() && inner.end() <= outer.end();
    }

    private void addSufferer(Argument argument) {
        EntityType type = type(argument);
        boolean noun = Set.of("NOUN", "PROPN").contains(head(argument).upos());
        boolean thing = isA(argument, BUILT)
                || type == EntityType.ORG
                || type == EntityType.OTHER && !isA(argument, PEOPLE) && !isA(argument, NO_THING);
        if (type == EntityType.PER) {
            if (isNamed(argument)) {
                put(IncidentRole.VICTIM, argument);
            }
        } else if (noun && thing) {
            put(IncidentRole.TARGET, argument);
        }
    }

    private void put(IncidentRole role, Argument argument) {
        Optional<ArticleEntity> entity = entities.of(argument);
        String name = role != IncidentRole.TARGET && isNamed(argument)
                ? entity.orElseThrow().name()
                : core(argument);
        Object key = entity.<Object>map(ArticleEntity::number).orElse(EntityScore.normal(name));
        Map<Object, String> names = fillers.computeIfAbsent(role, r -> new LinkedHashMap<>());
        if (names.values().stream().noneMatch(known -> EntityScore.normal(known).equals(EntityScore.normal(name)))) {
            names.putIfAbsent(key, name);
        }
    }

    /** The words as far as their head: no place and no clause behind, but "members of the army". */
    private String core(Argument argument) {
        TokenRange range = range(argument);
        int head = reading.headOf(range);
        String lemma = reading.tokens().get(head).lemma();
        int end = head + 1;
        for (Mention mention : reading.mentions()) {
            if (mention.kind() == Mention.Kind.NAME && mention.range().contains(head)) {
                end = Math.max(end, Math.min(range.end(), mention.range().end()));
            }
        }
        boolean of = end < range.end()
                && reading.tokens().get(end).lemma().equals("of")
                && (lemma.equals("member") || Lexicon.named("nouns-transparent").contains(lemma));
        return of ? argument.text() : reading.text(new TokenRange(range.start(), end));
    }

    private static boolean hasWords(Argument argument) {
        return argument.range() != null;
    }

    private static TokenRange range(Argument argument) {
        return Objects.requireNonNull(argument.range());
    }

    private static List<Argument> arguments(Claim claim, String... roles) {
        return claim.arguments().stream()
                .filter(argument -> hasWords(argument) && List.of(roles).contains(argument.role()))
                .toList();
    }

    private boolean isNamed(Argument argument) {
        return entities.of(argument).filter(ArticleEntity::named).isPresent();
    }

    private EntityType type(Argument argument) {
        return entities.of(argument)
                .map(ArticleEntity::type)
                .orElse(
                        argument.mention() < 0
                                ? EntityType.OTHER
                                : reading.mentions().get(argument.mention()).type());
    }

    private Token head(Argument argument) {
        return reading.tokens().get(reading.headOf(range(argument)));
    }

    private boolean isA(Argument argument, Set<String> lexicons) {
        String lemma = head(argument).lemma();
        return lexicons.stream().anyMatch(lexicon -> Lexicon.named(lexicon).contains(lemma));
    }
}
