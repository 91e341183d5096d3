// The match while the user changes it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ColumnView, MatchView } from '../../../src/rpc/api.ts';
import {
  assignColumn,
  assignConstant,
  carryOver,
  choiceOf,
  customFields,
  draftOf,
  isChanged,
  type MatchDraft,
  missingFields,
  sourceOf,
  unassign,
} from '../../../src/sidebar/state/match-draft.ts';
import { MATCH } from '../../browser/sidebar/fake/data.ts';

const start = draftOf(MATCH);
const withHeaders = (change: (column: ColumnView) => ColumnView): MatchView => ({
  ...MATCH,
  columns: MATCH.columns.map(change),
});

describe('changing the match', () => {
  it('begins with what was guessed, unchanged', () => {
    expect(isChanged(start, MATCH)).toBe(false);
    expect(sourceOf(start, MATCH, 'DueDate')).toMatchObject({ kind: 'column', column: { letter: 'D' } });
    expect(sourceOf(start, MATCH, 'EndDate')).toEqual({ kind: 'none' });
  });

  it('takes a column away from the field that had it', () => {
    const draft = assignColumn(start, 'EndDate', 3);
    expect(sourceOf(draft, MATCH, 'EndDate')).toMatchObject({ kind: 'column', column: { letter: 'D' } });
    expect(missingFields(draft, MATCH)).toEqual(['DueDate']);
  });

  it('lets one text stand for a required field, unless it is blank', () => {
    expect(missingFields(assignConstant(start, 'TaskType', 'Phone call'), MATCH)).toEqual([]);
    expect(missingFields(assignConstant(start, 'TaskType', '  '), MATCH)).toEqual(['TaskType']);
  });

  it('forgets the text when a column takes over', () => {
    const draft = assignColumn(assignConstant(start, 'TaskType', 'Phone call'), 'TaskType', 1);
    expect(choiceOf(draft, MATCH).constants).toEqual({});
    expect(isChanged(draft, MATCH)).toBe(false);
  });

  it('asks the user to decide between two columns for one field', () => {
    const view = withHeaders((column) => (column.column === 6 ? { ...column, field: 'Name' } : column));
    expect(sourceOf(draftOf(view), view, 'Name')).toEqual({ kind: 'several' });
    expect(sourceOf(assignColumn(draftOf(view), 'Name', 6), view, 'Name')).toMatchObject({
      column: { column: 6 },
    });
  });

  it('lists custom fields that a column or a text fills', () => {
    expect(customFields(assignConstant(start, 'mx_Custom_9', 'x'), MATCH)).toEqual([
      'mx_Custom_1',
      'mx_Custom_9',
    ]);
  });

  it('never gives a column to two fields, nor a field two sources, whatever the user does', () => {
    const field = fc.constantFrom('Name', 'TaskType', 'DueDate', 'EndDate', 'mx_Custom_1');
    const step = fc.oneof(
      fc.tuple(field, fc.nat(7)).map(
        ([name, column]) =>
          (draft: MatchDraft) =>
            assignColumn(draft, name, column),
      ),
      fc.tuple(field, fc.string()).map(
        ([name, text]) =>
          (draft: MatchDraft) =>
            assignConstant(draft, name, text),
      ),
      field.map((name) => (draft: MatchDraft) => unassign(draft, name)),
    );
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const draft = steps.reduce((now, change) => change(now), start);
        const filled = [...draft.fieldOf.values()];
        expect(new Set(filled).size).toBe(filled.length);
        expect(filled.filter((name) => name in draft.constants)).toEqual([]);
      }),
    );
  });
});

describe('what is saved', () => {
  it('names every column with a header except the add-on’s own', () => {
    expect(choiceOf(start, MATCH).columns).toEqual({
      Subject: 'Name',
      'Task type': 'TaskType',
      'Owner email': 'OwnerEmailAddress',
      'Due date': 'DueDate',
      'Lead ID': 'LeadId',
      Notes: 'Description',
      'Internal remark': '',
      'Product (mx_Custom_1)': 'mx_Custom_1',
    });
  });

  it('leaves out columns without a header', () => {
    const view = withHeaders((column) => (column.column === 6 ? { ...column, header: ' ' } : column));
    expect(Object.keys(choiceOf(draftOf(view), view).columns)).toHaveLength(7);
  });
});

describe('headers that change while the user has unsaved changes', () => {
  const draft = unassign(start, 'LeadId');

  it('keep the choices of headers that are still there, wherever they stand now', () => {
    const moved = {
      ...MATCH,
      columns: [...MATCH.columns].reverse().map((column, index) => ({ ...column, column: index })),
    };
    const kept = carryOver(draft, MATCH, moved);
    expect(choiceOf(kept, moved).columns).toEqual(choiceOf(draft, MATCH).columns);
  });

  it('take the guess for a new header, unless its field is taken', () => {
    const after = withHeaders((column) => {
      if (column.column === 6) return { ...column, header: 'Venue', field: 'Location', how: 'alias' };
      return column.column === 5 ? { ...column, header: 'Title', field: 'Name', how: 'alias' } : column;
    });
    const kept = carryOver(draft, MATCH, after);
    expect(sourceOf(kept, after, 'Location')).toMatchObject({ kind: 'column', column: { letter: 'G' } });
    expect(sourceOf(kept, after, 'Name')).toMatchObject({ kind: 'column', column: { letter: 'A' } });
  });

  it('are texts, even when they are named like parts of the language', () => {
    const after = withHeaders((column) =>
      column.column === 6 ? { ...column, header: 'constructor' } : column,
    );
    expect(choiceOf(carryOver(draft, MATCH, after), after).columns).toHaveProperty('constructor', '');
  });
});
