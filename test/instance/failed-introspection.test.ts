import { DsClient, DsError } from '@org/ds-client';
import { createEmulator } from '@org/ds-client/testing';
import { expect, it } from 'vitest';

it('an introspection that failed is not kept: the next call asks again', async () => {
  const { token, endpoint, fetch } = createEmulator({ demarches: [{ number: 42, dossiers: 1 }] });
  let isDown = true;
  const client = new DsClient({
    token,
    endpoint,
    adapt: true,
    maxRetries: 0,
    fetch: (input, init) =>
      isDown ? Promise.resolve(new Response('down', { status: 503 })) : fetch(input, init),
  });
  await expect(client.capabilities()).rejects.toBeInstanceOf(DsError);
  await expect(client.getDemarche(42)).rejects.toBeInstanceOf(DsError);
  isDown = false;
  expect((await client.getDemarche(42)).number).toBe(42);
  expect((await client.capabilities()).missing.types).toEqual([]);
});
