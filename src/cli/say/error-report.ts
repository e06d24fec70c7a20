import {
  type AuthReason,
  DsAuthError,
  DsError,
  DsHttpError,
  DsIncompleteError,
  DsInputError,
  DsNetworkError,
  DsNotFoundError,
  DsRateLimitError,
  DsTimeoutError,
} from '../../index.js';
import { MissingPeerError } from '../../load-peer.js';
import { flagOf } from '../args/arguments.js';
import type { Recovery } from '../command.js';
import { commandLine, resumeArguments } from '../shell.js';
import { exitCodeOf } from './exit-codes.js';
import { Interrupted, MissingToken, WrongUse } from './failures.js';
import type { Messages } from './messages.js';

/** What ended a command early, as far as the headline tells. */
export type ErrorKind =
  | 'usage'
  | 'noToken'
  | 'token'
  | 'scope'
  | 'notFound'
  | 'unreachable'
  | 'rateLimited'
  | 'incomplete'
  | 'disk'
  | 'busy'
  | 'target'
  | 'database'
  | 'store'
  | 'budget'
  | 'api'
  | 'interrupted'
  | 'system'
  | 'unexpected';

/** The call that failed: its words, and what is known about going on. */
export interface FailedCall {
  readonly program: readonly string[];
  readonly argv: readonly string[];
  readonly command: string | undefined;
  readonly recovery: Recovery;
}

/** What ended a command, for people and for programs. */
export function reportOf(
  error: unknown,
  call: FailedCall,
  messages: Messages,
): { text: string; facts: object } {
  const kind = kindOf(error);
  const position = call.recovery.position;
  const resume =
    position === undefined || kind === 'usage'
      ? undefined
      : commandLine([...call.program, ...resumeArguments(call.argv, position)]);
  const { headline, delivered, repeat, resume: goOn, position: positionIs } = messages.errors;
  const details = detailsOf(error, kind, messages.explain);
  const lines = [`ds-client: ${headline[kind]}`, ...details.map((line) => `  ${line}`)];
  if (error instanceof DsIncompleteError && error.code === 'unreadable') {
    lines.push(`  ${messages.errors.skip(flagOf('skipUnreadable'))}`);
  }
  if (error instanceof MissingPeerError) {
    // npx alone runs a copy of its own, which does not see what is installed in the folder of the command.
    const packages = ['@org/ds-client', error.install].flatMap((name) => ['--package', name]);
    lines.push(
      `  ${messages.usage.withPackage(`${commandLine(['npx', ...packages, 'ds-client', call.command ?? ''])} …`)}`,
    );
  }
  if (kind === 'usage') {
    lines.push(
      `  ${messages.usage.seeHelp(commandLine([...call.program, ...(call.command ? [call.command] : []), '--help']))}`,
    );
  } else if (resume !== undefined && position !== undefined) {
    const count = call.recovery.delivered;
    lines.push(
      ...(count === undefined ? [] : [`  ${delivered(count)}`]),
      `  ${positionIs(position)}`,
      `  ${goOn}`,
      `    ${resume}`,
    );
  } else if (call.recovery.isRepeatable && kind !== 'notFound') {
    lines.push(`  ${repeat}`);
  }
  return {
    text: lines.join('\n'),
    facts: {
      ...factsOf(error, kind),
      explanation: explanationOf(error, messages),
      position,
      resume,
      exitCode: exitCodeOf(error),
    },
  };
}

/** An error in the words of a program: what kind it is, and what it knows of itself. */
export function errorFacts(error: unknown): object {
  return factsOf(error, kindOf(error));
}

function kindOf(error: unknown): ErrorKind {
  if (error instanceof Interrupted) return 'interrupted';
  if (error instanceof WrongUse || error instanceof DsInputError) return 'usage';
  if (error instanceof MissingToken) return 'noToken';
  if (error instanceof DsAuthError) return isRight(error.reason) ? 'scope' : 'token';
  if (error instanceof DsNotFoundError) return 'notFound';
  if (error instanceof DsRateLimitError) return 'rateLimited';
  if (error instanceof DsNetworkError || error instanceof DsTimeoutError) return 'unreachable';
  if (error instanceof DsIncompleteError) return 'incomplete';
  if (error instanceof DsError) return kindOfCode.get(error.code) ?? 'api';
  return isSystemError(error) ? 'system' : 'unexpected';
}

/** What failed beside the API: the disk, a download, where tables, jobs and files are kept. */
const kindOfCode: ReadonlyMap<string, ErrorKind> = new Map([
  ['disk', 'disk'],
  ['network', 'unreachable'],
  ['timeout', 'unreachable'],
  ['busy', 'busy'],
  ['target', 'target'],
  ['database', 'database'],
  ['store', 'store'],
  ['budget_store', 'budget'],
  ['budget_store_away', 'budget'],
]);

/** The token is good, and something has to be added to it. */
function isRight(reason: AuthReason): boolean {
  return reason === 'scope' || reason === 'read_only_token';
}

function detailsOf(error: unknown, kind: ErrorKind, explained: Messages['explain']): string[] {
  if (kind === 'interrupted') return [];
  if (!(error instanceof Error)) return [String(error)];
  // The library's advice is for programs; the command that resumes is printed below.
  const isOurs = error instanceof WrongUse || error instanceof MissingToken;
  const message = (isOurs ? error.message : explained(error))
    .replace(/ What was delivered before is whole: go on after it with .*$/, '')
    .replaceAll(optionNames, (name) => flagByOption.get(name) ?? name);
  if (kind === 'unexpected') return (error.stack ?? message).split('\n');
  return message.split('\n');
}

/** What the library calls an option that is called otherwise at the keyboard. */
const flagByOption: ReadonlyMap<string, string> = new Map([
  ['resumeFrom', flagOf('resumeFrom')],
  ['columns.include', flagOf('columns')],
  ['columns.exclude', flagOf('excludeColumns')],
  ['columns.pseudonymise', flagOf('pseudonymise')],
  ['writeBack.columns', flagOf('writeBack')],
  ['writeBack.instructeur', flagOf('instructeur')],
  ['writeBack', flagOf('writeBack')],
]);
const optionNames = /\b(?:resumeFrom|columns\.\w+|writeBack(?:\.\w+)?)\b/g;

/** For people who read the lines of a program: in the language of the command. */
function explanationOf(error: unknown, { explain: explained }: Messages): string | undefined {
  return error instanceof DsError ? explained(error) : undefined;
}

function factsOf(error: unknown, kind: ErrorKind): object {
  if (!(error instanceof Error)) return { kind, message: String(error) };
  const { name, message } = error;
  if (!(error instanceof DsError)) return { kind, name, message };
  const { code, operationName, attempts, isRetryable } = error;
  return {
    kind,
    name,
    code,
    message,
    operationName,
    attempts,
    isRetryable,
    ...(error instanceof DsAuthError && { reason: error.reason }),
    ...(error instanceof DsHttpError && { status: error.status }),
  };
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}
