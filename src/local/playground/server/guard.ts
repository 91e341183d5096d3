// Keeps everybody out but the playground's own page: other web sites that the same browser shows, and other machines.
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';

const HOSTS = new Set(['127.0.0.1', 'localhost']);

/** The page runs only the scripts that this server sends, and reaches nothing but this server. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/**
 * A page of the add-on has its code in it, as on Google. It lives in an origin of its own, which can reach neither the
 * playground nor the network.
 */
export const FRAME_POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "base-uri 'self'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-scripts allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads',
].join('; ');

const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': PAGE_POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

/** Made anew at each start. */
export function newToken(): string {
  return randomBytes(24).toString('base64url');
}

/**
 * Host must name this machine (against DNS rebinding), and Origin, when sent, must be the same (against other web
 * sites); the browser's own word on where a request comes from is taken too.
 */
export const guard: MiddlewareHandler = async (context, next) => {
  const host = context.req.header('host') ?? '';
  const origin = context.req.header('origin');
  const site = context.req.header('sec-fetch-site');
  const isOurs =
    HOSTS.has(host.replace(/:\d+$/, '')) &&
    (origin === undefined || origin === `http://${host}`) &&
    (site === undefined || site === 'same-origin' || site === 'none');
  if (!isOurs) return context.text('This page answers only on this machine, as http://127.0.0.1.', 403);
  await next();
  for (const [name, value] of Object.entries(HEADERS)) {
    if (!context.res.headers.has(name)) context.res.headers.set(name, value);
  }
  return;
};

/** Asks for the token: in a header, or in the address where the browser cannot send headers. */
export function tokenGuard(token: string): MiddlewareHandler {
  const wanted = Buffer.from(token);
  return async (context, next) => {
    const given = Buffer.from(context.req.header('x-playground-token') ?? context.req.query('token') ?? '');
    if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) {
      return context.json({ ok: false, message: 'The playground was started anew. Reload the page.' }, 403);
    }
    return next();
  };
}
