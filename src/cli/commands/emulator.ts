import { once } from 'node:events';
import type { Emulator } from '../../testing/index.js';
import type { Call, Command } from '../command.js';
import { exitCodes } from '../say/exit-codes.js';

export const emulator: Command = {
  options: ['port', 'storagePort', 'host', 'seed'],
  examples: ['emulator --port 4000'],
  async run(call) {
    const { values, io } = call;
    const { createEmulator } = await import('../../testing/index.js');
    const port = values.number('port', 0, 65_535) ?? 4_000;
    const ds = createEmulator({ seed: values.text('seed') ?? 1 });
    const server = await ds.listen(port, {
      host: values.text('host') ?? '127.0.0.1',
      storagePort: values.number('storagePort', 0, 65_535) ?? 0,
    });
    try {
      await announce(call, ds, server.endpoint);
      if (!io.signal.aborted) await once(io.signal, 'abort');
    } finally {
      await server.close();
    }
    // An interrupt is the normal end of this command.
    return exitCodes.complete;
  },
};

async function announce({ output, messages, json }: Call, ds: Emulator, endpoint: string): Promise<void> {
  const demarches = [...ds.store.demarches.values()].map(({ number, settings, dossiers }) => ({
    number,
    title: settings.title,
    dossiers: dossiers.length,
  }));
  demarches.sort((a, b) => a.number - b.number);
  const { token } = ds;
  if (json) return await output.records([{ endpoint, token, demarches }]);
  const text = messages.results.emulator;
  const width = Math.max(text.endpoint.length, text.token.length, text.demarches.length) + 2;
  const row = (label: string, value: string) => `${label.padEnd(width)}${value}\n`;
  await output.text(
    [
      row(text.endpoint, endpoint),
      row(text.token, token),
      ...demarches.map(({ number, title, dossiers }, index) =>
        row(index === 0 ? text.demarches : '', `${number} « ${title} », ${text.dossiers(dossiers)}`),
      ),
      `\n${text.hint}\n`,
      `  export DS_API_URL=${endpoint}\n`,
      `  export DS_API_TOKEN=${token}\n`,
      `\n${text.stop}\n`,
    ].join(''),
  );
}
