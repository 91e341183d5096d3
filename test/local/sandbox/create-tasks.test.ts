// What the sandbox stores, refuses and answers when tasks are created.
import { describe, expect, it } from 'vitest';
import { createAccount } from '../../../src/local/sandbox/account.ts';
import { DEFAULT_LEADS } from '../../../src/local/sandbox/default-records.ts';
import { PATHS } from '../../../src/local/sandbox/paths.ts';
import { ask, askBulk, NOW, task, tasks, withSandbox } from './calls.ts';

const SOME_ID = '3f2a1b4c-0000-4000-8000-00000000beef';

describe('a bulk call whose rows are all good', () => {
  it('stores every task exactly as sent, and answers with a receipt', async () => {
    await withSandbox({}, async ({ account, post }) => {
      const sent = tasks(50);
      const reply = await post(PATHS.bulkCreate, { TaskList: sent });
      expect(reply.status).toBe(200);
      expect(await reply.json()).toEqual({
        Status: 'Success',
        Message: { Id: '5812945', IsSuccessful: true },
      });
      expect(account.tasks.map((stored) => stored.sent)).toEqual(sent);
      expect(account.counts()).toMatchObject({
        calls: 1,
        bulkCalls: 1,
        tasks: 50,
        appointments: 50,
        toDos: 0,
      });
    });
  });

  it('answers with counts, or row by row, when that form is chosen', () => {
    const counts = JSON.parse(askBulk(createAccount({ replyForm: 'counts' }), tasks(2)).body);
    expect(counts).toEqual({
      Status: 'Success',
      Operation: 'Bulk Create Tasks',
      TasksCount: 2,
      CreatedTasksCount: 2,
      FailureReason: null,
    });
    const account = createAccount({ replyForm: 'rows-array' });
    const rows = JSON.parse(askBulk(account, tasks(2)).body);
    const expected = account.tasks.map(({ id }, index) => ({
      RowNumber: index + 1,
      TaskId: id,
      TaskCreated: true,
    }));
    expect(rows).toEqual(expected);
    const response = createAccount({ replyForm: 'rows-response' });
    expect(JSON.parse(askBulk(response, tasks(1)).body).Response).toHaveLength(1);
  });

  it('gives the same ids again for the same seed, and others for another', () => {
    const idsOf = (seed: number) => {
      const account = createAccount({ seed });
      askBulk(account, tasks(3));
      return account.tasks.map((stored) => stored.id);
    };
    expect(idsOf(7)).toEqual(idsOf(7));
    expect(idsOf(7)).not.toEqual(idsOf(8));
    expect(new Set(idsOf(7)).size).toBe(3);
  });
});

describe('a bulk call with bad rows among good ones', () => {
  const list = [task(), task({ OwnerEmailAddress: 'nobody@example.com' }), task({ Name: 'Third' })];

  it('is refused whole with an error envelope and stores nothing, by default', () => {
    for (const errorStatus of [500, 200, 400] as const) {
      const account = createAccount({ errorStatus });
      const reply = askBulk(account, list);
      expect(reply.status).toBe(errorStatus);
      expect(JSON.parse(reply.body)).toEqual({
        Status: 'Error',
        ExceptionType: 'MXInvalidInputException',
        ExceptionMessage: "Owner 'nobody@example.com' does not exist",
      });
      expect(account.tasks).toEqual([]);
    }
  });

  it('stores the good rows when bad ones are skipped, and tells only in counts and rows', () => {
    const account = createAccount({ badRows: 'skip' });
    expect(JSON.parse(askBulk(account, list).body)).toMatchObject({ Status: 'Success' });
    expect(account.tasks.map((stored) => stored.rowNumber)).toEqual([1, 3]);

    account.configure({ replyForm: 'counts' });
    expect(JSON.parse(askBulk(account, list).body)).toMatchObject({ TasksCount: 3, CreatedTasksCount: 2 });

    account.configure({ replyForm: 'rows-response' });
    const { Response } = JSON.parse(askBulk(account, list).body);
    expect(Response.map((row: { TaskCreated: boolean }) => row.TaskCreated)).toEqual([true, false, true]);
    expect(Response[1]).toEqual({
      RowNumber: 2,
      TaskCreated: false,
      ExceptionType: 'MXInvalidInputException',
      ExceptionMessage: "Owner 'nobody@example.com' does not exist",
    });
  });
});

