import { DsClient } from '@org/ds-client';
import { type MirrorOptions, type MirrorStep, mirror } from '@org/ds-client/mirror';
import { type DossierBuilder, dossier, type Emulator, type NaturalValue } from '@org/ds-client/testing';

/** A client of the emulator, without sockets and without a budget. */
export function clientOf(ds: Emulator, options: { pageSize?: number } = {}): DsClient {
  return new DsClient({
    token: ds.token,
    endpoint: ds.endpoint,
    fetch: ds.fetch,
    rateLimit: false,
    ...options,
  });
}

/** A whole run, as one step. */
export async function run(
  client: DsClient,
  demarche: number | readonly number[],
  options: MirrorOptions & { readonly plan?: false },
): Promise<Pick<MirrorStep, 'dossiers' | 'unchanged' | 'deleted' | 'restored' | 'refused'>> {
  const sum = { dossiers: 0, unchanged: 0, deleted: 0, restored: 0 };
  const refused: MirrorStep['refused'][number][] = [];
  for await (const step of mirror(client, demarche, options)) {
    for (const name of ['dossiers', 'unchanged', 'deleted', 'restored'] as const) sum[name] += step[name];
    refused.push(...step.refused);
  }
  return { ...sum, refused };
}

/** A dossier with these answers, by their labels. */
export function answered(values: Readonly<Record<string, NaturalValue>>): DossierBuilder {
  const builder = dossier();
  for (const [label, value] of Object.entries(values)) builder.withChamp(label, value);
  return builder;
}
