import type { GristDocument } from './document.js';
import { GristLease } from './lease.js';
import { DEMARCHES, DOSSIERS, type GristMemory, makeMemory, recall, recallDossiers } from './memory.js';
import { GristSession, type SessionParts } from './session.js';

/** Takes the lease of a demarche, and gives what a run does with it. */
export async function openSession(
  given: Pick<SessionParts, 'document' | 'closing' | 'demarche' | 'files' | 'signal'>,
): Promise<GristSession> {
  const { document, closing, demarche } = given;
  const made = await makeMemory(document);
  const lease = new GristLease(document, demarche);
  await lease.take();
  try {
    const memory = (await recall(document, demarche)) ?? (await begin(document, lease, demarche));
    const known = await recallDossiers(document, demarche, memory.generation);
    const isForgotten = memory.layout !== null && made.has(DOSSIERS);
    return new GristSession({ ...given, lease, memory, known, isForgotten });
  } catch (error) {
    await lease.giveBack(closing);
    throw error;
  }
}

async function begin(document: GristDocument, lease: GristLease, demarche: number): Promise<GristMemory> {
  await lease.write([
    ['AddRecord', DEMARCHES, null, { demarche, memory: null, layout: null, progress: null, generation: 0 }],
  ]);
  const memory = await recall(document, demarche);
  if (!memory) throw new TypeError('What was just written is there.');
  return memory;
}
