import { toInstant } from '../dates.js';
import { typedId } from '../ids.js';
import { Demarche } from '../model/demarche.js';
import { demarcheNumber, describe, type FindDemarche, mayDescribe } from '../resolvers/queries.js';
import { type ProfileInput, readProfiles, wrongAddresses } from './groupes.js';
import { mutation, type Payload, Refusal, type Scene, warningsOf } from './mutation.js';

interface SettingsInput {
  demarche: FindDemarche;
  title?: string | null;
  description?: string | null;
  lienSiteWeb?: string | null;
  lienDpo?: string | null;
  dateLimite?: string | null;
  declarative?: 'non_declarative' | 'en_instruction' | 'accepte' | null;
}

interface PublishInput {
  demarche: FindDemarche;
  path: string;
  lienSiteWeb?: string | null;
}

interface AdministrateursInput {
  demarche: FindDemarche;
  administrateurs: ProfileInput[];
}

/** Outside of the scope these answer with an error as data, where the mutations of dossiers raise one. */
function inScope(scene: Scene, find: FindDemarche, refusal: (name: string) => string): Demarche {
  const { store, scope } = scene.context;
  const number = demarcheNumber(find);
  const demarche = store.demarches.get(number ?? -1);
  if (!demarche || !scope.allows(demarche)) throw new Refusal(refusal(String(number ?? find.id)));
  return demarche;
}

export const demarcheMutations = {
  demarcheCloner: mutation(
    'demarcheCloner',
    (
      input: { demarche: FindDemarche; title?: string | null; cloneService?: boolean | null },
      scene,
    ): Payload => {
      const { store } = scene.context;
      const number = demarcheNumber(input.demarche);
      const source = store.demarches.get(number ?? -1);
      if (!source || !mayDescribe(source, scene.context)) {
        throw new Refusal(`La démarche "${number}" ne peut pas être clonée.`);
      }
      const clone = cloneOf(scene, source, input);
      return { demarche: describe(clone) };
    },
  ),

  demarchePublier: mutation('demarchePublier', (input: PublishInput, scene): Payload => {
    const demarche = inScope(
      scene,
      input.demarche,
      (name) => `La démarche "${name}" n'existe pas ou vous n'avez pas le droit de la modifier.`,
    );
    const { settings } = demarche;
    if (settings.state === 'publiee') return warningsOf(['La démarche est déjà publiée']);
    if (!input.lienSiteWeb && !settings.lienSiteWeb)
      throw new Refusal('Le champ « Lien site web » doit être rempli');
    for (const other of scene.context.store.demarches.values()) {
      if (other === demarche || other.settings.path !== input.path) continue;
      if (!scene.context.scope.allows(other))
        throw new Refusal('Le champ « Lien public » est déjà utilisé par une démarche');
      other.settings.state = 'depubliee';
      other.settings.unpublishedAt = scene.now;
    }
    settings.path = input.path;
    settings.lienSiteWeb = input.lienSiteWeb ?? settings.lienSiteWeb;
    settings.state = 'publiee';
    settings.publishedAt = scene.now;
    settings.updatedAt = scene.now;
    demarche.draftRevision.publishedAt ??= scene.now;
    return { demarche: describe(demarche) };
  }),

  demarcheModifierParametres: mutation(
    'demarcheModifierParametres',
    (input: SettingsInput, scene): Payload => {
      const demarche = inScope(
        scene,
        input.demarche,
        (name) => `La démarche "${name}" n'existe pas ou vous n'avez pas le droit de la modifier.`,
      );
      const { settings } = demarche;
      if (input.title === '') throw new Refusal('Le champ « Titre de la démarche » doit être rempli');
      if (input.dateLimite && toInstant(input.dateLimite) <= scene.now) {
        throw new Refusal('Le champ « Date limite de dépôt des dossiers » doit être dans le futur');
      }
      settings.title = input.title ?? settings.title;
      settings.description = input.description ?? settings.description;
      settings.lienSiteWeb = input.lienSiteWeb ?? settings.lienSiteWeb;
      settings.lienDpo = input.lienDpo ?? settings.lienDpo;
      settings.dateLimite = input.dateLimite ?? settings.dateLimite;
      if (input.declarative)
        settings.declarative = input.declarative === 'non_declarative' ? null : input.declarative;
      settings.updatedAt = scene.now;
      return { demarche: describe(demarche) };
    },
  ),

  demarcheAjouterAdministrateur: mutation(
    'demarcheAjouterAdministrateur',
    (input: AdministrateursInput, scene): Payload => {
      const demarche = inScope(
        scene,
        input.demarche,
        () => "Vous n'avez pas le droit d'ajouter un administrateur sur la démarche",
      );
      // Accounts are not made here: an address that nobody has is reported, and the rest is applied.
      const { people, invalid } = readProfiles(
        scene.context.store,
        'Administrateur',
        input.administrateurs,
        false,
      );
      for (const person of people) {
        if (!demarche.administrateurs.includes(person)) demarche.administrateurs.push(person);
      }
      return {
        demarche: describe(demarche),
        ...warningsOf(invalid.length > 0 ? [wrongAddresses(invalid)] : []),
      };
    },
  ),

  demarcheSupprimerAdministrateur: mutation(
    'demarcheSupprimerAdministrateur',
    (input: AdministrateursInput, scene): Payload => {
      const demarche = inScope(
        scene,
        input.demarche,
        () => "Vous n'avez pas le droit de supprimer un administrateur sur la démarche",
      );
      const { people, invalid } = readProfiles(
        scene.context.store,
        'Administrateur',
        input.administrateurs,
        false,
      );
      const kept = demarche.administrateurs.filter((person) => !people.includes(person));
      if (kept.length === 0) throw new Refusal('La démarche doit garder au moins un administrateur');
      demarche.administrateurs.splice(0, demarche.administrateurs.length, ...kept);
      return {
        demarche: describe(demarche),
        ...warningsOf(invalid.length > 0 ? [wrongAddresses(invalid)] : []),
      };
    },
  ),
};

/** A draft with the form of the source, and labels of its own. */
function cloneOf(
  scene: Scene,
  source: Demarche,
  { title, cloneService }: { title?: string | null; cloneService?: boolean | null },
): Demarche {
  const { store, scope } = scene.context;
  const number = store.nextDemarcheNumber();
  const clone = new Demarche(number, {
    ...source.settings,
    title: title || source.settings.title,
    state: 'brouillon',
    path: `clone-${number}`,
    createdAt: scene.now,
    updatedAt: scene.now,
    publishedAt: null,
    unpublishedAt: null,
    closedAt: null,
  });
  clone.administrateurs.push(store.person('Administrateur', scope.token?.administrateur ?? ''));
  clone.service = cloneService ? source.service : null;
  clone.groupes.push({
    ...source.defaultGroupe,
    number: store.nextRecordId(),
    demarche: number,
    label: 'défaut',
  });
  for (const label of source.labels) clone.labels.push({ ...label, id: store.nextRecordId() });
  const revision = store.nextRecordId();
  clone.revisions.push({
    ...source.activeRevision,
    number: revision,
    id: typedId('ProcedureRevision', revision),
    createdAt: scene.now,
    publishedAt: null,
  });
  store.demarches.set(number, clone);
  return clone;
}
