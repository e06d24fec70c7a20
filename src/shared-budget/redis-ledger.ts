import type { Grant, Ledger, Standing, TakeRequest } from './ledger.js';

/** A client of the package `redis` (node-redis), as far as a budget uses it. */
export interface NodeRedisClient {
  readonly isOpen: boolean;
  connect(): Promise<unknown>;
  eval(script: string, options: { keys: string[]; arguments: string[] }): Promise<unknown>;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

/** A client of the package `ioredis`, as far as a budget uses it. */
export interface IoRedisClient {
  readonly status: string;
  eval(script: string, numberOfKeys: number, ...rest: string[]): Promise<unknown>;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

export type RedisClient = NodeRedisClient | IoRedisClient;

/**
 * Another process of Redis (a restart, or a replica that took over) has another `run_id`, whatever it loaded from its
 * disk: it may have forgotten. Where INFO is not allowed, only a memory that is gone altogether shows.
 */
const STATE = `
local info = redis.pcall('INFO', 'server')
local run = 'unknown'
if type(info) == 'string' then run = string.match(info, 'run_id:(%w+)') or run end
local state = redis.call('HMGET', KEYS[1], 'run', 'epoch', 'born', 'window', 'paced', 'reserved', 'pause')
local isKnown = state[1] == run
`;

/**
 * A window that had begun when the memory did may have been used before: its paced places begin behind the moment, and its
 * reserve (at most as many as there are paced places) counts as spent.
 */
const TAKE = `${STATE}
local window, places, reserve = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local passed, seen, keep = tonumber(ARGV[4]), tonumber(ARGV[5]), tonumber(ARGV[6])
local epoch, born = state[2], tonumber(state[3] or '0')
local known, paced, reserved = tonumber(state[4] or '0'), tonumber(state[5] or '0'), tonumber(state[6] or '0')
if not isKnown then
  local time = redis.call('TIME')
  epoch, born, known = ARGV[7], time[1] * 1000 + math.floor(time[2] / 1000), 0
end
if known < window then
  known, paced, reserved = window, 0, 0
  if window <= born then paced, reserved = passed, places + reserve end
end
local place = 'none'
if known == window then
  paced = math.max(paced, seen)
  if reserved < reserve then
    reserved = reserved + 1
    place = 'reserve'
  elseif paced < places then
    paced = paced + 1
    place = tostring(paced)
  end
end
local whole = function(number) return string.format('%.0f', number) end
redis.call('HSET', KEYS[1], 'run', run, 'epoch', epoch, 'born', whole(born), 'window', whole(known),
  'paced', whole(paced), 'reserved', whole(reserved))
redis.call('PEXPIRE', KEYS[1], math.max(keep, redis.call('PTTL', KEYS[1])))
return { place, epoch, state[7] or '0' }`;

const STANDING = `${STATE}
return { isKnown and state[2] or '', state[7] or '0' }`;

const PAUSE = `${STATE}
if tonumber(ARGV[1]) > tonumber(state[7] or '0') then
  redis.call('HSET', KEYS[1], 'pause', ARGV[1])
  redis.call('PEXPIRE', KEYS[1], math.max(tonumber(ARGV[2]), redis.call('PTTL', KEYS[1])))
end
return {}`;

/** The replies of Redis that no waiting changes: a wrong password, a right that is missing, a script that it refuses. */
const FINAL = /^(?:NOAUTH|WRONGPASS|NOPERM|WRONGTYPE|ERR)\b/;

/** Counters in one hash of Redis, changed by scripts. */
export function redisLedger(redis: RedisClient, key: string): Ledger {
  let wasOpened = false;
  const run = async (script: string, args: readonly (string | number)[]): Promise<readonly unknown[]> => {
    const texts = args.map(String);
    if (!('isOpen' in redis)) return list(await redis.eval(script, 1, key, ...texts));
    // A client that nobody connected yet. One that was closed stays so: its program is about to end.
    if (!redis.isOpen && !wasOpened) {
      wasOpened = true;
      await redis.connect();
    }
    wasOpened ||= redis.isOpen;
    return list(await redis.eval(script, { keys: [key], arguments: texts }));
  };
  return {
    async take({ window, paced, reserve, passed, seen, keep }: TakeRequest): Promise<Grant> {
      const [place, ...rest] = await run(TAKE, [window, paced, reserve, passed, seen, keep, uniqueName()]);
      return { place: place === 'none' || place === 'reserve' ? place : Number(place), ...toStanding(rest) };
    },
    async readStanding(): Promise<Standing> {
      return toStanding(await run(STANDING, []));
    },
    async pause(until: number): Promise<void> {
      await run(PAUSE, [until, Math.max(1, until - Date.now())]);
    },
    isAway(error) {
      const isClosed = 'isOpen' in redis ? !redis.isOpen : redis.status === 'end';
      return !isClosed && !FINAL.test(error instanceof Error ? error.message : String(error));
    },
  };
}

let count = 0;
/** A name that no other process gives: an epoch that began twice is two. */
function uniqueName(): string {
  count += 1;
  return `${process.pid}.${Date.now()}.${count}`;
}

function toStanding([epoch, pause]: readonly unknown[]): Standing {
  return { epoch: String(epoch), pausedUntil: Number(pause) };
}

function list(reply: unknown): readonly unknown[] {
  return Array.isArray(reply) ? reply : [];
}
