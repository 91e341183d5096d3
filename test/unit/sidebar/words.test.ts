// Sentences that change with their numbers.
import { describe, expect, it } from 'vitest';
import { headerNews } from '../../../src/sidebar/state/match-state.ts';
import { rateKey, readRate } from '../../../src/sidebar/state/rate-choice.ts';
import { describeSpans } from '../../../src/sidebar/state/rows.ts';
import { readSchemaName } from '../../../src/sidebar/state/schema-name.ts';
import { sendLabel } from '../../../src/sidebar/state/send-label.ts';
import { startRun } from '../../../src/sidebar/state/start-run.ts';
import { count, duration, truncate } from '../../../src/sidebar/text/plural.ts';
import { strings } from '../../../src/sidebar/text/strings.ts';
import { CHECK, MATCH, runView } from '../../browser/sidebar/fake/data.ts';

describe('plurals and numbers', () => {
  it.each([
    [0, '0 rows'],
    [1, '1 row'],
    [12_345, '12,345 rows'],
  ])('%d', (value, text) => {
    expect(count(value, 'row', 'rows')).toBe(text);
  });

  it.each([
    [0, '1 second'],
    [12.2, '13 seconds'],
    [100, '2 minutes'],
    [3599, '60 minutes'],
    [3600, '1 hour'],
    [7500, '2 hours 5 minutes'],
  ])('%d seconds', (seconds, text) => {
    expect(duration(seconds)).toBe(text);
  });

  it('cuts a long text to the length asked for', () => {
    expect(truncate('abcdef', 4)).toBe('abc…');
    expect(truncate('abcd', 4)).toBe('abcd');
  });
});

describe('the rows of a check', () => {
  it.each([
    [[], ''],
    [[{ first: 2, last: 51 }], 'rows 2 to 51'],
    [
      [
        { first: 2, last: 2 },
        { first: 9, last: 10 },
      ],
      'row 2, rows 9 to 10',
    ],
  ])('%j', (spans, text) => {
    expect(describeSpans(spans)).toBe(text);
  });

  it('are not all named when they are many', () => {
    const spans = Array.from({ length: 9 }, (_, index) => ({ first: index * 2, last: index * 2 }));
    expect(describeSpans(spans)).toMatch(/, 5 more ranges$/);
  });
});

describe('the button that sends', () => {
  it('says how many rows go', () => {
    expect(sendLabel(CHECK, false)).toBe('Send 420 rows');
    expect(sendLabel({ ...CHECK, ready: 1 }, false)).toBe('Send 1 row');
    expect(sendLabel(CHECK, true)).toBe('Send 420 rows and the hidden ones');
  });

  it('looks rows up when none is to be sent, and is not there when there is nothing to do', () => {
    expect(sendLabel({ ...CHECK, ready: 0, inDoubt: 2 }, false)).toBe('Look up 2 rows');
    expect(sendLabel({ ...CHECK, ready: 0 }, true)).toBe('Send the hidden rows');
    expect(sendLabel({ ...CHECK, ready: 0 }, false)).toBeNull();
  });
});

describe('the speed', () => {
  it.each([
    [null, 'automatic'],
    [{ calls: 10, seconds: 5 }, '10'],
    [{ calls: 7, seconds: 5 }, 'custom'],
    [{ calls: 10, seconds: 60 }, 'custom'],
  ])('%j is shown as %s and read back', (rate, key) => {
    expect(rateKey(rate)).toBe(key);
    expect(readRate(key, String(rate?.calls), String(rate?.seconds))).toEqual(rate);
  });

  it.each(['', '0', '26', '-1', '2.5', 'five', '1e1'])('does not take %j calls', (calls) => {
    expect(readRate('custom', calls, '5')).toBeUndefined();
  });
});

describe('the schema name of a custom field', () => {
  it.each([
    [' mx_Custom_1 ', 'mx_Custom_1'],
    ['MX_Custom_1', 'mx_Custom_1'],
    ['Custom_1', null],
    ['mx_a b', null],
    ['', null],
  ])('%j', (text, name) => {
    expect(readSchemaName(text)).toBe(name);
  });
});

describe('the headers read again', () => {
  it('are the same, changed, or of another sheet', () => {
    const renamed = MATCH.columns.map((column) => ({ ...column, header: `${column.header}!` }));
    expect(
      headerNews(MATCH, { ...MATCH, columns: MATCH.columns.map((column) => ({ ...column, sample: 'new' })) }),
    ).toBe('same');
    expect(headerNews(MATCH, { ...MATCH, columns: renamed })).toBe('changed');
    expect(headerNews(MATCH, { ...MATCH, sheet: { ...MATCH.sheet, id: 9 } })).toBe('other-sheet');
  });
});

describe('a start whose answer was lost', () => {
  const lost = { ok: false, code: 'lost', message: strings.failure.lost } as const;
  const going = runView({ queued: 5 });
  const calls = (...runs: (typeof going)[]) => (async () => ({ ok: true, overview: { runs } })) as never;

  it('finds the run that began all the same', async () => {
    expect(await startRun(calls(going), [], async () => lost)).toEqual({ ok: true, run: going });
  });

  it('stays lost when no run goes on', async () => {
    expect(await startRun(calls(), [], async () => lost)).toBe(lost);
    expect(await startRun(calls({ ...going, state: 'ended' }), [], async () => lost)).toBe(lost);
  });
});

describe('a start whose answer was lost while other runs are open', () => {
  const lost = { ok: false, code: 'lost', message: strings.failure.lost } as const;
  const before = runView({ queued: 5 }, { id: 'BCDFGHJK' });
  const colleagues = runView({ queued: 5 }, { id: 'BCDFGHJL', owner: { ...before.owner, access: 'ask' } });
  const calls = (async () => ({ ok: true, overview: { runs: [before, colleagues] } })) as never;

  it('takes none of them for its own', async () => {
    expect(await startRun(calls, [before.id], async () => lost)).toBe(lost);
  });
});

/** Every text, with the functions called on numbers and on words. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return [1, 2].map((input) => String(value(input, input, String(input))));
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}

describe('the strings', () => {
  const { unmatched: _, orderOfSheet: __, ...match } = strings.match;
  const all = texts({ ...strings, match, connect: [], failure: strings.failure });

  it('say something, and never “undefined”, “null” or an object', () => {
    expect(all.length).toBeGreaterThan(100);
    expect(all.filter((text) => text === '' || /undefined|null|NaN|\[object/.test(text))).toEqual([]);
  });
});
