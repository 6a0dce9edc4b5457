// SPDX-License-Identifier: Apache-2.0
package org.sayso.article;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.sayso.article.Article.PublishedBasis;
import org.sayso.article.Metadata.Dated;

/** The date and the byline that readers see near a headline, for pages whose head is silent. Read before anything is taken out. */
record VisibleMarks(@Nullable Dated published, List<String> authors) {

    private static final int ABOVE = 4;
    private static final int BELOW = 12;

    static VisibleMarks near(Element root, List<String> titles) {
        List<Block> blocks = BlockFinder.blocksOf(root);
        int headline = Math.max(0, headline(blocks, titles));
        List<Block> around = blocks.subList(Math.max(0, headline - ABOVE), Math.min(blocks.size(), headline + BELOW));
        return new VisibleMarks(published(around), authors(around));
    }

    private static int headline(List<Block> blocks, List<String> titles) {
        int best = -1;
        double most = 0.4;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            double likeness = block.role() == Block.Role.HEADING ? Titles.likeness(block.text(), titles) : 0;
            if (likeness > most) {
                best = i;
                most = likeness;
            }
        }
        return best;
    }

    private static @Nullable Dated published(List<Block> around) {
        for (Block block : around) {
            Element time = block.holder().selectFirst("time[datetime]");
            String date = time == null ? null : Dates.parse(time.attr("datetime"));
            Dates.Found found = date == null && isMark(block.text()) ? Dates.find(block.text()) : null;
            String seen = found == null ? date : found.iso();
            String iso = seen == null ? Dates.inFigures(block.text()) : seen;
            if (iso != null && block.words() < 25) {
                return new Dated(iso, PublishedBasis.TEXT);
            }
        }
        return null;
    }

    private static boolean isMark(String line) {
        return Dates.isDateLine(line) || Dates.isNameAndDate(line) || Bylines.isByline(line);
    }

    private static List<String> authors(List<Block> around) {
        for (Block block : around) {
            List<String> names = Bylines.isByline(block.text()) ? Bylines.authors(block.text()) : List.of();
            if (!names.isEmpty()) {
                return names;
            }
        }
        return List.of();
    }
}
