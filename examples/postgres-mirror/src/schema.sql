-- A copy of what the API shows of some demarches. Names are the API's, in snake case. URLs are not kept: they are
-- secrets, valid for an hour; a row of file says where to find the file again.

CREATE TABLE IF NOT EXISTS demarche (
  number integer PRIMARY KEY,
  id text NOT NULL,
  title text NOT NULL,
  state text NOT NULL,
  -- Where the copy stands: written in the transaction that wrote what it stands for.
  checkpoint jsonb,
  mirrored_at timestamptz
);

CREATE TABLE IF NOT EXISTS dossier (
  number integer PRIMARY KEY,
  demarche integer NOT NULL REFERENCES demarche,
  id text NOT NULL,
  state text NOT NULL,
  archived boolean NOT NULL,
  usager_email text,
  groupe_instructeur text,
  labels text[] NOT NULL,
  date_depot timestamptz,
  date_passage_en_construction timestamptz,
  date_passage_en_instruction timestamptz,
  date_traitement timestamptz,
  date_derniere_modification timestamptz,
  motivation text,
  -- Of all that is stored of this dossier: one that comes again unchanged is not written again.
  fingerprint text NOT NULL
);

CREATE TABLE IF NOT EXISTS champ (
  dossier integer NOT NULL REFERENCES dossier ON DELETE CASCADE,
  position integer NOT NULL,
  is_annotation boolean NOT NULL,
  champ_id text NOT NULL,
  champ_descriptor_id text NOT NULL,
  -- The row of the repetition block that the champ stands in.
  row_id text,
  label text NOT NULL,
  type text NOT NULL,
  string_value text,
  value jsonb,
  PRIMARY KEY (dossier, position)
);

CREATE TABLE IF NOT EXISTS file (
  dossier integer NOT NULL REFERENCES dossier ON DELETE CASCADE,
  position integer NOT NULL,
  source text NOT NULL,
  champ_id text,
  row_id text,
  owner_id text,
  index integer NOT NULL,
  filename text NOT NULL,
  content_type text NOT NULL,
  byte_size bigint NOT NULL,
  checksum text NOT NULL,
  created_at timestamptz NOT NULL,
  virus_scan_result text NOT NULL,
  PRIMARY KEY (dossier, position)
);

CREATE TABLE IF NOT EXISTS message (
  dossier integer NOT NULL REFERENCES dossier ON DELETE CASCADE,
  id text NOT NULL,
  email text NOT NULL,
  body text NOT NULL,
  created_at timestamptz NOT NULL,
  discarded_at timestamptz,
  PRIMARY KEY (dossier, id)
);

-- What waits, and for how long.
CREATE INDEX IF NOT EXISTS dossier_waiting ON dossier (demarche, state, date_passage_en_instruction);
-- Who answered what. An answer can be longer than an index takes.
CREATE INDEX IF NOT EXISTS champ_answer ON champ (champ_descriptor_id, left(string_value, 100));
-- The last message of each dossier.
CREATE INDEX IF NOT EXISTS message_latest ON message (dossier, created_at DESC);
-- The same content sent to several dossiers.
CREATE INDEX IF NOT EXISTS file_content ON file (checksum);
