// SPDX-License-Identifier: Apache-2.0
/** The store's interfaces: what has been read, claimed and judged. */
@NullMarked
package org.sayso.dossier;

import org.jspecify.annotations.NullMarked;
