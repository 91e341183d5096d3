// A row in doubt that holds the id of a task which it fits in all has that task: its status was overwritten, and its id was not.
import { describe, expect, it } from 'vitest';
import type { FoundTask } from '../../../src/leadsquared/found-task.ts';
import { NO_HABITS } from '../../../src/leadsquared/habits.ts';
import { matchTasks } from '../../../src/leadsquared/match.ts';
import type { SentTask } from '../../../src/leadsquared/sent-task.ts';
import { DUE, foundTask, fullTask, guid } from '../../support/tasks.ts';

const sent = fullTask();
/** Of whose sending nobody knows any more. */
const tokenless = (changes: Partial<SentTask> = {}): SentTask => ({
  key: 'BCDF-1',
  task: sent,
  reference: 'BCDF-1',
  carriedIn: null,
  since: 0,
  senders: [],
  isForeign: false,
  isTokenless: true,
  isUntold: true,
  ...changes,
});
const own = (changes: Partial<FoundTask> = {}) => foundTask(sent, guid(1), changes);
const match = (rows: readonly SentTask[], found: readonly FoundTask[], taken: readonly string[] = []) =>
  matchTasks(rows, found, { taken: new Set(taken), habits: NO_HABITS, now: DUE, farNow: DUE }).matches;

describe('a row whose sending nobody knows any more', () => {
  it('stays in doubt without an id, and has the task whose id it holds', () => {
    expect(match([tokenless()], [own()])).toMatchObject([{ kind: 'ambiguous' }]);
    expect(match([tokenless({ heldId: guid(1) })], [own()])).toEqual([{ kind: 'found', id: guid(1) }]);
  });

  it.each<[string, Partial<SentTask>, Partial<FoundTask>, readonly string[]]>([
    ['which LeadSquared does not show', { heldId: guid(2) }, {}, []],
    ['of another name', { heldId: guid(1) }, { name: 'Visit' }, []],
    ['of another time', { heldId: guid(1) }, { due: DUE + 3_600_000 }, []],
    ['that carries another row’s reference', { heldId: guid(1) }, { references: ['GHJK-2'] }, []],
    [
      'that was made before the row was sent',
      { heldId: guid(1), since: DUE },
      { createdAt: DUE - 120_000 },
      [],
    ],
    [
      'that was made after its run can have made it',
      { heldId: guid(1), until: DUE },
      { createdAt: DUE + 1e8 },
      [],
    ],
    ['that another row has for certain', { heldId: guid(1) }, {}, [guid(1)]],
  ])('does not have the task of an id %s', (_, row, task, taken) => {
    expect(match([tokenless(row)], [own(task)], taken)[0]?.kind).not.toBe('found');
  });

  it('does not have the task of an id that stands beside another one, too', () => {
    const rows = [
      tokenless({ heldId: guid(1) }),
      tokenless({ key: 'BCDF-2', reference: 'BCDF-2', heldId: guid(1) }),
    ];
    expect(match(rows, [own()]).map(({ kind }) => kind)).not.toContain('found');
  });

  it('leaves the other tasks to the other rows', () => {
    const rows = [
      tokenless({ heldId: guid(1) }),
      tokenless({ key: 'BCDF-2', reference: 'BCDF-2', isTokenless: false, isUntold: false }),
    ];
    const found = [own(), foundTask(sent, guid(2))];
    expect(match(rows, found)).toEqual([
      { kind: 'found', id: guid(1) },
      { kind: 'found', id: guid(2) },
    ]);
  });
});
