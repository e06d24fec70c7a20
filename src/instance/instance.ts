import { DsError, DsInputError } from '../errors.js';
import type { CallOptions } from '../options.js';
import { BoundedMap } from '../request/bounded-map.js';
import type { DocumentInfo } from '../request/document/document-info.js';
import type { Executor } from '../request/execute.js';
import { SharedCalls, sharingKey } from '../request/shared-calls.js';
import type { Telemetry } from '../request/telemetry.js';
import { hasCoordinate } from './coordinate.js';
import type { PrunedDocument } from './prune-document.js';
import type { Schema } from './schema.js';
import type { SchemaChange } from './schema-diff.js';

/** What an instance has, next to what this package was written for. */
export interface Capabilities {
  /**
   * Whether the instance has something, by its coordinate: `Dossier`, `Dossier.labels`,
   * `Dossier.champs(id:)`, `Mutation.webhookCreer`, `DossierState.accepte`.
   */
  has(coordinate: string): boolean;
  /** Coordinates that the instance lacks, preview ones included. */
  readonly missing: {
    readonly types: readonly string[];
    readonly fields: readonly string[];
    readonly mutations: readonly string[];
    /** Arguments, input fields and enum values. */
    readonly others: readonly string[];
  };
  /** Every difference, sorted into breaking and safe. */
  readonly changes: readonly SchemaChange[];
}

/** The schema of the endpoint, asked for once, and what follows from it. */
export class Instance {
  readonly #executor: () => Executor;
  readonly #telemetry: Telemetry;
  readonly #adapted = new BoundedMap<string, PrunedDocument>(500);
  readonly #asking = new SharedCalls<Schema>();
  #schema: Schema | undefined;

  /** The executor comes late: it adapts its documents by this very object. */
  constructor(executor: () => Executor, telemetry: Telemetry) {
    this.#executor = executor;
    this.#telemetry = telemetry;
  }

  async capabilities(call: CallOptions): Promise<Capabilities> {
    const [{ ownSchema }, { diffSchemas }] = await Promise.all([
      import('./own-schema.js'),
      import('./schema-diff.js'),
    ]);
    const own = ownSchema();
    const schema = await this.schema(call);
    const changes = diffSchemas(own, schema);
    const lacking = changes.filter(({ kind }) => kind === 'removed').map(({ coordinate }) => coordinate);
    const types = lacking.filter((coordinate) => !coordinate.includes('.'));
    const outputs = lacking.filter((coordinate) => {
      const kind = own.types.get(coordinate.split('.', 1)[0] ?? '')?.kind;
      return /^\w+\.\w+$/.test(coordinate) && (kind === 'OBJECT' || kind === 'INTERFACE');
    });
    const mutations = outputs.filter((coordinate) => coordinate.startsWith('Mutation.'));
    const fields = outputs.filter((coordinate) => !mutations.includes(coordinate));
    const named = new Set([...types, ...outputs]);
    return {
      has: (coordinate) => hasCoordinate(schema, coordinate),
      missing: {
        types,
        fields,
        mutations: mutations.map((coordinate) => coordinate.slice('Mutation.'.length)),
        others: lacking.filter((coordinate) => !named.has(coordinate)),
      },
      changes,
    };
  }

  /** The text to send in place of a document's own. Throws where the instance lacks what the call depends on. */
  async adapt(document: DocumentInfo, variables: object, call: CallOptions): Promise<string> {
    const pruned = await this.#pruned(document, call);
    const unsupported = pruned.unsupportedArguments({ ...variables });
    if (unsupported.length > 0) {
      throw new DsInputError(
        `${document.operationName}: this instance has no ${unsupported.join(', ')}, and leaving it out would ask for ` +
          'something else. Call without it.',
        { operationName: document.operationName },
      );
    }
    return pruned.text;
  }

  async #pruned(document: DocumentInfo, call: CallOptions): Promise<PrunedDocument> {
    const [{ pruneDocument }, schema] = await Promise.all([import('./prune-document.js'), this.schema(call)]);
    const known = this.#adapted.get(document.text);
    if (known) return known;
    const pruned = pruneDocument(document.text, schema);
    this.#adapted.set(document.text, pruned);
    if (pruned.cut.length > 0) {
      this.#telemetry.warning({
        code: 'adapted',
        message: `${document.operationName} was sent without what this instance lacks: ${pruned.cut.join(', ')}.`,
        operationName: document.operationName,
        path: [],
        dossierNumber: undefined,
      });
    }
    return pruned;
  }

  /** Asked for once, whoever asks meanwhile; a failure is not kept. */
  async schema(call: CallOptions): Promise<Schema> {
    this.#schema ??= await this.#asking.ask(sharingKey('schema', call), call.signal, (signal) =>
      this.#introspect({ ...call, signal }),
    );
    return this.#schema;
  }

  async #introspect(call: CallOptions): Promise<Schema> {
    const [{ ownSchema }, { introspectionQuery }, { schemaFromIntrospection }] = await Promise.all([
      import('./own-schema.js'),
      import('./introspection-query.js'),
      import('./introspection.js'),
    ]);
    const answer = await this.#executor()
      .execute<unknown, object>(introspectionQuery, {}, call, {
        queryId: 'introspection',
        storedOperationName: 'IntrospectionQuery',
        isIntrospection: true,
      })
      .catch((error: unknown) => {
        // An instance may not store the public query; with a token, its own text is answered.
        if (error instanceof DsError && error.code !== 'network') {
          return this.#executor().execute<unknown, object>(introspectionQuery, {}, call, {
            isIntrospection: true,
          });
        }
        throw error;
      });
    return schemaFromIntrospection(answer.data, ownSchema());
  }
}
