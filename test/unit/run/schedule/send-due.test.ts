// What a schedule does when it is due, with nobody looking on: it sends, waits, pauses or tells, and never twice.
import { describe, expect, it } from 'vitest';
import { NO_COUNTS } from '../../../../src/run/record/run-record.ts';
import { Schedules } from '../../../../src/run/schedule/schedule.ts';
import { sendDue } from '../../../../src/run/schedule/send-due.ts';
import { tellUntold } from '../../../../src/run/schedule/tell-untold.ts';
import { UserError, type UserErrorCode } from '../../../../src/run/user-error.ts';
import { NOW } from '../../../support/run-fakes.ts';
import { taskLine, timerStage } from '../../../support/timer-stage.ts';
import { HOUR, MINUTE } from '../../../support/times.ts';

const refusing = (code: UserErrorCode, message = 'No.') => ({
  openJob: () => {
    throw new UserError(code, message);
  },
});
const failing = {
  openJob: () => {
    throw new Error('We’re sorry, a server error occurred.');
  },
};

describe('a schedule', () => {
  it('that is due sends its new rows, says what came of it, and is due again at the next hour', () => {
    const { timer, saved, statuses, mails } = timerStage({ lines: [taskLine('one'), taskLine('two')] });
    expect(sendDue(timer)).toBe(1);
    expect(statuses()).toEqual([
      expect.stringMatching(/^Created · \w+-1$/),
      expect.stringMatching(/^Created · \w+-2$/),
    ]);
    expect(saved()?.last?.message).toBe('2 tasks created from 2 new rows.');
    expect(saved()?.nextAt).toBe(NOW + HOUR);
    expect(mails).toEqual([]);
  });

  it('that is not due yet, of another user, or paused sends nothing', () => {
    for (const schedule of [{ nextAt: NOW + 1 }, { by: 'somebody' }, { paused: 'Set the keys.' }]) {
      const { timer, statuses } = timerStage({ lines: [taskLine('one')], schedule });
      expect(sendDue(timer)).toBe(0);
      expect(statuses()).toEqual(['']);
    }
  });

  it('is not begun in the last two minutes of an execution', () => {
    const { timer, clock, statuses } = timerStage({ lines: [taskLine('one')] });
    const late = { ...timer, deadline: clock.time + 2 * MINUTE - 1 };
    expect(sendDue(late)).toBe(0);
    expect(statuses()).toEqual(['']);
  });

  it('without a new row says so, and is due again', () => {
    const { timer, saved } = timerStage({ lines: [taskLine('old', 'Created · AB-1')] });
    sendDue(timer);
    expect(saved()).toMatchObject({ last: { message: 'There was no new row.' }, nextAt: NOW + HOUR });
  });

  it('with nothing but rows at fault marks them, and tells them in one mail, once', () => {
    const { timer, saved, statuses, mails, clock } = timerStage({
      lines: [taskLine('bad', '', '31/02/2027')],
    });
    sendDue(timer);
    expect(statuses()[0]).toMatch(/^Invalid — /);
    expect(saved()?.last?.message).toBe('There was no new row to send; 1 row needs a correction.');
    expect(mails.map(({ subject }) => subject)).toEqual(['Bulk Tasks: rows in “Tasks” need you']);
    clock.time = saved()?.nextAt ?? 0;
    sendDue({ ...timer, deadline: clock.time + HOUR });
    expect(mails).toHaveLength(1);
  });

  it('waits for an open run, stays due, and tells only when that run stands still for hours', () => {
    const { timer, saved, mails, clock } = timerStage({
      lines: [taskLine('one')],
      run: { id: 'OPEN', state: 'sending', by: 'somebody', workedAt: NOW },
    });
    expect(sendDue(timer)).toBe(1);
    expect(saved()).toMatchObject({ nextAt: NOW, unsaid: [] });
    expect(saved()?.last?.message).toBe('It waits for run OPEN in “Tasks”, which has not ended.');
    expect(mails).toEqual([]);
    for (const hours of [3, 4]) {
      clock.time = NOW + hours * HOUR;
      sendDue({ ...timer, deadline: clock.time + HOUR });
      expect(mails).toHaveLength(1);
    }
    expect(mails[0]?.body).toContain('Open the sidebar to go on with that run, or to stop it.');
  });

  it('does not wait for a run whose sheet was deleted', () => {
    const { timer, statuses } = timerStage({
      lines: [taskLine('one')],
      run: { id: 'GONE', state: 'sending', sheetId: 77 },
    });
    sendDue(timer);
    expect(statuses()[0]).toMatch(/^Created/);
  });

  it('pauses, and says why in one mail, when only a person can help', () => {
    const { timer, saved, mails } = timerStage({ ports: refusing('no-keys', 'Set the access keys.') });
    sendDue(timer);
    expect(saved()).toMatchObject({ paused: 'Set the access keys.', nextAt: NOW });
    expect(mails.map(({ subject }) => subject)).toEqual(['Bulk Tasks: the schedule of “Tasks” is paused']);
  });

  it('pauses when LeadSquared refuses the keys in the middle of it', () => {
    const http = { send: () => [{ status: 401, body: '', date: null }] };
    const { timer, saved, statuses, mails } = timerStage({ lines: [taskLine('one')], http });
    sendDue(timer);
    expect(saved()?.paused).toMatch(/key/i);
    expect(statuses()).toEqual(['']);
    expect(mails.map(({ subject }) => subject)).toEqual(['Bulk Tasks: the schedule of “Tasks” is paused']);
  });

  it('that pauses tells what else it had to tell in the same mail, and again when that could not be written', () => {
    const http = { send: () => [{ status: 401, body: '', date: null }] };
    const lines = [taskLine('one'), taskLine('bad', '', '31/02/2027')];
    const { timer, saved, mails } = timerStage({ lines, http });
    sendDue({ ...timer, mail: { toMyself: () => false } });
    expect(saved()?.unsaid).not.toEqual([]);
    tellUntold({ ...timer, clock: { ...timer.clock, now: () => NOW + HOUR } });
    expect(mails.map(({ subject }) => subject)).toEqual(['Bulk Tasks: the schedule of “Tasks” is paused']);
    expect(mails[0]?.body).toMatch(/keys.*Rows that need a person, too:\n\n• 1 row: Due date /s);
    expect(saved()).toMatchObject({ unsaid: [], untold: null });
  });

  it('does not send rows that a formula brings from elsewhere, but pauses', () => {
    const { timer, table, saved } = timerStage({ lines: [taskLine('one'), taskLine('two')] });
    table.formulas.set('2:0', '=QUERY(Leads!A:D)');
    sendDue(timer);
    expect(saved()?.paused).toMatch(/formula in A2 \(QUERY\)/);
  });

  it('leaves everything as it is while another window is at work', () => {
    const { timer, saved, mails } = timerStage({ ports: refusing('busy') });
    sendDue(timer);
    expect(saved()).toMatchObject({ nextAt: NOW, paused: null, last: null });
    expect(mails).toEqual([]);
  });

  it('leaves off altogether when Google lets no notes be written', () => {
    const { timer } = timerStage({ ports: refusing('quota') });
    expect(() => sendDue(timer)).toThrow(UserError);
  });

  it('tries again when Google Sheets broke off, and pauses at the third time in a row', () => {
    const { timer, saved, clock, mails } = timerStage({ ports: failing });
    for (const trouble of [1, 2]) {
      sendDue({ ...timer, deadline: clock.time + HOUR });
      expect(saved()).toMatchObject({ trouble, paused: null });
      clock.time = saved()?.nextAt ?? 0;
    }
    sendDue({ ...timer, deadline: clock.time + HOUR });
    expect(saved()?.paused).toMatch(/server error occurred.*This happened 3 times in a row\.$/);
    expect(mails).toHaveLength(1);
  });

  it('takes in once what a run of its own has left behind, whoever ended it', () => {
    const ended = { id: 'LAST', state: 'ended', scheduled: true } as const;
    const { timer, saved } = timerStage({
      schedule: { nextAt: NOW + HOUR },
      run: { ...ended, counts: { ...NO_COUNTS, failed: 2 } },
    });
    sendDue(timer);
    sendDue(timer);
    expect(saved()?.reported).toBe('LAST');
    expect(saved()?.unsaid).toEqual([
      {
        kind: 'failed:LAST',
        count: 2,
        cell: 'E2',
        text: '2 rows refused by LeadSquared; the status gives its reason.',
      },
    ]);
  });

  it('tells what an ended run has left behind, also when it is due in that very moment', () => {
    const ended = { id: 'LAST', state: 'ended', scheduled: true } as const;
    const { timer, saved, mails } = timerStage({ run: { ...ended, counts: { ...NO_COUNTS, failed: 2 } } });
    sendDue(timer);
    expect(saved()?.reported).toBe('LAST');
    expect(mails.map(({ body }) => body).join()).toContain('2 rows refused by LeadSquared');
  });

  it('is left alone when somebody has turned it off while another sheet’s was at work', () => {
    const { timer, statuses } = timerStage({ lines: [taskLine('one')] });
    const listed = timer.schedules.activeOf('me');
    timer.schedules.remove(0);
    const stale = Object.create(timer.schedules, { activeOf: { value: () => listed } });
    expect(sendDue({ ...timer, schedules: stale })).toBe(0);
    expect(statuses()).toEqual(['']);
  });

  it('sends a row as well that somebody completes while it begins', () => {
    const { timer, table, saved, statuses } = timerStage({
      lines: [taskLine('one'), taskLine('two', '', 'soon')],
    });
    const [, , second = []] = table.lines;
    timer.schedules.change = (...given) => {
      second[3] = '2027-01-05 11:00';
      Schedules.prototype.change.apply(timer.schedules, given);
    };
    sendDue(timer);
    expect(saved()?.paused).toBeNull();
    expect(statuses()).toEqual([expect.stringMatching(/^Created/), expect.stringMatching(/^Created/)]);
  });

  it('waits twice where a column seems to be another one while the account’s task types are not known', () => {
    const facts = {
      readAt: NOW,
      users: null,
      taskTypes: null,
      unread: [],
      country: '',
      zone: '',
      keepsToDoDays: false,
    };
    const { timer, saved, clock, statuses } = timerStage({
      lines: [taskLine('one')],
      ports: { knowing: (job) => ({ ...job, facts }) },
    });
    timer.schedules.keepColumns(0, [{ header: 'Visitors', field: 'mx_Custom_1' }]);
    for (const trouble of [1, 2]) {
      sendDue({ ...timer, deadline: clock.time + HOUR });
      expect(saved()).toMatchObject({ trouble, paused: null });
      clock.time = saved()?.nextAt ?? 0;
    }
    sendDue({ ...timer, deadline: clock.time + HOUR });
    expect(saved()?.paused).toMatch(/"Visitors"/);
    expect(statuses()).toEqual(['']);
  });
});
