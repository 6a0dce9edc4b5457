// SPDX-License-Identifier: Apache-2.0
package org.sayso.reader;

import java.util.ArrayList;
import java.util.List;
import org.sayso.reader.Candidate.Count;
import org.sayso.reader.Candidate.Gender;
import org.sayso.sentence.EntityType;
import org.sayso.sentence.Mention;

/** What several mentions stand for, with what they together tell about it. */
final class Referent {

    private final List<Candidate> mentions = new ArrayList<>();
    private EntityType type;
    private Gender gender;
    private Count count;

    Referent(Candidate first) {
        mentions.add(first);
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

    boolean named() {
        return mentions.stream().anyMatch(mention -> mention.is(Mention.Kind.NAME));
    }

    void absorb(Referent other) {
        mentions.addAll(other.mentions);
        type = type == EntityType.OTHER ? other.type : type;
        gender = gender == Gender.UNKNOWN ? other.gender : gender;
        count = count == Count.EITHER ? other.count : count;
    }
}
