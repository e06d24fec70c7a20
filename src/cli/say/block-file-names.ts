/** A name for the file of each repetition block, which any system can store; no two are the same. */
export function blockFileNames(labels: readonly string[]): string[] {
  const taken = new Set<string>();
  return labels.map((label) => {
    // The prefix keeps names from being empty, hidden, or reserved by Windows.
    const stem = `dossiers.${slug(label)}`;
    let name = `${stem}.csv`;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${stem}-${number}.csv`;
    taken.add(name.toLowerCase());
    return name;
  });
}

function slug(label: string): string {
  const words = label
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  // File systems count bytes: 60 characters are 240 at the most.
  return [...words].slice(0, 60).join('') || 'bloc';
}
