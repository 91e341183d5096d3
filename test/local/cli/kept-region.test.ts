// A sending that was killed goes on with the time zone and the locale that it began with, and with the sheet, whoever names them again.
import { beforeAll, describe, expect, it } from 'vitest';
import { openDesk } from '../../support/command-line.ts';
import { builtTool, sandboxesOfTests, start } from '../../support/command-process.ts';
import { textRow, workbookOf } from '../files/hand-made-workbook.ts';

const HEADER = ['Task name', 'Task type', 'Owner e-mail', 'Due date'];
const ROWS = 130;
/** In bulk calls of fifty rows. */
const CALLS = 3;
const LINES = Array.from({ length: ROWS }, (_, n) => [
  `Call ${n + 1}`,
  'Meeting',
  'kavya.rao@example.com',
  '05/06/2029 10:00',
]);
const LIST = [HEADER, ...LINES].map((line) => line.join(',')).join('\n');
const DUBAI = ['--zone', 'Asia/Dubai', '--locale', 'en_US'];
/** 6 May, ten o'clock in Dubai. */
const MEANT = Date.UTC(2029, 4, 6, 6);

const desk = openDesk();
const openSandbox = sandboxesOfTests();
let tool = '';
beforeAll(() => {
  tool = builtTool('cli');
});

/** A sending that is killed once LeadSquared has all its rows and before it has answered for the last of them. */
async function killed(list: string, ...more: string[]) {
  const sandbox = await openSandbox();
  const words = ['send', list, '--crm', sandbox.url, ...more];
  const held = sandbox.held(CALLS);
  const running = start(tool, words);
  await held;
  running.process.kill('SIGKILL');
  await running.ended;
  sandbox.letGo();
  const dueDates = () => new Set(sandbox.account.tasks.map(({ dueDate }) => dueDate));
  return { sandbox, words, dueDates };
}

describe('the result of a sending with --zone and --locale', () => {
  it('goes on with them when they are not named again', async () => {
    const { sandbox, dueDates } = await killed(desk.file('kept.csv', LIST), ...DUBAI);
    const ended = await start(tool, ['send', desk.path('kept-results.csv'), '--crm', sandbox.url]).ended;
    expect(ended.code).toBe(0);
    expect(sandbox.account.tasks).toHaveLength(ROWS);
    expect([...dueDates()]).toEqual([MEANT]);
  });

  it('names them in the command that goes on, also where they were not given any more', async () => {
    const { sandbox } = await killed(desk.file('named.csv', LIST), ...DUBAI);
    const held = sandbox.held(2);
    const running = start(tool, ['send', desk.path('named-results.csv'), '--crm', sandbox.url]);
    await held;
    running.process.kill('SIGINT');
    sandbox.letGo();
    const { code, stdout } = await running.ended;
    expect(code).toBe(3);
    expect(stdout).toMatch(/\nTo go on: .* --crm http\S+ --zone Asia\/Dubai --locale en_US\n$/);
  });

  it('is not read in another way while rows are open, and is afterwards', async () => {
    const { sandbox, words } = await killed(desk.file('other.csv', LIST), ...DUBAI);
    const result = ['send', desk.path('other-results.csv'), '--crm', sandbox.url];
    const sent = sandbox.account.tasks.length;
    const zone = await start(tool, [...result, '--zone', 'Asia/Kolkata']).ended;
    expect(zone.code).toBe(1);
    expect(zone.stderr).toMatch(
      /^The sending of ".*other-results\.csv" began with --zone Asia\/Dubai, and 130 of its rows are open still\. With --zone Asia\/Kolkata they would be read otherwise/,
    );
    const locale = await start(tool, [...result, '--locale', 'en_IN']).ended;
    expect(locale.stderr).toContain('began with --locale en_US');
    expect(sandbox.account.tasks).toHaveLength(sent);
    expect((await start(tool, words).ended).code).toBe(0);
    expect((await start(tool, [...result, '--zone', 'Asia/Kolkata']).ended).code).toBe(0);
    expect(sandbox.account.tasks).toHaveLength(ROWS);
  });
});

it('a list of which nothing could be sent may be read in another way: nothing went out in the first one', async () => {
  const sandbox = await openSandbox();
  const list = desk.file(
    'swapped.csv',
    [HEADER.join(','), 'A,Meeting,kavya.rao@example.com,05/23/2029 10:00'].join('\n'),
  );
  const words = ['send', list, '--crm', sandbox.url];
  await start(tool, words).ended;
  expect(sandbox.account.tasks).toHaveLength(0);
  expect((await start(tool, [...words, '--locale', 'en_US']).ended).code).toBe(0);
  expect(sandbox.account.tasks).toHaveLength(1);
});

describe('a sheet of a workbook with its result in a CSV file', () => {
  const rows = [HEADER, ...LINES].map((line, place) => textRow(place + 1, line));
  const sheetOf = (name: string) => ({ name, xml: `<sheetData>${rows.join('')}</sheetData>` });

  it('goes on with the same command; another sheet of the book is refused', async () => {
    const book = desk.file('book.xlsx', workbookOf({ sheets: [sheetOf('March'), sheetOf('April')] }));
    const out = ['--out', desk.path('book-out.csv')];
    const { sandbox, words } = await killed(book, ...out, '--sheet', 'April');
    const other = await start(tool, ['send', book, '--crm', sandbox.url, ...out, '--sheet', 'March']).ended;
    expect(other.code).toBe(1);
    expect(other.stderr).toMatch(
      /book-out\.csv" holds what became of the sheet "April", and not of "March"\. Nothing was sent\./,
    );
    const again = await start(tool, words).ended;
    expect([again.code, again.stderr.includes('CSV file')]).toEqual([0, false]);
    expect(sandbox.account.tasks).toHaveLength(ROWS);
  });
});
