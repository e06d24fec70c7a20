import { inspect } from 'node:util';
import * as library from '@org/ds-client';
import { DsAuthError, DsError, DsInputError, DsMutationError, DsNetworkError, explain } from '@org/ds-client';
import { type WebhookRefusal, WebhookVerificationError } from '@org/ds-client/webhooks';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/explain/en.js';
import { fr } from '../../src/explain/fr.js';
import { inFrench } from '../../src/explain/sentences.js';
import { MUTATION_FACTS } from '../../src/testing/facts/mutations.js';
import { REFUSALS } from '../../src/testing/facts/refusals.js';
import { codesInSources, membersOf, sentencesOf } from './source-sentences.js';

const languages = ['en', 'fr'] as const;
const general = { en: en.subjects.unexpected.what, fr: fr.subjects.unexpected.what };
/** Codes that are no errors' of this package: warnings of a command, codes of Node. */
const notErrors = new Set(['no_token']);

/** Words that only an English text has. */
const english = /\b(?:the|and|is|was|not|with|this|that|must|give|takes|there|cannot)\b/i;

function expectText(error: unknown) {
  for (const language of languages) {
    const text = explain(error, language);
    expect(text, inspect(error)).not.toBe('');
    expect(text, inspect(error)).not.toContain(general[language]);
  }
  expect(explain(error, 'fr'), inspect(error)).not.toMatch(english);
}

