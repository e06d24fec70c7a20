import { describe, expect, it } from 'vitest';
import { en } from '../../src/cli/say/en.js';
import { fr } from '../../src/cli/say/fr.js';
import { ProgressLine, type ProgressState } from '../../src/cli/say/progress.js';

function progressOf(messages = en) {
  let now = 0;
  const line = new ProgressLine(messages, () => now);
  return {
    line,
    at(seconds: number, state: ProgressState) {
      now = seconds * 1_000;
      line.sample(state);
      return state;
    },
  };
}

describe('the progress of a command', () => {
  it('tells the speed and the time left by bytes', () => {
    const { line, at } = progressOf();
    at(0, { unit: 'files', done: 0, total: 100, bytes: 0, totalBytes: 10_000_000 });
    const state = at(4, { unit: 'files', done: 50, total: 100, bytes: 2_000_000, totalBytes: 10_000_000 });
    expect(line.text(state)).toBe('50/100 files · 2.0 MB/10.0 MB · 500 kB/s · 16 s left');
    expect(line.bar(state, 100)).toBe(
      '[█████░░░░░░░░░░░░░░░░░░░]  20 % 50/100 files · 2.0 MB/10.0 MB · 500 kB/s · 16 s left',
    );
  });

  it('speaks French', () => {
    const { line, at } = progressOf(fr);
    at(0, { unit: 'files', done: 0, total: 9_000 });
    const state = at(10, { unit: 'files', done: 100, total: 9_000 });
    expect(line.text(state).replace(/\s/g, ' ')).toBe(
      '100/9 000 fichiers · 10 fichiers/s · reste 14 min 50 s',
    );
  });

  it('draws no bar before the end is known, and tells no time', () => {
    const { line, at } = progressOf();
    at(0, { unit: 'dossiers', done: 0 });
    const state = at(2, { unit: 'dossiers', done: 200 });
    expect(line.bar(state, 80)).toBe('200 dossiers · 100 dossiers/s');
  });

  it('follows the speed of the last seconds, not of the whole', () => {
    const { line, at } = progressOf();
    for (let second = 0; second <= 60; second++) at(second, { unit: 'dossiers', done: second * 100 });
    for (let second = 61; second <= 90; second++) at(second, { unit: 'dossiers', done: 6_000 + second - 60 });
    expect(line.text({ unit: 'dossiers', done: 6_030 })).toBe('6,030 dossiers · 1 dossiers/s');
  });

  it('fits the terminal, and is whole only when it is', () => {
    const { line, at } = progressOf();
    at(0, { unit: 'files', done: 0, total: 3, bytes: 0, totalBytes: 9 });
    const late = at(1, { unit: 'files', done: 2, total: 3, bytes: 12, totalBytes: 9 });
    expect(line.bar(late, 100)).toContain(' 99 %');
    expect(line.bar({ ...late, done: 3 }, 100)).toContain('100 %');
    for (const width of [0, 1, 10, 40, 60]) expect(line.bar(late, width).length).toBeLessThanOrEqual(width);
    expect(line.bar(late, 30)).toMatch(/^99 % 2\/3 files/);
  });

  it('shrinks its bar on 80 columns', () => {
    const { line, at } = progressOf();
    at(0, { unit: 'files', done: 0, total: 3_398, bytes: 0, totalBytes: 30_300_000 });
    const state = at(6, { unit: 'files', done: 498, total: 3_398, bytes: 2_300_000, totalBytes: 30_300_000 });
    expect(line.bar(state, 79)).toMatch(/^\[█░{7,}\] +7 % 498/);
    expect(line.bar(state, 79).endsWith(' left')).toBe(true);
  });
});

describe('sizes and durations', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1_000, '1.0 kB'],
    [99_949, '99.9 kB'],
    [99_950, '100 kB'],
    [999_499, '999 kB'],
    [999_500, '1.0 MB'],
    [1.5e12, '1.5 TB'],
  ])('%d bytes are %s', (bytes, text) => expect(en.progress.size(bytes)).toBe(text));

  it.each([
    [0.2, '1 s'],
    [59.2, '1 min 00 s'],
    [125, '2 min 05 s'],
    [7_260, '2 h 01 min'],
  ])('%d seconds are %s', (seconds, text) => expect(en.progress.timeLeft(seconds)).toBe(`${text} left`));
});
