// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval.muc;

/** The roles of an incident that are scored. */
enum IncidentRole {
    PERPETRATOR("PerpInd"),
    ORGANIZATION("PerpOrg"),
    TARGET("Target"),
    VICTIM("Victim"),
    WEAPON("Weapon");

    /** Its name in the data. */
    final String label;

    IncidentRole(String label) {
        this.label = label;
    }
}
