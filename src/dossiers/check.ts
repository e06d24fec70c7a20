import { apiNumber } from '../arguments/numbers.js';
import {
  DsAuthError,
  DsError,
  DsGraphQLError,
  DsHttpError,
  DsInputError,
  DsNetworkError,
  DsNotFoundError,
  DsTimeoutError,
} from '../errors.js';
import { CheckTokenDocument, CheckWriteDocument } from '../generated/operations.js';
import type { CallOptions } from '../options.js';
import type { Context } from '../request/context.js';
import type { Executor } from '../request/execute.js';
import { serverDate } from '../request/wire/response-head.js';
import { toId } from './ids.js';

/** One thing that was looked at. */
export interface Finding {
  readonly subject: 'proxy' | 'reachable' | 'clock' | 'token' | 'network' | 'expiry' | 'demarche' | 'write';
  /** `null` where it could not be told. */
  readonly ok: boolean | null;
  /** What was found, and what to do about it. */
  readonly message: string;
  /** What failed, where the finding is a failure; not enumerable. `explain(finding, 'fr')` goes by it. */
  readonly error?: DsError;
}

/** What {@link DsClient.check} found. */
export interface CheckReport {
  /** Whether nothing that was looked at is wrong. */
  readonly ok: boolean;
  readonly findings: readonly Finding[];
}

export interface CheckOptions extends CallOptions {
  /** Number of a demarche that the token should read. */
  demarche?: number | undefined;
}

/** Beyond this the signature checks of storage hosts, and tokens that expire, begin to disagree with the clock here. */
const SKEW = 60_000;

export async function check(
  context: Context,
  { demarche, ...call }: CheckOptions = {},
): Promise<CheckReport> {
  const number = demarche === undefined ? undefined : apiNumber('demarche', demarche);
  const findings = [await findProxy(context), ...(await checkReach(context, call))];
  if (findings.every(({ subject, ok }) => subject !== 'reachable' || ok)) {
    const token = await checkToken(context, number, call);
    findings.push(...token);
    if (token.every(({ ok }) => ok !== false)) findings.push(await checkWrite(context, call));
  }
  return { ok: findings.every(({ ok }) => ok !== false), findings };
}

/** Which way requests go: where one fails, this is what most often explains it. */
async function findProxy({ endpoint, fetch }: Context): Promise<Finding> {
  const way = (ok: boolean, message: string): Finding => ({ subject: 'proxy', ok, message });
  if (fetch) return way(true, `Requests to ${endpoint.host} go through the fetch that the client was given.`);
  const { proxyFor } = await import('../proxies/environment.js');
  try {
    const proxy = proxyFor(endpoint);
    return way(
      true,
      proxy
        ? `Requests to ${endpoint.host} go through the proxy ${proxy.host}, as the environment says.`
        : `Requests to ${endpoint.host} go without a proxy: the environment names none for it.`,
    );
  } catch (error) {
    if (!(error instanceof DsInputError)) throw error;
    return failedFinding('proxy', false, error);
  }
}

async function checkReach({ executor, endpoint }: Context, call: CallOptions): Promise<Finding[]> {
  try {
    const began = Date.now();
    const { date, status } = await reach(executor, call);
    const middle = (began + Date.now()) / 2;
    const reachable: Finding = {
      subject: 'reachable',
      ok: true,
      message: `${endpoint.host} answers (HTTP ${status}).`,
    };
    if (date === undefined) {
      return [
        reachable,
        { subject: 'clock', ok: null, message: 'The answer has no date to compare this clock with.' },
      ];
    }
    const skew = Math.round((middle - date) / 1_000);
    const isRight = Math.abs(skew) * 1_000 <= SKEW;
    const message = isRight
      ? 'This clock agrees with the server.'
      : `This clock is ${Math.abs(skew)} s ${skew > 0 ? 'ahead of' : 'behind'} the server: synchronise it (NTP), or file URLs and webhook signatures look expired.`;
    return [reachable, { subject: 'clock', ok: isRight, message }];
  } catch (error) {
    if (!(error instanceof DsError)) throw error;
    return [failedFinding('reachable', false, error)];
  }
}

