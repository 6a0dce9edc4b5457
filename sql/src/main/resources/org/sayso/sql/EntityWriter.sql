-- SPDX-License-Identifier: Apache-2.0
-- name: article-entity
INSERT INTO article_entity (article_id, outlet_id, number, type, name, named, claims, entity_id, score, basis)
VALUES (:article, :outlet, :number, :type, :name, :named, :claims, :entity, :score, :basis)
RETURNING id

-- name: article-entity-name
INSERT INTO article_entity_name (article_entity_id, name, basis) VALUES (:articleEntity, :name, :basis)
ON CONFLICT DO NOTHING

-- name: mention
INSERT INTO mention (article_entity_id, start, length, kind) VALUES (:articleEntity, :start, :length, :kind)
ON CONFLICT DO NOTHING

-- name: name
INSERT INTO entity_name (entity_id, name, name_key, basis, articles) VALUES (:entity, :name, :key, :basis, 1)
ON CONFLICT (entity_id, name, basis) DO UPDATE SET articles = entity_name.articles + 1
RETURNING id, articles

-- name: name-words
INSERT INTO entity_name_words (rowid, words) VALUES (:id, :words)
