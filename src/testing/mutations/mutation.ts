import type { ResolverContext } from '../graphql/context.js';
import { apiError, hiddenObject, notFound } from '../graphql/errors.js';
import type { FieldResolver } from '../graphql/schema.js';
import { readTypedId } from '../ids.js';
import type { Demarche } from '../model/demarche.js';
import type { Dossier } from '../model/dossier.js';
import type { GroupeInstructeur, Label, Message, Person, ProfileKind } from '../model/people.js';
import type { Webhook } from '../webhooks/webhooks.js';

export type MutationPayload = Record<string, unknown>;

/** A refusal in `errors` of the payload: HTTP 200, no root error, all other fields null. */
export class MutationRefusal extends Error {
  readonly messages: readonly string[];

  constructor(...messages: string[]) {
    super(messages.join('; '));
    this.messages = messages;
  }
}

export const READ_ONLY = 'Le jeton utilisé est configuré seulement en lecture';

/** Makes the resolver of a mutation: the rules of all mutations around what this one does. */
export function mutation<Input>(
  name: string,
  run: (input: Input, scene: Scene) => MutationPayload,
): FieldResolver {
  return (
    _: unknown,
    { input }: { input: Input & { clientMutationId?: string | null } },
    context: ResolverContext,
  ) => {
    const clientMutationId = input.clientMutationId ?? null;
    try {
      if (!context.scope.canWrite) throw readOnly(name, context);
      return { ...run(input, new Scene(name, context)), clientMutationId };
    } catch (error) {
      if (!(error instanceof MutationRefusal)) throw error;
      return { errors: error.messages.map((message) => ({ message })), clientMutationId };
    }
  };
}

/** The refusal of a read-only token. `createDirectUpload` has no `errors`: later servers give a root error there. */
function readOnly(name: string, { rules }: ResolverContext): Error {
  const isRoot = name === 'createDirectUpload' && rules.readOnlyUpload === 'unauthorized';
  return isRoot ? apiError('unauthorized', READ_ONLY) : new MutationRefusal(READ_ONLY);
}

export function warningsOf(messages: readonly string[]): MutationPayload {
  return messages.length > 0 ? { warnings: messages.map((message) => ({ message })) } : {};
}

/** Finds the records of a mutation by their ids, within the scope of the token. */
export class Scene {
  readonly context: ResolverContext;
  readonly #payload: string;

  constructor(name: string, context: ResolverContext) {
    this.context = context;
    this.#payload = `${name.charAt(0).toUpperCase()}${name.slice(1)}Payload`;
  }

  get now(): number {
    return this.context.clock.instant();
  }

  notFound(): Error {
    return notFound(this.#payload);
  }

  dossier(id: string): Dossier {
    const dossier = this.context.store.dossiers.get(this.#key(id, 'Dossier'));
    if (!dossier?.visible) throw this.notFound();
    if (!this.context.scope.allows(dossier.demarche)) throw hiddenObject('Dossier');
    return dossier;
  }

  profile(id: string): Person {
    const typed = readTypedId(id);
    const kind = PROFILE_KINDS.find((candidate) => candidate === typed?.name);
    const person = kind && this.context.store.personById(kind, Number(typed?.key));
    if (!person) throw this.notFound();
    return person;
  }

  /** Throws unless the person is an instructeur of the dossier's groupe. */
  authorize(dossier: Dossier, person: Person): void {
    const member =
      person.kind === 'Instructeur' && dossier.groupe.instructeurs.some(({ id }) => id === person.id);
    if (!member) throw new MutationRefusal('L’instructeur n’a pas les droits d’accès à ce dossier');
  }

  message(id: string): { message: Message; dossier: Dossier } {
    const found = this.context.store.message(this.#key(id, 'Commentaire'));
    if (!found?.dossier.visible) throw this.notFound();
    if (!this.context.scope.allows(found.dossier.demarche)) throw hiddenObject('Message');
    return found;
  }

  groupe(id: string): { groupe: GroupeInstructeur; demarche: Demarche } {
    const found = this.context.store.groupe(this.#key(id, 'GroupeInstructeur'));
    if (!found) throw this.notFound();
    if (!this.context.scope.allows(found.demarche)) throw hiddenObject('GroupeInstructeur');
    return found;
  }

  label(id: string): { label: Label; demarche: Demarche } {
    const key = this.#key(id, 'Label');
    for (const demarche of this.context.store.demarches.values()) {
      const label = demarche.labels.find((candidate) => candidate.id === key);
      if (!label) continue;
      if (!this.context.scope.allows(demarche)) throw hiddenObject('Label');
      return { label, demarche };
    }
    throw this.notFound();
  }

  webhook(id: string): { webhook: Webhook; demarche: Demarche } {
    const webhook = this.context.store.webhooks.find(id);
    const demarche = webhook && this.context.store.demarches.get(webhook.demarche);
    if (!webhook || !demarche) throw this.notFound();
    if (!this.context.scope.allows(demarche)) throw hiddenObject('Webhook');
    return { webhook, demarche };
  }

  #key(id: string, name: string): number {
    const typed = readTypedId(id);
    return typed?.name === name ? Number(typed.key) : Number.NaN;
  }
}

const PROFILE_KINDS: readonly ProfileKind[] = ['Instructeur', 'User', 'Expert', 'Administrateur'];
