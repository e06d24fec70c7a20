import { DsInputError } from '../../../index.js';

/** Loads what only some users need; one that is missing is told with the command that installs it. */
export async function loadPeer<T>(name: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND') throw cause;
    throw new DsInputError(`${name} is not installed: npm install ${name}`, { cause });
  }
}
