import { readFileSync } from 'node:fs';
import { DsClient, type RequestEvent } from '@org/ds-client';
import { createEmulator } from '@org/ds-client/testing';
import { buildSchema, type DocumentNode } from 'graphql';
import { describe, expect, test } from 'vitest';
import * as operations from '../../src/generated/operations.js';
import { estimateComplexity } from '../../src/request/complexity.js';
import { complexityOf } from './complexity.js';

const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));
const documents = Object.entries(operations).filter(([name]) => name.endsWith('Document')) as Array<
  [string, DocumentNode]
>;

describe('what a document costs, told without the schema, is what the schema says', () => {
  test.each(documents)('%s', (_, document) => {
    const [operation] = document.definitions;
    const names = operation?.kind === 'OperationDefinition' ? (operation.variableDefinitions ?? []) : [];
    const flags = names
      .map(({ variable }) => variable.name.value)
      .filter((name) => name.startsWith('include'));
    for (const value of [undefined, true, false]) {
      const variables = {
        first: 25,
        ...(value !== undefined && Object.fromEntries(flags.map((flag) => [flag, value]))),
      };
      expect(estimateComplexity(String(document), undefined, variables)).toBe(
        complexityOf(schema, document, variables),
      );
    }
  });
});

test('a request tells its cost to those who listen', async () => {
  const emulator = createEmulator();
  const events: RequestEvent[] = [];
  const client = new DsClient({
    token: emulator.token,
    endpoint: emulator.endpoint,
    fetch: emulator.fetch,
    hooks: { onRequest: (event) => events.push(event) },
  });
  await client.files(1234, { pageSize: 10 }).pages().next();
  expect(events[0]).toMatchObject({ operationName: 'ListOnlyFilesUrl', pageSize: 10 });
  expect(events[0]?.complexity).toBeGreaterThan(100);
});
