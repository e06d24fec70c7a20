import { http, type RequestHandler } from 'msw';
import type { Emulator } from './emulator.js';

/**
 * MSW handlers that answer for an emulator: its API and its files, at the addresses that it gives out.
 *
 * @example
 * ```ts
 * import { createEmulator } from '@org/ds-client/testing'
 * import { handlers } from '@org/ds-client/testing/msw'
 * import { setupServer } from 'msw/node'
 *
 * const ds = createEmulator()
 * const server = setupServer(...handlers(ds))
 * server.listen()
 * const answer = await fetch(ds.endpoint, {
 *   method: 'POST',
 *   headers: { authorization: `Bearer ${ds.token}`, 'content-type': 'application/json' },
 *   body: JSON.stringify({ query: '{ demarche(number: 1234) { title } }' }),
 * })
 * console.log(await answer.json())
 * server.close()
 * ```
 */
export function handlers(emulator: Emulator): RequestHandler[] {
  const { api, storage } = emulator.origins;
  return [api, storage].map((origin) => http.all(`${origin}/*`, ({ request }) => emulator.fetch(request)));
}
