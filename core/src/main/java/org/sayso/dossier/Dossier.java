// SPDX-License-Identifier: Apache-2.0
package org.sayso.dossier;

/**
 * All that was read, claimed and judged, in one store. Safe for use by several threads: any number read beside one
 * that writes. Failures are {@link org.sayso.text.SaysoException}s with the codes S401 to S499.
 */
public interface Dossier extends AutoCloseable {

    Articles articles();

    Claims claims();

    Entities entities();

    Judgements judgements();

    Passages passages();

    Sources sources();

    @Override
    void close();
}
