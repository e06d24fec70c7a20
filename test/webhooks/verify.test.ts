import { inspect } from 'node:util';
import { type VerifyOptions, verifyWebhook, WebhookVerificationError } from '@org/ds-client/webhooks';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DsError, DsInputError } from '../../src/errors.js';
import { deliveryBody, event, newSecret, signedHeaders } from './sign.js';

const secret = newSecret();
const now = Date.parse('2026-11-24T10:00:10+01:00');
const options: VerifyOptions = { secret, now: () => now };
const body = deliveryBody([event(7), event(9, 'message_cree')]);
const headers = signedHeaders(body, { secrets: [secret], at: now });

function refusal(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof WebhookVerificationError) return error.reason;
    throw error;
  }
  return 'accepted';
}

describe('verifyWebhook', () => {
  it('gives the delivery under the names of the API', () => {
    expect(verifyWebhook(body, headers, options)).toEqual({
      webhook_id: 'V2ViaG9vay0x',
      demarche_number: 12,
      events: [event(7), event(9, 'message_cree')],
    });
  });

  it('takes text, a Buffer, and bytes that are a part of something larger', () => {
    const inside = new Uint8Array(Buffer.from(`..${body}..`)).subarray(2, 2 + Buffer.byteLength(body));
    for (const raw of [Buffer.from(body), new Uint8Array(Buffer.from(body)), inside]) {
      expect(verifyWebhook(raw, headers, options).events).toHaveLength(2);
    }
  });

  it('takes headers of fetch, of Node.js, and in any case', () => {
    const upper = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name.toUpperCase(), value]),
    );
    const lists = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]]));
    for (const given of [new Headers(headers), upper, lists]) {
      expect(verifyWebhook(body, given, options).events).toHaveLength(2);
    }
  });

  it('lets event types and fields pass that it does not know', () => {
    const newer = deliveryBody([{ ...event(1, 'dossier_telephone'), ...{ extra: true } }]);
    const signed = signedHeaders(newer, { secrets: [secret], at: now });
    expect(verifyWebhook(newer, signed, options).events).toEqual([
      { ...event(1, 'dossier_telephone'), extra: true },
    ]);
  });

  it('accepts either secret during a renewal, signed with either or both, in any order', () => {
    const [old, other] = [newSecret(), newSecret()];
    for (const secrets of [[secret], [old], [secret, old], [old, secret], [other, old]]) {
      const signed = signedHeaders(body, { secrets, at: now });
      for (const known of [
        [secret, old],
        [old, secret],
      ]) {
        expect(verifyWebhook(body, signed, { ...options, secret: known }).events).toHaveLength(2);
      }
    }
    const strange = signedHeaders(body, { secrets: [other], at: now });
    expect(refusal(() => verifyWebhook(body, strange, { ...options, secret: [secret, old] }))).toBe(
      'bad_signature',
    );
  });

  it('passes over signatures of other versions, and over headers that were joined', () => {
    const good = headers['webhook-signature'];
    for (const signature of [
      `v1a,xyz v2,${good} ${good}`,
      `v1,AAAA, ${good}`,
      `${good}, v1,AAAA`,
      `  ${good}  `,
      `v1 ${good}`,
    ]) {
      expect(
        verifyWebhook(body, { ...headers, 'webhook-signature': signature }, options).events,
      ).toHaveLength(2);
    }
    for (const signature of [good.replace('v1,', 'v2,'), good.slice(3), 'v1,', 'v1', `${good}=`]) {
      expect(
        refusal(() => verifyWebhook(body, { ...headers, 'webhook-signature': signature }, options)),
      ).toBe('bad_signature');
    }
  });

  it.each(['webhook-id', 'webhook-timestamp', 'webhook-signature'])(
    'refuses a request without %s',
    (name) => {
      for (const value of [undefined, '']) {
        const run = () => verifyWebhook(body, { ...headers, [name]: value }, options);
        expect(refusal(run)).toBe('missing_header');
        expect(run).toThrow(name);
      }
    },
  );

  it.each(['soon', '-1', '1.5', '1e9', '12x', '99999999999999'])('refuses the timestamp %s', (timestamp) => {
    expect(refusal(() => verifyWebhook(body, { ...headers, 'webhook-timestamp': timestamp }, options))).toBe(
      'bad_timestamp',
    );
  });

  it('refuses a request that is too old or too new, by the tolerance given', () => {
    const at = (ms: number, tolerance?: number) =>
      refusal(() =>
        verifyWebhook(body, signedHeaders(body, { secrets: [secret], at: now + ms }), {
          ...options,
          ...(tolerance === undefined ? {} : { tolerance }),
        }),
      );
    expect([at(-300_000), at(-301_000), at(300_000), at(301_000)]).toEqual([
      'accepted',
      'too_old',
      'accepted',
      'too_new',
    ]);
    expect([at(-1_000, 0), at(0, 0), at(-3_600_000, 3_600_000)]).toEqual(['too_old', 'accepted', 'accepted']);
  });

  it('does not call an unsigned request too old', () => {
    const old = signedHeaders(body, { secrets: [newSecret()], at: 0 });
    expect(refusal(() => verifyWebhook(body, old, options))).toBe('bad_signature');
  });

  it('refuses whatever differs from what was signed, by one byte', () => {
    fc.assert(
      fc.property(fc.nat(Buffer.byteLength(body) - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const bytes = Buffer.from(body);
        bytes[at] = (bytes[at] ?? 0) ^ change;
        expect(refusal(() => verifyWebhook(bytes, headers, options))).toBe('bad_signature');
      }),
    );
    const otherId = { ...headers, 'webhook-id': 'msg_1_1_3' };
    expect(refusal(() => verifyWebhook(body, otherId, options))).toBe('bad_signature');
  });

  it('reads any text as it was signed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (label, asBytes) => {
        const text = JSON.stringify({ ...JSON.parse(body), label });
        const raw = Buffer.from(text);
        const signed = signedHeaders(raw, { secrets: [secret], at: now });
        expect(verifyWebhook(asBytes ? raw : text, signed, options)).toMatchObject({ label });
      }),
    );
  });

  it.each([
    '',
    'null',
    '[]',
    '{"events":[]}',
    '{"webhook_id":"a","demarche_number":1}',
    '{"webhook_id":"a","demarche_number":1,"events":[{"sequence":1}]}',
    deliveryBody([event(2 ** 53)]),
    deliveryBody([event(1.5)]),
  ])('refuses the signed body %s', (text) => {
    const signed = signedHeaders(text, { secrets: [secret], at: now });
    expect(refusal(() => verifyWebhook(text, signed, options))).toBe('bad_body');
  });

  it('refuses bytes that are no text', () => {
    const bytes = Buffer.from([0x7b, 0xff, 0xfe, 0x7d]);
    // Also where the signature is that of what a lenient decoder makes of them.
    for (const signedBody of [bytes, bytes.toString()]) {
      const signed = signedHeaders(signedBody, { secrets: [secret], at: now });
      expect(refusal(() => verifyWebhook(bytes, signed, options))).toBe('bad_signature');
    }
  });

  it('refuses options that cannot work, without showing a secret', () => {
    for (const wrong of ['', '  ', [], ['whsec_'], 'whsec_not*base64*at*all']) {
      const run = () => verifyWebhook(body, headers, { ...options, secret: wrong });
      expect(run).toThrow(DsInputError);
      expect(run).not.toThrow(/not\*base64/);
    }
    for (const tolerance of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => verifyWebhook(body, headers, { ...options, tolerance })).toThrow(DsInputError);
    }
  });

  it('throws an error that is the package’s own and holds nothing secret', () => {
    const wrong = { ...options, secret: newSecret() };
    let caught: unknown;
    try {
      verifyWebhook(body, headers, wrong);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(DsError);
    expect(caught).toMatchObject({
      name: 'WebhookVerificationError',
      code: 'input',
      reason: 'bad_signature',
    });
    const shown = inspect(caught, { depth: 10, showHidden: true }) + JSON.stringify(caught);
    expect(shown).not.toContain(String(wrong.secret).slice(6));
    expect(shown).not.toContain('V2ViaG9vay0x');
  });
});
