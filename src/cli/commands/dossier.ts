import { includedParts } from '../args/list-options.js';
import { MissingParts } from '../args/missing.js';
import { connectionOptions } from '../args/options.js';
import { numberOf } from '../args/positional.js';
import { connect } from '../client.js';
import type { Command } from '../command.js';
import { exitCodes } from '../say/exit-codes.js';

export const dossier: Command = {
  positional: 'dossier',
  options: ['include', 'exclude', ...connectionOptions],
  examples: ['dossier 123456', 'dossier 123456 --include avis --exclude messages'],
  async run(call) {
    const number = numberOf(call, 'dossier');
    const include = includedParts(call.values);
    const missing = new MissingParts(call);
    const client = connect(call, { onWarning: (warning) => missing.take([warning]) });
    const found = await client.getDossier(number, { include, signal: call.io.signal });
    await call.output.line(JSON.stringify(found, undefined, call.json ? undefined : 2));
    return missing.count === 0 ? exitCodes.complete : exitCodes.partial;
  },
};
