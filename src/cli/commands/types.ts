import { readFile } from 'node:fs/promises';
import { type DemarcheWithRevision, demarcheTypes } from '../../index.js';
import { flagOf } from '../args/arguments.js';
import { connectionOptions } from '../args/options.js';
import { numberOf } from '../args/positional.js';
import { writeFileAtomically } from '../atomic-file.js';
import { connect, tokenOf } from '../client.js';
import type { Call, Command } from '../command.js';
import { exitCodes } from '../say/exit-codes.js';
import { WrongUse } from '../say/failures.js';

export const types: Command = {
  positional: 'demarche',
  options: ['out', 'typesName', 'failOnChange', ...connectionOptions],
  examples: ['types 1234 --out src/subvention.ts', 'types 1234 --out src/subvention.ts --check'],
  async run(call) {
    const { values, messages, io, output, json } = call;
    const number = numberOf(call, 'demarche');
    const file = values.text('out');
    const isCheck = values.has('failOnChange');
    if (isCheck && file === undefined) {
      throw new WrongUse(messages.usage.onlyWith(flagOf('failOnChange'), flagOf('out')));
    }
    const previous = file === undefined ? undefined : await readPrevious(call, file);
    const { source, changes } = demarcheTypes(await form(call, number), {
      previous,
      name: values.text('typesName'),
    });
    if (file === undefined) {
      await output.text(source);
      return exitCodes.complete;
    }
    const isSame = source === previous;
    if (!isSame && !isCheck) await writeFileAtomically(file, source, io.signal);
    if (json) await output.records([{ file, changed: !isSame, written: !isSame && !isCheck, changes }]);
    else {
      const { typesUnchanged, typesDiffer, typesWritten, formChange } = messages.results;
      await output.line((isSame ? typesUnchanged : isCheck ? typesDiffer : typesWritten)(file));
      for (const change of changes) await output.line(`  ${formChange(change)}`);
    }
    return isCheck && !isSame ? exitCodes.partial : exitCodes.complete;
  },
};

/** With a token, of any demarche that it reads; without one, of those that are open to everybody. */
async function form(call: Call, number: number): Promise<DemarcheWithRevision> {
  const client = connect(call, { isPublic: true });
  const { signal } = call.io;
  if (tokenOf(call) === undefined) {
    call.reporter.warning(call.messages.results.noAnnotations, { code: 'no_token' });
    return await client.getDemarcheDescriptor(number, { include: { service: false }, signal });
  }
  const include = { service: false, groupeInstructeurs: false, labels: false };
  return await client.getDemarche(number, { include, signal });
}

/** Undefined where the file is not there yet. */
async function readPrevious({ messages }: Call, file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new WrongUse(messages.usage.unreadable(file, messages.explain(error)));
  }
}
