// Before anything is sent a row is shown as it will be in LeadSquared: the first one with the check, and any other on request.
import { afterEach, describe, expect, it } from 'vitest';
import { isRecord } from '../support/answers.ts';
import { type Bench, openBench } from '../support/bench.ts';
import { checkInSidebar, leadBook, leadRow, leadsUpTo, phoneOf } from '../support/lead-list.ts';
import { bookOf, plainRow, statuses } from '../support/sheet-of-tasks.ts';

let bench: Bench;
afterEach(() => bench.close());

type Shown = Record<string, string>;

function linesOf(preview: unknown): Shown {
  const lines = isRecord(preview) && Array.isArray(preview.lines) ? preview.lines : [];
  return Object.fromEntries(lines.map((line) => [String(line.name), String(line.value)]));
}

async function preview(row: number | null): Promise<Record<string, unknown>> {
  const answer = await bench.call('sidebarPreview', { sheetId: bench.sheet.gid, row });
  if (!isRecord(answer.preview)) throw new Error(JSON.stringify(answer));
  return answer.preview;
}

const selectRow = (row: number) => bench.sheet.select([{ row, column: 1, rows: 1, columns: 3 }]);

describe('the check in the sidebar', () => {
  it('shows the first ready row with its owner’s and its lead’s name, and how the lead was found', async () => {
    bench = await openBench({
      book: leadBook([
        leadRow(1, { 'Lead phone': '12' }),
        leadRow(2, { 'Lead phone': phoneOf(2, 5) }),
        leadRow(3, { 'Lead phone': phoneOf(3) }),
      ]),
      sandbox: { leads: leadsUpTo(3) },
      knowing: true,
    });
    const { check } = await checkInSidebar(bench);
    const first = check.preview;
    expect(first).toMatchObject({ row: 3, missing: [], warnings: [] });
    expect(linesOf(first)).toMatchObject({
      Owner: 'Kavya Rao (kavya.rao@example.com)',
      Due: 'Saturday 3 March 2029, 11:30 (Asia/Kolkata)',
      Lead: 'Lead 2 (number 2, lead.2@example.org), found by the phone +919800000002',
    });
    expect(bench.bulkCalls()).toEqual([]);
  });

  it('shows none where no row is ready', async () => {
    bench = await openBench({ book: bookOf([plainRow(1, { 'Due date': 'soon' })]) });
    expect((await checkInSidebar(bench)).check.preview).toBeNull();
  });

  it('names the reference of a row that another one looks like', async () => {
    bench = await openBench({
      book: bookOf([
        plainRow(1, { 'Task name': 'Call' }),
        plainRow(1, { 'Task name': 'Call', Description: 'x' }),
      ]),
    });
    await bench.set({ sendDuplicates: true, reference: { place: 'auto' } });
    expect(linesOf((await checkInSidebar(bench)).check.preview).Reference).toBe(
      'A text such as Ref BCDFGHJK-12 at the end of the description',
    );
  });
});

describe('a row that is asked for', () => {
  it('in the sidebar is the selected one, also when it was sent before, and nothing changes', async () => {
    bench = await openBench({ book: bookOf([plainRow(1), plainRow(2)]) });
    await bench.send();
    const before = [statuses(bench.sheet), bench.account.calls.length];
    selectRow(3);
    const shown = await preview(null);
    expect(shown).toMatchObject({ row: 3, status: statuses(bench.sheet)[1] });
    expect(linesOf(shown).Subject).toBe(plainRow(2)['Task name']);
    expect(await preview(2)).toMatchObject({ row: 2 });
    expect([statuses(bench.sheet), bench.account.calls.length]).toEqual(before);
  });

  it('with errors says what is missing, cell by cell', async () => {
    bench = await openBench({
      book: bookOf([plainRow(1), plainRow(2, { 'Due date': '31/02/2029', 'Task name': '' })]),
    });
    selectRow(3);
    const shown = await preview(null);
    expect(shown.lines).toEqual([]);
    expect(shown.missing).toEqual([
      expect.stringMatching(/^A3, Task name: /),
      expect.stringMatching(/^D3, Due date: .*is not a real date/),
    ]);
    const told = await bench.tell('previewThisRow');
    expect(told).toMatch(/^Row 3 cannot be sent yet:\n• A3, Task name/);
  });

  it('in the menu is told line by line', async () => {
    bench = await openBench({ book: bookOf([plainRow(1), plainRow(2)]), knowing: true });
    selectRow(2);
    const told = await bench.tell('previewThisRow');
    expect(told).toMatch(/^Row 2 as it will be in LeadSquared. Nothing was sent.\n\nSubject: /);
    expect(told).toContain('\nOwner: ');
    expect(bench.bulkCalls()).toEqual([]);
  });

  it('that is the header or empty is refused with what to select', async () => {
    bench = await openBench({ book: bookOf([plainRow(1)]) });
    for (const row of [1, 40]) {
      const answer = await bench.call('sidebarPreview', { sheetId: bench.sheet.gid, row });
      expect(answer).toMatchObject({
        ok: false,
        message: expect.stringContaining(`Row ${row} holds no task.`),
      });
    }
  });

  it('is shown without keys too, and its lead is said to wait for them', async () => {
    bench = await openBench({ book: leadBook([leadRow(1, { 'Lead phone': phoneOf(1) }), leadRow(2, {})]) });
    await bench.call('sidebarDisconnect');
    expect(await preview(2)).toMatchObject({ missing: [expect.stringContaining('once you are connected')] });
    expect(linesOf(await preview(3)).Lead).toBe('None');
  });
});
