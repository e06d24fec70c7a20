import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/cli/args/language.js';
import { commonOptions, type OptionKey, optionSpecs } from '../../src/cli/args/options.js';
import type { Command } from '../../src/cli/command.js';
import { commandNames, loadCommand } from '../../src/cli/registry.js';
import { en } from '../../src/cli/say/en.js';
import { exitCodes } from '../../src/cli/say/exit-codes.js';
import { fr } from '../../src/cli/say/fr.js';
import { commandHelp, generalHelp } from '../../src/cli/say/help.js';

const commands: Array<[(typeof commandNames)[number], Command]> = await Promise.all(
  commandNames.map(async (name): Promise<[typeof name, Command]> => [name, await loadCommand(name)]),
);
const flagsIn = (text: string) => [...text.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, flag]) => flag);

describe('the help', () => {
  it.each(commands)('of %s tells its options, the same in both languages', (name, command) => {
    const [english = '', french = ''] = [en, fr].map((messages) =>
      commandHelp(name, command, { program: 'ds-client', messages, width: 100 }),
    );
    const expected = [...command.options, ...commonOptions].map((key) => `--${optionSpecs[key].flag}`);
    expect(flagsIn(english).sort()).toEqual(expected.sort());
    expect(flagsIn(french)).toEqual(flagsIn(english));
    for (const code of Object.values(exitCodes)) {
      for (const text of [english, french]) expect(text).toMatch(new RegExp(`^ {2}${code} `, 'm'));
    }
    expect(french.split('\n\n').length).toBe(english.split('\n\n').length);
    for (const line of `${english}${french}`.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });

  it('gives each command options that do not clash, and shows it used', () => {
    for (const [name, { options, examples }] of commands) {
      const flags = [...options, ...commonOptions].map((key) => optionSpecs[key].flag);
      expect(new Set(flags).size, name).toBe(flags.length);
      expect(examples.length, name).toBeGreaterThan(0);
      for (const example of examples) expect(example.startsWith(name)).toBe(true);
    }
  });

  it('has no option that no command understands', () => {
    const used = new Set<string>([...commonOptions, ...commands.flatMap(([, { options }]) => options)]);
    expect(Object.keys(optionSpecs).filter((key) => !used.has(key))).toEqual([]);
  });

  it('of the whole names every command in both languages', () => {
    for (const messages of [en, fr]) {
      const narrow = generalHelp({ program: 'ds-client', messages, width: 60 });
      for (const line of narrow.split('\n\n')[0]?.split('\n') ?? [])
        expect(line.length).toBeLessThanOrEqual(60);
      const text = generalHelp({ program: 'ds-client', messages, width: 100 });
      for (const name of commandNames) expect(text).toMatch(new RegExp(`^  ${name} +${'\\S'}`, 'm'));
    }
  });

  it('names the same values in both languages', () => {
    // What is typed is of no language: the words of the API, forms of dates, options, numbers.
    const typed = (text: string) =>
      text.match(/[a-z]+_[a-z_]+|[a-z]+[A-Z][A-Za-z]+|\d[\dT:+-]*|--[a-z-]+|re[a-z]+-[a-z]+/g)?.sort() ?? [];
    const texts = Object.entries(fr.options);
    expect(texts.length).toBe(Object.keys(en.options).length);
    for (const [key, french] of texts) {
      expect(typed(french), key).toEqual(typed(en.options[key as OptionKey]));
    }
  });
});

describe('the language', () => {
  it.each([
    [{ LC_ALL: 'fr_FR.UTF-8', LANG: 'en_US' }, 'fr'],
    [{ LC_ALL: '', LC_MESSAGES: 'fr_CA', LANG: 'en_US' }, 'fr'],
    [{ LC_MESSAGES: 'C', LANG: 'fr_FR' }, 'en'],
    [{ LANG: 'fr' }, 'fr'],
    [{ LANG: 'fro_XX' }, 'en'],
    [{ LANG: 'de_DE' }, 'en'],
  ])('of %j is %s', (env, language) => expect(languageOf(env, 'fr-FR')).toBe(language));

  it('is that of the system where nothing is set', () => {
    expect(languageOf({}, 'fr-FR')).toBe('fr');
    expect(languageOf({}, 'en-US')).toBe('en');
  });
});
