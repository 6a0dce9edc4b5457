// SPDX-License-Identifier: Apache-2.0
package org.sayso.entity;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Argument;
import org.sayso.claim.Claim;
import org.sayso.claim.Modality;
import org.sayso.claim.Polarity;
import org.sayso.sentence.EntityType;
import org.sayso.sentence.Mention;
import org.sayso.sentence.Reading;
import org.sayso.sentence.Token;
import org.sayso.sentence.TokenRange;
import org.sayso.vocabulary.States;

/**
 * Entities by the reader's chains, then by equal names, by surnames that can belong to one person of the article only,
 * by short forms that the text introduces in brackets, and by the aliases that its claims state.
 */
final class NamesAndChains implements EntityFinder {

    private static final int LONGEST_ALIAS = 8;

    /** Types that readers confuse with each other; one word read as two of them is one thing all the same. */
    private static final Set<EntityType> MADE =
            EnumSet.of(EntityType.ORG, EntityType.PRODUCT, EntityType.EVENT, EntityType.WORK, EntityType.OTHER);

    /** Roles of bodies, which an adjective can only fill for its state. */
    private static final Set<String> BODIES =
            Set.of("organization", "actor", "participant", "holder", "owner", "counterparty", "recipient");

    private static final Set<String> ATTRIBUTES = Set.of("amod", "compound", "nmod");

    @Override
    public ArticleEntities find(Reading reading, List<Claim> claims) {
        Work work = new Work(reading, statesMeant(reading, claims));
        work.followChains();
        work.joinEqualNames();
        work.joinSurnames();
        work.joinShortForms();
        work.joinAliases(claims);
        return work.result();
    }

    /** "The Chilean president": the adjective that fills the role of a body stands for the state. */
    private static Map<Integer, String> statesMeant(Reading reading, List<Claim> claims) {
        Map<Integer, String> meant = new HashMap<>();
        for (Claim claim : claims) {
            for (Argument argument : claim.arguments()) {
                TokenRange range = argument.range();
                if (argument.mention() >= 0 && range != null && BODIES.contains(argument.role())) {
                    Token head = reading.tokens().get(reading.headOf(range));
                    boolean attribute =
                            ATTRIBUTES.contains(head.relation()) && !head.xpos().endsWith("S");
                    States.ofAdjective(argument.text())
                            .filter(state -> attribute)
                            .ifPresent(state -> meant.put(argument.mention(), state));
                }
            }
        }
        return meant;
    }

    /** One article in the making. */
    private static final class Work {

        private final Reading reading;
        private final Map<Integer, String> states;
        private final Map<Integer, Gathering> byMention = new LinkedHashMap<>();

        Work(Reading reading, Map<Integer, String> states) {
            this.reading = reading;
            this.states = states;
        }

        void followChains() {
            Map<Integer, List<Gathering>> chains = new HashMap<>();
            for (int i = 0; i < reading.mentions().size(); i++) {
                Mention mention = reading.mentions().get(i);
                String state = stateOf(i, mention);
                if (state != null) {
                    Gathering gathering = new Gathering();
                    gathering.name(i, state, EntityType.LOC);
                    gathering.state(reading.text(mention.range()), NameBasis.DEMONYM);
                    byMention.put(i, gathering);
                } else if (refersToThing(mention)) {
                    List<Gathering> chain = mention.chain() < 0
                            ? new ArrayList<>()
                            : chains.computeIfAbsent(mention.chain(), number -> new ArrayList<>());
                    byMention.put(i, add(i, mention, chain));
                }
            }
        }

        /** The state that a claim has for the mention of its adjective; null for all other mentions. */
        private @Nullable String stateOf(int index, Mention mention) {
            String state = states.get(index);
            boolean adjective = mention.kind() == Mention.Kind.NAME
                    && States.ofAdjective(reading.text(mention.range()))
                            .filter(own -> own.equals(state))
                            .isPresent();
            return adjective ? state : null;
        }

