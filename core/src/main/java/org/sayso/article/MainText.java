// SPDX-License-Identifier: Apache-2.0
package org.sayso.article;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the blocks of a page's main text.
 *
 * <p>Every block has a worth: prose is worth its words, a block of links costs its words, a short line costs a little.
 * The main text is the element with the greatest sum of worths: a wider element would take furniture in, a narrower one
 * would leave prose out.
 */
final class MainText {

    private final List<Block> blocks;

    private MainText(List<Block> blocks) {
        this.blocks = blocks;
    }

    /** The blocks of the main text, in order; the document is changed. */
    static List<Block> of(Document document) {
        Furniture.removeFrom(document);
        return new MainText(BlockFinder.blocksOf(document.body())).find();
    }

    private List<Block> find() {
        Element main = best();
        if (main == null) {
            return List.of();
        }
        List<Block> inside = new ArrayList<>();
        for (Block block : blocks) {
            if (isInside(block.holder(), main)) {
                inside.add(block);
            }
        }
        return inside;
    }

    private @org.jspecify.annotations.Nullable Element best() {
        Map<Element, Double> sums = new IdentityHashMap<>();
        for (Block block : blocks) {
            double worth = worth(block);
            for (Element e = block.holder(); e != null; e = e.parent()) {
                sums.merge(e, worth, Double::sum);
            }
        }
        Element best = null;
        double most = 0;
        int depth = 0;
        for (Map.Entry<Element, Double> entry : sums.entrySet()) {
            int deep = entry.getKey().parents().size();
            if (entry.getValue() > most || entry.getValue() == most && deep > depth) {
                best = entry.getKey();
                most = entry.getValue();
                depth = deep;
            }
        }
        return best;
    }

    private static double worth(Block block) {
        if (block.isProse()) {
            return block.words() - block.linkWords();
        }
        return block.linkShare() >= 0.5 ? -2.0 - block.words() : block.role() == Block.Role.ITEM ? -0.5 : -1.0;
    }

    private static boolean isInside(Element element, Element ancestor) {
        for (Element e = element; e != null; e = e.parent()) {
            if (e == ancestor) {
                return true;
            }
        }
        return false;
    }
}
