// One row goes first: a run of its own, whose task is read back and laid beside what was meant before the others go.
import { afterEach, describe, expect, it } from 'vitest';
import type { Entry } from '../../src/local/host/spreadsheet/model/entry.ts';
import { isRecord } from '../support/answers.ts';
import { type Bench, openBench } from '../support/bench.ts';
import {
  checkInSidebar,
  driveToEnd,
  leadBook,
  leadOf,
  leadRow,
  leadsUpTo,
  phoneOf,
} from '../support/lead-list.ts';
import { addRow, bookOf, nameOf, plainRow, plainRows, tally, words } from '../support/sheet-of-tasks.ts';

let bench: Bench;
afterEach(() => bench.close());

const BY_ID = 'Task.svc/Retrieve.GetById';
const rows = () => ({ sheetId: bench.sheet.gid, target: 'new', spans: [] });

async function sendFirst(): Promise<string> {
  const started = await bench.call('sidebarStart', { rows: rows(), sendHidden: false, firstOnly: true });
  if (!isRecord(started.run)) throw new Error(JSON.stringify(started));
  await driveToEnd(bench, String(started.run.id));
  return String(started.run.id);
}

interface Line {
  readonly meant: string;
  readonly held: string;
  readonly differs: boolean;
}

async function trialOf(runId: string) {
  const { trial } = await bench.call('sidebarTrial', { runId });
  if (!isRecord(trial) || !Array.isArray(trial.lines)) throw new Error(JSON.stringify(trial));
  const lines: Record<string, Line> = Object.fromEntries(trial.lines.map((line) => [line.name, line]));
  return { head: String(trial.head), link: trial.link, lines };
}

const withLead = (number: number, more: Partial<Record<string, Entry>> = {}) =>
  leadRow(number, { 'Lead phone': phoneOf(number), ...more });

describe('the first row alone', () => {
  it('is sent as a run of its own, read back by its id, and the others are untouched', async () => {
    bench = await openBench({
      book: leadBook([withLead(1, { 'Task type': 'Meeting' }), withLead(2), withLead(3)]),
      sandbox: { leads: leadsUpTo(3) },
      knowing: true,
    });
    expect((await checkInSidebar(bench)).check).toMatchObject({ isFirstRun: true, ready: 3 });
    const runId = await sendFirst();
    expect(words(bench.sheet)).toEqual(['Created', '', '']);
    expect(bench.account.tasks.map(({ name }) => name)).toEqual([nameOf(1)]);
    const { head, link, lines } = await trialOf(runId);
    expect(head).toBe('Row 2 was sent, and LeadSquared has its task as it was meant.');
    expect(link).toBe(
      `https://in21.leadsquared.com/LeadManagement/LeadDetails?LeadID=${leadOf(1).ProspectID}`,
    );
    expect(lines.Owner).toMatchObject({ held: 'Kavya Rao (kavya.rao@example.com)', differs: false });
    expect(lines.Due).toMatchObject({ held: 'Friday 2 March 2029, 10:30 (Asia/Kolkata)', differs: false });
    expect(lines.Lead).toMatchObject({ held: 'Lead 1 (number 1, lead.1@example.org)', differs: false });
    expect(bench.account.calls.filter(({ path }) => path.endsWith(BY_ID))).toHaveLength(1);
  });

  it('is offered until the account is known: seeing its task is enough, and so is sending without it', async () => {
    bench = await openBench({ book: bookOf(plainRows(4)), sandbox: { replyForm: 'rows-array' } });
    const runId = await sendFirst();
    expect((await checkInSidebar(bench)).check.isFirstRun).toBe(true);
    await trialOf(runId);
    expect((await checkInSidebar(bench)).check.isFirstRun).toBe(false);
    bench.close();
    bench = await openBench({ book: bookOf(plainRows(2)), sandbox: { replyForm: 'rows-array' } });
    await bench.startInSidebar();
    expect((await checkInSidebar(bench)).check.isFirstRun).toBe(false);
  });

  it('leaves the others to be sent, each once', async () => {
    bench = await openBench({ book: bookOf(plainRows(6)) });
    await trialOf(await sendFirst());
    await bench.send();
    expect(tally(words(bench.sheet))).toEqual({ Created: 6 });
    expect(bench.account.counts().tasks).toBe(6);
    expect(bench.untruths()).toEqual([]);
  });

  it('can be undone, and is sent again with the others then', async () => {
    bench = await openBench({ book: bookOf(plainRows(3)) });
    const runId = await sendFirst();
    await bench.call('sidebarUndo', { runId });
    expect(words(bench.sheet)).toEqual(['Deleted', '', '']);
    expect((await trialOf(runId)).head).toMatch(/^Row 2 was tried\. Its status is “Deleted/);
    expect(bench.account.counts().tasks).toBe(0);
  });

  it('passes over rows that cannot be sent, and says so when none can', async () => {
    bench = await openBench({ book: bookOf([plainRow(1, { 'Due date': 'soon' }), plainRow(2)]) });
    expect((await trialOf(await sendFirst())).head).toMatch(/^Row 3 was sent/);
    expect(
      await bench.call('sidebarStart', { rows: rows(), sendHidden: false, firstOnly: true }),
    ).toMatchObject({
      ok: false,
      code: 'nothing-selected',
    });
  });
});

