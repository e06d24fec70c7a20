import type { TransferSettings } from '../options.js';
import type { DownloadableFile } from '../types.js';
import type { Expectation } from './content/expectation.js';
import { Failure } from './failure.js';

type Policy = Pick<TransferSettings<DownloadableFile>, 'virusScan' | 'maxBytes'>;

/** Throws where the user does not want the file, by what is known before a byte of it is asked for. */
export function checkPolicy(file: DownloadableFile, expected: Expectation, policy: Policy): void {
  const scan = file.virusScanResult ?? undefined;
  if (scan === 'infected' && policy.virusScan !== 'any') {
    throw new Failure('infected', 'The virus scan of the API found it infected');
  }
  if (policy.virusScan === 'require-safe' && scan !== 'safe' && !expected.isGenerated) {
    throw new Failure('infected', `It is not known to be safe (virus scan: ${scan ?? 'none'})`);
  }
  checkMaxBytes(expected.size, policy);
}

export function checkMaxBytes(bytes: number | undefined, { maxBytes }: Pick<Policy, 'maxBytes'>): void {
  if (bytes === undefined || bytes <= maxBytes) return;
  throw new Failure('too_large', `It has ${bytes} bytes or more, and maxBytes is ${maxBytes}`);
}