describe('explain', () => {
  it('has a text in both languages for every code of the types and of the sources', () => {
    const codes = new Set([...membersOf('errors.ts', 'DsErrorCode'), ...codesInSources()]);
    expect(codes.size).toBeGreaterThan(20);
    for (const code of codes) {
      if (notErrors.has(code)) continue;
      expect(Object.keys(fr.subjects), code).toContain(code);
      expectText(new DsError('', { code }));
    }
  });

  it('has a text in both languages for every reason of the types', () => {
    const auth = membersOf('errors.ts', 'AuthReason');
    const refusals = membersOf('errors.ts', 'RefusalReason');
    const webhooks = membersOf('webhooks/errors.ts', 'WebhookRefusal');
    expect([auth.length, refusals.length, webhooks.length]).toEqual([6, 5, 6]);
    for (const reason of [...auth.map((one) => `auth.${one}`), ...refusals.map((one) => `refusal.${one}`)]) {
      expect(Object.keys(en.subjects)).toContain(reason);
      expect(Object.keys(fr.subjects)).toContain(reason);
    }
    const texts = new Set<string>();
    for (const reason of auth as library.AuthReason[]) {
      const error = new DsAuthError('', { errors: [], code: 'forbidden', reason });
      expectText(error);
      texts.add(explain(error, 'fr'));
    }
    for (const reason of refusals as library.RefusalReason[]) {
      const error = new DsMutationError('', { errors: [], reason });
      expectText(error);
      texts.add(explain(error, 'fr'));
    }
    for (const reason of webhooks as WebhookRefusal[]) {
      const error = new WebhookVerificationError(reason, '');
      expectText(error);
      texts.add(explain(error, 'fr'));
    }
    expect(texts.size).toBe(17);
  });

  it('has a text for every class of error that the package exports', () => {
    const facts = {
      errors: [],
      reason: 'scope',
      status: 502,
      retryAfter: 3,
      file: { filename: 'a', url: 'https://example.org/a' },
      algorithm: 'md5',
      expected: 'a',
      actual: 'b',
    };
    const classes = Object.values(library).filter(
      (one): one is typeof DsError =>
        typeof one === 'function' && (one === DsError || one.prototype instanceof DsError),
    );
    expect(classes.length).toBe(15);
    for (const errorClass of classes) expectText(Reflect.construct(errorClass, ['', facts]));
  });

  it('has every subject in both languages, with something to do', () => {
    expect(Object.keys(fr.subjects).sort()).toEqual(Object.keys(en.subjects).sort());
    for (const { subjects } of [en, fr]) {
      for (const { what, remedy } of Object.values(subjects)) {
        expect(typeof what === 'string' ? what : what({})).toMatch(/^\p{L}.*\.$/u);
        expect(remedy).toMatch(/^\p{L}.*[.]$/u);
      }
    }
  });

  it('says every sentence about a wrong argument in French', () => {
    const sentences = sentencesOf('DsInputError').filter(({ sentence }) => sentence !== '7');
    expect(sentences.length).toBeGreaterThan(150);
    // These speak to programmers about their own types, and no command can meet them.
    const programmers = /^(?:instance\/|tables\/|values\/|webhooks\/|queue\/(?:operate|stores)\/)/;
    const missing = sentences.filter(
      ({ file, sentence }) => !programmers.test(file) && inFrench(sentence) === undefined,
    );
    expect(missing).toEqual([]);
  });

  it('knows every sentence by which the API refuses a mutation', () => {
    const sentences = Object.values(MUTATION_FACTS).flatMap(({ refusals }) => refusals);
    const byReason = /lecture$|déjà …$|pas les droits d’accès|attente|téléversé sur le serveur/;
    expect(sentences.length).toBeGreaterThan(30);
    for (const sentence of new Set(sentences)) {
      expect(Object.keys(REFUSALS)).toContain(sentence);
      if (byReason.test(sentence)) continue;
      const message = sentence.replaceAll('…', 'x');
      const error = new DsMutationError(message, { errors: [{ message }] });
      expect(explain(error, 'fr'), sentence).not.toBe(explain(new DsMutationError('', { errors: [] }), 'fr'));
      expectText(error);
    }
  });

  it('repeats neither what the API quoted, nor an address, nor a token', () => {
    const secret = 'jeanne.martin@example.org';
    const errors = [{ message: `${secret} n’est pas une adresse électronique valide` }, { message: secret }];
    const all = [
      new DsMutationError(secret, { errors }),
      new library.DsGraphQLError(secret, {
        errors: [{ message: secret, extensions: { code: secret, exception_id: secret } }],
      }),
      new library.DownloadError(secret, { file: { filename: secret, url: `https://example.org/${secret}` } }),
      new DsNetworkError(secret, { cause: Object.assign(new Error(secret), { code: secret }) }),
      new library.DsHttpError(secret, { status: 418, body: secret }),
      Object.assign(new Error(secret), { code: 'ENOENT', path: secret }),
      new Error(secret),
      secret,
    ];
    for (const error of all)
      for (const language of languages) expect(explain(error, language)).not.toContain('jeanne');
  });

  it('tells what differs within one code', () => {
    const network = (cause: object) => explain(new DsNetworkError('', { cause }), 'fr');
    expect(network({ message: 'Proxy response (407) !== 200 when HTTP Tunneling' })).toContain('identifiant');
    expect(network({ message: 'Proxy response (403) !== 200 when HTTP Tunneling' })).toContain('NO_PROXY');
    expect(network({ code: 'SELF_SIGNED_CERT_IN_CHAIN' })).toContain('certificat');
    expect(network({ code: 'ENOTFOUND', syscall: 'getaddrinfo' })).toContain('nom du serveur');
    const disk = new library.DownloadError('', {
      file: { filename: '', url: '' },
      code: 'disk',
      cause: { code: 'ENOSPC' },
    });
    expect(explain(disk, 'fr')).toContain('Le disque est plein');
    expect(explain(new library.DsHttpError('', { status: 302 }), 'fr')).toContain('renvoie vers une autre');
    const failed = new library.DsGraphQLError('', {
      errors: [{ message: '', extensions: { code: 'internal_server_error', exception_id: 'a1-b2' } }],
      mayHaveRun: true,
    });
    expect(explain(failed, 'fr')).toContain('a1-b2');
    expect(explain(failed, 'fr')).toContain('a peut-être été effectuée');
  });

  it('says which argument, and takes anything', () => {
    expect(explain(new DsInputError('pageSize must be a whole number from 1 to 100.'), 'fr')).toBe(
      'pageSize doit être un nombre entier compris entre 1 et 100.',
    );
    for (const value of [undefined, null, 0, '', {}, [], Symbol('x')]) {
      expect(explain(value, 'fr')).toContain(fr.subjects.unexpected.remedy);
    }
  });
});
