// SPDX-License-Identifier: Apache-2.0
package org.sayso.page;

/** What came of one file or archive record: a page, or the reason why there is none. */
public sealed interface PageResult {

    /** The file's path as given; for a record of an archive also its date and address. */
    String source();

    /** A page that could be read. */
    record Read(Page page) implements PageResult {

        @Override
        public String source() {
            return page.source();
        }
    }

    /**
     * A file or record that could not be read; the rest go on.
     *
     * @param reason a sentence for the user that begins with a stable code and names the source
     */
    record Failed(String source, String reason) implements PageResult {}
}
