// SPDX-License-Identifier: Apache-2.0
package org.sayso.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.sayso.sentence.EntityType;

/** What is gathered of one entity while its article is gone through: names, descriptions, mentions. */
final class Gathering {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}.!?)]+$");
    private static final Pattern POSSESSIVE = Pattern.compile("['\u2019]s?$");
    private static final Pattern ARTICLE = Pattern.compile("^(?:the|a|an) ");

    /** The name as written, and how often. */
    private final Map<String, Integer> names = new LinkedHashMap<>();

    private final Map<String, NameBasis> stated = new LinkedHashMap<>();
    private final Map<EntityType, Integer> types = new EnumMap<>(EntityType.class);
    private final List<String> descriptions = new ArrayList<>();
    private final Set<Integer> mentions = new LinkedHashSet<>();

    void name(int mention, String text, EntityType type) {
        mentions.add(mention);
        String clean = clean(text);
        if (!clean.isEmpty()) {
            names.merge(clean, 1, Integer::sum);
            types.merge(type, 1, Integer::sum);
        }
    }

    void describe(int mention, String text) {
        mentions.add(mention);
        descriptions.add(SPACE.matcher(text).replaceAll(" ").strip());
    }

    void refer(int mention) {
        mentions.add(mention);
    }

    /** The text says that this is a name of it. */
    void state(String name, NameBasis basis) {
        String clean = clean(name);
        if (!clean.isEmpty()) {
            stated.putIfAbsent(clean, basis);
        }
    }

    void absorb(Gathering other) {
        other.names.forEach((name, count) -> names.merge(name, count, Integer::sum));
        other.types.forEach((type, count) -> types.merge(type, count, Integer::sum));
        other.stated.forEach(stated::putIfAbsent);
        descriptions.addAll(other.descriptions);
        mentions.addAll(other.mentions);
    }

    boolean isNamed() {
        return !names.isEmpty();
    }

    /** Several mentions, one of which describes it: a thing, though nobody names it. */
    boolean isDescribed() {
        return !descriptions.isEmpty() && mentions.size() > 1;
    }

    Collection<Integer> mentions() {
        return mentions;
    }

    Collection<String> names() {
        return names.keySet();
    }

    /** What most of its names were read as; a country is a place, and the word for its people a nationality. */
    EntityType type() {
        EntityType most = EntityType.OTHER;
        for (EntityType type : types.keySet()) {
            most = types.get(type) > types.getOrDefault(most, 0) ? type : most;
        }
        if (most == EntityType.PER || !isNamed()) {
            return most;
        }
        String folded = NameFolding.fold(bestOf(most));
        if (Countries.standard().country(folded).isPresent()) {
            return EntityType.LOC;
        }
        return Countries.standard().ofDemonym(folded).isPresent() ? EntityType.NORP : most;
    }

    /** The fullest name. */
    String best() {
        return bestOf(type());
    }

    private String bestOf(EntityType type) {
        String best = "";
        for (String name : names.keySet()) {
            String shown = type == EntityType.PER ? withoutTitles(name) : name;
            if (!stated.containsKey(name) && words(shown) > words(best)) {
                best = shown;
            }
        }
        return best.isEmpty() ? names.keySet().iterator().next() : best;
    }

    NameKey key() {
        return NameKey.of(best(), type());
    }

    ArticleEntity entity(int number) {
        if (!isNamed()) {
            return new ArticleEntity(number, type(), descriptions.get(0), false, List.of());
        }
        EntityType type = type();
        String best = best();
        Map<String, NameBasis> all = new LinkedHashMap<>();
        all.put(best, NameBasis.NAME);
        stated.forEach(all::putIfAbsent);
        names.keySet().forEach(name -> all.putIfAbsent(name, NameBasis.MENTION));
        if (type == EntityType.NORP) {
            Countries.standard()
                    .ofDemonym(NameFolding.fold(best))
                    .ifPresent(country -> all.putIfAbsent(country, NameBasis.DEMONYM));
        }
        List<EntityName> list = new ArrayList<>();
        all.forEach((name, basis) -> list.add(new EntityName(name, basis)));
        return new ArticleEntity(number, type, best, true, list);
    }

    private static int words(String name) {
        return name.isEmpty() ? 0 : name.split(" ", -1).length;
    }

    private static String withoutTitles(String name) {
        String folded = NameFolding.fold(name);
        int surplus = words(folded) - words(NameFolding.withoutTitles(folded));
        String[] words = name.split(" ", -1);
        boolean sameWords = words.length == words(folded);
        return surplus == 0 || !sameWords
                ? name
                : String.join(" ", List.of(words).subList(surplus, words.length));
    }

    private static String clean(String text) {
        String clean = SPACE.matcher(text).replaceAll(" ").strip();
        clean = POSSESSIVE.matcher(clean).replaceFirst("");
        clean = EDGES.matcher(clean).replaceAll("");
        return ARTICLE.matcher(clean).replaceFirst("");
    }
}
