import { createEmulator } from '@org/ds-client/testing';
import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery, printSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { olderInstanceSdl } from '../schema/older-instance.js';
import { at, type Json, list, start, text } from './stranger.js';

describe('persisted queries', () => {
  it('need the name of the operation, and default to no dossiers, messages or avis', async () => {
    const stranger = await start();
    const ask = async (body: object) =>
      (await stranger.post(JSON.stringify({ queryId: 'ds-query-v2', ...body }))).json;
    expect(at(await ask({ variables: { demarcheNumber: 1234 } }), 'errors', 0, 'message')).toBe(
      'An operation name is required',
    );
    const bare = await ask({ operationName: 'getDemarche', variables: { demarcheNumber: 1234 } });
    expect(Object.keys(at(bare, 'data', 'demarche') ?? {})).not.toContain('dossiers');
    const dossier = await ask({ operationName: 'getDossier', variables: { dossierNumber: 20001 } });
    const keys = Object.keys(at(dossier, 'data', 'dossier') ?? {});
    expect(keys).toEqual(expect.arrayContaining(['champs', 'annotations', 'traitements', 'instructeurs']));
    for (const off of ['messages', 'avis', 'labels']) expect(keys).not.toContain(off);
    const types = list(dossier, 'data', 'dossier', 'champs').map((champ) => at(champ, '__typename'));
    expect(types).toEqual(
      expect.arrayContaining(['YesNoChamp', 'AddressChamp', 'DatetimeChamp', 'DropDownListChamp']),
    );
  });

  it('walk a demarche, and accept the misspelt flag', async () => {
    const stranger = await start();
    const ask = async (variables: object) =>
      (
        await stranger.post(
          JSON.stringify({
            queryId: 'ds-query-v2',
            operationName: 'getDemarche',
            variables: { demarcheNumber: 1234, includeDossiers: true, first: 2, ...variables },
          }),
        )
      ).json;
    const first = at(await ask({}), 'data', 'demarche', 'dossiers');
    const second = at(
      await ask({ after: at(first, 'pageInfo', 'endCursor'), includeAnotations: false }),
      'data',
      'demarche',
      'dossiers',
    );
    expect(list(second, 'nodes')).toHaveLength(2);
    expect(Object.keys(at(first, 'nodes', 0) ?? {})).toContain('annotations');
    expect(Object.keys(at(second, 'nodes', 0) ?? {})).not.toContain('annotations');
  });

  it('hold the mutations too, one of them under a name of its own', async () => {
    const stranger = await start();
    const input = { dossierId: 'x', instructeurId: 'y', annotationId: 'z', value: '2026-01-01T00:00:00Z' };
    const { json } = await stranger.post(
      JSON.stringify({
        queryId: 'ds-mutation-v2',
        operationName: 'dossierModifierAnnotationDateTime',
        variables: { input },
      }),
    );
    expect(at(json, 'errors', 0, 'message')).toBe('DossierModifierAnnotationDatetimePayload not found');
  });
});

describe('older instances', () => {
  const YES_NO = '{ dossier(number: 20001) { champs { ... on PieceJustificativeChamp { id nature } } } }';

  it('refuse what they do not have, and still serve the persisted queries', async () => {
    const stranger = await start({ schema: olderInstanceSdl() });
    expect(at((await stranger.query(YES_NO)).json, 'errors', 0, 'extensions')).toEqual({
      code: 'undefinedField',
      typeName: 'PieceJustificativeChamp',
      fieldName: 'nature',
    });
    const { json } = await stranger.post(
      JSON.stringify({
        queryId: 'ds-query-v2',
        operationName: 'getDossier',
        variables: { dossierNumber: 20001, includeMessages: true, includeRevision: true },
      }),
    );
    expect(json).not.toHaveProperty('errors');
    const champs = list(json, 'data', 'dossier', 'champs');
    // At the time, identity documents were never anything else.
    expect(champs.map((champ) => at(champ, '__typename'))).toContain('TitreIdentiteChamp');
  });

  it('can be made of an introspection, which the emulator answers by itself', async () => {
    const older = await start({ schema: olderInstanceSdl() });
    const introspection = (await older.query(getIntrospectionQuery(), {}, 'IntrospectionQuery')).json;
    const printed = (json: Json) => {
      const read: { data: IntrospectionQuery } = JSON.parse(JSON.stringify(json));
      return printSchema(buildClientSchema(read.data));
    };
    for (const schema of [JSON.stringify(introspection), JSON.stringify(at(introspection, 'data'))]) {
      const again = await start({ schema });
      const second = (await again.query(getIntrospectionQuery(), {}, 'IntrospectionQuery')).json;
      expect(printed(second)).toBe(printed(introspection));
      expect(at((await again.query(YES_NO)).json, 'errors', 0, 'extensions', 'code')).toBe('undefinedField');
    }
  });
});

