// SPDX-License-Identifier: Apache-2.0
package org.sayso.page;

/** Reads what is neither markup nor text: PDF and office files. The module {@code documents} has one. */
public interface DocumentReader {

    boolean reads(Format format);

    /**
     * The document as simple HTML: its title, author and date as meta elements, its paragraphs and headings as such.
     *
     * @param name for messages
     * @throws org.sayso.text.SaysoException where it is damaged, locked by a password, or beyond the limits
     */
    String toHtml(String name, byte[] bytes, PageLimits limits);
}
