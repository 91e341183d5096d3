// To-dos with a reminder time, in accounts that keep it in bulk calls, pass it over or refuse it.
import { afterEach, describe, expect, it } from 'vitest';
import { isRecord } from '../support/answers.ts';
import { type Bench, openBench } from '../support/bench.ts';
import { checkInSidebar, driveToEnd } from '../support/lead-list.ts';
import { bookOfLines, nameOf, statuses, tally, words } from '../support/sheet-of-tasks.ts';

let bench: Bench;
afterEach(() => bench.close());

const HEADER = ['Task name', 'Task type', 'Owner e-mail', 'Due date', 'Reminder time'];
const line = (number: number, time = '10:30', type = 'Follow-up') => [
  nameOf(number),
  type,
  'kavya.rao@example.com',
  `2029-03-0${number} 11:30`,
  time,
];
const book = (...lines: string[][]) => bookOfLines([HEADER, ...lines]);

async function trial() {
  const rows = { sheetId: bench.sheet.gid, target: 'new', spans: [] };
  const { run } = await bench.call('sidebarStart', { rows, sendHidden: false, firstOnly: true });
  if (!isRecord(run)) throw new Error('No run was started.');
  await driveToEnd(bench, String(run.id));
  const answer = await bench.call('sidebarTrial', { runId: String(run.id) });
  const lines = isRecord(answer.trial) && Array.isArray(answer.trial.lines) ? answer.trial.lines : [];
  return lines.find(({ name }) => name === 'Reminder time');
}

describe('a reminder time', () => {
  it('is sent with its to-do, and with no other', async () => {
    bench = await openBench({ book: book(line(1), line(2, ''), line(3, '09:05')), knowing: true });
    await bench.send();
    expect(words(bench.sheet)).toEqual(['Created', 'Created', 'Created']);
    expect(bench.account.tasks.map(({ sent }) => [sent.ReminderBeforeDays, sent.ReminderTime])).toEqual([
      ['0', '10:30:00'],
      [undefined, undefined],
      ['0', '09:05:00'],
    ]);
    expect(bench.untruths()).toEqual([]);
  });

  it('is shown before the row is sent', async () => {
    bench = await openBench({ book: book(line(1)), knowing: true });
    const { check } = await checkInSidebar(bench);
    expect(check).toMatchObject({ ready: 1, groups: [] });
    expect(JSON.stringify(check.preview)).toContain('10:30 on the day it is due');
  });

  it('keeps an appointment from being sent, and only that', async () => {
    bench = await openBench({ book: book(line(1), line(2, '10:30', 'Meeting')), knowing: true });
    await bench.send();
    expect(words(bench.sheet)).toEqual(['Created', 'Invalid']);
    expect(statuses(bench.sheet)[1]).toMatch(/“Meeting” is an appointment.* before, here 60\./);
  });

  it('is left out with a word in an account of which nothing is known', async () => {
    bench = await openBench({ book: book(line(1)) });
    expect((await checkInSidebar(bench)).check).toMatchObject({
      ready: 1,
      groups: [{ level: 'warning', code: 'reminder-time-unsure', firstCell: 'E2' }],
    });
    await bench.send();
    expect(bench.account.tasks[0]?.sent).not.toHaveProperty('ReminderTime');
  });
});

describe('an account that, in bulk calls,', () => {
  it('keeps reminder times shows them in the trial as they were meant', async () => {
    bench = await openBench({ book: book(line(1), line(2)), knowing: true });
    expect(await trial()).toMatchObject({ held: '10:30:00', differs: false });
  });

  it('passes them over shows in the trial that there is none', async () => {
    bench = await openBench({
      book: book(line(1), line(2)),
      sandbox: { bulkReminders: 'ignored' },
      knowing: true,
    });
    expect(await trial()).toMatchObject({
      meant: '10:30 on the day it is due; in which time zone is LeadSquared’s to say',
      held: 'None',
      differs: true,
    });
  });

  it('refuses them says so on the rows that have one', async () => {
    bench = await openBench({
      book: book(line(1), line(2, ''), line(3)),
      sandbox: { bulkReminders: 'refused', badRows: 'skip', replyForm: 'rows-array' },
      knowing: true,
    });
    await bench.send();
    expect(tally(words(bench.sheet))).toEqual({ Created: 1, Failed: 2 });
    expect(statuses(bench.sheet)[0]).toMatch(/ReminderTime is not supported in bulk/);
  });
});
