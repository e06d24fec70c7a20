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
  /** The exact bytes. With `byteSize` in its place, the emulator makes that many bytes, the same ones each time. */
  content?: Uint8Array | string;
  byteSize?: number;
  createdAt?: Instant;
  virusScanResult?: VirusScanResult;
}

/** What an upload really contained. */
export interface Upload {
  md5: string;
  byteLength: number;
}

/**
 * One object of the storage. Bytes made up by the emulator are not kept: they are a slice of one shared block,
 * chosen by the key, so that files of any size cost no memory.
 */
export class StoredFile {
  readonly key: string;
  filename: string;
  contentType: string;
  createdAt: Instant;
  virusScanResult: VirusScanResult;
  /** False between the request for a direct upload and the upload itself. */
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

  /** The size that the API gives: for an upload, the announced one, even if it was wrong. */
  get byteSize(): number {
    return this.#byteSize;
  }

  /** The real number of bytes. */
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

  /** Whether the uploaded bytes have the announced size and checksum. */
  get intact(): boolean {
    return (
      this.#upload === undefined ||
      (this.#upload.md5 === this.checksum && this.#upload.byteLength === this.#byteSize)
    );
  }

  /**
   * Keeps the bytes that a client sent, and the size and checksum that it announced, even if they are wrong. An upload
   * too large to be kept comes without `content`; made-up bytes take its place.
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

/** `pdf` and `geojson` of a dossier: not stored, but rendered at each download. */
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
