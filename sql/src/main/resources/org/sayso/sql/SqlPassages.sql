-- SPDX-License-Identifier: Apache-2.0
-- name: load
SELECT s.id, s.start, s.length, substr(a.body, s.start + 1, s.length) AS quote,
  a.id AS article_id, p.source, a.number AS article_number, a.title, a.published, a.publisher, a.url AS article_url,
  a.sha256, a.retrieved, a.recorded_at
FROM sentence s
JOIN article a ON a.id = s.article_id
JOIN page p ON p.id = a.page_id
WHERE s.id IN (<ids>)
AND (:knownBy IS NULL OR coalesce(a.published_to, substr(a.recorded_at, 1, 10)) <= :knownBy)
