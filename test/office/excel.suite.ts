// What LibreOffice, in French, reads of a CSV that was written with --excel: kinds of cells and what is in them.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createEmulator, demarche, dossier } from '@org/ds-client/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandLine } from '../cli/command-line.js';
import { type Cell, openedSheets } from './opened-sheets.js';

const directory = mkdtempSync(path.join(tmpdir(), 'ds-client-office-'));
/** Semicolons, UTF-8, the language of France: what its dialogue proposes there. */
const french = 'CSV:59,34,76,1,,1036,false,true';

const cells = new Map<string, Cell>();

beforeAll(async () => {
  const emulator = createEmulator({
    rateLimit: false,
    demarches: [
      demarche(42)
        .intitule('Aide')
        .withChamp('text', 'Code postal')
        .withChamp('text', 'Piège')
        .withChamp('text', 'Fraction')
        .withChamp('phone', 'Téléphone')
        .withChamp('decimal_number', 'Montant')
        .withChamp('integer_number', 'Effectif')
        .withChamp('date', 'Début')
        .withChamp('datetime', 'Rendez-vous')
        .withChamp('yes_no', 'Accord')
        .withDossier(
          dossier(1_001)
            .deposeLe('2026-01-31T23:30:00Z')
            .withChamp('Code postal', '01000')
            .withChamp('Piège', '=1+1')
            .withChamp('Fraction', '1/2')
            .withChamp('Téléphone', '0612345678')
            .withChamp('Montant', 1234.56)
            .withChamp('Effectif', 12)
            .withChamp('Début', '2026-02-01')
            .withChamp('Rendez-vous', '2026-07-14T09:05:00+02:00')
            .withChamp('Accord', true),
        ),
    ],
  });
  const server = await emulator.listen(0);
  try {
    const { code } = await commandLine(['dossiers', '42', '--format', 'csv', '--excel', '--to', directory], {
      env: { DS_API_URL: server.endpoint, DS_API_TOKEN: emulator.token },
    });
    expect(code).toBe(0);
  } finally {
    await server.close();
  }
  const [sheet] = openedSheets(path.join(directory, 'dossiers.csv'), [`--infilter=${french}`]);
  const [header = [], row = []] = sheet?.rows ?? [];
  header.forEach(({ text }, place) => {
    const cell = row[place];
    if (cell) cells.set(text, cell);
  });
});

afterAll(() => rmSync(directory, { recursive: true }));

describe('a CSV for Excel, opened in French', () => {
  it.each([
    ['Code postal', 'string', '01000'],
    ['Piège', 'string', "'=1+1"],
    ['Fraction', 'string', '1/2'],
    ['Téléphone', 'string', '0612345678'],
    ['Accord', 'string', 'Oui'],
    ['État', 'string', 'En construction'],
  ])('keeps %s as the text that it is', (column, type, text) => {
    expect(cells.get(column)).toMatchObject({ type, text });
  });

  it.each([
    ['N° de dossier', 'float', '1001'],
    ['Montant', 'float', '1234.56'],
    ['Effectif', 'float', '12'],
    ['Début', 'date', '2026-02-01'],
    ['Rendez-vous', 'date', '2026-07-14T09:05:00'],
    ['Déposé le', 'date', '2026-02-01T00:30:00'],
  ])('makes %s a number or a date', (column, type, value) => {
    expect(cells.get(column)).toMatchObject({ type, value });
  });
});
