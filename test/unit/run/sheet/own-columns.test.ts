// The add-on's two columns are added while the user works on the columns.
import { describe, expect, it } from 'vitest';
import { DEFAULT_SHEET_SETTINGS } from '../../../../src/core/settings.ts';
import { addOwnColumns } from '../../../../src/run/sheet/own-columns.ts';
import { NEEDED_ROLES } from '../../../../src/run/sheet/own-headers.ts';
import { readReadySheet } from '../../../../src/run/sheet/ready-sheet.ts';
import { FakeTable } from '../../../support/run-fakes.ts';

const OWN = ['Task status', 'Task ID'];
const ID = '1f0e6a52-30bb-4d1c-9a3f-0c6de5b2a001';
/** So that the few columns here are a sheet that can be sent. */
const CONSTANTS = { TaskType: 'Meeting', OwnerEmailAddress: 'a.b@example.com' };

/** @param deed what the user does right before the add-on's nth look or write, from 1 */
function added(lines: string[][], deed: ((lines: string[][]) => void) | null, moment = 1): FakeTable {
  const table = new FakeTable(lines);
  let call = 0;
  table.beforeCall = () => {
    call++;
    if (call === moment) deed?.(table.lines);
  };
  addOwnColumns(table, 1, lines[0] ?? [], NEEDED_ROLES);
  table.beforeCall = null;
  return table;
}

const sheet = () => [
  ['Name', 'Due', 'Note'],
  ['a', 'May', ''],
  ['b', 'June', ''],
];
const insert = (place: number, header: string) => (lines: string[][]) => {
  for (const [row, line] of lines.entries()) line.splice(place, 0, row === 0 ? header : '');
};

