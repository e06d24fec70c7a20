import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockFileNames } from '../../src/cli/say/block-file-names.js';

describe('blockFileNames', () => {
  it('gives each block a name of its own that any system can store', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string({ unit: 'grapheme', maxLength: 100 }),
            fc.constantFrom('Été', 'été', '../x', 'CON', 'a/b', 'a b'),
          ),
        ),
        (blocks) => {
          const names = blockFileNames(blocks);
          expect(names).toHaveLength(blocks.length);
          expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(blocks.length);
          for (const name of names) {
            expect(name).toMatch(/^dossiers\.[\p{L}\p{M}\p{N}-]+\.csv$/u);
            expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
          }
        },
      ),
    );
  });
});
