// Blob: bytes with a content type (page reference/base/blob).
import { Service } from '../service.ts';

export class Blob extends Service {
  readonly #bytes: Buffer;
  readonly #contentType: string | null;

  constructor(bytes: Uint8Array, contentType: string | null) {
    super();
    this.#bytes = Buffer.from(bytes);
    this.#contentType = contentType;
  }

  /** The bytes for other services of the host; a getter, so that the bundle cannot call it. */
  get bytes(): Uint8Array {
    return this.#bytes;
  }

  get contentType(): string | null {
    return this.#contentType;
  }

  getBytes(): number[] {
    return signedBytes(this.#bytes);
  }

  getDataAsString(charset: unknown = 'UTF-8'): string {
    return decodeText(this.#bytes, charset);
  }
}

/** Bytes as Apps Script gives them: from -128 to 127, as in Java. */
export function signedBytes(bytes: Uint8Array): number[] {
  return Array.from(new Int8Array(bytes));
}

/** @throws Error when the host has no such charset */
export function decodeText(bytes: Uint8Array, charset: unknown): string {
  try {
    return new TextDecoder(String(charset), { ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Error(`Invalid argument: ${String(charset)}`);
  }
}
