// SPDX-License-Identifier: Apache-2.0
package org.sayso.reader;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Tests that read with the shipped model, opened once for each class. */
abstract class WithReader {

    static OnnxReader reader;

    @BeforeAll
    static void open() {
        reader = OnnxReader.open();
    }

    @AfterAll
    static void close() {
        reader.close();
    }
}
