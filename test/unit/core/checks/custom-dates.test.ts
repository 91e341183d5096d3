// Dates of custom fields are doubted by what their own column says and proves, as due dates are.
import { describe, expect, it } from 'vitest';
import type { AccountFacts } from '../../../../src/core/account/account-facts.ts';
import type { Cell, CellValue } from '../../../../src/core/cell.ts';
import type { SheetSettings } from '../../../../src/core/settings.ts';
import { column, facts, taskType, user } from '../account/account.ts';
import { check, GOOD } from './rows.ts';

const HEADER = 'Renewal date (mx_Custom_1)';
/** The third of May, as Sheets takes 05/03/2029 in America, at midnight or at a time in India. */
const may3 = (display = '05/03/2029', hour = 0): Cell => ({
  value: new Date(Date.UTC(2029, 4, 3, hour) - 5.5 * 3_600_000),
  display,
});

interface Sheet {
  readonly header?: string;
  readonly more?: Partial<SheetSettings>;
  readonly locale?: string;
  readonly account?: AccountFacts;
  readonly wereSent?: boolean;
}

/** What each row sends of the field, and what is said of it. */
function sent(cells: readonly (CellValue | Cell)[], sheet: Sheet = {}): string[] {
  const { header = HEADER, more, locale = 'en_US', account, wereSent } = sheet;
  const rows = cells.map((cell) => ({ ...GOOD, [header]: cell }));
  return check(rows, more, locale, account, undefined, wereSent).map(({ task, issues }) =>
    [...(task === null ? [] : [task.customFields.mx_Custom_1]), ...issues.map(({ code }) => code)].join(
      ' · ',
    ),
  );
}

const ofKind = (kind: 'date' | 'date-time' | 'text' | 'unknown') =>
  facts({ users: [user('Priya')], taskTypes: [taskType('Call', { columns: [column(1, kind)] })] });

describe('a column of a custom field', () => {
  it('whose dates contradict each other in order is refused, whatever is known of the field', () => {
    const cells = ['25/03/2029', may3()];
    const refused = ['date-order', 'date-maybe-swapped'];
    expect(sent(cells)).toEqual(refused);
    expect(sent(cells, { account: ofKind('unknown') })).toEqual(refused);
    expect(sent(cells, { account: ofKind('date') })).toEqual(refused);
    expect(sent(cells, { account: ofKind('text') })).toEqual(['25/03/2029', 'date-maybe-swapped']);
  });

  it('refuses a text that may be either date beside them', () => {
    expect(sent(['25/03/2029', '05/03/2029', may3()])[1]).toBe('date-ambiguous-order');
  });

  it('is warned of where the doubted cell shows no numbers of its own', () => {
    expect(sent(['25/03/2029', may3('')])).toEqual(['date-order', '2029-05-03 · date-maybe-swapped']);
  });

  it('is believed once the user has chosen an order, in which date cells are read', () => {
    const more = { dateOrder: 'DMY' } as const;
    expect(sent(['25/03/2029', may3()], { more })).toEqual(['25/03/2029', '2029-03-05 · date-read-as-shown']);
  });

  it('is read as it was when its rows were sent', () => {
    expect(sent(['25/03/2029', may3()], { wereSent: true })).toEqual(['25/03/2029', '2029-05-03']);
  });

  it('of texts alone is sent as it stands', () => {
    expect(sent(['25/03/2029', '05/03/2029'])).toEqual(['25/03/2029', '05/03/2029']);
  });

  it('of dates in one order is sent as days', () => {
    expect(sent([may3(), '04/05/2029', 'after 25/03/2029'])).toEqual([
      '2029-05-03',
      '04/05/2029',
      'after 25/03/2029',
    ]);
  });
});

