import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A cell as LibreOffice has it. */
export interface Cell {
  readonly type: string;
  readonly text: string;
  readonly value: string | undefined;
  /** Where a click on it leads. */
  readonly link: string | undefined;
}

export interface OpenedSheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** More columns than any sheet of a test has. */
const WIDEST = 200;

/** Opens a file in LibreOffice, without a screen, and gives the sheets that it made of it. */
export function openedSheets(file: string, options: readonly string[] = []): OpenedSheet[] {
  if (spawnSync('soffice', ['--version']).error) {
    throw new Error('LibreOffice is missing: apt-get install --no-install-recommends libreoffice-calc-nogui');
  }
  const directory = path.dirname(file);
  const profile = `-env:UserInstallation=file://${directory}/profile`;
  const convert = ['--headless', '--convert-to', 'fods', ...options, '--outdir', directory, file];
  execFileSync('soffice', [profile, ...convert], { stdio: 'ignore' });
  const xml = readFileSync(`${file.slice(0, -path.extname(file).length)}.fods`, 'utf8');
  const sheets = xml.matchAll(/<table:table table:name="([^"]*)"[^>]*>([\s\S]*?)<\/table:table>/g);
  return [...sheets].map(([, name = '', inside = '']) => ({ name: decoded(name), rows: rowsOf(inside) }));
}

/** The cells of a flat OpenDocument sheet. */
function rowsOf(xml: string): Cell[][] {
  return [...xml.matchAll(/<table:table-row\b[^>]*>([\s\S]*?)<\/table:table-row>/g)].map(([, row = '']) =>
    [...row.matchAll(/<table:table-cell\b([^>]*?)(?:\/>|>([\s\S]*?)<\/table:table-cell>)/g)].flatMap(
      ([, attributes = '', inside = '']) => {
        const attribute = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(attributes)?.[1];
        const lines = [...inside.matchAll(/<text:p\/>|<text:p>([\s\S]*?)<\/text:p>/g)].map(
          ([, line = '']) => line,
        );
        const link = /xlink:href="([^"]*)"/.exec(inside)?.[1];
        const cell = {
          type: attribute('office:value-type') ?? '',
          text: decoded(lines.join('\n').replace(/<[^>]*>/g, '')),
          value:
            attribute('office:value') ?? attribute('office:date-value') ?? attribute('office:boolean-value'),
          link: link === undefined ? undefined : decoded(link),
        };
        // The rest of a row, up to the last column there can be, is one empty cell.
        const times = Math.min(Number(attribute('number-columns-repeated') ?? 1), WIDEST);
        return Array.from({ length: times }, () => cell);
      },
    ),
  );
}

function decoded(text: string): string {
  return text
    .replaceAll('&apos;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
