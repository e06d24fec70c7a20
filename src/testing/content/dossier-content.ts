import { DAY, HOUR, type Instant, MINUTE } from '../dates.js';
import type { Dossier, DossierContent } from '../model/dossier.js';
import type { Avis, Message, Traitement, TraitementEvent } from '../model/people.js';
import { Random } from '../random.js';
import type { Store } from '../store.js';
import { someChamps } from './champ-values.js';
import { NOMS, PHRASES, PRENOMS } from './dictionary.js';
import { someEtablissement, someIndividual } from './organisations.js';

export const PLATFORM_EMAIL = 'ne-pas-repondre@demarche.example';

export interface ContentOptions {
  seed: string | number;
  /** Everything that the API can hold, with the irregularities of real data; otherwise only what the form asks for. */
  rich: boolean;
  linkable: readonly number[];
}

/** The content of a dossier as the seed decides it, the same at each call. */
export function someContent(
  store: Store,
  dossier: Dossier,
  { seed, rich, linkable }: ContentOptions,
): DossierContent {
  const random = new Random(seed, dossier.number);
  const filledAt = Math.min(dossier.deposeAt + random.integer(0, 60) * MINUTE, dossier.updatedAt);
  const context = {
    store,
    random,
    seed: `${seed}/dossier/${dossier.number}`,
    dossier: dossier.number,
    updatedAt: filledAt,
    rich,
    linkable,
    emptiness: rich ? 0.12 : 0,
  };
  const usager = store.person('User', `usager.${dossier.number}@exemple.fr`);
  const instructeurs = dossier.groupe.instructeurs;
  const followers = dossier.state === 'en_construction' ? [] : random.some(instructeurs, 0.6);
  const agent = instructeurs[0]?.email ?? null;
  const individual = dossier.demarche.settings.forIndividual;
  return {
    usager,
    demandeur: individual
      ? someIndividual(random, dossier.number)
      : someEtablissement(store, random, {
          id: dossier.number,
          degraded: rich && dossier.number % 17 === 0,
          createdAt: dossier.deposeAt,
        }),
    champs: someChamps(dossier.revision.champs, context),
    annotations: someChamps(dossier.revision.annotations, { ...context, updatedAt: dossier.updatedAt }),
    messages: rich ? someMessages(store, dossier, random, usager.email, agent) : [],
    avis: rich ? someAvis(store, dossier, random) : [],
    traitements: traitementsOf(dossier, agent),
    labels: rich ? random.some(dossier.demarche.labels, 0.3) : [],
    followers,
    assignments: [
      {
        mode: 'auto',
        assignedAt: dossier.deposeAt,
        assignedBy: null,
        groupe: { number: dossier.groupe.number, label: dossier.groupe.label },
        previous: null,
      },
    ],
    motivation: dossier.decided ? random.pick(['Dossier conforme.', 'Pièces insuffisantes.', '']) : null,
    motivationAttachment:
      rich && dossier.decided && random.chance(0.4)
        ? store.file(`${context.seed}/motivation`, {
            filename: 'décision motivée.pdf',
            byteSize: random.integer(900, 3_000),
            createdAt: dossier.processedAt ?? dossier.updatedAt,
          })
        : null,
    attestation:
      rich && dossier.state === 'accepte'
        ? store.file(`${context.seed}/attestation`, {
            filename: `attestation-dossier-${dossier.number}.pdf`,
            byteSize: random.integer(900, 3_000),
            createdAt: dossier.processedAt ?? dossier.updatedAt,
          })
        : null,
    mandataire: rich && random.chance(0.1) ? { prenom: random.pick(PRENOMS), nom: random.pick(NOMS) } : null,
  };
}

const DECISIONS = { accepte: 'accepte', refuse: 'refuse', sans_suite: 'classe_sans_suite' } as const;

