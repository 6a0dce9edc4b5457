// SPDX-License-Identifier: Apache-2.0
/** Claims leave the dossier for other programs. The formats are a public contract: docs/dossier.md. */
@NullMarked
package org.sayso.export;

import org.jspecify.annotations.NullMarked;
