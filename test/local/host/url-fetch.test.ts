// Google's page reference/url-fetch/url-fetch-app: requests, their limits, and how they fail.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { HttpReply, HttpRoute, HttpSite } from '../../../src/local/host/http.ts';
import { answerOf, evaluate, host, MODES, messageOf } from './support.ts';

type Mode = (typeof MODES)[number];

/** What the server of these tests answers to a path. */
function answerTo(path: string, seen: Record<string, unknown>): HttpReply | 'cut' | 'silence' {
  if (path === '/cut') return 'cut';
  if (path === '/silence') return 'silence';
  if (path === '/moved') return { status: 302, headers: { location: '/landed' }, body: '' };
  const status = /^\/status\/(\d+)/.exec(path)?.[1];
  if (status !== undefined) return { status: Number(status), body: `{"status":${status}}` };
  const headers = { 'content-type': 'application/json; charset=utf-8', 'x-request-id': 'r1' };
  return { status: 200, headers, body: JSON.stringify(seen) };
}

const NEVER = 1_000_000;

/** Routes api.example.com to a server: a real one, or the same as a function. */
async function routeFor(mode: Mode): Promise<HttpRoute> {
  const target = mode === 'real' ? await realServer() : site;
  return (hostName) => {
    if (hostName === 'api.example.com') return target;
    return hostName === 'down.example.com' ? down(mode) : null;
  };
}

/** Nobody listens on port 9 of this machine. */
function down(mode: Mode): string | HttpSite {
  return mode === 'real' ? 'http://127.0.0.1:9' : () => ({ fault: 'unreachable' });
}

const site: HttpSite = ({ method, url, headers, body }) => {
  const { pathname, search } = new URL(url);
  const text = body === null ? '' : Buffer.from(body).toString();
  const answer = answerTo(pathname, { method, path: pathname + search, type: headers['content-type'], text });
  if (answer === 'cut') return { fault: 'cut' };
  return answer === 'silence' ? { status: 200, body: '', milliseconds: NEVER } : answer;
};

async function realServer(): Promise<string> {
  const server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
}

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const { method, url: path = '', headers } = request;
  const text = Buffer.concat(chunks).toString();
  const answer = answerTo(path.split('?')[0] ?? '', { method, path, type: headers['content-type'], text });
  if (answer === 'cut') request.socket.destroy();
  else if (answer !== 'silence') response.writeHead(answer.status, answer.headers).end(answer.body);
}

const HELPERS = `const attempt = (work) => { try { return work(); } catch (e) { return e.message; } };
  const at = (path) => 'https://api.example.com' + path;`;

async function fetching(mode: Mode, body: string): Promise<unknown> {
  return evaluate(mode, `${HELPERS} ${body}`, { route: await routeFor(mode) });
}

