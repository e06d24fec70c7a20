/**
 * Gives each entry a name of its own: its wish, or the wish with ` (2)`, ` (3)`… where an earlier entry has it.
 * A suffix never takes a name that another entry wished for, so adding a duplicate renames nothing else.
 *
 * @param wishes - The wished names, in order.
 * @param taken - Names that nothing may get.
 * @param suffix - How the number `n` (from 2) is added.
 */
export function uniqueNames(
  wishes: readonly string[],
  taken: Iterable<string> = [],
  suffix: (wish: string, n: number) => string = (wish, n) => `${wish} (${n})`,
): string[] {
  const used = new Set(taken);
  const wished = new Set(wishes);
  return wishes.map((wish) => {
    let name = wish;
    for (let n = 2; used.has(name) || (name !== wish && wished.has(name)); n += 1) name = suffix(wish, n);
    used.add(name);
    return name;
  });
}
