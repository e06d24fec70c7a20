import { DsClient, DsGraphQLError, DsInputError, type Warning } from '@org/ds-client';
import { createEmulator, type EmulatorServer } from '@org/ds-client/testing';
import { afterEach, describe, expect, test } from 'vitest';
import { olderInstanceSdl } from '../schema/older-instance.js';

const servers: EmulatorServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

/** The number of a dossier that can be read. */
async function someDossier(client: DsClient): Promise<number> {
  for await (const { number } of client.dossiers(1234, { pageSize: 1, prefetch: 0 })) return number;
  throw new Error('The emulator has no dossier.');
}

async function older() {
  const emulator = createEmulator({ schema: olderInstanceSdl() });
  const server = await emulator.listen(0);
  servers.push(server);
  return { emulator, server };
}

describe('capabilities', () => {
  test('an up-to-date instance lacks only what is a preview', async () => {
    const emulator = createEmulator();
    const server = await emulator.listen(0);
    servers.push(server);
    const client = new DsClient({ token: emulator.token, endpoint: server.endpoint });
    const { missing, changes } = await client.capabilities();
    expect(changes.filter(({ severity }) => severity === 'breaking')).toEqual([]);
    expect([...missing.mutations].filter((name) => !name.startsWith('webhook'))).toEqual([]);
  });

  test('an instance of January 2026 says what it lacks, and is asked once', async () => {
    const { emulator, server } = await older();
    const client = new DsClient({ token: emulator.token, endpoint: server.endpoint });
    const capabilities = await client.capabilities();
    expect(capabilities.missing.mutations).toContain('demarchePublier');
    expect(capabilities.missing.fields).toContain('Dossier.assignments');
    expect(capabilities.missing.types).toContain('Rpg');
    expect(capabilities.missing.others).toContain('AnnotationValueInput.iban');
    expect(capabilities.has('Dossier.assignments')).toBe(false);
    expect(capabilities.has('Dossier.champs(id:)')).toBe(true);
    expect(capabilities.has('DossierState.accepte')).toBe(true);
    expect(capabilities.has('Mutation.dossierAccepter')).toBe(true);
    await client.capabilities();
    expect(emulator.requests).toHaveLength(1);
  });

  test('without a token the public introspection is enough', async () => {
    const { server } = await older();
    const client = new DsClient({ token: null, endpoint: server.endpoint });
    expect((await client.capabilities()).has('Mutation.demarchePublier')).toBe(false);
  });
});

describe('adapt', () => {
  const query = 'query Assigned($number: Int!) { dossier(number: $number) { number assignments { mode } } }';

  test('a document for a newer instance fails as it is, and is cut where the client adapts', async () => {
    const { emulator, server } = await older();
    const connection = { token: emulator.token, endpoint: server.endpoint };
    const number = await someDossier(new DsClient(connection));
    const asItIs = new DsClient(connection).request(query, { number });
    await expect(asItIs).rejects.toThrow(DsGraphQLError);

    const warnings: Warning[] = [];
    const client = new DsClient({
      ...connection,
      adapt: true,
      hooks: { onWarning: (warning) => warnings.push(warning) },
    });
    expect(await client.request(query, { number })).toEqual({ dossier: { number } });
    expect(warnings.map(({ code, message }) => [code, message.includes('Dossier.assignments')])).toEqual([
      ['adapted', true],
    ]);
  });

  test('every default read works on an instance of January 2026, adapted or not', async () => {
    const { emulator, server } = await older();
    for (const adapt of [false, true]) {
      const client = new DsClient({ token: emulator.token, endpoint: server.endpoint, adapt });
      const include = {
        avis: true,
        corrections: true,
        geometry: true,
        revision: true,
        service: true,
      } as const;
      const number = await someDossier(client);
      expect((await client.getDossier(number, { include })).number).toBe(number);
      expect((await client.getDemarche(1234)).number).toBe(1234);
      expect((await client.getDemarcheDescriptor(1234)).number).toBe(1234);
      expect((await client.dossiers(1234, { pageSize: 20, include }).pages().next()).value).toMatchObject({
        hasNextPage: true,
      });
      expect((await client.files(1234, { pageSize: 50, sources: 'all' }).pages().next()).value).toBeDefined();
    }
  });

  test('a value for an argument that the instance lacks is refused rather than left out', async () => {
    const { emulator, server } = await older();
    const client = new DsClient({ token: emulator.token, endpoint: server.endpoint, adapt: true });
    const clone = client.mutate.demarcheCloner({ demarche: { number: 1234 }, cloneService: true });
    await expect(clone).rejects.toThrow(DsInputError);
    await expect(clone).rejects.toThrow(/cloneService/);
    await expect(client.mutate.demarchePublier({ demarche: { number: 1234 }, path: 'a' })).rejects.toThrow(
      /demarchePublier/,
    );
  });
});

describe('check', () => {
  async function emulated(token: Parameters<ReturnType<typeof createEmulator>['createToken']>[0]) {
    const emulator = createEmulator();
    const server = await emulator.listen(0);
    servers.push(server);
    return new DsClient({
      token: emulator.createToken(token).token,
      endpoint: server.endpoint,
      maxRetries: 0,
    });
  }
  const verdicts = async (client: DsClient, demarche?: number) => {
    const report = await client.check({ demarche });
    return { ok: report.ok, ...Object.fromEntries(report.findings.map(({ subject, ok }) => [subject, ok])) };
  };

  test('a good token', async () => {
    const client = await emulated({});
    expect(await verdicts(client, 1234)).toEqual({
      ok: true,
      proxy: true,
      reachable: true,
      clock: true,
      token: true,
      network: true,
      expiry: true,
      demarche: true,
      write: true,
    });
  });

  test('a read-only token', async () => {
    expect(await verdicts(await emulated({ write: false }), 1234)).toMatchObject({
      ok: false,
      demarche: true,
      write: false,
    });
  });

  test('a demarche that does not exist', async () => {
    expect(await verdicts(await emulated({}), 999_999)).toMatchObject({
      ok: false,
      token: true,
      demarche: false,
    });
  });

  test('a token that the API does not know', async () => {
    const emulator = createEmulator();
    const server = await emulator.listen(0);
    servers.push(server);
    const client = new DsClient({ token: 'not-a-token', endpoint: server.endpoint });
    expect(await verdicts(client)).toMatchObject({ ok: false, reachable: true, token: false });
  });

  test('nobody answers', async () => {
    const client = new DsClient({ token: 'a-token', endpoint: 'http://127.0.0.1:1/', maxRetries: 0 });
    expect(await verdicts(client)).toEqual({ ok: false, proxy: true, reachable: false });
  });

  test('a read-only client does not try to write', async () => {
    const emulator = createEmulator();
    const server = await emulator.listen(0);
    servers.push(server);
    const client = new DsClient({ token: emulator.token, endpoint: server.endpoint, readOnly: true });
    expect(await verdicts(client, 1234)).toMatchObject({ ok: true, write: null });
    expect(
      emulator.requests.some((request) => request.kind === 'api' && request.operationName === 'CheckWrite'),
    ).toBe(false);
  });
});
