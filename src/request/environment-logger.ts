import type { Logger } from '../hooks.js';

/**
 * The logger that the environment asks for: `DS_LOG=info` writes a line for each answer, retry and warning to stderr,
 * `DS_LOG=debug` for each request and page too; `DS_LOG=info:json` and `DS_LOG=debug:json` write one JSON object a line.
 */
export function environmentLogger(
  env: Readonly<Record<string, string | undefined>> = process.env,
  write: (line: string) => void = (line) => process.stderr.write(line),
): Logger | undefined {
  const wanted = env.DS_LOG;
  if (wanted === undefined || wanted === '') return undefined;
  const match = /^(debug|info)(:json)?$/.exec(wanted);
  if (!match) {
    // An unknown log level must not make the program fail.
    process.emitWarning(
      "DS_LOG must be 'debug' or 'info', with or without ':json': nothing is logged.",
      'DsClientWarning',
    );
    return undefined;
  }
  const [, level, json] = match;
  const line = json ? jsonLine : textLine;
  const log = (name: keyof Logger) => (facts: object, message: string) => {
    // One line for each answer is enough in production.
    const shown = message === 'ds-client response' ? 'info' : name;
    if (level === 'debug' || shown !== 'debug') write(`${line(shown, message, facts)}\n`);
  };
  return { debug: log('debug'), info: log('info'), warn: log('warn'), error: log('error') };
}

function jsonLine(level: string, message: string, facts: object): string {
  return JSON.stringify({ time: new Date().toISOString(), level, message, ...facts });
}

/** `ds-client response callId=3 operationName=GetDossier status=200 ms=41 outcome=ok` */
function textLine(level: string, message: string, facts: object): string {
  const shown = Object.entries(facts)
    .filter(([name, value]) => value !== undefined && name !== 'headers')
    .map(([name, value]) => `${name}=${typeof value === 'object' ? JSON.stringify(value) : String(value)}`);
  return [new Date().toISOString(), level, message, ...shown].join(' ');
}
