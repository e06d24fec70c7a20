/** What a sheet has that `write-excel-file` leaves to others. */
export interface SheetParts {
  /** In columns. */
  readonly width: number;
  /** In rows, the header with them. */
  readonly height: number;
  /** Places from 0. */
  readonly links: ReadonlyArray<{ readonly row: number; readonly column: number; readonly url: string }>;
}

interface SheetPlace {
  readonly sheetIndex: number;
}

/** A filter over each sheet, and its links, as the standard (ECMA-376) has them. */
export function sheetFeature(sheets: readonly SheetParts[]) {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml: string, _options: unknown, { sheetIndex }: SheetPlace) =>
            withParts(xml, sheets[sheetIndex]),
        },
        'xl/worksheets/_rels/sheet{id}.xml.rels': {
          insert: (_options: unknown, { sheetIndex }: SheetPlace) => relationships(sheets[sheetIndex]),
        },
      },
    },
  };
}

function withParts(xml: string, sheet: SheetParts | undefined): string {
  if (!sheet || sheet.width === 0) return xml;
  const filter = `<autoFilter ref="A1:${columnName(sheet.width - 1)}${sheet.height}"/>`;
  const links = sheet.links.map(({ row, column }, index) => {
    return `<hyperlink ref="${columnName(column)}${row + 1}" r:id="rId-link-${index + 1}"/>`;
  });
  const part = links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`;
  // The standard has a fixed order: the filter right after the cells, the links before all that is printed or drawn.
  const whole = xml.replace(/<\/sheetData>|<sheetData\/>/, (end) => end + filter);
  const after =
    /<(?:printOptions|pageMargins|pageSetup|headerFooter|drawing|legacyDrawing|tableParts)\b|<\/worksheet>/;
  const spaced = whole.includes('xmlns:r=')
    ? whole
    : whole.replace(
        '<worksheet ',
        '<worksheet xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ',
      );
  return spaced.replace(after, (next) => part + next);
}

function relationships(sheet: SheetParts | undefined): string | undefined {
  if (!sheet || sheet.links.length === 0) return undefined;
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';
  return sheet.links
    .map(
      ({ url }, index) =>
        `<Relationship Id="rId-link-${index + 1}" Type="${type}" Target="${attribute(url)}" TargetMode="External"/>`,
    )
    .join('');
}

function attribute(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

/** `A`, `B`, … `Z`, `AA`, … */
function columnName(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26));
  return place < 26 ? letter : columnName(Math.floor(place / 26) - 1) + letter;
}