/** The traitements that lead to the state of the dossier. */
export function traitementsOf(dossier: Dossier, agent: string | null): Traitement[] {
  const steps: [TraitementEvent, Traitement['state'], Instant, string | null][] = [
    ['depose', 'en_construction', dossier.deposeAt, null],
  ];
  if (dossier.enInstructionAt !== null) {
    steps.push(['passe_en_instruction', 'en_instruction', dossier.enInstructionAt, agent]);
  }
  if (dossier.decided && dossier.state in DECISIONS) {
    const event = DECISIONS[dossier.state as keyof typeof DECISIONS];
    // Every fifth decision was made by the platform itself: it has no e-mail address.
    const automatic = dossier.number % 5 === 0 && event !== 'classe_sans_suite';
    steps.push([
      automatic ? `${event}_automatiquement` : event,
      dossier.state,
      dossier.processedAt ?? dossier.updatedAt,
      automatic ? null : agent,
    ]);
  }
  return steps.map(([event, state, dateTraitement, emailAgentTraitant], index) => ({
    id: dossier.number * 10 + index,
    event,
    state,
    dateTraitement,
    emailAgentTraitant,
    motivation: null,
    revision: dossier.revision.number,
  }));
}

function someMessages(
  store: Store,
  dossier: Dossier,
  random: Random,
  usager: string,
  agent: string | null,
): Message[] {
  const messages: Message[] = [];
  const end = dossier.updatedAt;
  const add = (message: Partial<Message> & Pick<Message, 'email' | 'body' | 'author'>, at: Instant) => {
    messages.push({
      id: dossier.number * 100 + messages.length,
      createdAt: Math.min(at, end),
      discardedAt: null,
      attachments: [],
      correction: null,
      ...message,
    });
  };
  add(
    {
      email: PLATFORM_EMAIL,
      author: 'automatic',
      body: `<p>Bonjour,</p><p>Votre dossier nº&nbsp;${dossier.number} a bien été déposé.</p>`,
    },
    dossier.deposeAt,
  );
  if (dossier.enInstructionAt !== null) {
    add(
      {
        email: PLATFORM_EMAIL,
        author: 'automatic',
        body: `<p>Votre dossier nº&nbsp;${dossier.number} est <strong>en instruction</strong>.</p>`,
      },
      dossier.enInstructionAt,
    );
  }
  const talk = random.integer(0, 3);
  for (let i = 0; i < talk; i++) {
    const fromUsager = random.chance(0.5) || agent === null;
    const at = dossier.deposeAt + (i + 1) * random.integer(2, 40) * HOUR;
    const deleted = !fromUsager && random.chance(0.15);
    const corrected = !fromUsager && !deleted && random.chance(0.25);
    add(
      {
        email: fromUsager ? usager : (agent ?? usager),
        author: fromUsager ? 'usager' : 'instructeur',
        body: deleted ? '' : random.pick(PHRASES),
        discardedAt: deleted ? Math.min(at + HOUR, end) : null,
        correction: corrected
          ? {
              reason: random.pick(['incorrect', 'incomplete', 'outdated']),
              dateResolution: Math.min(at + DAY, end),
            }
          : null,
        attachments:
          !deleted && random.chance(0.4)
            ? [
                store.file(`${dossier.number}/message/${i}`, {
                  filename: random.pick(['pièce jointe.pdf', 'capture d’écran.png', 'courrier.odt']),
                  byteSize: random.integer(0, 4_000),
                  createdAt: Math.min(at, end),
                }),
              ]
            : [],
      },
      at,
    );
  }
  return messages.sort((a, b) => a.createdAt - b.createdAt || a.id - b.id);
}

function someAvis(store: Store, dossier: Dossier, random: Random): Avis[] {
  if (dossier.state === 'en_construction' || !random.chance(0.35)) return [];
  return Array.from({ length: random.integer(1, 2) }, (_, index) => {
    const answered = random.chance(0.6);
    const dateQuestion = (dossier.enInstructionAt ?? dossier.deposeAt) + (index + 1) * DAY;
    const closed = random.chance(0.4);
    return {
      id: dossier.number * 10 + index,
      question: 'Pouvez-vous nous donner votre avis technique ?',
      questionLabel: closed ? 'Favorable ?' : null,
      questionAnswer: closed && answered ? random.chance(0.7) : null,
      reponse: answered ? 'Avis favorable sous réserve des pièces manquantes.' : null,
      dateQuestion,
      updatedAt: dateQuestion + DAY,
      claimant: dossier.groupe.instructeurs[0] ?? null,
      expert: store.person('Expert', `expert${random.integer(1, 4)}@avis.example`),
      attachments:
        answered && random.chance(0.5)
          ? [
              store.file(`${dossier.number}/avis/${index}`, {
                filename: 'avis technique.pdf',
                byteSize: random.integer(500, 3_000),
                createdAt: dateQuestion + DAY,
              }),
            ]
          : [],
    };
  });
}
