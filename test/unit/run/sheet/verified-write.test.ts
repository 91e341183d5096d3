// Writes by place while the user sorts, inserts, deletes and edits between any two of the add-on's calls.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitMark } from '../../../../src/core/placement-mark.ts';
import { readSnapshot } from '../../../../src/run/sheet/snapshot.ts';
import { writeVerified } from '../../../../src/run/sheet/verified-write.ts';
import { FakeTable } from '../../../support/run-fakes.ts';
import { anything, HEADER, tell } from './sheet-deeds.ts';

const sheet = fc
  .uniqueArray(fc.integer({ min: 10, max: 99 }), { minLength: 1, maxLength: 12 })
  .chain((numbers) =>
    fc.tuple(
      fc.constant(numbers),
      fc.array(fc.constantFrom('', 'Created · AB-9', 'mine'), {
        minLength: numbers.length,
        maxLength: numbers.length,
      }),
    ),
  )
  .map(([numbers, statuses]) => [
    HEADER,
    ...numbers.map((number, place) => [
      `row ${number}`,
      `owner ${number % 3}`,
      number % 2 === 0 ? 'same' : '',
      statuses[place] ?? '',
    ]),
  ]);

/** Statuses by the row's name, and everything else by it. */
function byName(lines: readonly (readonly string[])[]) {
  const [header = [], ...rows] = lines;
  const at = (line: readonly string[], text: string) => line[header.indexOf(text)] ?? '';
  return new Map(
    rows.map((line) => [at(line, 'Name'), [at(line, 'Owner'), at(line, 'Note'), at(line, 'Status')]]),
  );
}

