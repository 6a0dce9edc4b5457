// SPDX-License-Identifier: Apache-2.0
/** Mentions become entities, inside an article and across the dossier. */
@NullMarked
package org.sayso.entity;

import org.jspecify.annotations.NullMarked;
