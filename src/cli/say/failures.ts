/** The command line, or a file given to it, is not right; `message` is already in the user's language. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse';
}

/** There is no token; `message` says where it is looked for. */
export class MissingToken extends Error {
  override readonly name = 'MissingToken';
}

/** The process was asked to stop: the reason that the signal of every request aborts with. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
  readonly signal: 'SIGINT' | 'SIGTERM';

  constructor(signal: 'SIGINT' | 'SIGTERM') {
    super(`Ended by ${signal}`);
    this.signal = signal;
  }
}

/** Nobody reads the output any more. */
export class ReaderGone extends Error {
  override readonly name = 'ReaderGone';
}
