// SPDX-License-Identifier: Apache-2.0
package org.sayso.sentence;

import java.util.List;

/** Someone is said to say, think or know something: source, cue and content, each perhaps in pieces or absent. */
public record Attribution(List<TokenRange> source, List<TokenRange> cue, List<TokenRange> content) {

    public Attribution {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
    }
}
