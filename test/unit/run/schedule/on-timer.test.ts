// What a trigger does: it resumes a run that nobody drives, says why it cannot, and asks for triggers only as long as they are needed.
import { describe, expect, it } from 'vitest';
import { readRecord } from '../../../../src/run/record/run-record.ts';
import { onTimer } from '../../../../src/run/schedule/on-timer.ts';
import { resumeRuns } from '../../../../src/run/schedule/resume-runs.ts';
import { leaseKey } from '../../../../src/run/session/lease.ts';
import { UserError, type UserErrorCode } from '../../../../src/run/user-error.ts';
import { NOW } from '../../../support/run-fakes.ts';
import { taskLine, timerStage } from '../../../support/timer-stage.ts';
import { HOUR, MINUTE } from '../../../support/times.ts';

const LINES = [taskLine('one', 'Queued · AB-1'), taskLine('two', 'Queued · AB-2')];
const OPEN = { state: 'sending', workedAt: NOW - HOUR, sentAt: null } as const;
const throwing = (error: Error) => ({
  openJob: () => {
    throw error;
  },
});
const refusing = (code: UserErrorCode, message = 'No.') => throwing(new UserError(code, message));

describe('a run that nobody drives', () => {
  it('is resumed to its end', () => {
    const { timer, statuses } = timerStage({ lines: LINES, run: OPEN, schedule: null });
    expect(resumeRuns(timer).map(({ state }) => state)).toEqual(['ended']);
    expect(statuses()).toEqual(['Created · AB-1', 'Created · AB-2']);
  });

  it.each([
    ['that was worked on a moment ago', { workedAt: NOW - 29_999 }],
    ['of another user', { by: 'somebody' }],
    ['that has ended', { state: 'ended' as const }],
    [
      'that pauses for a while',
      { pause: { cause: 'google' as const, message: 'Wait.', until: NOW + 1, tries: 1 } },
    ],
    [
      'that waits for a person',
      { pause: { cause: 'google' as const, message: 'Set the keys.', until: null, tries: 0 } },
    ],
  ])('%s is left alone', (_, run) => {
    const { timer, statuses } = timerStage({ lines: LINES, run: { ...OPEN, ...run }, schedule: null });
    expect(resumeRuns(timer)).toEqual([]);
    expect(statuses()).toEqual(['Queued · AB-1', 'Queued · AB-2']);
  });

  it('is resumed at once when an execution has worked on it to the end of its time', () => {
    const run = { ...OPEN, workedAt: NOW - 1, inPieces: false };
    const { timer } = timerStage({ lines: LINES, run, schedule: null });
    expect(resumeRuns(timer).map(({ state }) => state)).toEqual(['ended']);
  });

  it('is resumed once its pause is over', () => {
    const pause = { cause: 'google' as const, message: 'Wait.', until: NOW, tries: 1 };
    const { timer } = timerStage({ lines: LINES, run: { ...OPEN, pause }, schedule: null });
    expect(resumeRuns(timer).map(({ state }) => state)).toEqual(['ended']);
  });

  it('pauses longer and longer while Google breaks off, and at the fifth time waits for a person, who gets one mail', () => {
    const error = new Error('We’re sorry, a server error occurred.');
    const { timer, clock, store, mails } = timerStage({
      lines: LINES,
      run: OPEN,
      schedule: null,
      ports: throwing(error),
    });
    const waits: (number | null)[] = [];
    for (let tries = 1; tries <= 5; tries++) {
      expect(mails).toEqual([]);
      resumeRuns(timer);
      const until = readRecord(store, 'AB')?.pause?.until ?? null;
      waits.push(until === null ? null : (until - clock.time) / MINUTE);
      clock.time = until ?? clock.time;
    }
    expect(waits).toEqual([1, 5, 15, 60, null]);
    expect(mails.map(({ subject }) => subject)).toEqual(['Bulk Tasks: the run in “Tasks” needs you']);
    expect(resumeRuns(timer)).toEqual([]);
    expect(mails).toHaveLength(1);
  });

  it('waits for a person at once when only a person can help', () => {
    const ports = refusing('no-keys', 'The access keys are not set.');
    const { timer, store, mails } = timerStage({ lines: LINES, run: OPEN, schedule: null, ports });
    expect(resumeRuns(timer).map(({ id }) => id)).toEqual(['AB']);
    expect(readRecord(store, 'AB')?.pause).toMatchObject({ until: null });
    expect(mails[0]?.body).toContain('The access keys are not set. Then open the sidebar');
  });

  it('is left to whoever holds its sheet, without a look at anything else', () => {
    const ports = refusing('no-keys');
    const { timer, store, made } = timerStage({ lines: LINES, run: OPEN, schedule: null, ports });
    const lease = { holder: 'x', until: NOW + MINUTE, doing: 'Rows are being sent' };
    store.set(leaseKey(0), JSON.stringify(lease));
    made.clear();
    expect(onTimer(timer, 't1')).toEqual({ run: null, schedules: 0 });
    expect(resumeRuns(timer)).toEqual([]);
    expect(readRecord(store, 'AB')?.pause).toBeNull();
  });

  it('is left to whoever works on it', () => {
    for (const code of ['busy', 'no-run'] as const) {
      const { timer, store, mails } = timerStage({ lines: LINES, run: OPEN, ports: refusing(code) });
      expect(resumeRuns(timer)).toEqual([]);
      expect([readRecord(store, 'AB')?.pause, mails]).toEqual([null, []]);
    }
  });

  it('says nothing anywhere when Google lets no notes be written', () => {
    const { timer, mails } = timerStage({ lines: LINES, run: OPEN, ports: refusing('quota') });
    expect(() => resumeRuns(timer)).toThrow(UserError);
    expect(mails).toEqual([]);
  });
});

