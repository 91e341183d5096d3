// The lines that tell how far a sending is, and what it waits for.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Progress, progressLine, type Seen } from '../../../src/local/cli/progress.ts';

const COUNTS = { queued: 250, sending: 0, accepted: 10, created: 240, failed: 0, unknown: 0 };
const SEEN: Seen = {
  run: {
    id: 'X',
    state: 'sending',
    counts: COUNTS,
    calls: 5,
    secondsLeft: 30,
    stopping: false,
    stopped: null,
  },
  waiting: null,
  pause: null,
  now: 20_000,
};
const of = (run: Partial<NonNullable<Seen['run']>>, seen: Partial<Seen> = {}) =>
  progressLine({ ...SEEN, ...seen, run: SEEN.run === null ? null : { ...SEEN.run, ...run } });

describe('a line of progress', () => {
  it('counts rows, and tells how long it still takes', () => {
    expect(of({})).toBe('250 of 500 rows sent: 240 created, 10 accepted; about 30 s left.');
  });

  it.each([
    [{ waiting: { on: 'call', since: 8000 } }, 'waiting for LeadSquared’s answer, 12 s so far'],
    [
      { waiting: { on: 'rest', since: 8000 } },
      'waiting until LeadSquared’s limit lets the next call through',
    ],
    [
      { pause: 'LeadSquared allows no more calls; next try at 12:05:10' },
      'LeadSquared allows no more calls; next try',
    ],
  ] as const)('says what is waited for: %j', (seen, says) => {
    expect(of({}, seen)).toContain(says);
  });

  it('says that the last rows are looked up, and that it is stopping', () => {
    const line = of({ state: 'checking', stopping: true }, { waiting: { on: 'rest', since: 1 } });
    expect(line).toContain('waiting before LeadSquared is asked again which tasks it has; stopping.');
  });
});

describe('progress', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  function screenOf(isTTY: boolean) {
    const written: string[] = [];
    const screen = { isTTY, columns: 60, write: (text: string) => written.push(text) };
    return { written, progress: new Progress(screen, async () => SEEN) };
  }

  it('is a line at least every ten seconds where nobody can see a line change', async () => {
    const { written, progress } = screenOf(false);
    for (let tens = 1; tens <= 6; tens++) {
      const before = written.length;
      await vi.advanceTimersByTimeAsync(10_000);
      expect(written.length).toBeGreaterThan(before);
    }
    progress.end();
    expect(written.every((text) => text.endsWith('.\n'))).toBe(true);
  });

  it('is one line on a terminal, no wider than it, and gone at the end', async () => {
    const { written, progress } = screenOf(true);
    await vi.advanceTimersByTimeAsync(5000);
    progress.end();
    expect(written.length).toBeGreaterThan(4);
    expect(written.join('')).not.toContain('\n');
    expect(written.every((text) => text.startsWith('\r') && text.length <= 61)).toBe(true);
    expect(written.at(-1)).toMatch(/^\r +\r$/);
  });
});
