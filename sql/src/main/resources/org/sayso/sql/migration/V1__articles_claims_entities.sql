-- SPDX-License-Identifier: Apache-2.0
-- A dossier. Dates are ISO 8601 text, so that they compare as text; offsets count code points of the article's body.
-- Statements (claim, argument, speaker, article_entity) are stored as they were read and never merged. What is merged
-- is looked up: argument.entity_id -> entity.canonical_id, which follows from the judgements and can be rebuilt.

CREATE TABLE page (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  source     TEXT NOT NULL UNIQUE,
  sha256     TEXT NOT NULL,
  url        TEXT,
  read_at    TEXT NOT NULL,
  whole      INTEGER NOT NULL DEFAULT 0   -- 1 when every article of these bytes is here
);
CREATE INDEX page_by_url ON page (url);

CREATE TABLE outlet (                     -- who published: the publisher, or the source where none is known
  id   INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE
);

CREATE TABLE article (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  page_id         INTEGER NOT NULL REFERENCES page (id) ON DELETE CASCADE,
  number          INTEGER NOT NULL,       -- its place on the page, from 0
  outlet_id       INTEGER NOT NULL REFERENCES outlet (id),
  title           TEXT NOT NULL,
  section         TEXT,
  authors         TEXT NOT NULL,          -- one a line
  published       TEXT,                   -- EDTF, as precise as it is known
  published_from  TEXT,                   -- the same as first and last day
  published_to    TEXT,
  published_basis TEXT NOT NULL,
  language        TEXT NOT NULL,
  url             TEXT,
  publisher       TEXT,
  sha256          TEXT NOT NULL,          -- of the page's bytes
  retrieved       TEXT,
  body            TEXT NOT NULL,
  content_hash    TEXT NOT NULL,          -- of all that was read from: a change means reading again
  recorded_at     TEXT NOT NULL,          -- when these words entered the dossier
  model           TEXT NOT NULL,
  UNIQUE (page_id, number)
);
CREATE INDEX article_by_url ON article (url);
CREATE INDEX article_by_outlet ON article (outlet_id);

CREATE TABLE sentence (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  start      INTEGER NOT NULL,
  length     INTEGER NOT NULL
);
CREATE INDEX sentence_by_article ON sentence (article_id);

-- The words of the sentences; the text itself stands in the article's body. rowid = sentence.id
CREATE VIRTUAL TABLE sentence_words USING fts5 (
  words, content='', contentless_delete=1, tokenize='porter unicode61 remove_diacritics 2'
);

CREATE TABLE entity (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  type         TEXT NOT NULL,
  name_key     TEXT NOT NULL,             -- its full name, folded
  shared       INTEGER NOT NULL,          -- 1: every article's entity of that key and type is this one
  canonical_id INTEGER                    -- the first of those judged one with it
);
CREATE UNIQUE INDEX entity_by_key ON entity (name_key, type) WHERE shared = 1;
CREATE INDEX entity_by_canonical ON entity (canonical_id);

-- Every name of an entity, and in how many articles it stands.
CREATE TABLE entity_name (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  entity_id INTEGER NOT NULL REFERENCES entity (id) ON DELETE CASCADE,
  name      TEXT NOT NULL,
  name_key  TEXT NOT NULL,
  basis     TEXT NOT NULL,
  articles  INTEGER NOT NULL,
  UNIQUE (entity_id, name, basis)
);
CREATE INDEX entity_name_by_key ON entity_name (name_key, entity_id);

-- The words of the names' keys, for suggestions. rowid = entity_name.id
CREATE VIRTUAL TABLE entity_name_words USING fts5 (
  words, content='', contentless_delete=1, prefix='3', tokenize='unicode61 remove_diacritics 2'
);

-- An entity as one article knows it, with the judgement that says which entity of the dossier it is.
CREATE TABLE article_entity (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  outlet_id  INTEGER NOT NULL,
  number     INTEGER NOT NULL,
  type       TEXT NOT NULL,
  name       TEXT NOT NULL,
  named      INTEGER NOT NULL,
  claims     INTEGER NOT NULL,            -- claims of the article in which it takes part
  entity_id  INTEGER NOT NULL REFERENCES entity (id),
  score      REAL NOT NULL,
  basis      TEXT NOT NULL
);
CREATE INDEX article_entity_by_article ON article_entity (article_id);
CREATE INDEX article_entity_by_entity ON article_entity (entity_id, outlet_id, claims);

