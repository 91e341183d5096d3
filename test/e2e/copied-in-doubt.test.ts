// A sheet that is duplicated while its rows are in doubt, and sent from: the tasks stay those of the sheet that sent them.
import { describe, expect, it, onTestFinished } from 'vitest';
import { isRecord, openBench } from '../support/bench.ts';
import { finish } from '../support/half-sent.ts';
import { bookOf, plainRow, plainRows, putAt, tally, words } from '../support/sheet-of-tasks.ts';
import { HOUR } from '../support/times.ts';

describe('a sheet that is duplicated while its rows are in doubt', () => {
  it.each(['description', 'none'])(
    'leaves the tasks to the sheet that sent them, and none is sent again; references: %s',
    async (place) => {
      const bench = await openBench({ book: bookOf(plainRows(3)) });
      onTestFinished(() => bench.close());
      await bench.set({ readBackSeconds: 0, reference: { place } });
      await bench.send();
      expect(tally(words(bench.sheet))).toEqual({ Accepted: 3 });
      const copy = bench.workbook.duplicateSheet(bench.sheet, true);
      bench.workbook.activate(copy);
      await bench.send();
      expect(words(copy).every((word) => word === 'Accepted' || word === 'Unknown')).toBe(true);
      await bench.set({ reference: { place } });
      bench.workbook.activate(bench.sheet);
      await bench.send();
      await bench.host.passTime(HOUR);
      const missing = await bench.call('sidebarSendMissing', { sheetId: bench.sheet.gid, confirmed: true });
      if (isRecord(missing.run)) await finish(bench, String(missing.run.id));
      expect(bench.account.tasks).toHaveLength(3);
      expect(words(bench.sheet)).toEqual(Array(3).fill('Created'));
      expect(words(copy)).not.toContain('Created');
    },
  );
});

describe('equal rows in doubt of which one was changed after its sheet was duplicated', () => {
  it('leave the one task that there is to neither: the copy tells what the other was sent as', async () => {
    const bench = await openBench({ book: bookOf([plainRow(1), plainRow(1)]) });
    onTestFinished(() => bench.close());
    const place = 'none';
    await bench.set({ readBackSeconds: 0, sendDuplicates: true, reference: { place } });
    await bench.send();
    expect(tally(words(bench.sheet))).toEqual({ Accepted: 2 });
    // Somebody has deleted it in LeadSquared.
    Object.assign(bench.account.tasks[0] ?? {}, { deletedAt: bench.host.now() });
    bench.workbook.activate(bench.workbook.duplicateSheet(bench.sheet, true));
    await bench.send();
    putAt(bench.sheet, 2, 'Task name', 'Another call');
    await bench.set({ sendDuplicates: true, reference: { place } });
    bench.workbook.activate(bench.sheet);
    await bench.send();
    expect(words(bench.sheet)).not.toContain('Created');
  });
});
