import { readTypedId } from '../ids.js';
import type { Demarche } from '../model/demarche.js';
import type { GroupeInstructeur, Person, ProfileKind } from '../model/people.js';
import { type DemarcheArguments, demarcheNumber } from '../resolvers/queries.js';
import type { Store } from '../store.js';
import { type MutationPayload, MutationRefusal, mutation, type Scene, warningsOf } from './mutation.js';

export interface ProfileInput {
  email?: string | null;
  id?: string | null;
}

interface CreateInput {
  demarche: DemarcheArguments;
  groupeInstructeur: { label: string; closed: boolean; instructeurs: ProfileInput[] };
}

interface MembersInput {
  groupeInstructeurId: string;
  instructeurs: ProfileInput[];
}

export const groupeMutations = {
  groupeInstructeurCreer: mutation('groupeInstructeurCreer', (input: CreateInput, scene): MutationPayload => {
    const demarche = findOwned(scene, input.demarche);
    if (!demarche) throw scene.notFound();
    const { store, scope, rules } = scene.context;
    if (rules.scopesNewGroupe && !scope.allows(demarche)) {
      throw new MutationRefusal(
        `La démarche "${demarche.number}" n'existe pas ou vous n'avez pas le droit de la modifier.`,
      );
    }
    const { label, closed, instructeurs } = input.groupeInstructeur;
    checkLabel(demarche, label);
    const owner = store.person('Instructeur', scope.token?.administrateur ?? '');
    const groupe: GroupeInstructeur = {
      number: store.nextRecordId(),
      demarche: demarche.number,
      label: label.trim(),
      closed,
      instructeurs: [owner],
    };
    demarche.groupes.push(groupe);
    toggleRouting(demarche);
    return { groupeInstructeur: groupe, ...warningsOf(addMembers(store, groupe, instructeurs)) };
  }),

  groupeInstructeurModifier: mutation(
    'groupeInstructeurModifier',
    (
      input: { groupeInstructeurId: string; label?: string | null; closed?: boolean | null },
      scene,
    ): MutationPayload => {
      const { groupe, demarche } = scene.groupe(input.groupeInstructeurId);
      if (typeof input.label === 'string') checkLabel(demarche, input.label, groupe);
      if (input.closed && groupe === demarche.defaultGroupe) {
        throw new MutationRefusal('Il est impossible de désactiver le groupe d’instructeurs par défaut.');
      }
      if (typeof input.label === 'string') groupe.label = input.label.trim();
      if (typeof input.closed === 'boolean') groupe.closed = input.closed;
      toggleRouting(demarche);
      return { groupeInstructeur: groupe };
    },
  ),

  groupeInstructeurAjouterInstructeurs: mutation(
    'groupeInstructeurAjouterInstructeurs',
    (input: MembersInput, scene): MutationPayload => {
      const { groupe } = scene.groupe(input.groupeInstructeurId);
      return {
        groupeInstructeur: groupe,
        ...warningsOf(addMembers(scene.context.store, groupe, input.instructeurs)),
      };
    },
  ),

  groupeInstructeurSupprimerInstructeurs: mutation(
    'groupeInstructeurSupprimerInstructeurs',
    (input: MembersInput, scene): MutationPayload => {
      const { groupe } = scene.groupe(input.groupeInstructeurId);
      const isRemoved = (member: Person) => input.instructeurs.some((profile) => isProfile(member, profile));
      groupe.instructeurs = groupe.instructeurs.filter((member) => !isRemoved(member));
      return { groupeInstructeur: groupe };
    },
  ),
};

function checkLabel({ groupes }: Demarche, label: string, own?: GroupeInstructeur): void {
  const wanted = label.trim();
  if (wanted === '') throw new MutationRefusal('Le libellé doit être rempli');
  if (groupes.some((groupe) => groupe !== own && groupe.label === wanted)) {
    throw new MutationRefusal('Le libellé est déjà utilisé(e)');
  }
}

/** As on the server: a second open groupe turns on routing for the whole demarche. */
function toggleRouting({ groupes, settings }: Demarche): void {
  settings.routing = groupes.filter(({ closed }) => !closed).length > 1;
}

/** Looks in all demarches of the owner, as the server does, and not only in those that the token is limited to. */
export function findOwned(scene: Scene, find: DemarcheArguments): Demarche | undefined {
  const { store, scope } = scene.context;
  const demarche = store.demarches.get(demarcheNumber(find) ?? -1);
  return demarche?.administrateurs.some(({ email }) => email === scope.token?.administrateur)
    ? demarche
    : undefined;
}

function addMembers(store: Store, groupe: GroupeInstructeur, profiles: readonly ProfileInput[]): string[] {
  const { people, invalid } = readProfiles(store, 'Instructeur', profiles, true);
  for (const person of people) {
    if (!groupe.instructeurs.some(({ id }) => id === person.id)) groupe.instructeurs.push(person);
  }
  return invalid.length > 0 ? [wrongAddresses(invalid)] : [];
}

export function wrongAddresses(addresses: readonly string[]): string {
  return addresses.length === 1
    ? `${addresses[0]} n’est pas une adresse électronique valide`
    : `${addresses.join(', ')} ne sont pas des adresses électroniques valides`;
}

/** The accounts that the inputs name, and the malformed addresses. As on the server, unknown ids are ignored. */
export function readProfiles(
  store: Store,
  kind: ProfileKind,
  profiles: readonly ProfileInput[],
  create: boolean,
): { people: Person[]; invalid: string[] } {
  const people: Person[] = [];
  const invalid: string[] = [];
  for (const { id, email } of profiles) {
    if (id) {
      const typed = readTypedId(id);
      const person = typed?.name === kind ? store.personById(kind, Number(typed.key)) : undefined;
      if (person) people.push(person);
      continue;
    }
    const address = (email ?? '').trim().toLowerCase();
    const known = store.people.get(`${kind}/${address}`);
    if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(address) || (!create && !known)) invalid.push(address);
    else people.push(known ?? store.person(kind, address));
  }
  return { people, invalid };
}

function isProfile(person: Person, { id, email }: ProfileInput): boolean {
  if (id) return readTypedId(id)?.key === String(person.id);
  return person.email === (email ?? '').trim().toLowerCase();
}
