// A token names one row of one run, in one spelling only.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatToken, isOfFile, makeRunId, parseToken } from '../../../src/core/token.ts';

const HEX = '0123456789abcdef';
const uuid = fc.uuid();

describe('a token', () => {
  it('is the run’s id and the row’s number in the run', () => {
    expect(formatToken({ runId: '7F3A', index: 12 })).toBe('7F3A-12');
    expect(parseToken('7F3A-12')).toEqual({ runId: '7F3A', index: 12 });
  });

  it('comes back as it was written', () => {
    const token = fc.record({
      runId: uuid.map((text) => makeRunId(() => text, 'book', new Set())),
      index: fc.integer({ min: 1, max: 9_999_999 }),
    });
    fc.assert(
      fc.property(token, (each) => {
        expect(parseToken(formatToken(each))).toEqual(each);
      }),
    );
  });

  it.each([
    ['nothing', ''],
    ['a run without a row', '7F3A'],
    ['a run with a dash only', '7F3A-'],
    ['a row without a run', '-12'],
    ['row 0, since rows count from 1', '7F3A-0'],
    ['a second spelling of row 12', '7F3A-012'],
    ['lower case', '7f3a-12'],
    ['spaces around', ' 7F3A-12 '],
    ['a line break behind', '7F3A-12\n'],
    ['a word before it', 'Ref 7F3A-12'],
    ['a run id too long for any run', 'ABCDEFGHIJKLM-1'],
    ['a negative row', '7F3A--1'],
    ['a fraction', '7F3A-1.5'],
    ['a row number too long for any sheet', '7F3A-12345678'],
    ['digits of another script', '7F3A-१२'],
  ])('is not read from %s', (_, text) => {
    expect(parseToken(text)).toBeNull();
  });

  it('is never read from a text that it would not be written as', () => {
    const texts = fc.oneof(fc.string(), fc.stringMatching(/^[A-Z0-9]{0,13}-?[0-9]{0,8}$/));
    fc.assert(
      fc.property(texts, (text) => {
        const token = parseToken(text);
        if (token !== null) expect(formatToken(token)).toBe(text);
      }),
    );
  });
});

describe('a new run id', () => {
  it('is eight capital consonants, which no spreadsheet takes for a number, a date or a word', () => {
    fc.assert(
      fc.property(uuid, (text) => {
        expect(makeRunId(() => text, 'book', new Set())).toMatch(/^[BCDFGHJKLMNPQRSTVWXZ]{8}$/);
      }),
    );
  });

  it('differs from every id that is taken, and is found although the randomness never changes', () => {
    fc.assert(
      fc.property(uuid, fc.integer({ min: 1, max: 40 }), (text, runs) => {
        const taken = new Set<string>();
        for (let run = 0; run < runs; run++) taken.add(makeRunId(() => text, 'book', taken));
        expect(taken.size).toBe(runs);
      }),
    );
  });

  it('makes use of all the randomness: ids of many runs hardly ever meet', () => {
    let seed = 1;
    const random = () => {
      let digits = '';
      for (let place = 0; place < 8; place++) {
        seed = (seed * 48_271) % 2_147_483_647;
        digits += HEX.charAt(Math.floor(seed / 1000) % 16);
      }
      return digits;
    };
    const ids = Array.from({ length: 1000 }, () => makeRunId(random, 'book', new Set()));
    expect(new Set(ids).size).toBeGreaterThan(990);
  });

  it.each([
    ['00000000-0000-4000-8000-000000000000', 'BBBBB'],
    ['00000001-0000-4000-8000-000000000000', 'CBBBB'],
    ['00000020-0000-4000-8000-000000000000', 'QCBBB'],
    ['FFFFFFFF-ffff-4fff-8fff-ffffffffffff', 'TGXNF'],
    ['0-0-0-0-0-0-0-1-f-f', 'CBBBB'],
  ])('is made of the first eight digits: from %s it is %s', (text, id) => {
    expect(makeRunId(() => text, 'book', new Set()).slice(3)).toBe(id);
  });

  it('begins with letters that tell its file, so that a copy of the file knows it as another’s', () => {
    fc.assert(
      fc.property(uuid, (text) => {
        const id = makeRunId(() => text, 'book', new Set());
        expect([isOfFile(id, 'book'), isOfFile(id, 'copy of book')]).toEqual([true, false]);
      }),
    );
  });

  it('of an earlier version tells no file, so it can be of any', () => {
    expect(isOfFile('7F3A', 'book')).toBe(true);
  });

  it('is a whole id even when the randomness gives no digit', () => {
    expect(makeRunId(() => '', 'book', new Set())).toHaveLength(8);
  });
});
