// Refreshing the progress of a sheet's tasks as the fake server does it: 40 of 100 tasks with each call.
import type { ProgressStateView, ProgressView } from '../../../../src/rpc/api.ts';

const TASKS = 100;
const TASKS_OF_A_PIECE = 40;

const BEGUN: ProgressStateView = {
  reached: { origin: 0, window: 0, owner: '' },
  isSingly: false,
  missing: [],
  counts: { open: 0, overdue: 0, done: 0, cancelled: 0, gone: 0, left: 0 },
  leftAt: '',
};

export function refreshed(sheetId: number | null, from: ProgressStateView | null): ProgressView {
  const { counts, ...state } = from ?? BEGUN;
  const open = Math.min(TASKS, counts.open + TASKS_OF_A_PIECE);
  return {
    sheetId: sheetId ?? 0,
    state: { ...state, counts: { ...counts, open } },
    handled: open,
    total: TASKS,
    isOver: open === TASKS,
    message: `Tasks of “Calls”: ${open} open. Nothing was changed in LeadSquared.\n1 task is in another LeadSquared account than that of your keys, and was left alone.`,
  };
}
