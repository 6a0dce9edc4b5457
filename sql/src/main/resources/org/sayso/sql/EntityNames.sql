-- SPDX-License-Identifier: Apache-2.0
-- name: of
SELECT e.canonical_id, c.type, n.name, n.basis, sum(n.articles) AS articles
FROM entity e
JOIN entity c ON c.id = e.canonical_id
LEFT JOIN entity_name n ON n.entity_id = e.id
WHERE e.canonical_id IN (<ids>)
GROUP BY e.canonical_id, c.type, n.name, n.basis

-- name: canonical
SELECT canonical_id FROM entity WHERE id = :id