describe('the header of a custom field’s column', () => {
  it('says in which order its dates are read, as text and as a date cell', () => {
    const header = 'Renewal date (dd/mm/yyyy) (mx_Custom_1)';
    const account = ofKind('date');
    expect(sent(['06/03/2029', may3()], { header, account })).toEqual([
      '2029-03-06',
      '2029-03-05 · date-read-as-shown',
    ]);
    expect(sent([may3()], { header })).toEqual(['2029-03-05 · date-read-as-shown']);
    expect(sent([may3('05/03/2029 10:00', 10)], { header })).toEqual([
      '2029-03-05 04:30:00 · date-read-as-shown',
    ]);
  });

  it('is doubted where a row of hints below it asks for another order', () => {
    const hints = {
      'Task name': '',
      'Task type': '',
      'Owner e-mail': '',
      'Due date': '',
      [HEADER]: '(dd/mm/yyyy)',
    };
    const row = { ...GOOD, [HEADER]: may3() };
    const issues = check([hints, row], {}, 'en_US', ofKind('date'))[1]?.issues ?? [];
    expect(issues.map(({ code, message }) => [code, message])).toEqual([
      [
        'date-maybe-swapped',
        '"05/03/2029" could be 2029-05-03 or 2029-03-05, because cell E2 says "(dd/mm/yyyy)". Choose the date order under “Match columns”, or write all dates of the column in one order.',
      ],
    ]);
  });

  it('says that its times are UTC', () => {
    const header = 'Renewal (UTC) (mx_Custom_1)';
    const cells = [may3('05/03/2029 10:00', 10), '2029-05-03 11:00'];
    expect(sent(cells, { header, account: ofKind('date-time') })).toEqual([
      '2029-05-03 10:00:00',
      '2029-05-03 11:00:00',
    ]);
    expect(sent(cells, { header })).toEqual(['2029-05-03 10:00:00', '2029-05-03 11:00']);
  });
});

it('an answer about the column of a custom field holds for it', () => {
  const account = ofKind('date');
  expect(sent(['05/13/29'], { account })).toEqual(['date-two-digit-year']);
  const more = { dateAnswers: { [HEADER]: { shortYears: true } } };
  expect(sent(['05/13/29'], { account, more })).toEqual(['2029-05-13']);
});

describe('a time of a custom field that says neither am nor pm', () => {
  const account = ofKind('date-time');
  const texts = ['25/01/2029 4:30 PM', '26/01/2029 4:30'];
  const locale = 'en_IN';
  const held = (display: string, hour: number): Cell => ({
    value: new Date(Date.UTC(2029, 0, 26, hour - 5)),
    display,
  });

  it('is refused beside cells that say it, with both ways to write it', () => {
    expect(sent(texts, { account, locale })).toEqual(['2029-01-25 11:00:00', 'time-unclear']);
    expect(sent([texts[0] ?? '', '26/01/2029 08:15'], { account, locale })[1]).toBe('time-unclear');
    expect(sent([texts[0] ?? '', held('26/01/2029 5:30', 5)], { account, locale })[1]).toBe('time-unclear');
    const rows = check(
      texts.map((text) => ({ ...GOOD, [HEADER]: text })),
      {},
      locale,
      account,
    );
    expect(rows[1]?.issues[0]?.message).toBe(
      '"26/01/2029 4:30" says neither am nor pm, as other cells of the column do. Write the time as 4:30 pm or as 4:30 am.',
    );
  });

  it('is told at night where the column says nothing of halves of the day', () => {
    expect(sent(['26/01/2029 4:30', '26/01/2029 04:30', '26/01/2029 14:30'], { account, locale })).toEqual([
      '2029-01-25 23:00:00 · time-night',
      '2029-01-25 23:00:00',
      '2029-01-26 09:00:00',
    ]);
  });

  it('is told in a date cell of a field whose kind is not known, too', () => {
    expect(sent([held('26/01/2029 5:30', 5)], { locale })).toEqual(['2029-01-26 00:00:00 · time-night']);
    expect(sent(['25/01/2029 4:30 PM', held('26/01/2029 5:30', 5)], { locale })[1]).toBe('time-unclear');
  });

  it('is in no repair of anything else, which names both halves', () => {
    const rows = check(
      ['25/01/2029 4:30 PM', '26/01/2029 4:30 (tentative)'].map((text) => ({ ...GOOD, [HEADER]: text })),
      {},
      locale,
      account,
    );
    expect(rows[1]?.issues.map(({ message, suggestion }) => [message, suggestion])).toEqual([
      [
        '"26/01/2029 4:30 (tentative)" does not say exactly when. Write 2029-01-26 4:30 pm or 2029-01-26 4:30 am if that is meant.',
        undefined,
      ],
    ]);
  });

  it('is nothing where the field keeps days alone, or the row was sent', () => {
    expect(sent(texts, { account: ofKind('date'), locale })[1]).toBe('2029-01-26 · field-time-lost');
    expect(sent(texts, { account, locale, wereSent: true })[1]).toBe('2029-01-25 23:00:00');
  });
});
