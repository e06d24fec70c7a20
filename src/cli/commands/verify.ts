import { type VerifiedFile, verifyFiles } from '../../download/index.js';
import type { Command } from '../command.js';
import { exitCodes } from '../exit-codes.js';
import { WrongUse } from '../failures.js';

export const verify: Command = {
  positional: 'directory',
  options: [],
  examples: ['verify files'],
  async run({ positional: directory, messages, io, output, reporter, json }) {
    if (directory === undefined) throw new WrongUse(messages.usage.required(messages.positionals.directory));
    let done = 0;
    const report = await verifyFiles(directory, {
      signal: io.signal,
      onProgress({ total }) {
        done += 1;
        reporter.progress({ unit: 'files', done, total });
      },
    });
    reporter.clear();
    if (json) await output.records(report.files.map(facts));
    else {
      const lines = report.problems.map(
        ({ path, problem }) => `${path} ${problem === undefined ? '' : messages.results.problem[problem]}\n`,
      );
      await output.text(lines.join(''));
    }
    const { files, problems, byteLength } = report;
    reporter.summary(messages.results.verified(files.length, byteLength, problems.length), {
      files: files.length,
      byteLength,
      problems: problems.length,
    });
    return report.ok ? exitCodes.complete : exitCodes.partial;
  },
};

function facts({ path, ok, problem, byteSize, md5, sha256, dossierNumber }: VerifiedFile): object {
  return { path, ok, problem, byteSize, md5, sha256, dossierNumber };
}
