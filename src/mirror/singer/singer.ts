import { createHash } from 'node:crypto';
import { checkOptions } from '../../arguments/check-options.js';
import { anything, callable } from '../../arguments/checks.js';
import type { TableModel } from '../../tables/index.js';
import { busyError } from '../lease.js';
import type {
  OpenOptions,
  PlannedStep,
  Target,
  TargetNames,
  TargetPurge,
  TargetSession,
  TargetState,
} from '../target.js';
import { deletionOf, schemaOf, shapeIn } from './messages.js';
import { type SingerOutput, SingerSession } from './session.js';
import { readState, type SentDemarche, type SentKeys, stateMessage } from './state.js';

/** Options of {@link singer}. */
export interface SingerOptions {
  /** The value of the last STATE message that the target has stored. Default: none, everything is sent. */
  readonly state?: unknown;
  /** Takes one message, a line without its end; the next one waits for it. Default: the standard output. */
  readonly write?: ((line: string) => void | Promise<void>) | undefined;
}

/**
 * [Singer](https://github.com/singer-io/getting-started) messages as a target: SCHEMA, RECORD and STATE, which any Singer
 * target loads. A row that is gone is a record with its key and `_sdc_deleted_at`.
 *
 * What the mirror remembers stands in the STATE messages, with the key and the fingerprint of all that was sent: nothing
 * is kept here. A STATE comes at the end of each demarche, and between when as much was sent since the last one as it is
 * long itself; several runs with one target go on from what they sent, and one that finds nothing new sends no second STATE.
 *
 * @example
 * ```ts
 * import { DsClient } from '@org/ds-client';
 * import { mirror, singer } from '@org/ds-client/mirror';
 *
 * const client = new DsClient({ token: 'a-token' });
 * const to = singer({ write: (line) => console.log(line) });
 * for await (const step of mirror(client, 1234, { to })) console.error(step.dossiers);
 * ```
 */
export function singer(options: SingerOptions = {}): Target {
  checkOptions<SingerOptions>('singer()', options, { state: anything, write: callable });
  const { state, write = toStandardOutput } = options;
  return new SingerTarget(state === undefined || state === null ? new Map() : readState(state), write);
}

class SingerTarget implements Target {
  readonly label = 'Singer';
  readonly #sent: Map<number, SentDemarche>;
  readonly #write: NonNullable<SingerOptions['write']>;
  readonly #running = new Set<number>();
  #sinceState = 0;
  #stateLength = 0;
  /** Of the last STATE, as a digest: a target that prints each one would fill a disk with those of idle runs. */
  #lastState = '';

  constructor(sent: Map<number, SentDemarche>, write: NonNullable<SingerOptions['write']>) {
    this.#sent = sent;
    this.#write = write;
  }

  async open(demarche: number, { signal }: OpenOptions = {}): Promise<TargetSession> {
    signal?.throwIfAborted();
    if (this.#running.has(demarche)) {
      throw busyError(`Singer: another run sends demarche ${demarche} to the same output. Nothing was done.`);
    }
    this.#running.add(demarche);
    return new SingerSession(this.#of(demarche), this.#output(demarche));
  }

  async read(demarche: number): Promise<TargetState> {
    const { memory = null, progress = null } = this.#sent.get(demarche) ?? {};
    return { memory, progress };
  }

  async plan(model: TableModel): Promise<readonly PlannedStep[]> {
    return model.tables.map((table) => ({
      what: `Sends the SCHEMA of ${table.id} (${table.label}, ${table.columns.length} columns), then its rows`,
      statement: schemaOf(table),
    }));
  }

  async names(model: TableModel): Promise<TargetNames> {
    return Object.fromEntries(
      model.tables.map(({ id, columns }) => [
        id,
        { name: id, columns: Object.fromEntries(columns.map((column) => [column.id, column.id])) },
      ]),
    );
  }

  /** Says of every row that it is gone, and forgets it. What a target has stored, and keeps of it, is the target's. */
  async purge(demarche: number, { dossiers }: TargetPurge = {}): Promise<void> {
    const sent = this.#sent.get(demarche);
    if (!sent) return;
    const output = this.#output(demarche);
    for (const schema of Object.values(sent.schemas)) await output.message(schema);
    const now = new Date();
    for (const number of dossiers ?? [...sent.dossiers.keys()]) {
      await sendEnd(output, sent, sent.dossiers.get(number)?.keys ?? {}, now);
      sent.dossiers.delete(number);
      sent.gone.add(number);
    }
    if (dossiers === undefined) {
      await sendEnd(output, sent, sent.keys, now);
      this.#sent.delete(demarche);
    }
    await output.state('now');
  }

  #of(demarche: number): SentDemarche {
    const known = this.#sent.get(demarche);
    if (known) return known;
    const made: SentDemarche = {
      memory: null,
      progress: null,
      schemas: {},
      keys: {},
      dossiers: new Map(),
      gone: new Set(),
    };
    this.#sent.set(demarche, made);
    return made;
  }

  #output(demarche: number): SingerOutput {
    return {
      message: async (text) => {
        this.#sinceState += text.length;
        await this.#write(text);
      },
      state: async (when) => {
        // With every batch the states of a large demarche would be longer than all its rows.
        if (when === 'seldom' && this.#sinceState < this.#stateLength) return;
        const message = stateMessage(this.#sent);
        this.#stateLength = message.length;
        this.#sinceState = 0;
        const digest = createHash('sha256').update(message).digest('base64');
        if (digest === this.#lastState) return;
        await this.#write(message);
        this.#lastState = digest;
      },
      end: () => this.#running.delete(demarche),
    };
  }
}

/** Sends the end of rows of which only the keys are known. */
async function sendEnd(
  output: SingerOutput,
  { schemas }: SentDemarche,
  keys: SentKeys,
  now: Date,
): Promise<void> {
  for (const [table, list] of Object.entries(keys)) {
    const schema = schemas[table];
    // Its SCHEMA was sent before any row was.
    if (schema === undefined) continue;
    for (const key of list) await output.message(deletionOf(shapeIn(schema), key, now));
  }
}

/** Waits until the line is taken, so that a slow reader fills no memory; where the reader has gone it fails. */
async function toStandardOutput(line: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    process.stdout.write(`${line}\n`, (error) => (error ? reject(error) : resolve()));
  });
}
