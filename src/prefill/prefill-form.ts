import { DsGraphQLError, DsInputError, DsNotFoundError } from '../errors.js';
import { GetPrefillFormDocument, IsForIndividualDocument } from '../generated/operations.js';
import type { CallOptions } from '../options.js';
import type { Context } from '../request/context.js';
import type { FieldFacts } from './field-value.js';

/** A champ or an annotation, as far as prefilling it goes. */
export interface Field extends FieldFacts {
  readonly id: string;
  readonly label: string;
  /** The champs of a row; empty but for a repetition block. */
  readonly children: readonly Field[];
}

/** A form that can be prefilled. */
export interface PrefillForm {
  readonly number: number;
  /** The page that a prefilled link opens, at its canonical path. */
  readonly page: URL;
  readonly champs: readonly Field[];
  readonly annotations: readonly Field[];
}

interface SentDescriptor {
  readonly __typename: string;
  readonly id: string;
  readonly label: string;
  readonly options?: readonly unknown[] | null;
  readonly places?: readonly unknown[] | null;
  readonly otherOption?: boolean | null;
  readonly champDescriptors?: readonly SentDescriptor[] | null;
}

/**
 * Reads the form of a demarche. Throws `DsNotFoundError` where it cannot be read, and `DsInputError` where the demarche
 * is closed or no longer published: every link to it is redirected, which loses all values.
 */
export async function readPrefillForm(
  { executor, hasToken }: Context,
  number: number,
  call: CallOptions,
): Promise<PrefillForm> {
  const demarche = { number };
  const { data } = hasToken
    ? await executor.execute(GetPrefillFormDocument, { demarche }, call)
    : await executor.execute(GetPrefillFormDocument, { demarche, includeRevision: true }, call, {
        queryId: 'ds-query-v2',
        storedOperationName: 'getDemarcheDescriptor',
      });
  const descriptor = data.demarcheDescriptor;
  if (descriptor === null) {
    throw new DsNotFoundError(
      `GetPrefillForm: there is no demarche ${number}, or it is not open to this token. Without a token only published ` +
        'demarches that are open data can be read.',
      { errors: [], code: 'not_found', operationName: 'GetPrefillForm', attempts: 1 },
    );
  }
  const { state, demarcheURL, revision } = descriptor;
  if (state !== 'publiee' && state !== 'brouillon') {
    throw new DsInputError(
      `Demarche ${number} takes no dossiers (${state}): a prefilled link would be redirected and lose every value.`,
    );
  }
  return {
    number,
    page: pageOf(number, demarcheURL),
    champs: fieldsOf(revision?.champDescriptors ?? []),
    annotations: fieldsOf(revision?.annotationDescriptors ?? []),
  };
}

/** The server redirects, without the values, whoever opens another path than the canonical one in lower case. */
function pageOf(number: number, address: string | null): URL {
  const page = address !== null && URL.canParse(address) ? new URL(address) : undefined;
  const path = page && /^\/commencer\/(?:test\/)?([^/]+)\/?$/.exec(page.pathname)?.[1];
  if (!page || !path || path !== path.toLowerCase()) {
    throw new DsInputError(
      `Demarche ${number} has no address that a prefilled link could open without being redirected (${page?.pathname ?? 'none'}).`,
    );
  }
  page.pathname = `/commencer/${path}`;
  page.search = '';
  page.hash = '';
  return page;
}

function fieldsOf(descriptors: readonly SentDescriptor[]): readonly Field[] {
  return descriptors.map(({ __typename, id, label, options, places, otherOption, champDescriptors }) => ({
    __typename,
    id,
    label,
    choices: choicesOf([...(options ?? []), ...(places ?? [])]),
    otherOption: otherOption ?? false,
    children: fieldsOf(champDescriptors ?? []),
  }));
}

/** A list gives texts, a list of places gives objects with a code. `--title--` is a separator, not a choice. */
function choicesOf(options: readonly unknown[]): readonly string[] {
  return options.flatMap((option) => {
    if (typeof option === 'string') return /^--.*--$/.test(option) ? [] : [option];
    const code: unknown =
      typeof option === 'object' && option !== null ? Reflect.get(option, 'code') : undefined;
    return typeof code === 'string' ? [code] : [];
  });
}

/** Whether persons, not companies, fill in the form; `undefined` on an instance that does not tell (before 2026). */
export async function isForIndividual(
  { executor, hasToken }: Context,
  number: number,
  call: CallOptions,
): Promise<boolean | undefined> {
  const demarche = { number };
  try {
    const { data } = hasToken
      ? await executor.execute(IsForIndividualDocument, { demarche }, call)
      : await executor.execute(IsForIndividualDocument, { demarche }, call, {
          queryId: 'ds-query-v2',
          storedOperationName: 'getDemarcheDescriptor',
        });
    return data.demarcheDescriptor?.forIndividual;
  } catch (error) {
    if (error instanceof DsGraphQLError && error.code === 'undefinedField') return undefined;
    throw error;
  }
}
