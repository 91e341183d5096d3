// Pages of tasks are read in whatever form LeadSquared gives them, and one odd item does not hide the others.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFoundPage } from '../../../src/leadsquared/found-task.ts';
import { DUE, guid, LEAD_ID } from '../../support/tasks.ts';

const ITEM = {
  UserTaskId: guid(1).toUpperCase(),
  Name: ' Call back ',
  Category: 0,
  Description: 'Bring the price list.',
  RelatedEntity: 1,
  RelatedEntityId: LEAD_ID.toUpperCase(),
  DueDate: '2026-03-05 09:00:00.000',
  EndDate: '2026-03-05 09:30:00.000',
  StatusCode: 0,
  OwnerEmailAddress: 'Asha@Example.com',
  CreatedOn: '2026-03-01 08:00:00.000',
  CompletedOn: '0001-01-01 00:00:00.000',
  TaskType: { Id: guid(9), Name: 'Phone Call' },
  Location: 'Pune office',
  CustomFields: { mx_Custom_1: 'Gold' },
};
const READ = {
  id: guid(1),
  kind: 'appointment',
  name: 'Call back',
  taskType: 'Phone Call',
  ownerEmail: 'asha@example.com',
  due: DUE,
  end: DUE + 30 * 60_000,
  relatedEntityId: LEAD_ID,
  description: 'Bring the price list.',
  location: 'Pune office',
  createdAt: Date.UTC(2026, 2, 1, 8),
  fields: { mx_Custom_1: 'Gold' },
  createdBy: '',
  state: 'open',
  references: [],
};
const read = (json: unknown) => readFoundPage(json, 'to-do', null)?.tasks ?? null;
const readItem = (changes: object) => read([{ ...ITEM, ...changes }])?.[0];

describe('what a task tells of itself', () => {
  it.each([
    [0, 'open'],
    ['0', 'open'],
    [1, 'done'],
    ['1', 'done'],
    [2, 'cancelled'],
    [7, null],
    ['__proto__', null],
    [null, null],
    [undefined, null],
  ])('status code %j', (StatusCode, state) => {
    expect(readItem({ StatusCode })?.state).toBe(state);
  });

  it('its references, from the description and any custom field', () => {
    const item = { Description: 'Bring it.\nRef 7F3A-12', CustomFields: { mx_A: 'x', mx_B: 'Ref 9K2B-3' } };
    expect(readItem(item)?.references).toEqual(['7F3A-12', '9K2B-3']);
    expect(readItem({ CustomFields: [{ Value: 'Ref 9K2B-3' }, { Value: 5 }] })?.references).toEqual([
      '9K2B-3',
    ]);
    expect(readItem({ CustomFields: null })?.references).toEqual([]);
  });
});

describe('a page of tasks', () => {
  it.each([
    ['a list', [ITEM]],
    ['a List with its count', { RecordCount: 1, List: [ITEM] }],
    ['a List alone', { List: [ITEM] }],
  ])('is read from %s', (_, json) => {
    expect(read(json)).toEqual([READ]);
  });

  it.each([
    ['an empty list', []],
    ['an empty List', { RecordCount: 0, List: [] }],
    ['null for an empty List', { RecordCount: 0, List: null }],
    ['a count of none', { RecordCount: 0 }],
  ])('is empty: %s', (_, json) => {
    expect(read(json)).toEqual([]);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['text', 'oops'],
    ['an error', { Status: 'Error', ExceptionMessage: 'oops' }],
    ['a missing list where there are tasks', { RecordCount: 3, List: null }],
    ['a list of something else', [{ foo: 1 }, 'x']],
    ['tasks without ids', [{ ...ITEM, UserTaskId: '' }]],
    ['tasks with ids that are none', [{ ...ITEM, UserTaskId: '12' }]],
  ])('is not read from %s', (_, json) => {
    expect(read(json)).toBeNull();
  });

  it('keeps its other tasks when one cannot be read', () => {
    const odd = { UserTaskId: guid(2), Name: { a: 1 }, TaskType: [], DueDate: true, Category: {} };
    expect(read([null, { Name: 'no id' }, ITEM, odd])).toEqual([
      READ,
      expect.objectContaining({ id: guid(2), name: '', taskType: '', due: null, kind: 'to-do' }),
    ]);
  });
});

