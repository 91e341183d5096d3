// Replies to Create Tasks in Bulk that leave open what became of the rows, and whatever else may come.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyBulkReply } from '../../../src/leadsquared/outcome.ts';
import { guid } from '../../support/tasks.ts';
import { counts, envelope, HTML, kind, outcome, RATE, RECEIPT } from './replies.ts';

describe('the outcome is unknown, and LeadSquared is asked before anything is sent again', () => {
  it.each([
    ['an empty success', 200, ''],
    ['no content', 204, ''],
    ['a web page under 200', 200, HTML],
    ['half a reply', 200, '{"Status":"Succ'],
    ['null', 200, 'null'],
    ['an empty object', 200, {}],
    ['an empty list', 200, []],
    ['a list of something else', 200, [{ foo: 1 }, { foo: 2 }]],
    ['numbered rows that say nothing', 200, [{ RowNumber: 1 }, { RowNumber: 2 }]],
    ['an id without a success', 200, { Message: { Id: '5812945' } }],
    ['a success that denies itself', 200, { Status: 'Success', Message: { Id: '1', IsSuccessful: false } }],
    ['a success with an exception', 200, { ...RECEIPT, ExceptionMessage: 'partly done' }],
    ['a success in another spelling', 200, { Status: 'SUCCESS' }],
    ['a number of tasks that is none', 200, counts(-1)],
    ['an empty number of tasks', 200, counts('')],
    ['an error without a type under 200', 200, { Status: 'Error', ExceptionMessage: 'Something went wrong' }],
    ['an error of the works under 200', 200, envelope('System.Exception', 'Object reference not set')],
    ['a redirect', 302, ''],
    ['a redirect to a sign-in page', 302, HTML],
    ['a request time-out', 408, ''],
    ['500 without the envelope', 500, ''],
    ['500 with a web page', 500, HTML],
    ['500 with JSON of another kind', 500, { error: 'oops' }],
    ['500 with a success', 500, RECEIPT],
    ['500 with an exception of the works', 500, envelope('System.NullReferenceException', 'Object …')],
    ['500 with an untyped error', 500, { Status: 'Error' }],
    ['502 with a web page', 502, HTML],
    ['503', 503, 'Service unavailable'],
    ['504', 504, ''],
    ['no status', 0, ''],
    ['a success without a status', 0, RECEIPT],
    ['a success under 300', 300, RECEIPT],
    ['a verdict that is really a time-out', 500, envelope('MXException', 'Execution Timeout Expired.')],
    ['a time-out by its type', 500, envelope('MXTimeoutException', '')],
    ['SQL that timed out', 400, envelope('MXException', 'The operation timed out')],
  ])('%s', (_, status, body) => {
    expect(kind(status, body)).toBe('unknown');
  });

  it('is said in words', () => {
    expect(outcome(200, '')).toMatchObject({ message: 'LeadSquared’s answer could not be read.' });
    expect(outcome(502, HTML)).toMatchObject({
      message: 'LeadSquared answered with a server error (HTTP 502).',
    });
    expect(outcome(500, HTML)).toMatchObject({
      message: 'LeadSquared answered with a server error (HTTP 500).',
    });
    expect(outcome(302, HTML)).toMatchObject({
      message: 'LeadSquared answered with something that could not be read (HTTP 302).',
    });
    expect(outcome(500, envelope('', 'Object reference not set'))).toMatchObject({
      message: 'LeadSquared reported an error of its own: Object reference not set',
    });
    expect(outcome(500, envelope('System.Exception', ''))).toMatchObject({
      message: 'LeadSquared reported an error of its own.',
    });
  });
});