describe('the rules for a task', () => {
  const related = (RelatedEntity: number, RelatedEntityId: string) =>
    task({ RelatedEntity, RelatedEntityId });

  it.each([
    ['no name', task({ Name: ' ' }), 'attribute missing: Name'],
    ['no owner', task({ OwnerEmailAddress: '' }), 'attribute missing: OwnerEmailAddress'],
    [
      'an owner who has left',
      task({ OwnerEmailAddress: 'vikram.shah@example.com' }),
      'is not an active user',
    ],
    ['an unknown owner id', task({ OwnerEmailAddress: '', OwnerId: SOME_ID }), 'does not exist'],
    ['no task type', task({ TaskType: undefined }), 'attribute missing: TaskType'],
    ['an unknown task type', task({ TaskType: { Name: 'Meting' } }), "Task type 'Meting' does not exist"],
    [
      'an ISO date',
      task({ DueDate: '2026-03-05T04:30:00Z' }),
      "DueDate '2026-03-05T04:30:00Z' is not in the format",
    ],
    ['a date without time', task({ DueDate: '2026-03-05' }), 'is not in the format'],
    ['a date that does not exist', task({ DueDate: '2026-02-30 04:30:00' }), 'is not in the format'],
    ['an hour that does not exist', task({ EndDate: '2026-03-05 24:00:00' }), 'EndDate'],
    ['a date with a space around it', task({ DueDate: ' 2026-03-05 04:30:00' }), 'is not in the format'],
    [
      'an end before the due time',
      task({ EndDate: '2026-03-05 04:29:59' }),
      'EndDate should be greater than DueDate',
    ],
    [
      'an end at the due time',
      task({ EndDate: '2026-03-05 04:30:00' }),
      'EndDate should be greater than DueDate',
    ],
    ['a lead without an id', related(1, ''), 'attribute missing: RelatedEntityId'],
    ['an id that is no GUID', related(5, '12'), "RelatedEntityId '12' is not a valid id"],
    ['an unknown kind of relation', related(2, SOME_ID), "Invalid RelatedEntity value '2'"],
    ['a negative reminder', task({ Reminder: -1 }), 'Reminder'],
    ['an unknown notification', task({ NotifyBy: 'yes' }), "Invalid NotifyBy value 'yes'"],
    ['a field of another task type', task({ CustomFields: { mx_Custom_9: 'x' } }), "Attribute 'mx_Custom_9'"],
    [
      'a mandatory field left out',
      task({
        TaskType: { Name: 'Verification visit' },
        CustomFields: { mx_Custom_1: 'A-1', mx_Custom_2: '' },
      }),
      'attribute missing: mx_Custom_2',
    ],
  ])('refuse %s', (_situation, bad, message) => {
    const account = createAccount();
    const reply = askBulk(account, [bad]);
    expect(reply.status).toBe(500);
    expect(JSON.parse(reply.body).ExceptionMessage).toContain(message);
    expect(account.tasks).toEqual([]);
    expect(account.calls).toMatchObject([{ outcome: 'refused', tasksInCall: 1, tasksStored: 0 }]);
  });

  it.each([
    [
      'a task that is text',
      ['Visit'],
      "Error converting value \"Visit\" to type 'Task'. Path 'TaskList[0]'.",
    ],
    [
      'a reminder in words',
      [task(), task({ Reminder: '30' })],
      "'System.Int32'. Path 'TaskList[1].Reminder'",
    ],
    [
      'a fraction of a minute',
      [task({ Reminder: 1.5 })],
      "Error converting value 1.5 to type 'System.Int32'",
    ],
    ['a relation without a number', [task({ RelatedEntity: null })], 'Error converting value {null}'],
    ['a name that is a number', [task({ Name: 7 })], "'System.String'. Path 'TaskList[0].Name'"],
    ['a task type that is text', [task({ TaskType: 'Meeting' })], "'TaskType'. Path 'TaskList[0].TaskType'"],
    [
      'a custom field that is a list',
      [task({ CustomFields: { mx_Custom_1: [] } })],
      'CustomFields.mx_Custom_1',
    ],
    ['no list at all', { Name: 'Visit' }, "Path 'TaskList'"],
  ])('answer %s with status 400 and plain text', (_situation, list, text) => {
    const account = createAccount({ badRows: 'skip' });
    const reply = askBulk(account, list);
    expect(reply.status).toBe(400);
    expect(reply.headers['content-type']).toContain('text/plain');
    expect(reply.body).toContain(text);
    expect(account.tasks).toEqual([]);
  });

  it('refuse 51 tasks and an empty list, however bad rows are treated', () => {
    const account = createAccount({ badRows: 'skip' });
    expect(JSON.parse(askBulk(account, tasks(51)).body).ExceptionMessage).toContain('Maximum 50 tasks');
    expect(JSON.parse(askBulk(account, []).body).Status).toBe('Error');
    expect(account.tasks).toEqual([]);
  });

  it('know the leads only when leads were given', () => {
    const known = DEFAULT_LEADS[0]?.ProspectID ?? '';
    const open = createAccount();
    expect(askBulk(open, [related(1, SOME_ID), related(5, SOME_ID)]).status).toBe(200);
    const strict = createAccount({ leads: DEFAULT_LEADS, opportunities: [SOME_ID] });
    expect(askBulk(strict, [related(1, known.toUpperCase()), related(5, SOME_ID)]).status).toBe(200);
    expect(JSON.parse(askBulk(strict, [related(1, SOME_ID)]).body).ExceptionMessage).toContain('Lead');
    expect(JSON.parse(askBulk(strict, [related(5, known)]).body).ExceptionMessage).toContain('Opportunity');
  });

  it('ignore an id when the task is related to nothing, and fields that the API does not know', () => {
    const account = createAccount();
    expect(askBulk(account, [task({ RelatedEntityId: 'whatever', LeadEmail: 'a@b.c' })]).status).toBe(200);
    expect(account.tasks).toMatchObject([{ relatedEntityId: '' }]);
  });
});

