// Under `--lang fr` nothing that a command says is in English.
import { writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { FIRST_DOSSIER, INSTRUCTEUR, startWorld } from '../mutate/fixture.js';
import { commandLine } from './command-line.js';
import { DEMARCHE, fixture } from './fixture.js';

const { ds, inside } = fixture();
const demarche = String(DEMARCHE);

/** Words that only an English text has. */
const english =
  /\b(?:the|and|is|was|were|not|with|this|that|must|give|gave|takes|there|cannot|token|may|answer|check)\b/i;

function expectFrench(text: string) {
  expect(text).not.toBe('');
  // What is to be typed as it stands is in no language.
  const prose = text.replace(/`[^`]*`|\$ .*|npx .*|node .*|\S*--\S+|\S*\/\S*|ds-client:/g, '');
  expect(prose).not.toMatch(english);
}

describe('--lang fr', () => {
  it.each([['check'], ['check', demarche], ['check', '999']])('%s %s', async (...argv) => {
    const { stdout } = await ds([...argv, '--lang', 'fr']);
    expectFrench(stdout);
    expect(stdout).toContain('L’API reconnaît le jeton.');
  });

  it.each([
    [['dossier', '9'], {}, 'Le n° 9 est introuvable'],
    [['dossiers', '999'], {}, 'Le n° 999 est introuvable'],
    [['dossiers', demarche], { DS_API_TOKEN: 'faux' }, 'L’API ne connaît pas ce jeton'],
    [['check'], { DS_API_TOKEN: 'faux' }, 'L’API ne connaît pas ce jeton'],
    [['dossiers', demarche], { DS_API_TOKEN: '' }, 'Pas de jeton'],
    [['dossiers', demarche], { DS_API_URL: 'http://127.0.0.1:1/', NO_PROXY: '*' }, 'L’API n’a pas répondu'],
    [['dossiers', demarche], { DS_API_URL: 'http://example.org/' }, 'https'],
    [['dossiers', demarche, '--resume-from', 'x'], {}, 'Cette position n’est pas valable'],
    [['dossiers', '0'], {}, 'nombre entier'],
    [['dossiers', demarche, '--format', 'xlsx'], {}, 'Valeurs possibles'],
    [['dossiers', demarche, '--excel'], {}, 'ne s’utilise qu’avec'],
    [['dossierz'], {}, 'Vouliez-vous dire'],
    [['download', demarche, '--to', '/dev/null/x'], {}, 'Impossible d’écrire'],
  ] as const)('%j', async (argv, env, expected) => {
    const { stdout, stderr } = await ds([...argv, '--lang', 'fr', '--max-retries', '0'], { env });
    expect(stdout + stderr).toContain(expected);
    expectFrench(stderr || stdout);
  });

  it('knows its language behind an option whose value was forgotten', async () => {
    const { code, stderr } = await ds(['mirror', '42', '--to', '--lang', 'fr'], {
      env: { LANG: 'en_GB.UTF-8' },
    });
    expect([code, stderr]).toEqual([2, expect.stringContaining('--to attend une valeur')]);
  });

  it('says why a value cannot be prefilled', async () => {
    const file = inside('values.json');
    await writeFile(file, JSON.stringify({ Nom: 12, Inconnu: 'x' }));
    const { stderr } = await ds(['prefill', demarche, file, '--lang', 'fr']);
    expect(stderr).toContain('- Nom : un texte est attendu');
    expectFrench(stderr);
  });

  it('says why a change was refused', async () => {
    const world = await startWorld();
    const env = { DS_API_URL: world.server.endpoint, DS_API_TOKEN: world.ds.token };
    const accept = ['accepter', String(FIRST_DOSSIER), '--allow-writes', '--yes', '--lang', 'fr'];
    try {
      const wrong = await commandLine([...accept, '--instructeur', 'x@example.org'], { env });
      expect(wrong.stderr).toContain('n’est pas l’un des');
      expectFrench(wrong.stderr);
      await commandLine([...accept, '--instructeur', INSTRUCTEUR], { env });
      const again = await commandLine([...accept, '--instructeur', INSTRUCTEUR], { env });
      expect(again.stderr).toContain('l’état actuel du dossier ne la permet pas');
      expectFrench(again.stderr);
    } finally {
      await world.server.close();
    }
  });
});
