import { readFileSync } from 'node:fs';
import { DsClient, type RateLimiter, type Warning } from '../index.js';
import type { Call } from './command.js';
import { MissingToken, WrongUse } from './say/failures.js';

export interface ConnectOptions {
  /** Takes what the client warns of. Lists have it in their pages, too. */
  readonly onWarning?: (warning: Warning) => void;
  /** Whether the command makes sense without a token. Default: it does not. */
  readonly isPublic?: boolean;
  /** Whether the client may send mutations. Default: it may not. */
  readonly mayWrite?: boolean;
  /** A budget shared with other processes. Default: one of the client's own. */
  readonly rateLimit?: RateLimiter | undefined;
}

/** The client that the options and the environment ask for. */
export function connect(
  call: Call,
  { onWarning, isPublic = false, mayWrite = false, rateLimit }: ConnectOptions = {},
): DsClient {
  const { values, messages, io, reporter } = call;
  const token = tokenOf(call);
  if (token === undefined && !isPublic) throw new MissingToken(messages.errors.missingToken);
  const seconds = values.number('timeout', 1, 86_400);
  return new DsClient({
    token: token ?? null,
    endpoint: values.text('endpoint') ?? (io.env.DS_API_URL || undefined),
    timeout: seconds === undefined ? undefined : seconds * 1_000,
    maxRetries: values.number('maxRetries', 0, 100),
    adapt: values.has('adapt'),
    readOnly: !mayWrite,
    rateLimit,
    userAgent: 'ds-client-cli',
    hooks: {
      onWarning(warning) {
        // Written once for the whole document, not for each page.
        if (warning.code === 'adapted') reporter.warning(messages.explain(warning), warning);
        else onWarning?.(warning);
      },
    },
  });
}

/** Undefined where there is none. */
export function tokenOf({ values, messages, io }: Call): string | undefined {
  const file = values.text('tokenFile');
  if (file === undefined) return io.env.DS_API_TOKEN || io.env.API_TOKEN || undefined;
  let token: string;
  try {
    token = readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new WrongUse(messages.usage.unreadable(file, messages.explain(error)));
  }
  if (token === '') throw new MissingToken(messages.errors.missingToken);
  return token;
}
