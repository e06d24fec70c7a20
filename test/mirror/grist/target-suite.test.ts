import { grist } from '@org/ds-client/mirror';
import { targetSuite } from '@org/ds-client/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCell, rowsOf } from './read-rows.js';
import { GristStandIn } from './stand-in.js';
import { GristDoc } from './stand-in-document.js';

describe('a document of Grist keeps what targets promise', () => {
  let server: GristStandIn;
  beforeAll(async () => {
    server = await GristStandIn.start();
  });
  afterAll(async () => {
    expect(server.mostAtOnce).toBeLessThanOrEqual(2);
    await server.stop();
  });
  const suite = targetSuite({
    create() {
      server.doc = new GristDoc();
      return grist(server.url, { apiKey: server.key });
    },
    read: (table) => rowsOf(server.doc, table),
  });
  it.each(suite)('$name', ({ run }) => run());
});

interface Told {
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
}
type Answer = Readonly<Record<'tables' | 'columns' | 'records', readonly Told[]>>;

const { GRIST_TEST_URL: url, GRIST_TEST_KEY: apiKey } = process.env;

// GRIST_TEST_URL is the address of a document that may be emptied, GRIST_TEST_KEY a key of its owner.
if (url)
  describe('a real Grist, where GRIST_TEST_URL leads to a document', () => {
    const base = String(url)
      .replace(/\/$/, '')
      .replace(/\/([^/]+)$/, '/api/docs/$1');
    const ask = async (path: string, body?: unknown): Promise<Answer> => {
      const response = await fetch(`${base}${path}`, {
        headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
        ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
      });
      expect(response.status).toBe(200);
      return (await response.json()) as Answer;
    };
    const suite = targetSuite({
      async create() {
        const { tables } = await ask('/tables');
        const ours = tables.filter(({ id }) => /^(D71_|D72_|Ds_mirror)/.test(id));
        if (ours.length > 0)
          await ask(
            '/apply',
            ours.map(({ id }) => ['RemoveTable', id]),
          );
        return grist(String(url), apiKey === undefined ? {} : { apiKey });
      },
      async read(table) {
        const { columns } = await ask(`/tables/${table}/columns`);
        const { records } = await ask(`/tables/${table}/records`);
        const types = new Map(columns.map(({ id, fields }) => [id, fields.type]));
        return records.map(({ fields }) =>
          Object.fromEntries(
            Object.entries(fields).map(([name, cell]) => [name, readCell(cell, String(types.get(name)))]),
          ),
        );
      },
    });
    it.each(suite)('$name', ({ run }) => run());
  });
