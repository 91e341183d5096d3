// What is uploaded to Google: exactly three files, each function that Google calls, and nothing secret.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { DEFAULT_KEYS } from '../../src/local/sandbox/default-records.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const FILES = ['Code.js', 'Sidebar.html', 'appsscript.json'];
const read = (name: string) => readFileSync(`${root}dist/${name}`, 'utf8');

describe('the folder dist', () => {
  it('is what src builds', () => {
    const { stderr, status } = spawnSync(process.execPath, ['src/build/addon.mjs', '--check'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
  });

  it('holds exactly the add-on’s files', () => {
    expect(readdirSync(`${root}dist`).sort()).toEqual([...FILES].sort());
  });

  it('is what clasp would push, no more and no less, and asking needs no login', () => {
    const clasp = fileURLToPath(
      new URL('../../node_modules/@google/clasp/build/src/index.js', import.meta.url),
    );
    const { stdout, status } = spawnSync(process.execPath, [clasp, 'show-file-status', '--json'], {
      cwd: root,
      encoding: 'utf8',
      // A home folder without credentials.
      env: { ...process.env, HOME: '/nonexistent' },
    });
    expect(status).toBe(0);
    const answer: unknown = JSON.parse(stdout);
    expect(answer).toEqual({
      filesToPush: expect.arrayContaining(FILES.map((name) => `dist/${name}`)),
      untrackedFiles: [],
    });
    expect(stdout.match(/dist\//g)).toHaveLength(FILES.length);
  });

  it('declares a top-level function for every menu entry, trigger and sidebar call', () => {
    const code = read('Code.js');
    const declared = new Set(
      [...code.matchAll(/^function (\w+)\(\) \{ return BulkTasks\./gm)].map(([, name]) => name),
    );
    const menu = /ENTRIES = \[([\s\S]*?)\n {2,4}\];/.exec(code)?.[1] ?? '';
    const wanted = [
      ...menu.matchAll(/, "(\w+)"\]/g),
      ...read('Sidebar.html').matchAll(/"(sidebar[A-Z]\w+)"/g),
    ];
    expect(wanted.length).toBeGreaterThan(15);
    for (const [, name] of wanted) expect(declared).toContain(name);
    for (const name of ['onOpen', 'onInstall']) expect(declared).toContain(name);
  });

  it('has the same manifest as the project, for V8 and with no host but LeadSquared’s', () => {
    expect(read('appsscript.json')).toBe(readFileSync(`${root}appsscript.json`, 'utf8'));
    expect(JSON.parse(read('appsscript.json'))).toMatchObject({
      runtimeVersion: 'V8',
      urlFetchWhitelist: ['https://*.leadsquared.com/'],
    });
  });

  it('uses no syntax or global that Apps Script lacks, and holds no key', () => {
    const code = read('Code.js');
    expect(code).not.toMatch(/^\s*(?:static\s+)?#\w+/m);
    expect(code).not.toMatch(/\?\.\w|\?\?=?\s/);
    expect(code).not.toMatch(/\b(?:setTimeout|setInterval|structuredClone|TextEncoder|URLSearchParams)\(/);
    for (const name of FILES) {
      for (const key of Object.values(DEFAULT_KEYS)) expect(read(name)).not.toContain(key);
    }
  });
});
