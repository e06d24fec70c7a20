/** A version of the real server, named by the month of its code. */
export type ServerVersion = '2026-01' | '2026-09';

/**
 * The differences between the two versions. Each is a fact about the real server; the tables in `facts/` have its
 * source.
 */
export interface ServerRules {
  readonly version: ServerVersion;
  /** The answer of `createDirectUpload` to a read-only token. */
  readonly readOnlyUpload: 'invalid_null' | 'unauthorized';
  /** Whether `groupeInstructeurCreer` checks that the token is not limited to other demarches. */
  readonly scopesNewGroupe: boolean;
  /** A second request for correction while one is pending: ignored (the message is sent), or refused. */
  readonly secondCorrection: 'ignored' | 'refused';
  /** Paths of the columns with the label « Région »: the code in the newer one, the name in the older one. */
  readonly regionColumns: readonly ('code' | 'name')[];
  readonly naf2025Column: boolean;
  /** Whether a carte champ has a column. */
  readonly carteColumn: boolean;
  /** The answer to an unknown `queryId`: a refusal, or an exception. */
  readonly unknownQueryId: 400 | 500;
  /** Which stored queries run without a token: all (where fields need no right), or only the public ones. */
  readonly anonymous: 'stored' | 'public';
  /** Whether anybody may read the drafts and the annotations of an open data demarche. */
  readonly publicDrafts: boolean;
  /** The answer to a number of more than 32 bits in an `Int`. */
  readonly intOverflow: 400 | 500;
  /** Whether `groupeInstructeurs(closed:)` raises an exception, whatever its value. */
  readonly closedArgument: 'works' | 'raises';
  readonly maxComplexity: number;
  readonly maxTokens: number;
  /** The answer of the storage to a Range. */
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
