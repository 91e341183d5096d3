// Times and lengths of a call already made are not taken for the next one: where they may be, the user is asked.
import { describe, expect, it } from 'vitest';
import { fields, type List, list, match, problems } from './sheets.ts';

const TASKS = {
  'Task name': ['Call Asha', 'Call Ravi'],
  'Task type': ['Meeting', 'Meeting'],
  'Owner e-mail': ['kavya.rao@example.com', 'kavya.rao@example.com'],
};
const CELLS = {
  past: ['20/11/2025', '21/11/2025'],
  ahead: ['25/01/2029', '26/01/2029'],
  time: ['11:42', '16:05'],
  length: ['05:32', '12:10'],
  text: ['wants a brochure', 'busy'],
};
type Cells = keyof typeof CELLS;

/** A list of tasks with these columns behind the usual ones, such as `past Call date`. */
function sheetOf(...columns: readonly string[]): List {
  const named = columns.map((text): [string, readonly string[]] => {
    const [kind = '', ...words] = text.split(' ');
    return [words.join(' '), CELLS[kind as Cells]];
  });
  return list({ ...TASKS, ...Object.fromEntries(named) });
}

const asked = (sheet: List, columns: Record<string, string> = {}) =>
  problems(sheet, { columns, constants: {} })
    .filter((problem) => problem.startsWith('mapping-other-date'))
    .map((problem) => problem.replace('mapping-other-date ', ''));
const OF_TIMES = ['DueTime', 'EndDate', 'EndTime', 'Duration'];
const times = (sheet: List, columns: Record<string, string> = {}) =>
  Object.entries(fields(sheet, { columns, constants: {} })).filter(([field]) => OF_TIMES.includes(field));

describe('a time or length that may be of a call already made', () => {
  it.each<[string[], string[]]>([
    [
      ['past Call date', 'time Call time', 'length Call duration', 'text Remarks', 'ahead Next call date'],
      ['Call time', 'Call duration'],
    ],
    [['past Date', 'time Time', 'text Remarks', 'ahead Next follow-up date'], ['Time']],
    [
      [
        'past Call date',
        'time Call start time',
        'time Call end time',
        'text Remarks',
        'ahead Next call date',
      ],
      ['Call start time', 'Call end time'],
    ],
    [
      ['past Date', 'time Start time', 'time End time', 'ahead Follow-up date'],
      ['Start time', 'End time'],
    ],
    [['past Visit date', 'text Remarks', 'time Visit time', 'ahead Next visit date'], ['Visit time']],
    [['past Call date', 'ahead Next call date', 'text Remarks', 'time Time of call'], ['Time of call']],
    [['past Last called on', 'ahead Next call date', 'time Call time'], ['Call time']],
    [['past Created on', 'time Time', 'ahead Follow-up date'], ['Time']],
    [['ahead Next call date', 'time Call time', 'past Call date'], ['Call time']],
    [['past Task created date', 'length Task duration', 'ahead Task due date'], ['Task duration']],
    [
      ['ahead Task due date', 'text Remarks', 'length Task duration', 'past Task created date'],
      ['Task duration'],
    ],
    [['time Time', 'past Enquiry date', 'text Remarks', 'ahead Follow-up date'], ['Time']],
    [['past Call date', 'text Remarks', 'time Time', 'text Outcome', 'ahead Next call date'], ['Time']],
    [['past Call date', 'length Duration', 'text Remarks', 'ahead Due date'], ['Duration']],
    [['past Call date', 'time Meeting time', 'text Remarks', 'ahead Next call date'], ['Meeting time']],
    [
      ['past Call date', 'time Call time', 'time Time of call', 'text Remarks', 'ahead Next call date'],
      ['Call time', 'Time of call'],
    ],
    [
      ['ahead Call back date', 'time Call back time', 'text Remarks', 'ahead Next follow-up date'],
      ['Call back time'],
    ],
  ])('is asked about in %j', (columns, expected) => {
    const sheet = sheetOf(...columns);
    expect(times(sheet)).toEqual([]);
    expect(asked(sheet)).toEqual(expected);
  });

  it('is told with both dates and what to choose', () => {
    const sheet = sheetOf('past Call date', 'time Call time', 'text Remarks', 'ahead Next call date');
    const { columns, problems: found } = match(sheet);
    expect(found.find(({ code }) => code === 'mapping-other-date')).toMatchObject({
      level: 'error',
      column: 4,
      message:
        'Column E, "Call time", may belong to "Call date" (column D) and not to the due date, "Next call date" (column G). Say under “Match columns” whether it is Due time of the tasks, or choose not to send it.',
    });
    expect(columns[4]).toMatchObject({ field: null, why: 'it may belong to "Call date" (column D)' });
  });

  it('is left out with a warning where the next call has a time of its own', () => {
    const sheet = sheetOf('past Call date', 'time Call time', 'ahead Next call date', 'time Next call time');
    expect(times(sheet)).toEqual([['DueTime', 'Next call time']]);
    expect(problems(sheet)).toEqual(['mapping-other-column Call date', 'mapping-other-column Call time']);
  });

  it('is as the user has chosen', () => {
    const sheet = sheetOf('past Call date', 'time Call time', 'length Call duration', 'ahead Next call date');
    const chosen = { 'Call time': 'DueTime', 'Call duration': '' };
    expect(asked(sheet, chosen)).toEqual([]);
    expect(times(sheet, chosen)).toEqual([['DueTime', 'Call time']]);
  });

  it('is asked about still where only its date is not to be sent', () => {
    const sheet = sheetOf('past Call date', 'time Call time', 'ahead Next call date');
    expect(asked(sheet, { 'Call date': '' })).toEqual(['Call time']);
  });
});

