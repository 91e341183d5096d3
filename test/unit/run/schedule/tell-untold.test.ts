// Mails that could not be written about what stands still: they are written later, and no timer goes before that, but not for ever.
import { describe, expect, it } from 'vitest';
import { readRecord } from '../../../../src/run/record/run-record.ts';
import { onTimer } from '../../../../src/run/schedule/on-timer.ts';
import { UserError } from '../../../../src/run/user-error.ts';
import { NOW } from '../../../support/run-fakes.ts';
import { type TimerOptions, taskLine, timerStage } from '../../../support/timer-stage.ts';
import { DAY, HOUR, MINUTE } from '../../../support/times.ts';

const LINES = [taskLine('one', 'Queued · AB-1'), taskLine('two', 'Queued · AB-2')];
const OPEN = { state: 'sending', workedAt: NOW - HOUR, sentAt: null } as const;
const withoutKeys = {
  openJob: () => {
    throw new UserError('no-keys', 'The access keys are not set.');
  },
};

/** A stage whose mail is used up until it is let out. */
function stageWithoutMail(options: TimerOptions) {
  const mails: { subject: string; body: string }[] = [];
  const tries = { count: 0, isLetOut: false };
  const mail = {
    toMyself: (subject: string, body: string) => {
      tries.count++;
      if (tries.isLetOut) mails.push({ subject, body });
      return tries.isLetOut;
    },
  };
  const stage = timerStage({ ...options, ports: { ...withoutKeys, mail, ...options.ports } });
  const fire = (later: number) => {
    stage.clock.time += later;
    onTimer({ ...stage.timer, deadline: stage.clock.time + HOUR }, 't1');
  };
  return { ...stage, mails, tries, fire };
}

describe('a run that needs a person, of which no mail could be written,', () => {
  it('keeps its timer, is told once mail goes out again, and then lets the timer go', () => {
    const { fire, tries, mails, made, store } = stageWithoutMail({ lines: LINES, run: OPEN, schedule: null });
    fire(0);
    expect(readRecord(store, 'AB')?.pause?.until).toBeNull();
    expect([tries.count, [...made.keys()]]).toEqual([1, ['t1']]);
    tries.isLetOut = true;
    fire(HOUR);
    expect(mails.map(({ subject }) => subject)).toEqual(['Bulk Tasks: the run in “Tasks” needs you']);
    expect(mails[0]?.body).toContain('The access keys are not set. Then open the sidebar');
    expect([...made.keys()]).toEqual([]);
  });

  it('is not tried again every minute', () => {
    const { fire, tries } = stageWithoutMail({ lines: LINES, run: OPEN, schedule: null });
    fire(0);
    for (let minutes = 1; minutes < 50; minutes++) fire(MINUTE);
    expect(tries.count).toBe(1);
    fire(MINUTE);
    expect(tries.count).toBe(2);
  });

  it('is left to the sidebar after three days, and its timer goes', () => {
    const { fire, made, tries, store } = stageWithoutMail({ lines: LINES, run: OPEN, schedule: null });
    fire(0);
    for (let hours = 1; hours < 72; hours++) fire(HOUR);
    expect([...made.keys()]).toEqual(['t1']);
    fire(HOUR);
    expect([...made.keys()]).toEqual([]);
    expect(tries.count).toBe(73);
    expect(readRecord(store, 'AB')).toMatchObject({ untold: null, pause: { until: null } });
  });
});

describe('a paused schedule of which no mail could be written', () => {
  it('keeps its timer, is told once mail goes out again, and then lets the timer go', () => {
    const { fire, mails, made, saved, tries } = stageWithoutMail({});
    fire(0);
    expect(saved()?.paused).toBe('The access keys are not set.');
    expect([...made.keys()]).toEqual(['t1']);
    tries.isLetOut = true;
    fire(HOUR);
    expect(mails.map(({ subject }) => subject)).toEqual(['Bulk Tasks: the schedule of “Tasks” is paused']);
    expect(saved()?.untold).toBeNull();
    expect([...made.keys()]).toEqual([]);
  });

  it('is left to the sidebar after three days, and its timer goes', () => {
    const { fire, made, saved } = stageWithoutMail({});
    fire(0);
    fire(3 * DAY - 1);
    expect([...made.keys()]).toEqual(['t1']);
    fire(HOUR);
    expect([...made.keys()]).toEqual([]);
    expect(saved()).toMatchObject({ paused: 'The access keys are not set.', untold: null });
  });

  it('that somebody has saved again meanwhile is not told any more', () => {
    const { fire, timer, saved, tries } = stageWithoutMail({});
    fire(0);
    const now = saved();
    if (now === null) throw new Error('no schedule');
    timer.schedules.save({ ...now, paused: null, untold: null, nextAt: NOW + DAY });
    fire(HOUR);
    expect(tries.count).toBe(1);
  });
});

describe('a run whose sheet was deleted', () => {
  const run = { ...OPEN, sheetId: 77 };

  it('is told of once, also where nothing can be written for a while', () => {
    const { fire, tries, mails, store } = stageWithoutMail({ run, schedule: null });
    tries.isLetOut = true;
    const set = store.set.bind(store);
    store.set = () => {
      throw new UserError('quota', 'The notes are full.');
    };
    for (let minutes = 0; minutes < 5; minutes++) expect(() => fire(MINUTE)).toThrow('The notes are full.');
    expect(mails).toEqual([]);
    store.set = set;
    fire(MINUTE);
    expect(mails.map(({ subject }) => subject)).toEqual(['Bulk Tasks: run AB in “Tasks” has ended']);
    expect(readRecord(store, 'AB')?.state).toBe('ended');
  });

  it('waits for its mail, and has ended once that went out', () => {
    const { fire, mails, made, store, tries } = stageWithoutMail({ run, schedule: null });
    fire(0);
    expect(readRecord(store, 'AB')).toMatchObject({ state: 'sending', pause: { cause: 'trouble' } });
    expect([...made.keys()]).toEqual(['t1']);
    tries.isLetOut = true;
    fire(HOUR);
    expect(mails.map(({ subject }) => subject)).toEqual(['Bulk Tasks: run AB in “Tasks” has ended']);
    expect(mails[0]?.body).toContain('The sheet was deleted before the run had ended.');
    expect(readRecord(store, 'AB')).toMatchObject({ state: 'ended', stop: { code: 'sheet-gone' } });
    expect([...made.keys()]).toEqual([]);
  });

  it('has ended after three days without mail', () => {
    const { fire, made, store } = stageWithoutMail({ run, schedule: null });
    fire(0);
    fire(3 * DAY);
    expect(readRecord(store, 'AB')?.state).toBe('ended');
    expect([...made.keys()]).toEqual([]);
  });
});
