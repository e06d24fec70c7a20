import { DsClient } from '@org/ds-client';
import { createEmulator } from '@org/ds-client/testing';
import { expect, it } from 'vitest';

it('pages that isolate an item are no good pages: the size that was cut is not raised by them', async () => {
  const ds = createEmulator({
    rateLimit: false,
    demarches: [{ number: 42, dossiers: 40, firstDossier: 1001 }],
  });
  const client = new DsClient({ token: ds.token, endpoint: ds.endpoint, fetch: ds.fetch });
  ds.fail({ fault: 'tooComplex', pageSizeAbove: 4 });
  ds.fail({ fault: 'nullNode', dossier: 1003, alone: true, silent: true, times: Number.POSITIVE_INFINITY });
  const list = client.dossiers(42, { pageSize: 8, prefetch: 0, onUnreadable: 'skip' });
  expect(await list.toArray()).toHaveLength(39);
  const sizes = ds.requests.flatMap((request) =>
    request.kind === 'api' && request.operationName === 'ListDossiers' ? [request.variables.first] : [],
  );
  expect(sizes.slice(0, 7)).toEqual([8, 4, 2, 1, 4, 4, 4]);
});
