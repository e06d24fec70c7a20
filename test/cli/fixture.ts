import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createEmulator, demarche, dossier, type Emulator } from '@org/ds-client/testing';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { type CommandLineOptions, commandLine, type Outcome } from './command-line.js';

export const DEMARCHE = 42;
export const FIRST = 1_001;
export const DOSSIERS = 25;
/** Three pages. */
export const PAGE = ['--page-size', '10'];
export const numbers: readonly number[] = Array.from({ length: DOSSIERS }, (_, index) => FIRST + index);

/** A demarche of 25 dossiers, each with a name, two expenses and a file. */
export function smallEmulator(): Emulator {
  return createEmulator({
    rateLimit: false,
    demarches: [
      demarche(DEMARCHE)
        .intitule('Aide aux projets')
        .withChamp('text', 'Nom')
        .withChamp('repetition', 'Dépenses', { children: [{ kind: 'text', label: 'Poste' }] })
        .withChamp('piece_justificative', 'Devis')
        .withDossier(
          ...numbers.map((number, index) =>
            dossier(number)
              .deposeLe(`2026-01-${String(index + 1).padStart(2, '0')}T09:00:00+01:00`)
              .withChamp('Nom', index === 0 ? '=1+1;"x"' : `Projet ${number}`)
              .withChamp('Dépenses', [{ Poste: 'Achats' }, { Poste: 'Divers' }])
              .withFile('Devis', { filename: 'devis.pdf', byteSize: 4_000 + index }),
          ),
        ),
    ],
  });
}

/** An emulator on a port, a directory to work in, and the command line that is told about the former. */
export function fixture() {
  const state = { emulator: smallEmulator(), directory: '', env: {} as Readonly<Record<string, string>> };
  let close = async () => {};
  beforeAll(async () => {
    const server = await state.emulator.listen(0);
    close = () => server.close();
    state.env = { DS_API_URL: server.endpoint, DS_API_TOKEN: state.emulator.token };
  });
  afterAll(() => close());
  beforeEach(async () => {
    state.directory = await mkdtemp(path.join(tmpdir(), 'ds-client-cli-'));
  });
  afterEach(async () => {
    state.emulator.recover();
    await rm(state.directory, { recursive: true });
  });
  return {
    state,
    inside: (name: string) => path.join(state.directory, name),
    ds: (argv: readonly string[], options: CommandLineOptions = {}): Promise<Outcome> =>
      commandLine(argv, { ...options, env: { ...state.env, ...options.env } }),
    /** Every file below the directory, hidden ones too, but the ledger of names. */
    async everything(): Promise<string[]> {
      const entries = await readdir(state.directory, { recursive: true, withFileTypes: true });
      return entries
        .filter((entry) => !entry.isDirectory() && entry.name !== '.ds-client.jsonl')
        .map((entry) => path.relative(state.directory, path.join(entry.parentPath, entry.name)))
        .sort();
    },
  };
}
