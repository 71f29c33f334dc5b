-- The dossier: one territory, its accounts, strategy, publications and plan.

CREATE TABLE territory (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    kind TEXT,
    legal_form TEXT,
    website TEXT,
    website_url TEXT NOT NULL DEFAULT '',
    hours_per_week REAL CHECK (hours_per_week BETWEEN 0 AND 168),
    school_zone TEXT,
    strategy_adopted_on TEXT CHECK (strategy_adopted_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    timezone TEXT NOT NULL DEFAULT 'Europe/Paris',
    is_example INTEGER NOT NULL DEFAULT 0 CHECK (is_example IN (0, 1)),
    notes TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE member (
    id INTEGER PRIMARY KEY,
    level TEXT NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    population INTEGER CHECK (population >= 0),
    commune_count INTEGER NOT NULL DEFAULT 0 CHECK (commune_count >= 0),
    vintage TEXT NOT NULL,
    UNIQUE (level, code)
) STRICT;

CREATE TABLE network (
    id TEXT PRIMARY KEY NOT NULL,
    label TEXT NOT NULL UNIQUE CHECK (length(label) BETWEEN 1 AND 80),
    family TEXT NOT NULL,
    "group" TEXT NOT NULL,
    is_custom INTEGER NOT NULL DEFAULT 1 CHECK (is_custom IN (0, 1)),
    position INTEGER NOT NULL DEFAULT 1000
) STRICT, WITHOUT ROWID;

CREATE TABLE account (
    id INTEGER PRIMARY KEY,
    network_id TEXT NOT NULL REFERENCES network (id),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    handle TEXT NOT NULL DEFAULT '',
    url TEXT NOT NULL DEFAULT '',
    platform_id TEXT NOT NULL DEFAULT '',
    account_type TEXT,
    state TEXT NOT NULL DEFAULT 'actif',
    owner TEXT NOT NULL DEFAULT '',
    deputy TEXT NOT NULL DEFAULT '',
    administrators INTEGER CHECK (administrators BETWEEN 0 AND 1000),
    two_factor INTEGER CHECK (two_factor IN (0, 1)),
    moderation_charter INTEGER CHECK (moderation_charter IN (0, 1)),
    website_link INTEGER CHECK (website_link IN (0, 1)),
    target_per_week REAL CHECK (target_per_week BETWEEN 0 AND 100),
    declared_frequency TEXT,
    opened_on TEXT,
    reviewed_on TEXT,
    notes TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX account_network ON account (network_id);

CREATE TABLE objective (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
    description TEXT NOT NULL DEFAULT '',
    indicator TEXT NOT NULL DEFAULT '',
    unit TEXT NOT NULL DEFAULT '',
    baseline REAL,
    target REAL,
    due_on TEXT,
    project_axis TEXT NOT NULL DEFAULT '',
    template TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE audience (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    description TEXT NOT NULL DEFAULT '',
    template TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE pillar (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    colour TEXT NOT NULL DEFAULT '',
    target_share REAL CHECK (target_share BETWEEN 0 AND 1)
) STRICT;

CREATE TABLE account_objective (
    account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    objective_id INTEGER NOT NULL REFERENCES objective (id) ON DELETE CASCADE,
    PRIMARY KEY (account_id, objective_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX account_objective_objective ON account_objective (objective_id);

CREATE TABLE account_audience (
    account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    audience_id INTEGER NOT NULL REFERENCES audience (id) ON DELETE CASCADE,
    message TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (account_id, audience_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX account_audience_audience ON account_audience (audience_id);

CREATE TABLE reading (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    taken_on TEXT NOT NULL,
    followers INTEGER CHECK (followers >= 0),
    reach INTEGER CHECK (reach >= 0),
    engagement INTEGER CHECK (engagement >= 0),
    source TEXT NOT NULL DEFAULT 'saisi',
    UNIQUE (account_id, taken_on)
) STRICT;

CREATE TABLE coverage (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    first TEXT NOT NULL,
    last TEXT NOT NULL CHECK (last >= first),
    source TEXT NOT NULL DEFAULT 'saisi'
) STRICT;
CREATE INDEX coverage_account ON coverage (account_id);

-- day is the local date's proleptic ordinal, week its Monday's; minute of the local day.
CREATE TABLE publication (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    external_key TEXT,
    permalink TEXT NOT NULL DEFAULT '',
    published_at INTEGER NOT NULL CHECK (published_at > 0),
    day INTEGER NOT NULL CHECK (day BETWEEN 730000 AND 780000),
    minute INTEGER CHECK (minute BETWEEN 0 AND 1439),
    week INTEGER NOT NULL GENERATED ALWAYS AS (day - (day - 1) % 7) STORED,
    text TEXT NOT NULL DEFAULT '',
    format TEXT NOT NULL DEFAULT 'autre',
    kind TEXT NOT NULL DEFAULT 'original' CHECK (kind IN ('original', 'partage', 'reponse')),
    origin TEXT,
    sponsored INTEGER CHECK (sponsored IN (0, 1)),
    pillar_id INTEGER REFERENCES pillar (id) ON DELETE SET NULL,
    audience_id INTEGER REFERENCES audience (id) ON DELETE SET NULL,
    alt_text TEXT NOT NULL DEFAULT '',
    views INTEGER CHECK (views >= 0),
    reach INTEGER CHECK (reach >= 0),
    impressions INTEGER CHECK (impressions >= 0),
    reactions INTEGER CHECK (reactions >= 0),
    comments INTEGER CHECK (comments >= 0),
    shares INTEGER CHECK (shares >= 0),
    clicks INTEGER CHECK (clicks >= 0),
    saves INTEGER CHECK (saves >= 0),
    follows INTEGER CHECK (follows >= 0),
    source TEXT NOT NULL DEFAULT 'saisi' CHECK (source IN ('import', 'saisi')),
    UNIQUE (account_id, external_key)
) STRICT;
CREATE INDEX publication_week ON publication (account_id, week);
-- The order of the table on screen, id named so that nothing stands before it; then what is
-- needed to filter by account and to count the audiences of 31 days without reading a row.
CREATE INDEX publication_day ON publication (day, minute, id, kind, account_id, audience_id);
CREATE INDEX publication_pillar ON publication (pillar_id) WHERE pillar_id IS NOT NULL;
CREATE INDEX publication_audience ON publication (audience_id) WHERE audience_id IS NOT NULL;

CREATE TABLE import_batch (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    file_name TEXT NOT NULL,
    kind TEXT NOT NULL,
    timezone TEXT NOT NULL,
    read INTEGER NOT NULL,
    new INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    known INTEGER NOT NULL,
    first TEXT,
    last TEXT
) STRICT;

CREATE TABLE content (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
    brief TEXT NOT NULL DEFAULT '',
    status TEXT NOT NULL DEFAULT 'idee',
    planned_on TEXT,
    planned_time TEXT,
    timezone TEXT NOT NULL DEFAULT 'Europe/Paris',
    audience_id INTEGER REFERENCES audience (id) ON DELETE SET NULL,
    objective_id INTEGER REFERENCES objective (id) ON DELETE SET NULL,
    pillar_id INTEGER REFERENCES pillar (id) ON DELETE SET NULL,
    origin TEXT,
    note TEXT NOT NULL DEFAULT '',
    CHECK (planned_time IS NULL OR planned_on IS NOT NULL)
) STRICT;
CREATE INDEX content_planned ON content (planned_on);
CREATE INDEX content_audience ON content (audience_id) WHERE audience_id IS NOT NULL;
CREATE INDEX content_objective ON content (objective_id) WHERE objective_id IS NOT NULL;
CREATE INDEX content_pillar ON content (pillar_id) WHERE pillar_id IS NOT NULL;

CREATE TABLE content_version (
    id INTEGER PRIMARY KEY,
    content_id INTEGER NOT NULL REFERENCES content (id) ON DELETE CASCADE,
    account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    text TEXT NOT NULL DEFAULT '',
    alt_text TEXT NOT NULL DEFAULT '',
    publication_id INTEGER REFERENCES publication (id) ON DELETE SET NULL,
    UNIQUE (content_id, account_id)
) STRICT;
CREATE INDEX content_version_account ON content_version (account_id);
CREATE INDEX content_version_publication ON content_version (publication_id)
    WHERE publication_id IS NOT NULL;

-- Never recorded: the journal tells what was done, undo included.
CREATE TABLE journal (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    label TEXT NOT NULL,
    details TEXT NOT NULL,
    tables TEXT NOT NULL
) STRICT;
