import { DsInputError } from './errors.js';

/** Loads a package that only some users need; one that is missing is told with the command that installs it. */
export async function loadPeer<Module>(
  user: string,
  name: string,
  load: () => Promise<Module>,
  install: string = name,
): Promise<Module> {
  try {
    return await load();
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND') throw cause;
    throw new DsInputError(
      `${user} needs the package ${name}, which is not installed: npm install ${install}`,
      {
        cause,
      },
    );
  }
}
