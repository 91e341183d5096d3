// Undo goes back over what the add-on wrote too, to states that there were.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SheetModel } from '../../../src/local/host/spreadsheet/model/sheet.ts';
import type { Workbook } from '../../../src/local/host/spreadsheet/model/workbook.ts';
import { makeEdit } from '../../../src/local/playground/server/edits.ts';
import { History } from '../../../src/local/playground/server/history.ts';
import type { Edit } from '../../../src/local/playground/shared/protocol.ts';
import { newWorkbook } from './support.ts';

const ROWS = [
  ['Name', 'When', 'No'],
  ['b', '2031-01-02 10:00', '7'],
  ['a', "'007", '=1+1'],
];

const contents = (workbook: Workbook): unknown =>
  workbook.activeSheet
    .view({ row: 1, column: 1, rows: 6, columns: 5 })
    .map((line) => line.map(({ value, formula, note, style }) => [value, formula, note, style.numberFormat]));

/** A workbook whose history hears what is done, as the playground lets it. */
function open() {
  const workbook = newWorkbook(ROWS);
  const history = new History(workbook);
  let byHand = false;
  workbook.subscribe((change) => history.heard(change, byHand));
  const quietly = (work: () => void) => {
    byHand = true;
    work();
    byHand = false;
  };
  const pass = () => Promise.resolve();
  return {
    workbook,
    history,
    undo: () => quietly(() => history.undo()),
    hand: (edit: Exclude<Edit, { kind: 'undo' }>) =>
      quietly(() => {
        const done = history.before(edit);
        makeEdit(workbook, edit);
        done();
      }),
    /** A service call of an execution. */
    call: async (execution: string, work: (sheet: SheetModel) => void) => {
      history.acting(execution);
      work(workbook.activeSheet);
      await pass();
    },
    /** The end of an execution, which writes out what it held back. */
    end: async (execution: string, work: (sheet: SheetModel) => void = () => {}) => {
      work(workbook.activeSheet);
      history.ended(execution);
      await pass();
    },
  };
}

const place = { row: fc.integer({ min: 1, max: 4 }), column: fc.integer({ min: 1, max: 3 }) };
const text = fc.constantFrom('', 'x', "'5", '=2', '3/4/2031');
const write = fc
  .record({ ...place, text, what: fc.constantFrom('value', 'note', 'format') })
  .map(({ row, column, text: entry, what }) => (sheet: SheetModel) => {
    const box = { row, column, rows: 2, columns: 2 };
    const pair = [entry, entry];
    if (what === 'value') sheet.write(box, [pair, pair]);
    else if (what === 'note') sheet.writeNotes(box, [pair, pair]);
    else sheet.restyle(box, { numberFormat: entry === 'x' ? '@' : '0.0' });
  });
const execution = fc.constantFrom('one', 'other');
const deeds = fc.oneof(
  fc.record({ kind: fc.constant('call' as const), execution, write }),
  fc.record({ kind: fc.constant('end' as const), execution, write }),
  fc.record({ kind: fc.constant('type' as const), ...place, text }),
  fc.record({
    kind: fc.constant('insert' as const),
    axis: fc.constantFrom('row' as const, 'column' as const),
    before: fc.integer({ min: 1, max: 3 }),
  }),
);

describe('undo after the add-on wrote', () => {
  it('goes back step by step to states that there were, down to the first', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deeds, { minLength: 1, maxLength: 8 }), async (made) => {
        const opened = open();
        const { workbook, history } = opened;
        const states = [contents(workbook)];
        for (const deed of made) {
          if (deed.kind === 'type') opened.hand({ ...deed, gid: 0 });
          else if (deed.kind === 'insert') opened.hand({ ...deed, gid: 0, count: 1 });
          else await opened.call(deed.execution, deed.kind === 'call' ? deed.write : () => {});
          if (deed.kind === 'end') await opened.end(deed.execution, deed.write);
          states.push(contents(workbook));
        }
        let at = states.length - 1;
        let undone = 0;
        for (; history.canUndo; undone++) {
          opened.undo();
          const state = JSON.stringify(contents(workbook));
          while (at > 0 && JSON.stringify(states[at]) !== state) at--;
          expect(contents(workbook)).toEqual(states[at]);
        }
        expect(contents(workbook)).toEqual(states[0]);
        expect(undone).toBeLessThanOrEqual(made.length);
      }),
      { numRuns: 100 },
    );
  });

  it('takes all that one execution wrote as one step, also what it wrote at its end', async () => {
    const { workbook, history, undo, call, end } = open();
    const before = contents(workbook);
    await call('one', (sheet) => sheet.typeCell(2, 1, 'B'));
    await call('other', () => {});
    await call('one', (sheet) => sheet.restyle(sheet.all, { background: '#fff2cc' }));
    await end('one', (sheet) => sheet.typeCell(3, 1, 'A'));
    undo();
    expect(contents(workbook)).toEqual(before);
    expect(history.canUndo).toBe(false);
  });

  it('offers nothing when nothing was changed', async () => {
    const { history, call } = open();
    await call('one', (sheet) => sheet.typeCell(2, 1, 'b'));
    expect(history.canUndo).toBe(false);
  });

  it('ends where the add-on changed the structure', async () => {
    const { workbook, history, hand, call } = open();
    const typed = { kind: 'type', gid: 0, row: 2, column: 1, text: 'x' } as const;
    hand(typed);
    await call('one', (sheet) => sheet.insertColumns(1, 1));
    expect(history.canUndo).toBe(false);
    hand(typed);
    await call('one', () => workbook.insertSheet());
    expect(history.canUndo).toBe(false);
  });
});