CREATE TABLE article_entity_name (
  article_entity_id INTEGER NOT NULL REFERENCES article_entity (id) ON DELETE CASCADE,
  name              TEXT NOT NULL,
  basis             TEXT NOT NULL,
  PRIMARY KEY (article_entity_id, name, basis)
) WITHOUT ROWID;

CREATE TABLE mention (
  article_entity_id INTEGER NOT NULL REFERENCES article_entity (id) ON DELETE CASCADE,
  start             INTEGER NOT NULL,
  length            INTEGER NOT NULL,
  kind              TEXT NOT NULL,
  PRIMARY KEY (article_entity_id, start, length, kind)
) WITHOUT ROWID;

-- Decisions on two entities of the dossier.
CREATE TABLE judgement (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  left_id    INTEGER NOT NULL REFERENCES entity (id) ON DELETE CASCADE,
  right_id   INTEGER NOT NULL REFERENCES entity (id) ON DELETE CASCADE,
  verdict    TEXT NOT NULL,
  score      REAL NOT NULL,
  basis      TEXT NOT NULL,
  judged_by  TEXT NOT NULL,
  judged_at  TEXT NOT NULL,
  article_id INTEGER REFERENCES article (id) ON DELETE CASCADE
);
CREATE INDEX judgement_by_left ON judgement (left_id, verdict, right_id);
CREATE INDEX judgement_by_right ON judgement (right_id, verdict, left_id);
CREATE INDEX judgement_by_article ON judgement (article_id);

CREATE TABLE claim (
  id               INTEGER PRIMARY KEY AUTOINCREMENT,
  article_id       INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  sentence_id      INTEGER,
  type             TEXT NOT NULL,
  predicate        TEXT NOT NULL,
  polarity         TEXT NOT NULL,
  modality         TEXT NOT NULL,
  timed            INTEGER NOT NULL,      -- 0: nothing is said about when
  time_text        TEXT,
  time_value       TEXT,
  time_from        TEXT,
  time_from_latest TEXT,
  time_to_earliest TEXT,
  time_to          TEXT,
  start            INTEGER NOT NULL,
  length           INTEGER NOT NULL,
  read_by          TEXT NOT NULL,
  read_version     TEXT NOT NULL,
  confidence       REAL NOT NULL
);
CREATE INDEX claim_by_article ON claim (article_id);
CREATE INDEX claim_by_sentence ON claim (sentence_id);
CREATE INDEX claim_by_type ON claim (type);

-- article_entity_id is no foreign key on purpose: both rows go with their article, and an index would only serve that.
CREATE TABLE argument (
  claim_id          INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
  number            INTEGER NOT NULL,
  claim_type        TEXT NOT NULL,
  role              TEXT NOT NULL,
  text              TEXT NOT NULL,
  text_key          TEXT NOT NULL,
  article_entity_id INTEGER,
  entity_id         INTEGER,
  resolved          INTEGER NOT NULL,
  quantity          INTEGER NOT NULL,     -- 1: the role holds a number
  min               TEXT,
  max               TEXT,
  unit              TEXT,
  approximate       INTEGER NOT NULL,
  PRIMARY KEY (claim_id, number)
) WITHOUT ROWID;
CREATE INDEX argument_by_entity ON argument (entity_id, claim_type, role) WHERE entity_id IS NOT NULL;
CREATE INDEX argument_by_text ON argument (text_key) WHERE text_key <> '';

CREATE TABLE speaker (
  claim_id          INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
  number            INTEGER NOT NULL,
  text              TEXT NOT NULL,
  text_key          TEXT NOT NULL,
  article_entity_id INTEGER,
  entity_id         INTEGER,
  cue               TEXT NOT NULL,
  PRIMARY KEY (claim_id, number)
) WITHOUT ROWID;
CREATE INDEX speaker_by_entity ON speaker (entity_id) WHERE entity_id IS NOT NULL;
CREATE INDEX speaker_by_text ON speaker (text_key) WHERE text_key <> '';

PRAGMA application_id = 1398362959;
PRAGMA user_version = 1;
