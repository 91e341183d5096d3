// A schedule reads the columns that its owner has seen: renamed, deleted or added ones are left to a person.
import { afterEach, describe, expect, it } from 'vitest';
import type { Bench } from '../support/bench.ts';
import { openOnMonday, shownSchedule } from '../support/schedules.ts';
import { addRow, columnOf, plainRow, plainRows, tally, words } from '../support/sheet-of-tasks.ts';
import { HOUR, MINUTE } from '../support/times.ts';

let bench: Bench;
afterEach(() => bench.close());

async function open(): Promise<void> {
  bench = await openOnMonday(plainRows(2));
  await bench.saveSchedule();
  await bench.host.passTime(HOUR + MINUTE);
  expect(tally(words(bench.sheet))).toEqual({ Created: 2 });
  addRow(bench.sheet, plainRow(3));
}

const rename = (header: string, by: string) => bench.sheet.typeCell(1, columnOf(bench.sheet, header), by);

const CHANGES: readonly (readonly [what: string, change: () => void, said: RegExp])[] = [
  ['was renamed', () => rename('Location', 'Where'), /The column "Location" was renamed or deleted since/],
  [
    'was deleted',
    () => bench.sheet.deleteColumns(columnOf(bench.sheet, 'Location'), 1),
    /The column "Location" was renamed or deleted since/,
  ],
  [
    'was added',
    () => {
      bench.sheet.insertColumns(2, 1);
      bench.sheet.typeCell(1, 2, 'Lead phone');
    },
    /The column "Lead phone" has come since the schedule was saved/,
  ],
];

describe('a schedule of whose sheet a column', () => {
  it.each(CHANGES)(
    '%s pauses with the reason, and goes on once it is saved again',
    async (_, change, said) => {
      await open();
      change();
      await bench.host.passTime(HOUR);
      expect(bench.account.tasks).toHaveLength(2);
      expect((await shownSchedule(bench)).paused).toMatch(said);
      expect(bench.host.mails.map(({ body }) => body).join()).toMatch(said);
      await bench.saveSchedule();
      await bench.host.passTime(HOUR);
      expect(bench.account.tasks).toHaveLength(3);
    },
  );

  it('holds nothing any more, since its rows were taken elsewhere, goes on', async () => {
    bench = await openOnMonday(plainRows(2).map((row) => ({ ...row, Location: 'Pune' })));
    await bench.saveSchedule();
    await bench.host.passTime(HOUR + MINUTE);
    bench.sheet.deleteRows(2, 2);
    await bench.host.passTime(HOUR);
    addRow(bench.sheet, plainRow(3));
    await bench.host.passTime(HOUR);
    expect([(await shownSchedule(bench)).paused, bench.account.tasks.length]).toEqual([null, 3]);
  });

  it('was moved, or is nobody’s field, goes on', async () => {
    await open();
    bench.sheet.insertColumns(3, 1);
    bench.sheet.typeCell(1, 3, 'Remarks of mine');
    await bench.host.passTime(HOUR);
    expect([(await shownSchedule(bench)).paused, bench.account.tasks.length]).toEqual([null, 3]);
  });

  it('was renamed by its owner, who has saved the match since, goes on', async () => {
    await open();
    rename('Location', 'Where');
    await bench.set({ columns: { Where: 'Location' } });
    await bench.host.passTime(HOUR);
    expect([(await shownSchedule(bench)).paused, bench.account.tasks.length]).toEqual([null, 3]);
  });
});