describe('a trigger', () => {
  it('resumes the run, then sends what is due, and is kept for the schedule', () => {
    const lines = [...LINES, taskLine('three')];
    const { timer, statuses, made } = timerStage({ lines, run: OPEN });
    expect(onTimer(timer, 't1')).toEqual({ run: 'AB', schedules: 1 });
    expect(statuses()).toEqual([
      'Created · AB-1',
      'Created · AB-2',
      expect.stringMatching(/^Created · \w+-1$/),
    ]);
    expect([...made.keys()]).toEqual(['t1']);
  });

  it('is removed when neither a run nor a schedule needs it', () => {
    const { timer, made } = timerStage({ lines: LINES, run: OPEN, schedule: null });
    onTimer(timer, 't1');
    expect([...made.keys()]).toEqual([]);
  });

  it.each([null, 't2', ''])('that is not the user’s own (%j) changes nothing', (id) => {
    const { timer, statuses, store, made } = timerStage({ lines: LINES, run: OPEN });
    const before = new Map(store.values);
    expect(() => onTimer(timer, id)).toThrow(/Only the timer/);
    expect([statuses(), store.values, [...made.keys()]]).toEqual([
      ['Queued · AB-1', 'Queued · AB-2'],
      before,
      ['t1'],
    ]);
  });

  it('without the user’s permission sends nothing, and says so on the schedules, and by mail once a day', () => {
    const { timer, clock, mails, saved, statuses } = timerStage({
      lines: LINES,
      run: OPEN,
      ports: { lapsedAuthorisation: () => 'https://permission.example' },
    });
    for (const hours of [0, 1, 23]) {
      clock.time = NOW + hours * HOUR;
      expect(onTimer(timer, 't1')).toEqual({ run: null, schedules: 0 });
    }
    expect(mails).toHaveLength(1);
    expect(mails[0]?.body).toContain('https://permission.example');
    clock.time = NOW + 24 * HOUR;
    onTimer(timer, 't1');
    expect(mails).toHaveLength(2);
    expect(saved()).toMatchObject({
      paused: null,
      last: { message: expect.stringMatching(/needs your permission again/) },
    });
    expect(statuses()).toEqual(['Queued · AB-1', 'Queued · AB-2']);
  });
});
