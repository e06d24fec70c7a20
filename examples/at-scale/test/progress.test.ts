// The page of progress in a real browser, while the programs fill a store.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import {
  createEmulator,
  demarche,
  dossier,
  type Emulator,
  type EmulatorServer,
} from '@org/ds-client/testing';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from './browser.js';
import { freePort, type LocalPostgres, startPostgres } from './local-postgres.js';
import { Programs, until } from './programs.js';

const DOSSIERS = 600;
/** One in fifteen has a file. */
const FILES = 40;

let ds: Emulator;
let postgres: LocalPostgres;
let server: EmulatorServer;
let directory: string;
let browser: Browser;
let programs: Programs;
before(async () => {
  const builder = demarche(40).withChamp('piece_justificative', 'Pièces');
  for (let index = 0; index < DOSSIERS; index++) {
    const one = dossier(40_000 + index);
    builder.withDossier(index % 15 === 0 ? one.withFile('Pièces', { filename: 'devis.pdf' }) : one);
  }
  ds = createEmulator({ demarches: [builder] });
  [postgres, server, directory, browser] = await Promise.all([
    startPostgres(),
    ds.listen(),
    mkdtemp(path.join(tmpdir(), 'ds-progress-')),
    startBrowser(),
  ]);
  programs = new Programs({
    DATABASE_URL: postgres.url,
    DS_API_URL: server.endpoint,
    DS_API_TOKEN: ds.token,
    DS_STORE: directory,
  });
});
after(async () => {
  programs?.kill();
  await browser?.close();
  await server?.close();
  await postgres?.stop();
  if (directory) await rm(directory, { recursive: true, force: true });
});

/** Every text that a part of the page has shown, in order. */
function shown(page: Page, id: string): Promise<string[]> {
  return page.evaluate(`window.shown['${id}']`);
}

/** Spaces between thousands are no-break spaces in French. */
const numbersIn = (text: string) =>
  (text.match(/\d[\d\s]*/g) ?? []).map((one) => Number(one.replace(/\s/g, '')));

test('a page that stays open shows a back-fill move, and its end', { timeout: 180_000 }, async () => {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  // Every text that is ever shown, from the first on.
  await page.addInitScript(`
    window.shown = { state: [], backfill: [], speed: [], bar: [] };
    setInterval(() => {
      for (const [id, texts] of Object.entries(window.shown)) {
        const element = document.getElementById(id);
        const text = id === 'bar' ? String(element?.value ?? '') : element?.textContent;
        if (text && texts.at(-1) !== text) texts.push(text);
      }
    }, 50);
  `);
  const port = await freePort();
  // Six pages of dossiers take some seconds, and files do: there is something to see.
  ds.fail({ fault: 'slow', on: 'api', latency: 1_500, times: Number.POSITIVE_INFINITY });
  ds.fail({ fault: 'slow', on: 'storage', latency: 1_500, times: Number.POSITIVE_INFINITY });
  programs.start('produce', ['40'], { PORT: String(port) });
  await until('the page', () => page.goto(`http://127.0.0.1:${port}/`).catch(() => undefined));
  assert.equal(await page.title(), 'File des pièces');
  programs.start('work', [], { DS_CONCURRENCY: '4' });
  await until('the end', async () =>
    (await page.textContent('#state')) === `${FILES} pièces terminées sur ${FILES}` ? true : undefined,
  );

  const reads = (await shown(page, 'backfill')).map((text) => numbersIn(text)[0] ?? 0);
  assert.ok(reads.length >= 2, `The first walk was shown as: ${reads}`);
  assert.deepEqual(
    reads,
    [...new Set(reads)].sort((a, b) => a - b),
  );
  const done = (await shown(page, 'state')).flatMap((text) => numbersIn(text)[0] ?? []);
  assert.ok(new Set(done).size >= 3, `Files were shown as: ${done}`);
  assert.deepEqual(
    done,
    [...done].sort((a, b) => a - b),
  );
  const bars = (await shown(page, 'bar')).map(Number);
  assert.ok(bars.some((value) => value > 0 && value < 1) && bars.at(-1) === 1, `The bar was at: ${bars}`);
  assert.equal(await page.textContent('#speed'), 'Terminé.');
  const cells = await page.locator('#demarches tr').first().locator('td').allTextContents();
  assert.deepEqual(cells.slice(0, 4), ['40', String(FILES), '0', '0']);
  await until('no more first walk', async () =>
    (await page.textContent('#backfill')) === '' ? true : undefined,
  );

  await programs.stop();
  await until('that nobody answers', async () =>
    (await page.textContent('#state'))?.includes('ne répond pas') ? true : undefined,
  );
  assert.deepEqual(errors, []);
});
