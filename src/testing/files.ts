import { createHash } from 'node:crypto';
import { checkOptions } from '../arguments/check-options.js';
import { fileChecks } from './checks/build-checks.js';
import { type Instant, parisDate } from './dates.js';
import { hash } from './random.js';

export type VirusScanResult = 'pending' | 'safe' | 'infected' | 'integrity_error';

export interface FileInput {
  filename: string;
  /** Default: guessed from the name. */
  contentType?: string;
  /** The exact bytes; or give `byteSize` and get as many deterministic ones. */
  content?: Uint8Array | string;
  byteSize?: number;
  createdAt?: Instant;
  virusScanResult?: VirusScanResult;
}

/** What really came in an upload. */
export interface Upload {
  md5: string;
  byteLength: number;
}

/**
 * One object of the storage. Bytes made up by the emulator are never kept: they are a slice of one shared block,
 * found again from the key, so that files of any size cost no memory.
 */
export class StoredFile {
  readonly key: string;
  filename: string;
  contentType: string;
  createdAt: Instant;
  virusScanResult: VirusScanResult;
  /** False while a direct upload was asked for and nothing was sent yet. */
  stored = true;
  #byteSize: number;
  #content: Buffer | undefined;
  #version = 0;
  #checksum: string | undefined;
  #upload: Upload | undefined;

  constructor(key: string, input: FileInput) {
    checkOptions('StoredFile', input ?? null, fileChecks);
    this.key = key;
    this.filename = sanitizeFilename(input.filename);
    this.contentType = input.contentType ?? contentTypeOf(input.filename);
    this.createdAt = input.createdAt ?? 0;
    this.virusScanResult = input.virusScanResult ?? 'safe';
    this.#content = input.content === undefined ? undefined : Buffer.from(input.content);
    this.#byteSize = this.#content?.length ?? input.byteSize ?? 1_024;
  }

  /** The size that the API gives: what an upload announced, where there was one. */
  get byteSize(): number {
    return this.#byteSize;
  }

  /** How many bytes there really are. */
  get length(): number {
    return this.#content?.length ?? this.#byteSize;
  }

  /** Base64 of the MD5, as the API gives it. */
  get checksum(): string {
    if (this.#checksum === undefined) {
      const md5 = createHash('md5');
      for (const chunk of this.chunks()) md5.update(chunk);
      this.#checksum = md5.digest('base64');
    }
    return this.#checksum;
  }

  /** The bytes from `start` up to `end` (not included), in pieces. */
  *chunks(start = 0, end = this.length): Generator<Buffer> {
    if (this.#content) {
      if (start < end) yield this.#content.subarray(start, end);
      return;
    }
    const rotation = hash(`${this.key}#${this.#version}`) % BLOCK_SIZE;
    for (let at = start; at < end; ) {
      const offset = (at + rotation) % BLOCK_SIZE;
      const piece = block().subarray(offset, Math.min(BLOCK_SIZE, offset + end - at));
      yield piece;
      at += piece.length;
    }
  }

  /** Replaces the bytes, as the server does when it rotates an image: same object, new checksum and size. */
  rewrite(content?: Uint8Array | string): void {
    this.#version++;
    this.#checksum = undefined;
    if (content !== undefined) {
      this.#content = Buffer.from(content);
      this.#byteSize = this.#content.length;
    } else if (this.#content) {
      this.#content = Buffer.concat([this.#content, Buffer.from([this.#version & 0xff])]);
      this.#byteSize = this.#content.length;
    }
  }

  /** Whether what was uploaded is what had been announced. */
  get intact(): boolean {
    return (
      this.#upload === undefined ||
      (this.#upload.md5 === this.checksum && this.#upload.byteLength === this.#byteSize)
    );
  }

  /**
   * Keeps what a client sent, and what it had announced, right or wrong. Without its bytes, an upload too large to
   * be kept is stood in for by made-up ones.
   */
  receive(content: Buffer | undefined, came: Upload, declared: { checksum: string; byteSize: number }): void {
    this.#content = content;
    this.#upload = came;
    this.stored = true;
    this.#checksum = declared.checksum;
    this.#byteSize = declared.byteSize;
  }

  /** Path on the storage host, stable for one object. */
  get path(): string {
    const [year = '1970', month = '01', day = '01'] = parisDate(this.createdAt).split('-');
    return `/v1/AUTH_0123456789abcdef/production/${year}/${month}/${day}/${this.key.slice(0, 2)}/${this.key}`;
  }
}

/** `pdf` and `geojson` of a dossier: no object behind them, rendered at each download. */
export interface VirtualFile {
  dossier: number;
  format: 'pdf' | 'geojson';
  createdAt: Instant;
}

const BLOCK_SIZE = 1 << 16;
let sharedBlock: Buffer | undefined;

function block(): Buffer {
  if (!sharedBlock) {
    sharedBlock = Buffer.alloc(BLOCK_SIZE);
    let state = 0x9e3779b9;
    for (let i = 0; i < BLOCK_SIZE; i++) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
      sharedBlock[i] = state >>> 24;
    }
  }
  return sharedBlock;
}

/** The characters that the server replaces in the names of files. */
export function sanitizeFilename(filename: string): string {
  return filename.trim().replace(/[\u202e/\\:*?"<>|%$;\t\r\n]/g, '-');
}

const CONTENT_TYPES: Record<string, string> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  txt: 'text/plain',
  csv: 'text/csv',
  json: 'application/json',
  zip: 'application/zip',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
};

export function contentTypeOf(filename: string): string {
  const extension = filename.slice(filename.lastIndexOf('.') + 1).toLowerCase();
  return CONTENT_TYPES[extension] ?? 'application/octet-stream';
}
