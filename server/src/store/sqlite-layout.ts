// How the file is laid out, as the steps by which it came to be so. Each is done once to every file, in its
// order; one that has been released is never changed, only followed by another.
import type Database from 'libsql';

const tables = `
  CREATE TABLE workshop (
    id TEXT PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    facilitator_hash BLOB NOT NULL,
    template TEXT NOT NULL,
    created_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE entry (
    workshop TEXT NOT NULL REFERENCES workshop (id),
    seq INTEGER NOT NULL,
    at INTEGER NOT NULL,
    participant TEXT,
    kind TEXT NOT NULL,
    doc TEXT,
    bytes BLOB NOT NULL,
    UNIQUE (workshop, seq)
  ) STRICT;

  CREATE TABLE claim (
    workshop TEXT NOT NULL REFERENCES workshop (id),
    doc TEXT NOT NULL,
    client INTEGER NOT NULL,
    participant TEXT NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (workshop, doc, client)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE credential (
    kind TEXT NOT NULL,
    hash BLOB NOT NULL,
    workshop TEXT NOT NULL REFERENCES workshop (id),
    participant TEXT NOT NULL,
    PRIMARY KEY (kind, hash)
  ) STRICT, WITHOUT ROWID;

  CREATE INDEX credential_of_participant ON credential (participant, kind);
`;

const epochs = 'ALTER TABLE workshop ADD COLUMN epoch INTEGER NOT NULL DEFAULT 1';

const lateBox = `
  CREATE TABLE late (
    workshop TEXT NOT NULL REFERENCES workshop (id),
    id TEXT NOT NULL,
    participant TEXT NOT NULL,
    doc TEXT NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (workshop, id)
  ) STRICT;
`;

const checkpoints = `
  CREATE TABLE checkpoint (
    workshop TEXT NOT NULL REFERENCES workshop (id),
    seq INTEGER NOT NULL,
    form INTEGER NOT NULL,
    of_version INTEGER NOT NULL,
    sum BLOB NOT NULL,
    bytes BLOB NOT NULL,
    UNIQUE (workshop, seq)
  ) STRICT;
`;

/** Workshops of one template share its copy: found by its length, of which few are the same. */
const sharedTemplates = `
  CREATE TABLE template (
    id INTEGER PRIMARY KEY,
    json TEXT NOT NULL
  ) STRICT;

  CREATE INDEX template_of_length ON template (length(json));

  INSERT INTO template (json) SELECT DISTINCT template FROM workshop;
  ALTER TABLE workshop RENAME COLUMN template TO own_template;
  ALTER TABLE workshop ADD COLUMN template INTEGER REFERENCES template (id);
  UPDATE workshop SET template = (
    SELECT id FROM template WHERE length(json) = length(own_template) AND json = own_template
  );
  ALTER TABLE workshop DROP COLUMN own_template;
`;

const steps: readonly string[] = [tables, epochs, lateBox, checkpoints, sharedTemplates];

/** Of a file that has been through every step. */
export const layoutVersion = steps.length;

/** Only in a transaction, so that a file is of one version or of the other. */
export const bringUpToDate = (
  database: Database.Database,
  version: number,
  to = layoutVersion,
): void => {
  if (version === to) return;
  for (const step of steps.slice(version, to)) database.exec(step);
  database.exec(`PRAGMA user_version = ${to}`);
};
