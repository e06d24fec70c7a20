import { randomUUID } from 'node:crypto';
import { Turns } from '../../turns.js';
import { alreadyRunning, LEASE, leaseLost } from '../lease.js';
import type { GristDocument, GristRecord, UserAction } from './document.js';
import { GristRefusal, LABEL, Unanswered } from './http.js';
import { LEASES } from './memory.js';

/** How often a write is sent whose answer did not come. */
const TRIES = 5;

/**
 * The right to write of a run: a row with an end, by the clock of the server. Each write takes its place with a new
 * row, in the same call: only one of two writes that know the same row is carried out. That keeps two runs apart, and
 * a write that is sent again because its answer did not come is not carried out twice.
 */
export class GristLease {
  readonly #document: GristDocument;
  readonly #demarche: number;
  readonly #owner = randomUUID();
  #rows: readonly number[] = [];
  #count = 0;
  /** A write was broken off, by an abort for one: it may have been carried out. */
  #isUnsure = false;
  readonly #turns = new Turns();

  constructor(document: GristDocument, demarche: number) {
    this.#document = document;
    this.#demarche = demarche;
  }

  /** Throws code `busy` where another run has it. */
  async take(): Promise<void> {
    let there = await this.#read(this.#document);
    if (there.length === 0) {
      // Two runs may both make a first row, which is nobody's: the first that takes it has it.
      const nobody = { demarche: this.#demarche, owner: 'nobody', until: 0 };
      await this.#document.apply(JSON.stringify([['AddRecord', LEASES, null, nobody]]), {
        isRepeatable: true,
      });
      there = await this.#read(this.#document);
    }
    if (there.some(({ fields }) => Number(fields.until ?? 0) > this.#document.now())) {
      throw alreadyRunning(this.#demarche, LABEL);
    }
    this.#rows = there.map(({ id }) => id);
    try {
      await this.write([]);
    } catch (error) {
      if (isLost(error)) throw alreadyRunning(this.#demarche, LABEL);
      throw error;
    }
  }

  /** Renews it. */
  async hold(): Promise<void> {
    await this.write([]);
  }

  /**
   * Carries out all actions, or none; gives what each gave, undefined where the answer was lost. Throws `GristRefusal`
   * where Grist refuses one of them, code `busy` where the lease is lost.
   */
  write(actions: readonly UserAction[]): Promise<readonly unknown[] | undefined> {
    return this.#turns.run(() => this.#write(this.#document, actions, LEASE));
  }

  /** `document` is asked without the signal of the run: a lease is given back after an abort, too. */
  async giveBack(document: GristDocument): Promise<void> {
    await this.#turns.run(async () => {
      try {
        if (this.#isUnsure) {
          const own = (await this.#read(document)).filter(({ fields }) =>
            String(fields.owner).startsWith(this.#owner),
          );
          if (own.length > 0) this.#rows = own.map(({ id }) => id);
        }
        await this.#write(document, [], 0);
      } catch (error) {
        // The lease expires by itself.
        if (!isLost(error)) throw error;
      }
    });
  }

  async #write(document: GristDocument, actions: readonly UserAction[], lasts: number) {
    this.#count += 1;
    const owner = `${this.#owner} ${this.#count}`;
    for (let attempt = 1; ; attempt++) {
      const until = lasts === 0 ? 0 : document.now() + lasts;
      try {
        const given = await document.apply(leaseBody(this.#demarche, this.#rows, owner, until, actions));
        const first = this.#rows.length;
        const row = given[first + actions.length];
        if (typeof row !== 'number') return await this.#settle(document, owner);
        this.#rows = [row];
        return given.slice(first, first + actions.length);
      } catch (error) {
        if (error instanceof GristRefusal) {
          // Either an action is at fault, or the row that another write has taken.
          const there = await this.#read(document);
          const isHere = this.#rows.every((id) => there.some((one) => one.id === id));
          if (!isHere) throw leaseLost(this.#demarche, LABEL);
          throw error;
        }
        this.#isUnsure = true;
        if (!(error instanceof Unanswered)) throw error;
        await document.pause(attempt);
        const there = await this.#read(document);
        if (there.some((one) => one.fields.owner === owner))
          return await this.#settle(document, owner, there);
        const isHere = this.#rows.every((id) => there.some((one) => one.id === id));
        if (!isHere) throw leaseLost(this.#demarche, LABEL);
        if (attempt >= TRIES) throw error.told;
      }
    }
  }

  /** It was carried out, and the answer did not say what the row is called. */
  async #settle(document: GristDocument, owner: string, known?: readonly GristRecord[]): Promise<undefined> {
    const there = known ?? (await this.#read(document));
    const own = there.find((one) => one.fields.owner === owner);
    if (!own) throw leaseLost(this.#demarche, LABEL);
    this.#rows = [own.id];
    return undefined;
  }

  #read(document: GristDocument): Promise<GristRecord[]> {
    return document.records(LEASES, { column: 'demarche', among: [this.#demarche] });
  }
}

/**
 * Actions under a lease, as JSON. A row that is not there cannot be changed, which ends the whole call; removing one
 * that is not there would not. The new row comes before the old one goes: its id is never given again.
 */
export function leaseBody(
  demarche: number,
  rows: readonly number[],
  owner: string,
  until: number,
  actions: readonly UserAction[],
): string {
  const all: UserAction[] = [
    ...rows.map((id): UserAction => ['UpdateRecord', LEASES, id, { owner: `${owner} after` }]),
    ...actions,
    ['AddRecord', LEASES, null, { demarche, owner, until }],
    ['BulkRemoveRecord', LEASES, rows],
  ];
  return JSON.stringify(all);
}

function isLost(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'busy';
}
