// Which problems a schedule tells of, in which words, and which of them are remembered as told.
import { describe, expect, it } from 'vitest';
import type { CheckedRow } from '../../../../src/core/checks/check-rows.ts';
import type { Issue, IssueLevel } from '../../../../src/core/issue.ts';
import { NO_COUNTS, type RunRecord, type Stop } from '../../../../src/run/record/run-record.ts';
import {
  afterCheck,
  afterMail,
  afterRun,
  describeDigest,
  describePause,
  isMailDue,
  problemsOfPlan,
  problemsOfRun,
} from '../../../../src/run/schedule/mail-digest.ts';
import { MOST_PROBLEMS, type Problem } from '../../../../src/run/schedule/schedule.ts';
import { SCHEDULE } from '../../../support/timer-stage.ts';
import { DAY } from '../../../support/times.ts';

const problem = (kind: string, count = 1): Problem => ({ kind, count, cell: 'D2', text: `${kind}.` });
const kinds = (list: readonly Problem[] = []) => list.map(({ kind }) => kind);

describe('the problems that a check found', () => {
  const issue = (header: string, code: string, level: IssueLevel = 'error'): Issue => {
    return { level, code, column: 3, header, found: '', expected: '', message: 'No.' };
  };
  const row = (rowNumber: number, ...issues: Issue[]): CheckedRow => {
    return { rowNumber, issues, task: null, duplicateOf: null, blank: false };
  };

  it('are the errors by kind and column, and the repeats', () => {
    const invalid = [
      row(2, issue('Due date', 'date-impossible'), issue('Due date', 'date-maybe-swapped', 'warning')),
      row(5, issue('Due date', 'date-impossible')),
      row(6, issue('Owner', 'required')),
    ];
    expect(problemsOfPlan({ invalid, duplicates: [row(7), row(8)], places: [] })).toEqual([
      {
        kind: 'date-impossible:Due date',
        count: 2,
        cell: 'D2',
        text: '2 rows: Due date is not a real date.',
      },
      { kind: 'required:Owner', count: 1, cell: 'D6', text: '1 row: Owner is missing.' },
      { kind: 'repeat', count: 2, cell: null, text: '2 rows repeat another row.' },
    ]);
  });

  it('are none when all is well', () => {
    expect(problemsOfPlan({ invalid: [], duplicates: [], places: [] })).toEqual([]);
  });

  it('name one repeat in the singular', () => {
    expect(problemsOfPlan({ invalid: [], duplicates: [row(7)], places: [] })[0]?.text).toBe(
      '1 row repeats another row.',
    );
  });

  it('stay short below a long header', () => {
    const [long] = problemsOfPlan({
      invalid: [row(2, issue('x'.repeat(500), 'required'))],
      duplicates: [],
      places: [],
    });
    expect([long?.kind.length, long?.text.length]).toEqual([80, 200]);
  });
});

describe('the problems of a run', () => {
  /** Nothing else of a record is looked at. */
  const record = (counts: Partial<RunRecord['counts']>, stop: Stop | null = null) =>
    ({ id: '7F3A', counts: { ...NO_COUNTS, ...counts }, stop }) as RunRecord;
  const firstCell = (word: string) => `first ${word}`;

  it('are the rows that need a person, each with its first cell', () => {
    const counts = { created: 5, failed: 1, unknown: 2, accepted: 1200 };
    expect(problemsOfRun(record(counts), firstCell)).toEqual([
      {
        kind: 'failed:7F3A',
        count: 1,
        cell: 'first Failed',
        text: '1 row refused by LeadSquared; the status gives its reason.',
      },
      {
        kind: 'unknown:7F3A',
        count: 2,
        cell: 'first Unknown',
        text: '2 rows in doubt; look in LeadSquared before sending again.',
      },
      {
        kind: 'accepted:7F3A',
        count: 1200,
        cell: 'first Accepted',
        text: '1,200 rows accepted by LeadSquared, but not seen there yet.',
      },
    ]);
  });

  it('are none when every row was created', () => {
    expect(problemsOfRun(record({ created: 5 }), firstCell)).toEqual([]);
  });

  it('begin with what stopped it, unless the user did', () => {
    const stop = { code: 'bad-keys', message: 'Set the keys again.' } as const;
    expect(problemsOfRun(record({}, stop), firstCell)).toEqual([
      { kind: 'stop:bad-keys', count: 0, cell: null, text: 'Set the keys again.' },
    ]);
    expect(problemsOfRun(record({}, { ...stop, code: 'user' }), firstCell)).toEqual([]);
  });
});

