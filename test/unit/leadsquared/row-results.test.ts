// Replies by row: a row is created or failed only when the reply says so beyond doubt.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowResults } from '../../../src/leadsquared/row-results.ts';
import { guid } from '../../support/tasks.ts';

const UNSAID = { kind: 'unsaid' };
const created = (number: number) => ({ kind: 'created', taskId: guid(number) });
const EMPTY_GUID = '00000000-0000-0000-0000-000000000000';

describe('the task’s id', () => {
  it.each([
    ['as TaskId', { TaskId: guid(7) }],
    ['as UserTaskId', { UserTaskId: guid(7) }],
    ['as Id', { Id: guid(7) }],
    ['in a Message', { Status: 'Success', Message: { Id: guid(7), IsSuccessful: true } }],
    ['in capitals', { TaskId: guid(7).toUpperCase() }],
    ['with spaces around it', { TaskId: ` ${guid(7)} ` }],
    ['beside a number of the request', { Id: 5812945, TaskId: guid(7) }],
    ['beside empty errors', { TaskId: guid(7), ExceptionType: null, ExceptionMessage: '' }],
  ])('%s means that the task was created', (_, row) => {
    expect(rowResults([row], 1)).toEqual([created(7)]);
  });

  it.each(['00bbbbbb-0000-4000-8000-000000000000', 'bbbbbbbb-0000-4000-8000-000000000000'])(
    'may begin and end with zeros, as in %s',
    (taskId) => {
      expect(rowResults([{ TaskId: taskId }], 1)).toEqual([{ kind: 'created', taskId }]);
    },
  );

  it.each([
    ['more before it', { TaskCreated: true, TaskId: `0${guid(7)}` }],
    ['more behind it', { TaskCreated: true, TaskId: `${guid(7)}0` }],
    ['a request number', { TaskCreated: true, Id: 5812945 }],
    ['an empty GUID', { TaskCreated: true, TaskId: EMPTY_GUID }],
    ['missing', { Status: 'Success' }],
    ['not text', { IsSuccessful: true, TaskId: { a: 1 } }],
  ])('is needed: with %s the row is looked up later', (_, row) => {
    expect(rowResults([row], 1)).toEqual([UNSAID]);
  });

  it('given for several rows is the call’s, and proves nothing', () => {
    const rows = [{ Id: guid(1) }, { Id: guid(1).toUpperCase() }, { Id: guid(2) }];
    expect(rowResults(rows, 3)).toEqual([UNSAID, UNSAID, created(2)]);
  });
});

describe('a row failed', () => {
  it.each([
    [
      'with an exception',
      { ExceptionType: 'MXInvalidInputException', ExceptionMessage: 'No owner' },
      'No owner',
    ],
    ['with a message alone', { ExceptionMessage: 'No owner' }, 'No owner'],
    ['with its type alone', { ExceptionType: 'MXInvalidInputException' }, 'MXInvalidInputException'],
    ['by its status', { Status: 'Error', Message: 'No owner' }, 'No owner'],
    ['with a blank exception', { ExceptionMessage: ' ', Message: 'No owner' }, 'No owner'],
    ['with nothing but blanks', { ExceptionMessage: ' ', Message: '' }, 'it gave no reason.'],
    ['by its mark', { IsSuccessful: false }, 'it gave no reason.'],
    ['by the task that was not created', { TaskCreated: false }, 'it gave no reason.'],
    ['with an empty GUID', { TaskId: EMPTY_GUID, ExceptionMessage: 'No owner' }, 'No owner'],
  ])('%s', (_, row, message) => {
    expect(rowResults([row], 1)).toEqual([{ kind: 'failed', message }]);
  });

  it('is not believed when the row names a task all the same', () => {
    const row = { TaskId: guid(1), ExceptionMessage: 'The reminder could not be set' };
    expect(rowResults([{ TaskId: guid(2) }, row], 2)).toEqual([created(2), UNSAID]);
  });
});

