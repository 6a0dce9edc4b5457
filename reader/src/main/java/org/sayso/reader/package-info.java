// SPDX-License-Identifier: Apache-2.0
/**
 * The language model at run time. Text is cut into words and sentences by rules, words into pieces; a window of
 * neighbouring sentences is one run of the encoder; decoders turn its scores into tags, a tree, names, roles and attributions.
 */
@NullMarked
package org.sayso.reader;

import org.jspecify.annotations.NullMarked;
