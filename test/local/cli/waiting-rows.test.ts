// Rows whose leads one execution does not come to look up: they are sent by the next one, and what waits still is told and no success.
import { beforeAll, describe, expect, it } from 'vitest';
import { EXIT, exitCode } from '../../../src/local/cli/exit-code.ts';
import { rowsWithoutStatus, waitingSentence } from '../../../src/local/cli/waiting-rows.ts';
import { readCsv } from '../../../src/local/files/read-csv.ts';
import { workbookFrom } from '../../../src/local/workbench/load-workbook.ts';
import { good, HEADER, openDesk, send } from '../../support/command-line.ts';
import { builtTool } from '../../support/command-process.ts';
import { run } from '../../support/process-of-command.ts';

const REGION = { locale: 'en_IN', timeZone: 'Asia/Kolkata' };
/** A minute for five look-ups, and an execution may take no more than six. */
const SLOW = ['--limit', '5/60', '--without-lead'];
const NO_ANSWER = ['--without-lead', '--sandbox', '--faults RetrieveLeadByPhoneNumber=cut-before'];

const desk = openDesk();
/** What is marked each time, so that the add-on tells nothing of the rows that wait. */
const BAD = 'Bad,Meeting,kavya.rao@example.com,soon,';
const phone = (n: number) => `,98${String(n).padStart(8, '0')}`;
const listOf = (name: string, rows: number, ...more: string[]) =>
  desk.file(
    name,
    [
      `${HEADER},Lead phone`,
      ...Array.from({ length: rows }, (_, n) => good(`Call ${n + 1}`, phone(n + 1))),
      ...more,
    ].join('\n'),
  );

describe('a list with more leads than an execution looks up', () => {
  it('is sent whole by one command', async () => {
    const result = await send(listOf('many.csv', 60), ...SLOW);
    expect(result.summary).toMatchObject({ rows: 60, created: 60, stopped: null });
    expect([result.left, result.wentOn, exitCode(result)]).toEqual([0, true, EXIT.done]);
  });

  it('so are the rows picked of it, and no others', async () => {
    const list = listOf('picked.csv', 60);
    const result = await send(list, '--rows', '2-41', ...SLOW);
    expect(result.summary).toMatchObject({ rows: 40, created: 40, stopped: null });
    expect(result.tasksHeld).toBe(40);
  });
});

describe('a list of which leads cannot be looked up', () => {
  it('says so and ends with what waits, also where nothing was sent at all', async () => {
    const result = await send(listOf('none.csv', 5), ...NO_ANSWER);
    expect(result.summary).toMatchObject({ rows: 5, created: 0 });
    expect(result.summary.stopped).toBe(
      '5 rows wait until their leads are looked up, because LeadSquared did not answer. Run the command again to go on; what is known by now is not asked again.',
    );
    expect([result.left, exitCode(result)]).toEqual([5, EXIT.someLeft]);
  });

  it('the rest of it is sent once, and the command does not try for ever', async () => {
    const result = await send(listOf('some.csv', 5, good('No lead', ','), BAD), ...NO_ANSWER);
    expect(result.summary).toMatchObject({
      rows: 7,
      created: 1,
      invalid: 1,
      stopped: expect.stringMatching(/^5 rows wait/),
    });
    expect(result.tasksHeld).toBe(1);
  });
});

describe('the exit code', () => {
  beforeAll(() => {
    builtTool('cli');
  });

  it('is 2 where rows wait, with how they stand', async () => {
    const { code, stdout } = await run(['send', listOf('code.csv', 5, good('No lead', ',')), ...NO_ANSWER]);
    expect(stdout).toContain('5 rows wait until their leads are looked up');
    expect(stdout).toContain('Of 6 rows: 1 created, 5 not sent.');
    expect(code).toBe(2);
  });

  it('is 2 where rows are left alone for an ID or a text that is not the add-on’s', async () => {
    const own = [
      `${HEADER},Task status,Task ID`,
      good('A', ',,'),
      good('B', ',on hold,'),
      good('C', ',Created · ABCD-1,0bb00000-0000-4000-8000-000000000001'),
    ];
    const foreign = [`${HEADER},Task ID`, good('A', ','), good('B', ',0bb00000-0000-4000-8000-000000000001')];
    expect((await run(['send', desk.file('hold.csv', own.join('\n'))])).code).toBe(2);
    expect((await run(['send', desk.file('foreign.csv', foreign.join('\n'))])).code).toBe(2);
  });

  it('is 0 where all that is left holds no task', async () => {
    const totals = [HEADER, good('A'), 'Total,,,'];
    expect((await run(['send', desk.file('totals.csv', totals.join('\n'))])).code).toBe(0);
  });
});

it('the sentence is the last one that the add-on has said, unless fewer rows wait by now', () => {
  const say = (text: string) => ({ kind: 'alert', text }) as const;
  expect(waitingSentence([say('Send 2 rows?'), { kind: 'toast', text: '1 row waits until' }], 1)).toBe(null);
  const heard = [
    say('Send?\n\n1,200 rows wait until their leads are looked up. Check again.\n• more'),
    say('There is no row.\n\n7 rows wait until their leads are looked up. Check again.'),
    say('1 row not sent: the status says what to write instead.'),
  ];
  expect(waitingSentence(heard, 7)).toBe('7 rows wait until their leads are looked up. Check again.');
  expect(waitingSentence(heard, 1)).toBe(
    '1 row waits until its lead is looked up. Run the command again to go on.',
  );
  expect(waitingSentence(heard, 0)).toBe(null);
});

it('rows without a status are told as spans of those meant', () => {
  const lines = ['Task name,Task status,Task ID', 'A,,', 'B,,', 'C,Failed · X-1,', 'D,,', 'E,,'];
  const data = readCsv(Buffer.from(lines.join('\n')), 'x.csv', REGION);
  const { activeSheet } = workbookFrom(data, { id: 'x', name: 'x', ...REGION });
  expect(rowsWithoutStatus(activeSheet, [{ first: 2, last: 5 }], null)).toEqual([
    { first: 2, last: 3 },
    { first: 5, last: 5 },
  ]);
});