        private static boolean refersToThing(Mention mention) {
            return mention.type() != EntityType.TIME
                    && (mention.type() != EntityType.TITLE || mention.kind() != Mention.Kind.NAME)
                    && (mention.kind() == Mention.Kind.NAME || mention.chain() >= 0);
        }

        /** A chain that calls two people by full names without a common word is two chains. */
        private Gathering add(int index, Mention mention, List<Gathering> chain) {
            String text = reading.text(mention.range());
            Gathering gathering = chain.stream()
                    .filter(candidate -> mention.kind() != Mention.Kind.NAME || mayBeCalled(candidate, mention, text))
                    .findFirst()
                    .orElse(null);
            if (gathering == null) {
                gathering = new Gathering();
                chain.add(gathering);
            }
            switch (mention.kind()) {
                case NAME -> gathering.name(index, text, mention.type());
                case NOMINAL -> gathering.describe(index, text);
                case PRONOUN -> gathering.refer(index);
            }
            return gathering;
        }

        private static boolean mayBeCalled(Gathering gathering, Mention mention, String text) {
            if (!gathering.isNamed() || mention.type() != EntityType.PER || gathering.type() != EntityType.PER) {
                return true;
            }
            NameKey key = NameKey.of(text, EntityType.PER);
            NameKey known = gathering.key();
            return key.words() < 2 || known.words() < 2 || shareWord(key, known);
        }

        private static boolean shareWord(NameKey one, NameKey other) {
            Set<String> words = new LinkedHashSet<>(List.of(one.value().split(" ", -1)));
            words.retainAll(List.of(other.value().split(" ", -1)));
            return !words.isEmpty();
        }

        /** One sense a text: equal names mean one thing, unless one word is read as a person and as a place. */
        void joinEqualNames() {
            Map<NameKey, List<Gathering>> byKey = new HashMap<>();
            for (Gathering gathering : named()) {
                for (String name : List.copyOf(gathering.names())) {
                    List<Gathering> same =
                            byKey.computeIfAbsent(NameKey.of(name, gathering.type()), key -> new ArrayList<>());
                    same.replaceAll(this::current);
                    Gathering twin = same.stream()
                            .filter(other -> mayBeOne(current(gathering), other, name))
                            .findFirst()
                            .orElse(null);
                    if (twin == null) {
                        same.add(current(gathering));
                    } else {
                        join(twin, current(gathering));
                    }
                }
            }
        }

        private static boolean mayBeOne(Gathering one, Gathering other, String name) {
            EntityType type = one.type();
            boolean ownName = one.key().equals(other.key())
                    || NameKey.of(name, type).equals(one.key())
                            && NameKey.of(name, type).equals(other.key());
            return ownName
                    && (type == other.type()
                            || one.key().words() > 1
                            || MADE.contains(type) && MADE.contains(other.type()));
        }

        /** A single word names the one person of the article whose full name ends or begins with it, if there is one. */
        void joinSurnames() {
            List<Gathering> people =
                    named().stream().filter(one -> one.type() == EntityType.PER).toList();
            for (Gathering person : people) {
                if (person.key().words() == 1) {
                    String word = person.key().value();
                    onlyOne(people, one -> one.value().endsWith(" " + word), word)
                            .or(() -> onlyOne(people, one -> one.value().startsWith(word + " "), word))
                            .ifPresent(full -> join(full, person));
                }
            }
        }

        private static Optional<Gathering> onlyOne(List<Gathering> people, Predicate<NameKey> called, String word) {
            List<Gathering> found = people.stream()
                    .filter(one -> !one.key().value().equals(word) && called.test(one.key()))
                    .toList();
            return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
        }

