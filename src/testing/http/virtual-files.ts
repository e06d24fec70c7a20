import type { Dossier } from '../model/dossier.js';
import { type HttpAnswer, json } from './exchange.js';

/** A small PDF that differs at each download, as the real one does: it has no checksum to be compared by. */
export function renderPdf(dossier: Dossier): HttpAnswer {
  rendered++;
  const line = `Dossier n. ${dossier.number} (${dossier.state})`;
  const stream = `BT /F1 18 Tf 72 720 Td (${line}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
  return {
    status: 200,
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="dossier-${dossier.number}.pdf"`,
    },
    body: `%PDF-1.4\n${body}trailer << /Root 1 0 R /Size 6 >>\n% ${rendered}\n%%EOF\n`,
  };
}

let rendered = 0;

/** The areas of all carte champs as a FeatureCollection, which may be empty. */
export function renderGeoJson(dossier: Dossier): HttpAnswer {
  const features = dossier.allChamps().flatMap(({ value, descriptor }) =>
    value.type === 'carte'
      ? value.areas.map(({ id, geometry, source, description }) => ({
          type: 'Feature',
          geometry,
          properties: { id, source, description, champ_label: descriptor.label, dossier_id: dossier.number },
        }))
      : [],
  );
  return json(
    200,
    { type: 'FeatureCollection', id: `dossier-${dossier.number}`, features },
    { 'content-disposition': `attachment; filename="dossier-${dossier.number}-features.json"` },
  );
}
