import { afterEach } from 'vitest';

/**
 * A warning of the process is a defect that a user sees: an eleventh listener on a signal, a promise that was handled too
 * late, a deprecated call. The test during which one comes fails. Rejections that nobody handles fail the run by themselves.
 *
 * What Node says of its own experiments is no defect of ours.
 */
const allowed: ReadonlySet<string> = new Set(['ExperimentalWarning']);

const told: string[] = [];
// Kept, because a test may put clocks of its own in the place of these.
const later = setImmediate;

function note(warning: Error): void {
  if (!allowed.has(warning.name)) told.push(`${warning.name}: ${warning.message}`);
}

process.on('warning', note);

afterEach(async () => {
  // A warning is told in a later turn than the call that earned it.
  await new Promise((resolve) => later(resolve));
  const warnings = told.splice(0);
  if (warnings.length > 0) throw new Error(`The process warned: ${warnings.join('; ')}`);
});
