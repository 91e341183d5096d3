// In simulated mode a bundle whose global code keeps nothing may be evaluated once for many executions.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { answerOf, host, messageOf } from './support.ts';

const COUNTING = `let runs = 0;
  function next() { return ++runs; }
  function fail() { runs += 100; throw new Error('cut off'); }
  function fetch() { runs += 10; UrlFetchApp.fetch('https://nowhere.example'); }
  function sheet() { return SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getLastRow(); }`;

describe('a bundle that is kept', () => {
  it('has run its global code once, until an execution fails or is killed', async () => {
    const made = host('simulated', { code: COUNTING, keepsBundle: true });
    const next = async () => answerOf(await made.run('next'));
    expect([await next(), await next()]).toEqual([1, 2]);
    await made.run('fail');
    expect([await next(), await next()]).toEqual([1, 2]);
    await made.run('sheet', [], { killAt: { call: 1, when: 'before' } });
    expect(await next()).toBe(1);
  });

  it('runs it for each execution where that is not asked for', async () => {
    const made = host('simulated', { code: COUNTING });
    expect([answerOf(await made.run('next')), answerOf(await made.run('next'))]).toEqual([1, 1]);
  });

  it('speaks to the services of the execution that is running', async () => {
    const code = `function who() { return Session.getEffectiveUser().getEmail(); }`;
    const made = host('simulated', { code, keepsBundle: true });
    const as = async (user: string) => answerOf(await made.run('who', [], { user }));
    expect([await as('asha@example.com'), await as('ravi@example.com')]).toEqual([
      'asha@example.com',
      'ravi@example.com',
    ]);
  });

  it('is called by pages as ever, and hides what is not public', async () => {
    const code = `function shown() { return 'yes'; } function hidden_() { return 'no'; }`;
    const made = host('simulated', { code, keepsBundle: true });
    for (let time = 0; time < 2; time++) {
      expect(answerOf(await made.callClient('shown', []))).toBe('yes');
      expect(messageOf(await made.callClient('hidden_', []))).toContain('is not a function');
    }
  });
});

describe('the add-on', () => {
  it('has no variable that one execution could leave to the next', () => {
    const src = fileURLToPath(new URL('../../../src/', import.meta.url));
    const rooms = ['core', 'leadsquared', 'run', 'rpc', 'sheets'];
    const files = rooms.flatMap((room) =>
      readdirSync(join(src, room), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => join(src, room, name)),
    );
    expect(files.length).toBeGreaterThan(300);
    const variable = /^(?:export )?(?:let|var) /m;
    expect(files.filter((file) => variable.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});
