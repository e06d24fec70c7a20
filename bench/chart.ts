// Draws a bar chart of ratios, each with the line that it must hold, for the benchmarks to leave behind.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One measured ratio to a named baseline. */
export interface Bar {
  readonly label: string;
  readonly value: number;
  /** What must hold; absent where nothing is promised. */
  readonly must?: number;
  /** Whether more is better. */
  readonly isSpeed: boolean;
}

const LABEL = 430;
const CHART = 380;
const ROW = 34;
const TOP = 46;

/** Writes `docs/images/<name>.svg`. */
export async function writeChart(name: string, title: string, bars: readonly Bar[]): Promise<void> {
  const file = fileURLToPath(new URL(`../docs/images/${name}.svg`, import.meta.url));
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, chart(title, bars));
}

function chart(title: string, bars: readonly Bar[]): string {
  const width = LABEL + CHART + 80;
  const height = TOP + bars.length * ROW + 30;
  const largest = Math.max(...bars.flatMap(({ value, must = 0 }) => [value, must])) * 1.05;
  const x = (value: number) => LABEL + (value / largest) * CHART;
  const rows = bars.map(({ label, value, must, isSpeed }, index) => {
    const y = TOP + index * ROW;
    const isHeld = must === undefined || (isSpeed ? value >= must : value <= must);
    const limit =
      must === undefined
        ? ''
        : `<line x1="${x(must)}" x2="${x(must)}" y1="${y}" y2="${y + 22}" class="must"/>`;
    return `<text x="${LABEL - 10}" y="${y + 15}" text-anchor="end">${escaped(label)}</text>
<rect x="${LABEL}" y="${y}" width="${x(value) - LABEL}" height="22" rx="3" class="${isHeld ? 'held' : 'missed'}"/>
${limit}<text x="${x(value) + 6}" y="${y + 15}" class="value">${value.toFixed(2)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(title)}">
<style>
  text { font: 13px system-ui, sans-serif; fill: #24292f; }
  .title { font-weight: 600; font-size: 15px; }
  .held { fill: #2da44e; } .missed { fill: #cf222e; } .must { stroke: #24292f; stroke-width: 2; stroke-dasharray: 3 2; }
  @media (prefers-color-scheme: dark) { text { fill: #e6edf3; } .must { stroke: #e6edf3; } }
</style>
<text x="10" y="24" class="title">${escaped(title)}</text>
${rows.join('\n')}
<text x="10" y="${height - 8}">Dashed: what must hold.</text>
</svg>
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