describe('a task', () => {
  it.each([
    [{ Category: 0 }, { kind: 'appointment' }],
    [{ Category: '1' }, { kind: 'to-do' }],
    [{ Category: null }, { kind: 'to-do' }],
    [{ TaskType: 'Meeting' }, { taskType: 'Meeting' }],
    [{ TaskType: null }, { taskType: '' }],
    [{ Name: 2026 }, { name: '2026' }],
    [{ RelatedEntityId: '' }, { relatedEntityId: '' }],
    [{ RelatedEntityId: null }, { relatedEntityId: '' }],
    [{ RelatedEntityId: undefined }, { relatedEntityId: null }],
    [{ CreatedBy: guid(7).toUpperCase() }, { createdBy: guid(7) }],
    [{ ModifiedOn: '2026-03-05 09:00:00.000' }, { modifiedAt: DUE }],
    [{ ModifiedOn: '0001-01-01 00:00:00.000' }, {}],
    [{ Category: '__proto__' }, { kind: 'to-do' }],
    [{ CustomFields: [{ SchemaName: 'mx_A', Value: 5 }] }, { fields: { mx_A: '5' } }],
    [{ RelatedEntityId: '00000000-0000-0000-0000-000000000000' }, { relatedEntityId: '' }],
    [{ RelatedEntityId: `${LEAD_ID}-00000000` }, { relatedEntityId: `${LEAD_ID}-00000000` }],
    [{ EndDate: '' }, { end: null }],
    [{ EndDate: '0001-01-01 00:00:00.000' }, { end: null }],
    [
      { DueDate: null, CreatedOn: 'yesterday' },
      { due: null, createdAt: null },
    ],
  ])('with %j is read with %j', (changes, expected) => {
    expect(readItem(changes)).toMatchObject(expected);
  });
});

describe('a task that was asked for as an appointment', () => {
  it.each([
    [0, 'appointment'],
    ['1', 'to-do'],
    [null, 'appointment'],
    [2, 'appointment'],
  ])('and says category %j is one of kind %s', (Category, kind) => {
    expect(readFoundPage([{ ...ITEM, Category }], 'appointment', null)?.tasks).toMatchObject([{ kind }]);
  });
});

describe('a task that names no owner', () => {
  const days = { from: '2026-03-01', to: '2026-03-09' };
  const ownerOf = (owners: readonly string[]) =>
    readFoundPage([{ ...ITEM, OwnerEmailAddress: undefined }], 'to-do', { owners, days, now: 0 })?.tasks[0]
      ?.ownerEmail;

  it('belongs to the one who was asked about, and to nobody in particular where there were several', () => {
    expect(ownerOf(['asha@example.com'])).toBe('asha@example.com');
    expect(ownerOf(['asha@example.com', 'ravi@example.com'])).toBe('');
  });
});

describe('an id that is no GUID', () => {
  it.each(['12', '=IMPORTXML("https://example.com/","//a")', `${guid(2)}x`])(
    'is passed over, and its page still counts as long as it is: %s',
    (UserTaskId) => {
      expect(readFoundPage([{ ...ITEM, UserTaskId }, ITEM], 'to-do', null)).toEqual({
        tasks: [READ],
        size: 2,
      });
    },
  );
});

describe('whatever is answered', () => {
  it('nothing is thrown, and every task that is read has an id', () => {
    const item = fc.dictionary(
      fc.constantFrom('UserTaskId', 'Name', 'TaskType', 'DueDate', 'RelatedEntityId', '__proto__'),
      fc.anything(),
    );
    const page = fc.oneof(fc.anything(), fc.array(item), fc.record({ List: fc.array(item) }));
    fc.assert(
      fc.property(page, (json) => {
        for (const task of read(json) ?? []) expect(task.id).not.toBe('');
      }),
      { numRuns: 500 },
    );
  });
});
