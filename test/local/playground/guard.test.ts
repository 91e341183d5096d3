// Who may talk to the playground: its own page, and nobody else.
import { describe, expect, it } from 'vitest';
import { served } from './support.ts';

describe('the playground lets in', () => {
  it('its own page, with a policy that lets nothing else run in it', async () => {
    const { ask } = await served();
    const { status, headers, text } = await ask('/');
    expect(status).toBe(200);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toContain("script-src 'self';");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['content-security-policy']).toContain(
      "require-trusted-types-for 'script'; trusted-types 'none'",
    );
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    });
    expect(text).not.toMatch(/<script(?![^>]*\ssrc=)/);
  });

  it.each([
    ['another host name (DNS rebinding)', { host: 'evil.example' }],
    ['another web site', { origin: 'https://evil.example' }],
    ['a page without an origin, such as a sandboxed frame', { origin: 'null' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:1' }],
    ['a request that the browser says is from another site', { 'sec-fetch-site': 'cross-site' }],
  ])('nobody from %s', async (_, headers) => {
    const { ask, token } = await served();
    for (const path of ['/', '/page.js', '/api/state']) {
      expect((await ask(path, { headers: { 'x-playground-token': token, ...headers } })).status).toBe(403);
    }
  });

  it('nobody without the token of this start', async () => {
    const { ask, token, workbook } = await served();
    expect((await ask('/api/state')).status).toBe(403);
    expect((await ask('/api/state?token=wrong')).status).toBe(403);
    expect((await ask('/api/sandbox/state')).status).toBe(403);
    const edit = { kind: 'type', gid: 0, row: 1, column: 1, text: 'x' };
    expect((await ask('/api/edit', { body: edit })).status).toBe(403);
    expect(workbook.activeSheet.cell(1, 1).value).toBe('Task name');
    expect((await ask('/api/state', { headers: { 'x-playground-token': token } })).status).toBe(200);
  });

  it('pages of the add-on only in frames of their own origin', async () => {
    const { ask, playground } = await served();
    const page = new Promise<string>((resolve) => {
      playground.hub.connect('window', 'user@example.com', null, ({ event }) => {
        if (event.kind === 'page') resolve(event.page.id);
      });
    });
    playground.user.show({
      title: 'T',
      html: '<!doctype html><html><head></head><body>x</body></html>',
      place: 'sidebar',
    });
    const { headers, text } = await ask(`/frame/${await page}`);
    expect(headers['content-security-policy']).toContain('sandbox allow-scripts');
    expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'unsafe-inline'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'self'");
    expect(headers['content-security-policy']).not.toContain('allow-same-origin');
    expect(text.startsWith('<!doctype html><html><head><script>')).toBe(true);
    expect((await ask('/frame/unknown')).status).toBe(404);
  });
});

describe('what the page sends', () => {
  it.each([
    ['no JSON', '/api/edit', 'nonsense'],
    ['an unknown edit', '/api/edit', { kind: 'explode' }],
    ['a cell that cannot be', '/api/edit', { kind: 'type', gid: 0, row: 0, column: 1, text: 'x' }],
    ['a button that is none', '/api/answer', { id: 'x', button: 'MAYBE', text: '' }],
  ])('is refused when it is %s', async (_, path, body) => {
    const { ask, token } = await served();
    expect((await ask(path, { headers: { 'x-playground-token': token }, body })).status).toBe(400);
  });

  it.each([
    [
      'a cell outside the sheet',
      { kind: 'type', gid: 0, row: 5000, column: 1, text: 'x' },
      /outside the dimensions/,
    ],
    [
      'a text that no cell holds',
      { kind: 'type', gid: 0, row: 1, column: 1, text: 'x'.repeat(50_001) },
      /50000 characters/,
    ],
  ])('is refused in the words of the sheet when it is %s', async (_, body, message) => {
    const { ask, token } = await served();
    const { status, text } = await ask('/api/edit', { headers: { 'x-playground-token': token }, body });
    expect(status).toBe(422);
    expect(JSON.parse(text).message).toMatch(message);
  });

  it('cannot start a function that is not in the menu', async () => {
    const { ask, token, playground } = await served();
    const selection = {
      gid: 0,
      ranges: [{ row: 1, column: 1, rows: 1, columns: 1 }],
      cell: { row: 1, column: 1 },
    };
    const body = { window: 'w', functionName: 'sidebarConnect', label: 'x', selection };
    const { text } = await ask('/api/menu', { headers: { 'x-playground-token': token }, body });
    expect(JSON.parse(text)).toEqual({ ok: false });
    expect(playground.host.running).toEqual([]);
  });
});

describe('with a real account', () => {
  it('has no sandbox, and says where tasks go', async () => {
    const { ask, token } = await served(undefined, 'https://api-in21.leadsquared.com');
    const headers = { 'x-playground-token': token };
    expect(JSON.parse((await ask('/api/state', { headers })).text).crm).toEqual({
      kind: 'url',
      url: 'https://api-in21.leadsquared.com',
    });
    expect((await ask('/api/sandbox/state', { headers })).status).toBe(404);
  });
});
