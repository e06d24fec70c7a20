// The workbook of `export`, as LibreOffice opens it: sheets, kinds of cells, links, and what is in them.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createEmulator, demarche, dossier } from '@org/ds-client/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandLine } from '../cli/command-line.js';
import { type Cell, type OpenedSheet, openedSheets } from './opened-sheets.js';

const directory = mkdtempSync(path.join(tmpdir(), 'ds-client-workbook-'));
let sheets: readonly OpenedSheet[] = [];

beforeAll(async () => {
  const emulator = createEmulator({
    rateLimit: false,
    demarches: [
      demarche(42)
        .intitule('Aide')
        .withChamp('text', 'Code postal')
        .withChamp('text', 'Piège')
        .withChamp('text', 'Fraction')
        .withChamp('textarea', 'Lettre')
        .withChamp('phone', 'Téléphone')
        .withChamp('siret', 'SIRET')
        .withChamp('decimal_number', 'Montant')
        .withChamp('integer_number', 'Effectif')
        .withChamp('integer_number', 'Compte')
        .withChamp('date', 'Début')
        .withChamp('datetime', 'Rendez-vous')
        .withChamp('yes_no', 'Accord')
        .withChamp('yes_no', 'Refus')
        .withChamp('text', 'Vide')
        .withChamp('piece_justificative', 'Devis')
        .withChamp('repetition', 'Lignes', { children: [{ kind: 'decimal_number', label: 'Prix' }] })
        .withDossier(
          dossier(1_001)
            .deposeLe('2026-01-31T23:30:00Z')
            .withChamp('Code postal', '01000')
            .withChamp('Piège', '=1+1')
            .withChamp('Fraction', '1/2')
            .withChamp('Lettre', 'Chère "amie" & <ami>,\n\nà bientôt ; merci')
            .withChamp('Téléphone', '0612345678')
            .withChamp('SIRET', '00000000000019')
            .withChamp('Montant', 1234.56)
            .withChamp('Effectif', 12)
            .withChamp('Compte', '9007199254740993')
            .withChamp('Début', '2024-02-29')
            .withChamp('Rendez-vous', '2026-07-14T09:05:00+02:00')
            .withChamp('Accord', true)
            .withChamp('Refus', false)
            .withChamp('Lignes', [{ Prix: 0.1 }, { Prix: -2.5 }])
            .withFile('Devis', { filename: 'devis & plan #2.pdf', content: '%PDF-1.7' }),
          dossier(1_002),
        ),
    ],
  });
  const server = await emulator.listen(0);
  try {
    const { code, stderr } = await commandLine(['export', '42', '--to', directory], {
      env: { DS_API_URL: server.endpoint, DS_API_TOKEN: emulator.token },
    });
    expect(code, stderr).toBe(0);
  } finally {
    await server.close();
  }
  sheets = openedSheets(path.join(directory, 'demarche-42.xlsx'));
});

afterAll(() => rmSync(directory, { recursive: true }));

/** A row of the sheet whose name begins so, by the labels above it. */
function row(name: string, place: number): Readonly<Record<string, Cell>> {
  const sheet = sheets.find((one) => one.name.startsWith(name));
  const [header = [], ...rows] = sheet?.rows ?? [];
  return Object.fromEntries((rows[place] ?? []).map((cell, column) => [header[column]?.text ?? '', cell]));
}

describe('the workbook of an export, opened in LibreOffice', () => {
  it.each([
    ['Code postal', '01000'],
    ['Piège', '=1+1'],
    ['Fraction', '1/2'],
    ['Lettre', 'Chère "amie" & <ami>,\n\nà bientôt ; merci'],
    ['Téléphone', '0612345678'],
    ['SIRET', '00000000000019'],
    ['Compte', '9007199254740993'],
  ])('has %s as the text that it is', (column, text) => {
    expect(row('Dossiers', 0)[column]).toMatchObject({ type: 'string', text });
  });

  it.each([
    ['N° de dossier', 'float', '1001'],
    ['Montant', 'float', '1234.56'],
    ['Effectif', 'float', '12'],
    ['Début', 'date', '2024-02-29'],
    ['Rendez-vous', 'date', '2026-07-14T09:05:00'],
  ])('has %s as a %s', (column, type, value) => {
    expect(row('Dossiers', 0)[column]).toMatchObject({ type, value });
  });

  it('has nothing where nothing is', () => {
    const cells = row('Dossiers', 1);
    for (const column of ['Vide', 'Montant', 'Début', 'Accord']) expect(cells[column]?.type ?? '').toBe('');
  });

  it('has the rows of a block, with their decimals', () => {
    const prices = [0, 1].map((place) => row('Lignes', place).Prix?.value);
    expect(prices).toEqual(['0.1', '-2.5']);
  });

  it.each([
    ['Accord', 'TRUE'],
    ['Refus', 'FALSE'],
  ])('has %s as the logical value %s, which is no text', (column, text) => {
    const cell = row('Dossiers', 0)[column];
    expect(cell?.text).toBe(text);
    expect(cell?.type).not.toBe('string');
  });

  it('leads to the page of each dossier and to each saved file, wherever both are moved', () => {
    const { text, link } = row('Dossiers', 0).Lien ?? {};
    expect(text).toMatch(/\/dossiers\/1001$/);
    expect(link).toBe(text);
    const saved = sheets.find(({ name }) => name === 'Fichiers')?.rows.slice(1) ?? [];
    const links = saved.flatMap((cells) =>
      cells.flatMap((cell) => (cell.text.startsWith('1001/') ? [cell] : [])),
    );
    expect(links.map(({ text: path_ }) => path_)).toContain('1001/devis & plan #2.pdf');
    for (const { text: place, link: leads = '' } of links) {
      expect(leads.startsWith('file:')).toBe(false);
      const target = path.resolve(directory, decodeURIComponent(leads).replace(/^\.\.\//, ''));
      expect(target).toBe(path.join(directory, 'files', place));
      expect(existsSync(target), target).toBe(true);
    }
  });
});
