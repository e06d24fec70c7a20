import type { Unfit } from './columns/cell.js';
import type { Refusal, Row } from './types.js';

/** The rows of the table `refused` that one dossier makes. */
export class RefusedRows {
  readonly #dossier: number;
  readonly #refusals: Refusal[] = [];

  constructor(dossier: number) {
    this.#dossier = dossier;
  }

  add(table: string, column: string, row: string | null, { reason, text }: Unfit): void {
    this.#refusals.push({ dossier: this.#dossier, table, column, row, reason, text });
  }

  rows(): Row[] {
    const seen = new Map<string, number>();
    return this.#refusals.map((refusal) => {
      const place = [refusal.table, refusal.row, refusal.column].filter((name) => name !== null).join(':');
      const count = (seen.get(place) ?? 0) + 1;
      seen.set(place, count);
      return { ...refusal, refusal_id: count === 1 ? place : `${place}:${count}` };
    });
  }
}
