// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval.feed;

import java.util.List;

/** A stitched page with the stories that it holds. */
public record Feed(String kind, String text, List<Story> stories) {}
