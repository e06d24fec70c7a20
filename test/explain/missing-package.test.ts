// Whoever lacks a package is told so in French, whatever needs it.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { explain } from '@org/ds-client';
import { expect, it } from 'vitest';
import { MissingPeerError } from '../../src/load-peer.js';

const users = [
  ...new Set(
    readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => [
        ...readFileSync(path.join('src', name), 'utf8').matchAll(/loadPeer\(\s*'([^']+)'/g),
      ])
      .map(([, user = '']) => user),
  ),
];

it('finds who needs packages', () => expect(users).toContain('The queue'));

it.each(users)('%s', (user) => {
  const error = new MissingPeerError(`${user} needs the package some-package`, 'some-package', undefined);
  const french = explain(error, 'fr');
  expect(french).toContain('nécessite le paquet some-package');
  expect(french).not.toMatch(/^The |\(\)/);
});
