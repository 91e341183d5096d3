// An ID is another row's only when LeadSquared shows by it what fits exactly one other row, or bears that row's reference.
import { describe, expect, it } from 'vitest';
import { NO_HABITS } from '../../../../src/leadsquared/habits.ts';
import { AnothersIds } from '../../../../src/run/progress/anothers.ts';
import type { TrackedRow } from '../../../../src/run/progress/tracked-rows.ts';
import { DUE, foundTask, guid, task } from '../../../support/tasks.ts';

const HOUR = 3_600_000;
const KEYS = ['BCDFGHJK-1', 'BCDFGHJK-2', 'BCDFGHJK-3'];

const row = (number: number, name: string, due = DUE): TrackedRow => ({
  row: number + 1,
  key: KEYS[number - 1] ?? null,
  taskId: guid(number),
  task: { ...task({ name }), due },
  since: DUE,
  runId: 'BCDFGHJK',
  told: '',
});
const shown = (name: string, more: Parameters<typeof foundTask>[2] = {}) =>
  foundTask(task({ name }), guid(1), more);

const ANN = row(1, 'Call Ann');
const BEN = row(2, 'Call Ben');
const isAnothers = (rows: readonly TrackedRow[], found: ReturnType<typeof shown>) =>
  new AnothersIds(rows, NO_HABITS).has(ANN, found);

describe('the ID beside a row', () => {
  it('is another row’s when its task is what that row alone says', () => {
    expect(isAnothers([ANN, BEN], shown('Call Ben'))).toBe(true);
  });

  it.each([
    ['the task is the row’s own', [ANN, BEN], shown('Call Ann')],
    [
      'the task was moved in LeadSquared to the time of another row',
      [ANN, row(2, 'Call Ann', DUE + HOUR)],
      shown('Call Ann', { due: DUE + HOUR }),
    ],
    ['the task has a name that no row has', [ANN, BEN], shown('Call Cid')],
    ['several rows say the same as the task', [ANN, BEN, row(3, 'Call Ben')], shown('Call Ben')],
    ['the other row is due at another time', [ANN, row(2, 'Call Ben', DUE + HOUR)], shown('Call Ben')],
    ['the other row has another owner', [ANN, BEN], shown('Call Ben', { ownerEmail: 'else@example.com' })],
    ['the task bears the row’s own reference', [ANN, BEN], shown('Call Ben', { references: ['BCDFGHJK-1'] })],
    ['the row describes no task any more', [{ ...ANN, task: null }, BEN], shown('Call Ann')],
  ])('is its own where %s', (_, rows, found) => {
    expect(isAnothers(rows, found)).toBe(false);
  });

  it('is another row’s when the task bears the reference of that row, whatever its name', () => {
    expect(isAnothers([ANN, BEN], shown('Call Ann', { references: ['BCDFGHJK-2'] }))).toBe(true);
  });
});
