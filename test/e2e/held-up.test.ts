// Google holds an execution up for longer than its lease lasts, before any of its service calls, while another window sends the rows.
import { afterEach, describe, expect, it } from 'vitest';
import type { ReplyForm } from '../../src/local/sandbox/options.ts';
import { letPass } from '../chaos/clock.ts';
import { advanceToEnd, currentRun } from '../chaos/drive.ts';
import { type Bench, openBench } from '../support/bench.ts';
import {
  bookOf,
  columnOf,
  nameOf,
  plainRow,
  plainRows,
  statuses,
  tally,
  words,
} from '../support/sheet-of-tasks.ts';
import { pointsOf, SWEEP_TIMEOUT } from '../support/sweeps.ts';
import { HOUR, LONGER_THAN_A_LEASE } from '../support/times.ts';

let bench: Bench;
afterEach(() => bench.close());

const MENU = 'sendAllNewRows';
const ROWS = 12;
const CHUNK = 50;
/** Refused at first, and corrected while the execution is held up. */
const BAD = 4;
/** Repeats row 7, which is changed while the execution is held up. */
const REPEAT = 8;

async function open(replyForm: ReplyForm): Promise<void> {
  const rows = plainRows(ROWS);
  rows[BAD - 1] = plainRow(BAD, { 'Due date': 'soon' });
  rows[REPEAT - 1] = plainRow(7);
  bench = await openBench({ book: bookOf(rows), sandbox: { replyForm } });
  // Nobody looks the tasks up at once, so that rows without an id stand in the sheet.
  await bench.set({ sendHiddenRows: true, readBackSeconds: 0 });
}

function sendElsewhere(): void {
  letPass(bench.host, LONGER_THAN_A_LEASE);
  const { sheet } = bench;
  sheet.typeCell(BAD + 1, columnOf(sheet, 'Due date'), '2029-03-05 10:30');
  sheet.typeCell(7 + 1, columnOf(sheet, 'Location'), 'Pune');
  bench.workbook.activate(sheet);
  const other = bench.host.runNow('sendAllNewRows', [], { kind: 'menu' });
  expect(other.ok).toBe(true);
}

/** @param held the service call before which the execution stands still; 0 for none. @param killed how many calls later it dies */
async function work(functionName: string, held: number, killed: number | null): Promise<string[]> {
  const calls: string[] = [];
  const input = { target: 'new', rows: null };
  const death = killed === null ? {} : { killAt: { call: held + killed, when: 'after' as const } };
  const options = {
    ...death,
    onServiceCall: (n: number, _execution: unknown, call: string) => {
      calls.push(call);
      if (n === held) sendElsewhere();
    },
  };
  if (functionName === MENU) await bench.host.run(functionName, [], { kind: 'menu', ...options });
  else await bench.host.callClient(functionName, [input], options);
  return calls;
}

const KILLED = [null, 0, 1, 2, 4];

describe.each([
  [MENU, 'receipt'],
  [MENU, 'rows-array'],
  ['sidebarCheck', 'receipt'],
] as const)('%s (%s), held up at any moment,', (name, replyForm) => {
  it.each(KILLED)(
    'makes no second task; killed %s calls later',
    { timeout: SWEEP_TIMEOUT },
    async (killed) => {
      await open(replyForm);
      const calls = await work(name, 0, null);
      await bench.close();
      expect(calls.length).toBeGreaterThan(60);
      // What stands in these cells is written over, should it have changed meanwhile.
      const writes = calls.flatMap((call, place) => (call === 'Range.setValues' ? [place + 1] : []));
      const sample = pointsOf('held', calls.length, KILLED.indexOf(killed));
      const moments = [...new Set([...sample, ...writes])];
      for (const held of moments) {
        await open(replyForm);
        await work(name, held, killed);
        letPass(bench.host, LONGER_THAN_A_LEASE);
        await bench.set({ sendHiddenRows: true });
        bench.workbook.activate(bench.sheet);
        await bench.send();
        const at = `held up before call ${held}, ${calls[held - 1]}`;
        const where = killed === null ? at : `${at}, killed ${killed} calls later`;
        const truth = { mayDoubt: true, changedRows: [nameOf(7)] };
        expect([where, ...bench.untruths(truth)]).toEqual([where]);
        const { Created = 0, Unknown = 0, Accepted = 0 } = tally(words(bench.sheet));
        // A row that was changed while it was out may have made the task of its equal, and both say so.
        const alike = statuses(bench.sheet).filter((text) => /looks? the same as this row/.test(text)).length;
        const unheld = bench.account.tasks.length - Created;
        expect([where, unheld >= 0 && unheld <= alike]).toEqual([where, true]);
        expect([where, Created + Unknown + Accepted]).toEqual([where, ROWS]);
        await bench.close();
      }
      console.log(`${name} (${replyForm}): ${moments.length} of ${calls.length} service calls`);
    },
  );
});

