import {
  createEmulator,
  type Emulator,
  type EmulatorOptions,
  type EmulatorServer,
} from '@org/ds-client/testing';
import { afterEach } from 'vitest';

/** JSON as it comes, for tests that look at single places of an answer. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

export interface Reply {
  status: number;
  headers: Headers;
  text: string;
  /** The body as JSON; `null` where it is none. */
  json: Json;
}

/** A client that knows nothing of this project: `fetch`, a token and a text. */
export class Stranger {
  readonly emulator: Emulator;
  readonly server: EmulatorServer;
  token: string;

  constructor(emulator: Emulator, server: EmulatorServer) {
    this.emulator = emulator;
    this.server = server;
    this.token = emulator.token;
  }

  async post(body: string, headers: Record<string, string> = {}): Promise<Reply> {
    const response = await fetch(this.server.endpoint, {
      method: 'POST',
      redirect: 'manual',
      headers: { authorization: `Bearer ${this.token}`, 'content-type': 'application/json', ...headers },
      body,
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: parse(text) };
  }

  async query(
    query: string,
    variables: Record<string, unknown> = {},
    operationName?: string,
  ): Promise<Reply> {
    return this.post(JSON.stringify({ query, variables, operationName }));
  }

  /** The data of an answer without errors. */
  async data(query: string, variables: Record<string, unknown> = {}): Promise<Json> {
    const { json } = await this.query(query, variables);
    if (at(json, 'errors') !== undefined)
      throw new Error(`Unexpected errors: ${JSON.stringify(at(json, 'errors'))}`);
    return at(json, 'data') ?? null;
  }
}

const open: EmulatorServer[] = [];

/** Starts an emulator on a port of its own; it is closed behind each test. */
export async function start(options?: EmulatorOptions): Promise<Stranger> {
  const emulator = createEmulator(options);
  const server = await emulator.listen(0);
  open.push(server);
  return new Stranger(emulator, server);
}

afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

/** `at(json, 'demarche', 'dossiers', 0)`, or `undefined` where there is no such place. */
export function at(json: Json | undefined, ...path: (string | number)[]): Json | undefined {
  let place: Json | undefined = json;
  for (const key of path) {
    if (place === null || typeof place !== 'object') return undefined;
    place = Array.isArray(place) ? place[Number(key)] : place[key];
  }
  return place;
}

export function list(json: Json | undefined, ...path: (string | number)[]): Json[] {
  const found = at(json, ...path);
  if (!Array.isArray(found)) throw new Error(`No list at ${path.join('.')} of ${JSON.stringify(json)}`);
  return found;
}

export function text(json: Json | undefined, ...path: (string | number)[]): string {
  const found = at(json, ...path);
  if (typeof found !== 'string') throw new Error(`No text at ${path.join('.')} of ${JSON.stringify(json)}`);
  return found;
}

function parse(body: string): Json {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

export function id(name: string, key: string | number): string {
  return Buffer.from(`${name}-${key}`).toString('base64');
}
