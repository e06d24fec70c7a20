// A document in which users work, and a server that fails: nothing is lost, doubled, or taken from anybody.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DsClient } from '@org/ds-client';
import { grist, purge } from '@org/ds-client/mirror';
import { createEmulator, demarche, type Emulator } from '@org/ds-client/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { answered, clientOf, run } from '../emulated.js';
import { rowsOf } from './read-rows.js';
import { GristStandIn, type Trouble } from './stand-in.js';
import { GristDoc } from './stand-in-document.js';

/** The pauses between tries: taken down instead of waited for. Milliseconds. */
const pauses = vi.hoisted((): number[] => []);
vi.mock('../../../src/request/abort.js', async (original) => ({
  ...(await original<typeof import('../../../src/request/abort.js')>()),
  sleep: async (milliseconds: number) => void pauses.push(milliseconds),
}));

let server: GristStandIn;
beforeAll(async () => {
  server = await GristStandIn.start();
});
afterAll(() => server.stop());
beforeEach(() => {
  server.doc = new GristDoc();
  server.trouble = () => undefined;
  server.requests.length = 0;
  pauses.length = 0;
});
const target = () => grist(server.url, { apiKey: server.key });
const dossiers = () => rowsOf(server.doc, 'D7_dossiers');
const numbersOf = (rows: readonly Record<string, unknown>[]) =>
  rows.map(({ dossier }) => Number(dossier)).sort();

function small(count = 6): Emulator {
  return createEmulator({
    demarches: [
      demarche(7)
        .withChamp('text', 'Nom')
        .withChamp('integer_number', 'Nombre')
        .withChamp('piece_justificative', 'Devis')
        .withChamp('repetition', 'Lignes', { children: [{ kind: 'text', label: 'Objet' }] })
        .withDossiers(count),
    ],
  });
}

describe('a server that fails', () => {
  // One request of each run fails, far apart; each way of failing begins at another.
  const troubles: readonly Trouble[] = ['lose', 'cut', 'busy', 'error', 'page'];
  it.each(troubles)(
    'by %s, once at any request, loses and doubles nothing',
    { timeout: 60_000 },
    async (trouble) => {
      const ds = small(3);
      const client = clientOf(ds, { pageSize: 2 });
      const total = await requestsOf(() => run(client, 7, { to: target() }));
      const expected = contents();
      const start = troubles.indexOf(trouble) * 2 + 1;
      for (let at = start; at <= total; at += 29) {
        server.doc = new GristDoc();
        server.requests.length = 0;
        server.trouble = ({ count }) => (count === at ? trouble : undefined);
        await run(client, 7, { to: target() }).catch(async (error: unknown) => {
          // Where a table was being made, nobody knows whether it is there: the next run does.
          expect(error).toMatchObject({ isRetryable: true });
          await run(client, 7, { to: target() });
        });
        expect(contents(), `request ${at}`).toEqual(expected);
      }
    },
  );

  it('that answers nothing but 503 is asked six times, ever later, and told as what can be tried again', async () => {
    server.trouble = () => 'page';
    await expect(run(clientOf(small()), 7, { to: target() })).rejects.toMatchObject({
      code: 'http',
      isRetryable: true,
    });
    expect(server.requests).toHaveLength(6);
    // A quarter of a second at first, doubled each time; up to half of it is left to chance.
    expect(pauses).toHaveLength(5);
    for (const [index, pause] of pauses.entries()) {
      expect(pause).toBeGreaterThanOrEqual(125 * 2 ** index);
      expect(pause).toBeLessThanOrEqual(250 * 2 ** index);
    }
  });

  it('that does not know the key says so, and the error does not show it', async () => {
    const to = grist(server.url, { apiKey: 'another-secret' });
    const error: unknown = await run(clientOf(small()), 7, { to }).catch((one: unknown) => one);
    expect(error).toMatchObject({ code: 'target', message: expect.stringContaining('GRIST_API_KEY') });
    expect(JSON.stringify(error) + String(error)).not.toContain('another-secret');
  });
});

