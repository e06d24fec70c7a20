import { toInstant } from '../dates.js';
import { typedId } from '../ids.js';
import { Demarche } from '../model/demarche.js';
import { type DemarcheArguments, demarcheNumber, describe, mayDescribe } from '../resolvers/queries.js';
import { type ProfileInput, readProfiles, wrongAddresses } from './groupes.js';
import { type MutationPayload, MutationRefusal, mutation, type Scene, warningsOf } from './mutation.js';

interface SettingsInput {
  demarche: DemarcheArguments;
  title?: string | null;
  description?: string | null;
  descriptionTargetAudience?: string | null;
  descriptionPj?: string | null;
  lienSiteWeb?: string | null;
  lienDpo?: string | null;
  dateLimite?: string | null;
  declarative?: 'non_declarative' | 'en_instruction' | 'accepte' | null;
}

interface PublishInput {
  demarche: DemarcheArguments;
  path: string;
  lienSiteWeb?: string | null;
}

interface AdministrateursInput {
  demarche: DemarcheArguments;
  administrateurs: ProfileInput[];
}

/** Finds the demarche. Out of the token's scope the refusal is in `errors`, not a root error as for dossiers. */
function inScope(scene: Scene, find: DemarcheArguments, refusal: (name: string) => string): Demarche {
  const { store, scope } = scene.context;
  const number = demarcheNumber(find);
  const demarche = store.demarches.get(number ?? -1);
  if (!demarche || !scope.allows(demarche)) throw new MutationRefusal(refusal(String(number ?? find.id)));
  return demarche;
}

export const demarcheMutations = {
  demarcheCloner: mutation(
    'demarcheCloner',
    (
      input: { demarche: DemarcheArguments; title?: string | null; cloneService?: boolean | null },
      scene,
    ): MutationPayload => {
      const { store } = scene.context;
      const number = demarcheNumber(input.demarche);
      const source = store.demarches.get(number ?? -1);
      if (!source || !mayDescribe(source, scene.context)) {
        throw new MutationRefusal(`La démarche "${number}" ne peut pas être clonée.`);
      }
      const clone = cloneOf(scene, source, input);
      return { demarche: describe(clone) };
    },
  ),

  demarchePublier: mutation('demarchePublier', (input: PublishInput, scene): MutationPayload => {
    const demarche = inScope(
      scene,
      input.demarche,
      (name) => `La démarche "${name}" n'existe pas ou vous n'avez pas le droit de la publier.`,
    );
    const { settings } = demarche;
    if (settings.state === 'publiee' || settings.state === 'close') {
      return warningsOf([`La démarche "${demarche.number}" est déjà publiée ou cloturée.`]);
    }
    const others = [...scene.context.store.demarches.values()].filter(
      (other) => other !== demarche && other.settings.path === input.path,
    );
    if (others.some((other) => !scene.context.scope.allows(other))) {
      throw new MutationRefusal(`Il existe déjà une démarche avec le chemin "${input.path}".`);
    }
    // Required even if the demarche has one: the server replaces it by the argument, given or not.
    if (!input.lienSiteWeb) {
      throw new MutationRefusal('L\'information "Où trouver la démarche" est obligatoire ("lienSiteWeb").');
    }
    for (const other of others) {
      other.settings.state = 'depubliee';
      other.settings.unpublishedAt = scene.now;
    }
    settings.path = input.path;
    settings.lienSiteWeb = input.lienSiteWeb;
    settings.state = 'publiee';
    settings.publishedAt = scene.now;
    settings.updatedAt = scene.now;
    demarche.draftRevision.publishedAt ??= scene.now;
    return { demarche: describe(demarche) };
  }),

  demarcheModifierParametres: mutation(
    'demarcheModifierParametres',
    (input: SettingsInput, scene): MutationPayload => {
      const demarche = inScope(
        scene,
        input.demarche,
        // « modifer » is the server's spelling.
        (name) => `La démarche "${name}" n'existe pas ou vous n'avez pas le droit de la modifer.`,
      );
      const { settings } = demarche;
      const { title, description, lienSiteWeb, lienDpo, dateLimite, declarative } = input;
      if (dateLimite && toInstant(dateLimite) <= scene.now) {
        throw new MutationRefusal('La date limite doit être dans le futur.');
      }
      // As on the server: an empty text counts as not given, so that no setting can be emptied.
      const given = [title, description, lienSiteWeb, lienDpo, dateLimite, declarative];
      const others = [input.descriptionTargetAudience, input.descriptionPj];
      if (![...given, ...others].some(Boolean)) throw new MutationRefusal('Aucun paramètre à modifier.');
      settings.title = title || settings.title;
      settings.description = description || settings.description;
      settings.lienSiteWeb = lienSiteWeb || settings.lienSiteWeb;
      settings.lienDpo = lienDpo || settings.lienDpo;
      settings.dateLimite = dateLimite || settings.dateLimite;
      if (declarative) settings.declarative = declarative === 'non_declarative' ? null : declarative;
      settings.updatedAt = scene.now;
      return { demarche: describe(demarche) };
    },
  ),

  demarcheAjouterAdministrateur: mutation(
    'demarcheAjouterAdministrateur',
    (input: AdministrateursInput, scene): MutationPayload => {
      const demarche = inScope(
        scene,
        input.demarche,
        () => "Vous n'avez pas le droit d'ajouter un administrateur sur la démarche",
      );
      // As on the server: no account is made. Addresses without one are reported, the others are added.
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
    (input: AdministrateursInput, scene): MutationPayload => {
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
      if (kept.length === 0) throw new MutationRefusal('La démarche doit garder au moins un administrateur');
      demarche.administrateurs.splice(0, demarche.administrateurs.length, ...kept);
      return {
        demarche: describe(demarche),
        ...warningsOf(invalid.length > 0 ? [wrongAddresses(invalid)] : []),
      };
    },
  ),
};

/** Makes a draft with the form of the source, and copies of its labels. */
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
