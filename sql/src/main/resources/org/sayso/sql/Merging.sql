-- SPDX-License-Identifier: Apache-2.0
-- name: shared-entity
SELECT id FROM entity WHERE name_key = :key AND type = :type AND shared = 1

-- name: new-entity
INSERT INTO entity (type, name_key, shared) VALUES (:type, :key, :shared) RETURNING id

-- name: own-canonical
UPDATE entity SET canonical_id = id WHERE id = :id

-- name: same-key
SELECT id FROM entity WHERE name_key = :key AND type <> :type AND shared = 1

-- name: judge
INSERT INTO judgement (left_id, right_id, verdict, score, basis, judged_by, judged_at, article_id)
VALUES (:left, :right, :verdict, :score, :basis, 'names', :now, :article)

-- name: introduced-by
SELECT DISTINCT e.name_key FROM judgement j JOIN entity e ON e.id = j.left_id
WHERE j.right_id = :right AND j.basis = :basis

-- name: settle
UPDATE judgement SET verdict = :verdict WHERE right_id = :right AND basis = :basis AND verdict <> :verdict

-- name: touching
SELECT left_id AS id FROM judgement WHERE right_id = :entity
UNION SELECT right_id FROM judgement WHERE left_id = :entity
UNION SELECT e.id FROM entity e WHERE e.canonical_id = (SELECT canonical_id FROM entity WHERE id = :entity)

-- name: component
WITH RECURSIVE one (id) AS (
  SELECT :entity
  UNION
  SELECT next.id FROM one JOIN (
    SELECT left_id AS here, right_id AS id FROM judgement WHERE verdict = 'positive'
    UNION ALL
    SELECT right_id, left_id FROM judgement WHERE verdict = 'positive'
  ) next ON next.here = one.id
)
SELECT one.id FROM one JOIN entity e ON e.id = one.id ORDER BY one.id

-- name: canonical
UPDATE entity SET canonical_id = :canonical WHERE id = :id AND canonical_id IS NOT :canonical

-- name: supported
SELECT EXISTS (SELECT 1 FROM article_entity WHERE entity_id = :id)
  OR EXISTS (SELECT 1 FROM judgement WHERE right_id = :id AND article_id IS NOT NULL)

-- name: drop
DELETE FROM entity WHERE id = :id
