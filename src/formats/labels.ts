import type { Table } from '../tables/index.js';

/** A name for each column that a person reads: its label; of labels that are the same, the next are `label (2)`… */
export function uniqueLabels({
  columns,
}: Table): ReadonlyArray<{ readonly id: string; readonly name: string }> {
  const wished = new Set(columns.map(({ label }) => label.toLowerCase()));
  const taken = new Set<string>();
  return columns.map(({ id, label }) => {
    let name = label;
    for (
      let number = 2;
      taken.has(name.toLowerCase()) || (number > 2 && wished.has(name.toLowerCase()));
      number += 1
    ) {
      name = `${label} (${number})`;
    }
    taken.add(name.toLowerCase());
    return { id, name };
  });
}
