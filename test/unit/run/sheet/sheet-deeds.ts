// What a user may do to a small sheet while the add-on writes into it, for property tests.
import fc from 'fast-check';
import { digestOf } from '../../../../src/core/placement-mark.ts';

export const HEADER = ['Name', 'Owner', 'Note', 'Status'];
export const tell = (line: readonly string[]) => digestOf(line.slice(0, 3));

/** What the user does to the lines of a sheet, the header first. */
export type Deed = (lines: string[][]) => void;

/** What a user does to a sheet with a header: rows keep their cells together. */
export const deeds: fc.Arbitrary<{ what: string; deed: Deed }> = fc.oneof(
  fc.integer({ min: 0, max: 3 }).chain((column) =>
    fc.boolean().map((isUp) => ({
      what: `sort ${column}`,
      deed: (lines: string[][]) => {
        const [header = [], ...rows] = lines;
        rows.sort((a, b) => (a[column] ?? '').localeCompare(b[column] ?? '') * (isUp ? 1 : -1));
        lines.splice(0, lines.length, header, ...rows);
      },
    })),
  ),
  fc.nat(20).map((place) => ({
    what: `insert row ${place}`,
    deed: (lines: string[][]) => {
      const line = (lines[0] ?? []).map(() => '');
      line[(lines[0] ?? []).indexOf('Name')] = `new ${lines.length}`;
      lines.splice(1 + (place % lines.length), 0, line);
    },
  })),
  fc.nat(20).map((place) => ({
    what: `delete row ${place}`,
    deed: (lines: string[][]) => {
      if (lines.length > 2) lines.splice(1 + (place % (lines.length - 1)), 1);
    },
  })),
  fc.nat(4).map((place) => ({
    what: `insert column ${place}`,
    deed: (lines: string[][]) => {
      for (const [row, line] of lines.entries())
        line.splice(place, 0, row === 0 ? `Extra ${line.length}` : '');
    },
  })),
);

/** The user copies a row without its status. */
export const copying: fc.Arbitrary<{ what: string; deed: Deed }> = fc.nat(20).map((place) => ({
  what: `copy row ${place}`,
  deed: (lines) => {
    const [header = [], ...rows] = lines;
    const line = [...(rows[place % rows.length] ?? [])];
    line[header.indexOf('Status')] = '';
    lines.push(line);
  },
}));

/** A column that was inserted meanwhile is deleted again. */
const deletingColumn: fc.Arbitrary<{ what: string; deed: Deed }> = fc.constant({
  what: 'delete the inserted column',
  deed: (lines) => {
    const place = (lines[0] ?? []).findIndex((text) => text.startsWith('Extra'));
    if (place >= 0) for (const line of lines) line.splice(place, 1);
  },
});
export const anything = fc.oneof({ arbitrary: deeds, weight: 4 }, deletingColumn);
