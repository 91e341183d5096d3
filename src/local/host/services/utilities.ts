// Utilities: sleeping, dates, digests and encodings (page reference/utilities/utilities).
import { createHash } from 'node:crypto';
import { uuid } from '../runtime/random.ts';
import { type Answer, EnumValue } from '../service.ts';
import { badArguments, numberArgument, textArgument } from './arguments.ts';
import { Blob, signedBytes } from './blob.ts';
import { ContextService } from './context-service.ts';
import { formatDate } from './format-date.ts';
import { formatString } from './format-string.ts';

/** Milliseconds of one sleep. */
export const MAX_SLEEP = 300_000;

const DIGESTS: Readonly<Record<string, string>> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};

export class Utilities extends ContextService {
  override get enumerations() {
    return { DigestAlgorithm: Object.keys(DIGESTS), Charset: ['US_ASCII', 'UTF_8'] };
  }

  sleep(milliseconds: unknown): Answer<void> {
    const time = numberArgument('Utilities.sleep', milliseconds);
    if (time > MAX_SLEEP) throw new Error('Invalid argument: milliseconds');
    return this.context.execution.wait(Math.max(0, time));
  }

  formatDate(date: unknown, timeZone: unknown, format: unknown): string {
    if (!(date instanceof Date)) throw badArguments('Utilities.formatDate', [date, timeZone, format]);
    const zone = textArgument('Utilities.formatDate', timeZone);
    return formatDate(date.getTime(), zone, textArgument('Utilities.formatDate', format));
  }

  formatString(template: unknown, ...args: readonly unknown[]): string {
    return formatString(textArgument('Utilities.formatString', template), args);
  }

  getUuid(): string {
    return uuid(this.context.state.facts.random);
  }

  /** Bytes from -128 to 127. Without a charset a text is taken for US-ASCII, as live scripts have shown. */
  computeDigest(algorithm: unknown, value: unknown, charset?: unknown): number[] {
    const name = algorithm instanceof EnumValue ? DIGESTS[algorithm.name] : undefined;
    if (name === undefined) throw new Error('Invalid argument: algorithm');
    const isUtf8 = charset instanceof EnumValue && charset.name === 'UTF_8';
    const text = typeof value === 'string' && !isUtf8 ? inAscii(value) : value;
    return signedBytes(createHash(name).update(bytesOf('Utilities.computeDigest', text)).digest());
  }

  base64Encode(data: unknown): string {
    return bytesOf('Utilities.base64Encode', data).toString('base64');
  }

  /** With `-` and `_`, and with padding, unlike Node's. */
  base64EncodeWebSafe(data: unknown): string {
    return this.base64Encode(data).replaceAll('+', '-').replaceAll('/', '_');
  }

  base64Decode(encoded: unknown): number[] {
    return signedBytes(Buffer.from(textArgument('Utilities.base64Decode', encoded), 'base64'));
  }

  base64DecodeWebSafe(encoded: unknown): number[] {
    return signedBytes(Buffer.from(textArgument('Utilities.base64DecodeWebSafe', encoded), 'base64url'));
  }

  newBlob(data: unknown, contentType: unknown = null): Blob {
    const type = contentType === null ? null : textArgument('Utilities.newBlob', contentType);
    return new Blob(bytesOf('Utilities.newBlob', data), type);
  }
}

/** As Java writes it: every character that US-ASCII lacks is a question mark. */
function inAscii(text: string): string {
  return text.replace(/\P{ASCII}/gu, '?');
}

/** Text as UTF-8, or an array of bytes. */
function bytesOf(place: string, value: unknown): Buffer {
  if (value instanceof Blob) return Buffer.from(value.bytes);
  if (Array.isArray(value)) return Buffer.from(value.map((byte) => numberArgument(place, byte)));
  return Buffer.from(textArgument(place, value));
}