it('sends nothing that another window has come to look up since it was marked', async () => {
  const rows = 60;
  const openPlain = async () => {
    bench = await openBench({ book: bookOf(plainRows(rows)), sandbox: { replyForm: 'receipt' } });
    await bench.set({ sendHiddenRows: true, readBackSeconds: 0 });
    await bench.setRate(1);
  };
  await openPlain();
  const calls = await work(MENU, 0, null);
  await bench.close();
  const isPost = (call: string) => call.startsWith('UrlFetchApp.');
  const second = calls.findIndex((call, place) => isPost(call) && calls.slice(0, place).some(isPost));
  const marked = calls.lastIndexOf('SpreadsheetApp.flush', second);
  await openPlain();
  await work(MENU, marked + 1, null);
  expect(bench.bulkCalls().map(({ tasksInCall }) => tasksInCall)).toEqual([CHUNK]);
  const { Accepted = 0, Created = 0, Unknown } = tally(words(bench.sheet));
  expect([Accepted + Created, Unknown]).toEqual([CHUNK, rows - CHUNK]);
});

/** A start is held up as soon as a row has the status, while another window goes on with its run. */
async function startHeldUp(status: string): Promise<void> {
  const hasStatus = () => statuses(bench.sheet).some((text) => text.startsWith(status));
  let isHeld = false;
  const chosen = { sheetId: bench.sheet.gid, target: 'new', spans: [] };
  await bench.host.callClient('sidebarStart', [{ rows: chosen, sendHidden: false, atOnce: true }], {
    onServiceCall: () => {
      if (isHeld || !hasStatus()) return;
      isHeld = true;
      letPass(bench.host, LONGER_THAN_A_LEASE);
      const { id } = currentRun(bench);
      bench.host.runNow('sidebarAdvance', [{ runId: id }], { kind: 'client' });
    },
  });
  expect(isHeld).toBe(true);
}

it('leaves a run open with which another window has gone on while its start was held up', async () => {
  const rows = 2 * CHUNK;
  bench = await openBench({ book: bookOf(plainRows(rows)) });
  await bench.setRate(1, 60);
  await startHeldUp('Queued');
  expect(tally(words(bench.sheet))).toMatchObject({ Queued: expect.any(Number) });
  expect(currentRun(bench).state).toBe('sending');
  await bench.send();
  await bench.host.passTime(HOUR);
  expect(tally(words(bench.sheet))).toEqual({ Created: rows });
  expect(bench.account.tasks).toHaveLength(rows);
});

it('sends rows that a held-up start gives back while another window looks them up', async () => {
  const rows = 8;
  bench = await openBench({ book: bookOf(plainRows(rows)) });
  await startHeldUp('Sending');
  expect(bench.bulkCalls()).toEqual([]);
  expect([tally(words(bench.sheet)), currentRun(bench).state]).toEqual([{ Queued: rows }, 'checking']);
  advanceToEnd(bench, currentRun(bench).id);
  expect(tally(words(bench.sheet))).toEqual({ Created: rows });
  expect(bench.account.tasks).toHaveLength(rows);
});
