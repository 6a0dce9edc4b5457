// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sayso.eval.peer.Triple.Phrase;
import org.sayso.vocabulary.Vocabulary;

class OpenClaimsTest {

    private static final OpenClaims CLAIMS = new OpenClaims(Vocabulary.load());

    @Test
    void theTriplesOfOneVerbMakeOneClaimWhoseRolesAreThoseOfTheWording() {
        assertThat(claims(
                        triple("ten farmers", "be kill by", "gunmen", 7),
                        triple("ten farmers", "be kill in", "Lysgard", 7)))
                .anyMatch(claim ->
                        claim.startsWith("killing victim=ten farmers actor=gunmen") && claim.contains("place=Lysgard"));
        assertThat(claims(triple("gunmen", "kill", "ten farmers", 7)))
                .contains("killing actor=gunmen victim=ten farmers");
    }

    @Test
    void whatSomebodyIsIsARoleAKindAndANationality() {
        assertThat(claims(triple("Anna Berg", "be", "mayor of Lysgard", 3)))
                .contains(
                        "role holder=Anna Berg title=mayor of Lysgard organization=mayor of Lysgard",
                        "kind entity=Anna Berg value=mayor of Lysgard");
        assertThat(claims(triple("Anna Berg", "be mayor of", "Lysgard", 3)))
                .contains("role holder=Anna Berg organization=Lysgard title=mayor");
    }

    @Test
    void aNumberIsAMeasure() {
        Triple triple =
                new Triple(Phrase.of("Nordsee"), List.of("have"), new Phrase("300 workers", "300 workers", 300.0), 1);

        assertThat(CLAIMS.of(List.of(triple)))
                .anyMatch(claim -> claim.get("type").asText().equals("measure")
                        && claim.get("args").get(2).get("value").asDouble() == 300);
    }

    private static Triple triple(String subject, String relation, String object, int place) {
        return new Triple(Phrase.of(subject), List.of(relation.split(" ")), Phrase.of(object), place);
    }

    private static List<String> claims(Triple... triples) {
        return CLAIMS.of(List.of(triples)).stream().map(KbpClaimsTest::plain).toList();
    }
}
