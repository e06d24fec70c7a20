import {
  type DocumentNode,
  execute,
  type FormattedExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
} from 'graphql';
import type { ServerRules } from '../server/version.js';
import { type Cost, queryCost, type Variables } from './complexity.js';
import type { ResolverContext } from './context.js';
import { fragmentTypes } from './fragments.js';
import { validationErrors } from './validation/validate.js';
import { coerceVariables } from './variables.js';

export interface ExecutionRequest {
  query: string | undefined;
  operationName: string | undefined;
  variables: Variables;
  /** The query is one of the server's own stored texts, which the server does not validate. */
  trusted?: boolean;
}

/** An exception that the server does not handle: answered as HTTP 500. */
export class UncaughtError extends Error {}

export type ExecutionContext = Omit<ResolverContext, 'hasFragment' | 'hasType'>;

const MAX_DEPTH = 15;

interface PreparedDocument {
  document?: DocumentNode;
  errors: GraphQLError[];
  costs: Map<string, Cost>;
}

/** Runs queries against one schema, and caches parsed and validated documents with their complexity. */
export class SchemaExecutor {
  readonly schema: GraphQLSchema;
  readonly #rules: ServerRules;
  readonly #maxComplexity: number;
  readonly #prepared = new Map<string, PreparedDocument>();

  constructor(schema: GraphQLSchema, rules: ServerRules, maxComplexity?: number | false) {
    this.schema = schema;
    this.#rules = rules;
    this.#maxComplexity =
      maxComplexity === false ? Number.POSITIVE_INFINITY : (maxComplexity ?? rules.maxComplexity);
  }

  async execute(request: ExecutionRequest, context: ExecutionContext): Promise<FormattedExecutionResult> {
    if (!request.query?.trim()) return refuse([{ message: 'No query string was present' }]);
    const prepared = this.#prepare(request.query, request.trusted);
    if (!prepared.document) return refuse(prepared.errors);
    const operation = selectOperation(prepared.document, request.operationName);
    if (operation instanceof GraphQLError) return refuse([operation]);
    if (prepared.errors.length > 0) return refuse(prepared.errors);
    const variables = coerceVariables(this.schema, operation, request.variables);
    if ('errors' in variables) {
      if (variables.isOutOfRange && this.#rules.intOverflow === 500) {
        throw new UncaughtError('Integer out of bounds', { cause: variables.errors[0] });
      }
      return refuse(variables.errors);
    }
    const limits = this.#limits(prepared, prepared.document, operation, variables.values);
    if (limits.length > 0) return refuse(limits);
    return this.#run(prepared.document, operation, request, variables.values, context);
  }

