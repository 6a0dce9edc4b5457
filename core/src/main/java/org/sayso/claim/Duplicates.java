// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Removes a claim that says no more than another of the same sentence; of two that say the same the first stays. */
final class Duplicates {

    private Duplicates() {}

    static List<Claim> without(List<Claim> claims) {
        List<Claim> kept = new ArrayList<>();
        for (Claim claim : claims) {
            if (kept.stream().noneMatch(other -> saysAsMuch(other, claim))) {
                kept.removeIf(other -> saysAsMuch(claim, other));
                kept.add(claim);
            }
        }
        return kept;
    }

    private static boolean saysAsMuch(Claim one, Claim other) {
        return one.type().equals(other.type())
                && one.evidence().equals(other.evidence())
                && one.polarity() == other.polarity()
                && one.arguments().size() >= other.arguments().size()
                && other.arguments().stream().allMatch(argument -> has(one, argument));
    }

    private static boolean has(Claim claim, Argument argument) {
        return claim.arguments().stream()
                .anyMatch(own -> own.role().equals(argument.role())
                        && (Objects.equals(own.range(), argument.range())
                                        && own.text().equals(argument.text())
                                || isMoreOf(own, argument)));
    }

    /** "Serious concerns" are concerns. */
    private static boolean isMoreOf(Argument own, Argument other) {
        return own.role().equals("position")
                && own.range() != null
                && other.range() != null
                && own.range().contains(other.range());
    }
}
