// The add-on's own columns in a sheet without marks: a header alone makes no column the add-on's, and what it wrote is never taken for new.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  foreignIds,
  recogniseColumns,
  richestColumn,
  taskIdColumnOf,
} from '../../../../src/run/sheet/own-content.ts';
import { OWN_DOUBTS } from '../../../../src/run/sheet/own-texts.ts';

const ID = '1f0e6a52-30bb-4d1c-9a3f-0c6de5b2a001';
const OTHER_ID = '2f0e6a52-30bb-4d1c-9a3f-0c6de5b2a002';

/** A sheet of columns, each a header with the texts below it; none of them fills a field. */
function sheet(columns: Readonly<Record<string, readonly string[]>>) {
  const header = Object.keys(columns);
  const texts = Object.values(columns);
  const rows = Math.max(...texts.map((column) => column.length));
  const lines = Array.from({ length: rows }, (_, row) => texts.map((column) => column[row] ?? ''));
  return { header, lines, free: header.map((_, column) => column) };
}

function found(columns: Readonly<Record<string, readonly string[]>>) {
  const { status, taskId } = recogniseColumns(sheet(columns));
  const names = Object.keys(columns);
  return [status === null ? null : names[status], taskId === null ? null : names[taskId]];
}

describe('a column under the add-on’s name', () => {
  it.each([
    ['Created · RJV5-1'],
    ['Failed · RJV5-1 — LeadSquared: no owner.'],
    ['Queued · RJV5-2 ⟨RJV5-1k9x3f⟩'],
    ['Deleted · RJV5-3'],
    ['Invalid — Due date: "soon" is no date.'],
    ['Skipped — this row repeats row 4 in every field. Change it, or delete it if it is one too many.'],
    ['Created — its status was deleted; the Task ID is still there.'],
    ...OWN_DOUBTS.map((reason) => [`Unknown — ${reason}`]),
  ])('is the add-on’s when it holds “%s”', (text) => {
    expect(found({ Name: ['a'], 'Task status': [text] })).toEqual(['Task status', null]);
    expect(found({ Name: ['a'], 'Task status (LeadSquared) 2': [text] })).toEqual([
      'Task status (LeadSquared) 2',
      null,
    ]);
  });

  it.each([
    'Accepted',
    'Pending',
    'Invalid',
    'Created',
    'Queued',
    'Deleted',
    'Skipped',
    'Created by Ravi',
    'Created — by Ravi',
    'Invalid — wrong number',
    'Skipped — not now',
    'Created · Ravi',
    'created · RJV5-1',
  ])('is the user’s when it holds “%s”', (text) => {
    expect(found({ Name: ['a', 'b'], 'Task status': [text, ''] })).toEqual([null, null]);
  });

  it('is the add-on’s when one row bears a token, whatever the user has written into the others', () => {
    expect(found({ 'Task status': ['done', 'done', 'done', 'Created · RJV5-1'] })).toEqual([
      'Task status',
      null,
    ]);
  });

  it('is the add-on’s when one row without a token may have been sent', () => {
    const doubt = `Unknown — ${OWN_DOUBTS[1]}`;
    expect(found({ 'Task status': ['done', 'done', 'done', doubt] })).toEqual(['Task status', null]);
  });

  it('is the user’s when only few texts without a token are like the add-on’s', () => {
    expect(found({ 'Task status': ['done', 'open', 'open', 'Invalid — Owner: left.'] })).toEqual([
      null,
      null,
    ]);
  });

  it('is the user’s when it is empty and stands alone', () => {
    expect(found({ Name: ['a'], 'Task status': [] })).toEqual([null, null]);
    expect(found({ Name: ['a'], 'Task ID': [] })).toEqual([null, null]);
  });

  it('is the add-on’s when both are empty, side by side at the right end, as they are added', () => {
    expect(found({ Name: ['a'], 'Task status': [], 'Task ID': [] })).toEqual(['Task status', 'Task ID']);
    expect(found({ 'Task status': [], 'Task ID': [], Name: ['a'] })).toEqual([null, null]);
    expect(found({ Name: ['a'], 'Task ID': [], 'Task status': [] })).toEqual([null, null]);
    expect(found({ Name: ['a'], 'Task status': [], 'Task ID': ['T-1'] })).toEqual([null, null]);
  });
});

describe('a column under another name', () => {
  it('is the add-on’s when most of its texts are states under a token', () => {
    expect(found({ Outcome: ['Created · RJV5-1', 'Failed · RJV5-2 — no.', 'mine'] })).toEqual([
      'Outcome',
      null,
    ]);
  });

  it('is the user’s when somebody has put one among other texts', () => {
    expect(found({ Remarks: ['Created · RJV5-1', 'ring twice', 'x'] })).toEqual([null, null]);
  });

  it('gives way to one under the add-on’s name', () => {
    const statuses = ['Created · RJV5-1', 'Created · RJV5-2'];
    expect(found({ Backup: statuses, 'Task status': ['Created · RJV5-1'] })).toEqual(['Task status', null]);
  });
});

