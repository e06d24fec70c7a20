/** What was asked, as far as it matters for judging the reply. */
export interface Question {
  readonly operationName: string;
  readonly kind: 'query' | 'mutation';
  readonly attempts: number;
  readonly timeout: number;
  readonly hasToken: boolean;
  /** Every root error is fatal. */
  readonly strict: boolean;
  /** The caller reads retryAdvice, alone, an item of a page that came back null. */
  readonly isPage: boolean;
  /** An earlier attempt of the same mutation may have run: nothing that this one is answered takes that back. */
  readonly mayHaveRunBefore?: boolean;
  /** The request itself, for errors that name what was asked for. */
  readonly asked?:
    | {
        readonly variables: { readonly value: object };
        readonly text: string;
        /** What reads the text; there where the reply has errors. */
        readonly syntax: typeof import('../document/syntax.js') | undefined;
      }
    | undefined;
}

/** The facts that an error takes from the question. */
export function requestFacts(question: Question, mayHaveRun: boolean) {
  const { operationName, attempts, kind, mayHaveRunBefore = false } = question;
  return {
    operationName,
    attempts,
    mayHaveRun: kind === 'mutation' ? mayHaveRun || mayHaveRunBefore : undefined,
  };
}

/** What to do after a failure that a later attempt may not meet. */
export function retryAdvice(question: Question, neverSent = false): string {
  const { attempts, kind, mayHaveRunBefore } = question;
  const warning = neverSent && !mayHaveRunBefore ? '' : mayHaveRunWarning({ kind });
  if (warning !== '') return warning;
  return attempts > 1 ? ` Tried ${attempts} times; try again later.` : ' Try again later.';
}

/** The warning that a mutation needs whose answer says nothing certain; empty for a query. */
export function mayHaveRunWarning({ kind }: Pick<Question, 'kind'>): string {
  if (kind === 'query') return '';
  return ' It may have been carried out: read the dossier before sending it again.';
}
