import { MAX_INT32 } from '../arguments/numbers.js';
import { type IdName, toNumber } from '../dossiers/ids.js';
import { DsInputError } from '../errors.js';
import { GetDossierDemarcheDocument } from '../generated/operations.js';
import type { CallOptions, DsClientOptions } from '../options.js';
import { BoundedMap } from '../request/bounded-map.js';
import type { DocumentInfo } from '../request/document/document-info.js';
import { type Executor, readOnlyClient } from '../request/execute.js';
import { SharedCalls, sharingKey } from '../request/shared-calls.js';

export interface GuardOptions {
  readonly allowWrites?: DsClientOptions['allowWrites'];
  /** The number of the demarche that a dossier belongs to. Asked once for each dossier. */
  readonly demarcheOf: (dossier: number, options: CallOptions) => Promise<number>;
}

export type Guard = (document: DocumentInfo, variables: object, options: CallOptions) => void | Promise<void>;

const MAX_DOSSIERS = 10_000;

/**
 * Decides, before any mutation is sent, whether this client may send it: never where it is read-only, and only on the
 * demarches and dossiers of `allowWrites` where there are any. What cannot be shown to be allowed is refused.
 */
export function createGuard({ allowWrites, demarcheOf }: GuardOptions): Guard {
  const limits = allowWrites === undefined ? undefined : checkedLimits(allowWrites);
  // A dossier never changes its demarche.
  const known = new BoundedMap<number, number>(MAX_DOSSIERS);
  const asking = new SharedCalls<number>();

  return (document, variables, options) => {
    if (limits === undefined) return;
    return allow(document, variables, limits, options);
  };

  async function allow(
    document: DocumentInfo,
    variables: object,
    { dossiers, demarches }: AllowedNumbers,
    options: CallOptions,
  ): Promise<void> {
    const { mutationFields } = await import('./mutation-fields.js');
    for (const { name, input } of mutationFields(document, variables)) {
      const target = targetOf(name, input);
      if (target.dossier !== undefined) {
        if (dossiers.has(target.dossier)) continue;
        const demarche = demarches.size === 0 ? undefined : await demarcheOfDossier(target.dossier, options);
        if (demarche !== undefined && demarches.has(demarche)) continue;
        const where = demarche === undefined ? '' : ` of demarche ${demarche}`;
        throw refusedMutation(name, `dossier ${target.dossier}${where} is not in allowWrites`);
      }
      if (!demarches.has(target.demarche)) {
        throw refusedMutation(name, `demarche ${target.demarche} is not in allowWrites.demarches`);
      }
    }
  }

  async function demarcheOfDossier(dossier: number, call: CallOptions): Promise<number> {
    const before = known.get(dossier);
    if (before !== undefined) return before;
    // Many writes to one dossier ask for its demarche once.
    const demarche = await asking.ask(sharingKey(dossier, call), call.signal, (signal) =>
      demarcheOf(dossier, { ...call, signal }),
    );
    known.set(dossier, demarche);
    return demarche;
  }
}

/** Refuses, before anything is sent, what would make a new dossier where a client may not write. */
export function createDossierGuard({
  allowWrites,
  readOnly,
}: Pick<DsClientOptions, 'allowWrites' | 'readOnly'>): (what: string, demarche: number) => void {
  const limits = allowWrites === undefined ? undefined : checkedLimits(allowWrites);
  return (what, demarche) => {
    if (readOnly) throw readOnlyClient(what);
    if (limits && !limits.demarches.has(demarche)) {
      throw refusedMutation(what, `demarche ${demarche} is not in allowWrites.demarches`);
    }
  };
}

/** {@link GuardOptions.demarcheOf}, by the API. */
export function demarcheReader(
  executor: () => Pick<Executor, 'execute'>,
): (dossier: number, options: CallOptions) => Promise<number> {
  return async (number, call) => {
    const { data } = await executor().execute(GetDossierDemarcheDocument, { number }, call);
    return data.dossier.demarche.number;
  };
}

interface AllowedNumbers {
  readonly dossiers: ReadonlySet<number>;
  readonly demarches: ReadonlySet<number>;
}

function checkedLimits({
  dossiers,
  demarches,
  ...unknown
}: NonNullable<GuardOptions['allowWrites']>): AllowedNumbers {
  // A misspelt name would be ignored, and nothing would be limited.
  const [other] = Object.keys(unknown);
  if (other !== undefined) {
    throw new DsInputError(
      `allowWrites has no '${other}': it takes { demarches, dossiers }, lists of numbers.`,
    );
  }
  return { dossiers: numbers('dossiers', dossiers), demarches: numbers('demarches', demarches) };
}

function numbers(name: string, list: readonly number[] = []): ReadonlySet<number> {
  if (!Array.isArray(list) || !list.every((one) => Number.isInteger(one) && one > 0 && one <= MAX_INT32)) {
    throw new DsInputError(`allowWrites.${name} must be a list of numbers.`);
  }
  return new Set<number>(list);
}

type WriteTarget =
  | { readonly dossier: number; readonly demarche?: undefined }
  | { readonly dossier?: undefined; readonly demarche: number };

/** What a mutation is about to change, as far as its input says. */
function targetOf(name: string, input: unknown): WriteTarget {
  if (typeof input === 'object' && input !== null) {
    if ('dossierId' in input) return { dossier: decodeId(name, input.dossierId, 'Dossier') };
    if ('demarche' in input && typeof input.demarche === 'object' && input.demarche !== null) {
      const { demarche } = input;
      const number = 'number' in demarche ? demarche.number : undefined;
      const id = 'id' in demarche ? demarche.id : undefined;
      if (id === undefined && typeof number === 'number') return { demarche: number };
      if (number === undefined) return { demarche: decodeId(name, id, 'Demarche') };
    }
  }
  throw refusedMutation(
    name,
    'its input names neither a dossier nor a demarche (but a message, a groupe or a webhook), so that nothing shows ' +
      'whether it is within allowWrites. Use a client without allowWrites for it',
  );
}

function decodeId(name: string, id: unknown, kind: IdName): number {
  if (typeof id !== 'string') throw refusedMutation(name, `the id of its ${kind} is missing`);
  return toNumber(id, kind);
}

function refusedMutation(name: string, why: string): DsInputError {
  return new DsInputError(`${name} was not sent: ${why}.`);
}
