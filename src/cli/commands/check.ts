import type { CheckReport, Finding } from '../../index.js';
import { connectionOptions } from '../args/options.js';
import { numberOf } from '../args/positional.js';
import { connect, tokenOf } from '../client.js';
import type { Command } from '../command.js';
import { type ExitCode, exitCodes } from '../say/exit-codes.js';

export const check: Command = {
  positional: 'demarche',
  isOptional: true,
  options: [...connectionOptions],
  examples: ['check', 'check 1234'],
  async run(call) {
    const { messages, io, output, json } = call;
    const demarche = call.positional === undefined ? undefined : numberOf(call, 'demarche');
    const hasToken = tokenOf(call) !== undefined;
    // Asks for a change of a dossier that cannot exist, to learn whether the token may write.
    const client = connect(call, { isPublic: true, mayWrite: true });
    const found = await client.check({ demarche, signal: io.signal });
    const report = hasToken ? found : withoutToken(found, messages.results.noToken);
    if (json) await output.records([report]);
    else {
      const width = Math.max(
        ...report.findings.map(({ subject }) => messages.results.findings[subject].length),
      );
      for (const finding of report.findings) {
        const { subject, ok } = finding;
        const title = messages.results.findings[subject].padEnd(width);
        await output.line(`${mark(ok)} ${title}  ${messages.explain(finding)}`);
      }
    }
    return exitCode(report);
  },
};

/** The client was told that there is none; the user has perhaps forgotten it. */
function withoutToken({ findings }: CheckReport, message: string): CheckReport {
  const others = findings.filter(({ subject }) => subject === 'reachable' || subject === 'clock');
  return { ok: false, findings: [...others, { subject: 'token', ok: false, message }] };
}

function mark(ok: boolean | null): string {
  if (ok === null) return '?';
  return ok ? '✓' : '✗';
}

function exitCode({ ok, findings }: CheckReport): ExitCode {
  if (ok) return exitCodes.complete;
  const wrong = new Set<Finding['subject']>();
  for (const finding of findings) if (finding.ok === false) wrong.add(finding.subject);
  if (wrong.has('reachable')) return exitCodes.failed;
  const isRefused = (['token', 'network', 'expiry', 'demarche'] as const).some((subject) =>
    wrong.has(subject),
  );
  return isRefused ? exitCodes.refused : exitCodes.partial;
}
