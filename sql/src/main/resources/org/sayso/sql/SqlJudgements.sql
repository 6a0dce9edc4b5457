-- SPDX-License-Identifier: Apache-2.0
-- name: all
SELECT j.id, j.left_id, j.right_id,
  l.type AS left_type, l.name_key AS left_key, r.type AS right_type, r.name_key AS right_key,
  j.verdict, j.score, j.basis, j.judged_by, j.judged_at,
  a.id AS article_id, p.source, a.number AS article_number, a.title, a.published, a.publisher, a.url AS article_url,
  a.sha256, a.retrieved, a.recorded_at
FROM judgement j
JOIN entity l ON l.id = j.left_id
JOIN entity r ON r.id = j.right_id
LEFT JOIN article a ON a.id = j.article_id
LEFT JOIN page p ON p.id = a.page_id

-- name: order
ORDER BY j.id

-- name: of
WHERE j.left_id IN (SELECT m.id FROM entity e JOIN entity m ON m.canonical_id = e.canonical_id WHERE e.id = :entity)
   OR j.right_id IN (SELECT m.id FROM entity e JOIN entity m ON m.canonical_id = e.canonical_id WHERE e.id = :entity)

-- name: own-names
SELECT n.entity_id, n.name, n.basis, n.articles FROM entity_name n WHERE n.entity_id IN (<ids>)
