// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval.peer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KbpClaimsTest {

    @Test
    void aTitleGetsTheBodiesThatItsHolderWorksFor() {
        List<String> claims = claims(
                triple("Anna Berg", "per:title", "spokeswoman"),
                triple("Nordsee", "org:top_members/employees", "Anna Berg"));

        assertThat(claims)
                .containsExactly(
                        "membership member=Anna Berg organization=Nordsee",
                        "part_of entity=Anna Berg organization=Nordsee",
                        "role holder=Anna Berg title=spokeswoman organization=Nordsee");
    }

    @Test
    void directionsAreThoseOfTheVocabulary() {
        assertThat(claims(triple("Nordsee", "org:parents", "Lysgard Group")))
                .containsExactly(
                        "part_of entity=Nordsee organization=Lysgard Group",
                        "ownership owner=Lysgard Group owned=Nordsee");
        assertThat(claims(triple("Anna Berg", "per:parents", "Karl Berg")))
                .containsExactly(
                        "kinship person=Anna Berg relative=Karl Berg relation=child",
                        "kinship person=Karl Berg relative=Anna Berg relation=parent");
        assertThat(claims(triple("Nordsee", "org:founded_by", "Karl Ott")))
                .containsExactly("founding actor=Karl Ott entity=Nordsee");
        assertThat(claims(triple("Nordsee", "org:city_of_headquarters", "Lysgard")))
                .containsExactly("presence entity=Nordsee place=Lysgard");
        assertThat(claims(triple("Nordsee", "org:website", "nordsee.example"))).isEmpty();
    }

    private static Triple triple(String subject, String relation, String object) {
        return new Triple(Triple.Phrase.of(subject), List.of(relation), Triple.Phrase.of(object), 0);
    }

    private static List<String> claims(Triple... triples) {
        return KbpClaims.of(List.of(triples)).stream().map(KbpClaimsTest::plain).toList();
    }

    static String plain(JsonNode claim) {
        List<String> words = new ArrayList<>(List.of(claim.get("type").asText()));
        claim.get("args")
                .forEach(argument -> words.add(argument.get("role").asText() + "="
                        + argument.get("text").asText()));
        return String.join(" ", words);
    }
}
