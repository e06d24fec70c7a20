import type {
  AnnotationValues,
  Champ,
  DossierAccepterInput,
  DsClient,
  DsMutationError,
  MutationMessage,
  RepetitionChamp,
} from '@org/ds-client';
import { expectTypeOf, test } from 'vitest';

type Mutate = DsClient['mutate'];
type Result<Name extends keyof Mutate> = Awaited<ReturnType<Mutate[Name]>>;

test('an input is exactly the one of the schema', () => {
  expectTypeOf<Parameters<Mutate['dossierAccepter']>[0]>().toEqualTypeOf<DossierAccepterInput>();
  expectTypeOf<{ dossierId: string }>().not.toExtend<Parameters<Mutate['dossierAccepter']>[0]>();
  // A decision against the usager has a motivation, one for the usager may do without.
  expectTypeOf<{ dossierId: string; instructeurId: string }>().not.toExtend<
    Parameters<Mutate['dossierRefuser']>[0]
  >();
  expectTypeOf<{ dossierId: string; instructeurId: string }>().toExtend<
    Parameters<Mutate['dossierAccepter']>[0]
  >();
});

test('a demarche is given by number or by id, not by both', () => {
  type Demarche = Parameters<Mutate['demarcheCloner']>[0]['demarche'];
  expectTypeOf<{ number: number }>().toExtend<Demarche>();
  expectTypeOf<{ id: string }>().toExtend<Demarche>();
  expectTypeOf<{ id: string; number: number }>().not.toExtend<Demarche>();
});

test('a result has no errors and no null', () => {
  expectTypeOf<Result<'dossierAccepter'>>().not.toHaveProperty('errors');
  expectTypeOf<Result<'dossierAccepter'>['dossier']['number']>().toEqualTypeOf<number>();
  expectTypeOf<Result<'dossierAjouterLabel'>['label']['name']>().toEqualTypeOf<string>();
  expectTypeOf<Result<'createDirectUpload'>['directUpload']['signedBlobId']>().toEqualTypeOf<string>();
  expectTypeOf<Result<'webhookCreer'>['secret']>().toEqualTypeOf<string>();
  expectTypeOf<Result<'webhookSupprimer'>['id']>().toEqualTypeOf<string>();
});

test('but for the one that leaves what is published as it is', () => {
  expectTypeOf<Result<'demarchePublier'>['demarche']>().toBeNullable();
});

test('warnings are always a list', () => {
  expectTypeOf<Result<'dossierAccepter'>['warnings']>().toEqualTypeOf<ReadonlyArray<MutationMessage>>();
  expectTypeOf<Result<'groupeInstructeurCreer'>['warnings']>().toEqualTypeOf<
    ReadonlyArray<MutationMessage>
  >();
});

test('champs are the typed ones', () => {
  expectTypeOf<Result<'dossierModifierAnnotations'>['annotations']>().toEqualTypeOf<ReadonlyArray<Champ>>();
  expectTypeOf<Result<'dossierModifierAnnotationText'>['annotation']>().toEqualTypeOf<Champ>();
  expectTypeOf<
    Result<'dossierModifierAnnotationAjouterLigne'>['annotation']
  >().toEqualTypeOf<RepetitionChamp>();
});

test('what may be refused says why', () => {
  expectTypeOf<DsMutationError['reason']>().toEqualTypeOf<
    'read_only_token' | 'instructeur' | 'state' | 'correction' | 'file' | undefined
  >();
});

test('a decision names who decides, and against the usager says why', () => {
  type Options<Name extends 'accepter' | 'refuser'> = Parameters<DsClient['write'][Name]>[1];
  expectTypeOf<{ instructeur: string }>().toExtend<Options<'accepter'>>();
  expectTypeOf<{ motivation: string }>().not.toExtend<Options<'accepter'>>();
  expectTypeOf<{ instructeur: string }>().not.toExtend<Options<'refuser'>>();
});

test('annotations take values of every kind, and not null', () => {
  expectTypeOf<{
    a: string;
    b: number;
    c: boolean;
    d: Date;
    e: string[];
    f: { addRows: number };
    g: { source: Buffer; filename: string };
    h: { signedBlobId: string };
    i: URL;
  }>().toExtend<AnnotationValues>();
  expectTypeOf<{ a: null }>().not.toExtend<AnnotationValues>();
});
