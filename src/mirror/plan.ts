import type { DsClient } from '../index.js';
import { Contents } from './contents.js';
import type { MirrorOptions, MirrorPlan } from './options.js';
import { readState } from './progress.js';
import type { PlannedStep } from './target.js';

/** What the API gives for each dossier of a page. */
const PAGE = 100;

/** What a run would do: what it makes in the target, what it asks of the API, how much comes. Does nothing of it. */
export async function planDemarche(
  client: DsClient,
  number: number,
  options: MirrorOptions,
): Promise<MirrorPlan> {
  const { files, to, signal } = options;
  const state = await to.read(number, { signal });
  const { progress, remembered } = readState(state);
  const contents = await Contents.read(client, number, options, remembered);
  const writtenBack = contents.writtenBackColumns().map(({ table, column }) => `${table}.${column}`);
  const steps = await to.plan(contents.model, { files, signal });
  const since = progress?.checkpoint?.modifications.readUntil ?? null;
  const isWhole = since === null || options.reconcile === true;
  const count = await client.count(number, {
    ...(isWhole || since === null ? {} : { updatedSince: since }),
    signal,
  });
  const reading: PlannedStep = {
    what: isWhole
      ? `Reads dossiers (${count}), then the lists of deleted ones`
      : `Reads dossiers (${count}), modified since ${since}, then the lists of deleted ones`,
    statement: `Requests: ${Math.max(1, Math.ceil(count / PAGE))} of ListDossiers, 1 or more each of ListDeletedDossiers and ListPendingDeletedDossiers`,
  };
  const sending: PlannedStep = {
    what: `Sends what people changed in ${writtenBack.join(', ')}, where the API has what was stored last`,
    statement: 'dossierModifierAnnotations, once for each dossier with such a cell',
  };
  return { demarche: number, plan: [...steps, reading, ...(writtenBack.length > 0 ? [sending] : [])] };
}
