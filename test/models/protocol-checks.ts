// What must hold in the worlds of the protocol model: after each step, and in the end.
import type { World } from './protocol-model.ts';

/** What must hold in every world; null when it does. */
export function broken(world: World): string | null {
  if (world.tasks.some((count) => count > 1)) return 'a row was created twice';
  if (world.sheet.some((row) => row.content !== row.token)) return 'a status stands on another row';
  for (const { at, tokens, isVerifying } of world.drivers) {
    const isMarked = (token: number) =>
      world.sheet.some((row) => row.token === token && row.status !== 'Queued');
    if ((at === 'post' || at === 'find') && !isVerifying && !tokens.every(isMarked)) {
      return 'a call is out whose rows say that they wait';
    }
  }
  for (const { status, content } of world.sheet) {
    const isThere = (world.tasks[content] ?? 0) > 0;
    if (isThere && status === 'Queued') return 'a row is Queued although its task exists';
    if (!isThere && status === 'Created') return 'a row was lost';
  }
  return null;
}

/** What must hold when both drivers are done and the user has had unverified rows looked up once more. */
export function brokenAtEnd(world: World): string | null {
  if (world.drivers.some(({ at }) => at !== 'done')) return null;
  for (const { status, content, id } of world.sheet) {
    const isThere = (world.tasks[content] ?? 0) > 0;
    if (status === 'Queued' || (status === 'Sending' && world.lapses === 0)) return 'a row was left behind';
    if (!isThere && status === 'Created') return 'a row was lost';
    if (status === 'Created' && id !== content) return 'a row that is Created has the id of another task';
    // A driver that was held up beyond its lease may send after the last lookup; unverified rows are left to the next one.
    if (isThere && status !== 'Created' && world.lapses === 0) return 'a status is not true';
  }
  return null;
}
