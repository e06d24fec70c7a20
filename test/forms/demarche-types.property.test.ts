import fc from 'fast-check';
import ts from 'typescript';
import { expect, test } from 'vitest';
import type { Champ } from '../../src/dossiers/champs.js';
import { demarcheTypes } from '../../src/forms/demarche-types.js';
import * as reader from '../../src/values/champ-reader.js';
import { champValue } from '../../src/values/champ-value.js';
import { champTypeOf } from '../../src/values/descriptor-kinds.js';
import {
  type ChampDescriptor,
  type RowChampDescriptor,
  rowDescriptors,
} from '../../src/values/descriptors.js';
import { revision, samples } from '../values/samples.js';
import { compileErrors } from './compile.js';
import { descriptors, label } from './forms.js';

const demarche = fc
  .record({ title: label, champs: descriptors, annotations: descriptors })
  .map(({ title, champs, annotations }) => ({
    number: 1234,
    title,
    revision: revision(
      champs,
      annotations.map((entry) => ({ ...entry, id: `annotation-${entry.id}` })),
    ),
  }));

test('the files compile, strictly', () => {
  const files = fc.sample(demarche, 40).map((sample) => demarcheTypes(sample).source);
  expect(compileErrors(files)).toEqual([]);
}, 60_000);

test('a file that is made again does not change, and nothing is reported', () => {
  fc.assert(
    fc.property(demarche, (sample) => {
      const { source } = demarcheTypes(sample);
      expect(demarcheTypes(sample, { previous: source })).toEqual({ source, changes: [] });
    }),
  );
});

test('over any history of the form, an alias is of one champ, and a champ has one alias', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(demarche, fc.nat()), { minLength: 1, maxLength: 4 }), (history) => {
      const seen = new Map<string, string>();
      let previous: string | undefined;
      for (const [sample, mask] of history) {
        const kept = sample.revision.champDescriptors.filter((_, place) => ((mask >> place) & 1) === 0);
        const { source } = demarcheTypes({ ...sample, revision: revision(kept) }, { previous, name: 'form' });
        const champs = idsOf(source);
        expect(champs.size).toBe(kept.filter(isFillable).length);
        for (const [alias, id] of champs) {
          expect(seen.get(alias) ?? id).toBe(id);
          seen.set(alias, id);
        }
        previous = source;
      }
      expect(new Set(seen.values()).size).toBe(seen.size);
    }),
  );
});

test('what is read is what was filled in', () => {
  fc.assert(
    fc.property(demarche, (sample) => {
      const champs = sample.revision.champDescriptors.map(fill);
      const { source } = demarcheTypes(sample, { name: 'form' });
      const { readForm, form } = run(source);
      if (readForm === undefined) {
        expect(sample.revision.champDescriptors.filter(isFillable)).toEqual([]);
        return;
      }
      const read = readForm({ champs });
      const expected = champs.filter((champ) => champValue(champ) !== undefined);
      const aliases = Object.entries(form.champs);
      expect(aliases.map(([, { id }]) => id)).toEqual(expected.map((champ) => champ.champDescriptorId));
      for (const [index, [alias]] of aliases.entries()) {
        const champ = expected[index];
        const rows = champ?.__typename === 'RepetitionChamp' ? champ.rows.length : undefined;
        if (rows === undefined) expect(read[alias]).toEqual(champ && champValue(champ));
        else expect(read[alias]).toHaveLength(rows);
      }
    }),
    { numRuns: 50 },
  );
});

interface Made {
  readonly form: { readonly champs: Readonly<Record<string, { readonly id: string }>> };
  readonly readForm?: (dossier: { readonly champs: readonly Champ[] }) => Readonly<Record<string, unknown>>;
}

/** Runs a made file, with what it needs of the package. */
function run(source: string): Made {
  const { outputText } = ts.transpileModule(source, { compilerOptions: { module: ts.ModuleKind.CommonJS } });
  const exports = {};
  new Function('exports', 'require', outputText)(exports, () => reader);
  return exports as Made;
}

function idsOf(source: string): Map<string, string> {
  return new Map(Object.entries(run(source).form.champs).map(([alias, { id }]) => [alias, id]));
}

function fill(descriptor: ChampDescriptor | RowChampDescriptor): Champ {
  const { id: champDescriptorId, label } = descriptor;
  if (descriptor.__typename !== 'RepetitionChampDescriptor') {
    return { ...samples[champTypeOf(descriptor)], champDescriptorId, label };
  }
  const champs = rowDescriptors(descriptor).map(fill).filter(isSimple);
  return { ...samples.RepetitionChamp, champDescriptorId, label, rows: [{ id: 'row', champs }] };
}

function isSimple(champ: Champ): champ is Exclude<Champ, { readonly __typename: 'RepetitionChamp' }> {
  return champ.__typename !== 'RepetitionChamp';
}

function isFillable(descriptor: ChampDescriptor): boolean {
  return !['HeaderSectionChamp', 'ExplicationChamp'].includes(champTypeOf(descriptor));
}
