// Runs that outlive an execution: Google's clock resumes them, however it fires, and leaves no trigger behind.
import { afterEach, describe, expect, it } from 'vitest';
import type { HostOptions } from '../../src/local/host/host-options.ts';
import { DEFAULT_KEYS } from '../../src/local/sandbox/default-records.ts';
import { type Bench, openBench, resultOf } from '../support/bench.ts';
import { bookOf, columnOf, plainRows, tally, words } from '../support/sheet-of-tasks.ts';
import { DAY, HOUR, MINUTE } from '../support/times.ts';

let bench: Bench;
afterEach(() => bench.close());

const ROWS = 500;

/** One call a minute, so that an execution gets through four or five of the ten chunks. */
async function openSlow(host: Partial<HostOptions> = {}, rows = ROWS) {
  bench = await openBench({ book: bookOf(plainRows(rows)), host });
  await bench.set({ sendHiddenRows: true });
  await bench.setRate(1, 60);
}

const timings = () =>
  bench.host
    .triggers()
    .map(({ schedule }) => (schedule?.kind === 'every' ? schedule.milliseconds / MINUTE : schedule?.kind));

function expectAllCreated(rows = ROWS) {
  expect(bench.untruths()).toEqual([]);
  expect(tally(words(bench.sheet))).toEqual({ Created: rows });
  expect(bench.account.tasks.length).toBe(rows);
}

describe('a run from the menu that does not fit into an execution', () => {
  it('resumes by itself within minutes, and takes its trigger away at the end', async () => {
    await openSlow();
    const report = await bench.send();
    expect(report).toMatchObject({ isOver: false });
    expect(report?.created).toBeLessThan(ROWS);
    expect(bench.lastWords()).toMatch(/goes on by itself within minutes/);
    expect(timings()).toEqual([1]);
    await bench.host.passTime(20 * MINUTE);
    expectAllCreated();
    expect(bench.host.triggers()).toEqual([]);
  });

  it('has its trigger before the first call leaves', async () => {
    await openSlow();
    let triggersAtFirstCall: number | null = null;
    await bench.host.run('sendAllNewRows', [], {
      kind: 'menu',
      onServiceCall: (_n, _execution, call) => {
        if (call === 'UrlFetchApp.fetch') triggersAtFirstCall ??= bench.host.triggers().length;
      },
    });
    expect(triggersAtFirstCall).toBe(1);
  });

  it('needs no trigger when one call is enough', async () => {
    await openSlow({}, 50);
    await bench.send();
    expect(bench.host.counters.methodCalls['ScriptApp.newTrigger']).toBeUndefined();
    expectAllCreated(50);
  });

  it('that ends in time leaves no trigger', async () => {
    bench = await openBench({ book: bookOf(plainRows(120)) });
    await bench.send();
    expect(bench.host.triggers()).toEqual([]);
  });

  it('that Google cuts off resumes once its lease has run out', async () => {
    await openSlow({}, 160);
    const cut = await bench.host.run('sendAllNewRows', [], {
      kind: 'menu',
      onServiceCall: (_n, execution, call) => {
        if (call === 'UrlFetchApp.fetch' && bench.bulkCalls().length === 1)
          execution.kill('Killed by the test');
      },
    });
    expect(cut).toMatchObject({ ok: false, killed: true });
    await bench.host.passTime(20 * MINUTE);
    expect(bench.untruths({ mayDoubt: true })).toEqual([]);
    expect(words(bench.sheet)).not.toContain('Queued');
    expect(bench.host.triggers()).toEqual([]);
  });

  it('is not disturbed by triggers that fire twice or not at all', async () => {
    await openSlow();
    await bench.send();
    for (let minute = 0; minute < 12; minute++) {
      const [trigger] = bench.host.triggers();
      if (trigger === undefined) break;
      await bench.host.fireTrigger(trigger.id);
      if (bench.host.triggers().length > 0) await bench.host.fireTrigger(trigger.id);
      await bench.host.passTime(7 * MINUTE);
    }
    expectAllCreated();
  });

  it('ended by the user’s next click leaves nothing for the clock to do', async () => {
    await openSlow({}, 260);
    await bench.send();
    await bench.setRate(25);
    await bench.send();
    expectAllCreated(260);
    await bench.host.passTime(5 * MINUTE);
    expect(bench.host.triggers()).toEqual([]);
    expectAllCreated(260);
  });

  it('resumes although the user renames the sheet and looks at another one', async () => {
    await openSlow();
    await bench.send();
    bench.sheet.rename('Renamed');
    bench.workbook.activate(bench.workbook.insertSheet({ name: 'Other' }));
    await bench.host.passTime(20 * MINUTE);
    expectAllCreated();
  });
});

