-- SPDX-License-Identifier: Apache-2.0
-- name: entities
SELECT DISTINCT entity_id FROM article_entity WHERE article_id = :article
UNION SELECT left_id FROM judgement WHERE article_id = :article
UNION SELECT right_id FROM judgement WHERE article_id = :article

-- name: count-names-down
UPDATE entity_name SET articles = articles - gone.times
FROM (
  SELECT n.id, count(*) AS times FROM article_entity ae
  JOIN article_entity_name an ON an.article_entity_id = ae.id
  JOIN entity_name n ON n.entity_id = ae.entity_id AND n.name = an.name AND n.basis = an.basis
  WHERE ae.article_id = :article
  GROUP BY n.id) gone
WHERE gone.id = entity_name.id

-- name: unused-names
SELECT n.id FROM entity_name n WHERE n.articles <= 0 AND n.entity_id IN (
  SELECT entity_id FROM article_entity WHERE article_id = :article)

-- name: drop-name-words
DELETE FROM entity_name_words WHERE rowid = :id

-- name: drop-name
DELETE FROM entity_name WHERE id = :id

-- name: sentences
SELECT id FROM sentence WHERE article_id = :article

-- name: drop-sentence-words
DELETE FROM sentence_words WHERE rowid = :id

-- name: drop-article
DELETE FROM article WHERE id = :article

-- name: drop-outlets
DELETE FROM outlet WHERE NOT EXISTS (SELECT 1 FROM article WHERE article.outlet_id = outlet.id)

-- name: claims
SELECT count(*) FROM claim WHERE article_id = :article
