-- SPDX-License-Identifier: Apache-2.0
-- name: all
SELECT p.id, p.source, p.whole, p.read_at, max(a.publisher) AS publisher,
  coalesce(p.url, max(a.url)) AS url, min(a.published) AS published, count(a.id) AS articles,
  coalesce(sum((SELECT count(*) FROM claim c WHERE c.article_id = a.id)), 0) AS claims
FROM page p LEFT JOIN article a ON a.page_id = p.id
GROUP BY p.id ORDER BY p.id

-- name: named
SELECT id FROM page WHERE source = :source OR url = :source
UNION SELECT page_id FROM article WHERE url = :source

-- name: articles
SELECT id FROM article WHERE page_id = :page

-- name: drop
DELETE FROM page WHERE id = :page
