import type { HttpAnswer } from './exchange.js';

/** The server's 429: plain text and no Retry-After. Only `RateLimit-Reset` says when to try again. */
export function tooManyRequests(end: number): HttpAnswer {
  return {
    status: 429,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'ratelimit-remaining': '0',
      'ratelimit-reset': String(Math.ceil(end / 1_000)),
    },
    body: 'Doucement ! Vous allez trop vite pour nos petits serveurs.\nEasy there! Too many requests for our little servers.\n',
  };
}
