// A CSV as a spreadsheet in French saves it: what it means is sent, and no cell is lost on the way.
import { writeFile } from 'node:fs/promises';
import { createEmulator, demarche } from '@org/ds-client/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandLine } from '../cli/command-line.js';
import { fixture } from '../cli/fixture.js';

const kinds = ['text', 'yes_no', 'checkbox', 'date', 'datetime', 'decimal_number', 'integer_number'] as const;

describe('prefill of a CSV', () => {
  const { inside } = fixture();
  const emulator = createEmulator({
    demarches: [
      kinds
        .reduce((form, kind) => form.withChamp(kind, kind), demarche(7))
        .withChamp('drop_down_list', 'liste', {
          options: ['Oui', '3,14'],
        }),
    ],
  });
  let env: Readonly<Record<string, string>> = {};
  let close = async () => {};
  beforeAll(async () => {
    const server = await emulator.listen(0);
    close = () => server.close();
    env = { DS_API_URL: server.endpoint, DS_API_TOKEN: emulator.token };
  });
  afterAll(() => close());
  const prefill = async (content: string | Buffer, ...more: string[]) => {
    await writeFile(inside('values.csv'), content);
    return await commandLine(['prefill', '7', inside('values.csv'), ...more], { env });
  };
  /** Each row as its link gives it, by the kind of the champ. */
  const sent = (stdout: string) => {
    const champs = emulator.demarche(7).activeRevision.champs;
    return stdout
      .trim()
      .split('\n')
      .map((link) =>
        Object.fromEntries(
          [...new URL(link).searchParams].map(([key, value]) => [
            champs.find(({ id }) => `champ_${id.replaceAll('=', '')}` === key)?.label,
            value,
          ]),
        ),
      );
  };

  it.each([
    ['yes_no', 'Oui', 'true'],
    ['checkbox', 'non', 'false'],
    ['checkbox', 'VRAI', 'true'],
    ['date', '31/01/2026', '2026-01-31'],
    ['date', '1/2/2026', '2026-02-01'],
    ['datetime', '31/01/2026 09:30', '2026-01-31T09:30'],
    ['datetime', '31/01/2026 9:30:15', '2026-01-31T09:30:15'],
    ['decimal_number', '3,14', '3.14'],
    ['decimal_number', '-1 234,5', '-1234.5'],
    ['integer_number', '1\u202f234\u00a0567', '1234567'],
    ['liste', 'Oui', 'Oui'],
    ['liste', '3,14', '3,14'],
    ['text', '31/01/2026', '31/01/2026'],
  ])('%s: %s', async (label, cell, value) => {
    const { code, stdout, stderr } = await prefill(
      `${label};text\n${cell};x\n`.replace('text;text', 'text;liste'),
      ...(label === 'text' ? ['--skip-refused'] : []),
    );
    expect([code, stderr]).toEqual([label === 'text' ? 1 : 0, expect.any(String)]);
    expect(sent(stdout)).toMatchObject([{ [label]: value }]);
  });

  it.each([
    ['date', '31/02/2026'],
    ['integer_number', '3,14'],
    ['decimal_number', '3,14159'],
    ['yes_no', 'peut-être'],
  ])('still refuses %s: %s', async (label, cell) => {
    expect(await prefill(`text;${label}\nx;${cell}\n`)).toMatchObject({ code: 2, stdout: '' });
  });

  it('makes the dossiers with what the cells mean', async () => {
    const { code, stdout } = await prefill('date;yes_no\n31/01/2026;Oui\n', '--create', '--json');
    expect(code).toBe(0);
    const { dossierNumber } = JSON.parse(stdout);
    const values = emulator.dossier(dossierNumber).content.champs.map(({ value }) => value);
    expect(values).toContainEqual({ type: 'date', date: '2026-01-31' });
    expect(values).toContainEqual({ type: 'boolean', value: true });
  });

  it('says which row failed, and how many dossiers there are already', async () => {
    let posts = 0;
    emulator.fail({
      fault: 'status',
      status: 500,
      when: ({ method, url }) => method === 'POST' && url.pathname.includes('/public/') && ++posts === 3,
    });
    for (const [content, told] of [
      ['text\na\n\nb\nc\nd\n', 'row 5 failed: 2 dossiers made before it'],
      ['text\n', ''],
    ] as const) {
      const { code, stdout, stderr } = await prefill(content, '--create');
      expect([code, stderr]).toEqual([told === '' ? 0 : 4, expect.stringContaining(told)]);
      expect(stdout.trim().split('\n').filter(Boolean)).toHaveLength(told === '' ? 0 : 2);
    }
    emulator.recover();
  });

  it('counts rows as a spreadsheet does, with the header and empty ones', async () => {
    const { code, stderr } = await prefill(
      'text;date\n"deux\nlignes";2026-01-31\n\n;;\nx;hier\n'.replace(';;', ';'),
    );
    expect([code, stderr]).toEqual([2, expect.stringContaining('(row 5)')]);
  });

  it('reads accents as Excel in French writes them', async () => {
    const windows = Buffer.from(
      'text\nÉtablissement “été” à 3 €\n'.replace('“', '\x93').replace('”', '\x94').replace('€', '\x80'),
      'latin1',
    );
    for (const content of [
      windows,
      'text\nÉtablissement “été” à 3 €\n',
      '\uFEFFtext\r\nÉtablissement “été” à 3 €\r\n',
    ]) {
      expect(sent((await prefill(content)).stdout)).toEqual([{ text: 'Établissement “été” à 3 €' }]);
    }
  });

  it.each([
    ['a file without a header', '', 'values.csv'],
    ['two columns of one name', 'text;date;text\na;2026-01-31;b\n', 'text'],
    ['a value in a column without a name', 'text;\na;b\n', '2'],
    [
      'a value beyond the last column',
      'text\na;b\n'.replace('text', 'text;date').replace('a;b', 'a;;b'),
      '2',
    ],
    ['a quote that never ends', 'text;date\n"a;\nb;2026-01-31\n', '2'],
  ])('refuses %s, of which a value would be lost', async (_, content, named) => {
    for (const language of ['en', 'fr']) {
      const { code, stdout, stderr } = await prefill(content, '--skip-refused', '--lang', language);
      expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining(named)]);
    }
  });
});
