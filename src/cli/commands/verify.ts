import { access, stat } from 'node:fs/promises';
import path from 'node:path';
import { type VerifiedFile, verifyFiles } from '../../download/index.js';
import type { Call, Command } from '../command.js';
import { exitCodes } from '../say/exit-codes.js';
import { WrongUse } from '../say/failures.js';
import { commandLine, programName } from '../shell.js';

/** As the download helper names it. */
const MANIFEST_NAME = 'manifest.jsonl';

export const verify: Command = {
  positional: 'directory',
  options: [],
  examples: ['verify files'],
  async run(call) {
    const { positional: directory, messages, io, output, reporter, json } = call;
    if (directory === undefined) throw new WrongUse(messages.usage.required(messages.positionals.directory));
    await refuseWithoutManifest(call, directory);
    let done = 0;
    const report = await verifyFiles(directory, {
      signal: io.signal,
      onProgress({ total }) {
        done += 1;
        reporter.progress({ unit: 'files', done, total });
      },
    });
    reporter.clear();
    if (json) await output.records(report.files.map(toRecord));
    else {
      const lines = report.problems.map(
        ({ path, problem }) => `${path} ${problem === undefined ? '' : messages.results.problem[problem]}\n`,
      );
      await output.text(lines.join(''));
    }
    const { files, problems, absent, byteLength, unreadableLines } = report;
    for (const { path, absentSince } of absent) {
      reporter.warning(messages.results.absentFile(path), { path, absentSince });
    }
    for (const line of unreadableLines) {
      reporter.warning(messages.results.unreadableLine(MANIFEST_NAME, line), { file: MANIFEST_NAME, line });
    }
    reporter.summary(messages.results.verified(files.length, byteLength, problems.length), {
      files: files.length,
      byteLength,
      problems: problems.length,
      absent: absent.length,
      unreadableLines: unreadableLines.length,
    });
    return report.ok ? exitCodes.complete : exitCodes.partial;
  },
};

/** Here rather than by the package, which would name the option of a function. */
async function refuseWithoutManifest({ messages, io }: Call, directory: string): Promise<void> {
  const isDirectory = await stat(directory).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  if (!isDirectory) throw new WrongUse(messages.usage.notDirectory(directory));
  const save = `${commandLine(programName(io.env))} download … ${commandLine(['--to', directory])}`;
  await access(path.join(directory, MANIFEST_NAME)).catch(() => {
    throw new WrongUse(messages.usage.noManifest(directory, save));
  });
}

function toRecord({
  path,
  ok,
  problem,
  byteSize,
  md5,
  sha256,
  dossierNumber,
  absentSince,
}: VerifiedFile): object {
  return { path, ok, problem, byteSize, md5, sha256, dossierNumber, absentSince };
}
