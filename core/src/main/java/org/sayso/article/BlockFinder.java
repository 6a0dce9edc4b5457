// SPDX-License-Identifier: Apache-2.0
package org.sayso.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.sayso.article.Block.Role;

/** Cuts an element into its blocks, in reading order. */
final class BlockFinder implements NodeVisitor {

    private static final Set<String> SEPARATING = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "center",
            "dd",
            "details",
            "dialog",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul");

    private static final int SHORT_LINE = 60;

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder linked = new StringBuilder();
    private final Element root;
    private Element holder;
    private int links;
    private int breaks;

    private BlockFinder(Element root) {
        this.root = root;
        this.holder = root;
    }

    static List<Block> blocksOf(Element root) {
        BlockFinder finder = new BlockFinder(root);
        root.traverse(finder);
        finder.flush();
        return finder.blocks;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words.getWholeText());
        } else if (node instanceof Element element) {
            enter(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (element.normalName().equals("a")) {
                links--;
            }
            if (SEPARATING.contains(element.normalName())) {
                flush();
                Element parent = element.parent();
                holder = parent == null ? root : parent;
            }
        }
    }

    private void enter(Element element) {
        String tag = element.normalName();
        if (tag.equals("a")) {
            links++;
        } else if (tag.equals("br")) {
            breaks++;
            text.append(' ');
        } else if (SEPARATING.contains(tag)) {
            flush();
            holder = element;
        }
    }

    private void append(String words) {
        if (words.isBlank()) {
            text.append(words.isEmpty() ? "" : " ");
            return;
        }
        if (breaks >= 2 || breaks == 1 && endsLine()) {
            flush();
        }
        breaks = 0;
        text.append(words);
        if (links > 0) {
            linked.append(words).append(' ');
        }
    }

    /** Two line breaks part paragraphs; one does after a whole sentence or a line too short to be wrapped. */
    private boolean endsLine() {
        String before = text.toString().strip();
        return before.length() < SHORT_LINE || Lines.endsAsSentence(before);
    }

    private void flush() {
        String squeezed = Spaces.squeeze(text);
        if (!squeezed.isEmpty()) {
            int words = Lines.words(squeezed);
            blocks.add(
                    new Block(squeezed, words, Math.min(words, Lines.words(linked.toString())), holder, role(holder)));
        }
        text.setLength(0);
        linked.setLength(0);
        breaks = 0;
    }

    private static Role role(Element holder) {
        for (Element e = holder; e != null; e = e.parent()) {
            switch (e.normalName()) {
                case "h1", "h2", "h3", "h4", "h5", "h6":
                    return Role.HEADING;
                case "li", "dd", "dt":
                    return Role.ITEM;
                case "td", "th":
                    return e == holder ? Role.CELL : Role.PARAGRAPH;
                case "blockquote":
                    return Role.QUOTE;
                case "p", "div", "section", "article", "body":
                    if (e.normalName().equals("p")) {
                        continue;
                    }
                    return Role.PARAGRAPH;
                default:
                    continue;
            }
        }
        return Role.PARAGRAPH;
    }
}
