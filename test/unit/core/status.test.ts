// A status cell starts with the word to filter by, and everything the add-on wrote into it can be read back.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneLine } from '../../../src/core/one-line.ts';
import { withoutMarkSigns } from '../../../src/core/placement-mark.ts';
import {
  formatStatus,
  keyIn,
  parseStatus,
  REASON_LIMIT,
  STATUSES,
  tokenIn,
} from '../../../src/core/status.ts';

const TOKEN = { runId: '7F3A', index: 12 };
const status = fc.constantFrom(...STATUSES);
const token = fc.option(
  fc.record({
    runId: fc.stringMatching(/^[A-Z0-9]{1,12}$/),
    index: fc.integer({ min: 1, max: 9_999_999 }),
  }),
);
const reason = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(' ', '—', ' — ', '· 7F3A-1 — x'));

describe('a status cell', () => {
  it.each([
    ['Created', null, '', 'Created'],
    ['Queued', TOKEN, '', 'Queued · 7F3A-12'],
    [
      'Invalid',
      null,
      'Due date: 31 February does not exist.',
      'Invalid — Due date: 31 February does not exist.',
    ],
    ['Accepted', TOKEN, 'request 5812945', 'Accepted · 7F3A-12 — request 5812945'],
    ['Failed', TOKEN, '  ', 'Failed · 7F3A-12'],
  ] as const)('%s', (word, rowToken, why, text) => {
    expect(formatStatus(word, rowToken, why)).toBe(text);
  });

  it('starts with its status word, so that a plain filter finds it', () => {
    fc.assert(
      fc.property(status, token, reason, (word, rowToken, why) => {
        expect(formatStatus(word, rowToken, why).startsWith(word)).toBe(true);
      }),
    );
  });

  it('gives back what was written, whatever the reason holds', () => {
    fc.assert(
      fc.property(status, token, reason, (word, rowToken, why) => {
        const onOneLine = withoutMarkSigns(oneLine(why));
        const expected = { kind: 'status', status: word, token: rowToken, reason: onOneLine };
        expect(parseStatus(formatStatus(word, rowToken, why))).toEqual(expected);
      }),
    );
  });

  it('is the word alone when there is nothing else to say', () => {
    expect(formatStatus('Created')).toBe('Created');
  });

  it('gives it back after somebody put spaces around it', () => {
    expect(parseStatus('  Queued · 7F3A-12\n')).toEqual({
      kind: 'status',
      status: 'Queued',
      token: TOKEN,
      reason: '',
    });
  });

  it('puts a reason of several lines onto one', () => {
    const text = formatStatus('Failed', null, 'First line.\n\n Second\u2028line.');
    expect(text).toBe('Failed — First line. Second line.');
  });

  it('shortens a long reason, and never to half of a character', () => {
    const length = fc.integer({ min: REASON_LIMIT - 3, max: REASON_LIMIT + 3 });
    fc.assert(
      fc.property(length, (before) => {
        const text = formatStatus('Failed', null, `${'x'.repeat(before)}😀${'y'.repeat(10)}`);
        expect(text.length).toBeLessThanOrEqual('Failed — '.length + REASON_LIMIT);
        expect(text.endsWith('…')).toBe(true);
        expect(text).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
      }),
    );
  });
});

describe('a cell that the add-on did not write', () => {
  it.each(['', '   ', '\n\t', '\u00a0'])('%j is blank', (text) => {
    expect(parseStatus(text)).toEqual({ kind: 'blank' });
  });

  it.each([
    ['another word', 'done'],
    ['a status in small letters', 'created'],
    ['a status in capitals', 'CREATED'],
    ['a status with more behind it', 'Created yesterday'],
    ['a status with more before it', 'Not Created'],
    ['a status with more before it, and a token', 'was Queued · 7F3A-12'],
    ['a status with a plain hyphen', 'Failed - no idea'],
    ['a status with a broken token', 'Queued · 7F3A'],
    ['a token in a second spelling', 'Queued · 7F3A-012'],
    ['a mark without a reason', 'Failed —'],
    ['an unknown word before a token', 'Sent · 7F3A-12'],
    ['a token alone', '7F3A-12'],
    ['the name of something every object has', 'constructor'],
  ])('is left to its writer: %s', (_, text) => {
    expect(parseStatus(text)).toEqual({ kind: 'foreign', text });
  });

  it('never stops the add-on, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (text) => {
        expect(['blank', 'status', 'foreign']).toContain(parseStatus(text).kind);
      }),
    );
    expect(parseStatus(`Failed — ${'x'.repeat(1_000_000)}`).kind).toBe('status');
    expect(parseStatus('A'.repeat(1_000_000)).kind).toBe('foreign');
  });
});

describe('the token of a status cell', () => {
  it.each([
    ['with a token', 'Created · 7F3A-12 — late', TOKEN, '7F3A-12'],
    ['whose place was not proven', 'Queued · 7F3A-12 ⟨7F3A-1k9x3f⟩', TOKEN, '7F3A-12'],
    ['of no run', 'Invalid — no.', null, null],
    ['that is blank', '', null, null],
    ['that somebody else wrote', 'see 7F3A-12', null, null],
  ])('%s', (_, text, token, key) => {
    expect(tokenIn(text)).toEqual(token);
    expect(keyIn(text)).toBe(key);
  });
});
