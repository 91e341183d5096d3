// A sending goes on until it is done, however long it takes and whatever it rests for, and says what it rests for.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Driver } from '../../../src/local/cli/drive.ts';
import { readOptions } from '../../../src/local/cli/options.ts';
import { StopWish } from '../../../src/local/cli/stop-wish.ts';
import { readCsv } from '../../../src/local/files/read-csv.ts';
import { DEFAULT_KEYS } from '../../../src/local/sandbox/default-records.ts';
import { workbookFrom } from '../../../src/local/workbench/load-workbook.ts';
import { openWorkbench, type Workbench } from '../../../src/local/workbench/workbench.ts';
import { good, HEADER, openDesk, send } from '../../support/command-line.ts';

const REGION = { locale: 'en_IN', timeZone: 'Asia/Kolkata' };
const DAY_MS = 24 * 3600 * 1000;
const desk = openDesk();
const benches: Workbench[] = [];
afterEach(async () => {
  vi.useRealTimers();
  for (const bench of benches.splice(0)) await bench.close();
});

const listOf = (rows: number) =>
  [HEADER, ...Array.from({ length: rows }, (_, n) => good(`Call ${n + 1}`))].join('\n');

/** A sending of 120 rows that is let out only so many calls a day. */
async function stage(callsPerDay: number) {
  const data = readCsv(Buffer.from(listOf(120)), 'x.csv', REGION);
  const bench = await openWorkbench({
    mode: 'simulated',
    workbook: workbookFrom(data, { id: 'x', name: 'x', ...REGION }),
    crm: { kind: 'sandbox' },
    // An add-on's timer fires hourly: a day of them is soon over.
    host: { installed: 'add-on', limits: { urlFetchCallsPerDay: callsPerDay } },
  });
  benches.push(bench);
  await bench.connect(DEFAULT_KEYS.access, DEFAULT_KEYS.secret);
  // The calls of a day are for the rows.
  await bench.host.callClient('sidebarUseLists', [{ on: false }]);
  // The command's own waits take the time of the test's clock.
  const options = readOptions(['send', 'x.csv']);
  if (options === null) throw new Error('That asks for the help text.');
  const wish = new StopWish();
  return { bench, wish, driver: new Driver(bench, options, wish) };
}

it('a sending that takes longer than an execution may goes on in the next one', async () => {
  const list = desk.file('long.csv', listOf(300));
  const { summary, wentOn, left } = await send(list, '--limit', '1/60');
  expect(summary).toMatchObject({ rows: 300, created: 300, queued: 0, stopped: null });
  expect(summary.seconds).toBeGreaterThanOrEqual(5 * 60);
  expect([wentOn, left]).toEqual([true, 0]);
});

it('rows in doubt among those picked with --rows are looked up, and the others are not touched', async () => {
  const lines = [
    `${HEADER},Task status,Task ID`,
    good('A', ',Accepted · ABCD-1,'),
    good('B', ',,'),
    good('C', ',,'),
  ];
  const out = desk.path('doubt-out.csv');
  const { summary } = await send(desk.file('doubt.csv', lines.join('\n')), '--rows', '2-3', '--out', out);
  expect(summary).toMatchObject({ rows: 2, created: 1, accepted: 1 });
  const [, first, , third] = desk.lines('doubt-out.csv');
  expect(first).toMatch(
    /Accepted · .* — not seen in LeadSquared yet after \d+ seconds\. Run the command again later/,
  );
  expect(third).toBe(good('C', ',,'));
});

describe('a run that rests', () => {
  it('is waited for, with what for and until when, and goes on then', async () => {
    const { bench, driver } = await stage(2);
    vi.useFakeTimers();
    const driving = driver.drive();
    await vi.waitFor(() => expect(driver.pause).not.toBe(null));
    expect(driver.pause).toMatch(
      /^The calls to LeadSquared are held back for now\..*; next try at \d\d:\d\d:\d\d$/,
    );
    expect(driver.pause).not.toContain('Google');
    await bench.host.passTime(DAY_MS);
    await vi.advanceTimersByTimeAsync(DAY_MS);
    expect(await driving).toMatchObject({ wentOn: true });
  });

  it('is not waited for any longer when the user stops', async () => {
    const { bench, wish, driver } = await stage(2);
    vi.useFakeTimers();
    const driving = driver.drive();
    await vi.waitFor(() => expect(driver.pause).not.toBe(null));
    wish.make();
    await vi.advanceTimersByTimeAsync(60_000);
    await driving;
    expect(driver.pause).toBe(null);
    expect(bench.account?.counts().tasks).toBeLessThan(120);
  });
});

describe('a wish to stop', () => {
  it('that comes while the rows are looked at lets no call with rows leave', async () => {
    const data = readCsv(Buffer.from(listOf(120)), 'x.csv', REGION);
    const wish = new StopWish();
    let driver: Driver | null = null;
    const bench = await openWorkbench({
      mode: 'real',
      workbook: workbookFrom(data, { id: 'x', name: 'x', ...REGION }),
      crm: { kind: 'sandbox' },
      host: {
        onServiceCall: (n, execution, call) => {
          const isLooking = execution.functionName === 'sendAllNewRows' && call === 'Range.getValues';
          if (driver !== null && isLooking) wish.make();
          return driver?.onServiceCall(n, execution, call);
        },
      },
    });
    benches.push(bench);
    await bench.connect(DEFAULT_KEYS.access, DEFAULT_KEYS.secret);
    const options = readOptions(['send', 'x.csv']);
    if (options === null) throw new Error('That asks for the help text.');
    driver = new Driver(bench, options, wish);
    await driver.drive();
    expect(bench.account?.counts().tasks).toBe(0);
    expect(driver.outcome()).toMatchObject({ rows: 120, counts: { created: 0, queued: 0 } });
  });
});
