import { DsInputError } from './errors.js';

/** A package that only some users need is missing; its cause is what the module loader said. */
export class MissingPeerError extends DsInputError {
  /** What `npm install` takes. */
  readonly install: string;

  constructor(message: string, install: string, cause: unknown) {
    super(`${message}, which is not installed: npm install ${install}`, { cause });
    this.install = install;
  }
}

// Users can only name classes that they can import.
Object.defineProperty(MissingPeerError, 'name', { value: DsInputError.name });

/** Loads a package that only some users need. Where it is missing, the error names the command that installs it. */
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
    throw new MissingPeerError(`${user} needs the package ${name}`, install, cause);
  }
}
