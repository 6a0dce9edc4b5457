// SPDX-License-Identifier: Apache-2.0
package org.sayso.reader;

import org.sayso.text.Span;

/** One word of the text that is read, before anything is known of it. */
record Word(Span span, String form) {}
