// Both of the add-on's columns come to a new sheet in one stroke, while the user, or another window, works on the columns.
import { describe, expect, it } from 'vitest';
import { DEFAULT_SHEET_SETTINGS } from '../../../../src/core/settings.ts';
import { appendOwn } from '../../../../src/run/sheet/append-own.ts';
import { readReadySheet } from '../../../../src/run/sheet/ready-sheet.ts';
import { ALL_ROWS, readHead } from '../../../../src/run/sheet/sheet-head.ts';
import { FakeTable } from '../../../support/run-fakes.ts';

const OWN = ['Task status', 'Task ID'];
/** More than the calls of any way through. */
const MOMENTS = 40;
const SETTINGS = {
  ...DEFAULT_SHEET_SETTINGS,
  constants: { TaskType: 'Meeting', OwnerEmailAddress: 'a.b@example.com' },
};

const lines = () => [
  ['Name', 'Due date', 'Note'],
  ['a', '2027-01-05 10:00', 'x'],
  ['b', '2027-01-06 10:00', ''],
];

type Deed = (table: FakeTable) => void;

const insert =
  (place: number, header: string): Deed =>
  (table) => {
    for (const [row, line] of table.lines.entries()) line.splice(place, 0, row === 0 ? header : '');
  };

const takeOut: Deed = (table) => {
  const place = table.lines[0]?.indexOf('New') ?? -1;
  if (place < 0) return;
  for (const line of table.lines) line.splice(place, 1);
};

/** Appends the columns to a sheet that was read before; deeds come right before the calls of these numbers, from 1. */
function appended(deeds: ReadonlyMap<number, Deed>, table = new FakeTable(lines())) {
  const head = readHead(table, SETTINGS, undefined, ALL_ROWS);
  let call = 0;
  table.beforeCall = () => {
    call++;
    const deed = deeds.get(call);
    if (deed === undefined) return;
    const before = table.beforeCall;
    table.beforeCall = null;
    deed(table);
    table.beforeCall = before;
  };
  let result: ReturnType<typeof appendOwn> = null;
  try {
    result = appendOwn(table, head, SETTINGS);
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
  }
  table.beforeCall = null;
  return { table, result, calls: call };
}

class Killed extends Error {}

/** What the next look at the sheet makes of it: under which headers the add-on's columns and all marks that count are. */
function seen(table: FakeTable) {
  const { own } = readReadySheet(table, SETTINGS).head;
  const [header = []] = table.lines;
  const at = (column: number | null) => header[column ?? -1];
  const counting = table.marks.filter(({ value }) => !value.startsWith('adding'));
  return {
    own: [at(own.status), at(own.taskId)],
    marked: [...new Set(counting.map(({ column }) => at(column)))].sort(),
    users: ['Name', 'Due date', 'Note'].map((text) => header.filter((each) => each === text).length),
    rows: table.lines
      .slice(1)
      .map((line) => ['Name', 'Due date', 'Note'].map((text) => line[header.indexOf(text)])),
  };
}

const RIGHT = {
  own: OWN,
  marked: [...OWN].sort(),
  users: [1, 1, 1],
  rows: [
    ['a', '2027-01-05 10:00', 'x'],
    ['b', '2027-01-06 10:00', ''],
  ],
};

describe('a sheet that nobody works on', () => {
  it('gets both columns, marked and named, and the rows as they were seen then', () => {
    const { table, result, calls } = appended(new Map());
    expect(table.lines[0]).toEqual(['Name', 'Due date', 'Note', ...OWN]);
    expect(table.marks).toEqual([
      { column: 3, value: 'status' },
      { column: 4, value: 'task-id' },
    ]);
    expect(result?.head.own).toMatchObject({ status: 3, taskId: 4, unmarked: [], surplus: [] });
    expect(result?.head.mapping).toMatchObject({ statusColumn: 3, taskIdColumn: 4 });
    expect(result?.lines.map((line) => line.slice(0, 5))).toEqual(RIGHT.rows.map((row) => [...row, '', '']));
    expect(calls).toBeLessThan(16);
  });

  it.each([
    ['a column of one of their names', ['Name', 'Due date', 'Task ID']],
    ['statuses, whatever their header says', ['Name', 'Due date', 'Task status']],
  ])('is left to a closer look where it has %s', (_, header) => {
    const table = new FakeTable([header, ['a', '2027-01-05 10:00', 'x']]);
    const { result } = appended(new Map(), table);
    expect(result).toBeNull();
    expect([table.lines[0], table.marks]).toEqual([header, []]);
  });
});

describe('a sheet whose columns change in that moment', () => {
  it.each([0, 1, 2, 3, 4, 5])(
    'keeps all headers and rows when one comes at place %i, whenever that is',
    (place) => {
      for (let moment = 1; moment <= MOMENTS; moment++) {
        const deed: Deed = (table) => {
          if (place <= (table.lines[0]?.length ?? 0)) insert(place, 'New')(table);
        };
        const { table } = appended(new Map([[moment, deed]]));
        expect({ moment, ...seen(table) }).toEqual({ moment, ...RIGHT });
      }
    },
  );

  it.each([
    ['goes again', takeOut],
    ['another one follows', insert(0, 'Newer')],
  ])('marks no other column, whenever one comes and %s', (_, deed) => {
    for (let come = 1; come < 20; come++) {
      for (let next = come + 1; next < 22; next++) {
        const { table } = appended(
          new Map([
            [come, insert(0, 'New')],
            [next, deed],
          ]),
        );
        expect({ come, next, ...seen(table) }).toEqual({ come, next, ...RIGHT });
      }
    }
  });

  it('takes no column in which somebody has just begun to write', () => {
    const write: Deed = (table) => {
      const [, line] = table.lines;
      if (line !== undefined) line[3] = 'call first';
    };
    const { table, result } = appended(new Map([[1, write]]));
    expect(result).toBeNull();
    expect(table.lines[0]).toEqual(['Name', 'Due date', 'Note']);
    expect(seen(table)).toEqual(RIGHT);
    expect(table.lines[1]?.filter((text) => text === 'call first')).toHaveLength(1);
  });
});

describe('a sheet to which rows were added since it was read', () => {
  it('gets no column over what stands in one of them, right of the last header', () => {
    const add: Deed = (table) => {
      table.lines.push(['c', '2027-01-07 10:00', '', '', 'call first']);
    };
    const { table, result } = appended(new Map([[1, add]]));
    expect(result).toBeNull();
    expect(table.lines[0]).toEqual(['Name', 'Due date', 'Note']);
  });
});

describe('two windows that give one sheet its columns', () => {
  it('leave it with one of each, whenever the other one does it all', () => {
    for (let moment = 1; moment <= MOMENTS; moment++) {
      const other: Deed = (table) => {
        const window = Object.assign(new FakeTable([]), {
          lines: table.lines,
          marks: table.marks,
          execution: 'e2',
        });
        readReadySheet(window, SETTINGS);
      };
      const { table } = appended(new Map([[moment, other]]));
      expect({ moment, ...seen(table) }).toEqual({ moment, ...RIGHT });
    }
  });
});

describe('an execution that is killed while it adds the columns', () => {
  it('leaves a sheet that the next one puts in order, whenever that is', () => {
    for (let moment = 1; moment <= MOMENTS; moment++) {
      const kill: Deed = () => {
        throw new Killed();
      };
      const { table } = appended(new Map([[moment, kill]]));
      expect({ moment, ...seen(table) }).toEqual({ moment, ...RIGHT });
    }
  });
});
