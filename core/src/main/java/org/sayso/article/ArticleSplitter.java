// SPDX-License-Identifier: Apache-2.0
package org.sayso.article;

import java.util.List;
import org.sayso.page.Page;

/** Finds the articles of a page: their main text, without what the site puts around it. */
public interface ArticleSplitter {

    /** The page's articles in their order; none where the page holds navigation only. */
    List<Article> split(Page page);

    /** The splitter for saved web pages and scraped text. Thread-safe. */
    static ArticleSplitter standard() {
        return new PageSplitter();
    }
}