describe('the add-on’s own columns', () => {
  it('are added at the right end', () => {
    expect(added(sheet(), null).lines[0]).toEqual(['Name', 'Due', 'Note', ...OWN]);
  });

  it.each([0, 1, 2, 3])(
    'leave every header of the user’s when a column is inserted at %s, whenever that is',
    (place) => {
      for (let moment = 1; moment < 12; moment++) {
        const { lines } = added(sheet(), insert(place, 'New'), moment);
        const header = lines[0] ?? [];
        for (const text of ['Name', 'Due', 'Note', ...OWN]) {
          expect([moment, text, header.filter((each) => each === text).length]).toEqual([moment, text, 1]);
        }
        expect(
          lines.slice(1).map((line) => [line[header.indexOf('Name')], line[header.indexOf('Due')]]),
        ).toEqual([
          ['a', 'May'],
          ['b', 'June'],
        ]);
      }
    },
  );

  it('leave a column that was inserted between those that were hit, when an execution was killed before it had looked', () => {
    const table = new FakeTable([
      ['New', 'Name', 'Due', 'Task status ⟨Name⟨Due⟨Note⟩', 'Task ID ⟨Name⟨Due⟨Note⟩'],
      ['', 'a', 'May', '', 'ring twice'],
      ['', 'b', 'June', '', ''],
    ]);
    const { cells } = readReadySheet(table, { ...DEFAULT_SHEET_SETTINGS, constants: CONSTANTS });
    expect(table.lines[0]).toEqual(['New', 'Name', 'Due', '', 'Note', ...OWN]);
    expect([cells.statusColumn, cells.idColumn]).toEqual([5, 6]);
  });

  it('are there once when two windows have added the same one, and neither has looked yet', () => {
    const table = new FakeTable([
      [
        'Name',
        'Due',
        'Task ID',
        'Task status ⟨Name⟨Due⟨Task ID⟩',
        'Task status ⟨Due⟨Task ID⟨Task status ⟨Name⟨Due⟨Task ID⟩⟩',
      ],
      ['a', 'May', '', '', ''],
    ]);
    table.marks.push({ column: 2, value: 'task-id' });
    readReadySheet(table, { ...DEFAULT_SHEET_SETTINGS, constants: CONSTANTS });
    expect(table.lines[0]).toEqual(['Name', 'Due', 'Task ID', 'Task status', '']);
    expect(table.marks.map(({ column }) => column)).toEqual([2, 3]);
  });

  const takeOut = (lines: string[][]) => {
    const place = lines[0]?.indexOf('New') ?? -1;
    for (const line of lines) if (place >= 0) line.splice(place, 1);
  };
  it.each([
    ['goes again', takeOut],
    ['another one follows', insert(0, 'Newer')],
  ])('are marked, and no other is, whenever a column comes and %s', (_, deed) => {
    for (let come = 1; come < 25; come++) {
      for (let next = come + 1; next < 27; next++) {
        const table = new FakeTable([
          ['Name', 'Due date', 'Note'],
          ['a', '2027-01-05 10:00', 'x'],
        ]);
        let call = 0;
        table.beforeCall = () => {
          call++;
          if (call === come) insert(0, 'New')(table.lines);
          if (call === next) deed(table.lines);
        };
        const settings = { ...DEFAULT_SHEET_SETTINGS, constants: CONSTANTS };
        readReadySheet(table, settings);
        table.beforeCall = null;
        const { own } = readReadySheet(table, settings).head;
        const [header = []] = table.lines;
        const at = (column: number | null) => header[column ?? -1];
        expect([come, next, at(own.status), at(own.taskId)]).toEqual([come, next, ...OWN]);
        const marked = table.marks.filter(({ value }) => !value.startsWith('adding'));
        expect([come, next, marked.map(({ column }) => at(column)).sort()]).toEqual([
          come,
          next,
          [...OWN].sort(),
        ]);
      }
    }
  });

  it('are not taken for their neighbours when a column comes and goes while they are looked for', () => {
    for (let come = 1; come < 8; come++) {
      for (let next = come + 1; next < 9; next++) {
        const table = FakeTable.marked([
          ['Name', 'Due date', 'Task status', 'Task ID', 'Note', 'Remarks'],
          ['a', '2027-01-05 10:00', '', '', 'x', 'y'],
        ]);
        let call = 0;
        table.beforeCall = () => {
          call++;
          if (call === come) insert(0, 'New')(table.lines);
          if (call === next) takeOut(table.lines);
        };
        const settings = { ...DEFAULT_SHEET_SETTINGS, constants: CONSTANTS };
        readReadySheet(table, settings);
        table.beforeCall = null;
        const { own } = readReadySheet(table, settings).head;
        const [header = []] = table.lines;
        expect([come, next, header[own.status ?? -1], header[own.taskId ?? -1]]).toEqual([
          come,
          next,
          ...OWN,
        ]);
      }
    }
  });

  it('leave a header of the user’s that ends in the same brackets', () => {
    const table = new FakeTable([
      ['Name', 'Due date ⟨IST⟩', 'Price ⟨INR⟨net⟩'],
      ['a', '2027-01-05 10:00', ''],
    ]);
    const columns = { 'Due date ⟨IST⟩': 'DueDate' };
    readReadySheet(table, { ...DEFAULT_SHEET_SETTINGS, constants: CONSTANTS, columns });
    expect(table.lines[0]).toEqual(['Name', 'Due date ⟨IST⟩', 'Price ⟨INR⟨net⟩', ...OWN]);
  });

  it('leave a header that the user changes in that moment', () => {
    for (let moment = 1; moment <= 5; moment++) {
      const { lines } = added(
        sheet(),
        (all) => {
          if (all[0] !== undefined) all[0][1] = 'Due date';
        },
        moment,
      );
      expect(lines[0]?.filter((text) => text !== '')).toEqual(['Name', 'Due date', 'Note', ...OWN]);
    }
  });

  it('leave the last header that the user changes in that moment, where its cells tell that it was not hit', () => {
    for (let moment = 1; moment <= 5; moment++) {
      const [header = [], ...rows] = sheet();
      const { lines } = added(
        [header, ...rows.map((row) => [...row.slice(0, 2), 'by phone'])],
        (all) => {
          if (all[0] !== undefined) all[0][2] = 'Remarks';
        },
        moment,
      );
      expect(lines[0]?.filter((text) => text !== '')).toEqual(['Name', 'Due', 'Remarks', ...OWN]);
    }
  });

  it('are put in order by the next execution when one was killed, and no header of the user’s is lost', () => {
    for (const place of [0, 2, 3]) {
      for (let moment = 1; moment < 8; moment++) {
        for (let end = moment; end < 9; end++) {
          const table = new FakeTable(sheet());
          let call = 0;
          table.beforeCall = () => {
            call++;
            if (call === end) throw new Error('killed');
            if (call === moment) insert(place, 'New')(table.lines);
          };
          try {
            addOwnColumns(table, 1, ['Name', 'Due', 'Note'], NEEDED_ROLES);
          } catch (error) {
            if (!(error instanceof Error) || error.message !== 'killed') throw error;
          }
          table.beforeCall = null;
          // What stands in the columns tells them apart from those that were inserted.
          readReadySheet(table, {
            ...DEFAULT_SHEET_SETTINGS,
            constants: CONSTANTS,
          });
          const header = table.lines[0] ?? [];
          for (const text of ['Name', 'Due', 'Note', ...OWN]) {
            expect([place, moment, end, text, header.filter((each) => each === text).length]).toEqual([
              place,
              moment,
              end,
              text,
              1,
            ]);
          }
          expect(table.lines[1]?.[header.indexOf('Due')]).toBe('May');
        }
      }
    }
  });

  it('are not added to a sheet whose columns are never still', () => {
    const table = new FakeTable(sheet());
    table.beforeCall = () => insert(0, 'New')(table.lines);
    expect(() => addOwnColumns(table, 1, ['Name', 'Due', 'Note'], NEEDED_ROLES)).toThrow(
      /could not be added/,
    );
  });
});

