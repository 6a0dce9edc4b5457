// SPDX-License-Identifier: Apache-2.0
/** Measures time expressions against the dates that people marked. */
@NullMarked
package org.sayso.eval.time;

import org.jspecify.annotations.NullMarked;
