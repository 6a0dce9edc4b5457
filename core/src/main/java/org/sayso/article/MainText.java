// SPDX-License-Identifier: Apache-2.0
package org.sayso.article;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the blocks of a page's main text.
 *
 * <p>Every block has a worth: prose is worth its words, a block of links costs its words, a short line costs a little.
 * The main text is the element with the greatest sum of worths: a wider element would take furniture in, a narrower one
 * would leave prose out.
 */
final class MainText {

    /** Too small to be a main text. */
    private static final Set<String> LEAVES = Set.of(
            "p", "li", "dd", "dt", "span", "a", "em", "strong", "b", "i", "font", "h1", "h2", "h3", "h4", "h5", "h6");

    private static final int TEASER_ROW = 6;
    private static final double SHARE = 0.85;
    private static final int LEAD_WORDS = 60;
    private static final int TAIL_WORDS = 300;

    private final List<Block> blocks;
    private final List<String> titles;

    private MainText(List<Block> blocks, List<String> titles) {
        this.blocks = blocks;
        this.titles = titles;
    }

    /** The blocks of the main text, in order; the document is changed. */
    static List<Block> of(Document document, List<String> titles) {
        Furniture.removeFrom(document);
        return new MainText(BlockFinder.blocksOf(document.body()), titles).find();
    }

    private List<Block> find() {
        List<Block> below = belowHeadline(blocks);
        Element main = best(below);
        if (main == null) {
            return List.of();
        }
        List<Block> inside = inside(below, main);
        inside = trunkAndMore(inside, trunk(inside, main));
        inside = withoutSiteLines(withoutTeasers(inside));
        return withoutLooseHeadings(inside);
    }

    private static List<Block> inside(List<Block> blocks, Element element) {
        List<Block> inside = new ArrayList<>();
        for (Block block : blocks) {
            if (isInside(block.holder(), element)) {
                inside.add(block);
            }
        }
        return inside;
    }

    /** From after the headline on, unless most prose stands above it. */
    private List<Block> belowHeadline(List<Block> all) {
        int headline = headline(all);
        if (headline < 0) {
            return all;
        }
        List<Block> below = all.subList(headline + 1, all.size());
        return 3 * prose(below) > prose(all) ? below : all;
    }

    /** The heading that is most like one of the page's titles; -1 where none is. */
    private int headline(List<Block> all) {
        int headline = -1;
        double most = 0.4;
        for (int i = 0; i < all.size(); i++) {
            Block block = all.get(i);
            double likeness = block.role() == Block.Role.HEADING ? Titles.likeness(block.text(), titles) : 0;
            if (likeness > most) {
                most = likeness;
                headline = i;
            }
        }
        return headline;
    }

    private static double prose(List<Block> blocks) {
        double words = 0;
        for (Block block : paragraphs(blocks)) {
            words += block.isProse() ? block.words() - block.linkWords() : 0;
        }
        return words;
    }

    /** The deepest element that holds nearly all of the prose. */
    private static Element trunk(List<Block> inside, Element main) {
        Map<Element, Double> sums = new IdentityHashMap<>();
        double all = 0;
        for (Block block : paragraphs(inside)) {
            double words = block.isProse() ? block.words() : 0;
            all += words;
            for (Element e = block.holder(); e != null && e != main; e = e.parent()) {
                sums.merge(e, words, Double::sum);
            }
        }
        Element trunk = main;
        for (Map.Entry<Element, Double> entry : sums.entrySet()) {
            if (entry.getValue() >= SHARE * all && isInside(entry.getKey(), trunk)) {
                trunk = entry.getKey();
            }
        }
        return trunk;
    }