describe('a status column whose header is gone', () => {
  const settings = { ...DEFAULT_SHEET_SETTINGS, constants: CONSTANTS };
  const headless = () => [
    ['Name', 'Due date', '', 'Task ID', 'Note'],
    ['a', '2027-01-05 10:00', 'Created · AB-1', ID, ''],
    ['b', '2027-01-05 10:00', 'Failed · AB-2 — no.', '', 'x'],
  ];

  it('gets it back', () => {
    const table = new FakeTable(headless());
    expect(readReadySheet(table, settings).cells.statusColumn).toBe(2);
    expect(table.lines[0]).toEqual(['Name', 'Due date', 'Task status', 'Task ID', 'Note']);
  });

  it('keeps one that the user renamed', () => {
    const lines = headless();
    lines[0]?.splice(2, 1, 'Outcome');
    const table = new FakeTable(lines);
    expect(readReadySheet(table, settings).cells.statusColumn).toBe(2);
    expect(table.lines[0]?.[2]).toBe('Outcome');
  });

  it.each([0, 1, 2, 3])('leaves the others when a column is inserted at %s, whenever that is', (place) => {
    for (let moment = 1; moment < 25; moment++) {
      const table = new FakeTable(headless());
      let call = 0;
      table.beforeCall = () => {
        call++;
        if (call === moment) insert(place, '')(table.lines);
      };
      readReadySheet(table, settings);
      table.beforeCall = null;
      readReadySheet(table, settings);
      const header = table.lines[0] ?? [];
      expect([moment, header.filter((text) => text !== '').sort()]).toEqual([
        moment,
        ['Due date', 'Name', 'Note', 'Task ID', 'Task status'],
      ]);
      const { cells } = readReadySheet(table, settings);
      expect([moment, table.lines.map((line) => line[cells.statusColumn])]).toEqual([
        moment,
        ['Task status', 'Created · AB-1', 'Failed · AB-2 — no.'],
      ]);
    }
  });
});
