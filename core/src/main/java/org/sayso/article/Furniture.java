// SPDX-License-Identifier: Apache-2.0
package org.sayso.article;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Takes out of a web page what its markup declares to be no text of the article. */
final class Furniture {

    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "embed",
            "applet",
            "svg",
            "canvas",
            "math",
            "button",
            "select",
            "textarea",
            "input",
            "datalist",
            "label",
            "video",
            "audio",
            "head",
            "link",
            "meta",
            "map",
            "progress",
            "meter",
            "noframes",
            "frameset",
            "figcaption",
            "figure",
            "nav",
            "dialog",
            "menu",
            "time");

    /** Elements that hold furniture unless most of the page's prose is in them. */
    private static final Set<String> DOUBTFUL = Set.of("footer", "aside", "header");

    private static final Set<String> NEVER = Set.of("html", "body", "main");

    /** Words of class names, ids and roles, cut at hyphens, underscores and capitals. */
    private static final Pattern NAMES = Pattern.compile(
            "(?:^|[ _-])(?:comments?|commentlist|disqus|respond|replies|related|recirc|recirculation|recommend\\w*"
                    + "|share|sharing|sharer|shares|sharebar|sharetools?|addthis|sharedaddy|social|follow|followus"
                    + "|newsletters?|subscribe|subscription|signup|sign up|optin|promo|promos|promotion|promoted|sidebar|rail"
                    + "|breadcrumbs?|crumbs?|byline|bylines|bio|biography|caption|captions|wp caption|credit|credits"
                    + "|tags?|taglist|topics|keywords|ads?|adv|advert|advertisement|advertising|adslot|adsense|adbox|banner|banners"
                    + "|sponsor|sponsored|sponsors|outbrain|taboola|cookie|cookies|gdpr|consent|popup|modal|overlay|lightbox"
                    + "|teaser|teasers|trending|popular|mostread|most read|mostpopular|readmore|read more|more stories|morefrom|more from"
                    + "|toolbar|tools|pagination|pager|paging|navbar|navigation|nav|menu|submenu|masthead|footer|foot|copyright"
                    + "|skip|hidden|hide|invisible|visually hidden|sr only|screen reader text|screenreader|print only|noprint"
                    + "|rating|ratings|vote|poll|quiz|login|register|paywall|widget|widgets|gallery|slideshow|carousel|slider"
                    + "|dateline|timestamp|datetime|pubdate|author|authors|authorbox|toc|jump|jumplink|donate|donation"
                    + "|contributors?|meta|postmeta|entry meta|infobox|factbox|tooltip|dropdown|player|video|videos|livestream|partner|partners)(?:$|[ _-])");

    private final Document document;
    private final Map<Element, Integer> prose = new IdentityHashMap<>();

    private Furniture(Document document) {
        this.document = document;
    }

    /** Removes it from the document itself. */
    static void removeFrom(Document document) {
        new Furniture(document).remove();
    }

    private void remove() {
        drop(Furniture::isUnseen);
        measureProse();
        int whole = prose.getOrDefault(document.body(), 0);
        drop(element -> isFurniture(element) && 3 * prose.getOrDefault(element, 0) < whole);
    }

    private void drop(java.util.function.Predicate<Element> unwanted) {
        List<Element> found = new ArrayList<>();
        document.body().traverse((node, depth) -> {
            if (node instanceof Element element && unwanted.test(element)) {
                found.add(element);
            }
        });
        found.forEach(Element::remove);
    }

    private static boolean isUnseen(Element element) {
        if (NEVER.contains(element.normalName())) {
            return false;
        }
        return UNSEEN.contains(element.normalName())
                || isPicture(element)
                || isCard(element)
                || element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || isStyledAway(element.attr("style"));
    }

    /** A figure that holds no text of its own: tables and quotations also stand in figures. */
    private static boolean isPicture(Element element) {
        return element.normalName().equals("figure") && element.selectFirst("table, blockquote, pre") == null;
    }

    /** What pops up over a word of a paragraph: a picture with links, inside the line. */
    private static boolean isCard(Element element) {
        return element.normalName().equals("span")
                && element.select("a[href]").size() >= 2
                && opensWithPicture(element);
    }

    private static boolean opensWithPicture(Element element) {
        Element picture = element.selectFirst("img");
        for (Node node = picture; node != null && node != element; node = node.parent()) {
            for (Node before = node.previousSibling(); before != null; before = before.previousSibling()) {
                boolean text = before instanceof Element e ? e.hasText() : before instanceof TextNode t && !t.isBlank();
                if (text) {
                    return false;
                }
            }
        }
        return picture != null;
    }

    private static boolean isStyledAway(String style) {
        String plain = style.replace(" ", "").toLowerCase(Locale.ROOT);
        return plain.contains("display:none") || plain.contains("visibility:hidden");
    }

    private static boolean isFurniture(Element element) {
        if (NEVER.contains(element.normalName())) {
            return false;
        }
        return DOUBTFUL.contains(element.normalName()) || isNamedSo(element);
    }

    private static boolean isNamedSo(Element element) {
        if (element.className().contains("twitter-tweet") || element.selectFirst("blockquote") != null) {
            return false;
        }
        String names = element.className() + " " + element.id() + " " + element.attr("role");
        return !names.isBlank() && NAMES.matcher(split(names)).find();
    }

    /** {@code relatedStories} becomes {@code related stories}. */
    private static String split(String names) {
        StringBuilder out = new StringBuilder(names.length() + 8);
        for (int i = 0; i < names.length(); i++) {
            char c = names.charAt(i);
            boolean hump = i > 0 && Character.isUpperCase(c) && Character.isLowerCase(names.charAt(i - 1));
            out.append(hump ? " " : "").append(c == '-' || c == '_' ? ' ' : Character.toLowerCase(c));
        }
        return out.toString();
    }

    /** Letters of text outside links, in every element. */
    private void measureProse() {
        document.body().traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode text && node.parent() instanceof Element parent) {
                    prose.merge(
                            parent, isLinked(parent) ? 0 : text.text().strip().length(), Integer::sum);
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element && element.parent() != null) {
                    prose.merge(element.parent(), prose.getOrDefault(element, 0), Integer::sum);
                }
            }
        });
    }

    private static boolean isLinked(Element element) {
        return element.normalName().equals("a");
    }
}
