// What every known or likely reply to Create Tasks in Bulk means for the rows that were sent.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyBulkReply } from '../../src/leadsquared/outcome.ts';
import { guid } from '../support/tasks.ts';

const text = (body: unknown) => (typeof body === 'string' ? body : JSON.stringify(body));
const outcome = (status: number, body: unknown, sent = 2) =>
  classifyBulkReply({ status, body: text(body) }, sent);
const kind = (status: number, body: unknown, sent = 2) => outcome(status, body, sent).kind;

const RECEIPT = { Status: 'Success', Message: { Id: '5812945', IsSuccessful: true } };
const counts = (created: unknown, reason: string | null = null) => ({
  Status: 'Success',
  Operation: 'Bulk Create Tasks',
  TasksCount: 2,
  CreatedTasksCount: created,
  FailureReason: reason,
});
const envelope = (type: string, message: string) => ({
  Status: 'Error',
  ExceptionType: type,
  ExceptionMessage: message,
});
const INVALID = envelope('MXInvalidInputException', 'Owner nobody@x.com does not exist');
const RATE = 'API calls exceeded the limit of 25 in 5 second(s)';
const HTML = '<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>';

describe('a success for the call as a whole is accepted', () => {
  it.each([
    ['a receipt', RECEIPT, '5812945', null],
    ['a receipt with a number', { Status: 'Success', Message: { Id: 5812945 } }, '5812945', null],
    ['a receipt without an id', { Status: 'Success', Message: { IsSuccessful: true } }, '', null],
    ['a receipt in words', { Status: 'Success', Message: 'Request queued' }, '', null],
    ['a bare success', { Status: 'Success' }, '', null],
    ['a receipt after a byte order mark', `\uFEFF${JSON.stringify(RECEIPT)}`, '5812945', null],
    ['counts', counts(2), '', 2],
    ['counts as text', counts('2'), '', 2],
    ['fewer than sent, with a reason', counts(1, 'Row 2: no such owner'), '', 1],
    ['fewer than sent without a reason: the count so far, perhaps', counts(1), '', null],
    ['none so far', counts(0), '', null],
    ['counts that are left open', counts(null), '', null],
    ['an empty list of rows in a success', { Status: 'Success', Response: [] }, '', null],
  ])('%s', (_, body, requestId, created) => {
    for (const status of [200, 201, 202]) {
      expect(outcome(status, body)).toMatchObject({ kind: 'accepted', requestId, created });
    }
  });

  it('with LeadSquared’s reason for the rows that it did not make', () => {
    expect(outcome(200, counts(1, 'No such\n owner'))).toMatchObject({ message: 'No such owner' });
  });

  it('but is refused when none was made and it says why', () => {
    expect(outcome(200, counts(0, 'Invalid task type'))).toEqual({
      kind: 'refused',
      message: 'Invalid task type',
    });
  });

  it('but is sent again when none was made because of the rate', () => {
    expect(outcome(200, counts(0, RATE))).toEqual({ kind: 'rate-limited', rate: { calls: 25, seconds: 5 } });
  });
});

describe('results by row are taken row by row', () => {
  const rows = [
    { RowNumber: 1, TaskId: guid(1) },
    { RowNumber: 2, ExceptionType: 'MXInvalidInputException', ExceptionMessage: 'No such\n owner' },
  ];
  const expected = {
    kind: 'rows',
    rows: [
      { kind: 'created', taskId: guid(1) },
      { kind: 'failed', message: 'No such owner' },
    ],
  };

  it.each([
    ['an array', rows],
    ['a Response', { Response: rows }],
    ['a Response in a success', { Status: 'Success', Response: rows }],
  ])('%s', (_, body) => {
    expect(outcome(200, body)).toEqual(expected);
  });
});

describe('a refusal for the rate is sent again after the window, under whatever status it comes', () => {
  const rate = { calls: 25, seconds: 5 };

  it.each([429, 403, 200, 400, 500, 503])('HTTP %i with the error envelope', (status) => {
    const body = envelope('MXAPIRateLimitExceededException', RATE);
    expect(outcome(status, body)).toEqual({ kind: 'rate-limited', rate });
  });

  it.each([429, 403, 200, 500])('HTTP %i with the sentence alone, as text or in an object', (status) => {
    expect(outcome(status, RATE)).toEqual({ kind: 'rate-limited', rate });
    expect(outcome(status, { Message: RATE })).toEqual({ kind: 'rate-limited', rate });
  });

  it.each([
    ['an empty body', 429, ''],
    ['a web page', 429, HTML],
    ['a sentence without numbers', 429, 'Too many requests'],
    ['the type alone', 500, envelope('MXAPIRateLimitExceededException', '')],
    ['a rate of nothing', 429, 'API calls exceeded the limit of 0 in 5 second(s)'],
  ])('%s names no rate', (_, status, body) => {
    expect(outcome(status, body)).toEqual({ kind: 'rate-limited', rate: null });
  });

  it('but not when the sentence only stands in the reason of one row', () => {
    const body = [
      { RowNumber: 1, TaskId: guid(1) },
      { RowNumber: 2, ExceptionMessage: RATE },
    ];
    expect(kind(200, body)).toBe('rows');
  });
});

