// Google holds an execution up while it queues rows, somebody begins another run with them meanwhile, and it dies once its write has landed.
import { afterEach, expect, it } from 'vitest';
import { letPass } from '../chaos/clock.ts';
import { currentRun } from '../chaos/drive.ts';
import { type Bench, openBench } from '../support/bench.ts';
import { bookOf, plainRows } from '../support/sheet-of-tasks.ts';
import { HOUR, LONGER_THAN_A_LEASE } from '../support/times.ts';

let bench: Bench;
afterEach(() => bench.close());

const ROWS = 12;

const selectAll = () => bench.sheet.select([{ ...bench.sheet.all, row: 2, rows: bench.sheet.lastRow - 1 }]);

/** As another window does, or a colleague: those go on with no run of somebody else's before they begin their own. */
function sendElsewhere(): void {
  letPass(bench.host, LONGER_THAN_A_LEASE);
  bench.workbook.activate(bench.sheet);
  selectAll();
  expect(bench.host.runNow('sendSelectedRows', [], { kind: 'menu' }).ok).toBe(true);
}

interface Moment {
  /** The service call before which the execution stands still; 0 for none. */
  readonly held: number;
  /** How many calls later it dies. */
  readonly killed: number;
}

async function send({ held, killed }: Moment): Promise<string[]> {
  const calls: string[] = [];
  const death = held === 0 ? {} : { killAt: { call: held + killed, when: 'after' as const } };
  await bench.host.run('sendAllNewRows', [], {
    kind: 'menu',
    ...death,
    onServiceCall: (n: number, _execution: unknown, call: string) => {
      calls.push(call);
      if (n === held) sendElsewhere();
    },
  });
  return calls;
}

async function open(): Promise<void> {
  bench = await openBench({ book: bookOf(plainRows(ROWS)), sandbox: { replyForm: 'receipt' } });
  await bench.set({ sendHiddenRows: true });
}

/** Each call that writes, or makes writes real, up to the first that leaves for LeadSquared with rows. */
async function writesUntilSent(): Promise<number[]> {
  await open();
  const calls = await send({ held: 0, killed: 0 });
  await bench.close();
  const sent = calls.findLastIndex((call) => call.startsWith('UrlFetchApp.'));
  return calls.flatMap((call, place) =>
    place < sent && /setValues$|flush$|replaceAllWith$/.test(call) ? [place + 1] : [],
  );
}

const AFTERWARDS = {
  'sends once more': async () => {},
  'lets the clock go on first': async () => {
    await bench.host.passTime(HOUR);
  },
  'stops the run first': async () => {
    const { id, state } = currentRun(bench);
    if (state !== 'ended') await bench.host.callClient('sidebarStop', [{ runId: id }]);
    await bench.host.passTime(HOUR);
  },
};

it.each(Object.entries(AFTERWARDS))(
  'no second task is made where somebody %s',
  { timeout: 600_000 },
  async (_name, afterwards) => {
    for (const held of await writesUntilSent()) {
      for (const killed of [0, 1]) {
        await open();
        await send({ held, killed });
        letPass(bench.host, LONGER_THAN_A_LEASE);
        bench.workbook.activate(bench.sheet);
        await afterwards();
        await bench.send();
        await bench.host.passTime(HOUR);
        const where = `held up before call ${held}, killed ${killed} calls later`;
        expect([where, ...bench.untruths({ mayDoubt: true })]).toEqual([where]);
        expect([where, bench.account.tasks.length <= ROWS]).toEqual([where, true]);
        await bench.close();
      }
    }
  },
);