    /**
     * The trunk, and what stands before or after it where that is too much prose for a standfirst or a notice.
     */
    private static List<Block> trunkAndMore(List<Block> inside, Element trunk) {
        int first = -1;
        int last = -1;
        for (int i = 0; i < inside.size(); i++) {
            if (isInside(inside.get(i).holder(), trunk)) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        List<Block> before = inside.subList(0, first);
        List<Block> after = inside.subList(last + 1, inside.size());
        List<Block> kept = new ArrayList<>(prose(before) >= LEAD_WORDS ? before : List.of());
        kept.addAll(inside.subList(first, last + 1));
        kept.addAll(prose(after) >= TAIL_WORDS ? after : List.of());
        return kept;
    }

    private static List<Block> withoutSiteLines(List<Block> inside) {
        List<Block> kept = new ArrayList<>();
        for (Block block : inside) {
            if (!isSiteLine(block)) {
                kept.add(block);
            }
        }
        return kept;
    }

    /**
     * Drops what a line such as "Related stories" leads in, up to the next prose, and rows of linked titles with a
     * line of text under each.
     */
    private static List<Block> withoutTeasers(List<Block> inside) {
        List<Block> kept = new ArrayList<>();
        boolean led = false;
        for (int i = 0; i < inside.size(); i++) {
            Block block = inside.get(i);
            led = Lines.isTeaserLead(block.text()) || led && isLed(inside.get(i - 1), block);
            int row = led ? 0 : teaserRow(inside, i);
            if (row >= TEASER_ROW) {
                i += row - 1;
            } else if (!led) {
                kept.add(block);
            }
        }
        return kept;
    }

    private static boolean isLed(Block before, Block block) {
        boolean prose = block.isProse() && block.words() >= 12 && block.role() != Block.Role.ITEM;
        return isLinked(block) || !prose && isLinked(before) && block.role() != Block.Role.HEADING;
    }

    private static boolean isLinked(Block block) {
        return block.linkShare() >= 0.5;
    }

    /** How many blocks from {@code start} alternate between a linked title and a short text. */
    private static int teaserRow(List<Block> inside, int start) {
        int end = start;
        while (end + 1 < inside.size() && isTitle(inside.get(end)) && isUnderTitle(inside.get(end + 1))) {
            end += 2;
        }
        return end - start;
    }

    private static boolean isTitle(Block block) {
        return block.linkShare() > 0.8;
    }

    private static boolean isUnderTitle(Block block) {
        return block.linkShare() < 0.3 && block.words() < 40;
    }

    private static boolean isSiteLine(Block block) {
        String text = block.text();
        if (Lines.isSiteLabel(text) || Lines.isAppeal(text)) {
            return true;
        }
        if (block.linkWords() > 0 && Lines.isReference(text)) {
            return true;
        }
        return block.linkShare() >= 0.7 && !(block.endsAsSentence() && block.words() > 6);
    }

    /** A heading with nothing under it headed what was taken out. */
    private static List<Block> withoutLooseHeadings(List<Block> inside) {
        List<Block> kept = new ArrayList<>(inside);
        while (!kept.isEmpty() && kept.get(kept.size() - 1).role() == Block.Role.HEADING) {
            kept.remove(kept.size() - 1);
        }
        return kept;
    }

    /** Lines that only a line break parts are weighed together. */
    private static List<Block> paragraphs(List<Block> lines) {
        List<Block> whole = new ArrayList<>();
        for (Block line : lines) {
            Block last = whole.isEmpty() ? null : whole.get(whole.size() - 1);
            if (last != null && last.holder() == line.holder()) {
                whole.set(whole.size() - 1, last.with(line));
            } else {
                whole.add(line);
            }
        }
        return whole;
    }

    private static @Nullable Element best(List<Block> blocks) {
        Map<Element, Double> sums = new IdentityHashMap<>();
        for (Block block : paragraphs(blocks)) {
            double worth = worth(block);
            for (Element e = block.holder(); e != null; e = e.parent()) {
                sums.merge(e, worth, Double::sum);
            }
        }
        Element best = null;
        double most = 0;
        int depth = 0;
        for (Map.Entry<Element, Double> entry : sums.entrySet()) {
            if (LEAVES.contains(entry.getKey().normalName())) {
                continue;
            }
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
        if (block.linkShare() >= 0.5) {
            return -2.0 - block.words();
        }
        return block.role() == Block.Role.ITEM && block.linkWords() == 0 ? 0.5 * block.words() - 1 : -1;
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