describe('what is refused', () => {
  it('stays out, is told by every run with dossier and reason, and comes in later', async () => {
    const ds = small();
    const [bad = 0] = ds.demarche(7).dossiers.map(({ number }) => number);
    const client = clientOf(ds);
    server.trouble = ({ path: to, body }) =>
      to.endsWith('/apply') && body.includes('D7_dossiers') && body.includes(String(bad))
        ? 'refuse'
        : undefined;
    for (let time = 0; time < 2; time++) {
      const { refused } = await run(client, 7, { to: target() });
      expect(refused).toEqual([
        { dossier: bad, table: 'd7_dossiers', column: null, reason: expect.stringContaining('400') },
      ]);
      expect(numbersOf(dossiers())).toHaveLength(5);
    }
    server.trouble = () => undefined;
    expect(await run(client, 7, { to: target() })).toMatchObject({ refused: [] });
    expect(numbersOf(dossiers())).toHaveLength(6);
  });

  it('is a number that Grist would round, and a cell beyond its requests; the rest of the dossier is in', async () => {
    const long = 'é'.repeat(400_000);
    const ds = createEmulator({
      demarches: [
        demarche(7)
          .withChamp('integer_number', 'Nombre')
          .withChamp('textarea', 'Texte')
          .withChamp('text', 'Court')
          .withDossier(answered({ Nombre: '9007199254740993', Texte: long, Court: 'là' })),
      ],
    });
    const { refused } = await run(clientOf(ds), 7, { to: target() });
    expect(refused.map(({ column }) => column).sort()).toEqual(['nombre', 'texte']);
    expect(JSON.stringify(refused)).not.toContain('900719925474');
    expect(dossiers()).toMatchObject([{ nombre: null, texte: null, court: 'là' }]);
  });

  it('is no dossier that is larger than a request: it comes in several', async () => {
    const texts = Object.fromEntries(
      Array.from({ length: 6 }, (_, index) => [`Texte ${index}`, 'x'.repeat(300_000)]),
    );
    const builder = demarche(7);
    for (const label of Object.keys(texts)) builder.withChamp('textarea', label);
    const ds = createEmulator({ demarches: [builder.withDossier(answered(texts))] });
    expect(await run(clientOf(ds), 7, { to: target() })).toMatchObject({ dossiers: 1, refused: [] });
    expect(Object.values(dossiers()[0] ?? {}).filter((cell) => String(cell).length === 300_000)).toHaveLength(
      6,
    );
    expect(Math.max(...server.requests.map(({ bytes }) => bytes))).toBeLessThanOrEqual(800_000);
    expect(await run(clientOf(ds), 7, { to: target(), reconcile: true })).toMatchObject({ unchanged: 1 });
  });
});

describe('a document in which users work', () => {
  it('keeps their columns, formulas, labels, names and tables', async () => {
    const ds = small();
    const client = clientOf(ds);
    await run(client, 7, { to: target() });
    const { doc } = server;
    doc.addColumns('D7_dossiers', [{ id: 'avis_du_service', fields: { type: 'Text', isFormula: false } }]);
    doc.addColumns('D7_dossiers', [{ id: 'double', fields: { formula: '$nombre * 2', isFormula: true } }]);
    doc.addTables([{ id: 'Notes', columns: [{ id: 'texte' }] }]);
    const row = doc.table('D7_dossiers').rows.values().next().value ?? {};
    row.avis_du_service = 'favorable';
    doc.changeColumns('D7_dossiers', [{ id: 'nom', fields: { label: 'Notre nom' } }]);
    doc.renameColumn('D7_dossiers', 'nombre', 'combien');
    doc.table('D7_dossiers').name = 'Demandes';
    for (const { number } of ds.demarche(7).dossiers) {
      ds.modify(number, (dossier) => {
        dossier.archived = true;
      });
    }
    expect(await run(client, 7, { to: target() })).toMatchObject({ dossiers: 6, refused: [] });
    const rows = rowsOf(doc, 'Demandes');
    expect(rows).toHaveLength(6);
    expect(rows.every(({ archived }) => archived === 'Oui')).toBe(true);
    expect(rows.filter(({ avis_du_service: avis }) => avis === 'favorable')).toHaveLength(1);
    const columns = doc.table('Demandes').columns;
    expect(columns.find(({ name }) => name === 'nom')?.label).toBe('Notre nom');
    expect(columns.filter(({ name }) => /nombre/.test(name))).toEqual([]);
    expect(doc.tables.map(({ name }) => name)).not.toContain('D7_dossiers');
  });

  it('from which a column or a table was deleted gets it again, filled', async () => {
    const ds = small();
    const client = clientOf(ds);
    await run(client, 7, { to: target() });
    const expected = contents();
    server.doc.removeColumn('D7_dossiers', 'nombre');
    server.doc.apply([['RemoveTable', 'D7_block_lignes' as never]]);
    await run(client, 7, { to: target() });
    expect(contents()).toEqual(expected);
    // What the mirror remembers of dossiers, too.
    server.doc.apply([['RemoveTable', 'Ds_mirror_dossiers' as never]]);
    await run(client, 7, { to: target() });
    expect(contents()).toEqual(expected);
    server.doc.apply([['RemoveTable', 'Ds_mirror' as never]]);
    await run(client, 7, { to: target() });
    expect(contents()).toEqual(expected);
  });

  it('is written by one run at a time; one that was killed keeps nobody out for longer than its lease', async () => {
    const client = clientOf(small());
    const first = await target().open(7);
    await expect(run(client, 7, { to: target() })).rejects.toMatchObject({ code: 'busy' });
    // What a minute does.
    for (const row of server.doc.table('Ds_mirror_leases').rows.values()) row.until = 1;
    await run(client, 7, { to: target() });
    const lost = first.prepare(await model(client), {});
    await expect(lost).rejects.toMatchObject({ code: 'busy' });
    await first.close();
  });
});

