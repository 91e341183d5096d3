// An account that tells little of itself: whatever the user does, it is said what could not be read, and the work goes on without it.
import { afterEach, describe, expect, it } from 'vitest';
import type { AccountOptions } from '../../src/local/sandbox/options.ts';
import { isRecord } from '../support/answers.ts';
import { type Bench, openBench } from '../support/bench.ts';
import { checkInSidebar, driveToEnd, leadBook, leadRow, leadsUpTo, phoneOf } from '../support/lead-list.ts';
import { tally, words } from '../support/sheet-of-tasks.ts';
import { HOUR } from '../support/times.ts';

let bench: Bench;
afterEach(() => bench.close());

const ROWS = 3;
const rowsMeant = () => ({ sheetId: bench.sheet.gid, target: 'new', spans: [] });

interface Trouble {
  readonly name: string;
  readonly sandbox: Partial<AccountOptions>;
  /** Said by a check; null when nothing is missing. */
  readonly says: RegExp | null;
  /** Whether rows that name a lead by its phone can be sent with it. */
  readonly findsLeads: boolean;
}

const READ = { says: null, findsLeads: true };
const TROUBLES: readonly Trouble[] = [
  {
    ...READ,
    name: 'users are refused',
    sandbox: { listsRefused: 'users' },
    says: /may not read the list of users/,
  },
  {
    ...READ,
    name: 'task types are refused',
    sandbox: { listsRefused: 'task-types' },
    says: /may not read the list of task types/,
  },
  {
    name: 'users, task types and leads are refused',
    sandbox: { listsRefused: 'both', leadsReadable: false },
    says: /may not read the list of users/,
    findsLeads: false,
  },
  {
    ...READ,
    name: 'lists come as a web page',
    sandbox: { listForm: 'page' },
    says: /could not be understood/,
  },
  { ...READ, name: 'lists are wrapped', sandbox: { listForm: 'wrapped' } },
  { ...READ, name: 'lists lack half of their fields', sandbox: { listForm: 'lacking' } },
];

async function open({ sandbox, findsLeads }: Trouble): Promise<void> {
  const lead = (number: number) => (findsLeads ? { 'Lead phone': phoneOf(number) } : {});
  const rows = Array.from({ length: ROWS }, (_, place) => leadRow(place + 1, lead(place + 1)));
  bench = await openBench({
    book: leadBook(rows),
    knowing: true,
    sandbox: { leads: leadsUpTo(ROWS), ...sandbox },
  });
}

describe.each(TROUBLES)('an account in which $name', (trouble) => {
  it('has its rows checked, says once what is missing, and shows the first row as it will be', async () => {
    await open(trouble);
    const { check } = await checkInSidebar(bench);
    expect(check).toMatchObject({ ready: ROWS, invalid: 0 });
    if (trouble.says === null) expect(check.notices).toEqual([]);
    else expect(String(check.notices)).toMatch(trouble.says);
    expect(JSON.stringify(check.preview)).toContain('Task 00001');
    await bench.host.passTime(HOUR / 2);
    expect((await checkInSidebar(bench)).check).toMatchObject({ ready: ROWS, notices: [] });
  });

  it('shows any row on request', async () => {
    await open(trouble);
    const { preview } = await bench.call('sidebarPreview', { sheetId: bench.sheet.gid, row: 3 });
    expect(JSON.stringify(preview)).toContain('Task 00002');
  });

  it('has one row sent first, reads its task back, and sends the others', async () => {
    await open(trouble);
    const started = await bench.call('sidebarStart', {
      rows: rowsMeant(),
      sendHidden: false,
      firstOnly: true,
    });
    const first = isRecord(started.run) ? String(started.run.id) : '';
    await driveToEnd(bench, first);
    const { trial } = await bench.call('sidebarTrial', { runId: first });
    expect(isRecord(trial) && trial.head).toMatch(/^Row 2 was sent, and LeadSquared has its task/);
    await bench.send();
    expect(tally(words(bench.sheet))).toEqual({ Created: ROWS });
    expect(bench.account.tasks).toHaveLength(ROWS);
  });

  it('has few rows sent one by one once it is known', async () => {
    await open(trouble);
    await bench.send();
    for (let row = 2; row <= ROWS + 1; row++) bench.sheet.typeCell(row, 1, `Once more ${row}`);
    bench.sheet.write({ row: 2, column: bench.sheet.lastColumn - 1, rows: ROWS, columns: 2 }, [
      ['', ''],
      ['', ''],
      ['', ''],
    ]);
    await bench.send();
    expect(tally(words(bench.sheet))).toEqual({ Created: ROWS });
    expect(bench.account.tasks).toHaveLength(2 * ROWS);
  });

  it('tells what became of its tasks', async () => {
    await open(trouble);
    await bench.send();
    expect(await bench.tell('refreshTaskProgress')).toMatch(/3 (?:tasks )?(?:are )?open/i);
  });

  it('has its sheet furnished with the dropdowns that it can have', async () => {
    await open(trouble);
    const answer = await bench.call('sidebarDropdowns', { sheetId: bench.sheet.gid });
    expect(answer.ok).toBe(true);
    expect(answer.said).not.toEqual([]);
  });

  it('has its rows sent by a schedule', async () => {
    await open(trouble);
    await bench.saveSchedule();
    await bench.host.passTime(2 * HOUR);
    expect(tally(words(bench.sheet))).toEqual({ Created: ROWS });
    expect(bench.account.tasks).toHaveLength(ROWS);
  });
});

describe('an account that does not answer', () => {
  const CUT = [{ on: 'any', kind: 'cut-before' }] as const;

  it('has its rows checked and previewed by what the sheet says, and is said not to answer', async () => {
    await open({ ...READ, name: '', sandbox: {}, findsLeads: false });
    bench.account.configure({ faults: CUT });
    const { check } = await checkInSidebar(bench);
    expect(check).toMatchObject({ ready: ROWS });
    expect(String(check.notices)).toContain('LeadSquared did not answer');
    expect(JSON.stringify(check.preview)).toContain('Task 00001');
    const answer = await bench.call('sidebarDropdowns', { sheetId: bench.sheet.gid });
    expect(answer.ok).toBe(true);
  });

  it('keeps rows that name leads back until it answers, and loses none', async () => {
    await open({ ...READ, name: '', sandbox: {} });
    bench.account.configure({ faults: CUT });
    const { check } = await checkInSidebar(bench);
    expect(check).toMatchObject({ ready: 0, invalid: 0 });
    expect(JSON.stringify(check)).toContain('LeadSquared did not answer');
    bench.account.configure({ faults: [] });
    await bench.host.passTime(HOUR);
    await bench.send();
    expect(tally(words(bench.sheet))).toEqual({ Created: ROWS });
  });
});
