-- The editorial calendar that one person can keep: contents with their effort, image, consent,
-- validation, series and stock; the year's frame of events and polls; how the territory plans.

-- An RFC 5545 rule without its start, and the days left out of it (ISO dates, spaces between).
CREATE TABLE series (
    id INTEGER PRIMARY KEY,
    rule TEXT NOT NULL CHECK (length(rule) BETWEEN 1 AND 1000),
    starts_on TEXT NOT NULL,
    exceptions TEXT NOT NULL DEFAULT ''
) STRICT;

ALTER TABLE content ADD COLUMN kind TEXT NOT NULL DEFAULT 'contenu';
ALTER TABLE content ADD COLUMN format TEXT;
ALTER TABLE content ADD COLUMN effort_minutes INTEGER CHECK (effort_minutes BETWEEN 0 AND 100000);
-- Paths of files, one a line.
ALTER TABLE content ADD COLUMN images TEXT NOT NULL DEFAULT '';
ALTER TABLE content ADD COLUMN image_credit TEXT NOT NULL DEFAULT '';
ALTER TABLE content ADD COLUMN image_consent TEXT;
ALTER TABLE content ADD COLUMN has_subtitles INTEGER CHECK (has_subtitles IN (0, 1));
ALTER TABLE content ADD COLUMN funder_mention TEXT NOT NULL DEFAULT '';
ALTER TABLE content ADD COLUMN contributor TEXT NOT NULL DEFAULT '';
-- Epoch seconds UTC.
ALTER TABLE content ADD COLUMN submitted_at INTEGER;
ALTER TABLE content ADD COLUMN approved_at INTEGER;
ALTER TABLE content ADD COLUMN approved_by TEXT NOT NULL DEFAULT '';
-- What the approved texts and images come down to: tells whether they changed since.
ALTER TABLE content ADD COLUMN approved_mark TEXT NOT NULL DEFAULT '';
ALTER TABLE content ADD COLUMN series_id INTEGER REFERENCES series (id) ON DELETE SET NULL;
ALTER TABLE content ADD COLUMN occurrence_on TEXT;
ALTER TABLE content ADD COLUMN is_timeless INTEGER NOT NULL DEFAULT 0 CHECK (is_timeless IN (0, 1));
ALTER TABLE content ADD COLUMN cooldown_days INTEGER CHECK (cooldown_days BETWEEN 0 AND 3660);
ALTER TABLE content ADD COLUMN stock_id INTEGER REFERENCES content (id) ON DELETE SET NULL;
ALTER TABLE content ADD COLUMN closes_on TEXT;
ALTER TABLE content ADD COLUMN reminder_days TEXT NOT NULL DEFAULT '';
ALTER TABLE content ADD COLUMN relay_to TEXT NOT NULL DEFAULT '';
ALTER TABLE content ADD COLUMN relayed_on TEXT;
-- The call for projects that a content recalls.
ALTER TABLE content ADD COLUMN call_id INTEGER REFERENCES content (id) ON DELETE SET NULL;
ALTER TABLE content ADD COLUMN uid TEXT NOT NULL DEFAULT '';
UPDATE content SET uid = lower(hex(randomblob(16)));
CREATE INDEX content_series ON content (series_id) WHERE series_id IS NOT NULL;
CREATE INDEX content_stock ON content (stock_id) WHERE stock_id IS NOT NULL;
CREATE INDEX content_call ON content (call_id) WHERE call_id IS NOT NULL;
CREATE INDEX content_undated ON content (id) WHERE planned_on IS NULL;
CREATE INDEX content_closing ON content (closes_on) WHERE closes_on IS NOT NULL;
CREATE INDEX content_status ON content (status);

CREATE TABLE calendar_event (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
    first TEXT NOT NULL,
    last TEXT NOT NULL CHECK (last >= first),
    theme TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    slug TEXT NOT NULL DEFAULT '',
    is_confirmed INTEGER NOT NULL DEFAULT 1 CHECK (is_confirmed IN (0, 1)),
    -- What makes an event the same in the calendars that it goes to or comes from.
    uid TEXT NOT NULL DEFAULT (lower(hex(randomblob(16))))
) STRICT;
CREATE INDEX calendar_event_first ON calendar_event (first);
CREATE UNIQUE INDEX calendar_event_uid ON calendar_event (uid);

CREATE TABLE poll (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    month TEXT NOT NULL,
    first_round TEXT,
    second_round TEXT CHECK (second_round >= first_round),
    guard_from TEXT,
    concern TEXT NOT NULL,
    is_confirmed INTEGER NOT NULL DEFAULT 0 CHECK (is_confirmed IN (0, 1)),
    candidate_stands INTEGER CHECK (candidate_stands IN (0, 1)),
    is_guarded INTEGER CHECK (is_guarded IN (0, 1)),
    source TEXT NOT NULL DEFAULT '',
    checked_on TEXT,
    note TEXT NOT NULL DEFAULT '',
    slug TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX poll_slug ON poll (slug) WHERE slug <> '';

-- Values as JSON; a name that is absent has its default.
CREATE TABLE plan_setting (
    name TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Publications that the user said a planned version did not become.
CREATE TABLE match_refused (
    content_id INTEGER NOT NULL REFERENCES content (id) ON DELETE CASCADE,
    publication_id INTEGER NOT NULL REFERENCES publication (id) ON DELETE CASCADE,
    PRIMARY KEY (content_id, publication_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX match_refused_publication ON match_refused (publication_id);
