// What says that nothing lies behind a page that was read, and what says nothing at all.
import { describe, expect, it } from 'vitest';
import { contradicts, isNoList, readFurtherPage, UNLISTED } from '../../../src/leadsquared/further-page.ts';

const read = (json: unknown) => readFurtherPage(json, 'to-do', null);
const refusal = (ExceptionType: string, ExceptionMessage = 'oops') => ({
  Status: 'Error',
  ExceptionType,
  ExceptionMessage,
});

describe('a further page', () => {
  it.each([
    ['an empty List', { RecordCount: 37, List: [] }, { told: 37 }],
    ['a count of all, and null', { RecordCount: 37, List: null }, { told: 37, isUnlisted: true }],
    ['a count of all alone', { RecordCount: 37 }, { told: 37, isUnlisted: true }],
    ['null alone', { List: null }, { isUnlisted: true }],
  ])('is empty: %s', (_, json, more) => {
    expect(read(json)).toEqual({ tasks: [], size: 0, ...more });
  });

  it.each([
    ['whose count is that of the pages before', { ...UNLISTED, told: 37 }, 0, 37, false],
    ['whose count is told by none', UNLISTED, 0, 37, false],
    ['when there should be more by its own count', { ...UNLISTED, told: 38 }, 0, 37, true],
    ['when there should be more by that of another page', UNLISTED, 38, 37, true],
    ['that is an empty list, whatever the count', { tasks: [], size: 0, told: 99 }, 99, 37, false],
  ] as const)('that lists nothing is doubted or not: one %s', (_, page, told, items, isDoubted) => {
    expect(contradicts(page, told, items)).toBe(isDoubted);
  });

  it.each([
    ['an error', refusal('MXInvalidInputException')],
    ['an error with an empty list', { ...refusal('MXInvalidInputException'), List: null }],
    ['tasks that cannot be read', { RecordCount: 1, List: [{ foo: 1 }] }],
    ['something else', { foo: 1 }],
    ['null', null],
  ])('is not read from %s', (_, json) => {
    expect(read(json)).toBeNull();
  });
});

describe('a reply that is no list', () => {
  it.each<[string, unknown, number]>([
    ['null', null, 200],
    ['an object', { foo: 1 }, 200],
    ['an error under 200', refusal('MXInvalidInputException'), 200],
    ['an error under 400', refusal('MXInvalidInputException'), 400],
    ['an error under 500', refusal('MXInvalidInputException'), 500],
  ])('may lie beyond the end: %s', (_, json, status) => {
    expect(isNoList(json, status)).toBe(true);
  });

  it.each<[string, unknown, number]>([
    ['a web page', undefined, 200],
    ['a text', 'Service unavailable', 200],
    ['a trouble without the envelope', { Message: 'An error has occurred.' }, 500],
    ['a gateway', undefined, 502],
    ['another service’s error', refusal('System.Exception'), 500],
    ['too many calls', refusal('MXAPIRateLimitExceededException'), 200],
    ['keys that are refused', refusal('MXUnAuthorizedAccessException'), 200],
    ['an item that broke the service', refusal('MXException', 'Object reference not set.'), 500],
    ['a moment of trouble', refusal('MXServiceBusyException', 'Please retry.'), 500],
    ['a service that gave up', refusal('MXException', 'Timeout expired.'), 500],
    ['a list', { List: [{ foo: 1 }] }, 200],
    ['a bare list', [{ foo: 1 }], 200],
  ])('does not: %s', (_, json, status) => {
    expect(isNoList(json, status)).toBe(false);
  });
});
