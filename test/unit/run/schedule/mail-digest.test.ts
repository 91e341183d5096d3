// When a mail about a schedule is due, and that nothing is told twice.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterCheck,
  afterMail,
  afterRun,
  describeDigest,
  isMailDue,
} from '../../../../src/run/schedule/mail-digest.ts';
import { MOST_PROBLEMS, type Problem, type Schedule } from '../../../../src/run/schedule/schedule.ts';
import { SCHEDULE } from '../../../support/timer-stage.ts';
import { DAY, HOUR } from '../../../support/times.ts';

const bad = (kind: string, count = 1, cell: string | null = 'D2'): Problem => ({
  kind,
  count,
  cell,
  text: `${count} rows: ${kind}.`,
});

/** Plays hours of checks and counts the mails; each check finds these problems. */
function play(hours: readonly (readonly Problem[])[]): { mails: number[]; schedule: Schedule } {
  let schedule = SCHEDULE;
  const mails: number[] = [];
  for (const [hour, found] of hours.entries()) {
    schedule = { ...schedule, ...afterCheck(schedule, found) };
    if (!isMailDue(schedule, hour * HOUR)) continue;
    mails.push(hour);
    schedule = { ...schedule, ...afterMail(schedule, hour * HOUR) };
  }
  return { mails, schedule };
}

describe('a mail is due', () => {
  it('once for rows that stay as they are', () => {
    expect(play(Array.from({ length: 100 }, () => [bad('date')])).mails).toEqual([0]);
  });

  it('not when all is well', () => {
    expect(play(Array.from({ length: 50 }, () => [])).mails).toEqual([]);
  });

  it('a day later for more rows of a known kind', () => {
    expect(play(Array.from({ length: 30 }, (_, hour) => [bad('date', hour + 1)])).mails).toEqual([0, 24]);
  });

  it('at once for a new kind', () => {
    expect(play([[bad('date')], [bad('date')], [bad('date'), bad('owner')]]).mails).toEqual([0, 2]);
  });

  it('again when a kind comes back after it was corrected', () => {
    expect(play([[bad('date')], [], [bad('date')]]).mails).toEqual([0, 2]);
  });

  it('a day later for rows that another run had refused', () => {
    let schedule: Schedule = { ...SCHEDULE, ...afterRun(SCHEDULE, [bad('failed:7F3A')]) };
    expect(isMailDue(schedule, 0)).toBe(true);
    schedule = { ...schedule, ...afterMail(schedule, 0) };
    schedule = { ...schedule, ...afterRun(schedule, [bad('failed:8G4B')]) };
    expect(isMailDue(schedule, 5 * HOUR)).toBe(false);
    // A check of the rows does not take back what a run left behind.
    schedule = { ...schedule, ...afterCheck(schedule, []) };
    expect(isMailDue(schedule, DAY)).toBe(true);
  });

  it('never oftener than new kinds and days allow, and the record stays small, whatever happens', () => {
    const problem = fc
      .tuple(fc.constantFrom('a', 'b', 'c', 'failed:AAAA', 'failed:BBBB'), fc.integer({ min: 1, max: 9 }))
      .map(([kind, count]) => bad(kind, count));
    fc.assert(
      fc.property(
        fc.array(fc.uniqueArray(problem, { selector: ({ kind }) => kind }), { maxLength: 80 }),
        (hours) => {
          const { mails, schedule } = play(hours);
          // Within a day, each mail but the first needs a kind that was not there the hour before: new, or back again.
          const kindsAt = (hour: number) => (hours[hour] ?? []).map(({ kind }) => kind.replace(/:.*/, ''));
          for (const [place, hour] of mails.entries()) {
            const before = mails[place - 1];
            if (before === undefined || hour - before >= 24) continue;
            const wereThere = kindsAt(hour - 1);
            expect(kindsAt(hour).filter((kind) => !wereThere.includes(kind))).not.toEqual([]);
          }
          expect(schedule.unsaid.length).toBeLessThanOrEqual(MOST_PROBLEMS);
          expect(JSON.stringify(schedule).length).toBeLessThan(8500);
        },
      ),
    );
  });
});

describe('the mail', () => {
  it('names the sheet, each kind with its count and first cell, and where to go', () => {
    const schedule = { ...SCHEDULE, unsaid: [bad('date', 12, 'D5'), bad('stop:refused', 0, null)] };
    const { subject, body } = describeDigest(schedule, 'https://docs.google.com/x');
    expect(subject).toContain('“Tasks”');
    expect(body).toContain('• 12 rows: date. First: cell D5.');
    expect(body).toContain('https://docs.google.com/x');
  });
});
