import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const folder = '.github/workflows';

test('every action is pinned by a commit, with its version beside it', () => {
  const used = readdirSync(folder).flatMap((file) =>
    readFileSync(`${folder}/${file}`, 'utf8')
      .split('\n')
      .filter((line) => /^\s*(?:- )?uses:/.test(line)),
  );
  expect(used.length).toBeGreaterThan(10);
  for (const line of used) expect(line).toMatch(/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});
