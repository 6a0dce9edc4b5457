-- SPDX-License-Identifier: Apache-2.0
-- name: holds
SELECT count(*) FROM page WHERE source = :source AND sha256 = :sha256 AND whole = 1

-- name: page
INSERT INTO page (source, sha256, url, read_at) VALUES (:source, :sha256, :url, :now)
ON CONFLICT (source) DO UPDATE SET
  whole   = CASE WHEN page.sha256 = excluded.sha256 THEN page.whole ELSE 0 END,
  read_at = CASE WHEN page.sha256 = excluded.sha256 THEN page.read_at ELSE excluded.read_at END,
  sha256  = excluded.sha256,
  url     = coalesce(excluded.url, page.url)
RETURNING id

-- name: finish
UPDATE page SET whole = 1, read_at = :now WHERE id = :page

-- name: beyond
SELECT id FROM article WHERE page_id = :page AND number >= :articles

-- name: present
SELECT id, content_hash, recorded_at FROM article WHERE page_id = :page AND number = :number

-- name: same-words
UPDATE article SET sha256 = :sha256, retrieved = coalesce(:retrieved, retrieved) WHERE id = :article

-- name: outlet
INSERT INTO outlet (name) VALUES (:name) ON CONFLICT (name) DO UPDATE SET name = excluded.name RETURNING id

-- name: article
INSERT INTO article (page_id, number, outlet_id, title, section, authors, published, published_from, published_to,
  published_basis, language, url, publisher, sha256, retrieved, body, content_hash, recorded_at, model)
VALUES (:page, :number, :outlet, :title, :section, :authors, :published, :publishedFrom, :publishedTo,
  :publishedBasis, :language, :url, :publisher, :sha256, :retrieved, :body, :contentHash, :recordedAt, :model)
RETURNING id

-- name: sentence
INSERT INTO sentence (article_id, start, length) VALUES (:article, :start, :length) RETURNING id

-- name: sentence-words
INSERT INTO sentence_words (rowid, words) VALUES (:id, :words)

-- name: get
SELECT p.source, a.number, a.title, a.section, a.authors, a.published, a.published_basis, a.language, a.url,
  a.publisher, a.sha256, a.retrieved, a.body
FROM article a JOIN page p ON p.id = a.page_id
WHERE a.id = :article
