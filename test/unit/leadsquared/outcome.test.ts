// What a reply to Create Tasks in Bulk that says something means for the rows that were sent.
import { describe, expect, it } from 'vitest';
import { guid } from '../../support/tasks.ts';
import { counts, envelope, HTML, INVALID, kind, outcome, RATE, RECEIPT } from './replies.ts';

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

  it('also when the rate kept it from making more: what was made is not sent again', () => {
    const accepted = { kind: 'accepted', requestId: '', message: RATE };
    expect(outcome(200, counts(1, RATE))).toEqual({ ...accepted, created: 1 });
    expect(outcome(200, counts(null, RATE))).toEqual({ ...accepted, created: null });
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

  it.each([400, 404, 499])('under HTTP %i also as an exception of another kind', (status) => {
    expect(outcome(status, envelope('System.FormatException', 'Wrong date'))).toEqual({
      kind: 'refused',
      message: 'Wrong date',
    });
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

describe('what the user can do is said in words', () => {
  it.each([
    [
      'wrong keys',
      401,
      'LeadSquared does not accept the access keys. Set them again; an administrator’s keys work best.',
    ],
    [
      'a missing right',
      403,
      'LeadSquared does not let the owner of these keys create tasks. Use the keys of an administrator.',
    ],
    [
      'a wrong address',
      404,
      'LeadSquared has no such address. Set the access keys again, so that the right region of LeadSquared is found.',
    ],
  ])('for %s', (_, status, message) => {
    expect(outcome(status, '')).toMatchObject({ message });
  });
});
