// Runs the demo and draws what it printed, as it would stand in a terminal: docs/images/demo.svg.
import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const COLUMNS = 110;
const CHARACTER = { width: 7.8, height: 18 };
const MARGIN = 16;
const TITLE = 28;

const { DS_API_TOKEN: _token, DEMARCHE_NUMBER: _demarche, ...env } = process.env;
const { stdout } = await promisify(execFile)('npm', ['run', '--silent', 'demo'], { cwd: root, env });
const lines = ['$ npm run demo', ...stdout.trimEnd().split('\n').flatMap(wrap)];

await mkdir(`${root}docs/images`, { recursive: true });
await writeFile(`${root}docs/images/demo.svg`, svg(lines));
console.log('docs/images/demo.svg written');

function wrap(line: string): string[] {
  const parts: string[] = [];
  for (let rest = line; ; rest = rest.slice(COLUMNS)) {
    parts.push(rest.slice(0, COLUMNS));
    if (rest.length <= COLUMNS) return parts;
  }
}

function svg(lines: readonly string[]): string {
  const width = Math.ceil(COLUMNS * CHARACTER.width + 2 * MARGIN);
  const height = TITLE + lines.length * CHARACTER.height + 2 * MARGIN;
  const text = lines.map((line, index) => {
    const y = TITLE + MARGIN + (index + 0.75) * CHARACTER.height;
    const fill = index === 0 ? '#7ee787' : line.startsWith('Done') ? '#79c0ff' : '#e6edf3';
    return `<text x="${MARGIN}" y="${y}" fill="${fill}" xml:space="preserve">${escaped(line)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="What npm run demo prints">
<rect width="${width}" height="${height}" rx="8" fill="#0d1117"/>
${['#ff5f57', '#febc2e', '#28c840'].map((fill, index) => `<circle cx="${20 + index * 18}" cy="16" r="5.5" fill="${fill}"/>`).join('\n')}
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, monospace" font-size="13">
${text.join('\n')}
</g>
</svg>
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
