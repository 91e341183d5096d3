// How long a run stands still after what kind of trouble.
import { describe, expect, it } from 'vitest';
import { HeldBackError } from '../../../../src/leadsquared/http.ts';
import { pauseAfterTrouble, pauseFor, pauseForPerson } from '../../../../src/run/record/pause.ts';
import type { Pause } from '../../../../src/run/record/run-record.ts';

const MINUTE = 60_000;
const HELD = new HeldBackError('Google holds the calls back.', true, null);

function lengths(next: (before: Pause | null) => Pause, times: number): (number | null)[] {
  const found: (number | null)[] = [];
  let before: Pause | null = null;
  for (let time = 0; time < times; time++) {
    before = next(before);
    found.push(before.until === null ? null : before.until / MINUTE);
  }
  return found;
}

describe('a run', () => {
  it('that Google holds back tries again after growing pauses, an hour at most', () => {
    expect(lengths((before) => pauseFor(HELD, before, 0), 6)).toEqual([1, 5, 15, 60, 60, 60]);
  });

  it('that Google Sheets breaks off waits for a person after a few tries', () => {
    expect(lengths((before) => pauseAfterTrouble('Service error', before, 0), 5)).toEqual([
      1,
      5,
      15,
      60,
      null,
    ]);
  });

  it('that lacks something waits for a person at once, and says what to do', () => {
    const pause = pauseForPerson('The access keys are not set.');
    expect(pause.until).toBeNull();
    expect(pause.message).toBe('The access keys are not set. Then open the sidebar to go on with the run.');
  });
});
