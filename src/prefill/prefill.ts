import { anything, recordOf } from '../arguments/checks.js';
import { apiNumber } from '../arguments/numbers.js';
import { DsHttpError, DsInputError } from '../errors.js';
import type { CallOptions } from '../options.js';
import type { Context } from '../request/context.js';
import { type Field, isForIndividual, type PrefillForm, readPrefillForm } from './prefill-form.js';
import { prefillLink } from './prefill-link.js';
import { sendPublic } from './public-api.js';
import {
  isIdentityKey,
  type PrefillValues,
  type RefusedValue,
  type Resolved,
  ValueResolver,
} from './resolve-values.js';

/** Options of {@link DsClient.prefill}. */
export interface PrefillOptions extends CallOptions {
  /**
   * Makes the dossier at once, by a POST, and gives the address where its usager finds it. Each call makes another
   * one; one that nobody opens is destroyed after five days. Refused where the client is `readOnly`, or where its
   * `allowWrites` leave the demarche out. Default: `false`, only a link.
   */
  create?: boolean | undefined;
  /** With `create`: checks every value and makes nothing; `url` is then the page of the form. Default: `false`. */
  dryRun?: boolean | undefined;
  /**
   * Annotations to fill in, by label or id, which the usager never sees; `true`: keys of the values that name no
   * champ may name an annotation; a list: those labels or ids may. Default: none.
   */
  annotations?: PrefillValues | readonly string[] | boolean | undefined;
  /**
   * `'throw'` (the default): a value that would not be kept ends the call, and nothing is made. `'report'`: it is left
   * out and named in `refused`.
   */
  onRefused?: 'throw' | 'report' | undefined;
  /**
   * Says that persons fill in the form, on instances from before 2026 which do not tell it themselves. Needed there
   * for `identite_prenom`, `identite_nom` and `identite_genre`. Default: what the API says.
   */
  forIndividual?: boolean | undefined;
}

/** A prefilled form. */
export interface PrefilledLink {
  /** For the usager: whoever opens it first owns the dossier. */
  readonly url: string;
  /** Values that were left out, and why; empty unless `onRefused: 'report'`. */
  readonly refused: readonly RefusedValue[];
}

/** A prefilled dossier, waiting for its usager. */
export interface PrefilledDossier extends PrefilledLink {
  readonly dossierNumber: number;
  /** The typed id, as the API gives it once the dossier is deposited. */
  readonly dossierId: string;
  /** The only secret of the dossier: `prefillState` takes it. */
  readonly token: string;
}

export async function prefill(
  context: Context,
  demarcheNumber: number,
  values: PrefillValues,
  { create, dryRun, annotations, onRefused = 'throw', forIndividual, ...call }: PrefillOptions = {},
): Promise<PrefilledLink | PrefilledDossier> {
  const number = apiNumber('demarche', demarcheNumber);
  recordOf(anything)('prefill: values', values);
  if (create && !dryRun) context.guardNewDossier('prefill', number);
  const form = await readPrefillForm(context, number, call);
  const resolved = await resolve(context, form, values, { annotations, forIndividual }, call);
  const link = create ? undefined : prefillLink(form.page, resolved.sent);
  const refused = [...resolved.refused, ...renameAsGiven(link?.refused ?? [], resolved)];
  const isTooLong = refused.some(({ key }) => key === 'url');
  if (refused.length > 0 && (onRefused === 'throw' || isTooLong)) throw refusal(number, refused);
  if (create && dryRun) return { url: form.page.href, refused };
  if (!link) return { ...(await createDossier(context, number, resolved.sent, call)), refused };
  return { url: link.url, refused };
}

type Given = Pick<PrefillOptions, 'annotations' | 'forIndividual'>;

async function resolve(
  context: Context,
  form: PrefillForm,
  values: PrefillValues,
  given: Given,
  call: CallOptions,
): Promise<Resolved> {
  const [identity, champs] = split(values, isIdentityKey);
  const resolver = new ValueResolver();
  const asked = Object.values(identity).some((value) => value !== undefined);
  if (asked) {
    const known = await isForIndividual(context, form.number, call);
    resolver.identity(identity, known ?? (given.forIndividual || undefined));
  }
  const { annotations } = given;
  const isNamed = (key: string) =>
    annotations === true || (Array.isArray(annotations) && annotations.includes(key));
  const [named, others] = split(
    champs,
    (key) => isNamed(key) && !form.champs.some((field) => isCalled(field, key)),
  );
  resolver.champs(others, form.champs, 'the form has');
  resolver.champs(
    { ...named, ...(isValues(annotations) ? annotations : {}) },
    form.annotations,
    noAnnotation(form),
  );
  return resolver.result();
}

function isCalled({ id, label }: Field, key: string): boolean {
  return label === key || id === key || `champ_${id.replaceAll('=', '')}` === key;
}

function noAnnotation({ annotations }: PrefillForm): string {
  return annotations.length === 0
    ? 'the API shows no annotations here (they need a token that reaches the demarche):'
    : 'the annotations have';
}

function isValues(annotations: PrefillOptions['annotations']): annotations is PrefillValues {
  return typeof annotations === 'object' && !Array.isArray(annotations);
}

function split(values: PrefillValues, isFirst: (key: string) => boolean): [PrefillValues, PrefillValues] {
  const entries = Object.entries(values);
  return [
    Object.fromEntries(entries.filter(([key]) => isFirst(key))),
    Object.fromEntries(entries.filter(([key]) => !isFirst(key))),
  ];
}

function renameAsGiven(refused: readonly RefusedValue[], { givenKeys }: Resolved): RefusedValue[] {
  return refused.map(({ key, reason }) => ({ key: givenKeys.get(key) ?? key, reason }));
}

function refusal(number: number, refused: readonly RefusedValue[]): DsInputError {
  const list = refused.map(({ key, reason }) => `- ${key}: ${reason}`).join('\n');
  return new DsInputError(
    `prefill: ${refused.length} value(s) would be lost by demarche ${number}, and nothing was made:\n${list}\n` +
      "Correct them, or give { onRefused: 'report' } to leave them out.",
  );
}

async function createDossier(context: Context, number: number, sent: object, call: CallOptions) {
  const answer = await sendPublic(
    context,
    {
      operationName: 'Prefill',
      method: 'POST',
      path: `/api/public/v1/demarches/${number}/dossiers`,
      body: sent,
      notFound: `Prefill: demarche ${number} takes no dossiers (unknown, closed or not published).`,
    },
    call,
  );
  const facts = new Map(typeof answer === 'object' && answer !== null ? Object.entries(answer) : []);
  const url: unknown = facts.get('dossier_url');
  const dossierNumber: unknown = facts.get('dossier_number');
  const dossierId: unknown = facts.get('dossier_id');
  const token: unknown = facts.get('dossier_prefill_token');
  if (
    typeof url === 'string' &&
    typeof dossierNumber === 'number' &&
    typeof dossierId === 'string' &&
    typeof token === 'string'
  ) {
    return { url, dossierNumber, dossierId, token };
  }
  throw new DsHttpError(
    'Prefill: the server made a dossier, and does not say which: its answer lacks a part.',
    {
      operationName: 'Prefill',
      code: 'malformed',
      status: 201,
      mayHaveRun: true,
      attempts: 1,
    },
  );
}
