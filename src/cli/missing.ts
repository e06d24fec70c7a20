import type { Hooks, Warning } from '../index.js';
import type { Call } from './command.js';

/**
 * Tells the client's warnings as they come, and counts those after which the result is not whole. A linked dossier
 * that the token may not read is none of them: it would not be there for anybody with that token.
 */
export class MissingParts {
  readonly #call: Call;
  #count = 0;

  constructor(call: Call) {
    this.#call = call;
  }

  get count(): number {
    return this.#count;
  }

  readonly hooks: Hooks = { onWarning: (warning) => this.#take(warning) };

  #take(warning: Warning): void {
    const isHarmless = warning.code === 'unauthorized' || warning.code === 'adapted';
    if (!isHarmless) this.#count += 1;
    const { reporter, messages } = this.#call;
    reporter.warning(messages.results.unreadableDossier(warning.dossierNumber, warning.message), warning);
  }
}
