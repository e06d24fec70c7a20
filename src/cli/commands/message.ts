import { connectionOptions } from '../args/options.js';
import { numberOf } from '../args/positional.js';
import type { Command } from '../command.js';
import { runChange, writingOptions } from '../writing.js';

export const message: Command = {
  positional: 'dossier',
  second: 'text',
  options: ['attach', 'correction', ...writingOptions, ...connectionOptions],
  examples: ["message 123456 'Bonjour, il manque le devis.' --instructeur camille@exemple.fr --dry-run"],
  run(call) {
    const number = numberOf(call, 'dossier');
    const body = call.positionals[1] ?? '';
    const file = call.values.text('attach');
    const correction = call.values.oneOf('correction', ['incorrect', 'incomplete', 'outdated']);
    return runChange(call, ({ write }, instructeur) => {
      const options = {
        instructeur,
        correction,
        files: file === undefined ? [] : [file],
        ifUnknown: 'check',
        signal: call.io.signal,
      } as const;
      return {
        prepare: () => write.envoyerMessage(number, body, { ...options, dryRun: true }),
        send: () => write.envoyerMessage(number, body, options),
      };
    });
  },
};
