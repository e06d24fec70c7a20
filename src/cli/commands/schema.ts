import type { SchemaChange } from '../../index.js';
import { connectionOptions } from '../args/options.js';
import { connect } from '../client.js';
import type { Command } from '../command.js';
import { exitCodes } from '../say/exit-codes.js';

export const schema: Command = {
  options: ['failOnBreaking', ...connectionOptions],
  examples: ['schema', 'schema --check --endpoint https://demarches.example.fr/api/v2/graphql'],
  async run(call) {
    const { values, messages, io, output, json } = call;
    const client = connect(call, { isPublic: true });
    const { changes, missing } = await client.capabilities({ signal: io.signal });
    if (json) await output.records([{ missing, changes }]);
    else if (changes.length === 0) await output.line(messages.results.schema.same);
    else {
      for (const kind of ['breaking', 'preview', 'safe'] as const) {
        const lines = changes
          .filter((change) => kindOf(change) === kind)
          .map(({ message }) => `  ${message}\n`)
          .sort();
        await output.text(`${lines.length} ${messages.results.schema[kind]}\n${lines.join('')}`);
      }
    }
    const isBroken = changes.some((change) => kindOf(change) === 'breaking');
    return isBroken && values.has('failOnBreaking') ? exitCodes.partial : exitCodes.complete;
  },
};

function kindOf({ preview, severity }: SchemaChange): 'breaking' | 'preview' | 'safe' {
  return preview ? 'preview' : severity;
}
