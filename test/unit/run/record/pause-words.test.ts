// What a run that stands still says, and how long it has stood still in a row.
import { describe, expect, it } from 'vitest';
import { HeldBackError } from '../../../../src/leadsquared/http.ts';
import { pauseAfterTrouble, pauseFor, pauseForPerson, pauseUntil } from '../../../../src/run/record/pause.ts';

const NOW = Date.UTC(2026, 2, 2, 9);
const MINUTE = 60_000;
const HELD = new HeldBackError('Google holds the calls back.', true, null);

describe('a pause', () => {
  it('because Google holds the calls back', () => {
    expect(pauseFor(HELD, null, NOW)).toEqual({
      cause: 'google',
      message:
        'Google holds the calls back. The rows stay queued, and the run goes on when Google lets calls through again.',
      until: NOW + MINUTE,
      tries: 1,
    });
  });

  it('because Google Sheets reported a problem', () => {
    expect(pauseAfterTrouble('Service error', null, NOW)).toEqual({
      cause: 'trouble',
      message: 'Google Sheets reported a problem: “Service error” It is tried again in a while.',
      until: NOW + MINUTE,
      tries: 1,
    });
  });

  it('because Google Sheets reported it for the fifth time in a row, and every time after', () => {
    for (const tries of [4, 5, 40]) {
      const before = { cause: 'trouble', message: '', until: 0, tries } as const;
      expect(pauseAfterTrouble('Service error', before, NOW)).toEqual({
        cause: 'trouble',
        message: 'Google Sheets reported a problem: “Service error” Open the sidebar to go on.',
        until: null,
        tries: tries + 1,
      });
    }
  });

  it('quotes no more than the beginning of a long problem', () => {
    expect(pauseAfterTrouble(`${'x'.repeat(300)}y`, null, NOW).message).toContain(`“${'x'.repeat(300)}”`);
  });

  it('that only a person can end counts as no try', () => {
    expect(pauseForPerson('The access keys are not set.')).toMatchObject({ until: null, tries: 0 });
  });

  it('of LeadSquared’s makes none of Google’s longer, and no trouble of Google’s one for a person', () => {
    let outage = pauseUntil('silent', 'LeadSquared does not answer.', null, NOW);
    for (let pause = 0; pause < 9; pause++) outage = pauseUntil('silent', '', outage, NOW);
    expect(outage.tries).toBe(10);
    expect(pauseFor(HELD, outage, NOW)).toMatchObject({ until: NOW + MINUTE, tries: 1 });
    expect(pauseAfterTrouble('Service error', outage, NOW)).toMatchObject({ until: NOW + MINUTE, tries: 1 });
  });

  it('of one kind of Google’s makes the next of the other kind longer', () => {
    const first = pauseFor(HELD, null, NOW);
    expect(pauseAfterTrouble('Service error', first, NOW).until).toBe(NOW + 5 * MINUTE);
  });
});
