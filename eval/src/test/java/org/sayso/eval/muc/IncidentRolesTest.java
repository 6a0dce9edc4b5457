// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval.muc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sayso.claim.Claim;
import org.sayso.claim.ClaimReader;
import org.sayso.entity.EntityFinder;
import org.sayso.reader.OnnxReader;
import org.sayso.sentence.Reading;
import org.sayso.time.ArticleDate;
import org.sayso.vocabulary.Vocabulary;

class IncidentRolesTest {

    private static final ClaimReader CLAIMS = ClaimReader.of(Vocabulary.load());
    private static OnnxReader reader;

    @BeforeAll
    static void open() {
        reader = OnnxReader.open();
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    @Test
    void rolesAreFilledByWhatTheyAre() {
        Map<IncidentRole, List<String>> roles = roles(
                "Three guerrillas of the Velmora Front attacked the police station in Lysgard with rifles on Monday."
                        + " Mayor Peter Holm was murdered by the gunmen. Holm was killed at home.");

        assertThat(roles.get(IncidentRole.PERPETRATOR)).contains("Three guerrillas");
        assertThat(roles.get(IncidentRole.ORGANIZATION)).containsExactly("Velmora Front");
        assertThat(roles.get(IncidentRole.TARGET)).containsExactly("police station");
        assertThat(roles.get(IncidentRole.WEAPON)).containsExactly("rifles");
        assertThat(roles.get(IncidentRole.VICTIM)).containsExactly("Peter Holm");
    }

    @Test
    void fightsAndLawfulArrestsAreNoIncidents() {
        assertThat(roles("The rebels killed ten soldiers near Lysgard. Police arrested Karl Ott in Velmora.")
                        .values())
                .allMatch(List::isEmpty);
    }

    private static Map<IncidentRole, List<String>> roles(String text) {
        Reading reading = reader.read(text);
        List<Claim> claims = CLAIMS.read(reading, ArticleDate.of(null));
        return IncidentRoles.of(
                ClaimReader.straight(reading),
                claims,
                EntityFinder.byNamesAndChains().find(reading, claims));
    }
}
