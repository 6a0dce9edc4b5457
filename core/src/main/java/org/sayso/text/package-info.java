// SPDX-License-Identifier: Apache-2.0
/** Spans that point into an original text, and its offsets in code points. */
@NullMarked
package org.sayso.text;

import org.jspecify.annotations.NullMarked;
