// Keeps everybody out but the playground's own page: other web sites that the same browser shows, and other machines.
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { isThisMachine } from '../../sandbox/loopback.ts';
import { FRAME_SANDBOX } from '../shared/protocol.ts';

const COMMON = {
  permissionsPolicy: { camera: [], geolocation: [], microphone: [], payment: [], usb: [] },
  // There is no TLS on the loopback address.
  strictTransportSecurity: false,
  // What was set for one path stays.
  overwrite: false,
};

/** The page runs only the scripts that this server sends, and reaches nothing but this server. */
export const pageHeaders = secureHeaders({
  ...COMMON,
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    frameSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
    requireTrustedTypesFor: ["'script'"],
    trustedTypes: ["'none'"],
  },
});

/**
 * A page of the add-on has its code in it, as on Google. It lives in an origin of its own, which can reach neither the
 * playground nor the network.
 */
export const frameHeaders = secureHeaders({
  ...COMMON,
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'unsafe-inline'"],
    styleSrc: ["'unsafe-inline'"],
    imgSrc: ['data:'],
    baseUri: ["'self'"],
    formAction: ["'none'"],
    frameAncestors: ["'self'"],
    sandbox: [FRAME_SANDBOX],
  },
});

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
    isThisMachine(host) &&
    (origin === undefined || origin === `http://${host}`) &&
    (site === undefined || site === 'same-origin' || site === 'none');
  if (!isOurs) return context.text('This page answers only on this machine, as http://127.0.0.1.', 403);
  await next();
  context.res.headers.set('cache-control', 'no-store');
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
