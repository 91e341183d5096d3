// LeadSquared does not answer for a while: only the calls that were out when that began are in doubt, and the run goes on by itself.
import { afterEach, describe, expect, it } from 'vitest';
import { PATHS } from '../../src/local/sandbox/paths.ts';
import { MOST_PARALLEL_CALLS } from '../../src/run/throttle/entry.ts';
import type { Bench } from '../support/bench.ts';
import { type Outage, openWithOutages } from '../support/outages.ts';
import { bookOf, plainRows, tally, words } from '../support/sheet-of-tasks.ts';
import { HOUR, MINUTE, SECOND } from '../support/times.ts';

let bench: Bench;
afterEach(() => bench.close());

const ROWS = 2000;
/** Rows of the calls that can be out at one moment. */
const MOST_IN_FLIGHT = MOST_PARALLEL_CALLS * 50;

async function sendThrough(outages: readonly Outage[], rows = ROWS, passes = 5 * HOUR) {
  bench = await openWithOutages(outages, { book: bookOf(plainRows(rows)), sandbox: { latency: [300, 900] } });
  await bench.set({ sendHiddenRows: true });
  await bench.send();
  const executions = await bench.host.passTime(passes);
  return { executions, counts: tally(words(bench.sheet)) };
}

/** Calls with rows that no answer came to. */
const struck = () => bench.bulkCalls().filter(({ fault }) => fault !== null);

describe('an outage in the middle of 2,000 rows', () => {
  it.each([
    ['10 seconds', 10 * SECOND, 'cut-before'],
    ['5 minutes', 5 * MINUTE, 'cut-before'],
    ['3 hours', 3 * HOUR, 'cut-before'],
    ['3 hours', 3 * HOUR, 'bad-gateway-502'],
    ['5 minutes', 5 * MINUTE, 'plain-500'],
  ] as const)('of %s leaves in doubt only what was out when it began (%#: %s)', async (_, lasts, kind) => {
    const { counts } = await sendThrough([{ from: 5 * SECOND, lasts, kind }]);
    const { Unknown = 0, Created = 0 } = counts;
    expect(Unknown).toBeGreaterThan(0);
    expect(Unknown).toBeLessThanOrEqual(MOST_IN_FLIGHT);
    // Not one call with rows more was made into it.
    expect(struck().length).toBeLessThanOrEqual(MOST_PARALLEL_CALLS);
    expect(Unknown).toBeLessThanOrEqual(struck().length * 50);
    expect(Unknown + Created).toBe(ROWS);
    expect(bench.untruths({ mayDoubt: true })).toEqual([]);
    expect(bench.account.tasks.length).toBe(Created);
    expect(bench.host.triggers()).toEqual([]);
  });

  it.each([
    ['5 minutes', 5 * MINUTE],
    ['3 hours', 3 * HOUR],
  ] as const)('of %s whose replies were lost after storing leaves nothing in doubt', async (_, lasts) => {
    const { counts } = await sendThrough([{ from: 5 * SECOND, lasts, kind: 'cut-after' }]);
    expect(counts).toEqual({ Created: ROWS });
    expect(bench.untruths()).toEqual([]);
    expect(bench.account.tasks.length).toBe(ROWS);
  });

  it('that comes again and again leaves in doubt what was out each time', async () => {
    const outages = Array.from({ length: 5 }, (_, number): Outage => {
      return { from: (5 + 60 * number) * SECOND, lasts: 30 * SECOND, kind: 'cut-before' };
    });
    const { counts } = await sendThrough(outages);
    expect((counts.Created ?? 0) + (counts.Unknown ?? 0)).toBe(ROWS);
    expect(counts.Unknown ?? 0).toBeLessThanOrEqual(5 * MOST_IN_FLIGHT);
    expect(bench.untruths({ mayDoubt: true })).toEqual([]);
  });

  it('of bulk calls alone, while LeadSquared answers others, costs one row for each try', async () => {
    const { counts } = await sendThrough(
      [{ from: 5 * SECOND, lasts: 3 * HOUR, kind: 'plain-500', on: PATHS.bulkCreate }],
      1000,
    );
    const first = struck().filter(({ at }) => at === struck()[0]?.at).length;
    expect(counts.Unknown).toBe(50 * first + struck().length - first);
    expect(struck().length - first).toBeLessThan(60);
    expect((counts.Created ?? 0) + (counts.Unknown ?? 0)).toBe(1000);
    expect(bench.untruths({ mayDoubt: true })).toEqual([]);
  });

  it('does not spend the time of triggers on waiting', async () => {
    const { executions } = await sendThrough([{ from: 5 * SECOND, lasts: 4 * HOUR, kind: 'cut-before' }]);
    const spent = executions.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
    expect(spent / MINUTE).toBeLessThan(30);
  });

  it('is told once by mail, and by every window', async () => {
    bench = await openWithOutages([{ from: 5 * SECOND, lasts: 7 * HOUR, kind: 'cut-before' }], {
      book: bookOf(plainRows(ROWS)),
    });
    await bench.set({ sendHiddenRows: true });
    expect((await bench.send())?.stopped).toMatch(/LeadSquared does not answer\. .*goes on by itself/);
    const { run } = await bench.call('sidebarProgress');
    expect(run).toMatchObject({
      waiting: expect.stringMatching(/^LeadSquared does not answer; next try in \d+ s\.$/),
    });
    // After an hour its tries lie a quarter of an hour apart, which is worth a mail.
    await bench.host.passTime(1.5 * HOUR);
    expect(bench.host.mails.map(({ subject }) => subject)).toEqual(['Bulk Tasks: the run in “Sheet1” waits']);
    await bench.host.passTime(8.5 * HOUR);
    expect(bench.host.mails.length).toBe(1);
    expect(tally(words(bench.sheet)).Queued).toBeUndefined();
  });

  it('that lasts longer than a day ends the run, with what was not sent unchanged', async () => {
    const { counts } = await sendThrough(
      [{ from: 5 * SECOND, lasts: 60 * HOUR, kind: 'cut-before' }],
      ROWS,
      30 * HOUR,
    );
    expect(counts[''] ?? 0).toBeGreaterThan(0);
    expect(counts.Unknown ?? 0).toBeLessThanOrEqual(MOST_IN_FLIGHT);
    expect(counts.Queued).toBeUndefined();
    const { run } = await bench.call('sidebarProgress');
    expect(run).toMatchObject({
      state: 'ended',
      stopped: expect.stringMatching(/not answered for 24 hours/),
    });
    expect(bench.untruths({ mayDoubt: true })).toEqual([]);
  });
});
