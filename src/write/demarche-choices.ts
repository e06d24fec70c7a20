import { nearest } from '../arguments/nearest.js';
import { DsInputError } from '../errors.js';
import {
  GetDemarcheChoicesDocument,
  type GetDemarcheChoicesQuery,
  GetDossierDemarcheDocument,
} from '../generated/operations.js';
import type { CallOptions } from '../options.js';
import { BoundedMap } from '../request/bounded-map.js';
import type { Executor } from '../request/execute.js';

type Choices = GetDemarcheChoicesQuery['demarche'];

interface Choice {
  readonly id: string;
  readonly names: readonly string[];
}

/** Finds the ids of labels and groupes, which mutations take, by their names, which people know. */
export class DemarcheChoices {
  readonly #executor: Pick<Executor, 'execute'>;
  /** The number of the demarche of a dossier, and what it offers: dossiers are many, demarches few. */
  readonly #dossiers = new BoundedMap<number, number>(10_000);
  readonly #demarches = new BoundedMap<number, Choices>(1_000);

  constructor(executor: Pick<Executor, 'execute'>) {
    this.#executor = executor;
  }

  /** The id of a label of the dossier's demarche. Throws `DsInputError` for one that it does not have. */
  label(dossier: number, wanted: string, call: CallOptions): Promise<string> {
    return this.#find(dossier, wanted, 'label', call, ({ labels }) =>
      labels.map(({ id, name }) => ({ id, names: [name] })),
    );
  }

  /** The id of a groupe instructeur of the dossier's demarche, by its label, its number or its id. */
  groupe(dossier: number, wanted: string | number, call: CallOptions): Promise<string> {
    return this.#find(dossier, String(wanted), 'groupe instructeur', call, ({ groupeInstructeurs }) =>
      groupeInstructeurs.map(({ id, label, number }) => ({ id, names: [label, String(number)] })),
    );
  }

  async #find(
    dossier: number,
    wanted: string,
    kind: string,
    call: CallOptions,
    choicesOf: (demarche: Choices) => readonly Choice[],
  ): Promise<string> {
    const number = await this.#demarcheOf(dossier, call);
    const known = this.#demarches.get(number);
    const found = known && idOf(choicesOf(known), wanted, kind);
    if (found !== undefined) return found;
    // Unknown so far, or created after the last read: read once more before refusing it.
    const { data } = await this.#executor.execute(GetDemarcheChoicesDocument, { number }, call);
    this.#demarches.set(number, data.demarche);
    const choices = choicesOf(data.demarche);
    const id = idOf(choices, wanted, kind);
    if (id !== undefined) return id;
    const names = choices.map(({ names: [name = ''] }) => name);
    const close = nearest(wanted, names);
    throw new DsInputError(
      `Demarche ${number} has no ${kind} '${wanted}'.${close === undefined ? '' : ` Did you mean '${close}'?`} ` +
        `It has: ${names.slice(0, 20).join(', ') || 'none'}${names.length > 20 ? `, and ${names.length - 20} more` : ''}.`,
    );
  }

  async #demarcheOf(dossier: number, call: CallOptions): Promise<number> {
    const known = this.#dossiers.get(dossier);
    if (known !== undefined) return known;
    const { data } = await this.#executor.execute(GetDossierDemarcheDocument, { number: dossier }, call);
    this.#dossiers.set(dossier, data.dossier.demarche.number);
    return data.dossier.demarche.number;
  }
}

function idOf(choices: readonly Choice[], wanted: string, kind: string): string | undefined {
  const [only, ...others] = choices.filter(({ id, names }) => id === wanted || names.includes(wanted));
  if (others.length === 0) return only?.id;
  const ids = choices.filter(({ names }) => names.includes(wanted)).map(({ id }) => id);
  throw new DsInputError(
    `${ids.length} of kind ${kind} are called '${wanted}': say which by id (${ids.join(', ')}).`,
  );
}
