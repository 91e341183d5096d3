// Status cells are found by what they hold, exactly those that are meant, and become what is wanted.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withMark } from '../../../src/core/placement-mark.ts';
import { formatStatus, STATUSES, type Status } from '../../../src/core/status.ts';
import {
  idPattern,
  markedAsTokens,
  markedPatterns,
  PATTERN_LIMIT,
  statusPatterns,
  statusReplacement,
} from '../../../src/core/status-pattern.ts';
import { formatToken, type Token } from '../../../src/core/token.ts';
import { isLiteral } from '../../../src/core/typed-text.ts';

const token = fc.record({
  runId: fc.stringMatching(/^[BCDFGHJKLMNPQRSTVWXZ]{8}$/),
  index: fc.integer({ min: 1, max: 60_000 }),
});
const status = fc.constantFrom(...STATUSES);
const reason = fc.string({ unit: 'grapheme', maxLength: 80 });

/** The one pattern of a few tokens. */
function statusPattern(from: readonly Status[], tokens: readonly Token[]): string {
  const [pattern = '', ...more] = statusPatterns(from, tokens);
  expect(more).toEqual([]);
  return pattern;
}

describe('a status cell that bears a mark', () => {
  it('is found by whoever has written it, and loses its mark', () => {
    fc.assert(
      fc.property(status, token, status, fc.stringMatching(/^[0-9a-z]{1,7}$/), (before, own, after, told) => {
        const cell = withMark(formatStatus(before, own), `${own.runId}-${told}`);
        const by = statusReplacement(after, '');
        const [pattern = ''] = markedPatterns([before], [own], own.runId);
        expect(cell.replace(new RegExp(pattern), by)).toBe(formatStatus(after, own));
        const others = [
          ...markedPatterns([before], [own], 'BCDF'),
          ...markedPatterns([before], [{ ...own, index: own.index + 1 }], own.runId),
          statusPattern([before], [own]),
        ];
        for (const other of others) expect(new RegExp(other).test(cell)).toBe(false);
        expect(new RegExp(pattern).test(formatStatus(before, own))).toBe(false);
      }),
    );
  });
});

describe('an id that bears a mark', () => {
  it('loses it where the mark is one of those that were seen, and no other', () => {
    fc.assert(
      fc.property(token, token, fc.uuid(), (own, other, id) => {
        const [pattern = '', ...more] = markedAsTokens([own, { ...own, index: own.index + 7 }]);
        expect(more).toEqual([]);
        const cell = withMark(id, formatToken(own));
        expect(cell.replace(new RegExp(pattern), '$1')).toBe(id);
        for (const text of [id, withMark(id, formatToken({ ...own, index: own.index + 1 }))]) {
          expect(new RegExp(pattern).test(text)).toBe(false);
        }
        fc.pre(other.runId !== own.runId);
        expect(new RegExp(pattern).test(withMark(id, formatToken(other)))).toBe(false);
      }),
    );
  });
});

