import type { ApiError } from '../../errors.js';

/**
 * Whether an answer with root errors is certain to come from a mutation that did not run. Everything else may have run:
 * the API fails after its work too, under whatever code, and a wrong "no" makes a program send a message twice.
 */
export function surelyNotRun(errors: readonly ApiError[], data: unknown, status: number): boolean {
  return errors.length > 0 && errors.every((error) => isRefusedBefore(error, data, status));
}

function isRefusedBefore({ extensions, path }: ApiError, data: unknown, status: number): boolean {
  const code = extensions?.code;
  if (typeof code === 'string' && validationCodes.has(code)) return data === undefined || data === null;
  switch (code) {
    // GraphQL leaves `data` out of an answer where nothing was executed: a wrong document, a wrong variable, a limit.
    case undefined:
      return status === 200 && data === undefined;
    case 'graphql_parse_failed':
      return status === 400 && isAbsent(path);
    case 'forbidden':
    case 'deprecated_token':
      return (status === 401 || status === 403) && isAbsent(path);
    case 'unauthorized':
      if (status === 401 || status === 403) return isAbsent(path);
      return isBeforeResult(path, data, status);
    case 'not_found':
      return isBeforeResult(path, data, status);
    default:
      return false;
  }
}

/** The objects that a mutation names are looked up before it begins; below its own field, its result was being read. */
function isBeforeResult(path: ApiError['path'], data: unknown, status: number): boolean {
  return status === 200 && path?.length === 1 && typeof path[0] === 'string' && isAllNull(data);
}

/** Where another mutation of the same document gave a result, that one did run. */
function isAllNull(data: unknown): boolean {
  if (data === null || data === undefined) return true;
  return typeof data === 'object' && Object.values(data).every((value) => value === null);
}

function isAbsent(path: ApiError['path']): boolean {
  return path === undefined || path.length === 0;
}

/** What the validation of a document is refused with, always before anything is executed. */
const validationCodes: ReadonlySet<string> = new Set([
  'anonymousOperationNotUnique',
  'argumentLiteralsIncompatible',
  'argumentNotAccepted',
  'argumentNotUnique',
  'cannotSpreadFragment',
  'defaultValueInvalidOnNonNullVariable',
  'defaultValueInvalidType',
  'directiveCannotBeApplied',
  'directiveNotUniqueForLocation',
  'fieldConflict',
  'fragmentNotUnique',
  'fragmentOnNonCompositeType',
  'infiniteLoop',
  'inputFieldNotUnique',
  'invalidOneOfInputObject',
  'missingMutationConfiguration',
  'missingQueryConfiguration',
  'missingRequiredArguments',
  'missingRequiredInputObjectAttribute',
  'missingSubscriptionConfiguration',
  'nonExecutableDefinition',
  'operationNameNotUnique',
  'selectionMismatch',
  'undefinedDirective',
  'undefinedField',
  'undefinedType',
  'uniquelyNamedOperations',
  'useAndDefineFragment',
  'variableMismatch',
  'variableNotDefined',
  'variableNotUnique',
  'variableNotUsed',
  'variableRequiresValidType',
]);
