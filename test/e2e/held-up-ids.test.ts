// Google holds an execution up while it writes ids of tasks, another window settles the rows meanwhile, and the first one lives on.
import { afterEach, expect, it } from 'vitest';
import { letPass } from '../chaos/clock.ts';
import { type Bench, openBench } from '../support/bench.ts';
import { addRow, bookOf, columnOf, plainRow, plainRows, shownAt } from '../support/sheet-of-tasks.ts';
import { HOUR, LONGER_THAN_A_LEASE } from '../support/times.ts';

let bench: Bench;
afterEach(() => bench.close());

const ROWS = 6;
const rows = Array.from({ length: ROWS }, (_, place) => place + 2);

/** Rows that were sent once, and whose statuses the user has cleared, so that their old ids stand there still. */
async function open(): Promise<void> {
  bench = await openBench({ book: bookOf(plainRows(ROWS)), sandbox: { replyForm: 'rows-array' } });
  await bench.set({ sendHiddenRows: true });
  await bench.send();
  for (const row of rows) bench.sheet.typeCell(row, columnOf(bench.sheet, 'Task status'), '');
}

async function send(held: number): Promise<string[]> {
  const calls: string[] = [];
  await bench.host.run('sendAllNewRows', [], {
    kind: 'menu',
    onServiceCall: (n: number, _execution: unknown, call: string) => {
      calls.push(call);
      if (n !== held) return;
      letPass(bench.host, LONGER_THAN_A_LEASE);
      bench.workbook.activate(bench.sheet);
      bench.host.runNow('sendAllNewRows', [], { kind: 'menu' });
      // Rows move as well, so that places known before are no longer right.
      bench.sheet.insertRows(2, 1);
    },
  });
  return calls;
}

it('leaves no row Created without the id of its own task', { timeout: 600_000 }, async () => {
  await open();
  const calls = await send(0);
  await bench.close();
  const writes = calls.flatMap((call, place) =>
    /setValues$|flush$/.test(call) && calls.slice(0, place).some((each) => each.startsWith('UrlFetchApp.'))
      ? [place + 1]
      : [],
  );
  expect(writes.length).toBeGreaterThan(2);
  for (const held of writes) {
    await open();
    await send(held);
    await bench.host.passTime(HOUR);
    bench.workbook.activate(bench.sheet);
    await bench.send();
    const ids = new Map(bench.account.tasks.map(({ id, name }) => [id, name]));
    for (const row of rows.map((each) => each + 1)) {
      if (!/^Created/.test(shownAt(bench.sheet, row, 'Task status'))) continue;
      const told = ids.get(shownAt(bench.sheet, row, 'Task ID'));
      expect([held, row, told]).toEqual([held, row, shownAt(bench.sheet, row, 'Task name')]);
    }
    await bench.close();
  }
});

it('leaves no mark on an id that landed once more when its writer died there, and undoes its row', async () => {
  for (const next of ['send', 'undo'] as const) {
    await open();
    const ids = () => rows.map((row) => shownAt(bench.sheet, row, 'Task ID'));
    let marked: string[] = [];
    await bench.host.run('sendAllNewRows', [], {
      kind: 'menu',
      onServiceCall: (_n: number, execution: { kill(why: string): void }) => {
        if (!/^[0-9a-f-]{36} .*⟩$/.test(ids()[0] ?? '')) return;
        // It was held up right before, and the other one has made the rows Created meanwhile.
        marked = ids();
        letPass(bench.host, LONGER_THAN_A_LEASE);
        bench.workbook.activate(bench.sheet);
        bench.host.runNow('sendAllNewRows', [], { kind: 'menu' });
        for (const [place, row] of rows.entries())
          bench.sheet.typeCell(row, columnOf(bench.sheet, 'Task ID'), marked[place] ?? '');
        execution.kill('Killed');
      },
    });
    expect(marked).toHaveLength(ROWS);
    letPass(bench.host, LONGER_THAN_A_LEASE);
    bench.workbook.activate(bench.sheet);
    if (next === 'undo') {
      await bench.undo();
      const words = rows.map((row) => shownAt(bench.sheet, row, 'Task status').split(' ')[0]);
      expect(words).toEqual(rows.map(() => 'Deleted'));
    } else {
      addRow(bench.sheet, plainRow(ROWS + 1));
      await bench.send();
      expect(ids()).toEqual(marked.map((id) => id.split(' ')[0]));
    }
    await bench.close();
  }
});
