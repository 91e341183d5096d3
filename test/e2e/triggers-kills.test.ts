// Executions of the clock that Google cuts off at any moment: the next one resumes, and no row is lost or sent twice.
import { afterEach, describe, expect, it } from 'vitest';
import { callsIn } from '../support/answers.ts';
import { type Bench, openBench } from '../support/bench.ts';
import { bookOf, plainRows, tally, words } from '../support/sheet-of-tasks.ts';
import { pointsOf, SWEEP_TIMEOUT } from '../support/sweeps.ts';
import { HOUR } from '../support/times.ts';

let bench: Bench;
afterEach(() => bench.close());

const ROWS = 70;

async function open(installed: 'bound' | 'add-on') {
  bench = await openBench({
    book: bookOf(plainRows(ROWS)),
    sandbox: { storeDelay: [0, 3000], latency: [100, 900] },
    host: { installed },
  });
  await bench.set({ sendHiddenRows: true });
}

async function saveSchedule() {
  expect(await bench.saveSchedule()).toMatchObject({ ok: true });
}

async function startRun() {
  await bench.startInSidebar();
}

/** Runs the first trigger's function as Google does, cut off at a service call; answers with its calls. */
async function fire(killAt?: { call: number; when: 'before' | 'after' }): Promise<number> {
  const [trigger] = bench.host.triggers();
  // A moment before its time, so that it fires once more by itself.
  await bench.host.passTime((trigger?.nextAt ?? 0) - bench.host.now() - 1);
  const event = { triggerUid: trigger?.id };
  const options = { kind: 'trigger', ...(killAt === undefined ? {} : { killAt }) } as const;
  return callsIn(await bench.host.run('continueWork', [event], options));
}

/**
 * A published add-on may have one trigger. The one that fired once must be deleted before the hourly one is made, and an execution
 * that is cut off in between leaves none: the rows wait for the user's next click, and nothing is lost.
 */
const MOST_STRANDED = 8;
const isStranded = () => bench.host.triggers().length === 0 && 'Queued' in tally(words(bench.sheet));

describe('an execution of the clock that is cut off', () => {
  it.each([
    ['with a schedule’s new rows', 'bound', saveSchedule],
    ['with a schedule’s new rows', 'add-on', saveSchedule],
    ['with a run from the sidebar', 'bound', startRun],
    ['with a run from the sidebar', 'add-on', startRun],
  ] as const)(
    '%s (%s) is made up for by the next one',
    { timeout: SWEEP_TIMEOUT },
    async (_name, installed, begin) => {
      const prepare = async () => {
        await open(installed);
        await begin();
      };
      await prepare();
      const calls = await fire();
      expect(calls).toBeGreaterThan(10);
      expect(tally(words(bench.sheet))).toEqual({ Created: ROWS });
      await bench.close();
      const points = pointsOf('trigger', calls);
      let stranded = 0;
      for (const [place, call] of points.entries()) {
        const when = place % 2 === 0 ? 'after' : 'before';
        const where = `killed ${when} call ${call}`;
        await prepare();
        await fire({ call, when });
        expect([where, ...bench.untruths({ mayDoubt: true, mayWait: true, isCutOff: true })]).toEqual([
          where,
        ]);
        await bench.host.passTime(4 * HOUR);
        if (installed === 'add-on' && begin === startRun && isStranded()) {
          stranded++;
          await bench.send();
        }
        expect([where, ...bench.untruths({ mayDoubt: true })]).toEqual([where]);
        const counts = tally(words(bench.sheet));
        expect([where, (counts.Created ?? 0) + (counts.Unknown ?? 0)]).toEqual([where, ROWS]);
        expect([where, bench.account.tasks.length]).toEqual([where, counts.Created ?? 0]);
        expect([where, bench.host.triggers().length]).toEqual([where, begin === saveSchedule ? 1 : 0]);
        await bench.close();
      }
      expect(points.length).toBeGreaterThan(5);
      expect(stranded).toBeLessThanOrEqual(MOST_STRANDED);
    },
  );
});
