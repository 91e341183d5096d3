// What is told of a task as LeadSquared shows it, also in an account that shows its times late.
import { describe, expect, it } from 'vitest';
import { MINUTE_MS } from '../../../../src/core/dates/civil.ts';
import { NO_HABITS } from '../../../../src/leadsquared/habits.ts';
import { tellTask } from '../../../../src/run/progress/tell-task.ts';
import type { TrackedRow } from '../../../../src/run/progress/tracked-rows.ts';
import { DUE, foundTask, guid, task } from '../../../support/tasks.ts';
import { zoneOf } from '../../core/dates/zones.ts';

const SENT = task();
const ROW: TrackedRow = {
  row: 2,
  key: null,
  taskId: guid(1),
  task: { ...SENT, due: DUE },
  since: DUE,
  runId: 'BCDFGHJK',
  told: '',
};
const LATE = 330;
const telling = (habits = NO_HABITS) => ({ now: DUE - MINUTE_MS, zone: zoneOf('Asia/Kolkata'), habits });
const late = { shifts: { value: [LATE], at: DUE } };

describe('a task that LeadSquared shows', () => {
  it('is told with the time that is shown, also when it was moved since', () => {
    const moved = foundTask(SENT, guid(1), { state: 'open', due: DUE + 5 * MINUTE_MS, end: null });
    expect(tellTask(moved, ROW, telling())).toEqual({
      kind: 'open',
      due: DUE + 5 * MINUTE_MS,
      isWholeDay: false,
    });
  });

  it('is told with its true times where the account shows all of them late', () => {
    const shown = DUE + LATE * MINUTE_MS;
    const open = foundTask(SENT, guid(1), { state: 'open', due: shown, end: null });
    expect(tellTask(open, ROW, telling(late))).toMatchObject({ kind: 'open', due: DUE });
    const done = foundTask(SENT, guid(1), { state: 'done', due: shown, completedAt: shown });
    expect(tellTask(done, ROW, telling(late))).toEqual({ kind: 'done', at: DUE });
  });

  it('is not told where LeadSquared does not say whether it is open', () => {
    expect(tellTask(foundTask(SENT, guid(1), { state: null }), ROW, telling())).toBeNull();
  });
});
