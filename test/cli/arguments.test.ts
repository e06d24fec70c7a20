import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/arguments/nearest.js';
import { parseLine, readOptions } from '../../src/cli/args/arguments.js';
import { en } from '../../src/cli/say/en.js';
import { WrongUse } from '../../src/cli/say/failures.js';
import { resumeArguments, commandLine as shellLine } from '../../src/cli/shell.js';

const read = (...args: string[]) => {
  const line = parseLine(['dossiers', ...args]);
  const known = ['to', 'json', 'quiet', 'pageSize', 'state', 'include', 'since'] as const;
  return { values: readOptions(line, known, en), positionals: line.positionals };
};

describe('the arguments', () => {
  it.each([
    [['--lang', 'fr', 'help', 'download'], 'help', ['download']],
    [['help', '--lang', 'fr', 'download'], 'help', ['download']],
    [['help', 'download', '--lang=fr'], 'help', ['download']],
    [['--to', 'dossiers', 'download', '1'], 'download', ['1']],
    [['-q', 'check'], 'check', []],
    [['--json'], undefined, []],
  ])('%j: the command is found behind options and their values', (argv, command, positionals) => {
    expect(parseLine(argv)).toMatchObject({ command, positionals });
  });

  it('takes options in any place and form', () => {
    const { values, positionals } = read('--json', '1234', '--to', 'out', '--page-size=50', '-q');
    expect(positionals).toEqual(['1234']);
    expect([values.has('json'), values.has('quiet'), values.has('since')]).toEqual([true, true, false]);
    expect([values.text('to'), values.number('pageSize')]).toEqual(['out', 50]);
  });

  it.each([
    [['--tu', 'x'], '--to'],
    [['--page-sise', '3'], '--page-size'],
    [['--to'], '--to DIR'],
    [['--to', '--json'], '--to DIR'],
    [['--to='], '--to DIR'],
    [['--json=yes'], 'takes no value'],
    [['--to', 'a', '--to', 'b'], 'twice'],
    [['-x'], '-x'],
  ])('refuses %j, and says what is meant', (args, told) => {
    expect(() => read(...args)).toThrow(WrongUse);
    expect(() => read(...args)).toThrow(told);
  });

  it('takes a value that begins with a dash where that is meant', () => {
    expect(read('--to=-out').values.text('to')).toBe('-out');
    expect(read('--', '-odd').positionals).toEqual(['-odd']);
  });

  it('refuses a token, and does not repeat it', () => {
    const refused = () => read('--token', 'top-secret');
    expect(refused).toThrow('--token-file');
    expect(refused).not.toThrow('top-secret');
    expect(() => read('--token=top-secret')).toThrow('--token-file');
  });

  it.each(['0', '101', '-1', '1.5', 'x', '1e2', ''])('refuses %j as a page size', (text) => {
    expect(() => read(`--page-size=${text}`).values.number('pageSize', 1, 100)).toThrow('--page-size');
  });

  it('reads lists, choices and dates', () => {
    const { values } = read('--include', 'a, b,', '--state', 'x', '--since', '2026-01-31');
    expect(values.list('include', ['a', 'b', 'c'])).toEqual(['a', 'b']);
    expect(() => values.list('include', ['a'])).toThrow("no 'b'");
    expect(values.oneOf('state', ['x', 'y'])).toBe('x');
    expect(() => values.oneOf('state', ['y'])).toThrow('There is: y');
    expect(values.date('since')).toBe('2026-01-31');
    for (const text of ['yesterday', '2026-02-31', 'Jan 5 2026', '2026-01-31T99:00']) {
      expect(() => read('--since', text).values.date('since'), text).toThrow('--since');
    }
  });
});

describe('nearest', () => {
  it('finds a typing error, and nothing far away', () => {
    expect(nearest('downlod', ['dossier', 'download'])).toBe('download');
    expect(nearest('dosiers', ['dossiers', 'download'])).toBe('dossiers');
    expect(nearest('frobnicate', ['dossier', 'download'])).toBeUndefined();
  });
});

describe('the command that goes on', () => {
  it('has the new position in the place of the old one', () => {
    const argv = ['dossiers', '1', '--resume-from', 'old', '--state', 'refuse'];
    expect(resumeArguments(argv, 'new')).toEqual([
      'dossiers',
      '1',
      '--state',
      'refuse',
      '--resume-from',
      'new',
    ]);
    expect(resumeArguments(['files', '1', '--resume-from=old'], 'new')).toEqual([
      'files',
      '1',
      '--resume-from',
      'new',
    ]);
  });

  it('can be pasted into a shell', () => {
    expect(shellLine(['download', '1', '--to', "l'été $HOME"])).toBe(`download 1 --to 'l'\\''été $HOME'`);
  });
});
