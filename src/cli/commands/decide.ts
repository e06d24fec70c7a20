import { connectionOptions } from '../args/options.js';
import { numberOf } from '../args/positional.js';
import type { Call, Command } from '../command.js';
import { runChange, writingOptions } from '../writing.js';

export const accepter: Command = {
  positional: 'dossier',
  options: ['motivation', 'attach', 'disableNotification', ...writingOptions, ...connectionOptions],
  examples: [
    'accepter 123456 --instructeur camille@exemple.fr --dry-run',
    "accepter 123456 --instructeur camille@exemple.fr --motivation 'Complet.' --allow-writes",
  ],
  run(call) {
    const number = numberOf(call, 'dossier');
    const motivation = call.values.text('motivation');
    return runChange(call, ({ write }, instructeur) => {
      const options = { ...decisionOptions(call), instructeur, motivation };
      return {
        prepare: () => write.accepter(number, { ...options, dryRun: true }),
        send: () => write.accepter(number, options),
      };
    });
  },
};

export const refuser: Command = {
  positional: 'dossier',
  options: ['motivation', 'attach', 'disableNotification', ...writingOptions, ...connectionOptions],
  examples: ["refuser 123456 --instructeur a@exemple.fr --motivation 'Hors délai.' --dry-run"],
  run(call) {
    const number = numberOf(call, 'dossier');
    const motivation = call.values.requireText('motivation');
    return runChange(call, ({ write }, instructeur) => {
      const options = { ...decisionOptions(call), instructeur, motivation };
      return {
        prepare: () => write.refuser(number, { ...options, dryRun: true }),
        send: () => write.refuser(number, options),
      };
    });
  },
};

function decisionOptions({ values, io }: Call) {
  return {
    justificatif: values.text('attach'),
    disableNotification: values.has('disableNotification'),
    ifUnknown: 'check',
    signal: io.signal,
  } as const;
}
