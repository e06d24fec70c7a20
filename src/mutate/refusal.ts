import {
  type ApiError,
  DsAuthError,
  DsError,
  DsGraphQLError,
  DsMutationError,
  type MutationMessage,
  type RefusalReason,
  withCall,
} from '../errors.js';
import type { AnnotationInput } from '../generated/operations.js';
import type { Warning } from '../hooks.js';
import { authAdvice, mentions, saysReadOnly } from '../request/verdict/refusals.js';
import { dossierNumber } from './input-dossier.js';
import type { MutationName } from './mutations.js';
import { messagesOf, savedChamps } from './result.js';

/**
 * The error for a payload that has errors. The API's sentences have no code: they are the only thing to go by.
 * `mayHaveRunBefore`: an earlier attempt got no good answer, and its work can be the reason of this refusal.
 */
export function refusal(
  name: MutationName,
  input: object,
  payload: object,
  mayHaveRunBefore: boolean,
): DsMutationError {
  const errors = messagesOf(payload, 'errors');
  const saved = savedChamps(payload);
  const reason = reasonOf(errors);
  const said = errors.map(({ message }) => message).join(' ');
  const outcome = saved.length === 0 ? 'was refused' : `saved ${saved.length} and refused the rest`;
  // Rows are added while the annotations are looked up, before any of them can be refused.
  const hasRows = addsRows(input);
  const rows = hasRows ? ' The rows to add may be there all the same: read the annotations first.' : '';
  const before = mayHaveRunBefore
    ? ' It was sent before, without a good answer, and may have been carried out then: read the dossier.'
    : '';
  return new DsMutationError(
    sentence(`${attempt(name, input)} ${outcome}: ${said}`, reason) + rows + before,
    {
      errors,
      warnings: messagesOf(payload, 'warnings'),
      saved,
      reason,
      operationName: operationName(name),
      attempts: 1,
      mayHaveRun: saved.length > 0 || hasRows || mayHaveRunBefore,
    },
  );
}

function addsRows(input: object): boolean {
  if (!('annotations' in input) || !Array.isArray(input.annotations)) return false;
  return input.annotations.some((one: AnnotationInput) => one.value.repetition !== undefined);
}

/**
 * The error for a payload that is missing altogether. `createDirectUpload` has no place for errors: to a token that
 * may only read it answers nothing, and a root error of the kind that usually spoils a detail.
 */
export function emptyPayload(name: MutationName, input: object, warnings: readonly Warning[]): DsError {
  if (name === 'createDirectUpload' && warnings.some(({ code }) => code === 'invalid_null')) {
    return noUpload(
      input,
      warnings.map(({ message, code, path }) => ({
        message,
        ...(path ? { path } : {}),
        extensions: { code },
      })),
    );
  }
  return new DsError(
    `${attempt(name, input)}: the API gave neither a result nor a reason. It may have been carried out: read what ` +
      'it concerns before sending it again.',
    { code: 'incomplete', operationName: operationName(name), attempts: 1, mayHaveRun: true },
  );
}

function noUpload(input: object, errors: readonly ApiError[]): DsAuthError {
  const said = `${attempt('createDirectUpload', input)} was refused: the API gave no upload, which is how it answers`;
  return new DsAuthError(`${said} a token without that right. ${authAdvice.read_only_token}.`, {
    errors,
    code: 'unauthorized',
    reason: 'read_only_token',
    operationName: operationName('createDirectUpload'),
    attempts: 1,
    mayHaveRun: false,
  });
}

/** The same error, or one that says it better: the instance does not have the mutation, or the token may not use it. */
export function explain(error: DsGraphQLError, name: MutationName, input: object): DsGraphQLError {
  // With `strict`, `invalid_null` is thrown and arrives here; without it, it is a warning.
  if (name === 'createDirectUpload' && error.code === 'invalid_null') return noUpload(input, error.errors);
  if (!error.errors.some((one) => isUndefined(one, name))) return error;
  const better = new DsGraphQLError(
    `This instance has no mutation called ${name}: it runs a version of the software without it, or has it turned ` +
      'off. client.capabilities() lists what an instance lacks.',
    {
      errors: error.errors,
      data: error.data,
      code: error.code,
      operationName: error.operationName,
      attempts: error.attempts,
      mayHaveRun: error.mayHaveRun,
    },
  );
  return withCall(better, error);
}

/** What was tried, on what: `dossierAccepter on dossier 1234`. */
export function attempt(name: MutationName, input: object): string {
  const number = dossierNumber(input);
  return number === undefined ? name : `${name} on dossier ${number}`;
}

export function operationName(name: MutationName): string {
  return `${name[0]?.toUpperCase()}${name.slice(1)}`;
}

const advice: Record<RefusalReason, string> = {
  read_only_token: 'Give the token the right to write, in the profile that made it, or use another one.',
  instructeur:
    'Give the id of a member of the groupe instructeur of the dossier: an instructeur who only follows it may not write.',
  state:
    'That is the state in which the dossier is now, whatever was asked: it is no proof that an earlier attempt succeeded.',
  correction: 'A correction has been asked for and is not made yet: withdraw the request, or wait.',
  file: 'Upload the file again: an upload can be used once, and within the hour.',
};

function sentence(said: string, reason: RefusalReason | undefined): string {
  const whole = /[.!?]$/.test(said) ? said : `${said}.`;
  return reason === undefined ? whole : `${whole} ${advice[reason]}`;
}

const sayings: ReadonlyArray<readonly [(text: string) => boolean, RefusalReason]> = [
  [(text) => mentions(text, 'instructeur ', "droits d'accès"), 'instructeur'],
  [
    (text) =>
      /^le dossier est en attente de correction|^une demande de correction est déjà en attente/.test(text),
    'correction',
  ],
  [
    (text) =>
      /^le dossier est déjà (?:en construction|en instruction|accept|refus|class|sans[ _]suite)/.test(text),
    'state',
  ],
  [(text) => mentions(text, 'fichier ', 'téléversé'), 'file'],
];

function reasonOf(errors: readonly MutationMessage[]): RefusalReason | undefined {
  for (const { message } of errors) {
    if (saysReadOnly(message)) return 'read_only_token';
    // The API writes typographic apostrophes, and some of its versions plain ones.
    const text = message.replaceAll('’', "'").toLowerCase();
    const found = sayings.find(([isSaid]) => isSaid(text));
    if (found) return found[1];
  }
  return undefined;
}

const undefinedCodes: readonly unknown[] = ['undefinedField', 'undefinedType', undefined];

function isUndefined({ message, extensions }: ApiError, name: MutationName): boolean {
  if (!undefinedCodes.includes(extensions?.code)) return false;
  return extensions?.fieldName === name || message.includes(`'${name}'`) || message.includes(`"${name}"`);
}