describe('a write by place', () => {
  it('ends on the rows it was meant for, and harms no other cell, whatever the user does meanwhile', () => {
    const acts = fc.array(fc.tuple(fc.nat(12), anything), { maxLength: 3 });
    fc.assert(
      fc.property(
        sheet,
        fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
        acts,
        (lines, picks, done) => {
          const table = new FakeTable(lines);
          const before = readSnapshot(table, 1, { first: 2, last: lines.length }, HEADER.length);
          const texts = new Map<number, string>();
          for (const place of lines.slice(1).keys()) {
            if (picks[place]) texts.set(place + 2, `Queued · ZZ-${place + 1}`);
          }
          const expected = byName(
            table.lines.map((line, place) =>
              texts.has(place + 1) ? [...line.slice(0, 3), texts.get(place + 1) ?? ''] : line,
            ),
          );
          // Once a row is gone nobody knows which rows are new, and what hit one stays where everybody sees it.
          const isUnknown = done.some(([, { what }]) => what.startsWith('delete row'));
          const unlessUnknown = (text: string) => (isUnknown && splitMark(text).mark !== null ? '' : text);
          // A mark that names its own row is true; it stays where the columns moved again and again.
          const unlessTrue =
            (name: string, [owner = '', note = '']: readonly string[]) =>
            (text: string) => {
              const read = splitMark(text);
              return read.mark === `ZZ-${tell([name, owner, note])}` ? read.text : text;
            };
          let call = 0;
          table.beforeCall = () => {
            for (const [at, { deed }] of done) if (at === call) deed(table.lines);
            call++;
          };
          writeVerified(table, {
            before,
            column: 3,
            texts,
            mark: { writer: 'ZZ', tell },
            headerRow: () => 1,
          });
          table.beforeCall = null;
          for (const [name, cells] of byName(table.lines)) {
            if (name.startsWith('row'))
              expect([name, ...cells.map(unlessTrue(name, cells))]).toEqual([
                name,
                ...(expected.get(name) ?? []),
              ]);
            else expect([name, ...cells.map(unlessUnknown)]).toEqual([name, '', '', '']);
          }
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('that is cut off at any moment leaves no text on a wrong row that does not say so', () => {
    const acts = fc.array(fc.tuple(fc.nat(12), anything), { maxLength: 3 });
    const picks = fc.array(fc.boolean(), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(sheet, picks, acts, fc.nat(12), (lines, picked, done, end) => {
        const table = new FakeTable(lines);
        const before = readSnapshot(table, 1, { first: 2, last: lines.length }, HEADER.length);
        const texts = new Map<number, string>();
        const right = new Map<string, string[]>();
        for (const [place, [name = '', , , status = '']] of lines.slice(1).entries()) {
          const text = `Queued · ZZ-${place + 1}`;
          if (picked[place]) texts.set(place + 2, text);
          right.set(name, picked[place] ? [status, text] : [status]);
        }
        let call = 0;
        table.beforeCall = () => {
          if (call === end) throw new Error('killed');
          for (const [at, { deed }] of done) if (at === call) deed(table.lines);
          call++;
        };
        try {
          writeVerified(table, {
            before,
            column: 3,
            texts,
            mark: { writer: 'ZZ', tell },
            headerRow: () => 1,
          });
        } catch (error) {
          if (!(error instanceof Error) || error.message !== 'killed') throw error;
        }
        const [header = [], ...rows] = table.lines;
        const at = (line: readonly string[], text: string) => line[header.indexOf(text)] ?? '';
        for (const line of rows) {
          const { text, mark } = splitMark(at(line, 'Status'));
          const ofRow = tell([at(line, 'Name'), at(line, 'Owner'), at(line, 'Note')]);
          const isTrusted = mark === null || mark === `ZZ-${ofRow}`;
          if (isTrusted)
            expect([at(line, 'Name'), right.get(at(line, 'Name')) ?? ['']]).toEqual([
              at(line, 'Name'),
              expect.arrayContaining([text]),
            ]);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it.each([
    ['one reading, where the cells beside hold words', 'words', {}, 3],
    ['one reading, where what they held is known', '00123', { held: () => null }, 3],
    ['two readings, where it is not', '00123', {}, 4],
  ])('takes %s, and one more step when nobody interferes', (_, beside, held, calls) => {
    const table = new FakeTable([HEADER, ['a', '', beside, ''], ['b', '', '', '']]);
    const before = readSnapshot(table, 1, { first: 2, last: 3 }, 4);
    table.calls = 0;
    const hasMoved = writeVerified(table, {
      before,
      column: 3,
      texts: new Map([
        [2, 'x'],
        [3, 'y'],
      ]),
      mark: { writer: 'ZZ', tell },
      headerRow: () => 1,
      ...held,
    });
    expect(hasMoved).toBe(false);
    expect(table.writes).toEqual(['3:2+2']);
    expect(table.calls).toBe(calls);
    expect(table.lines.slice(1).map((line) => line[3])).toEqual(['x', 'y']);
  });

  it('leaves what the user typed meanwhile, and finds a row that was edited and sorted at once', () => {
    const table = new FakeTable([
      HEADER,
      ['a', 'kavya', 'first', ''],
      ['b', 'rohan', 'second', 'mine'],
      ['c', 'sara', 'third', ''],
    ]);
    const before = readSnapshot(table, 1, { first: 2, last: 4 }, 4);
    table.beforeWrite = () => {
      table.beforeWrite = null;
      const [header = [], a = [], b = [], c = []] = table.lines.map((line) => [...line]);
      a[2] = 'changed';
      c[3] = 'typed';
      table.lines.splice(0, 4, header, b, c, a);
    };
    writeVerified(table, {
      before,
      column: 3,
      texts: new Map([[2, 'Queued · ZZ-1']]),
      mark: { writer: 'ZZ', tell },
      headerRow: () => 1,
    });
    expect(table.lines.slice(1)).toEqual([
      ['b', 'rohan', 'second', 'mine'],
      ['c', 'sara', 'third', 'typed'],
      ['a', 'kavya', 'changed', 'Queued · ZZ-1'],
    ]);
  });

  it('that came after somebody else has worked on the rows says so in each of its cells, also when the column moved', () => {
    const table = new FakeTable([HEADER, ['a', '', '', ''], ['b', '', '', ''], ['c', '', '', '']]);
    const before = readSnapshot(table, 1, { first: 2, last: 4 }, 4);
    let isOvertaken = false;
    table.beforeWrite = () => {
      table.beforeWrite = null;
      isOvertaken = true;
      for (const line of table.lines.slice(1)) line[3] = 'Accepted · AB-1';
    };
    const texts = new Map([
      [2, 'Queued · ZZ-1'],
      [4, ''],
    ]);
    const fence = {
      holds: () => {
        table.lines.forEach((line, row) => {
          line.splice(0, 0, row === 0 ? 'Extra' : '');
        });
        return !isOvertaken;
      },
      instead: 'Unknown — late.',
    };
    const write = () =>
      writeVerified(table, {
        before,
        column: 3,
        texts,
        mark: { writer: 'ZZ', tell },
        fence,
        headerRow: () => 1,
      });
    expect(write).toThrow(/another one has taken over/);
    expect(table.lines.slice(1).map((line) => line[4])).toEqual([
      'Unknown — late.',
      'Accepted · AB-1',
      'Unknown — late.',
    ]);
  });

  it('keeps under which token a row was sent before, should it come late', () => {
    const table = new FakeTable([HEADER, ['a', '', '', 'Accepted · AB-1'], ['b', '', '', '']]);
    const write = () =>
      writeVerified(table, {
        before: readSnapshot(table, 1, { first: 2, last: 3 }, 4),
        column: 3,
        texts: new Map([
          [2, 'Accepted · ZZ-1 — to be looked up. Ref AB-1'],
          [3, 'Queued · ZZ-2'],
        ]),
        mark: { writer: 'ZZ', tell },
        fence: { holds: () => false, instead: 'Unknown — late.' },
        headerRow: () => 1,
      });
    expect(write).toThrow(/another one has taken over/);
    expect(table.lines.slice(1).map((line) => line[3])).toEqual([
      'Unknown — late. Ref AB-1',
      'Unknown — late.',
    ]);
  });

  it('gives up on a sheet that is never still', () => {
    const table = new FakeTable([HEADER, ['a', '', '', ''], ['b', '', '', ''], ['c', '', '', '']]);
    const before = readSnapshot(table, 1, { first: 2, last: 4 }, 4);
    table.beforeCall = () => {
      table.lines.splice(1, 0, ['new', '', '', '']);
    };
    const write = () =>
      writeVerified(table, {
        before,
        column: 3,
        texts: new Map([[2, 'x']]),
        mark: { writer: 'ZZ', tell },
        headerRow: () => 1,
      });
    expect(write).toThrow(/changed at this moment/);
  });
});
