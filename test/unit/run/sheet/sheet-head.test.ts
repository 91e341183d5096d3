// The sheet is read while the user adds rows and columns: what was sent must never look new.
import { describe, expect, it } from 'vitest';
import { DEFAULT_SHEET_SETTINGS } from '../../../../src/core/settings.ts';
import { readReadySheet } from '../../../../src/run/sheet/ready-sheet.ts';
import { readHead, readHeadLeniently } from '../../../../src/run/sheet/sheet-head.ts';
import { FakeTable } from '../../../support/run-fakes.ts';

/** The user calls the status column otherwise, and only the last row was sent. */
const sheet = () => [
  ['Task name', 'Task type', 'Owner e-mail', 'Due date', 'Outcome', 'Task ID'],
  ['one', 'Meeting', 'a.b@example.com', '2027-01-05', '', ''],
  ['two', 'Meeting', 'a.b@example.com', '2027-01-05', 'Created · AB-1', 'id'],
];

const DEEDS: readonly { readonly name: string; readonly deed: (lines: string[][]) => void }[] = [
  { name: 'a row at the top', deed: (lines) => lines.splice(1, 0, ['', '', '', '', '', '']) },
  {
    name: 'a column at the left',
    deed: (lines) => {
      for (const [row, line] of lines.entries()) line.unshift(row === 0 ? 'New' : '');
    },
  },
  {
    name: 'a column before the status',
    deed: (lines) => {
      for (const [row, line] of lines.entries()) line.splice(4, 0, row === 0 ? 'New' : '');
    },
  },
];

describe('a status column with another name', () => {
  it.each(DEEDS)('is found although $name is inserted in any moment of the look', ({ deed }) => {
    for (let moment = 1; moment < 9; moment++) {
      const table = new FakeTable(sheet());
      let call = 0;
      table.beforeCall = () => {
        call++;
        if (call === moment) deed(table.lines);
      };
      const { cells } = readReadySheet(table, DEFAULT_SHEET_SETTINGS);
      table.beforeCall = null;
      expect([moment, table.lines[0]?.includes('Task status')]).toEqual([moment, false]);
      // What is inserted after the look is found out when the cells are used.
      if (moment <= 4) expect(table.lines[0]?.[cells.statusColumn]).toBe('Outcome');
    }
  });
});

describe('a header below a title', () => {
  const list = () => [
    ['Follow-ups for January', '', '', '', '', ''],
    ['', '', '', '', '', ''],
    ['Task name', 'Task type', 'Owner', 'Owner Email', 'Due date (dd/mm/yyyy)', 'Slot'],
    ['one', 'Meeting', 'A B', 'a.b@example.com', '05/01/2027', '4 pm'],
  ];

  it('is found and said, and its columns are matched by their cells, with a call more for the frozen rows', () => {
    const table = new FakeTable(list());
    let calls = 0;
    table.beforeCall = () => {
      calls++;
    };
    const { headerRow, headerSaid, mapping } = readHead(table, DEFAULT_SHEET_SETTINGS);
    expect([headerRow, headerSaid?.split('.')[0]]).toEqual([
      3,
      'The names of the columns were found in row 3',
    ]);
    expect(mapping.columns.map(({ field, order }) => [field, order])).toEqual([
      ['Name', null],
      ['TaskType', null],
      [null, null],
      ['OwnerEmailAddress', null],
      ['DueDate', 'DMY'],
      ['DueTime', null],
    ]);
    expect(calls).toBe(4);
  });

  it('is the frozen one of two that are understood alike', () => {
    const twice = () => {
      const table = new FakeTable([list()[2] ?? [], list()[2] ?? [], list()[3] ?? []]);
      table.frozen = 2;
      return table;
    };
    expect(readHead(twice(), DEFAULT_SHEET_SETTINGS).headerRow).toBe(2);
  });

  it('is found among more frozen rows than are read at first', () => {
    const remarks = Array.from({ length: 120 }, (_, place) => [`Remark ${place}`, '', '', '', '', '']);
    const table = new FakeTable([...remarks, ...list().slice(2)]);
    table.frozen = 121;
    expect(readHead(table, DEFAULT_SHEET_SETTINGS).headerRow).toBe(121);
  });
});

