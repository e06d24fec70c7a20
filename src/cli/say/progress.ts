import type { Messages } from './messages.js';

/** How far a command has come. */
export interface ProgressState {
  readonly unit: 'dossiers' | 'files';
  readonly done: number;
  /** All of them, once that is known. */
  readonly total?: number | undefined;
  /** Bytes that are there, and of all the files listed so far. */
  readonly bytes?: number | undefined;
  readonly totalBytes?: number | undefined;
}

/** Milliseconds over which the speed is measured: long enough to be steady, short enough to follow a change. */
const WINDOW = 15_000;
const BAR_WIDTH = 24;
/** A bar of fewer cells tells less than the number beside it. */
const NARROWEST_BAR = 8;

/** Puts a state into one line of text: a bar where the end is known, the speed, and the time left. */
export class ProgressLine {
  readonly #messages: Messages;
  readonly #now: () => number;
  readonly #samples: Array<{ at: number; done: number; bytes: number }> = [];

  constructor(messages: Messages, now: () => number = () => performance.now()) {
    this.#messages = messages;
    this.#now = now;
  }

  /** Takes note of a state, without which the speed would be that of the drawing. */
  sample({ done, bytes = 0 }: ProgressState): void {
    const at = this.#now();
    const last = this.#samples.at(-1);
    // A sample each quarter of a second is enough.
    if (last && this.#samples.length > 1 && at - last.at < 250) return;
    this.#samples.push({ at, done, bytes });
    while (this.#samples.length > 2 && at - (this.#samples[1]?.at ?? at) > WINDOW) this.#samples.shift();
  }

  /** The state in words, for a log. */
  text(state: ProgressState): string {
    const { unit, done, total, bytes, totalBytes } = state;
    const { number, size, rate, timeLeft, units } = this.#messages.progress;
    const speed = this.#speed(state);
    const count = total === undefined ? number(done) : `${number(done)}/${number(total)}`;
    const amount =
      bytes === undefined || !totalBytes
        ? []
        : [total === undefined ? size(bytes) : `${size(bytes)}/${size(totalBytes)}`];
    const seconds = this.#secondsLeft(state, speed);
    const parts = [
      `${count} ${units[unit]}`,
      ...amount,
      ...(speed === undefined
        ? []
        : [bytes === undefined ? rate(speed.done, units[unit]) : `${size(speed.bytes)}/s`]),
      ...(seconds === undefined ? [] : [timeLeft(seconds)]),
    ];
    return parts.join(' · ');
  }

  /** The same after a bar, in at most `width` characters; the bar shrinks, then goes, and the share stays. */
  bar(state: ProgressState, width: number): string {
    const text = this.text(state);
    const room = Math.max(0, width);
    if (state.total === undefined) return text.slice(0, room);
    const share = shareOf(state);
    const percent = `${Math.floor(share * 100)} %`;
    const rest = ` ${percent.padStart(5)} ${text}`;
    // The two brackets around the bar take two columns.
    const cells = Math.min(BAR_WIDTH, room - rest.length - 2);
    const line = cells < NARROWEST_BAR ? `${percent} ${text}` : `${drawBar(share, cells)}${rest}`;
    return line.slice(0, room);
  }

  #speed({ done, bytes = 0 }: ProgressState): { done: number; bytes: number } | undefined {
    const first = this.#samples[0];
    if (!first) return undefined;
    const seconds = (this.#now() - first.at) / 1_000;
    // A speed measured over less time varies too much.
    if (seconds < 0.5) return undefined;
    return {
      done: Math.max(0, done - first.done) / seconds,
      bytes: Math.max(0, bytes - first.bytes) / seconds,
    };
  }

  #secondsLeft(
    { done, total, bytes, totalBytes }: ProgressState,
    speed: { done: number; bytes: number } | undefined,
  ): number | undefined {
    if (speed === undefined || total === undefined || done >= total) return undefined;
    if (bytes !== undefined && totalBytes && bytes < totalBytes) {
      return speed.bytes > 0 ? (totalBytes - bytes) / speed.bytes : undefined;
    }
    return speed.done > 0 ? (total - done) / speed.done : undefined;
  }
}

/** By bytes, where they are known; never whole before the last file is. */
function shareOf({ done, total = 0, bytes = 0, totalBytes = 0 }: ProgressState): number {
  if (done >= total) return 1;
  const share = totalBytes > 0 ? bytes / totalBytes : done / total;
  return Math.min(0.99, share);
}

function drawBar(share: number, cells: number): string {
  const filled = Math.round(share * cells);
  return `[${'█'.repeat(filled)}${'░'.repeat(cells - filled)}]`;
}