/** Asks for next to nothing, without the token: whoever answers like the API, be it by a refusal, is reachable. */
async function reach(
  executor: Executor,
  call: CallOptions,
): Promise<{ status: number; date: number | undefined }> {
  try {
    const { head } = await executor.execute(
      'query Reach { __typename }',
      {},
      { ...call, maxRetries: 0 },
      { isAnonymous: true },
    );
    return { status: head?.status ?? 200, date: head && serverDate(head.headers) };
  } catch (error) {
    const isAnswer =
      error instanceof DsGraphQLError || (error instanceof DsHttpError && isRefusal(error.status));
    if (!isAnswer) throw error;
    return { status: error.status ?? 200, date: serverDate(new Headers(error.headers)) };
  }
}

function isRefusal(status: number): boolean {
  return status === 401 || status === 403;
}

async function checkToken({ executor, hasToken }: Context, number: number | undefined, call: CallOptions) {
  if (!hasToken) {
    const message = 'The client has no token ({ token: null }): only the public queries can be sent.';
    return [{ subject: 'token', ok: null, message }] satisfies Finding[];
  }
  // No demarche has the number 0: the API looks at the token first, then says that it does not exist.
  const asked = number ?? 0;
  const findings: Finding[] = [];
  const good = () => {
    findings.push({ subject: 'token', ok: true, message: 'The API knows the token.' });
    findings.push({ subject: 'network', ok: true, message: 'The token may be used from this network.' });
    const untold =
      'The token has not expired. The API does not tell when it will: see the profile that made it.';
    findings.push({ subject: 'expiry', ok: true, message: untold });
  };
  try {
    const { data } = await executor.execute(CheckTokenDocument, { number: asked }, call);
    good();
    const message = `The token reads demarche ${data.demarche.number} « ${data.demarche.title} » (${data.demarche.state}).`;
    findings.push({ subject: 'demarche', ok: true, message });
  } catch (error) {
    if (error instanceof DsNotFoundError) {
      good();
      const message = `There is no demarche ${number}: check the number.`;
      if (number !== undefined) findings.push({ subject: 'demarche', ok: false, message });
    } else if (error instanceof DsAuthError && error.reason === 'scope') {
      good();
      findings.push(failedFinding('demarche', false, error));
    } else if (error instanceof DsAuthError) {
      const subject =
        error.reason === 'network' ? 'network' : error.reason === 'expired' ? 'expiry' : 'token';
      findings.push(failedFinding(subject, false, error));
    } else if (error instanceof DsError) {
      const ok = error instanceof DsNetworkError || error instanceof DsTimeoutError ? null : false;
      findings.push(failedFinding('token', ok, error));
    } else {
      throw error;
    }
  }
  return findings;
}

/**
 * Asks for a change of a dossier that cannot exist. A read-only token is refused before the dossier is looked
 * for; one that may write is told that there is no such dossier. Nothing changes in either case.
 */
async function checkWrite({ executor, hasToken }: Context, call: CallOptions): Promise<Finding> {
  if (!hasToken) return { subject: 'write', ok: null, message: 'Without a token nothing can be written.' };
  const nobody = { dossierId: toId('Dossier', 0), instructeurId: toId('Instructeur', 0) };
  try {
    const { data } = await executor.execute(CheckWriteDocument, { input: nobody }, call);
    const said = data.dossierPasserEnInstruction?.errors?.map(({ message }) => message).join('; ');
    const isReadOnly = /lecture/.test(said ?? '');
    return {
      subject: 'write',
      ok: isReadOnly ? false : null,
      message: isReadOnly
        ? `The token may only read (${said}).`
        : `Whether the token may write could not be found out (${said}).`,
    };
  } catch (error) {
    if (error instanceof DsNotFoundError)
      return { subject: 'write', ok: true, message: 'The token may write.' };
    if (error instanceof DsInputError) {
      return { subject: 'write', ok: null, message: `Not tried: ${error.message}` };
    }
    if (error instanceof DsError) return failedFinding('write', null, error);
    throw error;
  }
}

/** A finding that is an error. */
function failedFinding(subject: Finding['subject'], ok: boolean | null, error: DsError): Finding {
  const finding: Finding = { subject, ok, message: error.message };
  return Object.defineProperty(finding, 'error', { value: error, enumerable: false });
}
