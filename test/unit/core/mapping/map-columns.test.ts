// Headers find their fields, every guess is visible, and what cannot be settled is named.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIELDS } from '../../../../src/core/fields/fields.ts';
import { mapColumns } from '../../../../src/core/mapping/map-columns.ts';

const NOTHING = { columns: {}, constants: {} };
const REQUIRED = ['Task name', 'Task type', 'Owner e-mail', 'Due date'];

function how(header: string, saved: Record<string, string> = {}) {
  const entry = mapColumns([header], { columns: saved, constants: {} }).columns[0];
  return [entry?.field, entry?.how];
}

const messages = (header: string[], settings = NOTHING) =>
  mapColumns(header, settings).problems.map(
    (problem) => `${problem.code} ${problem.level}: ${problem.message}`,
  );

describe('a header', () => {
  it.each([
    ['DueDate', 'DueDate', 'name'],
    ['due date', 'DueDate', 'name'],
    ['DUE-DATE *', 'DueDate', 'name'],
    ['Task name', 'Name', 'label'],
    ['Owner E-Mail:', 'OwnerEmailAddress', 'label'],
    ['Reminder (minutes)', 'Reminder', 'label'],
    ['Assigned To', 'OwnerEmailAddress', 'alias'],
    ['Deadline', 'DueDate', 'alias'],
    ['Ｄｅａｄｌｉｎｅ', 'DueDate', 'alias'],
    ['Prospect ID', 'LeadId', 'alias'],
    ['mx_Custom_1', 'mx_Custom_1', 'custom'],
    ['Product (mx_Product)', 'mx_Product', 'custom'],
    ['Phone', null, 'none'],
    ['Email', null, 'none'],
    ['', null, 'none'],
    ['Task status', null, 'none'],
    ['Task ID', null, 'none'],
  ])('%j is %j by %s', (header, field, by) => {
    expect(how(header)).toEqual([field, by]);
  });

  it('that the user has mapped goes where the user said', () => {
    expect(how('Phone', { Phone: 'mx_Phone' })).toEqual(['mx_Phone', 'saved']);
    expect(how('Due date', { 'Due date': 'EndDate' })).toEqual(['EndDate', 'saved']);
    expect(how(' Due date ', { 'Due date': '' })).toEqual([null, 'ignored']);
  });

  it('called like something of the language itself is only a header', () => {
    expect(how('constructor')).toEqual([null, 'none']);
    expect(how('__proto__')).toEqual([null, 'none']);
  });
});

describe('the columns of the add-on', () => {
  it('are those that the caller names, whatever their headers say, and fill no field', () => {
    const header = ['Outcome', ...REQUIRED, 'Description', 'Task status'];
    const saved = { columns: { Outcome: 'Location' }, constants: {} };
    const mapping = mapColumns(header, saved, { status: 0, taskId: 5, progress: null });
    expect([mapping.statusColumn, mapping.taskIdColumn]).toEqual([0, 5]);
    expect([0, 5, 6].map((column) => [mapping.columns[column]?.field, mapping.columns[column]?.how])).toEqual(
      [
        [null, 'ignored'],
        [null, 'ignored'],
        [null, 'none'],
      ],
    );
  });

  it('are none when the caller names none, whatever the headers say', () => {
    const mapping = mapColumns([...REQUIRED, 'Task status', 'Task ID'], NOTHING);
    expect([mapping.taskIdColumn, mapping.statusColumn]).toEqual([null, null]);
    expect(mapping.problems).toEqual([]);
  });
});

