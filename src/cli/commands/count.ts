import { filters } from '../args/list-options.js';
import { connectionOptions, filterOptions } from '../args/options.js';
import { numberOf } from '../args/positional.js';
import { connect } from '../client.js';
import type { Command } from '../command.js';
import { exitCodes } from '../say/exit-codes.js';

export const count: Command = {
  positional: 'demarche',
  options: [...filterOptions, ...connectionOptions],
  examples: ['count 1234', 'count 1234 --state en_instruction'],
  async run(call) {
    const { values, messages, io, output, reporter, json } = call;
    const demarche = numberOf(call, 'demarche');
    const dossiers = await connect(call).count(demarche, {
      ...filters(values, messages),
      signal: io.signal,
      onProgress: (done) => reporter.progress({ unit: 'dossiers', done }),
    });
    reporter.clear();
    if (json) await output.records([{ demarche, dossiers }]);
    else await output.line(String(dossiers));
    return exitCodes.complete;
  },
};
