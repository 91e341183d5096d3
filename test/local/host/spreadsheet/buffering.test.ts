// Writes are held back: pages reference/spreadsheet/spreadsheet-app#flush and guides/support/best-practices (write cache).

import { describe, expect, it } from 'vitest';
import { stage } from './stage.ts';

describe('a write', () => {
  it('is invisible to other executions until flush', () => {
    const mine = stage();
    const other = stage({ workbook: mine.workbook });
    mine.sheet.getRange('A1').setValue('mine');
    expect(other.sheet.getRange('A1').getValue()).toBe('');
    mine.app.flush();
    expect(other.sheet.getRange('A1').getValue()).toBe('mine');
  });

  it('is written out by any read of the same execution', () => {
    const mine = stage();
    const other = stage({ workbook: mine.workbook });
    mine.sheet.getRange('A1').setValue('mine');
    mine.sheet.getRange('Z1').getValue();
    expect(other.sheet.getRange('A1').getValue()).toBe('mine');
  });

  it('is not written out by naming another range', () => {
    const { sheet, execution } = stage();
    sheet.getRange('A1').setValue('mine');
    sheet.getRange(5, 5).offset(1, 1).getA1Notation();
    sheet.getRange('B:B').setBackground('red');
    expect(execution.flushes).toBe(0);
    expect(execution.pending).toHaveLength(2);
  });

  it('is lost when the execution is killed before the flush', () => {
    const { sheet, execution } = stage();
    sheet.getRange('A1').setValue('lost');
    execution.kill();
    expect(sheet.getRange('A1').getValue()).toBe('');
  });

  it('takes effect in the order of the script', () => {
    const { sheet } = stage();
    sheet.getRange('A1').setValue('first');
    sheet.insertRowBefore(1);
    sheet.getRange('A1').setValue('second');
    expect(sheet.getRange('A1:A2').getValues()).toEqual([['second'], ['first']]);
  });

  it.each([
    ['appendRow', (s: ReturnType<typeof stage>) => s.sheet.appendRow(['x'])],
    ['insertColumnsAfter', (s: ReturnType<typeof stage>) => s.sheet.insertColumnsAfter(1, 2)],
    ['setNote', (s: ReturnType<typeof stage>) => s.sheet.getRange('A1').setNote('x')],
    ['setBackground', (s: ReturnType<typeof stage>) => s.sheet.getRange('A1').setBackground('red')],
    ['clear', (s: ReturnType<typeof stage>) => s.sheet.clear()],
  ])('of %s is held back too', (_name, act) => {
    const set = stage();
    act(set);
    expect(set.execution.flushes).toBe(0);
    expect(set.execution.pending).toHaveLength(1);
  });

  it('fails at the flush when its sheet was deleted meanwhile', () => {
    const { sheet, app, workbook } = stage();
    workbook.insertSheet({ name: 'Other' });
    sheet.getRange('A1').setValue('late');
    workbook.deleteSheet(workbook.sheets[0] ?? workbook.activeSheet);
    expect(() => app.flush()).toThrow('Sheet 0 not found');
  });

  it('fails at the flush when its rows were deleted meanwhile', () => {
    const { sheet, app, workbook } = stage();
    sheet.getRange(1000, 1).setValue('late');
    workbook.activeSheet.deleteRows(500, 10);
    expect(() => app.flush()).toThrow('outside the dimensions of the sheet');
  });
});
