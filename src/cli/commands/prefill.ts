import type { PrefilledLink, PrefillValues, RefusedValue } from '../../index.js';
import { readCsvRows } from '../args/csv-file.js';
import { fromFrenchCell } from '../args/french-cell.js';
import { readObjects } from '../args/input-file.js';
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
    const isCsv = /\.csv$/i.test(file);
    const given = isCsv
      ? await readCsvRows(call, file)
      : (await readObjects(call, file)).map((one, index) => ({ row: index + 1, values: one }));
    const create = values.has('create');
    // It needs no token and changes no existing dossier: --create is confirmation enough.
    const client = connect(call, { isPublic: true, mayWrite: create });
    const options = {
      annotations: values.has('annotations'),
      onRefused: 'report' as const,
      signal: io.signal,
    };
    // A wrong value in the last row must not be found out after the first rows have made their dossiers.
    const check = (row: PrefillValues) => client.prefill(number, row, { ...options, create, dryRun: create });
    const rows: CheckedRow[] = [];
    for (const { row, values: cells } of given) {
      const asGiven = toValues(cells);
      const link = await check(asGiven);
      const meant = isCsv ? inFrenchCells(asGiven, link.refused) : undefined;
      const linkMeant = meant && (await check(meant));
      rows.push(
        meant && linkMeant && linkMeant.refused.length < link.refused.length
          ? { row, values: meant, link: linkMeant }
          : { row, values: asGiven, link },
      );
    }
    const lost = rows.flatMap(({ row, link }) =>
      link.refused.map(({ key, reason }) => messages.usage.lostValue(row, key, messages.phrase(reason))),
    );
    if (lost.length > 0 && !values.has('skipRefused')) {
      throw new WrongUse(messages.usage.lostValues(lost, `--${optionSpecs.skipRefused.flag}`));
    }
    let refusedValues = 0;
    const makeDossier = async (row: number, sent: PrefillValues, before: number) => {
      try {
        return await client.prefill(number, sent, { ...options, create: true });
      } catch (error) {
        // The same file again would make those before it a second time.
        reporter.warning(messages.results.prefillStopped(row, before), { row, made: before });
        throw error;
      }
    };
    for (const [index, { row, values: sent, link }] of rows.entries()) {
      const made = create ? await makeDossier(row, sent, index) : link;
      recovery.delivered = index + 1;
      for (const { key, reason } of made.refused) {
        refusedValues += 1;
        reporter.warning(messages.results.refusedValue(row, key, messages.phrase(reason)), {
          row,
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

/** A row of the file, as it is sent. */
interface CheckedRow {
  readonly row: number;
  readonly values: PrefillValues;
  readonly link: PrefilledLink;
}

/** The row with the cells that were refused as a spreadsheet in French means them; undefined where it means nothing else. */
function inFrenchCells(values: PrefillValues, refused: readonly RefusedValue[]): PrefillValues | undefined {
  const meant = refused.flatMap(({ key }): [string, string][] => {
    const cell = values[key];
    const text = typeof cell === 'string' ? fromFrenchCell(cell) : undefined;
    return text === undefined ? [] : [[key, text]];
  });
  return meant.length === 0 ? undefined : { ...values, ...Object.fromEntries(meant) };
}

/** What a file holds is checked by the library, value by value, against the form. */
function toValues(row: Readonly<Record<string, unknown>>): PrefillValues {
  const values: PrefillValues = JSON.parse(JSON.stringify(row));
  return values;
}
