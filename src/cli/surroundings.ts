import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { DsInputError } from '../index.js';
import { proxyFor } from '../proxies/environment.js';
import type { OptionValues } from './args/arguments.js';
import { WrongUse } from './say/failures.js';
import type { Messages } from './say/messages.js';

/**
 * What `--proxy` and `--ca` add to the environment of a process that is started for them. Undefined where there is
 * nothing to add: they were not given, or this is that process.
 */
export function addedEnvironment(
  values: OptionValues,
  env: Readonly<Record<string, string | undefined>>,
  messages: Messages,
): Readonly<Record<string, string>> | undefined {
  const proxy = values.text('proxy');
  const ca = values.text('ca');
  const wanted: Record<string, string> = {};
  if (proxy !== undefined) {
    checkProxy(proxy, messages);
    // In lower case they go before those in upper case, which the user may have set.
    for (const name of ['https_proxy', 'http_proxy', 'HTTPS_PROXY', 'HTTP_PROXY']) wanted[name] = proxy;
  }
  if (ca !== undefined) wanted.NODE_EXTRA_CA_CERTS = findReadable(ca, messages);
  const isThere = Object.entries(wanted).every(([name, value]) => env[name] === value);
  return isThere ? undefined : wanted;
}

function checkProxy(proxy: string, messages: Messages): void {
  try {
    proxyFor(new URL('https://localhost'), { https_proxy: proxy });
  } catch (error) {
    if (error instanceof DsInputError) throw new WrongUse(messages.usage.notAProxy);
    throw error;
  }
}

/** Node goes on without a file of certificates that it cannot read. */
function findReadable(file: string, messages: Messages): string {
  try {
    accessSync(file, constants.R_OK);
    return path.resolve(file);
  } catch (error) {
    throw new WrongUse(messages.usage.unreadable(file, messages.explain(error)));
  }
}
