import { randomUUID } from 'node:crypto';
import { NO_TOKEN } from '../http/authentication.js';
import { controllerError, type HttpAnswer, json, piecesOf, text } from '../http/exchange.js';
import { tooManyRequests } from '../http/rate-limited.js';
import { makeOdd } from './odd-answers.js';
import type { Fault } from './types.js';

const HTML =
  '<!DOCTYPE html><html><head><title>Oups</title></head><body><h1>Une erreur est survenue</h1></body></html>';
const MAINTENANCE =
  'Le site est actuellement en maintenance. Nous travaillons à le rétablir au plus vite, merci de réessayer plus tard.';

/** The answer that replaces the real one; `undefined` for a fault that needs the real answer. */
export function answerOf(fault: Fault, now: number, remoteIp: string): HttpAnswer | undefined {
  switch (fault.fault) {
    case 'rateLimited':
      return rateLimited(fault.hint ?? 'reset', fault.seconds, now);
    case 'serverError':
      return serverError(fault.status ?? 500, fault.body ?? 'json');
    case 'maintenance':
      return json(503, { error: MAINTENANCE });
    case 'status':
      return {
        status: fault.status,
        headers: { 'content-type': 'text/plain; charset=utf-8', ...fault.headers },
        body: fault.body ?? '',
      };
    case 'html':
      return text(200, HTML, 'text/html; charset=utf-8');
    case 'redirect':
      return {
        status: fault.status ?? 301,
        headers: { location: fault.location ?? 'http://demarche.emulator.test/api/v2/graphql' },
        body: '',
      };
    case 'graphqlError':
      return json(200, {
        errors: [
          {
            message: fault.message ?? 'Internal error',
            ...(fault.code ? { extensions: { code: fault.code } } : {}),
          },
        ],
        data: null,
      });
    case 'wrongToken':
      return controllerError(403, 'forbidden', NO_TOKEN.public);
    case 'forbiddenNetwork':
      return controllerError(
        403,
        'forbidden',
        `Request issued from a forbidden network. Add ${remoteIp}/32 to your allowed adresses in your /profil`,
      );
    case 'expiredToken':
      return controllerError(401, 'unauthorized', 'Token expired');
    case 'tooComplex':
      return fault.pageSizeAbove === undefined ? tooComplex() : undefined;
    case 'expiredUrl':
      return text(fault.status ?? 401, '401 Unauthorized: Temp URL invalid');
    default:
      return undefined;
  }
}

export function tooComplex(): HttpAnswer {
  return json(200, {
    errors: [{ message: 'Query has complexity of 75012, which exceeds max complexity of 60000' }],
  });
}

/** The real answer, with its bytes or its connection damaged as the fault says. */
export function spoil(answer: HttpAnswer, fault: Fault): HttpAnswer {
  switch (fault.fault) {
    case 'reset':
    case 'stall':
      return { ...answer, wire: { kind: fault.fault, afterBytes: fault.afterBytes } };
    case 'cutJson': {
      const bytes = Buffer.concat([...piecesOf(answer.body)]);
      return { ...answer, body: bytes.subarray(0, fault.afterBytes ?? Math.floor(bytes.length / 2)) };
    }
    case 'corrupt':
      return { ...answer, body: flipByte(answer, fault.at) };
    case 'truncate':
      return truncate(answer, fault.at, fault.declared ?? false);
    default:
      return makeOdd(answer, fault);
  }
}

function flipByte({ body, headers }: HttpAnswer, at: number | undefined): Iterable<Buffer> {
  const target = at ?? Math.floor(Number(headers['content-length'] ?? 0) / 2);
  return {
    *[Symbol.iterator]() {
      let offset = 0;
      for (const piece of piecesOf(body)) {
        const index = target - offset;
        offset += piece.length;
        if (index < 0 || index >= piece.length) {
          yield piece;
          continue;
        }
        const copy = Buffer.from(piece);
        copy[index] = (copy[index] ?? 0) ^ 1;
        yield copy;
      }
    },
  };
}

function truncate(answer: HttpAnswer, at: number | undefined, declared: boolean): HttpAnswer {
  const afterBytes = at ?? Math.floor(Number(answer.headers['content-length'] ?? 0) / 2);
  if (declared) return { ...answer, wire: { kind: 'reset', afterBytes } };
  const { 'content-length': _, ...headers } = answer.headers;
  return { ...answer, headers, body: take(answer.body, afterBytes) };
}

function take(body: HttpAnswer['body'], count: number): Iterable<Buffer> {
  return {
    *[Symbol.iterator]() {
      let left = count;
      for (const piece of piecesOf(body)) {
        if (left <= 0) return;
        yield piece.subarray(0, left);
        left -= piece.length;
      }
    },
  };
}

function rateLimited(hint: string, seconds: number | undefined, now: number): HttpAnswer {
  const end = seconds === undefined ? (Math.floor(now / 60_000) + 1) * 60_000 : now + seconds * 1_000;
  const answer = tooManyRequests(end);
  if (hint === 'reset') return answer;
  const headers: Record<string, string> = { 'content-type': 'text/plain; charset=utf-8' };
  if (hint === 'retry-after') headers['retry-after'] = String(Math.ceil((end - now) / 1_000));
  if (hint === 'retry-after-date') headers['retry-after'] = new Date(end).toUTCString();
  return { ...answer, headers };
}

function serverError(status: number, body: 'json' | 'html' | 'text'): HttpAnswer {
  if (body === 'html') return text(status, HTML, 'text/html; charset=utf-8');
  if (body === 'text') return text(status, 'upstream connect error or disconnect/reset before headers');
  return controllerError(status, 'internal_server_error', 'Internal Server Error', {
    exception_id: randomUUID(),
  });
}