describe('whatever comes', () => {
  const word = fc.constantFrom(
    ...[
      'Success',
      'Error',
      'success',
      '',
      RATE,
      'MXInvalidInputException',
      'System.Exception',
      guid(1),
      '5812945',
    ],
  );
  const scalar = fc.oneof(word, fc.constantFrom(null, true, false, 0, 1, 2, -1, 1.5), fc.string());
  const key = fc.constantFrom(
    ...[
      'Status',
      'Message',
      'Id',
      'IsSuccessful',
      'ExceptionType',
      'ExceptionMessage',
      'Response',
      'RowNumber',
    ],
    ...[
      'TaskId',
      'UserTaskId',
      'TaskCreated',
      'CreatedTasksCount',
      'FailureReason',
      '__proto__',
      'constructor',
    ],
  );
  const json = fc.letrec((tie) => ({
    value: fc.oneof({ maxDepth: 3 }, scalar, fc.dictionary(key, tie('value')), fc.array(tie('value'))),
  })).value;
  /** Replies that are nearly, or quite, of a form that is understood. */
  const known = fc.oneof(
    fc.record(
      {
        Status: fc.oneof({ arbitrary: fc.constant('Success'), weight: 3 }, { arbitrary: scalar, weight: 1 }),
        Message: fc.oneof(scalar, fc.record({ Id: scalar, IsSuccessful: fc.boolean() })),
        CreatedTasksCount: fc.option(fc.nat(50)),
        FailureReason: fc.constantFrom(null, '', RATE, 'No such owner'),
      },
      { requiredKeys: ['Status'] },
    ),
    fc.record(
      {
        Status: fc.constant('Error'),
        ExceptionType: fc.oneof(fc.constantFrom('MXInvalidInputException', 'System.Exception'), scalar),
        ExceptionMessage: fc.oneof(fc.constantFrom('No such owner', 'Timeout expired'), scalar),
      },
      { requiredKeys: ['Status'] },
    ),
    fc.array(
      fc.record(
        {
          RowNumber: fc.nat(50),
          TaskId: fc.nat(50).map(guid),
          ExceptionMessage: fc.constantFrom('', 'No such owner'),
        },
        { requiredKeys: [] },
      ),
      { maxLength: 50 },
    ),
  );
  const body = fc.oneof(
    json.map((value) => JSON.stringify(value)),
    { arbitrary: known.map((value) => JSON.stringify(value)), weight: 4 },
    fc.string(),
    fc.json(),
    fc.constantFrom('', HTML, RATE, '['.repeat(100_000)),
  );
  const status = fc.oneof(
    fc.constant(200),
    fc.constantFrom(200, 201, 400, 401, 403, 404, 429, 500, 502, 503, 504),
    fc.nat(599),
  );
  const sent = fc.integer({ min: 0, max: 50 });
  const KINDS = ['accepted', 'rows', 'rate-limited', 'refused', 'bad-keys', 'not-found', 'unknown'];
  const RUNS = { numRuns: 1000 };

  it('nothing is thrown, and the rows of a result are as many as were sent', () => {
    fc.assert(
      fc.property(status, body, sent, (code, reply, count) => {
        const result = classifyBulkReply({ status: code, body: reply, date: null }, count);
        expect(KINDS).toContain(result.kind);
        if (result.kind === 'rows') expect(result.rows).toHaveLength(count);
      }),
      RUNS,
    );
  });

  it('only a success under a 2xx status is accepted', () => {
    fc.assert(
      fc.property(status, body, sent, (code, reply, count) => {
        if (classifyBulkReply({ status: code, body: reply, date: null }, count).kind !== 'accepted') return;
        expect(code >= 200 && code < 300).toBe(true);
        expect(JSON.parse(reply)).toMatchObject({ Status: 'Success' });
      }),
      RUNS,
    );
  });

  it('a server error without LeadSquared’s own verdict is never a refusal', () => {
    const serverError = fc.integer({ min: 500, max: 599 });
    fc.assert(
      fc.property(serverError, body, sent, (code, reply, count) => {
        if (classifyBulkReply({ status: code, body: reply, date: null }, count).kind !== 'refused') return;
        expect(JSON.parse(reply)).toMatchObject({ ExceptionType: expect.stringMatching(/^MX/) });
      }),
      RUNS,
    );
  });
});
