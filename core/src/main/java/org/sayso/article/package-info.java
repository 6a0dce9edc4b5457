// SPDX-License-Identifier: Apache-2.0
/** A page becomes its articles: main text, several stories on one page, title, section, byline, date. */
@NullMarked
package org.sayso.article;

import org.jspecify.annotations.NullMarked;