describe('a sheet whose columns bear the add-on’s marks', () => {
  const marked = (own = ['Task status', 'Task ID'], other = 'Due date') => {
    const table = FakeTable.marked([
      ['Task name', 'Task type', 'Owner e-mail', other, 'Task status', 'Task ID'],
      ['one', 'Meeting', 'a.b@example.com', '2027-01-05', '', ''],
      ['two', 'Meeting', 'a.b@example.com', '2027-01-05', 'Created · AB-1', 'id'],
    ]);
    table.lines[0]?.splice(4, 2, ...own);
    const calls: string[] = [];
    for (const name of ['size', 'frozenRows', 'readTexts', 'readMarks'] as const) {
      const call = table[name].bind(table) as (...given: unknown[]) => never;
      table[name] = (...given: unknown[]) => {
        calls.push(name);
        return call(...given);
      };
    }
    return { table, calls };
  };

  it('is read after one look at the marks where the columns bear their names, and its frozen rows are not asked for', () => {
    const { table, calls } = marked();
    readHead(table, DEFAULT_SHEET_SETTINGS);
    expect(calls).toEqual(['size', 'readMarks', 'readTexts']);
  });

  it.each([
    ['one of them has another name', ['Result', 'Task ID'], 'Due date'],
    ['another column has the name of one', ['Task status', 'Task ID'], 'Task status (LeadSquared)'],
    ['their names are swapped', ['Task ID', 'Task status'], 'Due date'],
  ])('is read between two looks at the marks where %s', (_, own, other) => {
    const { table, calls } = marked(own, other);
    readHeadLeniently(table, DEFAULT_SHEET_SETTINGS);
    expect(calls.filter((name) => name === 'readMarks')).toHaveLength(2);
  });

  it('is read without a look at the marks once it is known where its columns are', () => {
    const { table, calls } = marked();
    readHead(table, DEFAULT_SHEET_SETTINGS);
    calls.length = 0;
    expect(readHead(table, DEFAULT_SHEET_SETTINGS).own).toMatchObject({ status: 4, taskId: 5 });
    expect(calls).toEqual(['size', 'readTexts']);
  });

  it('has its marks looked at again when a header has changed since', () => {
    const { table, calls } = marked();
    readHead(table, DEFAULT_SHEET_SETTINGS);
    calls.length = 0;
    for (const line of table.lines) line.splice(4, 0, line === table.lines[0] ? 'New' : '');
    for (const mark of table.marks) mark.column++;
    expect(readHead(table, DEFAULT_SHEET_SETTINGS).own).toMatchObject({ status: 5, taskId: 6 });
    expect(calls.filter((name) => name === 'readMarks')).toHaveLength(1);
  });

  const COLUMN_DEEDS: readonly { readonly name: string; readonly deed: (lines: string[][]) => void }[] = [
    ...DEEDS.slice(1),
    {
      name: 'a column at the left is taken out',
      deed: (lines) => {
        for (const line of lines) line.shift();
      },
    },
  ];

  it.each(COLUMN_DEEDS)('is never read with the marks of another moment: $name', ({ deed }) => {
    for (let moment = 1; moment <= 9; moment++) {
      const { table } = marked();
      let call = 0;
      table.beforeCall = () => {
        if (++call === moment) deed(table.lines);
      };
      const { header, own } = readHeadLeniently(table, DEFAULT_SHEET_SETTINGS);
      expect([moment, header[own.status ?? -1], header[own.taskId ?? -1]]).toEqual([
        moment,
        'Task status',
        'Task ID',
      ]);
    }
  });
});
