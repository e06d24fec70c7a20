import { parseId } from '../dossiers/ids.js';
import { DsInputError, DsMutationError } from '../errors.js';
import { GetDossierInstructeursDocument } from '../generated/operations.js';
import type { CallOptions } from '../options.js';
import { BoundedMap } from '../request/bounded-map.js';
import type { Executor } from '../request/execute.js';
import { SharedCalls, sharingKey } from '../request/shared-calls.js';

/** An agent who acts on a dossier, by e-mail or by id: a member of the dossier's groupe instructeur. */
export type InstructeurRef = string | { readonly email: string } | { readonly id: string };

/** A groupe instructeur, as far as it says who belongs to it. */
export interface Groupe {
  readonly number: number;
  readonly label: string;
  readonly instructeurs: ReadonlyArray<{ readonly id: string; readonly email: string }>;
}

const MAX_DOSSIERS = 10_000;
const MAX_GROUPES = 1_000;

/** Finds the ids of instructeurs, which mutations take, by their e-mail, which people know. */
export class InstructeurDirectory {
  readonly #executor: Pick<Executor, 'execute'>;
  /** The number of the groupe that a dossier is in, and the groupes by number: dossiers are many, groupes few. */
  readonly #dossiers = new BoundedMap<number, number>(MAX_DOSSIERS);
  readonly #groupes = new BoundedMap<number, Groupe>(MAX_GROUPES);
  readonly #asking = new SharedCalls<Groupe>();

  constructor(executor: Pick<Executor, 'execute'>) {
    this.#executor = executor;
  }

  /**
   * The id to send for an instructeur. Throws `DsInputError` for the id of anything but an instructeur, and for an
   * e-mail that nobody in the dossier's groupe has.
   */
  async idOf(dossier: number, instructeur: InstructeurRef, options: CallOptions): Promise<string> {
    const wanted = parseInstructeur(instructeur);
    if (wanted.id !== undefined) return wanted.id;
    const groupeNumber = this.#dossiers.get(dossier);
    const known = groupeNumber === undefined ? undefined : this.#groupes.get(groupeNumber);
    const member = known && memberOf(known, wanted.email);
    if (member !== undefined) return member;
    // Unknown so far, or added to the groupe after the last read: read once more before refusing.
    const groupe = await this.#asking.ask(sharingKey(dossier, options), options.signal, (signal) =>
      this.#read(dossier, { ...options, signal }),
    );
    const id = memberOf(groupe, wanted.email);
    if (id !== undefined) return id;
    throw new DsInputError(
      `${wanted.email} is none of the ${groupe.instructeurs.length} instructeurs of the groupe '${groupe.label}' ` +
        `(${groupe.number}), where dossier ${dossier} is. Followers of a dossier and experts cannot act on it.`,
    );
  }

  /** Takes note of a groupe that was read for another reason. */
  remember(dossier: number, groupe: Groupe): void {
    this.#dossiers.set(dossier, groupe.number);
    this.#groupes.set(groupe.number, groupe);
  }

  /** Runs a write; forgets the dossier's groupe where the API says that the instructeur may not act on it (any more). */
  async writeAs<Result>(dossier: number, write: () => Promise<Result>): Promise<Result> {
    try {
      return await write();
    } catch (error) {
      if (error instanceof DsMutationError && error.reason === 'instructeur') this.#dossiers.delete(dossier);
      throw error;
    }
  }

  async #read(number: number, call: CallOptions): Promise<Groupe> {
    const { data } = await this.#executor.execute(GetDossierInstructeursDocument, { number }, call);
    this.remember(number, data.dossier.groupeInstructeur);
    return data.dossier.groupeInstructeur;
  }
}

type Parsed =
  | { readonly id: string; readonly email?: undefined }
  | { readonly id?: undefined; readonly email: string };

/** Which of both an instructeur is given by; an id of another kind is refused here, since the API's answer hides why. */
export function parseInstructeur(instructeur: InstructeurRef): Parsed {
  const text: unknown =
    typeof instructeur === 'object' && instructeur !== null ? nameOf(instructeur) : instructeur;
  if (typeof text !== 'string' || text.trim() === '') {
    throw new DsInputError(
      '{ instructeur } is needed: the e-mail or the id of a member of the dossier’s groupe.',
    );
  }
  if (text.includes('@')) return { email: text.trim() };
  const { kind } = parseId(text);
  if (kind !== 'Instructeur') {
    throw new DsInputError(
      `'${text}' is the id of a ${kind}: only an Instructeur can act on a dossier. Its groupe instructeur lists them.`,
    );
  }
  return { id: text };
}

function nameOf(instructeur: object): unknown {
  if ('email' in instructeur) return instructeur.email;
  return 'id' in instructeur ? instructeur.id : undefined;
}

function memberOf({ instructeurs }: Groupe, email: string): string | undefined {
  const wanted = email.toLowerCase();
  return instructeurs.find((one) => one.email.toLowerCase() === wanted)?.id;
}