describe('a run from the sidebar', () => {
  it('resumes after the sidebar was closed', async () => {
    await openSlow({}, 260);
    const runId = await bench.startInSidebar();
    await bench.host.callClient('sidebarAdvance', [{ runId }]);
    await bench.host.passTime(15 * MINUTE);
    expectAllCreated(260);
    expect(bench.host.triggers()).toEqual([]);
  });

  it('stopped by the user, gives its rows back blank and ends, also under a renamed header', async () => {
    await openSlow();
    const runId = await bench.startInSidebar();
    await bench.host.callClient('sidebarStop', [{ runId }]);
    bench.sheet.typeCell(1, columnOf(bench.sheet, 'Task status'), 'Outcome');
    await bench.host.passTime(20 * MINUTE);
    expect(bench.host.mails).toEqual([]);
    expect(bench.host.triggers()).toEqual([]);
    const { run } = resultOf(await bench.host.callClient('sidebarProgress', [null]));
    expect(run).toMatchObject({ id: runId, state: 'ended' });
    bench.sheet.typeCell(1, columnOf(bench.sheet, 'Outcome'), 'Task status');
    expect(tally(words(bench.sheet))).toEqual({ '': ROWS });
  });

  it('is left to the sidebar while that is open', async () => {
    await openSlow({}, 260);
    const runId = await bench.startInSidebar();
    const ended: unknown[] = [];
    for (let piece = 0; piece < 40; piece++) {
      await bench.host.callClient('sidebarAdvance', [{ runId }]);
      for (const result of await bench.host.passTime(2000)) ended.push(result.ok ? result.value : result);
    }
    expect(ended.length).toBeGreaterThan(1);
    for (const value of ended) expect(value).toEqual({ ok: true, run: null, schedules: 0 });
  });
});

describe('a published add-on', () => {
  it('may have a trigger once soon, then every hour, and says when', async () => {
    await openSlow({ installed: 'add-on' });
    await bench.send();
    expect(bench.lastWords()).toMatch(/goes on by itself within minutes/);
    expect(timings()).toEqual(['once']);
    await bench.host.passTime(12 * MINUTE);
    expect(timings()).toEqual([60]);
    await bench.host.passTime(3 * HOUR);
    expectAllCreated();
    expect(bench.host.triggers()).toEqual([]);
  });

  it('that cannot be ended says so and sends all the same', async () => {
    await openSlow({ limits: { triggers: 0 } });
    await bench.send();
    expect(bench.bulkCalls().length).toBeGreaterThan(2);
    expect(bench.lastWords()).toMatch(/keep the sheet open/i);
  });
});

describe('what a user did since', () => {
  it('keys taken away: the run stands still, its owner is told once, and it resumes with new keys', async () => {
    await openSlow({}, 400);
    await bench.send();
    await bench.host.callClient('sidebarDisconnect');
    await bench.host.passTime(DAY);
    expect(bench.host.mails.length).toBe(1);
    expect(bench.host.mails[0]?.body).toMatch(/access keys.*not set/s);
    expect(bench.host.triggers()).toEqual([]);
    expect(words(bench.sheet)).toContain('Queued');
    expect(bench.untruths({ mayWait: true, mayDoubt: true })).toEqual([]);
    await bench.connect(DEFAULT_KEYS.access, DEFAULT_KEYS.secret);
    await bench.setRate(25);
    await bench.send();
    await bench.host.passTime(HOUR);
    expectAllCreated(400);
  });

  it('the sheet deleted: the owner is told once and the trigger is gone', async () => {
    await openSlow();
    await bench.send();
    bench.workbook.activate(bench.workbook.insertSheet({ name: 'Other' }));
    bench.workbook.deleteSheet(bench.sheet);
    await bench.host.passTime(HOUR);
    expect(bench.host.mails.map(({ body }) => /was deleted/.test(body))).toEqual([true]);
    expect(bench.host.triggers()).toEqual([]);
  });

  it('another user’s keys are not used for it', async () => {
    await openSlow();
    await bench.send();
    const mine = bench.host.triggers().map(({ user }) => user);
    const other = await bench.host.run('continueWork', [{ triggerUid: bench.host.triggers()[0]?.id }], {
      kind: 'trigger',
      user: 'other@example.com',
    });
    expect(mine).toEqual(['user@example.com']);
    expect(other.ok && other.value).toMatchObject({ ok: false, code: 'no-trigger' });
  });
});

