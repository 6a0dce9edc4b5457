// SPDX-License-Identifier: Apache-2.0
/** Bytes (HTML, text, WARC records) become {@link org.sayso.page.Page}s. */
@NullMarked
package org.sayso.page;

import org.jspecify.annotations.NullMarked;