describe('a time or length is that of the task', () => {
  it.each<[string[], string[]]>([
    [
      ['ahead Next call date', 'time Call time', 'length Call duration'],
      ['Call time', 'Call duration'],
    ],
    [['ahead Follow-up date', 'text Remarks', 'time Time'], ['Time']],
    [
      ['ahead Due date', 'time Start time', 'time End time'],
      ['Start time', 'End time'],
    ],
    [
      ['past Date', 'text Remarks', 'ahead Next follow-up date', 'time Time', 'length Duration'],
      ['Time', 'Duration'],
    ],
    [['past Call date', 'text Remarks', 'time Time', 'ahead Next call date'], ['Time']],
    [['past Created on', 'text Remarks', 'ahead Due date', 'text City', 'time Time'], ['Time']],
    [['past Call date', 'time Due time', 'ahead Next call date'], ['Due time']],
    [['past Visit date', 'ahead Next call date', 'text Remarks', 'time Call time'], ['Call time']],
    [['ahead Call date', 'time Call time', 'past Created on'], ['Call time']],
    [['ahead Task due date', 'length Task duration', 'past Task created date'], ['Task duration']],
    [
      ['ahead Task due date', 'time Task time', 'length Task duration', 'past Task created date'],
      ['Task time', 'Task duration'],
    ],
    [['ahead Next visit date', 'time Visit time', 'past Last visit date'], ['Visit time']],
    [
      ['ahead Due date', 'time Due time', 'text Remarks', 'length Duration', 'past Created on'],
      ['Due time', 'Duration'],
    ],
    [['ahead Follow-up date', 'text Remarks', 'time Time', 'past Enquiry date'], ['Time']],
  ])('in %j', (columns, expected) => {
    const sheet = sheetOf(...columns);
    expect(asked(sheet)).toEqual([]);
    expect(times(sheet).map(([, header]) => header)).toEqual(expected);
  });

  it('where the other date is blank in all rows', () => {
    const sheet = list({
      ...TASKS,
      'Start date': ['', ''],
      'Due date': CELLS.ahead,
      Notes: CELLS.text,
      Duration: ['30', '45'],
    });
    expect(asked(sheet)).toEqual([]);
    expect(times(sheet)).toEqual([['Duration', 'Duration']]);
  });
});
