-- The words of publications, so that a long history is searched at once.
-- Derived, never recorded: triggers mark what is stale, storage.search indexes it before
-- the commit of a small change, and after that of a bulk one.

CREATE TABLE stale_text (
    publication_id INTEGER PRIMARY KEY
) STRICT;

-- Without the texts, which publication holds, nor the places of words, which nothing asks.
CREATE VIRTUAL TABLE publication_search USING fts5 (
    text,
    content = '',
    contentless_delete = 1,
    detail = none,
    prefix = '2 3',
    tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TRIGGER publication_text_inserted AFTER INSERT ON publication BEGIN
    INSERT INTO stale_text VALUES (new.id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER publication_text_deleted AFTER DELETE ON publication BEGIN
    INSERT INTO stale_text VALUES (old.id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER publication_text_updated AFTER UPDATE OF text ON publication
WHEN old.text IS NOT new.text BEGIN
    INSERT INTO stale_text VALUES (new.id) ON CONFLICT DO NOTHING;
END;

INSERT INTO stale_text SELECT id FROM publication;
