// What a reply to a deletion means: never that tasks are gone, only whether LeadSquared took the call.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyDeleteReply, readTaskById } from '../../../src/leadsquared/delete-outcome.ts';
import { guid } from '../../support/tasks.ts';

const reply = (status: number, body: unknown) => ({
  status,
  body: typeof body === 'string' ? body : JSON.stringify(body),
  date: null,
});
const envelope = (type: string, message: string) => ({
  Status: 'Error',
  ExceptionType: type,
  ExceptionMessage: message,
});
const report = (changes: object = {}) => ({
  Status: 'Success',
  Operation: 'Bulk Delete Tasks',
  TasksCount: 67,
  DeletedTasksCount: 67,
  FailureReason: null,
  ...changes,
});
const LIMIT = 'API calls exceeded the limit of 25 in 5 second(s)';

describe('a reply to DeleteTasks', () => {
  it.each([
    ['the documented report', 200, report(), 'accepted'],
    ['a bare receipt', 200, { Status: 'Success', Message: { Id: 5812, IsSuccessful: true } }, 'accepted'],
    [
      'a report of fewer tasks',
      200,
      report({ DeletedTasksCount: 3, FailureReason: 'Some do not exist' }),
      'accepted',
    ],
    [
      'a report that also counts no tasks created',
      200,
      report({ CreatedTasksCount: 0, FailureReason: 'Some do not exist' }),
      'accepted',
    ],
    ['a report that was cut by the limit', 200, report({ FailureReason: LIMIT }), 'rate-limited'],
    ['a refusal for the rate', 429, envelope('MXAPIRateLimitExceededException', LIMIT), 'rate-limited'],
    ['the same under 200', 200, envelope('MXAPIRateLimitExceededException', LIMIT), 'rate-limited'],
    ['a refusal for good', 500, envelope('MXInvalidInputException', 'TaskIds is not valid'), 'refused'],
    ['wrong keys', 401, envelope('MXUnAuthorizedAccessException', 'no'), 'bad-keys'],
    ['a missing right', 403, '', 'bad-keys'],
    ['a wrong address', 404, '<html></html>', 'not-found'],
    ['an error of its own', 500, envelope('NullReferenceException', 'oops'), 'unknown'],
    ['a gateway’s page', 502, '<html>Bad gateway</html>', 'unknown'],
    ['nothing', 200, '', 'unknown'],
    ['something that breaks off', 200, '{"Status":"Succ', 'unknown'],
    ['a list by row', 200, [{ RowNumber: 1, Status: 'Success', TaskId: guid(1) }], 'unknown'],
  ])('%s', (_, status, body, kind) => {
    expect(classifyDeleteReply(reply(status, body)).kind).toBe(kind);
  });

  it.each([
    [
      'that forbids it says what is forbidden',
      403,
      '',
      'LeadSquared does not let the owner of these keys delete tasks. Use the keys of an administrator.',
    ],
    [
      'to wrong keys says so',
      401,
      '',
      'LeadSquared does not accept the access keys. Set them again; an administrator’s keys work best.',
    ],
    [
      'that refuses the call gives its own reason, under 403 as well',
      403,
      envelope('MXInvalidInputException', 'TaskIds is not valid'),
      'TaskIds is not valid',
    ],
    [
      'by row could not be read',
      200,
      [{ RowNumber: 1, TaskId: guid(1) }, { RowNumber: 2 }],
      'LeadSquared’s answer could not be read.',
    ],
  ])('%s', (_, status, body, message) => {
    expect(classifyDeleteReply(reply(status, body))).toMatchObject({ message });
  });

  it('is never read as an error of the program', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 599 }), fc.oneof(fc.string(), fc.json()), (status, body) => {
        expect(typeof classifyDeleteReply({ status, body, date: null }).kind).toBe('string');
      }),
    );
  });
});

describe('a reply to the look-up of one task', () => {
  const item = { UserTaskId: guid(1).toUpperCase(), StatusCode: 1 };

  it.each([
    ['a list with the task', [item]],
    ['the task alone', item],
    ['a List', { RecordCount: 1, List: [item] }],
  ])('%s', (_, json) => {
    expect(readTaskById(json, guid(1))).toMatchObject({
      id: guid(1),
      kind: 'appointment',
      state: 'done',
    });
  });

  it('an empty list means that it is gone', () => {
    expect(readTaskById([], guid(1))).toBe('gone');
  });

  it.each([
    ['another task', [{ ...item, UserTaskId: guid(2) }]],
    ['nothing', null],
    ['an error', envelope('MXInvalidInputException', 'no')],
    ['a text', 'gone'],
  ])('%s says nothing about the task', (_, json) => {
    expect(readTaskById(json, guid(1))).toBeNull();
  });
});
