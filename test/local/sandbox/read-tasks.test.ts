// Reading tasks back, and deleting them.
import { describe, expect, it } from 'vitest';
import { createAccount } from '../../../src/local/sandbox/account.ts';
import { PATHS } from '../../../src/local/sandbox/paths.ts';
import { ask, askBulk, NOW, task, tasks, withSandbox } from './calls.ts';

const LEAD_ID = '3f2a1b4c-0000-4000-8000-00000000beef';

function window(changes: Record<string, unknown> = {}): Record<string, unknown> {
  const Paging = { PageIndex: 1, PageSize: 1000 };
  return {
    FromDate: '2026-03-01',
    ToDate: '2026-03-31',
    Users: ['Kavya.Rao@example.com'],
    Paging,
    ...changes,
  };
}

describe('appointments and to-dos by e-mail', () => {
  it('give back every field of a task, in UTC with .000', async () => {
    await withSandbox({}, async ({ account, post }) => {
      await post(PATHS.bulkCreate, { TaskList: [task({ RelatedEntity: 1, RelatedEntityId: LEAD_ID })] });
      const reply = await post(PATHS.appointmentsByEmail, window());
      expect(await reply.json()).toMatchObject({
        RecordCount: 1,
        List: [
          {
            UserTaskId: account.tasks[0]?.id,
            Name: 'Visit the Pune site',
            Category: 0,
            Description: 'Bring the drawings',
            RelatedEntity: 1,
            RelatedEntityId: LEAD_ID,
            DueDate: '2026-03-05 04:30:00.000',
            EndDate: '2026-03-05 05:30:00.000',
            Reminder: 30,
            NotifyBy: '1100',
            StatusCode: 0,
            OwnerName: 'Kavya Rao',
            OwnerEmailAddress: 'kavya.rao@example.com',
            CreatedOn: '2026-03-02 04:30:00.000',
            CompletedOn: '0001-01-01 00:00:00.000',
            TaskType: { Name: 'Site visit' },
            Location: 'Pune',
            CustomFields: { mx_Custom_1: 'PN-7' },
          },
        ],
      });
    });
  });

  it('keep the categories and the owners apart', () => {
    const account = createAccount();
    const call = { TaskType: { Name: 'Phone call' }, CustomFields: {} };
    askBulk(account, [task(), task(call), task({ ...call, OwnerEmailAddress: 'rohan.das@example.com' })]);
    const count = (path: string, Users: string[]) =>
      JSON.parse(ask(account, path, window({ Users })).body).RecordCount;
    expect(count(PATHS.appointmentsByEmail, ['kavya.rao@example.com', 'rohan.das@example.com'])).toBe(1);
    expect(count(PATHS.toDosByEmail, ['kavya.rao@example.com'])).toBe(1);
    expect(count(PATHS.toDosByEmail, ['kavya.rao@example.com', 'rohan.das@example.com'])).toBe(2);
  });

  it('come in pages, the last of them empty', () => {
    const account = createAccount();
    askBulk(account, tasks(50));
    const page = (PageIndex: number) =>
      JSON.parse(
        ask(account, PATHS.appointmentsByEmail, window({ Paging: { PageIndex, PageSize: 20 } })).body,
      ).List;
    expect([1, 2, 3, 4].map((index) => page(index).length)).toEqual([20, 20, 10, 0]);
    const ids = [1, 2, 3].flatMap((index) =>
      page(index).map((item: { UserTaskId: string }) => item.UserTaskId),
    );
    expect(ids).toEqual(account.tasks.map((stored) => stored.id));
  });

  it('count the whole of the last day, and nothing after it', () => {
    const account = createAccount();
    const at = (DueDate: string) => task({ DueDate, EndDate: '' });
    askBulk(account, [at('2026-03-01 00:00:00'), at('2026-03-31 23:59:59'), at('2026-04-01 00:00:00')]);
    expect(JSON.parse(ask(account, PATHS.appointmentsByEmail, window()).body).RecordCount).toBe(2);
  });

  it.each([
    ['101 days', window({ FromDate: '2026-01-01', ToDate: '2026-04-12' }), '100 days'],
    ['dates the wrong way round', window({ FromDate: '2026-04-12', ToDate: '2026-01-01' }), 'ToDate'],
    ['a date that does not exist', window({ FromDate: '2026-02-30' }), 'FromDate'],
    ['pages of 1001', window({ Paging: { PageIndex: 1, PageSize: 1001 } }), 'Paging'],
    ['page 0', window({ Paging: { PageIndex: 0, PageSize: 10 } }), 'Paging'],
    ['no users', window({ Users: [] }), 'Users'],
  ])('refuse %s', (_situation, body, message) => {
    const reply = ask(createAccount(), PATHS.toDosByEmail, body);
    expect(reply.status).toBe(500);
    expect(JSON.parse(reply.body).ExceptionMessage).toContain(message);
  });

  it('take exactly 100 days', () => {
    const body = window({ FromDate: '2026-01-01', ToDate: '2026-04-11' });
    expect(ask(createAccount(), PATHS.toDosByEmail, body).status).toBe(200);
  });

  it('do not show a new task before its delay is over, though it is stored and counted at once', () => {
    const account = createAccount({ storeDelay: [2000, 2000] });
    askBulk(account, tasks(3));
    const countAt = (now: number) =>
      JSON.parse(ask(account, PATHS.appointmentsByEmail, window(), now).body).RecordCount;
    expect(account.counts().tasks).toBe(3);
    expect([NOW, NOW + 1999, NOW + 2000].map(countAt)).toEqual([0, 0, 3]);
  });
});