describe('files', () => {
  it('are attached once for each content, and leave with a purge, history too', async () => {
    const directory = await mkdtemp(path.join(tmpdir(), 'ds-grist-'));
    const ds = small();
    const api = await ds.listen();
    try {
      const client = new DsClient({ endpoint: api.endpoint, token: ds.token, rateLimit: false });
      const options = { files: directory };
      await run(client, 7, { to: target(), ...options });
      const uploads = server.doc.uploads;
      expect(uploads).toBeGreaterThan(0);
      const files = rowsOf(server.doc, 'D7_files').filter(({ piece_jointe: cell }) => Array.isArray(cell));
      expect(files.length).toBeGreaterThan(0);
      const [gone = 0] = ds.demarche(7).dossiers.map(({ number }) => number);
      for (const { number } of ds.demarche(7).dossiers) {
        ds.modify(number, (dossier) => {
          dossier.archived = true;
        });
      }
      await run(client, 7, { to: target(), ...options });
      expect(server.doc.uploads).toBe(uploads);
      const email = String(dossiers().find(({ dossier }) => dossier === gone)?.usager_email);
      expect(server.doc.everything()).toContain(email);
      await purge(target(), 7, { dossiers: [gone] });
      expect(server.doc.everything()).not.toContain(email);
      expect(numbersOf(dossiers())).not.toContain(gone);
      await purge(target(), 7);
      expect(server.doc.everything()).not.toContain('@exemple.fr');
      expect(server.doc.attachments.size).toBe(0);
    } finally {
      await api.close();
      await rm(directory, { recursive: true, force: true });
    }
  });
});

it.each([
  ['https://g.example/o/equipe/aBc/Nom/p/3', undefined, 'https://g.example/o/equipe/api/docs/aBc/tables'],
  ['https://g.example/aBc', undefined, 'https://g.example/api/docs/aBc/tables'],
  ['https://g.example/doc/aBc', undefined, 'https://g.example/api/docs/aBc/tables'],
  ['https://g.example/api/docs/aBc', undefined, 'https://g.example/api/docs/aBc/tables'],
  ['https://g.example', 'aBc', 'https://g.example/api/docs/aBc/tables'],
  ['https://g.example/api/', 'aBc', 'https://g.example/api/docs/aBc/tables'],
])('%s with the document %s is asked at %s', async (url, document, asked) => {
  const seen: string[] = [];
  const to = grist(url, {
    ...(document !== undefined && { document }),
    fetch: async (input) => {
      seen.push(String(input));
      return Response.json({ tables: [] });
    },
  });
  await to.read(7);
  expect(seen).toEqual([asked]);
});

async function model(client: ReturnType<typeof clientOf>) {
  const { tableModel } = await import('@org/ds-client/tables');
  return tableModel(await client.getDemarche(7));
}

async function requestsOf(work: () => Promise<unknown>): Promise<number> {
  const before = server.requests.length;
  await work();
  return server.requests.length - before;
}

/** The rows of the mirror's tables, whatever the order of columns. */
function contents() {
  return Object.fromEntries(
    server.doc.tables
      .filter(({ name }) => name.startsWith('D7_'))
      .map(({ name }) => [
        name,
        rowsOf(server.doc, name)
          .map((row) => JSON.stringify(Object.entries(row).sort(([a], [b]) => a.localeCompare(b))))
          .sort(),
      ])
      .sort(),
  );
}
