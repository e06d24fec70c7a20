import { connectionFailure, meaningOfStatus } from '../request/verdict/outside-codes.js';
import { en } from './en.js';
import type { Subject, SubjectFacts } from './subject.js';

/** What an error, a warning or a failure of the system is about. By names and codes: two installed copies of the package have classes of their own. */
export function subjectOf(error: unknown): Subject {
  const code = textOf(error, 'code');
  const name = textOf(error, 'name');
  const reason = textOf(error, 'reason');
  if (name === 'AbortError') return 'aborted';
  if (code === undefined) return 'unexpected';
  const detailed = [`auth.${reason}`, `refusal.${reason}`, `webhook.${reason}`].filter((one) =>
    isSubject(one),
  );
  const kind = name === 'DsAuthError' ? 'auth' : name === 'DsMutationError' ? 'refusal' : 'webhook';
  const byReason = detailed.find((one) => one.startsWith(`${kind}.`));
  if (byReason !== undefined && isSubject(byReason)) return byReason;
  const isFile = typeof error === 'object' && error !== null && 'file' in error;
  if (code === 'network') return isFile ? fileNetwork(error) : network(error);
  if (code === 'http') return http(error, isFile);
  if (code === 'disk') return system(innermostCode(error), 'disk');
  if (code === 'graphql' && /complexity of \d/.test(textOf(error, 'message') ?? ''))
    return 'graphql.complexity';
  if (code === 'timeout' && name === 'DsGraphQLError') return 'graphql.timeout';
  if (code === 'incomplete' && property(error, 'mayHaveRun') === true) return 'mutation.unknown_outcome';
  if (isSubject(code)) return code;
  if (name === 'DsGraphQLError' || name === 'DsError') return 'graphql';
  return system(code, 'unexpected');
}

/** What a text may name of an error. */
export function factsOf(error: unknown): SubjectFacts {
  const status = property(error, 'status');
  const exceptionId = textOf(error, 'exceptionId');
  const asked = /asked for by (.{1,300}?)\. It does not exist/.exec(textOf(error, 'message') ?? '')?.[1];
  const number =
    /(?:^|, )\w*[nN]umber (\d+)/.exec(asked ?? '')?.[1] ?? /\([A-Z]\w* (\d+)\)/.exec(asked ?? '')?.[1];
  return {
    status: typeof status === 'number' ? status : undefined,
    number,
    // A value from the server is shown only where it has the expected form.
    exceptionId: exceptionId !== undefined && /^[\w-]{1,64}$/.test(exceptionId) ? exceptionId : undefined,
  };
}

function network(error: unknown): Subject {
  const { kind, code, proxyStatus } = connectionFailure(error);
  if (kind === 'proxy' && proxyStatus === 407) return 'network.proxy_login';
  if (kind === 'proxy' && proxyStatus === 403) return 'network.proxy_refused';
  if (kind === 'proxy') return 'network.proxy_failed';
  if (kind === 'certificate') return 'network.certificate';
  if (kind === 'tls') return 'network.tls';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'network.unknown_host';
  return code === 'ECONNREFUSED' ? 'network.refused' : 'network';
}

function fileNetwork(error: unknown): Subject {
  const subject = network(error);
  return subject === 'network' || subject === 'network.refused' ? 'download.network' : subject;
}

function http(error: unknown, isFile: boolean): Subject {
  const status = property(error, 'status');
  const meaning = typeof status === 'number' ? meaningOfStatus(status) : undefined;
  if (meaning === 'proxy') return 'http.proxy_login';
  if (isFile) return 'http.storage';
  if (meaning === 'redirect') return 'http.redirect';
  return meaning === 'later' ? 'http.later' : 'http';
}

const systemCodes: Readonly<Record<string, Subject>> = {
  ENOSPC: 'system.full',
  EDQUOT: 'system.full',
  EACCES: 'system.forbidden',
  EPERM: 'system.forbidden',
  EROFS: 'system.read_only',
  ENOENT: 'system.missing',
  ENOTDIR: 'system.missing',
  EISDIR: 'system.missing',
  EMFILE: 'system.too_many_files',
  ENFILE: 'system.too_many_files',
  EADDRINUSE: 'system.address_in_use',
};

function system(code: string | undefined, other: Subject): Subject {
  if (code === undefined) return other;
  if (Object.hasOwn(systemCodes, code)) return systemCodes[code] ?? other;
  return other === 'unexpected' && /^E[A-Z0-9]+$/.test(code) ? 'system.other' : other;
}

/** The code of the failure that an error was made of. */
function innermostCode(error: unknown): string | undefined {
  let code: string | undefined;
  let at = property(error, 'cause');
  for (let depth = 0; depth < 8 && at !== undefined; depth += 1) {
    code = textOf(at, 'code') ?? code;
    at = property(at, 'cause');
  }
  return code;
}

function isSubject(name: string): name is Subject {
  return Object.hasOwn(en.subjects, name);
}

export function textOf(value: unknown, key: string): string | undefined {
  const found = property(value, key);
  return typeof found === 'string' ? found : undefined;
}

export function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
