// Checks the arguments of UrlFetchApp and makes the request of them (page reference/url-fetch/url-fetch-app).
import type { HttpMethod } from '../http.ts';
import { notOffered } from '../service.ts';
import { isRecord } from './arguments.ts';
import { Blob } from './blob.ts';

/** Characters of a URL. */
export const MAX_URL_CHARACTERS = 2_082;
/** Headers of a request, and bytes of one of them (page guides/services/quotas). */
export const MAX_HEADERS = 100;
export const MAX_HEADER_BYTES = 8 * 1024;
/** Bytes of a request's body (page guides/services/quotas). */
export const MAX_BODY_BYTES = 50 * 1024 * 1024;
/** Seconds until a request without `timeoutSeconds` is given up. */
export const DEFAULT_TIMEOUT_SECONDS = 360;

const METHODS: ReadonlySet<string> = new Set(['GET', 'DELETE', 'PATCH', 'POST', 'PUT']);
const WITHOUT_BODY: ReadonlySet<string> = new Set(['GET', 'DELETE']);
const FLAGS = ['muteHttpExceptions', 'followRedirects', 'validateHttpsCertificates', 'escaping'];
const OPTIONS: ReadonlySet<string> = new Set([
  ...FLAGS,
  'method',
  'headers',
  'contentType',
  'payload',
  'timeoutSeconds',
]);
/** Set by Google's servers themselves. */
const OWN_HEADERS: ReadonlySet<string> = new Set(['host', 'content-length']);

export interface FetchRequest {
  readonly url: string;
  readonly hostName: string;
  readonly method: HttpMethod;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | null;
  readonly muteHttpExceptions: boolean;
  readonly followRedirects: boolean;
  readonly timeoutMilliseconds: number;
}

/** @throws Error with Google's text, or one that names what the local host refuses */
export function fetchRequest(url: unknown, options: unknown = {}): FetchRequest {
  if (typeof url !== 'string' || url === '') throw invalid('url');
  if (!isRecord(options)) throw invalid('params');
  const hostName = hostNameOf(url);
  for (const option of Object.keys(options)) {
    if (!OPTIONS.has(option)) throw new Error(notOffered(`UrlFetchApp option ${option}`));
  }
  for (const flag of FLAGS) {
    if (!['boolean', 'undefined'].includes(typeof options[flag])) throw invalid(flag);
  }
  const method = methodOf(options.method);
  const { body, type } = bodyOf(options.payload);
  if (body !== null && WITHOUT_BODY.has(method)) throw invalid('payload');
  return {
    url,
    hostName,
    method,
    headers: headersOf(options, body === null ? undefined : type),
    body,
    muteHttpExceptions: options.muteHttpExceptions === true,
    followRedirects: options.followRedirects !== false,
    timeoutMilliseconds: timeoutOf(options.timeoutSeconds) * 1000,
  };
}

function invalid(attribute: string): Error {
  return new Error(`Attribute provided with invalid value: ${attribute}`);
}

function hostNameOf(url: string): string {
  if (url.length > MAX_URL_CHARACTERS) throw new Error(`Limit Exceeded: URLFetch URL Length.`);
  if (!/^https?:\/\//.test(url) || !URL.canParse(url)) throw new Error(`Invalid argument: ${url}`);
  return new URL(url).hostname;
}

function methodOf(value: unknown = 'get'): HttpMethod {
  const method = typeof value === 'string' ? value.toUpperCase() : '';
  if (!METHODS.has(method)) throw invalid('method');
  return isMethod(method) ? method : 'GET';
}

function isMethod(method: string): method is HttpMethod {
  return METHODS.has(method);
}

function timeoutOf(value: unknown = DEFAULT_TIMEOUT_SECONDS): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1) throw invalid('timeoutSeconds');
  return value;
}

function headersOf(options: Record<string, unknown>, type: string | undefined): Record<string, string> {
  const given = options.headers ?? {};
  if (!isRecord(given)) throw invalid('headers');
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(given)) {
    if (OWN_HEADERS.has(name.toLowerCase())) throw invalid(`Header:${name}`);
    const text = String(value);
    if (Buffer.byteLength(name) + Buffer.byteLength(text) > MAX_HEADER_BYTES) {
      throw new Error('Limit Exceeded: URLFetch Header Size.');
    }
    headers[name.toLowerCase()] = text;
  }
  if (Object.keys(headers).length > MAX_HEADERS) throw new Error('Limit Exceeded: URLFetch Headers.');
  const contentType = options.contentType ?? headers['content-type'] ?? type;
  if (contentType !== undefined) headers['content-type'] = String(contentType);
  return headers;
}

const FORM = 'application/x-www-form-urlencoded';

function bodyOf(payload: unknown): { body: Uint8Array | null; type: string } {
  if (payload === undefined || payload === null) return { body: null, type: FORM };
  if (payload instanceof Blob) {
    return { body: payload.bytes, type: payload.contentType ?? 'application/octet-stream' };
  }
  let body: Buffer;
  if (Array.isArray(payload)) {
    body = Buffer.from(payload.map(Number));
  } else if (isRecord(payload)) {
    const form = new URLSearchParams();
    for (const [name, value] of Object.entries(payload)) form.append(name, String(value));
    body = Buffer.from(form.toString());
  } else {
    body = Buffer.from(String(payload));
  }
  if (body.byteLength > MAX_BODY_BYTES) throw new Error('Limit Exceeded: URLFetch POST Size.');
  return { body, type: FORM };
}