describe('the other ways of reading tasks', () => {
  const account = createAccount();
  askBulk(account, [
    task({ Name: 'First', RelatedEntity: 1, RelatedEntityId: LEAD_ID }),
    task({ Name: 'Second', DueDate: '2026-03-04 04:30:00', TaskType: { Name: 'Meeting' } }),
  ]);
  const first = account.tasks[0];
  const retrieve = (Parameter: Record<string, unknown>, rest: Record<string, unknown> = {}) =>
    JSON.parse(ask(account, PATHS.retrieve, { Parameter, ...rest }).body);
  const names = (reply: { List: { Name: string }[] }) => reply.List.map((item) => item.Name);
  const byEmail = { LookupName: 'OwnerEmailAddress', LookupValue: 'kavya.rao@example.com' };

  it('retrieve by owner, sorted and in parts', () => {
    const Sorting = { ColumnName: 'DueDate', Direction: '1' };
    expect(names(retrieve(byEmail, { Sorting }))).toEqual(['First', 'Second']);
    expect(names(retrieve(byEmail, { Sorting: { ...Sorting, Direction: '0' } }))).toEqual([
      'Second',
      'First',
    ]);
    expect(names(retrieve(byEmail, { Paging: { Offset: '1', RowCount: '5' } }))).toEqual(['Second']);
  });

  it('retrieve by owner id, type, status and due time', () => {
    expect(names(retrieve({ LookupName: 'OwnerId', LookupValue: first?.owner.id }))).toHaveLength(2);
    expect(names(retrieve({ ...byEmail, TypeName: first?.taskType.id }))).toEqual(['First']);
    expect(names(retrieve({ ...byEmail, StatusCode: '1' }))).toEqual([]);
    expect(names(retrieve({ ...byEmail, FromDate: '2026-03-04 04:30:01' }))).toEqual(['First']);
    expect(retrieve({ LookupName: 'Name', LookupValue: 'First' }).Status).toBe('Error');
  });

  it('find one task by its id, as the only element of a list', () => {
    const byId = (id: string) => JSON.parse(ask(account, `${PATHS.retrieveById}?id=${id}`).body);
    expect(byId(first?.id.toUpperCase() ?? '')).toMatchObject([{ Name: 'First' }]);
    expect(byId(LEAD_ID)).toEqual([]);
  });

  it('find the tasks of a lead', () => {
    const reply = JSON.parse(ask(account, `${PATHS.tasksByLead}?leadId=${LEAD_ID}`).body);
    expect(reply).toMatchObject({ RecordCount: 1, TaskList: [{ TaskID: first?.id, Name: 'First' }] });
    expect(ask(account, `${PATHS.tasksByLead}?leadId=x`).status).toBe(500);
  });
});

