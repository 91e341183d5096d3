// What becomes of the columns that a run reads: nothing, or a change that a person has to look at.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  confirmedColumns,
  describeMatchChange,
  matchChange,
  newlyMatched,
} from '../../../../src/core/mapping/confirmed-columns.ts';
import { mapColumns } from '../../../../src/core/mapping/map-columns.ts';

const HEADER = ['Task name', 'Task type', 'Owner e-mail', 'Due date', 'City', 'Internal code'];
const SETTINGS = { columns: {}, constants: { Description: 'Visit in {City}' } };
const map = (header: readonly string[]) => mapColumns(header, SETTINGS);
const CONFIRMED = confirmedColumns(map(HEADER));
const change = (...header: string[]) => matchChange(CONFIRMED, map(header));

describe('the columns of a confirmed match', () => {
  it('are those that fill fields and those that texts are made of', () => {
    expect(CONFIRMED).toEqual([
      { header: 'Task name', field: 'Name' },
      { header: 'Task type', field: 'TaskType' },
      { header: 'Owner e-mail', field: 'OwnerEmailAddress' },
      { header: 'Due date', field: 'DueDate' },
      { header: 'City', field: null },
    ]);
  });

  it('stand as they did, whatever comes in between and goes that nobody reads', () => {
    const others = fc.array(fc.constantFrom('', 'Internal code', 'Colour', 'xyz'), { maxLength: 3 });
    fc.assert(
      fc.property(fc.array(others, { minLength: 6, maxLength: 6 }), (between) => {
        const names = CONFIRMED.map(({ header }) => header);
        const header = between.flatMap((some, place) => [...some, ...names.slice(place, place + 1)]);
        expect(change(...header)).toBeNull();
      }),
    );
  });

  it.each([
    ['gone', ['Task name', 'Task type', 'Owner e-mail', 'Due date', 'Town'], 'City'],
    ['gone', ['Task name', 'Task type', 'Owner e-mail', 'Deadline', 'City'], 'Due date'],
    ['twice', ['Task name', 'Task type', 'Owner e-mail', 'Due date', 'City', 'City'], 'City'],
    ['moved', ['Task type', 'Task name', 'Owner e-mail', 'Due date', 'City'], 'Task name'],
  ])('are seen to be %s: %j', (kind, header, name) => {
    const found = change(...header);
    expect(found).toMatchObject({ kind, column: { header: name } });
    expect(found === null ? '' : describeMatchChange(found)).toContain(`"${name}"`);
  });

  it('say what they are for, unless their names do', () => {
    const gone = (header: string, field: string | null) =>
      describeMatchChange({ kind: 'gone', column: { header, field } }).split(' was ')[0];
    expect(gone('Deadline', 'DueDate')).toBe('The column "Deadline", which holds Due date,');
    expect(gone('Due Date *', 'DueDate')).toBe('The column "Due Date *"');
    expect(gone('City', null)).toBe('The column "City", which is part of the tasks’ texts,');
    const other = { kind: 'other-field', column: { header: 'Note', field: 'Description' } } as const;
    expect(describeMatchChange(other)).toMatch(
      /^The column "Note", .* is not taken for Description any more,/,
    );
  });

  it('are joined by none that came since', () => {
    expect(newlyMatched(CONFIRMED, map([...HEADER, 'Reminder', 'Location']))).toEqual([
      'Reminder',
      'Location',
    ]);
    expect(newlyMatched(CONFIRMED, map(HEADER))).toEqual([]);
  });
});
