import { DsClient, DsHttpError, DsInputError } from '@org/ds-client';
import { expect, test } from 'vitest';

/** A fetch whose answers never end; `sent` counts what was read of them. */
function endless() {
  const facts = { sent: 0, isCancelled: false, requests: 0 };
  const piece = new TextEncoder().encode(`{"data":{"a":"${'x'.repeat(65_000)}`);
  const fetch = async () => {
    facts.requests += 1;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        facts.sent += piece.byteLength;
        controller.enqueue(piece);
      },
      cancel() {
        facts.isCancelled = true;
      },
    });
    return new Response(body, { headers: { 'content-type': 'application/json' } });
  };
  return { fetch, facts };
}

test('an answer that never ends is read no further than maxResponseBytes, and not asked for again', async () => {
  const { fetch, facts } = endless();
  const client = new DsClient({ token: 'a-token', fetch, maxResponseBytes: 1_000_000 });
  const error = await client.request('query A { a }').catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(DsHttpError);
  expect(error).toMatchObject({ code: 'too_large', status: 200, isRetryable: false, attempts: 1 });
  expect(facts.sent).toBeLessThan(1_300_000);
  expect(facts).toMatchObject({ isCancelled: true, requests: 1 });
});

test('one of exactly that size is read', async () => {
  const body = JSON.stringify({ data: { a: 'é'.repeat(400) } });
  const limit = Buffer.byteLength(body);
  const client = (maxResponseBytes: number) =>
    new DsClient({ token: 'a-token', fetch: async () => new Response(body), maxResponseBytes });
  expect(await client(limit).request('query A { a }')).toEqual({ a: 'é'.repeat(400) });
  await expect(client(limit - 1).request('query A { a }')).rejects.toMatchObject({ code: 'too_large' });
});

test('a byte order mark is no part of an answer', async () => {
  const client = new DsClient({
    token: 'a-token',
    fetch: async () => new Response('\uFEFF{"data":{"a":1}}'),
  });
  expect(await client.request('query A { a }')).toEqual({ a: 1 });
});

test.each([0, -1, 1.5, Number.POSITIVE_INFINITY])('maxResponseBytes: %d is refused', (maxResponseBytes) => {
  expect(() => new DsClient({ token: 'a-token', maxResponseBytes })).toThrow(DsInputError);
});
