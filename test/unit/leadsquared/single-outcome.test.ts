// Replies to the call that creates one task.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyBulkReply, classifySingleReply } from '../../../src/leadsquared/outcome.ts';
import { guid } from '../../support/tasks.ts';
import { envelope, HTML, RECEIPT } from './replies.ts';

const reply = (status: number, body: unknown) => ({
  status,
  body: typeof body === 'string' ? body : JSON.stringify(body),
  date: null,
});

describe('the reply to the call for one task', () => {
  it('names the task that was made', () => {
    expect(classifySingleReply(reply(200, { Status: 'Success', Message: { Id: guid(7) } }))).toEqual({
      kind: 'rows',
      rows: [{ kind: 'created', taskId: guid(7) }],
    });
  });

  it('without an id, or with one that is none, leaves the row to be looked up', () => {
    for (const Message of [{}, { Id: '5812945' }, { Id: '00000000-0000-0000-0000-000000000000' }])
      expect(classifySingleReply(reply(200, { Status: 'Success', Message }))).toEqual({
        kind: 'rows',
        rows: [{ kind: 'unsaid' }],
      });
  });

  it.each([
    ['nothing', 200, ''],
    ['a web page', 200, HTML],
    ['an empty object', 200, {}],
    ['an id without a success', 200, { Message: { Id: '5812945' } }],
    ['an error of the works', 500, envelope('System.Exception', 'Object reference not set')],
  ])('that is %s leaves it open whether the task exists', (_what, status, body) => {
    expect(classifySingleReply(reply(status, body)).kind).toBe('unknown');
  });

  it('of a failure, a limit, wrong keys or a wrong address means what it means for a bulk call', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(400, 401, 403, 404, 405, 413, 422, 429, 500, 502),
        fc.constantFrom(
          '',
          HTML,
          envelope('MXInvalidInputException', 'Owner not found'),
          envelope('MXAPIRateLimitExceededException', 'API calls exceeded the limit of 25 in 5 second(s)'),
        ),
        (status, body) => {
          expect(classifySingleReply(reply(status, body))).toEqual(classifyBulkReply(reply(status, body), 1));
        },
      ),
    );
  });

  it('is never taken from a receipt of a bulk call as a task', () => {
    expect(JSON.stringify(classifySingleReply(reply(200, RECEIPT)))).not.toContain('created');
  });
});
