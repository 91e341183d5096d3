// The pieces that replies are made of.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bulkReceipt,
  errorEnvelope,
  parseJson,
  plainMessage,
  rateInText,
} from '../../../src/leadsquared/reply-forms.ts';

describe('JSON', () => {
  it.each([
    ['{"a":1}', { a: 1 }],
    ['\uFEFF{"a":1}', { a: 1 }],
    ['null', null],
    ['', undefined],
    ['\uFEFF', undefined],
    ['<html>', undefined],
    ['{"a":', undefined],
  ])('%j is read as %j', (text, value) => {
    expect(parseJson(text)).toEqual(value);
  });
});

describe('the rate in a refusal', () => {
  it.each([
    ['API calls exceeded the limit of 25 in 5 second(s)', { calls: 25, seconds: 5 }],
    ['… EXCEEDED THE LIMIT OF 1 IN 5 SECONDS …', { calls: 1, seconds: 5 }],
    ['exceeded the limit of 10000 in 86400 second(s)', { calls: 10_000, seconds: 86_400 }],
    ['exceeded the limit of 0 in 5 second(s)', null],
    ['exceeded the limit of 5 in 0 second(s)', null],
    ['exceeded the limit of 9999999 in 5 second(s)', null],
    ['exceeded the limit of 5 calls', null],
    ['', null],
  ])('%j is %j', (text, rate) => {
    expect(rateInText(text)).toEqual(rate);
  });

  it('is looked for at the beginning only, so that a long page costs nothing', () => {
    expect(rateInText(`${' '.repeat(10_000)}exceeded the limit of 25 in 5 second(s)`)).toBeNull();
  });
});

describe('the error envelope', () => {
  it.each([
    [
      { Status: 'Error', ExceptionType: 'MXA', ExceptionMessage: 'why' },
      { type: 'MXA', message: 'why' },
    ],
    [
      { ExceptionType: 'MXA', IsMXException: true },
      { type: 'MXA', message: '' },
    ],
    [
      { Status: null, ExceptionMessage: 'why' },
      { type: '', message: 'why' },
    ],
    [
      { Status: 500, ExceptionMessage: 'why' },
      { type: '', message: 'why' },
    ],
    [{ Status: 'Error' }, { type: '', message: '' }],
  ])('%j', (json, expected) => {
    expect(errorEnvelope(json)).toEqual(expected);
  });

  it.each([
    [{ Status: 'Success', ExceptionType: null, ExceptionMessage: '' }],
    [{}],
    [[]],
    [[{ ExceptionMessage: 'why' }]],
    [null],
    [undefined],
    ['Error'],
  ])('is not seen in %j', (json) => {
    expect(errorEnvelope(json)).toBeNull();
  });

  it('is looked for in anything', () => {
    const nearly = fc.record(
      {
        Status: fc.constantFrom('Error', 'Success', 7),
        ExceptionType: fc.oneof(fc.string(), fc.anything()),
        ExceptionMessage: fc.oneof(fc.string(), fc.anything()),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.anything(), nearly), (json) => {
        const found = errorEnvelope(json);
        if (found !== null) expect([typeof found.type, typeof found.message]).toEqual(['string', 'string']);
      }),
    );
  });
});

describe('the text of a refusal without the envelope', () => {
  it.each([
    ['No such type', 'No such type'],
    ['"No such type"', 'No such type'],
    ['{"Message":"No such type"}', 'No such type'],
    ['{"error":"x"}', '{"error":"x"}'],
    [' <!doctype html><p>400', ''],
    ['Write fewer than <100> signs', 'Write fewer than <100> signs'],
    ['', ''],
  ])('of %j is %j', (body, message) => {
    expect(plainMessage(body, parseJson(body))).toBe(message);
  });
});

describe('the receipt of a call', () => {
  const receipt = (more: object) => bulkReceipt({ Status: 'Success', ...more });

  it.each([
    [{ CreatedTasksCount: 12 }, { requestId: '', created: 12, failureReason: '' }],
    [{ CreatedTasksCount: '12' }, { requestId: '', created: 12, failureReason: '' }],
    [{ Message: { Id: 5812945 } }, { requestId: '5812945', created: null, failureReason: '' }],
    [{ FailureReason: 'No owner' }, { requestId: '', created: null, failureReason: 'No owner' }],
  ])('with %j', (more, expected) => {
    expect(receipt(more)).toEqual(expected);
  });

  it.each(['about 12', '12 of 50', '', '1.5', '-1', 1.5, -1])(
    'is none with a number of tasks of %j',
    (count) => {
      expect(receipt({ CreatedTasksCount: count })).toBeNull();
    },
  );

  it('keeps no more of a long id than its first 64 signs', () => {
    expect(receipt({ Message: { Id: `${'x'.repeat(64)}y` } })?.requestId).toBe('x'.repeat(64));
  });
});
