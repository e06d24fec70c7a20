import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseId, toId, toNumber } from '../../src/dossiers/ids.js';
import { DsInputError } from '../../src/errors.js';

const kind = fc.constantFrom(
  'Dossier',
  'Champ',
  'Instructeur',
  'User',
  'Commentaire',
  'Procedure',
  'DeletedDossier',
);

test('a number becomes an id and comes back', () => {
  fc.assert(
    fc.property(kind, fc.maxSafeNat(), (name, number) => {
      expect(toNumber(toId(name, number), name)).toBe(number);
    }),
  );
});

test('a key becomes an id and comes back', () => {
  fc.assert(
    fc.property(kind, fc.string({ minLength: 1, unit: 'grapheme' }), (name, key) => {
      expect(parseId(toId(name, key))).toEqual({ kind: name, key });
    }),
  );
});

test('any text is either an id that is written the same again, or refused', () => {
  const almost = fc
    .tuple(kind, fc.nat(), fc.nat(), fc.string({ maxLength: 1 }))
    .map(([name, number, at, inserted]) => {
      const id = toId(name, number);
      const place = at % (id.length + 1);
      return id.slice(0, place) + inserted + id.slice(place + 1);
    });
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.base64String(), almost), (sent) => {
      let parsed: ReturnType<typeof parseId>;
      try {
        parsed = parseId(sent);
      } catch (error) {
        expect(error).toBeInstanceOf(DsInputError);
        return;
      }
      expect(Buffer.from(`${parsed.kind}-${parsed.key}`).toString('base64')).toBe(sent);
    }),
  );
});
