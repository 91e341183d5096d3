// Statuses that a killed execution has left with their marks: each stands on its own row for certain, or the row is in doubt.
import { describe, expect, it } from 'vitest';
import { withMark } from '../../../../src/core/placement-mark.ts';
import { DEFAULT_SHEET_SETTINGS } from '../../../../src/core/settings.ts';
import { openSheet } from '../../../../src/run/session/load-entries.ts';
import { readReadySheet } from '../../../../src/run/sheet/ready-sheet.ts';
import { isLate, rowDigest } from '../../../../src/run/sheet/row-digest.ts';
import { FakeTable } from '../../../support/run-fakes.ts';
import { jobOn } from '../../../support/run-stage.ts';

const HEADER = ['Task name', 'Task type', 'Owner e-mail', 'Due date', 'Task status', 'Task ID'];
const fields = (name: string) => [name, 'Meeting', 'a.b@example.com', '2027-01-05'];
const line = (name: string, status: string) => [...fields(name), status, ''];

/** A text as it is written for a row by place. */
function meantFor(name: string, text: string, writer = 'AB'): string {
  const { head } = readReadySheet(FakeTable.marked([HEADER, line('any', '')]), DEFAULT_SHEET_SETTINGS);
  return withMark(text, `${writer}-${rowDigest(line(name, ''), head.mapping)}`);
}

type Line = readonly [name: string, status: string];

const settled = (...lines: Line[]) => settledAfter(null, ...lines);

/** @param lastWriter who worked on the rows before */
function settledAfter(lastWriter: string | null, ...lines: Line[]) {
  const table = FakeTable.marked([HEADER, ...lines.map(([name, status]) => line(name, status))]);
  const { entries } = openSheet(jobOn(table), 'AB', lastWriter);
  return {
    statuses: table.lines.slice(1).map((cells) => cells[4]),
    entries: entries.map(({ key, status }) => `${key} ${status}`),
    table,
  };
}

const IN_DOUBT =
  /^Unknown — the add-on was cut off while it wrote into this cell\. Choose “Send all new rows”/;

describe('a status with a mark of the run', () => {
  it('keeps its words on the row that the mark names', () => {
    const { statuses, entries } = settled(
      ['one', meantFor('one', 'Failed · AB-1 — LeadSquared: costs $5')],
      ['two', 'Queued · AB-2'],
    );
    expect(statuses).toEqual(['Failed · AB-1 — LeadSquared: costs $5', 'Queued · AB-2']);
    expect(entries).toEqual(['AB-1 Failed', 'AB-2 Queued']);
  });

  it('is in doubt on another row, which may have had a task, and the row that it was meant for stays refused', () => {
    const { statuses, entries } = settled(
      ['two', meantFor('one', 'Failed · AB-1 — no such owner')],
      ['one', 'Failed · AB-1 — LeadSquared refused this row.'],
    );
    expect(statuses).toEqual([
      expect.stringMatching(IN_DOUBT),
      'Failed · AB-1 — LeadSquared refused this row.',
    ]);
    expect(entries).toEqual(['AB-1 Failed']);
  });

  it('is in doubt where another row is equal, or bears the same token', () => {
    const equal = settled(['one', meantFor('one', 'Failed · AB-1 — x')], ['one', 'Created · AB-2']);
    expect(equal.statuses).toEqual([expect.stringMatching(IN_DOUBT), 'Created · AB-2']);
    const twice = settled(['one', meantFor('one', 'Failed · AB-1 — x')], ['two', 'Failed · AB-1 — y']);
    expect(twice.statuses).toEqual([expect.stringMatching(IN_DOUBT), 'Failed · AB-1 — y']);
  });

  it('that says what a check found keeps its words on its own row, and is in doubt on another', () => {
    const text = 'Invalid — Due date: "soon" cannot be read.';
    expect(settled(['one', meantFor('one', text)], ['two', '']).statuses).toEqual([text, '']);
    expect(settled(['one', ''], ['two', meantFor('one', text)]).statuses).toEqual([
      '',
      expect.stringMatching(IN_DOUBT),
    ]);
  });

  it('of another writer stays as it is, for the next plan to judge', () => {
    const marked = meantFor('one', 'Queued · CD-1', 'CD');
    const { statuses, table } = settled(['one', marked], ['two', 'Queued · AB-2']);
    expect(statuses).toEqual([marked, 'Queued · AB-2']);
    expect(table.replacements).toEqual([]);
  });

  it('of the writer before is settled, since nobody could tell later that it did not come late', () => {
    const own = meantFor('one', 'Accepted · CD-1 — to be looked up. Ref EF-1', 'CD');
    const { statuses } = settledAfter('CD', ['one', own], ['two', 'Queued · AB-2']);
    expect(statuses).toEqual(['Accepted · CD-1 — to be looked up. Ref EF-1', 'Queued · AB-2']);
  });

  it('of the writer before that proves nothing keeps its token, by which its account is known, is nobody’s to send, and says so', () => {
    const other = meantFor('two', 'Queued · CD-1 — to be looked up. Ref EF-1', 'CD');
    const { statuses } = settledAfter('CD', ['one', other], ['two', 'Queued · AB-2']);
    const [left = ''] = statuses;
    expect(left).toMatch(/^Unknown · CD-1 — the add-on was cut off .* Ref EF-1 ⟨late-[0-9a-z]+⟩$/);
    const late = left.replace('CD-1', 'AB-1');
    expect(settled(['one', late], ['two', 'Queued · AB-2']).entries).toEqual(['AB-2 Queued']);
    expect([isLate(left, null), isLate(left, 'CD')]).toEqual([true, true]);
  });

  it('of a check before, on another row than its own, is in doubt: what the row said may be lost', () => {
    const other = meantFor('two', 'Skipped — this row repeats row 2 in every field.', 'CD');
    expect(settledAfter('CD', ['one', other], ['two', 'Queued · AB-2']).statuses).toEqual([
      expect.stringMatching(IN_DOUBT),
      'Queued · AB-2',
    ]);
  });
});
