// SPDX-License-Identifier: Apache-2.0
/** Time expressions and intervals with honest bounds. */
@NullMarked
package org.sayso.time;

import org.jspecify.annotations.NullMarked;