describe('the default demarche', () => {
  it('has dossiers in every state, archived ones, several months, shared moments, both ways out', async () => {
    const stranger = await start();
    const nodes: Json[] = [];
    let after: Json | undefined = null;
    for (let page = 0; page < 5; page++) {
      const data = await stranger.data(
        'query p($after: String) { demarche(number: 1234) { dossiers(after: $after) { pageInfo { hasNextPage endCursor } nodes { number state archived dateDepot dateSuppressionParUsager connectionUsager usager { id } labels { name } avis { id } messages { body discardedAt correction { reason } attachments { filename } } demandeur { __typename ... on PersonneMoraleIncomplete { siret } } demarche { revision { id } } } } } }',
        { after },
      );
      nodes.push(...list(data, 'demarche', 'dossiers', 'nodes'));
      after = at(data, 'demarche', 'dossiers', 'pageInfo', 'endCursor');
      if (at(data, 'demarche', 'dossiers', 'pageInfo', 'hasNextPage') !== true) break;
    }
    const all = (...path: string[]) => new Set(nodes.map((node) => JSON.stringify(at(node, ...path))));
    expect(nodes.length).toBeGreaterThan(290);
    expect([...all('state')].sort()).toEqual([
      '"accepte"',
      '"en_construction"',
      '"en_instruction"',
      '"refuse"',
      '"sans_suite"',
    ]);
    expect(all('archived').size).toBe(2);
    expect(all('dateDepot').size).toBeLessThan(nodes.length);
    expect(new Set([...all('dateDepot')].map((date) => date.slice(1, 8))).size).toBeGreaterThan(10);
    expect(all('demandeur', '__typename')).toEqual(
      new Set(['"PersonneMorale"', '"PersonneMoraleIncomplete"']),
    );
    expect(all('demarche', 'revision', 'id').size).toBe(2);
    expect(all('connectionUsager')).toContain('"deleted"');
    expect(all('usager', 'id')).toContain('"<deleted>"');
    expect(nodes.some((node) => at(node, 'dateSuppressionParUsager') !== null)).toBe(true);
    const messages = nodes.flatMap((node) => list(node, 'messages'));
    expect(
      messages.some((message) => at(message, 'discardedAt') !== null && at(message, 'body') === ''),
    ).toBe(true);
    expect(messages.some((message) => text(message, 'body').startsWith('<p>'))).toBe(true);
    expect(messages.some((message) => list(message, 'attachments').length > 0)).toBe(true);
    expect(messages.some((message) => at(message, 'correction') !== null)).toBe(true);
    for (const part of ['avis', 'labels'])
      expect(nodes.some((node) => list(node, part).length > 0)).toBe(true);
  });

  it('is the same for the same seed, whatever was read before', async () => {
    const query = '{ dossier(number: 20077) { champs { id stringValue } messages { body } } }';
    const read = async (seed: number, others: number[]) => {
      const ds = createEmulator({ seed });
      const ask = async (text: string) => {
        const response = await ds.fetch(ds.endpoint, {
          method: 'POST',
          headers: { authorization: `Bearer ${ds.token}`, 'content-type': 'application/json' },
          body: JSON.stringify({ query: text }),
        });
        return response.text();
      };
      for (const number of others) await ask(query.replace('20077', String(number)));
      return ask(query);
    };
    expect(await read(1, [])).toBe(await read(1, [20_100, 20_003, 20_077]));
    expect(await read(1, [])).not.toBe(await read(2, []));
  });
});
