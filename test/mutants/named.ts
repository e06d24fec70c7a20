/** A mistake that once was in this package, or would be easy to make: a change of one place of `src`. */
export interface Mutant {
  readonly name: string;
  /** Below `src`. */
  readonly file: string;
  /** Stands there exactly once. */
  readonly from: string;
  readonly to: string;
  /** What has to fail with it. */
  readonly tests: readonly string[];
}

export const mutants: readonly Mutant[] = [
  {
    name: 'a mutation is sent again whatever became of it',
    file: 'request/verdict/classify.ts',
    from: 'judged.retry && judged.error.mayHaveRun === false',
    to: 'judged.retry',
    tests: ['test/request/execute.test.ts', 'test/mutate/mutate.test.ts', 'test/request/verdict'],
  },
  {
    name: 'an error below the result says that nothing ran',
    file: 'request/verdict/surely-not-run.ts',
    from: 'path?.length === 1',
    to: 'path !== undefined',
    tests: ['test/request/verdict', 'test/mutate/unknown-outcome.test.ts'],
  },
  {
    name: 'an old decision is evidence',
    file: 'mutate/evidence.ts',
    from: 'isNew(traitement.id) &&',
    to: '',
    tests: ['test/mutate/unknown-outcome.test.ts'],
  },
  {
    name: 'an old message is evidence',
    file: 'mutate/evidence.ts',
    from: 'isNew(one.id) && sameText',
    to: 'sameText',
    tests: ['test/mutate/unknown-outcome.test.ts'],
  },
  {
    name: 'the last answer to a mutation takes back what an earlier attempt may have done',
    file: 'request/verdict/question.ts',
    from: 'mayHaveRun || mayHaveRunBefore',
    to: 'mayHaveRun',
    tests: ['test/mutate/unknown-outcome.test.ts'],
  },
  {
    name: 'a read-only client makes prefilled dossiers',
    file: 'mutate/write-guard.ts',
    from: 'if (readOnly) throw readOnlyClient(what);',
    to: '',
    tests: ['test/mutate/write-guard.http.test.ts'],
  },
  {
    name: 'the end of one wait takes away the interruption of the next',
    file: 'request/deadline.ts',
    from: 'if (this.#interrupt === reject) this.#interrupt = undefined;',
    to: 'this.#interrupt = undefined;',
    tests: ['test/prefill/prefill.test.ts'],
  },
  {
    name: 'the first line of a path counts in the manifest',
    file: 'download/disk/manifest.ts',
    from: 'if (entry) entries.set(entry.path, entry);',
    to: 'if (entry) entries.set(entry.path, entries.get(entry.path) ?? entry);',
    tests: ['test/download/disk/manifest-lines.test.ts'],
  },
  {
    name: 'strays of an earlier process with the same pid are kept',
    file: 'download/disk/temporary.ts',
    from: '|| stats.mtimeMs < started',
    to: '',
    tests: ['test/download/disk/strays.test.ts'],
  },
  {
    name: 'a failed introspection is kept',
    file: 'instance/instance.ts',
    from: 'this.#schema ??= await this.#asking.ask(',
    to: 'this.#schema ??= this.#asking.ask(',
    tests: ['test/instance/failed-introspection.test.ts'],
  },
  {
    name: 'the abort of one who joined ends the request of all',
    file: 'request/shared-calls.ts',
    from: 'if (call.waiting === 0) {',
    to: 'if (call.waiting === 0 || signal?.aborted) {',
    tests: ['test/request/shared.test.ts', 'test/files'],
  },
  {
    name: 'If-Range with a weak etag',
    file: 'download/transfer/wire/request-headers.ts',
    from: "&& !etag.startsWith('W/')",
    to: '',
    tests: ['test/download/transfer/if-range.test.ts'],
  },
  {
    name: 'pages that isolate an item raise the size of pages',
    file: 'lists/walk.ts',
    from: 'if (isolating.shift() === undefined) pageSize.succeeded();',
    to: 'isolating.shift(); pageSize.succeeded();',
    tests: ['test/lists/isolation.test.ts'],
  },
];
