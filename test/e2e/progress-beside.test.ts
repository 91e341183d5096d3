// What the user wrote into the column of progress, beside rows that have no task, is left as it is when the others are told about.
import { afterEach, describe, expect, it } from 'vitest';
import type { Bench } from '../support/bench.ts';
import { openSent } from '../support/ready-benches.ts';
import { columnOf, nameOf, plainRows } from '../support/sheet-of-tasks.ts';

let bench: Bench;
afterEach(() => bench.close());

const ROWS = 8;
const MINUTE = 60_000;

const boxOf = (header: string) => ({
  row: 2,
  column: columnOf(bench.sheet, header),
  rows: ROWS,
  columns: 1,
});
const shown = () => bench.sheet.displays(boxOf('Task progress')).map(([text = '']) => text);
const held = () => bench.sheet.values(boxOf('Task progress')).map(([value]) => value);
const formulas = () => bench.sheet.formulas(boxOf('Task progress')).map(([formula]) => formula);

/** Takes the task out of a row, and writes into its cell of progress. */
function write(row: number, text: string): void {
  bench.sheet.typeCell(row, columnOf(bench.sheet, 'Task status'), '');
  bench.sheet.typeCell(row, columnOf(bench.sheet, 'Task progress'), text);
}

/** Tasks that were told about once, of which the first and the last are done since. */
async function openTold(): Promise<void> {
  bench = await openSent({}, plainRows(ROWS));
  await bench.tell('refreshTaskProgress');
  const ends = bench.account.tasks.filter(({ name }) => [nameOf(1), nameOf(ROWS)].includes(name));
  bench.account.complete(
    ends.map(({ id }) => id),
    bench.host.now(),
  );
  await bench.host.passTime(10 * MINUTE);
}

describe('what the user wrote between rows that are told about', () => {
  it('stays the formula, the number and the text that it is, and shows no mark on the way', async () => {
    await openTold();
    write(3, '=1+1');
    write(4, '123');
    write(5, "'00123");
    write(6, "'=IMPORTXML(A1)");
    write(7, '=IF(1=2,"late","")');
    const before = { held: held().slice(1, -1), formulas: formulas() };
    const users = shown().slice(1, -1).join();
    const seen = new Set<string>();
    await bench.host.run('refreshTaskProgress', [], {
      kind: 'menu',
      onServiceCall: () => void seen.add(shown().slice(1, -1).join()),
    });
    expect([held().slice(1, -1), formulas()]).toEqual([before.held, before.formulas]);
    expect([...seen]).toEqual([users]);
    expect([shown()[0], shown().at(-1)].every((text) => text?.startsWith('Done · '))).toBe(true);
  });

  it('loses the mark that an execution which was cut off has left on it, and no sign of its own', async () => {
    await openTold();
    write(3, 'my own remark ⟨0a1b2c3d-zzz1⟩');
    write(4, "'00123 ⟨0a1b2c3d-zzz1⟩");
    write(5, "'=1+1 ⟨0a1b2c3d-zzz1⟩");
    write(6, 'see ⟨page-7⟩');
    await bench.tell('refreshTaskProgress');
    expect(shown().slice(1, 5)).toEqual(['my own remark', '00123', '=1+1', 'see ⟨page-7⟩']);
    expect(formulas().every((formula) => formula === '')).toBe(true);
    await bench.tell('refreshTaskProgress');
    expect(shown().slice(1, 5)).toEqual(['my own remark', '00123', '=1+1', 'see ⟨page-7⟩']);
  });

  it('is passed over in one call when it is blank or a word of the add-on’s', async () => {
    await openTold();
    write(4, '');
    const calls: string[] = [];
    await bench.host.run('refreshTaskProgress', [], {
      kind: 'menu',
      onServiceCall: (_n, _execution, call) => {
        calls.push(call);
      },
    });
    expect(calls.filter((call) => call === 'Range.setValues')).toHaveLength(1);
  });
});
