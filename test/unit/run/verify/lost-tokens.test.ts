// A row whose status was overwritten is known again by the id beside it, where the task's reference is one that the sheet's run gave out.
import { describe, expect, it } from 'vitest';
import { addRun } from '../../../../src/run/record/run-list.ts';
import { SentTokens } from '../../../../src/run/record/sent-tokens.ts';
import { lostReferences } from '../../../../src/run/verify/lost-tokens.ts';
import { FakeStore, freeLock } from '../../../support/run-fakes.ts';
import { RECORD } from '../../../support/run-stage.ts';
import { foundTask, guid, task } from '../../../support/tasks.ts';

const SHEET = 7;
const row = (changes = {}) => ({ reference: 'CD-1', heldId: guid(1), isTokenless: true, ...changes });
const found = (...references: string[]) => [{ ...foundTask(task(), guid(1)), references }];

/** What a look-up in the sheet learns, after run AB has let out its row 1 there. */
function lost(rows: readonly ReturnType<typeof row>[], tasks: ReturnType<typeof found>, sheetId = SHEET) {
  const documentStore = new FakeStore();
  addRun({ documentStore, documentLock: freeLock }, { ...RECORD, id: 'AB', sheetId: SHEET });
  const sent = SentTokens.none('AB');
  sent.note(1, null);
  documentStore.setAll(sent.take());
  return [
    ...lostReferences({ job: { ports: { documentStore } }, sheet: { table: { sheetId } } }, tasks, rows),
  ];
}

describe('the reference of a task whose id a row without a token holds', () => {
  it('is the one that the row has lost', () => {
    expect(lost([row()], found('AB-1'))).toEqual(['AB-1']);
  });

  it.each([
    ['the run has never let that row out', [row()], found('AB-2'), SHEET],
    ['nobody knows the run', [row()], found('XY-1'), SHEET],
    ['the run was of another sheet', [row()], found('AB-1'), 8],
    ['another row bears it', [row(), row({ reference: 'AB-1', heldId: guid(2) })], found('AB-1'), SHEET],
    ['the row has its token', [row({ isTokenless: false })], found('AB-1'), SHEET],
    ['the id stands beside another row as well', [row(), row({ reference: 'CD-2' })], found('AB-1'), SHEET],
    ['the row holds another id', [row({ heldId: guid(2) })], found('AB-1'), SHEET],
    ['one more reference tells of somebody else', [row()], found('AB-1', 'XY-1'), SHEET],
  ])('is not where %s', (_, rows, tasks, sheetId) => {
    expect(lost(rows, tasks, sheetId)).toEqual([]);
  });
});