describe('deleting tasks', () => {
  it('is answered at once and takes effect after the delay', () => {
    const account = createAccount({ deleteDelay: [3000, 3000] });
    askBulk(account, tasks(3));
    const [one = '', two = ''] = account.tasks.map((stored) => stored.id);
    const reply = JSON.parse(ask(account, PATHS.deleteTasks, { TaskIds: [one, two, two, LEAD_ID] }).body);
    expect(reply).toMatchObject({ Operation: 'Bulk Delete Tasks', TasksCount: 4, DeletedTasksCount: 2 });
    const countAt = (now: number) =>
      JSON.parse(ask(account, PATHS.appointmentsByEmail, window(), now).body).RecordCount;
    expect([NOW + 2999, NOW + 3000].map(countAt)).toEqual([3, 1]);
    expect(account.counts()).toMatchObject({ tasks: 1, deleted: 2 });
  });

  it('does not delete a task twice', () => {
    const account = createAccount();
    askBulk(account, tasks(1));
    const TaskIds = account.tasks.map((stored) => stored.id);
    ask(account, PATHS.deleteTasks, { TaskIds });
    expect(JSON.parse(ask(account, PATHS.deleteTasks, { TaskIds }).body).DeletedTasksCount).toBe(0);
  });

  it('refuses more than 5,000 ids and a body without ids', () => {
    const account = createAccount();
    const TaskIds = Array.from({ length: 5001 }, () => LEAD_ID);
    expect(ask(account, PATHS.deleteTasks, { TaskIds }).status).toBe(500);
    expect(ask(account, PATHS.deleteTasks, {}).status).toBe(400);
  });
});

describe('a task that somebody has done', () => {
  it('says so, and is no longer among the open ones', () => {
    const account = createAccount();
    askBulk(account, [task(), task()]);
    const [first, second] = account.tasks.map(({ id }) => id);
    expect(account.complete([first ?? '', first?.toUpperCase() ?? '', 'nobody'], NOW + 1000)).toBe(1);
    expect(account.complete([first ?? ''], NOW + 2000)).toBe(0);
    const items = JSON.parse(ask(account, PATHS.appointmentsByEmail, window()).body).List;
    expect(items).toMatchObject([
      { UserTaskId: first, StatusCode: 1, CompletedOn: '2026-03-02 04:30:01.000' },
      { UserTaskId: second, StatusCode: 0, CompletedOn: '0001-01-01 00:00:00.000' },
    ]);
    const Parameter = { LookupName: 'OwnerEmailAddress', LookupValue: 'kavya.rao@example.com' };
    const ids = (StatusCode: number) =>
      JSON.parse(ask(account, PATHS.retrieve, { Parameter: { ...Parameter, StatusCode } }).body).List.map(
        (item: { UserTaskId: string }) => item.UserTaskId,
      );
    expect([ids(0), ids(1)]).toEqual([[second], [first]]);
  });

  it('can be made so by a call to the running sandbox', async () => {
    await withSandbox({}, async ({ account, post }) => {
      await post(PATHS.bulkCreate, { TaskList: tasks(2) });
      const reply = await post('/sandbox/complete', { ids: [account.tasks[0]?.id] });
      expect(await reply.json()).toEqual({ completed: 1 });
      expect(account.tasks.map(({ completedAt }) => completedAt !== null)).toEqual([true, false]);
      expect((await post('/sandbox/complete', { ids: 'all' })).status).toBe(400);
    });
  });
});