describe('rows are told apart', () => {
  it('by their numbers from 1, in any order, as numbers or text', () => {
    const rows = [
      { RowNumber: 3, TaskId: guid(3) },
      { RowNumber: '1', TaskId: guid(1) },
    ];
    expect(rowResults(rows, 3)).toEqual([created(1), UNSAID, created(3)]);
  });

  it('by their order, when none is numbered and all are there', () => {
    expect(rowResults([{ TaskId: guid(1) }, { TaskId: guid(2) }], 2)).toEqual([created(1), created(2)]);
    const empty = { RowNumber: null };
    expect(rowResults([{ ...empty, TaskId: guid(1) }, { TaskId: guid(2) }], 2)).toEqual([
      created(1),
      created(2),
    ]);
  });

  it('by numbers of several digits', () => {
    expect(rowResults([{ RowNumber: '12', TaskId: guid(12) }], 12)?.[11]).toEqual(created(12));
  });

  it.each(['1.0', '+1', '1e0', ' 1', 'Row 1', '', true, [1], { a: 1 }])(
    'but not by %j, which is no number as LeadSquared writes them',
    (RowNumber) => {
      expect(rowResults([{ RowNumber, TaskId: guid(1) }], 1)).toEqual([UNSAID]);
    },
  );

  it.each([
    ['too few without numbers', [{ TaskId: guid(1) }]],
    ['too many without numbers', [{ TaskId: guid(1) }, { TaskId: guid(2) }, { TaskId: guid(3) }]],
    ['some with a number and some without', [{ RowNumber: 2, TaskId: guid(2) }, { TaskId: guid(1) }]],
    [
      'numbers from 0',
      [
        { RowNumber: 0, TaskId: guid(1) },
        { RowNumber: 1, TaskId: guid(2) },
      ],
    ],
    [
      'a number beyond the call',
      [
        { RowNumber: 1, TaskId: guid(1) },
        { RowNumber: 3, TaskId: guid(2) },
      ],
    ],
    [
      'a number twice',
      [
        { RowNumber: 1, TaskId: guid(1) },
        { RowNumber: 1, TaskId: guid(2) },
      ],
    ],
    [
      'a number three times',
      [
        { RowNumber: 1, TaskId: guid(1) },
        { RowNumber: 1, TaskId: guid(2) },
        { RowNumber: 1, TaskId: guid(3) },
      ],
    ],
    [
      'half numbers',
      [
        { RowNumber: 1.5, TaskId: guid(1) },
        { RowNumber: 2, TaskId: guid(2) },
      ],
    ],
    [
      'numbers that are none',
      [
        { RowNumber: 'one', TaskId: guid(1) },
        { RowNumber: 2, TaskId: guid(2) },
      ],
    ],
  ])('and none is believed with %s', (_, rows) => {
    expect(rowResults(rows, 2)).toEqual([UNSAID, UNSAID]);
  });
});

describe('another form', () => {
  it.each([
    ['an empty list', []],
    ['an empty Response', { Response: [] }],
    ['rows that say nothing', [{ RowNumber: 1 }, { foo: 2 }]],
    ['a list of texts', ['a', 'b']],
    ['a receipt', { Status: 'Success', Message: { Id: '1' } }],
    ['nothing', undefined],
    ['null', null],
  ])('is not read as rows: %s', (_, json) => {
    expect(rowResults(json, 2)).toBeNull();
  });
});

describe('one odd value', () => {
  it('in one row does not hide what the others say', () => {
    const odd = { RowNumber: 2, Status: { a: [1] }, IsSuccessful: 'no', ExceptionMessage: 12, Message: [] };
    expect(rowResults([{ RowNumber: 1, TaskId: guid(1), Status: 7 }, odd], 2)?.[0]).toEqual(created(1));
  });
});

describe('whatever a reply says', () => {
  const said = fc.record(
    {
      TaskId: fc.oneof(fc.integer({ min: 1, max: 6 }).map(guid), fc.constantFrom(EMPTY_GUID, '17', null)),
      TaskCreated: fc.boolean(),
      ExceptionMessage: fc.constantFrom('', 'No owner', null),
    },
    { requiredKeys: [] },
  );
  /** Rows with any numbers or none, or each with its own. */
  const replies = fc.oneof(
    fc.array(said, { maxLength: 6 }),
    fc.array(
      fc.tuple(said, fc.integer({ min: -1, max: 6 })).map(([row, RowNumber]) => ({ ...row, RowNumber })),
      { maxLength: 6 },
    ),
    fc
      .tuple(fc.shuffledSubarray([1, 2, 3, 4, 5, 6]), fc.array(said, { minLength: 6, maxLength: 6 }))
      .map(([numbers, rows]) => numbers.map((RowNumber, place) => ({ ...rows[place], RowNumber }))),
  );

  it('there is one result for each row sent, and no id serves two rows', () => {
    fc.assert(
      fc.property(replies, fc.constantFrom(0, 3, 6), (rows, sent) => {
        const results = rowResults(rows, sent);
        if (results === null) return;
        expect(results).toHaveLength(sent);
        const ids = results.flatMap((result) => (result.kind === 'created' ? [result.taskId] : []));
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).not.toContain(EMPTY_GUID);
      }),
      { numRuns: 500 },
    );
  });
});
