/** What `to_run` holds while nothing took a row's place: the largest exact number. */
export const stands: number = Number.MAX_SAFE_INTEGER

/**
 * The steps from an empty file to the newest shape, in their order. `user_version` counts the steps a file has seen.
 * A step that was released is never edited: a change is a step more.
 */
export const migrations: readonly string[] = [
  `CREATE TABLE session (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL,
    version TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE session_lease (
    key TEXT PRIMARY KEY,
    owner TEXT NOT NULL,
    until_ms INTEGER NOT NULL,
    for_ms INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE line (
    no INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    carrier TEXT NOT NULL,
    phone TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    body TEXT NOT NULL,
    UNIQUE (carrier, phone)
  ) STRICT;`,

  // A row is visible from the run that brought it until the run that took it away. Runs are counted by lane, and a lane
  // has at most one open run: the one after the published.
  `CREATE TABLE lane (
    no INTEGER PRIMARY KEY AUTOINCREMENT,
    line INTEGER NOT NULL REFERENCES line (no),
    name TEXT NOT NULL,
    published INTEGER NOT NULL DEFAULT 0,
    owner TEXT,
    until_ms INTEGER NOT NULL DEFAULT 0,
    for_ms INTEGER NOT NULL DEFAULT 0,
    UNIQUE (line, name)
  ) STRICT;
  CREATE TABLE staged_window (
    lane INTEGER NOT NULL REFERENCES lane (no),
    no INTEGER NOT NULL,
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    staged_at TEXT NOT NULL,
    PRIMARY KEY (lane, no)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE staged_month (
    lane INTEGER NOT NULL REFERENCES lane (no),
    month INTEGER NOT NULL,
    PRIMARY KEY (lane, month)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE source (
    no INTEGER PRIMARY KEY AUTOINCREMENT,
    lane INTEGER NOT NULL,
    body TEXT NOT NULL
  ) STRICT;
  CREATE TABLE usage_record (
    lane INTEGER NOT NULL,
    day INTEGER NOT NULL,
    id TEXT NOT NULL,
    to_run INTEGER NOT NULL,
    from_run INTEGER NOT NULL,
    instant_ms INTEGER NOT NULL,
    kind TEXT NOT NULL,
    direction TEXT,
    roaming TEXT,
    zone TEXT,
    country TEXT,
    bundle TEXT,
    counterparty TEXT,
    status TEXT NOT NULL,
    quality TEXT,
    events INTEGER,
    quantity INTEGER,
    billed INTEGER,
    amount INTEGER,
    currency TEXT,
    scale INTEGER,
    source INTEGER NOT NULL,
    body TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'standing',
    state_since TEXT,
    replaced_by TEXT,
    same_as TEXT,
    PRIMARY KEY (lane, day, id, to_run)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX usage_superseded ON usage_record (lane, to_run) WHERE to_run < 9007199254740991;`,

  `CREATE TABLE fact (
    line INTEGER NOT NULL REFERENCES line (no),
    dataset TEXT NOT NULL,
    key TEXT NOT NULL,
    no INTEGER NOT NULL,
    seen_from TEXT NOT NULL,
    seen_to TEXT NOT NULL,
    content TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (line, dataset, key, no)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE dataset_state (
    line INTEGER NOT NULL REFERENCES line (no),
    dataset TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (line, dataset)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE run (
    no INTEGER PRIMARY KEY AUTOINCREMENT,
    line INTEGER NOT NULL REFERENCES line (no),
    body TEXT NOT NULL
  ) STRICT;
  CREATE INDEX run_of_line ON run (line, no);`,

  `CREATE TABLE note (
    line INTEGER NOT NULL REFERENCES line (no),
    key TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (line, key)
  ) STRICT, WITHOUT ROWID;`,
]