describe('quotas', () => {
  it('calls of the day used up: rows stay queued, nothing is unverified, and the run resumes the next day', async () => {
    // Connecting took the first call of the day.
    await openSlow({ limits: { urlFetchCallsPerDay: 8 }, installed: 'add-on' }, 400);
    await bench.setRate(1, 5);
    const report = await bench.send();
    expect(report?.stopped).toMatch(/Google holds the calls/);
    expect(words(bench.sheet)).not.toContain('Unknown');
    expect(words(bench.sheet)).not.toContain('Sending');
    expect(tally(words(bench.sheet)).Queued).toBe(50);
    await bench.host.passTime(26 * HOUR);
    expectAllCreated(400);
    expect(bench.host.triggers()).toEqual([]);
  });

  it('calls side by side that Google refused are unverified, and none is sent twice', async () => {
    bench = await openBench({
      book: bookOf(plainRows(1500)),
      sandbox: { latency: [3000, 4000] },
      host: { limits: { urlFetchCallsPerDay: 18 }, installed: 'add-on' },
    });
    await bench.set({ sendHiddenRows: true });
    await bench.setRate(25);
    await bench.send();
    expect(bench.untruths({ mayDoubt: true, mayWait: true })).toEqual([]);
    await bench.host.passTime(6 * DAY);
    expect(bench.untruths({ mayDoubt: true })).toEqual([]);
    expect(words(bench.sheet)).not.toContain('Queued');
  });

  it('calls of the day used up: one round is in doubt, and the rows of later tries wait in the queue', async () => {
    bench = await openBench({
      book: bookOf(plainRows(1500)),
      host: { limits: { urlFetchCallsPerDay: 18 }, installed: 'add-on' },
    });
    await bench.set({ sendHiddenRows: true });
    await bench.setRate(5, 5);
    await bench.send();
    const inDoubt = tally(words(bench.sheet)).Unknown ?? 0;
    expect(inDoubt).toBeGreaterThan(0);
    await bench.host.passTime(5 * HOUR);
    expect(tally(words(bench.sheet)).Unknown).toBe(inDoubt);
    expect(tally(words(bench.sheet)).Queued).toBeGreaterThan(0);
  });

  it('trigger time of the day used up: the run resumes the next day', async () => {
    await openSlow({ limits: { triggerMillisecondsPerDay: MINUTE } }, 600);
    await bench.send();
    await bench.host.passTime(HOUR);
    expect(words(bench.sheet)).toContain('Queued');
    await bench.host.passTime(5 * DAY);
    expectAllCreated(600);
  });

  it('notes of the day used up: a plain answer, true rows, and the run resumes the next day', async () => {
    await openSlow({ limits: { propertiesCallsPerDay: 62 } }, 600);
    await bench.setRate(1, 5);
    await bench.menu('sendAllNewRows');
    expect(bench.lastWords()).toMatch(/save its notes/);
    expect(tally(words(bench.sheet)).Queued).toBeGreaterThan(0);
    expect(words(bench.sheet)).not.toContain('Sending');
    expect(bench.untruths({ mayWait: true, mayDoubt: true })).toEqual([]);
    const before = bench.bulkCalls().length;
    await bench.host.passTime(DAY + HOUR);
    expect(bench.bulkCalls().length).toBeGreaterThan(before);
    expect(bench.untruths({ mayDoubt: true, mayWait: true })).toEqual([]);
  });
});
