// Writes by place among rows that are equal in every field: which of them is which, only their statuses tell.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSnapshot } from '../../../../src/run/sheet/snapshot.ts';
import { writeVerified } from '../../../../src/run/sheet/verified-write.ts';
import { FakeTable } from '../../../support/run-fakes.ts';
import { anything, copying, HEADER, tell } from './sheet-deeds.ts';

describe('a write by place', () => {
  it('takes no status from a row for one that is equal in every field, whatever the user does meanwhile', () => {
    const equals = fc
      .array(fc.tuple(fc.nat(2), fc.constantFrom('', 'Skipped — old.', 'token'), fc.boolean()), {
        minLength: 2,
        maxLength: 10,
      })
      .map((rows) =>
        rows.map(([name, own, isMeant], place) => ({
          cells: [`row ${name}`, 'owner', 'same', own === 'token' ? `Sending · AB-${place}` : own],
          meant: isMeant && own !== 'token' ? `Queued · CD-${place}` : null,
        })),
      );
    const acts = fc.array(fc.tuple(fc.nat(12), fc.oneof(anything, copying)), { maxLength: 3 });
    fc.assert(
      fc.property(equals, acts, (rows, done) => {
        const table = new FakeTable([HEADER, ...rows.map(({ cells }) => [...cells])]);
        const meant = rows.flatMap(({ meant: text }, place) =>
          text === null ? [] : [[place + 2, text] as const],
        );
        const before = readSnapshot(table, 1, { first: 2, last: rows.length + 1 }, HEADER.length);
        let call = 0;
        table.beforeCall = () => {
          for (const [moment, { what, deed }] of done) {
            // Nobody can tell which of two equal rows was deleted.
            if (moment === call && !what.startsWith('delete')) deed(table.lines);
          }
          call++;
        };
        writeVerified(table, {
          before,
          column: 3,
          texts: new Map(meant),
          mark: { writer: 'CD', tell },
          headerRow: () => 1,
        });
        const [header = [], ...lines] = table.lines;
        const cell = (line: readonly string[], text: string) => line[header.indexOf(text)] ?? '';
        const shown = lines
          .map((line) => HEADER.map((text) => cell(line, text)).join('|'))
          .filter((text) => text.startsWith('row'));
        const own = rows.map(({ cells, meant: text }) => [...cells.slice(0, 3), text ?? cells[3]].join('|'));
        // A copy is blank, or takes the place of the row that it was made from, which then shows what it showed before.
        const copies = shown.length - own.length;
        const possible = rows.flatMap(({ cells, meant: text }) => [
          [...cells.slice(0, 3), ''].join('|'),
          ...(text === null ? [] : [cells.join('|')]),
        ]);
        for (const text of own) expect(shown.splice(shown.indexOf(text), 1)).toEqual([text]);
        expect(shown.length).toBe(copies);
        for (const text of shown) expect(possible).toContain(text);
      }),
      { numRuns: 1500 },
    );
  });
});
