import {
  type DownloadableFile,
  DownloadError,
  type DownloadOptions,
  downloadFile,
} from '@org/ds-client/download';
import { describe, expect, it } from 'vitest';
import { type Answer, fileOf, Host } from './host.js';

/** What was asked for: the whole file, the rest from a byte on, or the rest from wherever it stopped. */
type Asked = 'whole' | 'rest' | number;

/** How a download must end, and what it must have asked for on the way. */
interface Ending {
  readonly asked: readonly Asked[];
  /** The code of the error. */
  readonly code?: string;
  /** Attempts that the error counts, where redirects make them fewer than requests. */
  readonly attempts?: number;
}

/** One fault of the storage host, and what becomes of it. */
export interface Fault {
  readonly number: number;
  readonly what: string;
  /** Given in turn, the last one again and again. */
  readonly answers: readonly Answer[];
  readonly ending: Ending;
  /** Changes to the description of the file. */
  readonly file: Partial<DownloadableFile>;
  readonly options: DownloadOptions;
  /** What must arrive, where it is not the body. */
  readonly gives: Buffer | undefined;
}

interface Circumstances {
  readonly file?: Partial<DownloadableFile>;
  readonly options?: DownloadOptions;
  readonly gives?: Buffer;
}

export function fault(
  number: number,
  what: string,
  answers: readonly Answer[],
  ending: Ending,
  { file = {}, options = {}, gives }: Circumstances = {},
): Fault {
  return { number, what, answers, ending, file, options, gives };
}

/** Ends well, having asked for just this. */
export function ends(...asked: Asked[]): Ending {
  return { asked };
}

/** Ends with an error of this code, having asked for just this. */
export function fails(code: string, ...asked: Asked[]): Ending {
  return { asked, code };
}

/** Runs each fault against the file `body`, once with each of the two transports. */
export function testFaults(faults: readonly Fault[], body: Buffer): void {
  describe.each(['http', 'fetch'] as const)('over %s', (transport) => {
    it.concurrent.each(faults)('fault $number: $what', async ({ answers, ending, file, options, gives }) => {
      await using host = await Host.start(answers);
      const described = { ...fileOf(host, body), ...file };
      const outcome = await downloadFile(described, { ...options, transport }).catch(
        (error: unknown) => error,
      );
      expect(
        host.requests.map(({ headers }, index) => asked(headers.get('range'), ending.asked[index])),
      ).toEqual(ending.asked);
      if (ending.code === undefined) {
        expect(outcome).toMatchObject({ byteLength: (gives ?? body).byteLength });
        expect(outcome).toSatisfy((result: { buffer: Buffer }) => result.buffer.equals(gives ?? body));
      } else {
        expect(outcome).toBeInstanceOf(DownloadError);
        expect(outcome).toMatchObject({
          code: ending.code,
          attempts: ending.attempts ?? ending.asked.length,
        });
      }
      for (const { headers } of host.requests) {
        // `fetch` adds one of its own to a request for a part.
        expect(headers.get('accept-encoding')).toMatch(/^identity(, identity)?$/);
        expect(headers.has('authorization')).toBe(false);
      }
    });
  });
}

function asked(range: string | undefined, expected: Asked | undefined): Asked {
  if (range === undefined) return 'whole';
  return expected === 'rest' ? 'rest' : Number(/^bytes=(\d+)-$/.exec(range)?.[1]);
}
