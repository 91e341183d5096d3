// Limits that are longer than an execution: the run ends its execution, says why and when it goes on, and spends no trigger's time.
import { afterEach, describe, expect, it } from 'vitest';
import type { AccountOptions } from '../../src/local/sandbox/options.ts';
import { type Bench, openBench } from '../support/bench.ts';
import { addRow, bookOf, plainRow, plainRows, tally, words } from '../support/sheet-of-tasks.ts';
import { isFull } from '../support/sweeps.ts';
import { DAY, HOUR, MINUTE } from '../support/times.ts';

let bench: Bench;
afterEach(() => bench.close());

async function openLimited(rows: number, sandbox: Partial<AccountOptions>) {
  bench = await openBench({ book: bookOf(plainRows(rows)), sandbox });
  await bench.set({ sendHiddenRows: true });
}

/** Calls for the notes by a trigger that finds nothing to do. */
const MOST_IDLE_READS = 10;

/** Minutes that triggers ran in so much time, and the longest of them. */
async function triggerMinutes(time: number) {
  const spent = (await bench.host.passTime(time)).map(({ milliseconds }) => milliseconds / MINUTE);
  return {
    all: spent.reduce((sum, one) => sum + one, 0),
    longest: Math.max(0, ...spent),
    count: spent.length,
  };
}

describe('a limit of one call an hour', () => {
  it('lets a call out each hour, and the triggers between them leave at once', async () => {
    await openLimited(200, { limit: { calls: 1, seconds: 3600 }, replyForm: 'rows-array' });
    const report = await bench.send();
    expect(report?.stopped).toMatch(/LeadSquared allows 1 call in 60 minutes\..*goes on by itself/s);
    expect(bench.lastWords()).toMatch(/LeadSquared allows 1 call in 60 minutes/);
    const { all, count, longest } = await triggerMinutes(5.2 * HOUR);
    expect(tally(words(bench.sheet))).toEqual({ Created: 200 });
    expect(count).toBeGreaterThan(100);
    expect(longest).toBeLessThan(1);
    // Google allows an account 90 minutes a day.
    expect(all / 5.2).toBeLessThan(90 / 24 / 2);
    expect(bench.untruths()).toEqual([]);
  });

  it('costs no more while a schedule of the sheet is due, and waits for the run', async () => {
    await openLimited(200, { limit: { calls: 1, seconds: 3600 }, replyForm: 'rows-array' });
    await bench.saveSchedule();
    await bench.send();
    const fired = await bench.host.passTime(5.2 * HOUR);
    expect(tally(words(bench.sheet))).toEqual({ Created: 200 });
    const notes = ({ serviceCalls }: (typeof fired)[number]) => serviceCalls.PropertiesService ?? 0;
    expect(fired.length).toBeGreaterThan(100);
    // One that fires each minute has some 35 of the 50,000 reads that a day allows.
    expect(fired.filter((one) => notes(one) > MOST_IDLE_READS).length).toBeLessThan(12);
    expect(bench.untruths()).toEqual([]);
  });

  it('is said in the sidebar with the time of the next call, and its pieces do not wait in Google’s time', async () => {
    await openLimited(100, { limit: { calls: 1, seconds: 3600 }, replyForm: 'rows-array' });
    const runId = await bench.startInSidebar();
    for (let piece = 0; piece < 5; piece++) await bench.call('sidebarAdvance', { runId });
    const { run } = await bench.call('sidebarProgress', { runId });
    expect(run).toMatchObject({
      waiting: expect.stringMatching(
        /^LeadSquared allows 1 call in 60 minutes\. .*Next try in (?:59|60) minutes\.$/,
      ),
      waitSeconds: expect.any(Number),
    });
    const before = bench.account.calls.length;
    const began = bench.host.now();
    for (let piece = 0; piece < 5; piece++) await bench.call('sidebarAdvance', { runId });
    expect(bench.account.calls.length).toBe(before);
    expect(bench.host.now() - began).toBeLessThan(20_000);
  });
});

describe('a limit that is used up when the last row was sent', () => {
  it('has the tasks looked up once calls are let through again', async () => {
    await openLimited(100, { limit: { calls: 6, seconds: 7200 } });
    const report = await bench.send();
    expect(report).toMatchObject({ isOver: true, created: 100 });
    for (let number = 1; number <= 50; number++) addRow(bench.sheet, plainRow(200 + number));
    await bench.send();
    await bench.host.passTime(5 * HOUR);
    expect(tally(words(bench.sheet))).toEqual({ Created: 150 });
    expect(bench.untruths()).toEqual([]);
    expect(bench.host.triggers()).toEqual([]);
  });
});

