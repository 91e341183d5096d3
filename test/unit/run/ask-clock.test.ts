// When Google's clock is asked to go on with a run: what one person was promised is promised to nobody else.
import { describe, expect, it } from 'vitest';
import { askClockToResume, withClock } from '../../../src/run/ask-clock.ts';
import type { RunRecord } from '../../../src/run/record/run-record.ts';
import { FakeTable, NOW } from '../../support/run-fakes.ts';
import { jobOn, RECORD } from '../../support/run-stage.ts';

const WAITING = { cause: 'silent', message: 'Wait.', until: NOW + 1, tries: 1 } as const;

function stage() {
  const asked = { times: 0 };
  const set = () => {
    asked.times++;
    return 'minutes' as const;
  };
  const { ports } = jobOn(new FakeTable([]), {
    ports: { triggers: { set, isBlind: () => false, runEnded: () => {} } },
  });
  return { asked, ports };
}

describe('a click on a run', () => {
  it.each<[string, Partial<RunRecord>, number]>([
    ['of one call leaves the clock alone', { total: 50 }, 0],
    ['of more asks for it', { total: 51 }, 1],
    ['that a schedule began asks for it as well', { total: 51, scheduled: true, trigger: 'hour' }, 1],
    ['of one call that was promised it asks anew', { total: 50, trigger: 'minutes' }, 1],
  ])('%s', (_, record, times) => {
    const { asked, ports } = stage();
    const { trigger } = askClockToResume(ports, { ...RECORD, ...record });
    expect([asked.times, trigger]).toEqual([times, times === 0 ? null : 'minutes']);
  });

  it('that waits after it, though a schedule began it, is gone on with by the clock', () => {
    const { asked, ports } = stage();
    const record = { ...RECORD, scheduled: true, pause: WAITING };
    expect(withClock(ports, record).trigger).toBe('minutes');
    expect(asked.times).toBe(1);
  });
});
