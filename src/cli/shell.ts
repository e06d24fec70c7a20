/** A command as it can be pasted into a shell. */
export function commandLine(words: readonly string[]): string {
  return words.map(quote).join(' ');
}

function quote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

/** How this program was called: through npx, or by its own name. */
export function programName(env: Readonly<Record<string, string | undefined>>): string[] {
  return env.npm_command === 'exec' ? ['npx', '@org/ds-client'] : ['ds-client'];
}

/** The same arguments, with another `--resume-from`. */
export function resumeArguments(argv: readonly string[], position: string): string[] {
  const kept: string[] = [];
  for (let index = 0; index < argv.length; index++) {
    const word = argv[index];
    if (word === undefined || word.startsWith('--resume-from=')) continue;
    if (word === '--resume-from') index += 1;
    else kept.push(word);
  }
  return [...kept, '--resume-from', position];
}
