import type { FormChamp } from './form.js';

/**
 * One form out of several, each champ once: in the order of their forms, a new one after the one that precedes it in
 * its own, under the last label. A champ of two types is there as both.
 */
export function mergedForm(forms: Iterable<readonly FormChamp[]>): FormChamp[] {
  const order: string[] = [];
  const champs = new Map<string, FormChamp>();
  let last = '';
  for (const form of forms) {
    // Thousands of dossiers show the same champs one after the other: they cost one look each.
    const shown = JSON.stringify(form);
    if (shown === last) continue;
    last = shown;
    let previous = -1;
    for (const champ of form) {
      const key = `${champ.id} ${champ.type}`;
      const known = champs.get(key);
      champs.set(key, { ...known, ...champ, champs: mergedForm([known?.champs ?? [], champ.champs]) });
      const place = known ? order.indexOf(key) : previous + 1;
      if (!known) order.splice(place, 0, key);
      previous = place;
    }
  }
  return order.flatMap((key) => champs.get(key) ?? []);
}
