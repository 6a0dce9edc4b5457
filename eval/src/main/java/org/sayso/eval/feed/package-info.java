// SPDX-License-Identifier: Apache-2.0
/** Feeds stitched of single stories with furniture of many kinds: do we cut them apart again? */
@NullMarked
package org.sayso.eval.feed;

import org.jspecify.annotations.NullMarked;
