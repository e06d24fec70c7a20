import { DsClient, type Warning } from '@org/ds-client';
import { createEmulator } from '@org/ds-client/testing';
import { describe, expect, test } from 'vitest';

describe('warnings', () => {
  test.each([{ concurrency: 1 }, { concurrency: 3 }])(
    'of a page are told once, and are those of the page, whatever was read on the way: %j',
    async ({ concurrency }) => {
      const ds = createEmulator({ demarches: [{ number: 1, dossiers: 25, firstDossier: 100 }] });
      ds.fail({ fault: 'nullNode', dossier: 103, alone: true, times: Number.POSITIVE_INFINITY });
      const server = await ds.listen(0);
      const told: Warning[] = [];
      const client = new DsClient({
        token: ds.token,
        endpoint: server.endpoint,
        hooks: { onWarning: (warning) => told.push(warning) },
      });
      const ofPages: Warning[] = [];
      let dossiers = 0;
      for await (const page of client.dossiers(1, { onUnreadable: 'skip', concurrency }).pages()) {
        dossiers += page.nodes.length;
        ofPages.push(...page.warnings);
      }
      expect(dossiers).toBe(24);
      expect(ofPages.map(({ code }) => code)).toContain('unreadable');
      expect(told).toEqual(ofPages);
      await server.close();
    },
  );
});
