// Executions on one timeline run side by side in virtual time, in the order of that time and not of the threads' speed.
import { expect, it } from 'vitest';
import { Timeline } from '../../../src/local/host/runtime/timeline.ts';
import { answerOf, host } from './support.ts';

const START = Date.UTC(2026, 0, 5, 9);

it('who sleeps longer is done later, whatever the threads really take', async () => {
  const timeline = new Timeline(START);
  const code = `function main(milliseconds) {
    const begun = Date.now();
    if (milliseconds === 1000) for (let busy = 0; busy < 2e6; busy++) String(busy);
    Utilities.sleep(milliseconds);
    return Date.now() - begun;
  }`;
  const one = host('real', { code, timeline });
  const done: number[] = [];
  const slept = await Promise.all(
    [3000, 1000, 2000].map(async (milliseconds) => {
      const took = answerOf(await one.run('main', [milliseconds]));
      done.push(milliseconds);
      return took;
    }),
  );
  expect(slept).toEqual([3000, 1000, 2000]);
  expect(done).toEqual([1000, 2000, 3000]);
  expect(timeline.now()).toBe(START + 3000);
});

it('a lock is waited for in virtual time, and goes to the one who came first', async () => {
  const timeline = new Timeline(START);
  const code = `function main(before) {
    Utilities.sleep(before);
    const lock = LockService.getScriptLock();
    if (!lock.tryLock(30000)) return null;
    const got = Date.now() - ${START};
    Utilities.sleep(10000);
    lock.releaseLock();
    return got;
  }`;
  const one = host('real', { code, timeline, latencies: { lock: 0, light: 0 } });
  const got = await Promise.all(
    [20, 10, 30].map(async (before) => answerOf(await one.run('main', [before]))),
  );
  expect(got).toEqual([10_010, 10, 20_010]);
});

it('calls and the flush at the end are charged, and chance is the same each time', async () => {
  const code = `function main() {
    SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getRange('A1').setValue('x');
    return [Math.random(), Utilities.getUuid()];
  }`;
  const latencies = { read: 200, write: 1, flush: 500, cell: 0, light: 0 };
  const seen = [];
  for (let turn = 0; turn < 2; turn++) {
    const result = await host('real', { code, timeline: new Timeline(START), latencies }).run('main');
    expect(result.milliseconds).toBe(200 + 200 + 1 + 500);
    seen.push(answerOf(result));
  }
  expect(seen[1]).toEqual(seen[0]);
});

it('an execution that runs too long is killed in virtual time', async () => {
  const timeline = new Timeline(START);
  const code = 'function main() { Utilities.sleep(300000); Utilities.sleep(300000); }';
  const result = await host('real', { code, timeline }).run('main');
  expect(result).toMatchObject({ ok: false, killed: true });
  expect(timeline.now() - START).toBeGreaterThanOrEqual(360_000);
});
