import { fileSources, filters, reading } from '../args/list-options.js';
import { MissingParts } from '../args/missing.js';
import { connectionOptions, filterOptions } from '../args/options.js';
import { numberOf } from '../args/positional.js';
import { connect } from '../client.js';
import type { Command } from '../command.js';
import { exitCodes } from '../say/exit-codes.js';
import { writeList } from '../say/listing.js';

export const files: Command = {
  positional: 'demarche',
  options: [
    'sources',
    ...filterOptions,
    'pageSize',
    'concurrency',
    'resumeFrom',
    'skipUnreadable',
    ...connectionOptions,
  ],
  examples: ['files 1234', 'files 1234 --sources champs,messages --created-since 2026-01-31'],
  async run(call) {
    const { values, messages, io, reporter } = call;
    const number = numberOf(call, 'demarche');
    const missing = new MissingParts(call);
    const client = connect(call);
    const list = client.files(number, {
      ...filters(values, messages),
      ...reading(values, io.signal),
      concurrency: values.number('concurrency', 1, 100),
      sources: fileSources(values),
    });
    const count = await writeList(call, list, 'files', missing);
    reporter.summary(messages.results.read(count, 'files', missing.count), {
      files: count,
      missing: missing.count,
    });
    return missing.count === 0 ? exitCodes.complete : exitCodes.partial;
  },
};
