import { DsInputError } from '@org/ds-client';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChampDescriptorFragment } from '../../src/generated/operations.js';
import { holdsValue } from '../../src/mutate/holds-value.js';
import { type PreparedValue, prepareValue } from '../../src/write/annotation-value.js';

const common = { id: 'Q2hhbXAtMQ==', label: 'Une annotation', description: null, required: false };

function prepare(descriptor: ChampDescriptorFragment, value: unknown): PreparedValue | 'refused' {
  try {
    return prepareValue(descriptor, value);
  } catch (error) {
    if (error instanceof DsInputError) return 'refused';
    throw error;
  }
}

const integer = { ...common, __typename: 'IntegerNumberChampDescriptor' } as const;
const day = { ...common, __typename: 'DateChampDescriptor' } as const;
const moment = { ...common, __typename: 'DatetimeChampDescriptor' } as const;
const choice = (options: string[] | null, otherOption = false) =>
  ({ ...common, __typename: 'DropDownListChampDescriptor', options, otherOption }) as const;

describe('a value', () => {
  it('that is an integer goes through exactly where it has 32 bits', () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer(), fc.maxSafeInteger(), fc.double()), (value) => {
        const fits = Number.isInteger(value) && value === (value | 0);
        expect(prepare(integer, value)).toEqual(fits ? { value: { integerNumber: value } } : 'refused');
      }),
    );
  });

  it('that is a day goes through exactly where the calendar has it', () => {
    const part = (max: number) => fc.integer({ min: 0, max }).map((value) => String(value).padStart(2, '0'));
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2100 }), part(14), part(33), (year, month, date) => {
        const text = `${year}-${month}-${date}`;
        const days = new Date(Date.UTC(year, Number(month), 0)).getUTCDate();
        const exists = +month >= 1 && +month <= 12 && +date >= 1 && +date <= days;
        expect(prepare(day, text)).toEqual(exists ? { value: { date: text } } : 'refused');
      }),
    );
  });

  it('that is a moment is sent with an offset, whatever form it has', () => {
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('9999-01-01') }), (date) => {
        const text = date.toISOString();
        expect(prepare(moment, date)).toEqual({ value: { datetime: text } });
        expect(prepare(moment, text)).toEqual({ value: { datetime: text } });
        expect(prepare(moment, text.replace('Z', '+02:00'))).not.toBe('refused');
        expect(prepare(moment, text.replace('Z', ''))).toBe('refused');
      }),
    );
  });

  it('that is a choice is one of the options, where the form has a closed list', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 })), fc.string(), (options, value) => {
        const isOffered = options.length === 0 || options.includes(value) || value === '';
        expect(prepare(choice(options), value) === 'refused').toBe(!isOffered);
        expect(prepare(choice(options, true), value)).toEqual({ value: { dropDownList: value } });
      }),
    );
    expect(prepare(choice(null), 'anything')).not.toBe('refused');
  });

  it('of a kind that came after this package is refused, not guessed', () => {
    const newer = { ...common, __typename: 'HologramChampDescriptor' } as unknown as ChampDescriptorFragment;
    expect(prepare(newer, 'x')).toBe('refused');
  });
});

describe('whether an annotation holds a value', () => {
  const champ = {
    id: 'x',
    champDescriptorId: 'x',
    label: 'x',
    updatedAt: '2026-11-24T09:00:00+01:00',
    prefilled: false,
  };

  it('is known for a text, but not for one that the server writes in its own way', () => {
    const text = { ...champ, __typename: 'TextChamp', stringValue: '+33 1 02 03 04 05', value: 'x' } as const;
    expect(holdsValue(text, { text: '+33 1 02 03 04 05 ' })).toBe(true);
    expect(holdsValue(text, { text: '0102030405' })).toBe(false);
    expect(holdsValue(text, { phone: '+33102030405' })).toBe(true);
    expect(holdsValue(text, { phone: '0102030405' })).toBeUndefined();
  });

  it('is known for a moment in any offset, and not at all for rows and files', () => {
    const at = {
      ...champ,
      __typename: 'DatetimeChamp',
      stringValue: '',
      datetime: '2026-11-24T09:00:00+01:00',
    } as const;
    expect(holdsValue(at, { datetime: '2026-11-24T08:00:00Z' })).toBe(true);
    expect(holdsValue(at, { datetime: '2026-11-24T09:00:00Z' })).toBe(false);
    expect(holdsValue(at, { repetition: 1 })).toBeUndefined();
    expect(holdsValue(at, { pieceJustificative: ['x'] })).toBeUndefined();
  });
});
