/** The queue of pg-boss. */
export const QUEUE = 'piece';

/**
 * Tables of a schema of their own. `piece` is the ledger: every file ever found, by what it is, and what became of it; a
 * job of the queue has the same id. `lease` is who works: a row with an owner and an end, since locks of a session neither exclude nor
 * end behind a pooler of transactions.
 */
export const tables = (schema: string): string => `
  CREATE SCHEMA IF NOT EXISTS "${schema}";
  CREATE TABLE IF NOT EXISTS "${schema}".walk (
    demarche integer PRIMARY KEY,
    checkpoint jsonb,
    -- The newest change that a probe saw before the walk that ended last.
    seen text,
    newest_change timestamptz,
    -- When the walk that ended last began.
    walked_at timestamptz,
    -- Every change before this is known: by a walk, or by a probe that saw nothing new.
    known_until timestamptz,
    -- Somebody heard of a change.
    hinted_at timestamptz,
    -- Dossiers that the first walk has read and is to read; null where it is over. Pace: what the last pages took.
    backfill_read integer,
    backfill_total integer,
    pace_dossiers double precision NOT NULL DEFAULT 0,
    pace_ms double precision NOT NULL DEFAULT 0,
    failures integer NOT NULL DEFAULT 0,
    error text,
    not_before timestamptz
  );
  CREATE TABLE IF NOT EXISTS "${schema}".piece (
    id uuid PRIMARY KEY,
    demarche integer NOT NULL,
    file jsonb NOT NULL,
    state text NOT NULL DEFAULT 'queued',
    found_at timestamptz NOT NULL DEFAULT now(),
    ended_at timestamptz,
    place text,
    sha256 text,
    reason text,
    worker text,
    -- The walk that found it.
    walk uuid
  );
  -- Asked first: a statement that changes a table waits for everybody who uses it, and has them wait.
  DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM information_schema.columns
      WHERE table_schema = '${schema}' AND table_name = 'piece' AND column_name = 'walk')
    THEN ALTER TABLE "${schema}".piece ADD COLUMN walk uuid; END IF;
  END $$;
  CREATE INDEX IF NOT EXISTS piece_open ON "${schema}".piece (found_at) WHERE state <> 'stored';
  CREATE INDEX IF NOT EXISTS piece_state ON "${schema}".piece (demarche, state);
  -- Dossiers that a walk has stepped over, since the API could not give them: none of their files is in "piece".
  CREATE TABLE IF NOT EXISTS "${schema}".unread (
    demarche integer NOT NULL,
    dossier integer NOT NULL,
    reason text NOT NULL,
    found_at timestamptz NOT NULL DEFAULT now(),
    tried_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (demarche, dossier)
  );
  CREATE TABLE IF NOT EXISTS "${schema}".lease (
    name text PRIMARY KEY,
    owner text NOT NULL,
    expires_at timestamptz NOT NULL
  );
`;
