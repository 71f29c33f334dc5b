-- Weekly sums of publications, so that figures stay instant with a long history.
-- Derived, never recorded: triggers mark what is stale, storage.summary rebuilds it
-- before each commit, undo and redo included.

CREATE TABLE stale_week (
    account_id INTEGER NOT NULL,
    week INTEGER NOT NULL,
    PRIMARY KEY (account_id, week)
) STRICT, WITHOUT ROWID;

-- By week first: the figures of a period read one range.
CREATE TABLE week_summary (
    account_id INTEGER NOT NULL,
    week INTEGER NOT NULL,
    publications INTEGER NOT NULL,
    days INTEGER NOT NULL,
    reach INTEGER NOT NULL,
    with_reach INTEGER NOT NULL,
    engagement INTEGER NOT NULL,
    PRIMARY KEY (week, account_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE week_facet (
    account_id INTEGER NOT NULL,
    week INTEGER NOT NULL,
    facet TEXT NOT NULL,
    value TEXT NOT NULL,
    publications INTEGER NOT NULL,
    PRIMARY KEY (week, account_id, facet, value)
) STRICT, WITHOUT ROWID;

-- Not « OR IGNORE »: an import's own ON CONFLICT would overrule it inside the trigger.
CREATE TRIGGER publication_inserted AFTER INSERT ON publication BEGIN
    INSERT INTO stale_week VALUES (new.account_id, new.week) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER publication_deleted AFTER DELETE ON publication BEGIN
    INSERT INTO stale_week VALUES (old.account_id, old.week) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER publication_updated AFTER UPDATE ON publication BEGIN
    INSERT INTO stale_week VALUES (old.account_id, old.week) ON CONFLICT DO NOTHING;
    INSERT INTO stale_week VALUES (new.account_id, new.week) ON CONFLICT DO NOTHING;
END;

INSERT OR IGNORE INTO stale_week SELECT DISTINCT account_id, week FROM publication;