describe('what the account fills in', () => {
  it('is nothing but what was blank: texts stay as they came, spaces and all', () => {
    const account = createAccount();
    const texts = { Name: ' =1+1 ', Description: 'two\nlines ', Location: "O'Hare, Паллазо 🏗" };
    askBulk(account, [task(texts)]);
    expect(account.tasks).toMatchObject([
      {
        name: texts.Name,
        description: texts.Description,
        location: texts.Location,
        reminder: 30,
        notifyBy: '1100',
      },
    ]);
  });

  it('makes a blank due date the present moment, and a blank end date the type’s usual length later', () => {
    const account = createAccount();
    askBulk(account, [task({ DueDate: '', EndDate: '' })]);
    expect(account.tasks).toMatchObject([{ dueDate: NOW, endDate: NOW + 120 * 60_000 }]);
  });

  it('moves to-dos to local midnight, unless told not to', () => {
    const toDo = task({ TaskType: { Name: 'Phone call' }, CustomFields: {} });
    const account = createAccount();
    askBulk(account, [toDo]);
    account.configure({ toDoMidnight: false });
    askBulk(account, [toDo]);
    const dues = account.tasks.map((stored) => new Date(stored.dueDate).toISOString());
    // Midnight of 5 March in India is 18:30 of the day before in UTC.
    expect(dues).toEqual(['2026-03-04T18:30:00.000Z', '2026-03-05T04:30:00.000Z']);
  });
});

describe('a single create', () => {
  it('answers with the new task’s id', () => {
    const account = createAccount();
    const reply = JSON.parse(ask(account, PATHS.create, task()).body);
    expect(reply).toEqual({ Status: 'Success', Message: { Id: account.tasks[0]?.id } });
  });

  it('refuses by the same rules', () => {
    const account = createAccount();
    expect(ask(account, PATHS.create, task({ Name: '' })).status).toBe(500);
    expect(ask(account, PATHS.create, [task()]).status).toBe(400);
    expect(account.tasks).toEqual([]);
  });
});