describe('LeadSquared’s own verdict refuses the call for good', () => {
  it.each([200, 400, 403, 404, 409, 500])('under HTTP %i', (status) => {
    expect(outcome(status, INVALID)).toEqual({
      kind: 'refused',
      message: 'Owner nobody@x.com does not exist',
    });
  });

  it.each([
    ['Mandatory attribute missing', 'MXMandatoryAttributeMissingException'],
    ['Unknown attribute mx_Foo', 'MXUnknownAttributeException'],
    ['Duplicate', 'MXDuplicateEntryException'],
    ['Invalid activity', 'MXInvalidActivityException'],
  ])('%s', (message, type) => {
    expect(outcome(500, envelope(type, message))).toEqual({ kind: 'refused', message });
  });

  it.each([
    ['plain text', "Error converting value 'x' to type 'System.Int32'."],
    ['text as JSON', JSON.stringify("Error converting value 'x' to type 'System.Int32'.")],
    ['an object with a message', { Message: "Error converting value 'x' to type 'System.Int32'." }],
  ])('as HTTP 400 with %s', (_, body) => {
    const message = "Error converting value 'x' to type 'System.Int32'.";
    expect(outcome(400, body)).toEqual({ kind: 'refused', message });
  });

  it.each([
    [400, ''],
    [400, HTML],
    [413, HTML],
    [422, '   '],
  ])('as HTTP %i without a readable reason, and then in our words', (status, body) => {
    const message = `it refused the call without a reason (HTTP ${status}).`;
    expect(outcome(status, body)).toEqual({ kind: 'refused', message });
  });

  it('in words also when it gives no reason', () => {
    expect(outcome(500, envelope('MXInvalidInputException', ' '))).toEqual({
      kind: 'refused',
      message: 'it gave no reason.',
    });
  });

  it('in one line of at most 300 characters', () => {
    const long = outcome(400, `line\n\n${'x'.repeat(1_000_000)}`);
    expect(long).toMatchObject({ kind: 'refused', message: expect.stringMatching(/^line x+…$/) });
    expect('message' in long ? long.message.length : 0).toBe(300);
  });
});

describe('the keys are at fault', () => {
  it.each([
    [401, ''],
    [401, HTML],
    [401, envelope('MXUnAuthorizedAccessException', 'Invalid access key')],
    [500, envelope('MXUnAuthorizedAccessException', 'Invalid access key')],
    [200, envelope('UnauthorizedAccessException', 'Invalid access key')],
    [403, ''],
    [403, 'Forbidden'],
  ])('HTTP %i %j', (status, body) => {
    expect(kind(status, body)).toBe('bad-keys');
  });
});

describe('the address is at fault', () => {
  it.each([
    [404, ''],
    [404, HTML],
    [405, 'Method not allowed'],
  ])('HTTP %i %j', (status, body) => {
    expect(kind(status, body)).toBe('not-found');
  });
});

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
  const body = fc.oneof(
    json.map((value) => JSON.stringify(value)),
    fc.string(),
    fc.json(),
    fc.constantFrom('', HTML, RATE, '['.repeat(100_000)),
  );
  const status = fc.oneof(
    fc.constantFrom(200, 201, 400, 401, 403, 404, 429, 500, 502, 503, 504),
    fc.nat(599),
  );
  const sent = fc.integer({ min: 0, max: 50 });
  const KINDS = ['accepted', 'rows', 'rate-limited', 'refused', 'bad-keys', 'not-found', 'unknown'];
  const RUNS = { numRuns: 1000 };

  it('nothing is thrown, and the rows of a result are as many as were sent', () => {
    fc.assert(
      fc.property(status, body, sent, (code, reply, count) => {
        const result = classifyBulkReply({ status: code, body: reply }, count);
        expect(KINDS).toContain(result.kind);
        if (result.kind === 'rows') expect(result.rows).toHaveLength(count);
      }),
      RUNS,
    );
  });

  it('only a success under a 2xx status is accepted', () => {
    fc.assert(
      fc.property(status, body, sent, (code, reply, count) => {
        if (classifyBulkReply({ status: code, body: reply }, count).kind !== 'accepted') return;
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
        if (classifyBulkReply({ status: code, body: reply }, count).kind !== 'refused') return;
        expect(JSON.parse(reply)).toMatchObject({ ExceptionType: expect.stringMatching(/^MX/) });
      }),
      RUNS,
    );
  });
});
