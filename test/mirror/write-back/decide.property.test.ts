import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cellValueOf,
  type EditableKind,
  isSameCell,
  NotOfKind,
} from '../../../src/mirror/write-back/cell-value.js';
import { decide } from '../../../src/mirror/write-back/decide.js';

const value = fc.constantFrom(null, 'a', 'b', 'c');
const unfit = fc.constant(new NotOfKind('It is not a text'));

describe('the decision about a cell', () => {
  it('sends only what somebody changed while the API stood still, and never overwrites a change', () => {
    fc.assert(
      fc.property(
        fc.record({
          cell: fc.oneof({ weight: 5, arbitrary: value }, unfit),
          last: fc.oneof({ weight: 5, arbitrary: value }, fc.constant(undefined)),
          api: fc.oneof({ weight: 5, arbitrary: value }, unfit),
        }),
        ({ cell, last, api }) => {
          const decision = decide({ cell, last, api });
          const isUnfit = cell instanceof NotOfKind || api instanceof NotOfKind;
          const isEdited = last === undefined || cell !== last;
          const hasMoved = last === undefined || api !== last;
          // Each of the five has one condition, and no two hold together.
          expect({
            refused: isUnfit,
            settled: !isUnfit && cell === api,
            unchanged: !isUnfit && cell !== api && !isEdited,
            send: !isUnfit && cell !== api && isEdited && !hasMoved,
            conflict: !isUnfit && cell !== api && isEdited && hasMoved,
          }).toEqual({
            refused: false,
            settled: false,
            unchanged: false,
            send: false,
            conflict: false,
            [decision]: true,
          });
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('ends: what is sent, or set to what the API has, is settled by the next look', () => {
    fc.assert(
      fc.property(value, value, value, (cell, last, api) => {
        const decision = decide({ cell, last, api });
        // Sent, and killed before that is remembered.
        if (decision === 'send') expect(decide({ cell, last, api: cell })).toBe('settled');
        if (decision === 'conflict') {
          expect(decide({ cell: api, last, api })).toBe('settled');
          expect(decide({ cell: last, last, api })).toBe('unchanged');
        }
      }),
    );
  });
});

describe('a cell as somebody left it', () => {
  /** What the API gives, next to the forms in which PostgreSQL, SQLite and people write it. */
  const forms: ReadonlyArray<readonly [EditableKind, unknown, readonly unknown[]]> = [
    ['text', 'é "x"', ['é "x"']],
    ['text', '12', [12, 12n]],
    ['text', null, ['', undefined]],
    ['choice', 'A', ['A']],
    ['integer', 5, ['5', '+5', 5n, ' 5 ', '5.0']],
    ['integer', 0, [-0, '0', '-0']],
    ['integer', 9_007_199_254_740_993n, ['9007199254740993', 9_007_199_254_740_993n]],
    ['reference', 1234, ['1234', 1234n]],
    ['decimal', 0.1, ['0.1', '.1', '1e-1', ' 0.10 ']],
    ['decimal', 2, [2n, '2', '2.', '2.0']],
    ['boolean', true, [1n, 1, '1', 'true', 'TRUE']],
    ['boolean', false, [0n, 0, '0', 'false']],
    ['date', '2026-02-28', ['2026-02-28', ' 2026-02-28']],
    [
      'datetime',
      '2026-02-28T09:30:00+01:00',
      [
        '2026-02-28T08:30:00Z',
        '2026-02-28 09:30:00+01',
        '2026-02-28 09:30+0100',
        '2026-02-28T08:30:00.000+00:00',
      ],
    ],
    ['choices', ['a', 'b'], [['b', 'a'], '["b","a"]', ['a', 'b', 'a']]],
    ['choices', null, [[], '[]', '']],
  ];
  it.each(forms)('%s has one value, however it is written: %s', (kind, api, written) => {
    const expected = cellValueOf(kind, api);
    expect(expected).not.toBeInstanceOf(NotOfKind);
    for (const raw of written) {
      const read = cellValueOf(kind, raw);
      expect([raw, read]).toEqual([raw, expected]);
      if (!(read instanceof NotOfKind) && !(expected instanceof NotOfKind))
        expect(isSameCell(read, expected)).toBe(true);
    }
  });

  const strangers: ReadonlyArray<readonly [EditableKind, readonly unknown[]]> = [
    ['text', [true, {}]],
    ['integer', ['1.5', 'dix', 1.5, true, 'infinity']],
    ['decimal', ['NaN', 'Infinity', '1,5', Number.POSITIVE_INFINITY, true]],
    ['boolean', ['oui', '2', 2]],
    ['date', ['28/02/2026', '2026-02-30', 'infinity', 20260228, '2026-02-28T00:00:00']],
    ['datetime', ['2026-02-28 09:30', '2026-02-28', '2026-02-30T09:30Z', 'infinity', '2026-02-28T25:00Z']],
    ['choices', ['a', '["a"', '[1]', '{}', 5]],
  ];
  it.each(strangers)('%s takes none of these: they are refused, never made into something', (kind, raws) => {
    for (const raw of raws) expect([raw, cellValueOf(kind, raw)]).toEqual([raw, expect.any(NotOfKind)]);
  });
});
