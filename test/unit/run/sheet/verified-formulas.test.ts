// Writes by place beside formulas that recalculate, while the user sorts, inserts and deletes between any two of the add-on's calls.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitMark } from '../../../../src/core/placement-mark.ts';
import { readSnapshot } from '../../../../src/run/sheet/snapshot.ts';
import type { RowSpan } from '../../../../src/run/sheet/table.ts';
import { writeVerified } from '../../../../src/run/sheet/verified-write.ts';
import { FakeTable } from '../../../support/run-fakes.ts';
import { anything, tell } from './sheet-deeds.ts';

const HEADER = ['Name', 'Owner', 'Note', 'Hours left', 'Status', 'Repeated'];
const STATUS = 4;

/** One column shows another text before each call, and one shows the status of its row. */
class Recalculated extends FakeTable {
  moment = 0;
  /** Cells of the column of formulas that were written into by their content. */
  overwritten = 0;
  private at(header: string): number {
    return (this.lines[0] ?? []).indexOf(header);
  }
  work(): void {
    this.moment++;
    const [hours, status, repeated] = ['Hours left', 'Status', 'Repeated'].map((name) => this.at(name));
    for (const [place, line] of this.lines.slice(1).entries()) {
      if (hours !== undefined) line[hours] = `${place}.${this.moment}`;
      if (repeated !== undefined) line[repeated] = line[status ?? -1] ?? '';
    }
  }
  override readFormulas(first: number, last: number, span: RowSpan): string[][] {
    const formulas = ['Hours left', 'Repeated'].map((name) => this.at(name));
    return this.readBlock(first, last, span).map((line, row) =>
      line.map((_, place) => (row > 0 && formulas.includes(first + place) ? '=X1' : '')),
    );
  }
  override replaceInCell(row: number, column: number, text: string, by: string): void {
    if (column === this.at('Repeated') && this.lines[row - 1]?.[column] === text) this.overwritten++;
    super.replaceInCell(row, column, text, by);
  }
}

const sheet = fc
  .uniqueArray(fc.integer({ min: 100, max: 999 }), { minLength: 1, maxLength: 90, size: 'max' })
  .map((numbers) => [
    HEADER,
    ...numbers.map((number, place) => {
      const status = place % 3 === 0 ? `Created · AB-${place}` : '';
      return [`row ${number}`, `owner ${number % 3}`, number % 2 === 0 ? 'same' : '', '', status, status];
    }),
  ]);

const statusesByName = (lines: readonly (readonly string[])[]) => {
  const [header = [], ...rows] = lines;
  const at = (line: readonly string[], text: string) => line[header.indexOf(text)] ?? '';
  return new Map(rows.map((line) => [at(line, 'Name'), at(line, 'Status')]));
};

describe('a write by place beside formulas that recalculate', () => {
  it('ends on the rows it was meant for, and overwrites no formula, whatever the user does meanwhile', () => {
    const acts = fc.array(fc.tuple(fc.nat(8), anything), { maxLength: 3 });
    fc.assert(
      fc.property(sheet, acts, (lines, done) => {
        const table = new Recalculated(lines);
        table.work();
        const before = readSnapshot(table, 1, { first: 2, last: lines.length }, HEADER.length);
        const texts = new Map(
          before.lines.flatMap((_, place) => (place % 3 === 1 ? [[place + 2, `Queued · ZZ-${place}`]] : [])),
        );
        const expected = statusesByName(
          lines.map((line, place) => line.with(STATUS, texts.get(place + 1) ?? line[STATUS] ?? '')),
        );
        let call = 0;
        table.beforeCall = () => {
          for (const [at, { deed }] of done) if (at === call) deed(table.lines);
          call++;
          table.work();
        };
        const mark = { writer: 'ZZ', tell };
        writeVerified(table, { before, column: STATUS, texts, mark, headerRow: () => 1 });
        table.beforeCall = null;
        const isUnknown = done.some(([, { what }]) => what.startsWith('delete row'));
        for (const [name, text] of statusesByName(table.lines)) {
          if (name.startsWith('row'))
            expect([name, splitMark(text).text]).toEqual([name, expected.get(name)]);
          else if (!isUnknown) expect([name, text]).toEqual([name, '']);
        }
        if (!done.some(([, { what }]) => what.includes('column'))) expect(table.overwritten).toBe(0);
      }),
      { numRuns: 600 },
    );
  });
});
