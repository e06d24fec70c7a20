import type { AnnotationValues } from '../../index.js';
import { readObjects } from '../args/input-file.js';
import { connectionOptions } from '../args/options.js';
import { numberOf } from '../args/positional.js';
import type { Command } from '../command.js';
import { WrongUse } from '../say/failures.js';
import { runChange, writingOptions } from '../writing.js';

export const annoter: Command = {
  positional: 'dossier',
  second: 'file',
  options: [...writingOptions, ...connectionOptions],
  examples: ['annoter 123456 values.json --instructeur camille@exemple.fr --dry-run'],
  async run(call) {
    const number = numberOf(call, 'dossier');
    const file = call.positionals[1] ?? '';
    const [row, ...others] = await readObjects(call, file);
    if (!row || others.length > 0) throw new WrongUse(call.messages.usage.notValues(file));
    // The library checks every value against the form.
    const values: AnnotationValues = JSON.parse(JSON.stringify(row));
    return await runChange(call, ({ write }, instructeur) => {
      const options = { instructeur, ifUnknown: 'check', signal: call.io.signal } as const;
      return {
        prepare: () => write.modifierAnnotations(number, values, { ...options, dryRun: true }),
        send: () => write.modifierAnnotations(number, values, options),
      };
    });
  },
};
