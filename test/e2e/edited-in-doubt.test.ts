// Rows in doubt that are edited, or would be sent as something else by now, are not sent again: their task was not looked for.
import { afterEach, describe, expect, it } from 'vitest';
import { type Bench, openBench } from '../support/bench.ts';
import { bookOf, plainRow, plainRows, putAt, shownAt, tally, words } from '../support/sheet-of-tasks.ts';
import { SECOND } from '../support/times.ts';

let bench: Bench;
afterEach(() => bench.close());

const CHANGED = /this row, or its lead, was changed after it was sent/;

/** Rows all of whose first calls LeadSquared takes without saying so. */
async function open(rows: ReturnType<typeof plainRows>) {
  bench = await openBench({
    book: bookOf(rows),
    sandbox: { faults: [{ on: 'bulk', from: 1, to: Math.ceil(rows.length / 50), kind: 'cut-after' }] },
  });
  // Nothing is looked up by the run itself.
  await bench.set({ readBackSeconds: 0 });
}

async function drive(runId: unknown, most = 60) {
  for (let piece = 0; piece < most; piece++) {
    const { run } = await bench.call('sidebarAdvance', { runId });
    const { state, waitSeconds } = run as { state: string; waitSeconds: number | null };
    if (state === 'ended') return;
    await bench.host.passTime((waitSeconds ?? 1) * SECOND);
  }
}

const idOf = ({ run }: { readonly run?: unknown }) => (run as { id: string }).id;

/** Sends what LeadSquared does not seem to have, and looks the others up. @returns what the user was asked first */
async function sendMissing(settings: Record<string, unknown> = {}): Promise<string> {
  await bench.set(settings);
  const { gid: sheetId } = bench.sheet;
  const { question } = await bench.call('sidebarSendMissing', { sheetId, confirmed: false });
  await drive(idOf(await bench.call('sidebarSendMissing', { sheetId, confirmed: true })));
  return String(question);
}

const edit = (row: number) => putAt(bench.sheet, row, 'Task name', `Another ${row}`);

describe('rows in doubt that were edited', () => {
  it('are known in a run of any size', async () => {
    await open(plainRows(150));
    await bench.send();
    expect(tally(words(bench.sheet))).toEqual({ Unknown: 150 });
    for (let row = 92; row <= 151; row++) edit(row);
    expect(await sendMissing()).toContain('changed since are left in doubt');
    expect(tally(words(bench.sheet))).toEqual({ Created: 90, Unknown: 60 });
    expect(bench.account.tasks).toHaveLength(150);
    expect(shownAt(bench.sheet, 120, 'Task status')).toMatch(CHANGED);
  });

  it('are known when they were sent again before', async () => {
    await open(plainRows(3));
    bench.account.configure({ faults: [{ on: 'bulk', from: 1, to: 1, kind: 'cut-before' }] });
    await bench.send();
    bench.account.configure({ faults: [{ on: 'bulk', from: 1, to: 1, kind: 'cut-after' }] });
    await sendMissing({ readBackSeconds: 0 });
    expect([tally(words(bench.sheet)), bench.account.tasks.length]).toEqual([{ Unknown: 3 }, 3]);
    edit(2);
    await sendMissing();
    expect(tally(words(bench.sheet))).toEqual({ Created: 2, Unknown: 1 });
    expect(bench.account.tasks).toHaveLength(3);
  });

  it('before they were sent count by what left, not by what waited', async () => {
    await open(plainRows(3));
    const runId = await bench.startInSidebar();
    edit(2);
    edit(3);
    await drive(runId);
    expect(tally(words(bench.sheet))).toEqual({ Unknown: 3 });
    // Back to what it was when the run began, which is not what LeadSquared has.
    putAt(bench.sheet, 2, 'Task name', 'Task 00001');
    await sendMissing();
    expect(words(bench.sheet)).toEqual(['Unknown', 'Created', 'Created']);
    expect(bench.account.tasks).toHaveLength(3);
  });

  it('are not sent again when another value for all rows has changed their tasks', async () => {
    await open([1, 2, 3].map((number) => plainRow(number, { 'Task type': '' })));
    bench.sheet.deleteColumns(2, 1);
    await bench.set({ readBackSeconds: 0, constants: { TaskType: 'Meeting' } });
    await bench.send();
    expect(tally(words(bench.sheet))).toEqual({ Unknown: 3 });
    await sendMissing({ constants: { TaskType: 'Phone call' } });
    expect([tally(words(bench.sheet)), bench.account.tasks.length]).toEqual([{ Unknown: 3 }, 3]);
    await sendMissing({ constants: { TaskType: 'Meeting' } });
    expect([tally(words(bench.sheet)), bench.account.tasks.length]).toEqual([{ Created: 3 }, 3]);
  });

  it('are told to the user where nobody knows any more what was sent', async () => {
    await open(plainRows(2));
    const report = await bench.send();
    bench.host.documentProperties.remove(`run.${report?.runId}.sent`);
    const question = await sendMissing();
    expect(question).toContain('Of 2 rows it is not known any more what they held when they were sent');
    expect(tally(words(bench.sheet))).toEqual({ Created: 2 });
  });
});

describe('rows in doubt without a due date of their own', () => {
  it('are sent again, whichever day they were sent on', async () => {
    await open(plainRows(2).map((row) => ({ ...row, 'Due date': '' })));
    bench.account.configure({ faults: [{ on: 'bulk', from: 1, to: 1, kind: 'cut-before' }] });
    await bench.set({ readBackSeconds: 0, blankDue: 'today' });
    await bench.send();
    expect([tally(words(bench.sheet)), bench.account.tasks.length]).toEqual([{ Unknown: 2 }, 0]);
    await sendMissing({ blankDue: 'today' });
    expect([tally(words(bench.sheet)), bench.account.tasks.length]).toEqual([{ Created: 2 }, 2]);
  });
});
