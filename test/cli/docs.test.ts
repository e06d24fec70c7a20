import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { optionSpecs } from '../../src/cli/args/options.js';
import { commandNames } from '../../src/cli/registry.js';
import { en } from '../../src/cli/say/en.js';
import { exitCodes } from '../../src/cli/say/exit-codes.js';
import { commandLine } from './command-line.js';

const guide = await readFile(new URL('../../docs/command-line.md', import.meta.url), 'utf8');

it('the guide tells of every command, option and exit code', () => {
  for (const name of commandNames) expect(guide).toMatch(new RegExp(`\`${name}[ \`]`));
  const flags = new Set(Object.values(optionSpecs).map(({ flag }) => flag));
  for (const common of ['version']) flags.delete(common);
  for (const flag of flags) expect(guide).toMatch(new RegExp(`--${flag}\\b`));
  for (const [name, code] of Object.entries(exitCodes)) expect(guide, name).toContain(`| ${code} | `);
  for (const text of [en.exits.partial, en.exits.usage, en.exits.refused, en.exits.failed])
    expect(guide).toContain(text);
});

it('the guide names no option that is not there', () => {
  const flags = new Set(Object.values(optionSpecs).map(({ flag }) => flag));
  for (const [, flag = ''] of guide.matchAll(/--([a-z][a-z-]*[a-z])/g)) {
    if (flag !== 'token') expect(flags).toContain(flag);
  }
});

it.each(['docs/at-scale.md', 'docs/fr/at-scale.md', 'docs/command-line.md', 'docs/fr/command-line.md'])(
  'commands in %s are those that there are, with options of theirs',
  async (name) => {
    const text = await readFile(new URL(`../../${name}`, import.meta.url), 'utf8');
    const commands = [...text.matchAll(/npx @org\/ds-client ([^`\n|>]*)/g)].map(([, rest = '']) =>
      rest.trim(),
    );
    expect(commands.length).toBeGreaterThan(5);
    for (const line of commands) {
      const [command = '', action = ''] = line.split(/\s+/);
      // A line break may part a command from what begins it.
      if (command === '') continue;
      expect(command.startsWith('-') || commandNames.some((one) => one === command), line).toBe(true);
      const { stdout } = await commandLine([command, '--help']);
      for (const [, flag = ''] of line.matchAll(/\s(--[a-z-]+)/g)) expect(stdout, line).toContain(flag);
      if (command === 'queue')
        expect(['produce', 'work', 'status', 'reconcile', 'requeue']).toContain(action);
    }
  },
);