describe('statuses that another program has changed', () => {
  it.each([
    'Unknown Â· X-1',
    'Unknown Ã‚Â· X-1',
    'unknown · X-1',
    'UNKNOWN · X-1',
    'Accepted ? X-1',
    'Accepted � X-1',
    'Unknown  · X-1',
    'Unknown . X-1',
    'created · X-1',
    'Sending · x-1',
    'Unknown – X-1 — looked up',
  ])('such as “%s” are the add-on’s beside its column of ids', (text) => {
    const columns = { Name: ['a', 'b'], 'Task status': [text, text], 'Task ID': [] };
    expect(found(columns)).toEqual(['Task status', 'Task ID']);
    expect(found({ ...columns, 'Task ID': [ID, ''] })).toEqual(['Task status', 'Task ID']);
  });

  it('are the add-on’s where its words alone are left, in the pair at the right end', () => {
    const columns = { Name: ['a', 'b'], 'Task status': ['Accepted', 'sending'], 'Task ID': [] };
    expect(found(columns)).toEqual(['Task status', 'Task ID']);
    expect(found({ ...columns, Note: ['x'] })).toEqual([null, null]);
    expect(found({ ...columns, 'Task status': ['Accepted', 'Pending'] })).toEqual([null, null]);
    expect(found({ ...columns, 'Task ID': ['T-1'] })).toEqual([null, null]);
  });
});

describe('two columns under the add-on’s names', () => {
  it('with a token each are a problem, since nobody knows which one counts', () => {
    const both = recogniseColumns(
      sheet({ 'Task status': ['Created · RJV5-1'], 'Task status (LeadSquared)': ['Failed · RJV5-1'] }),
    );
    expect(both.problem?.message).toBe(
      'The sheet has two columns of this name, A and B, and both hold results of the add-on, so it is not clear which one counts. Delete or rename one of them.',
    );
  });

  it('are none when one of them holds only words of the user’s', () => {
    const columns = { 'Task status': ['Pending'], 'Task status (LeadSquared)': ['Failed · RJV5-1'] };
    expect(recogniseColumns(sheet(columns))).toMatchObject({ status: 1, problem: null });
  });
});

describe('the column of ids beside statuses', () => {
  const STATUSES = ['Created · RJV5-1', '', 'Created · RJV5-2'];
  it.each([
    ['holds ids in rows with a status alone', [ID, '', OTHER_ID], true],
    ['holds an id that bears a mark', [`${ID} ⟨RJV5-1⟩`], true],
    ['is empty', [], true],
    ['holds an id in a row whose status was cleared', [ID, OTHER_ID], true],
    ['holds an id in a row without a status alone', ['', OTHER_ID], false],
    ['holds something else', ['T-1'], false],
    ['holds something else beside ids', [ID, '', 'T-3'], false],
  ])('is the add-on’s, or is not, when it %s', (_, ids, isOwn) => {
    const shown = sheet({ 'Task status': STATUSES, 'Task ID': ids });
    expect(taskIdColumnOf(shown, 0)).toBe(isOwn ? 1 : null);
  });

  it('holds no ids beside blank cells where it does not stand right of them', () => {
    const columns = { 'Task ID': [ID, OTHER_ID], 'Task status': STATUSES };
    expect(taskIdColumnOf(sheet(columns), 1)).toBeNull();
  });

  it('is the one that fits, wherever it stands', () => {
    const columns = {
      'Task ID': ['T-1', 'T-2'],
      Name: ['a'],
      'Task status': STATUSES,
      x: [],
      'Task ID (LeadSquared)': [ID],
    };
    expect(found(columns)).toEqual(['Task status', 'Task ID (LeadSquared)']);
    expect(taskIdColumnOf(sheet({ 'Task ID': [], x: [], 'Task status': STATUSES }), 2)).toBeNull();
  });
});

describe('ids of LeadSquared without statuses', () => {
  it.each([
    [{ 'Task ID': [ID, ''] }, 0],
    [{ 'Task ID': [ID.toUpperCase()] }, 0],
    [{ 'Task ID': [ID, 'T-2'] }, null],
    [{ 'Task ID': [] }, null],
    [{ 'Lead ID': [ID] }, null],
    [{ 'Task status': ['Created', 'Pending', ''], 'Task ID': [ID, ID, ID] }, null],
    [{ 'Task status': ['', '', ''], 'Task ID': [ID, ID, ID] }, 1],
    [{ 'Task status': ['Created', 'Created', ''], x: [], 'Task ID': [ID, ID, ID] }, 2],
  ])('are looked for in %j', (columns, expected) => {
    expect(foreignIds(sheet(columns))).toBe(expected);
  });

  it('are looked for beside statuses, too, but not right of them, where a status that was cleared asks for the row again', () => {
    const columns = {
      'Task ID': [ID, ''],
      'Task status': ['', 'Created · X-1'],
      'Task ID (LeadSquared)': [ID],
    };
    expect(foreignIds(sheet(columns), 1)).toBe(0);
    expect(foreignIds(sheet({ 'Task status': ['', 'Created · X-1'], 'Task ID': [ID, ID] }), 0)).toBeNull();
  });
});

describe('of several marked columns', () => {
  it('the one with the most of the add-on’s own counts, else the leftmost', () => {
    const { lines } = sheet({ a: [], b: ['Created · RJV5-1'], c: ['done', 'x'] });
    expect(richestColumn('status', [0, 1, 2], lines)).toBe(1);
    expect(richestColumn('status', [2, 0], lines)).toBe(0);
    expect(richestColumn('task-id', [0, 2], lines)).toBe(2);
    expect(richestColumn('status', [], lines)).toBeNull();
  });
});

describe('texts of any kind', () => {
  const word = fc.constantFrom('Accepted', 'Pending', 'Created', 'Invalid', 'Task status', '· —', 'A-1', 'x');
  const text = fc.array(word, { maxLength: 4 }).map((words) => words.join(' '));

  it('are the user’s unless a token stands behind a state', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), (texts) => {
        const columns = { Name: ['a'], 'Task status': texts, Note: ['x'] };
        expect(found(columns)).toEqual([null, null]);
        expect(found({ ...columns, 'Task status': [...texts, 'Sending · A-1'] })).toEqual([
          'Task status',
          null,
        ]);
      }),
    );
  });
});
