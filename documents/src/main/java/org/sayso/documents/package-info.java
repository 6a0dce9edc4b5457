// SPDX-License-Identifier: Apache-2.0
/** PDF and office files become pages, by Apache Tika. */
@NullMarked
package org.sayso.documents;

import org.jspecify.annotations.NullMarked;
