import { callChecks } from '../arguments/call-checks.js';
import { callOptions } from '../arguments/call-options.js';
import { checkOptions, type OptionChecks } from '../arguments/check-options.js';
import { oneOf } from '../arguments/checks.js';
import { DsInputError, DsNotFoundError } from '../errors.js';
import type { CallOptions } from '../options.js';
import { BoundedMap } from '../request/bounded-map.js';
import type { Context } from '../request/context.js';
import { SharedCalls, sharingKey } from '../request/shared-calls.js';
import { type DossierFile, type FileSource, sameFile } from './dossier-file.js';
import { dossierFiles } from './files.js';

/** Options of `refreshFile`. */
export interface RefreshFileOptions extends CallOptions {
  /**
   * Why the file is asked for again. `'expired'`, the default: its URL is no longer valid. `'content'`: its bytes are not
   * those announced, so that what was read of it before says nothing.
   */
  reason?: 'expired' | 'content' | undefined;
}

const refreshChecks: OptionChecks<RefreshFileOptions> = {
  ...callChecks,
  reason: oneOf(['expired', 'content']),
};

/** URLs hold for an hour: an answer of this age (ms) still gives ones that hold for a quarter of it. */
const FRESH_FOR = 45 * 60_000;
/** Dossiers whose answers are kept: those of the files that are on their way at one time. */
const MAX_DOSSIERS = 500;

/** What one query read of a dossier. */
interface ReadFiles {
  readonly sources: readonly FileSource[] | 'all';
  /** `performance.now()` before it was sent: a URL is never younger than that. */
  readonly askedAt: number;
  readonly files: readonly DossierFile[];
  /** Files that were served out of it: whoever asks for one of them again found it of no use. */
  readonly served: Set<DossierFile>;
}

/**
 * Gives a file a URL that is valid again. Thousands of files expire together after an hour, and each query about a dossier
 * costs the API as much as the first: one answer serves every file of its dossier, those that ask later too. Where a dossier
 * has files in several sources, a second query reads all of them.
 */
export function fileRefresher(
  context: Context,
): (file: DossierFile, options?: RefreshFileOptions) => Promise<DossierFile> {
  const asking = new SharedCalls<ReadFiles>();
  const answers = new BoundedMap<number, readonly ReadFiles[]>(MAX_DOSSIERS);
  /** The source that a dossier was first asked for: the usual case is that there is no other. */
  const firstSources = new BoundedMap<number, FileSource>(MAX_DOSSIERS);

  return async (file, options = {}) => {
    if (typeof file?.dossierNumber !== 'number' || typeof file.source !== 'string') {
      throw new DsInputError('refreshFile takes a file as client.files() or client.dossierFiles() gave it.');
    }
    checkOptions<RefreshFileOptions>('refreshFile', options, refreshChecks);
    const { reason = 'expired' } = options;
    const call = callOptions(options);
    call.signal?.throwIfAborted();
    return (
      findFresh(freshAnswers(file.dossierNumber), file, reason) ??
      foundOrThrow(sameFile(file, (await ask(file, call)).files), file)
    );
  };

  function freshAnswers(dossier: number): readonly ReadFiles[] {
    const oldest = performance.now() - FRESH_FOR;
    return (answers.get(dossier) ?? []).filter(({ askedAt }) => askedAt >= oldest);
  }

  async function ask(file: DossierFile, call: CallOptions): Promise<ReadFiles> {
    const { dossierNumber, source } = file;
    const first = firstSources.get(dossierNumber) ?? source;
    firstSources.set(dossierNumber, first);
    const sources = source === first ? ([source] as const) : 'all';
    const key = sharingKey(`${dossierNumber} ${sources}`, call);
    const answer = await asking.ask(key, call.signal, async (signal) => {
      const askedAt = performance.now();
      const files = await dossierFiles(context, dossierNumber, { ...call, signal, sources });
      const read: ReadFiles = { sources, askedAt, files, served: new Set() };
      // There are two kinds of answers at most: that of the first source, and that of all.
      const others = freshAnswers(dossierNumber).filter(
        (one) => (one.sources === 'all') !== (sources === 'all'),
      );
      answers.set(dossierNumber, [read, ...others]);
      return read;
    });
    const fresh = sameFile(file, answer.files);
    if (fresh) answer.served.add(fresh);
    return answer;
  }
}

function findFresh(
  answers: readonly ReadFiles[],
  file: DossierFile,
  reason: 'expired' | 'content',
): DossierFile | undefined {
  for (const { sources, files, served } of answers) {
    const fresh = includes(sources, file.source) ? sameFile(file, files) : undefined;
    if (!fresh || fresh.url === file.url || served.has(fresh)) continue;
    const isSameContent = fresh.checksum === file.checksum && fresh.byteSize === file.byteSize;
    if (reason === 'content' && isSameContent) continue;
    served.add(fresh);
    return fresh;
  }
  return undefined;
}

function includes(sources: ReadFiles['sources'], source: FileSource): boolean {
  return sources === 'all' || sources.includes(source);
}

function foundOrThrow(fresh: DossierFile | undefined, file: DossierFile): DossierFile {
  if (fresh) return fresh;
  throw new DsNotFoundError(
    `'${file.filename}' is no longer among the files (${file.source}) of dossier ${file.dossierNumber}: it was removed or ` +
      'replaced. Identity documents go when the dossier is decided.',
    { errors: [], code: 'not_found', operationName: 'GetDossierFiles', attempts: 1 },
  );
}