        /** "Islamic Movement of Uzbekistan (IMU)". */
        void joinShortForms() {
            List<Token> tokens = reading.tokens();
            for (Map.Entry<Integer, Gathering> entry : List.copyOf(byMention.entrySet())) {
                Mention mention = reading.mentions().get(entry.getKey());
                int open = mention.range().end();
                if (mention.kind() == Mention.Kind.NAME
                        && open + 2 < tokens.size()
                        && tokens.get(open).form().equals("(")
                        && tokens.get(open + 2).form().equals(")")) {
                    introduce(entry.getKey(), mention, open + 1);
                }
            }
        }

        private void introduce(int index, Mention mention, int token) {
            String shortForm = reading.tokens().get(token).form();
            if (!Acronym.fits(shortForm, reading.text(mention.range()))) {
                return;
            }
            Gathering full = ofMention(index);
            full.state(shortForm, NameBasis.ACRONYM);
            for (int i = 0; i < reading.mentions().size(); i++) {
                Mention other = reading.mentions().get(i);
                if (other.kind() == Mention.Kind.NAME
                        && byMention.containsKey(i)
                        && reading.text(other.range()).equals(shortForm)) {
                    join(full, ofMention(i));
                }
            }
        }

        void joinAliases(List<Claim> claims) {
            for (Claim claim : claims) {
                if (claim.type().equals("alias")
                        && claim.polarity() == Polarity.POSITIVE
                        && claim.modality() == Modality.ASSERTED) {
                    Argument entity = argument(claim, "entity");
                    Argument name = argument(claim, "name");
                    if (entity != null && name != null) {
                        joinAlias(entity, name);
                    }
                }
            }
        }

        private static @Nullable Argument argument(Claim claim, String role) {
            return claim.arguments().stream()
                    .filter(argument -> argument.role().equals(role) && argument.resolved())
                    .findFirst()
                    .orElse(null);
        }

        private void joinAlias(Argument entity, Argument name) {
            Gathering one = byMention.get(entity.mention());
            if (one == null || !one.isNamed() || !isName(name.text())) {
                return;
            }
            Gathering other = byMention.get(name.mention());
            if (other == null || !other.isNamed()) {
                state(one, name.text());
            } else if (other != one
                    && (one.type() == other.type() || other.key().words() == 1)) {
                String alias = other.best();
                join(one, other);
                state(one, alias);
            } else if (other == one && !name.text().equals(one.best())) {
                state(one, name.text());
            }
        }

        private static void state(Gathering gathering, String alias) {
            gathering.state(alias, Acronym.fits(alias, gathering.best()) ? NameBasis.ACRONYM : NameBasis.ALIAS);
        }

        private static boolean isName(String text) {
            return text.chars().anyMatch(Character::isUpperCase) && text.split(" ", -1).length <= LONGEST_ALIAS;
        }

        ArticleEntities result() {
            List<ArticleEntity> entities = new ArrayList<>();
            Map<Integer, Integer> numbers = new HashMap<>();
            for (Gathering gathering : new LinkedHashSet<>(byMention.values())) {
                if (gathering.isNamed() || gathering.isDescribed()) {
                    int number = entities.size();
                    entities.add(gathering.entity(number));
                    gathering.mentions().forEach(mention -> numbers.put(mention, number));
                }
            }
            return new ArticleEntities(entities, numbers);
        }

        private List<Gathering> named() {
            return new LinkedHashSet<>(byMention.values())
                    .stream().filter(Gathering::isNamed).toList();
        }

        /** What a gathering has become part of. */
        private Gathering current(Gathering gathering) {
            return gathering.mentions().stream()
                    .map(byMention::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(gathering);
        }

        private Gathering ofMention(int mention) {
            return Objects.requireNonNull(byMention.get(mention));
        }

        private void join(Gathering into, Gathering other) {
            Gathering one = current(into);
            Gathering two = current(other);
            if (one != two) {
                one.absorb(two);
                two.mentions().forEach(mention -> byMention.put(mention, one));
            }
        }
    }
}
