// A repair leaves cells alone that a formula fills, in their own column or from the left.
import { describe, expect, it } from 'vitest';
import { refuseFormulas } from '../../../../src/run/repair/refuse-formulas.ts';
import { readData, readHead } from '../../../../src/run/sheet/sheet-head.ts';
import { FakeTable } from '../../../support/run-fakes.ts';
import { jobOn } from '../../../support/run-stage.ts';

const HEADER = ['No', 'Task name', 'Task type', 'Owner e-mail', 'Due date'];
const OWNER = 3;

/** @param formula what stands in a cell, by row from 1 and column from 0 */
function refusal(formula: string, row: number, column: number, gap = false): string {
  const line = (name: string) => ['1', name, gap ? '' : 'Meeting', 'a@example.com', '2029-03-05'];
  const table = new FakeTable([HEADER, line('one'), line('two'), line('three')]);
  const { settings } = jobOn(table);
  table.formulas.set(`${row}:${column}`, formula);
  const head = readHead(table, { ...settings, columns: { No: '' } });
  try {
    refuseFormulas(table, head, { read: readData(table, head) }, OWNER, [3]);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

describe('a repair of a column', () => {
  it.each([
    ['=SPLIT(Z3,"|")', 3, 0, 'A3'],
    ['=ARRAYFORMULA({Z2:Z,Y2:Y})', 2, 1, 'B2'],
    ['=xlookup(Z3,People!A:A,People!B:E)', 3, 1, 'B3'],
    ['={"Task name","Task type","Owner e-mail"}', 1, 1, 'B1'],
  ])('is refused beside %s, which may fill its cells', (formula, row, column, cell) => {
    expect(refusal(formula, row, column)).toContain(
      `The formula in ${cell} may fill the cells right of it, up to D`,
    );
  });

  it.each([
    ['=ROW()-1', 3, 0],
    ['=A3+1', 2, 0],
    ['="Call "&Z3', 3, 1],
    ['=SPLIT(Z4,"|")', 4, 0],
  ])('is made beside %s, which fills its own cell or those of another row', (formula, row, column) => {
    expect(refusal(formula, row, column)).toBe('');
  });

  it('is made where a blank cell lies between the formula and the cell', () => {
    expect(refusal('=SPLIT(Z3,"|")', 3, 1, true)).toBe('');
  });

  it('is refused where the column holds formulas itself', () => {
    expect(refusal('=LOWER(Z4)', 4, OWNER)).toMatch(/This column is filled by formulas, the first one in D4/);
  });
});
