import { type Check, checkOptions, kindOf, type OptionChecks } from '../../arguments/check-options.js';
import {
  anything,
  boolean,
  callable,
  filledText,
  listOf,
  numberFrom,
  oneOf,
  recordOf,
  text,
  wholeNumberFrom,
  wrongArgument,
} from '../../arguments/checks.js';
import { DsInputError } from '../../errors.js';
import type { Fault, FaultSelector } from '../faults/types.js';

type Own<Name extends Fault['fault']> = Omit<Extract<Fault, { fault: Name }>, 'fault' | keyof FaultSelector>;

const size = wholeNumberFrom(0, Number.MAX_SAFE_INTEGER);
const sizes: Check = (name, value) => (Array.isArray(value) ? listOf(size) : size)(name, value);
const on = oneOf(['api', 'storage']);
const bytes = { on, afterBytes: size };

const selector: OptionChecks<FaultSelector> = {
  times: numberFrom(0),
  operationName: (name, value) => {
    if (!(value instanceof RegExp)) filledText(name, value);
  },
  page: wholeNumberFrom(1, Number.MAX_SAFE_INTEGER),
  when: callable,
  latency: numberFrom(0),
};

const own: { readonly [Name in Fault['fault']]: OptionChecks<Own<Name>> } = {
  reset: bytes,
  stall: bytes,
  status: { on, status: wholeNumberFrom(100, 599), body: text, headers: recordOf(text) },
  html: { on },
  redirect: { on, status: wholeNumberFrom(301, 308), location: text },
  slow: { on },
  rateLimited: { hint: oneOf(['reset', 'retry-after', 'retry-after-date', 'none']), seconds: numberFrom(0) },
  serverError: { status: wholeNumberFrom(500, 504), body: oneOf(['json', 'html', 'text']) },
  maintenance: {},
  timeout: { pageSizeAbove: size, afterDossiers: size, afterFields: size },
  tooComplex: { pageSizeAbove: size },
  cutJson: { afterBytes: size },
  nullNode: { dossier: sizes, alone: boolean, silent: boolean },
  invalidNull: { field: filledText, dossier: size },
  unauthorizedLink: {},
  stuckCursor: {},
  emptyPage: {},
  overfullPage: { by: wholeNumberFrom(1, 10_000), nulls: oneOf(['first', 'beyond']) },
  freshCursors: {},
  missingPageInfo: {
    fields: listOf(oneOf(['hasNextPage', 'hasPreviousPage', 'startCursor', 'endCursor'])),
  },
  nullNodes: {},
  retypedField: { field: filledText, value: anything },
  emptyData: { data: oneOf(['object', 'null', 'roots']) },
  graphqlError: { code: text, message: text },
  wrongToken: {},
  forbiddenNetwork: {},
  expiredToken: {},
  expiredUrl: { status: wholeNumberFrom(401, 410) },
  corrupt: { at: size },
  truncate: { at: size, declared: boolean },
  range: { mode: oneOf(['partial', 'legacy', 'none']) },
};

const kind = oneOf(Object.keys(own));

/** Throws `DsInputError` for an unknown fault or option, which would make a test pass without any fault. */
export function checkFault(fault: Fault): void {
  const given: unknown = fault;
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw new DsInputError(`fail takes a fault as one object, not ${kindOf(given)}.`);
  }
  const name = 'fault' in given ? given.fault : undefined;
  if (typeof name === 'string' && Object.hasOwn(own, name)) {
    checkOptions<object>(`fail({ fault: '${name}' })`, given, {
      fault: kind,
      ...own[fault.fault],
      ...selector,
    });
    return;
  }
  // In `{ fualt: 'reset' }` the key is misspelt. Without this, the error would only say that `fault` is missing.
  checkOptions<object>('fail', given, {
    fault: kind,
    ...selector,
    ...Object.assign({}, ...Object.values(own)),
  });
  throw wrongArgument('fail: fault', 'the name of a fault', name);
}
