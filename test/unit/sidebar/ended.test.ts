// What an answer tells about the run whose results are shown.
import { describe, expect, it } from 'vitest';
import { isSameOutcome, newsOf } from '../../../src/sidebar/state/ended.ts';
import { runView } from '../../browser/sidebar/fake/data.ts';

const shown = runView({ created: 300 }, { state: 'ended', startedAt: 50 });

describe('an answer that tells which run ended last', () => {
  it('shows one that began later', () => {
    const later = runView({ created: 2 }, { id: 'LATERRUN', state: 'ended', startedAt: 51 });
    expect(newsOf(shown, later, 50)).toBe(later);
    expect(newsOf(null, later, 0)).toBe(later);
  });

  it('shows the same run as it stands now', () => {
    const undone = runView({ deleted: 300 }, { state: 'ended', startedAt: 50 });
    expect(newsOf(shown, undone, 50)).toBe(undone);
  });

  it('has the run that is shown asked about when it speaks of another, or of none that has ended', () => {
    const earlier = runView({ created: 2 }, { id: 'EARLYRUN', state: 'ended', startedAt: 49 });
    const open = runView({ queued: 2 }, { id: 'OPENRUNS', startedAt: 60 });
    expect([earlier, open, null].map((seen) => newsOf(shown, seen, 50))).toEqual(['ask', 'ask', 'ask']);
    expect(newsOf(null, open, 0)).toBeNull();
  });
});

describe('the outcome of a run', () => {
  it('is another one once its tasks were deleted', () => {
    expect(isSameOutcome(shown, { ...shown, seconds: 99 })).toBe(true);
    expect(isSameOutcome(shown, runView({ created: 1, deleted: 299 }, { state: 'ended' }))).toBe(false);
    expect(isSameOutcome(shown, { ...shown, id: 'LATERRUN' })).toBe(false);
  });
});
