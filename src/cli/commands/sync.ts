import { readFile } from 'node:fs/promises';
import { type DossierInclude, DsInputError, type SyncBatch, type SyncCheckpoint } from '../../index.js';
import { includedParts, readOptions } from '../args/list-options.js';
import { MissingParts } from '../args/missing.js';
import { connectionOptions } from '../args/options.js';
import { numberOf } from '../args/positional.js';
import { writeFileAtomically } from '../atomic-file.js';
import { connect } from '../client.js';
import type { Call, Command } from '../command.js';
import { exitCodes } from '../say/exit-codes.js';
import { WrongUse } from '../say/failures.js';
import { refuseUnwritable } from '../writable.js';

export const sync: Command = {
  positional: 'demarche',
  options: [
    'stateFile',
    'since',
    'reconcile',
    'include',
    'exclude',
    'pageSize',
    'skipUnreadable',
    ...connectionOptions,
  ],
  examples: [
    'sync 1234 --state sync.json >> events.jsonl',
    'sync 1234 --state sync.json --include messages | my-importer',
  ],
  async run(call) {
    const { values, messages, io, output, reporter, recovery } = call;
    const number = numberOf(call, 'demarche');
    const file = values.requireText('stateFile');
    const checkpoint = await readCheckpoint(call, file);
    await refuseUnwritable(file, messages);
    const missing = new MissingParts(call);
    const client = connect(call);
    const { signal, pageSize, onUnreadable } = readOptions(values, io.signal);
    const options = {
      checkpoint,
      since: values.date('since'),
      reconcile: values.has('reconcile'),
      include: includedParts(values),
      signal,
      pageSize,
      onUnreadable,
    };
    const batches = namingFile(call, file, () => client.sync(number, options));
    // Before there is a checkpoint, the same command begins anew.
    recovery.isRepeatable = checkpoint !== undefined;
    const counts = { dossiers: 0, deleted: 0, pendingDeleted: 0, restored: 0 };
    for await (const batch of batches) {
      await output.records(events(batch));
      missing.take(batch.warnings);
      // Stored only now: what was not written out must be read again.
      await writeFileAtomically(file, `${JSON.stringify(batch.checkpoint)}\n`);
      recovery.isRepeatable = true;
      counts.dossiers += batch.dossiers.length;
      counts.deleted += batch.deleted.length;
      counts.pendingDeleted += batch.pendingDeleted.length;
      counts.restored += batch.restored.length;
      if (!io.isScreenShared) reporter.progress({ unit: 'dossiers', done: counts.dossiers });
    }
    const text = messages.results.synced(counts.dossiers, counts.deleted, counts.pendingDeleted, file);
    reporter.summary(text, { ...counts, missing: missing.count, state: file });
    return missing.count === 0 ? exitCodes.complete : exitCodes.partial;
  },
};

/** One line each; the checkpoint stands after what it covers. */
function events(batch: SyncBatch<DossierInclude>): object[] {
  return [
    ...batch.dossiers.map((dossier) => ({ event: 'dossier', dossier })),
    ...batch.deleted.map((deleted) => ({ event: 'deleted', deleted })),
    ...batch.pendingDeleted.map((pendingDeleted) => ({ event: 'pendingDeleted', pendingDeleted })),
    ...batch.restored.map((number) => ({ event: 'restored', number })),
    ...(batch.existing === undefined ? [] : [{ event: 'existing', numbers: batch.existing }]),
    { event: 'checkpoint', checkpoint: batch.checkpoint },
  ];
}

/** The package knows of a checkpoint, the user of a file. */
function namingFile<T>({ messages }: Call, file: string, begin: () => T): T {
  try {
    return begin();
  } catch (error) {
    if (error instanceof DsInputError && error.message.startsWith('checkpoint is not')) {
      throw new WrongUse(messages.usage.notSyncState(file));
    }
    throw error;
  }
}

/** Undefined before the first run. Whether it is one of this package is for the package to say. */
async function readCheckpoint({ messages }: Call, file: string): Promise<SyncCheckpoint | undefined> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new WrongUse(messages.usage.unreadable(file, messages.explain(error)));
  }
  let checkpoint: SyncCheckpoint | null;
  try {
    checkpoint = JSON.parse(text);
  } catch {
    throw new WrongUse(messages.usage.notJson(file));
  }
  // It would be taken for a first run, and the file would be overwritten.
  if (checkpoint === null) throw new WrongUse(messages.usage.notSyncState(file));
  return checkpoint;
}