  async #run(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    request: ExecutionRequest,
    variables: Variables,
    context: ExecutionContext,
  ): Promise<FormattedExecutionResult> {
    const types = fragmentTypes(document);
    const everything = operation.name?.value === 'IntrospectionQuery';
    const contextValue: ResolverContext = {
      ...context,
      hasFragment: (name) => {
        if (everything) return true;
        // The server raises an exception on an inline fragment without a type: `… @include(if: true) { … }`.
        if (types === undefined) throw new TypeError('undefined method ‘name’ for nil');
        return types.has(name);
      },
      hasType: (name) => this.schema.getType(name) !== undefined,
    };
    const result = await execute({
      schema: this.schema,
      document,
      contextValue,
      operationName: request.operationName ?? null,
      // `execute` coerces variables itself. With coerced ones, a variable that was left out would become a given null.
      variableValues: pickGiven(request.variables, variables),
    });
    if (!result.errors) return { data: result.data ?? null };
    return { errors: result.errors.map(formatError), data: result.data ?? null };
  }

  #prepare(query: string, trusted = false): PreparedDocument {
    const known = this.#prepared.get(query);
    if (known) return known;
    const prepared = this.#parse(query, trusted);
    if (this.#prepared.size >= 200) this.#prepared.clear();
    this.#prepared.set(query, prepared);
    return prepared;
  }

  #parse(query: string, trusted: boolean): PreparedDocument {
    const costs = new Map<string, Cost>();
    try {
      const document = parse(query, { maxTokens: this.#rules.maxTokens });
      return { document, errors: trusted ? [] : validationErrors(this.schema, document), costs };
    } catch (error) {
      return { errors: [syntaxError(error)], costs };
    }
  }

  #limits(
    prepared: PreparedDocument,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Variables,
  ): GraphQLError[] {
    // The key of the cache: only numbers (`first`) and booleans (`@include`) change the complexity.
    const deciding = Object.entries(variables).filter(
      ([, value]) => typeof value === 'number' || typeof value === 'boolean',
    );
    const key = JSON.stringify([operation.name?.value, deciding]);
    let cost = prepared.costs.get(key);
    if (!cost) {
      cost = queryCost(this.schema, document, operation, variables);
      if (prepared.costs.size >= 100) prepared.costs.clear();
      prepared.costs.set(key, cost);
    }
    const errors: GraphQLError[] = [];
    if (cost.depth > MAX_DEPTH) {
      errors.push(
        new GraphQLError(`Query has depth of ${cost.depth}, which exceeds max depth of ${MAX_DEPTH}`),
      );
    }
    if (cost.complexity > this.#maxComplexity) {
      errors.push(
        new GraphQLError(
          `Query has complexity of ${cost.complexity}, which exceeds max complexity of ${this.#maxComplexity}`,
        ),
      );
    }
    return errors;
  }

  /** The complexity that the server would count; `undefined` for a query with a syntax error. */
  cost(request: ExecutionRequest): Cost | undefined {
    const { document } = this.#prepare(request.query ?? '');
    const operation = document && selectOperation(document, request.operationName);
    if (!document || !operation || operation instanceof GraphQLError) return undefined;
    const variables = coerceVariables(this.schema, operation, request.variables);
    return 'errors' in variables ? undefined : queryCost(this.schema, document, operation, variables.values);
  }
}

/** An answer with errors and no `data`: nothing was executed. */
function refuse(errors: readonly (GraphQLError | GraphQLFormattedError)[]): FormattedExecutionResult {
  return { errors: errors.map((error) => (error instanceof GraphQLError ? error.toJSON() : error)) };
}

function selectOperation(
  document: DocumentNode,
  name: string | undefined,
): OperationDefinitionNode | GraphQLError {
  const operations = document.definitions.filter(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION,
  );
  if (name) {
    return (
      operations.find((operation) => operation.name?.value === name) ??
      new GraphQLError(`No operation named "${name}"`)
    );
  }
  const [only, second] = operations;
  if (only && !second) return only;
  return new GraphQLError(only ? 'An operation name is required' : 'No operation was found in the query');
}

function pickGiven(given: Variables, coerced: Variables): Variables {
  return Object.fromEntries(
    Object.keys(coerced).flatMap((name) => (name in given ? [[name, given[name]]] : [])),
  );
}

function syntaxError(error: unknown): GraphQLError {
  if (!(error instanceof GraphQLError)) return new GraphQLError(String(error));
  if (/more tha[nt] \d+ tokens/.test(error.message))
    return new GraphQLError('This query is too large to execute.');
  const at = error.locations?.[0];
  const text = error.message.replace(/^Syntax Error: /, '');
  return new GraphQLError(at ? `${text} at [${at.line}, ${at.column}]` : text, {
    source: error.source,
    positions: error.positions,
  });
}

const NULL_MESSAGE = /^Cannot return null for non-nullable field (.+)\.$/;

function formatError(error: GraphQLError): GraphQLFormattedError {
  const missing = NULL_MESSAGE.exec(error.message);
  if (missing) {
    return {
      ...error.toJSON(),
      message: `Cannot return null for non-nullable field ${missing[1]}`,
      extensions: { code: 'invalid_null' },
    };
  }
  if (error.originalError && !(error.originalError instanceof GraphQLError)) {
    throw new UncaughtError(error.message, { cause: error.originalError });
  }
  return error.toJSON();
}
