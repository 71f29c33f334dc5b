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
-- The weekly sums count what repeats the site: they follow as they follow publications.
CREATE TRIGGER likeness_inserted AFTER INSERT ON likeness WHEN new.kind = 'site' BEGIN
    INSERT INTO stale_week SELECT account_id, week FROM publication WHERE id = new.publication_id
    ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER likeness_deleted AFTER DELETE ON likeness WHEN old.kind = 'site' BEGIN
    INSERT INTO stale_week SELECT account_id, week FROM publication WHERE id = old.publication_id
    ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER likeness_updated AFTER UPDATE ON likeness WHEN new.kind = 'site' BEGIN
    INSERT INTO stale_week SELECT account_id, week FROM publication WHERE id = new.publication_id
    ON CONFLICT DO NOTHING;
END;

-- How the user said that the columns of a table of their own must be read: JSON, by header.
CREATE TABLE column_mapping (
    signature TEXT PRIMARY KEY NOT NULL,
    mapping TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What makes a planned content the same when its file comes back; NULL when typed in.
ALTER TABLE content ADD COLUMN external_key TEXT;
CREATE UNIQUE INDEX content_external_key ON content (external_key) WHERE external_key IS NOT NULL;

-- One video, one key, whichever of its addresses named it; where an account holds both, two rows
-- remain. The second finds the digits that end « …/videos/title/123 ».
UPDATE OR IGNORE publication
SET external_key = 'facebook.com/reel/' || substr(external_key, length('facebook.com/watch?v=') + 1)
WHERE external_key GLOB 'facebook.com/watch[?]v=[0-9]*'
    AND substr(external_key, length('facebook.com/watch?v=') + 1) NOT GLOB '*[^0-9]*';
UPDATE OR IGNORE publication
SET external_key = 'facebook.com/reel/'
    || substr(external_key, length(rtrim(external_key, '0123456789')) + 1)
WHERE external_key GLOB 'facebook.com/*/videos/*[0-9]'
    AND rtrim(external_key, '0123456789') GLOB '*/'
    AND external_key NOT GLOB 'facebook.com/*/*/videos/*'
    AND external_key NOT GLOB 'facebook.com/*/videos/*/*/*';
