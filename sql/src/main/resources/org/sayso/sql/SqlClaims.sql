-- SPDX-License-Identifier: Apache-2.0
-- The conditions of a query, put together by Selection.
-- name: from
FROM claim c JOIN article a ON a.id = c.article_id

-- name: order
ORDER BY c.id

-- name: sentences
c.sentence_id IN (<sentences>)

-- name: types
c.type IN (<types>)

-- name: fill
c.id IN (
  SELECT claim_id FROM argument WHERE entity_id IN (<entities>)
  UNION ALL SELECT claim_id FROM argument WHERE text_key IN (<keys>)
  UNION ALL SELECT claim_id FROM speaker WHERE entity_id IN (<entities>)
  UNION ALL SELECT claim_id FROM speaker WHERE text_key IN (<keys>))

-- name: fill-role
c.id IN (
  SELECT claim_id FROM argument WHERE entity_id IN (<entities>) AND role = :role
  UNION ALL SELECT claim_id FROM argument WHERE text_key IN (<keys>) AND role = :role)

-- name: fill-role-type
c.id IN (
  SELECT claim_id FROM argument WHERE entity_id IN (<entities>) AND claim_type IN (<types>) AND role = :role
  UNION ALL SELECT claim_id FROM argument WHERE text_key IN (<keys>) AND role = :role)

-- name: fill-type
c.id IN (
  SELECT claim_id FROM argument WHERE entity_id IN (<entities>) AND claim_type IN (<types>)
  UNION ALL SELECT claim_id FROM argument WHERE text_key IN (<keys>)
  UNION ALL SELECT claim_id FROM speaker WHERE entity_id IN (<entities>)
  UNION ALL SELECT claim_id FROM speaker WHERE text_key IN (<keys>))

-- name: said-by
c.id IN (
  SELECT claim_id FROM speaker WHERE entity_id IN (<entities>)
  UNION ALL SELECT claim_id FROM speaker WHERE text_key IN (<keys>))

-- name: article
(a.id = :articleNumber OR a.url = :article OR a.page_id IN (SELECT id FROM page WHERE source = :article OR url = :article))

-- name: since
coalesce(a.published_to, substr(a.recorded_at, 1, 10)) >= :since

-- name: known-by
coalesce(a.published_to, substr(a.recorded_at, 1, 10)) <= :knownBy

-- name: recorded-by
substr(a.recorded_at, 1, 10) <= :recordedBy

-- name: sure
c.confidence >= :sure

-- name: as-of
(coalesce(c.time_from, c.time_from_latest) <= :asOf OR coalesce(c.time_from, c.time_from_latest) IS NULL)
AND (c.time_to IS NULL OR c.time_to >= :asOf)
AND coalesce(c.time_from, c.time_from_latest, c.time_to) IS NOT NULL

-- name: after
c.id > :after

-- name: entities-called
SELECT DISTINCT m.id FROM entity_name n
JOIN entity e ON e.id = n.entity_id
JOIN entity m ON m.canonical_id = e.canonical_id
WHERE n.name_key IN (<keys>)
UNION
SELECT m.id FROM entity e JOIN entity m ON m.canonical_id = e.canonical_id
WHERE e.name_key IN (<keys>) AND e.shared = 1

-- name: merged-with
SELECT m.id FROM entity e JOIN entity m ON m.canonical_id = e.canonical_id WHERE e.id IN (<ids>)
