-- SPDX-License-Identifier: Apache-2.0
-- name: claims
SELECT c.id, c.type, c.predicate, c.polarity, c.modality, c.timed, c.time_text, c.time_value, c.time_from,
  c.time_from_latest, c.time_to_earliest, c.time_to, c.start, c.length, c.read_by, c.read_version, c.confidence,
  substr(a.body, c.start + 1, c.length) AS quote,
  a.id AS article_id, p.source, a.number AS article_number, a.title, a.published, a.publisher, a.url AS article_url,
  a.sha256, a.retrieved, a.recorded_at
FROM claim c JOIN article a ON a.id = c.article_id JOIN page p ON p.id = a.page_id
WHERE c.id IN (<ids>)

-- name: arguments
SELECT r.claim_id, r.role, r.text, e.canonical_id, r.resolved, r.quantity, r.min, r.max, r.unit, r.approximate
FROM argument r LEFT JOIN entity e ON e.id = r.entity_id
WHERE r.claim_id IN (<ids>)
ORDER BY r.claim_id, r.number

-- name: speakers
SELECT s.claim_id, s.text, e.canonical_id, s.cue
FROM speaker s LEFT JOIN entity e ON e.id = s.entity_id
WHERE s.claim_id IN (<ids>)
ORDER BY s.claim_id, s.number
