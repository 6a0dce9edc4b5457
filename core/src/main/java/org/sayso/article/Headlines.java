// SPDX-License-Identifier: Apache-2.0
package org.sayso.article;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Chooses the headline that readers see over what a page's head says, which often has the site's name in it. */
final class Headlines {

    private static final double SAME = 0.4;

    private Headlines() {}

    static String choose(Document document, List<String> titles) {
        String best = "";
        double most = SAME;
        for (Element heading : document.select("h1, h2")) {
            double likeness = Titles.likeness(heading.text(), titles);
            if (likeness > most) {
                best = Spaces.squeeze(heading.text());
                most = likeness;
            }
        }
        return best.isEmpty() && !titles.isEmpty() ? titles.get(0) : best;
    }
}