describe('a daily limit', () => {
  it('that is used up pauses the run until the next day, with one mail', async () => {
    await openLimited(800, { limit: { calls: 8, seconds: 86_400 }, replyForm: 'rows-array' });
    const report = await bench.send();
    expect(report?.stopped).toMatch(
      /takes no more calls of this account for now: its limit of 8 calls in 24 hours is used up/,
    );
    expect(tally(words(bench.sheet))).toEqual({ Created: 400, Queued: 400 });
    const { all } = await triggerMinutes(DAY + 2 * HOUR);
    expect(tally(words(bench.sheet))).toEqual({ Created: 800 });
    expect(all).toBeLessThan(45);
    expect(bench.host.mails.length).toBeLessThanOrEqual(2);
    expect(bench.host.mails[0]?.body).toMatch(
      /goes on by itself[\s\S]*its limit of 8 calls in 24 hours[\s\S]*It is tried again at about 20\d\d-/,
    );
    expect(bench.untruths()).toEqual([]);
    expect(bench.host.triggers()).toEqual([]);
  });
});

/** A day takes a while. */
const TIME = isFull ? DAY : 6 * HOUR;

describe('refusals without end', () => {
  it.each(['rate-429', 'rate-403', 'rate-200'] as const)(
    'never stop the run, are tried more and more seldom, and cost hardly a call: %s',
    async (kind) => {
      await openLimited(200, { faults: [{ on: 'bulk', from: 2, kind }] });
      await bench.send();
      const { all } = await triggerMinutes(TIME);
      const counts = tally(words(bench.sheet));
      expect((counts.Queued ?? 0) + (counts.Accepted ?? 0)).toBe(200);
      expect(bench.bulkCalls().length).toBeLessThan(60);
      expect(all).toBeLessThan((45 * TIME) / DAY + 5);
      expect(bench.host.mails.length).toBe(1);
      bench.account.configure({ faults: [] });
      await bench.host.passTime(2 * HOUR);
      expect(tally(words(bench.sheet))).toEqual({ Created: 200 });
      expect(bench.untruths()).toEqual([]);
    },
  );
});

describe('a limit that leaves an execution no time to look all rows up', () => {
  it('has them looked up part by part, until each is settled', { timeout: 300_000 }, async () => {
    const rows = 7000;
    await openLimited(rows, { limit: { calls: 1, seconds: 30 }, replyForm: 'receipt' });
    await bench.setRate(1, 30);
    await bench.send();
    await bench.host.passTime(4 * DAY);
    expect(tally(words(bench.sheet))).toEqual({ Created: rows });
    expect(bench.account.tasks).toHaveLength(rows);
  });

  it('gives up after some parts of which nothing is there', { timeout: 300_000 }, async () => {
    const never = 300 * DAY;
    await openLimited(1500, {
      limit: { calls: 1, seconds: 30 },
      replyForm: 'receipt',
      storeDelay: [never, never],
    });
    await bench.setRate(1, 30);
    await bench.send();
    await bench.host.passTime(2 * DAY);
    const looks = bench.account.calls.filter(({ path }) => path.includes('RetrieveAppointments'));
    expect(tally(words(bench.sheet))).toEqual({ Accepted: 1500 });
    expect(looks.length).toBeGreaterThan(4);
    expect(looks.length).toBeLessThan(10);
    expect((await bench.call('sidebarProgress')).run).toMatchObject({ state: 'ended' });
  });
});

it('rows in doubt of which nothing is there are sent again, and pass for no silence, where they are more than fit', {
  timeout: 300_000,
}, async () => {
  await openLimited(1500, {
    replyForm: 'receipt',
    faults: [{ on: 'bulk', from: 1, to: 30, kind: 'cut-before' }],
  });
  await bench.set({ readBackSeconds: 0 });
  await bench.setRate(25);
  await bench.send();
  await bench.host.passTime(2 * HOUR);
  bench.account.configure({ faults: [], limit: { calls: 1, seconds: 30 } });
  await bench.setRate(1, 30);
  const before = bench.account.tasks.length;
  expect(before).toBeLessThan(400);
  const sheetId = bench.sheet.gid;
  await bench.call('sidebarSendMissing', { sheetId, confirmed: true });
  await bench.host.passTime(DAY);
  expect(bench.account.tasks).toHaveLength(1500);
  expect(bench.host.mails.map(({ subject, body }) => `${subject} ${body}`).join()).not.toMatch(
    /does not answer/,
  );
});
