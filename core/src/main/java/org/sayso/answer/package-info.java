// SPDX-License-Identifier: Apache-2.0
/** A question becomes an answer with quotes. */
@NullMarked
package org.sayso.answer;

import org.jspecify.annotations.NullMarked;
