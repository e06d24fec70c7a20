/** A name for the file of a repetition block, which any system can store; different for different blocks. */
export function blockFileNames(blocks: readonly string[]): Map<string, string> {
  const taken = new Set<string>();
  const names = new Map<string, string>();
  for (const block of blocks) {
    // The prefix keeps names from being empty, hidden, or reserved by Windows.
    const stem = `dossiers.${slug(block)}`;
    let name = `${stem}.csv`;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${stem}-${number}.csv`;
    taken.add(name.toLowerCase());
    names.set(block, name);
  }
  return names;
}

function slug(label: string): string {
  const words = label
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  // File systems count bytes: 60 characters are 240 at the most.
  return [...words].slice(0, 60).join('') || 'bloc';
}
