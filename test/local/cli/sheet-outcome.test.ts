// Rows are counted by the add-on's own columns, wherever the header is and whatever the user's columns are called.
import { describe, expect, it } from 'vitest';
import { sheetOutcome } from '../../../src/local/cli/sheet-outcome.ts';
import { readCsv } from '../../../src/local/files/read-csv.ts';
import { workbookFrom } from '../../../src/local/workbench/load-workbook.ts';

const region = { locale: 'en_IN', timeZone: 'Asia/Kolkata' };
const sheetOf = (...lines: string[]) =>
  workbookFrom(readCsv(Buffer.from(lines.join('\n')), 'x.csv', region), { id: 'x', name: 'x', ...region })
    .activeSheet;

describe('the rows of a sheet', () => {
  it('are counted below a title', () => {
    const sheet = sheetOf(
      'Calls in January,,',
      'made by the desk,on Monday,',
      'Task name,Task status,Task ID',
      'A,Created · ABCD-1,1',
      'B,Invalid — Due date,',
      'C,,',
      ',,',
    );
    expect(sheetOutcome(sheet, null)).toMatchObject({ rows: 3, waiting: 1, hidden: 0 });
    expect(sheetOutcome(sheet, null).counts).toMatchObject({ created: 1, invalid: 1, failed: 0 });
    expect(sheetOutcome(sheet, [{ first: 4, last: 4 }])).toMatchObject({ rows: 1, waiting: 0 });
  });

  it.each(['Task status', 'Task status (LeadSquared)', 'Task status ⟨Owner⟨Due date'])(
    'are counted by the last such column, here %j, and not by the user’s',
    (header) => {
      const sheet = sheetOf(
        `Task status,Task ID,Task name,${header},Task ID (LeadSquared)`,
        'Failed,T-1,A,Created · ABCD-1,1',
        'Accepted,T-2,B,Sending · ABCD-2,',
        'Pending,T-3,,,',
      );
      const { rows, counts, waiting } = sheetOutcome(sheet, null);
      expect(rows).toBe(3);
      expect(counts).toMatchObject({ created: 1, unknown: 1, failed: 0, accepted: 0 });
      expect(waiting).toBe(1);
    },
  );

  it('are counted below the header row that is given, and without statuses too', () => {
    const sheet = sheetOf('Calls,2027', 'by,desk', 'Task name,Due', 'A,1');
    expect(sheetOutcome(sheet, null, 3)).toMatchObject({ rows: 1, waiting: 1 });
    expect(sheetOutcome(sheetOf('', 'Task name,Due', 'A,1'), null)).toMatchObject({ rows: 1, waiting: 1 });
  });

  it('are told from those that are hidden', () => {
    const sheet = sheetOf('Task name,Task status', 'A,', 'B,', 'C,Created');
    sheet.setRowsHidden(3, 2, true);
    expect(sheetOutcome(sheet, null)).toMatchObject({ rows: 3, waiting: 1, hidden: 1 });
  });
});