describe('what a schedule remembers', () => {
  it('of a check is what it found last, and what runs left behind', () => {
    const before = { ...SCHEDULE, unsaid: [problem('date'), problem('stop:failing'), problem('failed:A')] };
    const { unsaid } = afterCheck(before, [problem('owner')]);
    expect(kinds(unsaid)).toEqual(['stop:failing', 'failed:A', 'owner']);
  });

  it('of a check is nothing that a mail has told already, as long as it is the same', () => {
    const told = { ...SCHEDULE, ...afterMail({ ...SCHEDULE, unsaid: [problem('date')] }, 0) };
    expect(afterCheck(told, [problem('date')]).unsaid).toEqual([]);
    expect(afterCheck(told, [problem('date', 2)]).unsaid).toEqual([problem('date', 2)]);
    expect(afterCheck(told, [{ ...problem('date'), cell: null }]).unsaid).toHaveLength(1);
  });

  it('as told is what a check still finds, and what runs left behind', () => {
    const unsaid = [problem('date'), problem('owner'), problem('unknown:A')];
    const told = { ...SCHEDULE, ...afterMail({ ...SCHEDULE, unsaid }, 7) };
    expect(afterCheck(told, [problem('owner', 2)]).said).toEqual({
      at: 7,
      problems: ['owner|1|D2', 'unknown:A|1|D2'],
    });
  });

  it('of a column named like something that runs leave behind is gone once it is corrected', () => {
    const before = { ...SCHEDULE, unsaid: [problem('required:accepted'), problem('required:\nstop')] };
    expect(afterCheck(before, []).unsaid).toEqual([]);
    const told = { ...SCHEDULE, ...afterMail(before, 0) };
    expect(afterCheck(told, []).said?.problems).toEqual([]);
    expect(afterCheck(told, before.unsaid).unsaid).toEqual([]);
  });

  it('as told after the first mail is what it told', () => {
    const { said } = afterMail({ ...SCHEDULE, unsaid: [problem('a'), { ...problem('b'), cell: null }] }, 5);
    expect(said).toEqual({ at: 5, problems: ['a|1|D2', 'b|1|'] });
  });

  it('as told is nothing before the first mail', () => {
    expect(afterCheck(SCHEDULE, [problem('date')]).said).toBeNull();
  });

  it('is at most the latest few problems', () => {
    const many = Array.from({ length: MOST_PROBLEMS + 2 }, (_, place) => problem(`kind ${place}`));
    const latest = kinds(many.slice(2));
    expect(kinds(afterCheck(SCHEDULE, many).unsaid)).toEqual(latest);
    expect(kinds(afterRun(SCHEDULE, many).unsaid)).toEqual(latest);
    const before = { ...SCHEDULE, unsaid: [problem('old')] };
    expect(kinds(afterRun(before, [problem('new')]).unsaid)).toEqual(['old', 'new']);
  });

  it('as told is at most twice as many, each once', () => {
    const unsaid = Array.from({ length: 2 * MOST_PROBLEMS + 1 }, (_, place) => problem(`kind ${place}`));
    const { unsaid: left, said } = afterMail({ ...SCHEDULE, unsaid }, 0);
    expect(left).toEqual([]);
    expect(said?.problems).toHaveLength(2 * MOST_PROBLEMS);
    expect(said?.problems[0]).toBe('kind 1|1|D2');
    const again = { ...SCHEDULE, unsaid: [problem('a')], said: { at: 0, problems: ['a|1|D2', 'b|1|'] } };
    expect(afterMail(again, 9).said).toEqual({ at: 9, problems: ['a|1|D2', 'b|1|'] });
  });
});

describe('a mail about something untold', () => {
  const due = (unsaid: readonly Problem[], problems: readonly string[], now: number) =>
    isMailDue({ unsaid: [...unsaid], said: { at: 0, problems: [...problems] } }, now);

  it('of a known kind is due a whole day after the last one', () => {
    expect(due([problem('date', 2)], ['date|1|D2'], DAY - 1)).toBe(false);
    expect(due([problem('date', 2)], ['date|1|D2'], DAY)).toBe(true);
  });

  it('is due at once when one of several is of a new kind', () => {
    expect(due([problem('date', 2), problem('owner')], ['date|1|D2'], 1)).toBe(true);
  });

  it('is of a known kind when another run met the same, but not when it is about another column', () => {
    expect(due([problem('failed:B')], ['failed:A|1|D2'], 1)).toBe(false);
    expect(due([problem('unknown:B')], ['failed:A|1|D2'], 1)).toBe(true);
    expect(due([problem('required:B')], ['required:A|1|D2'], 1)).toBe(true);
  });

  it('is not due when nothing is untold, however long ago the last one was', () => {
    expect(due([], [], 9 * DAY)).toBe(false);
  });
});

describe('the words of a mail', () => {
  it('that rows need a person', () => {
    const unsaid = [problem('date'), { ...problem('stop'), cell: null }];
    expect(describeDigest({ ...SCHEDULE, unsaid }, 'https://docs.google.com/x')).toEqual({
      subject: 'Bulk Tasks: rows in “Tasks” need you',
      body: [
        'New rows of the sheet “Tasks” are sent to LeadSquared by a schedule of yours. Some need a person:',
        '',
        '• date. First: cell D2.',
        '• stop.',
        '',
        'The status column says for each row what to do. Invalid rows that you correct are sent the next time; refused ones when you choose “Retry failed rows” in the sidebar.',
        'https://docs.google.com/x',
      ].join('\n'),
    });
  });

  it('that the schedule is paused', () => {
    expect(describePause(SCHEDULE, 'The keys are wrong.', 'https://docs.google.com/x')).toEqual({
      subject: 'Bulk Tasks: the schedule of “Tasks” is paused',
      body: [
        'The schedule that sends new rows of the sheet “Tasks” to LeadSquared is paused, and nothing is sent until you turn it on again.',
        '',
        'The keys are wrong.',
        '',
        'When that is done, open the sidebar of Bulk Tasks and save the schedule again.',
        'https://docs.google.com/x',
      ].join('\n'),
    });
  });
});
