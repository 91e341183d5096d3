// An older version of the sheet is put back, in which rows wait under the tokens of a run: only the run's notes tell that they are spent.
import { afterEach, describe, expect, it } from 'vitest';
import type { HostOptions } from '../../src/local/host/host-options.ts';
import { SentTokens } from '../../src/run/record/sent-tokens.ts';
import { partOf } from '../support/answers.ts';
import { type Bench, openBench } from '../support/bench.ts';
import { bookOf, columnOf, plainRows, statuses, tally, words } from '../support/sheet-of-tasks.ts';
import { LONGER_THAN_A_LEASE } from '../support/times.ts';

let bench: Bench;
afterEach(() => bench.close());

const ROWS = 6;
const ALL = Array(ROWS).fill(true);

async function open(): Promise<void> {
  bench = await openBench({ book: bookOf(plainRows(ROWS)) });
  await bench.set({ sendHiddenRows: true });
}

/** Calls that do not concern the sheet. */
const STORE = /^(?:Properties|Lock|Cache|Utilities)/;

/** Which of a run's tokens are spent. */
function spentOf(runId: string): (boolean | undefined)[] {
  const spent = SentTokens.read(bench.host.documentProperties, runId);
  return Array.from({ length: ROWS }, (_, place) => spent?.isSpent(place + 1));
}

/** The run whose tokens the rows bear. */
const runInSheet = () => /· ([A-Z]+)-/.exec(statuses(bench.sheet)[0] ?? '')?.[1] ?? '';

function as(functionName: string, input: unknown, onServiceCall: HostOptions['onServiceCall']) {
  return bench.host.callClient(functionName, [input], onServiceCall === undefined ? {} : { onServiceCall });
}

describe('the tokens of rows that a stopped run gives back', () => {
  it('are spent once it has ended', async () => {
    await open();
    const runId = await bench.startInSidebar();
    expect(spentOf(runId)).toEqual(ALL.map(() => false));
    await bench.call('sidebarStop', { runId });
    await bench.call('sidebarAdvance', { runId });
    expect(tally(words(bench.sheet))).toEqual({ '': ROWS });
    expect(spentOf(runId)).toEqual(ALL);
  });

  it('are spent before the first row is blank, should the run be killed then', async () => {
    await open();
    const runId = await bench.startInSidebar();
    await bench.call('sidebarStop', { runId });
    const killed = await as('sidebarAdvance', { runId }, (_n, execution) => {
      if (!words(bench.sheet).includes('Queued')) execution.kill('Killed by the test');
    });
    expect(killed).toMatchObject({ ok: false, killed: true });
    expect(spentOf(runId)).toEqual(ALL);
    await bench.host.passTime(LONGER_THAN_A_LEASE);
    expect(partOf(await bench.call('sidebarAdvance', { runId }), 'run').state).toBe('ended');
    expect(tally(words(bench.sheet))).toEqual({ '': ROWS });
  });
});

/** @returns puts the add-on's two columns back as they are now */
function keepVersion(): () => void {
  const { sheet } = bench;
  const box = { row: 2, column: columnOf(sheet, 'Task status'), rows: ROWS, columns: 2 };
  const kept = sheet.displays(box);
  return () => sheet.write(box, kept);
}

describe('rows that were sent after all', () => {
  it('are not sent a second time when the version is put back in which they waited for a run that was stopped', async () => {
    await open();
    const runId = await bench.startInSidebar();
    const putBack = keepVersion();
    await bench.call('sidebarStop', { runId });
    await bench.call('sidebarAdvance', { runId });
    await bench.send();
    expect(bench.account.tasks).toHaveLength(ROWS);
    putBack();
    expect(tally(words(bench.sheet))).toEqual({ Queued: ROWS });
    await bench.menu('sendAllNewRows');
    expect(bench.account.tasks).toHaveLength(ROWS);
    expect(tally(words(bench.sheet))).toEqual({ Created: ROWS });
    expect(bench.untruths()).toEqual([]);
  });

  it('nor when it is put back into a run that goes on', async () => {
    await open();
    const runId = await bench.startInSidebar();
    const putBack = keepVersion();
    await bench.call('sidebarAdvance', { runId });
    putBack();
    for (let piece = 0; piece < 20; piece++) await bench.call('sidebarAdvance', { runId });
    await bench.menu('sendAllNewRows');
    expect(bench.account.tasks).toHaveLength(ROWS);
    expect(tally(words(bench.sheet))).toEqual({ Created: ROWS });
    expect(bench.untruths()).toEqual([]);
  });
});

describe('the tokens of rows whose run broke off while it began', () => {
  it('are not spent while they wait, and are once another run takes the rows up', async () => {
    await open();
    const rows = { sheetId: bench.sheet.gid, target: 'new', spans: [] };
    const broken = await as('sidebarStart', { rows, sendHidden: true }, (_n, _execution, call) => {
      const isWritten = words(bench.sheet).filter((word) => word === 'Queued').length === ROWS;
      if (isWritten && !STORE.test(call)) throw new Error('Service Spreadsheets failed.');
    });
    expect(broken).toMatchObject({ value: { ok: false } });
    expect(tally(words(bench.sheet))).toEqual({ Queued: ROWS });
    const first = runInSheet();
    const putBack = keepVersion();
    expect(spentOf(first)).toEqual(ALL.map(() => false));
    await bench.host.passTime(LONGER_THAN_A_LEASE);
    const second = await bench.startInSidebar();
    expect(runInSheet()).toBe(second);
    expect(spentOf(first)).toEqual(ALL);
    await bench.send();
    putBack();
    await bench.menu('sendAllNewRows');
    expect(bench.account.tasks).toHaveLength(ROWS);
  });
});
