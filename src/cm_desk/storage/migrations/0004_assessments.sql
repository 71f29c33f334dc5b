-- The checklist's answers, the assessments that were kept, the references received and typed.

ALTER TABLE audience ADD COLUMN is_priority INTEGER NOT NULL DEFAULT 0 CHECK (is_priority IN (0, 1));

-- answer is NULL while only a note or an evidence was written; reason says why the answer is not
-- the one that the data proposed, which proposed keeps.
CREATE TABLE answer (
    item_id TEXT PRIMARY KEY NOT NULL,
    answer TEXT CHECK (answer IN ('oui', 'en_partie', 'non', 'sans_objet')),
    note TEXT NOT NULL DEFAULT '',
    evidence TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '',
    proposed TEXT CHECK (proposed IN ('oui', 'en_partie', 'non', 'sans_objet')),
    answered_on TEXT
) STRICT, WITHOUT ROWID;

-- Only the thresholds that the user changed; the others are the application's.
CREATE TABLE threshold (
    name TEXT PRIMARY KEY NOT NULL,
    value REAL NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE kept_assessment (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    kept_on TEXT NOT NULL,
    first TEXT NOT NULL,
    last TEXT NOT NULL,
    references_title TEXT NOT NULL,
    references_version INTEGER NOT NULL,
    score REAL CHECK (score BETWEEN 0 AND 1),
    filled REAL NOT NULL CHECK (filled BETWEEN 0 AND 1),
    presented_on TEXT,
    content BLOB NOT NULL
) STRICT;

CREATE TABLE decision (
    id INTEGER PRIMARY KEY,
    assessment_id INTEGER NOT NULL REFERENCES kept_assessment (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('arreter', 'reduire', 'renforcer', 'tester', 'autre')),
    text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 500),
    decided_on TEXT NOT NULL
) STRICT;
CREATE INDEX decision_assessment ON decision (assessment_id);

-- A publisher is trusted by the fingerprint of the first root file that the user accepted.
CREATE TABLE publisher (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    fingerprint TEXT NOT NULL UNIQUE,
    added_on TEXT NOT NULL
) STRICT;

CREATE TABLE pack (
    id INTEGER PRIMARY KEY,
    publisher_id INTEGER NOT NULL REFERENCES publisher (id) ON DELETE CASCADE,
    version INTEGER NOT NULL CHECK (version > 0),
    title TEXT NOT NULL,
    published_on TEXT NOT NULL,
    expires_on TEXT NOT NULL,
    accepted_on TEXT NOT NULL,
    is_used INTEGER NOT NULL DEFAULT 0 CHECK (is_used IN (0, 1)),
    content BLOB NOT NULL,
    UNIQUE (publisher_id, version)
) STRICT;
CREATE UNIQUE INDEX pack_used ON pack (is_used) WHERE is_used = 1;

CREATE TABLE local_reference (
    slug TEXT PRIMARY KEY NOT NULL,
    value REAL NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    typed_on TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Never recorded, so that neither undo nor going back lowers them: the newest root accepted of
-- each publisher, and the highest version accepted from each set of keys.
CREATE TABLE trusted_root (
    fingerprint TEXT PRIMARY KEY NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    root BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE pack_floor (
    keys TEXT PRIMARY KEY NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0)
) STRICT, WITHOUT ROWID;
