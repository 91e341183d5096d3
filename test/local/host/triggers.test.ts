// Google's pages guides/triggers/installable, reference/script/clock-trigger-builder and add-ons/concepts/editor-triggers.
import { describe, expect, it } from 'vitest';
import type { Host } from '../../../src/local/host/host.ts';
import type { ExecutionResult } from '../../../src/local/host/host-options.ts';
import { answerOf, evaluate, host, MODES, messageOf } from './support.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const TOO_MANY =
  'This script has too many triggers. Triggers must be deleted from the script before more can be added.';

const CODE = `
  const clock = () => ScriptApp.newTrigger('tick').timeBased();
  function tick(e) { return e; }
  function after(ms) { return clock().after(ms).create().getUniqueId(); }
  function every(unit, n) { return clock()['every' + unit](n).create().getUniqueId(); }
  function list() { return ScriptApp.getProjectTriggers().map((t) => t.getHandlerFunction()); }
  function clear() { for (const t of ScriptApp.getProjectTriggers()) ScriptApp.deleteTrigger(t); }
  function other() { ScriptApp.newTrigger('clear').timeBased().everyHours(6).create(); }`;

describe.each(MODES)('triggers in %s mode', (mode) => {
  it('are listed for their creator only, and can be deleted (guides/triggers/installable)', async () => {
    const made = host(mode, { code: CODE });
    await made.run('after', [HOUR]);
    await made.run('other', [], { user: 'ben@example.com' });
    expect(answerOf(await made.run('list'))).toEqual(['tick']);
    expect(answerOf(await made.run('list', [], { user: 'ben@example.com' }))).toEqual(['clear']);
    await made.run('clear');
    expect(made.triggers().map((trigger) => trigger.user)).toEqual(['ben@example.com']);
  });

  it('are 20 for each user of a script (guides/services/quotas)', async () => {
    const code = `${CODE} function fill() { for (let i = 0; i < 20; i++) after(1e6); }`;
    const made = host(mode, { code });
    answerOf(await made.run('fill'));
    expect(messageOf(await made.run('after', [1]))).toBe(TOO_MANY);
    expect(messageOf(await made.run('after', [1], { user: 'ben@example.com' }))).toBe('did not fail');
  });

  it.each([
    ['Minutes', 2, 'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.'],
    ['Hours', 3, 'The value you passed to everyHours was invalid. It must be one of 1, 2, 4, 6, 8 or 12.'],
  ])('cannot recur every%s(%s) (reference/script/clock-trigger-builder)', async (unit, n, message) => {
    expect(messageOf(await host(mode, { code: CODE }).run('every', [unit, n]))).toBe(message);
  });

  it('of a published add-on recur once an hour at most (add-ons/concepts/editor-triggers)', async () => {
    const made = host(mode, { code: CODE, installed: 'add-on' });
    expect(messageOf(await made.run('every', ['Minutes', 30]))).toBe(
      'The recurrence interval for an Add-on trigger must be at least one hour.',
    );
    expect(messageOf(await made.run('every', ['Hours', 1]))).toBe('did not fail');
  });

  it('of a published add-on are one of each type per user and file (add-ons/concepts/editor-triggers)', async () => {
    const made = host(mode, { code: CODE, installed: 'add-on' });
    await made.run('after', [1000]);
    expect(messageOf(await made.run('every', ['Hours', 1]))).toBe(
      'This add-on has created too many time-based triggers in this document for this Google user account.',
    );
    expect(messageOf(await made.run('after', [1], { user: 'ben@example.com' }))).toBe('did not fail');
  });

  it('get an event with their id, FULL and the time in UTC, and no source (guides/triggers/events)', async () => {
    const made = host(mode, {
      code: `${CODE} function see(e) {
      return [e.triggerUid, e.authMode === ScriptApp.AuthMode.FULL, e.timezone, typeof e.hour, 'source' in e]; }
      function plan() { return ScriptApp.newTrigger('see').timeBased().after(1e6).create().getUniqueId(); }`,
    });
    const id = answerOf(await made.run('plan'));
    const result = await made.fireTrigger(String(id));
    expect(result).toMatchObject({ kind: 'trigger', user: 'asha@example.com' });
    expect(answerOf(result)).toEqual([id, true, 'UTC', 'number', false]);
  });

  it('have nobody in front of the file: getUi throws (reference/base/ui)', async () => {
    const made = host(mode, { code: 'function main() { SpreadsheetApp.getUi(); }' });
    expect(messageOf(await made.run('main', [], { kind: 'trigger' }))).toBe(
      'Cannot call SpreadsheetApp.getUi() from this context.',
    );
  });

  it('need no new consent in the local host (reference/script/script-app)', async () => {
    const body = `return ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus() === ScriptApp.AuthorizationStatus.NOT_REQUIRED;`;
    expect(await evaluate(mode, body)).toBe(true);
  });
});

describe('triggers on the virtual clock', () => {
  const start = Date.UTC(2026, 0, 5, 9);

  async function firings(made: Host, milliseconds: number): Promise<unknown[]> {
    const results = await made.passTime(milliseconds);
    return results.map((result) => result.functionName);
  }

  it('fire after their delay, once, and stay in the list (guides/triggers/installable)', async () => {
    const made = host('simulated', { code: CODE, startAt: start });
    await made.run('after', [60_000]);
    expect(await firings(made, 59_000)).toEqual([]);
    expect(await firings(made, DAY)).toEqual(['tick']);
    expect(made.triggers().map((trigger) => trigger.nextAt)).toEqual([null]);
  });

  it('fire at once when their time is over already', async () => {
    const made = host('simulated', { code: CODE, startAt: start });
    await made.run('after', [0]);
    expect(await firings(made, 1)).toEqual(['tick']);
  });

  it('fire again and again until deleted', async () => {
    const made = host('simulated', { code: CODE, startAt: start });
    await made.run('every', ['Hours', 1]);
    expect(await firings(made, 3.5 * HOUR)).toEqual(['tick', 'tick', 'tick']);
    await made.run('clear');
    expect(await firings(made, DAY)).toEqual([]);
  });
});

describe('triggers in real time', () => {
  it('fire by themselves when their time has come', async () => {
    let tell = (_: ExecutionResult) => {};
    const fired = new Promise<ExecutionResult>((resolve) => {
      tell = resolve;
    });
    const onResult = (result: ExecutionResult) => {
      if (result.kind === 'trigger') tell(result);
    };
    const made = host('real', { code: CODE, onResult });
    const id = answerOf(await made.run('after', [1]));
    expect(answerOf(await fired)).toMatchObject({ triggerUid: id });
  });
});
