// SPDX-License-Identifier: Apache-2.0
package org.sayso.reader;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sayso.reader.Candidate.Count;
import org.sayso.reader.Candidate.Gender;
import org.sayso.sentence.EntityType;
import org.sayso.sentence.Mention;
import org.sayso.vocabulary.Lexicon;

/** What several mentions stand for, with what they together tell about it. */
final class Referent {

    private static final Set<String> TEAMS = Set.of("team", "side", "squad");

    private final List<Candidate> mentions = new ArrayList<>();
    private EntityType type;
    private Gender gender;
    private Count count;
    /** The nation or place that a word before it names: "Korea" of "the Korean president", empty where none does. */
    private String origin;
    /** What it is called by its own name; "the village of Holm" has one too. */
    private final Set<Named> names = new LinkedHashSet<>();

    Referent(Candidate first, String origin, Set<Named> names) {
        mentions.add(first);
        this.names.addAll(names);
        this.origin = origin;
        type = first.type();
        gender = first.gender();
        count = first.count();
    }

    List<Candidate> mentions() {
        return mentions;
    }

    EntityType type() {
        return type;
    }

    Gender gender() {
        return gender;
    }

    Count count() {
        return count;
    }

    /** "The Korean government" is not "the French government"; "the government" may be either. */
    boolean sharesOrigin(Referent other) {
        return origin.isEmpty() || other.origin.isEmpty() || origin.equals(other.origin);
    }

    /** "Anna Berg" is not "Peter Berg", whatever pronoun stands for both; a body may have names that are nothing alike. */
    boolean sharesName(Referent other) {
        if (names.isEmpty() || other.names.isEmpty()) {
            return true;
        }
        boolean persons = type == EntityType.PER && other.type == EntityType.PER;
        return persons
                ? names.stream().allMatch(name -> other.names.stream().allMatch(name::fits))
                : names.stream().anyMatch(name -> other.names.stream().anyMatch(name::fits));
    }

    /**
     * A person is no place and no body, "the town" is no firm, "the police" no town; what is not known may be anything.
     */
    boolean sharesSort(Referent other) {
        if (type == EntityType.OTHER || other.type == EntityType.OTHER) {
            return true;
        }
        boolean persons = (type == EntityType.PER) == (other.type == EntityType.PER);
        return persons && !isOtherThan(other) && !other.isOtherThan(this);
    }

    /** "The parties" are not one of them. */
    boolean sharesNumber(Referent other) {
        return count.agrees(other.count) && !isSeveralBeside(other) && !other.isSeveralBeside(this);
    }

    private boolean isSeveralBeside(Referent name) {
        boolean bodies = type == EntityType.LOC || type == EntityType.ORG;
        return bodies
                && !named()
                && name.named()
                && name.type != EntityType.NORP
                && mentions.stream().anyMatch(Referent::isSeveral);
    }

    /** Whether this is a common noun of a place or body, and the other a name of the other sort. */
    private boolean isOtherThan(Referent name) {
        if (named() || !name.named()) {
            return false;
        }
        return type == EntityType.LOC
                ? name.type == EntityType.ORG
                : type == EntityType.ORG
                        && name.type == EntityType.LOC
                        && mentions.stream().noneMatch(Referent::isLocated);
    }

    /** A hospital is a body and a place; so is a land that plays. */
    private static boolean isLocated(Candidate noun) {
        return Lexicon.named("nouns-facility").contains(noun.lemma()) || TEAMS.contains(noun.lemma());
    }

    private static boolean isSeveral(Candidate noun) {
        return noun.is(Mention.Kind.NOMINAL) && noun.count() == Count.MANY;
    }

    boolean named() {
        return mentions.stream().anyMatch(mention -> mention.is(Mention.Kind.NAME));
    }

    void absorb(Referent other) {
        mentions.addAll(other.mentions);
        names.addAll(other.names);
        origin = origin.isEmpty() ? other.origin : origin;
        type = type == EntityType.OTHER ? other.type : type;
        gender = gender == Gender.UNKNOWN ? other.gender : gender;
        count = count == Count.EITHER ? other.count : count;
    }
}
