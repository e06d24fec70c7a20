import { connectionOptions } from '../args/options.js';
import { numbersOf } from '../args/positional.js';
import { connect } from '../client.js';
import type { Command } from '../command.js';
import { exitCodes } from '../say/exit-codes.js';

export const reachable: Command = {
  positional: 'demarche',
  isRepeated: true,
  options: [...connectionOptions],
  examples: ['reachable 1234 1235 4321'],
  async run(call) {
    const { messages, io, output, json } = call;
    const found = await connect(call).reachable(numbersOf(call, 'demarche'), { signal: io.signal });
    if (json) await output.records(found);
    else {
      for (const one of found) {
        const told = one.reachable
          ? `« ${one.title} » (${messages.phrase(one.state)})`
          : messages.results.unreachable[one.reason];
        await output.line(`${one.reachable ? '✓' : '✗'} ${one.number}  ${told}`);
      }
    }
    return found.every((one) => one.reachable) ? exitCodes.complete : exitCodes.partial;
  },
};
