// SPDX-License-Identifier: Apache-2.0
/** The commands, one class each: they call the stages, write the result, and return a documented exit code. */
@NullMarked
package org.sayso.cli;

import org.jspecify.annotations.NullMarked;
