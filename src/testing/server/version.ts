/** Which state of the real server's code the emulator answers as. */
export type ServerVersion = '2026-01' | '2026-09';

/**
 * Where the two versions answer differently. Each line is a fact about the real server; the table in `facts/` says where
 * it was found.
 */
export interface ServerRules {
  readonly version: ServerVersion;
  /** What `createDirectUpload` answers to a token that may only read. */
  readonly readOnlyUpload: 'invalid_null' | 'unauthorized';
  /** Whether `groupeInstructeurCreer` looks at the list of demarches that a token is limited to. */
  readonly scopesNewGroupe: boolean;
  /** A second request for correction while one is pending: passed over, the message being sent, or refused. */
  readonly secondCorrection: 'ignored' | 'refused';
  /** Paths of the columns called « Région »: the newer one holds the code, the older one the name. */
  readonly regionColumns: readonly ('code' | 'name')[];
  readonly naf2025Column: boolean;
  /** Whether a map has a column. */
  readonly carteColumn: boolean;
  /** An unknown `queryId`: refused, or an exception. */
  readonly unknownQueryId: 400 | 500;
  /** Without a token: every stored query, on nothing that needs a right; or the public ones only. */
  readonly anonymous: 'stored' | 'public';
  /** Whether anybody may read the drafts and the annotations of an open data demarche. */
  readonly publicDrafts: boolean;
  /** What becomes of a number beyond 32 bits in an `Int`. */
  readonly intOverflow: 400 | 500;
  /** `groupeInstructeurs(closed:)` raised an exception whatever was given. */
  readonly closedArgument: 'works' | 'raises';
  readonly maxComplexity: number;
  readonly maxTokens: number;
  /** How the storage answers a Range. */
  readonly range: 'legacy' | 'partial';
}

const january: ServerRules = {
  version: '2026-01',
  readOnlyUpload: 'invalid_null',
  scopesNewGroupe: false,
  secondCorrection: 'ignored',
  regionColumns: ['name'],
  naf2025Column: false,
  carteColumn: false,
  unknownQueryId: 500,
  anonymous: 'stored',
  publicDrafts: true,
  intOverflow: 500,
  closedArgument: 'raises',
  maxComplexity: Number.POSITIVE_INFINITY,
  maxTokens: Number.POSITIVE_INFINITY,
  range: 'legacy',
};

const september: ServerRules = {
  version: '2026-09',
  readOnlyUpload: 'unauthorized',
  scopesNewGroupe: true,
  secondCorrection: 'refused',
  regionColumns: ['code', 'name'],
  naf2025Column: true,
  carteColumn: true,
  unknownQueryId: 400,
  anonymous: 'public',
  publicDrafts: false,
  intOverflow: 400,
  closedArgument: 'works',
  maxComplexity: 60_000,
  maxTokens: 20_000,
  range: 'partial',
};

export const SERVER_VERSIONS: Readonly<Record<ServerVersion, ServerRules>> = {
  '2026-01': january,
  '2026-09': september,
};

export function rulesOf(version: ServerVersion = '2026-09'): ServerRules {
  if (!Object.hasOwn(SERVER_VERSIONS, version)) {
    throw new RangeError(
      `There is no server version ${JSON.stringify(version)}: ${Object.keys(SERVER_VERSIONS).join(', ')}`,
    );
  }
  return SERVER_VERSIONS[version];
}
