// What the tests of the oracles show them: rows as the sheet shows them, and tasks as the sandbox really stores them.
import { createAccount } from '../../../src/local/sandbox/account.ts';
import { DEFAULT_KEYS } from '../../../src/local/sandbox/default-records.ts';
import { PATHS } from '../../../src/local/sandbox/paths.ts';
import type { StoredTask } from '../../../src/local/sandbox/state.ts';
import { chanceOf } from '../../chaos/chance.ts';
import { type InputRow, makeRow, type RowKind } from '../../chaos/input.ts';
import { runOf, type SeenRow, wordOf } from './reading.ts';

export const CLEAN = { lost: 0, duplicated: 0, wrongStatus: 0, stuck: 0 };

const chance = chanceOf(1, 'oracle');

export function inputRow(kind: RowKind = 'valid', number = 1): InputRow {
  return makeRow(number, kind, chance);
}

/** One task for each row named. */
export function store(...rows: readonly InputRow[]): readonly StoredTask[] {
  const account = createAccount();
  const TaskList = rows.map(({ cells }) => ({
    Name: cells[0],
    TaskType: { Name: cells[1] },
    OwnerEmailAddress: cells[2],
    DueDate: `${cells[3]}:00`,
    RelatedEntity: 0,
    RelatedEntityId: '',
  }));
  const headers = { 'x-lsq-accesskey': DEFAULT_KEYS.access, 'x-lsq-secretkey': DEFAULT_KEYS.secret };
  const body = JSON.stringify({ TaskList });
  if (rows.length > 0)
    account.handle({ method: 'POST', path: PATHS.bulkCreate, query: {}, headers, body }, 0);
  return account.tasks;
}

export function seen(row: InputRow, status: string, taskId = ''): SeenRow {
  return { row: 2, marker: row.marker, status, word: wordOf(status), runId: runOf(status), taskId };
}
