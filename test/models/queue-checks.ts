// What must hold in the worlds of the queue model: after each step, and in the end.
import { isSendable, type QueueWorld, type Row } from './queue-model.ts';
import type { QueueRules } from './queue-rules.ts';

/** What must hold in every world; null when it does. */
export function brokenInQueue(world: QueueWorld, rules: QueueRules): string | null {
  if (world.tasks.some((count) => count > 1)) return 'a row was created twice';
  for (const { content, cell } of world.sheet) {
    const isThere = (world.tasks[content] ?? 0) > 0;
    if (!isThere && cell?.word === 'Sent') return 'a row was lost';
  }
  if (!world.drivers.every(({ at }) => at === 'done')) return null;
  const isForgotten = (row: Row) =>
    (world.tasks[row.content] ?? 0) > 0 && isSendable(row, world.lastWriter, rules);
  return world.sheet.some(isForgotten) ? 'a row that has a task would be sent again' : null;
}