describe.each(MODES)('UrlFetchApp in %s mode', (mode) => {
  it('sends a request to where its host name is routed, and gives the answer (reference/url-fetch/http-response)', async () => {
    const body = `const r = UrlFetchApp.fetch(at('/v2/x?y=1'), { method: 'post', contentType: 'application/json', payload: '{"ü":1}' });
      return [r.getResponseCode(), JSON.parse(r.getContentText()), r.getHeaders()['X-Request-Id'], r.getAllHeaders()['Content-Type']];`;
    expect(await fetching(mode, body)).toEqual([
      200,
      { method: 'POST', path: '/v2/x?y=1', type: 'application/json', text: '{"ü":1}' },
      'r1',
      'application/json; charset=utf-8',
    ]);
  });

  it('sends an object as a form', async () => {
    const body = `return JSON.parse(UrlFetchApp.fetch(at('/form'), { method: 'put', payload: { a: 'b c', d: 1 } }).getContentText());`;
    expect(await fetching(mode, body)).toMatchObject({
      method: 'PUT',
      type: 'application/x-www-form-urlencoded',
      text: 'a=b+c&d=1',
    });
  });

  it('throws for a status over 399 that is not muted, with the start of the answer', async () => {
    const body = `return [attempt(() => UrlFetchApp.fetch(at('/status/500'))),
      UrlFetchApp.fetch(at('/status/500'), { muteHttpExceptions: true }).getResponseCode()];`;
    expect(await fetching(mode, body)).toEqual([
      'Request failed for https://api.example.com returned code 500. Truncated server response: {"status":500} ' +
        '(use muteHttpExceptions option to examine full response)',
      500,
    ]);
  });

  it('throws for a failed connection even when muted', async () => {
    const body = `return ['https://api.example.com/cut', 'https://down.example.com/', 'https://nowhere.example.org/x'].map((url) =>
      attempt(() => UrlFetchApp.fetch(url, { muteHttpExceptions: true })));`;
    expect(await fetching(mode, body)).toEqual([
      'Address unavailable: https://api.example.com/cut',
      'Address unavailable: https://down.example.com/',
      'DNS error: https://nowhere.example.org/x',
    ]);
  });

  it('gives up after timeoutSeconds', async () => {
    const body = `return attempt(() => UrlFetchApp.fetch(at('/silence'), { timeoutSeconds: 1 }));`;
    expect(await fetching(mode, body)).toBe('Timeout: https://api.example.com/silence');
  });

  it('answers with a redirect that is not to be followed, and follows none', async () => {
    const body = `return [UrlFetchApp.fetch(at('/moved'), { followRedirects: false }).getResponseCode(),
      attempt(() => UrlFetchApp.fetch(at('/moved')))];`;
    expect(await fetching(mode, body)).toEqual([302, 'Following a redirect is not offered by this host.']);
  });

  it.each([
    ['{ method: "head" }', 'Attribute provided with invalid value: method'],
    ['{ muteHttpExceptions: "yes" }', 'Attribute provided with invalid value: muteHttpExceptions'],
    ['{ headers: { Host: "x" } }', 'Attribute provided with invalid value: Header:Host'],
    ['{ payload: "x" }', 'Attribute provided with invalid value: payload'],
    ['{ timeoutSeconds: 0.5 }', 'Attribute provided with invalid value: timeoutSeconds'],
    ['{ timeout: 5 }', 'UrlFetchApp option timeout is not offered by this host.'],
    ['{ headers: { a: "x".repeat(8192) } }', 'Limit Exceeded: URLFetch Header Size.'],
  ])('refuses the options %s', async (options, message) => {
    expect(await fetching(mode, `return attempt(() => UrlFetchApp.fetch(at('/'), ${options}));`)).toBe(
      message,
    );
  });

  it('refuses a URL of more than 2,082 characters, and what is no URL', async () => {
    const body = `const long = at('/').padEnd(2082, 'x'); return [UrlFetchApp.fetch(long).getResponseCode(),
      attempt(() => UrlFetchApp.fetch(long + 'x')), attempt(() => UrlFetchApp.fetch('ftp://api.example.com'))];`;
    expect(await fetching(mode, body)).toEqual([
      200,
      'Limit Exceeded: URLFetch URL Length.',
      'Invalid argument: ftp://api.example.com',
    ]);
  });

  it('fetchAll answers in the order of the requests', async () => {
    const body = `return UrlFetchApp.fetchAll([{ url: at('/status/404'), muteHttpExceptions: true }, at('/a'),
      { url: at('/b'), method: 'delete' }]).map((r) => r.getResponseCode());`;
    expect(await fetching(mode, body)).toEqual([404, 200, 200]);
  });

  it('fetchAll gives nothing when one connection fails, and names that URL', async () => {
    const body = `return attempt(() => UrlFetchApp.fetchAll([at('/a'), { url: at('/cut'), muteHttpExceptions: true }, at('/b')]));`;
    expect(await fetching(mode, body)).toBe('Address unavailable: https://api.example.com/cut');
  });

  it('has a number of calls a day and user; each request of fetchAll is one (guides/services/quotas)', async () => {
    const code = `${HELPERS} function main(n) { UrlFetchApp.fetchAll(Array(n).fill(at('/a'))); }`;
    const made = host(mode, { code, route: await routeFor(mode), limits: { urlFetchCallsPerDay: 3 } });
    const messages = [];
    for (const calls of [2, 2, 1]) messages.push(messageOf(await made.run('main', [calls])));
    const other = await made.run('main', [1], { user: 'ben@example.com' });
    expect([...messages, messageOf(other)]).toEqual([
      'did not fail',
      'Service invoked too many times for one day: urlfetch.',
      'did not fail',
      'did not fail',
    ]);
  });
});

describe('UrlFetchApp on the virtual clock', () => {
  const slow: HttpRoute =
    () =>
    ({ at }) => ({ status: 200, body: String(at), milliseconds: 700 });

  it('takes as long as the site says; fetchAll as long as the slowest', async () => {
    const code = `${HELPERS} function one() { UrlFetchApp.fetch(at('/')); } function five() {
      return UrlFetchApp.fetchAll(Array(5).fill(at('/'))).map((r) => r.getContentText()); }`;
    const made = host('simulated', { code, route: slow, startAt: 0 });
    expect((await made.run('one')).milliseconds).toBe(700);
    const five = await made.run('five');
    expect([five.milliseconds, answerOf(five)]).toEqual([700, Array(5).fill('700')]);
  });

  it('has its quota back a day later (guides/services/quotas)', async () => {
    const code = `${HELPERS} function main() { UrlFetchApp.fetch(at('/')); }`;
    const made = host('simulated', { code, route: slow, limits: { urlFetchCallsPerDay: 1 } });
    const messages = [messageOf(await made.run('main')), messageOf(await made.run('main'))];
    await made.passTime(86_400_000);
    expect([...messages, messageOf(await made.run('main'))]).toEqual([
      'did not fail',
      'Service invoked too many times for one day: urlfetch.',
      'did not fail',
    ]);
  });
});

describe('UrlFetchApp.fetchAll in real time', () => {
  it('has all requests under way at the same time', async () => {
    const waiting: ServerResponse[] = [];
    const server = createServer((_, response) => {
      waiting.push(response);
      if (waiting.length === 5) for (const one of waiting) one.end('met');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const body = `return UrlFetchApp.fetchAll(Array(5).fill('https://api.example.com/')).map((r) => r.getContentText());`;
    const route = () => `http://127.0.0.1:${port}`;
    expect(await evaluate('real', body, { route })).toEqual(Array(5).fill('met'));
  });
});

describe('a request of an execution that is killed', () => {
  it('is cut off', async () => {
    let kill = () => {};
    let closed = () => {};
    const cut = new Promise<void>((resolve) => {
      closed = resolve;
    });
    const server = createServer((_, response) => {
      response.on('close', closed);
      kill();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const made = host('real', {
      code: "function main() { UrlFetchApp.fetch('https://api.example.com/'); }",
      route: () => `http://127.0.0.1:${port}`,
    });
    kill = () => made.kill(made.running[0] ?? '');
    expect(await made.run('main')).toMatchObject({ killed: true });
    await cut;
  });
});
