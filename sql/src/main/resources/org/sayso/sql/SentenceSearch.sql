-- SPDX-License-Identifier: Apache-2.0
-- name: frequency
SELECT count(*) FROM (SELECT 1 FROM sentence_words WHERE sentence_words MATCH :words LIMIT :most)

-- name: ranked
SELECT rowid AS id, -rank AS score FROM sentence_words WHERE sentence_words MATCH :words
ORDER BY rank LIMIT :limit

-- name: latest
SELECT rowid AS id, 0.0 AS score FROM sentence_words WHERE sentence_words MATCH :words
ORDER BY rowid DESC LIMIT :limit
