// SPDX-License-Identifier: Apache-2.0
/** What a reading is: tokens, tree, names, predicates with their roles, attributions. Types only; a model makes them. */
@NullMarked
package org.sayso.sentence;

import org.jspecify.annotations.NullMarked;