describe('a task that is not as it was meant', () => {
  it('shows what differs: the time of a to-do of which the account keeps only the day', async () => {
    bench = await openBench({
      book: bookOf([plainRow(1, { 'Task type': 'Follow-up' }), plainRow(2)]),
      sandbox: { toDoMidnight: true },
      knowing: true,
    });
    const { head, lines } = await trialOf(await sendFirst());
    expect(lines.Due?.differs).toBe(true);
    expect(head).toMatch(/but \d fields? differ/);
    expect(head).toContain('This account keeps only the day of a to-do.');
  });

  it('is as it was meant where the account is known to keep only the day', async () => {
    const toDo = (number: number) => plainRow(number, { 'Task type': 'Follow-up' });
    bench = await openBench({
      book: bookOf([toDo(1), toDo(2)]),
      sandbox: { toDoMidnight: true },
      knowing: true,
    });
    await trialOf(await sendFirst());
    const { head, lines } = await trialOf(await sendFirst());
    expect(lines.Due?.differs).toBe(false);
    expect(head).toBe('Row 3 was sent, and LeadSquared has its task as it was meant.');
  });

  it('was not sent, and says why, when LeadSquared refuses the keys', async () => {
    bench = await openBench({ book: bookOf(plainRows(2)) });
    await bench.call('sidebarOverview');
    bench.account.configure({ faults: [{ on: 'bulk', kind: 'bad-keys-401' }] });
    const runId = await sendFirst();
    expect(await bench.call('sidebarTrial', { runId })).toMatchObject({
      ok: false,
      message: expect.stringMatching(/^The row was not sent\. LeadSquared does not accept/),
    });
  });
});

describe('to-dos of an account that keeps only their day', () => {
  it('are told of at the end of the first run that shows it, when no row was tried first, and never again', async () => {
    const due = (hour: number) => ({ 'Task type': 'Follow-up', 'Due date': `2029-03-09 ${hour}:30` });
    bench = await openBench({
      book: bookOf([plainRow(1, due(10)), plainRow(2, due(15))]),
      sandbox: { toDoMidnight: true },
      knowing: true,
    });
    const lost =
      /^LeadSquared keeps only the day of a to-do: the to-dos of this run show without their times\. To have/;
    const report = await bench.send();
    expect(report?.stopped).toMatch(lost);
    expect(tally(words(bench.sheet))).toEqual({ Created: 2 });
    addRow(bench.sheet, plainRow(3, due(11)));
    expect((await bench.send())?.stopped).toBeNull();
  });
});

describe('a task that is not shown', () => {
  it('is said to be looked for again, and the account stays unknown', async () => {
    bench = await openBench({ book: bookOf(plainRows(2)), sandbox: { replyForm: 'rows-array' } });
    const runId = await sendFirst();
    bench.account.configure({ faults: [{ on: BY_ID, kind: 'plain-500' }] });
    const { head, lines } = await trialOf(runId);
    expect(head).toBe('Row 2 was tried. LeadSquared does not show the task yet. Look again in a minute.');
    expect(lines).toEqual({});
  });
});

describe('what one row teaches', () => {
  it('is noted as of any run: how soon its task appeared', async () => {
    bench = await openBench({ book: bookOf(plainRows(2)) });
    await sendFirst();
    const [, habits = '{}'] =
      Object.entries(bench.host.userProperties().entries).find(([key]) => key.startsWith('habits.')) ?? [];
    expect(JSON.parse(habits)).toMatchObject({
      visible: { calls: 1, prompt: 1 },
    });
  });

  it.each([
    ['a receipt', {}],
    ['ids of the tasks', { replyForm: 'rows-array' as const }],
    ['local time for UTC', { timeShift: 330 }],
  ])(
    'is told by the next check: times of to-dos that the account does not keep (answers with %s)',
    async (_, sandbox) => {
      const toDos = plainRows(4).map((row) => ({ ...row, 'Task type': 'Follow-up' }));
      bench = await openBench({ book: bookOf(toDos), sandbox, knowing: true });
      expect((await checkInSidebar(bench)).check).toMatchObject({ ready: 4, groups: [] });
      const { head, lines } = await trialOf(await sendFirst());
      expect(lines.Due?.differs).toBe(true);
      expect(head).toMatch(/keeps only the day of a to-do\. Check the other rows again/);
      const { check } = await checkInSidebar(bench);
      expect(check).toMatchObject({
        ready: 3,
        groups: [{ level: 'warning', code: 'todo-day', firstCell: 'D3' }],
      });
      expect(JSON.stringify(check.preview)).toMatch(/3 March 2029, without a time: this account keeps only/);
    },
  );

  it('is forgotten when the next one keeps its time', async () => {
    const toDos = plainRows(4).map((row) => ({ ...row, 'Task type': 'Follow-up' }));
    bench = await openBench({ book: bookOf(toDos), knowing: true });
    await trialOf(await sendFirst());
    bench.account.configure({ toDoMidnight: false });
    await trialOf(await sendFirst());
    expect((await checkInSidebar(bench)).check).toMatchObject({ ready: 2, groups: [] });
  });

  it('leaves to-dos alone whose account keeps their times', async () => {
    const toDos = plainRows(4).map((row) => ({ ...row, 'Task type': 'Follow-up' }));
    bench = await openBench({ book: bookOf(toDos), sandbox: { toDoMidnight: false }, knowing: true });
    const { head, lines } = await trialOf(await sendFirst());
    expect(lines.Due?.differs).toBe(false);
    expect(head).toBe('Row 2 was sent, and LeadSquared has its task as it was meant.');
    expect((await checkInSidebar(bench)).check).toMatchObject({ ready: 3, groups: [] });
  });
});
