// Serves a playground on the loopback address.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { close, LOOPBACK, listen } from '../../sandbox/loopback.ts';
import { playgroundApi } from './api.ts';
import { frameHeaders, guard, newToken, pageHeaders, tokenGuard } from './guard.ts';
import { callableNames, framePage, indexHtml, pageFiles } from './page-files.ts';
import type { Playground } from './playground.ts';

export interface ServedPlayground {
  /** For instance `http://127.0.0.1:8050`, without a slash at the end. */
  readonly url: string;
  readonly token: string;
  close(): Promise<void>;
}

/**
 * @param bundle folder with the add-on's Code.js
 * @param port taken if it is free, otherwise any other; 0 takes any
 */
export async function servePlayground(
  playground: Playground,
  bundle: string,
  port: number,
): Promise<ServedPlayground> {
  const token = newToken();
  const server = createAdaptorServer({ fetch: playgroundApp(playground, bundle, token).fetch });
  const taken = await listen(server, port).catch((error: unknown) => {
    if (port !== 0 && isTaken(error)) return listen(server, 0);
    throw error;
  });
  return {
    url: `http://${LOOPBACK}:${taken}`,
    token,
    close: () => close(server),
  };
}

function playgroundApp(playground: Playground, bundle: string, token: string): Hono {
  const files = pageFiles();
  const names = callableNames(readFileSync(join(bundle, 'Code.js'), 'utf8'));
  const app = new Hono();
  app.use(pageHeaders, guard);
  app.get('/', (context) => context.html(indexHtml(token)));
  app.get('/page.js', (context) =>
    context.body(files.script, 200, { 'content-type': 'text/javascript; charset=utf-8' }),
  );
  app.get('/page.css', (context) =>
    context.body(files.style, 200, { 'content-type': 'text/css; charset=utf-8' }),
  );
  app.get('/frame/:id', frameHeaders, (context) => {
    const html = playground.user.page(context.req.param('id'));
    if (html === undefined) return context.text('This page is not open any more.', 404);
    return context.html(framePage(html, files.frameScript, names));
  });
  app.use('/api/*', tokenGuard(token));
  app.route('/api', playgroundApi(playground));
  return app;
}

function isTaken(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES')
  );
}
