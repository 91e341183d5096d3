// Status cells are found by what they hold, exactly those that are meant, and become what is wanted.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatStatus, STATUSES, type Status } from '../../../src/core/status.ts';
import { idPattern, statusPattern, statusReplacement } from '../../../src/core/status-pattern.ts';

const token = fc.record({
  runId: fc.stringMatching(/^[BCDFGHJKLMNPQRSTVWXZ]{8}$/),
  index: fc.integer({ min: 1, max: 60_000 }),
});
const status = fc.constantFrom(...STATUSES);
const reason = fc.string({ unit: 'grapheme', maxLength: 80 });

describe('a status cell that is sought by what it holds', () => {
  it('is found under its token in a state that is meant, whatever the reason, and becomes what is wanted', () => {
    fc.assert(
      fc.property(status, token, reason, status, reason, (before, own, said, after, then) => {
        const by = statusReplacement(after, then);
        fc.pre(by !== null);
        const cell = formatStatus(before, own, said);
        const pattern = new RegExp(statusPattern([before], [{ runId: 'ZZZZZ', index: 7 }, own]));
        expect(cell.replace(pattern, by ?? '')).toBe(formatStatus(after, own, then));
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

  it('cannot take a reason with signs that mean something in a replacement', () => {
    expect(statusReplacement('Failed', 'costs $5')).toBeNull();
    expect(statusReplacement('Failed', 'C:\\tasks')).toBeNull();
    expect(statusReplacement('Sending', '')).toBe('Sending · $1');
    expect(statusReplacement('Failed', 'No owner.')).toBe('Failed · $1 — No owner.');
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
