import type { Warning } from '../../index.js';
import type { Call } from '../command.js';

/**
 * Tells the warnings about what is delivered, and counts those after which it is not whole. A linked dossier that the
 * token may not read is none of them: it would not be there for anybody with that token.
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

  /** Takes the warnings of one page. */
  take(warnings: readonly Warning[]): void {
    // What was stepped over came as a page of its own, next to the reasons why it had to be.
    const steppedOver = warnings.filter(({ code }) => code === 'unreadable');
    for (const warning of steppedOver.length > 0 ? steppedOver : warnings) this.#take(warning);
  }

  #take(warning: Warning): void {
    const { code, dossierNumber } = warning;
    if (code !== 'unauthorized') this.#count += 1;
    const { reporter, messages } = this.#call;
    const { linkOutOfReach, unreadableDossier } = messages.results;
    reporter.warning(
      unreadableDossier(dossierNumber, code === 'unauthorized' ? linkOutOfReach : messages.explain(warning)),
      warning,
    );
  }
}
