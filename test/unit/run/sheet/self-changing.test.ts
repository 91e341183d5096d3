// Rows of which a column shows another text from second to second: found by what their marks go by, or the column is named.
import { describe, expect, it } from 'vitest';
import { digestOf, hasMark } from '../../../../src/core/placement-mark.ts';
import { readSnapshot } from '../../../../src/run/sheet/snapshot.ts';
import { writeVerified } from '../../../../src/run/sheet/verified-write.ts';
import { FakeTable } from '../../../support/run-fakes.ts';

const HEADER = ['Name', 'Owner', 'Hours left', 'Task status'];
const ROWS = 100;
const STATUS = 3;

type Deed = (rows: string[][]) => void;

/** @param tell what the mark of a row goes by @param deed what happens in the moment of the first write */
function write(names: (number: number) => string, tell: (line: readonly string[]) => string, deed: Deed) {
  const rows = Array.from({ length: ROWS }, (_, place) => [names(place), `o${place % 3}`, '', '']);
  // Every second row was sent before.
  for (const [place, row] of rows.entries()) if (place % 2 === 1) row[STATUS] = `Created · AB-${place}`;
  const table = new FakeTable([HEADER, ...rows]);
  let moment = 0;
  let isDone = false;
  table.beforeCall = () => {
    moment++;
    for (const [place, line] of table.lines.slice(1).entries()) line[2] = `${place}.${moment}`;
  };
  table.beforeWrite = () => {
    if (isDone) return;
    isDone = true;
    const body = table.lines.slice(1);
    deed(body);
    table.lines.splice(1, ROWS, ...body);
  };
  const before = readSnapshot(table, 1, { first: 2, last: ROWS + 1 }, HEADER.length);
  const texts = new Map(
    rows.flatMap((_, place) => (place % 2 === 0 ? [[place + 2, `Queued · ZZ-${place}`] as const] : [])),
  );
  const mark = { writer: 'ZZ', tell: (line: readonly string[]) => digestOf([tell(line)]) };
  const run = () => writeVerified(table, { before, column: STATUS, texts, mark, headerRow: () => 1 });
  return { table, run };
}

const statuses = ({ lines }: FakeTable) => new Map(lines.slice(1).map((line) => [line[0], line[STATUS]]));
const expected = (place: number) => (place % 2 === 0 ? `Queued · ZZ-${place}` : `Created · AB-${place}`);
const allExpected = new Map(Array.from({ length: ROWS }, (_, place) => [`row ${place}`, expected(place)]));
const still: Deed = () => {};
const sorted: Deed = (rows) => rows.reverse();

describe('a column that keeps changing in more rows than anybody edits', () => {
  it.each([
    ['stand still', still],
    ['are sorted', sorted],
  ])('keeps no status from its row when the rows %s', (_, deed) => {
    const { table, run } = write(
      (place) => `row ${place}`,
      ([name = '']) => name,
      deed,
    );
    run();
    expect(statuses(table)).toEqual(allExpected);
  });

  it('keeps no status from its row when the mark goes by that column itself', () => {
    const { table, run } = write(
      (place) => `row ${place}`,
      (line) => line[2] ?? '',
      still,
    );
    run();
    expect(statuses(table)).toEqual(allExpected);
  });

  it('is named where nothing else tells whether rows were sorted, and the marks stay', () => {
    const { table, run } = write(
      (place) => `row ${place}`,
      (line) => line[2] ?? '',
      sorted,
    );
    expect(run).toThrow(/^Column C keeps changing: .* paste it as values/);
    const texts = table.lines.slice(1).map((line) => line[STATUS] ?? '');
    expect(texts.filter((text) => text.startsWith('Queued')).every(hasMark)).toBe(true);
    expect(texts.filter((text) => text.startsWith('Queued'))).toHaveLength(ROWS / 2);
  });
});
