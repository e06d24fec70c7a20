import type { PrefilledLink, PrefillValues } from '../../index.js';
import { readCsvObjects, readObjects } from '../args/input-file.js';
import { connectionOptions, optionSpecs } from '../args/options.js';
import { numberOf } from '../args/positional.js';
import { connect } from '../client.js';
import type { Command } from '../command.js';
import { exitCodes } from '../say/exit-codes.js';
import { WrongUse } from '../say/failures.js';

export const prefill: Command = {
  positional: 'demarche',
  second: 'file',
  options: ['create', 'annotations', 'skipRefused', ...connectionOptions],
  examples: ['prefill 1234 values.json', 'prefill 1234 values.csv --create --json'],
  async run(call) {
    const { values, messages, io, output, reporter, json, recovery } = call;
    const number = numberOf(call, 'demarche');
    const file = call.positionals[1] ?? '';
    const rows = /\.csv$/i.test(file) ? await readCsvObjects(call, file) : await readObjects(call, file);
    const create = values.has('create');
    // It needs no token and changes no existing dossier: --create is confirmation enough.
    const client = connect(call, { isPublic: true, mayWrite: create });
    const options = {
      annotations: values.has('annotations'),
      onRefused: 'report' as const,
      signal: io.signal,
    };
    // A wrong value in the last row must not be found out after the first rows have made their dossiers.
    const links: PrefilledLink[] = [];
    for (const row of rows) {
      links.push(await client.prefill(number, toValues(row), { ...options, create, dryRun: create }));
    }
    const lost = links.flatMap(({ refused }, index) =>
      refused.map(({ key, reason }) => messages.usage.lostValue(index + 1, key, messages.reason(reason))),
    );
    if (lost.length > 0 && !values.has('skipRefused')) {
      throw new WrongUse(messages.usage.lostValues(lost, `--${optionSpecs.skipRefused.flag}`));
    }
    let refusedValues = 0;
    for (const [index, link] of links.entries()) {
      const made = create
        ? await client.prefill(number, toValues(rows[index] ?? {}), { ...options, create: true })
        : link;
      recovery.delivered = index + 1;
      for (const { key, reason } of made.refused) {
        refusedValues += 1;
        reporter.warning(messages.results.refusedValue(index + 1, key, messages.reason(reason)), {
          row: index + 1,
          key,
          reason,
        });
      }
      if (json) await output.records([made]);
      else await output.line(made.url);
    }
    reporter.summary(messages.results.prefilled(rows.length, create, refusedValues), {
      made: rows.length,
      refused: refusedValues,
    });
    return refusedValues === 0 ? exitCodes.complete : exitCodes.partial;
  },
};

/** What a file holds is checked by the library, value by value, against the form. */
function toValues(row: Readonly<Record<string, unknown>>): PrefillValues {
  const values: PrefillValues = JSON.parse(JSON.stringify(row));
  return values;
}
