// HTTPResponse: what came back from a request (page reference/url-fetch/http-response).
import { Service } from '../service.ts';
import { decodeText, signedBytes } from './blob.ts';
import type { Exchange } from './http-loopback.ts';

type Reply = Extract<Exchange, { kind: 'reply' }>;

export class HTTPResponse extends Service {
  readonly #reply: Reply;

  constructor(reply: Reply) {
    super();
    this.#reply = reply;
  }

  getResponseCode(): number {
    return this.#reply.status;
  }

  getContentText(charset: unknown = 'UTF-8'): string {
    return decodeText(this.#reply.body, charset);
  }

  getContent(): number[] {
    return signedBytes(this.#reply.body);
  }

  /** One value per name; of several, the last. */
  getHeaders(): Record<string, string> {
    const entries = Object.entries(this.#reply.headers).map(([name, value]) => [
      headerName(name),
      Array.isArray(value) ? (value[value.length - 1] ?? '') : value,
    ]);
    return Object.fromEntries(entries);
  }

  /** A name that came several times has an array. */
  getAllHeaders(): Record<string, string | string[]> {
    const entries = Object.entries(this.#reply.headers);
    return Object.fromEntries(entries.map(([name, value]) => [headerName(name), value]));
  }
}

/** Google shows header names with capitals: `Content-Type`. */
function headerName(name: string): string {
  return name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase());
}
