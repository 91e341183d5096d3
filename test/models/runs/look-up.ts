// Looks a row in doubt up in LeadSquared: by what it holds, since the id of its task is not known.
import type { RunRules } from './rules.ts';
import type { Account, Row, TaskId, World } from './world.ts';

const holdsTask = ({ cell }: Row) => cell?.word === 'Created' || cell?.word === 'Deleting';
const isInDoubt = ({ cell }: Row) =>
  cell?.word === 'Sending' || cell?.word === 'Unknown' || cell?.word === 'Queued';

/** The task that is certainly the row's; null when there is none, or it may be another row's. */
export function findTask(world: World, number: number, account: Account, rules: RunRules): TaskId | null {
  const row = world.rows[number];
  if (row === undefined) return null;
  const equals = [...world.rows.entries()].filter(([, { origin }]) => origin === row.origin);
  const there = equals.flatMap(([at, { tasks }]) =>
    [...tasks.entries()].flatMap(([place, task]) =>
      task.isThere && task.account === account ? [{ row: at, number: place }] : [],
    ),
  );
  const isHeld = (id: TaskId) =>
    equals.some(
      ([, other]) => holdsTask(other) && other.cell?.id?.row === id.row && other.cell.id.number === id.number,
    );
  const free = rules.sharesIds ? there : there.filter((id) => !isHeld(id));
  const seekers = equals.filter(([at, other]) => at === number || (other.sheet !== null && isInDoubt(other)));
  if (free.length < seekers.length && !rules.ignoresRivals) return null;
  return free.find((id) => id.row === number) ?? free[0] ?? null;
}