describe('a header row with a problem', () => {
  it('names both columns that fit one field equally well', () => {
    expect(messages([...REQUIRED, 'DUE DATE'])).toEqual([
      'mapping-two-columns error: Two columns are taken for Due date: "Due date" (column D) and "DUE DATE" (column E). Rename one of them, or choose not to send one under “Match columns”.',
    ]);
    expect(messages([...REQUIRED, 'mx_A', 'Second (mx_a)'])).toHaveLength(1);
  });

  it('names the missing required field and the headers that would do', () => {
    expect(messages(['Task name', 'Task type', 'Due date'])).toEqual([
      'mapping-required error: No column holds Owner e-mail, which every task needs. Name a column Owner e-mail, Owner, Owner email address, Owner mail or OwnerEmailAddress, choose columns under “Match columns”, or give one value for all rows there.',
    ]);
  });

  it('proposes no column “Name” for the name of the task', () => {
    expect(messages(['Name', 'Mobile', 'Task type', 'Owner e-mail', 'Due date'])[0]).toMatch(
      / Name a column Task name, Subject, Title, Task or Task subject, choose columns /,
    );
  });

  it('names all missing required fields at once, with a text of columns for the name', () => {
    const header = ['Student', 'Mobile', 'Follow up on', 'Counsellor'];
    expect(mapColumns(header, NOTHING).missing).toEqual(['Name', 'TaskType']);
    expect(messages(header)).toEqual([
      'mapping-required error: No column holds Task name and Task type, which every task needs. Name columns so, choose columns under “Match columns”, or give one value for all rows there. The task name can be made of columns, such as "Call {Student}".',
    ]);
  });

  it("misses no due date when rows without one are due by the sheet's choice", () => {
    const settings = { ...NOTHING, blankDue: 'today' } as const;
    expect(mapColumns(['Task name', 'Task type', 'Owner e-mail'], settings).missing).toEqual([]);
  });

  it('sends a webhook URL to the settings', () => {
    const mapping = mapColumns([...REQUIRED, 'StatusWebhookURL'], NOTHING);
    expect(mapping.columns[4]).toMatchObject({ field: null, how: 'ignored' });
    expect(messages([...REQUIRED, 'StatusWebhookURL'])).toEqual([
      'mapping-call-field warning: The webhook URL belongs to a whole call and not to a row, so this column is not sent. Write the address under “Match columns”, “More settings”.',
    ]);
  });

  it('warns of a second webhook URL just as of the first', () => {
    const mapping = mapColumns([...REQUIRED, 'StatusWebhookURL', 'Webhook'], NOTHING);
    expect(mapping.problems.map((problem) => problem.level)).toEqual(['warning', 'warning']);
  });

  it('says which saved header is gone, unless it was not sent anyway', () => {
    const columns = { Ort: 'Location', Old: '' };
    expect(messages(REQUIRED, { columns, constants: {} })).toEqual([
      'mapping-header-gone warning: The saved match takes Location from a column "Ort", which is no longer there. Rename the column back, or save the match again.',
    ]);
  });

  it('says which saved field does not exist', () => {
    expect(messages([...REQUIRED, 'Ort'], { columns: { Ort: 'Town' }, constants: {} })[0]).toMatch(
      /^mapping-unknown-field error: The saved match sends this column to "Town"/,
    );
  });

  it.each([[[]], [['', ' ', '\u200b']]])('that is empty is only that: %j', (header) => {
    expect(messages(header)).toEqual([
      'header-missing error: The header row is empty. Write the names of the columns into it, such as Task name, Task type, Owner e-mail and Due date.',
    ]);
  });

  it.each(['05/03/2026 10:30', '42', 'priya@example.com', '3f2504e0-4f89-11d3-9a0c-0305e82c3301'])(
    'that holds %s is a task',
    (text) => {
      expect(messages(['Call Priya', text])).toEqual([
        expect.stringMatching(/^header-is-data error: The header row holds "/),
      ]);
    },
  );
});

describe('the mapping gives way', () => {
  it('from a guess to a saved choice', () => {
    const mapping = mapColumns([...REQUIRED, 'When'], { columns: { When: 'DueDate' }, constants: {} });
    expect(mapping.problems).toEqual([]);
    expect(mapping.columns[3]).toMatchObject({ field: null, how: 'none' });
    expect(mapping.columns[4]).toMatchObject({ field: 'DueDate', how: 'saved' });
  });

  it('from a constant to a column', () => {
    const constants = { TaskType: 'Meeting', Location: 'Pune', mx_A: ' ' };
    const mapping = mapColumns(REQUIRED, { columns: {}, constants });
    expect(mapping.constants).toEqual([{ field: 'Location', text: 'Pune', template: null }]);
  });

  it('to a constant where a required column is missing', () => {
    const constants = { TaskType: 'Meeting' };
    expect(messages(['Task name', 'Owner e-mail', 'Due date'], { columns: {}, constants })).toEqual([]);
  });

  it('to no constant of an unknown field', () => {
    expect(messages(REQUIRED, { columns: {}, constants: { Town: 'Pune' } })[0]).toMatch(
      /^constant-unknown-field error/,
    );
  });
});

describe('any header row', () => {
  const known = FIELDS.flatMap((field) => [field.name, field.label, ...field.aliases]);
  const header = fc.oneof(fc.constantFrom(...known, 'mx_A', 'mx_B', 'Task status', 'Task ID'), fc.string());

  it('is mapped the same whatever the order of its columns', () => {
    const shuffled = fc
      .uniqueArray(header, { maxLength: 12 })
      .chain((texts) =>
        fc.tuple(fc.constant(texts), fc.shuffledSubarray(texts, { minLength: texts.length })),
      );
    const fields = (texts: readonly string[]) =>
      new Map(mapColumns(texts, NOTHING).columns.map((entry) => [entry.header, entry.field]));
    fc.assert(
      fc.property(shuffled, ([texts, mixed]) => {
        const [one, other] = [fields(texts), fields(mixed)];
        for (const text of texts) expect(other.get(text)).toBe(one.get(text));
      }),
    );
  });

  it('without a problem gives every field to one column at most', () => {
    fc.assert(
      fc.property(fc.array(header, { maxLength: 12 }), (texts) => {
        const { columns, problems } = mapColumns(texts, NOTHING);
        expect(columns.map((entry) => entry.header)).toEqual(texts);
        const fields = columns.flatMap((entry) => (entry.field === null ? [] : [entry.field.toLowerCase()]));
        const doubled = new Set(fields).size < fields.length;
        expect(problems.some((problem) => problem.code === 'mapping-two-columns')).toBe(doubled);
      }),
    );
  });
});