describe('a status cell that is sought by what it holds', () => {
  it('is found under its token in a state that is meant, whatever the reason, and becomes what is wanted', () => {
    fc.assert(
      fc.property(status, token, reason, status, reason, (before, own, said, after, then) => {
        fc.pre(isLiteral(then));
        const by = statusReplacement(after, then);
        const cell = formatStatus(before, own, said);
        const pattern = new RegExp(statusPattern([before], [{ runId: 'ZZZZZ', index: 7 }, own]));
        expect(cell.replace(pattern, by)).toBe(formatStatus(after, own, then));
      }),
    );
  });

  it('is found under each of several tokens, of the same run or another, in each of several states', () => {
    const tokens = [
      { runId: 'AB', index: 1 },
      { runId: 'CD', index: 1 },
      { runId: 'AB', index: 7 },
    ];
    const pattern = new RegExp(statusPattern(['Queued', 'Sending'], tokens));
    const found = ['Queued', 'Sending', 'Created', 'QueuedSending'].flatMap((word) =>
      ['AB-1', 'AB-7', 'CD-1', 'CD-7', 'AB-17'].filter((key) => pattern.test(`${word} · ${key}`)),
    );
    expect(found).toEqual(['AB-1', 'AB-7', 'CD-1', 'AB-1', 'AB-7', 'CD-1']);
  });

  it('is not found in another state, under another token, or with other text around it', () => {
    const state = fc.constantFrom<Status>('Queued', 'Sending');
    const key = fc.record({ runId: fc.constantFrom('AB', 'CD'), index: fc.constantFrom(1, 11) });
    fc.assert(
      fc.property(state, state, key, key, reason, (sought, there, meant, own, said) => {
        const cell = formatStatus(there, own, said);
        const isMeant = sought === there && meant.runId === own.runId && meant.index === own.index;
        const pattern = new RegExp(statusPattern([sought], [meant]));
        expect(pattern.test(cell)).toBe(isMeant);
        expect(pattern.test(`x${cell}`)).toBe(false);
      }),
    );
    const one = new RegExp(statusPattern(['Queued'], [{ runId: 'AB', index: 1 }]));
    expect(one.test('Queued · AB-1')).toBe(true);
    for (const other of ['Queued · AB-11', 'Queued · AB-1x', 'queued · AB-1', 'Queued', '']) {
      expect(one.test(other)).toBe(false);
    }
  });

  it('becomes another state under the token that it has', () => {
    expect(statusReplacement('Sending', '')).toBe('Sending · $1');
    expect(statusReplacement('Failed', 'No owner.')).toBe('Failed · $1 — No owner.');
  });

  it('is found although its reason has line ends, which an earlier version let in', () => {
    const pattern = new RegExp(statusPattern(['Accepted'], [{ runId: 'AB', index: 1 }]));
    for (const end of ['\n', '\r', '\u0085', '\u2028', '\u2029'])
      expect(pattern.test(`Accepted · AB-1 — one${end}two`)).toBe(true);
  });

  it('is not found while it bears a placement mark, since nobody has looked there', () => {
    const pattern = new RegExp(statusPattern(['Accepted'], [{ runId: 'AB', index: 1 }]));
    expect(pattern.test('Accepted · AB-1 — to be looked up ⟨AB-1k9x3f⟩')).toBe(false);
    expect(pattern.test('Accepted · AB-1 ⟨AB-1k9x3f⟩')).toBe(false);
  });
});

describe('many tokens', () => {
  const tokensOf = fc
    .tuple(
      fc.uniqueArray(fc.stringMatching(/^[B-DF-HJ-NP-TV-Z]{4,8}$/), { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 1, max: 4000 }),
      fc.integer({ min: 1, max: 9 }),
      fc.integer(),
    )
    .map(([runIds, count, spread, seed]) => {
      // Numbers without order, as a sorted sheet brings them.
      let state = seed >>> 0;
      const next = () => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        return state;
      };
      return Array.from({ length: count }, () => ({
        runId: runIds[next() % runIds.length] ?? '',
        index: 1 + (next() % (count * spread)),
      }));
    });

  it('are sought by patterns of a bounded length, which find exactly their cells, each once', () => {
    fc.assert(
      fc.property(tokensOf, (tokens) => {
        const patterns = statusPatterns(['Queued', 'Sending'], tokens);
        for (const pattern of patterns) expect(pattern.length).toBeLessThanOrEqual(PATTERN_LIMIT);
        const all = patterns.map((pattern) => new RegExp(pattern));
        const keys = new Set(tokens.map(formatToken));
        const others = tokens.flatMap(({ runId, index }) => [`${runId}-${index + 1}`, `${runId}-1${index}`]);
        for (const key of [...keys, ...others.slice(0, 400)]) {
          const count = all.filter((pattern) => pattern.test(`Queued · ${key}`)).length;
          expect([key, count]).toEqual([key, keys.has(key) ? 1 : 0]);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('of 25,000 rows in any order made a pattern of 104,000 characters', () => {
    const tokens = Array.from({ length: 25_000 }, (_, place) => ({ runId: 'AB', index: 1 + 2 * place }));
    const patterns = statusPatterns(['Queued'], tokens);
    expect(Math.max(...patterns.map((pattern) => pattern.length))).toBeLessThanOrEqual(PATTERN_LIMIT);
    expect(patterns.length).toBeLessThan(25);
    const all = patterns.map((pattern) => new RegExp(pattern));
    for (const { index } of tokens.filter((_, place) => place % 97 === 0))
      expect(all.filter((pattern) => pattern.test(`Queued · AB-${index}`))).toHaveLength(1);
  });

  it('are none when there are none', () => {
    expect(statusPatterns(['Queued'], [])).toEqual([]);
  });
});

describe('ids that are sought', () => {
  it('are found whole', () => {
    const pattern = new RegExp(idPattern(['2da6-1', '2da6-2']));
    expect(['2da6-1', '2da6-2', '2da6-3', 'x2da6-1', '2da6-11'].map((id) => pattern.test(id))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
