-- SPDX-License-Identifier: Apache-2.0
-- name: search
SELECT s.id, -w.rank AS score, s.start, s.length, substr(a.body, s.start + 1, s.length) AS quote,
  a.id AS article_id, p.source, a.number AS article_number, a.title, a.published, a.publisher, a.url AS article_url,
  a.sha256, a.retrieved, a.recorded_at
FROM (SELECT rowid AS id, rank FROM sentence_words WHERE sentence_words MATCH :words ORDER BY rank LIMIT :most) w
JOIN sentence s ON s.id = w.id
JOIN article a ON a.id = s.article_id
JOIN page p ON p.id = a.page_id
WHERE :knownBy IS NULL OR coalesce(a.published_to, substr(a.recorded_at, 1, 10)) <= :knownBy
ORDER BY w.rank, s.id
LIMIT :limit
