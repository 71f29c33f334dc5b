-- What the files of every platform bring: links shared, dated figures, followers gained,
-- publications that resemble each other, planned contents and remembered columns.

-- The link that a publication shares, and the local day (proleptic ordinal) its figures date from.
ALTER TABLE publication ADD COLUMN link TEXT NOT NULL DEFAULT '';
ALTER TABLE publication ADD COLUMN measured_on INTEGER CHECK (measured_on BETWEEN 730000 AND 780000);

-- Followers won since the reading before, minus those lost where the file counts them.
ALTER TABLE reading ADD COLUMN gained INTEGER;

-- « site »: other_id is the website's news that a publication repeats; « croisee »: the same
-- content on another account. A similarity of 1 is certain (same link, same text).
CREATE TABLE likeness (
    publication_id INTEGER NOT NULL REFERENCES publication (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('site', 'croisee')),
    other_id INTEGER NOT NULL REFERENCES publication (id) ON DELETE CASCADE,
    similarity REAL NOT NULL CHECK (similarity BETWEEN 0 AND 1),
    PRIMARY KEY (publication_id, kind)
) STRICT, WITHOUT ROWID;
CREATE INDEX likeness_other ON likeness (other_id);

-- How the user said that the columns of a table of their own must be read: JSON, by header.
CREATE TABLE column_mapping (
    signature TEXT PRIMARY KEY NOT NULL,
    mapping TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What makes a planned content the same when its file comes back; NULL when typed in.
ALTER TABLE content ADD COLUMN external_key TEXT;
CREATE UNIQUE INDEX content_external_key ON content (external_key) WHERE external_key IS NOT NULL;
