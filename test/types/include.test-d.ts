import { expectTypeOf, test } from 'vitest';
import type { DossierRead as Dossier, WithMessages } from '../../src/dossiers/dossier.js';
import type { DossierInclude } from '../../src/dossiers/include.js';

test('a part that is on by default is there, a part on request is not', () => {
  expectTypeOf<Dossier>().toHaveProperty('champs');
  expectTypeOf<Dossier>().not.toHaveProperty('messages');
  expectTypeOf<Dossier>().not.toHaveProperty('avis');
  expectTypeOf<Dossier['demarche']>().not.toHaveProperty('revision');
  expectTypeOf<Dossier<{ avis: true }>['avis'][number]>().toHaveProperty('question');
  expectTypeOf<Dossier<{ champs: false }>>().not.toHaveProperty('champs');
  expectTypeOf<Dossier<{ revision: true }>['demarche']['revision']['id']>().toEqualTypeOf<string>();
});

test('one dossier has its messages; corrections turn messages on', () => {
  expectTypeOf<Dossier<WithMessages<Record<never, never>>>['messages'][number]>().toHaveProperty('body');
  expectTypeOf<Dossier<WithMessages<{ messages: false }>>>().not.toHaveProperty('messages');
  expectTypeOf<Dossier<{ corrections: true }>['messages'][number]>().toHaveProperty('correction');
  expectTypeOf<Dossier<{ messages: true }>['messages'][number]>().not.toHaveProperty('correction');
});

test('what is not known at compile time may be missing', () => {
  expectTypeOf<Dossier<DossierInclude>['champs']>().toBeNullable();
  expectTypeOf<Dossier<{ avis: boolean }>['avis']>().toBeNullable();
});

test('a dossier with more parts is a dossier', () => {
  expectTypeOf<Dossier<{ messages: true; avis: true; geometry: true }>>().toExtend<Dossier>();
});

test('geometry narrows the areas of a CarteChamp', () => {
  const areas = (dossier: Dossier) =>
    dossier.champs.flatMap((champ) => (champ.__typename === 'CarteChamp' ? champ.geoAreas : []));
  const shapes = (dossier: Dossier<{ geometry: true }>) =>
    dossier.champs.flatMap((champ) => (champ.__typename === 'CarteChamp' ? champ.geoAreas : []));
  expectTypeOf(areas).returns.items.not.toHaveProperty('geometry');
  expectTypeOf(shapes).returns.items.toHaveProperty('geometry');
});
