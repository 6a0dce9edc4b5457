// SPDX-License-Identifier: Apache-2.0
/** Claim types, their roles and wordings: loaded from data, validated, explained. */
@NullMarked
package org.sayso.vocabulary;

import org.jspecify.annotations.NullMarked;
