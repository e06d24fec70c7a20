import { DsClient, type DsClientOptions } from '@org/ds-client';
import type { Emulator } from '@org/ds-client/testing';

/** Just enough of an answer to spoil any of it. */
export type Loose = ReturnType<typeof JSON.parse>;

export interface Spoilt {
  readonly client: DsClient;
  /** How many requests were sent. */
  requests(): number;
}

/** A client whose answers, the emulator's own, are spoilt on their way. */
export function spoilt(
  ds: Emulator,
  spoil: (body: Loose, request: { operationName: string; variables: Loose; index: number }) => Loose,
  options: DsClientOptions = {},
): Spoilt {
  let count = 0;
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const index = count++;
    const { operationName, variables } = JSON.parse(String(init?.body));
    const response = await ds.fetch(input, init);
    const body = JSON.parse(await response.text());
    const sent = spoil(body, { operationName, variables, index }) ?? body;
    return new Response(typeof sent === 'string' ? sent : JSON.stringify(sent), {
      status: response.status,
      headers: { 'content-type': 'application/json' },
    });
  };
  const client = new DsClient({
    token: ds.token,
    endpoint: ds.endpoint,
    rateLimit: false,
    maxRetries: 1,
    ...options,
    fetch,
  });
  return { client, requests: () => count };
}
