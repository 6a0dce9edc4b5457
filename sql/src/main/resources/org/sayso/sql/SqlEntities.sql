-- SPDX-License-Identifier: Apache-2.0
-- name: called
SELECT e.canonical_id AS id, min(CASE n.basis WHEN 'name' THEN 0 WHEN 'demonym' THEN 2 ELSE 1 END) AS fit
FROM entity_name n JOIN entity e ON e.id = n.entity_id
WHERE n.name_key IN (<keys>)
GROUP BY e.canonical_id

-- name: similar
SELECT e.canonical_id AS id, min(w.rank) AS fit
FROM (SELECT rowid, rank FROM entity_name_words WHERE entity_name_words MATCH :words ORDER BY rank LIMIT 500) w
JOIN entity_name n ON n.id = w.rowid JOIN entity e ON e.id = n.entity_id
GROUP BY e.canonical_id ORDER BY fit LIMIT 500

-- name: near
SELECT DISTINCT e.canonical_id AS id, n.name_key
FROM entity_name n JOIN entity e ON e.id = n.entity_id
WHERE n.name_key >= :from AND n.name_key < :to
LIMIT 20000

-- name: claims
SELECT e.canonical_id AS id, sum(ae.claims) AS claims
FROM entity e JOIN article_entity ae ON ae.entity_id = e.id
WHERE e.canonical_id IN (<ids>)
GROUP BY e.canonical_id

-- name: members
SELECT id FROM entity WHERE canonical_id = :id

-- name: types
SELECT claim_type, count(DISTINCT claim_id) AS claims FROM argument WHERE entity_id IN (<members>) GROUP BY claim_type

-- name: latest
SELECT DISTINCT claim_id FROM argument WHERE entity_id IN (<members>) AND claim_type IN (<types>)
ORDER BY claim_id DESC LIMIT :limit

-- name: said-count
SELECT count(DISTINCT claim_id) FROM speaker WHERE entity_id IN (<members>)

-- name: said
SELECT DISTINCT claim_id FROM speaker WHERE entity_id IN (<members>) ORDER BY claim_id DESC LIMIT :limit

-- name: sources
SELECT o.name, sum(ae.claims) AS claims
FROM article_entity ae JOIN outlet o ON o.id = ae.outlet_id
WHERE ae.entity_id IN (<members>)
GROUP BY o.name HAVING sum(ae.claims) > 0 ORDER BY claims DESC, o.name

-- name: articles
SELECT count(*) FROM article_entity WHERE entity_id IN (<members>)

-- name: speakers
SELECT s.text, e.canonical_id, count(*) AS claims
FROM (SELECT DISTINCT claim_id FROM argument WHERE entity_id IN (<members>) ORDER BY claim_id DESC LIMIT 5000) latest
JOIN speaker s ON s.claim_id = latest.claim_id AND s.number = 0
LEFT JOIN entity e ON e.id = s.entity_id
GROUP BY coalesce(e.canonical_id, s.text) ORDER BY claims DESC, s.text LIMIT 50

-- name: aliases
SELECT n.name, n.basis, sum(n.articles) AS articles
FROM entity_name n WHERE n.entity_id IN (<members>) AND n.basis <> 'description'
GROUP BY n.name, n.basis ORDER BY articles DESC, n.name

-- name: first-use
SELECT a.id AS article_id, p.source, a.number AS article_number, a.title, a.published, a.publisher,
  a.url AS article_url, a.sha256, a.retrieved, a.recorded_at
FROM article_entity ae
JOIN article_entity_name an ON an.article_entity_id = ae.id AND an.name = :name AND an.basis = :basis
JOIN article a ON a.id = ae.article_id JOIN page p ON p.id = a.page_id
WHERE ae.entity_id IN (<members>)
LIMIT 1
