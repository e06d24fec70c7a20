import { DsInputError } from '../errors.js';

/** Loads an optional package, or says how to install it. */
export async function loadPeer<Module>(
  name: string,
  what: string,
  load: () => Promise<Module>,
): Promise<Module> {
  try {
    return await load();
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND') throw cause;
    throw new DsInputError(`${what} needs the package ${name}, which is not installed: npm install ${name}`, {
      cause,
    });
  }
}
